"""Reading several symbols that stand in one line: in lists, and in ranges of addenda.

People leave out what they have just written: "S/1994/80 and Add.1" is a report and its addendum,
"Add.1-3" are three addenda, "S/2024/400 and 401" are two documents; "A/62/896-S/2008/436" is one
paper that two organs issued, each under a symbol of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from travaux.symbols.reading import AND, Reader
from travaux.symbols.schemes import parse
from travaux.symbols.symbol import InvalidSymbol, Scheme, Symbol

_AND = re.compile(AND, re.IGNORECASE)
_NUMBER = re.compile("[0-9]{1,7}")
_FIGURES = 4  # of a modification
_RANGE = re.compile(r"(?<=[0-9])-([0-9]{1,4})$")
_LONGEST = 100  # documents in a range: nobody issues more at once, and a slip costs no memory
_MODIFICATION = re.compile(r"(?:add|amend|corr|r[eé]v)(?![a-z])", re.IGNORECASE)


def parse_all(written: str) -> tuple[Symbol, ...]:
    """Read every symbol of a line, each with its own part of the line as `written`.

    >>> from travaux.symbols import printed
    >>> [printed(symbol) for symbol in parse_all("S/1994/80, Add.1-2 and S/1994/81")]
    ['S/1994/80', 'S/1994/80/Add.1', 'S/1994/80/Add.2', 'S/1994/81']

    Raises:
        InvalidSymbol: a part isn't a symbol, and doesn't go on from the one before it.
    """
    line = Reader.of(written).written
    symbols: list[Symbol] = []
    at = 0
    for separator in (*_AND.finditer(line), None):
        part = line[at : separator.start() if separator else None]
        try:
            symbols += _read(part, symbols)
        except InvalidSymbol as fault:
            place = at + max(part.find(fault.written), 0) + fault.at
            raise InvalidSymbol(line, place, fault.reason) from None
        at = separator.end() if separator else at
    return tuple(symbols)


def _read(part: str, before: list[Symbol]) -> list[Symbol]:
    """Read one part: a symbol or a range, whole or going on from the one before it."""
    up_to = _RANGE.search(part)
    first = _one(part[: up_to.start()] if up_to else part, before)
    if not up_to:
        return [first]
    last = int(up_to[1])
    if not first.suffixes or not 0 < last - first.suffixes[-1].number < _LONGEST:
        return [parse(part)]
    *attached_to, suffix = first.suffixes
    return [
        replace(first, suffixes=(*attached_to, replace(suffix, number=number)), written=part)
        for number in range(suffix.number, last + 1)
    ]


def _one(part: str, before: list[Symbol]) -> Symbol:
    if before and _NUMBER.fullmatch(part):
        return _numbered(before[-1], part)
    if before and _MODIFICATION.match(part):
        return _modified(before, part)
    return parse(part)


def _numbered(before: Symbol, part: str) -> Symbol:
    """Read "401" after "S/2024/400", "2" after "Add.1"."""
    if not before.suffixes:
        return replace(before, number=int(part), written=part)
    *attached_to, suffix = before.suffixes
    if len(part) > _FIGURES:
        return parse(part)
    return replace(before, suffixes=(*attached_to, replace(suffix, number=int(part))), written=part)


def _modified(before: list[Symbol], part: str) -> Symbol:
    """Read "Add.2" after "S/1994/80" or after "S/1994/80/Add.1"."""
    whole = next(s for s in reversed(before) if not _MODIFICATION.match(s.written))
    reader = Reader(part)
    suffixes = reader.suffixes(numbered=whole.scheme is Scheme.OAS)
    reader.end()
    attached_to = whole.suffixes
    if attached_to and attached_to[-1].kind is suffixes[0].kind:
        attached_to = attached_to[:-1]
    return replace(whole, suffixes=attached_to + suffixes, written=part)
