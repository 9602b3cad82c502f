"""A manuscript: a file as it was read, with every trace of who inserted and who deleted what.

Every reader (Word, plain, HTML) gives lines; `travaux.intake.structure` makes a Text of one side
of them: the accepted side is what the delegation wants, the rejected side what it started from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from travaux.intake.lines import Lines


class Hand(StrEnum):
    """How a trace was made."""

    TRACKED = "tracked"  # by the word processor, with author and date
    MOVED = "moved"  # tracked as a move
    REDLINE = "redline"  # by hand: struck through, underlined, coloured


@dataclass(frozen=True, slots=True)
class Trace:
    """Who made one insertion or deletion, and when ("" where the file doesn't say)."""

    author: str = ""
    date: str = ""
    hand: Hand = Hand.TRACKED


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words all treated alike; a stretch both inserted and deleted stands on neither side.

    `words` may hold the signs CALL and CELL of `travaux.texts.signs`, nothing else of structure.
    """

    words: str
    inserted: Trace | None = None
    deleted: Trace | None = None

    def stands(self, *, accepted: bool) -> bool:
        """Tell whether the words stand on that side."""
        return self.deleted is None if accepted else self.inserted is None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, a table's row or a note's paragraph as it stands in the file.

    `place` counts paragraphs from 1, as a person would count them in the file. `style` is what
    the file says it is: "title", "heading 1" ..., "list", "row", "name" (of who signs) or "".
    `label` is the number that the file prints in front by itself ("5.", "(a)"), None if there is
    none; `level` the level of that list from 0. `ended` tells who inserted or deleted the end of
    the paragraph: where it doesn't stand, the next line runs on. `former_label` is the number it
    had on the rejected side where that is another: a paragraph deleted in front moves all that
    follow. `lines` tells on which lines of a plain file it stands.
    """

    stretches: tuple[Stretch, ...]
    place: int
    style: str = ""
    label: str | None = None
    level: int | None = None
    ended: Stretch = field(default_factory=lambda: Stretch("\n"))
    former_label: str | None = None
    lines: Lines | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the margin: who, when, which words it hangs on."""

    author: str
    date: str
    words: str
    place: int
    on: str = ""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A whole file as read. `notes` maps a note's id (as in CALL signs) to its lines."""

    lines: tuple[Line, ...]
    notes: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()

    @property
    def traced(self) -> bool:
        """True if anything in it is inserted or deleted, by tracking or by hand."""
        every = [*self.lines, *(line for note in self.notes.values() for line in note)]
        return any(
            stretch.inserted or stretch.deleted
            for line in every
            for stretch in (*line.stretches, line.ended)
        )
