from __future__ import annotations

from pathlib import Path

from django.urls import reverse
from playwright.sync_api import expect

from tests.web.e2e.conftest import Served
from tests.web.site import PROGRAM


def test_a_sentence_is_found_and_opened_without_a_mouse(served: Served) -> None:
    page = served.page("mexico")
    page.goto(reverse("search"))
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("trafficking")
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_have_text("trafficking")
    assert "q=trafficking" in page.url
    first = page.locator(".found a").first
    for _ in range(40):
        if first.evaluate("one => one === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{reverse('text', args=[PROGRAM])}?unit=*")


def test_a_file_is_looked_up_without_leaving_the_machine(served: Served) -> None:
    sent: list[str] = []
    page = served.page("mexico")
    page.on("request", lambda one: sent.append(one.method))
    page.goto(reverse("proof"))
    file = next(path for path in sorted(Path(served.site.given).rglob("*.docx")))
    page.locator("#file").set_input_files(file)
    page.get_by_role("button", name="Look it up").click()
    expect(page.locator("[role=status] .message")).to_contain_text(file.name)
    assert set(sent) == {"GET"}
