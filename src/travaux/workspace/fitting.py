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
    """A submitted text made comparable, and what its format didn't carry: notes, tables."""

    text: Text
    notes: bool
    tables: bool


def fitted(issue: Text, text: Text) -> Fitted:
    """Give a submitted text with the rows of the issue's tables recognised by their words."""
    notes = bool(issue.notes) and not text.notes
    rows = {fold(u.words.replace(CELL, " ")): u for u in issue.units if u.kind is Kind.ROW}
    tables = bool(rows) and not any(unit.kind is Kind.ROW for unit in text.units)
    if not tables:
        return Fitted(text, notes, tables=False)
    units = []
    for unit in text.units:
        row = rows.get(fold(unit.words))
        units.append(replace(unit, kind=Kind.ROW, words=row.words) if row else unit)
    return Fitted(text.with_units(tuple(units)), notes, tables=True)


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
