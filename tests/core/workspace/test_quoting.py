"""The quotation check against a library: which document stands for an instrument (I19, S23)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.texts import text
from travaux.citations.quoting import Difference, Likeness
from travaux.instruments.known import known
from travaux.precedents import Holding, Passage, Standing
from travaux.precedents.library import Library
from travaux.statements import Anchor, AnchorKind, Statement
from travaux.workspace.quoting import (
    not_checked,
    quotation_findings,
    quotations_checked,
    statement_checked,
)

LAMP = "Every port shall keep a lamp that burns through the night for all who arrive by sea."
FARO = "Todo puerto mantendrá una lámpara encendida durante la noche para quienes llegan por mar."
ASKS = f"“{LAMP}” (Article 5 of the American Convention on Human Rights)"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as made:
        yield made


def holding(
    name: str,
    title: str = "A text",
    words: str = LAMP,
    language: str = "en",
    standing: Standing = Standing.UNKNOWN,
    label: str = "Article 5",
) -> Holding:
    return Holding(name, title, language, (Passage(label, words),), standing=standing)


def likeness(library: Library | None, words: str = ASKS, language: str = "en") -> list[Likeness]:
    return [o.check.likeness for o in quotations_checked(words, library, known(), language)]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("ACHR", "Whatever"),
        ("pact.docx", "Pacto de San José"),
        ("American Convention on Human Rights", "Whatever"),
    ],
)
def test_an_instrument_is_known_by_its_code_or_by_any_of_its_names(
    library: Library, name: str, title: str
) -> None:
    library.add(holding(name, title))
    assert likeness(library) == [Likeness.SAME]


def test_a_resolution_is_known_by_its_symbol_however_written(library: Library) -> None:
    library.add(holding("AG/RES. 1928 (XXXIII-O/03)", label="5."))
    asked = f"“{LAMP}” is operative paragraph 5 of AG/RES. 1928 (XXXIII-O/03)."
    assert likeness(library, asked) == [Likeness.SAME]


def test_another_document_or_article_or_no_library_is_unknown_and_never_wrong(
    library: Library,
) -> None:
    library.add(holding("ports", "Convention on the Rights of the Child"))
    library.add(holding("ACHR", label="Article 6"))
    assert likeness(library) == [Likeness.UNKNOWN]
    assert likeness(None) == [Likeness.UNKNOWN]


def test_the_text_in_the_quotations_language_goes_first_and_else_its_language_is_told(
    library: Library,
) -> None:
    library.add(holding("ACHR", words=FARO, language="es"))
    assert likeness(library) == [Likeness.OTHER_LANGUAGE]
    library.add(holding("ACHR"))
    [found] = quotations_checked(ASKS, library, known(), "en")
    assert (found.source, found.check.likeness) == (("ACHR", "en"), Likeness.SAME)


def test_a_draft_counts_only_where_nothing_else_is_held(library: Library) -> None:
    other = LAMP.replace("lamp", "fire")
    library.add(holding("a draft of it", "ACHR", other, standing=Standing.DRAFT))
    assert likeness(library) == [Likeness.DIFFERS]
    library.add(holding("ACHR", "Whatever", standing=Standing.ADOPTED))
    assert likeness(library) == [Likeness.SAME]


def test_a_texts_own_paragraphs_are_held_to_nothing(library: Library) -> None:
    assert likeness(library, f"“{LAMP}” stands in article 5.") == []


def test_every_paragraph_and_note_of_a_text_is_looked_at(library: Library) -> None:
    library.add(holding("ACHR"))
    draft = text(f"1. {ASKS.replace('lamp', 'fire')} {{#u1}}", "2. Nothing. {#u2}")
    [found] = quotations_checked(draft, library, known())
    assert (found.citation.unit, found.check.differences) == ("u1", (Difference("fire", "lamp"),))
    [told] = quotation_findings([found], known(), "draft.txt")
    assert (told.code, told.where) == (
        "quotation-differs",
        "draft.txt: “Every port shall keep a fire …”",
    )


def statement(words: str, quotation: str) -> Statement:
    anchor = Anchor(AnchorKind.PASSAGE, "CAJP/GT/TM-1/05", quotation=quotation)
    return Statement("mexico", "MEX", words, "en", anchor)


def test_what_a_statement_is_about_is_held_to_each_provision_that_it_cites(
    library: Library,
) -> None:
    library.add(holding("ACHR"))
    said = "This is the language of Article 5 of the American Convention and UDHR 29 (2)."
    found = statement_checked(statement(said, LAMP.upper()), library, known())
    assert [(one.citation.instrument, one.check.likeness) for one in found] == [
        ("ACHR", Likeness.TYPOGRAPHY),
        ("UDHR", Likeness.UNKNOWN),
    ]


def test_words_that_a_statement_quotes_itself_are_checked_once(library: Library) -> None:
    library.add(holding("ACHR"))
    assert len(statement_checked(statement(ASKS, LAMP), library, known())) == 1
    assert len(statement_checked(statement(ASKS, "a lamp"), library, known())) == 1


def test_how_to_get_the_check_is_said_as_a_note() -> None:
    assert not_checked("draft.txt").code == "quotations-not-checked"
