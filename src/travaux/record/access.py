"""Access: what an audience may see, and the record as it is for them (S34, P25).

A record for an audience is made of the entries that they may see. The others are left out whole,
and leave their proof: nothing is masked, so that nothing restricted can be read between the lines.
An audience is a level and, for what is a party's own, the party's code. As levels of an audience,
"author" and "states" alone show no more than "public": it is the party that tells whose it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from travaux import events as e
from travaux.bodies import Actor, Role
from travaux.documents import Issue, Level, RenditionState
from travaux.record import attribution
from travaux.record.belonging import lost, with_belongings
from travaux.record.files import destroyed_files, filed_by
from travaux.record.folding import fold, takes_back
from travaux.record.owning import owners, party_of
from travaux.record.record import Record
from travaux.record.traces import Named, Naming, Traces, named
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
    e.DeadlineSet: Level.BODY,
    e.ProposalReceived: Level.SECRETARIAT,  # until it is circulated
    e.ProposalsCirculated: Level.SECRETARIAT,
    e.SponsorJoined: Level.SECRETARIAT,
    e.SponsorLeft: Level.SECRETARIAT,
    e.MemberSteppedOut: Level.SECRETARIAT,
    e.ProposalRetyped: Level.SECRETARIAT,
    e.ProposalWithdrawn: Level.SECRETARIAT,
    e.ProposalDropped: Level.SECRETARIAT,
    e.EntryPlaced: Level.SECRETARIAT,
    e.UnplacedSettled: Level.SECRETARIAT,
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
    e.InstrumentRecorded: Level.PUBLIC,
    e.StatusRecorded: Level.PUBLIC,
    e.BorrowingConfirmed: Level.BODY,
    e.BorrowingWithdrawn: Level.BODY,
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

# Fields that name documents, of which some may never have been registered.
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
    proposals: frozenset[str] = frozenset()


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
        frozenset(seen.proposals),
    )


def record_for(
    entries: Iterable[e.Recorded], level: Level, party: str = ""
) -> tuple[e.Recorded, ...]:
    """Give the record as an audience may see it: other entries have no content and no author.

    Left out is what isn't for them, whatever names a document that they may not see (in its fields,
    in words or in its sources), and whatever belongs to something that is left out.
    """
    every = tuple(entries)
    return shown_to(Audience(level, party), every, fold(every)).entries


@dataclass(frozen=True, slots=True)
class Shown:
    """The record as an audience sees it: its entries, and what they come to."""

    entries: tuple[e.Recorded, ...]
    record: Record


def shown_to(
    audience: Audience,
    every: tuple[e.Recorded, ...],
    record: Record,
    before: Shown | None = None,
    names: Naming | None = None,
) -> Shown:
    """Give the record as an audience sees it, for one that goes on being asked for.

    `record` is what all entries come to. `before` is what was shown when there were fewer: where
    the same of them is shown now, it is only folded on from there. `names` keeps what events name.
    """
    look = _Look(record, audience, names or Named())
    shut = _Shut.of(every, look)
    while True:
        entries = _without(every, _left(every, look, shut))
        shown = Shown(entries, _folded_on(entries, before))
        after = shut.with_closed(record, shown.record, audience)
        if after == shut:
            return shown
        shut = after


def _folded_on(entries: tuple[e.Recorded, ...], before: Shown | None) -> Record:
    if before is None:
        return fold(entries)
    count = len(before.entries)
    both = zip(entries, before.entries, strict=False)
    same = count <= len(entries) and all(
        one.event is old.event and one.sources is old.sources for one, old in both
    )
    new = entries[count:]
    return fold(new, before.record) if same and not any(map(takes_back, new)) else fold(entries)


@dataclass(frozen=True, slots=True)
class _Look:
    """Who looks at which record."""

    record: Record
    audience: Audience
    names: Naming


@dataclass(frozen=True, slots=True)
class _Shut:
    """What an audience may not see, by ids: nothing that they are shown may name it."""

    issues: frozenset[str]
    proposals: frozenset[str]

    @classmethod
    def of(cls, entries: Sequence[e.Recorded], look: _Look) -> _Shut:
        """Give what isn't for an audience by its own level."""
        sees, party = look.audience.sees, look.audience.party
        proposals = attribution.hidden(entries, look.record, sees, party, look.names)
        return cls(frozenset(_shut(entries, look)), proposals)

    def with_closed(self, record: Record, seen: Record, audience: Audience) -> _Shut:
        """Add what isn't shown as open to the audience, when they are shown so much.

        What opened it may be left out itself, for naming something that is shut.
        """
        issues = {one.id for one in seen.issues.values() if audience.may_see(record, one)}
        proposals = {
            one
            for one in seen.received
            if attribution.may_see(seen, one, audience.sees, audience.party)
        }
        return _Shut(
            self.issues | (set(record.issues) - issues),
            self.proposals | (set(record.received) - proposals),
        )


def _without(entries: Iterable[e.Recorded], left: set[int]) -> tuple[e.Recorded, ...]:
    return tuple(
        replace(entry, by=_NOBODY, event=None, sources=()) if entry.position in left else entry
        for entry in entries
    )


def _left(entries: tuple[e.Recorded, ...], look: _Look, shut: _Shut) -> set[int]:
    """Give the positions of the entries that are left out when so much is shut."""
    traces = _traces(entries, shut)
    left = {one.position for one in entries if not _is_for(one, look, shut, traces)}
    left |= set(attribution.grounds_naming(entries, shut.proposals))
    left = with_belongings(entries, left, look.names)
    return left | _unseen(entries, left, look)


def _shut(entries: Sequence[e.Recorded], look: _Look) -> set[str]:
    """Give the ids of the issues that they may not see; a struck one counts as it was entered."""
    found, record, audience = set(), look.record, look.audience
    for entry in entries:
        if isinstance(entry.event, e.IssueRegistered):
            issue = record.issues.get(entry.event.issue.id) or entry.event.issue
            if not audience.may_see(record, issue):
                found.add(issue.id)
    return found | _unregistered(entries, look)


def _unregistered(entries: Sequence[e.Recorded], look: _Look) -> set[str]:
    """Give the documents that entries name and whose registration was destroyed.

    At which level they were is destroyed too, so they are for nobody. A link may also name what
    was never registered: where something was destroyed, that can't be told apart.
    """
    record = look.record
    found = {words for name, words in lost(entries, look.names) if name == "issue"}
    if record.destroyed:
        events = [entry.event for entry in entries if entry.event]
        pairs = (pair for event in events for pair in look.names(event))
        links = (event.link.source for event in events if isinstance(event, e.DocumentsLinked))
        loose = {words for name, words in pairs if name in _DOCUMENTS}.union(links)
        found |= loose - {"", *record.issues, *record.reports, *record.allotted}
    return found


def _traces(entries: Iterable[e.Recorded], shut: _Shut) -> Traces:
    """Gather what gives things away; what an open one bears too gives nothing away."""
    closed: list[str] = []
    opened: set[str] = set()
    for entry in entries:
        match entry.event:
            case e.IssueRegistered(issue) if issue.id in shut.issues:
                closed += [*issue.titles, *issue.as_written]
            case e.IssueRegistered(issue):
                opened |= {name.casefold() for name in (issue.id, *issue.titles)}
            case e.RenditionFiled(rendition) if rendition.issue in shut.issues:
                closed += [rendition.digest, rendition.name]
            case e.RenditionFiled(rendition):
                opened |= {rendition.digest, rendition.name.casefold()}
            case e.ProposalReceived(proposal, digest=digest):
                own = (proposal.id, proposal.label, proposal.source, digest)
                if proposal.id in shut.proposals:
                    # As a word alone, an id is the code of its sponsor, or of anything, too.
                    closed += [one for one in own if not one.isalpha()]
                else:
                    opened |= {one.casefold() for one in own}
    others = (one for one in closed if one.casefold() not in opened)
    return Traces.of(shut.issues, others)


def _is_for(entry: e.Recorded, look: _Look, shut: _Shut, traces: Traces) -> bool:
    """Whether an entry, taken by itself, is for an audience."""
    event, record, audience = entry.event, look.record, look.audience
    if event is None:
        return True
    if audience.sees > Level.SECRETARIAT:  # what was a mistake, and what is internal
        own = audience.party and audience.party in owners(event, record)
        if entry.position in record.struck or not (own or _level(event, record) >= audience.sees):
            return False
    if not traces.words and not shut.proposals:
        return True  # nothing is shut that anything could give away
    if attribution.proposals_named(event, look.names) & shut.proposals:
        return False
    told = attribution.tells_nothing_new(event)
    pairs = (*look.names(event), *named(entry.sources))
    words = (words for _, words in pairs if words not in told)
    return not any(traces.within(one) for one in words)


def _level(event: e.Event, record: Record) -> Level:
    """Give the widest audience that an entry is for, apart from the documents that it names."""
    if set(filed_by(event)) & destroyed_files(record):
        return Level.SECRETARIAT  # as what tells that it was destroyed: else it would be lost
    match event:
        case e.LevelChanged(level=level):
            return level  # that it was narrower once is history, and not for those outside
        case e.RenditionFiled(rendition) if rendition.state is RenditionState.DRAFT:
            return Level.SECRETARIAT
        case e.SymbolAllotted(symbol) if symbol in record.issues:
            return Level.PUBLIC
        case e.StatementRecorded(statement):
            return _level_of(statement, record)
        case e.ReportBegun(report) if report not in record.issues:
            return Level.SECRETARIAT
    return attribution.level_of(event, record) or SEEN_BY.get(type(event), Level.SECRETARIAT)


def _level_of(statement: Statement, record: Record) -> Level:
    """Give who sees a statement: the public, when what carries it is registered and for them."""
    if statement.id in record.withdrawn:
        return Level.SECRETARIAT
    return Level.PUBLIC if statement.document in record.issues else Level.BODY


def _unseen(entries: Iterable[e.Recorded], left: set[int], look: _Look) -> set[int]:
    """Give the persons whom nothing names that is shown: they are known from what isn't."""
    people: dict[int, str] = {}
    seen: set[str] = set()
    audience = look.audience
    for entry in entries:
        match entry.event:
            case e.PersonRegistered(person) if person.party != (audience.party or None):
                people[entry.position] = person.id
            case e.Event() as event if entry.position not in left:
                seen.update(words for _, words in look.names(event))
    own = audience.sees <= Level.SECRETARIAT
    return set() if own else {at for at, person in people.items() if person not in seen}
