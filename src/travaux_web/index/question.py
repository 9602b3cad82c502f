"""What somebody asks: words and phrases, and what narrows them down.

migrant workers            both words, in any order, whatever their accents and capitals
"human rights"             these words one after the other
traffick*                  words that begin so
-detention                 without this word
cajp/gt/tm 24-05 REV.2     a symbol, however it is written
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.functional import cached_property

from travaux.dates import When
from travaux.symbols import InvalidSymbol, parse, printed
from travaux_web.index.pieces import Kind

_TERM = re.compile(r'(?P<without>(?<!\S)-)?(?:["“”„«](?P<phrase>[^"“”»]*)["“”»]?|(?P<word>\S+))')
_LIKE_A_SYMBOL = re.compile(r"\w[/-] ?\d|\d[/-]\d")
_SUFFIX = re.compile(r"(?i)\b(rev|corr|add|amend)\.?\s*(?=\d)")
LONGEST = 300  # signs of a question that are read


class Order(StrEnum):
    """In which order the answer comes."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True)
class Question:
    """A question: its words, and what narrows the answer down; "" asks for all.

    `since` and `until` bound when it happened: what may have happened within them counts.
    """

    words: str = ""
    kind: Kind | None = None
    party: str = ""
    body: str = ""
    within: str = ""  # an issue: only what stands in it, or is about it
    since: date | None = None
    until: date | None = None
    order: Order = Order.RELEVANCE

    @cached_property
    def symbol(self) -> str:
        """The symbol that the words are, as it is printed; "" where they aren't one."""
        try:
            return printed(parse(self.words)) if "/" in self.words else ""
        except InvalidSymbol:
            return ""

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """The words and phrases that are looked for."""
        return tuple(word for word, wanted in self._found if wanted)

    @cached_property
    def expression(self) -> str:
        """The question as FTS5 reads it; "" where no word is looked for."""
        wanted = " AND ".join(map(_quoted, self.terms))
        unwanted = "".join(f" NOT {_quoted(word)}" for word, wanted in self._found if not wanted)
        said = f"({wanted}){unwanted}" if wanted else ""
        symbol = self.symbol or self._part_of_a_symbol
        return f"{said} OR symbol : {_quoted(symbol)}" if said and symbol else said

    @property
    def _part_of_a_symbol(self) -> str:
        """The words, spaced as symbols print, where they may be a part of one: "TM-24/05 rev2"."""
        if not _LIKE_A_SYMBOL.search(self.words):
            return ""
        return _SUFFIX.sub(r"\1 ", self.words[:LONGEST]).strip('*"“”')

    @cached_property
    def _found(self) -> tuple[tuple[str, bool], ...]:
        found = _TERM.finditer(self.words[:LONGEST])
        said = ((one["phrase"] or one["word"] or "", not one["without"]) for one in found)
        return tuple((words, wanted) for words, wanted in said if re.search(r"\w", words))


def day_of(written: str, *, last: bool = False) -> date | None:
    """Read a day, a month or a year as the first day of it, or the last; None for nothing.

    Raises:
        InvalidDate: it isn't one.
    """
    when = When.read(written.strip()) if written.strip() else None
    return (when.latest if last else when.earliest) if when else None


def _quoted(words: str) -> str:
    begins = words.endswith("*")
    bare = words.rstrip("*").replace('"', " ").replace("\0", " ")
    return f'"{bare}"{" *" if begins else ""}'
