from __future__ import annotations

import pytest

from tests.records import played
from tests.registers import BODIES, DOCUMENTS, PROGRAM, REV_7, SERIES, Doing
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.symbols import InvalidSymbol

REGISTERED = played(*BODIES, *SERIES, *DOCUMENTS)
COUNCIL = ("OD", "SA", "ACTA")


def allotted(*acts: Doing, onto: tuple[Doing, ...] = (*BODIES, *SERIES, *DOCUMENTS)) -> list[str]:
    record = played(*onto, *acts) if onto else played(*acts, onto=REGISTERED)
    return list(record.allotted)


def allot(series: str = "CAJP/GT/TM", **more: object) -> Doing:
    return "allot-symbol", {"series": series, **more}


def following(document: str, modification: str) -> Doing:
    return "allot-next-issue", {"document": document, "modification": modification}


def test_numbers_run_on_over_the_year() -> None:
    assert allotted(allot(year=2005), allot(year=2006)) == [
        "CAJP/GT/TM-39/05",
        "CAJP/GT/TM-40/06",
    ]


def test_year_is_that_of_the_act_unless_said() -> None:
    assert allotted(allot(entered="2007-03-01")) == ["CAJP/GT/TM-39/07"]


def test_first_number_of_a_series_is_its_first() -> None:
    begun = ("open-series", {"path": "CP/CSH", "body": "CP", "first": 700})
    assert allotted(begun, allot("CP/CSH", year=2005)) == ["CP/CSH-700/05"]


def test_series_that_share_a_counter_count_together() -> None:
    opened = [
        ("open-series", {"path": "CP", "kind": kind, "body": "CP", "counter": "meetings"})
        for kind in COUNCIL
    ]
    asked = [allot(f"CP/{kind}", year=2004) for kind in COUNCIL]
    known = ("register-issue", {"id": "CP/ACTA 1432/04", "kind": "summary"})
    assert allotted(*opened, known, *asked) == [
        "CP/OD-1433/04",
        "CP/SA.1434/04",
        "CP/ACTA 1435/04",
    ]


def test_series_shares_the_counter_of_the_one_that_it_names() -> None:
    opened = ("open-series", {"path": "GT/TM", "kind": "INF", "body": "GT/TM"})
    shared = ("open-series", {"path": "GT/TM", "body": "GT/TM", "counter": "GT/TM/INF"})
    asked = allot("GT/TM/INF", year=2005), allot("GT/TM", year=2005)
    assert allotted(opened, shared, *asked) == ["GT/TM/INF.1/05", "GT/TM-2/05"]


def test_yearly_series_begins_again() -> None:
    opened = ("open-series", {"path": "GT/TM", "kind": "INF", "body": "GT/TM", "yearly": True})
    asked = [allot("GT/TM/INF", year=year) for year in (2004, 2004, 2005)]
    assert allotted(opened, *asked) == ["GT/TM/INF.1/04", "GT/TM/INF.2/04", "GT/TM/INF.1/05"]


def test_prefix_of_the_council_makes_no_other_series() -> None:
    registered = ("register-issue", {"id": "CP/CAJP/GT/TM-41/05", "kind": "notice"})
    assert allotted(registered, allot(year=2005)) == ["CAJP/GT/TM-42/05"]


def test_symbol_of_the_united_nations_is_allotted_too() -> None:
    opened = ("open-series", {"path": "A/AC.1", "kind": "L", "body": "AG", "scheme": "un"})
    record = played(*BODIES, opened, allot("A/AC.1", year=2005))
    assert list(record.allotted) == ["A/AC.1/L.1 (2005)"]


@pytest.mark.parametrize(
    ("document", "modification", "expected"),
    [
        (PROGRAM, "revision", "CAJP/GT/TM-24/05 rev. 8"),
        ("(cajp/gt/tm-24/05 Rev 3)", "revision", "CAJP/GT/TM-24/05 rev. 8"),
        (REV_7, "corrigendum", "CAJP/GT/TM-24/05 rev. 7 corr. 1"),
        (REV_7, "addendum", "CAJP/GT/TM-24/05 rev. 7 add. 1"),
        ("CAJP/GT/TM-12/04", "corrigendum", "CAJP/GT/TM-12/04 corr. 2"),
        ("CAJP/GT/TM-38/05", "revision", "CAJP/GT/TM-38/05 rev. 3"),
    ],
)
def test_next_issue_follows_what_is_held_or_implied(
    document: str, modification: str, expected: str
) -> None:
    assert allotted(following(document, modification)) == [expected]


def test_next_issue_follows_what_was_allotted() -> None:
    assert allotted(following(PROGRAM, "revision"), following(PROGRAM, "revision")) == [
        "CAJP/GT/TM-24/05 rev. 8",
        "CAJP/GT/TM-24/05 rev. 9",
    ]


@pytest.mark.parametrize("document", ["CAJP/GT/TM-99/05", "CAJP/GT/TM-24/05 rev. 9", "a handle"])
def test_nothing_follows_what_is_not_there(document: str) -> None:
    with pytest.raises(NotOnRecord, match="The record holds no document with a symbol"):
        allotted(following(document, "revision"))


def test_series_that_stands_under_another_id_is_not_opened_again() -> None:
    with pytest.raises(NotAllowed, match="a path and a kind belong to one series"):
        allotted(("open-series", {"path": "CP/CAJP/GT/TM", "body": "GT/TM", "id": "other"}))


def test_settings_of_a_series_change() -> None:
    changed = ("open-series", {"path": "CAJP/GT/TM", "body": "GT/TM", "yearly": True})
    assert allotted(changed, allot(year=2006)) == ["CAJP/GT/TM-1/06"]


def test_path_that_makes_no_symbol_is_shown() -> None:
    with pytest.raises(InvalidSymbol, match="not a document symbol"):
        allotted(("open-series", {"path": "CAJP/12", "body": "CAJP"}))


def test_year_has_four_figures() -> None:
    with pytest.raises(NotAllowed, match="a year in four figures"):
        allotted(allot(year=5))


def test_path_of_two_series_names_neither() -> None:
    opened = ("open-series", {"path": "CAJP/GT/TM", "kind": "INF", "body": "GT/TM", "id": "inf"})
    renamed = ("open-series", {"path": "GT/TM", "kind": "doc", "body": "GT/TM", "id": "doc"})
    with pytest.raises(NotOnRecord, match="no series “GT/XX”"):
        allotted(opened, renamed, allot("GT/XX"))


def test_delegation_allots_nothing() -> None:
    with pytest.raises(NotAllowed, match="the secretariat keeps the register of documents"):
        allotted(("allot-symbol", {"series": "CAJP/GT/TM", "as": "delegation:MEX"}))
