"""A body with two issues of a text on the table, for tests of proposals."""

from __future__ import annotations

import hashlib
from typing import Any

from tests.drafters import Desk
from tests.records import entered, played
from tests.texts import text
from travaux.bodies import Actor, Role
from travaux.events import Event, Recorded, TextTabled
from travaux.record import Record, fold
from travaux.texts import Text

FIRST, SECOND = "CAJP/GT/TM-24/05 rev. 1", "CAJP/GT/TM-24/05 rev. 2"
NOTICE = "CAJP/GT/TM-2/05"
ASKED_FOR = "CAJP/GT/TM-3/05"  # a letter of Mexico's

REV_1 = text(
    "# Program {#t}",
    "1. Each State shall publish its budget for water before May. {#o1}",
    "2. The Secretariat shall report on the water of every river. {#o2}",
    "3. The rivers and the rivers of others are free. {#o3}",
)
REV_2 = text(
    "# Program {#t}",
    "1. Each State shall publish its yearly budget for water before May. {#o1}",
    "2. The Secretariat shall report on the water of every river. {#o2}",
    "3. The rivers and the rivers of others are free. {#o3}",
)
MEXICOS = text(
    "# Program {#t}",
    "1. Each State shall publish its yearly budget for water and rain before May. {#o1}",
    "2. The Secretariat shall report on the water of every river. {#o2}",
    "3. The rivers and the rivers of others are free. {#o3}",
)
ON_REV_1 = text(
    "# Program {#t}",
    "1. Each State shall publish its budget for water before June. {#o1}",
    "2. The Secretariat shall report on the water of every river. {#o2}",
    "3. The rivers and the rivers of others are free. {#o3}",
)
STRANGE = text("Recipes for soups, breads and pies of all countries. {#x}")


def digest(words: str) -> str:
    return f"sha256:{hashlib.sha256(words.encode()).hexdigest()}"


def file(name: str) -> dict[str, str]:
    """Give the particulars of a file, as a file of acts gives them."""
    return {"digest": digest(name), "name": name, "media_type": "text/plain"}


FILES: dict[str, Text] = {"mexico.txt": MEXICOS, "chile.txt": ON_REV_1, "soups.txt": STRANGE}
DESK = Desk({FIRST: REV_1, SECOND: REV_2}, {digest(name): of for name, of in FILES.items()})

Doing = tuple[str, dict[str, Any]]
BEFORE: tuple[Doing, ...] = (
    ("open-dossier", {"title": "A group"}),
    (
        "register-body",
        {"code": "GT/TM", "kind": "working group", "names": {"en": "The Group"}},
    ),
    ("register-body", {"code": "IACHR", "kind": "organ", "names": {"en": "The Commission"}}),
    ("register-body", {"code": "SG", "kind": "secretariat", "names": {"en": "The Secretariat"}}),
    ("register-issue", {"id": FIRST, "kind": "negotiating text", "body": "GT/TM"}),
    ("register-issue", {"id": SECOND, "kind": "negotiating text", "body": "GT/TM"}),
    ("register-issue", {"id": NOTICE, "kind": "notice", "body": "GT/TM"}),
    (
        "register-issue",
        {"id": ASKED_FOR, "kind": "letter", "body": "GT/TM", "author": "Mexico"},
    ),
    ("convene-meeting", {"id": "m1", "body": "GT/TM", "when": "2005-03-01"}),
    ("hold-meeting", {"meeting": "m1"}),
)


def with_events(record: Record, *events: Event) -> Record:
    """Give a record after events that other acts make."""
    return fold(recorded(record.size, *events), record)


def recorded(first: int, *events: Event) -> tuple[Recorded, ...]:
    """Give the entries of events, the first at a position."""
    by = Actor(Role.SECRETARIAT)
    return tuple(
        Recorded(n, "2006-02-01T12:00:00Z", by, one) for n, one in enumerate(events, first)
    )


TABLED = (
    TextTabled(FIRST, "en", digest("rev 1")),
    TextTabled(SECOND, "en", digest("rev 2"), FIRST),
)
_BEFORE = entered(*BEFORE)
ON_THE_TABLE = (*_BEFORE, *recorded(len(_BEFORE), *TABLED))
TABLE = fold(ON_THE_TABLE)


def proposed(*acts: Doing) -> Record:
    """Give the record with both issues tabled, after acts."""
    return played(*acts, onto=TABLE, texts=DESK)


def entries_of(*acts: Doing) -> tuple[Recorded, ...]:
    """Give all entries of that record."""
    return (*ON_THE_TABLE, *entered(*acts, onto=TABLE, texts=DESK))


def received(id: str = "mex", **particulars: Any) -> Doing:  # noqa: A002
    """Give the act that receives Mexico's file, or what the particulars say."""
    forms = {"digest", "instruction", "words"}
    given = particulars if forms & set(particulars) else {**file("mexico.txt"), **particulars}
    return "receive-proposal", {"id": id, "issue": SECOND, "sponsors": ["Mexico"], **given}


def instructed(id: str, said: str, *sponsors: str, **particulars: Any) -> Doing:  # noqa: A002
    """Give the act that receives an instruction on the second issue."""
    given = {"instruction": said, "sponsors": sponsors or ["Chile"], **particulars}
    return "receive-proposal", {"id": id, "issue": SECOND, **given}
