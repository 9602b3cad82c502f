"""Documented = offered: every command and every option stands in docs/commands.md."""

from __future__ import annotations

import re

import typer

from tests.docs.documentation import ROOT
from travaux.cli import app

_PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def _offered() -> dict[str, set[str]]:
    group = typer.main.get_command(app)
    commands: dict[str, object] = getattr(group, "commands", {})
    return {name: _options(command) for name, command in commands.items()}


def _options(command: object) -> set[str]:
    options = [p for p in getattr(command, "params", []) if p.param_type_name == "option"]
    return {name for p in options for name in (*p.opts, *p.secondary_opts)} - {"--help"}


def _documented() -> dict[str, set[str]]:
    sections = re.findall(
        r"^## `travaux ([a-z-]+)(.*?)(?=^## |\Z)", _PAGE, re.MULTILINE | re.DOTALL
    )
    return {
        name: {o for row in re.findall(r"^\| (`-.*?) \|", text, re.MULTILINE) for o in _quoted(row)}
        for name, text in sections
    }


def _quoted(row: str) -> list[str]:
    return re.findall(r"`(--?[a-z-]+)`", row)


def test_every_command_and_option_is_documented_and_no_other() -> None:
    assert _documented() == _offered()
