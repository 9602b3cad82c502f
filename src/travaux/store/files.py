"""The originals: files as they were handed in, each kept under the hash of its bytes.

A file is written beside its place, brought to the disk, and only then given its name: whoever
finds a name finds the whole file.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from travaux.errors import TravauxError

_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


class NotADigest(TravauxError):  # noqa: N818
    """A name that isn't the hash of a file."""

    def __init__(self, digest: str) -> None:
        super().__init__(
            f"“{digest[:80]}” doesn't name a file: it should be sha256: and 64 signs of 0–9 and "
            "a–f."
        )


class FileMissing(TravauxError):  # noqa: N818
    """A file that was never kept here, or was removed."""

    def __init__(self, digest: str) -> None:
        super().__init__(
            f"The file {digest} isn't in the folder of originals: it was removed, or never came "
            "here. Put it there again if somebody still has it."
        )


class FileDamaged(TravauxError):  # noqa: N818
    """A file whose bytes aren't those that were kept."""

    def __init__(self, digest: str) -> None:
        super().__init__(
            f"The file {digest} isn't what was kept under that name: it was damaged or altered. "
            "Put the right one there again; it is taken only if it is the same to the byte."
        )


class FilesNotReached(TravauxError):  # noqa: N818
    """The disk didn't do what it was asked."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"The folder of originals can't be read or written now ({why}). Mend the disk and try "
            "again; nothing half was kept."
        )


class FileStore:
    """A folder of originals: `sha256/ab/cdef…`.

    Args:
        folder: it is made when the first file is kept.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, data: bytes) -> str:
        """Keep a file and give its digest; the same file is kept once.

        Raises:
            FilesNotReached: the disk is full or failed; nothing was kept.
        """
        digest = f"sha256:{sha256(data).hexdigest()}"
        place = self._place(digest)
        with _spoken():
            if not (place.is_file() and _matches(place.read_bytes(), digest)):
                _make(place.parent)
                _write(place, data)
        return digest

    def get(self, digest: str) -> bytes:
        """Give a file's bytes.

        Raises:
            NotADigest: the name isn't one.
            FileMissing: there is no such file.
            FileDamaged: its bytes were altered.
            FilesNotReached: the disk failed.
        """
        place = self._place(digest)
        with _spoken():
            try:
                data = place.read_bytes()
            except FileNotFoundError as error:
                raise FileMissing(digest) from error
        if not _matches(data, digest):
            raise FileDamaged(digest)
        return data

    def has(self, digest: str) -> bool:
        """Tell if a file of that name is there.

        Raises:
            NotADigest: the name isn't one.
        """
        return self._place(digest).is_file()

    def remove(self, digest: str) -> None:
        """Remove a file for good; removed twice, it is removed once.

        Raises:
            NotADigest: the name isn't one.
            FilesNotReached: the disk failed.
        """
        place = self._place(digest)
        with _spoken():
            try:
                place.unlink()
            except FileNotFoundError:
                return
            _flush(place.parent)

    def aside(self, folder: Path) -> FileStore:
        """Give a store in another folder that reads what it doesn't hold from this one.

        What is only tried out leaves nothing behind here.
        """
        return _Aside(folder, self)

    def _place(self, digest: str) -> Path:
        if not _DIGEST.fullmatch(digest):
            raise NotADigest(digest)
        name = digest.removeprefix("sha256:")
        return self._folder / "sha256" / name[:2] / name[2:]


class _Aside(FileStore):
    """A store beside another one, which it reads where it holds nothing itself."""

    def __init__(self, folder: Path, beneath: FileStore) -> None:
        super().__init__(folder)
        self._beneath = beneath

    def get(self, digest: str) -> bytes:
        return super().get(digest) if super().has(digest) else self._beneath.get(digest)

    def has(self, digest: str) -> bool:
        return super().has(digest) or self._beneath.has(digest)


def _write(place: Path, data: bytes) -> None:
    with tempfile.NamedTemporaryFile(prefix=".incoming-", dir=place.parent, delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            beside.replace(place)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise
    _flush(place.parent)


def _make(folder: Path) -> None:
    """Make a folder and those above it, and bring each new name to the disk."""
    if folder.is_dir():
        return
    _make(folder.parent)
    folder.mkdir(exist_ok=True)
    _flush(folder.parent)


def _flush(folder: Path) -> None:
    """Bring a folder's names to the disk; where folders can't be opened, the system does it."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _matches(data: bytes, digest: str) -> bool:
    return f"sha256:{sha256(data).hexdigest()}" == digest


@contextmanager
def _spoken() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FilesNotReached(error.strerror or str(error)) from error
