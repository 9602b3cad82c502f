"""What was noticed on the way: findings travel beside the value, and are never raised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Severity(StrEnum):
    """How much a finding weighs."""

    NOTE = "note"  # for the record; nothing to do
    WARNING = "warning"  # somebody should look
    REFUSED = "refused"  # this input was not taken


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing noticed in somebody's input.

    `code` is stable, lower-case-with-hyphens, and listed in docs/findings.md; `where` names the
    file and the place in it ("mexico.docx, paragraph 12"); `message` is a whole sentence in plain
    words that says what is wrong and what to do.
    """

    severity: Severity
    code: str
    where: str
    message: str

    def at(self, where: str) -> Finding:
        """Give the same finding with a wider place in front: the file before the paragraph."""
        place = f"{where}, {self.where}" if self.where else where
        return Finding(self.severity, self.code, place, self.message)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """A value and what was noticed while making it."""

    value: T
    findings: tuple[Finding, ...] = ()

    def then(self, step: Callable[[T], Outcome[U]]) -> Outcome[U]:
        """Take the next step with the value, keeping the findings of both."""
        following = step(self.value)
        return Outcome(following.value, self.findings + following.findings)
