"""How good a layout is, against what the delegations meant (`tests.generated`).

Words are counted as tokens: a word or a sign of punctuation.

- *bracketed*: base tokens in brackets, each once however deep, and the tokens of every reading.
- *intended*: base tokens that some delegation means to replace or delete, each once, and the new
  tokens of every distinct edit. `bracketed / intended` is 1 when a layout shows what was meant and
  nothing else. It can fall below 1, where old and new words share some.
- *co-sponsored*: an edit with several sponsors is shown as *one reading* if one reading has exactly
  these sponsors and does to the paragraph exactly what the edit does. Its sponsors stand *together*
  if each of them has exactly the same readings in the edit's place: so it is also where others cut
  through the edit and it is shown in several pieces.
- *confetti*: stray runs, that is one or two words of the base (signs of punctuation don't count)
  that stand alone between two brackets of one level. Some can't be avoided: delegations do edit
  words that lie so near each other. That number is measured on the intention itself.
- *lost*: a delegation whose reading of a paragraph, taken from the printed tree by its name alone,
  isn't its own paragraph. As names and words are read together, a wrong, a missing and an
  additional sponsor all count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields

from benchmarks.compile.layouts import Layout, Shown, flat, laid_out, read
from tests.generated import Edit, Negotiation
from travaux.drafting.compilation import Compilation
from travaux.texts import fold, tokens


@dataclass(slots=True)
class Quality:
    """The sums over a whole compilation; the figures are their ratios."""

    paragraphs: int = 0
    bracketed: int = 0
    intended: int = 0
    cosponsored: int = 0
    one_reading: int = 0
    together: int = 0
    apart: int = 0  # co-sponsored edits that overlap no other edit
    apart_one_reading: int = 0
    apart_together: int = 0
    stray: int = 0
    stray_meant: int = 0
    readings: int = 0
    lost: list[tuple[str, str]] = field(default_factory=list)

    @property
    def swelling(self) -> float:
        """Bracketed words for each intended one."""
        return self.bracketed / max(self.intended, 1)

    @property
    def grouped(self) -> float:
        """The share of co-sponsored edits that are one reading with exactly their sponsors."""
        return self.one_reading / self.cosponsored if self.cosponsored else 1.0

    @property
    def side_by_side(self) -> float:
        """The share of co-sponsored edits whose sponsors stand together."""
        return self.together / self.cosponsored if self.cosponsored else 1.0

    @property
    def side_by_side_apart(self) -> float:
        """`side_by_side`, among edits that overlap nobody else's."""
        return self.apart_together / self.apart if self.apart else 1.0

    @property
    def grouped_apart(self) -> float:
        """`grouped`, among edits that overlap nobody else's."""
        return self.apart_one_reading / self.apart if self.apart else 1.0

    @property
    def confetti(self) -> float:
        """Stray runs a paragraph."""
        return self.stray / max(self.paragraphs, 1)

    @property
    def confetti_meant(self) -> float:
        """Stray runs a paragraph in the intention itself."""
        return self.stray_meant / max(self.paragraphs, 1)

    @property
    def exact(self) -> float:
        """The share of readings that are the delegation's own paragraph."""
        return 1 - len(self.lost) / max(self.readings, 1)

    def join(self, other: Quality) -> None:
        """Add the sums of another compilation."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    def add(self, layout: Layout, edits: Sequence[Edit]) -> None:
        """Count one paragraph."""
        self.paragraphs += 1
        self.bracketed += bracketed(layout)
        self.intended += intended(edits)
        self.stray += stray(layout.parts, layout.brackets)
        self.stray_meant += stray(layout.parts, _merged((e.start, e.end) for e in edits))
        self._group(layout, edits)

    def _group(self, layout: Layout, edits: Sequence[Edit]) -> None:
        effects = {(_effect(layout, r), frozenset(r.sponsors)) for r in layout.readings}
        for edit in edits:
            if len(edit.sponsors) < 2:
                continue
            wanted = fold("".join(edit.applied(layout.parts)))
            one = (wanted, frozenset(edit.sponsors)) in effects
            alone = all(e is edit or _clear(e, edit) for e in edits)
            self.cosponsored += 1
            self.one_reading += one
            together = one or _together(layout, edit)
            self.together += together
            self.apart += alone
            self.apart_one_reading += alone and one
            self.apart_together += alone and together


def quality_of(negotiation: Negotiation, compilation: Compilation) -> Quality:
    """Measure a compilation."""
    quality = Quality()
    edits, wanted = _by_unit(negotiation), _wanted(negotiation)
    words = {unit.id: unit.words for unit in negotiation.base.units}
    for entry in compilation.units.values():
        unit = entry.unit.id
        for party, own in wanted.get(unit, {}).items():
            quality.readings += 1
            if fold(read(entry.nodes, party)) != fold(own):
                quality.lost.append((party, unit))
        if unit in edits:
            quality.add(laid_out(words[unit], entry.nodes), edits[unit])
    return quality


def quality_of_flat(negotiation: Negotiation) -> Quality:
    """Measure the flat layout of the same versions."""
    quality = Quality()
    edits, wanted = _by_unit(negotiation), _wanted(negotiation)
    for unit in negotiation.base.units:
        if unit.id in edits:
            quality.add(flat(unit.words, wanted[unit.id]), edits[unit.id])
    return quality


def bracketed(layout: Layout) -> int:
    """Count the words in brackets."""
    inside = {place for start, end in layout.brackets for place in range(start, end)}
    return len(inside) + sum(_count(reading.words) for reading in layout.readings)


def intended(edits: Iterable[Edit]) -> int:
    """Count the words that delegations meant to go or to come."""
    touched = {place for edit in edits for place in range(edit.start, edit.end)}
    return len(touched) + sum(len(edit.new) for edit in edits)


def stray(parts: Sequence[str], brackets: Iterable[tuple[int, int]]) -> int:
    """Count the stray runs between neighbouring brackets of one level."""
    found = 0
    open_now: list[list[int]] = [[-1, len(parts) + 1, -1]]  # from, to, end of the last one inside
    for start, end in sorted(set(brackets), key=lambda span: (span[0], -span[1])):
        while not (open_now[-1][0] <= start and end <= open_now[-1][1]):
            open_now.pop()
        last = open_now[-1][2]
        if 0 <= last < start:
            found += sum(part.strip()[:1].isalnum() for part in parts[last:start]) <= 2
        open_now[-1][2] = max(last, end)
        open_now.append([start, end, -1])
    return found


def _count(words: str) -> int:
    return len(tokens(words.removeprefix(" "))) if words else 0


def _effect(layout: Layout, reading: Shown) -> str:
    before, after = layout.parts[: reading.start], layout.parts[reading.end :]
    return fold("".join([*before, reading.words, *after]))


def _together(layout: Layout, edit: Edit) -> bool:
    """Tell whether every sponsor of an edit has the same readings in its place."""
    near = [r for r in layout.readings if r.start <= edit.end and edit.start <= r.end]
    mine = [{r for r in near if party in r.sponsors} for party in edit.sponsors]
    return bool(mine[0]) and all(one == mine[0] for one in mine)


def _clear(one: Edit, other: Edit) -> bool:
    return one.end < other.start or other.end < one.start


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _by_unit(negotiation: Negotiation) -> dict[str, list[Edit]]:
    edits: dict[str, list[Edit]] = defaultdict(list)
    for edit in negotiation.edits:
        edits[edit.unit].append(edit)
    return edits


def _wanted(negotiation: Negotiation) -> Mapping[str, dict[str, str]]:
    wanted: dict[str, dict[str, str]] = defaultdict(dict)
    for party, units in negotiation.wanted.items():
        for unit, words in units.items():
            wanted[unit][party] = words
    return wanted
