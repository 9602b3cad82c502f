"""The text page on paper, and a text that is written from right to left."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.web.e2e.conftest import Served
from tests.web.site import PROGRAM

ARABIC = "GT/AR-1/05"
_WORDS = """%travaux ar running
%symbol: GT/AR-1/05

~ وإذ تشير إلى حقوق [جميع] المهاجرين،

1. تطلب إلى الدول احترام حقوق المهاجرين.
"""

# Where the signs of a bracket stand on the screen: what opens it is to the right of what closes it.
_FIRST_IS_RIGHTMOST = """(one) => {
    const at = (sign) => {
        const nodes = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
            const found = node.data.indexOf(sign);
            if (found < 0) continue;
            const range = document.createRange();
            range.setStart(node, found);
            range.setEnd(node, found + 1);
            return range.getBoundingClientRect().left;
        }
    };
    return at("[") > at("]");
}"""


def printed(page: Page, into: Path) -> str:
    """Print a page as its reader would, and give the words on the paper."""
    page.pdf(path=into)
    told = subprocess.run(["pdftotext", into, "-"], capture_output=True, check=True, text=True)
    return " ".join(told.stdout.split())


def test_paper_has_the_names_in_brackets_and_no_controls(served: Served, tmp_path: Path) -> None:
    page = served.page("mexico")
    page.goto(reverse("text", args=[PROGRAM]))
    assert page.locator("main button:visible").count() > 0
    paper = printed(page, tmp_path / "text.pdf")
    page.emulate_media(media="print")
    assert page.locator("button:visible, form:visible, .top:visible").count() == 0
    assert re.search(r"\[ ?[^][]*Chile: ", paper)
    assert "Bilateral treaties may grant more. ]" in paper.replace("more.]", "more. ]")


def test_an_arabic_text_runs_from_the_right_on_a_page_that_does_not(served: Served) -> None:
    desk = served.site.desk("secretariat")
    with desk.entering() as dossier:
        digest = dossier.files.put(_WORDS.encode())
    desk.act("open-series", path="GT", body="GT/TM")
    desk.act("register-issue", id=ARABIC, kind="negotiating text", body="GT/TM", level="body")
    desk.act("table-text", issue=ARABIC, digest=digest, name="words.txt", media_type="text/plain")
    page = served.page("mexico", locale="en")
    page.goto(reverse("text", args=[ARABIC]))
    text = page.locator("article.text")
    expect(text).to_have_attribute("dir", "rtl")
    expect(page.locator("html")).not_to_have_attribute("dir", "rtl")
    words = text.locator(".unit").filter(has_text="[").first
    assert words.evaluate("one => getComputedStyle(one).direction") == "rtl"
    assert words.evaluate(_FIRST_IS_RIGHTMOST)
