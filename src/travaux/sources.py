"""Where a fact comes from, and how certain it is (S33)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Certainty(StrEnum):
    """How a fact is known."""

    STATED = "stated"  # the source says so
    INFERRED = "inferred"  # deduced from what the source says; the reason is given
    OUTSIDE = "outside"  # from another source than the dossier's own


@dataclass(frozen=True, slots=True)
class Source:
    """The source of one fact of an entry.

    `of` names the fact, a field of the event such as "when"; "" means the whole entry. `document`
    is the document (its id in the register, or a file's name), `place` where in it ("L12",
    "operative paragraph 5 (a)"), `written` the words there, `reason` why it was inferred.
    """

    of: str = ""
    certainty: Certainty = Certainty.STATED
    document: str = ""
    place: str = ""
    written: str = ""
    reason: str = ""
