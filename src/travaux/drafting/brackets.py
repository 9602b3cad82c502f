"""Brackets: what is open in a compiled text, one by one, for a body to decide on.

There are two sorts. What live proposals ask for stands in the compilation's tree; what was typed in
the issue itself stands in its words. A bracket is named by its unit and the tokens it spans. These
stay the same as long as the issue is on the table, whatever is decided elsewhere; but where changes
cross, who asks for them decides which one is cut, so that a new name may give other brackets.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate, pairwise

from travaux.changes import Add, Modify
from travaux.drafting.alignment import partners
from travaux.drafting.compilation import Compilation, CompiledUnit, Placement, Support
from travaux.drafting.nesting import Contested, Node, Ref, Words, reading
from travaux.proposals import Entry, Proposal
from travaux.readings import Bracket, BracketKind, Wording
from travaux.texts import Sign, pieces
from travaux.texts.signs import OPEN

_Spanned = tuple[int, int, Contested]


class Seen:
    """The brackets found before at each place of a text, as long as nothing else is asked there.

    A compilation that was made `again` has the very same things at every place where nothing did
    change: their brackets needn't be looked for again.
    """

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], tuple[object, tuple[Bracket, ...]]] = {}

    def at(
        self, place: tuple[str, str], asked: object, find: Callable[[], Iterable[Bracket]]
    ) -> tuple[Bracket, ...]:
        """Give the brackets at a place, found anew where something else is asked by now."""
        known = self._found.get(place)
        if known is None or known[0] is not asked:
            known = asked, _marked(tuple(find()))
            self._found[place] = known
        return known[1]


def brackets(compilation: Compilation, seen: Seen | None = None) -> tuple[Bracket, ...]:
    """Give everything that is open, in the order of the text; outer brackets before inner ones.

    A new note is no bracket where words call it: it comes and goes with them. `seen` spares the
    places at which nothing changed since it was used last.
    """
    known, found = seen or Seen(), list[Bracket]()
    for slot in ("", *(unit.id for unit in compilation.base.units)):
        if slot:
            found += _of_base(compilation, slot, known)
        if entries := compilation.slots.get(slot):
            found += known.at(("slot", slot), entries, partial(_between, compilation, slot))
    for note in compilation.base.notes:
        found += _of_base(compilation, note.id, known)
    return (*found, *_of_notes(compilation, {one.id for one in found}))


def _of_base(compilation: Compilation, unit: str, known: Seen) -> tuple[Bracket, ...]:
    entry = compilation.units[unit]
    return known.at(("unit", unit), entry, partial(_of_unit, compilation, entry))


def _between(compilation: Compilation, slot: str) -> Iterator[Bracket]:
    """Give the brackets of what is to stand between two units of the base."""
    taken: set[str] = set()
    for entry in compilation.slots[slot]:
        if isinstance(entry, Placement):
            yield _move(compilation, entry, slot)
        else:
            yield _paragraph(entry, slot, taken)


def _of_notes(compilation: Compilation, taken: set[str]) -> Iterator[Bracket]:
    """Give the brackets of the new notes that no words call."""
    if not compilation.notes:
        return
    called = {note for one in compilation.proposals for note in called_anew(one)}
    for note in compilation.notes:
        if note.unit.id not in called:
            one = _paragraph(note, "", taken)
            yield replace(one, mark=mark_of(one))


def called_anew(proposal: Proposal) -> Iterator[str]:
    """Give the notes that the open changes of a proposal call."""
    for entry in proposal.entries:
        if entry.open:
            yield from calls_of(entry)


def calls_of(entry: Entry) -> Iterator[str]:
    """Give the notes that a change calls in the words it puts in."""
    change = entry.change
    if isinstance(change, Modify):
        yield from calls_in(change.new)
    elif isinstance(change, Add):
        yield from change.unit.calls


def calls_in(words: str) -> Iterator[str]:
    """Give the notes that words call, in order."""
    return (piece.value for piece in pieces(words) if piece.sign is Sign.CALL)


def _marked(found: Sequence[Bracket]) -> tuple[Bracket, ...]:
    """Mark the brackets at one place, each also with what falls with it."""
    return tuple(replace(one, mark=mark_of(one, _falling(one, found))) for one in found)


def _falling(bracket: Bracket, beside: Sequence[Bracket]) -> list[Bracket]:
    """Give the brackets that a decision on one may close: those inside; all if a paragraph goes."""
    if bracket.kind is BracketKind.SUPPRESSION:
        return [one for one in beside if one.id != bracket.id]
    return inside(bracket, beside)


def inside(bracket: Bracket, beside: Sequence[Bracket]) -> list[Bracket]:
    """Give the brackets inside one, of those in the same paragraph, at whatever depth."""
    around, found = {bracket.id}, []
    for one in beside:  # outer ones come first
        if one.inside in around:
            around.add(one.id)
            found.append(one)
    return found


def mark_of(bracket: Bracket, falling: Iterable[Bracket] = ()) -> str:
    """Give the mark of a bracket's contents: another one as soon as anything in it is other.

    To its contents belongs what falls with it.
    """
    said = "".join(
        repr((one.id, one.kind, one.words, one.after))
        + repr(sorted((wording.words, wording.voices) for wording in one.wordings))
        for one in (bracket, *falling)
    )
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:6]


def spans(entry: CompiledUnit, tokens: Iterable[str]) -> tuple[_Spanned, ...]:
    """Give the brackets in the words of a unit with the tokens they span, outer ones first."""
    ends = list(accumulate(map(len, tokens)))
    return tuple(_spans(entry.nodes, ends, 0))


def _spans(nodes: Iterable[Node], ends: list[int], at: int) -> Iterator[_Spanned]:
    for node in nodes:
        size = _size(node)
        if isinstance(node, Contested):
            yield _token(ends, at), _token(ends, at + size), node
            yield from _spans(node.base, ends, at)
        at += size


def _size(node: Node) -> int:
    return len(node.words) if isinstance(node, Words) else len(reading(node.base, None))


def _token(ends: list[int], characters: int) -> int:
    """Give the number of the token that begins after so many characters."""
    return bisect_left(ends, characters) + 1 if characters else 0


def _of_unit(compilation: Compilation, entry: CompiledUnit) -> Iterator[Bracket]:
    unit = entry.unit
    if entry.suppressed:
        asked = (_asked(entry.suppressed, ""),)
        yield Bracket(f"{unit.id}@gone", unit.id, BracketKind.SUPPRESSION, unit.words, asked)
    if entry.joined:
        after = _following(compilation, unit.id)
        asked = (_asked(entry.joined, unit.words),)
        name = f"{unit.id}@joined"
        yield Bracket(name, unit.id, BracketKind.JOIN, unit.words, asked, after=after)
    tokens = compilation.base_units.tokens(unit.id)
    inside = [_in_words(unit.id, *one) for one in spans(entry, tokens)] if entry.contested else []
    yield from _nested([*inside, *_typed(unit.id, tokens)])


def _following(compilation: Compilation, unit: str) -> str:
    """Give the unit of the base behind one, "" behind the last."""
    return next((b.id for a, b in pairwise(compilation.base.units) if a.id == unit), "")


def _asked(support: Support, words: str) -> Wording:
    return Wording(words, support.voices, _entries(support.refs))


def _entries(refs: Iterable[Ref]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted({(proposal, number) for _, proposal, number in refs}))


def _in_words(unit: str, start: int, end: int, node: Contested) -> Bracket:
    wordings = tuple(Wording(v.words, v.sponsors, _entries(v.refs)) for v in node.variants)
    kind = BracketKind.ALTERNATIVE
    if start == end:
        kind = BracketKind.ADDITION
    elif not any(one.words for one in wordings):
        kind = BracketKind.DELETION
    words = reading(node.base, None)
    return Bracket(f"{unit}@{start}-{end}", unit, kind, words, wordings, start, end)


def _typed(unit: str, tokens: list[str]) -> Iterator[Bracket]:
    """Give the brackets that came with the issue; one that closes in another unit isn't among them.

    Who is named in one stands as a voice, as it is written: nobody on record asks for it.
    """
    for start, end in sorted(partners(tokens).items()):
        if start < end and OPEN in tokens[start]:
            words = "".join(tokens[start : end + 1])
            inner = "".join(tokens[start + 1 : end])
            head = next(one.head for one in pieces(words) if one.sign is Sign.OPEN)
            voices = tuple(name for name in (head.names,) if name)
            wording = Wording(inner if inner.startswith(" ") else f" {inner}", voices)
            name = f"{unit}@text-{start}-{end + 1}"  # others may span the same words
            kind = BracketKind.TYPED
            yield Bracket(name, unit, kind, words, (wording,), start, end + 1)


def _nested(found: list[Bracket]) -> Iterator[Bracket]:
    """Give brackets of one unit in order, each with the one around it."""
    around: list[Bracket] = []
    for one in sorted(found, key=_order):
        start, end = one.start or 0, one.end or 0
        while around and not start < (around[-1].end or 0) >= end:
            around.pop()
        yield replace(one, inside=around[-1].id if around else "")
        around.append(one)


def _order(one: Bracket) -> tuple[int, int, int]:
    start, end = one.start or 0, one.end or 0
    return start, end != start, -end


def _move(compilation: Compilation, entry: Placement, slot: str) -> Bracket:
    words = compilation.units[entry.unit].unit.words
    name = f"{entry.unit}@after-{slot or 'top'}"
    asked = (_asked(entry.moved, words),)
    return Bracket(name, entry.unit, BracketKind.MOVE, words, asked, after=slot)


def _paragraph(entry: CompiledUnit, slot: str, taken: set[str]) -> Bracket:
    unit = entry.unit.id
    voices: dict[str, list[str]] = {}
    for voice in entry.added.voices:
        voices.setdefault(reading(entry.nodes, voice).removeprefix(" "), []).append(voice)
    wordings = tuple(
        Wording(words, tuple(who), _entries(ref for ref in entry.added.refs if ref[0] in who))
        for words, who in voices.items()
    )
    name, again = f"{unit}@new-{slot or 'top'}", 1
    while name in taken:
        again += 1
        name = f"{unit}@new-{slot or 'top'}.{again}"
    taken.add(name)
    return Bracket(name, unit, BracketKind.PARAGRAPH, "", wordings, after=slot, added=entry.unit)
