from __future__ import annotations

import pytest

from tests.proposed import FIRST, SECOND, digest, entries_of, recorded
from travaux.dates import When
from travaux.documents import Level, Rendition
from travaux.events import (
    ContentDestroyed,
    Event,
    GroundsFiled,
    ProposalReceived,
    ProposalsCirculated,
    Recorded,
    RenditionFiled,
    SilenceBegun,
    StatusRecorded,
    TextTabled,
)
from travaux.instants import Instant
from travaux.instruments import StatusTable
from travaux.proposals import Proposal
from travaux.record import fold
from travaux.record.access import record_for
from travaux.record.files import destroyed_files, filed_by, files_named
from travaux.silences import Silence

RENDITION = Rendition(SECOND, "en", digest("pdf"), "application/pdf", "rev. 2.pdf")
FROZEN = Rendition(SECOND, "en", digest("older pdf"), "application/pdf", "rev. 2.pdf")
BEGUN = Instant.read("2005-04-01T18:00 America/New_York")
FILED: tuple[Event, ...] = (
    RenditionFiled(RENDITION),
    TextTabled(SECOND, "en", digest("words")),
    GroundsFiled(SECOND, "en", digest("grounds")),
    ProposalReceived(Proposal("mex", (), base=SECOND), digest=digest("mexico.txt")),
    StatusRecorded("ACHR", StatusTable(When.read("2005"), "OAS"), digest("table.csv")),
    SilenceBegun(Silence("s1", "GT/TM", SECOND, BEGUN, BEGUN, frozen=(FROZEN,))),
)
SPOKEN = ProposalReceived(Proposal("said", (), base=SECOND))


def entries(*events: Event) -> tuple[Recorded, ...]:
    start = entries_of()
    return (*start, *recorded(len(start), *events))


def test_every_file_that_the_record_names_is_told_with_what_it_is_of() -> None:
    """Exports and checks of files go by this list (S36)."""
    named = {one.digest: one.of for one in files_named(fold(entries(*FILED, SPOKEN)))}
    rev_1 = next(one.digest for one in fold(entries()).tabled.values() if one.issue == FIRST)
    assert named == {
        digest("pdf"): SECOND,
        rev_1: f"{FIRST}, its words",
        digest("words"): f"{SECOND}, its words",
        digest("grounds"): f"{SECOND}, where its words are from",
        digest("mexico.txt"): "proposal mex",
        digest("table.csv"): "who is bound by ACHR",
        digest("older pdf"): "silence s1",
    }


def test_each_event_that_files_something_tells_it() -> None:
    told = [one for event in (*FILED, SPOKEN) for one in filed_by(event)]
    names = ("pdf", "words", "grounds", "mexico.txt", "table.csv", "older pdf")
    assert told == [digest(one) for one in names]


@pytest.mark.parametrize("event", FILED)
def test_what_filed_a_destroyed_file_is_for_the_secretariat(event: Event) -> None:
    """What tells that it was destroyed is for the secretariat too: else it would be missed."""
    shown = [ProposalsCirculated(("mex",))] if isinstance(event, ProposalReceived) else []
    destroyed = ContentDestroyed((1,), "A court", "Privacy", filed_by(event))
    every = entries(event, *shown, destroyed)
    assert destroyed_files(fold(every)) == set(filed_by(event))
    at = len(entries())
    assert record_for(every, Level.BODY)[at].event is None
    assert record_for(every[:-1], Level.BODY)[at].event == event
