"""Preparing: what a delegation would hand in, read before anything is entered.

Reading a file takes a while, so it is done beside the lock of the reading room: nobody waits for
it. A member may look, too, at what only the head can hand in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from travaux.bodies import Actor, Role
from travaux.workspace.entering import Acting, Done
from travaux_web.desk.desk import Desk
from travaux_web.desk.reading import reading_room


def would_come_of(desk: Desk, acts: Sequence[tuple[str, Mapping[str, Any]]]) -> Done:
    """Tell what acts of the delegation at the desk would come to, and enter nothing.

    Raises:
        ActFailed: one isn't possible now.
    """
    by = Actor(Role.DELEGATION, desk.party)
    made = [Acting(name, given, by, desk.at) for name, given in acts]
    room = reading_room()
    with room.lock:
        dossier = room.dossier()
    return dossier.tried(made, room.files)
