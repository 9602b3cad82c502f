"""A dossier in open formats, to be kept and read without Travaux; and back again (S36).

    journal.jsonl     every entry, one a line; what the reader may not see has no content, and its
                      place in the proof all the same
    checkpoints/      the signed checkpoints, and key.pub to check them with
    files/            the originals, under the hash of their bytes
    record.json       what the entries come to: bodies, documents, meetings, decisions, statements
    index.html        the page to begin with; register.html and status.html

The export is built from what its readers may see; nothing is masked in it (P25).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path

from travaux.documents import Level
from travaux.errors import TravauxError
from travaux.findings import Finding, Severity
from travaux.journal import codec
from travaux.journal.checkpoints import Checkpoint, VerifierKey, verifier_key
from travaux.journal.exported import exported, imported
from travaux.journal.lines import Line, destroyed
from travaux.journal.verifying import verified
from travaux.record import Record, Shelf, fold
from travaux.record.access import record_for
from travaux.record.files import files_named
from travaux.render.html import rendered
from travaux.reports.register import register_of_documents
from travaux.reports.status import status
from travaux.store.files import FileStore
from travaux.workspace.dossier import (
    JOURNAL,
    PUBLIC_KEY,
    Dossier,
    DossierThere,
    entry,
    files_missing,
    opened_with,
    own_checkpoints,
    words_in,
)
from travaux.workspace.entering import Chance
from travaux.workspace.frontpage import front
from travaux.workspace.issuing import write

JOURNAL_LINES, CHECKPOINTS, RECORD = "journal.jsonl", "checkpoints", "record.json"


class NoExport(TravauxError):  # noqa: N818
    """A folder that doesn't hold an exported dossier."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} holds no exported dossier: it has no {JOURNAL_LINES}.")


class FolderInUse(TravauxError):  # noqa: N818
    """A folder for an export that holds something already."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} holds something already, and what lay there would go out with the export. "
            "Name a new folder, or empty this one."
        )


class NotWhatItWas(TravauxError):  # noqa: N818
    """An export that isn't true to its journal, so that no dossier is made of it."""

    def __init__(self, folder: Path, faults: tuple[Finding, ...]) -> None:
        said = " ".join(f"{one.where}: {one.message}" for one in faults[:3])
        super().__init__(f"{folder} isn't what was exported, and nothing was restored. {said}")


def export(
    dossier: Dossier, level: Level | None = None, party: str = ""
) -> Iterator[tuple[str, bytes]]:
    """Give every file of an export with its path in it.

    Args:
        dossier: what is exported.
        level: of the readers; None for the whole dossier, which its keepers may see.
        party: the code of the readers' party.
    """
    lines = tuple(dossier.store.lines())
    entries = tuple(map(entry, lines))
    seen = entries if level is None else record_for(entries, level, party)
    record = fold(seen)
    shown = (
        line if one.event is not None else destroyed(line)
        for line, one in zip(lines, seen, strict=True)
    )
    yield JOURNAL_LINES, "".join(exported(shown)).encode()
    for number, note in enumerate(dossier.store.checkpoints(), start=1):
        yield f"{CHECKPOINTS}/{number:04}.txt", note.encode()
    if dossier.verifier:
        yield PUBLIC_KEY, f"{dossier.verifier.text}\n".encode()
    held = _held(record, dossier.files)
    for digest, path in held.items():
        yield path, dossier.files.get(digest)
    yield RECORD, _told(record)
    pages = dict(_pages(record, whole=level is None))
    yield from pages.items()
    withheld = sum(one.event is None for one in seen)
    paths = {Path(path).stem: path for path in pages}
    yield "index.html", front(record, paths, held, level, withheld)


def check(folder: Path, note: str = "", key_line: str = "") -> tuple[tuple[Finding, ...], int]:
    """Verify an exported dossier: give what is wrong with it, and how many entries it has.

    `note` is a checkpoint that was kept elsewhere, `key_line` the key to check it with; the
    export's own key is taken if it is left out.

    Raises:
        NoExport: the folder holds none.
        NothingToCheckWith: there is a checkpoint from elsewhere, and no key.
    """
    lines = _lines(folder)
    outside = opened_with(note, _key(folder, key_line))
    faults = verified(lines, outside, kept=checkpoints_of(folder, key_line))
    if not faults:
        record = fold(map(entry, lines))
        faults = (*files_missing(record, FileStore(folder / "files")), *_retold(folder, record))
    return faults, len(lines)


def _retold(folder: Path, record: Record) -> Iterator[Finding]:
    """Tell if what stands in record.json isn't what the entries come to."""
    path = folder / RECORD
    if path.is_file() and path.read_bytes() != _told(record):
        yield Finding(
            Severity.WARNING,
            "record-not-its-entries",
            RECORD,
            "It isn't what the entries come to: it was changed, or an older Travaux wrote it. "
            "Rely on the journal, and export it anew.",
        )


def checkpoints_of(folder: Path, key_line: str = "") -> tuple[Checkpoint, ...]:
    """Give those of an export's checkpoints that a key signed; its own if it is left out."""
    key = _key(folder, key_line)
    notes = [words_in(path) for path in sorted((folder / CHECKPOINTS).glob("*"))]
    return own_checkpoints(notes, key) if key else ()


def _key(folder: Path, key_line: str = "") -> VerifierKey | None:
    """Give the key in hand, or else the export's own; None where there is neither."""
    own = folder / PUBLIC_KEY
    words = key_line or (words_in(own) if own.is_file() else "")
    return verifier_key(words) if words else None


def restore(folder: Path, target: Path, chance: Chance) -> None:
    """Make a dossier of an export, with the same entries and the same root.

    It gets a key of its own to sign later checkpoints with; the earlier ones stay as they are.

    Raises:
        NoExport: the folder holds none.
        NotWhatItWas: it was changed since it was exported.
        DossierThere: the target is a dossier already.
    """
    faults, _ = check(folder)
    if faults:
        raise NotWhatItWas(folder, faults)
    if (target / JOURNAL).exists():
        raise DossierThere(target)
    key = _key(folder)
    name = key.name if key else target.name
    unfinished = target.with_name(f"{target.name}.part")  # a dossier is there whole, or not at all
    shutil.rmtree(unfinished, ignore_errors=True)
    dossier = Dossier.begun(unfinished, name, chance)
    for path in sorted((folder / "files").rglob("*")):
        if path.is_file():
            dossier.files.put(path.read_bytes())
    for path in sorted((folder / CHECKPOINTS).glob("*")):
        dossier.store.keep(words_in(path))
    dossier.store.restore(_lines(folder))
    dossier.close()
    unfinished.rename(target)


def write_out(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write an export's files into a folder, each whole, and give how many there are.

    Raises:
        FolderInUse: something lies in it, such as an earlier export, for readers who may see more.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FolderInUse(folder)
    count = 0
    for path, data in files:
        write(folder, {path: data})
        count += 1
    return count


def _lines(folder: Path) -> tuple[Line, ...]:
    path = folder / JOURNAL_LINES
    if not path.is_file():
        raise NoExport(folder)
    with path.open(encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        return tuple(imported(file))


def _held(record: Record, files: FileStore) -> dict[str, str]:
    """Give the path of every file that the readers may see and that is there, by its digest."""
    digests = sorted({one.digest for one in files_named(record)})
    return {digest: _path(digest) for digest in digests if files.has(digest)}


def _path(digest: str) -> str:
    name = digest.removeprefix("sha256:")
    return f"files/sha256/{name[:2]}/{name[2:]}"


def _told(record: Record) -> bytes:
    """Give what the record holds as plain data, family by family."""
    shelves = ((field.name, getattr(record, field.name)) for field in fields(record))
    held = {
        name: [codec.plain(value) for value in shelf.values()]
        for name, shelf in shelves
        if isinstance(shelf, Shelf) and len(shelf)
    }
    told = {"as_of": record.as_of, "entries": record.size, **held}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _pages(record: Record, *, whole: bool) -> Iterator[tuple[str, bytes]]:
    register = register_of_documents(record, record.language, whole=whole)
    yield "register.html", rendered(register)
    if record.as_of:
        day = date.fromisoformat(record.as_of[:10])
        yield "status.html", rendered(status(record, day, record.language))
