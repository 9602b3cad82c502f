"""Reading: the body goes through a text and decides its brackets, one by one (P8, P11, P13).

Every decision is entered with who, where and when, and is undone by another act. Whoever decides
has seen the bracket as it stands: its mark is another one as soon as anything in it is other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.dates import When
from travaux.events import BracketDecided, RulingReversed
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.approving import adopted_already
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.procedure.sponsoring import proposer as whose
from travaux.readings import Bracket, BracketChanged, BracketKind, Disposition, Ruling
from travaux.record import Record
from travaux.record.proposals import settled_units
from travaux.record.tabled import settled_into
from travaux.texts import normalised

_ONCE = Row("a decision is entered once, under its own id", "P16")
_ON_THE_TABLE = Row("what is decided is the text that is on the table", "P11")
_OPEN = Row("an agreed paragraph is reopened before anything in it is decided", "P10")
_HELD = Row("a meeting that was called off decides nothing", "P19")
_NUMBERED = Row("which wording of a party is the second may change, so it has been seen", "P16")
_DECIDED = Row("a bridge is the words that are decided", "P8")
_STANDS = Row("a decision is undone once", "P16")
_UNDONE = Row("what is in the next issue is changed by a proposal on that issue", "P11, S16")
_UNSUPPORTED = Row("what somebody supports is decided on, and not dropped", "P13")


@act
def decide_bracket(
    floor: Floor,
    bracket: str,
    issue: str,
    body: str,
    disposition: Disposition,
    of: str = "",
    words: str = "",
    mark: str = "",
    id: str = "",
    meeting: str = "",
    when: When | None = None,
    decision: str = "",
    proposer: str = "",
    reason: str = "",
) -> Acted:
    """Decide what stands in the place of a bracket.

    `bracket` is its id, as “travaux brackets” lists it, and `mark` that of its contents as they
    were seen: where something in it has changed since, nothing is decided. `disposition` is “take”
    the wording `of` one who asks for it, “bridge” with other `words` (and their `proposer`), “keep”
    what stands there, “delete” it, “park” what is asked, or “drop” it for want of support.
    `decision` names a decision of the body that it is part of; `id` is made up if left out.
    """
    document, here = floor.issue(issue).id, floor.body(body).code
    _on_the_table(floor, document)
    record = _as_seen(floor, document, bracket, mark)
    voice = _voice(floor, of)
    if " (" in voice and not mark:
        what = f"taking what “{of}” asks for in {bracket} without its mark"
        raise NotAllowed(
            what, _NUMBERED, "the same with its “mark”, as “travaux brackets” lists it"
        )
    bridge = _bridge(words, bracket)
    made = floor.drafters.ruled(record, document, bracket, disposition, voice, bridge)
    _may_be_decided(floor, replace(made, reason=reason))
    ruling = replace(
        made,
        id=_id(floor, id),
        body=here,
        meeting=_meeting(floor, meeting),
        when=when,
        decision=floor.known("decision", decision, floor.record.decisions) if decision else "",
        proposer=proposer and whose(floor, proposer),
        reason=reason,
    )
    return done(
        BracketDecided(ruling), findings=(*_noticed(ruling), *adopted_already(floor, document))
    )


@act
def reverse_ruling(
    floor: Floor, ruling: str, reason: str = "", meeting: str = "", when: When | None = None
) -> Acted:
    """Undo a decision on a bracket: what it closed is open again.

    Once the next issue is made, only what was parked can be taken up again so; words that are in
    the text by then are changed by a proposal.
    """
    floor.known("ruling", ruling, floor.record.rulings)
    found = floor.record.rulings[ruling]
    if ruling in floor.record.reversed:
        raise NotAllowed(f"undoing {ruling} again", _STANDS, "deciding the bracket anew")
    after = settled_into(floor.record, found.issue)
    if after and found.disposition is not Disposition.PARK:
        raise NotAllowed(
            f"undoing {ruling}, which is in {after}", _UNDONE, f"a proposal on {after}"
        )
    if found.disposition is not Disposition.PARK:
        _not_agreed(floor, found)
    return done(RulingReversed(ruling, _meeting(floor, meeting), when, reason))


def _as_seen(floor: Floor, issue: str, bracket: str, mark: str) -> Record:
    """Give the record in which a bracket bears this mark: the whole one, or that of the body.

    A body decides on what it sees. What wasn't circulated yet may widen a bracket or add to it; it
    meets the decision as what comes later does.

    Raises:
        BracketChanged: the bracket bears another mark.
    """
    there = floor.drafters.brackets(floor.record, issue)
    seen = next((one for one in there if one.id == bracket), None)
    if not mark or (seen is not None and seen.mark == mark):
        return floor.record
    before = floor.drafters.as_the_body_sees(floor.record)
    for one in floor.drafters.brackets(before, issue):
        if (one.id, one.mark) == (bracket, mark):
            return before
    if seen is not None:
        raise BracketChanged(bracket, _told(seen, there))
    return floor.record


def _bridge(words: str, bracket: str) -> str:
    """Give the words of a bridge as a text keeps them; what is open in them is no bridge."""
    if set("[]") & set(words):
        what = f"deciding {bracket} by words with square brackets in them"
        raise NotAllowed(what, _DECIDED, "words without, and a proposal for what stays open")
    return normalised(words)


def _told(seen: Bracket, there: Sequence[Bracket]) -> str:
    """Say what stands in a bracket, and in those that a decision on it may close."""
    paragraph = seen.kind is BracketKind.SUPPRESSION
    beside = [one for one in there if one.unit == seen.unit and one.id != seen.id]
    falling = [one for one in beside if paragraph or one.inside == seen.id]
    return " ".join([seen.told, *(f"With it, {one.id}: {one.told}" for one in falling)])


def _on_the_table(floor: Floor, issue: str) -> None:
    after = settled_into(floor.record, issue)
    if after:
        what = f"deciding on {issue}, which {after} follows"
        raise NotAllowed(what, _ON_THE_TABLE, f"a decision on {after}")


def _not_agreed(floor: Floor, ruling: Ruling) -> None:
    """Make sure that the paragraph of a bracket isn't agreed: what is open in it was settled."""
    settled, bracket = settled_units(floor.record, ruling.issue), ruling.bracket
    joins = bracket.kind is BracketKind.JOIN and ruling.disposition is Disposition.TAKE
    for unit in (bracket.unit, bracket.after) if joins else (bracket.unit,):
        if unit in settled:
            what = f"deciding in paragraph {unit}, which is {settled[unit].standing}"
            raise NotAllowed(what, _OPEN, "the same after “reopen-paragraphs”")


def _may_be_decided(floor: Floor, ruling: Ruling) -> None:
    _not_agreed(floor, ruling)
    supported = [one for one in ruling.bracket.voices if not one.startswith("∅")]
    if ruling.disposition is Disposition.DROP and supported and not ruling.reason:
        raise NotAllowed(
            f"dropping what {' and '.join(supported)} ask for, for want of support",
            _UNSUPPORTED,
            "“keep” or “delete”; or the same with the “reason” why they no longer ask for it",
        )


def _voice(floor: Floor, of: str) -> str:
    """Give the voice that a name is: a party's code, and its number where it has a second one."""
    name, sign, number = of.partition(" (")
    if not name or name.startswith("∅"):
        return of
    return whose(floor, name) + sign + number


def _meeting(floor: Floor, written: str) -> str:
    if not written:
        return ""
    meeting = floor.meeting(written).id
    if floor.record.held.get(meeting) is False:
        raise NotAllowed(f"a decision at meeting {meeting}", _HELD, "the same at another meeting")
    return meeting


def _id(floor: Floor, given: str) -> str:
    if given and given in floor.record.rulings:
        raise NotAllowed(f"entering ruling {given} again", _ONCE, "another id")
    number = len(floor.record.rulings) + 1
    while not given and f"ruling-{number}" in floor.record.rulings:
        number += 1
    return given or f"ruling-{number}"


def _noticed(ruling: Ruling) -> Iterator[Finding]:
    own = {ref for one in ruling.bracket.wordings for ref in one.entries}
    inside = sorted({name for name, number in ruling.closed if (name, number) not in own})
    if inside:
        yield Finding(
            Severity.WARNING,
            "closes-brackets-inside",
            f"bracket {ruling.bracket.id}",
            f"With it falls what {', '.join(inside)} asked for inside. Undo the decision if that "
            "wasn't meant, and decide the brackets inside first.",
        )
