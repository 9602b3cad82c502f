"""What a kind of paper is, and what it is made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from travaux.documents import Level
from travaux.errors import TravauxError
from travaux.events import Recorded
from travaux.findings import Outcome
from travaux.record import Record
from travaux.texts import Text
from travaux.workspace.dossier import Dossier


class NotForThem(TravauxError):  # noqa: N818
    """A paper on what an audience isn't told at all, so that it would say what isn't so."""

    def __init__(self, kind: str, level: Level) -> None:
        super().__init__(
            f"{kind} isn't made for the level “{level.value}”: who asked for what and agreed to it "
            "is for the body, and without that it would seem that nobody had. Make it for the "
            "body; what others may read of it is settled when it is issued as a document."
        )


class WhichPart(TravauxError):  # noqa: N818
    """A paper about a part of a text, and nobody says which."""

    def __init__(self, kind: str) -> None:
        super().__init__(
            f"{kind}: of which part? Give a paragraph by its number or id, or for “why” some words "
            "in a row, with --part."
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: about which thing, in which language, going out as which issue.

    `part` is the part of the thing that is meant: a paragraph, or words. `texts` are those of what
    is on file, and `entries` those that the record was made of; both are read when needed.
    """

    record: Record
    of: str
    language: str
    issue: str
    day: date
    texts: Callable[[], Outcome[Mapping[str, Text]]]
    dossier: Dossier
    level: Level | None  # of the audience that it is for
    part: str
    entries: Callable[[], tuple[Recorded, ...]]

    @property
    def whole(self) -> bool:
        """Whether it isn't for an audience."""
        return self.level is None

    def has_part(self, kind: str) -> None:
        """Make sure that a part of the thing was named.

        Raises:
            WhichPart: none was.
        """
        if not self.part:
            raise WhichPart(kind)

    def for_the_body(self, kind: str) -> None:
        """Make sure that a paper isn't for an audience wider than the body.

        Raises:
            NotForThem: it is.
        """
        if self.level and self.level > Level.BODY:
            raise NotForThem(kind, self.level)


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper: what it is about ("" for the whole dossier), and how it is made."""

    about: str
    says: str
    make: Callable[[Asked], Outcome[Text]]
