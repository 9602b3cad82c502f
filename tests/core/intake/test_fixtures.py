"""Word files from the test-suites of other programs: nothing tracked or noted goes unseen."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from tests.datasets import dataset
from travaux.intake import docx
from travaux.intake.docx import RevisionKind

# The index counts all notes but two, taking these for the separators. These files have three
# separators, or none; so many notes less are in them than the index says.
SEPARATORS = {
    "libreoffice-7.4.7/tdf124604.docx": (1, 1),
    "libreoffice-7.4.7/tdf95848.docx": (1, 1),
    "libreoffice-7.4.7/tdf152203.docx": (-2, 0),
}
COUNTED_BY_AUTHOR = (
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "cellIns", "cellDel",
)  # fmt: skip


def fixtures() -> list[tuple[dict[str, Any], bytes]]:
    folder = dataset("E-docx")
    rows = [json.loads(line) for line in (folder / "index.jsonl").read_text().splitlines()]
    return [(row, (folder / row["file"]).read_bytes()) for row in rows]


def test_every_tracked_change_is_found_with_its_author() -> None:
    for row, data in fixtures():
        found = docx.revisions(data)
        kinds = Counter(revision.kind for revision in found)
        assert {
            "ins": kinds[RevisionKind.INSERTION],
            "dels": kinds[RevisionKind.DELETION],
            "moves": kinds[RevisionKind.MOVE],
            "format_changes": kinds[RevisionKind.FORMAT],
            "authors": Counter(r.author for r in found if r.element in COUNTED_BY_AUTHOR),
        } == {key: row[key] for key in ("ins", "dels", "moves", "format_changes", "authors")}, row


def test_every_note_and_comment_is_found() -> None:
    for row, data in fixtures():
        manuscript = docx.manuscript(data).value
        prefixes = Counter(note[:2] for note in manuscript.notes)
        footnotes, endnotes = SEPARATORS.get(row["file"], (0, 0))
        assert {
            "footnotes": prefixes["fn"] + footnotes,
            "endnotes": prefixes["en"] + endnotes,
            "comments": len(manuscript.comments),
            "comment_authors": sorted({comment.author for comment in manuscript.comments}),
        } == {
            "footnotes": row["footnotes"],
            "endnotes": row["endnotes"],
            "comments": row["comments"],
            "comment_authors": sorted(row["comment_authors"]),
        }, row


def test_every_tracked_word_of_body_and_notes_is_in_the_manuscript() -> None:
    """What the list of changes says inside body and notes stands in the lines, with its author."""
    for row, data in fixtures():
        parts = ("document", "footnotes", "endnotes")
        listed = Counter(
            (revision.author.strip(), revision.date)
            for revision in docx.revisions(data)
            if revision.words.strip() and revision.part.split("/")[-1].removesuffix(".xml") in parts
        )
        manuscript = docx.manuscript(data).value
        every = [*manuscript.lines, *(line for n in manuscript.notes.values() for line in n)]
        read = {
            (mark.author, mark.date)
            for line in every
            for stretch in line.stretches
            for mark in (stretch.inserted, stretch.deleted)
            if mark is not None and mark.author
        }
        assert set(listed) <= read, row["file"]
