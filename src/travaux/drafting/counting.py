"""Counts: how much of a text is open, each by one definition that is printed beside it (P15).

The press counts the brackets of a draft in its own ways, so no two figures can be compared. Here
every count means one thing:

    outermost brackets    pairs that stand in no other pair
    brackets              all pairs, inner ones too
    depth                 the most brackets that any place of the text stands in
    words                 runs of letters or digits; an apostrophe, a hyphen or a decimal sign
                          inside a word doesn't cut it, a bracket does; each ideograph is a word
    bracketed words       words that stand inside at least one bracket
    options               the beginnings of options
    paragraphs            numbered and unnumbered paragraphs, items of lists, rows of tables
    bracketed paragraphs  paragraphs that a bracket opens in, closes in, or reaches over; the
                          others are clean

Brackets, words and options are counted over the whole running text, with its titles and headings.
Notes aren't counted, for some houses print names in them; names in the head of a bracket are no
words of the text either, nor are numbers of paragraphs.

A text is counted as it is printed. The conventions that bracket words within a paragraph count
alike; one that prints every wording as a paragraph of its own (the UN's) repeats what nobody
contests inside its brackets, and has several times as many bracketed words. Compare issues that
are printed in one convention.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from travaux.texts import Kind, Text, Unit, balance, tokens
from travaux.texts.signs import CLOSE, OPEN, OPTION

PARAGRAPHS = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.PARAGRAPH, Kind.ITEM, Kind.ROW)


@dataclass(frozen=True, slots=True)
class UnitCounts:
    """The counts of one unit: `outermost` and `brackets` are those that open in it.

    `reached` is true where a bracket opens in it, closes in it, or reaches over it.
    """

    words: int = 0
    bracketed_words: int = 0
    outermost: int = 0
    brackets: int = 0
    depth: int = 0
    options: int = 0
    reached: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of a text, as the head of this module defines them.

    `kinds` gives the number of units of each kind that occurs, headings too.
    """

    outermost: int = 0
    brackets: int = 0
    depth: int = 0
    words: int = 0
    bracketed_words: int = 0
    options: int = 0
    paragraphs: int = 0
    bracketed_paragraphs: int = 0
    kinds: tuple[tuple[Kind, int], ...] = ()

    @property
    def clean_paragraphs(self) -> int:
        """Paragraphs that no bracket touches."""
        return self.paragraphs - self.bracketed_paragraphs

    @property
    def share(self) -> float:
        """The share of words that stand in a bracket, from 0 to 1; 0 where there are no words."""
        return self.bracketed_words / self.words if self.words else 0.0


def counted(text: Text) -> Counts:
    """Count a text.

    Raises:
        UnbalancedBrackets: a bracket has no other half, so that no count would mean anything.

    >>> from travaux.texts import bracketed
    >>> words = "States " + bracketed("shall " + bracketed("not")) + " act."
    >>> found = counted(Text((Unit("u1", Kind.OPERATIVE, words),)))
    >>> found.outermost, found.brackets, found.depth, found.words, found.bracketed_words
    (1, 2, 2, 4, 2)
    """
    found = per_unit(text)
    units = found.values()
    paragraphs = [found[unit.id] for unit in text.units if unit.kind in PARAGRAPHS]
    kinds = Counter(unit.kind for unit in text.units)
    return Counts(
        outermost=sum(unit.outermost for unit in units),
        brackets=sum(unit.brackets for unit in units),
        depth=max((unit.depth for unit in units), default=0),
        words=sum(unit.words for unit in units),
        bracketed_words=sum(unit.bracketed_words for unit in units),
        options=sum(unit.options for unit in units),
        paragraphs=len(paragraphs),
        bracketed_paragraphs=sum(unit.reached for unit in paragraphs),
        kinds=tuple((kind, kinds[kind]) for kind in Kind if kinds[kind]),
    )


def per_unit(text: Text) -> Mapping[str, UnitCounts]:
    """Count each unit of the running text, by its id, in document order.

    A bracket may open in one unit and close in a later one: those between stand inside it.

    Raises:
        UnbalancedBrackets: a bracket has no other half.
    """
    balance(text)
    found: dict[str, UnitCounts] = {}
    depth = 0
    for unit in text.units:
        found[unit.id], depth = _unit(unit, depth)
    return found


def by_standing(text: Text, standings: Mapping[str, str]) -> Mapping[str, int]:
    """Count the paragraphs of a text by their standing (P10).

    Args:
        text: whose paragraphs are counted, without headings and notes.
        standings: the standing of each unit, by its id; others than paragraphs are passed over.

    Returns:
        The number of paragraphs of each standing, in the order in which standings first occur in
        the text. Paragraphs of which nothing is said are under "".
    """
    paragraphs = (unit.id for unit in text.units if unit.kind in PARAGRAPHS)
    return Counter(standings.get(unit, "") for unit in paragraphs)


def _unit(unit: Unit, before: int) -> tuple[UnitCounts, int]:
    """Count one unit that stands in so many brackets; give also how many are open at its end."""
    words = bracketed = outermost = brackets = options = 0
    depth = deepest = before
    reached = before > 0
    for sign in _signs(unit):
        if sign == OPEN:
            outermost += depth == 0
            brackets += 1
            depth += 1
            deepest = max(deepest, depth)
            reached = True
        elif sign == CLOSE:
            depth -= 1
        elif sign == OPTION:
            options += 1
        elif sign.isalnum():
            words += 1
            bracketed += depth > 0
    counts = UnitCounts(words, bracketed, outermost, brackets, deepest, options, reached)
    return counts, depth


def _signs(unit: Unit) -> Iterable[str]:
    """Give the first character of each token: it tells a word from a sign."""
    return (token.strip()[:1] for token in tokens(unit.words))
