"""A text goes round for silence: from when, until when, and how it comes out (P16)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.agreed import LETTER, PROGRAM, RESOLUTION, agreed, entered, issue, ruled
from tests.records import noticed, played
from tests.silences import (
    AFTER,
    BEGUN,
    DEADLINE,
    ENDED,
    FILES,
    MEANWHILE,
    OPENED,
    Doing,
    begun,
    broken,
    hours,
    on_file,
)
from travaux.dates import When
from travaux.decisions import Decision, Method, Verb
from travaux.documents import Rendition, RenditionState
from travaux.events import (
    ExceptionAccepted,
    MeetingConvened,
    RenditionFiled,
    SilenceConfirmed,
    SilenceEnded,
    SilenceNoted,
    TextTabled,
)
from travaux.instants import Instant
from travaux.meetings import Meeting
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record import Record
from travaux.silences import Extension, Silence, SilenceOutcome
from travaux.workdays import InvalidLength, InvalidWorkday

CHAIR = "officer:GT/TM:chair"


def codes(record: Record, act: str, /, **particulars: Any) -> list[str]:
    found = [one.code for one in noticed(record, act, **particulars)]
    # Of every text that is on file and not tabled it is told that nobody looked for brackets.
    return [code for code in found if code != "text-not-tabled"]


def lasting(lasts: str, **particulars: Any) -> Record:
    return begun(deadline=None, lasts=lasts, **particulars)


def deadline(record: Record) -> str:
    return str(record.silences["s1"].deadline)


# --- opening


def test_a_silence_keeps_the_issue_its_files_and_the_clock() -> None:
    assert begun().silences.values() == (
        Silence(
            "s1",
            "GT/TM",
            PROGRAM,
            Instant.read(OPENED),
            Instant.read(DEADLINE),
            Verb.ADOPTED,
            tuple(one.rendition for one in FILES),
        ),
    )
    assert codes(on_file(), "begin-silence", **BEGUN) == []


def test_the_chair_opens_it_at_the_moment_of_the_act_by_the_clock_of_the_deadline() -> None:
    given: dict[str, Any] = {"opened": None, "as": CHAIR}
    record = begun(**given)
    assert str(record.silences["s1"].opened) == "2005-05-13T12:00-04:00[America/New_York]"


def test_a_length_needs_the_zone_whose_clock_counts() -> None:
    with pytest.raises(NotAllowed, match="clock of one time zone"):
        lasting("72 hours", opened=None)
    record = lasting("72 hours", opened=None, zone="America/New_York")
    assert deadline(record) == "2005-05-16T12:00-04:00[America/New_York]"


@pytest.mark.parametrize(
    ("lasts", "until"),
    [("72 hours", "2005-05-15T17:00-04:00"), ("3 working days", "2005-05-17T17:00-04:00")],
)
def test_hours_run_through_the_weekend_and_working_days_do_not(lasts: str, until: str) -> None:
    assert deadline(lasting(lasts)) == f"{until}[America/New_York]"


@pytest.mark.parametrize(
    ("opened", "lasts", "until"),
    [
        ("2005-04-01T17:00", "72 hours", "2005-04-04T18:00-04:00"),
        ("2005-04-01T17:00", "1 working day", "2005-04-04T17:00-04:00"),
        ("2004-10-29T17:00", "72 hours", "2004-11-01T16:00-05:00"),
    ],
)
def test_the_clock_may_change_between_opening_and_deadline(
    opened: str, lasts: str, until: str
) -> None:
    record = lasting(lasts, opened=f"{opened} America/New_York")
    assert deadline(record) == f"{until}[America/New_York]"


def test_working_days_of_which_the_holidays_are_not_known_are_told() -> None:
    given = {**BEGUN, "deadline": None, "lasts": "3 working days"}
    assert codes(on_file(), "begin-silence", **given) == ["holidays-not-known"]
    told = {**given, "holidays": ["2005-05-16"]}
    assert codes(on_file(), "begin-silence", **told) == []
    assert deadline(lasting("3 working days", holidays=["2005-05-16"])).startswith("2005-05-18T17")


def test_days_of_rest_and_holidays_may_be_rules_of_the_body() -> None:
    rest = entered(on_file(), ruled("days of rest", "Friday", "Saturday"))
    given = {**BEGUN, "deadline": None, "lasts": "1 working day"}
    record = played(("begin-silence", given), onto=rest)
    assert deadline(record).startswith("2005-05-15T17:00")  # the Sunday
    listed = entered(on_file(), ruled("holidays", "2005-05-13"))
    assert codes(listed, "begin-silence", **given) == []
    assert deadline(played(("begin-silence", given), onto=listed)).startswith("2005-05-16T17:00")


def test_rules_on_days_that_are_not_verified_or_cannot_be_read_decide_nothing() -> None:
    given = {**BEGUN, "deadline": None, "lasts": "1 working day"}
    for rule in (
        ruled("days of rest", "Friday", "Saturday", verified=False),
        ruled("days of rest", "viernes"),
    ):
        record = entered(on_file(), rule)
        assert codes(record, "begin-silence", **given) == [
            "rule-not-verified",
            "holidays-not-known",
        ]
        assert deadline(played(("begin-silence", given), onto=record)).startswith("2005-05-13")


def test_a_deadline_on_a_day_off_stands_and_is_told() -> None:
    given = {**BEGUN, "deadline": "2005-05-15T17:00 America/New_York"}
    assert codes(on_file(), "begin-silence", **given) == ["deadline-on-a-day-off"]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"deadline": None}, "no deadline, or with two"),
        ({"lasts": "72 hours"}, "no deadline, or with two"),
        ({"deadline": OPENED}, "lies after it is opened"),
        ({"opened": "2005-05-13T12:01 America/New_York"}, "which is to come"),
        ({"issue": "CAJP/GT/TM-24/05 rev. 8"}, "no document"),
        ({"document": "letter-of-nobody"}, "no document"),
    ],
)
def test_what_no_silence_can_begin_with(given: dict[str, Any], why: str) -> None:
    with pytest.raises((NotAllowed, NotOnRecord), match=why):
        begun(**given)


def test_lengths_and_holidays_that_are_none_are_refused() -> None:
    with pytest.raises(InvalidLength):
        lasting("a while")
    with pytest.raises(InvalidWorkday):
        lasting("3 working days", holidays=["Easter"])


def test_one_silence_at_a_time_runs_on_a_text_under_its_own_id() -> None:
    again: Doing = ("begin-silence", BEGUN)
    with pytest.raises(NotAllowed, match="opening silence s1 again"):
        begun(again)
    with pytest.raises(NotAllowed, match="on which silence s1 is open"):
        begun(("begin-silence", {**BEGUN, "id": "s2"}))
    other = ("begin-silence", {**BEGUN, "id": "s2", "issue": RESOLUTION})
    assert list(begun(other).silences) == ["s1", "s2"]


def test_a_text_without_a_file_and_one_that_a_later_one_replaced_are_told() -> None:
    assert codes(agreed(), "begin-silence", **BEGUN) == ["text-not-on-file"]
    later = entered(on_file(), issue("CAJP/GT/TM-24/05 rev. 8"))
    assert codes(later, "begin-silence", **BEGUN) == ["issue-not-current"]


def test_a_draft_translation_does_not_go_round() -> None:
    draft = replace(FILES[0].rendition, state=RenditionState.DRAFT)
    record = played(("begin-silence", BEGUN), onto=entered(on_file(), RenditionFiled(draft)))
    assert [one.language for one in record.silences["s1"].frozen] == ["en", "fr", "pt"]


def test_a_text_that_is_not_out_in_every_language_is_told() -> None:
    one = entered(agreed(), FILES[0])
    assert codes(one, "begin-silence", **BEGUN) == ["not-in-every-language"]
    spanish = entered(one, ruled("silence in all languages", "es"))
    assert codes(spanish, "begin-silence", **BEGUN) == []
    unverified = entered(on_file(), ruled("silence in all languages", "es", verified=False))
    assert codes(unverified, "begin-silence", **BEGUN) == ["rule-not-verified"]


def test_an_offset_that_the_zone_does_not_have_is_told() -> None:
    given = {**BEGUN, "deadline": "2005-05-16T17:00-05:00[America/New_York]"}
    assert codes(on_file(), "begin-silence", **given) == ["offset-differs"]


def test_a_body_that_decides_otherwise_has_no_silence() -> None:
    with pytest.raises(NotAllowed, match="decides by consensus"):
        begun(rules=(ruled("methods of decision", "consensus"),))


# --- the shortest time


def test_a_silence_shorter_than_the_verified_rule_is_refused_by_its_name() -> None:
    with pytest.raises(NotAllowed, match=r"lasts at least 97 hours \(Rules of the group, art"):
        begun(rules=(hours(97),))
    assert deadline(begun(rules=(hours(96),))) == str(Instant.read(DEADLINE))


def test_a_shortest_time_that_is_not_verified_decides_nothing() -> None:
    short = entered(on_file(), hours(97, verified=False))
    assert codes(short, "begin-silence", **BEGUN) == ["rule-not-verified"]
    fits = entered(on_file(), hours(96, verified=False))
    assert codes(fits, "begin-silence", **BEGUN) == []
    for unread in (ruled("silence hours", verified=False), ruled("silence hours", "a while")):
        record = entered(on_file(), unread)
        assert codes(record, "begin-silence", **BEGUN) == ["rule-not-verified"]


def test_a_shortest_time_may_be_in_working_days() -> None:
    record = entered(on_file(), ruled("silence hours", "2 working days"))
    assert codes(record, "begin-silence", **BEGUN) == ["holidays-not-known"]
    with pytest.raises(NotAllowed, match="at least 2 working days"):
        played(("begin-silence", {**BEGUN, "deadline": "2005-05-15T17:00Z"}), onto=record)
    with_holiday = {**BEGUN, "holidays": ["2005-05-13"]}
    with pytest.raises(NotAllowed, match="a deadline of 2005-05-17 17:00"):
        played(("begin-silence", with_holiday), onto=record)


def test_an_archivist_enters_a_shorter_one_as_it_was() -> None:
    short = entered(on_file(), hours(97))
    given = {**BEGUN, "as": "archivist"}
    assert codes(short, "begin-silence", **given) == ["against-a-rule"]


def test_the_assembly_s_own_rules_ask_for_72_hours_and_six_languages() -> None:
    rules: Doing = ("set-rules", {"body": "GT/TM", "named": "un-general-assembly"})
    record = played(rules, onto=on_file())
    short = {**BEGUN, "deadline": "2005-05-15T16:59 America/New_York"}
    with pytest.raises(NotAllowed, match="at least 72 hours"):
        played(("begin-silence", short), onto=record)
    assert codes(record, "begin-silence", **BEGUN) == ["not-in-every-language"]


def test_a_depositary_s_time_limit_has_no_set_length() -> None:
    rules: Doing = ("set-rules", {"body": "GT/TM", "named": "treaty-depositary"})
    record = played(rules, onto=on_file())
    assert codes(record, "begin-silence", **BEGUN) == ["rule-not-verified"]


# --- putting off


LATER = "2005-05-18T17:00 America/New_York"


def test_a_deadline_is_put_off_before_it_has_passed() -> None:
    given = {"silence": "s1", "deadline": LATER, "reason": "Translation", "entered": MEANWHILE}
    found = begun(("extend-silence", given)).silences["s1"]
    assert found.extensions == (
        Extension(
            Instant.read(LATER),
            "Translation",
            Instant.read("2005-05-13T12:00 America/New_York"),
        ),
    )
    assert (found.deadline, found.first_deadline) == (Instant.read(LATER), Instant.read(DEADLINE))


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"deadline": DEADLINE, "entered": MEANWHILE}, "Allowed is: a moment after"),
        ({"deadline": LATER, "entered": AFTER}, "Allowed is: end-silence"),
        ({"deadline": LATER, "when": DEADLINE}, "Allowed is: end-silence"),
    ],
)
def test_it_is_neither_put_forward_nor_put_off_too_late(given: dict[str, Any], why: str) -> None:
    with pytest.raises(NotAllowed, match=why):
        begun(("extend-silence", {"silence": "s1", **given}))


def test_a_broken_silence_is_not_put_off() -> None:
    given = {"silence": "s1", "deadline": LATER, "entered": MEANWHILE}
    with pytest.raises(NotAllowed, match="which MEX broke"):
        broken(("extend-silence", given))


def test_what_runs_on_after_an_extension_may_be_broken_until_the_later_deadline() -> None:
    put_off: Doing = ("extend-silence", {"silence": "s1", "deadline": LATER, "entered": MEANWHILE})
    late: Doing = (
        "break-silence",
        {"silence": "s1", "party": "CHL", "as": "delegation:CHL", "entered": AFTER},
    )
    record = begun(put_off, late, ENDED)
    assert record.silence_ends["s1"].outcome is SilenceOutcome.BROKEN


# --- how it comes out


def test_nobody_objected_so_the_body_has_decided_on_the_day_of_the_deadline() -> None:
    record = begun(ENDED)
    assert record.silence_ends.values() == (SilenceEnded("s1", SilenceOutcome.AGREED, "s1"),)
    assert record.decisions.values() == (
        Decision(
            "s1",
            "GT/TM",
            Verb.ADOPTED,
            Method.SILENCE,
            (PROGRAM,),
            when=When.read("2005-05-16"),
        ),
    )


def test_it_does_not_end_before_its_deadline() -> None:
    with pytest.raises(NotAllowed, match="Allowed is: the same from 2005-05-16 17:00"):
        begun(("end-silence", {"silence": "s1", "entered": "2005-05-16T16:59:59-04:00"}))


def test_it_ends_once_and_nothing_more_happens_to_it() -> None:
    later = {"silence": "s1", "deadline": LATER, "entered": MEANWHILE}
    for act in (
        ENDED,
        ("extend-silence", later),
        ("cancel-silence", {"silence": "s1", "reason": "A mistake"}),
    ):
        with pytest.raises(NotAllowed, match="a silence ends once"):
            begun(ENDED, act)
    with pytest.raises(NotOnRecord, match="no silence “s2”"):
        begun(("end-silence", {"silence": "s2"}))


def test_a_decision_that_is_on_the_register_already_is_not_entered_twice() -> None:
    taken = {
        "id": "d1",
        "body": "GT/TM",
        "verb": "adopted",
        "method": "silence",
        "objects": [PROGRAM],
        "entered": AFTER,
    }
    record = begun(("take-decision", taken), ("end-silence", {**ENDED[1], "decision": "d1"}))
    assert (list(record.decisions), record.silence_ends["s1"].decision) == (["d1"], "d1")


def test_one_objection_in_time_breaks_it_and_it_may_end_at_once() -> None:
    early = {"silence": "s1", "entered": MEANWHILE}
    assert codes(broken(), "end-silence", **early) == ["ended-before-deadline"]
    record = broken(("end-silence", early))
    assert record.silence_ends.values() == (
        SilenceEnded("s1", SilenceOutcome.BROKEN, broken_by=("s1-MEX",)),
    )
    assert len(record.decisions) == 0


def test_after_a_broken_silence_another_may_be_opened_once_the_objection_is_taken_back() -> None:
    again = {**BEGUN, "id": "s2", "opened": None, "deadline": LATER, "entered": AFTER}
    record = broken(ENDED)
    assert codes(record, "begin-silence", **again) == ["objection-stands"]
    back = {"objection": "s1-MEX", "as": "delegation:MEX", "entered": AFTER}
    record = played(("withdraw-objection", back), ("begin-silence", again), onto=record)
    ended = {"silence": "s2", "entered": "2005-05-19T00:00:00Z"}
    assert list(played(("end-silence", ended), onto=record).decisions) == ["s2"]


def test_it_is_called_off_with_a_reason_and_decides_nothing() -> None:
    off = {"silence": "s1", "reason": "Another text is coming", "entered": MEANWHILE}
    record = begun(("cancel-silence", off))
    end = record.silence_ends["s1"]
    assert (end.outcome, end.reason) == (SilenceOutcome.CANCELLED, "Another text is coming")
    assert str(end.moment) == "2005-05-13T12:00-04:00[America/New_York]"
    assert len(record.decisions) == 0
    with pytest.raises(NotAllowed, match="says why"):
        begun(("cancel-silence", {**off, "reason": " "}))


def test_what_was_agreed_by_silence_is_not_called_off_afterwards() -> None:
    late: Doing = ("cancel-silence", {"silence": "s1", "reason": "No", "entered": AFTER})
    with pytest.raises(NotAllowed, match="Allowed is: end-silence"):
        begun(late)
    assert broken(late).silence_ends["s1"].outcome is SilenceOutcome.CANCELLED


@pytest.mark.parametrize("by", ["delegation:MEX", "officer:CAJP:chair", "organ:CIM"])
def test_only_the_chair_and_the_keepers_of_the_record_circulate(by: str) -> None:
    given: dict[str, Any] = {"as": by}
    with pytest.raises(NotAllowed):
        begun(**given)
    with pytest.raises(NotAllowed):
        begun(("end-silence", {**ENDED[1], "as": by}))


# --- entered long afterwards


def test_an_archivist_enters_a_whole_silence_of_long_ago() -> None:
    late = {"as": "archivist", "entered": "2026-01-10T12:00:00Z"}
    record = played(
        ("begin-silence", {**BEGUN, **late}),
        ("extend-silence", {"silence": "s1", "deadline": LATER, **late}),
        ("end-silence", {"silence": "s1", **late}),
        onto=on_file(),
    )
    assert record.silences["s1"].extensions == (Extension(Instant.read(LATER)),)
    assert record.decisions["s1"].when == When.read("2005-05-18")


def test_an_objection_of_the_day_of_the_deadline_counts_and_the_doubt_is_told() -> None:
    objection = {"id": "o", "party": "MEX", "body": "GT/TM", "objects": [PROGRAM]}
    record = begun(("raise-objection", {**objection, "when": "2005-05-16", "as": "archivist"}))
    assert codes(record, "end-silence", silence="s1") == ["time-uncertain"]
    assert played(ENDED, onto=record).silence_ends["s1"].outcome is SilenceOutcome.BROKEN


# --- the letter and the note


def confirmed(**particulars: Any) -> Doing:
    return "confirm-silence", {"silence": "s1", "document": LETTER, **particulars}


MEETINGS = (
    MeetingConvened(Meeting("next", "GT/TM", when=When.read("2005-06-01"))),
    MeetingConvened(Meeting("earlier", "GT/TM", when=When.read("2005-05-11"))),
    MeetingConvened(Meeting("above", "CAJP", when=When.read("2005-06-02"))),
)


def test_a_letter_tells_how_it_came_out() -> None:
    record = begun(ENDED, confirmed(when="2005-05-17"))
    assert record.silence_letters.values() == (
        SilenceConfirmed("s1", LETTER, When.read("2005-05-17")),
    )
    with pytest.raises(NotAllowed, match="once it is over"):
        begun(confirmed())
    with pytest.raises(NotAllowed, match="confirming silence s1 again"):
        begun(ENDED, confirmed(), confirmed())


def test_a_letter_older_than_the_deadline_is_told() -> None:
    given = confirmed(when="2005-05-15")[1]
    assert codes(begun(ENDED), "confirm-silence", **given) == ["letter-before-the-end"]
    assert codes(broken(ENDED), "confirm-silence", **given) == []


def test_the_next_meeting_takes_note() -> None:
    noted: Doing = ("note-silence", {"silence": "s1", "meeting": "next", "item": "2"})
    record = begun(ENDED, noted, rules=MEETINGS)
    assert record.silence_notes.values() == (SilenceNoted("s1", "next", "2"),)
    with pytest.raises(NotAllowed, match="taking note of silence s1 again"):
        begun(ENDED, noted, noted, rules=MEETINGS)
    with pytest.raises(NotAllowed, match="whose end isn't entered"):
        begun(noted, rules=MEETINGS)


def test_an_earlier_meeting_takes_no_note_and_one_of_another_body_is_told() -> None:
    with pytest.raises(NotAllowed, match="Allowed is: a meeting after"):
        begun(ENDED, ("note-silence", {"silence": "s1", "meeting": "earlier"}), rules=MEETINGS)
    record = begun(ENDED, rules=MEETINGS)
    given = {"silence": "s1", "meeting": "above"}
    assert codes(record, "note-silence", **given) == ["noted-elsewhere"]


# --- what else meets a silence


def test_a_file_that_comes_while_it_runs_is_told() -> None:
    def filed(digit: str, language: str = "en") -> dict[str, Any]:
        return {
            "document": PROGRAM,
            "language": language,
            "digest": f"sha256:{digit}" + "0" * 63,
            "media_type": "text/plain",
            "name": "new.txt",
        }

    assert codes(begun(), "file-rendition", **filed("1")) == []
    assert codes(begun(), "file-rendition", **filed("9")) == [
        "file-replaced",
        "file-after-circulation",
    ]
    assert codes(begun(), "file-rendition", **filed("9", "de")) == ["file-after-circulation"]
    assert codes(begun(ENDED), "file-rendition", **filed("9")) == ["file-replaced"]


DECIDED: dict[str, Any] = {
    "id": "d1",
    "body": "GT/TM",
    "verb": "adopted",
    "method": "silence",
    "objects": [PROGRAM],
}


def test_a_decision_by_silence_names_a_silence_or_is_told() -> None:
    assert codes(on_file(), "take-decision", **DECIDED) == ["silence-not-on-record"]
    assert codes(begun(), "take-decision", **DECIDED) == []
    both = {**DECIDED, "objects": [PROGRAM, RESOLUTION]}
    found = noticed(begun(), "take-decision", **both)
    told = [one.message for one in found if one.code == "silence-not-on-record"]
    assert [f"on {RESOLUTION} that" in one for one in told] == [True]


def test_a_decision_by_silence_on_what_is_no_text_is_told() -> None:
    given = {**DECIDED, "objects": [], "decided": "the dates of the next session"}
    assert codes(on_file(), "take-decision", **given) == ["silence-not-on-record"]


def test_nothing_is_decided_by_a_silence_that_runs_or_was_broken() -> None:
    with pytest.raises(NotAllowed, match="on which silence s1 runs"):
        begun(("take-decision", {**DECIDED, "entered": MEANWHILE}))
    with pytest.raises(NotAllowed, match="against the objection of MEX"):
        broken(ENDED, ("take-decision", DECIDED))


def test_what_went_round_stays_what_it_was_when_another_file_is_filed() -> None:
    later = RenditionFiled(Rendition(PROGRAM, "en", "sha256:" + "9" * 64, "text/plain", "n"))
    before = begun()
    assert entered(before, later).silences == before.silences


BRACKETED = TextTabled(PROGRAM, "en", "sha256:" + "7" * 64, bracketed=("u5",))


def test_a_text_with_something_open_in_it_does_not_go_round_to_be_adopted() -> None:
    with pytest.raises(NotAllowed, match="while 1 thing is open in it"):
        begun(rules=(BRACKETED,))
    assert begun(rules=(BRACKETED,), verb="took note of").silences["s1"].verb is Verb.NOTED
    accepted = ExceptionAccepted(PROGRAM, "u5", "Left to the Council")
    assert list(begun(rules=(BRACKETED, accepted)).silences) == ["s1"]


def test_what_opens_while_it_runs_is_closed_before_its_end_is_entered() -> None:
    record = entered(begun(), BRACKETED)
    with pytest.raises(NotAllowed, match="while 1 thing is open in it"):
        played(ENDED, onto=record)
    settled = entered(record, ExceptionAccepted(PROGRAM, "u5", "It wasn't in the file"))
    assert list(played(ENDED, onto=settled).decisions) == ["s1"]
