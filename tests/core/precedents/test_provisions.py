"""A provision's words are found in a holding by its labels, else by how its passages begin."""

from __future__ import annotations

import pytest

from travaux.citations import Part, Provision
from travaux.precedents import Holding, Passage
from travaux.precedents.provisions import provision

LABELLED = (
    ("", "Preamble"),
    ("preambular 1", "Recalling that all are heard,"),
    ("Article 1", "Of seeds"),
    ("Article 1 (1)", "Seeds are kept."),
    ("Article 1 (2)", "Seeds are shared:"),
    ("Article 1 (2) (a)", "in spring;"),
    ("Article 1 (2) (b)", "in autumn."),
    ("Article 2", "Nobody sells them."),
    ("Article 10 bis", "They are counted."),
    ("Annex I, Article 2", "A list of seeds."),
)
WRITTEN = (
    ("1.", "Convenio de Semillas"),
    ("2.", "Artículo 1. De las semillas"),
    ("3.", "1. Se guardan."),
    ("4.", "2. Se comparten:"),
    ("5.", "a) en primavera;"),
    ("6.", "b) en otoño."),
    ("7.", "ARTÍCULO 2"),
    ("8.", "Nadie las vende, según el artículo 1."),
    ("9.", "Artículo XI. Se cuentan."),
)


def holding(*passages: tuple[str, str]) -> Holding:
    return Holding("seeds", "Seeds", "en", tuple(Passage(*one) for one in passages))


def found(passages: tuple[tuple[str, str], ...], at: Provision) -> list[str]:
    return [one.words for one in provision(holding(*passages), at)]


def article(number: str, paragraph: str = "", letter: str = "") -> Provision:
    return Provision(Part.ARTICLE, number, paragraph, letter)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (article("1", "1"), ["Seeds are kept."]),
        (article("1", "2"), ["Seeds are shared:", "in spring;", "in autumn."]),
        (article("1", "2", "b"), ["in autumn."]),
        (article("2"), ["Nobody sells them."]),
        (article("10 bis"), ["They are counted."]),
        (article("10"), []),
        (article("1", "3"), []),
        (Provision(Part.PREAMBULAR, "1"), ["Recalling that all are heard,"]),
    ],
)
def test_a_provision_is_found_by_labels(at: Provision, words: list[str]) -> None:
    assert found(LABELLED, at) == words


def test_a_whole_article_is_all_its_passages() -> None:
    assert len(found(LABELLED, article("1"))) == 5


def test_an_article_of_an_annex_is_meant_only_where_no_other_is() -> None:
    assert found(LABELLED, article("2")) == ["Nobody sells them."]
    assert found(LABELLED[-1:], article("2")) == ["A list of seeds."]


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (article("1", "1"), ["1. Se guardan."]),
        (article("1", "2", "b"), ["b) en otoño."]),
        (article("2"), ["ARTÍCULO 2", "Nadie las vende, según el artículo 1."]),
        (article("11"), ["Artículo XI. Se cuentan."]),
        (article("3"), []),
    ],
)
def test_a_provision_is_found_by_how_passages_begin(at: Provision, words: list[str]) -> None:
    assert found(WRITTEN, at) == words


def test_a_table_of_contents_isnt_the_provision() -> None:
    contents = (("1.", "Artículo 1"), ("2.", "Artículo 2"))
    assert found((*contents, *WRITTEN), article("11")) == ["Artículo XI. Se cuentan."]
    assert found((*contents, *WRITTEN), article("1", "1")) == ["1. Se guardan."]
    assert found((*contents, *WRITTEN), article("1"))[0] == "Artículo 1. De las semillas"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (Provision(Part.OPERATIVE, "5"), ["Decides", "to keep", "to share"]),
        (Provision(Part.OPERATIVE, "5", letter="a"), ["to keep"]),
        (Provision(Part.PARAGRAPH, "6"), ["Thanks all"]),
        (Provision(Part.OPERATIVE, "7"), []),
    ],
)
def test_a_paragraph_of_a_resolution(at: Provision, words: list[str]) -> None:
    passages = (
        ("5.", "Decides"),
        ("5 (a)", "to keep"),
        ("5 (b)", "to share"),
        ("6.", "Thanks all"),
    )
    assert found(passages, at) == words


@pytest.mark.parametrize(
    ("part", "label"),
    [
        (Part.PRINCIPLE, "Principle 10"),
        (Part.RULE, "Rule 10"),
        (Part.CHAPTER, "Capítulo X"),
        (Part.SECTION, "Section 10"),
        (Part.ANNEX, "Annex X"),
    ],
)
def test_other_parts_are_found_by_their_names(part: Part, label: str) -> None:
    assert (
        found(((label, "Seeds."), ("", "And more.")), Provision(part, "10"))
        == ["Seeds.", "And more."][:1]
    )


def test_letters_and_roman_numbers_are_told_apart() -> None:
    letters = [("", f"({letter}) Seed {letter}.") for letter in "abcdefghi"]
    passages = (("", "Article 1"), ("", "1. All:"), *letters, ("", "(ii) Second."))
    assert found(passages, article("1", "1", "i")) == ["(i) Seed i.", "(ii) Second."]
    assert found(passages, article("1", "1", "i ii")) == ["(ii) Second."]
    few = (("", "Article 1"), ("", "1. All:"), ("", "(a) One:"), ("", "(i) First."))
    assert found(few, article("1", "1", "a i")) == ["(i) First."]


def test_a_sentence_that_begins_with_an_article_is_no_heading() -> None:
    passages = (
        ("", "Article 1"),
        ("", "Article 2 applies to seeds."),
        ("", "Article 2"),
        ("", "No."),
    )
    assert found(passages, article("2")) == ["Article 2", "No."]
