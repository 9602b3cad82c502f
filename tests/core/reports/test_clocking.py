from __future__ import annotations

import pytest

from travaux.instants import Instant
from travaux.reports.clocking import clocked

EVENING = Instant.read("2020-04-09T22:00 America/New_York")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "Thursday, April 9, 2020, 22:00 (America/New_York), which is April 10, 2020, 02:00 UTC",
        ),
        (
            "es",
            (
                "jueves 9 de abril de 2020 a las 22:00 (America/New_York), es decir, "
                "10 de abril de 2020 a las 02:00 UTC"
            ),
        ),
        (
            "fr",
            "jeudi 9 avril 2020 à 22:00 (America/New_York), soit 10 avril 2020 à 02:00 UTC",
        ),
        (
            "pt",
            (
                "quinta-feira, 9 de abril de 2020, às 22:00 (America/New_York), ou seja, "
                "10 de abril de 2020, às 02:00 UTC"
            ),
        ),
    ],
)
def test_a_moment_stands_by_both_clocks_in_each_language(language: str, words: str) -> None:
    assert clocked(EVENING, language) == words


def test_another_language_gives_english() -> None:
    assert clocked(EVENING, "de") == clocked(EVENING)


def test_on_the_same_day_the_other_clock_has_its_time_alone() -> None:
    noon = Instant.read("2020-04-09T12:00:30 America/New_York")
    assert clocked(noon).endswith("12:00:30 (America/New_York), which is 16:00:30 UTC")


def test_utc_is_told_once() -> None:
    assert clocked(Instant.read("2020-04-09T12:00Z")) == "Thursday, April 9, 2020, 12:00 UTC"
