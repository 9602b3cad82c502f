"""The page of a document and its files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from django.urls import reverse

from tests.web.site import PROGRAM, Site

APPROVED = "CAJP/GT/TM-24/05 rev. 7"


def page(site: Site, who: str, issue: str, **query: str) -> str:
    answer = site.client(who).get(reverse("document", args=[issue]), query)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def section(words: str, heading: str) -> str:
    return words.partition(f"<h2>{heading}</h2>")[2].partition("</section>")[0]


def test_all_issues_stand_on_it_and_those_that_arent_held(case_site: Site) -> None:
    issues = section(page(case_site, "mexico", APPROVED), "Issues")
    assert issues.count("not held") == 6
    assert f'<strong aria-current="page">{APPROVED}</strong>' in issues
    assert "stands now" in issues


def test_its_statements_decisions_and_descent_stand_on_it(case_site: Site) -> None:
    words = page(case_site, "mexico", APPROVED)
    assert section(words, "Statements on it").count("<blockquote") == 2
    assert reverse("thing", args=["decision", "approval"]) in section(words, "Decisions on it")
    assert "adopts" in section(words, "Descent")


def test_the_words_can_be_read_where_no_text_is_tabled(case_site: Site) -> None:
    assert '<article class="text" lang="en" dir="ltr">' in page(case_site, "", APPROVED)


def test_only_the_secretariat_is_told_who_else_may_see_it(case_site: Site) -> None:
    assert "Who may see it" in page(case_site, "secretariat", APPROVED)
    assert "Who may see it" not in page(case_site, "mexico", APPROVED)


def test_who_proposed_what_is_told_inside_the_body(site: Site) -> None:
    assert "Who proposed what" in page(site, "mexico", PROGRAM)
    assert site.client("").get(reverse("document", args=[PROGRAM])).status_code == 404


def test_a_corrigendum_is_warned_of_at_the_top(site: Site) -> None:
    site.desk("secretariat").act(
        "register-issue",
        id=f"{PROGRAM} corr. 1",
        kind="negotiating text",
        whole=False,
        level="body",
    )
    words = page(site, "mexico", PROGRAM)
    assert words.index("Corrected:") < words.index("<h2>Particulars</h2>")
    assert f'href="{reverse("document", args=[f"{PROGRAM} corr. 1"])}"' in words


def test_a_later_issue_is_told_of_at_the_top(site: Site) -> None:
    assert "Not the latest:" in page(site, "mexico", "CAJP/GT/TM-24/05")


def test_a_file_is_handed_out_as_it_was_filed_and_runs_nowhere(case_site: Site) -> None:
    answer: Any = case_site.client("").get(reverse("document_file", args=[APPROVED, "en"]))
    filed = case_site.desk("").record.renditions.values()[0]
    assert answer.content == case_site.desk("").held.dossier.files.get(filed.digest)
    assert answer["Content-Disposition"] == f'attachment; filename="{filed.name}"'
    assert answer["Content-Type"] == filed.media_type
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_only_what_nobody_signed_in_for_is_kept_on_the_way(case_site: Site) -> None:
    where = reverse("document_file", args=[APPROVED, "en"])
    ages = {who: case_site.client(who).get(where)["Cache-Control"] for who in ("", "mexico")}
    assert ages == {"": "public, max-age=60", "mexico": "private, no-store"}
    shown = case_site.client("").get(reverse("document", args=[APPROVED]))
    assert shown["Cache-Control"] == "private, no-store"  # it holds a token of its own


def test_the_words_are_printed_in_every_format(site: Site) -> None:
    client = site.client("mexico")
    begins = {
        form: client.get(reverse("document_as", args=[PROGRAM, form])).content[:4]
        for form in ("docx", "html", "plain", "akn", "pdf")
    }
    assert begins["docx"] == b"PK\x03\x04"
    assert begins["pdf"] == b"%PDF"
    assert begins["html"] == b"<!DO"
    assert begins["akn"] == b"<?xm"
    assert client.get(reverse("document_as", args=[PROGRAM, "exe"])).status_code == 404


def test_a_symbol_as_somebody_wrote_it_leads_to_its_issue(case_site: Site) -> None:
    answer = case_site.client("").get(reverse("document", args=["cajp/gt/tm-24/05 REV. 7"]))
    assert answer["Location"] == reverse("document", args=[APPROVED])


def test_every_permanent_page_of_the_case_opens(case_site: Site) -> None:
    record, client = case_site.desk("secretariat").record, case_site.client("secretariat")
    kinds: dict[str, Iterable[str]] = {
        "statement": record.statements,
        "decision": record.decisions,
        "meeting": record.meetings,
        "mandate": record.mandates,
        "body": record.bodies,
        "person": record.persons,
        "proposal": record.proposals,
    }
    for kind, shelf in kinds.items():
        for of in shelf:
            answer = client.get(reverse("thing", args=[kind, of]))
            assert (kind, of, answer.status_code) == (kind, of, 200)
            assert re.search(r"<dt>", answer.content.decode())


def test_a_decision_on_a_bracket_and_a_proposal_have_pages(site: Site) -> None:
    record, client = site.desk("mexico").record, site.client("mexico")
    ruling, proposal = next(iter(record.rulings)), next(iter(record.proposals))
    for kind, of in (("ruling", ruling), ("proposal", proposal)):
        assert client.get(reverse("thing", args=[kind, of])).status_code == 200
    file = client.get(reverse("proposal_file", args=[proposal]))
    assert file.content[:2] == b"PK"
