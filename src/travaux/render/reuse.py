"""The page of what was mined: its figures, the top of each table, and links to all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from travaux.render.html import page
from travaux.render.links import Link, linked
from travaux.render.runs import printable


@dataclass(frozen=True, slots=True)
class Section:
    """A table under its heading: names of the columns, and rows of words or numbers.

    `whole` leads to the file that has all rows. Where there are no rows, `nothing` says so.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str | Link, ...], ...]
    figures: tuple[int, ...]  # which columns are numbers
    whole: Link
    nothing: str


@dataclass(frozen=True, slots=True)
class ReusePage:
    """What the page says. `picture` leads to the network, `drawn` describes it."""

    title: str
    language: str
    read: str
    terms: str
    numbers: tuple[tuple[str, str], ...]
    picture: Link
    drawn: str
    sections: tuple[Section, ...]
    files_title: str
    files: tuple[Link, ...]


def rendered(reuse: ReusePage) -> bytes:
    """Give the page."""
    style = files("travaux.render").joinpath("overview.css").read_text("utf-8")
    parts = [
        f'<header class="lead"><h1>{_said(reuse.title)}</h1><p>{_said(reuse.read)}</p></header>',
        _numbers(reuse.numbers),
        f'<p class="sum">{_said(reuse.terms)}</p>',
        _picture(reuse),
        *map(_section, reuse.sections),
        f"<section><h2>{_said(reuse.files_title)}</h2>{_links(reuse.files)}</section>",
    ]
    return page(reuse.title, "\n".join(parts), reuse.language, wide=True, style=style + _STYLE)


_STYLE = ".drawn { margin: 0; } .drawn img { max-width: 100%; height: auto; }\n"


def _numbers(numbers: Sequence[tuple[str, str]]) -> str:
    cells = "".join(
        f"<div><dt>{_said(name)}</dt><dd>{_said(number)}</dd></div>" for name, number in numbers
    )
    return f'<dl class="figures">{cells}</dl>'


def _picture(reuse: ReusePage) -> str:
    shown = f'<img src="{escape(reuse.picture.target)}" alt="{_said(reuse.drawn)}">'
    return (
        f"<section><h2>{_said(reuse.picture.name)}</h2>"
        f'<figure class="drawn"><a href="{escape(reuse.picture.target)}">{shown}</a></figure>'
        "</section>"
    )


def _section(section: Section) -> str:
    content = _table(section) if section.rows else f"<p>{_said(section.nothing)}</p>"
    whole = f"<p>{linked(section.whole)}</p>" if section.whole.target else ""
    return f"<section><h2>{_said(section.title)}</h2>{content}{whole}</section>"


def _table(section: Section) -> str:
    head = "".join(f'<th scope="col">{_said(name)}</th>' for name in section.heads)
    rows = "\n".join(_row(row, section) for row in section.rows)
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{_said(section.title)}">'
        f'<table class="cards"><thead><tr>{head}</tr></thead><tbody>'
        f"\n{rows}\n</tbody></table></div>"
    )


def _row(row: Sequence[str | Link], section: Section) -> str:
    cells = "".join(
        f'<td{" class=figure" if at in section.figures else ""} data-head="{_said(head)}">'
        f"{linked(cell) if isinstance(cell, Link) else _said(cell)}</td>"
        for at, (head, cell) in enumerate(zip(section.heads, row, strict=True))
    )
    return f"<tr>{cells}</tr>"


def _links(links: Sequence[Link]) -> str:
    return f"<ul>{''.join(f'<li>{linked(link)}</li>' for link in links)}</ul>"


def _said(words: str) -> str:
    return escape(printable(words))
