"""Citations in printed words, each with a link to the page of its instrument.

Only words that stand together on the page are linked; where a bracket parts them, the thread of
the paragraph leads there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from django.urls import reverse

from travaux.citations import Citation
from travaux.record.instruments import instruments_of
from travaux_web.desk import Held
from travaux_web.views.agreed.citing import citations_in

_TAGS = re.compile(r"(<a\b.*?</a>|<[^>]*>)", re.DOTALL)


def linked(held: Held, issue: str, parts: Mapping[str, str]) -> dict[str, str]:
    """Give the printed parts of an issue with its citations linked."""
    if issue not in held.record.issues:
        return dict(parts)
    table = instruments_of(held.record)
    found = [one for one in citations_in(held, issue) if table.of(one.instrument)]
    if not found:
        return dict(parts)
    addresses = {escape(one.written, quote=False): _address(one) for one in found}
    longest_first = sorted(addresses, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return {name: _linked(html, pattern, addresses) for name, html in parts.items()}


def _address(one: Citation) -> str:
    return reverse("instrument", args=[one.instrument])


def _linked(html: str, pattern: re.Pattern[str], addresses: Mapping[str, str]) -> str:
    if not pattern.search(html):
        return html

    def link(found: re.Match[str]) -> str:
        return f'<a class="cites" href="{addresses[found[0]]}">{found[0]}</a>'

    pieces = _TAGS.split(html)  # every other one is a tag, or a link that stays as it is
    pieces[::2] = [pattern.sub(link, words) for words in pieces[::2]]
    return "".join(pieces)
