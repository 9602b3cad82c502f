from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.site import PROGRAM, Site, written
from travaux.documents import Level
from travaux.procedure.acting import all_acts
from travaux_web.forms.acts.titles import ACTS
from travaux_web.forms.acts.wording import FAMILIES


def posted(client: Client, act: str, /, **filled: str) -> tuple[int, str]:
    answer = client.post(reverse("act", args=[act]), {"do": "enter", **filled}, follow=True)
    assert len(answer.redirect_chain) <= 1
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize("family", FAMILIES)
def test_the_secretariat_has_a_form_for_every_act(site: Site, family: str) -> None:
    client = site.client("secretariat")
    for act in (one for one in all_acts().values() if one.family == family):
        page = client.get(reverse("act", args=[act.name])).content.decode()
        for particular in act.particulars:
            assert f'id="f-{particular}"' in page


def test_every_act_and_family_has_a_title() -> None:
    assert set(ACTS) == set(all_acts())
    assert set(FAMILIES) == {one.family for one in all_acts().values()}


def test_all_acts_open_to_a_seat_are_listed(site: Site) -> None:
    page = site.client("mexico").get(reverse("acts")).content.decode()
    listed = {name for name in all_acts() if f'href="{reverse("act", args=[name])}"' in page}
    assert listed == {name for name in all_acts() if site.desk("mexico").may(name)}


def test_an_act_that_isnt_open_to_the_seat_has_no_form(site: Site) -> None:
    answer = site.client("mexico").get(reverse("act", args=["strike-entry"]))
    assert answer.status_code == 403


def test_an_act_that_doesnt_exist_is_told(site: Site) -> None:
    answer = site.client("secretariat").get(reverse("act", args=["convene-meting"]))
    assert answer.status_code == 404
    assert "Did you mean convene-meeting" in answer.content.decode()


def test_a_meeting_is_called_by_form_with_its_source(site: Site) -> None:
    status, _ = posted(
        site.client("secretariat"),
        "convene-meeting",
        **{
            "id": "GT/TM-99",
            "body": "GT/TM",
            "kind": "special",
            "when": "2005-06-01/2005-06-02",
            "number": "99",
            "title-en": "A meeting of two days",
            "taking_part-0": "CIDH",
            "from-0-certainty": "inferred",
            "from-0-of": "when",
            "from-0-reason": "The letter says so.",
        },
    )
    record = site.desk("secretariat").record
    meeting = record.meetings.get("GT/TM-99")
    assert status == 200
    assert meeting is not None
    assert (str(meeting.when), meeting.number) == ("2005-06-01/2005-06-02", 99)
    assert meeting.title.en == "A meeting of two days"
    [source] = record.sources[record.meetings.position("GT/TM-99")]
    assert (source.of, source.certainty, source.reason) == (
        "when",
        "inferred",
        "The letter says so.",
    )


def test_rows_of_a_table_are_read_and_blank_ones_left_out(site: Site) -> None:
    client = site.client("secretariat")
    posted(client, "convene-meeting", id="GT/TM-99", body="GT/TM", kind="regular")
    filled = {
        "meeting": "GT/TM-99",
        "items-0-number": "1",
        "items-0-title": "Opening",
        "items-3-number": "2",
        "items-3-title": "The Program",
        "items-3-documents-1": PROGRAM,
        "items-3-titles-es": "El Programa",
    }
    assert posted(client, "set-order-of-business", **filled)[0] == 200
    items = site.desk("secretariat").record.orders.get("GT/TM-99") or ()
    assert [(one.number, one.title, one.documents, one.titles.es) for one in items] == [
        ("1", "Opening", (), ""),
        ("2", "The Program", (PROGRAM,), "El Programa"),
    ]
    again = client.get(reverse("act", args=["set-order-of-business"]), {"meeting": "GT/TM-99"})
    assert 'name="items-1-documents-0" value="CAJP/GT/TM-24/05 rev. 2"' in again.content.decode()


def test_what_cant_be_read_is_told_beside_its_field(site: Site) -> None:
    before = written(site.folder)
    status, page = posted(
        site.client("secretariat"), "convene-meeting", id="", body="GT/TM", when="16 September"
    )
    assert status == 422
    assert 'id="f-when-error"' in page
    assert 'id="f-id-error"' in page
    assert 'name="when" value="16 September"' in page
    assert written(site.folder) == before


def test_a_name_that_isnt_on_record_is_told_beside_its_field(site: Site) -> None:
    status, page = posted(site.client("secretariat"), "hold-meeting", meeting="GT/TM-9999")
    assert status == 422
    assert 'id="f-meeting-error"' in page


def test_a_refusal_of_the_rules_keeps_what_was_typed(site: Site) -> None:
    status, page = posted(
        site.client("secretariat"), "strike-entry", position="0", reason="a slip of the pen"
    )
    assert status == 422
    assert "a slip of the pen" in page
    assert "an entry from 1 to" in page


def test_trying_an_act_enters_nothing_and_says_what_it_would_come_to(site: Site) -> None:
    before = written(site.folder)
    filled = {"id": "GT/TM-99", "body": "GT/TM", "kind": "regular", "do": "try"}
    answer = site.client("secretariat").post(reverse("act", args=["convene-meeting"]), filled)
    assert answer.status_code == 200
    assert "Meeting convened: " in answer.content.decode()
    assert written(site.folder) == before


def test_a_form_that_is_sent_twice_is_entered_once(site: Site) -> None:
    client = site.client("secretariat")
    filled = {"what": "meetings", "body": "GT/TM", "value": "16", "once": "same"}
    posted(client, "assert-figure", **filled)
    before = written(site.folder)
    status, page = posted(client, "assert-figure", **{**filled, "value": "17"})
    assert status == 200
    assert "was entered once" in page
    assert written(site.folder) == before


def test_more_rows_come_without_entering_anything(site: Site) -> None:
    before = written(site.folder)
    status, page = posted(
        site.client("secretariat"), "record-attendance", more="attendance", meeting="GT/TM-1"
    )
    assert status == 200
    assert 'name="attendance-3-party"' in page
    assert 'value="GT/TM-1"' in page
    assert written(site.folder) == before


def test_a_file_is_uploaded_and_filed(site: Site) -> None:
    client = site.client("secretariat")
    file = next(site.given.rglob("*.docx"))
    with file.open("rb") as sent:
        answer = client.post(
            reverse("act", args=["file-rendition"]),
            {"do": "enter", "document": PROGRAM, "language": "fr", "state": "issued", "file": sent},
        )
    assert answer.status_code == 302
    record = site.desk("secretariat").record
    [french] = [
        one for one in record.renditions.values() if one.issue == PROGRAM and one.language == "fr"
    ]
    assert french.digest.startswith("sha256:")


def test_what_was_entered_can_be_taken_back_with_a_reason(site: Site) -> None:
    client = site.client("secretariat")
    _, page = posted(client, "assert-figure", what="meetings", body="GT/TM", value="16")
    position = written(site.folder) - 1
    where = f"{reverse('act', args=['strike-entry'])}?position={position}"
    assert where in page
    assert f'name="position" value="{position}"' in client.get(where).content.decode()
    posted(client, "strike-entry", position=str(position), reason="the wrong body")
    assert site.desk("secretariat").record.struck[position] == "the wrong body"


def test_suggestions_hold_nothing_that_a_delegation_may_not_read(site: Site) -> None:
    site.desk("secretariat").act(
        "register-issue", id="CAJP/GT/TM-77/05", kind="letter", level=Level.SECRETARIAT.value
    )
    page = site.client("mexico").get(reverse("act", args=["record-statement"])).content.decode()
    assert PROGRAM in page
    assert "TM-77/05" not in page


@pytest.mark.parametrize("where", ["//elsewhere.example", "https://elsewhere.example", "\\\\x"])
def test_a_form_leads_to_no_other_site(site: Site, where: str) -> None:
    answer = site.client("secretariat").post(
        reverse("act", args=["assert-figure"]),
        {"do": "enter", "what": "meetings", "body": "GT/TM", "value": "16", "next": where},
    )
    assert answer["Location"] == reverse("acts")
