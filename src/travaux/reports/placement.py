"""Placement control: each statement prints in its carrier, word for word, and nowhere else (S25).

It only tells; no text and no statement is altered. In the carrier the words must stand to the
character, blanks aside, for a line may break anywhere. Elsewhere eight words together count as the
statement's, with two exceptions: the words that it quotes, and a run of names ("the American
Declaration of the Rights and Duties of Man"), which two texts may well share.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from travaux.findings import Finding, Severity
from travaux.record import Record
from travaux.reports.naming import full_labels
from travaux.statements import Carrier, Statement
from travaux.statements.quoting import Word, as_it_differs, compared, nearest, quoted
from travaux.texts import Text, Unit, bare

_RUN = 8  # so many words together are no chance
_PLAIN = 3  # and of these so many are words of a sentence: not short, and not parts of a name
_SHORT = 3  # letters: "and", "the", "por"


def misplaced(record: Record, texts: Mapping[str, Text], carrier: str = "") -> tuple[Finding, ...]:
    """Tell of statements that don't stand where they should, or stand where they shouldn't.

    Args:
        record: it says which statements there are, and what carries each.
        texts: every text to look in, by the id of the issue or report that it is.
        carrier: the id of the report for the statements of which none is recorded.

    Returns:
        Findings; none if all is well. A statement that its party took back stands nowhere.
    """
    found: list[Finding] = []
    for name, statement in record.statements.items():
        at = "" if name in record.withdrawn else statement.document or carrier
        if name not in record.withdrawn:
            found += _in_its_carrier(statement, at, texts)
        for issue, text in texts.items():
            found += _elsewhere(statement, issue, text, _where_not(statement, at == issue, text))
    return tuple(found)


def _in_its_carrier(statement: Statement, at: str, texts: Mapping[str, Text]) -> Iterator[Finding]:
    text = texts.get(at)
    if text is None:
        what = f"“{at}” wasn't among the texts" if at else "no document is recorded for it"
        said = f"Whether it prints word for word wasn't checked: {what}."
        yield Finding(Severity.NOTE, "carrier-not-checked", f"statement {statement.id}", said)
        return
    units = _carrying(statement, text)
    printed = _blanks_alike(" ".join(bare(unit.words) for unit in units))
    if _blanks_alike(statement.words) in printed:
        return
    near = nearest(text.with_units(tuple(units), ()), statement.words)
    if near is None:
        said = f"It isn't printed in {at}. Print its words there as they are."
        yield Finding(Severity.WARNING, "statement-not-printed", f"statement {statement.id}", said)
        return
    said = as_it_differs(near.differences) or "signs or capitals aren't the party's"
    yield Finding(
        Severity.WARNING,
        "statement-not-verbatim",
        f"statement {statement.id}",
        f"It isn't printed word for word in {_named(at, text, near.place.unit)}: {said}. Print it "
        "as the party gave it.",
    )


def _carrying(statement: Statement, text: Text) -> list[Unit]:
    """Give the units in which a statement may print: a footnote's words in notes alone (P17)."""
    return list(text.notes if statement.carrier is Carrier.FOOTNOTE else text.all_units())


def _where_not(statement: Statement, carries: bool, text: Text) -> list[Unit]:  # noqa: FBT001
    """Give the units of a text in which a statement shouldn't print."""
    allowed = {unit.id for unit in _carrying(statement, text)} if carries else set()
    return [unit for unit in text.all_units() if unit.id not in allowed]


def _elsewhere(
    statement: Statement, issue: str, text: Text, units: Sequence[Unit]
) -> Iterator[Finding]:
    """Tell of the longest run of a statement's words in a text where it shouldn't print."""
    words, said = compared(statement.words), statement.words
    quotation = quoted(statement.anchor.quotation)
    found: list[tuple[int, str, str]] = []
    for unit in units:
        for run in _runs(words, compared(bare(unit.words))):
            written = said[run[0].start : run[-1].end]
            if _is_prose(written) and not _is_quoted(run, quotation):
                found.append((len(run), unit.id, written))
    if not found:
        return
    _, at, written = max(found, key=lambda run: run[0])
    yield Finding(
        Severity.WARNING,
        "statement-elsewhere",
        f"statement {statement.id}",
        f"Words of it stand in {_named(issue, text, at)}: “{written}”. A statement prints in what "
        "carries it and nowhere else: look whether they are the party's, and take them out if so.",
    )


def _runs(words: list[Word], held: list[Word]) -> Iterator[list[Word]]:
    """Give the longest runs of a statement's words that stand in others, one from each place."""
    ours, theirs = ([word.compared for word in one] for one in (words, held))
    least = min(_RUN, len(ours))
    starts: dict[tuple[str, ...], list[int]] = {}
    for n in range(len(ours) - least + 1):
        starts.setdefault(tuple(ours[n : n + least]), []).append(n)
    at = 0
    while least and at + least <= len(theirs):
        reached = 0
        for start in starts.get(tuple(theirs[at : at + least]), ()):
            alike = zip(ours[start:], theirs[at:], strict=False)
            count = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], alike))
            yield words[start : start + count]
            reached = max(reached, count)
        at += max(1, reached - least + 1)


def _is_prose(written: str) -> bool:
    """Tell whether enough of the words are those of a sentence, not short and not in capitals."""
    plain = [word for word in written.split() if len(word) > _SHORT and not word[0].isupper()]
    return len(plain) >= _PLAIN


def _is_quoted(run: Sequence[Word], quotation: list[str]) -> bool:
    """Tell whether most of a run are the words that the statement is about."""
    ours = [word.compared for word in run]
    alike = SequenceMatcher(None, ours, quotation, autojunk=False).find_longest_match()
    return 2 * alike.size > len(run)


def _named(issue: str, text: Text, unit: str) -> str:
    label = full_labels(text).get(unit)
    if label:
        return f"{issue}, {label}"
    begins = " ".join(bare(text.unit(unit).words).lstrip('“"«').split()[:4])
    return f"{issue}, the paragraph “{begins} …”"


def _blanks_alike(words: str) -> str:
    return " ".join(words.split())
