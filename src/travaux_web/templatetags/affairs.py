"""Tags of the group's affairs: dates in words, links to things of the record, ways to an act."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any
from urllib.parse import urlencode

from django import template
from django.template.context import Context
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from travaux.dates import When
from travaux.delegations import standard_registry
from travaux.reports.calling import called
from travaux.reports.dating import spelled
from travaux.reports.terms import terms
from travaux_web.desk import Desk
from travaux_web.forms.acts.states import state_label
from travaux_web.forms.acts.titles import act_title
from travaux_web.forms.acts.wording import choice_label
from travaux_web.forms.papers import paper_title as title_of_paper
from travaux_web.forms.papers import part_title as title_of_part

register = template.Library()


@register.simple_tag(takes_context=True)
def when(context: Context, date: When | None) -> SafeString:
    """Give a date in words; that it isn't recorded, where it isn't."""
    if date is None:
        return not_recorded()
    return format_html("{}", spelled(date, context["desk"].language))


@register.simple_tag
def not_recorded() -> SafeString:
    """Say that the record doesn't tell."""
    return format_html('<span class="unknown">{}</span>', _("not recorded"))


@register.filter
def said(value: Any) -> str:
    """Give one of the record's words ("vice chair") in the reader's language."""
    return state_label(value) if isinstance(value, Enum) else choice_label(str(value))


@register.filter
def in_terms(word: str, family: str) -> str:
    """Give a free word of the record that is common ("ratified") in the reader's language.

    One that isn't stands as it was entered.
    """
    found: Mapping[str, str] = getattr(terms(get_language() or "en"), family)
    return found.get(word, word)


@register.simple_tag(takes_context=True)
def thing(context: Context, code: str, *, full: bool = False) -> SafeString:
    """Name a body, meeting, document, person, statement or party, with a link where it has a page.

    A document goes by its symbol; with `full`, its title stands beside it.
    """
    desk: Desk = context["desk"]
    if not code:
        return not_recorded()
    where = page_of(desk, code)
    name, title = named(desk, code)
    shown = format_html("{} {}", name, title) if full and title else format_html("{}", name)
    return format_html('<a href="{}">{}</a>', where, shown) if where else shown


def named(desk: Desk, code: str) -> tuple[str, str]:
    """Give what a thing of the record is called, and its title where it has one beside."""
    record, language = desk.record, desk.language
    if code in record.issues:
        return code, record.issues[code].title(language)
    if code in record.meetings:
        return code, record.meetings[code].title.within(language)
    return called(record, code, language, standard_registry()), ""


def page_of(desk: Desk, code: str) -> str:
    """Give the address of the page of a thing; "" where it has none."""
    record = desk.record
    for shelf, page in _PAGES:
        if code in getattr(record, shelf):
            return address(page, code)
    return ""


_PAGES = (
    ("bodies", "body"),
    ("meetings", "meeting"),
    ("issues", "document"),
    ("statements", "statement"),
    ("reports", "report"),
)


def address(page: str, *of: Any) -> str:
    """Give the address of a page; "" where this site has no such page."""
    try:
        return reverse(page, args=of)
    except NoReverseMatch:
        return ""


@register.simple_tag(takes_context=True)
def doing(context: Context, act: str, words: str = "", **given: Any) -> SafeString:
    """Give the way to the form of an act, filled in so far; nothing where it isn't open.

    Afterwards the form leads back to this page.
    """
    desk: Desk = context["desk"]
    if not desk.may(act):
        return SafeString("")
    told = {name.replace("__", "-"): value for name, value in given.items() if value}
    query = urlencode({**told, "next": context["request"].get_full_path()})
    where = f"{reverse('act', args=[act])}?{query}"
    return format_html('<a class="button second" href="{}">{}</a>', where, words or act_title(act))


@register.filter
def paper_title(kind: str) -> str:
    """Give what a paper is called."""
    return title_of_paper(kind)


@register.filter
def part_title(key: str) -> str:
    """Give what a part of a report is called."""
    return title_of_part(key)


@register.simple_tag
def file_link(issue: str, language: str) -> SafeString:
    """Name a language version of a document, with a link to its file where the site has one."""
    where = address("document_file", issue, language)
    return format_html('<a href="{}">{}</a>', where, language) if where else SafeString(language)


@register.simple_tag(takes_context=True)
def tab(context: Context, page: str, words: str) -> SafeString:
    """Lead to a page of the group's affairs; the one that this page belongs to is marked."""
    where = reverse(page)
    here = context["request"].path
    current = "page" if here == where else "true" if here.startswith(where) else ""
    mark = format_html(' aria-current="{}"', current) if current else ""
    return format_html('<a href="{}"{}>{}</a>', where, mark, words)


@register.simple_tag(takes_context=True)
def own_body(context: Context) -> str:
    """Give the body that a form is most likely about: the officer's own, or the only one at work.

    That is the only body with a mandate; "" where there are several.
    """
    desk: Desk = context["desk"]
    if desk.party in desk.record.bodies:
        return desk.party
    working = {one.body for one in desk.record.mandates.values()}
    return working.pop() if len(working) == 1 else ""
