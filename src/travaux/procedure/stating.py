"""Stating: a party's statement for the record, its words the party's own (S20–S22, P17, P18, R11).

What a party said is entered to the character, and nobody but the party changes it. Practice lets
any delegation have its statement in the record, and asks it to hand in the text (P18); so a change
is the party's own act, or its written request on the register, named with the act (S20).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from travaux.bodies import Role
from travaux.dates import When
from travaux.events import (
    AnchorMoved,
    OccurrenceJudged,
    StatementRecorded,
    StatementReplaced,
    StatementTied,
    StatementWithdrawn,
)
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor
from travaux.procedure.requesting import partys_own
from travaux.procedure.rules import NotAllowed, Row
from travaux.statements import Anchor, AnchorKind, Carrier, Occurrence, Statement, StatementKind

DEADLINE = "statements handed in within"  # the key of a body's rule: ("2 hours",), ("3 days",)
_SPAN = re.compile(r"([0-9]+) (hour|day)s?")

_OWN = Row("a statement is its party's own, and only the party's act changes it", "S20")
_ONCE = Row("a statement is entered once, under its own id", "S20")
_VERBATIM = Row("a statement is kept word for word, so its words must be there", "P18")
_STANDS = Row("a statement that its party took back is no longer in the record", "S20")
_ANCHORED = Row("an anchor says what the statement is about", "P17, S21")
_BY_TERM = Row("only a statement on a term has occurrences to choose from", "S22")

# What an anchor of each kind can't do without: a name of the field, and how to say it.
_NEEDS = {
    AnchorKind.PASSAGE: ("quotation", "the words of the passage as “quotation”"),
    AnchorKind.TERM: ("term", "the word itself as “term”"),
}


@act
def record_statement(
    floor: Floor,
    id: str,
    party: str,
    words: str,
    language: str,
    issue: str,
    anchor: AnchorKind = AnchorKind.WHOLE,
    section: str = "",
    ordinal: int | None = None,
    part: str = "",
    quotation: str = "",
    unit: str = "",
    term: str = "",
    qualifying: str = "",
    kind: StatementKind = StatementKind.STATEMENT,
    carrier: Carrier = Carrier.REPORT,
    document: str = "",
    meeting: str = "",
    as_written: tuple[str, ...] = (),
    requested: When | None = None,
    received: When | None = None,
    announced: bool | None = None,
) -> Acted:
    """Enter a party's statement for the record, word for word.

    `party` is any of the party's names; it is kept as written, and so are the others in
    `as_written`. `words` are kept to the character, in the `language` in which they were given.
    `issue` is the text that it is about, and `anchor` says about what in it: the whole, its title,
    a unit, a passage (`quotation`, and where it stands: `section`, `ordinal` of the paragraph in
    it, `part` of that), or a `term` and, in the party's words, what it is `qualifying`. `carrier`
    is what it prints in, `document` the report or summary where that is begun. `requested` and
    `received` are the days on which it was asked for and the text came; `announced` says whether it
    was announced at the `meeting`.
    """
    code = floor.party(party)
    if id in floor.record.statements:
        raise NotAllowed(f"entering statement {id} again", _ONCE, "another id, or replacing it")
    _has_words(id, words)
    where = Anchor(
        anchor, floor.issue(issue).id, unit, section, ordinal, part, quotation, term, qualifying
    )
    _is_anchored(where)
    statement = Statement(
        id,
        code,
        words,
        language,
        where,
        kind,
        carrier,
        floor.id_of(document) if document else "",
        _names(code, party, *as_written),
        requested,
        received,
        announced,
        floor.meeting(meeting).id if meeting else "",
    )
    return done(StatementRecorded(statement), findings=tuple(_noticed(floor, statement)))


@act
def replace_statement(floor: Floor, statement: str, words: str, request: str = "") -> Acted:
    """Give a statement other words, as its party wishes.

    The party does it itself; or the secretariat does it for the party, and names as `request` the
    document on the register in which the party asked for it (S20).
    """
    found = _standing(floor, statement)
    _has_words(statement, words)
    asked = partys_own(floor, found.party, f"replacing statement {statement}", _OWN, request)
    return done(StatementReplaced(statement, words, asked))


@act
def withdraw_statement(floor: Floor, statement: str, request: str = "") -> Acted:
    """Take a statement back, as its party wishes; it stays in the journal, and no longer prints.

    The party does it itself; or the secretariat does it for the party, and names as `request` the
    document on the register in which the party asked for it (S20).
    """
    found = _standing(floor, statement)
    what = f"withdrawing statement {statement}"
    return done(StatementWithdrawn(statement, partys_own(floor, found.party, what, _OWN, request)))


@act
def tie_statement(floor: Floor, statement: str, decision: str) -> Acted:
    """Tie a statement to the decision beside which it was made; the decision stays what it was.

    A statement, a reservation or a dissociation doesn't undo consensus (R11, P16).
    """
    _standing(floor, statement)
    floor.known("decision", decision, floor.record.decisions)
    return done(StatementTied(statement, decision))


@act
def judge_occurrence(
    floor: Floor, statement: str, issue: str, unit: str, offset: int, meant: bool
) -> Acted:
    """Say whether a statement on a term means one place where the term stands (S22).

    `issue`, `unit` and `offset` name the place, as the list of occurrences gives them: the text,
    the paragraph, and how many characters stand before it there. Whether it is `meant` is a
    person's choice: it can be made anew, and the last one holds.
    """
    found = _standing(floor, statement)
    if found.anchor.kind is not AnchorKind.TERM:
        what = f"judging occurrences for statement {statement}, which is on a {found.anchor.kind}"
        raise NotAllowed(what, _BY_TERM, "the same for a statement on a term")
    return done(OccurrenceJudged(Occurrence(statement, floor.issue(issue).id, unit, offset, meant)))


@act
def confirm_anchor(
    floor: Floor,
    statement: str,
    issue: str,
    unit: str = "",
    section: str = "",
    ordinal: int | None = None,
    part: str = "",
    quotation: str = "",
    broken: bool = False,
    why: str = "",
    request: str = "",
) -> Acted:
    """Confirm where a statement's anchor stands in a later issue, or that it is broken there (S21).

    What isn't given stays as the party gave it. Another `quotation` makes it a statement on other
    words, so only the party gives one, itself or by the `request` that is named. `why` says what
    moved, or what differs.
    """
    found = _standing(floor, statement)
    later = floor.issue(issue).id
    if broken:
        return done(AnchorMoved(statement, later, None, why))
    if quotation and quotation != found.anchor.quotation:
        what = f"giving another quotation to statement {statement}"
        partys_own(floor, found.party, what, _OWN, request)
    own = found.anchor
    anchor = replace(
        own,
        issue=later,
        unit=unit or own.unit,
        section=section or own.section,
        ordinal=own.ordinal if ordinal is None else ordinal,
        part=part or own.part,
        quotation=quotation or own.quotation,
    )
    return done(AnchorMoved(statement, later, anchor, why))


def _standing(floor: Floor, statement: str) -> Statement:
    floor.known("statement", statement, floor.record.statements)
    if statement in floor.record.withdrawn:
        raise NotAllowed(f"an act on statement {statement}", _STANDS, "entering a new statement")
    return floor.record.statements[statement]


def _has_words(statement: str, words: str) -> None:
    if not words.strip():
        raise NotAllowed(f"statement {statement} without words", _VERBATIM, "the same with them")


def _is_anchored(anchor: Anchor) -> None:
    field, allowed = _NEEDS.get(anchor.kind, ("", ""))
    missing = bool(field) and not getattr(anchor, field).strip()
    if anchor.kind is AnchorKind.UNIT and not anchor.unit and anchor.ordinal is None:
        missing, allowed = True, "the paragraph as “unit”, or as “section” and “ordinal”"
    if missing:
        raise NotAllowed(f"a statement on a {anchor.kind} that isn't named", _ANCHORED, allowed)


def _names(code: str, *written: str) -> tuple[str, ...]:
    """Give the names that were used for a party, each once, without its code."""
    return tuple(dict.fromkeys(name for name in written if name and name != code))


def _noticed(floor: Floor, statement: Statement) -> Iterator[Finding]:
    known = (*floor.record.issues, *floor.record.reports)
    if statement.document and statement.document not in known:
        yield _finding(
            Severity.NOTE,
            statement,
            "carrier-not-registered",
            f"It is to print in {statement.document}, which isn't on the register yet. "
            "Enter that document when it is made.",
        )
    yield from _in_time(floor, statement)


def _in_time(floor: Floor, statement: Statement) -> Iterator[Finding]:
    """Refuse a text that certainly came too late, where a verified rule sets a deadline (P18).

    An archivist enters what others did long ago, so that a late one is then only told of.
    """
    meeting = floor.record.meetings.get(statement.meeting)
    if meeting is None or statement.received is None:
        return
    rule = floor.rule(meeting.body, DEADLINE)
    if rule is None:
        return
    last = _last_day(meeting.when, rule.values)
    if not rule.verified or last is None:
        yield _finding(
            Severity.WARNING,
            statement,
            "rule-not-verified",
            f"Whether it was handed in in time wasn't checked: {meeting.body}'s rule on that isn't "
            "verified, or the day of the meeting isn't known. Check it by hand.",
        )
        return
    came = statement.received.earliest
    if came is None or came <= last:
        return
    row = Row(f"statements are handed in within {rule.values[0]} of the meeting", rule.source)
    if floor.by.role is not Role.ARCHIVIST:
        what = f"statement {statement.id}, received on {statement.received}"
        raise NotAllowed(what, row, f"a text received by {last}")
    yield _finding(
        Severity.WARNING,
        statement,
        "statement-late",
        f"It was received on {statement.received}, and was due by {last}: {row.says} "
        f"({row.cites}). Look whether the body let it in all the same.",
    )


def _last_day(held: When | None, values: tuple[str, ...]) -> date | None:
    """Give the last day on which a text can have come in time; None where there is no knowing.

    Hours are counted from the end of the meeting, which may be at midnight.
    """
    found = _SPAN.fullmatch(values[0]) if values else None
    if found is None or held is None or held.latest is None:
        return None
    count = int(found[1])
    days = -(-count // 24) if found[2] == "hour" else count
    return held.latest + timedelta(days=days)


def _finding(severity: Severity, statement: Statement, code: str, message: str) -> Finding:
    return Finding(severity, code, f"statement {statement.id}", message)
