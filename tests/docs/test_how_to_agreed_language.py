"""The page on agreed language: its commands work, and its Python prints what it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.docs.documentation import ROOT, commands, fenced
from travaux.cli import TAKEN, app
from travaux.workspace.cataloguing import catalogue

_PAGE = ROOT / "docs" / "how-to" / "agreed-language.md"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TRAVAUX_LIBRARY", raising=False)
    (tmp_path / "sample").symlink_to(ROOT / "sample")
    return tmp_path


def test_every_command_on_the_page_works(desk: Path) -> None:
    files = dict(fenced(_PAGE))
    (desk / "ports.jsonl").write_text(files["ports.jsonl"], "utf-8")
    runner, said = CliRunner(), {}
    for program, *arguments in commands(_PAGE):
        result = runner.invoke(app, arguments)
        assert (program, result.exit_code) == ("travaux", TAKEN), (arguments, result.output)
        said[" ".join(arguments)] = " ".join(result.output.split())
    light = said["precedent Every port should keep a light burning at night"]
    assert "On lights (PORTS/RES. 5 (2000)), 1., 2000, adopted." in light
    assert "[− shall] [+ should]" in light
    assert {path.name for path in desk.glob("marked.*")} == {
        "marked.html", "marked.docx", "marked.json",
    }  # fmt: skip


def test_the_python_on_the_page_prints_what_the_page_says(desk: Path) -> None:
    blocks = dict(fenced(_PAGE))
    done = subprocess.run(
        [sys.executable, "-c", blocks["python"]], cwd=desk, capture_output=True, check=True
    )
    assert done.stdout.decode() == blocks["text"]


def test_the_manifest_on_the_page_is_one() -> None:
    outcome = catalogue(dict(fenced(_PAGE))["manifest.toml"].encode(), "manifest.toml")
    assert (list(outcome.value), outcome.findings) == (["ports.docx"], ())
