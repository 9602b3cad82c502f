"""What the composing of a report gives: the text, and what each of its sentences rests on."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.findings import Finding
from travaux.sources import Certainty
from travaux.texts import Text


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the report, the unit that it stands in, and the entries that it rests on.

    `certainty` is that of its least certain fact, and `reasons` are why facts were inferred;
    `gaps` are the facts that it lacks, in words. `foreign` is what prints in another language than
    the report's: "title" with a document's id, or "words" with the words.
    """

    words: str
    unit: str = ""
    positions: tuple[int, ...] = ()
    certainty: Certainty = Certainty.STATED
    gaps: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    foreign: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """A fact that the report needs and the record doesn't hold: what, and in which unit."""

    what: str
    unit: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part that the Chair may write: its key, the words drafted for it, and the Chair's own.

    `written` is "" where the draft stands; `facts` are the entries that the draft rests on.
    """

    key: str
    drafted: str
    written: str = ""
    facts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Composed:
    """A report as composed: the text; its sentences, parts and gaps in order; and the findings."""

    text: Text
    sentences: tuple[Sentence, ...]
    parts: tuple[Part, ...]
    gaps: tuple[Gap, ...]
    findings: tuple[Finding, ...]
