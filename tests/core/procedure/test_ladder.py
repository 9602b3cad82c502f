"""Every step of the ladder: what follows what, and by which act, is a row, and nothing else is."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from tests.agreed import PROGRAM, entered
from tests.paragraphs import TABLED, done
from travaux.consensus import Standing, UnitStanding
from travaux.events import StandingSet
from travaux.procedure import NotAllowed
from travaux.procedure.ladder import STEPS, step, steps_from
from travaux.record import Record
from travaux.record.standings import standing_of

WORK = "CAJP/GT/TM-24/05"
ACTS = ("discuss-paragraphs", "agree-paragraphs", "reopen-paragraphs", "confirm-capital")


def at(standing: Standing) -> Record:
    """Give a record in which paragraph 3 has come so far; Chile's capital is the last awaited."""
    if standing is Standing.NOT_DISCUSSED:
        return TABLED
    capitals = ("CHL",) if standing is Standing.AD_REFERENDUM else ()
    told = UnitStanding(WORK, "o3", standing, PROGRAM, "GT/TM", capitals=capitals)
    return entered(TABLED, StandingSet(told))


def particulars(act: str, after: Standing) -> dict[str, Any]:
    given: dict[str, Any] = {"units": ["3"], "issue": PROGRAM}
    if act == "confirm-capital":
        return {**given, "party": "CHL", "meeting": "GT/TM-16"}
    given["body"] = "GT/TM/DG" if after is Standing.SMALL_GROUP else "GT/TM"
    if act == "reopen-paragraphs":
        return {**given, "author": "MEX", "reason": "A new fact."}
    if act == "agree-paragraphs":
        given["standing"] = after.value
        given["capitals"] = ["MEX"] if after is Standing.AD_REFERENDUM else []
    return given


def leads(act: str, before: Standing, after: Standing) -> bool:
    """Whether the act can be done and leads there."""
    try:
        record = done(act, at(before), **particulars(act, after))
    except NotAllowed:
        return False
    return standing_of(record, PROGRAM, "o3").standing is after


@pytest.mark.parametrize("act", ACTS)
def test_an_act_leads_from_a_standing_to_another_where_a_row_says_so_and_nowhere_else(
    act: str,
) -> None:
    ways = {
        (before, after)
        for before, after in product(Standing, Standing)
        if leads(act, before, after)
    }
    rows = {(one.before, one.after) for one in STEPS if one.act == act}
    if act == "confirm-capital":  # Mexico's would have to be awaited beside Chile's
        rows.discard((Standing.AD_REFERENDUM, Standing.AD_REFERENDUM))
    assert ways == rows


def test_every_row_is_of_an_act_and_cites_its_rule() -> None:
    assert {one.act for one in STEPS} == set(ACTS)
    assert {one.rule.cites for one in STEPS} == {"P10"}
    assert len({(one.act, one.before, one.after) for one in STEPS}) == len(STEPS)


def test_nothing_leads_to_adopted_and_nothing_follows_it() -> None:
    assert [one for one in STEPS if Standing.ADOPTED in (one.before, one.after)] == []
    assert steps_from(Standing.ADOPTED) == ()


def test_every_step_down_is_a_reopening() -> None:
    rising = list(Standing)
    down = [one for one in STEPS if rising.index(one.after) < rising.index(one.before)]
    assert {one.act for one in down} == {"reopen-paragraphs"}
    assert step("agree-paragraphs", Standing.AGREED, Standing.OPEN) is None
