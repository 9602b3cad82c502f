"""The masthead of a text: symbol, date, organ and the like, told from the text below it (P6).

A masthead is only seen where a symbol or a classification stands in it. What is on it isn't part
of the text that people amend; it becomes the text's cover, every line of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from travaux.intake.manuscript import Line
from travaux.intake.typography import evened
from travaux.texts import Cover

_DEEP = 15  # lines that a masthead has at most
_SYMBOL = re.compile(
    r"(?=.*\d)\(?[A-Z][A-Z.]*[/-][\w./-]+(?:\s\d[\d/]*)?"
    r"(?:\s(?:\([\w/ -]+\)|(?i:rev|add|corr|amend)\.?\s?\d+|\d+))*\)?"
)
_CLASSIFICATION = re.compile(r"OEA/Ser\.[\w./ -]+", re.IGNORECASE)
_ORIGINAL = re.compile(r"original(?:\s[a-z]+)?\s?:\s?(?P<said>.{2,60})", re.IGNORECASE)
_DISTRIBUTION = re.compile(r"distr(?:\.|ibution|ibución|ibuição)?\s?[.:].{2,40}", re.IGNORECASE)
_DATE = re.compile(
    r"(?:\w+day,? )?(?:\d{1,2}(?:st|nd|rd|th|er|º|o)?(?: de)? [a-zçéû]{3,12}\.?(?: de)?,? \d{4}"
    r"|[a-z]{3,9}\.? \d{1,2}, \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})",
    re.IGNORECASE,
)
_ORGAN = re.compile(
    r"(?:\w+ ){0,3}(?:assembly|council|committee|commission|conference|working group|asamblea|"
    r"consejo|comisión|comité|conferencia|grupo de trabajo|assemblée|conseil|commission|"
    r"conférence|groupe de travail|assembleia|conselho|comissão|conferência)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = (",", ";", ":", ".")


def parted(lines: Sequence[Line]) -> tuple[Cover, list[Line]]:
    """Take the masthead off a text's lines; an empty cover where there is none.

    The status note, in parentheses under the title, goes with it.
    """
    words = [evened("".join(s.words for s in line.stretches)) for line in lines[:_DEEP]]
    end = _end(lines, words)
    if not any(_symbol(line) for line in words[:end]):
        return Cover(), list(lines)
    cover = _cover(words[:end])
    rest = list(lines[end:])
    if len(words) > end + 1 and words[end + 1].startswith("(") and words[end + 1].endswith(")"):
        return replace(cover, status=words[end + 1]), [rest[0], *rest[2:]]
    return cover, rest


def _end(lines: Sequence[Line], words: Sequence[str]) -> int:
    """Give the number of lines above the title: by its style, or as long as they are known."""
    titled = next((n for n, line in enumerate(lines[:_DEEP]) if line.style == "title"), None)
    if titled is not None:
        return titled
    return next((n for n, line in enumerate(words) if not _known(line)), len(words))


def _known(words: str) -> bool:
    patterns = (_SYMBOL, _CLASSIFICATION, _ORIGINAL, _DISTRIBUTION, _DATE)
    if any(pattern.fullmatch(words) for pattern in patterns):
        return True
    return _ORGAN.match(words) is not None and not words.endswith(_SENTENCE_ENDS)


def _symbol(words: str) -> bool:
    return bool(_SYMBOL.fullmatch(words) or _CLASSIFICATION.fullmatch(words))


def _cover(words: Sequence[str]) -> Cover:
    """Give every line its field; what no field is for stands with the body."""
    found = {"classification": "", "symbol": "", "date": "", "original": ""}
    patterns = (
        ("classification", _CLASSIFICATION),
        ("symbol", _SYMBOL),
        ("date", _DATE),
        ("original", _ORIGINAL),
    )
    others = []
    for line in words:
        field = next((f for f, p in patterns if not found[f] and p.fullmatch(line)), None)
        if field:
            found[field] = line
        else:
            others.append(line)
    organ = others[0] if others else ""
    if original := _ORIGINAL.fullmatch(found["original"]):
        found["original"] = original["said"]
    return Cover(organ=organ, body=". ".join(others[1:]), **found)
