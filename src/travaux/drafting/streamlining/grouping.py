"""Grouping: what is asked for with nearly the same words, at one place and at several.

Two wordings are compared where they meet: if one changes more of the paragraph than the other, over
all the words that either changes. Two deletions are compared by what they strike out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from travaux.drafting.accounting import Verb
from travaux.drafting.compilation import Compilation
from travaux.drafting.nesting import Rank
from travaux.drafting.streamlining.asked import Asked, Spot, asked
from travaux.drafting.streamlining.crowding import crowds
from travaux.drafting.streamlining.likeness import Alike, Group, likeness
from travaux.drafting.streamlining.recurrence import elsewhere
from travaux.texts import joined


def alike(compilation: Compilation) -> tuple[Group, ...]:
    """Group what is nearly the same at one place, then what is the same at several places.

    Changes that are identical are one already, with all their sponsors. A wording stands in the
    group of the first one that it is near to; it may stand in another group for being the same
    elsewhere.
    """
    return grouped(compilation.rank, asked(compilation))


def grouped(rank: Rank, spots: Sequence[Spot]) -> tuple[Group, ...]:
    """Do what `alike` does, of places that are known already."""
    near = [group for spot in spots for group in _near(spot, rank)]
    slots: dict[str, list[Asked]] = {}
    for spot in spots:
        if spot.place.slot is not None:
            slots.setdefault(spot.place.slot, []).append(spot.added[0])
    near += [group for added in slots.values() for group in _groups(added, (), rank)]
    return (*near, *elsewhere(spots))


def _near(spot: Spot, rank: Rank) -> Iterator[Group]:
    if spot.added:
        yield from _groups(spot.added, spot.tokens, rank)
    else:
        grouped_already: set[Asked] = set()
        for crowd, _ in crowds(spot.words):
            for group in _groups(crowd, spot.tokens, rank, grouped_already):
                grouped_already.update(group.asks)
                yield group


def _groups(
    asks: Iterable[Asked],
    parts: Sequence[str],
    rank: Rank,
    taken: frozenset[Asked] | set[Asked] = frozenset(),
) -> Iterator[Group]:
    """Put each wording to the first one that it is near to."""
    groups: list[tuple[Asked, list[Alike]]] = []
    for ask in sorted(asks, key=lambda a: _order(a, rank)):
        if ask in taken:
            continue
        for first, others in groups:
            found = _alike(first, ask, parts)
            if found:
                others.append(found)
                break
        else:
            groups.append((ask, []))
    return (Group(first, tuple(others)) for first, others in groups if others)


def _order(ask: Asked, rank: Rank) -> tuple[int, tuple[str, ...], int, int, str]:
    return -len(ask.voices), rank(ask.voices[0]), ask.start, ask.end, ask.new


def _alike(first: Asked, other: Asked, parts: Sequence[str]) -> Alike | None:
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
