"""Word alignment of one paragraph: base words × submitted words → modifications.

Theory. All versions are aligned with the base and never with each other, so the work is linear
in the versions. Only what lies between the common beginning and the common end is cut into tokens
and aligned (longest common subsequence, bit-parallel, by rapidfuzz). Four things make the same
edit by two delegations come out as the same modification:

- a deletion takes the blank in front of its words along, because the blank is in the token;
- an insertion or deletion that could stand in several places ("the rights of [the] ...") slides
  to one: after a sign that ends a sentence or a part of one; else, for an insertion, where it
  begins as people begin one ("law[, including ...]", "law [and ...]"); else after any sign of
  punctuation; else as far left as it goes;
- changes that stand near each other are taken out as one block, trimmed, and aligned again by
  themselves, so that what else a version changes doesn't matter to them;
- brackets that came with the base stay whole: a change that would take one of a pair is widened
  until it takes both.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from rapidfuzz.distance import Indel, Postfix, Prefix

from travaux.changes import Modify
from travaux.drafting.weights import light
from travaux.texts import fold, tokens
from travaux.texts.signs import CLOSE, OPEN

Arc = tuple[int, int, list[str]]  # base tokens from, to, and what stands there instead
Span = tuple[int, int, int, int]  # tokens from, to; and those submitted instead, from, to
Code = tuple[str, int, int, int, int]  # what rapidfuzz calls an opcode

NEAR = 1.0  # weight of unchanged words up to which two changes are aligned as one block
_LINKS = frozenset(f" {word}" for word in "and or nor but y e o u ni et ou".split())


@dataclass(frozen=True, slots=True)
class Base:
    """A base paragraph made ready to be aligned many times.

    `printed` and `folded` are its tokens as they print and as they compare; `ends` the offset of
    each token's end in the folded words with the blank in front.
    """

    unit: str
    printed: Sequence[str]
    folded: Sequence[str]
    words: str
    ends: Sequence[int]

    @classmethod
    def of(cls, unit: str, words: str) -> Base:
        """Make a paragraph ready."""
        printed, given = tokens(words), " " + words
        folded = fold(given)
        compared = printed if folded == given else [fold(token) for token in printed]
        return cls(unit, printed, compared, folded, list(accumulate(map(len, printed))))


def modifications(unit: str, old: str, new: str) -> tuple[Modify, ...]:
    """Give what must change in the words `old` of a unit to make them `new`.

    >>> [(m.start, m.old, m.new) for m in modifications("u1", "All States shall act.",
    ...                                                 "All States should act.")]
    [(2, ' shall', ' should')]
    """
    return aligned(Base.of(unit, old), new)


def aligned(base: Base, new: str) -> tuple[Modify, ...]:
    """Give what must change in a base paragraph to make its words `new`, in order."""
    given = " " + new
    folded = fold(given)
    if folded == base.words:
        return ()
    first, last, inside = _middle(base, folded)
    submitted = token_list(given[inside])
    compared = submitted if given == folded else [fold(token) for token in submitted]
    arcs = _arcs(base.folded[first:last], compared, submitted, first)
    arcs = [_settled(base, arc, arcs, at) for at, arc in enumerate(arcs)]
    if OPEN in base.words or CLOSE in base.words or OPEN in given:
        arcs = _whole_brackets(base, arcs)
    return tuple(
        Modify(base.unit, start, end, "".join(base.printed[start:end]), "".join(words))
        for start, end, words in arcs
    )


def token_list(part: str) -> list[str]:
    """Cut a part of a unit's words into tokens, whether or not a blank stands in front of it."""
    if part.startswith(" "):
        return tokens(part[1:])
    cut = tokens(part)
    cut[0] = cut[0][1:]
    return cut if cut[0] else cut[1:]


def _middle(base: Base, folded: str) -> tuple[int, int, slice]:
    """Find what differs: base tokens from, to; and the slice of the submitted words.

    The edges keep two tokens more than the characters ask for, since where a token ends depends
    on what follows it ("State" before "'s").
    """
    common = Prefix.similarity(base.words, folded)
    first = max(bisect_right(base.ends, common) - 2, 0)
    start = base.ends[first - 1] if first else 0
    tail = Postfix.similarity(base.words[start:], folded[start:])
    last = bisect_left(base.ends, len(base.words) - tail) + 2
    if last >= len(base.printed):
        return first, len(base.printed), slice(start, len(folded))
    while last < len(base.printed) and not base.folded[last].startswith(" "):
        last += 1
    end = len(folded) - (len(base.words) - base.ends[last - 1])
    return first, last, slice(start, end)


def _arcs(old: Sequence[str], new: list[str], printed: list[str], shift: int) -> list[Arc]:
    """Align the middle, block by block."""
    spans = _spans(old, new)
    if len(spans) > 1:
        spans = [span for block in _blocks(old, spans) for span in _by_itself(old, new, block)]
    return [(start + shift, end + shift, printed[low:high]) for start, end, low, high in spans]


def _spans(old: Sequence[str], new: Sequence[str]) -> list[Span]:
    """Give what differs; neighbouring deletions and insertions are one span."""
    spans: list[Span] = []
    codes: list[Code] = Indel.opcodes(old, new).as_list()  # type: ignore[assignment]
    for tag, start, end, low, high in codes:
        if tag == "equal":
            continue
        if spans and spans[-1][1] == start:
            spans[-1] = (spans[-1][0], end, spans[-1][2], high)
        else:
            spans.append((start, end, low, high))
    return spans


def _blocks(old: Sequence[str], spans: list[Span]) -> list[list[Span]]:
    """Group spans with little between them."""
    blocks = [spans[:1]]
    for before, span in pairwise(spans):
        if light(old[before[1] : span[0]], NEAR):
            blocks[-1].append(span)
        else:
            blocks.append([span])
    return blocks


def _by_itself(old: Sequence[str], new: Sequence[str], block: list[Span]) -> list[Span]:
    """Align a block of several spans again, trimmed at both ends."""
    if len(block) == 1:
        return block
    start, end, low, high = block[0][0], block[-1][1], block[0][2], block[-1][3]
    while start < end and low < high and old[start] == new[low]:
        start, low = start + 1, low + 1
    while start < end and low < high and old[end - 1] == new[high - 1]:
        end, high = end - 1, high - 1
    return [
        (start + a, start + b, low + c, low + d)
        for a, b, c, d in _spans(old[start:end], new[low:high])
    ]


def _settled(base: Base, arc: Arc, arcs: list[Arc], at: int) -> Arc:
    """Slide a pure insertion or deletion to its one place, between its neighbours."""
    start, end, words = arc
    if words and start != end:
        return arc
    floor = arcs[at - 1][1] + 1 if at else 0
    roof = arcs[at + 1][0] - 1 if at + 1 < len(arcs) else len(base.printed)
    return (
        _slid_insertion(base, arc, floor, roof) if words else _slid_deletion(base, arc, floor, roof)
    )


def _slid_insertion(base: Base, arc: Arc, floor: int, roof: int) -> Arc:
    start, _, words = arc
    ring, length = [fold(token) for token in words], len(words)
    left = 0  # how many places it can go left: the base's token must equal the last of the words
    while start - left - 1 >= floor and base.folded[start - left - 1] == ring[-1 - left % length]:
        left += 1
    right = 0
    while start + right < roof and base.folded[start + right] == ring[right % length]:
        right += 1
    places = range(start - left, start + right + 1)
    begun = [place for place in places if _begins(ring[(place - start) % length])]
    ended = any(_ends(base, place) for place in places)
    place = begun[0] if begun and not ended else _best(base, places)
    turn = (place - start) % length
    return place, place, words[turn:] + words[:turn]


def _begins(word: str) -> bool:
    """Tell whether people begin an insertion with this: a comma, or a word that links."""
    return word == "," or word in _LINKS


def _ends(base: Base, place: int) -> bool:
    """Tell whether a sentence, or a part of one, ends or begins here."""
    return place == 0 or base.folded[place - 1][-1:] in (".", ";", ":", "!", "?")


def _slid_deletion(base: Base, arc: Arc, floor: int, roof: int) -> Arc:
    start, end, words = arc
    low = start
    while low - 1 >= floor and base.folded[low - 1] == base.folded[low - 1 + end - start]:
        low -= 1
    high = start
    while high + end - start < roof and base.folded[high] == base.folded[high + end - start]:
        high += 1
    place = _best(base, range(low, high + 1))
    return place, place + end - start, words


def _best(base: Base, places: range) -> int:
    """Choose where it stands: after a sign of punctuation (or at the beginning), else leftmost."""
    if len(places) > 1:
        for place in places:
            if place == 0 or not base.folded[place - 1][-1:].isalnum():
                return place
    return places[0]


def _whole_brackets(base: Base, arcs: list[Arc]) -> list[Arc]:
    """Widen changes until each takes whole brackets, as far as their partners stand here."""
    partner = partners(base.printed)
    widened: list[Arc] = []
    for start, end, words in arcs:
        arc = (start, end, words)
        while widened and arc[0] <= widened[-1][1]:  # ran into the one before: one change
            arc = _fused(base, widened.pop(), arc)
        while (reach := _reach(arc, partner)) is not None:
            low, high = reach
            while widened and low < widened[-1][1]:
                before = widened.pop()
                arc = _fused(base, before, arc)
                low = min(low, before[0])
            arc = _stretched(base, arc, min(low, arc[0]), max(high, arc[1]))
            # what comes later is fused when its turn comes: it starts before this one's end
        widened.append(arc)
    return widened


def partners(parts: Sequence[str]) -> dict[int, int]:
    """Pair the brackets among tokens: place of each opening sign ⇄ place of its closing sign."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for place, token in enumerate(parts):
        if OPEN in token:
            opened.append(place)
        elif CLOSE in token and opened:
            start = opened.pop()
            pairs[start], pairs[place] = place, start
    return pairs


def _reach(arc: Arc, partner: dict[int, int]) -> tuple[int, int] | None:
    """Give how far an arc must stretch to take whole brackets; None if it does already."""
    outside = [
        partner[place]
        for place in range(arc[0], arc[1])
        if place in partner and not arc[0] <= partner[place] < arc[1]
    ]
    if not outside:
        return None
    return min(*outside, arc[0]), max(*(place + 1 for place in outside), arc[1])


def _stretched(base: Base, arc: Arc, low: int, high: int) -> Arc:
    start, end, words = arc
    return low, high, [*base.printed[low:start], *words, *base.printed[end:high]]


def _fused(base: Base, before: Arc, arc: Arc) -> Arc:
    """Make one change of two that touch or, one having been stretched over it, overlap."""
    if arc[0] >= before[1]:
        middle = base.printed[before[1] : arc[0]]
        return before[0], arc[1], [*before[2], *middle, *arc[2]]
    # The one before was stretched over this one: put this one's words at their place in it.
    tail = before[1] - arc[1]
    kept = before[2][: len(before[2]) - (before[1] - arc[0])]
    rest = before[2][len(before[2]) - tail :] if tail > 0 else []
    return before[0], max(before[1], arc[1]), [*kept, *arc[2], *rest]
