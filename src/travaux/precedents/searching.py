"""Where the words of a phrase, a paragraph or a long passage have stood before.

    precedents(library, "respect for the human dignity of all")   places, the likest first
    marked(library, words)                    the whole passage, cut into runs with their places

Words are counted as `precedents.words.cut` cuts them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, groupby

from travaux.precedents.aligning import Run, aligned, blocks
from travaux.precedents.answer import Likeness, Marked, Place, Precedent
from travaux.precedents.library import Held, Library
from travaux.precedents.scoring import FEWEST, likeness, weights
from travaux.precedents.wanted import ANY, Wanted
from travaux.precedents.words import keys

CANDIDATES = 40  # passages that are laid beside the asked one


def precedents(
    library: Library,
    words: str,
    wanted: Wanted = ANY,
    limit: int = 10,
    *,
    leaving: Collection[str] = (),
) -> tuple[Precedent, ...]:
    """Give the places where words have stood, alike or adapted: the likest first, then the oldest.

    Holdings whose ids are in `leaving` are passed over: a draft's own issues are no precedent of
    it. The words may be a phrase or a whole paragraph; nothing is found for none.
    """
    asked = _Asked(keys(words), library, wanted, leaving)
    everything = (0, len(asked.keys))
    return tuple(asked.told(asked.matches(*everything), *everything)[:limit])


def marked(
    library: Library, words: str, wanted: Wanted = ANY, *, leaving: Collection[str] = ()
) -> tuple[Marked, ...]:
    """Cut a passage into runs that together are all its words, each with where it has stood.

    The likest source is marked first, with the clauses that were moved; then sources are looked
    for to what is left.
    """
    asked = _Asked(keys(words), library, wanted, leaving)
    found: list[Marked] = []
    waiting = [(0, len(asked.keys))]
    while waiting:
        start, end = waiting.pop()
        ours = asked.marks(start, end)
        found += ours
        if ours:
            edges = [start, *chain(*sorted(run.asked for run in ours)), end]
            waiting += zip(edges[::2], edges[1::2], strict=True)
    return tuple(_completed(sorted(found, key=lambda run: run.asked), len(asked.keys)))


@dataclass(frozen=True, slots=True)
class _Match:
    """A held passage with the runs that it shares with the asked one."""

    held: Held
    runs: tuple[Run, ...]

    @property
    def weight(self) -> float:
        return sum(run.weight for run in self.runs)

    def within(self, start: int, end: int, weighed: Sequence[float]) -> _Match:
        runs = (run.within(start, end, weighed) for run in self.runs)
        return _Match(self.held, tuple(run for run in runs if run))


class _Asked:
    """The words of a passage that is looked for, and where."""

    def __init__(
        self, words: Sequence[str], library: Library, wanted: Wanted, leaving: Collection[str]
    ) -> None:
        self.keys = words
        self.weights = weights(words)
        self.library, self.wanted, self.leaving = library, wanted, leaving

    def matches(self, start: int, end: int) -> list[_Match]:
        """Lay a range of the words beside every candidate."""
        words, weighed = self.keys[start:end], self.weights[start:end]
        rows = self.library.candidates(words, self.wanted, CANDIDATES) if words else ()
        found = []
        for held in self.library.passages(rows):
            if held.place.holding.id not in self.leaving:
                runs = aligned(words, held.keys, weighed)
                found.append(_Match(held, tuple(run.further(start) for run in runs)))
        return [match for match in found if match.runs]

    def told(self, matches: Iterable[_Match], start: int, end: int) -> list[Precedent]:
        """Say what matches are to a range of the words: folded, the likest first."""
        told = [self._precedent(match, start, end) for match in matches if match.runs]
        worth_telling = [one for one in told if one[0].likeness is not Likeness.NONE_FOUND]
        return _folded(worth_telling)

    def marks(self, start: int, end: int) -> list[Marked]:
        """Mark what the likest source of a range has of it; nothing where there is none."""
        if end - start < FEWEST:
            return []
        matches = self.matches(start, end)
        told = [match for match in matches if self.told([match], start, end)]
        if not told:
            return []
        best = min(told, key=lambda match: (-match.weight, _age(match.held.place)))
        return [self._mark(matches, *part) for part in _parts(best.runs)]

    def _mark(self, matches: Sequence[_Match], start: int, end: int) -> Marked:
        ours = [match.within(start, end, self.weights) for match in matches]
        told = self.told(ours, start, end)
        uses = 1 + len(told[0].again) if told else 0
        return Marked(
            (start, end), told[0].likeness if told else Likeness.NONE_FOUND, tuple(told), uses
        )

    def _precedent(self, match: _Match, start: int, end: int) -> tuple[Precedent, tuple[str, ...]]:
        whole, there = (
            _envelope(run.asked for run in match.runs),
            _envelope(run.held for run in match.runs),
        )
        share = match.weight / sum(self.weights[slice(*whole)])
        told = Precedent(
            likeness(match.runs, share),
            match.held.place,
            whole,
            there,
            blocks(match.runs),
            round(match.weight / sum(self.weights[start:end]), 6),
        )
        return told, tuple(match.held.keys[slice(*there)])


def _parts(runs: Sequence[Run]) -> list[tuple[int, int]]:
    """Give the ranges that runs cover; those with no more than a word or two between are one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(run.asked for run in runs):
        if found and start - found[-1][1] < FEWEST:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _folded(told: Iterable[tuple[Precedent, tuple[str, ...]]]) -> list[Precedent]:
    """Make one line of all places with the same words, and put the lines in order."""

    def words(one: tuple[Precedent, tuple[str, ...]]) -> tuple[object, ...]:
        return one[0].asked, one[1]

    lines = []
    for _, same in groupby(sorted(told, key=words), key=words):
        first, *again = sorted((one for one, _ in same), key=lambda one: _age(one.place))
        lines.append(replace(first, again=tuple(one.place for one in again)))
    return sorted(lines, key=lambda one: (-one.score, _age(one.place)))


def _age(place: Place) -> tuple[tuple[date, date], str, str, int]:
    """Give what places are ordered by: their date, the unknown last; then their ids."""
    holding = place.holding
    order = holding.date.order if holding.date else (date.max, date.max)
    return order, holding.id, holding.language, place.number


def _completed(found: Iterable[Marked], length: int) -> Iterator[Marked]:
    """Fill what no source was found for."""
    end = 0
    for run in found:
        if end < run.asked[0]:
            yield Marked((end, run.asked[0]), Likeness.NONE_FOUND)
        yield run
        end = run.asked[1]
    if end < length:
        yield Marked((end, length), Likeness.NONE_FOUND)


def _envelope(ranges: Iterable[tuple[int, int]]) -> tuple[int, int]:
    starts, ends = zip(*ranges, strict=True)
    return min(starts), max(ends)
