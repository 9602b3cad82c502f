"""The living text of a dossier: how it stands at any moment, and why each word of it is there.

What is read here are the texts on file; what they come to is made by `travaux.reports.history`.
Everything is told from the record that is given: that of a moment tells what the room saw then, and
that of an audience names no proposal which that audience may not see.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.drafting.provenance import Provenance, entered, followed
from travaux.errors import TravauxError
from travaux.events import Recorded
from travaux.numbering import labels, paths
from travaux.readings import Bracket
from travaux.record import Record, fold
from travaux.record.record import key
from travaux.record.tabled import line_of, rulings_on, settled_into
from travaux.render.tracking import tracked
from travaux.reports.history.changes import Changes, changes
from travaux.reports.history.grounds import Ground, Span, Where, asked_for, found, grounds
from travaux.reports.history.line import Line, Stage
from travaux.reports.history.paragraph import ParagraphHistory, paragraph_told
from travaux.reports.history.settling import Settled, settling
from travaux.reports.naming import full_labels
from travaux.texts import Text, Unit, tokens
from travaux.workspace.compiling import Night, night_on
from travaux.workspace.dossier import Dossier
from travaux.workspace.handing_in import Issue, Table

_COUNTED_IN = "inline"  # one convention for all issues, or counts couldn't be compared (P15)


class NotFound(TravauxError):  # noqa: N818
    """Words or a paragraph are asked about that stand nowhere in an issue."""

    def __init__(self, what: str, issue: str) -> None:
        super().__init__(
            f"“{what}” stands nowhere in {issue}, and nobody asks for it there. Give a few words "
            "in a row as they stand, or the number or the id of a paragraph."
        )


def night_of(dossier: Dossier, record: Record, issue: str) -> Night:
    """Give the living text of an issue as a compilation, to be seen in any view and printed.

    What was decided so far stands in it without brackets, what is open in brackets with its names,
    and agreed paragraphs without any; its account has every change ever asked on the issue.

    Raises:
        NotTabled: the issue's words aren't on record.
    """
    compilation = dossier.texts.living(record, issue)
    earlier = tuple(_issue(dossier, record, one) for one in line_of(record, issue)[1:])
    table = Table(Issue(issue, compilation.base), earlier)
    return replace(night_on(table, compilation, dossier.texts.registry), symbol=issue)


def _issue(dossier: Dossier, record: Record, issue: str) -> Issue:
    return Issue(issue, dossier.texts.words(record, issue))


def why(
    dossier: Dossier,
    record: Record,
    issue: str,
    words: str = "",
    *,
    unit: str = "",
    token: int | None = None,
) -> tuple[Ground, ...]:
    """Tell why words are in an issue, or are asked for in it, run by run (S16).

    Found are the words wherever they stand in the issue as it was tabled, in what was decided on it
    since, and in what is asked. Instead of words a paragraph may be given, by its id or number, and
    a token of it.

    Raises:
        NotTabled: the issue's words aren't on record.
        NotFound: they stand nowhere in it, or it has no such paragraph.
    """
    stage = stage_of(dossier, record, issue)
    brackets = tuple(dossier.texts.brackets(record, issue))
    if unit:
        span = _span(stage, unit, token)
        return grounds(record, stage, span, brackets)
    standing = [
        one for span in found(stage.text, words) for one in grounds(record, stage, span, brackets)
    ]
    told = (
        *standing,
        *_decided(dossier, record, stage, words),
        *asked_for(record, brackets, words),
    )
    if not told:
        raise NotFound(words, issue)
    return told


def _span(stage: Stage, named: str, token: int | None) -> Span:
    unit = unit_named(stage.text, named, stage.issue)
    count = len(tokens(unit.words))
    if token is None:
        return Span(unit.id, 0, count)
    if not 0 <= token < count:
        raise NotFound(f"word {token} of paragraph {named}", stage.issue)
    return Span(unit.id, token, token + 1)


def unit_named(text: Text, named: str, issue: str) -> Unit:
    """Give the paragraph of an issue that an id or a number names.

    Raises:
        NotFound: there is none, or several have that number.
    """
    by_id = {unit.id: unit for unit in text.all_units()}
    if named in by_id:
        return by_id[named]
    wanted = _bare(named)
    numbers = {**labels(text), **full_labels(text)}
    own = {*(u for u, n in numbers.items() if _bare(n) == wanted)}
    own |= {u for u, path in paths(text).items() if _bare(path) == wanted}
    if len(own) != 1:
        raise NotFound(f"paragraph {named}", issue)
    return by_id[own.pop()]


def _bare(number: str) -> str:
    return "".join(number.split()).casefold().rstrip(".")


def _decided(dossier: Dossier, record: Record, stage: Stage, words: str) -> Iterator[Ground]:
    """Give the grounds of words that come into the text by what was decided on an issue since."""
    if settled_into(record, stage.issue):
        return
    settlement = dossier.texts.settlement(record, stage.issue)
    if not settlement.regions and not rulings_on(record, stage.issue):
        return
    provenance = settlement.provenance(stage.provenance, "")
    coming = Stage(stage.issue, settlement.text, provenance, stage.told)
    for span in found(settlement.text, words):
        parts = settlement.words[span.unit][span.start : span.end]
        if any(word.source is None for word in parts):
            yield from grounds(record, coming, span, where=Where.DECIDED)


def stage_of(dossier: Dossier, record: Record, issue: str) -> Stage:
    """Give an issue with where its words are from, as far as the record given tells.

    Where who asked isn't for those whom the record is for, it is only told in which issue each word
    entered: that can be seen from the issues themselves.

    Raises:
        NotTabled: the issue's words aren't on record.
    """
    text = dossier.texts.words(record, issue)
    where = key(issue, text.language)
    if where in record.grounds:
        return Stage(issue, text, dossier.texts.provenance(record, issue))
    known = where in dossier.record.grounds
    return Stage(issue, text, _seen(dossier, record, issue), told=not known)


def _seen(dossier: Dossier, record: Record, issue: str) -> Provenance:
    """Give in which issue each word entered, by comparing the issues."""
    first, *later = reversed(line_of(record, issue))
    text = dossier.texts.words(record, first)
    provenance = entered(text, first)
    for one in later:
        before, text = text, dossier.texts.words(record, one)
        provenance = followed(provenance, before, text, one)
    return provenance


def line_through(dossier: Dossier, record: Record, issue: str) -> Line:
    """Give all issues of a text's line that are on record, from the first one to the last.

    Raises:
        NotTabled: the issue's words aren't on record.
    """
    return Line.of([stage_of(dossier, record, one) for one in issues_through(record, issue)])


def issues_through(record: Record, issue: str) -> tuple[str, ...]:
    """Give the issues that one goes on from, itself, and those that go on from it."""
    after = {one.follows: one.issue for one in record.tabled.values() if one.follows}
    line = [*reversed(line_of(record, issue))]
    while (following := after.get(line[-1])) and following not in line:
        line.append(following)
    return tuple(line)


def paragraph_history(
    dossier: Dossier,
    record: Record,
    issue: str,
    unit: str,
    entries: Sequence[Recorded] | None = None,
) -> ParagraphHistory:
    """Tell the history of one paragraph through all issues of its text (S16).

    Args:
        dossier: where the texts rest.
        record: what is told.
        issue: the one in which the paragraph is named.
        unit: its id, or its number there.
        entries: the entries that the record was made of, where it isn't for everybody.

    Raises:
        NotTabled: the issue's words aren't on record.
        NotFound: it has no such paragraph, or several by that number.
    """
    known = dossier.entries() if entries is None else entries
    line = line_through(dossier, record, issue)
    stage = next(one for one in line.stages if one.issue == issue)
    found_unit = unit_named(stage.text, unit, issue)
    at = line.stages.index(stage)
    units = line.followed(at, found_unit.id)
    brackets = dict(_brackets_through(dossier, record, line, units, known))
    return paragraph_told(record, line, issue, found_unit.id, brackets, known)


def _brackets_through(
    dossier: Dossier,
    record: Record,
    line: Line,
    units: Sequence[Sequence[str]],
    entries: Sequence[Recorded],
) -> Iterator[tuple[str, tuple[Bracket, ...]]]:
    """Give the brackets left open in each issue: when the next one was made, or by now."""
    for stage, own in zip(line.stages, units, strict=True):
        then = record
        if stage.issue in record.settlements:
            then = before_settling(record, stage.issue, entries)
        if own:
            yield stage.issue, tuple(dossier.texts.brackets(then, stage.issue))


def before_settling(record: Record, issue: str, entries: Sequence[Recorded]) -> Record:
    """Give the record as it was when the next issue was made of one."""
    at = record.settlements.first(issue)
    return fold(one for one in entries if one.position < at)


class NothingBefore(TravauxError):  # noqa: N818
    """The first issue of a text is asked what it came of."""

    def __init__(self, issue: str) -> None:
        super().__init__(
            f"{issue} follows no issue whose words are on record, so there is nothing that it came "
            "of. Name a later one."
        )


def settling_of(
    dossier: Dossier, record: Record, later: str, entries: Sequence[Recorded] | None = None
) -> Settled:
    """Tell how an issue came of the one before: paragraph by paragraph, change by change (P14).

    Args:
        dossier: where the texts rest.
        record: what is told.
        later: the issue that came of another.
        entries: the entries that the record was made of, where it isn't for everybody.

    Raises:
        NotTabled: the issue's words aren't on record.
        NothingBefore: it is the first of its text.
    """
    dossier.texts.words(record, later)
    line = line_of(record, later)
    if len(line) < 2:
        raise NothingBefore(later)
    known = dossier.entries() if entries is None else entries
    then = record
    if line[1] in record.settlements:
        then = before_settling(record, line[1], known)
    one, other = (stage_of(dossier, record, name) for name in (line[1], later))
    return settling(record, then, one, other, tuple(dossier.texts.brackets(then, line[1])))


class NotOneText(TravauxError):  # noqa: N818
    """Two issues that don't go on from one another, so that nobody is known who changed them."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(
            f"{other} doesn't go on from {one}: they aren't issues of one text on record. "
            "“travaux diff” compares any two files."
        )


def changes_between(
    dossier: Dossier, record: Record, one: str, other: str, language: str = ""
) -> Changes:
    """Give what changed from one issue of a text to another, under the names of who brought it.

    Raises:
        NotTabled: the words of an issue aren't on record.
        NotOneText: the one doesn't go on from the other.
    """
    line = line_through(dossier, record, other)
    names = [stage.issue for stage in line.stages]
    if one not in names:
        raise NotOneText(one, other)
    first, last = sorted((one, other), key=names.index)
    return changes(record, line.between(first, last), language or record.language)


def tracked_between(dossier: Dossier, record: Record, one: str, other: str) -> bytes:
    """Give the earlier of two issues as a Word file, with tracked changes that make it the later.

    The author of each change is who brought it, and its date the day of the decision; where that
    isn't known, the date of the later issue, or of the last entry.

    Raises:
        NotTabled: the words of an issue aren't on record.
        NotOneText: the one doesn't go on from the other.
    """
    found = changes_between(dossier, record, one, other)
    days = [hand.day for hand in found.hands.values() if hand.day]
    last = f"{max(days)}" if days else record.as_of[:10]
    hands = {
        name: (hand.author, f"{hand.day or last}T00:00:00Z") for name, hand in found.hands.items()
    }
    return tracked(found.text, date=f"{last}T00:00:00Z", hands=hands)
