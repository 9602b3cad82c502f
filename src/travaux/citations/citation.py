"""A citation: which provision of which instrument a text names, and how it is written (S23)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What the first number of a provision counts."""

    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    OPERATIVE = "operative paragraph"
    PREAMBULAR = "preambular paragraph"
    SECTION = "section"
    CHAPTER = "chapter"
    ANNEX = "annex"
    PRINCIPLE = "principle"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Provision:
    """A place in an instrument, normalised: article 29, paragraph 2 of it, letter a of that.

    Numbers are in arabic figures whatever the text or the instrument writes ("XXVIII" is "28");
    "bis" and its like follow after a blank ("4 bis"). "" means that nothing is named.
    """

    part: Part
    number: str
    paragraph: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation at a place of a text.

    `instrument` is a code of the table of instruments, or the printed symbol of a resolution; ""
    where the text names none that is known, and then `named` is what it names. `provision` is
    None where the instrument is cited as a whole. `unit`, `note`, `start` and `end` say where it
    stands, in characters of the bare words of the unit or the note, as a `Reference` does.
    `written` is what stands there, never altered (I27). A list ("Articles 3 and 45") is one
    citation for each provision, all written alike.
    """

    instrument: str
    provision: Provision | None
    written: str
    named: str = ""
    unit: str = ""
    note: str = ""
    start: int = 0
    end: int = 0
