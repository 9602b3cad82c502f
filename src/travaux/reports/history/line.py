"""The line of a text: its issues from the first to the last, and the way of each word through them.

From one issue to the next the words are followed by comparing
(`travaux.drafting.following.tracing`), so that it is known also where nobody decided: which
paragraphs were joined or divided, what went, and in which issue a word stood last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel

from travaux.drafting.alignment import Code
from travaux.drafting.following.tracing import Trace, traced
from travaux.drafting.provenance import Provenance
from travaux.texts import Text, Unit


@dataclass(frozen=True, slots=True)
class Stage:
    """An issue on the line: its words, and where each of them is from.

    `told` is false where who asked for them isn't for the reader's level: then it is only known in
    which issue each word entered.
    """

    issue: str
    text: Text
    provenance: Provenance
    told: bool = True


Place = tuple[str, int]  # a unit's id and the number of a token of its words


@dataclass(frozen=True, slots=True)
class Line:
    """Issues, the oldest first, and for each but the last the way of its words to the next."""

    stages: tuple[Stage, ...]
    traces: tuple[Trace, ...]

    @classmethod
    def of(cls, stages: Sequence[Stage]) -> Line:
        """Give the line of some issues, each of which follows the one before."""
        ways = tuple(traced(one.text, other.text) for one, other in pairwise(stages))
        return cls(tuple(stages), ways)

    def between(self, one: str, other: str) -> Line:
        """Give the part of the line from one issue to another.

        Raises:
            ValueError: one of them isn't on the line.
        """
        names = [stage.issue for stage in self.stages]
        start, end = names.index(one), names.index(other)
        return Line(self.stages[start : end + 1], self.traces[start:end])

    def ways(self) -> tuple[Mapping[Place, Place], ...]:
        """Give for each issue but the last where each of its words stands in the next one."""
        return tuple(dict(_way(trace)) for trace in self.traces)

    def followed(self, at: int, unit: str) -> tuple[tuple[str, ...], ...]:
        """Give the paragraphs in which the words of one stand, issue by issue of the whole line.

        `at` is the number of the issue that the paragraph is named in. Where it was divided, all
        its parts are followed; where it was joined with another, the one that holds its words is,
        and before that both that it was made of. Empty where nothing of it stands.
        """
        before: list[tuple[str, ...]] = [(unit,)]
        after = list(before)
        for n in range(at, 0, -1):
            before.append(self._earlier(n, before[-1]))
        for n in range(at, len(self.stages) - 1):
            after.append(self._later(n, after[-1]))
        return (*before[:0:-1], *after)

    def _later(self, n: int, units: Sequence[str]) -> tuple[str, ...]:
        old, new = _units(self.stages[n].text), _units(self.stages[n + 1].text)
        return tuple(
            unit
            for unit in new
            if unit in units
            or any(
                source in units and (unit not in old or source not in new)
                for source in _sources(self.traces[n], unit)
            )
        )

    def _earlier(self, n: int, units: Sequence[str]) -> tuple[str, ...]:
        old, new = _units(self.stages[n - 1].text), _units(self.stages[n].text)
        went = {
            source
            for unit in units
            for source in _sources(self.traces[n - 1], unit)
            if unit not in old or source not in new
        }
        return tuple(unit for unit in old if unit in units or unit in went)


def moved_units(one: Text, other: Text) -> frozenset[str]:
    """Give the paragraphs of both issues that stand at another place in the later one."""
    both = {unit.id for unit in one.units} & {unit.id for unit in other.units}
    old, new = ([unit.id for unit in text.units if unit.id in both] for text in (one, other))
    codes: list[Code] = Indel.opcodes(old, new).as_list()  # type: ignore[assignment]
    return frozenset(
        unit for tag, start, end, _, _ in codes if tag == "delete" for unit in old[start:end]
    )


def _units(text: Text) -> Mapping[str, Unit]:
    return {unit.id: unit for unit in text.all_units()}


def _sources(trace: Trace, unit: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.source for one in trace[unit]))


def _way(trace: Trace) -> Iterator[tuple[Place, Place]]:
    for unit, stretches in trace.items():
        for one in stretches:
            for n in range(one.end - one.start):
                yield (one.source, one.begin + n), (unit, one.start + n)
