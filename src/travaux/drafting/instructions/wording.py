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
from travaux.texts.signs import BAR, CALL, OPEN, OPTION

QUOTES = '"“”«»„‟'
_SENTENCE = re.compile(
    rf"(?<![A-Z.])(?<!\b[Aa]rt)[.!?][{QUOTES}\s]*\s(?=[{QUOTES}\s]*[^\W\d_a-zß-ÿ])"
)

_SIGN = re.compile(f"[{OPEN}{CALL}{OPTION}][^{BAR}]*{BAR}")  # names in it aren't words of the text


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
    if not words.strip():
        return
    pattern = re.compile(_pattern(words), flags)
    for unit in place.units:
        low, high = 0, len(unit.words)
        if place.sentence is not None:
            if unit is not place.head:
                continue
            sentence = sentence_span(unit, place.sentence)
            low, high = sentence.start, sentence.end
        words = _SIGN.sub(lambda sign: OPEN * len(sign[0]), fold(unit.words))
        found = pattern.search(words, low, high)
        while found:  # "all all" stands twice in "all all all"
            yield Span(unit, found.start(), found.end())
            found = pattern.search(words, found.start() + 1, high)


def _pattern(words: str) -> str:
    """Give the pattern of quoted words: whole words, whatever their quotes and blanks.

    Between words a blank is a blank; beside a sign it may be there or not ("L.O. 5", "L. O. 5").
    """
    parts = [part.strip() for part in tokens(fold(words.strip()))]
    body = ""
    for before, part in zip(["", *parts], parts, strict=False):
        blank = r"\s+" if before[-1:].isalnum() and part[:1].isalnum() else r"\s*"
        sign = f"[{QUOTES}]" if part in QUOTES else re.escape(part)
        body += (blank if before else "") + sign
    start = r"(?<!\w)" if words[:1].isalnum() else ""
    end = r"(?!\w)" if words[-1:].isalnum() else ""
    return start + body + end


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
    if quoted.times not in (None, len(spans)):
        raise NotPlaced(
            f"“{short(quoted.words)}” stands {len(spans)} times{where(place)}, and the instruction "
            f"says {quoted.times}. Check the issue it was made on."
        )
    if every or quoted.times:
        if any(a.unit is b.unit and b.start < a.end for a, b in pairwise(spans)):
            raise NotPlaced(f"“{short(quoted.words)}” overlaps itself{where(place)}. Quote more.")
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
    """Put words before or after a span, with the blanks they need; none after "d'" or "l'"."""
    unit, elided = span.unit, new.endswith(("'", "’"))
    if after:
        follows = unit.words[span.end : span.end + 1]
        end = span.end + (elided and follows == " ")
        gap = " " if follows.isalnum() and not elided else ""
        return modified(unit, span.end, end, joint(new) + new + gap)
    blank_before = span.start == 0 or unit.words[span.start - 1].isspace()
    if blank_before and not elided:
        return modified(unit, span.start - 1, span.start - 1, " " + new)
    return modified(unit, span.start, span.start, new + ("" if elided else " "))


def replaced(span: Span, new: str) -> Modify:
    """Put words in the place of others, with or without the blank before as the new ones need."""
    words, start = span.unit.words, span.start
    blank = words[start - 1 : start] == " "
    if blank and joint(new) == "":
        return modified(span.unit, start - 1, span.end, new)
    glued = not blank and start > 0 and not words[start].isalnum() and new[:1].isalnum()
    return modified(span.unit, start, span.end, " " * glued + new)


def appended(span: Span, new: str, *, sentence: bool = False) -> Modify:
    """Put words at the end: before the final sign, or in its place if they bring their own.

    A sentence comes after the final full stop; where the paragraph ends otherwise ("...;") a full
    stop goes between, and the paragraph keeps its own end.
    """
    words = span.unit.words[: span.end]
    body = len(words) - len(closing(words))
    signs = re.match(r"(?:\s*[.;:,!?])*", words[body:])
    tail = signs[0] if signs else ""
    if not sentence:
        end = body + (len(tail) if re.search(r"[.;:,]$", new) else 0)
        return modified(span.unit, body, end, joint(new) + new)
    if re.search(r"[.!?]", tail):
        return modified(span.unit, body + len(tail), body + len(tail), " " + new)
    return modified(span.unit, body, body, ". " + (new.rstrip(".") if tail else new))


def closing(words: str) -> str:
    """Give the signs that close a paragraph: its full stop, and a quote that it didn't open.

    >>> closing("to “the end” ;"), closing("the end.”")
    (' ;', '.”')
    """
    found = re.search(rf"[\s.;:,!?]*[{QUOTES}]?[\s.;:,!?]*$", words)
    tail = found[0] if found else ""
    quotes = re.findall(f"[{QUOTES}]", words)
    if (len(quotes) % 2 == 0) == (words[:1] in QUOTES):
        return tail
    found = re.search(r"[\s.;:,!?]*$", words)
    return found[0] if found else ""


def deleted(span: Span) -> Modify:
    """Take words out with the blank before them, or after them at the beginning of a sentence.

    The word that begins a sentence then takes the capital of the one that is gone.
    """
    words, start, end = span.unit.words, span.start, span.end
    begins = not re.search(r"\w", words[:start]) or re.search(r"[.!?]\s+$", words[:start])
    if begins and re.search(r"\w", words[end:]):
        end += len(words[end:]) - len(words[end:].lstrip(" ,;"))
        capital = words[start : start + 1].isupper() and words[end : end + 1].islower()
        return modified(span.unit, start, end + capital, words[end].upper() if capital else "")
    if start == 0 or words[start - 1] == " ":
        return modified(span.unit, start - 1, end, "")
    if words[end : end + 1] == " ":
        end += 1
    return modified(span.unit, start, end, "")
