"""A proposal's way: a member on a phone, the head in another browser, a co-sponsor, the receipt."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.web.e2e.conftest import Served
from tests.web.site import PROGRAM
from travaux_web.addresses import IssueConverter

NEW = f"/delegation/new/{IssueConverter().to_url(PROGRAM)}/"


def test_a_member_edits_the_head_confirms_and_another_state_joins(served: Served) -> None:
    member = served.page("mexico.member", phone=True)
    member.goto(f"{NEW}?unit=u13")
    member.get_by_role("button", name="Edit the picked paragraphs").click()
    words = member.locator("textarea[name=words-0]")
    words.fill(f"{words.input_value()} at the latest in 2006")
    expect(member.locator("[data-saved]")).to_have_text("Kept.", timeout=8000)
    member.get_by_label("What it is about, in one line").fill("A date for it")
    member.get_by_role("button", name="Save, and see what is read").click()
    expect(member.locator(".inplace ins")).to_contain_text("at the latest in 2006")
    width = member.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert width <= 0  # nothing stands beyond the edge of the phone
    member.get_by_role("button", name="Hand it to the head of delegation").click()

    head = served.page("mexico")
    head.goto("/delegation/")
    head.locator("#main").get_by_role("link", name="A date for it", exact=True).click()
    head.get_by_role("button", name="Confirm and hand in").click()
    expect(head.get_by_role("heading", name="Receipt")).to_be_visible()
    expect(head.locator(".receipt")).to_contain_text("sha256:")
    head.get_by_role("link", name="Follow it, and invite co-sponsors").click()
    head.get_by_label("States or groups").fill("Chile")
    head.get_by_role("button", name="Invite").click()

    chile = served.page("chile")
    chile.goto("/delegation/")
    chile.get_by_role("button", name="Join its sponsors").click()
    expect(chile.locator(".message.success")).to_contain_text("sponsor now")
    head.reload()
    expect(head.locator(".facts")).to_contain_text("Chile")


def test_without_a_script_a_proposal_is_handed_in_all_the_same(served: Served) -> None:
    head = served.page("mexico", java_script_enabled=False)
    head.goto(f"{NEW}?unit=u13")
    head.get_by_role("button", name="Edit the picked paragraphs").click()
    head.locator("textarea[name=words-0]").fill("To ask for less.")
    head.get_by_role("button", name="Save, and see what is read").click()
    head.get_by_role("button", name="Confirm and hand in").click()
    expect(head.get_by_role("heading", name="Receipt")).to_be_visible()
