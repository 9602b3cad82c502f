"""Properties of showing a record that goes on: quicker ways come to the same as the plain one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.property import test_access as papers
from tests.property import test_attribution as proposals
from travaux import events as e
from travaux.documents import Level
from travaux.record import fold
from travaux.record.access import Audience, record_for, shown_to
from travaux.record.owning import concerned
from travaux.record.traces import Named

Entries = tuple[e.Recorded, ...]
EVERY = papers.records() | proposals.records()
PARTIES = ("MEX", "CHL", "PER", "BRA", "Q0AMBER", "Q1BIRCH", "GT/TM")
LEVELS = st.sampled_from(papers.AUDIENCES)


@given(EVERY, LEVELS, st.sampled_from(PARTIES))
def test_whoever_is_concerned_by_nothing_that_is_left_out_sees_what_everybody_of_the_level_sees(
    entries: Entries, level: Level, party: str
) -> None:
    """“Before issue seen by its author and the secretariat; after issue by the Group” (S34)."""
    record = fold(entries)
    shown = shown_to(Audience(level), entries, record)
    own = record_for(entries, level, party)
    assert party in concerned(entries, shown.entries, record) or own == shown.entries


@given(EVERY, LEVELS, st.sampled_from(["", *PARTIES]), st.data())
def test_record_shown_onwards_from_where_it_stood_is_the_one_shown_from_the_start(
    entries: Entries, level: Level, party: str, data: st.DataObject
) -> None:
    """“A record … dropped and rebuilt, equals the live one byte for byte” (law 8)."""
    audience, names = Audience(level, party), Named()
    cut = data.draw(st.integers(1, len(entries)))
    first = entries[:cut]
    before = shown_to(audience, first, fold(first), None, names)
    onwards = shown_to(audience, entries, fold(entries), before, names)
    anew = record_for(entries, level, party)
    assert onwards.entries == anew
    assert onwards.record == fold(anew)
