"""The Chair's report, from its first words to its sending (S26–S30)."""

from __future__ import annotations

from html import unescape

from django.test import Client
from django.urls import reverse

from tests.web.site import Site, written
from travaux.record.record import key
from travaux.record.reports import FREE_PARTS, is_attached
from travaux_web.forms.papers import PARTS, part_title

REPORT = "report-of-the-chair"
SECOND = "second-report"
RESOLUTION = "CAJP/GT/TM-38/05 rev. 2"


def begun(case_site: Site) -> Client:
    """Begin another report, that nobody has worked on; give the Chair's browser."""
    case_site.desk("chair").act(
        "begin-report", report=SECOND, body="GT/TM", period="2005-01-18/2005-05-18"
    )
    return case_site.client("chair")


def wrote(client: Client, **filled: str) -> tuple[int, str]:
    where = reverse("report_part", args=[SECOND, "presentation"])
    answer = client.post(where, {"language": "en", **filled})
    return answer.status_code, answer.content.decode()


def test_the_chair_sees_what_the_report_asks_for(case_site: Site) -> None:
    page = begun(case_site).get(reverse("report", args=[SECOND])).content.decode()
    assert "What it still asks for" in page
    assert "is it attached?" in page
    assert reverse("report_part", args=[SECOND, "presentation"]) in page


def test_a_delegation_doesnt_see_a_report_that_isnt_out(case_site: Site) -> None:
    begun(case_site)
    answer = case_site.client("mexico").get(reverse("report", args=[SECOND]))
    assert answer.status_code == 404


def test_the_chair_writes_a_part_and_gives_it_back(case_site: Site) -> None:
    client = begun(case_site)
    assert wrote(client, words="First.\r\n\r\nSecond.")[0] == 302
    part = key(SECOND, "presentation", "en")
    assert case_site.desk("chair").record.parts[part].words == "First.\n\nSecond."
    page = client.get(reverse("report", args=[SECOND])).content.decode()
    assert "in the Chair's words" in unescape(page)
    wrote(client, back="yes", words="First.")
    assert part not in case_site.desk("chair").record.parts


def test_words_that_are_sent_twice_are_entered_once(case_site: Site) -> None:
    client = begun(case_site)
    wrote(client, words="First.", once="same")
    before = written(case_site.folder)
    wrote(client, words="Second.", once="same")
    assert written(case_site.folder) == before


def test_words_written_over_somebody_elses_are_kept_and_not_entered(case_site: Site) -> None:
    client = begun(case_site)
    where = reverse("report_part", args=[SECOND, "presentation"])
    page = client.get(where).content.decode()
    [seen] = [one.partition('"')[0] for one in page.split('name="seen" value="')[1:]]
    given = {"report": SECOND, "part": "presentation", "language": "en"}
    case_site.desk("secretariat").act("write-part", words="The secretariat's.", **given)
    status, page = wrote(client, words="The Chair's.", seen=seen)
    assert status == 409
    assert "The secretariat's." in unescape(page)
    assert "The Chair's.</textarea>" in unescape(page)
    part = key(SECOND, "presentation", "en")
    assert case_site.desk("chair").record.parts[part].words == "The secretariat's."
    [again] = [one.partition('"')[0] for one in page.split('name="seen" value="')[1:]]
    assert wrote(client, words="The Chair's.", seen=again)[0] == 302
    assert case_site.desk("chair").record.parts[part].words == "The Chair's."


def test_a_part_that_holds_what_no_file_can_keeps_what_was_typed(case_site: Site) -> None:
    status, page = wrote(begun(case_site), words="First\x02 words")
    assert status == 422
    assert "control sign" in page
    assert "words</textarea>" in page


def test_every_part_that_may_be_written_has_a_title() -> None:
    assert set(PARTS) == set(FREE_PARTS)
    assert part_title("meeting:GT/TM-3") == "Meeting: GT/TM-3"


def test_a_part_that_the_report_doesnt_have_is_told(case_site: Site) -> None:
    where = reverse("report_part", args=[REPORT, "statement:mexico"])
    assert case_site.client("chair").get(where).status_code == 404


def test_another_officer_is_told_who_writes(case_site: Site) -> None:
    begun(case_site)
    status, page = wrote(case_site.client("vice"), words="First.")
    assert status == 422
    assert "the secretariat" in page


def test_somebody_says_whether_the_resolution_is_attached(case_site: Site) -> None:
    client = begun(case_site)
    where = reverse("report_attach", args=[SECOND])
    client.post(where, {"issue": RESOLUTION, "attached": "no"})
    assert is_attached(case_site.desk("chair").record, SECOND, RESOLUTION) is False
    client.post(where, {"issue": RESOLUTION, "attached": "yes"})
    assert is_attached(case_site.desk("chair").record, SECOND, RESOLUTION) is True


def test_only_whoever_was_in_the_chair_signs(case_site: Site) -> None:
    client = begun(case_site)
    page = client.get(reverse("report", args=[SECOND])).content.decode()
    [signer] = [
        one.id
        for one in case_site.desk("chair").record.persons.values()
        if one.name == "Eduardo Acevedo Díaz"
    ]
    assert f"report={SECOND}&amp;person={signer}" in page
    form = reverse("act", args=["sign-report"])
    other = next(one for one in case_site.desk("chair").record.persons if one != signer)
    refused = client.post(form, {"do": "enter", "report": SECOND, "person": other})
    assert refused.status_code == 422
    assert "Eduardo Acevedo Díaz" in refused.content.decode()
    signed = client.post(form, {"do": "enter", "report": SECOND, "person": signer})
    assert signed.status_code == 302
    assert case_site.desk("chair").record.signatures[SECOND].person == signer


def test_the_report_is_sent_with_what_is_attached(case_site: Site) -> None:
    client = begun(case_site)
    client.post(reverse("report_attach", args=[SECOND]), {"issue": RESOLUTION, "attached": "yes"})
    page = unescape(client.get(reverse("report", args=[SECOND])).content.decode())
    form = reverse("act", args=["transmit-documents"])
    [where] = {one.partition('"')[0] for one in page.split('href="') if one.startswith(form)}
    filled = client.get(where).content.decode()
    assert f'name="documents-0" value="{SECOND}"' in filled
    assert f'name="documents-1" value="{RESOLUTION}"' in filled
