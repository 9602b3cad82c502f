"""What a file gives once it is read: the text that its sender wants, and where it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from travaux.intake.lines import Lines
from travaux.intake.manuscript import Comment, Trace
from travaux.texts import Text


@dataclass(frozen=True, slots=True)
class Traced:
    """One tracked insertion or deletion: who made it, in which words, where in the file."""

    place: str
    trace: Trace
    words: str
    deleted: bool


@dataclass(frozen=True, slots=True)
class Received:
    """A file as a text.

    `text` is what the sender wants: the accepted side. `places` tells for each unit's id where it
    stands in the file ("paragraph 12"). `started_from` is the rejected side, the text that the
    sender began with, where the file has traces of changes. `lines` tells for the id of each unit
    and each note of a natural plain text on which lines of the file it stands; it is empty for
    other files.
    """

    text: Text
    places: Mapping[str, str]
    started_from: Text | None = None
    traces: tuple[Traced, ...] = ()
    comments: tuple[Comment, ...] = ()
    lines: Mapping[str, Lines] = field(default_factory=dict)
