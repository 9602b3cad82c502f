from __future__ import annotations

import pytest

from travaux.findings import Severity
from travaux.intake.plain import received


def told(words: str) -> list[tuple[str, str]]:
    return [(finding.code, finding.where) for finding in received(words).findings]


@pytest.mark.parametrize(
    "page", ["- 2 -", "-2-", "– 2 –", "Page 2", "page 2 of 7", "Página 2 de 7", "p. 2"]
)
def test_a_page_number_is_told_and_kept(page: str) -> None:
    outcome = received(f"A title\n\nThe Group met\n\n{page}\n\nin May.\n")
    (finding,) = outcome.findings
    assert (finding.severity, finding.code, finding.where) == (
        Severity.WARNING, "page-numbers-left", "line 5",
    )  # fmt: skip
    assert finding.message.startswith("Lines that look like page numbers: 1, the first")
    assert "2" in outcome.value.text.units[2].words


def test_figures_alone_that_count_on_are_page_numbers_too() -> None:
    outcome = received("A title\n\nThe Group met\n\n2\n\nin May.\n\f3\n\nIt rose.\n\n4\n")
    assert [f.where for f in outcome.findings] == ["line 5"]
    assert outcome.findings[0].message.startswith("Lines that look like page numbers: 3, the first")


@pytest.mark.parametrize(
    "words", ["2005", "12\n\n9\n\n44", "- 2 -\nwords", "page 2 says so", "1. One\n2. Two"]
)
def test_other_figures_are_not(words: str) -> None:
    assert told(f"A title\n\n{words}\n\nEnd.\n") == []
