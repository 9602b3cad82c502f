from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from tests.agreed import LETTER, RESOLUTION, agreed, entered, issue
from tests.agreed import PROGRAM as ADOPTED
from tests.core.reports.chair.migrants import GROUP, PROGRAM, REPORT, onwards, recorded
from tests.paragraphs import AD_REFERENDUM, agree
from tests.records import played
from tests.silences import AFTER, ENDED, begun, broken
from travaux import events as e
from travaux.bodies import Body, BodyKind, Manner, Office, Term
from travaux.dates import When
from travaux.delegations import Names
from travaux.documents import Level, Release
from travaux.mandates import Activity, Mandate
from travaux.meetings import Correction, Meeting
from travaux.record import EMPTY, Record
from travaux.render.plain import printed
from travaux.reports.status import status
from travaux.reports.status_phrases import STATUS_PHRASES, StatusPhrases
from travaux.texts import Kind
from travaux.texts.signs import CELL

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "status"
DAY = date(2005, 5, 20)


def rows(record: Record, section: str, day: date = DAY, language: str = "en") -> list[list[str]]:
    """Give the rows of a section's table, without its heads."""
    units = status(record, day, language).units
    return [
        unit.words.split(CELL)
        for unit in units
        if unit.kind is Kind.ROW and unit.id.startswith(f"{section}.") and unit.id[-2:] != ".0"
    ]


def steps(record: Record, language: str = "en") -> list[str]:
    units = status(record, DAY, language).units
    return [unit.words for unit in units if unit.id.startswith("next.")]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_status_is_as_agreed(request: pytest.FixtureRequest, language: str) -> None:
    made = printed(status(recorded(), DAY, language))
    path = GOLDEN / f"status.{language}.txt"
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, "utf-8")
    assert made == path.read_text("utf-8")


def test_a_language_that_is_not_offered_gives_english() -> None:
    assert status(recorded(), DAY, "fr") == status(recorded(), DAY, "en")


def test_an_empty_record_has_every_section_and_nothing_in_it() -> None:
    made = status(EMPTY, DAY)
    assert made.title == "Status of the dossier “not recorded” on May 20, 2005"
    assert [unit.words for unit in made.units[2::2]] == ["None on record."] * 14


def test_officers_are_told_as_of_the_day() -> None:
    """I2, S3: before the date nobody is taken to preside; after it, they do; then they left."""
    left = e.OfficerLeftOffice(GROUP, Office.CHAIR, "acevedo", When.read("2005-04-30"))
    later = Term(GROUP, Office.SECRETARY, "perez", Manner.ELECTED, When.read("2005-09-01"))
    record = onwards(recorded(), left, e.OfficerTookOffice(later))
    assert [row[4] for row in rows(record, "officers")] == [
        "left office",
        "in office",
        "for the meeting special",
        "not yet in office",
    ]
    unknown = Term(GROUP, Office.CHAIR, "perez", Manner.NOT_RECORDED)
    assert rows(onwards(recorded(), e.OfficerTookOffice(unknown)), "officers")[-1][3:] == [
        "not recorded",
        "not recorded",
    ]


def test_tasks_are_open_until_something_carries_them_out() -> None:
    assert rows(recorded(), "tasks")[0][2] == "open"
    done = onwards(recorded(), e.TaskDischarged("mandate", "meet", "special"))
    assert rows(done, "tasks")[0] == [
        "a special meeting to gather information and proposals",
        "AG/RES. 1928 (XXXIII-O/03), AG/RES. 2027 (XXXIV-O/04)",
        "done (special, September 30 and October 1, 2004)",
    ]


def test_a_document_shows_its_current_issue_and_those_implied() -> None:
    """S6: revisions 1 to 6 are implied, and not held."""
    program = next(row for row in rows(recorded(), "documents") if row[1] == PROGRAM)
    assert program[0] == "CAJP/GT/TM-24/05"
    assert program[5] == "rev. 1, rev. 2, rev. 3, rev. 4, rev. 5, rev. 6"


def test_a_version_that_was_corrected_alone_stands_beside_the_current_issue() -> None:
    """P4: a corrigendum of the Spanish version leaves the others as they are."""
    corrigendum = {"id": f"{PROGRAM} corr. 1", "kind": "other", "affects": ("es", "pt")}
    record = played(("register-issue", corrigendum), onto=recorded())
    program = next(row for row in rows(record, "documents") if row[0] == "CAJP/GT/TM-24/05")
    assert program[1] == (f"{PROGRAM}; Spanish: {PROGRAM} corr. 1; Portuguese: {PROGRAM} corr. 1")


def test_meetings_are_held_called_off_past_or_to_come() -> None:
    record = onwards(
        recorded(),
        e.MeetingConvened(Meeting("april", GROUP, when=When.read("2005-04-01"))),
        e.MeetingConvened(Meeting("june", GROUP, when=When.read("2005-06-01"))),
        e.MeetingCancelled("march"),
    )
    assert {row[0]: row[4] for row in rows(record, "meetings")} == {
        "march": "called off",
        "preparatory": "held",
        "special": "held",
        "december": "held",
        "february": "held",
        "april": "its date has passed; not recorded as held",
        "june": "to come",
    }
    assert "Say whether meeting april was held." in steps(record)


def test_discrepancies_have_their_state_and_figures_stand_beside_the_count() -> None:
    """S32, I4."""
    record = onwards(
        recorded(),
        e.DiscrepancyNoted("I3", "April 16 has no year", "look for the notice"),
        e.DiscrepancyNoted("I5", "titles vary"),
        e.DiscrepancyNoted("I9", "two prefixes"),
        e.DiscrepancySettled("I5", "each version keeps its own"),
        e.DiscrepancySettled("I9", "either may be right", left_open=True),
    )
    assert rows(record, "discrepancies") == [
        ["I3", "April 16 has no year", "open", "look for the notice"],
        ["I5", "titles vary", "resolved", "each version keeps its own"],
        ["I9", "two prefixes", "left open on purpose", "either may be right"],
        [
            "–",
            "A source asserts 16 meetings of GT/TM; the record counts 5.",
            "open",
            "both are kept",
        ],
    ]
    assert "Resolve discrepancy I3, or leave it open on purpose." in steps(record)


def test_figures_that_agree_or_count_something_else_are_no_discrepancy() -> None:
    agreeing = (e.FigureAsserted("meetings", GROUP, 5), e.FigureAsserted("papers", GROUP, 9))
    assert rows(onwards(recorded(), *agreeing), "discrepancies") == []


def test_deadlines_come_in_order_with_the_days_that_are_left() -> None:
    record = onwards(
        recorded(),
        e.MandateGiven(Mandate("second", GROUP, "AG", "x", due=When.read("2005-05-21"))),
        e.ActivityPlanned(Activity("a", PROGRAM, "Print it", When.read("2005-05-01"))),
        e.ActivityPlanned(Activity("b", PROGRAM, "Send it", When.read("XXXX-06-01"))),
        e.SummaryDrafted("march", corrections_until=When.read("2005-05-20")),
        e.MeetingConvened(Meeting("june", GROUP, when=When.read("2005-06-01"))),
        e.ReleaseRuled(PROGRAM, Release.ON_DATE, Level.PUBLIC, When.read("2005-07-01")),
    )
    assert rows(record, "deadlines") == [
        ["May 1, 2005", "Activity: Print it", "passed"],
        ["May 20, 2005", "Corrections to the record of march", "today"],
        ["May 21, 2005", "Mandate second", "tomorrow"],
        ["June 1, 2005", "Meeting june", "in 12 days"],
        ["July 1, 2005", f"Release of {PROGRAM}", "in 42 days"],
        ["June 1", "Activity: Send it", "not recorded"],
    ]
    done = (e.ActivityDone("a"), e.ActivityDone("b"), e.SummaryApproved("march"))
    assert [row[1] for row in rows(onwards(record, *done), "deadlines")] == [
        "Mandate second",
        "Meeting june",
        f"Release of {PROGRAM}",
    ]


def test_statements_stand_or_were_withdrawn() -> None:
    record = onwards(recorded(), e.StatementWithdrawn("mexico"))
    assert rows(record, "statements") == [
        ["Mexico", "statement", PROGRAM, "withdrawn"],
        ["United States", "statement", PROGRAM, "stands"],
    ]


def test_what_to_do_next_follows_the_work() -> None:
    record = onwards(
        recorded(),
        e.SymbolAllotted("CAJP/GT/TM-40/05", "tm"),
        e.SymbolAllotted(REPORT, "tm"),
        e.SummaryDrafted("march"),
        e.CorrectionRequested(Correction("c1", "march", "MEX", "a", "b")),
    )
    said = steps(record)
    assert "Have the summary of meeting march approved." in said
    assert "Settle the correction c1 asked for in the record of march." in said
    assert "Register the document that symbol CAJP/GT/TM-40/05 was given out for." in said
    assert not any("symbol CAJP/GT/TM-39/05" in one for one in said)


def test_what_is_done_is_not_asked_for() -> None:
    done = (
        e.AttachmentConfirmed(REPORT, PROGRAM, True),
        e.AttachmentConfirmed(REPORT, "CAJP/GT/TM-38/05 rev. 2", False),
        e.ReportSigned(REPORT, "acevedo"),
        e.DocumentsTransmitted(GROUP, "CAJP", (PROGRAM,), "for consideration"),
        e.TaskDischarged("mandate", "meet", "special"),
        *(
            event
            for name in ("march", "preparatory", "special", "december", "february")
            for event in (e.SummaryDrafted(name), e.SummaryApproved(name))
        ),
    )
    assert steps(onwards(recorded(), *done)) == [
        "Send the documents from CAJP to CP.",
        "Send the documents from CP to AG.",
    ]


@pytest.mark.parametrize("said", STATUS_PHRASES.values(), ids=STATUS_PHRASES)
def test_each_language_has_every_word(said: StatusPhrases) -> None:
    english = STATUS_PHRASES["en"]
    assert all(getattr(said, field.name) for field in fields(StatusPhrases))
    for name in ("sections", "heads", "states", "due", "next"):
        assert set(getattr(said, name)) == set(getattr(english, name)), name
    assert {name: len(row) for name, row in said.heads.items()} == {
        name: len(row) for name, row in english.heads.items()
    }


def test_a_body_that_has_no_name_but_its_code_is_named_once() -> None:
    cim = e.BodyRegistered(Body("CIM", BodyKind.ORGAN, Names("CIM")))
    assert ["CIM", "organ", "–", "–"] in rows(onwards(EMPTY, cim), "bodies")


SILENT_DAY = date(2005, 5, 13)


def test_a_silence_that_runs_shows_its_deadline_and_the_time_left() -> None:
    (row,) = rows(begun(), "silences", SILENT_DAY)
    assert row == [
        "s1",
        PROGRAM,
        "Monday, May 16, 2005, 17:00 (America/New_York), which is 21:00 UTC",
        "running",
        "in 3 days",
    ]
    deadlines = rows(begun(), "deadlines", SILENT_DAY)
    assert ["May 16, 2005", f"Silence on {PROGRAM}", "in 3 days"] in deadlines


def test_one_that_is_over_or_broken_waits_for_its_end_to_be_entered() -> None:
    over = rows(begun(), "silences", date(2005, 5, 17))[0]
    assert over[3:] == ["over, not broken; its end isn't entered", "–"]
    assert rows(broken(), "silences", SILENT_DAY)[0][3:] == [
        "broken; its end isn't entered",
        "–",
    ]
    assert f"Enter how silence s1 on {PROGRAM} came out." in steps(broken())


def test_on_the_day_of_the_deadline_the_last_entry_tells_whether_it_has_passed() -> None:
    day = date(2005, 5, 16)
    assert rows(begun(), "silences", day)[0][3:] == ["running", "today"]
    noted = {"id": "I1", "finding": "A comma.", "entered": AFTER}
    after = begun(("note-discrepancy", noted))
    assert rows(after, "silences", day)[0][3] == "over, not broken; its end isn't entered"


def test_what_came_out_of_a_silence_waits_for_its_letter_and_the_meeting() -> None:
    told = ("confirm-silence", {"silence": "s1", "document": LETTER})
    noted = ("note-silence", {"silence": "s1", "meeting": "GT/TM-16"})
    letter = f"Send the letter on the outcome of silence s1 on {PROGRAM}."
    note = f"Have GT/TM take note of what it decided by silence on {PROGRAM}."
    agreed = steps(begun(ENDED))
    assert (letter in agreed, note in agreed) == (True, True)
    assert rows(begun(ENDED), "silences") == []
    done = steps(begun(ENDED, told, noted))
    assert (letter in done, note in done) == (False, False)


def test_a_resolution_is_current_until_a_later_issue_of_its_text_comes() -> None:
    """S18: issuing rev. 8 marks the resolution stale."""
    assert rows(agreed(), "locks") == [[RESOLUTION, ADOPTED, "current"]]
    later = "CAJP/GT/TM-24/05 rev. 8"
    stale = entered(agreed(), issue(later))
    assert rows(stale, "locks") == [[RESOLUTION, ADOPTED, f"stale: {later} came later"]]
    assert f"Revise {RESOLUTION} to name {later}, or leave it on purpose." in steps(stale)
    assert rows(stale, "locks", language="es")[0][2] == f"desactualizada: después salió {later}"


def test_capitals_that_are_awaited_have_their_deadline_and_are_asked_once_it_is_over() -> None:
    record = agree("3", "2", **AD_REFERENDUM)
    due = [row for row in rows(record, "deadlines") if "ad referendum" in row[1]]
    said = f"Mexico, on what was agreed ad referendum in {ADOPTED}"
    assert due[0] == ["June 1, 2005", said, "in 12 days"]
    assert len(due) == 2
    asked = f"Ask Mexico whether its capital confirms what was agreed ad referendum in {ADOPTED}."
    assert asked not in steps(record)
    over = status(record, date(2005, 6, 2)).units
    assert asked in [unit.words for unit in over]


def test_each_body_works_on_one_text_and_may_keep_another_at_hand() -> None:
    when = When.read("2005-03-01")
    before = e.BasisSet("GT/TM", LETTER)
    basis = e.BasisSet("GT/TM", ADOPTED, when=when, park=True)
    other = e.BasisSet("CIM", LETTER, "Fund")
    assert rows(entered(agreed(), before, basis, other), "bases") == [
        ["GT/TM", "–", ADOPTED, LETTER, "March 1, 2005"],
        ["CIM", "Fund", LETTER, "–", "not recorded"],
    ]
