"""Language versions: what holds whatever a text looks like and whatever language it is put into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.property.strategies import texts
from travaux.dates import When
from travaux.drafting.concordance.differences import Differing, concordant
from travaux.drafting.concordance.figures import figures
from travaux.drafting.concordance.versions import aligned_versions
from travaux.reports.dating import spelled
from travaux.texts import Text, Unit
from travaux.texts.signs import BAR, CALL, CLOSE, OPEN, OPTION

_SIGN_OR_LETTERS = re.compile(
    f"(?P<sign>[{OPEN}{CALL}{OPTION}][^{BAR}]*{BAR})|[^\\W\\d_{OPEN}{BAR}{CLOSE}{CALL}{OPTION}]{{2,}}"
)


def own(text: Text, prefix: str = "p") -> Text:
    """Give a text whose units bear ids that no reader gives."""
    return text.with_units(
        tuple(replace(unit, id=f"{prefix}{n}") for n, unit in enumerate(text.units, 1))
    )


def translated(text: Text) -> Text:
    """Put a text into a tongue that nobody speaks: its signs and figures stay, its words don't."""
    units, notes = (tuple(map(_nonsense, of)) for of in (own(text, "u").units, text.notes))
    return text.with_units(units, notes)


def _nonsense(unit: Unit) -> Unit:
    return replace(unit, words=_SIGN_OR_LETTERS.sub(_unspoken, unit.words))


def _unspoken(found: re.Match[str]) -> str:
    return found[0] if found["sign"] else "q" * len(found[0])


@given(texts())
def test_a_text_is_in_concordance_with_itself(text: Text) -> None:
    """Versions that say the same differ in nothing, whatever ids they came with (P22)."""
    versions = aligned_versions(own(text), own(text, "u"))
    assert versions.other == own(text)
    assert concordant(versions) == ()


@given(texts())
def test_every_paragraph_is_found_in_a_tongue_that_nobody_speaks(text: Text) -> None:
    """Paragraphs are found for each other by their structure, without a dictionary (P22)."""
    versions = aligned_versions(own(text), translated(text))
    assert [u.id for u in versions.other.all_units()] == [u.id for u in own(text).all_units()]


@given(texts(), st.data())
def test_a_bracket_that_one_version_lacks_is_told_where_it_stands(
    text: Text, data: st.DataObject
) -> None:
    """The set of brackets is kept equal in all versions, or the difference is listed (P22)."""
    pairs = list(_pairs(text))
    if not pairs:
        return
    gone = data.draw(st.sampled_from(pairs))
    versions = aligned_versions(own(text), translated(_without(text, gone)))
    told = {one.unit for one in concordant(versions) if one.kind is Differing.BRACKETS}
    assert told == {own(text).units[place].id for place, _ in gone}


@given(texts(), st.data())
def test_a_paragraph_that_one_version_lacks_is_told(text: Text, data: st.DataObject) -> None:
    """No paragraph is lost between versions without a word (P22)."""
    if not text.units:
        return
    gone = data.draw(st.integers(0, len(text.units) - 1))
    left = tuple(unit for n, unit in enumerate(text.units) if n != gone)
    told = concordant(aligned_versions(own(text), own(text.with_units(left), "u")))
    lacking = [one for one in told if one.kind in (Differing.MISSING, Differing.JOINED)]
    assert len(lacking) == 1


_Place = tuple[int, int]  # of a unit, and of a character in its words


def _pairs(text: Text) -> Iterator[tuple[_Place, _Place]]:
    """Give where each bracket of the running text opens, and where it closes."""
    opened = []
    for place, unit in enumerate(text.units):
        for at, sign in enumerate(unit.words):
            if sign == OPEN:
                opened.append((place, at))
            elif sign == CLOSE:
                yield opened.pop(), (place, at)


def _without(text: Text, pair: tuple[_Place, _Place]) -> Text:
    units = list(text.units)
    for place, at in reversed(pair):
        words = units[place].words
        after = words.index(BAR, at) + 1 if words[at] == OPEN else at + 1
        units[place] = replace(units[place], words=words[:at] + words[after:])
    return text.with_units(tuple(units))


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2100, 12, 31)))
def test_a_date_in_words_has_the_same_figures_in_every_language(day: date) -> None:
    """Dates are the same in all versions, in whatever words (P22)."""
    expected = sorted((str(day.day), f"m{day.month}", str(day.year)))
    for language in ("en", "es", "fr", "pt"):
        words = spelled(When.on(day), language)
        assert sorted(one.value for one in figures(f"({words})")) == expected


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_a_number_has_the_same_value_in_every_dress(whole: int, hundredths: int) -> None:
    """Numbers are the same in all versions: "1,000.50" is "1.000,50" and "1 000,50" (P22)."""
    english = f"{whole:,}.{hundredths:02}"
    spanish = english.translate(str.maketrans(",.", ".,"))
    for written in (english, spanish, english.replace(",", " ").replace(".", ",")):
        assert [one.value for one in figures(f"US$ {written} a year")] == [
            f"{whole}.{hundredths:02}"
        ]
