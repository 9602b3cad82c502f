"""Deciding: what a body decided, how, and about which exact issues (S19, P16, R9–R11)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from travaux.dates import When
from travaux.decisions import Decision, Method, Verb, Vote
from travaux.documents import Issue, Relation
from travaux.events import DecisionTaken
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.approving import may_be_decided
from travaux.procedure.floor import Floor
from travaux.procedure.majorities import KEY, Majority
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.decisions import decisions_on, later_issues, standing_objections
from travaux.record.documents import languages_due, missing_languages, renditions_of
from travaux.record.people import persons_named
from travaux.record.silences import came_late, running, unbroken

_ONCE = Row("a decision is entered once, under its own id", "P16")
_METHODS = "methods of decision"  # the key of a body's rule: the methods that it works by
_COUNTED = Row("a vote is recorded with its count", "P16")
_COUNTS = Row("no count of votes is below nought", "P16")
_HELD = Row("a meeting that was called off decides nothing", "P19")
_RUNS = Row("silence is agreement when the deadline has passed, and not before", "P16")
_SAID = Row("a decision says what was decided: on which issue or person, or in words", "R9")

# Which methods an objection is compatible with; the others aren't listed.
_NO_OBJECTION: Mapping[Method, Row] = {
    Method.CONSENSUS: Row("consensus is the absence of objection", "P16"),
    Method.SILENCE: Row("one objection before the deadline breaks the silence", "P16"),
}
_OBJECTION_IS_ODD = (Method.ACCLAMATION, Method.WITHOUT_A_VOTE)
_ON_TEXTS = (Verb.APPROVED, Verb.ADOPTED)


@act
def take_decision(
    floor: Floor,
    id: str,
    body: str,
    verb: Verb,
    method: Method = Method.NOT_RECORDED,
    objects: tuple[str, ...] = (),
    decided: str = "",
    when: When | None = None,
    meeting: str = "",
    item: str = "",
    objections: tuple[str, ...] = (),
    vote: Vote | None = None,
) -> Acted:
    """Enter what a body decided, how, and about what.

    `objects` are issues by their symbols, or persons, mandates or bodies by their ids; several
    decided together stand in one decision, as a program and the resolution that adopts it (R10).
    `decided` says in words what has no object. `when` may be bounds ("[2005-01-18..2005-05-18]")
    where the day isn't known. `objections` names those who objected, beside those whose objections
    stand on the record: consensus and silence have none. A statement for the record is no objection
    (R11). Only a vote has a count. Silence is agreement once a silence on the issue is over that
    nobody broke: `end-silence` enters that decision by itself.
    """
    here = floor.body(body).code
    if id in floor.record.decisions:
        raise NotAllowed(f"entering decision {id} again", _ONCE, "another id")
    if not objects and not decided.strip():
        raise NotAllowed(f"decision {id} on nothing", _SAID, "the same with “objects” or “decided”")
    on = tuple(dict.fromkeys(decided_object(floor, one) for one in objects))
    objecting = _objecting(floor, here, on, objections, method)
    _no_objection(id, method, objecting)
    _vote_with_its_count(id, method, vote)
    decision = Decision(
        id,
        here,
        verb,
        method,
        on,
        decided,
        when,
        _meeting(floor, meeting),
        item,
        _by_code(floor, vote),
        objecting,
    )
    return done(DecisionTaken(decision), findings=tuple(_noticed(floor, decision)))


def _objecting(
    floor: Floor, body: str, objects: tuple[str, ...], named: tuple[str, ...], method: Method
) -> tuple[str, ...]:
    """Give who objects: those named with the decision, and those whose objections still stand.

    An objection that came when silence had agreed already undoes nothing.
    """
    standing = tuple(
        one.party
        for one in standing_objections(floor.record, body, objects)
        if method is not Method.SILENCE or not came_late(floor.record, one, objects, floor.at)
    )
    return tuple(dict.fromkeys((*map(floor.party, named), *standing)))


def _no_objection(decision: str, method: Method, objecting: tuple[str, ...]) -> None:
    row = _NO_OBJECTION.get(method)
    if row and objecting:
        who = " and ".join(objecting)
        raise NotAllowed(
            f"decision {decision} by {method} against the objection of {who}",
            row,
            f"the same once {who} has withdrawn the objection, or another method",
        )


def _vote_with_its_count(decision: str, method: Method, vote: Vote | None) -> None:
    """Refuse a vote without its count.

    A count beside another method is refused by the noun itself (`VoteWithoutVoting`).
    """
    if method is Method.VOTE and vote is None:
        said = "the same with its count, or with the method “not recorded” where no count is known"
        raise NotAllowed(f"decision {decision} by a vote that isn't counted", _COUNTED, said)
    if vote and min(vote.in_favour, vote.against, vote.abstaining) < 0:
        raise NotAllowed(f"decision {decision} with such a count", _COUNTS, "the count as taken")


def decided_object(floor: Floor, written: str) -> str:
    """Give the id of what is decided on: a revision is one exact issue on the register (R9).

    Raises:
        NotOnRecord: it is no issue, person, mandate or body of the record.
    """
    named = persons_named(floor.record, written)
    if len(named) == 1:
        return named[0].id
    if written in floor.record.mandates or written in floor.record.bodies:
        return written
    return floor.issue(written).id


def _meeting(floor: Floor, written: str) -> str:
    if not written:
        return ""
    meeting = floor.meeting(written).id
    if floor.record.held.get(meeting) is False:
        raise NotAllowed(f"a decision at meeting {meeting}", _HELD, "a decision at another meeting")
    return meeting


def _by_code(floor: Floor, vote: Vote | None) -> Vote | None:
    """Give the vote with the codes of those on its lists, whatever they were called."""
    if vote is None:
        return None
    lists = (vote.for_it, vote.against_it, vote.abstained)
    coded = (tuple(floor.party(name) for name in names) for names in lists)
    return Vote(vote.in_favour, vote.against, vote.abstaining, *coded)


def _noticed(floor: Floor, decision: Decision) -> Iterator[Finding]:
    if decision.objections and decision.method in _OBJECTION_IS_ODD:
        yield _finding(
            decision,
            "objection-recorded",
            f"It was taken by {decision.method}, and {_and(decision.objections)} objected. "
            "Look whether it was put to a vote.",
        )
    yield from method_of_the_body(floor, decision)
    yield from _by_a_silence(floor, decision)
    yield from _where_it_was_taken(floor, decision)
    yield from _issues_decided(floor, decision)
    if decision.vote:
        yield from _lists_that_differ(decision, decision.vote)
        yield from _majority_reached(floor, decision, decision.vote)


def _by_a_silence(floor: Floor, decision: Decision) -> Iterator[Finding]:
    """Refuse a decision by a silence that still runs; tell of one without a silence on record."""
    if decision.method is not Method.SILENCE:
        return
    for one in running(floor.record, floor.at, decision.body):
        if one.issue in decision.objects:
            raise NotAllowed(
                f"decision {decision.id} on {one.issue}, on which silence {one.id} runs",
                _RUNS,
                f"end-silence for {one.id} from {one.deadline.told} on",
            )
    objects = [one for one in decision.objects if one in floor.record.issues]
    bare = [one for one in objects if not unbroken(floor.record, decision.body, one, floor.at)] or (
        [] if objects else list(decision.objects) or [decision.decided]
    )
    if bare:
        yield _finding(
            decision,
            "silence-not-on-record",
            f"It was taken by silence, and the record holds no silence of {decision.body} on "
            f"{_and(bare)} that nobody broke. Enter it with begin-silence and end-silence, or "
            "check the method.",
        )


def method_of_the_body(floor: Floor, decision: Decision) -> Iterator[Finding]:
    """Refuse a method that isn't the body's, where a verified rule names those that are.

    Gives a finding where the rule that names them isn't verified.

    Raises:
        NotAllowed: the method is none of them.
    """
    rule = floor.rule(decision.body, _METHODS)
    fits = (Method.NOT_RECORDED, *rule.values) if rule and rule.values else tuple(Method)
    if rule is None or decision.method in fits:
        return
    methods = " or ".join(rule.values)
    if rule.verified:
        raise NotAllowed(
            f"decision {decision.id} by the method “{decision.method}”",
            Row(f"{decision.body} decides by {methods}", rule.source),
            f"the same by {methods}",
        )
    yield _finding(
        decision,
        "rule-not-verified",
        f"It was taken by {decision.method}, and {decision.body} is said to decide by {methods} "
        f"({rule.source}), which isn't verified. Check the method.",
    )


def _where_it_was_taken(floor: Floor, decision: Decision) -> Iterator[Finding]:
    meeting = floor.record.meetings.get(decision.meeting)
    if meeting is None:
        return
    if decision.body not in (meeting.body, *meeting.taking_part):
        yield _finding(
            decision,
            "decision-elsewhere",
            f"{decision.body} decided at meeting {meeting.id}, which is one of {meeting.body}. "
            "Check the meeting.",
        )
    if decision.when and meeting.when and decision.when.within(meeting.when) is False:
        yield _finding(
            decision,
            "decision-elsewhere",
            f"It is dated {decision.when}, and meeting {meeting.id} was held on {meeting.when}. "
            "Check the date.",
        )
    items = [item.number for item in floor.record.orders.get(meeting.id) or ()]
    if decision.item and items and decision.item not in items:
        yield _finding(
            decision,
            "item-not-on-order",
            f"Item {decision.item} isn't on the order of business of {meeting.id}, which has "
            f"{', '.join(items)}. Check the number.",
        )


def _issues_decided(floor: Floor, decision: Decision) -> Iterator[Finding]:
    held = [floor.record.issues.get(one) for one in decision.objects]
    issues = [issue for issue in held if issue is not None]
    for issue in issues:
        yield from _not_current(floor, decision, issue)
        yield from may_be_decided(floor, decision, issue)
    if decision.verb in _ON_TEXTS:
        for issue in issues:
            yield from _resolution_alone(floor, decision, issue)
            yield from _not_in_every_language(floor, decision, issue)


def _not_current(floor: Floor, decision: Decision, issue: Issue) -> Iterator[Finding]:
    """Tell of later issues, except those that certainly came after the decision."""
    later = [one.id for one in later_issues(floor.record, issue, decision.when)]
    if later:
        yield _finding(
            decision,
            "issue-not-current",
            f"It is about {issue.id}, and {_and(later)} came later. What is decided is one exact "
            "issue (R9): check which one it was.",
        )


def _not_in_every_language(floor: Floor, decision: Decision, issue: Issue) -> Iterator[Finding]:
    """Tell of languages that an issue wasn't out in, where files of it are held at all (P22)."""
    held = renditions_of(floor.record, issue.id)
    missing = missing_languages(floor.record, issue, languages_due(issue)) if held else ()
    if missing:
        yield _finding(
            decision,
            "not-in-every-language",
            f"{issue.id} isn't issued in {_and(missing)} yet. File these versions, or look "
            "whether the body decided on it as it was.",
        )


def _resolution_alone(floor: Floor, decision: Decision, issue: Issue) -> Iterator[Finding]:
    """Tell of a resolution that is decided without the text that it adopts (R10)."""
    for link in floor.record.links.values():
        if link.source != issue.id or link.relation is not Relation.ADOPTS:
            continue
        before = (one for one in decisions_on(floor.record, link.target) if one.verb in _ON_TEXTS)
        if link.target not in decision.objects and not any(before):
            yield _finding(
                decision,
                "adopted-text-undecided",
                f"{issue.id} adopts {link.target}, which this decision doesn't name and no earlier "
                "one has approved. Name it too if both were approved together (R10).",
            )


def _lists_that_differ(decision: Decision, vote: Vote) -> Iterator[Finding]:
    lists = (
        ("in favour", vote.in_favour, vote.for_it),
        ("against", vote.against, vote.against_it),
        ("abstaining", vote.abstaining, vote.abstained),
    )
    for name, count, listed in lists:
        if listed and len(listed) != count:
            yield _finding(
                decision,
                "vote-count-differs",
                f"{count} are counted {name}, and {len(listed)} are listed. Check both.",
            )
    everybody = [code for _, _, listed in lists for code in listed]
    twice = sorted({code for code in everybody if everybody.count(code) > 1})
    if twice:
        yield _finding(
            decision,
            "vote-count-differs",
            f"{_and(twice)} stands on the lists more than once. Check how they voted.",
        )


def _majority_reached(floor: Floor, decision: Decision, vote: Vote) -> Iterator[Finding]:
    """Only a verified rule decides whether the majority was reached; nothing is assumed."""
    rule = floor.rule(decision.body, KEY)
    majority = Majority.read(rule) if rule and rule.verified else None
    if rule is None or majority is None:
        why = "has no rule on it" if rule is None else "has a rule on it that isn't verified"
        if rule and rule.verified:
            why = f"has a rule on it that can't be read (“{', '.join(rule.values)}”)"
        yield _finding(
            decision,
            "rule-not-verified",
            f"Whether {vote.in_favour} for and {vote.against} against is the majority needed "
            f"wasn't checked: the record {why}. Enter the rule with its source once it is "
            "verified.",
        )
    elif not majority.reached(vote):
        raise NotAllowed(
            f"decision {decision.id} with {vote.in_favour} for, {vote.against} against and "
            f"{vote.abstaining} abstaining",
            Row(f"the majority is {majority}", rule.source),
            "the same with the right count, or no decision: the matter wasn't carried",
        )


def _finding(decision: Decision, code: str, message: str) -> Finding:
    return Finding(Severity.WARNING, code, f"decision {decision.id}", message)


def _and(names: Iterable[str]) -> str:
    return " and ".join(names)
