"""The page on who is bound: every command on it does what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.docs.documentation import ROOT, commands, fenced
from travaux.cli import LEFT, TAKEN, app

_PAGE = ROOT / "docs" / "how-to" / "bound.md"


def test_every_command_on_the_page_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    [table] = [words for name, words in fenced(_PAGE) if name == "csv"]
    (tmp_path / "american-convention.csv").write_text(table, encoding="utf-8")
    [draft] = [words for name, words in fenced(_PAGE) if name == "text"]
    (tmp_path / "draft.txt").write_text(draft, encoding="utf-8")
    runner, told = CliRunner(), ""
    for program, *arguments in commands(_PAGE):
        result = runner.invoke(app, arguments)
        assert program == "travaux"
        assert result.exit_code in (TAKEN, LEFT), (arguments, result.output)
        told += result.output
    said = " ".join(told.split())
    assert "article 29, paragraph 2" in said
    assert (
        "| Canada | not party | unknown (the table lists some states only, and not this one) |"
        in said
    )
    assert "| Trinidad and Tobago | no longer party (denunciation, May 26, 1998; in effect" in said
    assert "| Peru | party (ratification, July 28, 1978) | party (ratification, March 1," in said
    assert (tmp_path / "bound.docx").read_bytes()[:2] == b"PK"
    rows = (tmp_path / "bound.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len([one for one in rows if one.startswith("UDHR,") and "has no parties" in one]) == 35
