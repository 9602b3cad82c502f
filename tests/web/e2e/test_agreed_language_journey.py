"""Agreed language in a browser: a delegate types and sees it, an officer confirms, others can't."""

from __future__ import annotations

from django.urls import reverse
from playwright.sync_api import expect

from tests.web.e2e.conftest import Served
from tests.web.shelf import CHARTER, shelved
from tests.web.site import PROGRAM
from travaux.texts import bare

DUTIES = CHARTER.passages[1].words


def test_a_delegate_sees_precedents_and_an_officer_confirms_one(served: Served) -> None:
    shelved(served.site)
    desk = served.site.desk("chair")
    text = desk.texts.words(desk.record, PROGRAM)
    unit = next(one.id for one in text.all_units() if "duties that a person" in bare(one.words))

    page = served.page("mexico", phone=True)
    page.goto(f"{reverse('proposal_new', args=[PROGRAM])}?unit={unit}#paragraphs")
    page.locator(f"input[name=unit][value={unit}]").check()
    page.locator("button[name=do][value=edit]").first.click()
    field = page.locator("textarea[name=words-0]")
    field.fill("")
    field.press_sequentially("The duties that a person owes to the community", delay=1)
    found = page.locator("#agreed-0")
    expect(found).to_contain_text(CHARTER.title)
    expect(found.get_by_role("status")).to_have_text("Agreed language: 1 source")
    field.fill("Zebras graze quietly tonight beside violet stones")
    expect(found).to_contain_text("None found in 3 documents.")

    page = served.page("chair")
    page.goto(f"{reverse('text', args=[PROGRAM])}?unit={unit}")
    thread = page.locator("#thread")
    thread.get_by_text("Confirm this source").first.click()
    thread.get_by_label("The words are").first.select_option("verbatim")
    thread.get_by_role("button", name="Confirm", exact=True).first.click()
    expect(page.locator("#thread")).to_contain_text("Confirmed by")

    page = served.page("observer")
    page.goto(reverse("thread", args=[PROGRAM, unit]))
    expect(page.locator("main")).not_to_contain_text("Confirmed by")
    expect(page.locator("main")).not_to_contain_text("Confirm this source")
