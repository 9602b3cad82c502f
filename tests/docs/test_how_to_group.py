"""The page that leads through a group's life: every command on it does what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.docs.documentation import ROOT, commands
from travaux.cli import LEFT, TAKEN, app

_PAGE = ROOT / "docs" / "how-to" / "group.md"


def test_every_command_on_the_page_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    for program, *arguments in commands(_PAGE):
        result = runner.invoke(app, arguments)
        assert program == "travaux"
        assert result.exit_code in (TAKEN, LEFT), (arguments, result.output)
    log = runner.invoke(app, ["log", "group"]).output
    assert re.search(r"^ +20 .*discrepancy noted: D1.*no longer counts", log, re.MULTILINE)
    assert (tmp_path / "informe.pdf").read_bytes().startswith(b"%PDF")
