"""What a library tells of itself: a passage that it holds, what adding came to, how large it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.precedents.answer import Place


class Outcome(StrEnum):
    """What adding a document came to."""

    ADDED = "added"
    THERE = "there"  # the very same was there already
    REPLACED = "replaced"
    DUPLICATE = "duplicate"  # added, but its words were there already, under another name


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a document came to; `of` is the id of the document that has the same words."""

    outcome: Outcome
    of: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A passage of the library: its row, where it stands, and its words for comparing."""

    row: int
    place: Place
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much a library holds, and how large its file is.

    Passages and words that several documents share are counted once.
    """

    holdings: int
    passages: int
    words: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Uses:
    """Where a run of words stands: in how many passages, and their rows by date."""

    rows: tuple[int, ...]

    @property
    def count(self) -> int:
        """In how many passages it stands."""
        return len(self.rows)

    @property
    def first(self) -> int | None:
        """The row of the first use; None if there is none."""
        return self.rows[0] if self.rows else None
