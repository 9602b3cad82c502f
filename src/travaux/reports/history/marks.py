"""The brackets of a marked text that ask for something, and which words of the two texts they hold.

What stands outside of additions is the earlier text, what stands outside of deletions the later
one; so each letter is read in both, side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from travaux.reports.history.line import Place
from travaux.texts import Dispute, Head, Sign, Text, fold, pieces, tokens
from travaux.texts.signs import BAR, CLOSE, OPEN

ASKED = (Dispute.ADDITION, Dispute.DELETION)
_SIGNS = re.compile(f"({OPEN}[^{BAR}]*{BAR}|{CLOSE})")


def parts_of(words: str) -> list[str]:
    """Cut words at the signs of brackets; each sign stands alone."""
    return [part for part in _SIGNS.split(words) if part]


def head_of(part: str) -> Head:
    """Read the head of a bracket from its opening sign."""
    return Head.read(part[1:-1])


def is_asked(part: str) -> bool:
    """Tell whether a part is the opening sign of a bracket that asks for something."""
    return part.startswith(OPEN) and head_of(part).dispute in ASKED


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter or sign of a text as people see it, and the word that it stands in."""

    sign: str
    place: Place


def _letters(text: Text) -> list[_Letter]:
    """Give the letters of a text in the order of reading, brackets among them, blanks not."""
    return [
        _Letter(sign, (unit.id, number))
        for unit in text.all_units()
        for number, token in enumerate(tokens(unit.words))
        for sign in _seen(token)
    ]


def _seen(words: str) -> str:
    """Give words as they are seen: brackets as characters, without calls, breaks and blanks."""
    shown = {Sign.OPEN: "[", Sign.CLOSE: "]", Sign.WORDS: ""}
    said = (
        piece.value if piece.sign is Sign.WORDS else shown.get(piece.sign, "")
        for piece in pieces(words)
    )
    return "".join(fold("".join(said)).split())


@dataclass(slots=True)
class Asked:
    """A bracket of the marked text that asks for something: where it stands, and its letters.

    `part` and `end` number its two signs among the parts of the unit's words (`parts_of`).
    `letters` are places in the earlier text for a deletion, in the later one for an addition.
    """

    dispute: Dispute
    unit: int
    part: int
    letters: list[Place] = field(default_factory=list)
    end: int = 0


def asked_in(marked: Text, one: Text, other: Text) -> list[Asked]:
    """Give the brackets of a marked text that ask for something, in the order of reading.

    Args:
        marked: the earlier text with what the later one deletes and adds marked in it.
        one: the earlier text.
        other: the later one.
    """
    streams = {Dispute.DELETION: _letters(one), Dispute.ADDITION: _letters(other)}
    at = dict.fromkeys(streams, 0)
    found: list[Asked] = []
    around: list[tuple[Dispute, Asked | None]] = []
    for n, unit in enumerate(marked.all_units()):
        for k, part in enumerate(parts_of(unit.words)):
            seen = _seen(part)
            if part.startswith(OPEN):
                dispute = head_of(part).dispute
                own = Asked(dispute, n, k) if dispute in ASKED else None
                found += [own] if own else []
                around.append((dispute, own))
                seen = "[" if dispute is Dispute.UNNAMED else ""
            elif part == CLOSE:
                dispute, own = around.pop() if around else (Dispute.UNNAMED, None)
                if own:
                    own.end = k
                seen = "]" if dispute is Dispute.UNNAMED else ""
            for sign in seen:
                _read(sign, around, streams, at)
    return found


def words_in(parts: Sequence[str], one: Asked) -> list[tuple[str, list[Place]]]:
    """Cut what a bracket holds into words, each with where its letters stand.

    A bracket of the text itself is one word. All is one word where other brackets in it ask for
    something: their letters are theirs.
    """
    inner = parts[one.part + 1 : one.end]
    cut = list(_words(inner))
    letters = [len(_seen(word)) for word in cut]
    if any(map(is_asked, inner)) or sum(letters) != len(one.letters):
        return [("".join(inner), one.letters)]
    ends = list(accumulate(letters))
    return [
        (word, one.letters[end - count : end])
        for word, end, count in zip(cut, ends, letters, strict=True)
    ]


def _words(parts: Sequence[str]) -> Iterator[str]:
    held, depth = "", 0
    for part in parts:
        depth += part.startswith(OPEN)
        held += part
        depth -= part == CLOSE
        if not depth:
            yield from _tokens(held) if held == part else [held]
            held = ""


def _tokens(words: str) -> list[str]:
    """Cut words as they stand: with a blank before the first one only where there is one."""
    first, *others = tokens(words)
    return [first if words[:1].isspace() else first.lstrip(), *others]


def follows(one: Asked, other: Asked) -> bool:
    """Tell whether words were put in right behind those that another bracket takes out."""
    came, went = one.dispute is Dispute.ADDITION, other.dispute is Dispute.DELETION
    return came and went and one.unit == other.unit and one.part <= other.end + 2


def _read(
    sign: str,
    around: Sequence[tuple[Dispute, Asked | None]],
    streams: Mapping[Dispute, Sequence[_Letter]],
    at: dict[Dispute, int],
) -> None:
    """Read a letter of the marked text in the issues that it stands in.

    It counts for the innermost bracket that asks for something.
    """
    disputes = {dispute for dispute, _ in around}
    inner = next((own for _, own in reversed(around) if own), None)
    for side, stream in streams.items():
        other = Dispute.ADDITION if side is Dispute.DELETION else Dispute.DELETION
        if other in disputes:
            continue
        place = _next(stream, at, side, sign)
        if inner and inner.dispute is side and place:
            inner.letters.append(place)


def _next(
    stream: Sequence[_Letter], at: dict[Dispute, int], side: Dispute, sign: str
) -> Place | None:
    """Go on to the next letter of an issue; None where another stands there."""
    number = at[side]
    if number < len(stream) and stream[number].sign == sign:
        at[side] = number + 1
        return stream[number].place
    return None
