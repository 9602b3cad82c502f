"""Access: what an audience may see, and the record as it is for them (S34, P25).

A record for an audience is made of the entries that they may see. The others are left out whole,
and leave their proof: nothing is masked, so that nothing restricted can be read between the lines.
An audience is a level and, for what is a party's own, the party's code. As levels of an audience,
"author" and "states" alone show no more than "public": it is the party that tells whose it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from travaux import events as e
from travaux.bodies import Actor, Role
from travaux.documents import Issue, Level, RenditionState
from travaux.record.documents import destroyed_files
from travaux.record.folding import fold
from travaux.record.record import Record
from travaux.record.traces import Traces, named
from travaux.statements import Statement

_NOBODY = Actor(Role.ARCHIVIST)  # as of an entry whose content was destroyed

# The widest audience that each kind of entry is for; those about a document also need its level.
SEEN_BY: Mapping[type[e.Event], Level] = {
    e.DossierOpened: Level.PUBLIC,
    e.BodyRegistered: Level.PUBLIC,
    e.BodyEstablished: Level.PUBLIC,
    e.RulesSet: Level.PUBLIC,
    e.PersonRegistered: Level.PUBLIC,
    e.OfficerTookOffice: Level.PUBLIC,
    e.OfficerLeftOffice: Level.PUBLIC,
    e.MandateGiven: Level.PUBLIC,
    e.MandateConfirmed: Level.PUBLIC,
    e.TaskDischarged: Level.PUBLIC,
    e.ActivityPlanned: Level.PUBLIC,
    e.ActivityDone: Level.PUBLIC,
    e.SeriesOpened: Level.PUBLIC,
    e.SymbolAllotted: Level.SECRETARIAT,  # of what isn't registered yet, nobody has settled it
    e.IssueRegistered: Level.PUBLIC,
    e.DocumentIssued: Level.PUBLIC,
    e.StatusNoted: Level.PUBLIC,
    e.RenditionFiled: Level.PUBLIC,
    e.DocumentsLinked: Level.PUBLIC,
    e.LevelChanged: Level.PUBLIC,
    e.ReleaseRuled: Level.SECRETARIAT,
    e.MeetingConvened: Level.PUBLIC,
    e.MeetingHeld: Level.PUBLIC,
    e.MeetingCancelled: Level.PUBLIC,
    e.OrderOfBusinessSet: Level.PUBLIC,
    e.AttendanceRecorded: Level.OBSERVERS,
    e.MatterTakenUp: Level.OBSERVERS,
    e.PaperPresented: Level.OBSERVERS,
    e.PracticeIdentified: Level.OBSERVERS,
    e.PracticeTraced: Level.OBSERVERS,
    e.SummaryDrafted: Level.BODY,
    e.SummaryApproved: Level.BODY,
    e.CorrectionRequested: Level.BODY,
    e.CorrectionSettled: Level.BODY,
    e.DecisionTaken: Level.PUBLIC,
    e.ObjectionRaised: Level.BODY,
    e.ObjectionWithdrawn: Level.BODY,
    e.SilenceBegun: Level.BODY,
    e.SilenceExtended: Level.BODY,
    e.SilenceEnded: Level.BODY,
    e.SilenceConfirmed: Level.BODY,
    e.SilenceNoted: Level.BODY,
    e.TextTabled: Level.PUBLIC,
    e.GroundsFiled: Level.BODY,
    e.BasisSet: Level.PUBLIC,
    e.ProposalReceived: Level.SECRETARIAT,  # until it is circulated
    e.ProposalsCirculated: Level.SECRETARIAT,
    e.SponsorJoined: Level.SECRETARIAT,
    e.SponsorLeft: Level.SECRETARIAT,
    e.MemberSteppedOut: Level.SECRETARIAT,
    e.ProposalRetyped: Level.SECRETARIAT,
    e.ProposalWithdrawn: Level.SECRETARIAT,
    e.ProposalDropped: Level.SECRETARIAT,
    e.EntryPlaced: Level.SECRETARIAT,
    e.BracketDecided: Level.BODY,
    e.RulingReversed: Level.BODY,
    e.RevisionSettled: Level.BODY,
    e.StandingSet: Level.BODY,
    e.TextRenumbered: Level.PUBLIC,
    e.ExceptionAccepted: Level.BODY,
    e.StatementRecorded: Level.PUBLIC,
    e.StatementReplaced: Level.PUBLIC,
    e.StatementWithdrawn: Level.PUBLIC,
    e.StatementTied: Level.PUBLIC,
    e.AnchorMoved: Level.PUBLIC,
    e.OccurrenceJudged: Level.BODY,
    e.ReportBegun: Level.PUBLIC,
    e.ReportPartWritten: Level.SECRETARIAT,
    e.AttachmentConfirmed: Level.PUBLIC,
    e.ReportSigned: Level.PUBLIC,
    e.DocumentsTransmitted: Level.PUBLIC,
    e.FigureAsserted: Level.BODY,
    e.DiscrepancyNoted: Level.SECRETARIAT,
    e.DiscrepancySettled: Level.SECRETARIAT,
    e.EntryStruck: Level.SECRETARIAT,
    e.ContentDestroyed: Level.SECRETARIAT,
}

# What an entry brings on record, by the field under which others name it; and where its id stands.
_BRINGS: Mapping[type[e.Event], tuple[str, Callable[..., str]]] = {
    e.BodyRegistered: ("body", lambda event: event.body.code),
    e.PersonRegistered: ("person", lambda event: event.person.id),
    e.MandateGiven: ("mandate", lambda event: event.mandate.id),
    e.ActivityPlanned: ("activity", lambda event: event.activity.id),
    e.IssueRegistered: ("issue", lambda event: event.issue.id),
    e.MeetingConvened: ("meeting", lambda event: event.meeting.id),
    e.PaperPresented: ("paper", lambda event: event.paper.id),
    e.PracticeIdentified: ("practice", lambda event: event.practice.id),
    e.CorrectionRequested: ("correction", lambda event: event.correction.id),
    e.DecisionTaken: ("decision", lambda event: event.decision.id),
    e.ObjectionRaised: ("objection", lambda event: event.objection.id),
    e.SilenceBegun: ("silence", lambda event: event.silence.id),
    e.ProposalReceived: ("proposal", lambda event: event.proposal.id),
    e.BracketDecided: ("ruling", lambda event: event.ruling.id),
    e.StatementRecorded: ("statement", lambda event: event.statement.id),
    e.ReportBegun: ("report", lambda event: event.report),
    e.DiscrepancyNoted: ("id", lambda event: event.id),
}
# Fields that only ever name what an entry brought, by the name of what it is; and those that may
# also name a document that was never registered.
_BROUGHT = frozenset({"correction", "decision", "issue", "meeting", "objection", "paper"})
_BROUGHT |= {"practice", "report", "silence", "statement"}
_DOCUMENTS = frozenset({"document", "documents", "objects", "target"})


@dataclass(frozen=True, slots=True)
class Audience:
    """Who looks: a level, and the code of the party that they are of, if any."""

    level: Level
    party: str = ""

    @property
    def sees(self) -> Level:
        """The narrowest level of what they see, apart from what is theirs."""
        own_only = (Level.AUTHOR, Level.STATES)
        return Level.PUBLIC if self.level in own_only else self.level

    def may_see(self, record: Record, issue: Issue) -> bool:
        """Tell whether they may see an issue: by its level, as its author, or in its circle."""
        if issue.level >= self.sees:
            return True
        in_circle = issue.level is Level.STATES and self.party in issue.circle
        return bool(self.party) and (in_circle or party_of(record, issue.author) == self.party)


@dataclass(frozen=True, slots=True)
class Visibility:
    """What an audience may see, by ids; renditions by issue and language, and by position."""

    issues: frozenset[str]
    renditions: frozenset[str]
    statements: frozenset[str]
    meetings: frozenset[str]
    decisions: frozenset[str]
    positions: frozenset[int]


def party_of(record: Record, author: str) -> str:
    """Give the party that an author is, or sits for."""
    person = record.persons.get(author)
    return person.party if person else author


def visible(entries: Iterable[e.Recorded], level: Level, party: str = "") -> Visibility:
    """Tell what an audience may see of a record, given by all its entries."""
    shown = record_for(entries, level, party)
    seen = fold(shown)
    return Visibility(
        frozenset(seen.issues),
        frozenset(seen.renditions),
        frozenset(seen.statements),
        frozenset(seen.meetings),
        frozenset(seen.decisions),
        frozenset(entry.position for entry in shown if entry.event is not None),
    )


def record_for(
    entries: Iterable[e.Recorded], level: Level, party: str = ""
) -> tuple[e.Recorded, ...]:
    """Give the record as an audience may see it: other entries have no content and no author.

    Left out is what isn't for them, whatever names a document that they may not see (in its fields,
    in words or in its sources), and whatever belongs to something that is left out.
    """
    every = tuple(entries)
    record, audience = fold(every), Audience(level, party)
    shut = _shut(every, record, audience)
    while True:
        shown = _without(every, _left(every, record, audience, shut))
        more = _closed(record, fold(shown), audience) - shut
        if not more:
            return shown
        shut |= more


def _without(entries: Iterable[e.Recorded], left: set[int]) -> tuple[e.Recorded, ...]:
    return tuple(
        replace(entry, by=_NOBODY, event=None, sources=()) if entry.position in left else entry
        for entry in entries
    )


def _left(
    entries: tuple[e.Recorded, ...], record: Record, audience: Audience, shut: set[str]
) -> set[int]:
    """Give the positions of the entries that are left out when these documents are shut."""
    traces = _traces(entries, shut)
    left = {one.position for one in entries if not _is_for(one, record, audience, traces)}
    left = _with_belongings(entries, left)
    return left | _unseen(entries, left, audience)


def _closed(record: Record, seen: Record, audience: Audience) -> set[str]:
    """Give the documents that what is shown doesn't show as open to the audience.

    Those that opened them may be left out themselves, for naming a document that is shut.
    """
    opened = {one.id for one in seen.issues.values() if audience.may_see(record, one)}
    return set(record.issues) - opened


def _shut(entries: Sequence[e.Recorded], record: Record, audience: Audience) -> set[str]:
    """Give the ids of the issues that they may not see; a struck one counts as it was entered."""
    found = set()
    for entry in entries:
        if isinstance(entry.event, e.IssueRegistered):
            issue = record.issues.get(entry.event.issue.id) or entry.event.issue
            if not audience.may_see(record, issue):
                found.add(issue.id)
    return found | _unregistered(entries, record)


def _unregistered(entries: Sequence[e.Recorded], record: Record) -> set[str]:
    """Give the documents that entries name and whose registration was destroyed.

    At which level they were is destroyed too, so they are for nobody. A link may also name what
    was never registered: where something was destroyed, that can't be told apart.
    """
    found = {words for name, words in _lost(entries) if name == "issue"}
    if record.destroyed:
        events = [entry.event for entry in entries if entry.event]
        pairs = (pair for event in events for pair in named(event))
        links = (event.link.source for event in events if isinstance(event, e.DocumentsLinked))
        loose = {words for name, words in pairs if name in _DOCUMENTS}.union(links)
        found |= loose - {"", *record.issues, *record.reports, *record.allotted}
    return found


def _lost(entries: Iterable[e.Recorded]) -> set[tuple[str, str]]:
    """Give what entries belong to and no entry brings any more: its content was destroyed."""
    brought: set[tuple[str, str]] = set()
    belongs: set[tuple[str, str]] = set()
    for event in (entry.event for entry in entries if entry.event):
        if row := _BRINGS.get(type(event)):
            brought.add((row[0], row[1](event)))
        belongs |= {pair for pair in named(event) if pair[0] in _BROUGHT and pair[1]}
    return belongs - brought


def _traces(entries: Iterable[e.Recorded], shut: set[str]) -> Traces:
    """Gather what gives documents away; a title that an open one bears too gives nothing away."""
    closed: list[str] = []
    opened: set[str] = set()
    for entry in entries:
        match entry.event:
            case e.IssueRegistered(issue) if issue.id in shut:
                closed += [*issue.titles, *issue.as_written]
            case e.IssueRegistered(issue):
                opened |= {title.casefold() for title in issue.titles}
            case e.RenditionFiled(rendition) if rendition.issue in shut:
                closed += [rendition.digest, rendition.name]
    return Traces.of(shut, (one for one in closed if one.casefold() not in opened))


def _is_for(entry: e.Recorded, record: Record, audience: Audience, shut: Traces) -> bool:
    """Whether an entry, taken by itself, is for an audience."""
    event = entry.event
    if event is None:
        return True
    if audience.sees > Level.SECRETARIAT:  # what was a mistake, and what is internal
        own = audience.party and audience.party in _owners(event, record)
        if entry.position in record.struck or not (own or _level(event, record) >= audience.sees):
            return False
    return not any(shut.within(words) for _, words in named((event, *entry.sources)))


def _level(event: e.Event, record: Record) -> Level:
    """Give the widest audience that an entry is for, apart from the documents that it names."""
    match event:
        case e.LevelChanged(level=level):
            return level  # that it was narrower once is history, and not for those outside
        case e.RenditionFiled(rendition) if rendition.state is RenditionState.DRAFT:
            return Level.SECRETARIAT
        case e.RenditionFiled(rendition) if rendition.digest in destroyed_files(record):
            return Level.SECRETARIAT  # as what tells that it was destroyed: else it would be lost
        case e.SymbolAllotted(symbol) if symbol in record.issues:
            return Level.PUBLIC
        case e.StatementRecorded(statement):
            return _level_of(statement, record)
        case e.ReportBegun(report) if report not in record.issues:
            return Level.SECRETARIAT
    return SEEN_BY.get(type(event), Level.SECRETARIAT)


def _level_of(statement: Statement, record: Record) -> Level:
    """Give who sees a statement: the public, when what carries it is registered and for them."""
    if statement.id in record.withdrawn:
        return Level.SECRETARIAT
    return Level.PUBLIC if statement.document in record.issues else Level.BODY


def _owners(event: e.Event, record: Record) -> Iterator[str]:
    """Give the parties whose own an entry is, whatever its kind."""
    match event:
        case e.StatementRecorded(statement):
            yield statement.party
        case e.CorrectionRequested(correction):
            yield correction.asked_by
        case e.ObjectionRaised(objection):
            yield objection.party
        case e.ObjectionWithdrawn(objection) if objection in record.objections:
            yield record.objections[objection].party
        case e.LevelChanged(issue=issue) | e.ReleaseRuled(issue=issue) if issue in record.issues:
            yield party_of(record, record.issues[issue].author)
            yield from record.issues[issue].circle


def _with_belongings(entries: tuple[e.Recorded, ...], left: set[int]) -> set[int]:
    """Add the entries that belong to what is on record no more, and so on."""
    found, lost = set(left), _lost(entries)
    while gone := _gone(entries, found) | lost:
        more = {
            entry.position
            for entry in entries
            if entry.event
            and entry.position not in found
            and any(pair in gone for pair in named(entry.event))
        }
        if not more:
            break
        found |= more
    return found


def _unseen(entries: Iterable[e.Recorded], left: set[int], audience: Audience) -> set[int]:
    """Give the persons whom nothing names that is shown: they are known from what isn't."""
    people: dict[int, str] = {}
    seen: set[str] = set()
    for entry in entries:
        match entry.event:
            case e.PersonRegistered(person) if person.party != (audience.party or None):
                people[entry.position] = person.id
            case e.Event() as event if entry.position not in left:
                seen.update(words for _, words in named(event))
    own = audience.sees <= Level.SECRETARIAT
    return set() if own else {at for at, person in people.items() if person not in seen}


def _gone(entries: Iterable[e.Recorded], left: set[int]) -> set[tuple[str, str]]:
    """Give the things of which every entry that brings them is left out."""
    brought: dict[bool, set[tuple[str, str]]] = {True: set(), False: set()}
    for entry in entries:
        row = _BRINGS.get(type(entry.event)) if entry.event else None
        if row:
            brought[entry.position in left].add((row[0], row[1](entry.event)))
    return brought[True] - brought[False]
