"""The papers of a silence: what goes round, the letter, and the note for a meeting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.agreed import LETTER, PROGRAM
from tests.records import played
from tests.silences import ENDED, MEANWHILE, begun, broken, hours
from travaux.dates import When
from travaux.events import MeetingConvened
from travaux.intake.notation import notation
from travaux.meetings import Meeting
from travaux.render.plain import printed
from travaux.reports.silence_phrases import SILENCE_PHRASES
from travaux.reports.silences import circulated, confirmed, to_note
from travaux.texts import Kind, Text, balance

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "silences"
WORDS = notation("= Draft\n\n1. Urges:\n\n  (a) advice;[^1]\n\n[^1]: Twice.").value
PUT_OFF = (
    "extend-silence",
    {
        "silence": "s1",
        "deadline": "2005-05-18T22:00 America/New_York",
        "reason": "The French version came late.",
        "entered": MEANWHILE,
    },
)
LATER = ("end-silence", {"silence": "s1", "entered": "2005-05-19T03:00:00Z"})
TOLD = ("confirm-silence", {"silence": "s1", "document": LETTER})
NEXT = MeetingConvened(Meeting("next", "GT/TM", when=When.read("2005-06-01")))


def _circulated(language: str) -> Text:
    return circulated(begun(PUT_OFF, document=LETTER), "s1", language, words=WORDS)


def _broken(language: str) -> Text:
    return confirmed(broken(ENDED, reason="Paragraph 3."), "s1", language)


def _agreed(language: str) -> Text:
    return confirmed(begun(PUT_OFF, LATER), "s1", language)


def _to_note(language: str) -> Text:
    return to_note(begun(ENDED, TOLD, rules=(NEXT,)), "next", language)


PAPERS: dict[str, Callable[[str], Text]] = {
    "circulated": _circulated,
    "broken": _broken,
    "agreed": _agreed,
    "to-note": _to_note,
}
EVERY = [(name, language) for name in PAPERS for language in SILENCE_PHRASES]


def words(text: Text) -> list[str]:
    return [unit.words for unit in text.units]


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_paper_comes_out_as_written(
    name: str, language: str, request: pytest.FixtureRequest
) -> None:
    made = printed(PAPERS[name](language))
    path = GOLDEN / f"{name}.{language}.txt"
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_paper_is_a_text_like_any_other(name: str, language: str) -> None:
    text = PAPERS[name](language)
    balance(text)
    assert printed(notation(printed(text)).value) == printed(text)


def test_every_language_says_everything() -> None:
    for said in SILENCE_PHRASES.values():
        assert said.labels.keys() == SILENCE_PHRASES["en"].labels.keys()
        assert said.missing.keys() == SILENCE_PHRASES["en"].missing.keys()
        assert len(said.how) == len(SILENCE_PHRASES["en"].how)
    assert circulated(begun(), "s1", "de").title == circulated(begun(), "s1", "en").title


def test_what_is_not_on_file_shows_as_a_gap() -> None:
    bare = begun()
    made = words(circulated(bare, "s1"))
    assert made[-1] == "[not on file: the text that was circulated]"


def test_the_verified_rule_by_which_it_runs_is_named() -> None:
    by_rule = "Rule: Rules of the group, article 9"
    for verified in (True, False):
        record = begun(rules=(hours(96, verified=verified),))
        assert (by_rule in words(circulated(record, "s1"))) is verified


def test_before_its_end_is_entered_the_letter_has_a_gap() -> None:
    assert "[not recorded: outcome]" in words(confirmed(begun(), "s1"))


def test_a_silence_that_was_called_off_says_why() -> None:
    off = ("cancel-silence", {"silence": "s1", "reason": "A new text.", "entered": MEANWHILE})
    said = "The silence procedure was called off. Nothing was decided by it. Reason: “A new text”."
    assert said in words(confirmed(begun(off), "s1"))


def test_an_objection_without_a_moment_has_its_day_or_a_gap() -> None:
    raised = {"id": "o", "party": "MEX", "body": "GT/TM", "objects": [PROGRAM], "as": "archivist"}
    for when, said in (("2005-05-13", "Mexico: May 13, 2005."), (None, "Mexico: [not recorded: ")):
        record = begun(("raise-objection", {**raised, "when": when}), ENDED)
        items = [one.words for one in confirmed(record, "s1").units if one.kind is Kind.ITEM]
        assert items[0].startswith(said)


def test_a_meeting_notes_what_its_body_has_not_noted_and_what_it_noted_itself() -> None:
    noted = ("note-silence", {"silence": "s1", "meeting": "next"})
    after = MeetingConvened(Meeting("after", "GT/TM"))
    above = MeetingConvened(Meeting("above", "CAJP"))
    record = begun(ENDED, rules=(NEXT, after, above))
    nothing = "There is nothing that the meeting has yet to take note of."
    assert words(to_note(record, "above"))[1:] == [nothing]
    record = played(noted, onto=record)
    assert len(words(to_note(record, "next"))) == 3
    assert words(to_note(record, "after"))[1:] == [nothing]


BACK = ("withdraw-objection", {"objection": "s1-MEX", "as": "delegation:MEX", "entered": MEANWHILE})


@pytest.mark.parametrize("language", SILENCE_PHRASES)
def test_an_objection_taken_back_in_time_is_told(language: str) -> None:
    made = words(confirmed(broken(BACK, ENDED), "s1", language))
    said = SILENCE_PHRASES[language]
    assert (said.taken_back in made, said.agreed in made) == (True, False)


def test_an_objection_taken_back_before_the_silence_opened_is_not_told() -> None:
    raised = {"id": "o", "party": "MEX", "body": "GT/TM", "objects": [PROGRAM], "as": "archivist"}
    back = {"objection": "o", "when": "2005-05-11", "as": "delegation:MEX"}
    earlier = ("raise-objection", {**raised, "when": "2005-05-10"})
    record = begun(earlier, ("withdraw-objection", back), ENDED)
    assert SILENCE_PHRASES["en"].agreed in words(confirmed(record, "s1"))
