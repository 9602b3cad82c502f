"""The thread of a paragraph, and why each word of it is there."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.web.site import PROGRAM, Site


def page(site: Site, who: str, name: str, *args: str, part: bool = False, **asked: str) -> str:
    headers = {"HX-Request": "true"} if part else {}
    answer = site.client(who).get(reverse(name, args=[PROGRAM, *args]), asked, headers=headers)
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def test_it_tells_who_asks_for_what_and_in_which_file(site: Site) -> None:
    html = page(site, "chile", "thread", "u9")
    for words in ("Open brackets (1)", "“much”", "Mexico: “greatly”", "Mexico.docx", "2005"):
        assert words in html


def test_it_is_named_by_its_number_as_well(site: Site) -> None:
    assert "Paragraph 5" in page(site, "chile", "thread", "5")


def test_a_script_gets_the_thread_alone(site: Site) -> None:
    html = page(site, "chile", "thread", "u9", part=True)
    assert "<html" not in html
    assert 'data-unit="u9"' in html


def test_it_stands_beside_the_text_without_a_script(site: Site) -> None:
    answer = site.client("chile").get(reverse("text", args=[PROGRAM]), {"unit": "u9"})
    assert 'class="thread-of" data-unit="u9"' in answer.content.decode()


def test_it_leads_to_the_open_paragraphs_before_and_after(site: Site) -> None:
    html = page(site, "chile", "thread", "u9", part=True)
    assert 'data-thread="u10"' in html


@pytest.mark.parametrize("named", ["zzz", "4711"])
def test_a_paragraph_that_isnt_there_is_told_of(site: Site, named: str) -> None:
    for name in ("thread", "text_history"):
        answer = site.client("chile").get(reverse(name, args=[PROGRAM, named]))
        assert answer.status_code == 404
        assert "stands nowhere in" in answer.content.decode()


def test_a_paragraph_that_is_only_asked_for_has_a_thread_too(site: Site) -> None:
    desk = site.desk("chile")
    new = next(one.added for one in desk.texts.brackets(desk.record, PROGRAM) if one.added)
    html = page(site, "chile", "thread", new.id)
    assert "it stands in no issue yet" in html


def test_a_decision_on_it_stands_in_it(site: Site) -> None:
    desk = site.desk("secretariat")
    one = next(b for b in desk.texts.brackets(desk.record, PROGRAM) if b.unit == "u9")
    given = {"bracket": one.id, "mark": one.mark, "disposition": "keep"}
    desk.act("decide-bracket", issue=PROGRAM, body="GT/TM", **given)
    html = page(site, "chile", "thread", "u9")
    assert "Open brackets (0)" in html
    assert "<h3>Decisions</h3>" in html


def test_its_history_is_told_issue_by_issue(site: Site) -> None:
    html = page(site, "chile", "text_history", "u9")
    assert "CAJP/GT/TM-24/05 rev. 1" in html


def test_why_words_are_there_is_told_run_by_run(site: Site) -> None:
    html = page(site, "chile", "text_why", words="greatly")
    assert "Asked for by" in html
    assert "Mexico" in html
    assert "u9" in page(site, "chile", "text_why", words="migrants give", unit="u9")


def test_why_can_be_asked_of_a_whole_paragraph(site: Site) -> None:
    assert "In the text since" in page(site, "chile", "text_why", unit="u9")


def test_words_that_stand_nowhere_are_told_of(site: Site) -> None:
    answer = site.client("chile").get(reverse("text_why", args=[PROGRAM]), {"words": "zzzz"})
    assert answer.status_code == 404
    assert "stands nowhere in" in answer.content.decode()


def test_nothing_is_told_of_nothing(site: Site) -> None:
    assert '<ol class="runs">' not in page(site, "chile", "text_why")
