"""A dossier as Travaux exports it, looked at by the program that shares no code with it."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.verifier.folders import stranger
from travaux.bodies import Actor
from travaux.documents import Level
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting
from travaux.workspace.exporting import check, export, restore, write_out

_BY = Actor.read("secretariat")


def _acting(name: str, **particulars: object) -> Acting:
    return Acting(name, particulars, _BY, datetime(2005, 2, 1, tzinfo=UTC))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    dossier = Dossier.begun(tmp_path / "dossier", "group", secrets.token_bytes)
    dossier.act([_acting("open-dossier", title="A group")])
    for number in range(5):
        dossier.act([_acting("note-discrepancy", id=f"I{number}", finding="two dates")])
        if number % 2:
            dossier.checkpoint()
    dossier.close()
    return tmp_path / "dossier"


def _exported(folder: Path, target: Path, level: Level | None = None) -> Path:
    dossier = Dossier.at(folder, secrets.token_bytes)
    write_out(target, export(dossier, level))
    dossier.close()
    return target


@pytest.mark.parametrize("level", [None, *Level])
def test_a_stranger_finds_every_export_true(
    folder: Path, tmp_path: Path, level: Level | None
) -> None:
    out = _exported(folder, tmp_path / "out", level)
    number, said = stranger(out)
    assert (number, check(out)[0]) == (0, ())
    assert said.startswith("6 entries, ")
    assert "2 checkpoints.\nNo checkpoint vouches for the last 1 entries.\n" in said


def test_a_stranger_finds_a_restored_dossier_true_and_the_same(
    folder: Path, tmp_path: Path
) -> None:
    out = _exported(folder, tmp_path / "out")
    restore(out, tmp_path / "again", secrets.token_bytes)
    again = _exported(tmp_path / "again", tmp_path / "out-again")
    for name in ("journal.jsonl", "checkpoints/0001.txt", "checkpoints/0002.txt"):
        assert (again / name).read_bytes() == (out / name).read_bytes()
    assert stranger(again)[0] == 0
    assert stranger(again, "--key", out / "key.pub")[0] == 0


def test_a_checkpoint_kept_elsewhere_holds_the_restored_dossier_to_it(
    folder: Path, tmp_path: Path
) -> None:
    dossier = Dossier.at(folder, secrets.token_bytes)
    kept = tmp_path / "kept.txt"
    kept.write_text(dossier.checkpoint(), encoding="utf-8")
    dossier.close()
    out = _exported(folder, tmp_path / "out")
    assert stranger(out, "--checkpoint", kept)[0] == 0
    lines = (out / "journal.jsonl").read_text("utf-8").splitlines(keepends=True)
    (out / "journal.jsonl").write_text("".join(lines[:-1]), encoding="utf-8")
    number, said = stranger(out, "--checkpoint", kept)
    assert number == 1
    assert "Entry 5 is missing at the end: kept.txt was signed over 6 entries" in said
    note, key = kept.read_text("utf-8"), (out / "key.pub").read_text("utf-8")
    assert [(one.code, one.where) for one in check(out, note, key)[0]] == [
        ("journal-cut", "entry 5")
    ]
