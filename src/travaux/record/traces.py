"""Traces: what gives away that a document is there, and whether an entry holds one of them (P25).

A trace is a symbol or a handle, another spelling of it, a title, the name or the digest of a file.
It is found however it is spaced, capitalised and shortened ("TM-24/05"), and in lists. A trace of a
single word counts only where it stands alone: "report" as a handle is no trace in every sentence
that speaks of a report.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import cache

from travaux.dates import When
from travaux.documents import symbol_of
from travaux.instants import Instant
from travaux.references import cited
from travaux.symbols import Symbol, printed
from travaux.texts import Kind, Text, Unit

_WORDS = re.compile(r"[^\W\d_]+|\d+")
_MODIFIES = frozenset({"add", "amend", "corr", "rev", "summary"})

Words = tuple[str, ...]


def named(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Give all words that an event, a noun or a source holds, each with the name of its field.

    What can only be one of a few, such as a kind, says nothing of a document, and is left out.
    """
    # It is asked of every entry at every look, so it doesn't go over what can hold no words.
    waiting = [(name, value)]
    while waiting:
        name, value = waiting.pop()
        held = _holding(type(value))  # type: ignore[arg-type]
        if held is str:
            yield name, value  # type: ignore[misc]
        elif held is tuple:
            waiting += [(name, one) for one in reversed(value)]  # type: ignore[call-overload]
        elif held:
            waiting += [(one, getattr(value, one)) for one in held]  # type: ignore[union-attr]


@cache
def _holding(kind: type) -> type | tuple[str, ...]:
    """Tell how a kind of value holds words: it is some, has several in a row, or in fields.

    The fields are given last one first; there are none where it holds no words.
    """
    if issubclass(kind, str):
        return () if issubclass(kind, Enum) else str
    if issubclass(kind, tuple):
        return tuple
    if not is_dataclass(kind) or issubclass(kind, When | Instant):
        return ()
    return tuple(field.name for field in reversed(fields(kind)))


class Named:
    """What `named` gives of events, kept for those who ask again: an event never changes."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[object, tuple[tuple[str, str], ...]]] = {}

    def __call__(self, event: object) -> tuple[tuple[str, str], ...]:
        """Give all words that an event holds, each with the name of its field."""
        kept = self._kept.get(id(event))
        if kept is None or kept[0] is not event:
            kept = self._kept[id(event)] = event, tuple(named(event))
        return kept[1]


Naming = Callable[[object], Iterable[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Traces:
    """The traces of some documents, made ready for looking."""

    words: frozenset[Words]
    lengths: dict[str, frozenset[int]]  # of those that begin with a word
    symbols: frozenset[tuple[object, ...]]

    @classmethod
    def of(cls, ids: Iterable[str], others: Iterable[str]) -> Traces:
        """Take the symbols and handles of documents, and what else gives them away."""
        ids = tuple(ids)
        symbols = [symbol for one in ids if (symbol := symbol_of(one))]
        keys = frozenset(symbol.key for symbol in symbols)
        short = (form for symbol in symbols for form in _shortened(symbol))
        found = frozenset(_words(one) for one in (*ids, *short, *others)) - {()}
        lengths: dict[str, frozenset[int]] = {}
        for words in found:
            if len(words) > 1:
                lengths[words[0]] = lengths.get(words[0], frozenset()) | {len(words)}
        return cls(found, lengths, keys)

    def within(self, written: str) -> bool:
        """Tell whether words hold a trace."""
        if not self.words:
            return False
        words = _words(written)
        if words in self.words:
            return True
        starts = (n for n, word in enumerate(words) if word in self.lengths)
        if any(self._stands(words, n, n + many) for n in starts for many in self.lengths[words[n]]):
            return True
        return "/" in written and any(key in self.symbols for key in _symbols(written))

    def _stands(self, words: Words, first: int, end: int) -> bool:
        """Whether a trace stands there. The symbol of an issue isn't one of its revisions'."""
        goes_on = words[end : end + 1] and words[end] in _MODIFIES and words[end - 1].isdigit()
        return not goes_on and words[first:end] in self.words


def _shortened(symbol: Symbol) -> Iterator[str]:
    """Give the forms that people use among themselves: "GT/TM-24/05", "TM-24/05"."""
    for first in range(1, len(symbol.path)):
        yield printed(replace(symbol, path=symbol.path[first:]))


def _symbols(written: str) -> Iterator[tuple[object, ...]]:
    if whole := symbol_of(written):
        yield whole.key
        return
    for reference in cited(Text((Unit("u", Kind.PARAGRAPH, written),))):
        yield reference.symbol.key


def _words(written: str) -> Words:
    plain = unicodedata.normalize("NFKD", written.casefold())
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return tuple(_WORDS.findall(letters))
