"""Proposing: contributions to a text, each tied to the exact issue that it is about (S14, P13).

Only proposals enter the text. A comment, a question, a reservation is kept with its words, and an
editorial note with what it would change. What a file or a sentence asks for is read by those who
handle texts; nothing that was handed in is lost, and what has no place yet is kept with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from travaux.bodies import BodyKind, Role
from travaux.changes import Add, Change, apply
from travaux.dates import When
from travaux.documents import Issue, Level
from travaux.errors import TravauxError
from travaux.events import (
    ProposalDropped,
    ProposalReceived,
    ProposalRetyped,
    ProposalsCirculated,
)
from travaux.findings import Finding, Outcome, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.approving import adopted_already
from travaux.procedure.filing import is_digest
from travaux.procedure.floor import Floor
from travaux.procedure.releasing import circle_of
from travaux.procedure.rules import NotAllowed, Row
from travaux.procedure.sponsoring import SECRETARIAT, in_play, sponsors_named
from travaux.procedure.timing import in_time
from travaux.proposals import Delivery, Proposal, ProposalKind, Sponsor
from travaux.readings import BracketKind
from travaux.record.proposals import settled_units
from travaux.record.tabled import is_tabled, rulings_on, settled_into
from travaux.texts import fold

WHO_MAY_PROPOSE = "who may propose"

_ONCE = Row("a proposal keeps its id for good, also after it was withdrawn", "P13")
_CALLED_APART = Row("an exception names one thing that stays open, and no other", "S17")
_ONE_FORM = Row("a contribution comes as a file, as an instruction, or in words", "S14")
_ENTERS = Row("what is to enter the text says what it changes there", "P13")
_KEPT = Row("what doesn't enter the text is kept as it was handed in", "P13")
_TABLED = Row("proposals are made on the words of an issue, which are on the table", "S14, P11")
_EXACT = Row("a contribution is tied to the exact issue that it is about", "S14")
_EDITORIAL = Row("a secretariat proposes nothing of substance", "P13")
_OWN_NAME = Row("a party hands in for itself, or for the group that it speaks for", "P13")
_KIND = Row("a contribution is of one kind at a time", "P13")
_SAYS_WHY = Row("whoever retypes what a party handed in says why", "P13")
_UNSUPPORTED = Row("a proposal falls when nobody asks for it any more, or the body decides", "P13")
_WIDENS = Row("a proposal is shown to more than its sponsors and the secretariat", "S34, P25")
_CIRCLE = Row("a level of some states names them, and no other level does", "P25")

# What is read for changes; of these only proposals enter the text.
_READ = (ProposalKind.PROPOSAL, ProposalKind.EDITORIAL)

# What a body's rule calls the bodies that may ask for something beside states and groups (P13).
_CALLED = {BodyKind.ORGAN: "organ", BodyKind.OFFICE: "organ", BodyKind.SECRETARIAT: "secretariat"}


class NothingToEnter(TravauxError):  # noqa: N818
    """A file or an instruction from which nothing could be read, not even what to keep."""

    def __init__(self, proposal: str, reasons: Iterable[str]) -> None:
        said = " ".join(dict.fromkeys(reasons)) or "Nothing could be read from it."
        super().__init__(f"Proposal {proposal} wasn't entered. {said}")


@dataclass(frozen=True, slots=True)
class _Handed:
    """What was handed in, in one of its forms."""

    digest: str
    name: str
    instruction: str
    words: str
    made_on: str


@act
def receive_proposal(
    floor: Floor,
    id: str,
    issue: str,
    sponsors: tuple[str, ...],
    kind: ProposalKind = ProposalKind.PROPOSAL,
    delivery: Delivery = Delivery.WRITTEN,
    digest: str = "",
    name: str = "",
    media_type: str = "",
    instruction: str = "",
    words: str = "",
    label: str = "",
    meeting: str = "",
    when: When | None = None,
    speaker: str = "",
    without: tuple[str, ...] = (),
    made_on: str = "",
) -> Acted:
    """Receive a contribution to an issue, from those who ask for it (S14).

    `sponsors` are parties, or "chair", "facilitator", "secretariat"; for a group, `speaker` is the
    delegation that speaks for it, and `without` its members who stand aside. It comes as a file
    (`digest`, `name`, `media_type`), as an `instruction` in prose ("in paragraph 3, replace …"),
    or, if it isn't to enter the text, in `words`. A file that was made on an earlier issue is
    carried to the one on the table, and told of; where that was found wrongly, `made_on` says on
    which one it was made, and that holds. `label` says in a line what it is about; `meeting`
    and `when` where and when it came.
    """
    on = floor.issue(issue)
    _is_new(floor, id, on.id)
    held = floor.meeting(meeting) if meeting else None
    came = when or (held.when if held else None)
    asking = sponsors_named(floor, sponsors, speaker, without, came)
    _hands_in_for_itself(floor, id, asking.value)
    timely = in_time(floor, on, id) if delivery is Delivery.WRITTEN else ()
    proposing = (*timely, *_may_propose(floor, on, kind, asking.value))
    handed = _Handed(digest, name, instruction, words, made_on and floor.issue(made_on).id)
    read = _read(floor, on, Proposal(id, asking.value, kind=kind, label=label), handed)
    received = ProposalReceived(read.value, delivery, meeting, when, digest, media_type)
    found = (*asking.findings, *proposing, *read.findings, *_noticed(floor, received))
    return done(received, findings=found)


@act
def retype_proposal(floor: Floor, proposal: str, kind: ProposalKind, reason: str = "") -> Acted:
    """Settle otherwise what a contribution is: "an opinion and not a proposal" (P13).

    `kind` is "proposal", "comment", "question", "editorial" or "reservation". Who alone asks for it
    may do so, or whoever runs the meeting, who then gives the `reason`. To undo it, it is retyped
    back.
    """
    found = in_play(floor, proposal)
    if kind is found.kind:
        raise NotAllowed(f"retyping {proposal} as a {kind}, which it is", _KIND, "another kind")
    asked = found.entries or found.unplaced
    if kind is ProposalKind.PROPOSAL and not asked:
        what = f"making a proposal of {proposal}, which changes nothing"
        said = "receiving it anew under another id, with a file or an “instruction”"
        raise NotAllowed(what, _ENTERS, said)
    after = settled_into(floor.record, found.base)
    if kind is ProposalKind.PROPOSAL and after:
        what = f"making a proposal of {proposal}, which is on {found.base}"
        raise NotAllowed(what, _TABLED, f"receiving it anew under another id, on {after}")
    own = floor.by.role in (Role.DELEGATION, Role.ORGAN)
    if own and found.parties != (floor.party(floor.by.of),):
        said = "the same by who alone asks for it, or by the secretariat"
        raise NotAllowed(f"retyping {proposal} by {floor.by}", _SAYS_WHY, said)
    if not own and not reason.strip():
        said = "the same with a “reason”"
        raise NotAllowed(f"retyping {proposal} without a reason", _SAYS_WHY, said)
    return done(ProposalRetyped(proposal, kind, reason))


@act
def drop_proposal(
    floor: Floor,
    proposal: str,
    body: str = "",
    meeting: str = "",
    when: When | None = None,
    decision: str = "",
    reason: str = "",
) -> Acted:
    """Let a proposal fall that nobody asks for any more, or that the body gives up (P13).

    `decision` names the decision of the body on record; without one, only what no party sponsors
    any more can be dropped. It isn't undone: a party may have it received anew, under another id.
    """
    found = in_play(floor, proposal)
    taken = floor.record.decisions.get(decision) if decision else None
    if decision and taken is None:
        floor.known("decision", decision, floor.record.decisions)
    if found.parties and taken is None:
        what = f"dropping {proposal}, which has sponsors: {', '.join(found.parties)}"
        said = "the same with the “decision” of the body, or after the last of them has left"
        raise NotAllowed(what, _UNSUPPORTED, said)
    at = taken.body if taken else floor.issue(found.base).body
    where = floor.body(body).code if body else at
    if taken and taken.body != where:
        what = f"dropping {proposal} by {where} on decision {decision} of {taken.body}"
        raise NotAllowed(what, _UNSUPPORTED, f"a decision of {where}")
    held = floor.meeting(meeting).id if meeting else taken.meeting if taken else ""
    day = when or (taken.when if taken else None)
    return done(ProposalDropped(proposal, where, held, day, decision, reason))


@act
def circulate_proposals(
    floor: Floor,
    proposals: tuple[str, ...],
    level: Level = Level.BODY,
    circle: tuple[str, ...] = (),
) -> Acted:
    """Show proposals to more than their sponsors and the secretariat (S34).

    `level` is "states" (which `circle` names), "body", "observers" or "public". Who has seen them
    has seen them: it only ever opens them to more.
    """
    parties = circle_of(floor, circle)
    if (level is Level.STATES) != bool(parties):
        said = "“states” with a “circle”, or another level without one"
        raise NotAllowed(f"“{level.value}” for {', '.join(parties) or 'nobody'}", _CIRCLE, said)
    if not proposals:
        raise NotAllowed("circulating no proposal", _WIDENS, "the same with the “proposals”")
    for name in proposals:
        in_play(floor, name)
        _widens(floor, name, level, parties)
    # Each for itself: what names two proposals is shown only to who may see both.
    names = dict.fromkeys(proposals)
    return done(*(ProposalsCirculated((name,), level, parties) for name in names))


def _is_new(floor: Floor, id: str, issue: str) -> None:
    if id in floor.record.proposals:
        raise NotAllowed(f"receiving {id} again", _ONCE, "another id")
    text = floor.texts.text(floor.record, issue) if floor.texts else None
    if "#" in id or (text and any(unit.id == id for unit in text.all_units())):
        what = f"calling a proposal {id}, as a paragraph or a change of another proposal is called"
        raise NotAllowed(what, _CALLED_APART, "another id")


def _hands_in_for_itself(floor: Floor, id: str, sponsors: Sequence[Sponsor]) -> None:
    """Make sure that a party names nobody else: the others join by their own word."""
    if floor.by.role not in (Role.DELEGATION, Role.ORGAN):
        return
    own = floor.party(floor.by.of)
    others = [one.party for one in sponsors if own not in (one.party, one.speaker)]
    if others:
        what = f"handing in {id} for {', '.join(others)} by {floor.by}"
        said = f"the same by {own} alone, after which the others join its sponsors"
        raise NotAllowed(what, _OWN_NAME, said)


def _may_propose(
    floor: Floor, issue: Issue, kind: ProposalKind, sponsors: Sequence[Sponsor]
) -> Iterator[Finding]:
    """Make sure that whoever isn't a state or a group may propose, by the body's own rule (P13)."""
    for one in sponsors:
        body = floor.record.bodies.get(one.party)
        if kind is not ProposalKind.PROPOSAL or (body is None and one.party != SECRETARIAT):
            continue
        if body is None or body.kind is BodyKind.SECRETARIAT:
            said = f"the same as “{ProposalKind.EDITORIAL}”"
            raise NotAllowed(f"a proposal of {one.party}", _EDITORIAL, said)
        yield from _by_rule(floor, issue, one.party, _CALLED.get(body.kind, "body"))


def _by_rule(floor: Floor, issue: Issue, party: str, called: str) -> Iterator[Finding]:
    rule = floor.rule(issue.body, WHO_MAY_PROPOSE) if issue.body else None
    if rule is None or not rule.verified:
        yield Finding(
            Severity.WARNING,
            "rule-not-verified",
            issue.id,
            f"{party} is neither a state nor a group of states, and there is no verified rule on "
            f"“{WHO_MAY_PROPOSE}” in {issue.body or 'the body'}, so it wasn't checked whether it "
            "may propose, or needs a state's support. Look it up in the body's own rules.",
        )
    elif called not in rule.values and floor.by.role is Role.ARCHIVIST:
        yield Finding(
            Severity.WARNING,
            "against-a-rule",
            issue.id,
            f"{party} proposes, and the body's rule lets propose: {', '.join(rule.values)} "
            f"({rule.source}). Look whether it happened so.",
        )
    elif called not in rule.values:
        row = Row(f"{rule.key}: {', '.join(rule.values)}", rule.source)
        said = "a comment of its own, or the same proposal by a state"
        raise NotAllowed(f"a proposal of {party}", row, said)


def _read(floor: Floor, issue: Issue, bare: Proposal, handed: _Handed) -> Outcome[Proposal]:
    """Give the proposal with what was handed in: its changes, or its words as they are."""
    forms = [one for one in (handed.digest, handed.instruction, handed.words) if one.strip()]
    if len(forms) != 1:
        what = f"receiving {bare.id} {'in several forms' if forms else 'without anything in it'}"
        raise NotAllowed(what, _ONE_FORM, "one of “file”, “instruction” and “words”")
    if handed.digest:
        is_digest(handed.digest, f"filing the file of {bare.id}")
    if bare.kind not in _READ or (handed.words and bare.kind is ProposalKind.EDITORIAL):
        return Outcome(_kept(issue, bare, handed))
    if handed.words:
        said = "an “instruction” that says where, or the same as a comment"
        raise NotAllowed(f"{bare.id} as a {bare.kind} in words", _ENTERS, said)
    if not is_tabled(floor.record, issue.id):
        said = "comments, questions and reservations; or the same after “table-text”"
        raise NotAllowed(f"a {bare.kind} on {issue.id}, which isn't tabled", _TABLED, said)
    return _asked(floor, issue, bare, handed)


def _kept(issue: Issue, bare: Proposal, handed: _Handed) -> Proposal:
    if handed.instruction:
        said = "its “words”, or a file"
        raise NotAllowed(f"{bare.id} as a {bare.kind} by instruction", _KEPT, said)
    remarks = (handed.words,) if handed.words else ()
    return replace(bare, base=issue.id, source=handed.name, remarks=remarks)


def _asked(floor: Floor, issue: Issue, bare: Proposal, handed: _Handed) -> Outcome[Proposal]:
    """Have a file or an instruction read, and check that the changes fit the issue they are on."""
    drafters = floor.drafters
    if handed.digest:
        file = (handed.digest, handed.name, bare.sponsors, handed.made_on)
        read = drafters.proposed(floor.record, issue.id, *file)
    else:
        read = drafters.instructed(floor.record, issue.id, handed.instruction, bare.sponsors)
    if read.value is None:
        raise NothingToEnter(bare.id, (one.message for one in read.findings))
    found = read.value
    base = floor.issue(found.base or issue.id)
    if base.work != issue.work:
        what = f"{bare.id} on {base.id}, which is no issue of {issue.work}"
        raise NotAllowed(what, _EXACT, f"the same on {base.id}")
    text = drafters.text(floor.record, base.id)
    if text:
        apply(text, found.changes)
    entered = replace(
        bare,
        base=base.id,
        made_on=found.made_on,
        source=handed.name or found.source,
        entries=found.entries,
        unplaced=found.unplaced,
        remarks=found.remarks,
    )
    return Outcome(entered, read.findings)


def _noticed(floor: Floor, received: ProposalReceived) -> Iterator[Finding]:
    proposal = received.proposal
    where = f"proposal {proposal.id}"
    digest = received.digest
    same = [one.proposal.id for one in floor.record.received.values() if one.digest == digest]
    proposals = (floor.record.proposals.get(one) for one in same if digest)
    again = [one.id for one in proposals if one and not one.withdrawn and not one.dropped]
    if again:
        yield Finding(
            Severity.WARNING,
            "file-received-before",
            where,
            f"The same file came in before, as {', '.join(again)}. If it was entered twice, undo "
            f"this entry: “strike-entry position={floor.record.size} reason=…”.",
        )
    yield from _decided_before(floor, proposal)
    yield from agreed_paragraphs(floor, proposal, proposal.changes)
    yield from adopted_already(floor, proposal.base)


def _decided_before(floor: Floor, proposal: Proposal) -> Iterator[Finding]:
    """Tell of a new paragraph that was decided already on this issue, word for word."""
    decided = {
        fold(one.words.strip()): one.id
        for one in rulings_on(floor.record, proposal.base)
        if one.bracket.kind is BracketKind.PARAGRAPH
    }
    for change in proposal.changes:
        ruling = decided.get(fold(change.unit.words)) if isinstance(change, Add) else None
        if ruling:
            yield Finding(
                Severity.WARNING,
                "decided-before",
                f"proposal {proposal.id}",
                f"It asks for a new paragraph that {ruling} put into the text already, word for "
                "word. Keep the text as it is there, unless it is to stand twice.",
            )


def agreed_paragraphs(
    floor: Floor, proposal: Proposal, changes: Iterable[Change]
) -> Iterator[Finding]:
    """Tell of changes of paragraphs that are agreed; a new one beside such a paragraph is none."""
    settled = settled_units(floor.record, proposal.base)
    for unit in dict.fromkeys(one.unit for one in changes if not isinstance(one, Add)):
        if unit in settled:
            yield Finding(
                Severity.WARNING,
                "paragraph-agreed",
                f"proposal {proposal.id}",
                f"Paragraph {unit} is {settled[unit].standing}: what is asked of it waits until "
                "the body reopens it.",
            )


def _widens(floor: Floor, proposal: str, level: Level, circle: Sequence[str]) -> None:
    before = floor.record.circulated.get(proposal)
    shown = (before.level, set(before.circle)) if before else (Level.SECRETARIAT, set[str]())
    more = level > shown[0] or (level is shown[0] and set(circle) > shown[1])
    if not more:
        what = f"showing {proposal} to “{level.value}”, which is for “{shown[0].value}” already"
        raise NotAllowed(what, _WIDENS, "a wider level, or more states")
