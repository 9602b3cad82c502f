"""Every value that a record may hold has its word in each of the four languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum

import pytest

from travaux.bodies import BodyKind, Manner, Office
from travaux.decisions import Method, Verb
from travaux.documents import DocumentKind, Relation
from travaux.languages import WORKING_LANGUAGES
from travaux.meetings import FindingKind, MeetingKind
from travaux.procedure.offering import english, spanish
from travaux.procedure.offering.speech import Speech
from travaux.reports.chair.composing import LANGUAGES
from travaux.reports.meetings.phrases import MEETING_PHRASES
from travaux.reports.terms import TERMS, Terms, terms
from travaux.reports.terms.english import the as the_english
from travaux.reports.terms.spanish import the as the_spanish
from travaux.statements import AnchorKind, StatementKind

KINDS: dict[str, type[StrEnum]] = {
    "bodies": BodyKind,
    "offices": Office,
    "manners": Manner,
    "kinds": DocumentKind,
    "relations": Relation,
    "meetings": MeetingKind,
    "found": FindingKind,
    "verbs": Verb,
    "methods": Method,
    "statements": StatementKind,
    "anchors": AnchorKind,
}
FREE = ("mandates", "acts", "statuses", "purposes", "figures", "parts")
every_language = pytest.mark.parametrize("said", TERMS.values(), ids=TERMS)


def test_every_working_language_has_its_words() -> None:
    assert set(TERMS) == set(WORKING_LANGUAGES)
    assert all(set(said.languages) == set(WORKING_LANGUAGES) for said in TERMS.values())
    assert terms("ar") is TERMS["en"]


def test_no_table_of_words_goes_untried() -> None:
    tables = {one.name for one in fields(Terms)} - {"the", "meeting_of", "languages"}
    assert tables == {*KINDS, *FREE}


@every_language
@pytest.mark.parametrize("table", KINDS)
def test_no_value_is_without_a_word(said: Terms, table: str) -> None:
    words: Mapping[StrEnum, str] = getattr(said, table)
    assert {value for value in KINDS[table] if words.get(value, "").strip()} == set(words)
    assert set(words) == set(KINDS[table])


@every_language
@pytest.mark.parametrize("table", FREE)
def test_the_same_free_words_are_known_in_every_language(said: Terms, table: str) -> None:
    words: Mapping[str, str] = getattr(said, table)
    assert set(words) == set(getattr(TERMS["en"], table))
    assert all(words.values())


@pytest.mark.parametrize("language", TERMS)
def test_what_summaries_say_without_a_subject_is_known_for_every_act_and_verb(
    language: str,
) -> None:
    summaries, said = MEETING_PHRASES[language], TERMS[language]
    assert set(summaries.acts) == set(said.acts)
    assert set(summaries.verbs) == set(said.verbs)


@pytest.mark.parametrize("speech", [english.ENGLISH, spanish.SPANISH])
def test_what_is_offered_from_a_text_has_its_word(speech: Speech) -> None:
    """Except "began", which takes the text's own next word with it: "began identifying"."""
    assert {one.act for one in speech.taken_up} - {"began"} <= set(TERMS["en"].acts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_of_the_chair_calls_documents_by_the_same_words(language: str) -> None:
    kinds = dict(LANGUAGES[language].kinds)
    assert kinds.pop(DocumentKind.OTHER).endswith(("document", "documento"))
    assert [words for kind, words in kinds.items() if not _ends(words, language, kind)] == []


def _ends(words: str, language: str, kind: DocumentKind) -> bool:
    return words.casefold().endswith(TERMS[language].kinds[kind])


@pytest.mark.parametrize(
    ("language", "chair", "rapporteur"),
    [
        ("en", "the Chair", "the Rapporteur"),
        ("es", "la Presidencia", "la Relatoría"),
        ("fr", "la Présidence", "le Rapporteur"),
        ("pt", "a Presidência", "a Relatoria"),
    ],
)
def test_an_office_has_its_article(language: str, chair: str, rapporteur: str) -> None:
    said = terms(language)
    assert [said.officer(one) for one in ("chair", "rapporteur", "CAJP")] == [chair, rapporteur, ""]


@pytest.mark.parametrize(
    ("language", "regular", "special"),
    [
        ("en", "meeting", "special meeting"),
        ("es", "reunión", "reunión especial"),
        ("fr", "réunion", "réunion spéciale"),
        ("pt", "reunião", "reunião especial"),
    ],
)
def test_a_regular_meeting_is_a_meeting(language: str, regular: str, special: str) -> None:
    said = terms(language)
    assert said.meeting(MeetingKind.REGULAR) == regular
    assert said.meeting(MeetingKind.SPECIAL) == special


@pytest.mark.parametrize(
    ("name", "en", "es"),
    [
        ("Comisión de Asuntos Jurídicos", "the Comisión de Asuntos Jurídicos", "la"),
        ("Consejo Permanente", "the Consejo Permanente", "el"),
        ("Estados Miembros", "the Estados Miembros", "los"),
        ("Oficinas Regionales", "the Oficinas Regionales", "las"),
        ("Naciones Unidas", "the Naciones Unidas", "las"),
        ("Unidad de Apoyo", "the Unidad de Apoyo", "la"),
    ],
)
def test_names_take_their_article(name: str, en: str, es: str) -> None:
    assert (the_english(name), the_spanish(name)) == (en, f"{es} {name}")
    assert the_english(en) == en
    assert the_spanish(f"{es} {name}") == f"{es} {name}"


def test_an_article_that_a_name_brings_along_is_small_inside_a_sentence() -> None:
    assert the_english("The drafting group") == "the drafting group"
    assert the_spanish("El grupo de redacción") == "el grupo de redacción"
