"""What a report rests on, sentence by sentence; and the parts that the Chair may write."""

from __future__ import annotations

from collections.abc import Iterable

from travaux.record import Record
from travaux.reports.chair.composed import Composed, Part, Sentence
from travaux.reports.marking import table, titled
from travaux.sources import Certainty
from travaux.texts import Text, Unit


def traced(report: Composed, record: Record) -> Text:
    """Give a report's sentences in a table, each with the entries and sources it rests on (S26)."""
    rows = [["Sentence", "Rests on", "Sources"]]
    rows += [
        [_said(one), _entries(one.positions), _places(one, record)] for one in report.sentences
    ]
    return _sheet(f"What the report rests on: {report.text.title}", table(rows, "trace"))


def parts_offered(report: Composed) -> Text:
    """Give the parts that the Chair may write, with their keys and the words drafted for them."""
    rows = [["Part", "Drafted", "Written by the Chair"]]
    rows += [[part.key, part.drafted, _written(part)] for part in report.parts]
    return _sheet(f"Parts that the Chair may write: {report.text.title}", table(rows, "part"))


def _sheet(title: str, units: Iterable[Unit]) -> Text:
    return Text(titled(title, units), language="en")


def _said(sentence: Sentence) -> str:
    mark = "" if sentence.certainty is Certainty.STATED else f" ({sentence.certainty})"
    return f"{sentence.words}{mark}"


def _entries(positions: Iterable[int]) -> str:
    return ", ".join(f"#{position}" for position in positions) or "—"


def _places(sentence: Sentence, record: Record) -> str:
    held = (source for at in sentence.positions for source in record.sources.get(at, ()))
    places = (f"{source.document} {source.place}".strip() for source in held)
    return "; ".join(dict.fromkeys(filter(None, places)))


def _written(part: Part) -> str:
    return part.written or "(as drafted)"
