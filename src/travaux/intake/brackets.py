"""Brackets that pair, and brackets that don't: reported with their unit, never guessed away."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from travaux.findings import Finding, Outcome, Severity
from travaux.texts import Dispute, Head, Piece, Sign, Unit, pieces
from travaux.texts.signs import BAR, CLOSE

_Spot = tuple[int, int]  # number of the unit, number of the piece in it
_TYPED = re.compile(
    r"\[(?:(?P<dispute>[+=–-]?) ?(?P<names>[^\[\]:\ufdd0-\ufdef]{1,400}?)\s?:\s)?|\]"
)
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


def paired(units: Iterable[Unit], places: Mapping[str, str]) -> Outcome[tuple[Unit, ...]]:
    """Give units in which every bracket pairs; each other sign has become a plain character.

    A closing sign pairs with the nearest open one before it, across units if need be; whatever is
    left over is unpaired.

    Args:
        units: in the order of the text; a note is checked alone.
        places: where to send a person, by unit id; without a place the unit's id is told.

    Returns:
        The units, with an `unbalanced-bracket` finding for every unpaired sign.
    """
    every = tuple(units)
    unpaired = _unpaired(every)
    findings = tuple(_finding(every[n], m, places) for n, m in sorted(unpaired))
    touched = {n for n, _ in unpaired}
    mended = tuple(
        _mended(unit, n, unpaired) if n in touched else unit for n, unit in enumerate(every)
    )
    return Outcome(mended, findings)


def _unpaired(units: tuple[Unit, ...]) -> dict[_Spot, Piece]:
    opened: list[_Spot] = []
    unpaired: dict[_Spot, Piece] = {}
    for spot, piece in _signs(units):
        if piece.sign is Sign.OPEN:
            opened.append(spot)
            unpaired[spot] = piece
        elif opened:
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
