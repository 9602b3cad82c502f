"""No page has a fault that axe can find, in either theme and any language (WCAG 2.2 AA)."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

from tests.web.e2e.conftest import Served
from tests.web.pages import Route, routes

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Each page is looked at once in every language and once in every theme: not in each pair of them,
# for a language changes words and a theme changes colours.
LOOKS = [("en", "light"), ("es", "dark"), ("fr", "light"), ("pt", "dark")]
EYES = {"secretariat": "secretariat", "bureau": "chair", "head": "mexico", "public": ""}


def pages() -> list[tuple[str, Route]]:
    """Give every page that can be looked at, with somebody who may."""
    found = []
    for route in routes():
        who = next((eyes for circle, eyes in EYES.items() if circle in route.circles), None)
        if who is not None:
            found.append((who, route))
    return found


@pytest.mark.parametrize(("language", "theme"), LOOKS)
def test_axe_finds_nothing(served: Served, language: str, theme: str) -> None:
    faults: dict[str, Any] = {}
    for who in EYES.values():
        page = served.page(who, color_scheme=theme, locale=language)
        cookie = {"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": served.address}
        page.context.add_cookies([cookie])  # type: ignore[list-item]
        for _, route in (one for one in pages() if one[0] == who):
            answer = page.request.get(route.address())
            if not answer.ok or "text/html" not in answer.headers.get("content-type", ""):
                continue  # a file, or what can only be sent
            page.goto(route.address())
            found = Axe().run(page, options={"runOnly": WCAG}).response["violations"]
            for one in found:
                key = f"{route.name} as {who or 'the public'}: {one['id']}"
                faults[key] = [node["html"][:200] for node in one["nodes"][:3]]
    assert faults == {}
