"""Lines in the making: what the walk through a part collects before it becomes a Line."""

from __future__ import annotations

from dataclasses import dataclass, field

from travaux.intake.docx.styles import PLAIN, Look
from travaux.intake.manuscript import Line, Stretch, Trace
from travaux.texts.signs import CELL

END = Stretch("\n")


@dataclass(slots=True)
class Worded:
    """Words with their traces and their look; `link` tells that the look is that of a link."""

    words: str
    inserted: Trace | None = None
    deleted: Trace | None = None
    look: Look = PLAIN
    link: bool = False

    def stands(self, *, accepted: bool) -> bool:
        """Tell whether the words stand on that side."""
        return self.deleted is None if accepted else self.inserted is None

    def within(self, inserted: Trace | None, deleted: Trace | None) -> None:
        """Stand inside something larger that was inserted or deleted: a row, a cell."""
        self.inserted = self.inserted or inserted
        self.deleted = self.deleted or deleted


@dataclass(slots=True)
class Draft:
    """A paragraph in the making; `after` holds the lines of its text boxes and inner tables."""

    style_id: str | None = None
    style: str = ""
    number_id: str | None = None
    level: int = 0
    words: list[Worded] = field(default_factory=list)
    ended: Stretch = END
    after: list[Draft | Row] = field(default_factory=list)
    row: Row | None = None
    under: Look = PLAIN  # what the paragraph's style strikes or hides
    look: Look = PLAIN
    link: bool = False
    links: int = 0
    place: int = 0
    label: str | None = None
    former_label: str | None = None
    bullet: bool = False

    def line(self) -> Line:
        """Give the finished line; in automatic lists it is of style "list" where bullets print."""
        numbered = self.label is not None
        style = "list" if self.bullet and not self.style else self.style
        return Line(
            stretches(self.words), self.place, style, self.label,
            self.level if numbered else None, self.ended, self.former_label,
        )  # fmt: skip


@dataclass(slots=True)
class Row:
    """A table's row in the making: its cells in one line, with signs between them."""

    inserted: Trace | None = None
    deleted: Trace | None = None
    words: list[Worded] = field(default_factory=list)
    after: list[Draft | Row] = field(default_factory=list)
    cells: int = 0
    lasting: bool = False
    begins: int = 0
    break_before: Stretch | None = None
    owed: tuple[Trace | None, Trace | None] | None = None
    cell: tuple[Trace | None, Trace | None] = (None, None)
    ended: Stretch = END
    place: int = 0

    def open_cell(self, inserted: Trace | None, deleted: Trace | None) -> None:
        """Begin the next cell. A sign between cells goes with the cell that comes and goes."""
        self.begins = len(self.words)
        self.break_before = None
        self.cell = (inserted, deleted)
        if self.cells:
            sign = self.cell if self.lasting else self.owed or (None, None)
            self.words.append(Worded(CELL, *sign))
            self.begins += not self.lasting
        self.cells += 1
        if inserted is None and deleted is None:
            self.lasting = True
        self.owed = self.cell

    def close_cell(self) -> None:
        """Let the words of the cell stand and fall with it."""
        for worded in self.words[self.begins :]:
            worded.within(*self.cell)

    def take(self, paragraph: Draft) -> None:
        """Take in a paragraph of the cell; a blank stands for the end of the one before."""
        if self.break_before is not None:
            end = self.break_before
            self.words.append(Worded(" ", end.inserted, end.deleted))
        self.words.extend(paragraph.words)
        self.after.extend(paragraph.after)
        self.break_before = paragraph.ended
        paragraph.row = self

    def close(self) -> None:
        """Let the words of the row stand and fall with it."""
        for worded in self.words:
            worded.within(self.inserted, self.deleted)
        self.ended = Stretch("\n", self.inserted, self.deleted)

    def line(self) -> Line:
        """Give the finished line."""
        return Line(stretches(self.words), self.place, "row", ended=self.ended)


def stretches(words: list[Worded]) -> tuple[Stretch, ...]:
    """Put neighbours with the same traces together."""
    merged: list[tuple[list[str], Trace | None, Trace | None]] = []
    for worded in words:
        if merged and merged[-1][1] == worded.inserted and merged[-1][2] == worded.deleted:
            merged[-1][0].append(worded.words)
        else:
            merged.append(([worded.words], worded.inserted, worded.deleted))
    return tuple(Stretch("".join(parts), ins, gone) for parts, ins, gone in merged)


def flattened(drafts: list[Draft | Row]) -> list[Draft | Row]:
    """Put the lines of text boxes and inner tables behind the line that holds them."""
    flat: list[Draft | Row] = []
    waiting = drafts[::-1]
    while waiting:
        draft = waiting.pop()
        flat.append(draft)
        waiting.extend(draft.after[::-1])
    return flat


def placed(drafts: list[Draft | Row]) -> None:
    """Count the lines as a person would: one that holds no words isn't counted."""
    place = 0
    for draft in drafts:
        place += any(worded.words.strip() for worded in draft.words)
        draft.place = max(place, 1)
