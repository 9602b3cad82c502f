"""Whoever reads Spanish, French or Portuguese finds no English on the screens that isn't marked.

Sentences of the core stay English and are marked so (`lang="en"`), and what stands in the record is
quoted as it was written. Everything else is said in the reader's language: what is looked for is a
text that is English word for word in the catalogues or in the record's own lists of kinds and
states, and the small words that no English sentence does without.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

import pytest
from django.test import Client
from django.urls import NoReverseMatch
from lxml import html

from tests.web.at_work import at_work
from tests.web.pages import routes
from tests.web.site import Site
from tests.web.unit.test_catalogues import LANGUAGES, catalogue
from travaux.record.traces import named
from travaux.texts import readable
from travaux_web.forms.acts.wording import CHOICES

WHO = ("secretariat", "chair", "mexico", "observer", "")
# None of them is a word of Spanish, French or Portuguese.
SMALL_WORDS = frozenset(
    "the of and is was were with that which been this from by are it its not who what at to held"
    " they their them there these those whose when where how than into after before".split()
)
ALIKE = {"fr": frozenset({"document"})}  # what is spelled as in English
UNREAD = frozenset({"script", "style", "code", "pre", "kbd", "svg", "samp", "q", "blockquote"})
SPOKEN = ("aria-label", "title", "alt", "placeholder", "data-head")
Kept = set[object]
_TYPED = frozenset({"We resume at 15:00"})  # by somebody at work on the site
_QUOTED = re.compile("“[^”]*”|«[^»]*»|‘[^’]*’")
_BETWEEN = re.compile(r"\s*[·;,()/]\s*|:\s+|\s+–\s+")
_WORD = re.compile(r"[^\W\d_]+")


def english(language: str) -> frozenset[str]:
    """Give what is English word for word: kinds, states, and sentences that are said otherwise."""
    own = {one.msgid.strip(): one.msgstr.strip() for one in catalogue(language) if not one.msgctxt}
    kinds = {value.value for kind in _enums(StrEnum) for value in kind} | set(CHOICES)
    said = {one for one, other in own.items() if one != other} | kinds
    return frozenset(said - set(own.values()) - ALIKE.get(language, frozenset()))


def _enums(kind: type[StrEnum]) -> Iterator[type[StrEnum]]:
    for one in kind.__subclasses__():
        if one.__module__.startswith("travaux."):
            yield one


def spoken(page: str) -> Iterator[str]:
    """Give what a page says in its own language: what is marked as another's is left out."""
    for one in html.fromstring(page).iter():
        if not isinstance(one.tag, str):
            continue
        if not any(map(_is_apart, one.iterancestors())):
            if not _is_apart(one):
                yield from (one.get(name, "") for name in SPOKEN)
                yield one.text or ""
            yield one.tail or ""


def _is_apart(one: html.HtmlElement) -> bool:
    marked = "lang" in one.attrib and one.tag != "html"
    return marked or one.tag in UNREAD or one.get("translate") == "no"


def is_english(said: str, english: frozenset[str], kept: Kept) -> bool:
    """Tell whether a text is English word for word, or holds a small word that isn't quoted."""
    if said in _TYPED:
        return False
    parts = [one for one in _BETWEEN.split(_QUOTED.sub("", said)) if any(map(str.isalpha, one))]
    if any(one in english and one not in kept for one in (said, *parts)):
        return True
    return any(
        word.lower() in SMALL_WORDS
        and not word.isupper()
        and kept.isdisjoint({("", word.lower(), after.lower()), (before.lower(), word.lower(), "")})
        for part in parts
        for before, word, after in _with_those_beside(part)
    )


def _with_those_beside(said: str) -> Iterator[tuple[str, str, str]]:
    words = ["", *_WORD.findall(said), ""]
    yield from zip(words, words[1:], words[2:], strict=False)


def quoted(site: Site) -> Kept:
    """Give the words of the record and of its texts, each with the one before and the one after.

    Ids of its own stand for themselves.
    """
    desk = site.desk("secretariat")
    told = [one for one in desk.held.entries if one.event is not None]
    kept: Kept = {*desk.record.meetings, *desk.record.decisions}
    texts = [desk.texts.text(desk.record, one) for one in desk.record.issues]
    said = [words for one in told for _, words in (*named(one.event), *named(one.sources))]
    said += [readable(unit.words) for one in texts if one for unit in one.all_units()]
    for one in said:
        for before, word, after in _with_those_beside(one.lower()):
            kept |= {("", word, after), (before, word, ""), ("", word, "")}
    return kept


def left_in_english(
    site: Site, who: str, language: str, more: Iterable[str]
) -> dict[str, list[str]]:
    """Give what is English on each page that somebody sees."""
    client, said, kept = site.client(who), english(language), quoted(site)
    client.cookies["django_language"] = language
    wrong: dict[str, list[str]] = {}
    for name, address in [*_addresses(), *((one, one) for one in more)]:
        page = _page(client, address)
        found = {" ".join(one.split()) for one in spoken(page)} if page else set()
        found = {one for one in found if any(map(str.isalpha, one)) and "://" not in one}
        if ours := sorted(one for one in found if is_english(one, said, kept)):
            wrong[name] = ours
    return wrong


def _page(client: Client, address: str) -> str:
    answer = client.get(address)
    if answer.status_code in (301, 302) or "html" not in answer.get("Content-Type", ""):
        return ""
    return str(answer.content.decode()) if not answer.streaming else ""


def _addresses() -> Iterator[tuple[str, str]]:
    for route in routes():
        try:
            yield route.name, route.address()
        except NoReverseMatch:  # what stands in a letter alone, or is single sign-on's
            continue


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_the_case_leaves_english_unmarked(case_site: Site, language: str) -> None:
    assert {
        who: found for who in WHO if (found := left_in_english(case_site, who, language, ()))
    } == {}


def test_no_page_of_a_site_at_work_leaves_english_unmarked(site: Site) -> None:
    more = at_work(site)
    wrong = {
        (language, who): found
        for language in LANGUAGES
        for who in WHO
        if (found := left_in_english(site, who, language, more.get(who, ())))
    }
    assert wrong == {}
