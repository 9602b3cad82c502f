"""How much memory a compilation takes: measured in a process that does nothing else.

    python -m benchmarks.compile.memory FILE

reads a base and the delegations' paragraphs from a JSON file, compiles, and prints the peak.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.compile.figures import Effort, Row, peak_memory
from travaux.drafting.compilation import compiled
from travaux.texts import Kind, Text, Unit


def rows(effort: Effort) -> Iterator[Row]:
    """Measure the big document."""
    from tests.generated import document  # the child must not load the treaties  # noqa: PLC0415

    size = 500 if effort is Effort.QUICK else 5000
    negotiation = document(3, size, 50, 0.1)
    words = [unit.words for unit in negotiation.base.units]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "negotiation.json"
        file.write_text(json.dumps({"base": words, "wanted": negotiation.wanted}))
        command = [sys.executable, "-m", "benchmarks.compile.memory", str(file)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    before, after = json.loads(done.stdout)
    yield Row(
        f"memory of {size:,} paragraphs × 50 delegations × 10 %",
        f"peak {after:.0f} MB",
        f"{before:.0f} MB with the words alone",
        f"+{after - before:.0f} MB",
        "< 300 MB",
        after < 300,
        {"peak_mb": after, "words_mb": before},
    )


def _compile(file: Path) -> None:
    from benchmarks.compile.engine import proposals  # noqa: PLC0415

    found = json.loads(file.read_text())
    units = (Unit(f"u{n}", Kind.OPERATIVE, words) for n, words in enumerate(found["base"], start=1))
    base = Text(tuple(units))
    before = peak_memory()
    compilation = compiled(base, proposals(base, found["wanted"]))
    print(json.dumps([before, peak_memory()]))
    del compilation


if __name__ == "__main__":
    _compile(Path(sys.argv[1]))
