"""Properties of attribution: who proposed what is seen by nobody who may not see it (S34, P25)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from travaux import events as e
from travaux.bodies import Actor, Body, BodyKind, Role
from travaux.changes import Keep, Suppress
from travaux.dates import When
from travaux.decisions import Decision, Verb
from travaux.delegations import Names
from travaux.documents import DocumentKind, Issue, Level
from travaux.journal.codec import plain
from travaux.proposals import Entry, Proposal, ProposalKind, Sponsor
from travaux.readings import (
    Bracket,
    BracketKind,
    CarriedProposal,
    Disposition,
    Ruling,
    Wording,
)
from travaux.record import Record, fold
from travaux.record.access import record_for, visible

WORDS = ("amber", "birch", "cedar", "delta")
PARTIES = ("MEX", "CHL", "PER", "BRA")
FIRST, SECOND = "CAJP/GT/TM-24/05", "CAJP/GT/TM-24/05 rev. 1"
AUDIENCES = (Level.PUBLIC, Level.OBSERVERS, Level.BODY, Level.SECRETARIAT)
LATER = When.read("2005-03-01")


def name(n: int) -> str:
    return f"paper {n} on {WORDS[n]}"


def digest(n: int) -> str:
    return f"sha256:{f'{n + 1:x}' * 64}"


def issue(symbol: str) -> e.Event:
    titles = Names("A program")
    kind = DocumentKind.NEGOTIATING_TEXT
    return e.IssueRegistered(
        Issue(symbol, kind, titles, "GT/TM", level=Level.PUBLIC, meant_for=Level.PUBLIC)
    )


BASE: tuple[e.Event, ...] = (
    e.DossierOpened("A group"),
    e.BodyRegistered(Body("GT/TM", BodyKind.WORKING_GROUP, Names("The Group"))),
    issue(FIRST),
    issue(SECOND),
    e.TextTabled(FIRST, "en", f"sha256:{'a' * 64}"),
)


def received(n: int) -> e.Event:
    """Give what only this proposal holds: its id, label, file and digest tell of no other."""
    entries = (Entry(Keep("u1"), "paragraph 1"), Entry(Suppress("u2"), "paragraph 2"))
    proposal = Proposal(
        name(n),
        (Sponsor(PARTIES[n]),),
        entries,
        base=FIRST,
        source=f"{WORDS[n]} file {n}.docx",
        label=f"Of {WORDS[n]} and water",
    )
    return e.ProposalReceived(proposal, digest=digest(n))


def bracket(n: int, m: int) -> Bracket:
    wordings = (
        Wording("", (PARTIES[n],), ((name(n), 0),)),
        Wording(" x", (PARTIES[m],), ((name(m), 1),)),
    )
    return Bracket("u1@1-2", "u1", BracketKind.ALTERNATIVE, " a", wordings, 1, 2)


def ruled(n: int, m: int) -> e.Event:
    taken, closed = ((name(n), 0),), ((name(m), 1),)
    return e.BracketDecided(
        Ruling(f"r{n}{m}", FIRST, bracket(n, m), Disposition.TAKE, "", taken, closed)
    )


def carried(n: int, m: int) -> e.Event:
    each = tuple(CarriedProposal(name(one), ()) for one in (n, m))
    return e.RevisionSettled(SECOND, FIRST, each)


def decided(n: int, m: int) -> e.Event:
    words = f"after {name(n).upper()}, and {WORDS[m].title()} file {m}.docx"
    return e.DecisionTaken(
        Decision(f"d{n}{m}", "GT/TM", Verb.NOTED, objects=(FIRST,), decided=words)
    )


MADE: tuple[Callable[[int, int], e.Event], ...] = (
    lambda n, m: e.SponsorJoined(name(n), Sponsor(PARTIES[m], LATER)),
    lambda n, m: e.SponsorLeft(name(n), PARTIES[m], LATER),
    lambda n, m: e.MemberSteppedOut(name(n), PARTIES[n], PARTIES[m]),
    lambda n, _: e.ProposalRetyped(name(n), ProposalKind.COMMENT),
    lambda n, _: e.ProposalWithdrawn(name(n)),
    lambda n, m: e.ProposalDropped(name(n), reason=f"as {name(m)} says"),
    lambda n, _: e.EntryPlaced(name(n), 0, Suppress("u1")),
    lambda n, m: e.UnplacedSettled(name(n), WORDS[m], f"{name(m)} is thanked"),
    lambda n, m: e.ProposalsCirculated((name(n),), list(Level)[1 + m]),
    lambda n, m: e.ProposalsCirculated((name(n),), Level.PUBLIC if m % 2 else Level.BODY),
    lambda n, m: e.ProposalsCirculated((name(n),), Level.STATES, (PARTIES[m],)),
    lambda n, m: e.ProposalsCirculated((name(n), name(m)), Level.BODY),
    lambda n, m: e.ExceptionAccepted(FIRST, name(n), f"with {name(m)}"),
    lambda n, m: e.DiscrepancyNoted(f"i{n}{m}", f"{name(n)} isn't {digest(m)}"),
    lambda n, m: e.RulingReversed(f"r{n}{m}"),
    lambda n, _: e.GroundsFiled(FIRST, "en", f"sha256:{f'{n:x}' * 63}f"),
    lambda n, _: e.EntryStruck(len(BASE) + n, "typed twice"),
    decided,
    ruled,
    carried,
)
NUMBERS = st.integers(0, len(WORDS) - 1)
HAPPENED = st.lists(
    st.builds(lambda make, n, m: make(n, m), st.sampled_from(MADE), NUMBERS, NUMBERS), max_size=14
)
WHO = st.sampled_from(["", *PARTIES])


@st.composite
def records(draw: st.DrawFn) -> tuple[e.Recorded, ...]:
    """Give the entries of a record with proposals, and what names them."""
    every = [received(n) for n in range(len(WORDS))]
    happened = [*BASE, *draw(st.permutations(every)), *draw(HAPPENED)]
    by = Actor(Role.SECRETARIAT)
    return tuple(e.Recorded(n, "2005-02-01T12:00:00Z", by, one) for n, one in enumerate(happened))


def hidden_from(record: Record, level: Level, party: str) -> set[str]:
    """Tell it again, by the words of the rule: the sponsors, the circle, the level."""
    found = {name(n) for n in range(len(WORDS))} - set(record.proposals)  # struck, as mistakes
    found = found if level > Level.SECRETARIAT else set()
    for one in record.proposals.values():
        shown = record.circulated.get(one.id)
        circle = shown.circle if shown and shown.level is Level.STATES else ()
        at = shown.level if shown else Level.SECRETARIAT
        if at < level and party not in (*one.parties, *circle):
            found.add(one.id)
    return found


@given(records(), st.sampled_from(AUDIENCES), WHO)
def test_nothing_of_a_hidden_proposal_is_in_what_remains(
    entries: tuple[e.Recorded, ...], level: Level, party: str
) -> None:
    """“What the public sees never shows restricted attribution or history” (P25)."""
    shown = record_for(entries, level, party)
    remains = str(plain(tuple(entry for entry in shown if entry.event))).casefold()
    hidden = hidden_from(fold(entries), level, party)
    traces = [
        trace
        for n in range(len(WORDS))
        if name(n) in hidden
        for trace in (name(n), digest(n), f"{WORDS[n]} file {n}.docx", f"of {WORDS[n]} and water")
    ]
    assert [trace for trace in traces if trace in remains] == []


@given(records(), st.sampled_from(AUDIENCES), WHO)
def test_proposals_are_seen_by_sponsors_by_the_secretariat_and_by_those_they_were_circulated_to(
    entries: tuple[e.Recorded, ...], level: Level, party: str
) -> None:
    """“Before issue seen by its author and the secretariat; after issue by the Group” (S34)."""
    record = fold(entries)
    expected = set(record.proposals) - hidden_from(record, level, party)
    seen = visible(entries, level, party).proposals
    assert seen <= expected
    # A circulation is shown whole or not at all: what was opened together with what is closed to
    # somebody stays closed to them.
    together = {
        one
        for entry in entries
        if isinstance(entry.event, e.ProposalsCirculated) and len(entry.event.proposals) > 1
        for one in entry.event.proposals
    }
    assert expected - together <= seen


@given(records())
def test_wider_audience_is_told_no_more_of_proposals_than_a_narrower_one(
    entries: tuple[e.Recorded, ...],
) -> None:
    seen = [visible(entries, level).positions for level in AUDIENCES]
    assert [wide <= narrow for wide, narrow in pairwise(seen)] == [True] * 3


@given(records(), st.sampled_from(AUDIENCES), WHO)
def test_record_of_proposals_for_an_audience_is_its_own(
    entries: tuple[e.Recorded, ...], level: Level, party: str
) -> None:
    """Built once more for the same audience, it leaves out nothing more."""
    shown = record_for(entries, level, party)
    assert record_for(shown, level, party) == shown


@given(records(), st.sampled_from(AUDIENCES[:2]))
def test_outside_the_body_nobody_is_named_who_was_not_circulated_there(
    entries: tuple[e.Recorded, ...], level: Level
) -> None:
    """“Exports must be built from the level, not masked” (P25): voices in brackets as well."""
    record = fold(record_for(entries, level))
    every = fold(entries)
    voices = {
        entry[0]
        for ruling in record.rulings.values()
        for wording in ruling.bracket.wordings
        for entry in wording.entries
    }
    shown = {one for one, at in every.circulated.items() if at.level >= level}
    assert (voices <= shown, len(record.grounds)) == (True, 0)


@given(records(), WHO)
def test_where_words_are_from_is_shown_only_beside_all_that_was_decided_before(
    entries: tuple[e.Recorded, ...], party: str
) -> None:
    """That file names decisions and proposals, and nobody takes them out of it (P25)."""
    shown = record_for(entries, Level.BODY, party)
    filed = [one.position for one in shown if isinstance(one.event, e.GroundsFiled)]
    left = [
        one.position
        for one, seen in zip(entries, shown, strict=True)
        if isinstance(one.event, e.BracketDecided) and seen.event is None
    ]
    assert [position for position in left if filed and position < max(filed)] == []
