"""Real texts in two languages: their paragraphs found for each other, and what is told of them.

All differences that are told between the versions of the Universal Declaration and of the Charter
were looked at one by one: each is one (see the comments). The two editions of the regulations of
a postal union are of 2008 and 2014, so there is much to tell.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from tests.datasets import dataset
from tests.property.test_concordance import own, translated
from travaux.drafting.concordance.differences import Differing, concordant
from travaux.drafting.concordance.versions import Versions, aligned_versions
from travaux.intake import read
from travaux.intake.plain import received
from travaux.texts import Kind, Text, Unit

UDHR = "C-instruments/udhr"
TREATIES = "C-instruments/treaties-nl-verdragenbank"
CHARTER = "C-instruments/un-charter-ch1-3-multilingual"
CHARTER_PT = "C-instruments/treaties-pt/3-carta-nacoes-unidas/1.md"
PARIS = "B-negotiating-texts/unfccc-paris-agreement-2015/2015-12-04_draft-agreement.md"

# "Now, therefore," and "The General Assembly" are paragraphs of their own in English alone; the
# Guarani version has no preamble.
DECLARATIONS = {
    "spa": {},
    "fra": {"missing": 1},
    "por_BR": {},
    "por_PT": {"joined": 1},
    "nld": {"joined": 1},
    "gug": {"missing": 11},
}


@cache
def declaration(language: str) -> Text:
    return read(dataset(f"{UDHR}/{language}.html").read_bytes(), "udhr.html").value.text


@cache
def treaty(language: str, name: str) -> Text:
    """Give a treaty; blanks that its file lost after numbers are put back."""
    with gzip.open(dataset(f"{TREATIES}/treaties_{language}.jsonl.gz"), "rt") as lines:
        words = next(one["text"] for one in map(json.loads, lines) if one["id"] == name)
    spaced = re.sub(r"(?m)^((?:\d+(?:\.\d+)*|[a-z])\)?[.)])(?=[^\s\d)])", r"\1 ", words)
    return replace(received(spaced, ".md").value.text, language=language)


@cache
def charter(language: str) -> Text:
    """Give chapters I to III of the Charter from the files that hold several languages."""
    parts: list[str] = []
    for chapter in (1, 2, 3):
        page = dataset(f"{CHARTER}/chapter{chapter}.md").read_text("utf-8")
        for key in ("title", "body"):
            found = re.search(rf"^{key}-{language}: \|-\n((?:(?:  ?.*)?\n)*)", page, re.MULTILINE)
            assert found
            words = re.sub(r"(?m)^ {1,2}", "", found[1]).strip()
            parts.append(f"# {words}" if key == "title" else words)
    return received("\n\n".join(parts), ".md").value.text


def article(unit: Unit) -> int:
    """Give the number of an article's line; roman in Brazil, and in words in Quechua."""
    found = re.search(r"\d+", f"{unit.label or ''} {unit.words}")
    return int(found[0]) if found else 0


def until(text: Text, number: int) -> Text:
    """Give what stands before an article."""
    at = [unit.kind is Kind.ARTICLE and article(unit) == number for unit in text.units].index(True)
    return text.with_units(text.units[:at])


def places(text: Text) -> dict[str, tuple[int, int]]:
    """Give which article each unit stands in, counted from the first, and its place there."""
    found, count, place = {}, 0, 0
    for unit in text.units:
        begins = unit.kind is Kind.ARTICLE or (unit.kind is Kind.HEADING and article(unit))
        count, place = (count + 1, 0) if begins else (count, place + 1)
        found[unit.id] = count, place
    return found


def rightly_found(original: Text, other: Text) -> tuple[int, int]:
    """Count the units of the articles that got the right id, and all of them."""
    versions, ours, theirs = aligned_versions(original, other), places(original), places(other)
    pairs = zip(versions.other.units, other.units, strict=True)
    found = [ours.get(new.id) == theirs[old.id] for new, old in pairs if theirs[old.id][0]]
    return sum(found), len(found)


def told(versions: Versions) -> Counter[str]:
    return Counter(one.kind.value for one in concordant(versions))


@pytest.mark.parametrize("other", DECLARATIONS)
def test_every_paragraph_of_the_thirty_articles_is_found(other: str) -> None:
    for original in ("eng", "spa"):
        found, units = rightly_found(declaration(original), declaration(other))
        assert found == units == 80


def test_every_paragraph_is_found_in_a_translation_that_says_more() -> None:
    """The Quechua version has paragraphs of its own, and writes its articles' numbers in words."""
    assert rightly_found(declaration("eng"), declaration("quy")) == (80, 80)
    assert rightly_found(declaration("spa"), declaration("quy")) == (80, 80)


@pytest.mark.parametrize(("other", "differences"), DECLARATIONS.items())
def test_nothing_is_told_of_a_declaration_but_what_differs(
    other: str, differences: dict[str, int]
) -> None:
    assert told(aligned_versions(declaration("eng"), declaration(other))) == differences


def swapped(text: Text) -> Iterator[Text]:
    """Give a text with two neighbouring paragraphs the other way round, two at a time."""
    for n, (one, other) in enumerate(pairwise(text.units)):
        if one.kind is other.kind and one.kind not in (Kind.ARTICLE, Kind.HEADING):
            units = [*text.units[:n], other, one, *text.units[n + 2 :]]
            yield text.with_units(tuple(replace(u, id=f"u{m}") for m, u in enumerate(units, 1)))


def test_most_paragraphs_that_are_swapped_are_told() -> None:
    """Without a dictionary not all can be; none is told of that isn't (see the tests above)."""
    found = [
        "moved" in told(aligned_versions(declaration("eng"), wrong))
        for wrong in swapped(declaration("spa"))
    ]
    assert (sum(found), len(found)) == (21, 27)


def test_charter_differs_in_how_its_chapters_and_a_list_are_laid_out() -> None:
    english = until(treaty("en", "BWBV0004143"), 9)
    found = concordant(aligned_versions(english, charter("es")))
    assert [(one.unit, one.kind.value) for one in found] == [
        *((one, "missing") for one in ("u1", "u2", "u3")),  # the titles, the preamble
        *((one, "joined") for one in ("u5", "u21", "u32")),  # "Chapter I", and what it is about
        ("u35", "divided"),  # the list of the six principal organs
        *((one, "missing") for one in ("u39", "u40", "u41")),  # where chapter IV begins
    ]


def test_excerpt_of_the_charter_lies_where_it_belongs() -> None:
    english = until(treaty("en", "BWBV0004143"), 52)
    excerpt = received(dataset(CHARTER_PT).read_text("utf-8"), ".md").value.text
    versions = aligned_versions(english, excerpt)
    lines = {unit.id: article(unit) for unit in english.units if unit.kind is Kind.ARTICLE}
    found = [unit for unit in versions.other.units if unit.kind is Kind.ARTICLE]
    assert [lines.get(unit.id) for unit in found] == [article(unit) for unit in found]
    # 92 paragraphs aren't in the excerpt; it prints an article's number and its words on one line;
    # it has its own title and pages; and three headings in it look like paragraphs.
    expected = {"missing": 92, "joined": 25, "figures": 4, "kind": 3, "added": 2}
    assert told(versions) == expected


def regulations(text: Text) -> Text:
    """Give articles 101 and following, each as it first stands."""
    seen: set[int] = set()
    units: list[Unit] = []
    wanted = False
    for unit in text.units:
        if unit.kind is Kind.ARTICLE:
            wanted = article(unit) > 100 and article(unit) not in seen
            seen.add(article(unit))
        if wanted:
            units.append(replace(unit, id=f"u{len(units) + 1}"))
    return text.with_units(tuple(units))


@cache
def postal() -> Versions:
    english = regulations(treaty("en", "BWBV0004111"))
    return aligned_versions(english, regulations(treaty("es", "BWBV0006309")))


def test_two_editions_are_told_apart() -> None:
    expected = {"label": 25, "missing": 21, "figures": 25, "added": 27}
    assert told(postal()) == {**expected, "kind": 7, "level": 4, "joined": 3, "divided": 2}
    named = {one.id: one.label for one in postal().original.units}
    moved = [
        (one.original, one.other)
        for one in concordant(postal())
        if one.kind is Differing.LABEL and (named[one.unit] or "").startswith("Article")
    ]
    assert moved == [("Article 105", "Artículo 106"), ("Article 106", "Artículo 107")]


def mistyped(unit: Unit) -> Iterator[Unit]:
    """Give a unit with each of its numbers one too great, one at a time."""
    for found in re.finditer(r"(?<![\d.,])\d{1,4}(?![\d.,]\d)", unit.words):
        words = unit.words[: found.start()] + str(int(found[0]) + 1) + unit.words[found.end() :]
        yield replace(unit, words=words)


def test_mistyped_number_is_told() -> None:
    versions = postal()
    differing = {one.unit for one in concordant(versions)}
    ours = {unit.id: unit for unit in versions.original.units if unit.id not in differing}
    caught = []
    for unit in versions.other.units:
        for wrong in mistyped(unit) if unit.id in ours else ():
            one = versions.original.with_units((ours[unit.id],))
            beside = Versions(one, versions.other.with_units((wrong,)))
            caught.append(told(beside) == {"figures": 1})
    assert (sum(caught), len(caught)) == (37, 37)


def test_long_negotiating_text_is_found_in_a_tongue_that_nobody_speaks() -> None:
    text = received(dataset(PARIS).read_text("utf-8"), ".md").value.text
    versions = aligned_versions(own(text), translated(text))
    assert [u.id for u in versions.other.all_units()] == [u.id for u in own(text).all_units()]
    assert set(told(versions)) <= {"figures"}  # names of months
