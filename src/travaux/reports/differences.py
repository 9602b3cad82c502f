"""Differences between any two texts, inline or side by side."""

from __future__ import annotations

from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.comparison import compared
from travaux.drafting.compilation import Compilation, CompiledUnit, Placement, compiled
from travaux.drafting.conventions import Attribution, Convention
from travaux.drafting.nesting import Words, reading
from travaux.numbering import labels
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.reports.marking import enclosed, marked_unit, table, titled
from travaux.reports.phrases import report_phrases
from travaux.texts import Dispute, Text, Unit

_LATER = "B"
_MARKS = Convention("differences", "", "", Attribution.INLINE, moved_words=True)


def inline(one: Text, other: Text) -> Text:
    """Give the first text with what the second deletes and adds marked in it."""
    return negotiating_text(_versions(one, other), _MARKS, lambda _: "")


def side_by_side(one: Text, other: Text, names: tuple[str, str]) -> Text:
    """Put both texts in two columns, deletions marked on the left and additions on the right."""
    compilation = _versions(one, other)
    numbers = labels(one)
    rows = [_row(entry, compilation, numbers) for entry in compilation.entries()]
    said = report_phrases(one.language)
    units = titled(said.differences, table([list(names), *rows], "d"))
    return Text(units, (*one.notes, *_new_notes(compilation)), one.language)


def changed(one: Text, other: Text) -> int:
    """Count the changes that lead from one text to the other."""
    return len(compared(one, other).changes)


def _versions(one: Text, other: Text) -> Compilation:
    entries = tuple(Entry(change, "") for change in compared(one, other).changes)
    return compiled(one, [Proposal(_LATER, (Sponsor(_LATER),), entries)])


def _row(
    entry: CompiledUnit | Placement, compilation: Compilation, numbers: dict[str, str]
) -> list[str]:
    if isinstance(entry, Placement):
        words = reading(compilation.units[entry.unit].nodes, _LATER).removeprefix(" ")
        return ["", enclosed(words, Dispute.ADDITION)]
    if entry.added:
        return ["", marked_unit(entry, _LATER)]
    label = numbers.get(entry.unit.id, "")
    left = _side(entry, deletions=True)
    right = "" if entry.gone_for(_LATER) else _side(entry, deletions=False)
    return [f"{label} {left}".strip(), f"{label} {right}".strip() if right else ""]


def _side(entry: CompiledUnit, *, deletions: bool) -> str:
    """Give one column's words: the base with deletions marked, or the later with additions."""
    words = []
    if entry.gone_for(_LATER):
        return marked_unit(entry, _LATER)
    for node in entry.nodes:
        if isinstance(node, Words):
            words.append(node.words)
            continue
        base, later = reading(node.base, None), reading((node,), _LATER)
        if deletions and base:
            words.append(enclosed(base, Dispute.DELETION))
        elif not deletions and later:
            words.append(enclosed(later, Dispute.ADDITION))
    return "".join(words).removeprefix(" ")


def _new_notes(compilation: Compilation) -> list[Unit]:
    return [note.unit for note in compilation.notes]
