"""Pairing: a printed bracket never runs into another.

A bracket of the base may open in one paragraph and close in a later one. Where somebody asks for
one of the two, or for words around one of them, the bracket that says so would be closed by the
wrong sign, and would seem to ask for all that stands between. There the base's sign prints as a
plain character, which a reader sees in the same place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count

from travaux.texts import Head
from travaux.texts.signs import BAR, CLOSE, OPEN

_BRACKET = re.compile(f"{OPEN}([^{BAR}]*){BAR}|{CLOSE}")


def closed(words: str) -> str:
    """Give words in which every bracket pairs: a sign alone becomes a character."""
    return paired((words,))[0]


def paired(units: Sequence[str]) -> list[str]:
    """Give the words of units one after another, in which every bracket pairs across them."""
    alone = _alone(units)
    if not alone:
        return list(units)
    places = count()
    return [
        _BRACKET.sub(lambda sign: _character(sign) if next(places) in alone else sign[0], words)
        for words in units
    ]


def _alone(units: Sequence[str]) -> set[int]:
    """Give which signs have no partner, counted through all units."""
    opened: list[int] = []
    alone: set[int] = set()
    place = 0
    for words in units:
        for sign in _BRACKET.finditer(words):
            if sign[0] != CLOSE:
                opened.append(place)
            elif opened:
                opened.pop()
            else:
                alone.add(place)
            place += 1
    return alone.union(opened)


def _character(sign: re.Match[str]) -> str:
    if sign[0] == CLOSE:
        return "]"
    names = Head.read(sign[1]).names
    return f"[{names}: " if names else "["
