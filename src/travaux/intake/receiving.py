"""Receiving a file: whatever it is, the text in it and what the sender should know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from travaux.findings import Finding, Outcome, Severity
from travaux.intake import docx, html, plain
from travaux.intake.guard import FileRefused, Shape, shape
from travaux.intake.manuscript import Line, Manuscript
from travaux.intake.received import Received, Traced
from travaux.intake.structure import structured
from travaux.texts import bare


def read(data: bytes, name: str, *, names: frozenset[str] = frozenset()) -> Outcome[Received]:
    """Read a file that came in: Word, plain text or notation, HTML.

    Args:
        data: the file; what it is is told by its content, not by its name.
        name: what the sender calls it; findings say it ("mexico.docx, paragraph 12"). Only
            Markdown is told from other plain text by it.
        names: the parties as they may be written in the heads of brackets ("[Chile: shall]").

    Raises:
        FileRefused: it is empty, unsafe, damaged, or of a kind that isn't read.
    """
    match shape(data):
        case Shape.WORD:
            outcome = docx.manuscript(data).then(lambda drawn: received(drawn, names=names))
        case Shape.HTML:
            outcome = html.manuscript(data).then(lambda drawn: received(drawn, names=names))
        case Shape.PLAIN:
            ending = PurePath(name).suffix
            outcome = characters(data).then(lambda w: plain.received(w, ending, names=names))
    if not _says_anything(outcome.value):
        raise FileRefused("no-words")
    return Outcome(outcome.value, tuple(finding.at(name) for finding in outcome.findings))


def _says_anything(value: Received) -> bool:
    """Tell whether either side has words: to delete a whole text is a proposal too."""
    return any(text is not None and text.units for text in (value.text, value.started_from))


def characters(data: bytes) -> Outcome[str]:
    """Give the characters of a plain file: UTF-8, UTF-16 with its mark, or Windows' old set.

    Raises:
        FileRefused: the bytes are in none of them.
    """
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return Outcome(data.decode(encoding))
    except UnicodeDecodeError:
        pass
    try:
        words = data.decode("windows-1252")
    except UnicodeDecodeError as error:
        raise FileRefused("not-characters") from error
    return Outcome(words, (_OLD_ENCODING,))


_OLD_ENCODING = Finding(
    Severity.WARNING, "old-encoding", "",
    "The file is not in UTF-8. It was read as Windows-1252: check the accented letters, or save "
    "the file as UTF-8 and send it again.",
)  # fmt: skip


def received(manuscript: Manuscript, *, names: frozenset[str] = frozenset()) -> Outcome[Received]:
    """Make the text of each side of a manuscript, and list the traces in it.

    The findings are those of the accepted side: what was in the text that the sender began with
    isn't the sender's to mend.
    """
    wanted = structured(manuscript, names=names)
    before = None
    if manuscript.traced:
        before = structured(manuscript, accepted=False, names=names).value.text
    value = Received(
        wanted.value.text, wanted.value.places, before,
        tuple(_traces(manuscript)), manuscript.comments,
    )  # fmt: skip
    return Outcome(value, wanted.findings)


def _traces(manuscript: Manuscript) -> Iterator[Traced]:
    for line in manuscript.lines:
        yield from _traces_of(line, f"paragraph {line.place}")
    for number, note in enumerate(manuscript.notes.values(), start=1):
        for line in note:
            yield from _traces_of(line, f"note {number}")


def _traces_of(line: Line, place: str) -> Iterator[Traced]:
    """Give the insertions and the deletions of a line, in order."""
    for stretch in line.stretches:
        words = bare(stretch.words)
        if stretch.inserted and words.strip():
            yield Traced(place, stretch.inserted, words, deleted=False)
        if stretch.deleted and words.strip():
            yield Traced(place, stretch.deleted, words, deleted=True)
