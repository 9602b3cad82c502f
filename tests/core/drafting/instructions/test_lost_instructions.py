"""Nothing that is asked in prose is passed over: it is a change, or unplaced with the reason."""

from __future__ import annotations

from tests.texts import text
from travaux.drafting.instructions import read_instructions

BASE = text("1. To keep families together.", "2. To give notice.", "3. To meet every year.")


def reasons(*lines: str) -> list[str]:
    read = read_instructions(BASE, [(line, f"line {n}") for n, line in enumerate(lines, 1)])
    assert read.entries == ()
    return [left.reason for left in read.unplaced]


def test_range_that_runs_backwards_is_told() -> None:
    [reason] = reasons("Delete paragraphs 3 to 1.")
    assert reason.startswith("“3 – 1” runs backwards.")


def test_instruction_in_another_language_than_the_others_is_no_remark() -> None:
    lines = ("Delete paragraph 1.", "Suprimir el párrafo 9.", "Suprimir el párrafo 8.")
    assert len(reasons(*lines)) == 3


def test_greeting_above_instructions_is_a_remark() -> None:
    lines = [("Comments of the delegation", "line 1"), ("Delete paragraph 1.", "line 2")]
    read = read_instructions(BASE, lines)
    assert (read.remarks, read.unplaced) == ((lines[0],), ())
