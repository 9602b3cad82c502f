"""Circulating: a text goes round, and is agreed unless somebody objects in time (P16).

What goes round is one exact issue, known by its files. The clock begins and ends at moments of one
zone; an objection before the deadline breaks the silence (`break-silence`, `raise-objection`); a
letter then tells how it came out, and the body takes note of it at its next meeting.
"""

from __future__ import annotations

from collections.abc import Iterator

from travaux.bodies import Role
from travaux.dates import When
from travaux.decisions import Decision, Method, Verb
from travaux.documents import Issue, RenditionState
from travaux.events import (
    SilenceBegun,
    SilenceConfirmed,
    SilenceEnded,
    SilenceExtended,
    SilenceNoted,
)
from travaux.findings import Finding, Severity
from travaux.instants import Instant
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.approving import may_be_decided
from travaux.procedure.deadlines import deadline as deadline_of
from travaux.procedure.deadlines import offsets
from travaux.procedure.deciding import method_of_the_body, take_decision
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.procedure.stages import against, recorded_at, undecided
from travaux.record.decisions import decisions_on, later_issues, standing_objections
from travaux.record.documents import languages_due, missing_languages, renditions_of
from travaux.record.silences import breaking, is_before, open_silences
from travaux.silences import Extension, Silence, SilenceOutcome

_LANGUAGES = "silence in all languages"  # the key of a body's rule: the codes of the languages

_ONCE = Row("a silence is opened once, under its own id, and one at a time on a text", "P16")
_CLOCK = Row("a deadline is told by the clock of one time zone", "P16")
_OPENED = Row("what is entered as done was done by then", "P19, decision 0008")
_ENDED = Row("a silence ends once", "P16")
_LATER = Row("a deadline that hasn't passed may be put off to a later one", "P16")
_STANDS = Row("one objection before the deadline breaks the silence", "P16")
_DEADLINE = Row("silence is agreement when the deadline has passed, and not before", "P16")
_REASON = Row("whoever calls a silence off says why", "P16")
_TOLD = Row("a letter tells how a silence came out, once it is over", "P16")
_NOTED = Row("a body takes note, at a later meeting, of what silence brought", "P16")


@act
def begin_silence(
    floor: Floor,
    id: str,
    body: str,
    issue: str,
    opened: Instant | None = None,
    deadline: Instant | None = None,
    lasts: str = "",
    zone: str = "",
    verb: Verb = Verb.ADOPTED,
    document: str = "",
    holidays: tuple[str, ...] = (),
) -> Acted:
    """Circulate a text, to be agreed if nobody objects before the deadline.

    `issue` is the exact issue that goes round, with the files of it that are on the register now.
    `opened` is when; left out, it is the moment of the act. The `deadline` is given
    ("2020-04-09T12:00 America/New_York"), or how long it `lasts`: "72 hours" run through day and
    night, "3 working days" end at the same time of the day. Days of rest are Saturday and Sunday
    unless a verified rule of the body names others ("days of rest"); `holidays` are the dates that
    don't count meanwhile, where no rule lists them. `zone` is the time zone whose clock counts,
    where neither moment names it. `verb` is what silence means: the body "adopted" the text, or
    "approved" it; so nothing in it may be open (S17). `document` is the registered letter with
    which it went round.
    """
    here = floor.body(body).code
    if id in floor.record.silences:
        raise NotAllowed(f"opening silence {id} again", _ONCE, "another id")
    text = floor.issue(issue)
    _alone(floor, id, here, text)
    begins = opened or Instant.of(floor.at, _zone(id, deadline, zone))
    if begins.at > floor.at:
        at = Instant.of(floor.at, begins.zone)
        raise NotAllowed(
            f"opening silence {id} at {begins.told}, which is to come", _OPENED, at.told
        )
    until = deadline_of(floor, id, here, begins, deadline, lasts, holidays)
    letter = floor.issue(document).id if document else ""
    frozen = tuple(
        one
        for one in renditions_of(floor.record, text.id)
        if one.state is not RenditionState.DRAFT  # a draft translation isn't issued (P22)
    )
    silence = Silence(id, here, text.id, begins, until.value, verb, frozen, letter)
    noticed = (*until.findings, *_noticed(floor, silence, text))
    return done(SilenceBegun(silence), findings=noticed)


@act
def extend_silence(
    floor: Floor, silence: str, deadline: Instant, reason: str = "", when: Instant | None = None
) -> Acted:
    """Put the deadline of a silence off to a later moment, before it has passed.

    `when` is the moment at which it was put off; left out, it is that of the act.
    """
    found = _open(floor, silence, "extending")
    at = when or _now(floor, found)
    what = f"putting silence {silence} off to {deadline.told}"
    if deadline.at <= found.deadline.at:
        raise NotAllowed(what, _LATER, f"a moment after {found.deadline.told}")
    if at and at.at >= found.deadline.at:
        raise NotAllowed(f"{what}, at {at.told}", _LATER, "end-silence, and another silence")
    noticed: tuple[Finding, ...] = ()
    if breaking(floor.record, found):
        who = _parties(floor, found)
        said = f"the same once {who} has taken the objection back, or end-silence"
        noticed = against(floor, f"silence {silence}", f"{what}, which {who} broke", _STANDS, said)
    noticed += tuple(offsets(f"silence {silence}", deadline, when))
    return done(SilenceExtended(silence, Extension(deadline, reason, at)), findings=noticed)


@act
def end_silence(floor: Floor, silence: str, decision: str = "") -> Acted:
    """Enter how a silence came out: agreed if nobody objected in time, else broken.

    Before the deadline only a broken one ends. A silence that is agreed is a decision of the body,
    which is entered with it, dated on the day of the deadline; `decision` is its id, that of the
    silence if left out. A decision by silence that is on the register already under that id isn't
    entered twice.
    """
    found = _open(floor, silence, "ending")
    breaks = breaking(floor.record, found)
    if breaks:
        ids = tuple(one.id for one in breaks)
        ended = SilenceEnded(silence, SilenceOutcome.BROKEN, broken_by=ids)
        return done(ended, findings=(*_uncertain(floor, found), *_early(floor, found)))
    if floor.at < found.deadline.at:
        at = Instant.of(floor.at, found.deadline.zone)
        said = f"the same from {found.deadline.told} on, or cancel-silence"
        raise NotAllowed(f"ending silence {silence} at {at.told}, unbroken", _DEADLINE, said)
    name = decision or silence
    ended = SilenceEnded(silence, SilenceOutcome.AGREED, name)
    if _taken_already(floor, found, name):
        return done(ended)
    decided = take_decision(
        floor,
        id=name,
        body=found.body,
        verb=found.verb,
        method=Method.SILENCE,
        objects=(found.issue,),
        when=When.on(found.deadline.day),
    )
    return done(ended, *decided.value, findings=decided.findings)


@act
def cancel_silence(floor: Floor, silence: str, reason: str, when: Instant | None = None) -> Acted:
    """Call a silence off, and say why; nothing is decided by it.

    `when` is the moment at which it was called off; left out, it is that of the act.
    """
    found = _open(floor, silence, "calling off")
    if not reason.strip():
        raise NotAllowed(f"calling silence {silence} off without a word", _REASON, "a “reason”")
    at = when or _now(floor, found)
    if at and at.at >= found.deadline.at and not breaking(floor.record, found):
        raise NotAllowed(f"calling silence {silence} off at {at.told}", _DEADLINE, "end-silence")
    ended = SilenceEnded(silence, SilenceOutcome.CANCELLED, reason=reason, moment=at)
    return done(ended, findings=tuple(offsets(f"silence {silence}", when)))


@act
def confirm_silence(floor: Floor, silence: str, document: str, when: When | None = None) -> Acted:
    """Enter the letter that told how a silence came out.

    `document` is the letter on the register, `when` the day on which it went out.
    """
    found = _over(floor, silence, "confirming", _TOLD)
    letter = floor.issue(document)
    if silence in floor.record.silence_letters:
        said = "striking the earlier entry first"
        raise NotAllowed(f"confirming silence {silence} again", _TOLD, said)
    day = when or letter.date
    noticed = _before_its_end(floor, found, letter, day)
    return done(SilenceConfirmed(silence, letter.id, day), findings=tuple(noticed))


@act
def note_silence(floor: Floor, silence: str, meeting: str, item: str = "") -> Acted:
    """Enter that a meeting took note of how a silence came out.

    `item` is the number of the item of the order of business under which it did.
    """
    found = _over(floor, silence, "taking note of", _NOTED)
    held = recorded_at(floor, meeting, f"taking note of silence {silence} at")
    if silence in floor.record.silence_notes:
        said = "striking the earlier entry first"
        raise NotAllowed(f"taking note of silence {silence} again", _NOTED, said)
    last = held.when.latest if held.when else None
    if last and last < found.opened.day:
        what = f"taking note of silence {silence} at {held.id}, held on {held.when}"
        raise NotAllowed(what, _NOTED, f"a meeting after {found.deadline.told}")
    noticed = []
    if found.body not in (held.body, *held.taking_part):
        said = (
            f"Silence {silence} was one of {found.body}, and meeting {held.id} is one of "
            f"{held.body}. Look whether that body took note of it."
        )
        noticed.append(Finding(Severity.WARNING, "noted-elsewhere", f"silence {silence}", said))
    return done(SilenceNoted(silence, held.id, item), findings=tuple(noticed))


# --- what stands in the way


def _zone(silence: str, deadline: Instant | None, zone: str) -> str:
    if deadline:
        return deadline.zone
    if not zone:
        what = f"silence {silence} without a time zone"
        raise NotAllowed(what, _CLOCK, "the same with its “zone”, such as America/New_York")
    return zone


def _alone(floor: Floor, silence: str, body: str, text: Issue) -> None:
    """Make sure that no other silence of the body runs on the text."""
    for one in open_silences(floor.record, body):
        if one.issue == text.id:
            what = f"opening silence {silence} on {text.id}, on which silence {one.id} is open"
            raise NotAllowed(what, _ONCE, f"extend-silence or end-silence for {one.id}")


def _open(floor: Floor, silence: str, act: str) -> Silence:
    """Give a silence whose end isn't entered."""
    found = floor.record.silences[floor.known("silence", silence, floor.record.silences)]
    end = floor.record.silence_ends.get(silence)
    if end:
        what = f"{act} silence {silence}, which is {end.outcome}"
        raise NotAllowed(what, _ENDED, "another silence, under another id")
    return found


def _over(floor: Floor, silence: str, act: str, rule: Row) -> Silence:
    """Give a silence whose end is entered."""
    found = floor.record.silences[floor.known("silence", silence, floor.record.silences)]
    if silence not in floor.record.silence_ends:
        said = f"the same after end-silence for {silence}"
        raise NotAllowed(f"{act} silence {silence}, whose end isn't entered", rule, said)
    return found


def _now(floor: Floor, silence: Silence) -> Instant | None:
    """Give the moment of the act; None for what an archivist enters long after."""
    late = floor.by.role is Role.ARCHIVIST
    return None if late else Instant.of(floor.at, silence.deadline.zone)


def _taken_already(floor: Floor, silence: Silence, decision: str) -> bool:
    """Whether the decision that silence came to is on the register already."""
    return any(
        one.id == decision and one.body == silence.body and one.method is Method.SILENCE
        for one in decisions_on(floor.record, silence.issue)
    )


def _parties(floor: Floor, silence: Silence) -> str:
    return " and ".join(dict.fromkeys(one.party for one in breaking(floor.record, silence)))


# --- what is noticed


def _noticed(floor: Floor, silence: Silence, text: Issue) -> Iterator[Finding]:
    where = f"silence {silence.id}"
    yield from offsets(where, silence.opened, silence.first_deadline)
    meant = Decision(silence.id, silence.body, silence.verb, Method.SILENCE, (text.id,))
    yield from method_of_the_body(floor, meant)
    yield from may_be_decided(floor, meant, text)
    if not silence.frozen:
        said = (
            f"No file of {text.id} is on the register, so that nobody can show later which words "
            "went round. File it before the text goes out."
        )
        yield Finding(Severity.WARNING, "text-not-on-file", where, said)
    for one in later_issues(floor.record, text)[:1]:
        said = f"{text.id} goes round, and {one.id} came later. Check which one it was."
        yield Finding(Severity.WARNING, "issue-not-current", where, said)
    yield from _languages(floor, silence, text)
    for objection in standing_objections(floor.record, silence.body, (text.id,)):
        said = (
            f"{objection.party} objected to {text.id} before ({objection.id}), and that objection "
            "stands: it breaks the silence unless it is taken back before the deadline."
        )
        yield Finding(Severity.WARNING, "objection-stands", where, said)


def _languages(floor: Floor, silence: Silence, text: Issue) -> Iterator[Finding]:
    """Tell of languages that the text isn't out in: those of a verified rule, else those due (P22).

    It is told and not refused, for such rules leave room for what can't wait.
    """
    rule = floor.rule(silence.body, _LANGUAGES)
    where = f"silence {silence.id}"
    if rule and not rule.verified:
        yield undecided(rule, where)
    due = rule.values if rule and rule.verified else languages_due(text)
    missing = missing_languages(floor.record, text, due) if silence.frozen else ()
    if missing:
        said = (
            f"{text.id} isn't issued in {' and '.join(missing)} yet. File these versions before "
            "it goes out, or look whether it went out as it was."
        )
        yield Finding(Severity.WARNING, "not-in-every-language", where, said)


def _uncertain(floor: Floor, silence: Silence) -> Iterator[Finding]:
    """Tell of objections of which it isn't certain that they came in time."""
    for one in breaking(floor.record, silence):
        if not is_before(floor.record, one, silence):
            said = (
                f"Whether {one.party}'s objection {one.id} came before {silence.deadline.told} "
                "isn't certain; it counts as if it did. Enter its moment once it is known."
            )
            yield Finding(Severity.WARNING, "time-uncertain", f"silence {silence.id}", said)


def _early(floor: Floor, silence: Silence) -> Iterator[Finding]:
    """Tell of a broken silence that is ended while the objection could still be taken back."""
    if floor.at < silence.deadline.at:
        said = (
            f"It is over before its deadline, {silence.deadline.told}: an objection that is taken "
            "back now doesn't make it whole again."
        )
        yield Finding(Severity.NOTE, "ended-before-deadline", f"silence {silence.id}", said)


def _before_its_end(
    floor: Floor, silence: Silence, letter: Issue, day: When | None
) -> Iterator[Finding]:
    """Tell of a letter that is older than the deadline of what it says nobody objected to."""
    agreed = floor.record.silence_ends[silence.id].outcome is SilenceOutcome.AGREED
    last = day.latest if day else None
    if agreed and last and last < silence.deadline.day:
        said = (
            f"{letter.id} is of {day}, and silence {silence.id} was over on "
            f"{silence.deadline.day}. Check the letter and its date."
        )
        yield Finding(Severity.WARNING, "letter-before-the-end", f"silence {silence.id}", said)
