"""What is offered from the source of the case: its facts, each with its line, as far as it says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from tests.datasets import case
from tests.records import played
from travaux.delegations import standard_registry
from travaux.intake import read
from travaux.procedure.offering import Offer, offered
from travaux.sources import Certainty

_FILE = "report.txt"


@cache
def _offers() -> tuple[Offer, ...]:
    data = case().read_bytes()
    received = read(data, _FILE).value
    return offered(
        received.text,
        lambda unit, rest: f"L{received.lines[unit].at(rest)}",
        standard_registry(),
        _FILE,
        raw=data.decode(),
        report="report-of-the-chair",
    )


def _of(act: str, **some: Any) -> Offer:
    """Give the only offer of an act with some particulars."""
    found = [o for o in _offers() if o.act == act and _has(o.particulars, some)]
    assert len(found) == 1, (act, some, [dict(o.particulars) for o in _offers() if o.act == act])
    return found[0]


def _has(given: Mapping[str, Any], some: Mapping[str, Any]) -> bool:
    return all(given.get(name) == value for name, value in some.items())


def test_all_offers_can_be_entered_into_an_empty_dossier() -> None:
    acts = [(one.act, {**one.particulars, "as": "archivist"}) for one in _offers()]
    opened = ("open-dossier", {"title": "The case", "as": "archivist", "entered": "2026-01-01"})
    dated = [(name, {**given, "entered": "2026-01-01"}) for name, given in acts]
    record = played(opened, *dated)
    assert record.bodies["GT/TM"].parent == "CAJP"
    assert record.bodies["CAJP"].parent == "CP"


def test_every_offer_says_where_it_is_from() -> None:
    unplaced = [one.act for one in _offers() if not all(s.place[:1] == "L" for s in one.sources)]
    assert unplaced == []


def test_what_is_inferred_gives_its_reason() -> None:
    every = [source for one in _offers() for source in one.sources]
    assert [s for s in every if s.certainty is Certainty.INFERRED and not s.reason] == []
    assert [s for s in every if s.certainty is Certainty.STATED and s.reason] == []
