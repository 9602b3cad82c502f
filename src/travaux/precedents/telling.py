"""What is said of the passages that share words with asked ones: how alike, in which order.

A relation is never claimed: that one sentence is based on another is for a person to say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from travaux.precedents.aligning import Range, Run, blocks, row_alone, within
from travaux.precedents.answer import Likeness, Place, Precedent
from travaux.precedents.held import Held
from travaux.precedents.scoring import FEWEST, MANY, SURE, enough

Age = tuple[tuple[date, date], str, str, int]


@dataclass(frozen=True, slots=True)
class Match:
    """A held passage with the runs that it shares with asked words."""

    held: Held
    runs: tuple[Run, ...]

    @property
    def weight(self) -> int:
        """What the shared words weigh, those of moved clauses included."""
        return sum(run.weight for run in self.runs)

    @property
    def worth(self) -> int:
        """What the runs are worth: their weight, less by what parts their words."""
        return sum(run.worth for run in self.runs)

    def within(self, asked: Range, totals: Sequence[int]) -> Match:
        """Give what of it stands in a range of the asked words."""
        parts = (within(run, *asked, totals) for run in self.runs)
        return Match(self.held, tuple(part for part in parts if part))

    def telling(self, asked: Range, totals: Sequence[int]) -> Match | None:
        """Give what of it is worth telling of a range of asked words; None if nothing is.

        That is all of it, if so much is shared that it is no accident; else the row of words that
        is worth most, if it is long enough to be the same words.
        """
        if not self.runs:
            return None
        size = asked[1] - asked[0], totals[asked[1]] - totals[asked[0]]
        if self.same_as(asked) or enough(self.weight, size, self.held.keys):
            return self
        rows = [row for run in self.runs if (row := row_alone(run, FEWEST, totals))]
        best = max(rows, key=lambda run: run.worth, default=None)
        return Match(self.held, (best,)) if best else None

    def same_as(self, asked: Range) -> bool:
        """Whether a range of the asked words stands there, word by word."""
        return self.same and self.runs[0].asked == asked

    @property
    def same(self) -> bool:
        """Whether the shared words are one row, so that they are the very same."""
        return len(self.runs) == 1 and len(self.runs[0].rows) == 1


def told(
    matches: Iterable[Match], asked: Range, totals: Sequence[int], limit: int
) -> tuple[Precedent, ...]:
    """Say what matches are to a range of the asked words: the likest first, then the oldest.

    Places with the very same words are one answer, which the oldest of them heads.
    """
    weight = totals[asked[1]] - totals[asked[0]]
    lines = sorted(_lines(matches), key=lambda line: _rank(line[0]))
    return tuple(_precedent(line, weight) for line in lines[:limit])


def _rank(match: Match) -> tuple[object, ...]:
    """Give what answers are ordered by; all words, but moved, come after the very same words."""
    return -match.weight, not match.same, age(match.held.place)


def likeness(match: Match, uses: int) -> Likeness:
    """Say how alike the shared words are, that stand in so many places."""
    if not match.same:
        return Likeness.ADAPTED
    count = match.runs[0].rows[0][2]
    common = count < FEWEST or (count < SURE and uses >= MANY)
    return Likeness.COMMON if common else Likeness.SAME


def age(place: Place) -> Age:
    """Give what places are ordered by: their date, the unknown last; then their ids."""
    holding = place.holding
    order = holding.date.order if holding.date else (date.max, date.max)
    return order, holding.id, holding.language, place.number


def envelope(ranges: Collection[Range]) -> Range:
    """Give the range from the first word of several to the last."""
    return min(start for start, _ in ranges), max(end for _, end in ranges)


def _lines(matches: Iterable[Match]) -> Iterator[list[Match]]:
    """Put together what shares the same words in the same way, the oldest first."""
    for _, line in groupby(sorted(matches, key=_words), key=_words):
        yield sorted(line, key=lambda match: age(match.held.place))


def _words(match: Match) -> tuple[object, ...]:
    asked = envelope([run.asked for run in match.runs])
    start, end = envelope([run.held for run in match.runs])
    return asked, match.weight, match.held.keys[start:end]


def _precedent(line: Sequence[Match], weight: int) -> Precedent:
    first = line[0]
    return Precedent(
        likeness(first, len(line)),
        first.held.place,
        envelope([run.asked for run in first.runs]),
        envelope([run.held for run in first.runs]),
        blocks(first.runs),
        round(first.weight / weight, 6),
        tuple(match.held.place for match in line[1:]),
        len(line),
    )
