"""Viewing: one compilation as the texts that people ask for (P12)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from travaux.drafting.conventions import Convention
from travaux.errors import TravauxError
from travaux.reports.columns import three_columns, two_columns
from travaux.reports.compendium import by_paragraph, by_proposer
from travaux.reports.trace import trace
from travaux.texts import Text
from travaux.workspace.compiling import Night

# Each is made of the night and of its compiled text as the house prints it.
VIEWS: dict[str, Callable[[Night, Text], Text]] = {
    "compiled": lambda _, printed: printed,
    "clean": lambda night, _: night.compilation.reading(None),
    "by-proposer": lambda night, printed: _under(
        printed, by_proposer(night.compilation, night.naming)
    ),
    "by-paragraph": lambda night, printed: _under(
        printed, by_paragraph(night.compilation, night.naming)
    ),
    "two-columns": lambda night, printed: two_columns(night.compilation, printed),
    "three-columns": lambda night, printed: three_columns(
        night.compilation, printed, night.account, night.naming
    ),
    "account": lambda night, printed: trace(night.account, printed, night.naming),
}


# In these, brackets bear no names: only a line under or through words says what is asked of them.
MARKED = ("by-proposer", "by-paragraph")


class UnknownView(TravauxError):  # noqa: N818
    """A view that isn't offered."""

    def __init__(self, name: str) -> None:
        super().__init__(f"No view is called “{name}”. Choose one of: {', '.join(VIEWS)}.")


def view(night: Night, name: str, house: Convention) -> Text:
    """Give one view of a compilation by its name.

    Raises:
        UnknownView: it isn't one of `VIEWS`.
    """
    if name not in VIEWS:
        raise UnknownView(name)
    return VIEWS[name](night, night.text(house))


def _under(printed: Text, report: Text) -> Text:
    """Give a report under the compilation's cover: it isn't the document that it reports on."""
    return replace(report, cover=printed.cover)
