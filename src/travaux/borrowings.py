"""Borrowings: which words of a text a person has confirmed to be agreed language, and whose.

What a search offers is no fact. It becomes one when a person says so, with the relation that they
see; the record then keeps the passage, its source as the library described it that day, and the
source's own words, so that it can be read without the library.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.dates import When


class Relation(StrEnum):
    """How a passage stands to the one that it is taken from."""

    VERBATIM = "verbatim"  # the same words; typography apart
    ADAPTED = "adapted"  # the same sentence with other words in it
    BASED_ON = "based on"  # its thought, in words of its own


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a passage was agreed before, as the library described it on the day of confirmation.

    `work` is the id of the holding in the library (a symbol where it has one), `place` is where in
    it ("Article 29 (2)"), `words` the passage there, `digest` the holding's fingerprint.
    """

    work: str
    title: str
    place: str
    words: str
    language: str
    date: When | None = None
    status: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Borrowing:
    """A passage of an issue that a person confirmed to be agreed language.

    `start` and `end` count tokens of the unit's words, as changes do; `words` quotes them, so that
    the passage is found again in a later issue, or is seen to have changed.
    """

    id: str
    issue: str
    unit: str
    start: int
    end: int
    words: str
    relation: Relation
    origin: Origin
    note: str = ""
