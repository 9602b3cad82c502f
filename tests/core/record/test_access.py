from __future__ import annotations

from dataclasses import replace

import pytest

from tests.records import entered
from tests.registers import LINKS, PROGRAM, REGISTER, REV_7, Doing
from travaux.documents import Level
from travaux.events import (
    ContentDestroyed,
    EntryStruck,
    IssueRegistered,
    Recorded,
    StatementReplaced,
)
from travaux.journal.codec import plain
from travaux.record import fold
from travaux.record.access import SEEN_BY, record_for, visible
from travaux.record.folding import known_events
from travaux.record.record import key

MEXICO = "delegation:MEX"
CHILE = "CHL"
HAND_IN: Doing = (
    "register-issue",
    {
        "id": "mexico-1",
        "kind": "contribution",
        "author": "Mexico",
        "body": "GT/TM",
        "titles": {"en": "Views on the Conceptual Framework"},
        "as": MEXICO,
    },
)
FILE: Doing = (
    "file-rendition",
    {
        "document": "mexico-1",
        "language": "es",
        "digest": "sha256:" + "5" * 64,
        "media_type": "application/pdf",
        "name": "aportes.pdf",
    },
)
LINK: Doing = (
    "link-documents",
    {"source": "mexico-1", "relation": "is an input to", "target": PROGRAM},
)
ISSUE: Doing = ("issue-document", {"document": "mexico-1"})
HANDED_IN = entered(*REGISTER, HAND_IN, FILE, LINK)
ISSUED = entered(*REGISTER, HAND_IN, FILE, LINK, ISSUE)
WITHDRAWN = entered(
    *REGISTER, HAND_IN, FILE, LINK, ("withdraw-document", {"document": "mexico-1", "as": MEXICO})
)


def audiences(entries: tuple[Recorded, ...], issue: str = "mexico-1") -> set[str]:
    asked = {
        "its author": (Level.BODY, "MEX"),
        "the secretariat": (Level.SECRETARIAT, ""),
        "another member": (Level.BODY, CHILE),
        "an observer": (Level.OBSERVERS, ""),
        "the public": (Level.PUBLIC, ""),
    }
    return {who for who, of in asked.items() if issue in visible(entries, *of).issues}


def test_contribution_before_issue_is_seen_by_its_author_and_the_secretariat() -> None:
    assert audiences(HANDED_IN) == {"its author", "the secretariat"}


def test_contribution_after_issue_is_seen_by_the_body() -> None:
    assert audiences(ISSUED) == {"its author", "the secretariat", "another member"}


def test_withdrawn_contribution_stays_with_its_author() -> None:
    assert audiences(WITHDRAWN) == {"its author"}


def test_revision_is_public_after_its_transmission_if_so_decided() -> None:
    """Rev. 7 goes out with the transmission; the text before it stays with the body (S34)."""
    ruled = {"document": REV_7, "release": "on transmission", "meant_for": "public"}
    sent = {
        "sender": "GT/TM",
        "to": "CAJP",
        "documents": (REV_7,),
        "purpose": "for consideration",
    }
    acts: list[Doing] = [
        ("rule-release", ruled),
        ("transmit-documents", sent),
        ("release-due", {}),
    ]
    entries = entered(*REGISTER, *acts)
    assert "the public" not in audiences(entries[:-1], REV_7)
    assert visible(entries, Level.PUBLIC).issues == {REV_7}


@pytest.mark.parametrize("level", [Level.AUTHOR, Level.STATES])
def test_author_who_is_nobody_else_sees_what_is_theirs_and_what_is_public(level: Level) -> None:
    assert visible(HANDED_IN, level, "MEX").issues == {"mexico-1"}
    assert visible(HANDED_IN, level).issues == frozenset()


def test_author_may_be_a_person_of_the_party() -> None:
    person = ("register-person", {"name": "Ana Ruiz", "party": "PAN"})
    paper = {"id": "ruiz-1", "kind": "paper", "author": "Ana Ruiz", "level": "secretariat"}
    entries = entered(*REGISTER, person, ("register-issue", paper))
    assert "ruiz-1" in visible(entries, Level.BODY, "PAN").issues
    assert "ruiz-1" not in visible(entries, Level.BODY, CHILE).issues


def test_circle_of_states_sees_what_is_for_it() -> None:
    opened = {"document": "mexico-1", "level": "states", "reason": "for co-sponsors"}
    entries = (
        *HANDED_IN,
        *entered(("set-level", {**opened, "circle": ("Chile",)}), onto=fold(HANDED_IN)),
    )
    assert audiences(entries) == {"its author", "the secretariat", "another member"}
    assert "mexico-1" not in visible(entries, Level.BODY, "PER").issues


def test_everything_about_a_restricted_document_is_left_out() -> None:
    left = [entry.position for entry in record_for(HANDED_IN, Level.BODY) if entry.event is None]
    assert left == [entry.position for entry in HANDED_IN[len(HANDED_IN) - 3 :]]


def test_entry_that_is_left_out_keeps_its_place_and_time() -> None:
    before, after = HANDED_IN[-1], record_for(HANDED_IN, Level.PUBLIC)[-1]
    assert (after.position, after.at) == (before.position, before.at)
    assert (after.event, after.sources, str(after.by)) == (None, (), "archivist")


def test_entry_that_speaks_of_it_in_words_is_left_out() -> None:
    said = {"id": "I1", "finding": "The text follows MEXICO 1 in paragraph 3."}
    taken = {"id": "d1", "body": "GT/TM", "verb": "decided", "decided": "To use Mexico-1."}
    entries = entered(*REGISTER, HAND_IN, ("note-discrepancy", said), ("take-decision", taken))
    assert visible(entries, Level.BODY).decisions == frozenset()
    assert visible(entries, Level.SECRETARIAT).decisions == {"d1"}


def test_title_that_an_open_document_bears_too_gives_nothing_away() -> None:
    twin = {**HAND_IN[1], "id": "mexico-2", "level": "public", "as": "secretariat"}
    entries = entered(*REGISTER, HAND_IN, ("register-issue", twin))
    assert visible(entries, Level.PUBLIC).issues == {"mexico-2"}


def test_symbol_of_a_document_is_not_that_of_its_revision() -> None:
    closed = {"document": PROGRAM, "level": "secretariat", "reason": "superseded"}
    entries = entered(*REGISTER, ("set-level", closed))
    seen = visible(entries, Level.BODY).issues
    assert (PROGRAM in seen, REV_7 in seen) == (False, True)


def test_symbol_is_found_however_it_is_written() -> None:
    closed = {"document": REV_7, "level": "secretariat", "reason": "by mistake"}
    written = ("cajp/gt/tm-24/05 Rev.7", "TM-24/05", "CAJP/GT/TM-24/2005 rev. 7", "TM-24/05 REV 7")
    told = [
        ("take-decision", {"id": f"d{n}", "body": "GT/TM", "verb": "decided", "decided": words})
        for n, words in enumerate(written)
    ]
    entries = entered(*REGISTER, ("set-level", closed), *told)
    assert visible(entries, Level.BODY).decisions == {"d1"}


def test_what_belongs_to_what_is_left_out_is_left_out() -> None:
    meeting = {"id": "m1", "body": "GT/TM", "title": {"en": "On mexico-1"}}
    acts: list[Doing] = [
        ("convene-meeting", meeting),
        ("present-paper", {"id": "p1", "meeting": "m1", "by": "a panelist"}),
    ]
    entries = entered(*REGISTER, HAND_IN, *acts)
    shown = fold(record_for(entries, Level.BODY))
    assert (list(shown.meetings), list(shown.papers)) == ([], [])
    assert list(fold(record_for(entries, Level.SECRETARIAT)).papers) == ["p1"]


def test_document_that_names_a_restricted_one_is_restricted_too() -> None:
    reply = {"id": "reply", "kind": "letter", "titles": {"en": "Reply to mexico-1"}}
    acts = ("register-issue", reply), ("note-status", {"document": "reply", "act": "sent"})
    assert "reply" not in visible(entered(*REGISTER, HAND_IN, *acts), Level.BODY).issues


def test_draft_translation_is_for_the_secretariat() -> None:
    draft = {**FILE[1], "document": REV_7, "state": "draft translation"}
    entries = entered(*REGISTER, ("file-rendition", draft))
    assert visible(entries, Level.BODY).renditions == frozenset()
    assert visible(entries, Level.SECRETARIAT).renditions == {key(REV_7, "es")}


def test_symbol_that_was_allotted_is_for_the_secretariat_until_it_is_registered() -> None:
    allotted = "allot-symbol", {"series": "CAJP/GT/TM", "year": 2005}
    shown = fold(record_for(entered(*REGISTER, allotted), Level.BODY))
    assert list(shown.allotted) == []
    registered = "register-issue", {"id": "CAJP/GT/TM-39/05", "kind": "notice"}
    shown = fold(record_for(entered(*REGISTER, allotted, registered), Level.BODY))
    assert list(shown.allotted) == ["CAJP/GT/TM-39/05"]


def test_mistakes_are_for_the_secretariat() -> None:
    entries = entered(*REGISTER)
    links = [entry.position for entry in entries[-len(LINKS) :]]
    last = entries[-1]
    striking = replace(last, position=len(entries), event=EntryStruck(links[0], "typed twice"))
    shown = record_for((*entries, striking), Level.BODY)
    assert [entry.position for entry in shown if entry.event is None][-2:] == [
        links[0],
        striking.position,
    ]
    assert len(fold(shown).links) == len(LINKS) - 1


def test_change_of_level_that_was_narrower_is_history() -> None:
    closed = {"document": REV_7, "level": "secretariat", "reason": "pending a correction"}
    opened = {"document": REV_7, "level": "public", "reason": "corrected"}
    shown = record_for(entered(*REGISTER, ("set-level", closed), ("set-level", opened)), Level.BODY)
    assert fold(shown).issues[REV_7].level is Level.PUBLIC
    assert "pending a correction" not in str(plain(tuple(shown)))


def statement(document: str = "") -> Doing:
    return "record-statement", {
        "id": "s1",
        "party": "Mexico",
        "words": "Mexico reads it so.",
        "language": "en",
        "issue": REV_7,
        "anchor": "whole",
        "document": document,
    }


def test_statement_is_seen_by_the_public_when_what_carries_it_is() -> None:
    public = {"kind": "report", "level": "public"}
    texts = (
        ("register-issue", {**public, "id": "CAJP/GT/TM-40/05"}),
        (
            "set-level",
            {"document": REV_7, "level": "public", "reason": "transmitted"},
        ),
    )
    waiting = entered(*REGISTER, *texts, statement())
    assert visible(waiting, Level.PUBLIC).statements == frozenset()
    assert visible(waiting, Level.BODY).statements == {"s1"}
    assert visible(waiting, Level.PUBLIC, "MEX").statements == {"s1"}
    placed = entered(*REGISTER, *texts, statement("CAJP/GT/TM-40/05"))
    assert visible(placed, Level.PUBLIC).statements == {"s1"}


def test_statement_taken_back_stays_with_its_party() -> None:
    taken_back = "withdraw-statement", {"statement": "s1", "as": MEXICO}
    entries = entered(*REGISTER, statement(), taken_back)
    assert visible(entries, Level.BODY, CHILE).statements == frozenset()
    assert visible(entries, Level.BODY, "MEX").statements == {"s1"}


def test_every_kind_of_entry_has_its_audience() -> None:
    assert set(SEEN_BY) == set(known_events().values())


def test_report_in_the_making_is_for_the_secretariat() -> None:
    begun = {"report": "r1", "body": "GT/TM", "period": "2005-01-18/2005-05-18"}
    entries = entered(*REGISTER, ("begin-report", begun))
    assert list(fold(record_for(entries, Level.BODY)).reports) == []
    assert list(fold(record_for(entries, Level.SECRETARIAT)).reports) == ["r1"]


def test_objection_is_for_the_body_and_its_own_party() -> None:
    opened = "set-level", {"document": REV_7, "level": "public", "reason": "as decided"}
    raised = {"id": "o1", "party": "Mexico", "body": "GT/TM", "objects": (REV_7,)}
    withdrawn = "withdraw-objection", {"objection": "o1", "as": MEXICO}
    entries = entered(*REGISTER, opened, ("raise-objection", raised), withdrawn)
    told = {
        (level, party): "o1" in fold(record_for(entries, level, party)).lifted
        for level in (Level.BODY, Level.PUBLIC)
        for party in ("", "MEX")
    }
    assert [who for who, sees in told.items() if not sees] == [(Level.PUBLIC, "")]


@pytest.mark.parametrize("level", [Level.PUBLIC, Level.BODY, Level.SECRETARIAT])
def test_a_document_whose_registration_was_destroyed_is_for_nobody(level: Level) -> None:
    """Its level is destroyed with it, and its file must not go out for want of one (P25)."""
    at = next(
        one.position
        for one in HANDED_IN
        if isinstance(one.event, IssueRegistered) and one.event.issue.id == "mexico-1"
    )
    last = HANDED_IN[-1]
    destroyed = ContentDestroyed((at,), "A court", "Privacy")
    entries = (
        *(replace(one, event=None, sources=()) if one.position == at else one for one in HANDED_IN),
        Recorded(last.position + 1, last.at, last.by, destroyed),
    )
    shown = record_for(entries, level)
    assert "mexico-1" not in str(plain(tuple(one for one in shown if one.event)))
    assert record_for(shown, level) == shown


def test_words_of_a_statement_whose_entry_was_destroyed_are_for_nobody() -> None:
    by, at = HANDED_IN[0].by, HANDED_IN[0].at
    entries = (*HANDED_IN, Recorded(len(HANDED_IN), at, by, StatementReplaced("mexico", "Words.")))
    assert record_for(entries, Level.PUBLIC)[-1].event is None


def test_a_person_is_shown_only_where_something_is_that_names_them() -> None:
    """Whoever wrote what is withheld isn't named by the list of persons either (P25)."""
    entries = entered(
        *REGISTER,
        ("register-person", {"id": "diaz", "name": "Eva Díaz", "party": "Mexico"}),
        (
            "register-issue",
            {"id": "note", "kind": "contribution", "author": "diaz", "level": "secretariat"},
        ),
    )
    seen = {
        who: "diaz" in fold(record_for(entries, *of)).persons
        for who, of in (
            ("public", (Level.PUBLIC, "")),
            ("body", (Level.BODY, CHILE)),
            ("own", (Level.BODY, "MEX")),
            ("secretariat", (Level.SECRETARIAT, "")),
        )
    }
    assert seen == {"public": False, "body": False, "own": True, "secretariat": True}
    opened = (
        *entries,
        *entered(
            ("set-level", {"document": "note", "level": "public", "reason": "as agreed"}),
            onto=fold(entries),
        ),
    )
    assert "diaz" in fold(record_for(opened, Level.PUBLIC)).persons


ROUND: Doing = (
    "begin-silence",
    {
        "id": "s1",
        "body": "GT/TM",
        "issue": REV_7,
        "opened": "2005-05-12T17:00 America/New_York",
        "lasts": "72 hours",
    },
)
BREAK: Doing = ("break-silence", {"silence": "s1", "party": "MEX", "as": "archivist"})


def test_a_silence_is_for_the_body_and_its_decision_for_whoever_sees_the_text() -> None:
    entries = entered(*REGISTER, ROUND, ("end-silence", {"silence": "s1"}))
    seen = [fold(record_for(entries, level)) for level in (Level.BODY, Level.OBSERVERS)]
    assert [list(one.silences) for one in seen] == [["s1"], []]
    opened = ("set-level", {"document": REV_7, "level": "public", "reason": "Adopted"})
    shown = fold(record_for((*entries, *entered(opened, onto=fold(entries))), Level.PUBLIC))
    assert (list(shown.silences), list(shown.decisions)) == ([], ["s1"])


def test_what_belongs_to_a_silence_on_a_restricted_text_goes_with_it() -> None:
    shut = ("set-level", {"document": REV_7, "level": "secretariat", "reason": "Not yet"})
    entries = entered(*REGISTER, ROUND, BREAK, ("end-silence", {"silence": "s1"}), shut)
    seen = fold(record_for(entries, Level.BODY))
    assert (len(seen.silences), len(seen.silence_ends), len(seen.objections)) == (0, 0, 0)
