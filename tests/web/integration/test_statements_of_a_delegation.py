"""Statements and objections of a delegation, from the draft to the record and back."""

from __future__ import annotations

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.web.integration.test_proposals_handing_in import done
from tests.web.site import PROGRAM, Site
from travaux_web.models import Draft

WORDS = "My delegation wishes to place on record\nthat it reserves its position.  (twice spaced)"


def begun(client: Client, **given: str) -> HttpResponse:
    sent = {
        "kind": "statement",
        "words": WORDS,
        "language": "en",
        "anchor": "whole",
        "carrier": "report",
        **given,
    }
    return client.post(reverse("statement_new", args=[PROGRAM]), sent)  # type: ignore[return-value]


def recorded(site: Site, **given: str) -> str:
    head = site.client("mexico")
    assert begun(head, **given).status_code == 302
    draft = Draft.objects.latest("pk")
    assert done(head, draft, "submit").status_code == 302
    draft.refresh_from_db()
    return draft.proposal


def test_a_statement_is_kept_to_the_letter(site: Site) -> None:
    name = recorded(site)
    found = site.desk("mexico").record.statements[name]
    assert (found.words, found.party, found.anchor.kind.value) == (WORDS, "MEX", "whole")


def test_where_a_statement_stands_is_shown_before_it_is_handed_in(site: Site) -> None:
    member = site.client("mexico.member")
    answer = begun(member, anchor="unit", unit="u13")
    page = member.get(answer["Location"]).content.decode()
    assert "<mark>" in page
    draft = Draft.objects.get()
    assert done(member, draft, "hand-over").status_code == 302
    assert done(site.client("mexico"), draft, "submit").status_code == 302


def test_a_passage_that_doesnt_stand_there_is_told(site: Site) -> None:
    head = site.client("mexico")
    answer = begun(head, anchor="passage", quotation="words that stand nowhere in it")
    page = head.get(answer["Location"]).content.decode()
    assert "Look at the words of the passage" in page or "stand" in page
    assert "<mark>" not in page


def test_a_statement_without_words_or_anchor_keeps_what_was_typed(site: Site) -> None:
    answer = begun(site.client("mexico"), anchor="term", qualifying="the whole program")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Write the term." in page
    assert "the whole program" in page
    assert begun(site.client("mexico"), words="  ").status_code == 422


def test_a_statement_is_replaced_followed_and_withdrawn(site: Site) -> None:
    name, head = recorded(site, anchor="unit", unit="u13"), site.client("mexico")

    def do(act: str, **given: str) -> int:
        where = reverse("statement_act", args=[name, act])
        assert head.get(where).status_code == 200
        return head.post(where, given).status_code

    assert do("replace-statement", words=" ") == 422
    assert do("replace-statement", words="Other words.\r\nIn two lines.") == 302
    assert site.desk("mexico").record.statements[name].words == "Other words.\nIn two lines."
    assert do("confirm-anchor", do="stands") == 302
    assert do("withdraw-statement") == 302
    assert name in site.desk("mexico").record.withdrawn
    assert do("withdraw-statement") == 422


def test_another_partys_statement_is_left_alone(site: Site) -> None:
    name = recorded(site)
    where = reverse("statement_act", args=[name, "withdraw-statement"])
    assert site.client("chile").post(where).status_code == 422
    assert name not in site.desk("mexico").record.withdrawn


def test_an_objection_is_raised_and_taken_back(site: Site) -> None:
    head = site.client("mexico")
    page = head.get(reverse("objection_new")).content.decode()
    assert "decides nothing on this text by consensus" in page
    answer = head.post(reverse("objection_new"), {"issue": PROGRAM, "reason": "Too early"})
    assert answer.status_code == 302
    (found,) = [one for one in site.desk("mexico").record.objections.values() if one.party == "MEX"]
    assert (found.objects, found.reason) == ((PROGRAM,), "Too early")
    where = reverse("objection_take_back", args=[found.id])
    assert site.client("chile").post(where).status_code == 422
    assert head.post(where).status_code == 302
    assert head.post(where).status_code == 422


def test_a_silence_is_broken_after_it_was_said_what_that_means(site: Site) -> None:
    text = "CAJP/GT/TM-18/04"
    given = {"id": "quiet", "body": "GT/TM", "issue": text, "lasts": "72 hours", "zone": "UTC"}
    site.desk("chair").act("begin-silence", **given)
    head, where = site.client("mexico"), reverse("silence_break", args=["quiet"])
    assert "by silence" in head.get(where).content.decode()
    assert site.client("mexico.member").post(where).status_code == 403
    assert head.post(where, {"reason": "Not yet"}).status_code == 302
    assert head.post(where).status_code == 422


def test_a_statement_after_the_deadline_of_the_body_is_told_the_rule(site: Site) -> None:
    rule = {
        "key": "statements handed in within",
        "values": ["2 hours"],
        "source": "Rule 12",
        "verified": True,
    }
    site.desk("secretariat").act("set-rules", body="GT/TM", rules=(rule,))
    head = site.client("mexico")
    meetings = site.desk("mexico").record.meetings.values()
    held = next(one.id for one in meetings if one.body == "GT/TM" and one.when)
    answer = begun(head, meeting=held)
    page = head.get(answer["Location"]).content.decode()
    assert "statements are handed in within 2 hours of the meeting" in page
    assert "Confirm and hand in" not in page
    draft = Draft.objects.get()
    assert done(head, draft, "submit").status_code == 422
    assert draft.content["statement"]["words"] == WORDS
