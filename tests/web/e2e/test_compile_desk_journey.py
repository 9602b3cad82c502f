from __future__ import annotations

from django.urls import reverse
from playwright.sync_api import FilePayload, expect

from tests.web.e2e.conftest import Served
from tests.web.integration.test_compile_desk_inbox import asking
from tests.web.site import PROGRAM

NEXT = "CAJP/GT/TM-24/05 rev. 3"


def test_files_come_in_are_entered_and_the_next_issue_goes_out(served: Served) -> None:
    data, other = asking(served.site), served.page("mexico")
    other.goto(reverse("text", args=[PROGRAM]))
    expect(other.locator("[data-connection=on]")).to_be_attached()
    page = served.page("secretariat")
    page.goto(reverse("compile_inbox", args=[PROGRAM]))
    files = [
        FilePayload(name="Chile.docx", mimeType="", buffer=b"PK\x03\x04 cut off"),
        FilePayload(name="Peru.txt", mimeType="text/plain", buffer=data),
        FilePayload(name="Document1.txt", mimeType="text/plain", buffer=data + b"\n"),
    ]
    page.set_input_files("#files", files)
    page.get_by_role("button", name="Take them in").click()
    expect(page.locator("#refused li")).to_have_count(1)
    page.get_by_role("link", name="Document1.txt").click()
    page.fill("#parties", "Chile")
    page.get_by_role("button", name="Read it again so").click()
    page.wait_for_selector("button[value=enter]")
    page.locator("h1").click()
    page.keyboard.press("Enter")
    page.wait_for_selector("text=On record as")
    page.goto(reverse("compile_circulate", args=[PROGRAM]))
    page.get_by_role("button", name="Circulate").click()
    expect(other.locator(".part.fresh").first).to_be_visible()
    page.goto(reverse("compile_next", args=[PROGRAM]))
    page.get_by_role("button", name=f"Issue {NEXT}").click()
    page.wait_for_url(f"**{reverse('compile_next', args=[NEXT])}")
    other.goto(reverse("text", args=[NEXT]))
    expect(other.locator("main")).to_contain_text("Forthwith")
