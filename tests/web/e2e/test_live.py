from __future__ import annotations

from django.urls import reverse
from playwright.sync_api import expect

from tests.web.e2e.conftest import Served
from tests.web.site import PROGRAM


def test_a_bracket_that_is_decided_is_gone_from_another_screen(served: Served) -> None:
    page = served.page("mexico")
    page.goto(reverse("text", args=[PROGRAM]))
    expect(page.locator("[data-connection=on]")).to_be_attached()
    desk = served.site.desk("secretariat")
    first = desk.texts.brackets(desk.record, PROGRAM)[0]
    before = page.locator(f"#{first.unit}").inner_html()
    desk.act(
        "decide-bracket",
        issue=PROGRAM,
        body="GT/TM",
        bracket=first.id,
        mark=first.mark,
        disposition="keep",
    )
    expect(page.locator(".part.fresh").first).to_be_visible()
    after = page.locator(f"#{first.unit}").inner_html()
    assert after != before
    fresh = served.page("mexico")
    fresh.goto(reverse("text", args=[PROGRAM]))
    parts = "[...document.querySelectorAll('.part')].map(one => one.innerHTML)"
    assert page.evaluate(parts) == fresh.evaluate(parts)
