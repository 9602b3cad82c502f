"""The whole site by keyboard: all is reached and seen to be, and nothing is lost or a trap."""

from __future__ import annotations

from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.web.e2e.conftest import Served
from tests.web.site import PROGRAM

TEXT = reverse("text", args=[PROGRAM])
CONSOLE = reverse("console", args=["GT/TM"])
# What is reached is noted in the page, with whether it is seen to have the keyboard.
_NOTE = """() => {
    window.reached = new Set();
    window.unseen = [];
    document.addEventListener("focusin", ({ target }) => {
        const look = getComputedStyle(target), box = target.getBoundingClientRect();
        const seen = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2;
        if (!seen || !box.width) window.unseen.push(target.outerHTML.slice(0, 120));
        window.reached.add(target);
    });
}"""
_MISSED = """() => [...document.querySelectorAll("a[href], button, input, select, textarea")]
    .filter(one => !one.disabled && one.tabIndex >= 0 && one.checkVisibility() && !one.inert)
    .filter(one => one.type !== "radio" && !window.reached.has(one))
    .map(one => one.outerHTML.slice(0, 120))"""
_STOPS = """() => document.querySelectorAll("a[href], button, input, select, textarea, summary,"
    + "[tabindex='0']").length"""


PAGES = (
    ("mexico", TEXT),
    ("mexico", reverse("proposal_new", args=[PROGRAM])),
    ("mexico", reverse("follow", args=["GT/TM"])),
    ("mexico", reverse("search") + "?q=migrants"),
    ("secretariat", reverse("compile_brackets", args=[PROGRAM])),
    ("chair", CONSOLE),
)


def test_all_is_reached_and_seen_to_be_and_nothing_is_a_trap(served: Served) -> None:
    faults = {}
    for who, where in PAGES:
        page = served.page(who)
        page.goto(where)
        page.evaluate(_NOTE)
        for _ in range(page.evaluate(_STOPS) + 8):
            page.keyboard.press("Tab")
        if found := page.evaluate(_MISSED) + page.evaluate("window.unseen"):
            faults[where] = found
        page.close()
    assert faults == {}


def at(page: Page, selector: str) -> None:
    """See that the keyboard is there."""
    expect(page.locator(selector)).to_be_focused()


def test_what_opens_closes_by_escape_and_gives_the_keyboard_back(served: Served) -> None:
    page = served.page("mexico")
    page.goto(TEXT)
    page.keyboard.press("Tab")
    at(page, ".skip")
    page.keyboard.press("Enter")
    at(page, "#main")
    menu = page.locator(".views details.more").last
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(menu.locator("a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu.locator("summary")).to_be_focused()
    expect(menu.locator("a").first).to_be_hidden()
    page.locator("button[data-keys]").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_label("Single keys act").uncheck()
    page.keyboard.press("Escape")
    at(page, "button[data-keys]")
    page.keyboard.press("n")
    expect(page.locator(".bracket.chosen")).to_have_count(0)
    page.locator("#u9 .permalink").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#thread .thread-of")).to_be_visible()
    page.keyboard.press("Escape")
    at(page, "#u9 .permalink")


def test_the_keyboard_stays_where_it_is_when_live_parts_are_replaced(served: Served) -> None:
    page, phone = served.page("chair"), served.page("mexico", phone=True)
    phone.goto(reverse("follow", args=["GT/TM"]))
    page.goto(CONSOLE)
    page.locator("[value='next bracket']").focus()
    for number in ("preambular paragraph 2", "preambular paragraph 7"):
        page.keyboard.press("Enter")
        expect(page.locator("[data-part] h2").first).to_have_text(number)
        at(page, "[value='next bracket']")
        expect(phone.locator("[data-teller]")).to_contain_text(number)
    page.locator("[data-key='1']").focus()
    page.keyboard.press("Enter")
    at(page, "[data-first]")
    page.keyboard.press("Escape")
    at(page, "[data-key='1']")
    page.keyboard.press("Enter")
    at(page, "[data-first]")
    page.keyboard.press("Enter")
    at(page, "[value='next bracket']")
    expect(phone.locator("[data-teller]")).to_contain_text("greatly")
    expect(phone.locator("[data-teller]")).not_to_contain_text("RECOGNIZING")
