"""Edits at random to real texts, as many delegations would make them at once.

A seed gives the same edits each time. Words are put in, taken out and replaced; paragraphs added,
left out, moved, divided, joined and repeated; notes and brackets put in and taken out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from travaux.texts import Kind, Sign, Text, Unit, bracketed, call, fold, joined, pieces, tokens
from travaux.texts.signs import BAR, CELL, CLOSE, OPEN

_PHRASES = (
    "in accordance with national law", "as appropriate", "shall", "may", "derechos humanos",
    "l’État", "“best efforts”", "– as amended –", "2/3", "Mexico: sovereign", "[sic]",
    "[to be determined]", "[Chile: agreed]", "the", "of all",
)  # fmt: skip
_ADDED = (
    "To establish a fund for the purposes of the present instrument;", "Idem.",
    "Each Party shall inform the depositary of measure 1.", "Urges all States [to consider] it",
    "Each Party shall inform the depositary of measure 2.",
)  # fmt: skip
_SIGN = re.compile("[\ufdd0-\ufdef]")
_BRACKET = re.compile(f"{OPEN}[^{BAR}]*{BAR}|{CLOSE}")
_VERBS = ("word",) * 6 + ("add",) * 3 + (
    "drop", "move", "divide", "join", "note", "reword", "unnote", "bracket", "unbracket", "repeat",
)  # fmt: skip


def edited(text: Text, chance: Random, many: int) -> Text:
    """Give a text with so many edits at random."""
    units, notes = list(text.units), list(text.notes)
    for number in range(many):
        _edit(chance.choice(_VERBS), chance, units, notes, f"x{number}")
    return text.with_units(tuple(units), tuple(notes))


def said(text: Text) -> tuple[list[str], list[str]]:
    """Give what a text says, unit by unit: each note where it is called, the others apart."""
    notes = {note.id: note.words for note in text.notes}
    called = {name for unit in text.all_units() for name in unit.calls}
    units = [fold(_spelled(unit.words, notes)) for unit in text.units]
    return units, sorted(fold(_spelled(w, notes)) for n, w in notes.items() if n not in called)


def _spelled(words: str, notes: dict[str, str]) -> str:
    for piece in pieces(words):
        if piece.sign is Sign.CALL:
            words = words.replace(call(piece.value), f"^({notes.get(piece.value, '?')})")
    return words


def _edit(verb: str, chance: Random, units: list[Unit], notes: list[Unit], new_id: str) -> None:
    at = chance.randrange(len(units))
    unit = units[at]
    if verb in ("word", "bracket"):
        units[at] = replace(unit, words=_reworded(unit.words, verb, chance))
    elif verb == "unbracket" and _balanced(unit) and _BRACKET.sub("", unit.words).strip():
        units[at] = replace(unit, words=_BRACKET.sub("", unit.words).strip())
    elif verb == "move":
        units.insert(chance.randrange(1, len(units) + 1), units.pop(at))
    elif verb in ("note", "reword", "unnote"):
        _edit_notes(verb, chance, units, notes, new_id)
    else:
        units[at : at + 2] = _paragraphs(verb, chance, units[at : at + 2], new_id)


def _balanced(unit: Unit) -> bool:
    return unit.words.count(OPEN) == unit.words.count(CLOSE)


def _paragraphs(verb: str, chance: Random, some: list[Unit], new_id: str) -> list[Unit]:
    """Give a unit and the next one with one more, one less, or one cut in two."""
    unit, *rest = some
    if verb == "add":
        return [unit, _added(unit, chance, new_id), *rest]
    if verb == "drop" and rest and _balanced(unit) and not unit.calls:
        return rest
    if verb == "repeat" and _balanced(unit):
        return [replace(unit, id=new_id, label=None), *some]
    if verb == "join" and rest and Kind.ROW not in (unit.kind, rest[0].kind):
        return [replace(unit, words=f"{unit.words} {rest[0].words}")]
    if verb == "divide" and unit.kind is not Kind.ROW:
        parts = tokens(unit.words)
        cut = len(parts) // 2
        first, second = joined(parts[:cut]).strip(), "".join(parts[cut:]).strip()
        if first and second:
            return [replace(unit, words=first), Unit(new_id, unit.kind, second), *rest]
    return some


def _edit_notes(
    verb: str, chance: Random, units: list[Unit], notes: list[Unit], new_id: str
) -> None:
    if verb == "note":
        at = chance.randrange(len(units))
        notes.append(Unit(new_id, Kind.NOTE, "Cf. [article 3]."))
        units[at] = replace(units[at], words=units[at].words + call(new_id))
    elif verb == "reword" and notes:
        some = chance.randrange(len(notes))
        notes[some] = replace(notes[some], words=f"{notes[some].words} Emphasis added.")
    elif verb == "unnote" and len(notes) > 1:
        gone = call(notes.pop(chance.randrange(len(notes))).id)
        units[:] = [replace(u, words=u.words.replace(gone, "")) for u in units]
        notes[:] = [replace(n, words=n.words.replace(gone, "")) for n in notes]


def _reworded(words: str, verb: str, chance: Random) -> str:
    parts = tokens(words)
    start = chance.randrange(len(parts))
    end = min(len(parts), start + chance.randrange(6))
    if any(map(_SIGN.search, parts[start:end])):
        return words
    old = "".join(parts[start:end]).strip()
    if verb == "bracket":
        parts[start:end] = [f" {bracketed(old)}"] if old else []
    else:
        parts[start:end] = [f" {chance.choice(_PHRASES)}"] if chance.random() < 0.8 else []
    return joined(parts).strip() or words


def _added(beside: Unit, chance: Random, new_id: str) -> Unit:
    if beside.kind is Kind.ROW:
        cells = beside.words.count(CELL) + 1
        return Unit(
            new_id, Kind.ROW, CELL.join(f"cell {chance.randrange(9)}" for _ in range(cells))
        )
    kept = (Kind.OPERATIVE, Kind.PREAMBULAR, Kind.ITEM)
    kind = beside.kind if beside.kind in kept else Kind.PARAGRAPH
    return Unit(new_id, kind, chance.choice(_ADDED), beside.depth)
