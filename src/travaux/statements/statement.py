"""A statement, what carries it, and its anchor: what in which issue it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.dates import When


class StatementKind(StrEnum):
    """What a delegation says, in the terms of practice (P17)."""

    STATEMENT = "statement"
    FOOTNOTE = "footnote"
    EXPLANATION = "explanation of position"
    EXPLANATION_OF_VOTE = "explanation of vote"
    RESERVATION = "reservation"
    DISSOCIATION = "dissociation"


class Carrier(StrEnum):
    """What the statement prints in (P17)."""

    REPORT = "report"
    MINUTES = "minutes"
    FOOTNOTE = "footnote"


class AnchorKind(StrEnum):
    """What a statement is tied to."""

    WHOLE = "whole"
    TITLE = "title"
    UNIT = "unit"
    PASSAGE = "passage"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a statement is about, in one exact issue (S21).

    A passage keeps section, ordinal, part ("final part") and quotation, since each alone is
    fragile (I17). A term keeps the word and, in the statement's terms, what it qualifies (I18).
    `unit` is the permanent id of the unit where it stands, "" where that isn't known.
    """

    kind: AnchorKind
    issue: str
    unit: str = ""
    section: str = ""
    ordinal: int | None = None
    part: str = ""
    quotation: str = ""
    term: str = ""
    qualifying: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement for the record: its words are the party's own and never altered (S20).

    `party` is a code; `as_written` the names by which the source calls the party. `document` is
    the id of the report or summary that carries it, "" where that isn't made yet. `meeting` is the
    one at which it was made or announced. `requested` and `received` are None where they aren't
    recorded; `announced` says whether it was announced in the session (P18), None where that isn't
    recorded.
    """

    id: str
    party: str
    words: str
    language: str
    anchor: Anchor
    kind: StatementKind = StatementKind.STATEMENT
    carrier: Carrier = Carrier.REPORT
    document: str = ""
    as_written: tuple[str, ...] = ()
    requested: When | None = None
    received: When | None = None
    announced: bool | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a term stands, and whether it is one that the statement is about.

    `at` is the offset in the unit's bare words. `meant` is a person's choice (S22); None while
    nobody has chosen.
    """

    statement: str
    issue: str
    unit: str
    at: int
    meant: bool | None = None
