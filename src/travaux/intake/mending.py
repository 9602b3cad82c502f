"""Notes of a damaged plain text mended: calls and notes found again and tied by their order.

A report saved as plain text from an old Word file has its notes at the end, and their numbers are
lost: a stroke breaks the line where a note was called. `tying` tells which place calls which note;
here the calls are put in, the broken sentences joined and the notes taken out. Where the marks
don't fit together the text stays as it is, and the sender is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from travaux.findings import Finding, Outcome, Severity
from travaux.intake.labels import typed
from travaux.intake.lines import Raw
from travaux.intake.marks import Mark
from travaux.intake.pages import is_page
from travaux.intake.tying import Marked, Tied, continues
from travaux.texts import bare, call
from travaux.texts.signs import BAR

# Words, all with a capital letter but for "de la" and the like, and no point at the end.
_NAME = re.compile(
    r"[A-ZÀ-Ý][\w.'’-]* (?:(?:[A-ZÀ-Ý][\w.'’-]*|del?|las?|los|y|d[aeo]s?|v[ao]n|der) ){0,6}"
    r"[A-ZÀ-Ý][\w'’-]+"
)


@dataclass(frozen=True, slots=True)
class Mended:
    """The lines of the running text, with calls in them, and the lines of each note by its id.

    A note's lines have lost its mark; a blank one parts its paragraphs.
    """

    lines: tuple[Raw, ...]
    notes: dict[str, tuple[Raw, ...]]


def mended(lines: Sequence[Raw]) -> Outcome[Mended]:
    """Find the notes of a plain text and the places where they are called.

    Returns:
        The lines with calls, and the notes. Findings: `note-mark-repaired` for each note whose
        mark was damaged, `notes-tied` once where all marks were whole, `note-marks-unpaired` where
        calls and notes aren't equal in number; then the lines are as they came.
    """
    marked = Marked(lines)
    tied = marked.tied()
    if tied is None:
        return Outcome(Mended(tuple(lines), {}), tuple(_unpaired(marked)))
    notes = {f"note{n}": tuple(found) for n, found in enumerate(_notes(lines, tied), start=1)}
    running = _running(marked, tied)
    return Outcome(Mended(tuple(running), notes), tuple(_told(marked, tied)))


def _notes(lines: Sequence[Raw], tied: Tied) -> Iterator[list[Raw]]:
    """Give the lines of each note; the last ends at a blank line."""
    ends = [mark.line for mark in tied.notes[1:]] + [_end(lines, tied)]
    for mark, end in zip(tied.notes, ends, strict=True):
        head = lines[mark.line]
        below = [lines[n] for n in range(mark.line + 1, end) if not is_page(lines, n)]
        yield [replace(head, words=head.words[mark.end :]), *below]


def _end(lines: Sequence[Raw], tied: Tied) -> int:
    below = range(tied.notes[-1].line, len(lines))
    return next((n for n in below if lines[n].blank), len(lines))


def _running(marked: Marked, tied: Tied) -> list[Raw]:
    """Give the lines of the running text, with calls where the marks stood."""
    lines, edits = marked.lines, _edits(marked, tied)
    led = {mark.line for mark in tied.calls if not mark.start}
    running: list[Raw] = []
    alone = False  # nothing but a mark stands between the last words and this line
    for n, line in enumerate(lines[: tied.notes[0].line]):
        words = _edited(line.words, edits[n])
        if n in led and not words.strip():
            alone = True
            continue
        adjacent = n in led and not lines[n - 1].blank
        called = bool(running) and running[-1].words.rstrip().endswith(BAR)
        joins = (alone or called or n in led) and _joins(running, words, adjacent=adjacent)
        while joins and running[-1].blank:
            running.pop()
        if alone and not joins:  # the mark stood at the end of its paragraph
            running.append(Raw(line.number, ""))
        running.append(Raw(line.number, words, runs_on=joins))
        alone = alone and line.blank
    below = range(tied.notes[0].line, _end(lines, tied))
    pages = [lines[n] for n in below if is_page(lines, n)]
    return [*_signed(running), *pages, *lines[_end(lines, tied) :]]


_Edit = tuple[int, int, str]  # from, to, and what stands there instead


def _edits(marked: Marked, tied: Tied) -> defaultdict[int, list[_Edit]]:
    """Give for each line what is to be put in and taken out, in order."""
    signs: defaultdict[Mark, str] = defaultdict(str)  # several for "////"
    for n, mark in enumerate(tied.calls, start=1):
        signs[mark] += call(f"note{n}")
    edits: defaultdict[int, list[_Edit]] = defaultdict(list)
    for mark, sign in signs.items():
        before = marked.before(mark)
        if mark.start or before is None:
            edits[mark.line].append((mark.start, mark.end, sign))
            continue
        edits[mark.line].append((0, mark.end, ""))
        end = max(len(marked.lines[before].words.rstrip()), *(e for _, e, _ in edits[before]), 0)
        edits[before].append((end, end, sign))
    return edits


def _edited(words: str, edits: Sequence[_Edit]) -> str:
    for start, end, sign in reversed(edits):
        words = words[:start] + sign + words[end:]
    return words


def _joins(above: Sequence[Raw], words: str, *, adjacent: bool) -> bool:
    """Tell whether words after a mark go on with the sentence in which the note is called."""
    before = next((line.words for line in reversed(above) if not line.blank), "")
    listed = bare(before).rstrip().endswith((":", ";"))
    goes_on = continues(words.lstrip()) and not listed
    return (adjacent or goes_on) and not typed(words.lstrip())[1]


def _signed(lines: list[Raw]) -> list[Raw]:
    """Hold a name at the end apart: it is the signature, not the last line of a paragraph."""
    worded = [n for n, line in enumerate(lines) if not line.blank][-3:]  # an office may follow it
    for before, n in pairwise(worded):
        ended = bare(lines[before].words).rstrip(' ”")').endswith((".", "!", "?"))
        if ended and _NAME.fullmatch(bare(lines[n].words).strip()):
            name = replace(lines[n], signs=n == worded[-1])
            return [*lines[:n], Raw(name.number, ""), name, *lines[n + 1 :]]
    return lines


def _told(marked: Marked, tied: Tied) -> Iterator[Finding]:
    if tied.intact:
        yield _by_number(tied.notes[0].number or 1, tied.notes[-1].number or 1)
        return
    for n, (called, note) in enumerate(zip(tied.calls, tied.notes, strict=True), start=1):
        at, begins = marked.lines[called.line].number, marked.lines[note.line].number
        yield _repaired(n, _end_of(marked, called), at, begins)


def _end_of(marked: Marked, mark: Mark) -> str:
    """Give the last words in front of a call, for a person to find the place by."""
    words = marked.lines[marked.before(mark) or 0].words
    words = words[: mark.start] if mark.start else words
    return " ".join(words.split()[-4:]).strip('/ “”"')


def _repaired(n: int, words: str, at: int, begins: int) -> Finding:
    return Finding(
        Severity.WARNING, "note-mark-repaired", f"line {at}",
        f"The number of a note was lost here. By its order it is note {n}, which begins on line"
        f" {begins} of the file; it is called after “{words}”. Look whether it belongs there.",
    )  # fmt: skip


def _by_number(first: int, last: int) -> Finding:
    which = f"Note {first}/" if first == last else f"The notes {first}/ to {last}/"
    return Finding(
        Severity.NOTE, "notes-tied", "",
        f"{which} at the end of the file went to where the same number stands in the text.",
    )  # fmt: skip


def _unpaired(marked: Marked) -> Iterator[Finding]:
    """Tell of marks that are surely of notes, where they didn't become notes."""
    calls, notes = marked.doubtful()
    if not calls and not notes:
        return
    first = min((*calls, *notes), key=lambda mark: mark.line)
    yield Finding(
        Severity.WARNING, "note-marks-unpaired", f"line {marked.lines[first.line].number}",
        f"The marks of the notes don't fit together: places where one is called, {len(calls)};"
        f" notes, {len(notes)}. Nothing was changed. Write the numbers in the file (“1/” in the"
        " text and in front of the note), and send it again.",
    )  # fmt: skip
