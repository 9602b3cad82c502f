from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

_MOMENTS = 50


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system can't fork a process")
def test_a_writer_killed_at_random_moments_loses_nothing_and_leaves_nothing_half(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-m", "tests.stores.killing", str(tmp_path / "record.db")]
    done = subprocess.run(
        [*command, str(_MOMENTS), "seed"], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    said = re.fullmatch(r"(\d+) entries acknowledged, (\d+) there\n", done.stdout)
    assert said is not None
    acknowledged, there = map(int, said.groups())
    assert 0 < acknowledged <= there <= acknowledged + 4
