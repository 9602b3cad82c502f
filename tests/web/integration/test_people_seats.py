from __future__ import annotations

from datetime import timedelta

from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from tests.web.site import Site
from travaux_web.models import Change, Notice, Seat, SeatChange, User

ANA = {"email": "ana@example.org", "name": "Ana Ruiz", "language": "es", "begins": "", "ends": ""}


def changes() -> list[tuple[str, str]]:
    return [(one.what, one.person.email) for one in SeatChange.objects.order_by("pk")]


def test_whoever_is_invited_sets_a_password_by_the_link_in_their_mail(site: Site) -> None:
    client = site.client("secretariat")
    answer = client.post("/people/invite/", {**ANA, "kind": "head", "of": "Costa Rica"})
    user = User.objects.get(email="ana@example.org")
    assert answer["Location"] == reverse("person", args=[user.pk])
    assert [(one.kind, one.of) for one in user.seats.all()] == [("head", "CRI")]
    assert not user.has_usable_password()
    link = Notice.objects.get(to=user).words.partition("/account/")[2].split()[0]
    assert "A longer" not in link
    assert site.client().get(f"/account/{link}", follow=True).status_code == 200
    assert changes() == [("invited", user.email), ("given", user.email)]


def test_who_has_an_account_gets_one_more_seat(site: Site) -> None:
    before = site.user("chile")
    given = {**ANA, "email": "CHILE@example.org", "kind": "observer", "of": "CIDH"}
    site.client("secretariat").post("/people/invite/", given)
    assert [one.kind for one in before.seats.order_by("pk")] == ["head", "observer"]
    assert User.objects.filter(email__iexact="chile@example.org").count() == 1
    assert "password" not in Notice.objects.get().words


def test_a_seat_of_a_party_that_isnt_known_is_refused_with_what_was_typed(site: Site) -> None:
    answer = site.client("secretariat").post(
        "/people/invite/", {**ANA, "kind": "head", "of": "Atlantis"}
    )
    assert answer.status_code == 422
    assert "Atlantis" in answer.content.decode()
    assert 'value="Ana Ruiz"' in answer.content.decode()
    assert changes() == []


def test_a_chair_without_a_term_on_record_is_warned_of(site: Site) -> None:
    answer = site.client("secretariat").post(
        "/people/invite/", {**ANA, "kind": "chair", "of": "GT/TM"}, follow=True
    )
    assert "the record shows nobody in that office" in answer.content.decode() or (
        "on record it is" in answer.content.decode()
    )


def test_a_seat_that_was_taken_away_stays_in_the_table(site: Site) -> None:
    seat = site.user("mexico").seats.get()
    client, mexico = site.client("secretariat"), site.client("mexico")
    client.post(f"/people/seats/{seat.pk}/end/")
    seat.refresh_from_db()
    assert seat.ends is not None
    assert mexico.post("/people/invite/", ANA).status_code == 403
    assert changes() == [(Change.TAKEN, "mexico@example.org")]


def test_a_seat_is_given_from_a_day_to_a_day(site: Site) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    day = tomorrow.isoformat()
    given = {**ANA, "kind": "member", "of": "PER", "begins": day, "ends": day}
    site.client("secretariat").post("/people/invite/", given)
    seat = Seat.objects.get(user__email="ana@example.org")
    now = timezone.now()
    assert not Seat.objects.filter(pk=seat.pk).in_force(now).exists()
    assert Seat.objects.filter(pk=seat.pk).in_force(now + timedelta(days=1)).exists()
    assert not Seat.objects.filter(pk=seat.pk).in_force(now + timedelta(days=2)).exists()


def test_the_last_seat_of_the_secretariat_stays(site: Site) -> None:
    client, user = site.client("secretariat"), site.user("secretariat")
    answer = client.post(f"/people/seats/{user.seats.get().pk}/end/")
    assert answer.status_code == 422
    assert client.post(f"/people/{user.pk}/admission/").status_code == 422
    assert client.get("/people/").status_code == 200


def test_who_is_suspended_is_out_at_once_and_can_come_back(site: Site) -> None:
    client, chile, user = site.client("secretariat"), site.client("chile"), site.user("chile")
    assert "Elisa Vera" in chile.get("/").content.decode()
    client.post(f"/people/{user.pk}/admission/")
    assert "Elisa Vera" not in chile.get("/").content.decode()
    client.post(f"/people/{user.pk}/admission/")
    assert [what for what, _ in changes()] == ["suspended", "admitted"]


def test_a_head_adds_and_removes_members_of_the_own_delegation_alone(site: Site) -> None:
    client = site.client("mexico")
    client.post("/people/invite/", {**ANA, "kind": "secretariat", "of": "CHL"})
    seat = Seat.objects.get(user__email="ana@example.org")
    assert (seat.kind, seat.of) == ("member", "MEX")
    client.post(f"/people/seats/{seat.pk}/end/")
    seat.refresh_from_db()
    assert seat.ends is not None
    for other in (site.user("chile"), site.user("secretariat")):
        assert client.get(f"/people/{other.pk}/").status_code == 404
        assert client.post(f"/people/seats/{other.seats.get().pk}/end/").status_code == 404
    own = site.user("mexico").seats.get()
    assert client.post(f"/people/seats/{own.pk}/end/").status_code == 404
    listed = client.get("/people/?state=all").content.decode()
    assert "mexico.member@example.org" in listed
    assert "chile@example.org" not in listed


def test_people_are_found_by_what_is_known_of_them(site: Site) -> None:
    client = site.client("secretariat")
    for query in ("?q=Elisa", "?q=CHL", "?q=chile@", "?kind=head&q=vera"):
        page = client.get(f"/people/{query}").content.decode()
        assert ("Elisa Vera" in page, "Hugo Salas" in page) == (True, False)
    assert "Nobody was found" in client.get("/people/?q=zzz").content.decode()
    assert "Olga Pinto" in client.get("/people/?state=over").content.decode()


@override_settings(SECOND_FACTOR_FOR=("secretariat",))
def test_nobody_gives_seats_without_the_second_factor(site: Site) -> None:
    answer = site.client("secretariat").post("/people/invite/", {**ANA, "kind": "secretariat"})
    assert answer.status_code in (302, 403)
    assert changes() == []


def test_every_page_of_people_opens(site: Site) -> None:
    client = site.client("secretariat")
    names = "people invite_person import_people people_changes outbox".split()
    pages = [client.get(reverse(name)).status_code for name in names]
    assert pages == [200] * 5
    assert client.get(reverse("person", args=[site.user("mexico").pk])).status_code == 200
