"""A line of the journal: one event as it was recorded, and the leaf that proves it.

The tree is built over leaves that hold no content, only a commitment: the hash of a random salt
and the content. So content can be lawfully destroyed, or withheld from a reader, and everything
else can still be proved. The salt is what keeps a short content from being guessed from its
commitment; it goes when the content goes.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from json.encoder import encode_basestring  # it spells a string as RFC 8785 does

from travaux.errors import TravauxError
from travaux.journal.canonical import canonical

SALT = 32  # bytes: a fixed length, so that nothing can be moved between salt and content

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_KIND = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*/[1-9]\d*", re.ASCII)


class DraftRefused(TravauxError):  # noqa: N818
    """Something that can't become a line of the journal as it is."""

    def __init__(self, kind: str, why: str) -> None:
        super().__init__(f"The entry “{kind}” can't be recorded: {why}.")


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be recorded, before it has a position.

    `at` is the time of recording in UTC to the second ("2004-09-16T15:00:00Z": one length, so
    that times sort as words); `kind` the event's name and version ("MeetingConvened/1");
    `content` an object in canonical JSON; `salt` 32 random bytes, handed in by whoever has a
    source of chance.

    Raises:
        DraftRefused: one of them isn't so.
    """

    at: str
    kind: str
    content: bytes
    salt: bytes

    def __post_init__(self) -> None:
        if not _TIME.fullmatch(self.at):
            raise DraftRefused(
                self.kind, f"its time “{self.at}” isn't of the form 2004-09-16T15:00:00Z"
            )
        if not _KIND.fullmatch(self.kind):
            raise DraftRefused(self.kind, "its kind isn't a name and a version, as in “Name/1”")
        if len(self.salt) != SALT:
            raise DraftRefused(self.kind, f"its salt has {len(self.salt)} bytes, not {SALT}")
        if not _is_object(self.content):
            raise DraftRefused(self.kind, "its content isn't an object in canonical JSON")


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the journal.

    `position` counts from 0; `commitment` is the SHA-256 of salt and content, in hexadecimal.
    Salt and content are both None where the content was lawfully destroyed, or is withheld.
    """

    position: int
    at: str
    kind: str
    commitment: str
    salt: bytes | None
    content: bytes | None

    @property
    def leaf(self) -> bytes:
        """What the tree is built over: canonical JSON of all but salt and content."""
        return (
            f'{{"at":{encode_basestring(self.at)},"commitment":{encode_basestring(self.commitment)},'
            f'"kind":{encode_basestring(self.kind)},"position":{self.position},"v":1}}'
        ).encode("utf-8", "surrogatepass")


def written(position: int, at: str, kind: str, content: bytes, salt: bytes) -> Line:
    """Make the line of an event, with its commitment."""
    return Line(position, at, kind, commitment(salt, content), salt, content)


def commitment(salt: bytes, content: bytes) -> str:
    """Commit to a content without showing it."""
    return sha256(salt + content).hexdigest()


def destroyed(line: Line) -> Line:
    """Give the line without salt and content: its leaf, and so every proof, stays the same."""
    return Line(line.position, line.at, line.kind, line.commitment, None, None)


def _is_object(content: bytes) -> bool:
    try:
        value = json.loads(content)
        return isinstance(value, dict) and canonical(value) == content
    except (ValueError, RecursionError, TravauxError):
        return False
