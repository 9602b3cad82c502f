from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_TIMES = 15
_ROOT = Path(__file__).resolve().parents[3]


def test_a_death_while_adding_leaves_every_document_whole_or_out(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.core.precedents.killing", tmp_path / "l.sqlite"]
    ran = subprocess.run(
        [*map(str, command), str(_TIMES), "1"],
        cwd=_ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.stderr == ""
    acknowledged, there = (int(word) for word in ran.stdout.split() if word.isdigit())
    assert acknowledged == there >= _TIMES
