"""Paragraphs that are ready to close, or nearly: how many points each has open, and which.

A point is one thing that the room has to settle: something asked for that stands in nobody's way,
rivals of which one is to be chosen, a bracket that came with the text, or being one of several
options. Rivals that hang together over several places are more than one point.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from travaux.changes import places
from travaux.drafting.accounting import Verb
from travaux.drafting.compilation import Compilation
from travaux.drafting.streamlining.asked import Asked, Place, asked
from travaux.drafting.streamlining.rivalry import Knot, Together, weighed
from travaux.proposals import ProposalKind
from travaux.texts import Unit, tokens
from travaux.texts.signs import CLOSE, OPEN, OPTION


class State(StrEnum):
    """How near a paragraph is to being closed."""

    NOTHING_OPEN = "nothing-open"
    ONE_LEFT = "one-left"  # exactly one point is open
    COMPATIBLE = "compatible"  # several things are asked for, and all can be taken


@dataclass(frozen=True, slots=True)
class Ready:
    """A unit or note of the base that is ready to close, or nearly.

    What is open stands in `free` (in nobody's way), `knots` and `brackets` (the words of brackets
    that came with the text; "" for one that opens or closes in another paragraph); `option` is true
    for the first paragraph of an option. `kept` names who asks that it stay as it is. `beside` are
    the ids of comments, questions and reservations on it: they are no changes, yet somebody should
    look at them before it is closed.
    """

    unit: str
    state: State
    free: tuple[Asked, ...] = ()
    knots: tuple[Knot, ...] = ()
    brackets: tuple[str, ...] = ()
    option: bool = False
    kept: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def points(self) -> int:
        """How many points are open."""
        return len(self.free) + len(self.knots) + len(self.brackets) + self.option


def ready(compilation: Compilation) -> tuple[Ready, ...]:
    """Give the paragraphs and notes of the base that are ready to close, or nearly.

    Units without words are left out. A paragraph that is to run on into one that others want gone
    is not ready, whatever its own words.
    """
    return closable(compilation, weighed(compilation, asked(compilation)))


def closable(compilation: Compilation, weighings: Iterable[Together]) -> tuple[Ready, ...]:
    """Do what `ready` does, where what can be taken together is known already."""
    known = {one.place: one for one in weighings}
    beside = _beside(compilation)
    found: list[Ready] = []
    for unit, brackets in _with_brackets(compilation):
        weighed_here = known.get(Place(unit.id), Together(Place(unit.id), (), ()))
        if unit.words.strip() and not weighed_here.across:
            one = _ready(unit, weighed_here, brackets, beside.get(unit.id, ()))
            found += [one] if one else []
    return tuple(found)


def _ready(
    unit: Unit, here: Together, brackets: Sequence[tuple[int, int, str]], beside: tuple[str, ...]
) -> Ready | None:
    free = tuple(ask for ask in here.free if ask.verb is not Verb.KEEP)
    kept = tuple(v for ask in here.free if ask.verb is Verb.KEEP for v in ask.voices)
    left = tuple(b[2] for b in brackets if not any(_replaces(ask, b) for ask in _words(here)))
    option = unit.words.startswith(OPTION)
    one = Ready(unit.id, State.COMPATIBLE, free, here.knots, left, option, kept, beside)
    if not one.points:
        return replace(one, state=State.NOTHING_OPEN)
    if one.points == 1 and all(knot.single for knot in here.knots):
        return replace(one, state=State.ONE_LEFT)
    return None if here.knots or left or option else one


def _words(here: Together) -> Iterator[Asked]:
    for ask in (*here.free, *(ask for knot in here.knots for ask in knot.asks)):
        if ask.verb is Verb.MODIFY:
            yield ask


def _replaces(ask: Asked, bracket: tuple[int, int, str]) -> bool:
    """Tell whether a bracket is among the words that are asked to be changed."""
    return ask.start <= bracket[0] and bracket[1] <= ask.end


def _with_brackets(
    compilation: Compilation,
) -> Iterator[tuple[Unit, list[tuple[int, int, str]]]]:
    """Give each unit and note with its outermost brackets: tokens from, to; the words inside.

    A bracket may open in one unit and close in a later one; it then stands in each.
    """
    depth = 0
    for unit in compilation.base.units:
        brackets, depth = _brackets(unit, depth)
        yield unit, brackets
    for note in compilation.base.notes:
        yield note, _brackets(note, 0)[0]


def _brackets(unit: Unit, depth: int) -> tuple[list[tuple[int, int, str]], int]:
    if not depth and OPEN not in unit.words:
        return [], 0
    found: list[tuple[int, int, str]] = []
    parts, start, runs_in = tokens(unit.words), 0, depth > 0
    for place, token in enumerate(parts):
        if OPEN in token:
            start = place if not depth else start
            depth += 1
        elif CLOSE in token and depth:
            depth -= 1
            if not depth:
                inside = "" if runs_in else "".join(parts[start : place + 1])
                found.append((start, place + 1, inside.removeprefix(" ")))
                runs_in = False
    if depth:
        found.append((start, len(parts), ""))
    return found, depth


def _beside(compilation: Compilation) -> Mapping[str, tuple[str, ...]]:
    """Give the proposals that aren't changes to the text, by the unit that they are about."""
    beside: dict[str, list[str]] = {}
    for proposal in compilation.proposals:
        out = proposal.withdrawn or proposal.dropped
        if proposal.kind is not ProposalKind.PROPOSAL and not out:
            for unit in {place for change in proposal.changes for place in places(change)}:
                beside.setdefault(unit, []).append(proposal.id)
    return {unit: tuple(sorted(names)) for unit, names in beside.items()}
