"""Sponsors: invited, joining, declining, leaving, withdrawing; each by the head, after a page."""

from __future__ import annotations

from django.urls import reverse

from tests.web.integration.test_proposals_handing_in import begun, changed, done
from tests.web.site import Site, written
from travaux_web.models import Draft, Invitation


def handed_in(site: Site, visibility: str = "secretariat") -> str:
    head = site.client("mexico")
    draft = changed(site, head, begun(head))
    Draft.objects.filter(pk=draft.pk).update(visibility=visibility)
    done(head, draft, "submit")
    draft.refresh_from_db()
    return draft.proposal


def invited(site: Site, name: str, parties: str = "Chile") -> int:
    where = reverse("invite", args=[name])
    answer = site.client("mexico").post(where, {"parties": parties, "words": "Join us"})
    return answer.status_code


def test_who_is_invited_sees_the_proposal_and_joins(site: Site) -> None:
    name = handed_in(site)
    assert name not in site.desk("chile").record.proposals
    assert invited(site, name) == 302
    chile = site.client("chile")
    page = chile.get(reverse("drafts")).content.decode()
    assert "asks you to join the sponsors" in page
    assert name in site.desk("chile").record.proposals
    assert name not in site.desk("usa").record.proposals
    where = reverse("invitation_answer", args=[Invitation.objects.get().pk])
    chile.post(where, {"answer": "joined"})
    size = written(site.folder)
    chile.post(where, {"answer": "joined"})
    assert written(site.folder) == size
    assert site.desk("mexico").record.proposals[name].parties == ("MEX", "CHL")


def test_an_invitation_is_declined(site: Site) -> None:
    name = handed_in(site, "body")
    invited(site, name)
    one = Invitation.objects.get()
    site.client("chile").post(reverse("invitation_answer", args=[one.pk]), {"answer": "declined"})
    one.refresh_from_db()
    assert one.answer == "declined"
    assert site.desk("mexico").record.proposals[name].parties == ("MEX",)


def test_an_invitation_to_nobody_who_is_known_keeps_what_was_typed(site: Site) -> None:
    name = handed_in(site)
    where = reverse("invite", args=[name])
    answer = site.client("mexico").post(where, {"parties": "Atlantis", "words": "Dear friends"})
    assert answer.status_code == 422
    assert "Dear friends" in answer.content.decode()
    assert not Invitation.objects.exists()


def test_an_invitation_is_for_those_invited_alone(site: Site) -> None:
    name = handed_in(site)
    invited(site, name)
    where = reverse("invitation_answer", args=[Invitation.objects.get().pk])
    assert site.client("usa").post(where, {"answer": "joined"}).status_code == 404


def test_a_sponsor_joins_leaves_and_the_last_one_withdraws(site: Site) -> None:
    name = handed_in(site, "body")
    chile, mexico = site.client("chile"), site.client("mexico")

    def do(client: object, act: str) -> int:
        where = reverse("proposal_act", args=[name, act])
        assert client.get(where).status_code == 200  # type: ignore[attr-defined]
        return client.post(where).status_code  # type: ignore[attr-defined,no-any-return]

    assert do(chile, "join-sponsors") == 302
    assert do(mexico, "withdraw-proposal") == 422  # another one asks for it, too
    assert do(chile, "leave-sponsors") == 302
    assert do(mexico, "withdraw-proposal") == 302
    assert site.desk("mexico").record.proposals[name].withdrawn
    assert do(mexico, "withdraw-proposal") == 422


def test_a_member_reads_and_does_nothing(site: Site) -> None:
    name = handed_in(site, "body")
    member = site.client("mexico.member")
    page = member.get(reverse("proposal", args=[name])).content.decode()
    assert "The head of your delegation joins" in page
    where = reverse("proposal_act", args=[name, "withdraw-proposal"])
    assert member.post(where).status_code == 403
    assert not site.desk("mexico").record.proposals[name].withdrawn


def test_a_proposal_that_one_may_not_see_isnt_there(site: Site) -> None:
    name = handed_in(site)
    chile = site.client("chile")
    assert chile.get(reverse("proposal", args=[name])).status_code == 404
    assert chile.get(reverse("proposal_act", args=[name, "join-sponsors"])).status_code == 404
