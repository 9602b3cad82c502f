"""Two issues of a text beside one another."""

from __future__ import annotations

from django.urls import reverse

from tests.web.site import PROGRAM, Site
from travaux.documents import Level

BEFORE = "CAJP/GT/TM-24/05 rev. 1"
COMPARE = reverse("text_compare", args=[PROGRAM])


def page(site: Site, who: str, **asked: str) -> str:
    answer = site.client(who).get(COMPARE, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_issue_is_compared_with_the_one_before_unless_another_is_named(site: Site) -> None:
    assert f"What changed from {BEFORE} to {PROGRAM}" in page(site, "mexico")
    first = "CAJP/GT/TM-24/05"
    assert f"What changed from {first} to {PROGRAM}" in page(site, "mexico", **{"with": first})


def test_the_earlier_issue_comes_first_whichever_is_asked_about(site: Site) -> None:
    answer = site.client("mexico").get(reverse("text_compare", args=[BEFORE]), {"with": PROGRAM})
    assert f"What changed from {BEFORE} to {PROGRAM}" in answer.content.decode()


def test_it_stands_in_two_columns_as_well(site: Site) -> None:
    assert "<table>" in page(site, "mexico", **{"as": "columns"})


def test_a_change_bears_the_name_of_who_brought_it(site: Site) -> None:
    assert 'class="names"' in page(site, "mexico")


def test_those_outside_the_body_see_changes_without_names(site: Site) -> None:
    desk = site.desk("secretariat")
    for issue, held in desk.record.issues.items():
        if issue.startswith("CAJP/GT/TM-") and held.level is not Level.PUBLIC:
            desk.act("set-level", document=issue, level="public", reason="For all")
    for way in ("inline", "columns"):
        html = page(site, "", **{"as": way})
        assert "<ins>" in html
        for name in ("Mexico", "Chile", "CARICOM", "Uruguay"):
            assert name not in html
    answer = site.client().get(reverse("text_tracked", args=[PROGRAM]))
    assert answer.status_code == 200


def test_a_text_of_one_issue_says_so(site: Site) -> None:
    site.desk("secretariat").act("set-level", document=PROGRAM, level="public", reason="For all")
    assert "No other issue of this text is on record that you may see." in page(site, "")
