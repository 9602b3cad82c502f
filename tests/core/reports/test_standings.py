"""The record of the current status: what it says of every paragraph, in whose words (P10, P7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.agreed import BY_CONSENSUS, PROGRAM, entered, ruled
from tests.paragraphs import (
    AD_REFERENDUM,
    CHILES,
    FIRST_RULING,
    SECOND_RULING,
    TABLED,
    WORDS,
    agree,
    done,
)
from tests.texts import words
from travaux.changes import Add
from travaux.consensus import Standing
from travaux.drafting.conventions import CONVENTIONS, UnknownHouse
from travaux.events import BasisSet, BracketDecided, ProposalReceived, ProposalWithdrawn
from travaux.proposals import Entry, Sponsor, Unplaced
from travaux.record import Record
from travaux.record.bases import TextStatus
from travaux.record.openings import Openness
from travaux.record.standings import PROVISIONAL
from travaux.reports.standing_phrases import STANDING_PHRASES, standing_names
from travaux.reports.standings import record_of_status
from travaux.texts import Kind, Unit
from travaux.texts.signs import CELL

DAY = date(2005, 6, 3)


def page(record: Record = TABLED, language: str = "en", **asked: Any) -> list[list[str]]:
    """Give the cells of every unit of the page."""
    made = record_of_status(record, PROGRAM, WORDS, DAY, language, **asked)
    return [unit.split(CELL) for unit in words(made)]


def row(number: str, record: Record = TABLED, **asked: Any) -> list[str]:
    return next(one[2:] for one in page(record, **asked) if one[0] == number and len(one) == 5)


def test_every_paragraph_has_its_row_and_what_is_open_in_it() -> None:
    rows = [one for one in page() if len(one) == 5][1:]
    assert [one[1] for one in rows] == [
        "Program",
        "RECALLING the rivers,",
        "RECALLING the lakes,",
        "States shall keep the water clean.",
        "States shall:",
        "measure it;",
        "report on it.",
        "The Council meets each year.",
        "Funds [shall] [may] be given.",
    ]
    assert rows[0][2:] == ["–", "–", "–"]
    assert row("1.") == ["open", "–", "proposal of Chile"]
    assert row("(a)") == ["not discussed", "–", "–"]
    assert row("4.") == ["open", "–", "a bracket in the text"]


def test_counts_stand_at_the_head_with_what_is_counted() -> None:
    found = page(agree("3"))
    at = found.index(["Standing", "Paragraphs"])
    assert found[at : at + 9] == [
        ["Standing", "Paragraphs"],
        ["not discussed", "5"],
        ["open", "2"],
        ["agreed in drafting group", "0"],
        ["approved ad referendum", "0"],
        ["approved", "1"],
        ["adopted", "0"],
        ["Together", "8"],
        [STANDING_PHRASES["en"].counted],
    ]


def test_who_agreed_where_and_when() -> None:
    assert row("3.", agree("3")) == [
        "approved",
        "Working Group on Migrants; GT/TM-16; May 12, 2005",
        "–",
    ]
    spanish = row("3.", agree("3"), language="es")
    assert spanish[1] == "Working Group on Migrants; GT/TM-16; 12 de mayo de 2005"


def test_what_waits_for_capitals_is_listed_and_what_is_overdue_is_told() -> None:
    record = agree("3", "2 (a)", **AD_REFERENDUM)
    found = page(record)
    at = found.index(["Agreed ad referendum"])
    assert found[at + 1 : at + 4] == [
        ["Paragraph", "Awaited", "Until"],
        ["2 (a)", "Mexico, Chile", "June 1, 2005 (passed)"],
        ["3", "Mexico, Chile", "June 1, 2005 (passed)"],
    ]
    record = done("confirm-capital", record, party="MEX", issue=PROGRAM, meeting="GT/TM-16")
    assert row("3.", record)[1] == (
        "Working Group on Migrants; GT/TM-16; May 12, 2005; awaits Chile; "
        "until June 1, 2005 (passed)"
    )


def test_a_title_that_waits_is_named_by_its_words() -> None:
    assert ["“Program”", "Peru", "–"] in page(
        agree("title", standing="agreed ad referendum", capitals=["PER"])
    )


def test_who_reopened_and_why() -> None:
    asked = {"issue": PROGRAM, "units": ["3"], "author": "PER", "reason": "A new fact."}
    record = done("reopen-paragraphs", agree("3"), **asked, body="GT/TM")
    assert row("3.", record) == ["open", "reopened for Peru: A new fact.", "–"]


def test_everything_is_provisional_where_all_hangs_together_until_the_whole_is_adopted() -> None:
    hangs = ruled(PROVISIONAL, "yes")
    said = [STANDING_PHRASES["en"].provisional]
    assert said in page(entered(agree("3"), hangs))
    assert said not in page(agree("3"))
    clean = (
        ProposalWithdrawn("chile"),
        BracketDecided(FIRST_RULING),
        BracketDecided(SECOND_RULING),
    )
    whole = {**BY_CONSENSUS, "objects": [PROGRAM], "verb": "adopted"}
    adopted = done("take-decision", entered(TABLED, hangs, *clean), **whole)
    assert said not in page(adopted)
    assert row("3.", adopted)[0] == "adopted by consensus"
    by_vote = done("take-decision", entered(TABLED, *clean), **{**whole, "method": "acclamation"})
    assert row("3.", by_vote)[0] == "adopted"


def test_what_the_text_is_worth_is_told_where_a_basis_was_ever_set() -> None:
    assert ["This text is the basis of work."] in page(entered(TABLED, BasisSet("GT/TM", PROGRAM)))
    assert ["This text has no status."] in page(entered(TABLED, BasisSet("CIM", "letter-mexico")))
    assert [len(one) for one in page()[:3]] == [1, 1, 1]
    assert page()[2] == ["Paragraphs by their standing"]


def test_what_has_no_place_in_the_text_is_listed_at_the_end() -> None:
    loose = Unplaced("A paragraph on wells.", "line 3", "It says nowhere.")
    nobody = (Sponsor("CHL", left=None), Sponsor("PER", left=None))
    wells = replace(CHILES, id="wells", entries=(), unplaced=(loose,), sponsors=nobody)
    assert page(entered(TABLED, ProposalReceived(wells)))[-2:] == [
        ["Asked for, and of no paragraph that stands"],
        ["words of Chile, Peru, without a place"],
    ]
    alone = replace(CHILES, id="alone", sponsors=())
    assert row("1.", entered(TABLED, ProposalReceived(alone)))[2] == (
        "proposal of Chile; proposal of nobody any more"
    )


def test_a_new_paragraph_is_told_of_where_it_is_to_stand() -> None:
    new = Entry(Add("o2", Unit("n", Kind.OPERATIVE, "Wells.")), "line 1")
    record = entered(TABLED, ProposalReceived(replace(CHILES, id="wells", entries=(new, new))))
    assert row("2.", record)[2] == "proposal of Chile, for a new paragraph after this one"


def test_what_was_accepted_to_stay_open_is_told() -> None:
    record = done("accept-exception", issue=PROGRAM, open="4", reason="The next session.")
    assert row("4.", record)[2] == "a bracket in the text (accepted to stay open)"


def test_long_paragraphs_show_how_they_begin_or_are_printed_whole() -> None:
    last = replace(WORDS.unit("o4"), words=" ".join("abcdefghijklmnop"))
    long = WORDS.with_units((*WORDS.units[:-1], last))
    begins = words(record_of_status(TABLED, PROGRAM, long, DAY))[-1].split(CELL)[1]
    assert begins == "a b c d e f g h i j k l …"
    whole = words(record_of_status(TABLED, PROGRAM, long, DAY, whole=True))[-1].split(CELL)[1]
    assert whole == "a b c d e f g h i j k l m n o p"


@pytest.mark.parametrize("language", list(STANDING_PHRASES))
def test_every_language_has_all_the_words(language: str) -> None:
    said = STANDING_PHRASES[language]
    assert set(said.standings) == set(Standing)
    assert set(said.opened) == set(Openness)
    assert set(said.statuses) == set(TextStatus)
    assert {name: len(heads) for name, heads in said.heads.items()} == {
        "paragraphs": 5,
        "counts": 2,
        "waiting": 3,
    }
    for house in CONVENTIONS:
        assert len(set(standing_names(house, language).values())) == len(Standing)


def test_a_house_calls_standings_its_own_names() -> None:
    assert row("3.", agree("3"), house="who")[0] == "agreed in the negotiating body (green)"
    assert row("3.", agree("3"), house="un")[0] == "agreed"
    assert row("3.", agree("3"), language="fr")[0] == "approuvé"
    with pytest.raises(UnknownHouse):
        page(house="nowhere")


def test_a_language_without_words_is_english() -> None:
    made = record_of_status(TABLED, PROGRAM, WORDS, DAY, "ar")
    assert (made.language, made.title) == ("en", f"Record of the current status of {PROGRAM}")
