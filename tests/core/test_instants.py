from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from travaux.instants import Instant, InvalidInstant
from travaux.journal.codec import converted, plain

NEW_YORK = "America/New_York"


def test_a_moment_is_kept_with_its_offset_and_the_name_of_its_zone() -> None:
    noon = Instant.read("2020-04-09T12:00 America/New_York")
    assert str(noon) == "2020-04-09T12:00-04:00[America/New_York]"
    assert str(noon.utc) == "2020-04-09T16:00+00:00[UTC]"
    assert (noon.day, noon.zone) == (date(2020, 4, 9), NEW_YORK)


@pytest.mark.parametrize(
    "written",
    [
        "2020-04-09T12:00 America/New_York",
        "2020-04-09 12:00 America/New_York",
        "2020-04-09T12:00:00 America/New_York",
        "2020-04-09T12:00-04:00[America/New_York]",
        " 2020-04-09T12:00-04:00 America/New_York ",
    ],
)
def test_however_it_is_written_it_is_the_same_moment(written: str) -> None:
    assert str(Instant.read(written)) == "2020-04-09T12:00-04:00[America/New_York]"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2020-04-09T12:00 America/New_York", "2020-04-09 12:00 (America/New_York), 16:00 UTC"),
        (
            "2020-04-09T22:00 America/New_York",
            "2020-04-09 22:00 (America/New_York), 2020-04-10 02:00 UTC",
        ),
        ("2020-04-09T12:00:30Z", "2020-04-09 12:00:30 UTC"),
    ],
)
def test_a_sentence_tells_it_by_both_clocks(written: str, told: str) -> None:
    assert Instant.read(written).told == told


def test_zulu_is_utc_and_seconds_are_kept_where_there_are_any() -> None:
    assert str(Instant.read("2020-04-09T16:00:30Z")) == "2020-04-09T16:00:30+00:00[UTC]"


def test_winter_and_summer_time_have_their_own_offsets() -> None:
    winter = Instant.read("2020-03-07T17:00 America/New_York")
    summer = Instant.read("2020-03-09T17:00 America/New_York")
    assert [str(one)[16:22] for one in (winter, summer)] == ["-05:00", "-04:00"]


def test_a_time_that_the_clock_shows_twice_needs_its_offset() -> None:
    with pytest.raises(InvalidInstant, match="twice on that day; add -04:00 or -05:00"):
        Instant.read("2020-11-01T01:30 America/New_York")
    told = Instant.read("2020-11-01T01:30-05:00 America/New_York")
    assert (told.utc.at, told.is_by_the_zone) == (datetime(2020, 11, 1, 6, 30, tzinfo=UTC), True)


def test_a_time_that_the_clock_never_shows_is_none() -> None:
    with pytest.raises(InvalidInstant, match="never shows it"):
        Instant.read("2020-03-08T02:30 America/New_York")


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2020-04-09", "is not a moment. Write"),
        ("2020-04-09T12:00", "by which zone's clock"),
        ("2020-04-09T12:00-04:00", "by which zone's clock"),
        ("2020-04-31T12:00 UTC", "no such day or time"),
        ("2020-04-09T24:30 UTC", "no such day or time"),
        ("2020-04-09T12:00 Mars/Olympus", "no time zone “Mars/Olympus”"),
        ("2020-04-09T12:00 ../etc/passwd", "no time zone"),
        ("2020-04-09T12:00 localtime", "no time zone"),
        ("1899-04-09T12:00 Europe/Paris", "from 1973 to 9000"),
        ("", "is not a moment"),
    ],
)
def test_what_is_no_moment_says_why(written: str, why: str) -> None:
    with pytest.raises(InvalidInstant, match=why):
        Instant.read(written)


def test_an_offset_that_the_zone_does_not_have_is_kept_and_can_be_told() -> None:
    """A state may change its summer time after a moment was written down."""
    kept = "2020-04-09T12:00-05:00[America/New_York]"
    assert (str(Instant.read(kept)), Instant.read(kept).is_by_the_zone) == (kept, False)


def test_hours_run_through_a_change_of_the_clock() -> None:
    opened = Instant.read("2020-03-06T17:00 America/New_York")
    assert str(opened.after(72)) == "2020-03-09T18:00-04:00[America/New_York]"


@pytest.mark.parametrize(
    ("opened", "day", "there"),
    [
        ("2020-03-06T17:00", date(2020, 3, 9), "2020-03-09T17:00-04:00"),
        ("2020-03-06T02:30", date(2020, 3, 8), "2020-03-08T03:30-04:00"),  # never shown
        ("2020-10-30T01:30", date(2020, 11, 1), "2020-11-01T01:30-05:00"),  # shown twice
    ],
)
def test_the_same_time_of_another_day_is_never_earlier_than_the_clock(
    opened: str, day: date, there: str
) -> None:
    moment = Instant.read(f"{opened} {NEW_YORK}")
    assert str(moment.on(day)) == f"{there}[{NEW_YORK}]"


def test_a_moment_is_told_by_the_clock_of_a_zone_to_the_second() -> None:
    at = datetime(2020, 4, 9, 16, 0, 0, 999_999, tzinfo=UTC)
    assert str(Instant.of(at, NEW_YORK)) == "2020-04-09T12:00-04:00[America/New_York]"
    with pytest.raises(InvalidInstant, match="no time zone"):
        Instant.of(at, "Nowhere/Else")


def test_it_goes_into_the_journal_as_words_and_comes_back() -> None:
    noon = Instant.read("2020-04-09T12:00 America/New_York")
    assert plain(noon) == "2020-04-09T12:00-04:00[America/New_York]"
    assert converted(plain(noon), Instant) == noon
