"""Releasing: who may see a document, when that widens, and issuing it (S34, P25).

A level is changed by an act, which stays in the record. What was ruled for an issue happens when
its time comes: `released` tells, from the record alone, what is due, and may be asked as often as
one likes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from travaux.bodies import Role
from travaux.dates import When
from travaux.decisions import Verb
from travaux.delegations import Grouping, UnknownDelegation
from travaux.documents import Issue, Level, Release
from travaux.events import DocumentIssued, LevelChanged, ReleaseRuled
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.approving import made_stale
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row, only_by
from travaux.record import Record
from travaux.record.decisions import decisions_on

_CLOSES = Row("only the secretariat closes a document to some who saw it, and says why", "P25")
_CHANGES = Row("a level changes to another one", "P25")
_GROUP = Row("a level of some states names them", "P25")
_WIDENS = Row("a release only opens a document to more", "P25")
_DATED = Row("a release on a date names the date, and no other does", "P25")
_ITS_OWN = Row("what an author keeps or took back isn't issued", "P25")
_HANDED_IN = "the same after “set-level”, by the author, to “secretariat” or wider"
_ONCE = Row("a document is issued once; after that it is revised or corrected", "P4")
_TAKEN_BACK = Row("a document that isn't issued is taken back by its author", "P25")

_ADOPTS = (Verb.APPROVED, Verb.ADOPTED)


@act
def set_level(
    floor: Floor,
    document: str,
    level: Level,
    reason: str,
    circle: tuple[str, ...] = (),
) -> Acted:
    """Change who may see an issue, and say why (P25).

    `level` is "author", "secretariat", "states", "body", "observers" or "public"; with "states",
    `circle` names them. To open it to more is for the secretariat, or its author; to close it to
    some, only for the secretariat, and no release that was ruled opens it again.
    """
    issue = floor.issue(document)
    parties = circle_of(floor, circle)
    if (level, parties) == (issue.level, issue.circle):
        raise NotAllowed(f"“{level.value}” for {issue.id}", _CHANGES, "any other level")
    may_be_seen_so(
        replace(issue, level=level, meant_for=max(level, issue.meant_for), circle=parties)
    )
    changed = LevelChanged(issue.id, level, reason, parties)
    if level > issue.level:
        return done(changed)
    only_by(floor.by, f"closing {issue.id}", (Role.SECRETARIAT,), _CLOSES)
    if not reason.strip():
        raise NotAllowed(f"closing {issue.id} without a reason", _CLOSES, "the same with a reason")
    kept = () if issue.release is Release.NEVER else (ReleaseRuled(issue.id, Release.NEVER, level),)
    return done(changed, *kept)


@act
def rule_release(
    floor: Floor, document: str, release: Release, meant_for: Level, date: When | None = None
) -> Acted:
    """Settle when an issue is opened, and to whom (P25).

    `release` is "on issue", "on adoption", "on transmission", "on date" (with its `date`) or
    "never"; `meant_for` is the level that it then has. Where that has happened already, the issue
    is opened when what is due is next released.
    """
    issue = floor.issue(document)
    may_be_seen_so(
        replace(issue, release=release, meant_for=meant_for, release_date=date),
    )
    return done(ReleaseRuled(issue.id, release, meant_for, date))


@act
def issue_document(floor: Floor, document: str, when: When | None = None) -> Acted:
    """Distribute an issue; what is meant to be seen from then on is opened at once (S34).

    `when` is the day, where it is known.
    """
    issue = floor.issue(document)
    if issue.id in floor.record.issued:
        raise NotAllowed(f"issuing {issue.id} again", _ONCE, "“allot-next-issue”")
    if issue.level is Level.AUTHOR:
        raise NotAllowed(f"issuing {issue.id}, which only its author sees", _ITS_OWN, _HANDED_IN)
    opened = (_widened(issue),) if _rules(issue, Release.ON_ISSUE) else ()
    noticed = tuple(made_stale(floor, issue))
    return done(DocumentIssued(issue.id, when), *opened, findings=noticed)


@act
def withdraw_document(floor: Floor, document: str, reason: str = "") -> Acted:
    """Take back a document that isn't issued: from then on only its author sees it (S34).

    Its author does so, or the secretariat at the author's wish, which the `reason` tells of.
    """
    issue = floor.issue(document)
    if issue.id in floor.record.issued or issue.level > Level.SECRETARIAT:
        raise NotAllowed(f"taking back {issue.id}, which is out", _TAKEN_BACK, "a new revision")
    why = reason or "taken back by its author"
    return done(
        LevelChanged(issue.id, Level.AUTHOR, why),
        ReleaseRuled(issue.id, Release.NEVER, Level.AUTHOR),
    )


@act
def release_due(floor: Floor) -> Acted:
    """Open every document whose time has come by the day of the act (P25)."""
    return done(*released(floor.record, floor.today))


def released(record: Record, day: date) -> tuple[LevelChanged, ...]:
    """Give the changes of level that are due by a day, from what the record holds.

    To be asked after decisions and transmissions, and when a day begins. What was opened isn't due
    any more, and what was closed on purpose has no release.
    """
    return tuple(
        _widened(issue)
        for issue in record.issues.values()
        if _rules(issue, issue.release) and _HAS_COME[issue.release](record, issue, day)
    )


def circle_of(floor: Floor, names: Iterable[str]) -> tuple[str, ...]:
    """Give the codes of the parties that a level "states" means, members of a group with it."""
    found: dict[str, None] = {}
    for name in names:
        code = floor.party(name)
        found[code] = None
        try:
            party = floor.registry.of(code)
        except UnknownDelegation:
            continue  # a body: its members aren't on a list
        if isinstance(party, Grouping):
            found.update(dict.fromkeys(party.members))
    return tuple(found)


def may_be_seen_so(issue: Issue) -> None:
    """Make sure that level, circle and release of an issue go together (P25).

    Raises:
        NotAllowed: they don't.
    """
    if Level.STATES in (issue.level, issue.meant_for) and not issue.circle:
        raise NotAllowed(f"“states” for {issue.id}", _GROUP, "the same with a “circle”")
    if (issue.release is Release.ON_DATE) != (issue.release_date is not None):
        raise NotAllowed(f"“{issue.release}” for {issue.id}", _DATED, "“on date” with its date")
    if issue.release_date and issue.release_date.latest is None:
        what = f"“{issue.release}” for {issue.id}, {issue.release_date}"
        raise NotAllowed(what, _DATED, "a date with its year, for this one never comes")
    if issue.meant_for < issue.level:
        said = f"“{issue.level.value}” or wider, or “set-level” with a reason"
        raise NotAllowed(f"meaning {issue.id} for “{issue.meant_for.value}”", _WIDENS, said)


def _rules(issue: Issue, release: Release) -> bool:
    """Whether it is still to be opened, in that way."""
    return issue.release is release and issue.meant_for > issue.level


def _widened(issue: Issue) -> LevelChanged:
    circle = issue.circle if issue.meant_for is Level.STATES else ()
    return LevelChanged(issue.id, issue.meant_for, str(issue.release), circle)


def _on_issue(record: Record, issue: Issue, _day: date) -> bool:
    return issue.id in record.issued


def _on_adoption(record: Record, issue: Issue, _day: date) -> bool:
    return any(one.verb in _ADOPTS for one in decisions_on(record, issue.id))


def _on_transmission(record: Record, issue: Issue, _day: date) -> bool:
    return any(issue.id in one.documents for one in record.transmissions.values())


def _on_date(_record: Record, issue: Issue, day: date) -> bool:
    when = issue.release_date
    return bool(when and when.latest and when.latest <= day)


# When each kind of release has come (P25).
_HAS_COME: Mapping[Release, Callable[[Record, Issue, date], bool]] = {
    Release.NEVER: lambda _record, _issue, _day: False,
    Release.ON_ISSUE: _on_issue,
    Release.ON_ADOPTION: _on_adoption,
    Release.ON_TRANSMISSION: _on_transmission,
    Release.ON_DATE: _on_date,
}
