"""The quotation check: it says how quoted words stand to a provision's, and edits nothing (I19)."""

from __future__ import annotations

import pytest

from travaux.citations.quoting import (
    Difference,
    Likeness,
    belonging,
    checked,
    finding,
    quotations,
)
from travaux.citations.reading import cited_in
from travaux.findings import Severity

PROVISION = "Every group keeps a record of what it decides, and shows it to all who ask for it."
SPANISH = "Todo grupo lleva un registro de lo que decide, y lo muestra a todos los que lo piden."
CALLED = "article 5 of the Convention on Records"


def likeness(quoted: str, *passages: str) -> Likeness:
    return checked(quoted, passages).likeness


def test_the_same_words_are_told_as_such() -> None:
    assert likeness(PROVISION, PROVISION) is Likeness.SAME
    assert likeness("keeps a record of what it decides,", PROVISION) is Likeness.SAME


@pytest.mark.parametrize(
    "quoted",
    [
        "every group keeps a record of what it decides and shows it",
        "Every  group keeps a record of what it decides; and shows it to all",
        "keeps a record [...] and shows it to all",
        "keeps a record … to all who ask",
    ],
)
def test_signs_capitals_and_omissions_that_are_shown_are_typography(quoted: str) -> None:
    assert likeness(quoted, PROVISION) is Likeness.TYPOGRAPHY


def test_words_over_two_passages_stand_together() -> None:
    assert likeness("what it decides and shows it", "what it decides", "and shows it") in (
        Likeness.SAME,
        Likeness.TYPOGRAPHY,
    )


def test_other_words_are_told_word_by_word() -> None:
    quoted = "Every group keeps a list of what it decides, and shows it to all."
    check = checked(quoted, [PROVISION])
    assert check.likeness is Likeness.DIFFERS
    assert check.differences == (Difference("list", "record"),)
    assert check.share == pytest.approx(13 / 14, abs=0.001)
    assert check.quoted == quoted


def test_words_left_out_without_a_sign_differ() -> None:
    check = checked("Every group keeps a record of what, and shows it to all who ask", [PROVISION])
    assert check.differences == (Difference("", "it decides"),)


def test_a_text_that_isnt_held_is_unknown_and_never_wrong() -> None:
    assert checked("All are heard in turn.", []).share is None
    assert likeness("All are heard in turn.") is Likeness.UNKNOWN
    assert likeness("All are heard in turn.", " ") is Likeness.UNKNOWN


def test_another_language_isnt_compared() -> None:
    assert likeness(PROVISION, SPANISH) is Likeness.OTHER_LANGUAGE
    assert checked(PROVISION, ["Tudo."], "pt").likeness is Likeness.OTHER_LANGUAGE


def test_a_difference_is_advice_in_a_sentence() -> None:
    quoted = "Every group keeps a list of what it decides, and shows it to all who ask for it."
    told = finding(checked(quoted, [PROVISION]), CALLED, "statement of Chile")
    assert told is not None
    assert (told.severity, told.code) == (Severity.WARNING, "quotation-differs")
    assert told.where == "statement of Chile"
    assert told.message == (
        "The words quoted aren't those of article 5 of the Convention on Records. 94 per cent of "
        "them stand there in their order: “list” is quoted where “record” stands. Ask the author "
        "whether a quotation is meant; nothing was changed."
    )


def test_a_sentence_about_something_else_isnt_told_word_by_word() -> None:
    told = finding(checked("Nobody ever saw the sea of that year again.", [PROVISION]), CALLED)
    assert told is not None
    assert "stands" not in told.message


def test_many_differences_are_told_in_part() -> None:
    quoted = "Each group has a list of that it decides, or shows it to all who ask for it."
    told = finding(checked(quoted, [PROVISION]), CALLED)
    assert told is not None
    assert "and 2 more" in told.message


def test_what_is_left_out_and_what_is_added_are_told() -> None:
    short = "Every group keeps a record of what decides, and always shows it to all who ask for it."
    told = finding(checked(short, [PROVISION]), CALLED)
    assert told is not None
    assert "“it” is left out" in told.message
    assert "“always” doesn't stand there" in told.message


@pytest.mark.parametrize(
    ("quoted", "passages", "code"),
    [
        (PROVISION.upper(), [PROVISION], "quotation-typography"),
        (PROVISION, [], "quotation-text-unknown"),
        (PROVISION, [SPANISH], "quotation-other-language"),
    ],
)
def test_what_isnt_a_difference_is_a_note(quoted: str, passages: list[str], code: str) -> None:
    told = finding(checked(quoted, passages), CALLED)
    assert told is not None
    assert (told.severity, told.code) == (Severity.NOTE, code)


def test_of_the_same_words_nothing_is_said() -> None:
    assert finding(checked(PROVISION, [PROVISION]), CALLED) is None


def test_quotations_stand_between_marks_of_any_house() -> None:
    words = 'He said “one two three four”, «cinco seis siete ocho», "nine ten eleven twelve", “no”.'
    found = quotations(words)
    assert [one.words for one in found] == [
        "one two three four",
        "cinco seis siete ocho",
        "nine ten eleven twelve",
    ]
    assert [words[one.start : one.end] for one in found] == [one.words for one in found]


def test_a_quotation_belongs_to_the_citations_that_stand_together_beside_it() -> None:
    words = (
        "Article 3 of the ICCPR was read. “Every group keeps a record” is the language of Article "
        "29.2. of the Universal Declaration, and Article 32 of the American Convention."
    )
    [(one, citations)] = belonging(words, cited_in(words))
    assert one.words == "Every group keeps a record"
    assert [citation.instrument for citation in citations] == ["UDHR", "ACHR"]


def test_a_citation_inside_a_quotation_isnt_what_is_quoted() -> None:
    words = "It was said: “as Article 5 of the ICCPR asks of all”."
    [(_, citations)] = belonging(words, cited_in(words))
    assert citations == ()


def test_a_citation_far_away_isnt_what_is_quoted() -> None:
    words = "“Every group keeps a record.” " + "So it was. " * 60 + "Article 5 of the ICCPR."
    [(_, citations)] = belonging(words, cited_in(words))
    assert citations == ()


@pytest.mark.parametrize(
    ("quoted", "provision"),
    [
        ("keep a record of the child", "They keep a record of the children of all."),
        ("lawful keeping of a record is banned", "The unlawful keeping of a record is banned."),
        ("shows it to all … keeps a record", "Every group keeps a record, and shows it to all."),
        ("Все случаи этой записи хранятся", "Все случай этой записи хранятся"),
        ("within ½ year of the day", "within 12 year of the day"),
    ],
)
def test_a_word_that_is_a_part_of_another_or_stands_elsewhere_is_no_quotation(
    quoted: str, provision: str
) -> None:
    assert likeness(quoted, provision) is Likeness.DIFFERS
