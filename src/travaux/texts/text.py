"""A text: units in order, each with a permanent id, and the notes they call.

Units stand in one flat sequence, with a depth for sub-levels; the tree is a view of it. That is
how people amend a text ("new paragraph after 5"), and what makes alignment, insertion and moves
simple (docs/decisions/0002).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from travaux.errors import TravauxError
from travaux.texts.signs import Sign, bare, pieces


class Kind(StrEnum):
    """What a unit is, in the parts that OAS and UN texts are made of (P: section 5)."""

    TITLE = "title"
    HEADING = "heading"  # of a section; depth 0 is the outermost
    ARTICLE = "article"  # the line that begins an article, with its title if it has one
    ANNEX = "annex"  # the line that begins an annex
    FORMULA = "formula"  # "The General Assembly,", "RESOLVES:"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"  # a numbered paragraph; depth 1 is (a), 2 is (i), 3 is a.
    PARAGRAPH = "paragraph"  # unnumbered
    ITEM = "item"  # of a list with bullets
    ROW = "row"  # of a table; rows that follow one another are one table
    NOTE = "note"  # at the foot of the page; stands in Text.notes


class Numbering(StrEnum):
    """How running labels count (labels are computed, see `travaux.numbering`)."""

    RUNNING = "running"  # 1, 2, 3 ... through the whole text
    BY_ARTICLE = "by-article"  # from 1 again in each article
    BY_SECTION = "by-section"  # from 1 again under each heading and article


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest part of a text that can be cited: a paragraph, a heading, a note, a row.

    `id` is permanent and never shown as a number; `label` is the number it was issued under where
    that is frozen ("5 bis"), None where it is computed. `words` may hold signs of structure
    (`travaux.texts.signs`).
    """

    id: str
    kind: Kind
    words: str
    depth: int = 0
    label: str | None = None

    @property
    def calls(self) -> tuple[str, ...]:
        """The ids of the notes that this unit calls, in order."""
        return tuple(piece.value for piece in pieces(self.words) if piece.sign is Sign.CALL)


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands above a text on its first page (P6): all fields may be empty.

    `status` is the note in parentheses under the title; `classification` is the OAS's "OEA/Ser.G";
    `group` the full name of a body under the committee that `body` names.
    """

    organ: str = ""
    body: str = ""
    classification: str = ""
    symbol: str = ""
    date: str = ""
    original: str = ""
    status: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A whole text in one language.

    `units` are in document order and hold no notes; `notes` are units of kind NOTE. No id is
    empty, and none stands twice, in one or in both.
    """

    units: tuple[Unit, ...]
    notes: tuple[Unit, ...] = ()
    language: str = "en"
    numbering: Numbering = Numbering.RUNNING
    cover: Cover = field(default_factory=Cover)

    def unit(self, unit_id: str) -> Unit:
        """Give the unit or note with this id.

        Raises:
            KeyError: no such unit.
        """
        for unit in self.all_units():
            if unit.id == unit_id:
                return unit
        raise KeyError(unit_id)

    def all_units(self) -> Iterator[Unit]:
        """Give units and then notes."""
        yield from self.units
        yield from self.notes

    @property
    def title(self) -> str:
        """The words of the title, without structure; empty where there is none."""
        return next((bare(u.words) for u in self.units if u.kind is Kind.TITLE), "")

    def with_units(self, units: tuple[Unit, ...], notes: tuple[Unit, ...] | None = None) -> Text:
        """Give the same text with other units (and notes)."""
        return replace(self, units=units, notes=self.notes if notes is None else notes)


class UnbalancedBrackets(TravauxError):  # noqa: N818
    """A bracket that opens and doesn't close, or closes and never opened."""

    def __init__(self, unit_id: str, sign: Sign) -> None:
        what = "opens and never closes" if sign is Sign.OPEN else "closes and never opened"
        super().__init__(f"A bracket {what} in unit {unit_id}. Mend the text there.")
        self.unit_id = unit_id


def balance(text: Text) -> None:
    """Make sure that every bracket of a text closes, in the running text and in each note.

    Raises:
        UnbalancedBrackets: names the unit where the first unpaired bracket stands.
    """
    _balance(text.units)
    for note in text.notes:
        _balance((note,))


def _balance(units: tuple[Unit, ...]) -> None:
    opened: list[str] = []
    for unit in units:
        for piece in pieces(unit.words):
            if piece.sign is Sign.OPEN:
                opened.append(unit.id)
            elif piece.sign is Sign.CLOSE:
                if not opened:
                    raise UnbalancedBrackets(unit.id, Sign.CLOSE)
                opened.pop()
    if opened:
        raise UnbalancedBrackets(opened[-1], Sign.OPEN)
