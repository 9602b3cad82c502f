"""The marks of notes in plain text: where a note is called, and where it begins.

OAS texts print "words1/" and at the foot "1/ See ...". When such a file was saved as plain text,
the numbers were lost as a rule: what is left is a stroke at the start of a line, or several
strokes, or U+FFFD in front of the note. Here are only candidates; `tying` decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from travaux.intake.lines import Raw

_LOST = "\ufffd"
_HEAD = re.compile(
    rf"\s*(?:(?P<lost>{_LOST}+(?:[./)]+\s*|\s+))|\[?(?P<number>\d{{1,3}})\]?\s?/(?P<loose>\s+)?"
    r"|(?P<strokes>/{1,4})(?=\s|$)\s*)"
)
_SENTENCE = re.compile(r"[A-ZÀ-Ý“\"«¿¡(][a-zà-ÿ]")  # after "1/" without a blank: not "1/CP.18"
_CALL = re.compile(
    r"\s?\[?(?P<number>(?:(?<!\d)|(?<=\b(?:19|20)\d\d))\d{1,3})\]?/(?=[\s.,;:)”\"’\]]|$)(?!\s?\d{1,2}\b)"
    r"|(?<=[^\s/])(?P<strokes>/{1,4})(?=\s|$)|\s(?P<apart>/{2,4}(?=\s|$)|/\s*$)"
    rf"|(?<=[^\s{_LOST}])\s?{_LOST}/?(?=\s|$)"
)
# No note is called after "and/", "http://a.b/", or where nothing stands before.
_BETWEEN = re.compile(r"(?:\b(?:and|or|y|o|u|e|et|ou)|/\S*|^\s*)$", re.IGNORECASE)
_LONGEST = 200  # characters of a word


class Weight(IntEnum):
    """How surely a mark is the call of a note; the smaller, the surer."""

    LEADING = 0  # a stroke at the start of a line
    NUMBERED = 1  # "1/" after words
    INNER = 2  # a stroke or U+FFFD after words


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in a line: the line's index, the characters it takes, its number if that is left.

    `strokes` counts the strokes of a mark without a number: "////" may be four notes.
    """

    line: int
    start: int
    end: int
    number: int | None = None
    strokes: int = 1
    weight: Weight = Weight.LEADING
    lost: bool = False  # it was U+FFFD, which stands where the program had no sign


def _marked(words: str) -> bool:
    return "/" in words or _LOST in words


def _head(words: str) -> re.Match[str] | None:
    return _HEAD.match(words) if _marked(words) else None


def leading(lines: Sequence[Raw]) -> Iterator[Mark]:
    """Give the marks at the start of lines: of notes, or of calls that broke their line."""
    for n, line in enumerate(lines):
        found = _head(line.words)
        if found is None:
            continue
        rest = line.words[found.end() :]
        if found["number"] and not _may_be_a_note(rest, loose=bool(found["loose"])):
            continue
        number = int(found["number"]) if found["number"] else None
        strokes = len(found["strokes"] or "/")
        yield Mark(n, 0, found.end(), number, strokes, Weight.LEADING, bool(found["lost"]))


def _may_be_a_note(rest: str, *, loose: bool) -> bool:
    """Tell whether what follows "1/" can be a note's words: "1/2", "1/ 2" and "1/CP.18" aren't."""
    if loose:
        return not re.match(r"\d{1,2}\b", rest)
    return not rest or bool(_SENTENCE.match(rest))


def inner(lines: Sequence[Raw]) -> Iterator[Mark]:
    """Give the marks inside lines, where a note may be called."""
    for n, line in enumerate(lines):
        if not _marked(line.words):
            continue
        head = _HEAD.match(line.words)
        for found in _CALL.finditer(line.words, head.end() if head else 0):
            before = line.words[max(0, found.start() - _LONGEST) : found.start()]
            if _BETWEEN.search(before):
                continue
            number = int(found["number"]) if found["number"] else None
            weight = Weight.INNER if number is None else Weight.NUMBERED
            strokes = len(found["strokes"] or found["apart"] or "/")
            yield Mark(n, found.start(), found.end(), number, strokes, weight)


def only_mark(words: str) -> bool:
    """Tell whether a line has a mark and nothing else."""
    found = _head(words)
    return found is not None and not words[found.end() :].strip()
