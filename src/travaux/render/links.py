"""A link from one page of the house to a file."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Link:
    """A file that came in or out: where it is, what it is called, and what it is for."""

    target: str
    name: str
    about: str = ""


def linked(link: Link) -> str:
    """Give a link as HTML; its words alone where it leads nowhere.

    >>> linked(Link("compiled.html", "the text"))
    '<a href="compiled.html">the text</a>'
    """
    about = f" <span>{escape(link.about)}</span>" if link.about else ""
    if not link.target:
        return escape(link.name) + about
    return f'<a href="{escape(link.target)}">{escape(link.name)}</a>{about}'
