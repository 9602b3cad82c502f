"""What somebody meets who tries the program for the first time."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import travaux
from tests.nights import ISSUE, MEXICO, file
from travaux.cli import app
from travaux.texts import tokens

_SOURCES = sorted(Path(travaux.__file__).parent.rglob("*.py"))
_COVER = "%date: 25 February 2005\n%status: (Presented by the Chair)"
_POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+|\(\?>")


@pytest.mark.parametrize(
    ("words", "cut"),
    [
        ("the community in", [" the", " community", " in"]),
        ("niño’s l’État, c-d", [" niño’s", " l’État", ",", " c-d"]),
    ],
)
def test_words_are_cut_whole_on_every_python_that_is_supported(words: str, cut: list[str]) -> None:
    assert tokens(words) == cut


def test_no_pattern_has_a_possessive_group_which_pythons_before_3_11_5_match_wrongly() -> None:
    """Python's issue 106052: the Python of a current Debian (3.11.2) still has it."""
    guilty = [source.name for source in _SOURCES if _POSSESSIVE_GROUP.search(source.read_text())]
    assert guilty == []


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Give a folder with an issue that has a cover, a file, and what was compiled of them."""
    issue = file("base.txt", *ISSUE).data.decode().replace("running\n", f"running\n{_COVER}\n", 1)
    (tmp_path / "base.txt").write_text(issue)
    (tmp_path / "Mexico.txt").write_bytes(MEXICO.data)
    run("compile", tmp_path / "base.txt", tmp_path / "Mexico.txt", "-o", tmp_path / "out")
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def marks(page: str) -> set[str]:
    """Give how additions and deletions look in a page, by the class of its text."""
    return set(
        re.findall(r"(?:add|delete)-(?:plain|underline|bold|strike)", page.split("<main")[1])
    )


def test_differences_show_what_goes_and_what_comes(desk: Path) -> None:
    """No name stands in their brackets, so that nothing else would tell the two apart."""
    run("diff", desk / "base.txt", desk / "Mexico.txt", "-o", desk / "changes.html")
    assert marks((desk / "changes.html").read_text()) == {"add-underline", "delete-strike"}


@pytest.mark.parametrize("kind", ["by-proposer", "by-paragraph"])
def test_compendium_shows_what_goes_and_what_comes_in_every_house(desk: Path, kind: str) -> None:
    run("view", desk / "out", "--as", kind, "--house", "oas", "-o", desk / "view.html")
    assert marks((desk / "view.html").read_text()) == {"add-underline", "delete-strike"}


@pytest.mark.parametrize("kind", ["by-proposer", "by-paragraph"])
def test_compendium_does_not_pass_for_the_text_that_it_reports_on(desk: Path, kind: str) -> None:
    said = run("view", desk / "out", "--as", kind).output
    assert "Presented by the Chair" not in said
    assert "25 February 2005" not in said


def test_ending_that_nothing_is_written_in_is_told_and_no_file_is_made(desk: Path) -> None:
    result = run("view", desk / "out", "--as", "clean", "-o", desk / "clean.odt")
    assert result.exit_code == 2
    assert "No format is called “odt”." in " ".join(result.output.split())
    assert not (desk / "clean.odt").exists()


def test_ending_in_capitals_is_the_same_ending(desk: Path) -> None:
    run("view", desk / "out", "--as", "clean", "-o", desk / "CLEAN.HTML")
    assert (desk / "CLEAN.HTML").read_text().startswith("<!DOCTYPE html>")


def test_one_instruction_is_one_change(desk: Path) -> None:
    (desk / "Peru.txt").write_text("Delete paragraph 3.\n")
    result = run("compile", desk / "base.txt", desk / "Peru.txt", "-o", desk / "peru")
    assert "in prose: 1 change was read from them." in " ".join(result.output.split())
