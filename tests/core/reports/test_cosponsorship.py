"""Co-sponsorship: who stands together under one reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from tests.texts import compilation, proposal, text
from travaux.dates import When
from travaux.drafting.compilation import compiled
from travaux.proposals import Sponsor
from travaux.reports.cosponsorship import Cosponsorship, clustered, cosponsorship

_BASE = text("1. States may act.", "2. States meet every year.", "3. States report.")


def _names(voice: str) -> str:
    return voice.title()


def test_equal_words_are_asked_for_together_and_other_words_apart() -> None:
    shall = ["1. States shall act.", "2. States meet every year.", "3. States report."]
    should = ["1. States should act.", "2. States meet every year.", "3. States report."]
    found = cosponsorship(compilation(_BASE, MEX=shall, CHL=shall, PER=should), _names)
    assert found.parties == ("CHL", "MEX", "PER")
    assert found.names["PER"] == "Per"
    assert found.readings == {"CHL": 1, "MEX": 1, "PER": 1}
    assert found.together == {("CHL", "MEX"): 1}


def test_deletions_additions_and_moves_are_readings_too() -> None:
    wanted = ["3. States report.", "1. States may act.", "4. A fund is set up."]
    found = cosponsorship(compilation(_BASE, MEX=wanted, CHL=wanted), _names)
    assert found.together == {("CHL", "MEX"): found.readings["MEX"]}
    assert found.readings["MEX"] == 3


def test_one_moves_a_paragraph_here_and_one_there_and_they_do_not_ask_together() -> None:
    base = text("1. One is here.", "2. Two is here.", "3. Three is here.", "4. Four is here.")
    up = ["4. Four is here.", "1. One is here.", "2. Two is here.", "3. Three is here."]
    less = ["1. One is here.", "4. Four is here.", "2. Two is here.", "3. Three is here."]
    found = cosponsorship(compilation(base, MEX=up, CHL=less), _names)
    assert found.readings == {"CHL": 1, "MEX": 1}
    assert found.together == {}


def test_a_party_s_second_voice_is_that_party_and_nobody_is_no_party() -> None:
    shall = ["1. States shall act.", "2. States meet every year.", "3. States report."]
    should = ["1. States should act.", "2. States meet every year.", "3. States report."]
    left = replace(
        proposal("PER", _BASE, *should), sponsors=(Sponsor("PER", left=When.on(date(2005, 5, 3))),)
    )
    first = proposal("MEX", _BASE, *shall, name="1")
    second = proposal("MEX", _BASE, *should, name="2")
    found = cosponsorship(compiled(_BASE, [first, second, left]), _names)
    assert found.parties == ("MEX",)
    assert found.readings == {"MEX": 2}
    assert found.together == {}


def test_nobody_asks() -> None:
    assert cosponsorship(compiled(_BASE, []), _names) == Cosponsorship((), {}, {}, {})


def _found(together: Mapping[tuple[str, str], int]) -> Cosponsorship:
    parties = ("A", "B", "C", "D", "E")
    return Cosponsorship(parties, {}, dict.fromkeys(parties, 10), together)


def test_those_who_ask_together_stand_together() -> None:
    found = clustered(_found({("A", "D"): 9, ("B", "E"): 5, ("A", "B"): 1}))
    assert found.parties == ("A", "D", "B", "E", "C")


def test_of_equals_the_first_in_the_house_order_are_joined_first() -> None:
    found = clustered(_found({("A", "C"): 5, ("C", "E"): 5}))
    assert found.parties == ("A", "C", "E", "B", "D")


def test_where_nobody_asks_together_the_house_order_stays() -> None:
    assert clustered(_found({})) == _found({})
    assert clustered(Cosponsorship((), {}, {}, {})).parties == ()
