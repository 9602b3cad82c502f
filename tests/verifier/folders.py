"""An exported dossier, laid out in a folder, and the two who look at it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.docs.documentation import ROOT
from tests.journals import KEY
from travaux.findings import Finding
from travaux.journal.checkpoints import Checkpoint, opened, signed
from travaux.journal.exported import exported, imported
from travaux.journal.lines import Line
from travaux.journal.verifying import verified
from travaux.store.files import FileStore

VERIFIER = ROOT / "verifier" / "verify.py"


def folder_of(
    folder: Path,
    lines: Iterable[Line],
    checkpoints: Sequence[Checkpoint] = (),
    files: Sequence[bytes] = (),
) -> Path:
    """Write a dossier as it is exported."""
    (folder / "checkpoints").mkdir(parents=True)
    (folder / "journal.jsonl").write_text("".join(exported(lines)), encoding="utf-8")
    for number, one in enumerate(checkpoints):
        note = folder / "checkpoints" / f"{number:04}.txt"
        note.write_text(signed(one, KEY), encoding="utf-8")
    (folder / "key.pub").write_text(KEY.verifier.text + "\n", encoding="utf-8")
    for data in files:
        FileStore(folder / "files").put(data)
    return folder


def stranger(folder: Path, *options: str | Path) -> tuple[int, str]:
    """Ask the program that shares no code: the number it ends with, and all that it says."""
    command = [sys.executable, "-I", "-S", str(VERIFIER), str(folder), *map(str, options)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    return done.returncode, done.stdout + done.stderr


def ours(folder: Path, outside: Checkpoint | None = None) -> tuple[Finding, ...]:
    """Ask our own verification about the same folder."""
    notes = sorted((folder / "checkpoints").iterdir())
    kept = [opened(note.read_text("utf-8"), KEY.verifier) for note in notes]
    with (folder / "journal.jsonl").open(encoding="utf-8") as text:
        return verified(imported(text), outside, kept=kept)
