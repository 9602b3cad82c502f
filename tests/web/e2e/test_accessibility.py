"""No page has a fault that axe can find, in either theme and any language (WCAG 2.2 AA)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import axe_playwright_python
import pytest
from django.conf import settings
from django.urls import NoReverseMatch, reverse
from playwright.sync_api import Browser, BrowserContext, Page

from tests.web.at_work import at_work, between
from tests.web.e2e.conftest import Served, started
from tests.web.pages import Route, routes
from tests.web.site import Site, pointed_at

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What hangs on the language of a page; its colours and its order are the same in each.
OF_WORDS = [
    *("html-has-lang", "html-lang-valid", "valid-lang", "document-title", "page-has-heading-one"),
    *("empty-heading", "empty-table-header", "label", "select-name", "button-name", "link-name"),
    *("summary-name", "aria-command-name", "aria-input-field-name", "aria-dialog-name"),
    *("aria-progressbar-name", "image-alt", "svg-img-alt", "label-title-only", "landmark-unique"),
]
PHONES = (390, 320)  # pixels; 320 is also what a desk sees at 400 % (WCAG 1.4.10)
EYES = {"secretariat": "secretariat", "bureau": "chair", "head": "mexico", "public": ""}
OF_ACCOUNTS = ("", "vice", "mexico")  # the vice chair has a second factor, the head has none yet
_RUN = """options => axe.run(document, options).then(found => found.violations.map(
    one => [one.id, ...one.nodes.slice(0, 3).map(node => node.html.slice(0, 200))].join(" | ")))"""


@dataclass(frozen=True)
class Looked:
    """A served site on which people have been at work, and its pages, by their session."""

    served: Served
    pages: dict[str, dict[str, str]]

    def each(self, language: str) -> Iterator[tuple[str, Page]]:
        """Open every page in a language, one after another."""
        for session, pages in self.pages.items():
            context = _context(self.served, session, language)
            context.add_init_script(AXE)
            page = context.new_page()
            for address, name in pages.items():
                page.goto(address, wait_until="domcontentloaded")
                yield name, page
            context.close()


@pytest.fixture(scope="module")
def looked(
    built: Path, given: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Looked]:
    """Serve one site for all that is looked at here."""
    folder = tmp_path_factory.mktemp("looked") / "dossier"
    shutil.copytree(built, folder)
    with pointed_at(folder):
        site = Site(folder, given)
        more = at_work(site)
        process, address = started(folder)
        try:
            served = Served(address, site, browser.new_context)
            yield Looked(served, _pages(served, more))
        finally:
            process.terminate()
            process.wait(10)


def _pages(served: Served, more: dict[str, list[str]]) -> dict[str, dict[str, str]]:
    """Give the pages by session: neither files, nor what only sends one on or isn't there."""
    found = {between(served.site): {reverse("mfa_authenticate"): "mfa_authenticate"}}
    seen: set[str] = set()
    for who in ["secretariat", "chair", "mexico", "chile", "", "vice"]:
        session = served.session(who) if who else ""
        context = _context(served, session, "en")
        asked = {address: route.name for route, address in _addresses(who)}
        asked |= {address: address for address in more.get(who, [])}
        found[session] = {}
        for address, name in asked.items():
            answer = context.request.get(address, max_redirects=1 if address == name else 0)
            theirs = name in seen or not answer.ok
            if not theirs and answer.headers["content-type"].startswith("text/html"):
                found[session][address] = name
                seen |= {name}
        context.close()
    return found


def _addresses(who: str) -> Iterator[tuple[Route, str]]:
    """Give the addresses that somebody looks at for all who may."""
    for route in routes():
        first = next((eyes for circle, eyes in EYES.items() if circle in route.circles), None)
        if first == who or (route.theirs and who in OF_ACCOUNTS):
            try:
                yield route, route.address()
            except NoReverseMatch:  # what stands in a letter alone, or is single sign-on's
                continue


def _context(served: Served, session: str, language: str) -> BrowserContext:
    context = served.context(base_url=served.address, locale=language)
    cookies = {settings.LANGUAGE_COOKIE_NAME: language, "sessionid": session}
    url = served.address
    context.add_cookies([{"name": n, "value": v, "url": url} for n, v in cookies.items() if v])
    return context


def _faults(page: Page, **options: object) -> list[str]:
    given = {"runOnly": RULES, "resultTypes": ["violations"], "preload": False, **options}
    return list(page.evaluate(_RUN, given))


def _too_wide(page: Page) -> list[str]:
    before, found = page.viewport_size, []
    for width in PHONES:
        page.set_viewport_size({"width": width, "height": 800})
        if (needed := page.evaluate("document.documentElement.scrollWidth")) > width:
            found.append(f"{needed} pixels wide on a screen of {width}")
    if before:
        page.set_viewport_size(before)
    return found


def test_axe_finds_nothing_in_either_theme(looked: Looked) -> None:
    faults = {}
    for name, page in looked.each("en"):
        found = _faults(page) + _too_wide(page)
        page.emulate_media(color_scheme="dark")
        found += [f"dark {one}" for one in _faults(page, runOnly=["color-contrast"])]
        page.emulate_media(color_scheme="light")
        if found:
            faults[name] = found
    assert faults == {}


@pytest.mark.parametrize("language", ["es", "fr", "pt"])
def test_axe_finds_nothing_in_another_language_on_a_phone(looked: Looked, language: str) -> None:
    faults = {}
    for name, page in looked.each(language):
        if found := _too_wide(page) + _faults(page, runOnly=OF_WORDS):
            faults[name] = found
    assert faults == {}
