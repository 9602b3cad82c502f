"""What a report rests on, sentence by sentence; and the parts that the Chair may write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from travaux.record import Record
from travaux.reports.chair.composed import Composed, Sentence
from travaux.reports.marking import table, titled
from travaux.sources import Certainty
from travaux.texts import Kind, Text, Unit
from travaux.texts.signs import BAR, CALL

_CALLS = re.compile(f"{CALL}[^{BAR}]*{BAR}")


@dataclass(frozen=True, slots=True)
class _Words:
    rests_on: str
    numbers: str
    facts: tuple[str, str, str]  # the heads of the columns
    offered: str
    parts: tuple[str, str, str]
    as_drafted: str
    certainty: Mapping[Certainty, str]


_WORDS = {
    "en": _Words(
        "What the report rests on: {}",
        "“travaux log” lists the entries by the numbers that stand here.",
        ("Sentence", "Entries", "Sources"),
        "Parts that the Chair may write: {}",
        ("Part", "Drafted", "Written by the Chair"),
        "(as drafted)",
        {Certainty.INFERRED: "inferred", Certainty.OUTSIDE: "from elsewhere"},
    ),
    "es": _Words(
        "En qué se basa el informe: {}",
        "“travaux log” muestra los asientos con los números que figuran aquí.",
        ("Oración", "Asientos", "Fuentes"),
        "Partes que puede redactar la Presidencia: {}",
        ("Parte", "Proyecto", "Redacción de la Presidencia"),
        "(según el proyecto)",
        {Certainty.INFERRED: "inferido", Certainty.OUTSIDE: "de otra fuente"},
    ),
}


def traced(report: Composed, record: Record) -> Text:
    """Give a report's sentences in a table, each with the entries and sources it rests on (S26)."""
    say = _words(report)
    rows = [
        (_said(one, say), _entries(one.positions), _places(one, record)) for one in report.sentences
    ]
    numbers = Unit("numbers", Kind.PARAGRAPH, say.numbers)
    return _sheet(report, say.rests_on, [numbers, *table([say.facts, *rows], "trace")])


def parts_offered(report: Composed) -> Text:
    """Give the parts that the Chair may write, with their keys and the words drafted for them."""
    say = _words(report)
    rows = [
        (part.key, _quoted(part.drafted), part.written or say.as_drafted) for part in report.parts
    ]
    return _sheet(report, say.offered, table([say.parts, *rows], "part"))


def _words(report: Composed) -> _Words:
    return _WORDS.get(report.text.language, _WORDS["en"])


def _sheet(report: Composed, title: str, units: Iterable[Unit]) -> Text:
    named = title.format(report.text.title)
    return Text(titled(named, units), language=report.text.language)


def _said(sentence: Sentence, say: _Words) -> str:
    certainty = say.certainty.get(sentence.certainty)
    words = _quoted(sentence.words)
    return f"{words} ({certainty})" if certainty else words


def _quoted(words: str) -> str:
    """Give words without calls: the notes stand in the report, and not here."""
    return _CALLS.sub("", words)


def _entries(positions: Iterable[int]) -> str:
    return ", ".join(f"#{position}" for position in positions) or "—"


def _places(sentence: Sentence, record: Record) -> str:
    held = (source for at in sentence.positions for source in record.sources.get(at, ()))
    places = (f"{source.document} {source.place}".strip() for source in held)
    return "; ".join(dict.fromkeys(filter(None, places)))
