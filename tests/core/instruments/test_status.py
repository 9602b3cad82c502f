"""How a state stands to an instrument on a day (P23, S24)."""

from __future__ import annotations

from datetime import date

import pytest

from travaux.dates import When
from travaux.delegations import Names
from travaux.instruments import (
    Action,
    ActionKind,
    Counted,
    Doubt,
    Instrument,
    InstrumentKind,
    Status,
    StatusOn,
    StatusTable,
    Unread,
    status,
)
from travaux.instruments.status import joined

TREATY = Instrument("T", InstrumentKind.TREATY, Names("Treaty"), in_force=When.read("1978-07-18"))


def did(kind: str, when: str = "", effective: str = "", party: str = "TTO") -> Action:
    return Action(
        party,
        ActionKind(kind),
        When.read(when) if when else None,
        When.read(effective) if effective else None,
    )


def table(*actions: Action, as_of: str = "2015-01-01", **more: object) -> StatusTable:
    return StatusTable(When.read(as_of), "a register", actions, **more)  # type: ignore[arg-type]


def on(day: str, *actions: Action, instrument: Instrument = TREATY) -> StatusOn:
    return status(instrument, table(*actions), "TTO", date.fromisoformat(day))


LEFT = (
    did("accession", "1991-05-28"),
    did("denunciation", "1998-05-26", "1999-05-26"),
)


@pytest.mark.parametrize("kind", ["declaration", "resolution"])
def test_a_declaration_has_no_parties_whatever_a_table_says(kind: str) -> None:
    declaration = Instrument("D", InstrumentKind(kind), Names("Declaration"))
    with_table = status(declaration, table(did("ratification", "1990-01-01")), "TTO", date.max)
    assert (
        with_table
        == status(declaration, None, "TTO", date.max)
        == StatusOn(Status.NO_PARTIES, on=date.max)
    )


def test_without_a_table_nothing_is_known() -> None:
    found = status(TREATY, None, "TTO", date(2005, 5, 18))
    assert (found.status, found.doubt) == (Status.UNKNOWN, Doubt.NO_TABLE)


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("1991-05-27", Status.NOT_PARTY),
        ("1991-05-28", Status.PARTY),
        ("1998-05-26", Status.PARTY),  # told that it would leave, and bound for another year
        ("1999-05-25", Status.PARTY),
        ("1999-05-26", Status.NO_LONGER),
        ("2005-05-18", Status.NO_LONGER),
    ],
)
def test_a_state_that_left_is_bound_until_its_denunciation_counts(day: str, wanted: Status) -> None:
    assert on(day, *LEFT).status is wanted


def test_the_date_told_says_whether_it_is_that_of_effect_or_of_deposit() -> None:
    left = on("2005-05-18", *LEFT)
    assert (str(left.since), left.counted) == ("1999-05-26", Counted.EFFECTIVE)
    party = on("1995-01-01", *LEFT)
    assert (str(party.since), party.counted) == ("1991-05-28", Counted.DEPOSIT)


def test_a_state_may_come_back() -> None:
    back = (*LEFT, did("accession", "2003-02-01"))
    found = on("2005-05-18", *back)
    assert (found.status, str(found.since)) == (Status.PARTY, "2003-02-01")


def test_who_joins_again_on_the_day_of_leaving_stays() -> None:
    same_day = (*LEFT, did("accession", "1999-05-26"))
    assert on("2005-05-18", *same_day).status is Status.PARTY


def test_a_signature_alone_binds_nobody() -> None:
    signed = did("signature", "1977-06-01")
    assert on("1977-05-31", signed).status is Status.NOT_PARTY
    found = on("2005-05-18", signed)
    assert (found.status, found.action) == (Status.SIGNATORY, signed)


def test_a_definitive_signature_binds() -> None:
    assert on("2005-05-18", did("definitive signature", "1980-01-01")).status is Status.PARTY


@pytest.mark.parametrize("kind", ["reservation", "declaration"])
def test_a_reservation_changes_nothing_on_who_is_bound(kind: str) -> None:
    assert on("2005-05-18", did(kind, "1980-01-01")).status is Status.NOT_PARTY


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("1977-12-31", Status.NOT_PARTY),
        ("1978-05-05", Status.UNKNOWN),
        ("1978-12-31", Status.PARTY),
    ],
)
def test_a_partial_date_is_in_doubt_where_the_day_falls_inside(day: str, wanted: Status) -> None:
    assert on(day, did("ratification", "1978")).status is wanted


def test_a_denunciation_whose_day_of_effect_isn_t_told_is_in_doubt_for_twelve_months() -> None:
    left = did("ratification", "1978-07-28"), did("denunciation", "1998-05-26")
    assert on("1998-05-25", *left).status is Status.PARTY
    assert on("1998-12-01", *left).doubt is Doubt.DATE
    assert on("1999-05-27", *left).status is Status.NO_LONGER


def test_of_a_state_that_a_part_of_a_table_doesn_t_list_nothing_is_known() -> None:
    part = StatusTable(When.read("2010-01-01"), "A letter", whole=False)
    found = status(TREATY, part, "TTO", date(2005, 5, 18))
    assert (found.status, found.doubt) == (Status.UNKNOWN, Doubt.NOT_LISTED)


def test_a_bounded_leaving_is_in_doubt_between_its_bounds() -> None:
    joined_then_left = (
        did("ratification", "1990-09-24"),
        did("denunciation", "[1990-09-25..2004-12-31]"),
    )
    assert on("1990-09-24", *joined_then_left).status is Status.PARTY
    between = on("1999-01-01", *joined_then_left)
    assert (between.status, between.doubt) == (Status.UNKNOWN, Doubt.DATE)
    assert on("2005-05-18", *joined_then_left).status is Status.NO_LONGER


@pytest.mark.parametrize("when", ["", "XXXX-04-16"])
def test_a_date_without_a_year_says_nothing_certain(when: str) -> None:
    assert on("2005-05-18", did("ratification", when)).doubt is Doubt.DATE


def test_a_doubtful_date_that_changes_nothing_leaves_no_doubt() -> None:
    acts = (did("ratification", "1978-01-01"), did("acceptance", "1990"))
    assert on("1990-05-05", *acts).status is Status.PARTY


def test_more_doubtful_dates_than_can_be_weighed_leave_it_unknown() -> None:
    acts = [did("ratification", "2004") for _ in range(7)]
    assert on("2004-05-05", *acts).doubt is Doubt.DATE


def test_before_it_succeeded_a_state_is_not_called_not_party() -> None:
    """It is bound from the day that it came to be, which the table doesn't tell."""
    succeeded = did("succession", "1994-06-01")
    found = on("1993-01-01", succeeded)
    assert (found.status, found.doubt) == (Status.UNKNOWN, Doubt.SUCCESSION)
    assert on("1994-06-01", succeeded).status is Status.PARTY


def test_a_succession_counts_from_the_day_told() -> None:
    succeeded = did("succession", "1994-06-01", "1992-04-27")
    assert on("1992-04-26", succeeded).status is Status.NOT_PARTY
    assert on("1993-01-01", succeeded).status is Status.PARTY


def test_a_table_says_nothing_of_days_after_it_was_made() -> None:
    old = table(did("signature", "1977-06-01"), as_of="2004-03-01")
    found = status(TREATY, old, "TTO", date(2005, 5, 18))
    assert (found.status, found.doubt) == (Status.UNKNOWN, Doubt.AFTER_TABLE)
    assert found.last is not None
    assert found.last.status is Status.SIGNATORY


def test_a_table_of_a_year_is_good_until_the_last_day_that_it_tells_of() -> None:
    some_day = table(did("ratification", "2015-03-12", party="BRA"), as_of="2015")
    assert some_day.until == date(2015, 3, 12)
    assert status(TREATY, some_day, "TTO", date(2015, 3, 12)).status is Status.NOT_PARTY
    assert status(TREATY, some_day, "TTO", date(2015, 3, 13)).status is Status.UNKNOWN


def test_a_row_that_is_not_read_leaves_its_state_unknown() -> None:
    unread = table(unread=(Unread("Trinidad", ("TTO",)),))
    assert status(TREATY, unread, "TTO", date(2005, 5, 18)).doubt is Doubt.ROW
    assert status(TREATY, unread, "BRA", date(2005, 5, 18)).status is Status.NOT_PARTY


def test_a_row_of_nobody_known_may_be_that_of_any_state_that_has_none() -> None:
    unread = table(did("ratification", "1980-01-01"), unread=(Unread("Ruritania"),))
    assert status(TREATY, unread, "TTO", date(2005, 5, 18)).status is Status.PARTY
    assert status(TREATY, unread, "BRA", date(2005, 5, 18)).doubt is Doubt.ROW


def test_a_treaty_not_yet_in_force_says_so() -> None:
    ratified = did("ratification", "1978-01-01")
    assert [on(day, ratified).in_force for day in ("1978-07-17", "1978-07-18")] == [False, True]
    unknown = Instrument("T", InstrumentKind.TREATY, Names("Treaty"))
    assert on("1990-01-01", ratified, instrument=unknown).in_force is None


def test_two_tables_of_one_charter_are_one() -> None:
    first, admitted = table(did("ratification", "1945-01-01", party="BRA")), table(LEFT[0])
    both = joined([first, admitted])
    assert both is not None
    day = date(2005, 5, 18)
    assert {status(TREATY, both, one, day).status for one in ("BRA", "TTO")} == {Status.PARTY}
    assert joined([]) is None
