"""Which asks can be taken together, and which can't both be: told, never decided.

Two asks of one unit are *compatible* if taking both gives each its words. For changes to words
that is so where their words lie apart (an insertion before or after the words that another changes
lies apart from them), or where the one consists of changes among which is the other: to take the
greater then gives the smaller too. Insertions at one place are rivals: which words come first, or
whether one replaces the other, is for the room to say. What is asked of a unit as a whole goes by
the table `_EXCLUDES`.

The work grows with the asks of a unit and with the places where they overlap; only for sets of
rivals that are small enough to be read are all the ways to choose among them listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, pairwise

from travaux.drafting.accounting import Verb
from travaux.drafting.compilation import Compilation
from travaux.drafting.streamlining.asked import Asked, Place, Spot, asked
from travaux.drafting.streamlining.crowding import crowds, meet

MOST_ASKS = 12  # rivals among which all choices are looked for
MOST_CHOICES = 8  # choices that a person can weigh at one look; more are not listed

# What can't be taken of one unit beside what: a unit that goes keeps no changed words, one that
# stays as it is has none, and one that moves away has no following unit to run on into.
_EXCLUDES: dict[Verb, frozenset[Verb]] = {
    Verb.SUPPRESS: frozenset((Verb.MODIFY, Verb.MOVE, Verb.JOIN, Verb.KEEP)),
    Verb.KEEP: frozenset((Verb.MODIFY, Verb.MOVE, Verb.JOIN, Verb.SUPPRESS)),
    Verb.MOVE: frozenset((Verb.MOVE, Verb.JOIN, Verb.SUPPRESS, Verb.KEEP)),
    Verb.JOIN: frozenset((Verb.MOVE, Verb.SUPPRESS, Verb.KEEP)),
    Verb.MODIFY: frozenset((Verb.SUPPRESS, Verb.KEEP)),
    Verb.ADD: frozenset(),
}
_SETTLING = frozenset((Verb.SUPPRESS, Verb.KEEP))  # rival to whatever else is asked of a unit


class Why(StrEnum):
    """Why asks can't be taken together."""

    SAME_WORDS = "same-words"  # they change the same words
    SAME_PLACE = "same-place"  # they put words in at the same place
    INSIDE = "inside"  # one puts words in among those that another changes
    WHOLE = "whole"  # the paragraph can't both go, move, stay as it is, and be changed
    NEIGHBOUR = "neighbour"  # a paragraph is to run on into one that is to go, or to come after


@dataclass(frozen=True, slots=True)
class Clash:
    """Asks that can't be taken together, and where they meet.

    The tokens `start` to `end` of the unit's words, which read `words`, are what all of them
    change; both are the same for a place between words. Of these asks, one may be part of another.
    Of a clash over the whole, the first can't be taken beside any of the others; these may be
    compatible among themselves.
    """

    why: Why
    asks: tuple[Asked, ...]
    start: int = 0
    end: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Knot:
    """Rivals that hang together: what is chosen for one says what is left for the next.

    `choices` are all the largest sets of asks that can be taken together, each once; empty where
    there would be more than `MOST_CHOICES`, or where more than `MOST_ASKS` rivals to one another's
    words hang together: nobody could read them.
    """

    asks: tuple[Asked, ...]
    clashes: tuple[Clash, ...]
    choices: tuple[tuple[Asked, ...], ...]

    @property
    def single(self) -> bool:
        """True if all of them are rivals of one another at one place: one choice settles it."""
        if self.choices:
            return all(len(choice) == 1 for choice in self.choices)
        return _all_rivals(self.asks, self.clashes)


@dataclass(frozen=True, slots=True)
class Together:
    """One place with what is asked there: what stands in nobody's way, and what does.

    All of `free` can be taken, whatever becomes of the rest of the unit. `across` are clashes with
    what is asked of the following paragraph. For a new paragraph, `leading` is the wording that
    most ask for, and everything else is how the others differ from it.
    """

    place: Place
    free: tuple[Asked, ...]
    knots: tuple[Knot, ...]
    across: tuple[Clash, ...] = ()
    leading: Asked | None = None

    @property
    def compatible(self) -> bool:
        """True if everything asked here can be taken."""
        return not self.knots and not self.across


def together(compilation: Compilation) -> tuple[Together, ...]:
    """Tell for every unit which of its asks can all be taken, and which are rivals.

    Units of which one thing is asked are there too; what is added between units stands in nobody's
    way, and is there only if it comes in several wordings. What the sponsors of one proposal ask
    for in other paragraphs isn't weighed: whether one makes sense without the other, they know.
    """
    return weighed(compilation, asked(compilation))


def weighed(compilation: Compilation, spots: Sequence[Spot]) -> tuple[Together, ...]:
    """Do what `together` does, of places that are known already."""
    joined = _across(compilation, spots)
    return tuple(
        _together(spot, joined.get(spot.place, ())) for spot in spots if spot.words or spot.acts
    )


def compatible(one: Asked, other: Asked) -> bool:
    """Tell whether two asks of one unit can both be taken (the head of this module says when)."""
    if one.verb is Verb.MODIFY and other.verb is Verb.MODIFY:
        return not meet(one, other) or one.parts <= other.parts or other.parts <= one.parts
    return other.verb not in _EXCLUDES[one.verb]


def _together(spot: Spot, across: tuple[Clash, ...]) -> Together:
    asks = (*spot.words, *spot.acts)
    clashes = [*_clashes_of_words(spot), *_clashes_of_wholes(spot)]
    knots = _knots(asks, clashes)
    tied = {id(ask) for knot in knots for ask in knot.asks}
    barred = {ask for clash in across for ask in clash.asks}
    free = tuple(ask for ask in asks if id(ask) not in tied and ask not in barred)
    return Together(spot.place, free, knots, across, _leading(spot))


def _leading(spot: Spot) -> Asked | None:
    """Give the wording of a new paragraph that the others are told by their difference from."""
    return next((ask for ask in spot.added if ask.new == spot.unit.words), None)


def _clashes_of_words(spot: Spot) -> Iterator[Clash]:
    for crowd, (low, high) in crowds(spot.words):
        rivals = _without_parts(crowd)
        if len(rivals) > 1:
            start, end = low // 2, (high + 1) // 2
            words = "".join(spot.tokens[start:end])
            yield Clash(_why(rivals, words), tuple(rivals), start, end, words)


def _why(rivals: Sequence[Asked], words: str) -> Why:
    if words:
        return Why.SAME_WORDS
    return Why.SAME_PLACE if all(ask.start == ask.end for ask in rivals) else Why.INSIDE


def _without_parts(crowd: list[Asked]) -> list[Asked]:
    """Leave out what is part of every other: it is in nobody's way."""
    if all(len(ask.parts) == 1 for ask in crowd):
        return crowd  # as most are: equal changes are one already, so none is part of another
    return [
        ask
        for ask in crowd
        if not all(ask.parts <= other.parts for other in crowd if other is not ask)
    ]


def _clashes_of_wholes(spot: Spot) -> Iterator[Clash]:
    """Give the clashes over the unit as a whole: each act with all that it excludes."""
    for at, act in enumerate(spot.acts):
        later = spot.acts[at + 1 :]
        rivals = [ask for ask in (*later, *spot.words) if not compatible(act, ask)]
        if rivals:
            yield Clash(Why.WHOLE, (act, *rivals), 0, len(spot.tokens), spot.unit.words)


def _across(compilation: Compilation, spots: Sequence[Spot]) -> dict[Place, tuple[Clash, ...]]:
    """Find paragraphs that are to run on into one that goes, or from which something parts them."""
    joins = [(spot.place, act) for spot in spots for act in spot.acts if act.verb is Verb.JOIN]
    if not joins:
        return {}
    following = dict(pairwise(unit.id for unit in compilation.base.units))
    leaving = {
        spot.place.unit: [act for act in spot.acts if act.verb is not Verb.JOIN] for spot in spots
    }
    between = _between(spots)
    clashes: dict[Place, tuple[Clash, ...]] = {}
    for place, join in joins:
        after = leaving.get(following.get(place.unit, ""), ())
        if rivals := [*after, *between.get(place.unit, ())]:
            clashes[place] = (Clash(Why.NEIGHBOUR, (join, *dict.fromkeys(rivals))),)
    return clashes


def _between(spots: Sequence[Spot]) -> dict[str, list[Asked]]:
    """Give what is asked to stand after a unit of the base: new units, and units moved there."""
    between: dict[str, list[Asked]] = {}
    for spot in spots:
        if spot.place.slot is not None:
            between.setdefault(spot.place.slot, []).extend(spot.added)
        for act in spot.acts:
            if act.verb is Verb.MOVE:
                between.setdefault(act.after, []).append(act)
    return between


def _knots(asks: Sequence[Asked], clashes: Sequence[Clash]) -> tuple[Knot, ...]:
    """Put clashes that share an ask together."""
    numbers = {id(ask): number for number, ask in enumerate(asks)}
    meeting = [[numbers[id(ask)] for ask in clash.asks] for clash in clashes]
    leads = _leads(len(asks), meeting)
    tied: dict[int, list[Clash]] = {}
    for clash, (first, *_) in zip(clashes, meeting, strict=True):
        tied.setdefault(leads[first], []).append(clash)
    members: dict[int, list[Asked]] = {lead: [] for lead in tied}
    for number, ask in enumerate(asks):
        if leads[number] in members:
            members[leads[number]].append(ask)
    return tuple(
        Knot(tuple(members[lead]), tuple(own), _choices(members[lead], own))
        for lead, own in tied.items()
    )


def _leads(size: int, meeting: Sequence[Sequence[int]]) -> list[int]:
    """Give for each number the one that leads all those which hang together with it."""
    leads = list(range(size))

    def lead(number: int) -> int:
        while leads[number] != number:
            leads[number] = leads[leads[number]]
            number = leads[number]
        return number

    for first, *others in meeting:
        for other in others:
            leads[lead(other)] = lead(first)
    return [lead(number) for number in range(size)]


def _choices(asks: Sequence[Asked], clashes: Sequence[Clash]) -> tuple[tuple[Asked, ...], ...]:
    """Give all the largest sets that can be taken together, if they can be read at all.

    What settles the whole paragraph is rival to everything else in it, and stands alone.
    """
    alone = [ask for ask in asks if ask.verb in _SETTLING]
    rest = [ask for ask in asks if ask.verb not in _SETTLING]
    left = [clash for clash in clashes if clash.asks[0].verb not in _SETTLING]
    found = _choices_of_words(rest, left)
    if (rest and not found) or len(found) + len(alone) > MOST_CHOICES:
        return ()
    return (*found, *((ask,) for ask in alone))


def _choices_of_words(
    asks: Sequence[Asked], clashes: Sequence[Clash]
) -> tuple[tuple[Asked, ...], ...]:
    if not clashes:
        return (tuple(asks),) if asks else ()
    if _all_rivals(asks, clashes):
        return tuple((ask,) for ask in asks)
    if len(asks) > MOST_ASKS:
        return ()
    friends = {n: frozenset[int]() for n in range(len(asks))}
    for one, other in combinations(range(len(asks)), 2):
        if compatible(asks[one], asks[other]):
            friends[one] |= {other}
            friends[other] |= {one}
    found = sorted(_largest(friends, frozenset(), frozenset(friends), frozenset()))
    return tuple(tuple(asks[n] for n in choice) for choice in found)


def _largest(
    friends: dict[int, frozenset[int]],
    taken: frozenset[int],
    open_: frozenset[int],
    done: frozenset[int],
) -> Iterator[tuple[int, ...]]:
    """Give the largest sets of mutual friends that hold `taken` (Bron and Kerbosch, 1973)."""
    if not open_ and not done:
        yield tuple(sorted(taken))
        return
    pivot = max(sorted(open_ | done), key=lambda n: len(friends[n] & open_))
    for ask in sorted(open_ - friends[pivot]):
        yield from _largest(friends, taken | {ask}, open_ & friends[ask], done & friends[ask])
        open_, done = open_ - {ask}, done | {ask}


def _all_rivals(asks: Sequence[Asked], clashes: Sequence[Clash]) -> bool:
    """Tell, where that is plain, that no two can be taken: they all meet, and none is a part."""
    (first, *more) = clashes
    if more or len(first.asks) < len(asks) or first.why is Why.WHOLE:
        return False
    return all(len(ask.parts) == 1 for ask in asks)
