"""A whole draft, each of its paragraphs, notes and rows marked with where its words have stood.

Brackets, the names in them and the calls of notes play no part: words are those of `texts.bare`.
`characters` and `in_tokens` lead from a range of words back to the unit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import accumulate

from travaux.precedents.answer import Likeness, Marked
from travaux.precedents.library import Library
from travaux.precedents.searching import marked
from travaux.precedents.wanted import ANY, Wanted
from travaux.precedents.words import cut
from travaux.texts import Text, Unit, bare, tokens


@dataclass(frozen=True, slots=True)
class MarkedDraft:
    """A text with what is known of its words: by the unit's id, the runs that are all its words."""

    text: Text
    runs: Mapping[str, tuple[Marked, ...]]

    def counted(self) -> Mapping[Likeness, int]:
        """Count the words of each likeness, through the whole draft."""
        counts: Counter[Likeness] = Counter()
        for runs in self.runs.values():
            for run in runs:
                counts[run.likeness] += run.asked[1] - run.asked[0]
        return {likeness: counts[likeness] for likeness in Likeness}


def marked_draft(
    library: Library, text: Text, wanted: Wanted = ANY, *, leaving: Collection[str] = ()
) -> MarkedDraft:
    """Mark every unit and note of a draft.

    Holdings whose ids are in `leaving` are passed over: give the draft's own earlier issues.
    """
    return MarkedDraft(
        text,
        {
            unit.id: marked(library, bare(unit.words), wanted, leaving=leaving)
            for unit in text.all_units()
        },
    )


def characters(unit: Unit, words: tuple[int, int]) -> tuple[int, int]:
    """Give the characters of the unit's bare words (`texts.bare`) that a range of words covers."""
    places = cut(bare(unit.words))
    start, end = words
    return (places.starts[start], places.ends[end - 1]) if start < end else (0, 0)


def in_tokens(unit: Unit, words: tuple[int, int]) -> tuple[int, int]:
    """Give the tokens of the unit's words that a range of words covers, as changes count them.

    A bracket that opens or closes at an edge of the range stays outside.
    """
    low, high = characters(unit, words)
    parts = [len(bare(token)) for token in tokens(unit.words)]
    ends = [end - 1 for end in accumulate(parts)]  # a blank was put before the text
    covered = [
        number
        for number, (length, end) in enumerate(zip(parts, ends, strict=True))
        if max(low, end - length) < min(high, end)
    ]
    return (covered[0], covered[-1] + 1) if covered else (0, 0)
