"""Quotations in a text: where exactly the words stand, and what comes closest where they don't.

Words are compared as people compare them: blanks, capitals, the shapes of quotes and dashes, and
brackets don't count, nor do signs at either end of the quotation ("... society.”"). Every other
word and sign does. Offsets count the characters of a unit's bare words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, MatchingBlock

from travaux.texts import Text, Unit, bare, fold, normalised, tokens

_NOT_COMPARED = frozenset("'\"«»‹›[]")
# A word that lost its vowel before another one is a word of its own: "l’État" holds "État".
_ELISION = re.compile(r"(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’](?=\w)", re.IGNORECASE)
_SHOWN = 3  # differences that are told in a sentence
_CLOSE = 50  # rapidfuzz score out of 100: below it, the closest passage is about something else


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign as it is compared, and where it stands."""

    compared: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: in which unit, and from which character to which of its bare words."""

    unit: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Near:
    """The passage that comes closest to a quotation: its place, its words, and what differs.

    `differences` are pairs of what is quoted and what stands; one of the two may be empty.
    """

    place: Place
    words: str
    differences: tuple[tuple[str, str], ...]


def compared(words: str) -> list[Word]:
    """Cut bare words into words and signs as they are compared."""
    found: list[Word] = []
    at = -1  # a blank is put before the words where they are cut
    for token in tokens(words):
        start, at = at + len(token) - len(token.lstrip()), at + len(token)
        cut = start + _elided(token.lstrip())
        for begin, end in ((start, cut), (cut, at)):
            found += (Word(part, begin, end) for part in _parts(words[begin:end]))
    return found


def quoted(quotation: str) -> list[str]:
    """Give the words of a quotation as they are looked for: without signs at either end."""
    parts = [word.compared for word in compared(normalised(bare(quotation)))]
    worded = [n for n, part in enumerate(parts) if any(map(str.isalnum, part))]
    return parts[worded[0] : worded[-1] + 1] if worded else []


def places(units: Sequence[Unit], quotation: str) -> Iterator[Place]:
    """Give every place in the units where the words of a quotation stand together, in order."""
    wanted = quoted(quotation)
    for unit in units if wanted else ():
        held = compared(bare(unit.words))
        parts = [word.compared for word in held]
        for n in range(len(parts) - len(wanted) + 1):
            if parts[n] == wanted[0] and parts[n : n + len(wanted)] == wanted:
                yield Place(unit.id, held[n].start, held[n + len(wanted) - 1].end)


def nearest(text: Text, quotation: str) -> Near | None:
    """Give the passage of a text that comes closest to a quotation; None if none is close."""
    wanted = quoted(quotation)
    best: tuple[float, Unit] | None = None
    for unit in text.all_units():
        parts = [word.compared for word in compared(bare(unit.words))]
        floor = max(_CLOSE, best[0] if best else 0)
        score = fuzz.partial_ratio(wanted, parts, score_cutoff=floor) if wanted and parts else 0
        if score and (best is None or score > best[0]):
            best = (score, unit)
    return _near(best[1], wanted) if best else None


def differing(one: str, other: str) -> tuple[tuple[str, str], ...]:
    """Give what differs between two wordings: pairs of what stood and what stands."""
    return _differences([word.compared for word in compared(one)], other, compared(other))


def _parts(word: str) -> Iterator[str]:
    """Give what one token is compared as: "…" is three points, and a bracket is nothing."""
    for part in tokens(normalised(fold(word)).casefold()):
        if part.strip() and part.strip() not in _NOT_COMPARED:
            yield part.strip()


def _elided(word: str) -> int:
    found = _ELISION.match(word)
    return found.end() if found else 0


def as_it_differs(differences: tuple[tuple[str, str], ...]) -> str:
    """Say in words what differs, the first few of it: “fair” stands for “just”."""
    shown = [_difference(was, stands) for was, stands in differences[:_SHOWN]]
    more = len(differences) - _SHOWN
    return "; ".join([*shown, f"and {more} more"] if more > 0 else shown)


def _difference(was: str, stands: str) -> str:
    if was and stands:
        return f"“{stands}” stands for “{was}”"
    return f"“{was}” is missing" if was else f"“{stands}” was not there"


def _near(unit: Unit, wanted: list[str]) -> Near:
    words = bare(unit.words)
    held = compared(words)
    first, last = _window(wanted, [word.compared for word in held])
    place = Place(unit.id, held[first].start, held[last - 1].end)
    differences = _differences(wanted, words, held[first:last])
    return Near(place, words[place.start : place.end], differences)


def _window(wanted: list[str], held: list[str]) -> tuple[int, int]:
    """Give the stretch of words that a quotation lies on.

    It is looked for from the best stretch of the quotation's length, so that a word that it happens
    to share with another sentence of a long paragraph doesn't draw it out.
    """
    found = fuzz.partial_ratio_alignment(wanted, held) if len(wanted) <= len(held) else None
    first, last = (found.dest_start, found.dest_end) if found else (0, len(held))
    blocks = _alike(wanted, held[first:last])
    alike = [block for block in blocks if block.size] or blocks  # the last one is always empty
    before = alike[0].b - alike[0].a  # what stands for words at the quotation's ends belongs to it
    after = alike[-1].b + len(wanted) - alike[-1].a
    return max(0, first + before), min(len(held), first + after)


def _differences(
    wanted: list[str], words: str, held: Sequence[Word]
) -> tuple[tuple[str, str], ...]:
    """Give pairs of the words wanted, as they are compared, and those held, as they stand."""
    found: list[tuple[str, str]] = []
    i = k = 0
    for block in _alike(wanted, [word.compared for word in held]):
        stands = words[held[k].start : held[block.b - 1].end] if block.b > k else ""
        if block.a > i or stands:
            found.append((" ".join(wanted[i : block.a]), stands))
        i, k = block.a + block.size, block.b + block.size
    return tuple(found)


def _alike(wanted: list[str], held: list[str]) -> list[MatchingBlock]:
    return Indel.editops(wanted, held).as_matching_blocks()
