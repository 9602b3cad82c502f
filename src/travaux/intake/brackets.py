"""Brackets that pair, and brackets that don't: reported with their unit, never guessed away."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import accumulate

from travaux.findings import Finding, Outcome, Severity
from travaux.texts import Dispute, Head, Kind, Piece, Sign, Unit, bare, pieces
from travaux.texts.signs import BAR, CLOSE

_Spot = tuple[int, int]  # number of the unit, number of the piece in it
_TYPED = re.compile(
    r"\[(?:(?P<dispute>[+=–-]?) ?(?P<names>[^\[\]:\ufdd0-\ufdef]{1,400}?)\s?:\s)?|\]"
)
_DIVIDING = (Kind.TITLE, Kind.HEADING, Kind.ARTICLE, Kind.ANNEX)
_BETWEEN_NAMES = re.compile(r"\s*[,;/]\s*|\s+(?:and|y|e|et)\s+")


def typed(words: str, names: Collection[str]) -> str:
    """Give words with every typed bracket as a sign of structure.

    A head is read only where all that stands before the colon is names of parties, so that
    "[Preamble: Parties acknowledge" stays as it is.

    Args:
        words: of one unit.
        names: the parties, as they may be written, in lower case.

    >>> bracketed = typed("We [Chile, Mexico: shall] act", {"chile", "mexico"})
    >>> [piece.value for piece in pieces(bracketed)]
    ['We ', '+Chile, Mexico', 'shall', '\\ufdd2', ' act']
    """
    return _TYPED.sub(lambda found: _sign(found, names), words)


def _sign(found: re.Match[str], names: Collection[str]) -> str:
    if found[0] == "]":
        return CLOSE
    if found["names"] is None:
        return Head().sign()
    named = [name.strip() for name in _BETWEEN_NAMES.split(found["names"])]
    if not all(name.casefold() in names for name in named):
        return Head().sign() + found[0][1:]
    dispute = Dispute((found["dispute"] or "+").replace("–", "-"))
    return Head(dispute, ", ".join(named)).sign()


def paired(
    units: Iterable[Unit], places: Mapping[str, str], *, by_hand: bool = False
) -> Outcome[tuple[Unit, ...]]:
    """Give units in which every bracket pairs; each other sign has become a plain character.

    A closing sign pairs with the nearest open one before it, across units if need be; whatever is
    left over is unpaired.

    Hands forget signs. A bracket typed by hand that is open where a section or an article ends
    goes on in the next one only if it was opened in a heading or on a line of its own, and then
    closes where a unit ends: else one forgotten sign, and another twenty pages on, would put half
    a text in brackets.

    Args:
        units: in the order of the text; a note is checked alone.
        places: where to send a person, by unit id; without a place the unit's id is told.
        by_hand: whether the brackets were typed by hand, and not written by a program.

    Returns:
        The units, with an `unbalanced-bracket` finding for every unpaired sign.
    """
    every = tuple(units)
    unpaired = _unpaired(every, _Reach(every) if by_hand else None)
    findings = tuple(_finding(every[n], m, places) for n, m in sorted(unpaired))
    touched = {n for n, _ in unpaired}
    mended = tuple(
        _mended(unit, n, unpaired) if n in touched else unit for n, unit in enumerate(every)
    )
    return Outcome(mended, findings)


class _Reach:
    """How far a bracket that was typed by hand may reach."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self.units = units
        self.sections = list(accumulate(unit.kind in _DIVIDING for unit in units))

    def ended(self, opened: _Spot, spot: _Spot) -> bool:
        """Tell whether a bracket ended with the section that it was opened in."""
        if self.sections[opened[0]] == self.sections[spot[0]]:
            return False
        unit = self.units[opened[0]]
        return unit.kind not in _DIVIDING and any(map(str.isalnum, bare(unit.words)))

    def closes(self, opened: _Spot, spot: _Spot) -> bool:
        """Tell whether a sign can close a bracket: one of another section, at a unit's end only."""
        if self.sections[opened[0]] == self.sections[spot[0]]:
            return True
        rest = list(pieces(self.units[spot[0]].words))[spot[1] + 1 :]
        return not any(map(str.isalnum, "".join(p.value for p in rest if p.sign is Sign.WORDS)))


def _unpaired(units: tuple[Unit, ...], reach: _Reach | None) -> dict[_Spot, Piece]:
    opened: list[_Spot] = []
    unpaired: dict[_Spot, Piece] = {}
    for spot, piece in _signs(units):
        if piece.sign is Sign.OPEN:
            opened.append(spot)
            unpaired[spot] = piece
            continue
        while reach and opened and reach.ended(opened[-1], spot):
            opened.pop()
        if opened and (reach is None or reach.closes(opened[-1], spot)):
            del unpaired[opened.pop()]
        else:
            unpaired[spot] = piece
    return unpaired


def _signs(units: tuple[Unit, ...]) -> Iterator[tuple[_Spot, Piece]]:
    for n, unit in enumerate(units):
        for m, piece in enumerate(pieces(unit.words)):
            if piece.sign in (Sign.OPEN, Sign.CLOSE):
                yield (n, m), piece


def _mended(unit: Unit, n: int, unpaired: Mapping[_Spot, Piece]) -> Unit:
    words, at = "", 0
    for m, piece in enumerate(pieces(unit.words)):
        length = _length(piece)
        words += _literal(piece) if (n, m) in unpaired else unit.words[at : at + length]
        at += length
    return replace(unit, words=words)


def _length(piece: Piece) -> int:
    if piece.sign is Sign.WORDS:
        return len(piece.value)
    if piece.sign in (Sign.OPEN, Sign.CALL, Sign.OPTION):
        return len(piece.value) + 1 + len(BAR)
    return 1


def _literal(piece: Piece) -> str:
    if piece.sign is Sign.CLOSE:
        return "]"
    return f"[{piece.value}: " if piece.value else "["


def _finding(unit: Unit, m: int, places: Mapping[str, str]) -> Finding:
    every = list(pieces(unit.words))
    opens = every[m].sign is Sign.OPEN
    what = "opens here and never closes" if opens else "closes here and never opened"
    return Finding(
        Severity.WARNING,
        "unbalanced-bracket",
        places.get(unit.id, f"unit {unit.id}"),
        f"A bracket {what}: “{_around(every, m)}”. It is kept as a plain character, not as a"
        " bracket; add its other half in the file if one is missing.",
    )


def _around(every: list[Piece], m: int) -> str:
    before, after = (
        "".join(_shown(piece) for piece in part) for part in (every[:m], every[m + 1 :])
    )
    begun = before if len(before) <= 30 else f"...{before[-27:]}"
    ended = after if len(after) <= 30 else f"{after[:27]}..."
    return f"{begun}{_shown(every[m])}{ended}"


def _shown(piece: Piece) -> str:
    if piece.sign is Sign.WORDS:
        return piece.value
    return {Sign.OPEN: "[", Sign.CLOSE: "]"}.get(piece.sign, " ")
