"""Texts looked up: which issues are tabled, what each follows, what was decided on it."""

from __future__ import annotations

from travaux.events import TextTabled
from travaux.readings import Ruling
from travaux.record.documents import issues_of
from travaux.record.record import Record, key


def tabled_text(record: Record, issue: str, language: str = "") -> TextTabled | None:
    """Give an issue's text on record: in a language, or else the first one that was tabled."""
    if language:
        return record.tabled.get(key(issue, language))
    return next((one for one in record.tabled.values() if one.issue == issue), None)


def is_tabled(record: Record, issue: str) -> bool:
    """Tell whether the words of an issue are on record."""
    return tabled_text(record, issue) is not None


def tabled_issues(record: Record, work: str) -> tuple[str, ...]:
    """Give the tabled issues of a work, in the order of their symbols."""
    return tuple(one.id for one in issues_of(record, work) if is_tabled(record, one.id))


def line_of(record: Record, issue: str) -> tuple[str, ...]:
    """Give an issue and those that it follows, the latest first."""
    line = [issue]
    while (found := tabled_text(record, line[-1])) and found.follows:
        if found.follows in line:
            break
        line.append(found.follows)
    return tuple(line)


def rulings_on(record: Record, issue: str) -> tuple[Ruling, ...]:
    """Give the decisions on brackets of an issue that stand, in the order taken."""
    own = record.rulings.chosen(lambda one: one.issue == issue)
    return tuple(one for name, one in own if name not in record.reversed)


def on_the_table(record: Record, issue: str) -> str:
    """Give the issue that one has become by now: itself, until the next one was made of it."""
    seen = {issue}
    while (found := settled_into(record, issue)) and found not in seen:
        issue = found
        seen.add(found)
    return issue


def settled_into(record: Record, issue: str) -> str:
    """Give the issue that was made of the decisions on one; "" while it is on the table."""
    found = record.settlements.get(issue)
    return found.issue if found else ""
