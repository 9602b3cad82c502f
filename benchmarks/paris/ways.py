"""The way of one paragraph of the agreement: where its words stood in each draft before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.paris.issues import Chain, places
from benchmarks.paris.measures import Word, came_from
from travaux.drafting.following.plain_words import PlainWords
from travaux.drafting.following.tracing import Trace
from travaux.texts import tokens

SHOWN = 7  # words of a fragment at the most: enough to know it again
_FRAGMENTS = 2


@dataclass(frozen=True, slots=True)
class Stop:
    """One issue on the way.

    `stood` words of the paragraph stood there, most of them in the paragraph at `place` ("" if
    none did), and in `others` more; `entered` of them first, the longest rows being `fragments`.
    """

    date: str
    place: str
    others: int
    stood: int
    entered: int
    fragments: tuple[str, ...]


def way(chain: Chain, unit: str) -> tuple[Stop, ...]:
    """Give the way of a paragraph of the last issue, the first issue first."""
    came = {word: date for word, date in came_from(chain).items() if word[0] == unit}
    standing = list(came)
    stops = []
    for number in reversed(range(len(chain.issues))):
        issue = chain.issues[number]
        homes = Counter(home for home, _ in standing).most_common()
        place = places(issue.text)[homes[0][0]] if homes else ""
        fragments = _fragments(chain, [w for w, date in came.items() if date == issue.date])
        entered = sum(date == issue.date for date in came.values())
        others = max(len(homes) - 1, 0)
        stops.append(Stop(issue.date, place, others, len(standing), entered, fragments))
        if number:
            standing = list(before(chain.traces[number - 1], standing))
    return tuple(reversed(stops))


def before(trace: Trace, standing: Sequence[Word]) -> Iterator[Word]:
    """Give where words stood in the issue before, for those that did."""
    sources: Mapping[Word, Word] = {
        (home, stretch.start + n): (stretch.source, stretch.begin + n)
        for home in {home for home, _ in standing}
        for stretch in trace[home]
        for n in range(stretch.end - stretch.start)
    }
    return (sources[word] for word in standing if word in sources)


def _fragments(chain: Chain, words: Sequence[Word]) -> tuple[str, ...]:
    """Give the longest rows of these words, as they are printed."""
    if not words:
        return ()
    unit = chain.issues[-1].text.unit(words[0][0])
    printed, order = tokens(unit.words), PlainWords.of(unit).places
    number = {place: n for n, place in enumerate(order)}
    rows: list[list[int]] = []
    for _, place in words:
        if rows and number[rows[-1][-1]] + 1 == number[place]:
            rows[-1].append(place)
        else:
            rows.append([place])
    longest = sorted(rows, key=len, reverse=True)[:_FRAGMENTS]
    telling = [row for row in longest if len(row) > 1] or longest[:1]
    return tuple(dict.fromkeys(_shown(printed, row) for row in sorted(telling)))


def _shown(printed: Sequence[str], row: Sequence[int]) -> str:
    words = "".join(printed[row[0] : row[:SHOWN][-1] + 1]).strip()
    return f"{words} …" if len(row) > SHOWN else words
