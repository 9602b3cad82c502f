"""The first page of the demonstration: what was made, and what was proved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from sample.papers import LANGUAGES, Written
from travaux.render.html import page

_TITLE = "A working group, from mandate to report"
_LEAD = (
    "A real group of the Organization of American States, of 2004 and 2005, re-enacted from its "
    "Chair's report. Symbols, dates and names are the source's. The words of every text are our "
    "own, and so are all wishes of delegations."
)
_FORMATS = {"html": "read", "docx": "Word", "pdf": "PDF", "akn": "Akoma Ntoso"}
_STYLE = """
.lead p { max-width: 46rem; }
.languages { color: var(--quiet); }
.papers td a, .also a { display: inline-block; min-height: 1.5rem; margin-inline-end: 0.9rem; }
.papers th, .proved th { text-align: start; font-weight: normal; }
.proved th { white-space: nowrap; font-variant-numeric: tabular-nums; font-weight: bold; }
@media (min-width: 48.01rem), print { .proved td:nth-child(2) { width: 38%; } }
.papers tr:first-child th { font-weight: bold; }
figure { margin: 1rem 0; }
figure img { min-width: 36rem; max-width: 100%; height: auto; }
.hash { font-family: "DejaVu Sans Mono", monospace; font-size: 0.85em; overflow-wrap: anywhere; }
.big { font-size: 1.2rem; margin: 0 0 0.25rem; }
main > section { margin-block-end: 2rem; }
@media print { section { break-inside: auto; } tr { break-inside: avoid; } }
"""


Row = tuple[str, str, str]  # its number, what it is about, what is found or lacking


@dataclass(frozen=True, slots=True)
class Front:
    """What the page says."""

    figures: Sequence[tuple[str, str]]
    papers: Sequence[Written]
    compiled: str  # the sum of the night's work
    agreed: str  # where the draft's words stood before
    lived: str  # how the text went on from there
    living: Sequence[Written]
    root: str
    proved: Sequence[Row]


def rendered(front: Front) -> bytes:
    """Give the page."""
    style = files("travaux.render").joinpath("overview.css").read_text("utf-8") + _STYLE
    parts = (
        f'<header class="lead"><h1>{escape(_TITLE)}</h1><p>{escape(_LEAD)}</p></header>',
        _figures(front.figures),
        _section("papers", "The group's papers", _papers("papers", front.papers) + _ALSO),
        _section("night", "A night's work on the draft", _night(front)),
        _section("agreed", "Agreed language", _agreed(front)),
        _section("living", "How the text lived on", _living(front)),
        _section(
            "proved",
            "What was proved",
            _record(front.root) + _rows("What was proved", "What was found", front.proved),
        ),
    )
    return page(_TITLE, "\n".join(parts), "en", wide=True, style=style)


def _section(name: str, heading: str, content: str) -> str:
    return f'<section><h2 id="{name}">{escape(heading)}</h2>{content}</section>'


def _figures(figures: Iterable[tuple[str, str]]) -> str:
    cells = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(figure)}</dd></div>" for name, figure in figures
    )
    return f'<dl class="figures">{cells}</dl>'


def _papers(folder: str, papers: Iterable[Written]) -> str:
    """Give a table of papers whose files lie in a folder."""
    rows: dict[str, list[Written]] = {}
    for one in papers:
        rows.setdefault(one.paper.title, []).append(one)
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("Paper", *LANGUAGES.values()))
    body = "".join(
        f'<tr><th scope="row">{escape(title)}</th>'
        f"{''.join(_links(folder, one) for one in made)}</tr>"
        for title, made in rows.items()
    )
    return _table("papers", "The group's papers", heads, body)


def _links(folder: str, one: Written) -> str:
    links = " ".join(
        f'<a href="{folder}/{escape(file)}" aria-label="{escape(_said(one, name))}">'
        f"{_FORMATS[name]}</a>"
        for name, file in one.files.items()
    )
    return f'<td data-head="{LANGUAGES[one.language]}">{links}</td>'


def _said(one: Written, name: str) -> str:
    return f"{one.paper.title}, {LANGUAGES[one.language]}, {_FORMATS[name]}"


_ALSO = """<p class="also">Also:
<a href="papers/story.en.svg">the story as a picture</a>
<a href="papers/story.es.svg">the same in Spanish</a>
<a href="papers/calendar.en.ics">meetings as a calendar</a>
<a href="export/index.html">the whole dossier in open formats</a></p>
<p>All of it was made from the files of acts in <code>sample/dossier</code>, which a person can read
and edit.</p>"""


def _night(front: Front) -> str:
    return (
        '<p class="big"><a href="compiled/index.html">What delegations sent, compiled into one text'
        f"</a></p><p>{escape(front.compiled)}</p>"
        '<p class="also"><a href="compiled/compiled.docx">the negotiating text, in Word</a>'
        '<a href="compiled/tracked.docx">as tracked changes</a>'
        '<a href="compiled/accounting.html">every change and its fate</a></p>'
    )


def _agreed(front: Front) -> str:
    return (
        '<p class="big"><a href="agreed/marked.html">The draft, each passage marked with where it '
        f"was agreed before</a></p><p>{escape(front.agreed)} These texts are invented.</p>"
        '<p class="also"><a href="agreed/marked.docx">the same in Word</a></p>'
        "<p>To ask for other words: <code>travaux precedent &quot;a person who leaves one "
        "country&quot; --library out/agreed/library.sqlite</code>.</p>"
    )


def _living(front: Front) -> str:
    return (
        f"<p>{escape(front.lived)} Every step is invented; it stands in a dossier of its own, and "
        "comes out at the words that the Group approved.</p>"
        '<p class="also"><a href="living/revision-1.html">revision 1 as it lay before the Group'
        '</a><a href="living/revision-7.html">revision 7 as it was approved</a>'
        '<a href="living/changes.docx">what changed between them, as tracked changes</a></p>'
        '<figure class="scroll" role="region" tabindex="0" aria-label="How open the text was">'
        '<img src="living/burn-down.en.svg" alt="How many brackets were open, issue by issue and '
        'meeting by meeting; the paper on counts has the same figures."></figure>'
        + _papers("living", front.living)
        + _PICTURES
    )


_PICTURES = """<p class="also">Pictures:
<a href="living/heat-strip.en.svg">where revision 1 was open</a>
<a href="living/co-sponsors.en.svg">who asked together with whom</a>
<a href="living/burn-down.es.svg">the same in Spanish: brackets</a>
<a href="living/heat-strip.es.svg">open places</a>
<a href="living/co-sponsors.es.svg">co-sponsors</a></p>
<p>It was made from the files of acts in <code>sample/negotiation</code>.</p>"""


def _record(root: str) -> str:
    return (
        "<p>The record was verified: every entry is what was entered, in its place, and all agree "
        "with a signed checkpoint. The export was read back into another dossier with the same "
        f'root:</p><p class="hash">{escape(root)}</p>'
        '<p class="also"><a href="checkpoint.txt">the checkpoint</a></p>'
    )


def _rows(label: str, last: str, rows: Iterable[Row]) -> str:
    names = ("No.", "What it is about", last)
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    body = "".join(
        f'<tr><th scope="row">{number}</th><td data-head="{names[1]}">{_begun(about)}</td>'
        f'<td data-head="{escape(last)}">{_begun(said)}</td></tr>'
        for number, about, said in rows
    )
    return _table("proved", label, heads, body)


def _begun(said: str) -> str:
    """Give a sentence with its first letter as a capital, but for a word that is quoted."""
    return escape(said[:1].upper() + said[1:])


def _table(name: str, label: str, heads: str, body: str) -> str:
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(label)}">'
        f'<table class="{name} cards"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )
