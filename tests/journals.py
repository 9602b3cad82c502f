"""A journal as tests need it: what is recorded follows from its number, salts included."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from travaux.journal.canonical import canonical
from travaux.journal.checkpoints import Checkpoint, SigningKey
from travaux.journal.lines import Draft, Line, written
from travaux.journal.tree import leaf_hash, root

KEY = SigningKey("travaux.example/migrants", bytes(range(32)))
_OPENING = datetime(2004, 9, 16, 15, tzinfo=UTC)


def draft(number: int) -> Draft:
    """Give what is recorded as the entry of that number, one minute after the one before."""
    at = (_OPENING + timedelta(minutes=number)).strftime("%Y-%m-%dT%H:%M:%SZ")
    content = canonical({"meeting": number, "chair": "Señora Núñez", "topics": ["mandate", None]})
    return Draft(at, "MeetingConvened/1", content, sha256(str(number).encode()).digest())


def drafts(start: int, end: int) -> tuple[Draft, ...]:
    """Give what is recorded from one number to before another."""
    return tuple(draft(number) for number in range(start, end))


def line(position: int, number: int | None = None) -> Line:
    """Give an entry; with another number, what is recorded there is another entry's."""
    made = draft(position if number is None else number)
    return written(position, made.at, made.kind, made.content, made.salt)


def journal(size: int) -> list[Line]:
    """Give a journal of so many entries."""
    return [line(position) for position in range(size)]


def hashes(lines: Iterable[Line]) -> list[bytes]:
    """Give the leaf hashes of some entries."""
    return [leaf_hash(line.leaf) for line in lines]


def checkpoint(lines: Sequence[Line], size: int | None = None) -> Checkpoint:
    """Give the checkpoint over the first entries of a journal, or over all."""
    covered = lines[: len(lines) if size is None else size]
    return Checkpoint(KEY.name, len(covered), root(hashes(covered)))
