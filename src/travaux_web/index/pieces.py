"""A piece: one thing that can be found, with its words and what it can be filtered by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.dates import When


class Kind(StrEnum):
    """What a piece is of."""

    DOCUMENT = "document"
    PARAGRAPH = "paragraph"
    PROPOSAL = "proposal"
    STATEMENT = "statement"
    DECISION = "decision"
    RULING = "ruling"  # a decision on one bracket
    MEETING = "meeting"
    MANDATE = "mandate"
    BODY = "body"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that can be found.

    `id` is the thing's own; a paragraph has that of its issue and says which `unit` it is. `title`
    holds its names in every language, `words` what it says. `issues` are those in which the same
    words stand, oldest first. `parties` are codes; `position` is the entry that brought it.
    """

    kind: Kind
    id: str
    title: str = ""
    words: str = ""
    parties: tuple[str, ...] = ()
    body: str = ""
    when: When | None = None
    unit: str = ""
    label: str = ""
    language: str = ""
    issues: tuple[str, ...] = ()
    position: int = 0

    @property
    def issue(self) -> str:
        """The issue in which it stands, the last one where there are several."""
        return self.issues[-1] if self.issues else ""
