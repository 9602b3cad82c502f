"""References into places: which units of the base an instruction speaks of.

A reference is followed from the outermost step inwards; each step narrows a run of units. What
can't be followed with certainty is refused with a sentence that says what was looked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from travaux.drafting.instructions.asks import Reference, Step
from travaux.drafting.instructions.lexing import BIS
from travaux.errors import TravauxError
from travaux.numbering import labels, note_numbers
from travaux.texts import Kind, Text, Unit, bare

_KINDS = {
    "title": Kind.TITLE, "preambular": Kind.PREAMBULAR, "article": Kind.ARTICLE,
    "annex": Kind.ANNEX, "section": Kind.HEADING,
}  # fmt: skip
_DIVIDERS = (Kind.ARTICLE, Kind.ANNEX, Kind.HEADING, Kind.TITLE)
_NAMES = {
    "operative": "operative paragraph", "preambular": "preambular paragraph",
    "sub": "subparagraph", "number": "point", "inciso": "paragraph", "alinea": "paragraph",
}  # fmt: skip
_WRITTEN = re.compile(
    rf"(?P<roman>[IVXLC]+(?:\s(?:{BIS}))?(?:\s?[A-Z]+)?)\s?[.–—-]"
    rf"|(?P<capital>[A-Z](?:\s(?:{BIS}))?)\s?[.–—-]"
    rf"|(?P<degree>\d+°(?:\s(?:{BIS}))?)"
    rf"|(?P<letter>[a-z]{{1,2}}(?:\s(?:{BIS}))?)\s?\)"
)
_RANKS = {"roman": 0, "capital": 1, "degree": 2, "letter": 3}


class NotPlaced(TravauxError):  # noqa: N818
    """An instruction that can't be placed with certainty; the text is the reason why."""


@dataclass(frozen=True, slots=True)
class Place:
    """A run of units of the base, and which sentence of it is meant.

    `units` holds a paragraph with its sub-levels; `head` is the paragraph itself.
    """

    units: tuple[Unit, ...]
    whole: bool = False  # nothing narrower than the whole text was named
    sentence: Step | None = None

    @property
    def head(self) -> Unit:
        """The unit that the reference names."""
        return self.units[0]

    @property
    def last(self) -> Unit:
        """The last unit of the run."""
        return self.units[-1]


class Targets:
    """The base, made ready for following references."""

    def __init__(self, base: Text) -> None:
        self.base = base
        self.labels = {unit: _bare(label) for unit, label in labels(base).items()}
        for note, count in note_numbers(base).items():
            self.labels.setdefault(note, str(count))
        self.depths = _written_depths(base.units)

    def places(self, reference: Reference | None) -> tuple[Place, ...]:
        """Follow a reference; "paragraphs 3 and 5" gives two places.

        Raises:
            NotPlaced: nothing, or more than one thing, stands under that reference.
        """
        scope = self.base.units
        if reference is None or not reference.paragraph.steps:
            sentence = reference.sentence if reference else None
            return (Place(scope, whole=True, sentence=sentence),)
        runs: list[tuple[Unit, ...]] = [scope]
        for number, step in enumerate(reference.paragraph.steps):
            if len(runs) != 1:
                raise NotPlaced("The instruction names several paragraphs and then a part of one.")
            runs = self._step(step, runs[0], outermost=number == 0)
        return tuple(Place(run, sentence=reference.sentence) for run in runs)

    def place(self, reference: Reference | None) -> Place:
        """Follow a reference that names one place.

        Raises:
            NotPlaced: see `places`.
        """
        found = self.places(reference)
        if len(found) > 1:
            raise NotPlaced("The instruction names several paragraphs where one is needed.")
        return found[0]

    def label(self, unit: Unit) -> str:
        """Give the number of a unit as references write it, "" if it has none."""
        return self.labels.get(unit.id) or _written(unit)[0]

    def run(self, unit: Unit) -> tuple[Unit, ...]:
        """Give a unit with everything below it."""
        if unit.kind is Kind.NOTE:
            return (unit,)
        units = self.base.units
        start = next(n for n, u in enumerate(units) if u.id == unit.id)
        end = start + 1
        while end < len(units) and self._below(unit, units[end]):
            end += 1
        return units[start:end]

    def _below(self, unit: Unit, other: Unit) -> bool:
        if unit.kind in (Kind.ARTICLE, Kind.ANNEX):
            return other.kind not in (Kind.ARTICLE, Kind.ANNEX) and not (
                other.kind is Kind.HEADING and unit.kind is Kind.ARTICLE
            )
        if unit.kind is Kind.HEADING:
            return not (other.kind is Kind.ANNEX or (other.kind is Kind.HEADING
                        and other.depth <= unit.depth))  # fmt: skip
        return other.kind not in _DIVIDERS and self._depth(other) > self._depth(unit)

    def _depth(self, unit: Unit) -> int:
        return self.depths.get(unit.id, unit.depth)

    def _step(
        self, step: Step, scope: tuple[Unit, ...], *, outermost: bool
    ) -> list[tuple[Unit, ...]]:
        if step.kind in ("alinea", "inciso") and step.labels and step.labels[0].isalpha():
            step = replace(step, kind="sub")  # "alinéa b)" is a sub-level, "alinéa 2" is counted
        candidates = self._candidates(step, scope, outermost=outermost)
        if step.kind == "text":
            return [scope]
        if step.kind == "preamble":
            return [tuple(candidates)] if candidates else self._missing(step)
        if step.kind == "chapeau" or (step.kind == "title" and not outermost):
            return [scope[:1]]
        if step.ordinal is not None:
            return [self._reach(self._counted(candidates, step), step)]
        if not step.labels:
            if len(candidates) == 1:
                return [self.run(candidates[0])]
            return self._missing(step)
        found = [
            self._reach(self._labelled(label, candidates, step), step) for label in step.labels
        ]
        return self._through(found, candidates, step) if step.through else found

    def _counted(self, candidates: Sequence[Unit], step: Step) -> Unit:
        """Give the third paragraph; a number that is given too must be its own."""
        unit = _nth(candidates, step.ordinal or 1, _named(step))
        if step.labels and not _same(self.label(unit), step.labels[0]):
            raise NotPlaced(
                f"The {_named(step)} counted so isn't numbered {step.labels[0]}. "
                "Give its number only."
            )
        return unit

    def _reach(self, unit: Unit, step: Step) -> tuple[Unit, ...]:
        """Give what a step reaches: an alinéa is one paragraph alone, whatever is below it."""
        return (unit,) if step.kind in ("alinea", "inciso") else self.run(unit)

    def _missing(self, step: Step) -> list[tuple[Unit, ...]]:
        raise NotPlaced(
            f"The base has no {_named(step)}, or more than one. Give the number of the paragraph."
        )

    def _through(
        self, ends: list[tuple[Unit, ...]], candidates: Sequence[Unit], step: Step
    ) -> list[tuple[Unit, ...]]:
        order = [unit.id for unit in candidates]
        first, last = order.index(ends[0][0].id), order.index(ends[-1][0].id)
        if last < first:
            raise NotPlaced(
                f"“{' – '.join(step.labels)}” runs backwards. Write the number that comes first "
                "in the text first."
            )
        return [self._reach(unit, step) for unit in candidates[first : last + 1]]

    def _candidates(
        self, step: Step, scope: tuple[Unit, ...], *, outermost: bool
    ) -> tuple[Unit, ...]:
        """Give the units of the scope that a step of this kind may mean."""
        if step.kind == "note":
            return self.base.notes
        if step.kind == "preamble":
            return tuple(u for u in scope if u.kind is Kind.PREAMBULAR)
        if step.kind in _KINDS:
            return tuple(u for u in scope if u.kind is _KINDS[step.kind])
        if step.kind == "sub" and step.labels and step.labels[0].isdigit():
            return self._paragraphs(Step("paragraph"), scope)
        if step.kind in ("sub", "number") and not outermost:
            return self._inner(scope)
        if step.kind == "number":
            return tuple(u for u in scope if self.label(u))
        return self._paragraphs(step, scope)

    def _inner(self, scope: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """Give the units one level below the head of a run."""
        below = scope[1:] if scope and scope[0].kind is not Kind.PREAMBULAR else scope
        depths = [self._depth(u) for u in below if self.label(u)]
        inner = tuple(u for u in below if self.label(u) and self._depth(u) == min(depths))
        return inner or tuple(u for u in below if self.label(u))

    def _paragraphs(self, step: Step, scope: tuple[Unit, ...]) -> tuple[Unit, ...]:
        operative = [u for u in scope if u.kind is Kind.OPERATIVE and u.depth == 0]
        if step.kind == "operative":
            return tuple(operative)
        if step.kind == "sub":
            return tuple(u for u in scope if u.kind is Kind.OPERATIVE and u.depth > 0)
        if operative:
            return tuple(operative)
        return tuple(u for u in scope if u.kind not in _DIVIDERS and u.kind is not Kind.NOTE)

    def _labelled(self, label: str, candidates: Sequence[Unit], step: Step) -> Unit:
        if "." in label and not any(_same(self.label(u), label) for u in candidates):
            outer, _, inner = label.partition(".")  # "3.2" for 3 (2), where nothing is called 3.2
            below = self._inner(self.run(self._labelled(outer, candidates, step)))
            return self._labelled(inner, below, Step("number", (inner,)))
        found = [u for u in candidates if _same(self.label(u), label)]
        counted = not any(u.id in self.labels for u in candidates)
        if step.kind in _COUNTED and counted and label.isdigit():
            return _nth(candidates, int(label), f"{_named(step)} {label}")
        if not found and step.kind == "preambular" and label.isdigit():
            return _nth(candidates, int(label), f"{_named(step)} {label}")
        if step.kind in ("article", "section", "annex") and not found:
            found = [u for u in candidates if _heading_label(u, label)]
        if len(found) == 1:
            return found[0]
        name = f"{_named(step)} {label}"
        if not found:
            raise NotPlaced(
                f"The base has no {name}. Check the number, and the issue it was made on."
            )
        raise NotPlaced(f"The base has {len(found)} units that are {name}. Name the article too.")


_COUNTED = ("alinea", "paragraph", "inciso", "preambular")


def _named(step: Step) -> str:
    return _NAMES.get(step.kind, step.kind)


def _nth(candidates: Sequence[Unit], ordinal: int, name: str) -> Unit:
    place = ordinal - 1 if ordinal > 0 else len(candidates) + ordinal
    if not 0 <= place < len(candidates):
        there = f"there are {len(candidates)}" if candidates else "it keeps none apart there"
        raise NotPlaced(
            f"The base has no {name}: {there}. Check the number, and the issue it was made on."
        )
    return candidates[place]


def _bare(label: str) -> str:
    return re.sub(r"(?<=\d)\s+(?=[a-z]$)", "", label.strip(" .()°º").lower())


def _same(label: str, wanted: str) -> bool:
    return bool(label) and _bare(label) == _bare(wanted)


def _heading_label(unit: Unit, wanted: str) -> bool:
    """Tell whether the first number in a heading's own words is the one wanted."""
    found = re.search(
        rf"\b(\d+|[IVXLC]+|[A-Z])[°º]?((?: [A-Z]|[ -](?:{BIS}))?)\b", bare(unit.words)
    )
    return found is not None and _bare((found[1] + found[2]).replace("-", " ")) == _bare(wanted)


def _written(unit: Unit) -> tuple[str, int | None]:
    """Give the number that an unnumbered paragraph begins with in its own words, and its rank."""
    found = _WRITTEN.match(unit.words) if unit.kind is Kind.PARAGRAPH else None
    if found is None or found.lastgroup is None:
        return "", None
    return _bare(found[found.lastgroup]), _RANKS[found.lastgroup]


def _written_depths(units: Sequence[Unit]) -> dict[str, int]:
    """Give the depth of paragraphs that number themselves: what follows a number is below it."""
    depths: dict[str, int] = {}
    depth = -1
    for unit in units:
        if unit.kind is not Kind.PARAGRAPH:
            depth = -1
            continue
        rank = _written(unit)[1]
        if rank is not None:
            depth = rank
            depths[unit.id] = rank
        elif depth >= 0:
            depths[unit.id] = depth + 1
    return depths


_LABEL_PARTS = re.compile(rf"(?P<stem>.*?)\s*(?P<bis>{BIS})?$")
_ORDER = tuple(BIS.split("|"))


def label_before(label: str) -> str:
    """Give the label that stands before one: 5 for "5 bis", "5 bis" for "5 ter", 5 for 6.

    >>> label_before("5 ter"), label_before("6"), label_before("c")
    ('5 bis', '5', 'b')
    """
    if lettered := re.fullmatch(r"(\d+)\s?([A-Z])", label):
        number, letter = lettered.groups()
        return number if letter == "A" else f"{number} {chr(ord(letter) - 1)}"
    found = _LABEL_PARTS.match(label)
    stem, bis = (found["stem"], found["bis"]) if found else (label, None)
    if bis:
        place = _ORDER.index(bis)
        return stem if place == 0 else f"{stem} {_ORDER[place - 1]}"
    if stem.isdigit():
        return str(int(stem) - 1)
    return chr(ord(stem) - 1) if len(stem) == 1 and stem > "a" else ""


def without_label(words: str, label: str) -> str:
    """Take the number off new words that repeat it ("5 bis. Requests ...")."""
    if not label:
        return words
    found = re.match(rf"\(?{re.escape(label)}\s*[.)–—-]+\s*", words, re.IGNORECASE)
    return words[found.end() :] if found else words
