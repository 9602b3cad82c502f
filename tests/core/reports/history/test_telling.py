"""How the pages on a text's history speak of parties, decisions and what was asked."""

from __future__ import annotations

from dataclasses import fields

import pytest

from tests.texts import text
from travaux.dates import When
from travaux.drafting.asks import UNSUPPORTED
from travaux.proposals import Mark, Sponsor
from travaux.readings import Bracket, BracketKind, Disposition, Ruling, Wording
from travaux.record import Record
from travaux.reports.history.grounds import Asker
from travaux.reports.history.phrases import HISTORY_PHRASES
from travaux.reports.history.telling import Telling
from travaux.texts.signs import DIVIDE

ENGLISH = Telling.of(Record(), "en")
WORDS = text("= A plan {#t}", "1. States act now. {#u1}", "2. States meet. {#u2}")
ADDITION = Bracket(
    "u1@2-2", "u1", BracketKind.ADDITION, "", (Wording(" together", ("CHL",)),), 2, 2
)


def test_a_hand_that_nobody_is_named_for_is_not_told() -> None:
    """What was struck through and underlined by hand is in Word's file without an author."""
    asker = Asker("p1", 0, None, (Sponsor("PER"),), "peru.docx", "paragraph 5", (Mark("", ""),))
    assert ENGLISH.asker(asker) == "Peru (proposal p1, peru.docx, paragraph 5)"


def test_a_language_without_words_here_is_told_in_english() -> None:
    assert Telling.of(Record(), "zh").language == "en"


def test_a_group_is_named_with_who_spoke_for_it_and_who_stands_aside() -> None:
    group = Sponsor("CARICOM", speaker="BRB", without=("JAM",))
    told = ENGLISH.sponsors([group, Sponsor("USA")])
    assert told == ("CARICOM (through Barbados) (without Jamaica) and the United States")


def test_who_no_longer_asks_is_told_beside_who_asks_now() -> None:
    asker = Asker("p1", 0, (Sponsor("CHL"), Sponsor("MEX")), (), "chile.docx", "paragraph 2")
    assert ENGLISH.asker(asker) == (
        "Chile and Mexico; nobody now (proposal p1, chile.docx, paragraph 2)"
    )


def test_the_marks_of_a_word_file_are_told() -> None:
    marks = (Mark("A. Pérez", "2005-01-20T10:00:00Z"), Mark("B. Soto", ""))
    asker = Asker("p1", 0, None, (Sponsor("CHL"),), "chile.docx", "paragraph 2", marks)
    assert ENGLISH.asker(asker).endswith("; Word: A. Pérez on 2005-01-20, B. Soto)")


def test_an_unsupported_voice_is_nobody() -> None:
    assert ENGLISH.names([UNSUPPORTED, "CHL (2)"]) == "nobody now and Chile (2)"


@pytest.mark.parametrize(
    ("start", "told"),
    [
        (0, "before “States act now.”"),
        (2, "between “States act” and “now.”"),
        (3, "after “States act now”"),
    ],
)
def test_where_nothing_stands_the_words_around_are_quoted(start: int, told: str) -> None:
    bracket = Bracket("b", "u1", BracketKind.ADDITION, "", (), start, start)
    assert ENGLISH.stands(bracket, WORDS) == told


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ("u1", "new paragraph after 1"),
        ("t", "new paragraph after “A plan …”"),
        ("", "new paragraph at the beginning"),
    ],
)
def test_a_new_paragraph_is_placed_behind_another(after: str, told: str) -> None:
    bracket = Bracket("b", "+new", BracketKind.PARAGRAPH, "", (), after=after)
    assert ENGLISH.stands(bracket, WORDS) == told


def test_a_division_is_told_as_one() -> None:
    wording = Wording(DIVIDE, ("CHL",))
    assert ENGLISH.asked(wording) == "Chile: a new paragraph begins here"


def test_a_deletion_and_a_whole_paragraph_are_told_as_such() -> None:
    assert ENGLISH.asked(Wording("", ("CHL", "PER"))) == "Chile and Peru: deletion"
    whole = Bracket("b", "u2", BracketKind.SUPPRESSION, "States meet.", (Wording("", ("PER",)),))
    assert ENGLISH.wordings(whole) == "Peru: paragraph to delete"


@pytest.mark.parametrize("language", HISTORY_PHRASES)
@pytest.mark.parametrize("disposition", Disposition)
def test_every_decision_can_be_told_also_if_nobody_knows_who_or_when(
    disposition: Disposition, language: str
) -> None:
    telling = Telling.of(Record(), language)
    ruling = Ruling("r1", "issue", ADDITION, disposition)
    assert telling.decision(ruling).endswith(" (r1).")


def test_a_decision_is_told_with_all_that_is_known() -> None:
    ruling = Ruling(
        "r1",
        "issue",
        ADDITION,
        Disposition.BRIDGE,
        body="TM",
        meeting="TM-3",
        when=When.read("2005-03-10"),
        decision="d7",
        proposer="BRA",
        reason="It was late.",
    )
    assert ENGLISH.decision(ruling) == (
        "Other words were taken, proposed by Brazil: TM, meeting TM-3, March 10, 2005, part of "
        "decision d7 (r1). Reason: It was late."
    )


@pytest.mark.parametrize("language", HISTORY_PHRASES)
def test_phrases_of_a_language_have_as_many_places_as_the_english_ones(language: str) -> None:
    for one in fields(HISTORY_PHRASES["en"]):
        english, said = (getattr(HISTORY_PHRASES[x], one.name) for x in ("en", language))
        if isinstance(english, str):
            assert said.count("{}") == english.count("{}"), one.name
        else:
            assert len(said) == len(english), one.name
