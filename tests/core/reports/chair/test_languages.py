from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

import pytest

from travaux.bodies import Manner
from travaux.dates import When
from travaux.meetings import FindingKind, MeetingKind
from travaux.reports.chair import english, spanish
from travaux.reports.chair.composing import LANGUAGES
from travaux.reports.chair.phrases import Phrases
from travaux.reports.dating import spelled
from travaux.statements import AnchorKind, StatementKind
from travaux.texts import call


def test_each_language_has_every_phrase() -> None:
    one, other = LANGUAGES["en"], LANGUAGES["es"]
    for field in fields(Phrases):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        assert all((mine, theirs)), field.name
        if isinstance(mine, Mapping):
            assert set(mine) == set(theirs), field.name


@pytest.mark.parametrize("said", LANGUAGES.values(), ids=LANGUAGES)
def test_each_language_has_a_word_for_each_of_its_kind(said: Phrases) -> None:
    assert set(said.meetings) == set(MeetingKind)
    assert set(said.found) == set(FindingKind)
    assert {*said.officers, *said.manners} == set(Manner) - {Manner.NOT_RECORDED}
    assert set(said.asked) == set(StatementKind)
    assert set(said.anchors) == set(AnchorKind)


@pytest.mark.parametrize(
    ("words", "finished"),
    [
        (f"titled “A”{call('n')}, and", f"titled “A,”{call('n')} and"),
        (f"titled “A”{call('n')}.", f"titled “A.”{call('n')}"),
        (f"the report{call('n')}; then", f"the report;{call('n')} then"),
        (f"the report{call('n')} was", f"the report{call('n')} was"),
        ("titled “A”; then", "titled “A”; then"),
        ("Panama,, and", "Panama, and"),
        ("Panama,.", "Panama."),
    ],
)
def test_english_signs(words: str, finished: str) -> None:
    assert english.finish(words) == finished


@pytest.mark.parametrize(
    ("words", "finished"),
    [
        ("la reunión de el Grupo", "la reunión del Grupo"),
        ("A el Consejo", "Al Consejo"),
        ("el Representante de El Salvador", "el Representante de El Salvador"),
        ("Perú y Islandia", "Perú e Islandia"),
        ("madera y hierro", "madera y hierro"),
        ("Haití y Historia", "Haití e Historia"),
        (f"“A”{call('n')}.", f"“A”{call('n')}."),
        ("Panamá,, e", "Panamá, e"),
    ],
)
def test_spanish_signs_and_contractions(words: str, finished: str) -> None:
    assert spanish.finish(words) == finished


def test_one_point_ends_a_quotation_and_its_sentence() -> None:
    assert english.close("reads “A..” The") == "reads “A.” The"
    assert english.close("reads “A...” The") == "reads “A...” The"
    assert spanish.close("dice: “A.”. La") == "dice: “A”. La"


@pytest.mark.parametrize(
    ("number", "en", "es"),
    [
        (1, "first", "primer"),
        (12, "twelfth", "décimo segundo"),
        (20, "twentieth", "vigésimo"),
        (34, "thirty-fourth", "trigésimo cuarto"),
        (40, "fortieth", "cuadragésimo"),
        (101, "101st", "101.º"),
        (112, "112th", "112.º"),
        (125, "125th", "125.º"),
    ],
)
def test_sessions_are_numbered_in_words(number: int, en: str, es: str) -> None:
    assert (english.ordinal(number), spanish.ordinal(number)) == (en, es)


@pytest.mark.parametrize(
    ("when", "en", "es"),
    [
        ("2004-09-16", "on September 16, 2004", "el 16 de septiembre de 2004"),
        ("2004-09", "in September 2004", "en septiembre de 2004"),
        ("2004", "in 2004", "en 2004"),
        (
            "2004-09-30/2004-10-01",
            "on September 30 and October 1, 2004",
            "los días 30 de septiembre y 1 de octubre de 2004",
        ),
        (
            "2004-03-01/2004-03-05",
            "from March 1 to 5, 2004",
            "del 1 al 5 de marzo de 2004",
        ),
        (
            "2026-11/2026-12",
            "from November to December 2026",
            "de noviembre a diciembre de 2026",
        ),
        ("2004/2005", "from 2004 to 2005", "de 2004 a 2005"),
        (
            "[2005-01-18..2005-05-18]",
            "between January 18 and May 18, 2005",
            "entre el 18 de enero y el 18 de mayo de 2005",
        ),
    ],
)
def test_dates_take_their_preposition(when: str, en: str, es: str) -> None:
    known = When.read(when)
    assert english.on(known, spelled(known)) == en
    assert spanish.on(known, spelled(known, "es")) == es


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("operative paragraph 5 (a)", "el párrafo resolutivo 5 a)"),
        ("article 12", "el artículo 12"),
        ("preambular paragraph 3", "el párrafo del preámbulo 3"),
        ("annex II", "annex II"),
    ],
)
def test_spanish_writes_places_in_its_own_way(written: str, printed: str) -> None:
    assert spanish.pinpoint(written) == printed


def test_spanish_dates_take_their_article() -> None:
    days, week, bounds = (
        When.read(one)
        for one in ("2004-09-30/2004-10-01", "2004-03-01/2004-03-05", "[2004-03..2004-04]")
    )
    assert spanish.dated(days, "30 y 1").startswith("los días 30")
    assert spanish.dated(week, "1 al 5") == "el período del 1 al 5"
    assert spanish.dated(bounds, "entre marzo y abril") == "entre marzo y abril"


def test_periods_have_their_prepositions() -> None:
    year, span = When.read("2005"), When.read("2005-01-18/2005-05-18")
    assert (english.span(year), english.span(span)) == (
        "of 2005",
        "from January 18 to May 18, 2005",
    )
    assert (spanish.span(year), spanish.span(span)) == (
        "de 2005",
        "del 18 de enero al 18 de mayo de 2005",
    )


def test_counts_and_places_are_in_words_up_to_ten() -> None:
    assert [english.counted(n) for n in (1, 10, 11)] == ["one", "ten", "11"]
    assert [spanish.counted(n) for n in (1, 10, 11)] == ["una", "diez", "11"]
    assert (spanish.place(3), spanish.place(12)) == ("el tercer párrafo", "el párrafo 12")


def test_lists_join_as_the_language_does() -> None:
    assert [english.listed(["a", "b", "c"][:n]) for n in range(4)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert spanish.listed(["a", "b", "c"]) == "a, b y c"


@pytest.mark.parametrize(
    ("period", "en", "es"),
    [
        ("2026-11/2026-12", "from November to December 2026", "de noviembre a diciembre de 2026"),
        ("2026-11", "of November 2026", "de noviembre de 2026"),
        ("2026-11-05", "of November 5, 2026", "del 5 de noviembre de 2026"),
        ("2025/2026", "from 2025 to 2026", "de 2025 a 2026"),
        (
            "[2026-11..2026-12]",
            "between November and December 2026",
            "entre noviembre y diciembre de 2026",
        ),
    ],
)
def test_a_period_takes_its_preposition(period: str, en: str, es: str) -> None:
    assert (english.span(When.read(period)), spanish.span(When.read(period))) == (en, es)
