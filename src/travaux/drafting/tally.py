"""Tally: of a flood of amendments, how many wordings are really different, and how often each came.

On 23 September 2015 the Italian Senate had 82,730,460 amendments to one bill before it, made by a
machine that varied a full stop or a letter. Nobody can read or compile those one by one; what a
secretariat needs first is the list of distinct wordings. Each amendment is read once and not kept:
a wording is known by a digest of its unit and its folded words, so memory grows with the wordings
and not with the amendments. Tallies of parts of the flood, made side by side, join into one.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from travaux.texts import fold

_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Heap:
    """One wording: how many amendments have it, and the number of the one that came first."""

    filed: int
    first: int


class Tally:
    """Counts amendments by wording.

    >>> tally = Tally()
    >>> for number, words in enumerate(["All States act.", "All States act", "All States act."]):
    ...     tally.add(number, "u1", words)
    >>> tally.filed, tally.distinct, tally.gists
    (3, 2, 1)
    >>> list(tally.heaps())
    [Heap(filed=2, first=0), Heap(filed=1, first=1)]
    """

    def __init__(self) -> None:
        self._places: dict[bytes, int] = {}
        self._filed = array("Q")
        self._first = array("Q")
        self._gists: set[bytes] = set()

    @property
    def filed(self) -> int:
        """How many amendments were counted."""
        return sum(self._filed)

    @property
    def distinct(self) -> int:
        """How many wordings they have: the shapes of quotes and dashes don't count."""
        return len(self._places)

    @property
    def gists(self) -> int:
        """How many are left if signs of punctuation, blanks and capitals don't count either."""
        return len(self._gists)

    def add(self, number: int, unit: str, words: str) -> None:
        """Count amendment `number`, which wants `unit` to read `words`.

        Numbers are the caller's: the place in the flood by which the words can be found again.
        """
        folded = fold(words)
        key = _digest(f"{unit}\0{folded}")
        place = self._places.get(key)
        if place is None:
            self._enter(key, 1, number)
            self._gists.add(_digest(f"{unit}\0{_SIGNS.sub('', folded.lower())}"))
        else:
            self._filed[place] += 1
            self._first[place] = min(self._first[place], number)

    def join(self, other: Tally) -> None:
        """Take in the tally of another part of the flood; the order of parts doesn't matter."""
        for key, theirs in other._places.items():
            filed, first = other._filed[theirs], other._first[theirs]
            place = self._places.get(key)
            if place is None:
                self._enter(key, filed, first)
            else:
                self._filed[place] += filed
                self._first[place] = min(self._first[place], first)
        self._gists |= other._gists

    def heaps(self) -> Iterator[Heap]:
        """Give the wordings, the commonest first, then by the number of their first amendment."""
        counts = zip(self._filed, self._first, strict=True)
        for filed, first in sorted(counts, key=lambda heap: (-heap[0], heap[1])):
            yield Heap(filed, first)

    def _enter(self, key: bytes, filed: int, first: int) -> None:
        self._places[key] = len(self._filed)
        self._filed.append(filed)
        self._first.append(first)


def _digest(words: str) -> bytes:
    return blake2b(words.encode(), digest_size=16).digest()
