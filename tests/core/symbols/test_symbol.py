from __future__ import annotations

import pytest

from travaux.symbols import parse, printed


def test_the_nine_strings_of_the_case_are_eight_documents() -> None:
    strings = [
        "AG/RES. 1928 (XXXIII-O/03)",
        "AG/RES. 2027 (XXXIV-O/04)",
        "CP/CAJP-2038/03",
        "CAJP/GT/TM-12/04 corr. 1",
        "CAJP/GT/TM-16/04",
        "CAJP/GT/TM-18/04",
        "CAJP/GT/TM-24/05",
        "(CAJP/GT/TM-24/05 rev. 7)",
        "CAJP/GT/TM-38/05 rev. 2",
    ]
    assert len({parse(s).key for s in strings}) == 9
    assert len({parse(s).work.key for s in strings}) == 8


def test_the_prefix_of_the_council_may_be_there_or_not() -> None:
    assert parse("CP/CAJP/GT/DDD-2/06").key == parse("CAJP/GT/DDD-2/06").key
    assert parse("CP/doc.1112/80").key != parse("AG/doc.1112/80").key


@pytest.mark.parametrize(
    ("symbol", "revised", "corrected", "continued"),
    [
        ("TM-24/05", "TM-24/05 rev. 1", "TM-24/05 corr. 1", "TM-24/05 add. 1"),
        ("TM-24/05 rev. 7", "TM-24/05 rev. 8", "TM-24/05 rev. 7 corr. 1", "TM-24/05 rev. 7 add. 1"),
        (
            "TM-24/05 rev. 6 corr. 1",
            "TM-24/05 rev. 7",
            "TM-24/05 rev. 6 corr. 2",
            "TM-24/05 rev. 6 add. 1",
        ),
        (
            "TM-24/05 add. 2",
            "TM-24/05 add. 2 rev. 1",
            "TM-24/05 add. 2 corr. 1",
            "TM-24/05 add. 3",
        ),
        ("A/60/L.1*", "A/60/L.1/Rev.1", "A/60/L.1*/Corr.1", "A/60/L.1/Add.1"),
    ],
)
def test_the_next_symbol(symbol: str, revised: str, corrected: str, continued: str) -> None:
    issue = parse(symbol)
    assert printed(issue.revised()) == revised
    assert printed(issue.corrected()) == corrected
    assert printed(issue.continued()) == continued


def test_symbols_sort_by_series_number_and_modification() -> None:
    in_order = [
        "CAJP/GT/TM-18/04",
        "CAJP/GT/TM-24/05",
        "CAJP/GT/TM-24/05 corr. 1",
        "CAJP/GT/TM-24/05 add. 1",
        "CAJP/GT/TM-24/05 rev. 1",
        "CAJP/GT/TM-24/05 rev. 1 corr. 1",
        "CAJP/GT/TM-24/05 rev. 2",
        "CAJP/GT/TM-24/05 rev. 10",
        "CAJP/GT/TM-38/05",
        "CAJP/GT/TM-101/05",
    ]
    mixed = sorted(in_order)
    assert mixed != in_order
    assert [printed(s) for s in sorted(map(parse, mixed))] == in_order
