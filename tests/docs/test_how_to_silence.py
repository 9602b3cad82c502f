"""The page that leads through a silence procedure: every command on it does what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.docs.documentation import ROOT, commands
from travaux.cli import LEFT, TAKEN, app

_PAGE = ROOT / "docs" / "how-to" / "silence.md"


def test_every_command_on_the_page_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    told = ""
    for program, *arguments in commands(_PAGE):
        result = runner.invoke(app, arguments)
        assert program == "travaux"
        assert result.exit_code in (TAKEN, LEFT), (arguments, result.output)
        told += result.output
    assert "November 14, 2005, 17:00 (America/New_York)" in " ".join(told.split())
    log = runner.invoke(app, ["log", "round"]).output
    assert re.search(r"decision taken: rev2", log)
