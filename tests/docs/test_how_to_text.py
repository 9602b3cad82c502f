"""The page that leads a text through its issues: every command on it does what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.docs.documentation import ROOT, commands, fenced
from travaux.cli import LEFT, TAKEN, app

_PAGE = ROOT / "docs" / "how-to" / "text.md"


def test_every_command_on_the_page_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, words in fenced(_PAGE):
        if not name:
            continue
        file = tmp_path / name.removeprefix("text ")
        file.parent.mkdir(exist_ok=True)
        file.write_text(words, "utf-8")
    runner = CliRunner()
    for program, *arguments in commands(_PAGE):
        result = runner.invoke(app, arguments)
        assert program == "travaux"
        assert result.exit_code in (TAKEN, LEFT), (arguments, result.output)
    text = runner.invoke(app, ["text", "rivers", "CAJP/GT/RT-1/05 rev. 2"]).output
    assert [line.partition(" {#")[0] for line in text.splitlines() if line[:1].isdigit()] == [
        "1. Declare that all states are to keep their rivers open to trade and to travelers.",
        "2. Agree to meet every two years.",
        "3. Ask the General Secretariat to keep a public list of river ports.",
    ]
    assert "Thank the states that sent information." in text
