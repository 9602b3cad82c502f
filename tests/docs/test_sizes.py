"""Files and functions stay short enough to be read in one go."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.docs.documentation import PACKAGE, ROOT

_FILES = {str(path.relative_to(ROOT)): path for path in PACKAGE.rglob("*.py")}


def test_files_are_short() -> None:
    lengths = {name: len(_words(path).splitlines()) for name, path in _FILES.items()}
    assert {name: length for name, length in lengths.items() if length > 600} == {}
    assert _rank(lengths, 0.5) <= 160
    assert _rank(lengths, 0.9) <= 400


def test_functions_are_short() -> None:
    lengths = {
        f"{name}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for name, path in _FILES.items()
        for node in ast.walk(ast.parse(_words(path)))
        if isinstance(node, ast.FunctionDef)
    }
    assert {name: length for name, length in lengths.items() if length > 60} == {}
    assert _rank(lengths, 0.5) <= 8
    assert _rank(lengths, 0.9) <= 30


def _words(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _rank(lengths: dict[str, int], share: float) -> int:
    return sorted(lengths.values())[int(len(lengths) * share)]
