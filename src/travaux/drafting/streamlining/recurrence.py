"""The same asked for at several places: one matter, which the room can settle once.

Found are the same words, signs and capitals apart; of what is put in at some length, also nearly
the same words. A change of signs or small words alone ("and" for a comma) stands twice by chance,
and isn't told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from travaux.drafting.accounting import Verb
from travaux.drafting.streamlining.asked import Asked, Spot, everything
from travaux.drafting.streamlining.likeness import Alike, Group, How, likeness, words_alone
from travaux.drafting.weights import FUNCTION_WORDS

LONG = 8  # words from which what is put in at two places can be nearly the same
_RUN = 3  # words in a row by which it is found
_FEW = 8  # places that are looked at closely for each, and remembered for each run of words

_Gist = tuple[str, str]  # the words that go and those that come, without signs and capitals


def elsewhere(spots: Iterable[Spot]) -> Iterator[Group]:
    """Give groups of what is asked for at several places, in the order of the text."""
    same: dict[_Gist, list[Asked]] = {}
    for ask in everything(spots):
        if ask.verb in (Verb.ADD, Verb.MODIFY):
            same.setdefault((_gist(ask.old), _gist(ask.new)), []).append(ask)
    nearly = _nearly([new for old, new in same if not old])
    together: dict[_Gist, list[Asked]] = {}
    for (old, new), asks in same.items():
        together.setdefault((old, nearly.get(new, new) if not old else new), []).extend(asks)
    for gist, asks in together.items():
        if len({ask.place for ask in asks}) > 1 and _telling(gist):
            first, *others = asks
            yield Group(first, tuple(_again(first, other) for other in others))


def _nearly(gists: Iterable[str]) -> dict[str, str]:
    """Give for long words put in the first ones that they are nearly the same as."""
    first: dict[str, str] = {}
    runs: dict[tuple[str, ...], list[str]] = {}
    for gist in gists:
        words = gist.split()
        if len(words) < LONG:
            continue
        own = {tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)}
        shared = Counter(other for run in sorted(own) for other in runs.get(run, ()))
        found = (other for other, _ in shared.most_common(_FEW) if likeness(other, gist))
        first[gist] = next(found, gist)
        if first[gist] == gist:
            for run in own:
                others = runs.setdefault(run, [])
                others += [gist] * (len(others) < _FEW)
    return first


def _again(first: Asked, other: Asked) -> Alike:
    """Lay what is asked elsewhere beside the first; of deletions, what goes."""
    beside, words = ((ask.new or ask.old).removeprefix(" ") for ask in (first, other))
    found = likeness(beside, words) if beside != words else None
    if found is None:
        return Alike(other, How.ELSEWHERE, 0, len(words_alone(words)), beside, words, ())
    of, differences = found.of, found.differences
    return Alike(other, How.ELSEWHERE, found.differing, of, beside, words, differences)


def _telling(gist: _Gist) -> bool:
    """Tell whether a change has a word of substance."""
    return any(word not in FUNCTION_WORDS for side in gist for word in side.split())


def _gist(words: str) -> str:
    return " ".join(words_alone(words))
