"""What templates of ours can say that Django's can't. It is loaded everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from travaux.delegations import standard_registry
from travaux.render.phrases import from_right
from travaux.reports.calling import called, proposal_called
from travaux_web.addresses import IssueConverter
from travaux_web.live.pages import Key
from travaux_web.live.streams import State

register = template.Library()


@register.filter
def direction(language: str) -> str:
    """Give the direction in which a text of a language runs, for the `dir` of what holds it."""
    return "rtl" if from_right(language or "") else "ltr"


@register.simple_tag
def live(key: Key, state: State, element: str = "div", css: str = "") -> SafeString:
    """Print a live page: its fragments as they are now, and from where they go on.

    >>> # {% live key state "ol" "speakers" %}
    """
    return format_html(
        '<{0} class="live {1}" data-live="{2}" data-at="{3}">\n{4}\n</{0}>',
        mark_safe(element),  # noqa: S308 - named in our own templates
        css,
        live_address(key),
        state.at,
        _parts(state.fragments),
    )


@register.simple_tag
def live_address(key: Key) -> str:
    """Give where a live page goes on, for one whose parts stand in several places.

    >>> # <div data-live="{% live_address key %}" data-at="{{ state.at }}">
    >>> #   <nav data-zone="outline">{% live_parts state "outline" %}</nav>
    >>> #   <article data-zone="">{% live_parts state "" %}</article>
    """
    query = urlencode({**dict(key.seen), "language": key.viewing.language})
    return f"/live/{key.page}/{IssueConverter().to_url(key.of)}?{query}"


@register.simple_tag
def live_parts(state: State, zone: str, *zones: str) -> SafeString:
    """Print the parts of a live page whose names begin with a zone ("outline:u5").

    Those of none stand in the zone ""; then the other zones of the page have to be named.
    """
    begins = tuple(f"{one}:" for one in (zones if not zone else (zone,)))
    own = {n: html for n, html in state.fragments.items() if n.startswith(begins) == bool(zone)}
    return _parts(own)


def _parts(fragments: Mapping[str, str]) -> SafeString:
    return format_html_join(
        "\n",
        '<div class="part" data-part="{}">{}</div>',
        ((name, mark_safe(html)) for name, html in fragments.items()),  # noqa: S308
    )


@register.simple_tag(takes_context=True)
def name_of(context: Context, code: str) -> str:
    """Give the name of a party, a body or a person by its code, in the reader's language."""
    desk = context["desk"]
    return called(desk.record, code, desk.language, standard_registry())


@register.simple_tag(takes_context=True)
def name_of_proposal(context: Context, proposal: str) -> str:
    """Give what a proposal is called by its id: its title, or who asked first and since when."""
    desk = context["desk"]
    return proposal_called(desk.record, proposal, desk.language)


@register.simple_tag(takes_context=True)
def here_with(context: Context, **given: Any) -> str:
    """Give the address of this page with some of its query changed; "" takes one away."""
    query = context["request"].GET.copy()
    for name, value in given.items():
        if value in ("", None):
            query.pop(name, None)
        else:
            query[name] = str(value)
    return f"?{query.urlencode()}" if query else "?"


@register.simple_tag(takes_context=True)
def way(context: Context, page: str, said: str, *within: str) -> SafeString:
    """Give a way of the main menu; it is marked on the pages whose addresses begin as is told."""
    here = context["request"].path.startswith(within)
    mark = mark_safe(' aria-current="true"') if here else ""
    return format_html('<a href="{}"{}>{}</a>', reverse(page), mark, said)


@register.filter
def may(desk: Any, act: str) -> bool:
    """Tell whether an act is open to a desk: `{% if desk|may:"take-decision" %}`."""
    return bool(desk.may(act))
