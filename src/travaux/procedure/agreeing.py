"""Agreeing: how far each paragraph of a text has come, act by act (P10).

Whoever agrees to a paragraph agrees to its words: one with a bracket or an undecided proposal in it
isn't agreed, not in a small group either. What a small group found in the place of a bracket is
decided first, as a bridge; then the paragraph is agreed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from travaux.consensus import Standing, UnitStanding
from travaux.dates import When
from travaux.documents import Issue, Level
from travaux.events import StandingSet
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.approving import brackets_left, listed
from travaux.procedure.floor import Floor
from travaux.procedure.ladder import step, steps_from
from travaux.procedure.pointing import Pointed, pointed
from travaux.procedure.requesting import partys_own
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.bases import bases_of
from travaux.record.bodies import chain
from travaux.record.decisions import later_issues
from travaux.record.openings import openings_at
from travaux.record.standings import PROVISIONAL, ad_referendum, standings
from travaux.record.tabled import on_the_table

_WHOLE = Row("a paragraph is adopted only with the whole", "P10")
_HELD = Row("a meeting that was called off agrees to nothing", "P19")
_LADDER = Row("which standing may follow which is settled, and nothing comes down unsaid", "P10")
_CLEAN = Row("a paragraph is agreed once no bracket and no proposal in it is undecided", "P10, S17")
_GROUP = Row("a small group agrees for itself, and the body of the text for the body", "P10")
_CAPITALS = Row("ad referendum says whose capital has to confirm", "P10")
_REASON = Row("a paragraph is reopened by somebody, for a reason", "P10")
_OWN = Row("a capital confirms by its own delegation, in writing or at a meeting", "P10")
_AWAITED = Row("a capital confirms what waits for it", "P10")
_ON_THE_TABLE = Row("what is agreed is the text that is on the table", "P11")
_SOME = Row("an act on paragraphs names them", "P10")

_AGREED = (Standing.SMALL_GROUP, Standing.AD_REFERENDUM, Standing.AGREED)


@act
def discuss_paragraphs(
    floor: Floor,
    units: tuple[str, ...],
    issue: str,
    body: str,
    meeting: str = "",
    when: When | None = None,
) -> Acted:
    """Note that paragraphs were taken up, and are open.

    `units` are named by their numbers ("4", "4 bis", "preambular 3") or ids. One for which somebody
    asked for other words is open without this act.
    """
    names = _to_act_on(floor, issue, units)
    who = _Where(floor, "discuss-paragraphs", floor.body(body).code, meeting, when)
    return _acted(floor, names, units, who, UnitStanding("", "", Standing.OPEN, names.issue))


@act
def agree_paragraphs(
    floor: Floor,
    units: tuple[str, ...],
    issue: str,
    standing: Standing,
    body: str,
    meeting: str = "",
    when: When | None = None,
    capitals: tuple[str, ...] = (),
    until: When | None = None,
) -> Acted:
    """Enter that paragraphs of an issue were agreed: in small group, ad referendum, or by the body.

    `units` are named by their numbers ("4", "4 bis", "preambular 3") or ids. `body` is the body or
    the small group that agreed. Ad referendum, `capitals` are the parties whose capitals have to
    confirm, `until` by when; said again, it lets another capital ask for time, or gives more time.
    A paragraph with a bracket or an undecided proposal in it isn't agreed. “adopted” comes only
    with the whole, by “take-decision”.
    """
    names = _to_act_on(floor, issue, units)
    document = floor.issue(issue)
    here = floor.body(body).code
    _may_be_said(names, standing)
    _whose(floor, document, standing, here)
    waiting = _capitals(floor, names, standing, capitals)
    who = _Where(floor, "agree-paragraphs", here, meeting, when)
    asked = UnitStanding("", "", standing, names.issue, capitals=waiting, until=until)
    _clean(floor, names, units)
    acted = _acted(floor, names, units, who, asked)
    return replace(acted, findings=(*acted.findings, *_noticed(floor, document, asked, when)))


@act
def reopen_paragraphs(
    floor: Floor,
    units: tuple[str, ...],
    issue: str,
    author: str,
    reason: str,
    body: str,
    meeting: str = "",
    when: When | None = None,
) -> Acted:
    """Open paragraphs again that were agreed; what they were stays on record.

    `author` is the party or body that asked for it, `body` the one that reopened, `reason` why.
    """
    names = _to_act_on(floor, issue, units)
    if not reason.strip():
        raise NotAllowed("reopening paragraphs without a reason", _REASON, "the same with one")
    _may_reopen(floor, names, units, floor.body(body).code)
    who = _Where(floor, "reopen-paragraphs", floor.party(author), meeting, when)
    asked = UnitStanding("", "", Standing.OPEN, names.issue, reason=reason)
    return _acted(floor, names, units, who, asked)


@act
def confirm_capital(
    floor: Floor,
    party: str,
    issue: str,
    units: tuple[str, ...] = (),
    meeting: str = "",
    when: When | None = None,
    request: str = "",
) -> Acted:
    """Enter that a capital confirms what was agreed ad referendum.

    Without `units` it confirms everything that waits for it. When the last capital has, the
    paragraph is agreed. The delegation says so itself, or the secretariat enters it: as said at a
    `meeting`, or by a document on the register, the `request`.
    """
    names = pointed(floor, floor.issue(issue))
    code = floor.party(party)
    said = (
        request
        if meeting and not request
        else partys_own(floor, code, f"confirming for {code}", _OWN, request)
    )
    wanted = names.units(units)
    waiting = [
        one
        for one in ad_referendum(floor.record, names.issue)
        if code in one.awaited and (one.unit in wanted or not wanted)
    ]
    late = [one for one in wanted if one not in {found.unit for found in waiting}]
    if late or not waiting:
        what = f"confirming {_and(map(names.name, late)) or 'anything'} of {names.issue} for {code}"
        raise NotAllowed(what, _AWAITED, _awaiting(floor, names, code))
    who = _Where(floor, "confirm-capital", "", meeting, when)
    made = (StandingSet(_confirmed(one, code, who, said)) for one in waiting)
    return done(*made, findings=tuple(_not_shown(floor, said)))


@dataclass(frozen=True, slots=True)
class _Where:
    """Who brings paragraphs to a standing, by which act, at which meeting, when."""

    floor: Floor
    act: str
    by: str
    meeting: str
    when: When | None

    def told(self, standing: UnitStanding) -> UnitStanding:
        """Give the standing with who, meeting and date (P10)."""
        held = self.floor.meeting(self.meeting) if self.meeting else None
        if held and self.floor.record.held.get(held.id) is False:
            what = f"{self.act} at meeting {held.id}"
            raise NotAllowed(what, _HELD, "the same at another meeting")
        when = self.when or (held.when if held else None)
        where = held.id if held else ""
        return replace(standing, by=self.by or standing.by, meeting=where, when=when)


def _to_act_on(floor: Floor, issue: str, units: Sequence[str]) -> Pointed:
    if not units:
        raise NotAllowed("an act on no paragraph", _SOME, "the same with its “units”")
    document = floor.issue(issue)
    after = on_the_table(floor.record, document.id)
    if after != document.id:
        what = f"an act on paragraphs of {document.id}, which {after} follows"
        raise NotAllowed(what, _ON_THE_TABLE, f"the same on {after}")
    return pointed(floor, document)


def _acted(
    floor: Floor, names: Pointed, units: Iterable[str], who: _Where, asked: UnitStanding
) -> Acted:
    """Bring every one of some paragraphs to a standing, or none of them."""
    told = who.told(asked)
    before = standings(floor.record, names.issue, names.units(units))
    made = tuple(StandingSet(_follows(names, who.act, one, told)) for one in before.values())
    return done(*made, findings=tuple(_undated(names, told)))


def _follows(names: Pointed, act: str, before: UnitStanding, told: UnitStanding) -> UnitStanding:
    """Give what follows a standing, where the ladder leads there."""
    if step(act, before.standing, told.standing) is None:
        _refused(names, act, before, told.standing)
    after = replace(told, work=before.work, unit=before.unit, was=before.standing)
    if before.standing is Standing.AD_REFERENDUM and told.standing is Standing.AD_REFERENDUM:
        every = tuple(dict.fromkeys((*before.capitals, *told.capitals)))
        until = told.until or before.until
        after = replace(after, capitals=every, until=until, confirmed=before.confirmed)
    return after


def _refused(names: Pointed, act: str, before: UnitStanding, after: Standing) -> None:
    ways = steps_from(before.standing)
    led = dict.fromkeys(f"“{one.after}” by “{one.act}”" for one in ways)
    whole = "a new issue of the whole, for this one was decided on"
    raise NotAllowed(
        f"{act} from “{before.standing}” to “{after}” for {names.name(before.unit)} of "
        f"{names.issue}",
        _LADDER,
        " or ".join(led) or whole,
    )


def _may_be_said(names: Pointed, standing: Standing) -> None:
    if standing in _AGREED:
        return
    what = f"agreeing to paragraphs of {names.issue} as “{standing}”"
    if standing is Standing.ADOPTED:
        raise NotAllowed(what, _WHOLE, "“take-decision” on the whole issue")
    raise NotAllowed(what, _LADDER, f"{' or '.join(f'“{one}”' for one in _AGREED)}")


def _whose(floor: Floor, document: Issue, standing: Standing, body: str) -> None:
    """Make sure that a small group doesn't agree for the body, nor the body as a small group."""
    if not document.body or _for_it(floor, document, body) is not (
        standing is Standing.SMALL_GROUP
    ):
        return
    said = f"“{Standing.SMALL_GROUP}” by {body}, or “{standing}” by {document.body}"
    if standing is Standing.SMALL_GROUP:
        said = f"“{Standing.AGREED}” by {body}, or “{standing}” by a small group on record"
    raise NotAllowed(f"“{standing}” by {body} for {document.id}", _GROUP, said)


def _may_reopen(floor: Floor, names: Pointed, units: Iterable[str], body: str) -> None:
    """Make sure that a small group doesn't open what the body agreed."""
    document = floor.issue(names.issue)
    if not document.body or _for_it(floor, document, body):
        return
    for one in standings(floor.record, names.issue, names.units(units)).values():
        if one.standing.settled:
            what = f"reopening {names.name(one.unit)} of {names.issue} by {body}"
            raise NotAllowed(what, _GROUP, f"the same by {document.body}")


def _for_it(floor: Floor, document: Issue, body: str) -> bool:
    """Tell whether a body is the one whose text it is, or above it."""
    return body in (document.body, *(one.code for one in chain(floor.record, document.body)))


def _capitals(
    floor: Floor, names: Pointed, standing: Standing, capitals: Sequence[str]
) -> tuple[str, ...]:
    if bool(capitals) is not (standing is Standing.AD_REFERENDUM):
        what = f"“{standing}” for paragraphs of {names.issue} " + (
            "with capitals" if capitals else "without a capital"
        )
        said = f"“{Standing.AD_REFERENDUM}” with its “capitals”, or “{Standing.AGREED}” without"
        raise NotAllowed(what, _CAPITALS, said)
    return tuple(dict.fromkeys(map(floor.party, capitals)))


def _clean(floor: Floor, names: Pointed, units: Iterable[str]) -> None:
    """Make sure that nothing is open in the paragraphs."""
    wanted = names.units(units)
    left = brackets_left(floor, names.issue)
    found = [*openings_at(floor.record, names.issue, *wanted)]
    found += [one for one in left if one.unit in wanted]
    if found:
        raise NotAllowed(
            f"agreeing to {_and(map(names.name, dict.fromkeys(one.unit for one in found)))} of "
            f"{names.issue} while this is open there: {listed(found, names.name)}",
            _CLEAN,
            "the same once that is decided, withdrawn or dropped; and the others at once",
        )


def _confirmed(one: UnitStanding, party: str, who: _Where, request: str) -> UnitStanding:
    confirmed = (*one.confirmed, party)
    last = set(one.capitals) <= set(confirmed)
    after = Standing.AGREED if last else Standing.AD_REFERENDUM
    told = replace(one, standing=after, confirmed=confirmed, was=one.standing, request=request)
    return who.told(told)


def _not_shown(floor: Floor, request: str) -> Iterator[Finding]:
    """Tell of a letter that the body doesn't see: nor does it see what rests on it (P25)."""
    letter = floor.record.issues.get(request)
    if letter and letter.level < Level.BODY:
        yield _finding(
            letter,
            "confirmation-not-shown",
            f"It is for the level “{letter.level.value}”, so the body isn't shown that the capital "
            "confirmed. Open the letter to the body, or enter the confirmation as said at a "
            "meeting (P25).",
        )


def _awaiting(floor: Floor, names: Pointed, party: str) -> str:
    every = ad_referendum(floor.record, names.issue)
    own = [names.name(one.unit) for one in every if party in one.awaited]
    waited = sorted({capital for one in every for capital in one.awaited})
    if own:
        return f"confirming {_and(own)}"
    return f"the same for {' or '.join(waited)}" if waited else "nothing, for no capital is awaited"


def _undated(names: Pointed, told: UnitStanding) -> Iterator[Finding]:
    if told.when is None:
        said = "Neither a day nor a meeting with one is named. Name it if it is known (P10)."
        yield Finding(Severity.NOTE, "standing-not-dated", names.issue, said)


def _noticed(
    floor: Floor, issue: Issue, asked: UnitStanding, when: When | None
) -> Iterator[Finding]:
    if asked.capitals and asked.until is None:
        yield _finding(
            issue,
            "capitals-without-date",
            f"Nobody said until when {_and(asked.capitals)} may confirm. Ask for a date, and say "
            "it with the same act again.",
        )
    yield from _another_text(floor, issue, when)
    rule = floor.rule(issue.body, PROVISIONAL)
    if rule and not rule.verified:
        yield _finding(
            issue,
            "rule-not-verified",
            f"The body's rule “{PROVISIONAL}” isn't verified, so that what was agreed shows as "
            "final. Look it up, and set it with its source.",
        )


def _another_text(floor: Floor, issue: Issue, when: When | None) -> Iterator[Finding]:
    """Tell where another issue, or another text, seems to be on the table."""
    if later := [one.id for one in later_issues(floor.record, issue, when)]:
        yield _finding(
            issue,
            "issue-not-current",
            f"Paragraphs of it were agreed, and {_and(later)} came later. Check which issue was on "
            "the table.",
        )
    bases = [one.issue for one in bases_of(floor.record, issue.body)]
    if bases and issue.id not in bases:
        yield _finding(
            issue,
            "not-the-basis",
            f"{issue.body} doesn't work on this issue, but on {_and(bases)} (P11). Check which "
            "text was agreed, or set the basis.",
        )


def _finding(issue: Issue, code: str, message: str) -> Finding:
    return Finding(Severity.WARNING, code, issue.id, message)


def _and(names: Iterable[str]) -> str:
    return " and ".join(names)
