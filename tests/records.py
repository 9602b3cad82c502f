"""Records for tests, made by doing acts one after another, as everybody else makes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from travaux.bodies import Actor
from travaux.events import Recorded
from travaux.findings import Finding
from travaux.procedure import Floor, perform
from travaux.procedure.acting import all_acts
from travaux.procedure.drafters import Drafters
from travaux.record import EMPTY, Record, fold

OPENED = ("open-dossier", {"title": "A group"})


def played(
    *acts: tuple[str, Mapping[str, Any]], onto: Record = EMPTY, texts: Drafters | None = None
) -> Record:
    """Give the record after acts, each a name with its particulars.

    `as` ("secretariat" unless said) and `entered` (an ISO date or time) say who acts and when; `by`
    and `at` do so too, for an act that doesn't take these itself. `texts` are those who handle the
    texts, for acts that ask them.
    """
    return fold(entered(*acts, onto=onto, texts=texts), onto)


def entered(
    *acts: tuple[str, Mapping[str, Any]], onto: Record = EMPTY, texts: Drafters | None = None
) -> tuple[Recorded, ...]:
    """Give the entries that acts make."""
    record, made = onto, []
    for name, particulars in acts:
        for entry in _done(record, name, particulars, texts)[0]:
            record = fold([entry], record)
            made.append(entry)
    return tuple(made)


def noticed(
    record: Record, name: str, texts: Drafters | None = None, /, **particulars: Any
) -> tuple[Finding, ...]:
    """Give what an act finds on the way."""
    return _done(record, name, particulars, texts)[1]


def _done(
    record: Record, name: str, particulars: Mapping[str, Any], texts: Drafters | None
) -> tuple[tuple[Recorded, ...], tuple[Finding, ...]]:
    given = dict(particulars)
    own = all_acts()[name].particulars
    who = given.pop("as", None) or (given.pop("by", None) if "by" not in own else None)
    when = given.pop("entered", None) or (given.pop("at", None) if "at" not in own else None)
    by = Actor.read(who or "secretariat")
    at = datetime.fromisoformat(when or "2006-02-01T12:00:00+00:00")
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    acted = perform(Floor(record, by, at, texts=texts), name, given)
    stamp = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    entries = (Recorded(record.size + n, stamp, by, event) for n, event in enumerate(acted.value))
    return tuple(entries), acted.findings
