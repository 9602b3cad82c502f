"""Handing in: by paragraphs, by a file or in words; through the head, once, with a receipt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from sample.site import WORD
from tests.web.site import PROGRAM, Site, written
from travaux_web.models import Draft
from travaux_web.models.drafts import DraftState
from travaux_web.views.proposals.editing import paragraphs

NEW = reverse("proposal_new", args=[PROGRAM])


def words_of(site: Site, unit: str) -> str:
    desk = site.desk("mexico")
    every = paragraphs(desk.texts.words(desk.record, PROGRAM))
    return next(one.words for one in every if one.unit == unit)


def begun(client: Client, unit: str = "u13") -> Draft:
    """Begin a draft that edits one paragraph."""
    answer = client.post(NEW, {"do": "edit", "unit": unit})
    assert answer.status_code == 302
    return Draft.objects.latest("pk")


def form(draft: Draft, **given: str) -> dict[str, str]:
    """Give what the form of a draft sends, as far as it is the same each time."""
    return {
        "version": str(draft.version),
        "title": "Shorter words",
        "kind": "proposal",
        "visibility": "body",
        "circle": "",
        "do": "save",
        **given,
    }


def changed(site: Site, client: Client, draft: Draft, more: str = " without delay") -> Draft:
    """Change the words of the one paragraph of a draft."""
    typed = {"unit-0": "u13", "do-0": "change", "after-0": ""}
    typed["words-0"] = words_of(site, "u13") + more
    answer = client.post(reverse("draft", args=[draft.pk]), form(draft, **typed))
    assert answer.status_code == 302, answer.content.decode()
    draft.refresh_from_db()
    return draft


def done(client: Client, draft: Draft, what: str, **given: str) -> HttpResponse:
    draft.refresh_from_db()
    sent = {"version": str(draft.version), "do": what, **given}
    return client.post(reverse("draft_do", args=[draft.pk]), sent)  # type: ignore[return-value]


def test_an_edited_paragraph_goes_on_record_exactly(site: Site) -> None:
    head = site.client("mexico")
    draft = changed(site, head, begun(head))
    page = head.get(reverse("draft_read", args=[draft.pk])).content.decode()
    assert "1 change" in page
    assert "without delay</ins>" in page
    before = written(site.folder)
    answer = done(head, draft, "submit")
    assert answer["Location"] == reverse("draft_receipt", args=[draft.pk])
    assert written(site.folder) == before + 2  # received, and shown to the group
    draft.refresh_from_db()
    proposal = site.desk("chile").record.proposals[draft.proposal]
    assert [getattr(one.change, "new", None) for one in proposal.entries] == [" without delay"]
    assert (proposal.base, proposal.parties, proposal.label) == (PROGRAM, ("MEX",), "Shorter words")


def test_the_receipt_names_its_place_in_the_record(site: Site) -> None:
    head = site.client("mexico")
    draft = changed(site, head, begun(head))
    done(head, draft, "submit")
    draft.refresh_from_db()
    page = head.get(reverse("draft_receipt", args=[draft.pk])).content.decode()
    event = site.desk("mexico").record.received[draft.proposal]
    assert f"Entry {draft.position}" in page
    assert event.digest in page
    assert reverse("prove", args=[draft.position]) in page
    assert head.get(reverse("prove", args=[draft.position])).status_code == 200


def test_what_is_sent_twice_is_entered_once(site: Site) -> None:
    head = site.client("mexico")
    draft = changed(site, head, begun(head))
    sent = {"version": str(draft.version), "do": "submit"}
    where = reverse("draft_do", args=[draft.pk])
    first = head.post(where, sent)
    after = written(site.folder)
    second = head.post(where, sent)
    assert first["Location"] == second["Location"] == reverse("draft_receipt", args=[draft.pk])
    assert written(site.folder) == after


def test_a_member_prepares_and_the_head_sends_back_and_hands_in(site: Site) -> None:
    member, head = site.client("mexico.member"), site.client("mexico")
    draft = changed(site, member, begun(member))
    assert done(member, draft, "submit").status_code == 403
    done(member, draft, "hand-over")
    draft.refresh_from_db()
    assert draft.state == DraftState.WAITING
    assert "Waiting for you" in head.get(reverse("drafts")).content.decode()
    assert done(head, draft, "return").status_code == 422  # without a word
    done(head, draft, "return", comment="Shorter, please.")
    page = member.get(reverse("draft", args=[draft.pk])).content.decode()
    assert "Shorter, please." in page
    draft.refresh_from_db()
    changed(site, member, draft, " at once")
    done(member, draft, "hand-over")
    assert done(head, draft, "submit").status_code == 302
    draft.refresh_from_db()
    assert draft.state == DraftState.SUBMITTED


def test_what_waits_for_the_head_is_not_changed_by_a_member(site: Site) -> None:
    member = site.client("mexico.member")
    draft = changed(site, member, begun(member))
    done(member, draft, "hand-over")
    draft.refresh_from_db()
    typed = form(draft, **{"unit-0": "u13", "words-0": "My late words"})
    answer = member.post(reverse("draft", args=[draft.pk]), typed)
    assert answer.status_code == 409
    assert "My late words" in answer.content.decode()
    done(member, draft, "take-back")
    draft.refresh_from_db()
    assert draft.state == DraftState.WRITING


def test_a_draft_is_its_own_delegations_alone(site: Site) -> None:
    draft = begun(site.client("mexico"))
    for who in ("chile", "usa"):
        client = site.client(who)
        for page in ("draft", "draft_read", "draft_receipt"):
            assert client.get(reverse(page, args=[draft.pk])).status_code == 404
        assert done(client, draft, "submit").status_code == 404
    assert site.client("secretariat").get(reverse("draft", args=[draft.pk])).status_code == 403


def test_kept_back_until_the_secretariat_circulates_it(site: Site) -> None:
    head = site.client("mexico")
    draft = changed(site, head, begun(head))
    Draft.objects.filter(pk=draft.pk).update(visibility="secretariat")
    done(head, draft, "submit")
    draft.refresh_from_db()
    assert draft.proposal in site.desk("mexico").record.proposals
    assert draft.proposal in site.desk("secretariat").record.proposals
    assert draft.proposal not in site.desk("chile").record.proposals


def test_shown_to_the_states_that_are_named(site: Site) -> None:
    head = site.client("mexico")
    draft = begun(head)
    typed = {"unit-0": "u13", "do-0": "delete", "words-0": words_of(site, "u13")}
    where = reverse("draft", args=[draft.pk])
    wrong = head.post(where, form(draft, visibility="states", circle="Atlantis", **typed))
    assert wrong.status_code == 422
    assert "Atlantis" in wrong.content.decode()
    head.post(where, form(draft, visibility="states", circle="Chile", **typed))
    done(head, draft, "submit")
    draft.refresh_from_db()
    assert draft.proposal in site.desk("chile").record.proposals
    assert draft.proposal not in site.desk("usa").record.proposals


def test_paragraphs_are_deleted_moved_and_added(site: Site) -> None:
    head = site.client("mexico")
    answer = head.post(NEW, {"do": "edit", "unit": ["u12", "u13"]})
    draft = Draft.objects.latest("pk")
    assert answer["Location"] == reverse("draft", args=[draft.pk])
    rows = {
        "unit-0": "u12", "do-0": "delete", "words-0": "", "after-0": "",
        "unit-1": "u13", "do-1": "change", "words-1": words_of(site, "u13"), "after-1": "",
    }  # fmt: skip
    where = reverse("draft", args=[draft.pk])
    assert head.post(where, form(draft, **rows, do="add:u13")).status_code == 302
    draft.refresh_from_db()
    assert [one["do"] for one in draft.content["edits"]] == ["delete", "change", "new"]
    rows |= {"unit-2": "", "do-2": "new", "after-2": "u13", "words-2": "To meet twice a year."}
    head.post(where, form(draft, **rows))
    done(head, draft, "submit")
    draft.refresh_from_db()
    proposal = site.desk("mexico").record.proposals[draft.proposal]
    kinds = sorted(type(one.change).__name__ for one in proposal.entries)
    assert kinds == ["Add", "Suppress"]


def test_nothing_edited_is_nothing_to_hand_in(site: Site) -> None:
    head = site.client("mexico")
    draft = begun(head)
    before = written(site.folder)
    page = head.get(reverse("draft_read", args=[draft.pk])).content.decode()
    assert "Nothing is changed in this draft yet" in page
    answer = done(head, draft, "submit")
    assert (answer.status_code, written(site.folder)) == (422, before)


# --- a file


def sent(client: Client, name: str, data: bytes) -> HttpResponse:
    file = SimpleUploadedFile(name, data)
    return client.post(NEW, {"do": "upload", "file": file})  # type: ignore[return-value]


def a_file(site: Site) -> Path:
    return site.given / "received" / "Mexico.docx"


def test_a_word_file_is_read_change_by_change_before_anything_is_entered(site: Site) -> None:
    head, before = site.client("mexico"), written(site.folder)
    answer = sent(head, "Mexico.docx", a_file(site).read_bytes())
    assert answer.status_code == 302
    draft = Draft.objects.latest("pk")
    page = head.get(answer["Location"]).content.decode()
    assert written(site.folder) == before
    count = re.search(r"(\d+) changes?</h2>", page)
    assert count
    done(head, draft, "submit")
    draft.refresh_from_db()
    proposal = site.desk("mexico").record.proposals[draft.proposal]
    assert len(proposal.entries) == int(count[1]) > 0
    assert site.desk("mexico").record.received[draft.proposal].digest == draft.digest


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.docx", b"", "The file is empty"),
        ("scan.pdf", b"%PDF-1.4 something", "PDF"),
        ("broken.docx", b"PK\x03\x04 no zip at all", "file"),
    ],
)
def test_a_file_that_cant_be_read_is_answered_with_a_sentence(
    site: Site, name: str, data: bytes, said: str
) -> None:
    answer = sent(site.client("mexico"), name, data)
    assert answer.status_code == 422
    shown = re.findall(r'class="errorlist.*?</ul>', answer.content.decode(), re.DOTALL)
    assert said in shown[0]
    assert not Draft.objects.exists()


def test_a_file_whose_receiving_broke_off_is_sent_again(site: Site) -> None:
    data = a_file(site).read_bytes()
    site.desk("mexico").held.dossier.files.put(data)  # kept; then the server went down
    assert not Draft.objects.exists()
    assert sent(site.client("mexico"), "Mexico.docx", data).status_code == 302
    assert Draft.objects.count() == 1


def test_a_file_that_is_too_large_is_turned_away(site: Site) -> None:
    answer = sent(site.client("mexico"), "large.docx", bytes(27 * 2**20))
    assert answer.status_code == 413
    assert "at most 25 MB" in answer.content.decode()


def test_a_file_without_changes_cant_be_handed_in(site: Site) -> None:
    head = site.client("mexico")
    desk = site.desk("mexico")
    data = desk.held.dossier.files.get(desk.record.tabled.values()[-1].digest)
    sent(head, "same.txt", data)
    draft = Draft.objects.latest("pk")
    page = head.get(reverse("draft_read", args=[draft.pk])).content.decode()
    assert "there is nothing to hand in" in page
    assert "Confirm and hand in" not in page
    before = written(site.folder)
    assert done(head, draft, "submit").status_code == 422
    assert written(site.folder) == before


def test_a_comment_is_kept_in_words(site: Site) -> None:
    head = site.client("mexico")
    head.post(NEW, {"do": "words"})
    draft = Draft.objects.latest("pk")
    typed = form(draft, kind="question", words="Who pays for it?")
    head.post(reverse("draft", args=[draft.pk]), typed)
    done(head, draft, "submit")
    draft.refresh_from_db()
    found = site.desk("mexico").record.proposals[draft.proposal]
    assert (found.kind.value, found.remarks) == ("question", ("Who pays for it?",))


def test_an_expired_session_keeps_what_was_typed(site: Site) -> None:
    client = site.client("mexico")
    draft = begun(client)
    client.get("/")  # the browser is marked with who is here
    client.cookies.pop("sessionid")
    typed = form(draft, **{"unit-0": "u13", "words-0": "Typed for an hour"})
    answer = client.post(reverse("draft", args=[draft.pk]), typed)
    assert answer["Location"].startswith("/account/login/")
    given = {"login": "mexico@example.org", "password": WORD}
    page = client.post(answer["Location"], given, follow=True).content.decode()
    assert "Typed for an hour" in page
    assert reverse("draft", args=[draft.pk]) in page  # to be sent on to where it belongs


def test_a_revoked_seat_ends_what_a_member_may_do(site: Site) -> None:
    member = site.client("mexico.member")
    draft = begun(member)
    seat = site.seat("mexico.member")
    assert seat
    seat.ends = seat.created_at
    seat.save()
    assert done(member, draft, "hand-over").status_code == 403
    draft.refresh_from_db()
    assert draft.state == DraftState.WRITING


# --- what was begun on an earlier issue


def test_a_draft_on_an_earlier_issue_is_carried_to_the_one_on_the_table(site: Site) -> None:
    head, earlier = site.client("mexico"), PROGRAM.replace("rev. 2", "rev. 1")
    desk = site.desk("mexico")
    old = {one.unit: one.words for one in paragraphs(desk.texts.words(desk.record, earlier))}
    draft = Draft.objects.create(
        party="MEX",
        issue=earlier,
        kind="edits",
        content={
            "kind": "proposal",
            "edits": [
                {"unit": "u13", "do": "change", "words": f"{old['u13']} Always.", "after": ""}
            ],
        },
        author=site.user("mexico"),
    )
    page = head.get(reverse("draft_read", args=[draft.pk])).content.decode()
    assert f"This was made on {earlier}, and {PROGRAM} is on the table" in page
    assert done(head, draft, "submit").status_code == 302
    draft.refresh_from_db()
    proposal = site.desk("mexico").record.proposals[draft.proposal]
    assert (proposal.base, proposal.made_on) == (PROGRAM, earlier)
    assert len(proposal.entries) == 1


def test_who_begins_on_an_earlier_issue_is_led_to_the_one_on_the_table(site: Site) -> None:
    where = reverse("proposal_new", args=[PROGRAM.replace("rev. 2", "rev. 1")])
    answer = site.client("mexico").get(where)
    assert answer["Location"] == NEW


def test_what_waits_for_the_head_is_not_discarded_by_a_member(site: Site) -> None:
    member = site.client("mexico.member")
    draft = changed(site, member, begun(member))
    done(member, draft, "hand-over")
    assert done(member, draft, "discard").status_code == 403
    draft.refresh_from_db()
    assert draft.state == DraftState.WAITING


def test_the_deadline_stands_on_the_pages_and_after_it_a_draft_waits_with_the_rule(
    site: Site,
) -> None:
    head = site.client("mexico")
    draft = changed(site, head, begun(head))
    site.desk("secretariat").act("set-deadline", issue=PROGRAM, until="2090-03-11T17:00Z")
    for page in (NEW, reverse("text", args=[PROGRAM])):
        shown = head.get(page).content.decode()
        assert "Contributions in writing are received until" in shown
        assert '<time datetime="2090-03-11T17:00:00+00:00">2090-03-11 17:00 UTC</time>' in shown
    site.desk("secretariat").act("set-deadline", issue=PROGRAM, until="2020-03-11T17:00Z")
    assert "The deadline for contributions in writing has passed" in head.get(NEW).content.decode()
    before = written(site.folder)
    answer = done(head, draft, "submit")
    assert "asking the secretariat, which may still receive it" in answer.content.decode()
    draft.refresh_from_db()
    assert (answer.status_code, draft.state, written(site.folder)) == (
        422,
        DraftState.WRITING,
        before,
    )
