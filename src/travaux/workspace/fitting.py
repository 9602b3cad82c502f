"""Fitting: what a file's format can't carry isn't a change.

Plain text has no notes and no tables. A delegation that answers in plain text doesn't ask to
delete every note and to take every table apart; so where a file holds not one note, or not one
table's row, while the issue has some, those of the issue stand.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from travaux.changes import Modify, Suppress
from travaux.drafting.alignment import token_list
from travaux.proposals import Entry
from travaux.texts import Kind, Text, fold
from travaux.texts.signs import CALL, CELL


@dataclass(frozen=True, slots=True)
class Fitted:
    """A submitted text made comparable, and what it didn't carry at all: notes, tables."""

    text: Text
    notes: bool
    tables: bool


def fitted(issue: Text, text: Text, started: Text | None = None) -> Fitted:
    """Give a submitted text with the rows of the issue's tables recognised by their words.

    `started` is the text that the sender began with, where the file's traces tell it: notes and
    rows that stood in it were carried, and are gone because the sender wants it so.
    """
    carried = (text, started) if started is not None else (text,)
    notes = bool(issue.notes) and not any(one.notes for one in carried)
    rows = {fold(u.words.replace(CELL, " ")): u for u in issue.units if u.kind is Kind.ROW}
    if not rows or any(unit.kind is Kind.ROW for one in carried for unit in one.units):
        return Fitted(text, notes, tables=False)
    units = []
    for unit in text.units:
        row = rows.get(fold(unit.words))
        units.append(replace(unit, kind=Kind.ROW, words=row.words) if row else unit)
    typed = any(unit.kind is Kind.ROW for unit in units)
    return Fitted(text.with_units(tuple(units)), notes, tables=not typed)


def with_tables_kept(entries: Iterable[Entry], issue: Text) -> Iterable[Entry]:
    """Leave out the deletion of rows."""
    rows = {unit.id for unit in issue.units if unit.kind is Kind.ROW}
    return (e for e in entries if not (isinstance(e.change, Suppress) and e.change.unit in rows))


def with_notes_kept(entries: Iterable[Entry], issue: Text) -> Iterable[Entry]:
    """Leave out the deletion of notes and of their calls; other words of a change stay."""
    notes = {note.id for note in issue.notes}
    for entry in entries:
        change = entry.change
        if isinstance(change, Suppress) and change.unit in notes:
            continue
        if isinstance(change, Modify) and CALL in change.old:
            calls = "".join(token for token in token_list(change.old) if token.startswith(CALL))
            kept = replace(change, new=change.new + calls)
            if kept.new != change.old:
                yield replace(entry, change=kept)
        else:
            yield entry
