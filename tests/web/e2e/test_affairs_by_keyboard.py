from __future__ import annotations

from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.web.e2e.conftest import Served


def fill_by_keyboard(page: Page, **filled: str) -> None:
    """Go from field to field with the keyboard alone, and type."""
    for name, value in filled.items():
        for _ in range(80):
            if page.evaluate("document.activeElement.name || ''") == name:
                break
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == name
        page.keyboard.type(value)


def test_a_meeting_called_by_keyboard_is_on_a_delegates_first_page(served: Served) -> None:
    page = served.page("secretariat")
    page.goto(reverse("act", args=["convene-meeting"]) + "?next=/")
    fill_by_keyboard(page, id="GT/TM-77", body="GT/TM", when="2 March", place="Room 7")
    page.keyboard.press("Enter")  # tries it, and enters nothing
    expect(page.get_by_role("alert")).to_contain_text("When")
    expect(page.locator("#f-when")).to_have_value("2 March")
    page.locator("#f-when").fill("2090-03-02")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="What it would come to")).to_be_visible()
    page.get_by_role("button", name="Enter on the record").press("Enter")
    expect(page.get_by_text("Entered:")).to_be_visible()
    delegate = served.page("mexico", phone=True)
    delegate.goto("/")
    expect(delegate.get_by_text("Room 7")).to_be_visible()
    width = delegate.evaluate("document.documentElement.scrollWidth")
    assert width <= 390


def test_rows_are_added_to_a_form_without_asking_the_server(served: Served) -> None:
    served.site.desk("secretariat").act("convene-meeting", id="GT/TM-77", body="GT/TM")
    page = served.page("secretariat")
    page.goto(reverse("act", args=["set-order-of-business"]) + "?meeting=GT/TM-77&next=/")
    page.get_by_role("button", name="More rows: Items").click()
    page.locator("[name=items-2-number]").fill("1")
    page.locator("[name=items-2-title]").fill("Opening")
    page.get_by_role("button", name="Enter on the record").click()
    expect(page.get_by_text("Entered:")).to_be_visible()
    [item] = served.site.desk("secretariat").record.orders.get("GT/TM-77") or ()
    assert (item.number, item.title) == ("1", "Opening")
