"""A delegate at the text: from bracket to bracket by key, why words are there, and live marks."""

from __future__ import annotations

from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.web.e2e.conftest import Served
from tests.web.site import PROGRAM

TEXT = reverse("text", args=[PROGRAM])
_PARTS = (
    "[...document.querySelectorAll('.part')].map(one => one.innerHTML.replace(/ (here|news)/g, ''))"
)
_MARK = """([unit, words]) => {
    const nodes = document.createTreeWalker(document.getElementById(unit), NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        const at = node.data.indexOf(words);
        if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + words.length);
    }
}"""


def at_the_text(served: Served, who: str, *, phone: bool = False) -> Page:
    page = served.page(who, phone=phone)
    page.goto(TEXT)
    expect(page.locator("[data-connection=on]")).to_be_attached()
    return page


def test_a_delegate_goes_from_bracket_to_bracket_and_asks_why(served: Served) -> None:
    page = at_the_text(served, "mexico")
    page.keyboard.press("n")
    page.keyboard.press("n")
    expect(page.locator("#u9 .bracket.chosen")).to_be_visible()
    page.keyboard.press("t")
    thread = page.locator("#thread")
    expect(thread.get_by_role("heading", level=2)).to_contain_text("RECOGNIZING")
    thread.get_by_text("Next open").click()
    expect(thread.get_by_role("heading", level=2)).to_contain_text("CONVINCED")
    page.keyboard.press("Escape")
    expect(thread).to_be_hidden()
    page.evaluate(_MARK, ["u9", "the economy"])
    page.keyboard.press("w")
    expect(page.locator("#why-told")).to_contain_text("In the text since")
    assert "unit=u9" in page.url
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator("main").click(position={"x": 2, "y": 2})
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_outline_is_live_and_as_a_fresh_page(served: Served) -> None:
    page = at_the_text(served, "chile")
    row = page.locator(".outline [data-unit=u9]")
    expect(row.locator(".count")).to_be_visible()
    desk = served.site.desk("secretariat")
    one = next(b for b in desk.texts.brackets(desk.record, PROGRAM) if b.unit == "u9")
    given = {"bracket": one.id, "mark": one.mark, "disposition": "keep"}
    desk.act("decide-bracket", issue=PROGRAM, body="GT/TM", **given)
    expect(row.locator(".count")).to_be_hidden()
    expect(page.locator("#u9 .bracket")).to_have_count(0)
    fresh = at_the_text(served, "chile")
    assert page.evaluate(_PARTS) == fresh.evaluate(_PARTS)


def test_a_phone_shows_the_thread_over_the_text_and_never_scrolls_sideways(served: Served) -> None:
    page = at_the_text(served, "mexico", phone=True)
    expect(page.locator(".outline nav")).to_be_hidden()
    page.locator("#u9 .permalink").click()
    expect(page.locator("#thread")).to_contain_text("greatly")
    page.locator("#thread").get_by_text("Close").click()
    expect(page.locator("#thread")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
