"""Documented = offered: every command and every option stands in docs/commands.md."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import typer

from tests.docs.documentation import ROOT
from travaux.cli import app
from travaux_web.cli import app as site

_PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


APPS = {"travaux": app, "travaux-web": site}


def _offered(program: typer.Typer) -> dict[str, set[str]]:
    return dict(_commands(typer.main.get_command(program)))


def _commands(group: object, before: str = "") -> Iterator[tuple[str, set[str]]]:
    commands: dict[str, object] = getattr(group, "commands", {})
    for name, command in commands.items():
        if hasattr(command, "commands"):
            yield from _commands(command, f"{before}{name} ")
        else:
            yield before + name, _options(command)


def _options(command: object) -> set[str]:
    options = [p for p in getattr(command, "params", []) if p.param_type_name == "option"]
    return {name for p in options for name in (*p.opts, *p.secondary_opts)} - {"--help"}


def _documented(program: str) -> dict[str, set[str]]:
    sections = re.findall(
        rf"^## `{program} ([a-z-]+(?: [a-z-]+(?=[ `]))?)(.*?)(?=^## |\Z)",
        _PAGE,
        re.MULTILINE | re.DOTALL,
    )
    return {
        name: {o for row in re.findall(r"^\| (`-.*?) \|", text, re.MULTILINE) for o in _quoted(row)}
        for name, text in sections
    }


def _quoted(row: str) -> list[str]:
    return re.findall(r"`(--?[a-z-]+)`", row)


@pytest.mark.parametrize("program", APPS)
def test_every_command_and_option_is_documented_and_no_other(program: str) -> None:
    assert _documented(program) == _offered(APPS[program])
