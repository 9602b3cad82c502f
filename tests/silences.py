"""A text of a group that goes round for silence, for tests."""

from __future__ import annotations

from typing import Any

from tests.agreed import PROGRAM, agreed, entered, ruled
from tests.records import played
from travaux.documents import Rendition
from travaux.events import Event, RenditionFiled
from travaux.record import Record

Doing = tuple[str, dict[str, Any]]

OPENED = "2005-05-12T17:00 America/New_York"  # a Thursday
DEADLINE = "2005-05-16T17:00 America/New_York"  # the Monday after
MEANWHILE = "2005-05-13T12:00:00-04:00"
AFTER = "2005-05-16T17:00:00-04:00"
BEGUN: dict[str, Any] = {
    "id": "s1",
    "body": "GT/TM",
    "issue": PROGRAM,
    "opened": OPENED,
    "deadline": DEADLINE,
    "entered": MEANWHILE,
}
FILES = tuple(
    RenditionFiled(Rendition(PROGRAM, language, f"sha256:{n}" + "0" * 63, "text/plain", "p"))
    for n, language in enumerate(("es", "en", "fr", "pt"))
)


def on_file(*events: Event) -> Record:
    """Give the record of the group with the program's files, and what else is set."""
    return entered(agreed(), *FILES, *events)


def begun(*acts: Doing, rules: tuple[Event, ...] = (), **particulars: Any) -> Record:
    """Give the record after a silence was opened, and some acts."""
    return played(("begin-silence", {**BEGUN, **particulars}), *acts, onto=on_file(*rules))


def broken(*acts: Doing, **particulars: Any) -> Record:
    """Give the record after Mexico broke the silence in time, and some acts."""
    given = {"silence": "s1", "party": "Mexico", "as": "delegation:MEX", "entered": MEANWHILE}
    return begun(("break-silence", {**given, **particulars}), *acts)


def hours(number: int, *, verified: bool = True) -> Event:
    """Give the entry that sets how many hours a silence of the group lasts at least."""
    return ruled("silence hours", f"{number} hours", verified=verified)


ENDED: Doing = ("end-silence", {"silence": "s1", "entered": AFTER})
