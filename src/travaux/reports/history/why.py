"""The page that answers where words are from (S16)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from travaux.delegations import Registry
from travaux.record import Record
from travaux.reports.history.grounds import Ground
from travaux.reports.history.telling import Telling
from travaux.reports.marking import table, titled
from travaux.reports.naming import full_labels
from travaux.reports.quoting import shortened
from travaux.texts import Kind, Text, Unit


def why_page(
    record: Record,
    issue: str,
    text: Text,
    words: str,
    grounds: Sequence[Ground],
    language: str = "",
    registry: Registry | None = None,
    *,
    whole: bool = True,
) -> Text:
    """Give the page on some words of an issue: run by run: since when, from whom, decided by whom.

    Args:
        record: who decided and asked.
        issue: the id of the issue.
        text: its words.
        words: those that were asked about.
        grounds: what is known of them.
        language: that of the page; the dossier's if left out.
        registry: who the delegations are.
        whole: false where the record is only what some may see.
    """
    telling = Telling.of(record, language, registry, whole=whole)
    said = telling.said
    units = [Unit("of", Kind.PARAGRAPH, said.why_of.format(shortened(words), issue))]
    for number, (name, own) in enumerate(groupby(grounds, lambda one: one.unit), start=1):
        units += _place(telling, number, _called(telling, name, text), tuple(own), text)
    return Text(titled(said.why_title, units), language=telling.language)


def _called(telling: Telling, unit: str, text: Text) -> str:
    units = {one.id: one for one in text.all_units()}
    if unit not in units:
        return telling.said.coming
    return telling.said.paragraph.format(telling.called(units[unit], full_labels(text)))


def _place(
    telling: Telling, number: int, called: str, grounds: Sequence[Ground], text: Text
) -> Iterator[Unit]:
    yield Unit(f"at{number}", Kind.HEADING, called)
    rows = [(one.words, *(cell or "–" for cell in telling.ground(one))) for one in grounds]
    yield from table((telling.said.why_heads, *rows), f"why{number}")
    told = list(dict.fromkeys(_open(telling, grounds, text)))
    for n, words in enumerate(told, start=1):
        yield Unit(f"open{number}.{n}", Kind.ITEM, telling.said.open_there.format(words))


def _open(telling: Telling, grounds: Iterable[Ground], text: Text) -> Iterator[str]:
    for ground in grounds:
        for bracket in ground.brackets:
            yield f"{telling.stands(bracket, text)}; {telling.wordings(bracket)} ({bracket.id})"
