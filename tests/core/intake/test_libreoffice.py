"""Both sides of real Word files, compared with what LibreOffice makes of them.

Compared are the words of the body, tables and text boxes in reading order, and those of the notes
that the side calls. White space, invisible characters and automatic numbers don't count; changes
marked by hand are no changes to LibreOffice, so they aren't counted here either.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.datasets import dataset
from travaux.intake import docx
from travaux.intake.manuscript import Hand, Line, Manuscript
from travaux.intake.sides import side
from travaux.texts import Sign, bare, normalised, pieces

SCRIPT = Path(__file__).with_name("libreoffice_sides.py")
PYTHONS = ("/usr/bin/python3", "/usr/lib/libreoffice/program/python")

FORMULA = "its formulas are objects without words"
FIELDS = "it computes fields anew, where Word's file holds their last result"
FLOATING = "it puts a floating table behind the paragraph, where the file has it in front"
ROWS = "it keeps a row that is inserted or deleted if words in it aren't tracked; Word drops it"
BOTH = ("accept", "reject")
LIBREOFFICE_DIFFERS = {
    ("012-DeletedMathChar.docx", BOTH): FORMULA,
    ("RP013-Deleted-Math-Control-Char.docx", BOTH): FORMULA,
    ("RP014-Inserted-Math-Control-Char.docx", BOTH): FORMULA,
    ("WC012-Math-After.docx", BOTH): FORMULA,
    ("RP019-Deleted-Field-Code.docx", ("reject",)): FIELDS,
    ("RP020-Inserted-Field-Code.docx", ("accept",)): FIELDS,
    ("tdf154481.docx", BOTH): FIELDS,
    ("tdf149388.docx", BOTH): FLOATING,
    ("tdf149388_fly.docx", BOTH): FLOATING + "; rejecting, it drops the table",
    ("tdf123054.docx", ("reject",)): ROWS,
    ("tdf150443.docx", ("accept",)): ROWS,
    ("RP004-Deleted-Text-in-CC.docx", ("accept",)): "it keeps deleted words in a content control",
    ("tdf115212.docx", ("accept",)): "it keeps two letters of the deleted heading of an index",
    ("tdf129912.docx", BOTH): "it takes another length for a note's own mark made of several runs",
    ("CA009-altChunk.docx", BOTH): "it falls over the comment in the file taken in",
}
DIFFERS = {(name, one) for name, several in LIBREOFFICE_DIFFERS for one in several}


def words(text: str) -> list[str]:
    return normalised(text.replace("\u200d", "")).split()


def tracked_only(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Forget the changes marked by hand."""

    def kept(mark: Any) -> Any:
        return None if mark is not None and mark.hand is Hand.REDLINE else mark

    return tuple(
        replace(
            line,
            stretches=tuple(
                replace(s, inserted=kept(s.inserted), deleted=kept(s.deleted))
                for s in line.stretches
            ),
            ended=replace(
                line.ended, inserted=kept(line.ended.inserted), deleted=kept(line.ended.deleted)
            ),
        )
        for line in lines
    )


def said(lines: tuple[Line, ...]) -> str:
    return "\n".join("".join(s.words for s in line.stretches) for line in lines)


def ours(path: Path, *, accepted: bool) -> tuple[list[str], list[list[str]]]:
    manuscript: Manuscript = docx.manuscript(path.read_bytes()).value
    body = said(side(tracked_only(manuscript.lines), accepted=accepted))
    notes = {
        note: said(side(tracked_only(lines), accepted=accepted))
        for note, lines in manuscript.notes.items()
    }
    called = [p.value for p in pieces(body) if p.sign is Sign.CALL]
    return words(bare(body)), sorted(words(bare(notes[note])) for note in called)


@pytest.fixture(scope="module")
def uno_python() -> str:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed (libreoffice-writer-nogui)")
    for python in PYTHONS:
        found = (
            shutil.which(python) is not None
            and not subprocess.run(
                [python, "-c", "import uno"], capture_output=True, check=False
            ).returncode
        )
        if found:
            return python
    pytest.skip("no Python with UNO is installed (python3-uno)")


@pytest.mark.libreoffice
@pytest.mark.parametrize("command", BOTH)
def test_each_side_of_every_fixture_reads_as_in_libreoffice(command: str, uno_python: str) -> None:
    files = sorted(dataset("E-docx").glob("*/*.docx"))
    ran = subprocess.run(
        [uno_python, str(SCRIPT), command, *map(str, files)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    theirs = [json.loads(line) for line in ran.stdout.splitlines()]
    assert len(theirs) == len(files) == 130
    differing = set()
    for found in theirs:
        path = Path(found["file"])
        expected = None
        if "failed" not in found:
            expected = words("\n".join(found["body"])), sorted(map(words, found["notes"]))
        if ours(path, accepted=command == "accept") != expected:
            differing.add((path.name, command))
    assert differing == {known for known in DIFFERS if known[1] == command}
