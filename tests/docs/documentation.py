"""The documents of the repository, and what they name."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "travaux"


def pages() -> list[Path]:
    """Give the Markdown pages: at the top, under docs, and beside data."""
    return sorted(
        [
            *ROOT.glob("*.md"),
            *ROOT.glob("docs/**/*.md"),
            *PACKAGE.rglob("*.md"),
            *ROOT.glob("sample/*.md"),
        ]
    )


def named(page: Path) -> list[str]:
    """Give the dotted names of our package that a page mentions between backticks."""
    return re.findall(r"`(travaux(?:\.\w+)+)`", page.read_text(encoding="utf-8"))


def commands(page: Path) -> list[list[str]]:
    """Give the commands that a page leads through, in its order."""
    blocks = (block for name, block in fenced(page) if not name)
    return [shlex.split(line) for block in blocks for line in block.splitlines()]


def fenced(page: Path) -> list[tuple[str, str]]:
    """Give what stands between fences on a page, each with what its first fence says it is."""
    words = page.read_text("utf-8")
    return re.findall(r"^```([^\n]*)\n(.*?)^```$", words, re.MULTILINE | re.DOTALL)
