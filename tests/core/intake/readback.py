"""Short ways to look at what was read."""

from __future__ import annotations

from tests.core.intake.wordfiles import word_file
from travaux.findings import Outcome
from travaux.intake import docx
from travaux.intake.manuscript import Line, Manuscript, Trace
from travaux.intake.sides import side


def read(body: str, **parts: str) -> Outcome[Manuscript]:
    return docx.manuscript(word_file(body, **parts))


def lines(body: str, **parts: str) -> tuple[Line, ...]:
    return read(body, **parts).value.lines


def words(line: Line) -> str:
    return "".join(stretch.words for stretch in line.stretches)


def accepted(body: str, **parts: str) -> list[str]:
    return [words(line) for line in side(lines(body, **parts), accepted=True)]


def rejected(body: str, **parts: str) -> list[str]:
    return [words(line) for line in side(lines(body, **parts), accepted=False)]


def author(trace: Trace | None) -> str:
    return "" if trace is None else trace.author


def marked(body: str, **parts: str) -> list[tuple[str, str, str]]:
    """Give every stretch with who inserted and who deleted it."""
    return [
        (s.words, author(s.inserted), author(s.deleted))
        for line in lines(body, **parts)
        for s in line.stretches
    ]


def codes(body: str, **parts: str) -> list[str]:
    return [finding.code for finding in read(body, **parts).findings]
