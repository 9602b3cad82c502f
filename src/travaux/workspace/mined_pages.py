"""What was mined, as files for people: tables, the network, genealogies, and a page before all."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from travaux.dates import When
from travaux.languages import figure
from travaux.precedents.mining import Mined
from travaux.precedents.mining.genealogy import Genealogy, Lineages
from travaux.precedents.mining.mined import Held, Spot, Taken
from travaux.render.html import rendered
from travaux.render.links import Link
from travaux.render.network import Edge, Network, Node, network
from travaux.render.reuse import ReusePage, Section
from travaux.render.reuse import rendered as reuse_page
from travaux.reports.reuse_phrases import ReusePhrases, reuse_phrases
from travaux.texts import normalised
from travaux.workspace.genealogies import genealogy_picture, genealogy_text
from travaux.workspace.worksheets import harmless

_TOP, _GENEALOGIES = 30, 20  # rows of a table on the page; genealogies that are printed
_NODES, _EDGES = 32, 60  # that can still be told apart in one picture
_WORDS = 40  # of a wording that are shown on the page

Progress = Callable[[str], None]
File = tuple[str, bytes | Iterator[bytes]]


def pages(mined: Mined, language: str, say: Progress = lambda _: None) -> Iterator[File]:
    """Give every file with its path, the long ones piece by piece."""
    say("writing the tables")
    yield "reuse.csv", _reuse(mined)
    yield "passages.csv", _passages(mined)
    yield "taken.csv", _taken(mined)
    yield "bodies.csv", _bodies(mined)
    yield "common.csv", _common(mined)
    say("drawing")
    chart = network_of(mined, language)
    yield "network.svg", network(chart, language)
    say("following paragraphs")
    lineages = Lineages(mined)
    told = [lineages.genealogy(passage) for passage in lineages.largest(_GENEALOGIES)]
    for number, genealogy in enumerate(told, start=1):
        path = f"genealogies/{number:02}"
        yield f"{path}.html", rendered(genealogy_text(genealogy, language))
        yield f"{path}.svg", genealogy_picture(genealogy, language)
    yield "index.html", reuse_page(_index(mined, chart, told, language))


# --- tables


def _reuse(mined: Mined) -> Iterator[bytes]:
    heads = "begins", "ends", "words", "source_begins", "source_ends"
    yield _line((*_spot_heads("taker"), *_spot_heads("source"), *heads, "wording"))
    for one in mined.reuse():
        counts = one.begins, one.ends, one.ends - one.begins, one.source_begins, one.source_ends
        yield _line((*_spot(one.taker), *_spot(one.source), *counts, one.words))


def _passages(mined: Mined) -> Iterator[bytes]:
    heads = "runs", "words", "taker_words", "source_words", "percent_of_taker", "relation"
    yield _line((*_spot_heads("taker"), *_spot_heads("source"), *heads))
    for one in mined.borrowed():
        share = 100 * one.words // one.taker_length
        counts = one.runs, one.words, one.taker_length, one.source_length, share
        relation = "same words" if one.whole else "adapted"
        yield _line((*_spot(one.taker), *_spot(one.source), *counts, relation))


def _taken(mined: Mined) -> Iterator[bytes]:
    parts = "id", "language", "date", "title", "body"
    heads = [f"{side}_{part}" for side in ("taker", "source") for part in parts]
    yield _line((*heads, "passages", "runs", "words"))
    for one in mined.taken():
        yield _line((*_held(one.taker), *_held(one.source), one.passages, one.runs, one.words))


def _bodies(mined: Mined) -> Iterator[bytes]:
    yield _line(("taker", "source", "passages", "runs", "words"))
    for one in mined.bodies():
        yield _line((one.taker.body, one.source.body, one.passages, one.runs, one.words))


def _common(mined: Mined) -> Iterator[bytes]:
    yield _line((*_spot_heads("first"), "fewest_places", "most_places", "wording"))
    for one in mined.common():
        yield _line((*_spot(one.at), one.fewest, one.most, one.words))


def _spot_heads(of: str) -> tuple[str, ...]:
    return tuple(f"{of}_{part}" for part in ("id", "language", "date", "place"))


def _spot(spot: Spot) -> tuple[str, ...]:
    return spot.of.id, spot.of.language, spot.of.date, spot.label


def _held(held: Held) -> tuple[str, ...]:
    return held.id, held.language, held.date, held.title, held.body


def _line(cells: Iterable[object]) -> bytes:
    words = io.StringIO()
    csv.writer(words, lineterminator="\n").writerow(
        [harmless(" ".join(cell.split())) if isinstance(cell, str) else cell for cell in cells]
    )
    return words.getvalue().encode()


# --- the network


def network_of(mined: Mined, language: str) -> Network:
    """Give the picture of the documents that give and take most.

    The edges with most words are taken until the picture is full of documents.
    """
    say = reuse_phrases(language)
    edges = list(_fitting(mined.taken(_EDGES)))
    nodes = sorted({held for edge in edges for held in (edge.taker, edge.source)}, key=_order)
    places = {held: place for place, held in enumerate(nodes)}
    drawn = tuple(
        Edge(places[one.taker], places[one.source], one.words, _said(one, say, language))
        for one in edges
    )
    shown = say.shown.format(nodes=figure(len(nodes), language), all=_all(mined, language))
    described = " ".join((shown, *(edge.said for edge in drawn[:5])))
    named = tuple(Node(_name(held), _earliest(held)) for held in nodes)
    return Network(say.network, described, named, drawn, f"{say.legend} {shown}", say.undated)


def _fitting(edges: Iterable[Taken]) -> Iterator[Taken]:
    shown: set[Held] = set()
    for edge in edges:
        if len(shown | {edge.taker, edge.source}) <= _NODES:
            shown |= {edge.taker, edge.source}
            yield edge


def _order(held: Held) -> tuple[tuple[date, date], str, str]:
    day = When.read(held.date).order if held.date else (date.max, date.max)
    return day, held.id, held.language


def _earliest(held: Held) -> date | None:
    return When.read(held.date).order[0] if held.date else None


def _name(held: Held) -> str:
    return held.id if held.title in ("", held.id) else f"{held.id}, {held.title}"


def _said(one: Taken, say: ReusePhrases, language: str) -> str:
    words = figure(one.words, language)
    return say.edge.format(taker=one.taker.id, source=one.source.id, words=words)


def _all(mined: Mined, language: str) -> str:
    both = {held for one in mined.taken() for held in (one.taker, one.source)}
    return figure(len(both), language)


# --- the page


def _index(mined: Mined, chart: Network, told: list[Genealogy], language: str) -> ReusePage:
    say, terms = reuse_phrases(language), mined.terms
    sizes = {
        name: figure(getattr(terms, name), language) for name in ("holdings", "passages", "words")
    }
    names = "reuse.csv", "reuse.parquet", "passages.csv", "taken.csv", "bodies.csv", "common.csv"
    return ReusePage(
        title=say.title,
        language=language,
        read=say.read.format(**sizes),
        terms=say.terms.format(least=terms.least, cap=terms.cap),
        numbers=_numbers(mined, say, language),
        picture=Link("network.svg", say.network),
        drawn=chart.description,
        sections=tuple(_sections(mined, told, say, language)),
        files_title=say.files,
        files=tuple(Link(name, name) for name in names),
    )


def _numbers(mined: Mined, say: ReusePhrases, language: str) -> tuple[tuple[str, str], ...]:
    totals = mined.totals
    return (
        (say.runs, figure(totals.runs, language)),
        (say.takers, figure(totals.takers, language)),
        (say.whole, figure(totals.whole, language)),
        (say.documents, figure(totals.documents, language)),
    )


def _sections(
    mined: Mined, told: list[Genealogy], say: ReusePhrases, language: str
) -> Iterator[Section]:
    heads = say.taker, say.source, say.passages, say.words
    taken = tuple(
        (_name(one.taker), _name(one.source), *_counted(language, one.passages, one.words))
        for one in mined.taken(_TOP)
    )
    yield _section(say.taken, heads, taken, (2, 3), "taken.csv", say)
    bodies = tuple(
        (
            one.taker.body or say.nobody,
            one.source.body or say.nobody,
            *_counted(language, one.passages, one.words),
        )
        for one in mined.bodies()
    )
    yield _section(say.bodies, heads, bodies[:_TOP], (2, 3), "bodies.csv", say)
    longest = tuple(
        (one.taker.name, one.source.name, figure(one.ends - one.begins, language), _few(one.words))
        for one in mined.reuse(_TOP)
    )
    heads = say.taker, say.source, say.words, say.wording
    yield _section(say.longest, heads, longest, (2,), "reuse.csv", say)
    common = tuple(
        (one.at.name, figure(one.most, language), _few(one.words)) for one in mined.common(_TOP)
    )
    heads_of_common = say.first, say.places, say.wording
    yield _section(say.common, heads_of_common, common, (1,), "common.csv", say)
    yield _followed(told, say, language)


def _followed(told: list[Genealogy], say: ReusePhrases, language: str) -> Section:
    rows = tuple(
        (
            Link(f"genealogies/{number:02}.html", one.wordings[0].at.name),
            figure(one.uses, language),
            _few(one.wordings[0].at.words),
            Link(f"genealogies/{number:02}.svg", say.timeline),
        )
        for number, one in enumerate(told, start=1)
    )
    heads = say.first, say.places, say.wording, ""
    return Section(say.genealogies, heads, rows, (1,), Link("", ""), say.nothing)


def _section(
    title: str,
    heads: tuple[str, ...],
    rows: tuple[tuple[str | Link, ...], ...],
    figures: tuple[int, ...],
    file: str,
    say: ReusePhrases,
) -> Section:
    return Section(title, heads, rows, figures, Link(file, file), say.nothing)


def _counted(language: str, *counts: int) -> Iterator[str]:
    return (figure(count, language) for count in counts)


def _few(words: str) -> str:
    """Give the first words of a wording, and a sign that it goes on."""
    said = normalised(words).split(" ")
    return " ".join(said[:_WORDS]) + (" …" if len(said) > _WORDS else "")
