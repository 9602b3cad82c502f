"""What is open in a text, and who is told of what was accepted to stay open (S17, P25)."""

from __future__ import annotations

from dataclasses import replace

from tests.agreed import PROGRAM
from tests.paragraphs import CHILES, DESK, TABLED
from tests.records import entered as entries_of
from travaux.bodies import Actor
from travaux.changes import Add, Join, Keep, Modify, Move, Suppress
from travaux.consensus import Basis
from travaux.documents import Level
from travaux.events import (
    BasisSet,
    Event,
    ExceptionAccepted,
    IssueRegistered,
    ProposalReceived,
    ProposalsCirculated,
    Recorded,
    TextTabled,
)
from travaux.proposals import Entry
from travaux.record import fold
from travaux.record.access import record_for
from travaux.record.bases import basis_of
from travaux.record.openings import Opening, Openness, openings, openings_at, touched
from travaux.texts import Kind, Unit


def test_what_is_open_is_told_with_who_asks_and_where_it_stands_in_their_file() -> None:
    assert openings(TABLED, PROGRAM) == (
        Opening("o4", Openness.BRACKET),
        Opening("o1", Openness.ASKED, "chile", 0, "paragraph 1", ("CHL",)),
    )
    assert [one.id for one in openings(TABLED, PROGRAM)] == ["o4", "chile#0"]


def test_a_new_paragraph_keeps_none_that_stands_from_being_agreed() -> None:
    new = Add("o3", Unit("n", Kind.OPERATIVE, "Wells."))
    asked = replace(CHILES, id="c", entries=(Entry(new, ""), Entry(Suppress("o2"), "")))
    entries = tuple(_entries(ProposalReceived(asked)))
    record = fold(entries, TABLED)
    assert [one.id for one in openings_at(record, PROGRAM, "o2")] == ["c#1"]
    assert openings_at(record, PROGRAM, "o3") == ()
    assert [one.unit for one in openings(record, PROGRAM) if one.proposal == "c"] == ["", "o2"]


def test_a_change_touches_the_paragraph_whose_words_or_place_it_changes() -> None:
    changes = (
        Modify("a", 0, 1, "x", "y"),
        Suppress("a"),
        Move("a", "b"),
        Join("a"),
        Keep("a"),
        Add("a", Unit("n", Kind.OPERATIVE, "Wells.")),
    )
    assert [touched(one) for one in changes] == ["a", "a", "a", "a", "", ""]


def _entries(*events: Event, start: int = TABLED.size) -> list[Recorded]:
    by = Actor.read("secretariat")
    return [Recorded(n, "2006-02-01T12:00:00Z", by, one) for n, one in enumerate(events, start)]


def test_who_isnt_told_of_a_proposal_isnt_told_that_it_may_stay_open() -> None:
    program = IssueRegistered(TABLED.issues[PROGRAM])
    text = TextTabled(PROGRAM, "en", "sha256:" + "1" * 64, bracketed=("o4",))
    before = _entries(program, text, ProposalReceived(CHILES), start=0)
    accepted = entries_of(
        *(
            ("accept-exception", {"issue": PROGRAM, "open": one, "reason": "Later."})
            for one in ("1", "4")
        ),
        onto=fold(before),
        texts=DESK,
    )
    entries = [*before, *accepted]
    assert [one.open for one in _told(entries)] == ["o4"]
    shown = _entries(ProposalsCirculated(("chile",)), start=len(entries))
    assert [one.open for one in _told([*entries, *shown])] == ["chile#0", "o4"]


def _told(entries: list[Recorded]) -> list[ExceptionAccepted]:
    events = (one.event for one in record_for(entries, Level.BODY))
    return [one for one in events if isinstance(one, ExceptionAccepted)]


def test_who_isnt_told_of_an_old_basis_is_told_of_the_one_that_stands() -> None:
    secret = IssueRegistered(replace(TABLED.issues[PROGRAM], id="draft", level=Level.SECRETARIAT))
    events = (IssueRegistered(TABLED.issues[PROGRAM]), secret)
    bases = (BasisSet("GT/TM", "draft"), BasisSet("GT/TM", PROGRAM, park=True))
    entries = _entries(*events, *bases, start=0)
    assert basis_of(fold(entries), "GT/TM") == Basis(
        "GT/TM", PROGRAM, superseded=("draft",), parked=("draft",)
    )
    assert basis_of(fold(record_for(entries, Level.BODY)), "GT/TM") == Basis("GT/TM", PROGRAM)
