from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from tests.web.site import Site
from travaux.documents import Level
from travaux.workspace.papers import PAPERS, things
from travaux_web.forms.papers import TITLES
from travaux_web.models import Seat

SPECIAL = "special-meeting"
REPORT = "report-of-the-chair"
EVERYWHERE = ("secretariat", "chair", "mexico", "mexico.member", "observer", "guest", "")


def read(client: Client, page: str, *of: str, **query: str) -> str:
    """Give the words of a page, without its tags."""
    answer = client.get(reverse(page, args=of), query)
    assert answer.status_code == 200, answer.content.decode()
    content = answer.content.decode().partition("<main")[2]
    return " ".join(unescape(re.sub("<[^>]+>", " ", content)).split())


@pytest.mark.parametrize("who", EVERYWHERE)
def test_every_page_of_the_affairs_opens_for_whoever_sees_what_it_is_about(
    case_site: Site, who: str
) -> None:
    client, record = case_site.client(who), case_site.desk(who).record
    pages = ("bodies", "persons", "meetings", "register", "plan", "statements", "decisions")
    asked = [reverse(one) for one in (*pages, "papers", "reports", "calendar", "home")]
    asked += [reverse("body", args=[one]) for one in record.bodies]
    asked += [reverse("meeting", args=[one]) for one in record.meetings]
    asked += [reverse("statement", args=[one]) for one in record.statements]
    asked += [reverse("report", args=[one]) for one in record.reports]
    failed = [one for one in asked if client.get(one).status_code != 200]
    assert failed == []


@pytest.mark.parametrize("page", ["body", "meeting", "statement", "report"])
def test_what_isnt_on_record_is_told_in_a_sentence(case_site: Site, page: str) -> None:
    answer = case_site.client("secretariat").get(reverse(page, args=["no-such-thing"]))
    assert answer.status_code == 404
    assert "“no-such-thing”" in unescape(answer.content.decode())


def test_a_body_shows_to_whom_it_reports_and_by_which_rules(case_site: Site) -> None:
    said = read(case_site.client(), "body", "GT/TM")
    assert "Reports to Committee on Juridical and Political Affairs" in said
    assert "GT/TM → CAJP" in said


def test_officers_of_a_day_are_shown_with_how_they_took_office(case_site: Site) -> None:
    said = read(case_site.client(), "body", "GT/TM", day="2004-12-13")
    assert "chair : Eduardo Acevedo Díaz, Argentina (ratified, September 16, 2004)" in said
    assert "vice chair : Otto Pérez, Guatemala (elected, September 16, 2004)" in said


def test_officers_of_a_day_before_are_not_recorded(case_site: Site) -> None:
    said = read(case_site.client(), "body", "GT/TM", day="2004-03-09")
    assert "Who held office on 2004-03-09: not recorded" in said


def test_a_day_that_is_none_is_told(case_site: Site) -> None:
    assert "“yesterday” is no day" in read(case_site.client(), "body", "GT/TM", day="yesterday")


def test_a_meeting_shows_holder_convener_and_an_inferred_date(case_site: Site) -> None:
    client = case_site.client("mexico")
    said = read(client, "meeting", SPECIAL)
    assert "Held by Working Group to prepare" in said
    assert "Convened by Permanent Council" in said
    assert "September 30 and October 1, 2004" in said
    assert "inferred" in read(client, "meetings")


def test_the_calendar_of_a_meeting_has_its_days(case_site: Site) -> None:
    answer = case_site.client().get(reverse("meeting_calendar", args=[SPECIAL]))
    [event] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert answer["Content-Type"].startswith("text/calendar")
    assert event.decoded("dtstart").isoformat() == "2004-09-30"
    assert event.decoded("dtend").isoformat() == "2004-10-02"


def test_a_subscription_shows_what_its_seat_may_see_and_ends_with_it(case_site: Site) -> None:
    case_site.desk("secretariat").act(
        "begin-silence",
        id="silence-1",
        body="GT/TM",
        issue="CAJP/GT/TM-24/05 rev. 7",
        opened="2026-01-10T10:00 America/New_York",
        deadline="2036-01-17T17:00 America/New_York",
    )
    page = case_site.client("mexico").get(reverse("meetings"), {"body": "GT/TM"})
    [where] = re.findall(r'<input readonly value="http://testserver([^"]+)"', page.content.decode())
    without = reverse("body_calendar", args=["GT/TM"])
    nobody = case_site.client()
    assert b"SILENCE" in nobody.get(unescape(where)).content.upper()
    assert b"SILENCE" not in nobody.get(without).content.upper()
    Seat.objects.filter(user=case_site.user("mexico")).delete()
    answer = nobody.get(unescape(where))
    assert answer.status_code == 422
    assert "isn’t good any more" in unescape(answer.content.decode()).replace("'", "’")


def test_an_address_of_a_calendar_that_was_tampered_with_is_refused(case_site: Site) -> None:
    answer = case_site.client().get(reverse("calendar"), {"key": "1:forged"})
    assert answer.status_code == 422


def test_the_register_names_gaps_to_the_secretariat_alone(case_site: Site) -> None:
    assert "implied, not held" in read(case_site.client("secretariat"), "register")
    assert "Numbers that nothing is known of" in read(case_site.client("secretariat"), "register")
    assert "implied, not held" not in read(case_site.client("mexico"), "register")


def test_the_register_finds_documents_by_words_of_their_titles(case_site: Site) -> None:
    said = read(case_site.client("secretariat"), "register", words="guidelines")
    assert "CAJP/GT/TM-18/04" in said
    assert "CAJP/GT/TM-16/04" not in said


def test_the_plan_that_was_approved_is_the_corrigendum_and_shows_what_was_done(
    case_site: Site,
) -> None:
    said = read(case_site.client("mexico"), "plan", body="GT/TM")
    assert "CAJP/GT/TM-12/04 corr. 1" in said
    assert "done: September 30 and October 1, 2004" in said


def test_an_activity_that_is_overdue_is_marked_and_waits_on_the_first_page(
    case_site: Site,
) -> None:
    plan = "CAJP/GT/TM-12/04 corr. 1"
    case_site.desk("secretariat").act(
        "plan-activity", id="late", plan=plan, title="A late thing", due="2005-03-01"
    )
    client = case_site.client("secretariat")
    assert "A late thing March 1, 2005 overdue" in read(client, "plan", body="GT/TM")
    assert "Work plan: A late thing · March 1, 2005 due" in read(client, "home")


def test_a_statement_is_shown_in_its_own_words_and_language(case_site: Site) -> None:
    record = case_site.desk("mexico").record
    statement = next(one for one in record.statements.values() if one.party == "USA")
    page = case_site.client("mexico").get(reverse("statement", args=[statement.id]))
    content = page.content.decode()
    [words] = re.findall(
        rf'<blockquote lang="{statement.language}">(.*?)</blockquote>', content, re.DOTALL
    )
    assert unescape(words) == statement.words


def test_statements_are_listed_by_party_and_anchor(case_site: Site) -> None:
    client = case_site.client("mexico")
    said = read(client, "statements", anchor="term")
    assert said.count("United States statement term") == 1
    assert "Mexico statement passage" not in said


def test_a_term_is_found_wherever_it_stands_and_its_party_says_which_it_means(
    case_site: Site,
) -> None:
    record = case_site.desk("usa").record
    statement = next(one for one in record.statements.values() if one.party == "USA")
    client = case_site.client("usa")
    where = reverse("statement", args=[statement.id])
    page = client.get(where).content.decode()
    assert page.count("<mark>") == page.count("nobody has chosen") + page.count(
        '<span class="tag">meant'
    ) + page.count('<span class="tag">not meant')
    assert page.count("<mark>") > 1
    assert re.search(r'<li><span class="hint">Paragraph [^<]+:</span> <span', page)
    [unit, *_] = re.findall(r'name="unit" value="([^"]+)"', page)
    [at, *_] = re.findall(r'name="at" value="([^"]+)"', page)
    [issue, *_] = re.findall(r'name="issue" value="([^"]+)"', page)
    given = {"issue": issue, "unit": unit, "at": at, "meant": "no"}
    assert client.post(reverse("statement_judge", args=[statement.id]), given).status_code == 302
    told = [one for one in case_site.desk("usa").record.occurrences.values() if one.unit == unit]
    assert [one.meant for one in told if one.at == int(at)] == [False]
    assert "chosen by United States on " in client.get(where).content.decode()
    refused = case_site.client("mexico").post(
        reverse("statement_judge", args=[statement.id]), given
    )
    assert refused.status_code == 403


def test_decisions_show_how_they_were_taken_and_that_nobody_objected(case_site: Site) -> None:
    said = read(case_site.client("mexico"), "decisions")
    assert "consensus" in said
    assert "Objections: none recorded" in said


def test_every_kind_of_paper_has_a_title() -> None:
    assert set(TITLES) == set(PAPERS)


@pytest.mark.parametrize("kind", [one for one in PAPERS if one not in ("why", "paragraph")])
def test_each_paper_is_shown_or_says_in_a_sentence_why_not(case_site: Site, kind: str) -> None:
    held = things(kind, case_site.desk("secretariat").record)
    query = {"of": held[0]} if held else {}
    answer = case_site.client("secretariat").get(reverse("paper", args=[kind]), query)
    assert answer.status_code in (200, 404, 422)
    assert answer.status_code == 200 or 'role="alert"' in answer.content.decode()


@pytest.mark.parametrize(
    ("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!DOCTYPE"), ("plain", b"")]
)
def test_a_paper_is_taken_as_a_file(case_site: Site, form: str, begins: bytes) -> None:
    where = reverse("paper_file", args=["chair", form])
    answer = case_site.client("chair").get(where, {"of": REPORT, "language": "es"})
    assert answer.status_code == 200
    assert answer.content.startswith(begins)
    assert "attachment" in answer["Content-Disposition"]


def test_a_paper_shows_nothing_that_its_reader_may_not_see(case_site: Site) -> None:
    case_site.desk("secretariat").act(
        "register-issue",
        id="CAJP/GT/TM-77/05",
        kind="letter",
        titles={"en": "Canary"},
        level=Level.SECRETARIAT.value,
    )
    assert "Canary" in read(case_site.client("secretariat"), "paper", "register")
    for who in ("mexico", "observer", ""):
        assert "Canary" not in read(case_site.client(who), "paper", "register")
    whole = {"for": "public"}
    assert "Canary" not in read(case_site.client("secretariat"), "paper", "register", **whole)


def test_an_unknown_paper_is_told(case_site: Site) -> None:
    answer = case_site.client().get(reverse("paper", args=["poem"]))
    assert answer.status_code == 404


def test_the_form_for_a_meeting_is_about_the_only_body_at_work(case_site: Site) -> None:
    form = reverse("act", args=["convene-meeting"])
    for who in ("secretariat", "chair"):
        page = unescape(case_site.client(who).get(reverse("meetings")).content.decode())
        [where] = [one.partition('"')[0] for one in page.split('href="') if one.startswith(form)]
        assert where == f"{form}?body=GT%2FTM&next=%2Fmeetings%2F"
    nobody = case_site.client("mexico").get(reverse("meetings")).content.decode()
    assert form not in nobody
