"""What the masthead of a report tells of the report itself: its date and its original language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.dates import InvalidDate, When
from travaux.delegations.registry import folded
from travaux.languages import LANGUAGES
from travaux.procedure.offering.days import dated
from travaux.procedure.offering.reading import Reading
from travaux.sources import Certainty, Source
from travaux.symbols import InvalidSymbol, parse, printed

_OR = re.compile(r"\s*[/,]\s*| and | y | et | e ")


def masthead_facts(reading: Reading, report: str) -> Iterator[tuple[str, object, Source]]:
    """Give what stands on the masthead of a report: a particular, its value, and its source.

    What can't be read for certain, such as a date in figures, is left out.
    """
    cover = reading.text.cover
    if report and report == symbol_of_cover(reading):
        written = [cover.symbol] if cover.symbol != report else []
        yield "as_written", written, _source(reading, "id", cover.symbol)
    if when := _date(reading, cover.date):
        yield "date", str(when), _source(reading, "date", cover.date)
    if languages := _languages(reading, cover.original):
        yield "original", languages, _source(reading, "original", cover.original)


def symbol_of_cover(reading: Reading) -> str:
    """Give the symbol on the masthead as symbols are printed, "" where none can be read."""
    try:
        return printed(parse(reading.text.cover.symbol))
    except InvalidSymbol:
        return ""


def _date(reading: Reading, written: str) -> When | None:
    words = written.casefold() if written.isupper() else written
    for mark in dated(words, reading.speech):
        if isinstance(mark.value, When) and mark.value.day:
            return mark.value
    try:
        return When.read(written) if written else None
    except InvalidDate:
        return None


def _languages(reading: Reading, written: str) -> str:
    """Give the codes of the languages that are named ("es/en"); "" if one isn't known."""
    own = {folded(one.name): code for code, one in LANGUAGES.items()}
    named = own | {folded(name): code for name, code in reading.speech.languages.items()}
    said = [named.get(folded(one), "") for one in _OR.split(written)]
    return "/".join(said) if all(said) else ""


def _source(reading: Reading, of: str, written: str) -> Source:
    """Give the line of the masthead on which words stand first, where the file has lines."""
    at = reading.raw.find(written)
    place = f"L{reading.raw.count(chr(10), 0, at) + 1}" if at >= 0 else "masthead"
    return Source(of, Certainty.STATED, reading.document, place, written)
