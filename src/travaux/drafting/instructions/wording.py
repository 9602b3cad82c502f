"""Words inside a unit: finding what is quoted, and changing characters by whole tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from travaux.changes import Modify
from travaux.drafting.instructions.asks import Quoted, Step
from travaux.drafting.instructions.targets import NotPlaced, Place
from travaux.texts import Unit, fold, tokens

QUOTES = '"“”«»„‟'
CLOSERS = re.compile(rf"[\s.;:,{QUOTES}]*$")
_SENTENCE = re.compile(
    rf"(?<![A-Z.])(?<!\b[Aa]rt)[.!?][{QUOTES}\s]*\s(?=[{QUOTES}\s]*[^\W\d_a-zß-ÿ])"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one unit's words, in characters."""

    unit: Unit
    start: int
    end: int


def modified(unit: Unit, start: int, end: int, new: str) -> Modify:
    """Give the change that puts `new` in the place of the characters `start` to `end`.

    The change covers whole tokens. `start` may be -1: the blank that is thought before a text.
    """
    parts = tokens(unit.words)
    line = "".join(parts)
    offsets = [0]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    start, end = start + 1, end + 1
    first = max(n for n, offset in enumerate(offsets) if offset <= start)
    last = min(n for n, offset in enumerate(offsets) if offset >= end)
    last = max(first, last)
    low, high = offsets[first], offsets[last]
    if not parts or low > end:
        return Modify(unit.id, first, last, "", new)
    return Modify(unit.id, first, last, line[low:high], line[low:start] + new + line[end:high])


def occurrences(place: Place, words: str, flags: int = 0) -> Iterator[Span]:
    """Give every place where quoted words stand, as whole words."""
    pattern = re.compile(_pattern(words), flags)
    for unit in place.units:
        low, high = 0, len(unit.words)
        if place.sentence is not None:
            if unit is not place.head:
                continue
            sentence = sentence_span(unit, place.sentence)
            low, high = sentence.start, sentence.end
        for found in pattern.finditer(fold(unit.words), low, high):
            yield Span(unit, found.start(), found.end())


def _pattern(words: str) -> str:
    """Give the pattern of quoted words: whole words, whatever the shape of quotes and blanks."""
    signs: list[str] = []
    for piece in re.findall(rf"\s*[{QUOTES}]\s*|\s+|[^\s{QUOTES}]+", fold(words.strip())):
        if piece.strip() == "":
            signs.append(r"\s+")
        elif piece.strip() in QUOTES:
            signs.append(rf"\s*[{QUOTES}]\s*")
        else:
            signs.append(re.escape(piece))
    body = "".join(signs)
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    return before + body + after


def chosen(spans: list[Span], quoted: Quoted, place: Place, *, every: bool) -> list[Span]:
    """Give the spans that an instruction means, of all that were found.

    Raises:
        NotPlaced: there are none, or it isn't certain which is meant.
    """
    if not spans:
        raise NotPlaced(
            f"“{short(quoted.words)}” wasn't found{where(place)}. Quote the words as the base has "
            "them, and name the paragraph."
        )
    if every or quoted.every:
        return spans
    if quoted.occurrence is not None:
        at = quoted.occurrence - 1 if quoted.occurrence > 0 else len(spans) + quoted.occurrence
        if not 0 <= at < len(spans):
            raise NotPlaced(
                f"“{short(quoted.words)}” stands only {len(spans)} times{where(place)}."
            )
        if len(spans) != len(list(occurrences(place, quoted.words, re.IGNORECASE))):
            raise NotPlaced(
                f"“{short(quoted.words)}” stands{where(place)} with and without a capital letter, "
                "so occurrences can be counted in two ways. Quote more of the words around it."
            )
        return [spans[at]]
    if len(spans) > 1:
        raise NotPlaced(
            f"“{short(quoted.words)}” stands {len(spans)} times{where(place)}. Say which one is "
            "meant (“second occurrence”), or quote more of the words around it."
        )
    return spans


def where(place: Place) -> str:
    """Name the place in a sentence."""
    return " in the text" if place.whole else " in the place named"


def short(words: str) -> str:
    """Give words cut to what a sentence can quote."""
    return words if len(words) <= 60 else words[:57].rstrip() + "..."


def stands_at(span: Span, edge: str) -> bool:
    """Tell whether words stand at the start or end of their paragraph."""
    words = span.unit.words
    if edge == "start":
        return not re.search(r"\w", re.sub(_WRITTEN_LABEL, "", words[: span.start]))
    return not re.search(r"\w", words[span.end :])


_WRITTEN_LABEL = re.compile(r"^\W*(?:[IVXLC]+|\d+|[a-zA-Z])\s?(?:[.)°]|[-–—])\s?[-–—]?")


def adjoining(first: Span, second: Span) -> bool:
    """Tell whether nothing stands between two spans."""
    between = first.unit.words[first.end : second.start]
    return first.unit is second.unit and first.end <= second.start and not between.strip()


def sentence_span(unit: Unit, step: Step) -> Span:
    """Give the sentence that a step names."""
    if step.ordinal is None or step.labels:
        raise NotPlaced("It doesn't say which sentence is meant: the first, the second, the last.")
    ends = [0, *(found.end() for found in _SENTENCE.finditer(unit.words)), len(unit.words)]
    spans = [Span(unit, a, b) for a, b in pairwise(ends)]
    at = step.ordinal - 1 if step.ordinal > 0 else len(spans) + step.ordinal
    if not 0 <= at < len(spans):
        raise NotPlaced(f"The paragraph has {len(spans)} sentences; another one was asked for.")
    span = spans[at]
    length = len(unit.words[span.start : span.end].rstrip())
    return Span(unit, span.start, span.start + length)


def joint(new: str) -> str:
    """Give the blank that goes before words put after others."""
    return "" if new[:1] in ",.)…" or new in ";:" else " "


def inserted(span: Span, new: str, *, after: bool) -> Modify:
    """Put words before or after a span, with the blanks they need."""
    unit = span.unit
    if after:
        follows = unit.words[span.end : span.end + 1]
        gap = " " if follows.isalnum() and not new.endswith(("'", "’")) else ""
        return modified(unit, span.end, span.end, joint(new) + new + gap)
    blank_before = span.start == 0 or unit.words[span.start - 1].isspace()
    if blank_before and not new.endswith(("'", "’")):
        return modified(unit, span.start - 1, span.start - 1, " " + new)
    return modified(unit, span.start, span.start, new + ("" if new.endswith(("'", "’")) else " "))


def appended(span: Span, new: str) -> Modify:
    """Put words at the end: before the final sign, or in its place if they bring their own."""
    words = span.unit.words[: span.end]
    sentence = new[:1].isupper() and re.search(r"[.!?]\s*$", new) is not None
    if sentence and re.search(rf"[.!?][\s{QUOTES}]*$", words):
        end = re.search(rf"[\s{QUOTES}]*$", words)
        at = end.start() if end else span.end
        return modified(span.unit, at, at, " " + new)
    tail = CLOSERS.search(words)
    at = tail.start() if tail else span.end
    if re.search(r"[.;:,]\s*$", new):
        stop = re.match(r"[\s.;:,]*", words[at:])
        return modified(span.unit, at, at + (stop.end() if stop else 0), joint(new) + new)
    return modified(span.unit, at, at, joint(new) + new)


def deleted(span: Span) -> Modify:
    """Take words out with the blank before them, or after them at the beginning."""
    words, start, end = span.unit.words, span.start, span.end
    if start > 0 and words[start - 1] == " ":
        return modified(span.unit, start - 1, end, "")
    if start == 0:
        return modified(span.unit, -1, end, "")
    if words[end : end + 1] == " ":
        end += 1
    return modified(span.unit, start, end, "")
