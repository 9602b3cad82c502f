"""Migration: words in a row that left one place of a text and stand at another.

Rows of three words that stand on both sides show where to look; each is followed in both
directions as far as it goes, and the heaviest passages are taken first; of two that are nearly the
same, the one near by. A row that stands in very many places of the earlier side begins nothing, for
it shows nothing: so the work grows with the words, not with their square.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from travaux.drafting.following.plain_words import weight

LEAST = 4.0  # weight of words in a row that is no chance: a function word or a number a half
ROW = 3  # so many words in a row show where to look
MANY = 24  # a row that stands in more places than these shows nothing
NEAR = 5  # so many paragraphs away is near by
NEARER = 1.25  # by how much more words near by weigh


@dataclass(frozen=True, slots=True)
class Left:
    """Words in a row of one paragraph that are matched with nothing yet.

    `words` as they compare; `places` their token numbers; `at` tells whereabouts in the earlier
    text the paragraph belongs; `whole` is true if they are all the words of the paragraph.
    """

    unit: str
    words: Sequence[str]
    places: Sequence[int]
    at: int = 0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Migrated:
    """One word of a later paragraph, and the earlier one it was."""

    unit: str
    place: int
    source: str
    begin: int


def migrated(old: Iterable[Left], new: Iterable[Left]) -> Iterator[Migrated]:
    """Give the words that went from one place to another, each earlier one at most once.

    Args:
        old: what is left over of the earlier text.
        new: what is left over of the later one.
    """
    one, other = _Line.of(old), _Line.of(new)
    for at, place, count in _taken(one, other):
        for n in range(count):
            source, unit = one.owners[at + n], other.owners[place + n]
            assert source is not None and unit is not None  # noqa: S101, PT018 - words have owners
            yield Migrated(unit[0], unit[1], source[0], source[1])


@dataclass(frozen=True, slots=True)
class _Line:
    """Everything left over in one line, with a gap (None) between two pieces."""

    words: list[str | None]
    owners: list[tuple[str, int] | None]
    homes: list[int]  # of each word: whereabouts in the earlier text it belongs
    wholes: set[tuple[int, int]]  # from, to: what is a whole paragraph

    @classmethod
    def of(cls, pieces: Iterable[Left]) -> _Line:
        line = cls([None], [None], [0], set())
        for piece in pieces:
            begin = len(line.words)
            line.words.extend((*piece.words, None))
            line.owners.extend((*((piece.unit, place) for place in piece.places), None))
            line.homes.extend([piece.at] * (len(piece.words) + 1))
            if piece.whole:
                line.wholes.add((begin, len(line.words) - 1))
        return line

    def weight(self, at: int, count: int) -> float:
        """Weigh so many words from a place on."""
        return weight(word for word in self.words[at : at + count] if word is not None)


_Passage = tuple[int, int, int]  # begins at, in the earlier line; in the later one; so many words


def _passages(old: _Line, new: _Line) -> Iterator[_Passage]:
    """Give every passage that stands on both sides and can't be made longer."""
    rows: dict[tuple[str | None, ...], list[int]] = {}
    for at in range(len(old.words) - ROW + 1):
        row = tuple(old.words[at : at + ROW])
        if None not in row:
            rows.setdefault(row, []).append(at)
    reached: dict[int, int] = {}  # on each diagonal: the later place up to which it was followed
    for place in range(len(new.words) - ROW + 1):
        found = rows.get(tuple(new.words[place : place + ROW]), ())
        for at in found if len(found) <= MANY else ():
            if reached.get(at - place, -1) <= place:
                begin, end = _followed(old.words, new.words, at, place)
                reached[at - place] = place + end
                yield at + begin, place + begin, end - begin


def _followed(
    old: Sequence[str | None], new: Sequence[str | None], at: int, place: int
) -> tuple[int, int]:
    begin, end = 0, ROW
    while (word := old[at + begin - 1]) is not None and word == new[place + begin - 1]:
        begin -= 1
    while (word := old[at + end]) is not None and word == new[place + end]:
        end += 1
    return begin, end


def _taken(old: _Line, new: _Line) -> Iterator[_Passage]:
    """Take the heaviest passages first; of one that runs into another, what remains of it."""
    used_old, used_new = bytearray(len(old.words)), bytearray(len(new.words))

    def ranked(at: int, place: int, count: int) -> tuple[float, int, int, int]:
        near = NEARER if abs(old.homes[at] - new.homes[place]) <= NEAR else 1.0
        return -near * new.weight(place, count), place, at, count

    def enough(at: int, place: int, count: int) -> bool:
        if new.weight(place, count) >= LEAST:
            return True
        whole = (at, at + count) in old.wholes or (place, place + count) in new.wholes
        return whole and count >= ROW

    queue = [ranked(*passage) for passage in _passages(old, new) if enough(*passage)]
    heapify(queue)
    while queue:
        _, place, at, count = heappop(queue)
        free = list(_free(used_old, used_new, at, place, count))
        if free == [(at, place, count)]:
            used_old[at : at + count] = used_new[place : place + count] = b"\1" * count
            yield free[0]
        else:
            for part in free:
                if enough(*part):
                    heappush(queue, ranked(*part))


def _free(
    used_old: bytearray, used_new: bytearray, at: int, place: int, count: int
) -> Iterator[_Passage]:
    """Give the parts of a passage that are free on both sides."""
    begin = 0
    for n in range(count + 1):
        if n == count or used_old[at + n] or used_new[place + n]:
            if begin < n:
                yield at + begin, place + begin, n - begin
            begin = n + 1
