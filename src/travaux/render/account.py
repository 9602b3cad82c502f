"""The account as a page: every change, with a link to where it came from and to where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from importlib.resources import files

from travaux.render.html import page
from travaux.render.links import Link, linked


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One change as it was submitted.

    `paragraph` leads to where it stands in the compiled text, and `source` to the file as it came;
    each is words alone where its target is empty. `why` may be in English on any page.
    """

    paragraph: Link
    sponsors: str
    source: Link
    place: str
    change: str
    fate: str
    settled: bool  # it stands in the text, or was withdrawn: nobody need look
    why: str = ""
    why_language: str = ""


@dataclass(frozen=True, slots=True)
class AccountPage:
    """What the page says; `heads` are the six headings of the columns."""

    title: str
    status: str
    language: str
    sum: str
    key: str
    back: Link | None
    heads: tuple[str, str, str, str, str, str]
    rows: tuple[AccountRow, ...]
    nothing: str


def rendered(account: AccountPage) -> bytes:
    """Give the account as a page."""
    style = "".join(
        files("travaux.render").joinpath(name).read_text("utf-8")
        for name in ("overview.css", "account.css")
    )
    status = f"<p>{escape(account.status)}</p>" if account.status else ""
    parts = [
        f"<nav>{linked(account.back)}</nav>" if account.back else "",
        f'<header class="lead"><h1>{escape(account.title)}</h1>{status}</header>',
        f'<p class="sum">{escape(account.sum)}</p>',
        _table(account) if account.rows else f"<p>{escape(account.nothing)}</p>",
        f'<p class="key">{escape(account.key)}</p>' if account.rows else "",
    ]
    return page(account.title, "\n".join(parts), account.language, wide=True, style=style)


def _table(account: AccountPage) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in account.heads)
    rows = "\n".join(_row(row, account.heads) for row in account.rows)
    return (
        f'<table class="account cards">\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody></table>"
    )


def _row(row: AccountRow, heads: tuple[str, ...]) -> str:
    place = f'<span class="place">{escape(row.place)}</span>' if row.place else ""
    language = f' lang="{escape(row.why_language)}"' if row.why_language else ""
    cells = (
        linked(row.paragraph),
        escape(row.sponsors),
        f"{linked(row.source)} {place}".rstrip(),
        escape(row.change),
        escape(row.fate),
        f"<span{language}>{escape(row.why)}</span>" if row.why else "",
    )
    # On a phone each cell stands on a line of its own, with its heading before it.
    inside = "".join(
        f'<td data-head="{escape(head)}">{cell}</td>' if cell else '<td class="empty"></td>'
        for head, cell in zip(heads, cells, strict=True)
    )
    opening = "<tr>" if row.settled else '<tr class="open">'
    return f"{opening}{inside}</tr>"
