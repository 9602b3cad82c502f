"""A sample of single words, with what stood around them in each draft they were found in.

Drawn as by lot, but the same each time, from the agreement's words that come from a draft before
the last.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.paris.issues import Chain
from benchmarks.paris.measures import Word, came_from
from benchmarks.paris.ways import before
from travaux.drafting.following.plain_words import PlainWords
from travaux.texts import Text

SAMPLE = 40
_AROUND = 6


@dataclass(frozen=True, slots=True)
class Drawn:
    """A word of the agreement, the issue it comes from, and its surroundings, the last first."""

    date: str
    seen: tuple[str, ...]

    @property
    def name(self) -> str:
        """A short name made from all that is to be judged."""
        return hashlib.sha256("\n".join((self.date, *self.seen)).encode()).hexdigest()[:10]


def drawn(chain: Chain) -> list[Drawn]:
    """Draw the words."""
    dates = [issue.date for issue in chain.issues]
    words = {w: d for w, d in came_from(chain).items() if d in dates[:3]}
    lot = sorted(words, key=lambda word: hashlib.sha256(repr(word).encode()).hexdigest()[::-1])
    return [
        Drawn(words[word], tuple(_seen(chain, word, dates.index(words[word]))))
        for word in lot[:SAMPLE]
    ]


def _seen(chain: Chain, word: Word, first: int) -> Iterator[str]:
    for number in range(len(chain.issues) - 1, first - 1, -1):
        yield _around(chain.issues[number].text, word)
        if number > first:
            (word,) = before(chain.traces[number - 1], [word])


def _around(text: Text, word: Word) -> str:
    plain = PlainWords.of(text.unit(word[0]))
    at = list(plain.places).index(word[1])
    left = " ".join(plain.words[max(at - _AROUND, 0) : at])
    right = " ".join(plain.words[at + 1 : at + 1 + _AROUND])
    return f"{left} >{plain.words[at]}< {right}"
