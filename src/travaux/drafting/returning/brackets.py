"""The words of a printed paragraph as a tree: words, and brackets with what stands in them.

Of each bracket of a print it is known what it is: words of the base that are disputed, a wording
that somebody asks for, or a bracket that came with the base. A bracket in a delegation's file is
one of these again, or one that the delegation typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Indel

from travaux.drafting.alignment import partners
from travaux.drafting.nesting import Ref
from travaux.drafting.returning.prints import Asked, Origin
from travaux.texts import Head, fold
from travaux.texts.signs import CLOSE, OPEN

LIKE = 0.4  # likeness from which two brackets that stand in one place are one


@dataclass(frozen=True, slots=True)
class Role:
    """What a printed bracket is: over which tokens of its unit, and the wording in it.

    `asked` is None where words of the unit itself stand in it; `own` is true of a bracket that
    came with the base, which nobody asks about. `refs` lead to the entries of those it names.
    """

    start: int
    end: int
    asked: Asked | None = None
    own: bool = False
    refs: tuple[Ref, ...] = ()

    @property
    def by_house(self) -> bool:
        """True if only words of the house stand in it ("no change")."""
        return self.asked is None and self.start == self.end


@dataclass(frozen=True, slots=True)
class Word:
    """A token with the blank in front of it; `origin` is None for what the house says itself."""

    words: str
    origin: Origin | None = None

    @property
    def key(self) -> str:
        """What makes two words the same."""
        return fold(self.words)


@dataclass(frozen=True)  # without slots: its key is made once
class Bracket:
    """A bracket: its opening sign, its names, what stands in it, and in a print its role."""

    sign: str
    items: tuple[Item, ...]
    role: Role | None = None
    origin: Origin | None = None

    @property
    def names(self) -> str:
        """The names printed in its head."""
        head = Head.read(self.sign.strip()[1:-1])
        return head.names if head.shown else ""

    @cached_property
    def key(self) -> str:
        """What makes two brackets the same: names and all that stands in them."""
        return f"{OPEN}{self.names}{OPEN}{self.inside}{CLOSE}"

    @cached_property
    def inside(self) -> str:
        """All that stands in it, as one key."""
        return "".join(item.key for item in self.items)

    @property
    def words(self) -> str:
        """The words in it, with those of its brackets."""
        return "".join(word.words for word in words_of(self.items))

    @property
    def asked_about(self) -> bool:
        """True if a print has it because somebody asks for something."""
        return self.role is not None and not self.role.own

    @property
    def asks(self) -> bool:
        """True if it, or a bracket in it, is there because somebody asks for something."""
        inside = (item for item in self.items if isinstance(item, Bracket))
        return self.asked_about or any(item.asks for item in inside)


Item = Word | Bracket


def items(
    parts: Sequence[str],
    origins: Sequence[Origin | None] = (),
    roles: Mapping[int, Role] | None = None,
) -> tuple[Item, ...]:
    """Make a tree of the tokens of a paragraph; a bracket's sign without its partner is a word."""
    known = origins or [None] * len(parts)
    return _items(parts, known, roles or {}, partners(parts), 0, len(parts))


def _items(
    parts: Sequence[str],
    origins: Sequence[Origin | None],
    roles: Mapping[int, Role],
    pairs: Mapping[int, int],
    at: int,
    end: int,
) -> tuple[Item, ...]:
    found: list[Item] = []
    blank = ""  # a bracket's first word has the blank that stands before the bracket
    if at and OPEN in parts[at - 1] and at < end and not parts[at].startswith(" "):
        blank = " " if parts[at - 1].startswith(" ") else ""
    while at < end:
        part = blank + parts[at]
        close = pairs.get(at, -1)
        if OPEN in part and at < close < end:
            inside = _items(
                [*parts[:at], part, *parts[at + 1 :]], origins, roles, pairs, at + 1, close
            )
            found.append(Bracket(part, inside, roles.get(at), origins[at]))
            at = close
        else:
            found.append(Word(part, origins[at]))
        at, blank = at + 1, ""
    return tuple(found)


def words_of(found: Iterable[Item]) -> Iterator[Word]:
    """Give all words, those in brackets too, without the brackets' signs."""
    for item in found:
        if isinstance(item, Word):
            yield item
        else:
            yield from words_of(item.items)


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a print beside the same part of a file.

    Either one item and the same, or a bracket and the same bracket changed, or what was there and
    what stands there instead.
    """

    printed: tuple[Item, ...]
    filed: tuple[Item, ...]
    same: bool = False

    @property
    def bracket(self) -> tuple[Bracket, Bracket] | None:
        """The bracket and the same bracket changed."""
        if self.same or len(self.printed) != 1 or len(self.filed) != 1:
            return None
        one, other = self.printed[0], self.filed[0]
        return (one, other) if isinstance(one, Bracket) and isinstance(other, Bracket) else None


def steps(printed: Sequence[Item], filed: Sequence[Item]) -> Iterator[Step]:
    """Lay a file's items beside those of the print, in order."""
    codes = Indel.opcodes([one.key for one in printed], [one.key for one in filed])
    gap: tuple[list[Item], list[Item]] = [], []
    for code in codes:
        old, new = printed[code.src_start : code.src_end], filed[code.dest_start : code.dest_end]
        if code.tag != "equal":
            gap[0].extend(old)
            gap[1].extend(new)
            continue
        yield from _gap(*gap)
        gap = [], []
        yield from (Step((a,), (b,), same=True) for a, b in zip(old, new, strict=True))
    yield from _gap(*gap)


def _gap(printed: list[Item], filed: list[Item]) -> Iterator[Step]:
    """Find in what differs the brackets that are there still."""
    at = begin = 0
    for old, new in _pairs(printed, filed):
        if old > at or new > begin:
            yield Step(tuple(printed[at:old]), tuple(filed[begin:new]))
        yield Step((printed[old],), (filed[new],))
        at, begin = old + 1, new + 1
    if at < len(printed) or begin < len(filed):
        yield Step(tuple(printed[at:]), tuple(filed[begin:]))


def _pairs(printed: list[Item], filed: list[Item]) -> list[tuple[int, int]]:
    old = [place for place, item in enumerate(printed) if isinstance(item, Bracket)]
    new = [place for place, item in enumerate(filed) if isinstance(item, Bracket)]
    if not old or not new:
        return []
    like = [[_likeness(printed[o], filed[n]) for n in new] for o in old]
    if len(old) == len(new) and all(like[n][n] >= 0 for n in range(len(old))):
        return list(zip(old, new, strict=True))
    score = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for r in range(len(old) - 1, -1, -1):
        for c in range(len(new) - 1, -1, -1):
            both = like[r][c] + score[r + 1][c + 1] if like[r][c] >= LIKE else 0.0
            score[r][c] = max(both, score[r + 1][c], score[r][c + 1])
    pairs, r, c = [], 0, 0
    while r < len(old) and c < len(new):
        if like[r][c] >= LIKE and score[r][c] == like[r][c] + score[r + 1][c + 1]:
            pairs.append((old[r], new[c]))
            r, c = r + 1, c + 1
        elif score[r][c] == score[r + 1][c]:
            r += 1
        else:
            c += 1
    return pairs


def _likeness(one: Item, other: Item) -> float:
    """Tell how sure it is that two brackets are one; below 0, that they aren't."""
    assert isinstance(one, Bracket)  # noqa: S101 - only brackets are asked about
    assert isinstance(other, Bracket)  # noqa: S101
    words = [[word.key.strip() for word in words_of(item.items)] for item in (one, other)]
    alike = Indel.normalized_similarity(*words)
    if one.names and one.names == other.names:
        return 1 + alike
    if other.names and one.names != other.names and alike < LIKE:
        return -1
    return alike
