"""What every store can do, whatever it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from travaux.errors import TravauxError
from travaux.journal.lines import Draft, Line


class RecordMovedOn(TravauxError):  # noqa: N818
    """Somebody else recorded something in between."""

    def __init__(self, expected: int, actual: int) -> None:
        super().__init__(
            f"The record has moved on: it has {actual} entries, not the {expected} that were "
            "looked at. Nothing was recorded. Look at what was added, and try again."
        )
        self.expected, self.actual = expected, actual


class NoSuchEntry(TravauxError):  # noqa: N818
    """A position where the record has no entry."""

    def __init__(self, position: int, size: int) -> None:
        super().__init__(f"The record has no entry {position}: it has {size}, counted from 0.")


class RecordBusy(TravauxError):  # noqa: N818
    """Somebody else is writing, and didn't finish while one waited."""

    def __init__(self, what: str = "Nothing was recorded") -> None:
        super().__init__(f"Somebody else is writing to the record. {what}. Try again in a moment.")


class RecordNotReached(TravauxError):  # noqa: N818
    """The disk or the database didn't do what it was asked."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"The record can't be read or written now ({why}). What was recorded before is there; "
            "mend the disk or the connection, open the record again and look if the last act is "
            "in it before you repeat it."
        )


class Store(Protocol):
    """Where one journal rests. All it does is done wholly or not at all."""

    def size(self) -> int:
        """Give the number of entries."""
        ...

    def lines(self, start: int = 0, end: int | None = None) -> Iterator[Line]:
        """Give the entries from one position to before another, in order."""
        ...

    def leaves(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes as they were kept when the entries were written, in order."""
        ...

    def append(self, drafts: Sequence[Draft], expected: int) -> tuple[Line, ...]:
        """Record some events behind the others: all of them, or none.

        Raises:
            RecordMovedOn: the record hasn't the expected size any more.
            RecordBusy: somebody else is writing.
            RecordNotReached: the disk or the database failed.
        """
        ...

    def restore(self, lines: Sequence[Line]) -> None:
        """Take in the entries of another journal as they are, where there are none yet.

        Raises:
            RecordMovedOn: there are some.
        """
        ...

    def destroy(self, position: int) -> None:
        """Drop salt and content of one entry for good; done twice, it is done once.

        Raises:
            NoSuchEntry: there is none.
        """
        ...

    def keep(self, checkpoint: str) -> None:
        """Keep a signed checkpoint beside the entries."""
        ...

    def checkpoints(self) -> tuple[str, ...]:
        """Give the signed checkpoints, in the order in which they were kept."""
        ...

    def close(self) -> None:
        """Let go of the disk or the database."""
        ...
