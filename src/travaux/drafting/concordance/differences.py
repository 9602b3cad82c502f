"""Concordance: in what two language versions of one issue differ, paragraph by paragraph (P22).

Words are never compared: that is a reviser's work. Compared is what a translation has to keep, so
that a negotiation in several languages is one negotiation: each paragraph, its level and number,
its brackets with those who hold them, its options, its notes, and its figures. Standing, decisions
and provenance are kept by unit id for the work as a whole, so they are the same in all versions as
soon as these are aligned (`travaux.drafting.concordance.versions`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from travaux.drafting.concordance.figures import Figure, figures, in_words
from travaux.drafting.concordance.parallels import FAMILIES, value_of
from travaux.drafting.concordance.versions import Versions
from travaux.numbering import labels
from travaux.texts import Kind, Sign, Text, Unit, bare, pieces, readable

Parties = Callable[[str, str], frozenset[str]]


class Differing(StrEnum):
    """What differs."""

    MISSING = "missing"  # the other version lacks a paragraph
    ADDED = "added"  # the original lacks it
    DIVIDED = "divided"  # one paragraph of the original is several in the other version
    JOINED = "joined"  # several are one
    MOVED = "moved"  # it stands in another order
    KIND = "kind"
    LEVEL = "level"
    LABEL = "label"
    BRACKETS = "brackets"  # their number
    DISPUTES = "disputes"  # what they are about, who holds them, or how they nest
    OPTIONS = "options"
    NOTES = "notes"  # that it calls
    FIGURES = "figures"  # numbers, dates, symbols of documents


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which a paragraph differs.

    `unit` is the id in the original; in the other version, for a paragraph that the original
    lacks. `original` and `other` are what each has, as it is written there.
    """

    unit: str
    kind: Differing
    original: str = ""
    other: str = ""


def concordant(versions: Versions, parties: Parties | None = None) -> tuple[Difference, ...]:
    """Give every difference between two versions, in the order of the original.

    `parties` gives the codes of the parties that a bracket's head names, from its words and the
    language that they are in; without it, it is only compared whether anybody is named.
    """
    return tuple(_Comparison(versions, parties or _anybody).differences())


def _anybody(names: str, _: str) -> frozenset[str]:
    return frozenset({"*"} if names else ())


class _Comparison:
    """Two versions with what is looked up in them again and again."""

    def __init__(self, versions: Versions, parties: Parties) -> None:
        self.versions, self.parties = versions, parties
        self.old, self.new = versions.original, versions.other
        self.there = {unit.id: unit for unit in self.new.all_units()}
        self.numbers = labels(self.old), labels(self.new)
        self.moved = _moved(self.old, self.new)
        self.ours = {unit.id: unit for unit in self.old.all_units()}
        self.held = {one for many in versions.joined.values() for one in many}
        self.further = {one for many in versions.divided.values() for one in many}

    def differences(self) -> Iterator[Difference]:
        for unit in self.ours.values():
            yield from self._of(unit)
        for unit in self.there.values():
            if unit.id not in self.ours and unit.id not in self.further:
                yield Difference(unit.id, Differing.ADDED, other=readable(unit.words))

    def _of(self, unit: Unit) -> Iterator[Difference]:
        other = self.there.get(unit.id)
        if other is None:
            if unit.id not in self.held:
                yield Difference(unit.id, Differing.MISSING, readable(unit.words))
            return
        if unit.id in self.moved:
            yield Difference(unit.id, Differing.MOVED)
        yield from self._arrangement(unit, other)
        old = [self.ours[one] for one in self.versions.joined.get(unit.id, (unit.id,))]
        new = [self.there[one] for one in self.versions.divided.get(unit.id, (unit.id,))]
        if len(new) > 1:
            yield Difference(unit.id, Differing.DIVIDED, "1", str(len(new)))
        if len(old) > 1:
            yield Difference(unit.id, Differing.JOINED, str(len(old)), "1")
        yield from self._contents(unit.id, old, new)

    def _arrangement(self, old: Unit, new: Unit) -> Iterator[Difference]:
        """Tell of another kind, level or number."""
        if FAMILIES[old.kind] is not FAMILIES[new.kind] or _numbered(old) != _numbered(new):
            yield Difference(old.id, Differing.KIND, old.kind, new.kind)
        elif _numbered(old) and old.depth != new.depth:
            yield Difference(old.id, Differing.LEVEL, str(old.depth + 1), str(new.depth + 1))
        ours, theirs = (numbers.get(old.id, "") for numbers in self.numbers)
        computed = old.label is None and new.label is None
        if not computed and old.kind is not Kind.NOTE and _differ(ours, old, theirs, new):
            yield Difference(old.id, Differing.LABEL, ours, theirs)

    def _contents(self, unit: str, old: list[Unit], new: list[Unit]) -> Iterator[Difference]:
        """Tell of what differs in the words of one paragraph, and of those that go with it."""
        ours, theirs = brackets_in(old), brackets_in(new)
        if ours != theirs:
            yield Difference(unit, Differing.BRACKETS, str(ours), str(theirs))
        else:
            left, right = (self._disputes(u, t.language) for u, t in self._sides(old, new))
            if left != right:
                yield Difference(unit, Differing.DISPUTES, _said(left), _said(right))
        for kind, sign in ((Differing.OPTIONS, Sign.OPTION), (Differing.NOTES, Sign.CALL)):
            one, two = _count(old, sign), _count(new, sign)
            if one != two:
                yield Difference(unit, kind, str(one), str(two))
        yield from self._figures(unit, old, new)

    def _sides(self, old: list[Unit], new: list[Unit]) -> tuple[tuple[list[Unit], Text], ...]:
        return (old, self.old), (new, self.new)

    def _disputes(self, units: list[Unit], language: str) -> Counter[str]:
        """Count the brackets by what they are about, who holds them and how deep they stand."""
        found: Counter[str] = Counter()
        depth = 0
        for unit in units:
            for piece in pieces(unit.words):
                if piece.sign is Sign.OPEN:
                    depth += 1
                    head = piece.head
                    names = sorted(self.parties(head.names, language)) if head.names else ()
                    found[f"{depth}{head.dispute} {', '.join(names)}".strip()] += 1
                depth -= piece.sign is Sign.CLOSE
        return found

    def _figures(self, unit: str, old: list[Unit], new: list[Unit]) -> Iterator[Difference]:
        ours, theirs = _figures(old), _figures(new)
        left = _lacking(ours, theirs, self._said_otherwise(new, self.new, 1))
        right = _lacking(theirs, ours, self._said_otherwise(old, self.old, 0))
        if left or right:
            yield Difference(unit, Differing.FIGURES, ", ".join(left), ", ".join(right))

    def _said_otherwise(self, units: list[Unit], text: Text, side: int) -> set[str]:
        """Give the numbers that stand in letters, or in the paragraph's own number."""
        found: set[str] = set()
        for unit in units:
            found |= in_words(bare(unit.words), text.language)
            found |= {one.value for one in figures(self.numbers[side].get(unit.id, ""))}
        return found


def _moved(old: Text, new: Text) -> set[str]:
    """Give the units that stand before one that stands before them in the original."""
    places = {unit.id: n for n, unit in enumerate(old.units)}
    found, furthest = set(), -1
    for unit in new.units:
        place = places.get(unit.id, furthest)
        if place < furthest:
            found.add(unit.id)
        furthest = max(furthest, place)
    return found


def _numbered(unit: Unit) -> bool:
    return unit.kind is Kind.OPERATIVE


def _differ(ours: str, old: Unit, theirs: str, new: Unit) -> bool:
    """Tell whether two labels show different numbers; a label without a number says nothing."""
    one, two = value_of(ours, old), value_of(theirs, new)
    return bool(one and two) and one != two


def brackets_in(units: Iterable[Unit]) -> int:
    """Count the brackets that stand in paragraphs, also those that only open or close in them."""
    found = depth = 0
    for unit in units:
        for piece in pieces(unit.words):
            if piece.sign is Sign.OPEN:
                found, depth = found + 1, depth + 1
            elif piece.sign is Sign.CLOSE:
                found, depth = found + (depth == 0), max(depth - 1, 0)
    return found


def _count(units: list[Unit], sign: Sign) -> int:
    return sum(piece.sign is sign for unit in units for piece in pieces(unit.words))


def _said(disputes: Counter[str]) -> str:
    return "; ".join(sorted(disputes.elements()))


def _figures(units: list[Unit]) -> list[Figure]:
    return [one for unit in units for one in figures(unit.words)]


def _lacking(ours: list[Figure], theirs: list[Figure], otherwise: set[str]) -> list[str]:
    """Give the figures that one version has, and the other neither in figures nor in words.

    How often one stands is compared only where both have as many: a translator may well say "that
    article" for "Article 5".
    """
    there = Counter(one.value for one in theirs)
    strictly = len(ours) == len(theirs)
    found = []
    for one in ours:
        if not there[one.value] and one.value not in otherwise:
            found.append(one.written)
        there[one.value] -= strictly and there[one.value] > 0
    return list(dict.fromkeys(found))
