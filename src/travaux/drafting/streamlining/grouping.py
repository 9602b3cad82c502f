"""Grouping: what is asked for with nearly the same words, at one place and at several.

Two wordings are compared where they meet: if one changes more of the paragraph than the other, over
all the words that either changes. Two deletions are compared by what they strike out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from travaux.drafting.accounting import Verb
from travaux.drafting.compilation import Compilation
from travaux.drafting.nesting import Rank
from travaux.drafting.streamlining.asked import Asked, Spot, asked
from travaux.drafting.streamlining.crowding import meet
from travaux.drafting.streamlining.likeness import Alike, Group, likeness, words_alone
from travaux.drafting.streamlining.recurrence import elsewhere
from travaux.drafting.weights import FUNCTION_WORDS
from travaux.texts import joined

_FEW = 16  # wordings that one is compared with, and that are remembered for each word


def alike(compilation: Compilation) -> tuple[Group, ...]:
    """Group what is nearly the same at one place, then what is the same at several places.

    Changes that are identical are one already, with all their sponsors. A wording stands in the
    group of the first one that it is near to; it may stand in another group for being the same
    elsewhere.
    """
    return grouped(compilation.rank, asked(compilation))


def grouped(rank: Rank, spots: Sequence[Spot]) -> tuple[Group, ...]:
    """Do what `alike` does, of places that are known already."""
    near = [
        group for spot in spots for group in _groups(spot.added or spot.words, spot.tokens, rank)
    ]
    slots: dict[str, list[Asked]] = {}
    for spot in spots:
        if spot.place.slot is not None:
            slots.setdefault(spot.place.slot, []).append(spot.added[0])
    near += [group for added in slots.values() for group in _groups(added, (), rank)]
    return (*near, *elsewhere(spots))


def _groups(asks: Iterable[Asked], parts: Sequence[str], rank: Rank) -> Iterator[Group]:
    """Put each wording to one before it that it is near to, if there is one.

    It is looked for among the few that share most words with it, so that the work grows with the
    wordings and not with their pairs.
    """
    groups: list[tuple[Asked, list[Alike]]] = []
    holders: dict[str, list[int]] = {}  # by a word: the first groups that have it
    for ask in sorted(asks, key=lambda a: _order(a, rank)):
        own = _telling_words(ask)
        shared = Counter(n for word in own for n in holders.get(word, ()))
        for number in sorted(shared, key=lambda n: (-shared[n], n))[:_FEW]:
            first, others = groups[number]
            if found := _alike(first, ask, parts):
                others.append(found)
                break
        else:
            for word in own:
                known = holders.setdefault(word, [])
                known += [len(groups)] * (len(known) < _FEW)
            groups.append((ask, []))
    return (Group(first, tuple(others)) for first, others in groups if others)


def _telling_words(ask: Asked) -> set[str]:
    """Give the words of substance that are to come, or to go where none come."""
    return set(words_alone(ask.new) or words_alone(ask.old)) - FUNCTION_WORDS


def _order(ask: Asked, rank: Rank) -> tuple[int, tuple[str, ...], int, int, str]:
    return -len(ask.voices), rank(ask.voices[0]), ask.start, ask.end, ask.new


def _alike(first: Asked, other: Asked, parts: Sequence[str]) -> Alike | None:
    if first.verb is Verb.MODIFY and not meet(first, other):
        return None
    beside, words = _compared(first, other, parts)
    found = likeness(beside, words)
    if found is None:
        return None
    return Alike(other, found.how, found.differing, found.of, beside, words, found.differences)


def _compared(one: Asked, other: Asked, parts: Sequence[str]) -> tuple[str, str]:
    """Give what each would have read where either changes anything; of deletions, what goes."""
    if one.verb is Verb.ADD or other.verb is Verb.ADD:
        return one.new, other.new
    if not one.new and not other.new:
        return one.old.removeprefix(" "), other.old.removeprefix(" ")
    start, end = min(one.start, other.start), max(one.end, other.end)
    return _over(one, start, end, parts), _over(other, start, end, parts)


def _over(ask: Asked, start: int, end: int, parts: Sequence[str]) -> str:
    return joined([*parts[start : ask.start], ask.new, *parts[ask.end : end]])
