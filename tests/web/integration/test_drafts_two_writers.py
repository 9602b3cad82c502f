"""Two members at one draft: nothing that either typed is lost."""

from __future__ import annotations

from django.urls import reverse

from tests.web.integration.test_proposals_handing_in import begun, form
from tests.web.site import Site
from travaux_web.models import Draft


def rows(words: str) -> dict[str, str]:
    return {"unit-0": "u13", "do-0": "change", "after-0": "", "words-0": words}


def test_who_saves_second_sees_both_and_may_put_them_together(site: Site) -> None:
    member, head = site.client("mexico.member"), site.client("mexico")
    draft = begun(member)
    where = reverse("draft", args=[draft.pk])
    head.post(where, form(draft, **rows("The words of the head")))
    answer = member.post(where, form(draft, **rows("The words of the member")))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "The words of the head" in page
    assert "The words of the member" in page
    draft.refresh_from_db()
    assert draft.content["edits"][0]["words"] == "The words of the head"
    member.post(where, form(draft, **rows("The words of both")))
    draft.refresh_from_db()
    assert draft.content["edits"][0]["words"] == "The words of both"


def test_a_paragraph_that_the_other_added_is_shown_in_the_conflict(site: Site) -> None:
    member, head = site.client("mexico.member"), site.client("mexico")
    draft = begun(member)
    where = reverse("draft", args=[draft.pk])
    added = {"unit-1": "", "do-1": "new", "after-1": "u13", "words-1": "A paragraph of the head"}
    head.post(where, form(draft, **rows("Mine"), **added))
    page = member.post(where, form(draft, **rows("Yours"))).content.decode()
    assert "A paragraph of the head" in page


def test_a_draft_is_kept_while_it_is_written(site: Site) -> None:
    member = site.client("mexico.member")
    draft = begun(member)
    where = reverse("draft", args=[draft.pk])
    answer = member.post(where, form(draft, **rows("Half a sent"), do="autosave"))
    assert answer.json() == {"version": 2, "said": "Kept."}
    late = member.post(where, form(draft, **rows("Older"), do="autosave"))
    assert (late.status_code, sorted(late.json())) == (409, ["said"])
    assert Draft.objects.get().content["edits"][0]["words"] == "Half a sent"


def test_what_was_looked_at_before_it_changed_is_not_handed_in(site: Site) -> None:
    head = site.client("mexico")
    draft = begun(head)
    where = reverse("draft", args=[draft.pk])
    seen = draft.version
    site.client("mexico.member").post(where, form(draft, **rows("Other words by now")))
    sent = {"version": str(seen), "do": "submit"}
    answer = head.post(reverse("draft_do", args=[draft.pk]), sent)
    assert answer.status_code == 409
    assert "Somebody changed this draft meanwhile" in answer.content.decode()


def test_a_discarded_draft_can_be_taken_up_again(site: Site) -> None:
    head = site.client("mexico")
    draft = begun(head)
    do = reverse("draft_do", args=[draft.pk])
    head.post(do, {"version": "1", "do": "discard"})
    assert "Discarded drafts" in head.get(reverse("drafts")).content.decode()
    head.post(do, {"version": "2", "do": "restore"})
    assert Draft.objects.get().state == "writing"
