from __future__ import annotations

import pytest

from travaux.symbols import Session, parse, printed


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


@pytest.mark.parametrize(
    ("symbol", "base", "implied"),
    [
        ("TM-24/05", None, []),
        ("TM-24/05 corr. 1", "TM-24/05", ["TM-24/05"]),
        ("TM-24/05 rev. 2", "TM-24/05", ["TM-24/05", "TM-24/05 rev. 1"]),
        (
            "TM-24/05 rev. 1 corr. 2",
            "TM-24/05 rev. 1",
            ["TM-24/05", "TM-24/05 rev. 1", "TM-24/05 rev. 1 corr. 1"],
        ),
        ("A/60/L.1*", "A/60/L.1", ["A/60/L.1"]),
        ("SC/6902/Corr.", "SC/6902", ["SC/6902"]),
    ],
)
def test_what_must_exist_before_an_issue(symbol: str, base: str | None, implied: list[str]) -> None:
    issue = parse(symbol)
    assert (printed(issue.base_issue) if issue.base_issue else None) == base
    assert [printed(before) for before in issue.implied()] == implied


@pytest.mark.parametrize(
    ("symbol", "other"),
    [
        ("TM-24/05 rev. 7", "TM-24/05"),
        ("CAJP/TM-24/05 rev. 7", "CP/CAJP/TM-24/05 corr. 1"),
        ("TM-24/05 rev. 7", "TM-24/05 rev. 6"),
        ("TM-24/05 rev. 7", "TM-24/05 rev. 6 corr. 1"),
        ("TM-24/05 add. 2 rev. 1", "TM-24/05 add. 2"),
        ("A/60/L.1/Rev.1", "A/60/L.1*"),
    ],
)
def test_a_revision_is_told_from_the_symbols_alone(symbol: str, other: str) -> None:
    assert parse(symbol).is_a_revision_of(parse(other))


@pytest.mark.parametrize(
    ("symbol", "other"),
    [
        ("TM-24/05", "TM-24/05"),
        ("TM-24/05 rev. 7", "TM-24/05 rev. 7"),
        ("TM-24/05 rev. 7", "TM-24/05 rev. 8"),
        ("TM-24/05 rev. 7", "TM-38/05"),
        ("TM-24/05 rev. 7 corr. 1", "TM-24/05"),
        ("TM-24/05 add. 2 rev. 1", "TM-24/05"),
    ],
)
def test_other_issues_are_no_revisions(symbol: str, other: str) -> None:
    assert not parse(symbol).is_a_revision_of(parse(other))


@pytest.mark.parametrize(
    ("symbol", "series"),
    [
        ("CAJP/GT/TM-24/05 rev. 7", ("CAJP/GT/TM", "")),
        ("CP/CAJP/GT/TM-24/05", ("CAJP/GT/TM", "")),
        ("CP/doc.1112/80", ("CP", "doc")),
        ("GT/DADIN/doc.255/06 add. 2", ("GT/DADIN", "doc")),
        ("A/C.3/68/L.77/Rev.1", ("A/C.3/68", "L")),
        ("S/RES/969 (1994)", ("S/RES", "")),
    ],
)
def test_a_counter_belongs_to_path_and_kind(symbol: str, series: tuple[str, str]) -> None:
    assert parse(symbol).series == series


@pytest.mark.parametrize(
    ("symbol", "session"),
    [
        ("AG/RES. 1928 (XXXIII-O/03)", Session(33, "O")),
        ("AG/RES. 1 (XXVI-E/99)", Session(26, "E")),
        ("A/RES/3379 (XXX)", Session(30)),
        ("A/RES/2252 (ES-V)", Session(5, "ES")),
        ("A/RES/68/144", Session(68)),
        ("A/RES/S-10/2", Session(10, "S")),
        ("A/C.3/68/L.77", Session(68)),
        ("A/CONF.151/26", None),
        ("S/2024/400", None),
        ("CAJP/GT/TM-24/05", None),
    ],
)
def test_the_session_is_told_by_the_symbol(symbol: str, session: Session | None) -> None:
    assert parse(symbol).session_held == session


def test_regular_sessions_are_told_from_special_ones() -> None:
    kinds = ("", "O", "E", "S", "ES")
    assert [Session(1, kind).is_regular for kind in kinds] == [True, True, False, False, False]
