"""The search page: what somebody asks stands in the address, and the answer is their own."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.urls import reverse

from tests.web.site import PROGRAM, Site


def asked(site: Site, who: str = "", **query: str) -> str:
    answer = site.client(who).get(reverse("search"), query)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def names(page: str) -> list[str]:
    found = re.findall(r'<h3><a href="[^"]*">(.*?)</a></h3>', page)
    return [re.sub("<[^>]+>", "", one) for one in found]


def test_the_words_are_marked_where_they_stand_with_issue_and_paragraph(site: Site) -> None:
    page = asked(site, "mexico", q="trafficking")
    assert "<mark>trafficking</mark>" in page
    assert names(page)[0].startswith(PROGRAM)
    assert f"{reverse('text', args=[PROGRAM])}?unit=" in page


@pytest.mark.parametrize(
    "written",
    ["cajp/gt/tm-24/05 REV.2", "(CAJP/GT/TM-24/05 rev. 2)", "TM-24/05 rev2", "24/05 Rev. 2"],
)
def test_a_document_is_found_by_its_symbol_however_it_is_written(site: Site, written: str) -> None:
    assert names(asked(site, "mexico", q=written))[0].startswith(PROGRAM)


@pytest.mark.parametrize("written", ["Mexico", "México", "Mexique", "MEX"])
def test_a_delegations_proposals_are_found_under_each_of_its_names(
    site: Site, written: str
) -> None:
    page = asked(site, "chile", q=written, kind="proposal")
    assert [name.partition(":")[0] for name in names(page)] == ["Mexico"]


def test_a_party_can_be_named_in_any_language(site: Site) -> None:
    same = {tuple(names(asked(site, "chile", party=name))) for name in ("MEX", "Mexique")}
    assert len(same) == 1
    assert same != {()}


def test_a_sentence_is_found_once_for_all_the_issues_that_hold_it(site: Site) -> None:
    page = asked(site, "chile", q='"bearing in mind that"', kind="paragraph")
    assert len(names(page)) == 1
    assert "also in 2 other issues: CAJP/GT/TM-24/05 rev. 1, CAJP/GT/TM-24/05" in page


def test_whom_a_thing_concerns_is_marked_where_its_name_was_looked_for(site: Site) -> None:
    page = asked(site, "chile", q="México", kind="ruling")
    assert "Decision on a bracket · " in page
    assert "<mark>Mexico</mark>" in page


def test_what_is_chosen_can_be_taken_away_again(site: Site) -> None:
    page = asked(site, "mexico", q="migrants", kind="paragraph")
    chosen = re.search(r'<a aria-current="true" href="([^"]*)">Paragraphs', page)
    assert chosen is not None
    assert chosen[1] == "?q=migrants"


def test_a_choice_that_finds_nothing_can_be_taken_away(site: Site) -> None:
    page = asked(site, "mexico", q="migrants", party="Peru", until="1999")
    assert "Nothing found" in page
    assert 'href="?q=migrants&until=1999">Delegation: Peru' in page
    assert 'href="?q=migrants&party=Peru">Until: 1999' in page


def test_pages_follow_one_another(site: Site) -> None:
    first = asked(site, "mexico", kind="paragraph")
    second = asked(site, "mexico", kind="paragraph", page="2")
    assert len(names(first)) == len(names(second)) == 20
    assert 'rel="next"' in first
    assert 'rel="prev"' in second
    assert "21 to 40" in second


def test_a_date_that_is_none_is_told_and_what_was_typed_stays(site: Site) -> None:
    page = asked(site, "mexico", q="migrants", since="yesterday")
    assert "“yesterday” is not a date" in page
    assert 'value="yesterday"' in page
    assert 'value="migrants"' in page


def test_where_nothing_is_found_it_says_what_to_do(site: Site) -> None:
    page = asked(site, "mexico", q="migrantz")
    assert "Nothing found" in page
    assert re.search(r'<a href="\?q=migrants?">', page)


def test_a_statement_is_found_by_its_words(case_site: Site) -> None:
    desk = case_site.desk("mexico")
    one = desk.record.statements.values()[0]
    words = " ".join(one.words.split()[:4])
    page = asked(case_site, "mexico", q=f'"{words}"')
    assert reverse("thing", args=["statement", one.id]) in page


def test_a_page_is_answered_while_the_record_grows(site: Site) -> None:
    assert names(asked(site, "mexico", q="zarzuela")) == []
    site.desk("secretariat").act("register-person", name="Ana Zarzuela", party="MEX")
    assert names(asked(site, "secretariat", q="zarzuela")) == ["Ana Zarzuela"]
