"""Backup and restore: the dossier with the site's tables in one file, taken while it is written to.

The database is copied by SQLite itself, which gives one moment of it whatever is being written.
Files come afterwards: each lies under the hash of its bytes, is never altered, and was there
before the entry that names it. A file that came in between is one too many, which harms nobody.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from travaux.errors import TravauxError
from travaux.findings import Finding
from travaux.workspace.dossier import FILES, JOURNAL, KEY, PUBLIC_KEY, Dossier, NoDossier
from travaux_web.secrets_kept import NAME as WEB_KEY

INDEX = "backup.json"
FORM = "travaux-backup-1"
SECRET = (KEY, WEB_KEY)


class NoBackup(TravauxError):  # noqa: N818
    """A file that should be a backup and isn't one, or isn't whole."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(f"{file} can't be brought back: {why}. Nothing was written.")


class FolderTaken(TravauxError):  # noqa: N818
    """A folder that is to take a backup and holds something already."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} isn't empty, so nothing was brought back into it. Name a new folder; move "
            "the old one away yourself if it is no longer wanted."
        )


class BackupThere(TravauxError):  # noqa: N818
    """A backup that would be written over another."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file} is there already. Give the backup another name.")


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds."""

    entries: int
    files: int
    at: str
    with_keys: bool
    faults: tuple[Finding, ...] = ()


def backed_up(folder: Path, file: Path, *, with_keys: bool = False) -> Backup:
    """Copy the dossier in a folder, with the site's tables, into one file.

    Raises:
        NoDossier: there is none.
        BackupThere: the file is there.
    """
    if not (folder / JOURNAL).is_file():
        raise NoDossier(folder)
    if file.exists():
        raise BackupThere(file)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    with TemporaryDirectory(dir=file.absolute().parent) as aside:
        copy = Path(aside) / JOURNAL
        entries = _copied(folder / JOURNAL, copy)
        parts = [(JOURNAL, copy), *_parts(folder, with_keys=with_keys)]
        made = Backup(entries, sum(name.startswith(FILES) for name, _ in parts), at, with_keys)
        try:
            _written(beside, parts, made)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
    return made


def _copied(journal: Path, to: Path) -> int:
    """Copy a database as it is at one moment; give the number of entries in it."""
    source = sqlite3.connect(f"file:{journal}?mode=ro", uri=True, timeout=60)
    with closing(source), closing(sqlite3.connect(to)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        (count,) = copy.execute("SELECT count(*) FROM travaux_entry").fetchone()
    return int(count)


def _parts(folder: Path, *, with_keys: bool) -> Iterator[tuple[str, Path]]:
    for name in (PUBLIC_KEY, *(SECRET if with_keys else ())):
        if (folder / name).is_file():
            yield name, folder / name
    for place in sorted((folder / FILES).rglob("*")):
        if place.is_file():
            yield place.relative_to(folder).as_posix(), place


def _written(file: Path, parts: list[tuple[str, Path]], made: Backup) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    sums = {}
    with os.fdopen(descriptor, "wb") as out:
        with tarfile.open(fileobj=out, mode="w:gz", compresslevel=6) as archive:
            for name, place in parts:
                sums[name] = _sum(place)
                archive.add(place, arcname=name, recursive=False, filter=_nobody)
            index = {
                "form": FORM,
                "at": made.at,
                "entries": made.entries,
                "with_keys": made.with_keys,
                "sha256": sums,
            }
            data = json.dumps(index, indent=1).encode()
            told = tarfile.TarInfo(INDEX)
            told.size, told.mode = len(data), 0o600
            archive.addfile(told, io.BytesIO(data))
        out.flush()
        os.fsync(out.fileno())


def _nobody(part: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out who owned a file on the machine that it came from."""
    part.uid = part.gid = 0
    part.uname = part.gname = ""
    part.mode = 0o600
    return part


def _sum(place: Path) -> str:
    with place.open("rb") as file:
        digest = sha256()
        while data := file.read(2**20):
            digest.update(data)
    return digest.hexdigest()


def brought_back(file: Path, folder: Path) -> Backup:
    """Bring a backup back into a new folder, and check the record in it.

    Raises:
        NoBackup: the file isn't a backup, or isn't whole.
        FolderTaken: the folder holds something.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FolderTaken(folder)
    folder.absolute().parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.absolute().parent) as aside:
        place = Path(aside) / "dossier"
        index = _unpacked(file, place)
        faults = _checked(place)
        _settle(place / JOURNAL)
        if folder.exists():
            folder.rmdir()
        shutil.move(place, folder)
    files = sum(name.startswith(f"{FILES}/") for name in index["sha256"])
    return Backup(index["entries"], files, index["at"], index["with_keys"], faults)


def _unpacked(file: Path, place: Path) -> dict[str, Any]:
    place.mkdir(mode=0o700)
    try:
        with tarfile.open(file, "r:gz") as archive:
            for part in archive:
                _taken_out(archive, part, place)
        index: dict[str, Any] = json.loads((place / INDEX).read_text("utf-8"))
    except (tarfile.TarError, EOFError, ValueError, FileNotFoundError, FileExistsError) as fault:
        if not file.exists():
            raise
        raise NoBackup(
            file, "it isn't a file that “travaux-web backup” wrote, or is cut off"
        ) from fault
    if index.get("form") != FORM:
        raise NoBackup(file, "another version of the program wrote it")
    for name, digest in index["sha256"].items():
        if not (place / name).is_file() or _sum(place / name) != digest:
            raise NoBackup(file, f"“{name}” in it isn't what was put there")
    (place / INDEX).unlink()
    return index


def _taken_out(archive: tarfile.TarFile, part: tarfile.TarInfo, place: Path) -> None:
    """Write one file of a backup to its place; a backup holds no links, devices or ways out.

    By hand, since the standard library's own filter isn't in every Python 3.11.
    """
    name = PurePosixPath(part.name)
    content = archive.extractfile(part) if part.isfile() else None
    if part.isdir():
        return
    if content is None or name.is_absolute() or ".." in name.parts:
        raise tarfile.TarError(part.name)
    (place / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(place / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with content, os.fdopen(descriptor, "wb") as file:
        shutil.copyfileobj(content, file)


def _checked(place: Path) -> tuple[Finding, ...]:
    dossier = Dossier.at(place, os.urandom)
    try:
        return dossier.verified()
    finally:
        dossier.close()


def _settle(journal: Path) -> None:
    """End what went on when the copy was taken: nobody is signed in, and no mail goes out again.

    What waited then may have been sent since; it is shown as “perhaps sent”.
    """
    with closing(sqlite3.connect(journal)) as site:
        tables = {name for (name,) in site.execute("SELECT name FROM sqlite_master")}
        if "django_session" in tables:
            site.execute("DELETE FROM django_session")
        if "web_notice" in tables:
            waiting = "sent_at IS NULL AND taken_at IS NULL AND due_at IS NOT NULL"
            taken = "strftime('%Y-%m-%d %H:%M:%f000', 'now', '-1 hour')"
            site.execute(f"UPDATE web_notice SET taken_at = {taken} WHERE {waiting}")  # noqa: S608
        site.commit()
