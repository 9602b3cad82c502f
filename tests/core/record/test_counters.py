from __future__ import annotations

from tests.records import played
from tests.registers import BODIES, REGISTER, SERIES
from travaux.record import Record
from travaux.record.counters import counting_together, next_number, series_of, unaccounted
from travaux.symbols import parse

REGISTERED = played(*REGISTER)
GROUP = REGISTERED.series["CAJP/GT/TM"]


def test_next_number_follows_the_highest() -> None:
    assert next_number(REGISTERED, GROUP, 2005) == 39


def test_numbers_of_which_nothing_is_known_are_told() -> None:
    """The register holds five numbers of a series that has reached 38."""
    found = [number for run in unaccounted(REGISTERED, GROUP) for number in run]
    assert found == [n for n in range(1, 38) if n not in (12, 16, 18, 24, 38)]


def test_mistyped_number_makes_one_long_run() -> None:
    typed = "register-issue", {"id": "CAJP/GT/TM-9999999/05", "kind": "other"}
    assert unaccounted(played(typed, onto=REGISTERED), GROUP)[-1] == range(39, 9_999_999)


def test_series_of_a_symbol_is_found_with_or_without_the_prefix() -> None:
    found = [
        series_of(REGISTERED, parse(written))
        for written in ("CP/CAJP/GT/TM-1/04 rev. 1", "CAJP-12/04", "CAJP/GT/TM/INF.1/04")
    ]
    assert found == [GROUP, REGISTERED.series["CP/CAJP"], None]


def test_series_with_one_counter_count_together() -> None:
    shared = {"path": "CAJP/GT/TM", "kind": "INF", "body": "GT/TM", "counter": "CAJP/GT/TM"}
    record: Record = played(*BODIES, *SERIES, ("open-series", shared))
    series = record.series["CAJP/GT/TM"]
    assert [one.id for one in counting_together(record, series)] == [
        "CAJP/GT/TM",
        "CAJP/GT/TM/INF",
    ]
