"""Preparing: what a delegation would hand in, read before anything is entered.

Reading a file takes a while, so it is done beside the lock of the reading room, and nobody waits
for it. A member may look, too, at what only the head can hand in. What is told rests on what the
delegation sees, and on nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from travaux.bodies import Actor, Role
from travaux.errors import TravauxError
from travaux.workspace.entering import Acting, Done, Trial
from travaux_web.desk.desk import Desk
from travaux_web.desk.reading import reading_room


def would_come_of(desk: Desk, acts: Sequence[tuple[str, Mapping[str, Any]]]) -> Done:
    """Tell what acts of the delegation at the desk would come to, and enter nothing.

    Raises:
        ActFailed: one isn't possible now.
    """
    by, held = Actor(Role.DELEGATION, desk.party), desk.held
    trial = Trial(held.record, lambda: held.entries, os.urandom, held.texts)
    trial.do([Acting(name, given, by, desk.at) for name, given in acts])
    return trial.done


def read_ahead(desk: Desk, acts: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
    """Read on the whole record what acts are about to enter, so that the door is held only shortly.

    What can't be done is told when it is done.
    """
    by, room = Actor(Role.DELEGATION, desk.party), reading_room()
    with room.lock:
        dossier = room.dossier()
        record, entries = dossier.record, dossier.entries()
    trial = Trial(record, lambda: entries, os.urandom, dossier.texts)
    try:
        trial.do([Acting(name, given, by, desk.at) for name, given in acts])
    except TravauxError:
        return
