"""The standalone verifier finds what our own verification finds, and shares no code with it."""

from __future__ import annotations

import ast
import base64
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.journals import KEY, checkpoint, hashes, journal, line
from tests.verifier.folders import VERIFIER, folder_of, ours, stranger
from travaux.journal.canonical import canonical
from travaux.journal.checkpoints import SigningKey, signed
from travaux.journal.exported import imported
from travaux.journal.lines import Line, commitment, destroyed, written
from travaux.journal.tree import root

LINES = journal(40)
KEPT = [checkpoint(LINES, size) for size in (10, 20, 30)]
OUTSIDE = checkpoint(LINES)


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """Give a checkpoint that rests elsewhere."""
    path = tmp_path / "kept-elsewhere.txt"
    path.write_text(signed(OUTSIDE, KEY), encoding="utf-8")
    return path


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """Give the key, had from elsewhere."""
    path = tmp_path / "record.pub"
    path.write_text(KEY.verifier.text, encoding="utf-8")
    return path


def test_it_needs_nothing_but_python() -> None:
    tree = ast.parse(VERIFIER.read_text("utf-8"))
    used = {
        (node.module or "").split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
    } | {
        alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert used <= set(sys.stdlib_module_names)


def _said(*sentences: str) -> str:
    return "".join(f"{one}\n" for one in (*sentences, "All of it is as it was recorded."))


def test_a_true_dossier_is_found_true(tmp_path: Path, outside: Path, key: Path) -> None:
    folder = folder_of(tmp_path / "dossier", LINES, KEPT, [b"an original"])
    assert stranger(folder, "--key", key, "--checkpoint", outside) == (
        0,
        _said("40 entries, 0 of them withheld or destroyed; 4 checkpoints."),
    )


def test_what_cannot_be_known_is_said(tmp_path: Path) -> None:
    digest = "sha256:" + "a" * 64
    made = line(40)
    content = canonical({"files": [{"original": digest}], "other": "sha256:short"})
    named = written(40, made.at, made.kind, content, made.salt or b"")
    late = replace(line(41), at="2004-01-01T00:00:00Z")
    folder = folder_of(tmp_path / "dossier", [*LINES, named, late], KEPT)
    assert stranger(folder) == (
        0,
        _said(
            "42 entries, 0 of them withheld or destroyed; 3 checkpoints.",
            "No checkpoint vouches for the last 12 entries.",
            "The key was taken from the folder itself: --key says that it is the right one.",
            "Entry 41 says that it was recorded before the one in front of it.",
            "1 files that entries name aren't in the folder.",
        ),
    )


def test_without_checkpoints_no_key_is_needed(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "dossier", LINES)
    (folder / "key.pub").unlink()
    assert stranger(folder) == (
        0,
        _said(
            "40 entries, 0 of them withheld or destroyed; 0 checkpoints.",
            "No checkpoint vouches for the last 40 entries.",
        ),
    )


def test_checkpoints_without_a_key_cannot_be_looked_at(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "dossier", LINES, KEPT)
    (folder / "key.pub").unlink()
    assert stranger(folder)[0] == 2


def test_an_export_that_withholds_entries_proves_the_others(
    tmp_path: Path, outside: Path, key: Path
) -> None:
    lines = [destroyed(one) if one.position % 2 else one for one in LINES]
    folder = folder_of(tmp_path / "dossier", lines, KEPT)
    said = stranger(folder, "--key", key, "--checkpoint", outside)
    assert said == (
        0,
        _said("40 entries, 20 of them withheld or destroyed; 4 checkpoints."),
    )
    assert ours(folder, OUTSIDE) == ()


def _forged(position: int) -> Line:
    old = LINES[position]
    return replace(old, content=b"{}", commitment=commitment(old.salt or b"", b"{}"))


def _renumbered(lines: list[Line]) -> list[Line]:
    return [replace(one, position=position) for position, one in enumerate(lines)]


_TAMPERED: dict[str, list[Line]] = {
    "content flipped": [*LINES[:17], replace(LINES[17], content=b'{"meeting":18}'), *LINES[18:]],
    "salt flipped": [*LINES[:17], replace(LINES[17], salt=bytes(32)), *LINES[18:]],
    "salt shortened": [*LINES[:17], replace(LINES[17], salt=bytes(31)), *LINES[18:]],
    "commitment flipped": [*LINES[:17], replace(LINES[17], commitment="0" * 64), *LINES[18:]],
    "half destroyed": [*LINES[:17], replace(LINES[17], salt=None), *LINES[18:]],
    "time flipped": [*LINES[:17], replace(LINES[17], at=LINES[16].at), *LINES[18:]],
    "kind flipped": [*LINES[:17], replace(LINES[17], kind="Other/1"), *LINES[18:]],
    "forged": [*LINES[:17], _forged(17), *LINES[18:]],
    "swapped": [*LINES[:5], LINES[30], *LINES[6:30], LINES[5], *LINES[31:]],
    "swapped, numbered anew": _renumbered(
        [*LINES[:5], LINES[9], *LINES[6:9], LINES[5], *LINES[10:]]
    ),
    "dropped": [*LINES[:17], *LINES[18:]],
    "dropped, numbered anew": _renumbered([*LINES[:17], *LINES[18:]]),
    "inserted": [*LINES[:17], line(17, 99), *LINES[17:]],
    "inserted, numbered anew": _renumbered([*LINES[:17], line(17, 99), *LINES[17:]]),
    "cut": LINES[:25],
    "cut to nothing": [],
    "cut and written on": [*LINES[:25], *(line(n, n + 100) for n in range(25, 50))],
}


@pytest.mark.parametrize("how", list(_TAMPERED))
def test_both_find_and_locate_what_was_tampered_with(
    tmp_path: Path, outside: Path, how: str
) -> None:
    folder = folder_of(tmp_path / "dossier", _TAMPERED[how], KEPT)
    findings = ours(folder, OUTSIDE)
    number, said = stranger(folder, "--checkpoint", outside)
    assert (number, bool(findings)) == (1, True)
    told = [re.findall(r"\d+", sentence) for sentence in said.split("\n")]
    for finding in findings:
        numbers = re.findall(r"\d+", finding.where)
        assert any(found[: len(numbers)] == numbers for found in told), finding


def test_an_older_copy_agrees_with_all_but_the_checkpoint_outside(
    tmp_path: Path, outside: Path
) -> None:
    folder = folder_of(tmp_path / "dossier", LINES[:25], KEPT[:2])
    assert (stranger(folder)[0], ours(folder)) == (0, ())
    number, said = stranger(folder, "--checkpoint", outside)
    assert number == 1
    assert "Entries 25 to 39 are missing at the end: kept-elsewhere.txt was signed over 40" in said


def test_two_signed_histories_are_told(tmp_path: Path) -> None:
    other = replace(KEPT[0], root=bytes(32))
    number, said = stranger(folder_of(tmp_path / "dossier", LINES, [*KEPT, other]))
    assert number == 1
    assert "0003.txt vouches for another history than a later checkpoint does." in said


def _altered(folder: Path, alter: Callable[[str], str]) -> Path:
    note = folder / "checkpoints" / "0001.txt"
    note.write_text(alter(note.read_text("utf-8")), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("alter", "why"),
    [
        (lambda note: note.replace("\n20\n", "\n21\n"), "it was altered after it was signed"),
        (lambda note: note.replace("— ", "- "), "it has no words above and signatures below"),
        (lambda note: note.split("\n\n")[0], "it has no words above and signatures below"),
        (
            lambda note: (
                note.split("\n\n")[0]
                + f"\n\n— {KEY.name} {base64.b64encode(KEY.verifier.hash + bytes(64)).decode()}\n"
            ),
            "it was altered after it was signed, or never signed",
        ),
        (
            lambda _: signed(replace(KEPT[1], origin="another"), KEY),
            "it is of another record, “another”",
        ),
        (
            lambda _: f"{KEY.name}\n020\nAAAA\n\n" + KEY.signature(f"{KEY.name}\n020\nAAAA\n"),
            "its second line is no size, or its third no root",
        ),
    ],
)
def test_a_checkpoint_that_cannot_be_relied_on_is_told(
    tmp_path: Path, alter: Callable[[str], str], why: str
) -> None:
    number, said = stranger(_altered(folder_of(tmp_path / "dossier", LINES, KEPT), alter))
    assert number == 1
    assert f"0001.txt can't be relied on: {why}" in said


def test_signatures_of_others_and_another_programs_line_ends_do_no_harm(tmp_path: Path) -> None:
    witness = SigningKey("witness", bytes(32))
    folder = folder_of(tmp_path / "dossier", LINES, KEPT)
    note = folder / "checkpoints" / "0001.txt"
    text = signed(KEPT[1], KEY) + witness.signature(KEPT[1].text)
    note.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert stranger(folder)[0] == 0


def test_a_checkpoint_of_an_earlier_key_is_passed_over_and_named(tmp_path: Path) -> None:
    earlier = SigningKey(KEY.name, bytes(32))
    folder = folder_of(tmp_path / "dossier", LINES, KEPT)
    (folder / "checkpoints" / "0001.txt").write_text(signed(KEPT[1], earlier), encoding="utf-8")
    number, said = stranger(folder)
    assert number == 0
    assert "0001.txt can't be relied on: the key of “travaux.example/migrants” didn't sign" in said


def test_a_checkpoint_from_outside_must_be_of_the_key(tmp_path: Path, outside: Path) -> None:
    outside.write_text(signed(OUTSIDE, SigningKey(KEY.name, bytes(32))), encoding="utf-8")
    folder = folder_of(tmp_path / "dossier", LINES, KEPT)
    assert stranger(folder, "--checkpoint", outside)[0] == 1


@pytest.mark.parametrize("seed", range(8))
def test_signatures_of_many_keys_are_found_good(tmp_path: Path, seed: int) -> None:
    key = SigningKey(f"key-{seed}", bytes([seed]) * 32)
    folder = folder_of(tmp_path / "dossier", LINES)
    said = replace(OUTSIDE, origin=key.name)
    (folder / "key.pub").write_text(key.verifier.text, encoding="utf-8")
    (folder / "checkpoints" / "a.txt").write_text(signed(said, key), encoding="utf-8")
    assert stranger(folder)[0] == 0


def test_an_altered_file_is_told(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "dossier", LINES, KEPT, [b"an original"])
    (path,) = (path for path in (folder / "files").rglob("*") if path.is_file())
    path.write_bytes(b"another")
    number, said = stranger(folder)
    assert number == 1
    assert f"The file {path.relative_to(folder)} isn't what its name says." in said


@pytest.mark.parametrize(
    ("name", "words", "why"),
    [
        ("journal.jsonl", "{", "journal.jsonl, line 1, is no entry"),
        ("journal.jsonl", "{}", "it should hold at, commitment, content, kind, position, salt"),
        ("key.pub", "", "The key isn't one of the kind Ed25519."),
        ("key.pub", "a+b+c", "The key can't be read"),
        ("key.pub", KEY.verifier.text.replace("travaux", "other"), "don't belong together"),
    ],
)
def test_a_folder_that_cannot_be_read_ends_with_two(
    tmp_path: Path, name: str, words: str, why: str
) -> None:
    folder = folder_of(tmp_path / "dossier", LINES, KEPT)
    (folder / name).write_text(words, encoding="utf-8")
    number, said = stranger(folder)
    assert number == 2
    assert said.startswith("Couldn't look: ")
    assert why in said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"position":1,', '"position":-1,'),
        ('"position":1,', '"position":1,"position":1,'),
        ('"meeting":1,', '"meeting":1.5,'),
        ('"meeting":1,', '"meeting":9007199254740992,'),
        ('"meeting":1,', '"meeting":"\\ud800",'),
        ('"kind":"MeetingConvened/1"', '"kind":"\\ud800"'),
        ('"kind":"MeetingConvened/1"', '"kind":1'),
        ('"content":{', '"content":[],"c":{'),
        ('"salt":"', '"salt":"g'),
    ],
)
def test_an_entry_that_neither_can_read(tmp_path: Path, old: str, new: str) -> None:
    folder = folder_of(tmp_path / "dossier", LINES[:2], [])
    path = folder / "journal.jsonl"
    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")
    assert stranger(folder)[0] == 2
    with pytest.raises(Exception, match="of the exported journal can't be read"):
        ours(folder)


def test_a_folder_that_is_not_there_ends_with_two(tmp_path: Path) -> None:
    assert stranger(tmp_path / "nowhere")[0] == 2


def test_an_imported_export_has_the_same_root(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "dossier", LINES, KEPT)
    with (folder / "journal.jsonl").open(encoding="utf-8") as text:
        assert root(hashes(imported(text))) == OUTSIDE.root
