"""The command line brings an old file in: it says what was read, and writes the offers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.test_cli import run, said

_REPORT = Path(__file__).parents[1] / "golden/offering/footpaths-in-another-order/report.txt"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Give a folder with a dossier that was just begun."""
    assert run("begin", tmp_path / "d", "--title", "Old papers").exit_code == 0
    return tmp_path


def test_what_was_read_and_offered_is_told(desk: Path) -> None:
    result = run("import", desk / "d", _REPORT, "-o", desk / "offers.toml")
    assert result.exit_code == 0, result.output
    assert "Read: 0 sections, 0 subsections, 0 notes, 1 statement, 1 signature." in said(result)
    assert "Every word of the file is in the text." in said(result)
    assert "Nothing was entered." in said(result)
    assert said(run("log", desk / "d")).count("secretariat") == 1


def test_the_offers_that_were_taken_are_played(desk: Path) -> None:
    offers = desk / "offers.toml"
    run("import", desk / "d", _REPORT, "-o", offers)
    assert "0 entries made." in said(run("play", desk / "d", offers))
    words = offers.read_text(encoding="utf-8")
    offers.write_text(words.replace("take = false", "take = true", 1), encoding="utf-8")
    assert "1 entry made." in said(run("play", desk / "d", offers))


def test_offers_that_are_there_are_not_written_over(desk: Path) -> None:
    run("import", desk / "d", _REPORT, "-o", desk / "offers.toml")
    result = run("import", desk / "d", _REPORT, "-o", desk / "offers.toml")
    assert result.exit_code == 3
    assert "Nothing was imported" in said(result)


def test_what_the_record_holds_already_is_told(desk: Path) -> None:
    offers = desk / "offers.toml"
    run("import", desk / "d", _REPORT, "-o", offers)
    words = offers.read_text(encoding="utf-8")
    offers.write_text(words.replace("take = false", "take = true"), encoding="utf-8")
    assert run("play", desk / "d", offers).exit_code in (0, 1)
    again = run("import", desk / "d", _REPORT, "-o", desk / "again.toml")
    assert "0 offers" in said(again)
    assert "others already" in said(again)


def test_a_file_that_is_not_there(desk: Path) -> None:
    result = run("import", desk / "d", desk / "nothing.txt", "-o", desk / "offers.toml")
    assert result.exit_code == 3
    assert "nothing.txt" in said(result)


def test_a_language_that_nobody_knows(desk: Path) -> None:
    result = run("import", desk / "d", _REPORT, "-o", desk / "offers.toml", "--language", "klingon")
    assert result.exit_code == 3
    assert "is not a language known here" in said(result)
    assert not (desk / "offers.toml").exists()
