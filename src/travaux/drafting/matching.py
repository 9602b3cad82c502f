"""Which paragraph of a submitted text is which paragraph of the base.

First what is equal, by longest common subsequence over whole paragraphs; then, in each gap, the
order-keeping pairing with the greatest likeness; then what is left over anywhere is looked at
again: a base paragraph that stands elsewhere was moved, one whose words go on in the next was
divided, two whose words stand in one were joined. Numbers in front play no part: a file that was
renumbered is the same text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel

from travaux.drafting.anchoring import anchored
from travaux.texts import Kind, Unit, fold

PAIRED = 0.5  # likeness from which two paragraphs in one gap are the same paragraph
REWRITTEN = 0.3  # enough when they stand alone, one against one, in their gap
MOVED = 0.75  # likeness from which a paragraph found elsewhere was moved
LONG_ENOUGH = 12  # characters: a shorter paragraph found elsewhere is only a repeated word
BETTER = 0.05  # by how much a division or joining must be more like the whole


@dataclass(slots=True)
class Matching:
    """Pairs of places: `pairs` keep the order, `moved` don't, `tails` and `joined` are parts.

    `pairs` and `moved` map a place in the submitted text to one in the base. `tails` maps a place
    in the submitted text to the base place whose words it goes on with; `joined` holds the base
    places that run on into the next one.
    """

    pairs: dict[int, int] = field(default_factory=dict)
    moved: dict[int, int] = field(default_factory=dict)
    tails: dict[int, int] = field(default_factory=dict)
    joined: dict[int, int] = field(default_factory=dict)

    def source(self, place: int) -> int | None:
        """Give the base place of a submitted unit's (first) words, or None for a new unit."""
        return self.pairs.get(place, self.moved.get(place))


def matched(base: Sequence[Unit], submitted: Sequence[Unit]) -> Matching:
    """Pair the units of two texts (no notes among them)."""
    old = [_Compared.of(unit) for unit in base]
    new = [_Compared.of(unit) for unit in submitted]
    matching = Matching()
    for code in Indel.opcodes([c.words for c in old], [c.words for c in new]):
        if code.tag == "equal":
            matching.pairs.update(
                zip(
                    range(code.dest_start, code.dest_end),
                    range(code.src_start, code.src_end),
                    strict=True,
                )
            )
    _find_exact_moves(old, new, matching)
    _pair_gaps(old, new, matching)
    _find_divisions(old, new, matching)
    _find_joinings(old, new, matching)
    _find_moves(old, new, matching)
    return matching


@dataclass(frozen=True, slots=True)
class _Compared:
    words: str
    sort: str  # rows pair with rows only

    @classmethod
    def of(cls, unit: Unit) -> _Compared:
        return cls(fold(unit.words), "row" if unit.kind is Kind.ROW else "")


def _likeness(one: _Compared, other: _Compared, least: float) -> float:
    if one.sort != other.sort:
        return 0.0
    return Indel.normalized_similarity(one.words, other.words, score_cutoff=least)


def _gaps(matching: Matching, old: int, new: int) -> list[tuple[range, range]]:
    """Give the stretches between pairs: base places, submitted places."""
    gaps = []
    base_from, new_from = 0, 0
    for place, source in [*sorted(matching.pairs.items()), (new, old)]:
        if source > base_from or place > new_from:
            gaps.append((range(base_from, source), range(new_from, place)))
        base_from, new_from = source + 1, place + 1
    return gaps


def _find_exact_moves(old: list[_Compared], new: list[_Compared], matching: Matching) -> None:
    """Find what stands elsewhere word for word, once, before anything is paired by likeness."""
    sources = _once(old, set(matching.pairs.values()))
    for compared, place in _once(new, set(matching.pairs)).items():
        if compared in sources:
            matching.moved[place] = sources[compared]


def _once(units: list[_Compared], taken: set[int]) -> dict[_Compared, int]:
    """Give the units that aren't taken, are long enough, and stand there only once."""
    left = [p for p in range(len(units)) if p not in taken and len(units[p].words) >= LONG_ENOUGH]
    counts = Counter(units[place] for place in left)
    return {units[place]: place for place in left if counts[units[place]] == 1}


def _pair_gaps(old: list[_Compared], new: list[_Compared], matching: Matching) -> None:
    gone = set(matching.moved.values())
    for base_gap, submitted_gap in _gaps(matching, len(old), len(new)):
        base = [place for place in base_gap if place not in gone]
        submitted = [place for place in submitted_gap if place not in matching.moved]
        if len(base) == len(submitted) == 1:
            if _likeness(old[base[0]], new[submitted[0]], REWRITTEN):
                matching.pairs[submitted[0]] = base[0]
        elif base and submitted:
            anchors = anchored(_by_place(old, base), _by_place(new, submitted))
            for some_base, some_submitted in _between(base, submitted, anchors):
                matching.pairs.update(_best_pairs(old, new, some_base, some_submitted))
            matching.pairs.update(anchors)


def _by_place(units: list[_Compared], places: list[int]) -> dict[int, str]:
    return {place: units[place].words for place in places if not units[place].sort}


def _between(
    base: list[int], submitted: list[int], anchors: dict[int, int]
) -> Iterator[tuple[list[int], list[int]]]:
    """Give what lies between the anchors of one gap: base places, submitted places."""
    base_from = submitted_from = 0
    for place, source in [*sorted(anchors.items()), (None, None)]:
        to = len(base) if source is None else base.index(source, base_from)
        until = len(submitted) if place is None else submitted.index(place, submitted_from)
        if base_from < to and submitted_from < until:
            yield base[base_from:to], submitted[submitted_from:until]
        base_from, submitted_from = to + 1, until + 1


def _best_pairs(
    old: list[_Compared], new: list[_Compared], base: list[int], submitted: list[int]
) -> dict[int, int]:
    """Choose the order-keeping pairs with the greatest sum of likeness (dynamic programming)."""
    rows, columns = len(base), len(submitted)
    score = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    like = [[_likeness(old[b], new[s], PAIRED) for s in submitted] for b in base]
    for r in range(rows - 1, -1, -1):
        for c in range(columns - 1, -1, -1):
            both = like[r][c] + score[r + 1][c + 1] if like[r][c] else 0.0
            score[r][c] = max(both, score[r + 1][c], score[r][c + 1])
    pairs, r, c = {}, 0, 0
    while r < rows and c < columns:
        if like[r][c] and score[r][c] == like[r][c] + score[r + 1][c + 1]:
            pairs[submitted[c]] = base[r]
            r, c = r + 1, c + 1
        elif score[r][c] == score[r + 1][c]:
            r += 1
        else:
            c += 1
    return pairs


def _find_divisions(old: list[_Compared], new: list[_Compared], matching: Matching) -> None:
    """Find new paragraphs beside a pair whose words stood in its base paragraph: a division."""
    for place in sorted(matching.pairs):
        source = matching.pairs[place]
        parts = [place]
        while _is_tail(old[source], new, parts, parts[-1] + 1, matching):
            parts.append(parts[-1] + 1)
        while _is_tail(old[source], new, parts, parts[0] - 1, matching):
            parts.insert(0, parts[0] - 1)
        if len(parts) > 1:
            del matching.pairs[place]
            matching.pairs[parts[0]] = source
            matching.tails.update(dict.fromkeys(parts[1:], source))


def _is_tail(
    source: _Compared, new: list[_Compared], parts: list[int], candidate: int, matching: Matching
) -> bool:
    taken = matching.source(candidate) is not None or candidate in matching.tails
    if not 0 <= candidate < len(new) or taken or new[candidate].sort or source.sort:
        return False
    before = " ".join(new[p].words for p in parts)
    after = " ".join(new[p].words for p in sorted([*parts, candidate]))
    return _more_like(source.words, before, after)


def _more_like(whole: str, before: str, after: str) -> bool:
    now = Indel.normalized_similarity(whole, after, score_cutoff=MOVED)
    return now > 0 and now >= Indel.normalized_similarity(whole, before) + BETTER


def _find_joinings(old: list[_Compared], new: list[_Compared], matching: Matching) -> None:
    """Find base paragraphs beside a pair whose words stand in the submitted one: a joining."""
    used = {*matching.pairs.values(), *matching.moved.values()}
    for place in sorted(matching.pairs):
        if place + 1 in matching.tails:
            continue
        parts = [matching.pairs[place]]
        while _joins(new[place], old, parts, parts[-1] + 1, used):
            parts.append(parts[-1] + 1)
        while _joins(new[place], old, parts, parts[0] - 1, used):
            parts.insert(0, parts[0] - 1)
        if len(parts) > 1:
            matching.pairs[place] = parts[0]
            matching.joined.update(dict.fromkeys(parts[:-1], place))
            used.update(parts)


def _joins(
    target: _Compared, old: list[_Compared], parts: list[int], candidate: int, used: set[int]
) -> bool:
    if not 0 <= candidate < len(old) or candidate in used or old[candidate].sort or target.sort:
        return False
    before = " ".join(old[p].words for p in parts)
    after = " ".join(old[p].words for p in sorted([*parts, candidate]))
    return _more_like(target.words, before, after)


def _find_moves(old: list[_Compared], new: list[_Compared], matching: Matching) -> None:
    pairs = {*matching.pairs.values(), *matching.moved.values()}
    taken = {*pairs, *(source + 1 for source in matching.joined)}
    left = [b for b in range(len(old)) if b not in taken and len(old[b].words) >= LONG_ENOUGH]
    for place in range(len(new)):
        if not left or matching.source(place) is not None or place in matching.tails:
            continue
        likeness, nearest = max((_likeness(old[b], new[place], MOVED), -b) for b in left)
        if likeness:
            matching.moved[place] = -nearest
            left.remove(-nearest)
