"""What is new in a text: since somebody's last visit, and since their capital cleared it."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse

from tests.web.site import PROGRAM, Site
from travaux_web.models import Visit

TEXT, SINCE, CLEAR = (
    reverse(name, args=[PROGRAM]) for name in ("text", "text_since", "text_clear")
)


def decided(site: Site, unit: str) -> None:
    desk = site.desk("secretariat")
    one = next(b for b in desk.texts.brackets(desk.record, PROGRAM) if b.unit == unit)
    given = {"bracket": one.id, "mark": one.mark, "disposition": "keep"}
    desk.act("decide-bracket", issue=PROGRAM, body="GT/TM", **given)


def an_hour_ago(site: Site, who: str) -> None:
    own = Visit.objects.filter(seat=site.seat(who))
    own.update(seen_at=own.get().seen_at - timedelta(hours=1))


def test_what_was_decided_between_two_visits_is_told_at_the_second(site: Site) -> None:
    client = site.client("mexico")
    assert "New since your last visit" not in client.get(TEXT).content.decode()
    an_hour_ago(site, "mexico")
    decided(site, "u9")
    html = client.get(TEXT).content.decode()
    assert "New since your last visit" in html
    assert 'data-news="u9 "' in html
    assert "New since your last visit" in client.get(TEXT).content.decode()  # still this visit


def test_what_changed_since_the_capital_cleared_it_is_told_to_that_seat_alone(site: Site) -> None:
    client = site.client("mexico")
    answer = client.post(CLEAR, follow=True)
    assert "Nothing changed." in answer.content.decode()
    decided(site, "u9")
    html = client.get(SINCE).content.decode()
    assert "since your capital cleared the text" in html
    assert "RECOGNIZING" in html
    assert "since your capital cleared" not in site.client("chile").get(SINCE).content.decode()
    assert list(Visit.objects.filter(cleared__isnull=False).values_list("seat", flat=True)) == [
        site.seat("mexico").pk  # type: ignore[union-attr]
    ]


def test_what_the_capital_cleared_an_issue_before_is_told_on_from_there(site: Site) -> None:
    client = site.client("mexico")
    client.post(CLEAR)
    Visit.objects.update(issue=f"{PROGRAM[:-1]}1")
    decided(site, "u9")
    assert "1 paragraph changed since your capital cleared" in client.get(TEXT).content.decode()
    html = client.get(SINCE).content.decode()
    assert "What changed since your capital cleared the text" in html
    assert "RECOGNIZING" in html


def test_that_the_capital_cleared_it_can_be_taken_back(site: Site) -> None:
    client = site.client("mexico.member")
    client.post(CLEAR)
    client.post(CLEAR, {"undo": "yes"})
    assert Visit.objects.get(seat=site.seat("mexico.member")).cleared is None


def test_who_brought_a_change_is_told(site: Site) -> None:
    client = site.client("mexico")
    client.post(CLEAR)
    site.desk("secretariat").act_all(
        [
            (
                "receive-proposal",
                {
                    "id": "late",
                    "issue": PROGRAM,
                    "sponsors": ["PER"],
                    "instruction": "In paragraph 4, replace “Policies” with “All policies”.",
                },
            ),
        ]
    )
    assert "Nothing changed." in client.get(SINCE).content.decode()  # it isn't circulated yet
    site.desk("secretariat").act("circulate-proposals", proposals=["late"])
    html = client.get(SINCE).content.decode()
    assert "Asked for by Peru" in html


def test_only_a_delegation_has_a_capital(site: Site) -> None:
    assert site.client("chair").post(CLEAR).status_code == 403
    assert "My capital" not in site.client("chair").get(TEXT).content.decode()


def test_nothing_is_kept_of_those_who_sit_outside(site: Site) -> None:
    site.desk("secretariat").act("set-level", document=PROGRAM, level="public", reason="For all")
    for who in ("observer", "guest", ""):
        assert site.client(who).get(TEXT).status_code == 200
    assert Visit.objects.count() == 0
