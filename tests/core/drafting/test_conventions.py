from __future__ import annotations

from dataclasses import fields

import pytest

from travaux.drafting.conventions import CONVENTIONS, PHRASES, UnknownHouse, convention, phrases
from travaux.languages import WORKING_LANGUAGES


def test_house_is_found_in_any_case() -> None:
    assert convention("OAS") is convention("oas") is CONVENTIONS["oas"]


def test_unknown_house_is_told_with_those_that_are_known() -> None:
    with pytest.raises(UnknownHouse) as caught:
        convention("efta")
    assert str(caught.value) == (
        "No house convention is called “efta”. Choose one of: oas, un, inline, itu, who."
    )


def test_every_house_names_its_source_and_its_own_id() -> None:
    assert all(one.id == key and one.name and one.source for key, one in CONVENTIONS.items())


def test_names_are_listed_as_a_sentence_does() -> None:
    listed = [phrases("en").listed("ABC"[:n]) for n in range(4)]
    assert listed == ["", "A", "A and B", "A, B and C"]


def test_language_without_phrases_is_spoken_to_in_english() -> None:
    assert phrases("ar") is PHRASES["en"]


@pytest.mark.parametrize("language", PHRASES)
def test_phrases_of_every_language_take_as_many_names(language: str) -> None:
    def blanks(one: str) -> list[int]:
        return [getattr(PHRASES[one], field.name).count("{}") for field in fields(PHRASES[one])]

    assert blanks(language) == blanks("en")


def test_every_working_language_has_phrases() -> None:
    assert set(PHRASES) == set(WORKING_LANGUAGES)


def test_missions_bear_the_article_of_english_usage() -> None:
    said = phrases("en")
    assert said.missions_of(["United States"]) == "the Permanent Mission of the United States"
    assert (
        said.missions_of(["Bahamas", "Chile"]) == "the Permanent Missions of the Bahamas and Chile"
    )
    assert phrases("es").missions_of(["Perú"]) == "la Misión Permanente (Perú)"
