"""The page that specifies the notation is true, example by example."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from travaux.findings import Outcome
from travaux.intake.plain import notation
from travaux.render.plain import printed

PAGE = Path(__file__).parents[2] / "docs" / "notation.md"
_BLOCK = re.compile(r"^```notation\n(.*?)^```$", re.DOTALL | re.MULTILINE)
EXAMPLES = _BLOCK.findall(PAGE.read_text("utf-8"))


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 6


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_reads_without_a_finding_and_prints_as_it_stands(example: str) -> None:
    read = notation(example)
    assert read == Outcome(read.value)
    assert printed(read.value) == example
