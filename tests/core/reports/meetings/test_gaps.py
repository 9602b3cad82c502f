"""What the record doesn't hold shows as a gap, and nothing is made up (S11, S26)."""

from __future__ import annotations

import pytest

from tests.meetings import (
    BASE_TEXT,
    CORRECTED_PLAN,
    DRAFT_TEXT,
    ELECTION,
    GROUP,
    PAPER,
    SPECIAL,
    calling,
    case,
    election,
    group,
    happened,
    held,
    special,
)
from tests.records import played
from travaux.bodies import Body, BodyKind, Manner, Office, Person, Term
from travaux.dates import When
from travaux.decisions import Decision, Method, Verb, Vote
from travaux.delegations import Names
from travaux.documents import DocumentKind, Issue, StatusNote
from travaux.events import (
    AttendanceRecorded,
    BodyRegistered,
    DecisionTaken,
    IssueRegistered,
    MeetingConvened,
    OfficerTookOffice,
    OrderOfBusinessSet,
    PersonRegistered,
)
from travaux.intake.notation import notation
from travaux.meetings import Attendance, Item, Meeting
from travaux.record import Record
from travaux.reports.meetings import notice, order_of_business, pack, participants, summary
from travaux.reports.plan import work_plan
from travaux.sources import Certainty, Source
from travaux.texts import Cover, Kind, Text, call
from travaux.texts.signs import CELL

_ALTERNATE = "Alternate Representative"


def _lines(text: Text) -> list[str]:
    return [unit.words for unit in text.units]


def _called(**more: object) -> Record:
    return played(("convene-meeting", {"id": "m", "body": "GT/TM", **more}), onto=group())


def test_a_notice_of_a_meeting_of_which_nothing_is_known_is_all_gaps() -> None:
    assert _lines(notice(_called(), "m")) == [
        "Notice of meeting",
        "Body: Working Group on the Rights of Migrants",
        "Convened by: [not recorded: who convened it]",
        "Date: [not recorded: date]",
        "Time: [not recorded: time]",
        "Place: [not recorded: place]",
        "Order of business",
        "[not recorded: order of business]",
    ]


def test_a_notice_tells_all_that_is_known() -> None:
    record = _called(
        number=5,
        kind="informal",
        title={"en": "On the draft", "es": "Sobre el proyecto"},
        when="2005-03-10",
        convener="CAJP",
        time="10:00 America/New_York",
        place="Simón Bolívar Room",
        taking_part=["CIM"],
        task="special-meeting",
    )
    assert _lines(notice(record, "m", "es"))[1:8] == [
        "Órgano: Grupo de Trabajo sobre los Derechos de los Migrantes",
        "Reunión: Reunión informal 5, “Sobre el proyecto”",
        "Convocada por: Comisión de Asuntos Jurídicos y Políticos",
        "Fecha: 10 de marzo de 2005",
        "Hora: 10:00 (America/New_York)",
        "Lugar: Simón Bolívar Room",
        "Con la participación de: CIM",
    ]


@pytest.mark.parametrize(
    ("convener", "line"),
    [
        ("chair", "Convened by: Chair"),
        ("perez", f"Convened by: Otto Pérez, {_ALTERNATE} of Guatemala"),
        ("CP", "Convened by: Permanent Council"),
    ],
)
def test_a_body_an_office_or_a_person_convenes(convener: str, line: str) -> None:
    assert _lines(notice(_called(convener=convener), "m"))[2] == line


def test_a_paper_that_bears_a_symbol_is_annexed_with_it() -> None:
    paper = {"id": "p-3", "meeting": SPECIAL, "by": "a panelist", "document": BASE_TEXT}
    record = played(("present-paper", paper), onto=special())
    assert _lines(pack(record, SPECIAL))[-3:] == [
        "Annex 2: a panelist, [not recorded: title]",
        f"Documents: {BASE_TEXT}",
        "[not recorded: text of the paper]",
    ]


def test_a_document_without_a_symbol_is_called_by_its_title() -> None:
    items = [{"number": "1", "title": "Papers", "documents": [PAPER]}]
    record = played(
        ("set-order-of-business", {"meeting": ELECTION, "items": items}), onto=election()
    )
    assert _lines(order_of_business(record, ELECTION))[-1] == "“Border posts”"


def test_a_meeting_called_off_gets_a_notice_of_cancellation_with_the_reason() -> None:
    for reason, line in (
        ("no interpreters", "Reason: no interpreters"),
        ("", "Reason: [not recorded: reason]"),
    ):
        record = played(("cancel-meeting", {"meeting": "m", "reason": reason}), onto=_called())
        lines = _lines(notice(record, "m"))
        assert (lines[0], lines[-1]) == ("Notice of cancellation", line)


def test_the_masthead_is_that_of_the_issue_that_the_paper_goes_out_as() -> None:
    issue = Issue(
        "CAJP/GT/TM-11/04",
        DocumentKind.NOTICE,
        body="GT/TM",
        date=When.read("2004-09-10"),
        original="es/en",
    )
    record = happened(election(), IssueRegistered(issue))
    assert order_of_business(record, ELECTION, "en", issue.id).cover == Cover(
        organ="Permanent Council",
        body="Committee on Juridical and Political Affairs",
        group=GROUP,
        classification="OEA/Ser.G",
        symbol="CAJP/GT/TM-11/04",
        date="September 10, 2004",
        original="Spanish/English",
    )


def test_the_note_that_an_issue_bears_stands_under_the_title() -> None:
    def noted(note: StatusNote, language: str) -> str:
        issue = Issue("CAJP/GT/TM-11/04", DocumentKind.NOTICE, body="GT/TM", status=note)
        record = happened(election(), IssueRegistered(issue))
        return notice(record, ELECTION, language, issue.id).cover.status

    presented = StatusNote("presented", "chair", "CAJP", When.read("2004-09-10"))
    words = "Committee on Juridical and Political Affairs, September 10, 2004"
    assert noted(presented, "en") == f"Presented by the Chair, {words}"
    assert noted(StatusNote("prepared", "MEX"), "en") == "Prepared by Mexico"
    assert noted(StatusNote("agreed"), "en") == "Agreed"
    assert noted(presented, "es").endswith("10 de septiembre de 2004")


def test_a_body_without_a_council_above_it_stands_under_the_highest_that_is_known() -> None:
    bodies = (
        Body("X", BodyKind.COMMITTEE, Names("Committee X")),
        Body("Y", BodyKind.WORKING_GROUP, Names("Group Y"), parent="X"),
    )
    record = happened(group(), *(BodyRegistered(one) for one in bodies))
    record = played(("convene-meeting", {"id": "y", "body": "Y"}), onto=record)
    record = played(("convene-meeting", {"id": "x", "body": "X"}), onto=record)
    assert notice(record, "y").cover.organ == "Committee X"
    assert notice(record, "y").cover.body == "Group Y"
    assert (notice(record, "x").cover.organ, notice(record, "x").cover.body) == ("Committee X", "")


def test_a_list_without_attendance_says_so() -> None:
    lines = _lines(participants(_called(when="2004-01-01"), "m"))
    assert lines == [
        "List of participants / Lista de participantes",
        "Date: January 1, 2004",
        "Officers",
        "Chair: [not recorded: who held the chair]",
        "Vice Chair: [not recorded: names]",
        "[not recorded: who attended]",
    ]


@pytest.mark.parametrize(
    ("language", "states"),
    [
        ("en", ["Argentina", "Guatemala", "Mexico", "United States"]),
        ("es", ["Argentina", "Estados Unidos", "Guatemala", "México"]),
    ],
)
def test_states_stand_in_the_order_of_the_language_and_organs_after_them(
    language: str, states: list[str]
) -> None:
    text = participants(election(), ELECTION, language)
    named = [unit.words for unit in text.units if unit.kind is Kind.HEADING and unit.depth == 1]
    assert named == [*states, "CIM"]


def test_the_summary_holds_the_three_decisions_under_their_items() -> None:
    text = summary(election(), ELECTION)
    assert [line for line in _lines(text) if line.startswith("Decision")] == [
        "Decision: ratified Eduardo Acevedo Díaz, Alternate Representative of Argentina, as Chair.",
        f"Decision: elected Otto Pérez, {_ALTERNATE} of Guatemala, as Vice Chair.",
        "Decision: approved CAJP/GT/TM-12/04 corr. 1, “Work Plan”.",
    ]


def _decided(**more: object) -> str:
    given = {"body": "GT/TM", "verb": Verb.DECIDED, "meeting": "m", "decided": "to go on", **more}
    record = played(calling("m", "2005-01-10"), held("m"), onto=group())
    record = happened(record, DecisionTaken(Decision("d", **given)))  # type: ignore[arg-type]
    return _lines(summary(record, "m"))[-1]


def test_the_method_prints_as_recorded_and_only_a_vote_has_a_count() -> None:
    assert _decided() == "Decision: decided to go on."
    assert _decided(method=Method.CONSENSUS) == "Decision, by consensus: decided to go on."
    voted = _decided(method=Method.VOTE, vote=Vote(20, 3, 1))
    assert voted == "Decision, by a vote (20 in favor, 3 against, 1 abstaining): decided to go on."
    assert (
        _decided(decided="") == "Decision: decided [not recorded: what was done under this item]."
    )


def test_french_names_the_office_beside_the_person_for_its_article_would_differ() -> None:
    decided = [line for line in _lines(summary(election(), ELECTION, "fr")) if "Argentin" in line]
    assert decided[-1].endswith(" (Présidence).")


def test_an_election_names_who_proposed_and_seconded() -> None:
    term = Term(
        "GT/TM",
        Office.VICE_CHAIR,
        "perez",
        Manner.ACCLAIMED,
        When.read("2005-01-10"),
        decided_at="m",
        proposed_by="MEX",
        seconded_by="CHL",
    )
    record = played(calling("m", "2005-01-10"), held("m"), onto=group())
    elected = Decision(
        "d", "GT/TM", Verb.ELECTED, Method.ACCLAMATION, ("perez",), meeting="m", item="1"
    )
    record = happened(record, OfficerTookOffice(term), DecisionTaken(elected))
    assert _lines(summary(record, "m"))[-1] == (
        f"Decision, by acclamation: elected Otto Pérez, {_ALTERNATE} of Guatemala, as Vice Chair; "
        "proposed by Mexico; seconded by Chile."
    )


def test_an_item_of_which_nothing_is_recorded_shows_a_gap_and_the_rest_stands_apart() -> None:
    items = [{"number": "2 (a)", "title": "Plan"}]
    record = played(
        calling("m", "2005-01-10"),
        ("set-order-of-business", {"meeting": "m", "items": items}),
        held("m"),
        ("take-up", {"meeting": "m", "act": "discussed", "matter": "the hall", "by": "Mexico"}),
        onto=group(),
    )
    text = summary(record, "m")
    assert _lines(text)[-4:] == [
        "Plan",
        "[not recorded: what was done under this item]",
        "Other matters",
        "Discussed the hall, by Mexico.",
    ]
    assert [unit.label for unit in text.units if unit.label] == ["2 (a)"]


def test_the_note_under_the_title_tells_how_far_the_summary_has_come() -> None:
    drafted = played(("draft-summary", {"meeting": ELECTION}), onto=election())
    until = {"meeting": ELECTION, "corrections_until": "2005-02-10"}
    open_ = played(("draft-summary", until), onto=election())
    approved = played(("approve-summary", {"meeting": ELECTION}), onto=drafted)
    found = [summary(one, ELECTION).cover.status for one in (election(), drafted, open_, approved)]
    assert found == [
        "Draft",
        "Draft",
        "Draft; corrections may be requested until February 10, 2005",
        "Approved",
    ]


def test_corrections_print_with_what_became_of_them() -> None:
    record = played(
        ("draft-summary", {"meeting": ELECTION}),
        *[
            ("request-correction", {"id": one, "meeting": ELECTION, "was": "a", "should_be": "b"})
            for one in ("c-1", "c-2")
        ],
        (
            "settle-correction",
            {"correction": "c-1", "taken": False, "checked_against": "the tape"},
        ),
        onto=election(),
    )
    assert _lines(summary(record, ELECTION))[-2:] == [
        "[not recorded: names]: for “a” read “b” (not taken; checked against the tape)",
        "[not recorded: names]: for “a” read “b” (not yet settled)",
    ]


def test_a_pack_without_texts_shows_where_they_belong() -> None:
    lines = _lines(pack(special(), SPECIAL))
    assert lines[2] == "[not recorded: text of the report]"
    assert lines[-1] == "[not recorded: text of the paper]"


def test_a_practice_is_followed_into_the_paragraph_by_its_number_as_printed() -> None:
    program = notation("%travaux en running\n\n= Draft\n\n1. Urges:\n\n  (a) advice.\n").value
    found = pack(special(), SPECIAL, documents={DRAFT_TEXT: program})
    assert f"{DRAFT_TEXT}, paragraph 1 (a)" in "".join(_lines(found))
    without = pack(special(), SPECIAL)
    assert f"{DRAFT_TEXT}, #u3" in "".join(_lines(without))
    other = notation("%travaux en running\n\n= Draft\n").value
    lost = pack(special(), SPECIAL, documents={DRAFT_TEXT: other})
    words = f"{DRAFT_TEXT}, #u3 [not recorded: this paragraph is not in the document]"
    assert words in "".join(_lines(lost))


def test_an_unnumbered_paragraph_is_named_by_its_id() -> None:
    program = notation("%travaux en running\n\n= Draft\n\nOne.\n\nTwo.\n").value
    found = pack(special(), SPECIAL, documents={DRAFT_TEXT: program})
    assert f"{DRAFT_TEXT}, #u3" in "".join(_lines(found))


def test_a_special_meeting_at_which_nothing_was_found_says_so() -> None:
    record = played(calling("s", "2005-01-10", kind="special"), held("s"), onto=group())
    assert _lines(pack(record, "s")) == [
        "Report of the Rapporteur of the special meeting held on January 10, 2005",
        "Rapporteur: [not recorded: who was rapporteur]",
        "[not recorded: text of the report]",
        "Proposals, best practices and activities",
        "[not recorded: what was found]",
    ]


def test_a_group_without_an_approved_plan_shows_the_gap() -> None:
    assert _lines(work_plan(group(), "GT/TM"))[:2] == [
        "Work plan",
        "[not recorded: approved work plan]",
    ]
    assert _lines(work_plan(group(), "CAJP"))[-3:] == [
        "[not recorded: mandate]",
        "Activities and calendar",
        "[not recorded: activities]",
    ]


def _state(**more: object) -> str:
    activity = {"id": "a", "plan": CORRECTED_PLAN, "title": "Seminar", **more}
    record = played(("plan-activity", {**activity, "entered": "2005-02-01"}), onto=election())
    return _lines(work_plan(record, "GT/TM"))[-1].split(CELL)[-1]


def test_an_activity_is_open_or_late_by_the_record_s_own_day() -> None:
    assert _state(due="2005-02-01") == "open"
    assert _state(due="2005-01-31") == "open, past its date"
    assert _state() == "open"


def test_an_activity_done_on_a_day_that_nobody_recorded_says_so() -> None:
    record = played(("finish-activity", {"activity": "a-draft"}), onto=case())
    row = _lines(work_plan(record, "GT/TM"))[-1]
    assert row.endswith("done [not recorded: when]")


def test_a_decision_on_a_mandate_or_a_body_names_it() -> None:
    assert _decided(objects=("mandate",), verb=Verb.RATIFIED) == (
        "Decision: ratified mandate (AG/RES. 1928 (XXXIII-O/03), operative paragraph 5 (a))."
    )
    assert _decided(objects=("UPD",), verb=Verb.NOTED) == (
        "Decision: took note of Unit for the Promotion of Democracy."
    )


def test_a_person_whose_office_is_not_recorded_is_elected_without_one() -> None:
    assert _decided(objects=("perez",), verb=Verb.ELECTED, when=None) == (
        f"Decision: elected Otto Pérez, {_ALTERNATE} of Guatemala."
    )


def test_a_plan_that_was_only_noted_sets_no_deadlines() -> None:
    lines = _lines(summary(special(), ELECTION))
    assert "Draft program: May 18, 2005" in lines
    noting = Decision("d", "GT/TM", Verb.NOTED, objects=(CORRECTED_PLAN,), meeting=SPECIAL, item="")
    after = happened(special(), DecisionTaken(noting))
    assert "Deadlines" not in _lines(summary(after, SPECIAL))


def test_a_task_that_is_no_longer_on_record_is_named_as_it_was_entered() -> None:
    meeting = Meeting("m", "GT/TM", task="struck")
    lines = _lines(notice(happened(group(), MeetingConvened(meeting)), "m"))
    assert "Pursuant to: struck" in lines


def test_an_activity_without_a_date_sets_no_deadline() -> None:
    activity = {"id": "a", "plan": CORRECTED_PLAN, "title": "Seminar"}
    record = played(("plan-activity", activity), onto=election())
    assert "Deadlines" not in _lines(summary(record, ELECTION))


def test_a_guideline_approved_with_the_plan_is_no_plan() -> None:
    approving = Decision("d", "GT/TM", Verb.APPROVED, objects=(DRAFT_TEXT,), meeting=SPECIAL)
    record = happened(special(), DecisionTaken(approving))
    assert "Deadlines" not in _lines(summary(record, SPECIAL))


def test_a_person_without_a_capacity_is_listed_by_name() -> None:
    record = happened(election(), PersonRegistered(Person("solo", "Ana Solo")))
    listed = {"meeting": ELECTION, "attendance": [{"party": "Chile", "persons": ["Ana Solo"]}]}
    record = played(("record-attendance", listed), onto=record)
    assert _lines(participants(record, ELECTION))[-1] == "Ana Solo"


def test_a_summary_of_a_meeting_without_a_date_has_the_gap_in_its_title() -> None:
    title = summary(played(held("m"), onto=_called()), "m").title
    assert title == "Summary of the meeting held [not recorded: date]"


def test_whoever_is_no_longer_on_a_register_is_still_listed() -> None:
    listed = (Attendance("GONE"), Attendance("CHL"))
    record = happened(election(), AttendanceRecorded(ELECTION, listed))
    text = participants(record, ELECTION)
    named = [unit.words for unit in text.units if unit.kind is Kind.HEADING and unit.depth == 1]
    assert named == ["Chile", "GONE"]


def test_a_nested_office_is_listed_with_the_units_it_is_a_part_of() -> None:
    nested = (
        Body("A", BodyKind.ORGAN, Names("Agency for Development"), parent="CP"),
        Body("A/ES", BodyKind.SECRETARIAT, Names("Executive Secretariat"), parent="A"),
        Body("A/ES/P", BodyKind.OFFICE, Names("Department of Programs"), parent="A/ES"),
        Body("A/R", BodyKind.OFFICE, Names("Office of the Agency for Development"), parent="A"),
        Body("A/R/1", BodyKind.OFFICE, Names("First Unit"), parent="A/R"),
    )
    record = happened(group(), *(BodyRegistered(one) for one in nested))
    taking_part = ["A/ES/P", "A/R", "A/R/1", "A"]
    called = {"id": "m", "body": "GT/TM", "taking_part": taking_part}
    lines = _lines(notice(played(("convene-meeting", called), onto=record), "m"))
    (line,) = [one for one in lines if one.startswith("With the participation of: ")]
    assert line.partition(": ")[2].split("; ") == [
        "Department of Programs (Executive Secretariat, Agency for Development)",
        "Office of the Agency for Development",
        "First Unit (Office of the Agency for Development)",
        "Agency for Development",
    ]


def test_a_date_inferred_from_nothing_that_is_written_says_so() -> None:
    meeting = Meeting("m", "GT/TM", when=When.read("2004-04-16"))
    source = Source("when", Certainty.INFERRED)
    record = happened(group(), MeetingConvened(meeting), sources=(source,))
    (note,) = notice(record, "m").notes
    assert note.words == "April 16, 2004 is inferred."
    undated = happened(group(), MeetingConvened(Meeting("m", "GT/TM")), sources=(source,))
    assert notice(undated, "m").notes == ()


def test_the_classification_of_a_council_stands_over_the_papers_of_its_groups() -> None:
    council = {"code": "CP", "kind": "council", "names": {"en": "Permanent Council"}}
    record = played(
        ("open-dossier", {"title": "A group"}),
        ("register-body", {**council, "classification": "OEA/Ser.G"}),
        ("register-body", {"code": "G", "kind": "working group", "names": {"en": "Group"},
                           "parent": "CP"}),
        ("convene-meeting", {"id": "m", "body": "G"}),
    )  # fmt: skip
    assert notice(record, "m").cover.classification == "OEA/Ser.G"


def test_an_order_and_a_list_that_were_inferred_say_so_where_they_stand() -> None:
    because = Source("", Certainty.INFERRED, reason="its heading names them")
    items, listed = (Item("1", "Plan"), Item("2", "Other")), (Attendance("CHL"),)
    record = happened(group(), MeetingConvened(Meeting("m", "GT/TM")))
    record = happened(record, OrderOfBusinessSet("m", items), sources=(because,))
    record = happened(record, AttendanceRecorded("m", listed), sources=(because,))
    order = "Order of business is inferred. Its heading names them."
    people = "List of participants is inferred. Its heading names them."
    papers = (notice, order_of_business, participants, summary)
    notes = [[note.words for note in paper(record, "m").notes] for paper in papers]
    assert notes == [[order], [order], [people], [people, order]]
    assert [unit.words for unit in summary(record, "m").units if unit.calls] == [
        f"Present: Chile{call('inferred-1')}",
        f"Plan{call('inferred-2')}",
    ]


def test_what_a_source_states_of_the_whole_is_not_inferred() -> None:
    stated = (Source(), Source("meeting", Certainty.INFERRED))
    record = happened(group(), MeetingConvened(Meeting("m", "GT/TM")))
    record = happened(record, OrderOfBusinessSet("m", (Item("1", "Plan"),)), sources=stated)
    assert order_of_business(record, "m").notes == ()


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "from November to December 2005"), ("es", "de noviembre a diciembre de 2005")],
)
def test_a_span_of_months_takes_no_article(language: str, said: str) -> None:
    meeting = Meeting("m", "GT/TM", when=When.read("2005-11/2005-12"))
    made = summary(happened(group(), MeetingConvened(meeting)), "m", language)
    assert made.title.endswith(said)
