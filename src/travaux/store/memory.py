"""A record that lasts as long as the program: for tests and for trying things out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.journal.lines import Draft, Line, destroyed, written
from travaux.journal.tree import leaf_hash
from travaux.store.port import NoSuchEntry, RecordMovedOn


class MemoryStore:
    """A store in memory."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._leaves: list[bytes] = []
        self._checkpoints: list[str] = []

    def size(self) -> int:
        """Give the number of entries."""
        return len(self._lines)

    def lines(self, start: int = 0, end: int | None = None) -> Iterator[Line]:
        """Give the entries from one position to before another, in order."""
        return iter(self._lines[start:end])

    def leaves(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes as they were kept when the entries were written, in order."""
        return iter(self._leaves[start:end])

    def append(self, drafts: Sequence[Draft], expected: int) -> tuple[Line, ...]:
        """Record some events behind the others: all of them, or none.

        Raises:
            RecordMovedOn: the record hasn't the expected size any more.
        """
        new = tuple(
            written(position, d.at, d.kind, d.content, d.salt)
            for position, d in enumerate(drafts, start=expected)
        )
        self._put(new, expected)
        return new

    def restore(self, lines: Sequence[Line]) -> None:
        """Take in the entries of another journal as they are, where there are none yet.

        Raises:
            RecordMovedOn: there are some.
        """
        self._put(lines, 0)

    def _put(self, new: Sequence[Line], expected: int) -> None:
        if expected != len(self._lines):
            raise RecordMovedOn(expected, len(self._lines))
        self._lines += new
        self._leaves += [leaf_hash(line.leaf) for line in new]

    def destroy(self, position: int) -> None:
        """Drop salt and content of one entry for good; done twice, it is done once.

        Raises:
            NoSuchEntry: there is none.
        """
        if not 0 <= position < len(self._lines):
            raise NoSuchEntry(position, len(self._lines))
        self._lines[position] = destroyed(self._lines[position])

    def keep(self, checkpoint: str) -> None:
        """Keep a signed checkpoint beside the entries."""
        self._checkpoints.append(checkpoint)

    def checkpoints(self) -> tuple[str, ...]:
        """Give the signed checkpoints, in the order in which they were kept."""
        return tuple(self._checkpoints)

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""
