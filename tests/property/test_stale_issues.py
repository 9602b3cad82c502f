"""Changes made on an earlier issue, where each word stands once: what becomes of it is plain.

With every word of its own, the delegation's file, the issue it was made on and the later one say
for each word who put it in and who took it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from random import Random

from tests.texts import text
from travaux.drafting.comparison import compared
from travaux.drafting.compilation import compiled
from travaux.drafting.rebasing import carried
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.texts import Text

_VERBS = ("insert", "delete", "replace", "add", "drop", "move", "divide", "join")


class _Hands:
    """Two hands that edit one text, each in words of its own: c1 c2 ..., d3 d4 ..."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311 - the same case each time
        self.numbers = count(1)

    def words(self, hand: str, many: int) -> list[str]:
        return [f"{hand}{next(self.numbers)}" for _ in range(many)]

    def base(self) -> list[str]:
        sizes = [self.chance.randint(6, 30) for _ in range(6)]
        return [" ".join(self.words("b", size)) + "." for size in sizes]

    def edited(self, paragraphs: list[str], hand: str) -> list[str]:
        result = list(paragraphs)
        for _ in range(self.chance.choice((1, 2))):
            self._edit(result, hand)
        return result

    def _edit(self, texts: list[str], hand: str) -> None:
        verb, at = self.chance.choice(_VERBS), self.chance.randrange(len(texts))
        parts = texts[at].split(" ")
        cut = self.chance.randrange(len(parts) - 3)
        if verb in ("insert", "delete", "replace"):
            new = [] if verb == "delete" else self.words(hand, 2)
            parts[cut : cut + (0 if verb == "insert" else 2)] = new
            texts[at] = " ".join(parts)
        elif verb == "add":
            texts.insert(at, " ".join(self.words(hand, 8)) + ".")
        elif verb == "move":
            texts.insert(self.chance.randrange(len(texts)), texts.pop(at))
        elif verb == "divide" and len(parts) > 12:
            texts[at : at + 1] = [" ".join(parts[:6]) + ";", " ".join(parts[6:])]
        elif verb == "drop":
            del texts[at]
        elif verb == "join" and at + 1 < len(texts):
            texts[at : at + 2] = [f"{texts[at]} {texts[at + 1]}"]


def issue(paragraphs: list[str]) -> Text:
    return text(*(f"{n}. {words}" for n, words in enumerate(paragraphs, 1)))


def in_words(paragraphs: list[str] | Iterator[str]) -> set[str]:
    return set(re.findall(r"[bcd]\d+", " ".join(paragraphs)))


def test_no_word_is_lost_brought_back_or_blamed_on_the_wrong_hand() -> None:
    """Law 6, for changes made on an earlier issue."""
    for seed in range(600):
        hands = _Hands(seed)
        earlier = hands.base()
        later, wanted = hands.edited(earlier, "c"), hands.edited(earlier, "d")
        base = issue(earlier)
        entries = [Entry(c, "x") for c in compared(base, issue(wanted)).changes]
        moved = carried(entries, base, issue(later))
        made = compiled(issue(later), [Proposal("p", (Sponsor("MEX"),), moved.entries)])
        read = in_words(unit.words for unit in made.reading("MEX").units)
        told = in_words(left.words for left in moved.unplaced)
        was, now, own = in_words(earlier), in_words(later), in_words(wanted)
        assert own - was <= read | told, (seed, "words put in are lost")
        assert not ((was - own) & now & read) - told, (seed, "words taken out still stand")
        assert read <= now | own, (seed, "words that nobody wrote")
        if not moved.overlapping and not moved.unplaced:
            assert now & was & own <= read, (seed, "words that nobody touched are gone")
            assert now - was <= read, (seed, "the later issue's words are taken out")
            assert not (was - now) & read, (seed, "words the later issue took out are back")
