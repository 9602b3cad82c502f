"""Grounds: why words stand in a text, or are asked for: who wanted them, who decided, and when.

Each run of words with one origin has its ground (S16). Sponsors are told as they were when it was
decided, and as they are now (P13). What the record doesn't say isn't guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from travaux.drafting.provenance import Origin, cut
from travaux.proposals import Mark, Proposal, Sponsor
from travaux.readings import Bracket, BracketKind, Ruling, Wording
from travaux.record import Record
from travaux.record.proposals import asked_then, sponsors_then
from travaux.reports.history.line import Stage
from travaux.texts import Text, fold, joined, tokens
from travaux.texts.signs import NONCHARACTERS


class Where(StrEnum):
    """Where words were found."""

    STANDS = "in the issue"
    DECIDED = "decided on it since"  # for the next issue
    ASKED = "asked for"


@dataclass(frozen=True, slots=True)
class Asker:
    """One change that asks for words: of which proposal, by whom, and where in which file.

    `number` is that of the change as it was submitted, also where it was decided in parts.
    `then` are those who asked for it when it was decided, as the bracket was seen; None where that
    isn't known or nothing was decided. `now` are those that ask for it today.
    """

    proposal: str
    number: int
    then: tuple[Sponsor, ...] | None
    now: tuple[Sponsor, ...]
    file: str = ""
    place: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """Why some words in a row are there.

    `unit` and the tokens `start` to `end` say where they stand; of words that are only asked for,
    they say where in the issue these would stand. `issue` is the one in which they entered, ""
    where they stand in none yet. `ruling` is the decision that put them there, None where none is
    on record; `askers` who asked for them. `told` is false where that isn't for the reader's
    level. `brackets` are those that are open around the words; `file` is the issue's own, for words
    that nobody is known to have asked for.
    """

    where: Where
    unit: str
    start: int
    end: int
    words: str
    issue: str
    ruling: Ruling | None = None
    askers: tuple[Asker, ...] = ()
    told: bool = True
    brackets: tuple[Bracket, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Words in a row: a unit, and the tokens `start` to `end` of its words."""

    unit: str
    start: int
    end: int


def found(text: Text, words: str) -> tuple[Span, ...]:
    """Find words in a text, whatever their case, whatever brackets and notes stand among them."""
    wanted = [part for _, part in _said(tokens(words))]
    return tuple(_found(text, wanted)) if wanted else ()


def _found(text: Text, wanted: Sequence[str]) -> Iterator[Span]:
    for unit in text.all_units():
        said = _said(tokens(unit.words))
        words = [word for _, word in said]
        for n in range(len(said) - len(wanted) + 1):
            if words[n : n + len(wanted)] == wanted:
                yield Span(unit.id, said[n][0], said[n + len(wanted) - 1][0] + 1)


def _said(parts: Iterable[str]) -> list[tuple[int, str]]:
    """Give the words alone, as they are compared, each with its number."""
    return [
        (n, fold(part.strip()).casefold())
        for n, part in enumerate(parts)
        if not NONCHARACTERS.search(part)
    ]


def grounds(
    record: Record,
    stage: Stage,
    span: Span,
    brackets: Iterable[Bracket] = (),
    where: Where = Where.STANDS,
) -> tuple[Ground, ...]:
    """Give the ground of words that stand in an issue, run by run.

    Args:
        record: who decided and asked is looked up in it.
        stage: the issue, with where its words are from.
        span: the words.
        brackets: those that are open in the issue.
        where: what is said of where the words were found.

    Raises:
        KeyError: the issue has no such paragraph.
    """
    open_ones = tuple(brackets)
    parts = tokens(stage.text.unit(span.unit).words)
    made, at = [], span.start
    for run in cut(stage.provenance.runs(span.unit), span.start, span.end):
        end = at + run.count
        around = tuple(one for one in open_ones if _holds(one, span.unit, at, end))
        words = joined(parts[at:end])
        here = Span(span.unit, at, end)
        made.append(_ground(record, stage, run.origin, where, here, words, around))
        at = end
    return tuple(made)


def _ground(
    record: Record,
    stage: Stage,
    origin: Origin,
    where: Where,
    span: Span,
    words: str,
    around: tuple[Bracket, ...],
) -> Ground:
    ruling = record.rulings.get(origin.ruling)
    return Ground(
        where,
        span.unit,
        span.start,
        span.end,
        words,
        origin.issue,
        ruling,
        tuple(askers(record, origin.entries, ruling)),
        stage.told,
        around,
        "" if origin.entries else file_of(record, origin.issue, stage.text.language),
    )


def askers(
    record: Record, entries: Iterable[tuple[str, int]], ruling: Ruling | None
) -> Iterator[Asker]:
    """Give who asks for changes, and who did so when a bracket was decided.

    One whose proposal isn't shown, or was destroyed, is left out.
    """
    for name, number in entries:
        proposal = record.proposals.get(name)
        if proposal is not None:
            then = _then(record, proposal, number, ruling) if ruling else None
            yield _asker(proposal, number, then)


def _then(
    record: Record, proposal: Proposal, number: int, ruling: Ruling
) -> tuple[Sponsor, ...] | None:
    """Give who asked for a change when a bracket was decided.

    Where the bracket doesn't hold the change, the day of the decision says it, if it is known.
    """
    found, day = asked_then(proposal, number, ruling), day_of(record, ruling)
    if found is None and day is not None:
        return sponsors_then(proposal, day)
    return found


def _asker(proposal: Proposal, number: int, then: tuple[Sponsor, ...] | None) -> Asker:
    entry = proposal.entries[number] if number < len(proposal.entries) else None
    root = number if entry is None or entry.part_of is None else entry.part_of
    return Asker(
        proposal.id,
        root,
        then,
        tuple(one for one in proposal.sponsors if one.left is None),
        proposal.source,
        entry.place if entry else "",
        entry.marks if entry else (),
    )


def day_of(record: Record, ruling: Ruling) -> date | None:
    """Give the day of a decision: its own, or its meeting's last; None where neither is known."""
    meeting = record.meetings.get(ruling.meeting)
    when = ruling.when or (meeting.when if meeting else None)
    return (when.latest or when.earliest) if when else None


def file_of(record: Record, issue: str, language: str) -> str:
    """Give the name of the file of an issue, in a language if there is one."""
    own = [one for one in record.renditions.values() if one.issue == issue]
    own.sort(key=lambda one: one.language != language)
    return own[0].name if own else ""


def asked_for(record: Record, brackets: Iterable[Bracket], words: str) -> tuple[Ground, ...]:
    """Give the ground of words that are open: that somebody asks for and that don't stand yet."""
    wanted = [part for _, part in _said(tokens(words))]
    return tuple(
        _asked(record, bracket, wording)
        for bracket in brackets
        if bracket.kind is not BracketKind.TYPED
        for wording in bracket.wordings
        if _holds_words(wording.words, wanted)
    )


def _asked(record: Record, bracket: Bracket, wording: Wording) -> Ground:
    start, end = bracket.start or 0, bracket.end or 0
    who = tuple(askers(record, wording.entries, None))
    own = (bracket,)
    unit, words = bracket.unit, wording.words.strip()
    return Ground(Where.ASKED, unit, start, end, words, "", None, who, True, own)


def _holds_words(words: str, wanted: Sequence[str]) -> bool:
    said = [word for _, word in _said(tokens(words.removeprefix(" ")))]
    size = len(wanted)
    return any(said[n : n + size] == list(wanted) for n in range(len(said) - size + 1))


def _holds(bracket: Bracket, unit: str, start: int, end: int) -> bool:
    """Tell whether a bracket of an issue is about some of these words, or about their paragraph."""
    if bracket.unit != unit or bracket.kind is BracketKind.PARAGRAPH:
        return False
    if bracket.start is None or bracket.end is None:
        return True
    if bracket.start == bracket.end:
        return start < bracket.start < end
    return bracket.start < end and start < bracket.end
