"""What a library holds: documents, paragraph by paragraph, with how each came to be agreed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from travaux.dates import When


class Standing(StrEnum):
    """What became of a document."""

    ADOPTED = "adopted"
    DRAFT = "draft"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"  # nobody has said


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a holding: its label or place ("Article 29 (2)", "3."), and its bare words."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Holding:
    """A document in the library.

    `id` is its printed symbol, or a handle made of its file's name; one library holds an id once
    a language. `adopted_how` is free: "by consensus", "by recorded vote, 87-0-45". `body` is who
    adopted or discussed it. `language` is an ISO 639 code.
    """

    id: str
    title: str
    language: str
    passages: tuple[Passage, ...]
    date: When | None = None
    standing: Standing = Standing.UNKNOWN
    adopted_how: str = ""
    body: str = ""
    origin: str = ""  # the file's name or the address that it came from

    @property
    def digest(self) -> str:
        """The fingerprint of its words: two files of one text have the same.

        >>> one = Holding("a", "A", "en", (Passage("1.", "Shall be"),))
        >>> one.digest == Holding("b", "B", "en", (Passage("", "shall be"),)).digest
        False
        """
        words = "\x1e".join(passage.words for passage in self.passages)
        return hashlib.sha256(f"{self.language}\x1e{words}".encode()).hexdigest()
