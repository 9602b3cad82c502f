"""Properties of access: what an audience gets is built from its level (P25)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from travaux import events as e
from travaux.bodies import Actor, Body, BodyKind, Role
from travaux.decisions import Decision, Verb
from travaux.delegations import Names
from travaux.documents import DocumentKind, Issue, Level, Link, Relation, Rendition, StatusNote
from travaux.instants import Instant
from travaux.journal.codec import plain
from travaux.meetings import Item, Meeting
from travaux.record import fold
from travaux.record.access import record_for, visible
from travaux.silences import Extension, Silence
from travaux.sources import Source
from travaux.statements import Anchor, AnchorKind, Statement

HOW_MANY = 5
OPENED = Instant.read("2005-01-10T12:00 America/New_York")
LATER = OPENED.after(72)
WORDS = ("amber", "birch", "cedar", "delta", "ember")
# Each of them is somebody's whose name stands nowhere else, so that a trace of it can be seen.
ISSUES = tuple(
    Issue(
        f"CAJP/GT/TM-{40 + n}/05" if n % 2 else f"{word}-{n}",
        DocumentKind.CONTRIBUTION,
        Names(f"Views on {word} and water", f"Opiniones sobre {word} y agua"),
        "GT/TM",
        f"Q{n}{word.upper()}",
        as_written=(f"the paper of {word}",),
    )
    for n, word in enumerate(WORDS)
)
BASE: tuple[e.Event, ...] = (
    e.DossierOpened("A group"),
    e.BodyRegistered(Body("GT/TM", BodyKind.WORKING_GROUP, Names("The Group"))),
    e.MeetingConvened(Meeting("m1", "GT/TM")),
)
AUDIENCES = (Level.PUBLIC, Level.OBSERVERS, Level.BODY, Level.SECRETARIAT)


def digest(number: int) -> str:
    return f"sha256:{f'{number:x}' * 64}"


def filed(n: int) -> Rendition:
    return Rendition(ISSUES[n].id, "en", digest(n + 1), "text/plain", f"{WORDS[n]} file {n}.txt")


def written(issue: Issue) -> str:
    return issue.id.replace(" ", "  ").lower()


def taken(n: int, m: int) -> e.Event:
    return e.DecisionTaken(
        Decision(f"d{n}{m}", "GT/TM", Verb.NOTED, objects=(ISSUES[n].id, ISSUES[m].id))
    )


def said(n: int, m: int) -> e.Event:
    words = f"We read “{ISSUES[n].titles.en}” with ({written(ISSUES[m])})."
    anchor = Anchor(AnchorKind.WHOLE, ISSUES[n].id)
    return e.StatementRecorded(Statement(f"s{n}{m}", "GT/TM", words, "en", anchor))


def silent(n: int, m: int) -> Silence:
    files = (filed(n),)
    letter = ISSUES[m].id
    return Silence(f"q{n}", "GT/TM", ISSUES[n].id, OPENED, LATER, Verb.NOTED, files, letter)


MADE: tuple[Callable[[int, int], e.Event], ...] = (
    lambda n, m: e.DocumentsLinked(
        Link(ISSUES[n].id, Relation.CITES, ISSUES[m].id, f"as {ISSUES[m].titles.es} says")
    ),
    lambda n, _: e.RenditionFiled(filed(n)),
    lambda n, _: e.StatusNoted(ISSUES[n].id, StatusNote("presented")),
    lambda n, m: e.LevelChanged(ISSUES[n].id, list(Level)[m], f"see {written(ISSUES[m])}"),
    lambda n, m: e.OrderOfBusinessSet("m1", (Item("1", "Papers", (ISSUES[n].id, ISSUES[m].id)),)),
    lambda n, _: e.MatterTakenUp("m1", "discussed", matter=f"the paper of {WORDS[n].upper()}"),
    lambda n, m: e.DiscrepancyNoted(f"i{n}{m}", f"{filed(n).name} isn't {digest(m + 1)}"),
    lambda n, m: e.SymbolAllotted(f"GT/TM-{n}{m}/05", "GT/TM", f"for {written(ISSUES[n])}"),
    taken,
    said,
    lambda n, m: e.SilenceBegun(silent(n, m)),
    lambda n, m: e.SilenceConfirmed(f"q{n}", ISSUES[m].id),
    lambda n, m: e.SilenceExtended(f"q{n}", Extension(LATER, f"for {written(ISSUES[m])}")),
)
NUMBERS = st.integers(0, HOW_MANY - 1)
LEVELS = st.lists(st.sampled_from(list(Level)), min_size=HOW_MANY, max_size=HOW_MANY)
HAPPENED = st.lists(
    st.builds(lambda make, n, m: make(n, m), st.sampled_from(MADE), NUMBERS, NUMBERS), max_size=12
)
SOURCES = st.lists(NUMBERS.map(lambda n: Source(document=ISSUES[n].id)), max_size=1).map(tuple)


@st.composite
def records(draw: st.DrawFn) -> tuple[e.Recorded, ...]:
    """Give the entries of a record with documents of all levels, and what names them."""
    levels = draw(LEVELS)
    registered = (
        e.IssueRegistered(_at(issue, level)) for issue, level in zip(ISSUES, levels, strict=True)
    )
    happened = [(event, draw(SOURCES)) for event in draw(HAPPENED)]
    made = [*((event, ()) for event in (*BASE, *registered)), *happened]
    by = Actor(Role.SECRETARIAT)
    return tuple(
        e.Recorded(n, "2005-02-01T12:00:00Z", by, event, sources)
        for n, (event, sources) in enumerate(made)
    )


def _at(issue: Issue, level: Level) -> Issue:
    circle = ("CHL",) if level is Level.STATES else ()
    named = {name: getattr(issue, name) for name in Issue.__slots__}
    return Issue(**(named | {"level": level, "meant_for": Level.PUBLIC, "circle": circle}))


@given(records(), st.sampled_from(AUDIENCES), st.sampled_from(["", "Q0AMBER", "CHL"]))
def test_nothing_of_a_restricted_document_is_in_what_remains(
    entries: tuple[e.Recorded, ...], level: Level, party: str
) -> None:
    """“Exports must be built from the level, not masked” (P25)."""
    shown = record_for(entries, level, party)
    remains = str(plain(tuple(entry for entry in shown if entry.event))).casefold()
    seen = visible(entries, level, party).issues
    files = {one.issue: (one.digest, one.name) for one in fold(entries).renditions.values()}
    own = [
        trace
        for issue in ISSUES
        if issue.id not in seen
        for trace in (
            issue.id,
            issue.author,
            *issue.titles,
            *issue.as_written,
            *files.get(issue.id, ()),
        )
    ]
    assert [trace for trace in own if trace.casefold() in remains] == []


@given(records(), st.sampled_from(AUDIENCES), st.sampled_from(["", "Q0AMBER", "CHL"]))
def test_nobody_sees_a_document_that_is_not_for_them(
    entries: tuple[e.Recorded, ...], level: Level, party: str
) -> None:
    """“Author only → author + secretariat → group of states → all members → …” (P25)."""
    held = fold(entries).issues
    seen = [held[one] for one in visible(entries, level, party).issues]
    assert [
        one.id
        for one in seen
        if one.level < level and party != one.author and party not in one.circle
    ] == []


@given(records())
def test_wider_audience_sees_no_more_than_a_narrower_one(entries: tuple[e.Recorded, ...]) -> None:
    seen = [visible(entries, level).positions for level in AUDIENCES]
    assert [wide <= narrow for wide, narrow in pairwise(seen)] == [True] * 3


@given(records(), st.sampled_from(AUDIENCES))
def test_proof_of_what_is_left_out_is_kept(entries: tuple[e.Recorded, ...], level: Level) -> None:
    """Left out is the content alone: position and time of every entry stay."""
    shown = record_for(entries, level)
    assert [(one.position, one.at) for one in shown] == [(one.position, one.at) for one in entries]


@given(records(), st.sampled_from(AUDIENCES))
def test_record_for_an_audience_is_its_own(entries: tuple[e.Recorded, ...], level: Level) -> None:
    """Built once more for the same level, it leaves out nothing more."""
    shown = record_for(entries, level)
    assert record_for(shown, level) == shown


@given(records(), st.sets(NUMBERS, min_size=1), st.sampled_from(AUDIENCES))
def test_what_a_destroyed_registration_was_of_is_shown_to_nobody(
    entries: tuple[e.Recorded, ...], gone: set[int], level: Level
) -> None:
    """“Exports must be built from the level, not masked” (P25), also where the level is gone."""
    at = {len(BASE) + n for n in gone}
    last = entries[-1]
    destroyed = e.ContentDestroyed(tuple(sorted(at)), "A court", "Privacy")
    left = (
        *(replace(one, event=None, sources=()) if one.position in at else one for one in entries),
        e.Recorded(last.position + 1, last.at, last.by, destroyed),
    )
    shown = record_for(left, level)
    remains = fold(shown)
    ids = {ISSUES[n].id for n in gone}
    held = {one.issue for one in remains.renditions.values()}
    held |= {one.target for one in remains.links.values()}
    held |= {name for one in remains.decisions.values() for name in one.objects}
    assert held & ids == set()
    assert record_for(shown, level) == shown
