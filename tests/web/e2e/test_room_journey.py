"""A room at work: the chair at the console, the wall, and a delegate's phone, all at once."""

from __future__ import annotations

import os

from playwright.sync_api import Page, Route, expect

from tests.web.e2e.conftest import Served

ROOM = "/room/GT~TM/"


def looked_at(page: Page, name: str) -> None:
    """Keep a picture where somebody wants to look."""
    if folder := os.environ.get("TRAVAUX_PICTURES"):
        page.screenshot(path=f"{folder}/{name}.png")


def test_a_ruling_is_seen_on_the_wall_and_on_a_phone_and_the_floor_is_asked_for(
    served: Served,
) -> None:
    chair = served.page("chair")
    wall = served.page("secretariat", viewport={"width": 1600, "height": 900})
    phone = served.page("mexico", phone=True)
    for page, where in ((chair, "console/"), (wall, "screen/"), (phone, "")):
        page.goto(f"{ROOM}{where}")
    chair.keyboard.press("n")
    expect(chair.locator(".bracket-now")).to_be_visible()
    chair.keyboard.press("n")
    for page in (wall, phone):
        expect(page.locator(".paragraph").first).to_contain_text("RECOGNIZING")
    looked_at(chair, "console")
    chair.keyboard.press("1")
    expect(chair.locator(".confirm blockquote")).to_contain_text("how greatly migrants")
    looked_at(chair, "confirm")
    chair.keyboard.press("Enter")
    for page in (wall, phone):
        expect(page.locator(".part:not(.gone) .ruled ins")).to_have_text("greatly")
    looked_at(wall, "wall")
    looked_at(phone, "phone")
    chair.keyboard.press("u")
    expect(wall.locator(".part:not(.gone) .ruled.undone")).to_be_visible()
    phone.get_by_role("button", name="Ask for the floor").click()
    expect(chair.locator(".waiting")).to_contain_text("Mexico")
    expect(wall.locator(".floor").first).to_contain_text("Mexico")
    no_bar = "document.documentElement.scrollHeight <= innerHeight"
    assert wall.evaluate(no_bar)


def test_where_no_stream_is_kept_the_page_asks_for_the_same_steps(served: Served) -> None:
    phone = served.page("mexico", phone=True)

    def cut(route: Route) -> None:
        route.continue_() if "poll=1" in route.request.url else route.abort()

    phone.route("**/live/**", cut)
    phone.goto(ROOM)
    chair = served.page("chair")
    chair.goto(f"{ROOM}console/")
    chair.keyboard.press("m")
    chair.keyboard.type("We resume at 15:00")
    chair.keyboard.press("Enter")
    expect(phone.locator(".said").first).to_have_text("We resume at 15:00", timeout=20_000)
