"""The register of the case's documents, whole, in English and Spanish (S6, S7).

Write the expected files anew with `pytest --update-golden`, and look them through.
"""

from __future__ import annotations

from dataclasses import astuple
from functools import cache
from pathlib import Path

import pytest

from tests.records import entered, played
from tests.registers import DOCUMENTS, GUIDELINES, PROGRAM, REGISTER, REV_7, Doing
from travaux.documents import Level
from travaux.intake.notation import notation
from travaux.languages import WORKING_LANGUAGES
from travaux.record import Record, fold
from travaux.record.access import record_for
from travaux.render import FORMATS
from travaux.render.look import Look
from travaux.render.plain import printed
from travaux.reports.register import register_of_documents
from travaux.reports.register_phrases import PHRASES, register_phrases
from travaux.texts import Kind, Text, balance
from travaux.texts.signs import CELL

_GOLDEN = Path(__file__).parent / "golden"


def filed(document: str, language: str, state: str = "issued") -> Doing:
    return "file-rendition", {
        "document": document,
        "language": language,
        "digest": "sha256:" + "0" * 64,
        "media_type": "application/pdf",
        "name": f"{language}.pdf",
        "state": state,
    }


@cache
def _record() -> Record:
    """Give the case's register with a few files, a wrong date, and a list of corrections."""
    original = {"document": REV_7, "original": "es/en"}
    late = {"kind": "guidelines", "date": "2004-11-30", "whole": False, "affects": ("es",)}
    dated = {"document": GUIDELINES, "date": "2004-12-06"}
    return played(
        ("complete-issue", original),
        filed(REV_7, "es"),
        filed(REV_7, "en"),
        filed(REV_7, "pt", "draft translation"),
        ("complete-issue", dated),
        ("register-issue", {"id": f"{GUIDELINES} corr. 1", **late}),
        (
            "register-issue",
            {"id": "mexico-1", "kind": "contribution", "author": "Mexico", "body": "GT/TM"},
        ),
        onto=played(*REGISTER),
    )


def rows(text: Text) -> dict[str, list[str]]:
    cells = (unit.words.split(CELL) for unit in text.units if unit.kind is Kind.ROW)
    return {first: rest for first, *rest in cells}


@pytest.mark.parametrize("language", ["en", "es"])
def test_register_comes_out_as_written(language: str, request: pytest.FixtureRequest) -> None:
    words = printed(register_of_documents(_record(), language, "GT/TM"))
    path = _GOLDEN / f"register.{language}.txt"
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(words, encoding="utf-8")
    assert words == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", WORKING_LANGUAGES)
def test_register_is_a_text_like_any_other(language: str) -> None:
    text = register_of_documents(_record(), language)
    balance(text)
    again = notation(printed(text))
    assert (printed(again.value), again.findings) == (printed(text), ())
    assert [form for form in ("docx", "html", "akn") if not FORMATS[form](text, Look())] == []


def test_revisions_that_are_implied_stand_between_those_that_are_held() -> None:
    table = rows(register_of_documents(_record()))
    issues = [one for one in table if one.startswith(PROGRAM)]
    assert issues == [PROGRAM, *(f"{PROGRAM} rev. {number}" for number in range(1, 8))]
    assert [table[one][-1] for one in issues[1:7]] == ["implied, not held"] * 6


def test_language_versions_are_told_with_those_that_are_missing() -> None:
    assert rows(register_of_documents(_record()))[REV_7][3] == (
        "Spanish (original), English (original), Portuguese (draft translation); "
        "not on file: French"
    )


def test_a_corrigendum_for_one_language_says_so() -> None:
    corrigendum = {"id": f"{REV_7} corr. 1", "kind": "other", "body": "GT/TM", "affects": ("es",)}
    record = played(("register-issue", corrigendum), onto=_record())
    told = {one: rows(register_of_documents(record, one)) for one in ("en", "es", "fr", "pt")}
    assert {one: found[f"{REV_7} corr. 1"][4] for one, found in told.items()} == {
        "en": "Spanish only",
        "es": "solo español",
        "fr": "espagnol seulement",
        "pt": "somente espanhol",
    }


def test_an_original_that_is_not_on_file_is_not_called_missing_beside_itself() -> None:
    own = {"id": "CAJP/GT/TM-40/05", "kind": "other", "body": "GT/TM", "original": "es"}
    record = played(
        ("register-issue", own), filed("CAJP/GT/TM-40/05", "en"), onto=played(*REGISTER)
    )
    told = {one: rows(register_of_documents(record, one)) for one in ("en", "es")}
    assert told["en"]["CAJP/GT/TM-40/05"][3] == (
        "Spanish (original), English; not on file: Spanish, French, Portuguese"
    )
    assert told["es"]["CAJP/GT/TM-40/05"][3] == (
        "español (original), inglés; no se archivó en: español, francés, portugués"
    )


def test_a_document_without_a_title_shows_its_kind_in_parentheses() -> None:
    assert rows(register_of_documents(_record()))["mexico-1"][0] == "(contribution)"


def test_a_status_names_the_body_by_its_acronym_or_code() -> None:
    record = _record()
    assert rows(register_of_documents(record))[REV_7][4].startswith("approved, GT/TM, between")
    acronym = {"code": "G", "kind": "working group", "names": {"en": "Group"}}
    issue = {"id": "one", "kind": "other", "body": "G"}
    record = played(
        ("register-body", {**acronym, "acronyms": {"en": "WG"}}),
        ("register-issue", issue),
        ("note-status", {"document": "one", "act": "presented", "body": "G"}),
        onto=played(("open-dossier", {"title": "A group"})),
    )
    assert rows(register_of_documents(record))["one"][4] == "presented, WG"


def test_a_symbol_that_was_given_out_stands_in_the_register_as_allotted() -> None:
    record = played(
        ("open-dossier", {"title": "A group"}),
        ("register-body", {"code": "G", "kind": "working group", "names": {"en": "Group"}}),
        ("open-series", {"path": "CAJP/GT/RT", "body": "G"}),
        ("allot-symbol", {"series": "CAJP/GT/RT", "year": 2005, "purpose": "the draft"}),
        ("allot-symbol", {"series": "CAJP/GT/RT", "year": 2005}),
        ("register-issue", {"id": "CAJP/GT/RT-2/05 corr. 1", "kind": "other", "body": "G"}),
    )
    for body in ("", "G"):
        table = rows(register_of_documents(record, body=body))
        assert table["CAJP/GT/RT-1/05"] == ["(the draft)", "", "", "", "allotted, not registered"]
        assert table["CAJP/GT/RT-2/05"][-1] == "allotted, not registered"
    assert "CAJP/GT/RT-1/05" not in rows(register_of_documents(record, body="other"))


def test_what_an_audience_is_not_shown_is_not_called_a_gap() -> None:
    record = fold(record_for(entered(*REGISTER), Level.BODY))
    text = register_of_documents(record, whole=False)
    words = printed(text)
    assert ("aren't on the register" in words, "implied" in words) == (False, False)
    assert REV_7 in rows(text)


def test_register_of_a_body_leaves_out_what_is_others() -> None:
    text = register_of_documents(_record(), body="CAJP")
    assert list(rows(text)) == ["Symbol", "CP/CAJP-2038/03"]


def test_register_goes_out_under_its_own_masthead() -> None:
    own = {"id": "CAJP/GT/TM-40/05", "kind": "other", "date": "2005-06-01", "original": "en"}
    record = played(("register-issue", own), onto=_record())
    cover = register_of_documents(record, body="GT/TM", issue="CAJP/GT/TM-40/05").cover
    assert (cover.symbol, cover.date, cover.original) == (
        "CAJP/GT/TM-40/05",
        "June 1, 2005",
        "English",
    )


def test_register_for_an_audience_shows_nothing_of_the_rest() -> None:
    handed_in = {"id": "mexico-1", "kind": "contribution", "author": "Mexico", "body": "GT/TM"}
    entries = entered(*REGISTER, ("register-issue", handed_in))
    for_body = register_of_documents(fold(record_for(entries, Level.BODY)))
    assert "mexico-1" not in printed(for_body)
    assert len(rows(for_body)) == len(rows(register_of_documents(fold(entries)))) - 1


def test_public_register_before_any_release_is_empty() -> None:
    entries = entered(*REGISTER)
    words = printed(register_of_documents(fold(record_for(entries, Level.PUBLIC))))
    assert "No documents are registered." in words
    assert [one for _, given in DOCUMENTS if (one := str(given["id"])) in words] == []


def test_numbers_that_are_missing_are_told_in_runs() -> None:
    words = printed(register_of_documents(_record()))
    assert "33 aren't on the register: 1–11, 13–15, 17, 19–23, 25–37." in words


def test_every_language_has_every_phrase() -> None:
    assert set(PHRASES) == set(WORKING_LANGUAGES)
    assert all(all(astuple(said)) for said in PHRASES.values())
    assert register_phrases("ar") is PHRASES["en"]
