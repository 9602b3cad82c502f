"""Reading a Word file: every part into one manuscript, and what the sender should know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from travaux.findings import Finding, Outcome, Severity
from travaux.intake.docx.contents import Contents
from travaux.intake.docx.drafts import Draft, Row
from travaux.intake.docx.labels import label
from travaux.intake.docx.names import w
from travaux.intake.docx.notes import comments, finished, notes
from travaux.intake.docx.numbering import Numbering
from travaux.intake.docx.redline import redline
from travaux.intake.docx.revisions import RevisionKind, tracked
from travaux.intake.docx.styles import Styles
from travaux.intake.docx.walk import Walk
from travaux.intake.manuscript import Manuscript

NAMED = 10  # so many places or authors are named in one finding


def manuscript(data: bytes) -> Outcome[Manuscript]:
    """Read a Word file with all its traces of who inserted and who deleted what.

    Raises:
        FileRefused: the file can't be opened safely, or isn't a Word text.
    """
    contents = Contents(data)
    reader = _Reader(contents)
    root = contents.tree()
    body = reader.walk(root)
    found = notes(contents, reader.walk)
    lines = finished(body)
    label(body.paragraphs, reader.numbering)
    note_lines = {key: finished(note) for key, note in found.items()}
    every = [*lines, *(line for note in note_lines.values() for line in note)]
    stories = [body, *found.values()]
    findings = [*contents.findings(), *_margins(contents), *_left_out(stories)]
    findings += [*_formats(root), *redline(every)]
    value = Manuscript(
        tuple(line.line() for line in lines),
        {key: tuple(line.line() for line in note) for key, note in note_lines.items()},
        comments(contents, reader.walk, stories),
    )
    return Outcome(value, tuple(findings))


class _Reader:
    """What all parts of one file share: its styles and its lists."""

    def __init__(self, contents: Contents) -> None:
        self.styles = Styles(contents.first("styles"))
        self.numbering = Numbering(contents.first("numbering"), self.styles)

    def walk(self, root: Any) -> Walk:
        """Walk through a story; if a field is begun and never ended, fields are disregarded."""
        walk = Walk(self.styles, self.numbering).through(root)
        if walk.broken_fields:
            walk = Walk(self.styles, self.numbering, fields=False).through(root)
        return walk


def _margins(contents: Contents) -> Iterator[Finding]:
    """Tell of changes in headers and footers: they aren't part of the text."""
    for kind in ("header", "footer"):
        changes = [
            element.get(w("author"), "")
            for _, root in contents.named(kind)
            for change, element in tracked(root)
            if change is not RevisionKind.FORMAT
        ]
        if changes:
            authors = ", ".join(sorted(filter(None, set(changes)))[:NAMED]) or "nobody named"
            yield Finding(
                Severity.WARNING, f"changes-in-{kind}", kind,
                f"There are {len(changes)} tracked change(s) in the page {kind} ({authors}). "
                f"The {kind} is not part of the text, so they were not taken.",
            )  # fmt: skip


def _formats(root: Any) -> Iterator[Finding]:
    formats = sum(kind is RevisionKind.FORMAT for kind, _ in tracked(root))
    if formats:
        yield Finding(
            Severity.NOTE, "format-changes-ignored", "",
            f"{formats} tracked change(s) are of format only. Words alone are compared, so they "
            "were not taken.",
        )  # fmt: skip


def _left_out(stories: list[Walk]) -> Iterator[Finding]:
    hidden = [draft for story in stories for draft in story.hidden]
    if hidden:
        yield Finding(
            Severity.WARNING, "hidden-text", _places(hidden),
            "The file holds hidden text, which does not print. It was left out; make it visible "
            "if it belongs to the text.",
        )  # fmt: skip
    foreign = sum(story.foreign for story in stories)
    if foreign:
        yield Finding(
            Severity.WARNING, "inserted-file-ignored", "",
            f"The text takes in {foreign} other file(s) whose words were not read. Copy their "
            "words into the text.",
        )  # fmt: skip
    pictures = sum(story.pictures for story in stories)
    if pictures:
        yield Finding(
            Severity.NOTE, "pictures-left-out", "",
            f"{pictures} picture(s) or drawing(s) were left out: only words are compared.",
        )  # fmt: skip
    odd = sum(story.odd_signs for story in stories)
    if odd:
        yield Finding(
            Severity.NOTE, "odd-characters-removed", "",
            f"{odd} character(s) that Unicode reserves for programs were taken out.",
        )  # fmt: skip


def _places(drafts: list[Draft]) -> str:
    lines: list[Draft | Row] = [d if d.row is None else d.row for d in drafts]
    numbers = dict.fromkeys(line.place for line in lines)
    return "paragraph " + ", ".join(str(n) for n in list(numbers)[:NAMED])
