"""Where the words of a phrase, a paragraph or a long passage have stood before.

    precedents(library, "respect for the human dignity of all")   places, the likest first
    marked(library, words)                    the whole passage, cut into runs with their places

Words are counted as `precedents.words.cut` cuts them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from travaux.precedents.aligning import Range, aligned, summed
from travaux.precedents.answer import Likeness, Marked, Precedent
from travaux.precedents.held import Held
from travaux.precedents.library import Library
from travaux.precedents.scoring import FEWEST, MANY, SURE, weights
from travaux.precedents.telling import Match, age, likeness, told
from travaux.precedents.wanted import ANY, Wanted
from travaux.precedents.words import keys

CANDIDATES = 30  # passages that are laid beside the asked one
_SHOWN = 10  # sources of a run that is marked
_LISTED = 100  # places with the very same words that are listed
_NO_WORD = ""  # stands for what is marked already
_PHRASE = 3  # words from which on somebody asks for a wording, and not for a word
_INDEXED = 4  # words from which on the library finds a run by itself


def precedents(
    library: Library,
    words: str,
    wanted: Wanted = ANY,
    limit: int = 10,
    *,
    leaving: Collection[str] = (),
) -> tuple[Precedent, ...]:
    """Give the places where words have stood, alike or adapted: the likest first, then the oldest.

    Holdings whose ids are in `leaving` are passed over: a draft's own issues are no precedent of
    it. The words may be a phrase or a whole paragraph; nothing is found for none. Of each answer,
    all places with the same held words are counted, and the oldest are listed.
    """
    asked = _Asked(keys(words), library, wanted, leaving)
    matches = asked.matches([asked.whole])
    same = [match for match in matches if match.same_as(asked.whole)]
    full = len(same) >= CANDIDATES or 0 < len(asked.keys) < _INDEXED
    count, oldest = asked.everywhere() if full else (len(same), same)
    others = [match for match in matches if not match.same_as(asked.whole)]
    telling = _telling([*oldest, *others], asked.whole, asked.totals)
    found = told(telling, asked.whole, asked.totals, limit)
    if found and full and oldest:
        found = (replace(found[0], likeness=likeness(oldest[0], count), uses=count), *found[1:])
    return tuple(_of_a_phrase(asked.everywhere_of(one), asked.whole) for one in found)


def _of_a_phrase(one: Precedent, whole: Range) -> Precedent:
    """Call the very same words so, however few, where all that was asked stands in few places."""
    asked = one.asked == whole and whole[1] >= _PHRASE
    few = one.likeness is Likeness.COMMON and asked and one.uses < MANY
    return replace(one, likeness=Likeness.SAME) if few else one


def marked(
    library: Library, words: str, wanted: Wanted = ANY, *, leaving: Collection[str] = ()
) -> tuple[Marked, ...]:
    """Cut a passage into runs that together are all its words, each with where it has stood.

    The likest source is marked first, with the clauses that were moved; then sources are looked
    for to what is left. Of the very same words, all places are counted, and the oldest is named.
    """
    asked = _Asked(keys(words), library, wanted, leaving)
    found: list[Marked] = []
    parts = [asked.whole]
    while parts and (ours := _marks(asked, parts)):
        found += ours
        free = _between(asked.whole, [run.asked for run in found])
        parts = [part for part in free if part[1] - part[0] >= SURE]
    runs = sorted((_counted(asked, run) for run in found), key=lambda run: run.asked)
    return tuple(_completed(runs, asked.whole[1]))


class _Asked:
    """The words of a passage that is looked for, and where."""

    def __init__(
        self, words: Sequence[str], library: Library, wanted: Wanted, leaving: Collection[str]
    ) -> None:
        self.keys = words
        self.whole = (0, len(words))
        self.totals = summed(weights(words))
        self._library, self._wanted, self._leaving = library, wanted, leaving

    def matches(self, parts: Sequence[Range]) -> list[Match]:
        """Lay some parts of the words, as they stand, beside every candidate for them."""
        words = [word for part in parts for word in self.keys[slice(*part)]]
        limit = CANDIDATES * 2 if self._leaving else CANDIDATES
        rows = self._library.candidates(words, self._wanted, limit) if words else ()
        asked = [_NO_WORD] * len(self.keys)
        for start, end in parts:
            asked[start:end] = self.keys[start:end]
        return self._beside(asked, self._kept(rows)[:CANDIDATES])

    def everywhere(self) -> tuple[int, list[Match]]:
        """Count all places with the very same words, and give the oldest of them."""
        rows = self._library.uses(self.keys, self._wanted).rows
        if self._leaving:
            held = self._kept(rows)
            return len(held), self._beside(self.keys, held[:_LISTED])
        return len(rows), self._beside(self.keys, self._kept(rows[:_LISTED]))

    def everywhere_of(self, one: Precedent) -> Precedent:
        """Count all places with the held words of an answer; the oldest of them heads it."""
        words = keys(one.place.words)[slice(*one.held)]
        count, oldest = _Asked(words, self._library, self._wanted, self._leaving).everywhere()
        if len(words) < _INDEXED or count <= one.uses:
            return one
        first = oldest[0]
        further = first.runs[0].held[0] - one.held[0]
        return replace(
            one,
            likeness=likeness(first, count)
            if one.likeness is not Likeness.ADAPTED
            else one.likeness,
            place=first.held.place,
            held=_moved(one.held, further),
            blocks=tuple(replace(part, held=_moved(part.held, further)) for part in one.blocks),
            again=tuple(match.held.place for match in oldest[1:]),
            uses=count,
        )

    def _beside(self, asked: Sequence[str], held: Iterable[Held]) -> list[Match]:
        return [
            Match(one, tuple(runs))
            for one in held
            if (runs := aligned(asked, one.keys, self.totals))
        ]

    def _kept(self, rows: Sequence[int]) -> list[Held]:
        held = self._library.passages(rows, self._wanted)
        return [one for one in held if one.place.holding.id not in self._leaving]


def _marks(asked: _Asked, parts: Sequence[Range]) -> list[Marked]:
    """Mark what the passages that are likest to some parts have of them."""
    matches = asked.matches(parts)
    found: list[Marked] = []
    free = list(parts)
    while free:
        part = free.pop()
        telling = _telling(matches, part, asked.totals)
        best = min(telling, key=lambda one: (-one.worth, age(one.held.place)), default=None)
        ranges = _covered(best) if best else []
        found += [_mark(matches, best, covered, asked.totals) for covered in ranges if best]
        if ranges:
            free += [left for left in _between(part, ranges) if left[1] - left[0] >= FEWEST]
    return found


def _telling(matches: Iterable[Match], part: Range, totals: Sequence[int]) -> list[Match]:
    """Give what of the matches is worth telling of a range of the asked words."""
    ours = (match.within(part, totals) for match in matches)
    return [one for match in ours if (one := match.telling(part, totals))]


def _mark(matches: Sequence[Match], best: Match, asked: Range, totals: Sequence[int]) -> Marked:
    """Mark a range of words with the source that they are taken from, and the others."""
    others = [one for one in _telling(matches, asked, totals) if one.held is not best.held]
    sources = told([best.within(asked, totals), *others], asked, totals, _SHOWN)
    first = sources[0]
    shown = sources[:1] if first.likeness is Likeness.COMMON else sources
    return Marked(asked, first.likeness, shown, first.uses)


def _counted(asked: _Asked, run: Marked) -> Marked:
    """Count all places with the very same words, also in passages that are unlike the whole.

    What is adapted isn't counted here: it would cost more than all the rest.
    """
    first, *others = run.precedents
    if first.likeness is not Likeness.ADAPTED:
        first = asked.everywhere_of(first)
    else:
        first = replace(first, uses=0)
    rest = [replace(one, uses=0) for one in others if first.likeness is not Likeness.COMMON]
    return Marked(run.asked, first.likeness, (first, *rest), first.uses)


def _moved(range_: Range, further: int) -> Range:
    return range_[0] + further, range_[1] + further


def _covered(match: Match) -> list[Range]:
    """Give the ranges that a source covers; those with no more than a few words between are one."""
    found: list[Range] = []
    for start, end in sorted(run.asked for run in match.runs):
        if found and start - found[-1][1] < FEWEST:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return [(start, end) for start, end in found if end - start >= FEWEST]


def _between(whole: Range, ranges: Iterable[Range]) -> list[Range]:
    """Give what of a range several others leave free."""
    free, start = [], whole[0]
    for low, high in sorted(ranges):
        free.append((start, low))
        start = high
    return [(low, high) for low, high in [*free, (start, whole[1])] if low < high]


def _completed(found: Iterable[Marked], length: int) -> Iterator[Marked]:
    """Fill what no source was found for."""
    end = 0
    for run in found:
        if end < run.asked[0]:
            yield Marked((end, run.asked[0]), Likeness.NONE_FOUND)
        yield run
        end = run.asked[1]
    if end < length:
        yield Marked((end, length), Likeness.NONE_FOUND)
