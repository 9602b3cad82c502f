from __future__ import annotations

import re
from datetime import UTC, datetime
from html import unescape
from urllib.parse import unquote

from tests.nights import CHILE, FUND, MEXICO, REPORT, TITLE, file, night
from travaux.drafting.conventions import convention
from travaux.workspace.handing_in import File
from travaux.workspace.issuing import issue

AT = datetime(2005, 3, 1, 9, tzinfo=UTC)
ODD = File("Mexico & <co> #1 100%.txt", MEXICO.data)
LOST = File(
    "Peru.txt", b"In paragraph 9, replace \xe2\x80\x9cx\xe2\x80\x9d by \xe2\x80\x9cy\xe2\x80\x9d.\n"
)


def pages(*files: File, formats: tuple[str, ...] = ("html",)) -> dict[str, str]:
    done = issue(night(*files).value, convention("oas"), files, (), AT, formats).value
    return {path: data.decode() for path, data in done.items() if path.endswith(".html")}


def links(page: str) -> list[str]:
    return [unescape(link) for link in re.findall(r'<a href="([^"]*)"', page)]


def test_every_row_leads_to_its_paragraph_and_to_its_file() -> None:
    made = pages(ODD, CHILE)
    into_text = [link for link in links(made["accounting.html"]) if link.startswith("compiled")]
    anchors = set(re.findall(r' id="([^"]*)"', made["compiled.html"]))
    assert len(into_text) == night(ODD, CHILE).value.account.received
    assert {unquote(link.split("#")[1]) for link in into_text} <= anchors


def test_files_with_odd_names_are_led_to() -> None:
    found = links(pages(ODD)["accounting.html"])
    assert {unquote(link) for link in found if link.startswith("received")} == {
        f"received/{ODD.name}"
    }


def test_place_in_the_file_stands_beside_it() -> None:
    assert '<span class="place">line 5</span>' in pages(MEXICO)["accounting.html"]


def test_change_without_a_place_leads_to_its_file_only_and_stands_out() -> None:
    page = pages(MEXICO, LOST)["accounting.html"]
    row = next(line for line in page.splitlines() if line.startswith('<tr class="open">'))
    assert links(row) == ["received/Peru.txt"]


def test_without_web_pages_the_account_leads_to_the_files_alone() -> None:
    found = links(pages(MEXICO, formats=())["accounting.html"])
    assert set(found) == {"received/Mexico.txt"}


def test_file_that_changes_nothing_gives_an_account_that_says_so() -> None:
    same = file(
        "Peru.txt",
        TITLE,
        "1. All States shall act together at once for the families of migrant workers.",
        REPORT,
        FUND,
    )
    assert "<p>No proposals.</p>" in pages(same)["accounting.html"]
