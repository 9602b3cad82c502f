"""Texts as PDF, set by typst: tagged (PDF/UA-1), with nothing in them that changes by the day.

The text travels as data, never as markup, so no words of a delegation can be taken for an
instruction to the typesetter. It is set in a process of its own (`travaux.render.typesetting`):
should a text bring the typesetter down, nothing else falls.

Notes at the foot of the page cost more than their number (600 took 14 seconds): a text with more
than 150 of them gets its notes at the end.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from travaux.errors import TravauxError
from travaux.findings import Finding, Outcome, Severity
from travaux.render.columns import shares
from travaux.render.look import Additions, Deletions, Look
from travaux.render.masthead import group_line, organ_lines, status_line, symbol_lines
from travaux.render.phrases import from_right, phrases
from travaux.render.runs import (
    Paragraph,
    Role,
    Run,
    blocks,
    heading_levels,
    leads_on,
    mostly_table,
    numbers,
    paragraphs,
    printable,
)
from travaux.texts import Dispute, Kind, Text, bare

_MOST_FOOTNOTES = 150
_UNTAGGED = 3  # what the process answers where it could only set the text without tags


class CannotTypeset(TravauxError):  # noqa: N818
    """The typesetter gave no PDF."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The PDF can't be made: {reason.strip() or 'the typesetter stopped'}. "
            "Print the text as a Word file or a web page instead."
        )


def rendered(text: Text, look: Look | None = None) -> bytes:
    """Give a text as a PDF file; equal texts give equal bytes.

    Raises:
        CannotTypeset: the typesetter gave no PDF.
    """
    return typeset(text, look).value


def typeset(text: Text, look: Look | None = None) -> Outcome[bytes]:
    """Give a text as a PDF file, and say where it couldn't be made accessible.

    Raises:
        CannotTypeset: the typesetter gave no PDF.
    """
    written, tagged = set_in_type(laid_out(text, look))
    return Outcome(written, () if tagged else _untagged(text))


def laid_out(text: Text, look: Look | None = None) -> dict[str, Any]:
    """Give a text as the data that text.typ sets: every word, and how it looks."""
    return _Layout(text, look or Look()).data()


def set_in_type(data: dict[str, Any]) -> tuple[bytes, bool]:
    """Give laid-out data as a PDF, and whether it is tagged.

    Raises:
        CannotTypeset: the typesetter gave no PDF.
    """
    done = subprocess.run(
        [sys.executable, "-m", "travaux.render.typesetting"],
        input=json.dumps(data, ensure_ascii=False).encode("utf-8"),
        capture_output=True,
        check=False,
    )
    if done.returncode not in (0, _UNTAGGED):
        raise CannotTypeset(done.stderr.decode("utf-8", "replace"))
    return done.stdout, done.returncode == 0


def _untagged(text: Text) -> tuple[Finding, ...]:
    message = (
        "Some letters of the text are in none of the fonts of this machine, so the PDF shows boxes "
        "for them and isn't marked as accessible. Install a font of that script and print again."
    )
    where = text.cover.symbol or text.title
    return (Finding(Severity.WARNING, "letters-without-font", where, message),)


class _Layout:
    """A text laid out as the data that text.typ sets."""

    def __init__(self, text: Text, look: Look) -> None:
        self.text = text
        self.look = look
        self.phrases = phrases(text.language)
        self.numbers = numbers(text)
        self.levels = heading_levels(text)
        self.notes = {note.id: note for note in text.notes}
        self.at_end = len(text.notes) > _MOST_FOOTNOTES
        self.called: list[str] = []
        self.in_note = False

    def data(self) -> dict[str, Any]:
        cover, language = self.text.cover, self.text.language
        laid_out = self.blocks()
        before, between, after = self.phrases.page.split("{}")
        known = re.fullmatch("[a-z]{2,3}(-.*)?", language)
        return {
            "title": printable(self.text.title or cover.symbol) or self.phrases.untitled,
            "language": language.split("-", maxsplit=1)[0] if known else "en",
            "from_right": from_right(language),
            "across": mostly_table(self.text),
            "line_numbers": self.look.line_numbers,
            "capitals": self.look.capitals,
            "symbol": printable(cover.symbol),
            "page": [before, between, after],
            "left": organ_lines(cover),
            "group": group_line(cover),
            "right": symbol_lines(cover, language),
            "blocks": laid_out,
            "notes": self.notes_at_end(),
            "notes_heading": self.phrases.notes,
        }

    def blocks(self) -> list[dict[str, Any]]:
        status = {"kind": "status", "words": status_line(self.text.cover)}
        made: list[dict[str, Any]] = []
        for block in blocks(paragraphs(self.text.units, self.numbers)):
            if isinstance(block, Paragraph):
                made.append(self.block(block))
            elif block[0].unit.kind is Kind.ROW:
                made.append(self.table(block))
            else:
                made += [self.block(line) for line in block]
        titles = (n for n, block in enumerate(made, start=1) if block["kind"] == "title")
        if status["words"]:
            made.insert(next(titles, 0), status)
        return made

    def block(self, line: Paragraph) -> dict[str, Any]:
        unit = line.unit
        return {
            "kind": unit.kind.value,
            "depth": unit.depth,
            "level": self.levels.get(unit.id, 0),
            "label": line.label if unit.kind is not Kind.ITEM else "",
            "leads_on": leads_on(unit),
            "from_right": from_right(self.text.language, bare(unit.words)),
            "runs": self.runs(line.runs),
        }

    def table(self, rows: Sequence[Paragraph]) -> dict[str, Any]:
        widths = shares(rows, across=mostly_table(self.text))
        made = []
        for row in rows:
            cells = [self.runs(cell) for cell in row.cells]
            if row.label:
                cells[0].insert(0, {"words": f"{row.label} "})
            made.append([*cells, *([] for _ in range(len(widths) - len(cells)))])
        return {"kind": "table", "columns": widths, "head": len(rows) > 1, "rows": made}

    def runs(self, runs: Iterable[Run]) -> list[dict[str, Any]]:
        return [self.run(run) for run in runs]

    def run(self, run: Run) -> dict[str, Any]:
        colour = self.look.colour_of(run.names)
        match run.role:
            case Role.CALL:
                return self.call(run.value)
            case Role.OPENING | Role.CLOSING:
                return {"words": run.value, "bold": True, "colour": colour}
            case Role.NAMES:
                return {"words": self.named(run), "italic": True, "colour": colour}
            case Role.OPTION:
                return {"words": f"{run.value}: ", "bold": True}
            case Role.BREAK if not run.divides:
                return {"break": True}
            case Role.BREAK:
                return {"words": "¶", "bold": True}
            case Role.CELL:
                return {"words": " | "}
            case _:
                shaded = {"shade": run.shade.value} if run.shade else {}
                return {"words": run.value, "colour": colour, **self.asked(run), **shaded}

    def named(self, run: Run) -> str:
        said = run.heads[-1].dispute is Dispute.DELETION and self.look.deletions is Deletions.PLAIN
        return f"{run.value}, {self.phrases.delete}: " if said else f"{run.value}: "

    def asked(self, run: Run) -> dict[str, bool]:
        added = run.dispute is Dispute.ADDITION
        return {
            "under": added and self.look.additions is Additions.UNDERLINE,
            "bold": added and self.look.additions is Additions.BOLD,
            "struck": run.dispute is Dispute.DELETION and self.look.deletions is Deletions.STRIKE,
        }

    def call(self, note: str) -> dict[str, Any]:
        mark = self.look.mark_of(self.numbers.get(note, "?"))
        if note not in self.notes:
            return {"mark": mark}
        if self.at_end:
            return {"mark": mark, "target": f"note-{note}"}
        if note in self.called or self.in_note:
            return {"mark": mark}
        self.called.append(note)
        return {"mark": mark, "note": self.note(note)}

    def note(self, note: str) -> list[dict[str, Any]]:
        self.in_note = True
        made = [self.run(run) for line in paragraphs((self.notes[note],), {}) for run in line.runs]
        self.in_note = False
        return made

    def notes_at_end(self) -> list[dict[str, Any]]:
        """Give all notes where there are too many, else those that nothing calls."""
        left = [note for note in self.numbers if note in self.notes and note not in self.called]
        return [
            {
                "mark": self.look.mark_of(self.numbers[note]),
                "target": f"note-{note}",
                "runs": self.note(note),
            }
            for note in left
        ]
