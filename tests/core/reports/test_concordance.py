"""The page on the concordance of language versions: both beside each other where they differ."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from tests.core.drafting.concordance.test_versions import SPANISH, SPOKEN, original
from tests.texts import text
from travaux.drafting.concordance.differences import Differing
from travaux.drafting.concordance.parallels import Family
from travaux.drafting.concordance.versions import Versions, aligned_versions
from travaux.languages import WORKING_LANGUAGES
from travaux.render.plain import printed
from travaux.reports.concordance import concordance
from travaux.reports.concordance_phrases import PHRASES, concordance_phrases
from travaux.texts import Kind, Text, balance, readable
from travaux.texts.signs import CELL


def versions(*spanish: str, english: tuple[str, ...] = ()) -> Versions:
    return aligned_versions(original(*english), text(*spanish, head=SPOKEN))


def paragraphs(page: Text) -> list[str]:
    return [unit.words for unit in page.units if unit.kind is not Kind.ROW]


def rows(page: Text) -> list[list[str]]:
    found = (unit.words.split(CELL) for unit in page.units if unit.kind is Kind.ROW)
    return [[readable(cell) for cell in cells] for cells in found]


def test_versions_in_concordance_need_one_sentence() -> None:
    assert paragraphs(concordance([versions(*SPANISH)], issue="A/1")) == [
        "Concordance of the language versions",
        "A/1",
        "The Spanish version beside the English one",
        (
            "Both are in concordance, with the same numbers, levels and figures. Paragraphs: 8; "
            "notes: 1; brackets: 0."
        ),
        "Words are not compared: whether a translation is right is for a reviser to say.",
    ]


def test_what_differs_stands_beside_each_other() -> None:
    wrong = "2. [Establecer] un fondo de 1.000 dólares.[^n1]"
    page = concordance([versions(*SPANISH[:6], wrong, *SPANISH[8:])])
    assert rows(page) == [
        ["Differences", "English", "Spanish"],
        [
            (
                "2: brackets: English 0, Spanish 1; figures that the other lacks: "
                "English 1,000,000, Spanish 1.000"
            ),
            "To set up a fund of 1,000,000 dollars.*",
            "[Establecer] un fondo de 1.000 dólares.*",
        ],
        ["3: missing in Spanish", "To meet again on May 5, 2006.", ""],
    ]
    assert "Differences: 3, in 2 places; paragraphs and notes looked at: 9." in paragraphs(page)


def test_paragraph_is_named_with_its_article() -> None:
    english = (
        "§ {Article 7.}", "# Tasks", "1. To ask.", "  (a) To keep [all] 20 papers.", "# Annexes",
    )  # fmt: skip
    spanish = (
        "§ {Artículo 7.}", "# Tareas", "1. Pedir.", "  a) Guardar los 30 papeles.",
        "# Anexos de 2004",
    )  # fmt: skip
    found = rows(concordance([versions(*spanish, english=english)]))
    assert [row[0].split(":")[0] for row in found[1:]] == [
        "Article 7, 1 (a)",
        "Figures that the other lacks",
    ]


def test_paragraphs_the_other_way_round_and_notes_are_named() -> None:
    blocks = [*SPANISH[:2], SPANISH[3], SPANISH[2], *SPANISH[4:8], "[^n1]: Son 20."]
    found = [row[0] for row in rows(concordance([versions(*blocks)]))]
    assert found[1:] == [
        "Stands in another place",
        "note 1: figures that the other lacks: English none, Spanish 20",
    ]


def test_paragraph_of_one_version_alone_is_named_with_it() -> None:
    more = "~ CONVENCIDA de que los documentos de 1969 han de ser leídos por todos los Estados,"
    found = rows(concordance([versions(*SPANISH[:4], more, *SPANISH[4:])]))
    assert found[1] == ["Only in Spanish", "", more.removeprefix("~ ")]


def test_divided_paragraph_stands_with_all_its_parts() -> None:
    english = (
        "~ RECALLING the report of 2004, and Articles 5 and 36 of the Convention on consuls,",
        "1. To ask.",
    )
    spanish = "~ RECORDANDO el informe de 2004, y", "~ los artículos 5 y 36 de la Convención,"
    assert rows(concordance([versions(*spanish, "1. Pedir.", english=english)]))[1] == [
        "Paragraphs, one divided into several: English 1, Spanish 2",
        english[0].removeprefix("~ "),
        "RECORDANDO el informe de 2004, y ¶ los artículos 5 y 36 de la Convención,",
    ]


def test_page_is_a_text_whatever_stands_in_the_versions() -> None:
    english = "1. [To meet.", "2. The end]."
    page = concordance([versions("_ {=Opción 1} Reunirse[.", "2. Fin].", english=english)])
    balance(page)
    assert rows(page)[1] == [
        "1: sort: English numbered paragraph, Spanish paragraph; options: English 0, Spanish 1",
        "[To meet.",
        "Opción 1 Reunirse[.",
    ]


def test_one_version_alone_is_not_compared() -> None:
    assert paragraphs(concordance([], only="es"))[1:] == [
        "Only the Spanish version is on file, so there is nothing to compare."
    ]
    assert paragraphs(concordance([]))[1:] == [
        "No version that can be read is on file, so there is nothing to compare."
    ]


@pytest.mark.parametrize("language", WORKING_LANGUAGES)
def test_page_speaks_the_four_languages(language: str) -> None:
    page = concordance([versions(*SPANISH[:7])], language)
    assert page.language == language
    assert page.title == PHRASES[language].title
    assert printed(page)


def test_every_language_has_every_phrase() -> None:
    assert set(PHRASES) == set(WORKING_LANGUAGES)
    assert all(all(astuple(said)) for said in PHRASES.values())
    told_apart = {Differing.MISSING, Differing.ADDED}
    assert all(set(said.named) == set(Differing) - told_apart for said in PHRASES.values())
    assert all(set(said.families) == set(Family) for said in PHRASES.values())
    assert concordance_phrases("ar") == PHRASES["en"]
