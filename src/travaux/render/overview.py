"""The overview: the page that opens a night's work and leads to everything that came out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from travaux.findings import Finding, Severity
from travaux.render.html import page
from travaux.render.links import Link, linked
from travaux.render.overview_phrases import overview_phrases


@dataclass(frozen=True, slots=True)
class Tally:
    """One file that came in: whose, how many changes, and how many of each fate.

    A file that was not taken has no fates.
    """

    source: Link
    sponsors: str
    base: str
    received: int
    fates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What the page says. `fates` names the columns of each tally."""

    title: str
    status: str  # what the text is, and on which issue
    language: str
    sum: str
    figures: tuple[tuple[str, str], ...]
    documents: tuple[Link, ...]
    views: tuple[Link, ...]
    fates: tuple[str, ...]
    tallies: tuple[Tally, ...]
    findings: tuple[Finding, ...]
    content: str  # the compiled text, as HTML, to be read at once


def rendered(overview: Overview) -> bytes:
    """Give the overview as a page."""
    said = overview_phrases(overview.language)
    style = files("travaux.render").joinpath("overview.css").read_text("utf-8")
    documents = (
        f'<nav aria-label="{escape(said.documents)}">'
        f"<div><h2>{escape(said.documents)}</h2>{_links(overview.documents)}</div>"
        f"<div><h2>{escape(said.views)}</h2>{_links(overview.views)}</div></nav>"
    )
    parts = [
        (
            f'<header class="lead"><h1>{escape(overview.title)}</h1>'
            f"<p>{escape(overview.status)}</p></header>"
        ),
        _figures(overview),
        documents,
        f"<section><h2>{escape(said.files)}</h2>{_tallies(overview)}</section>",
        f"<section><h2>{escape(said.findings)}</h2>{_findings(overview)}</section>",
        f'<section class="compiled"><h2>{escape(said.text)}</h2>{overview.content}</section>',
    ]
    return page(overview.title, "\n".join(parts), overview.language, wide=True, style=style)


def _figures(overview: Overview) -> str:
    cells = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(figure)}</dd></div>"
        for name, figure in overview.figures
    )
    return f'<dl class="figures">{cells}</dl><p class="sum">{escape(overview.sum)}</p>'


def _links(links: Sequence[Link]) -> str:
    items = "".join(f"<li>{linked(link)}</li>" for link in links)
    return f"<ul>{items}</ul>"


def _tallies(overview: Overview) -> str:
    said = overview_phrases(overview.language)
    heads = (said.file, said.sponsors, said.made_on, said.received, *overview.fates)
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    rows = "".join(_tally(tally, heads, said.not_taken) for tally in overview.tallies)
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(said.files)}">'
        f'<table class="cards"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody>'
        f"<tfoot>{_total(overview, heads)}</tfoot></table></div>"
    )


def _tally(tally: Tally, heads: tuple[str, ...], not_taken: str) -> str:
    source = f'<th scope="row">{linked(tally.source)}</th>'
    if not tally.fates:
        return f'<tr>{source}<td colspan="{len(heads) - 1}">{escape(not_taken)}</td></tr>'
    words = "".join(
        f'<td data-head="{escape(head)}">{escape(cell)}</td>'
        for head, cell in zip(heads[1:3], (tally.sponsors, tally.base), strict=True)
    )
    return f"<tr>{source}{words}{_counted((tally.received, *tally.fates), heads[3:])}</tr>"


def _total(overview: Overview, heads: tuple[str, ...]) -> str:
    """Give the sum of each column, so that the table can be held against the sum above it."""
    taken = [(tally.received, *tally.fates) for tally in overview.tallies if tally.fates]
    sums = [sum(column) for column in zip(*taken, strict=True)]
    name = escape(overview_phrases(overview.language).total)
    return f'<tr><th scope="row" colspan="3">{name}</th>{_counted(sums, heads[3:])}</tr>'


def _counted(counts: Sequence[int], heads: Sequence[str]) -> str:
    return "".join(
        f'<td class="figure{"" if count else " zero"}" data-head="{escape(head)}">{count}</td>'
        for head, count in zip(heads, counts, strict=True)
    )


def _findings(overview: Overview) -> str:
    said = overview_phrases(overview.language)
    if not overview.findings:
        return f"<p>{escape(said.no_findings)}</p>"
    names = {
        Severity.REFUSED: said.refused,
        Severity.WARNING: said.warning,
        Severity.NOTE: said.note,
    }
    # Findings are sentences in English, and a reader aloud must know.
    spoken = "" if overview.language.split("-", maxsplit=1)[0] == "en" else ' lang="en"'
    ordered = [f for kind in names for f in overview.findings if f.severity is kind]
    items = "".join(
        f'<li class="is-{f.severity}"><strong>{escape(names[f.severity])}</strong> '
        f"<cite{spoken}>{escape(f.where)}</cite> <span{spoken}>{escape(f.message)}</span></li>"
        for f in ordered
    )
    return f'<ul class="findings">{items}</ul>'
