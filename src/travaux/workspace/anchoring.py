"""Checking anchors in the texts on file: whether the words stand that a statement is about (S21).

Acts know no files, so whoever keeps them looks: when a statement is entered, when its anchor is
confirmed, and when a text comes in that statements are about. It only tells, and alters nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache

from travaux.documents import Rendition
from travaux.errors import TravauxError
from travaux.events import AnchorMoved, Event, RenditionFiled, StatementRecorded
from travaux.findings import Finding, Severity
from travaux.intake import read
from travaux.record import Record
from travaux.record.statements import anchored_in, is_standing, statements_on
from travaux.statements import Anchor, AnchorKind, Statement, resolved, told
from travaux.store.files import FileStore
from travaux.texts import Text

_TEXTS = ("text/", "application/vnd.openxmlformats-officedocument.wordprocessingml")


def is_text(one: Rendition) -> bool:
    """Tell whether a file holds a text that can be looked into."""
    return one.media_type.startswith(_TEXTS)


def text_of(files: FileStore, one: Rendition) -> Text:
    """Read the text of a file.

    Raises:
        TravauxError: the file isn't there, or can't be read.
    """
    return read(files.get(one.digest), one.name).value.text


def checked_anchors(
    files: FileStore, record: Record, events: Iterable[Event]
) -> tuple[Finding, ...]:
    """Give what somebody has to look at in the anchors that these entries bring.

    Args:
        files: where the texts are.
        record: as it is after them.
        events: what was entered.
    """
    brought = {
        (statement, issue): None
        for event in events
        for statement, issue in _brought(record, event)
        if is_standing(record, statement)
    }
    own = [(record.statements[statement], issue) for statement, issue in brought]
    return anchor_findings(files, record, own)


def _brought(record: Record, event: Event) -> Iterator[tuple[str, str]]:
    """Give the statements, and in which issue each has to be looked up."""
    if isinstance(event, StatementRecorded):
        yield event.statement.id, event.statement.anchor.issue
    elif isinstance(event, AnchorMoved):
        yield event.statement, event.issue
    elif isinstance(event, RenditionFiled):
        issue = event.rendition.issue
        yield from ((one.id, issue) for one in statements_on(record, issue))


def anchor_findings(
    files: FileStore, record: Record, statements: Iterable[tuple[Statement, str]]
) -> tuple[Finding, ...]:
    """Give what somebody has to look at in the anchors of statements, each with its issue.

    A text is looked into in the statement's own language: words that stand in the English text
    needn't stand in the Spanish one. Where there is none, a note says that nobody looked.
    """
    texts = cache(lambda issue: _texts(files, record, issue))
    found: list[Finding] = []
    for statement, issue in statements:
        anchor = anchored_in(record, statement, issue).anchor
        if anchor is not None and anchor.kind is not AnchorKind.WHOLE:
            found += _looked_up(statement, anchor, issue, texts(issue))
    return tuple(found)


def _looked_up(
    statement: Statement, anchor: Anchor, issue: str, texts: Mapping[str, Text]
) -> tuple[Finding, ...]:
    own = texts.get(statement.language)
    if own is not None:
        return told(statement.id, resolved(anchor, own))
    if any(not told(statement.id, resolved(anchor, text)) for text in texts.values()):
        return ()
    said = (
        f"Whether what it is about stands in {issue} wasn't checked: no text of {issue} that can "
        f"be read is on file in the statement's language ({statement.language}). File it, and it "
        "is looked up then."
    )
    return (Finding(Severity.NOTE, "anchor-not-checked", f"statement {statement.id}", said),)


def _texts(files: FileStore, record: Record, issue: str) -> Mapping[str, Text]:
    """Read the texts of an issue, by language; one that can't be read is left out."""
    found: dict[str, Text] = {}
    for one in record.renditions.values():
        if one.issue == issue and is_text(one):
            with suppress(TravauxError):
                found[one.language] = text_of(files, one)
    return found
