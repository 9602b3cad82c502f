"""The tools that Travaux is measured beside: installed by the measurement itself, run apart.

They live in a virtual environment of their own (`out/peers`), made with the same Python, from
`benchmarks/requirements.txt`. A peer's script reads one JSON question from its input, times its
own work (never its start), and writes one JSON answer.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import venv
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).resolve().parent
_FOLDER = _HERE.parent / "out" / "peers"
_REQUIREMENTS = _HERE / "requirements.txt"


class PeerFailed(Exception):  # noqa: N818
    """A peer can't be installed here, or broke off: the row says so instead of a figure."""


def asked(script: Path, question: object) -> Any:
    """Run a peer's script in the peers' environment and give its answer.

    Raises:
        PeerFailed: with the last line of what it complained of.
    """
    done = subprocess.run(
        [_interpreter(), script],
        input=json.dumps(question),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        complaint = done.stderr.strip().splitlines() or ["no reason given"]
        raise PeerFailed(f"{script.stem} broke off: {complaint[-1]}")
    return json.loads(done.stdout)


@cache
def _interpreter() -> Path:
    python = _FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = _FOLDER / ".ready"
    wanted = hashlib.sha256(_REQUIREMENTS.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        venv.create(_FOLDER, clear=True, with_pip=True)
        install = ["-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(_REQUIREMENTS)]
        done = subprocess.run([str(python), *install], capture_output=True, text=True, check=False)
        if done.returncode:
            raise PeerFailed(f"not installable here: {done.stderr.strip().splitlines()[-1]}")
        stamp.write_text(wanted)
    return python
