from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from tests.web.site import PROGRAM, Site
from travaux_web.models import Draft, Invitation, Notice, Seat, Subscription
from travaux_web.models.notices import Rhythm
from travaux_web.notices.telling import subscription_of, tell, tell_seat

EARLY = timezone.make_aware(datetime(2030, 5, 4, 5, 0))  # noqa: DTZ001 - the site's own zone
LATE = EARLY + timedelta(hours=4)


@pytest.fixture(autouse=True)
def told_up_to_now(site: Site) -> None:
    assert site.folder.is_dir()
    for seat in Seat.objects.all():
        subscription_of(seat)
    Subscription.objects.update(rhythm=Rhythm.AT_ONCE)


def meeting(site: Site) -> None:
    site.desk("secretariat").act(
        "convene-meeting", id="m-2030", body="GT/TM", when="2030-06-03", place="Washington"
    )


def mails() -> dict[str, str]:
    return {one.to.email.partition("@")[0]: one.words for one in Notice.objects.all()}


def test_a_meeting_that_is_called_is_told_to_everybody_with_a_seat_in_their_language(
    site: Site,
) -> None:
    user = site.user("chile")
    user.language = "es"
    user.save()
    meeting(site)
    assert tell(timezone.now()) == Seat.objects.count()
    assert "June 3, 2030, Washington" in mails()["mexico"]
    assert "3 de junio de 2030" in mails()["chile"]
    assert tell(timezone.now()) == 0


def test_nobody_is_told_what_they_may_not_read(site: Site) -> None:
    given = {"id": "canary", "issue": PROGRAM, "sponsors": ("MEX",), "kind": "question"}
    site.desk("secretariat").act("receive-proposal", words="Who pays?", **given)
    tell(timezone.now())
    told = mails()
    assert "Mexico" in told.get("mexico", "")
    assert not any("Mexico" in words for who, words in told.items() if who in ("chile", "observer"))


def test_the_daily_mail_is_written_once_a_day_and_not_at_night(site: Site) -> None:
    seat = site.user("mexico").seats.get()
    Subscription.objects.update(rhythm=Rhythm.DAILY)
    meeting(site)
    assert tell_seat(seat, EARLY) == 0
    assert tell_seat(seat, LATE) == 1
    site.desk("secretariat").act("cancel-meeting", meeting="m-2030", reason="Snow")
    assert tell_seat(seat, LATE + timedelta(hours=2)) == 0
    assert tell_seat(seat, LATE + timedelta(days=1)) == 1
    assert "Called off" in Notice.objects.last().words  # type: ignore[union-attr]


def test_whoever_asked_for_nothing_is_told_nothing(site: Site) -> None:
    Subscription.objects.update(rhythm=Rhythm.NEVER)
    meeting(site)
    assert tell(LATE) == 0


def test_a_new_seat_isnt_told_what_was_there_before_it(site: Site) -> None:
    meeting(site)
    Subscription.objects.all().delete()
    assert tell(LATE) == 0


def test_silence_that_ends_within_a_day_is_told_once(site: Site) -> None:
    seat = site.user("mexico").seats.get()
    deadline = (timezone.now() + timedelta(hours=20)).strftime("%Y-%m-%dT%H:%MZ")
    site.desk("secretariat").act_all(
        [
            ("register-issue", {"id": "a-letter", "kind": "letter", "level": "body"}),
            (
                "begin-silence",
                {"id": "s1", "body": "GT/TM", "issue": "a-letter", "deadline": deadline},
            ),
        ]
    )
    tell_seat(seat, timezone.now())
    assert tell_seat(seat, timezone.now()) in (0, 1)
    subjects = [one.subject for one in Notice.objects.filter(to=seat.user)]
    assert sum("ends on" in one for one in subjects) == 1


@pytest.mark.usefixtures("site")
def test_an_invitation_is_told_with_it_or_not_at_all() -> None:
    def asked() -> None:
        with transaction.atomic():
            Invitation.objects.create(party="CHL", by="MEX", proposal="x", words="Join us?")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        asked()
    assert mails() == {}
    Invitation.objects.create(party="CHL", by="MEX", proposal="x", words="Join us?")
    assert list(mails()) == ["chile"]
    assert "Join us?" in mails()["chile"]


def test_a_draft_that_comes_back_is_told_to_who_wrote_it(site: Site) -> None:
    author = site.user("mexico.member")
    draft = Draft.objects.create(party="MEX", kind="edits", author=author, title="Article 3")
    draft.state = "returned"
    draft.save()
    assert list(mails()) == ["mexico.member"]
    assert Notice.objects.get().subject == "Your draft came back: Article 3"
    draft.version += 1  # its writer goes on with it
    draft.save()
    assert Notice.objects.count() == 1


def test_how_often_is_chosen_for_each_seat(site: Site) -> None:
    client, seat = site.client("mexico"), site.user("mexico").seats.get()
    page = client.get("/told/").content.decode()
    assert "Head of delegation" in page
    client.post("/told/", {f"seat{seat.pk}": "daily", "language": "fr"})
    other = site.user("chile").seats.get()
    client.post("/told/", {f"seat{other.pk}": "never"})
    assert subscription_of(seat).rhythm == "daily"
    assert subscription_of(other).rhythm == "at once"
    assert site.user("mexico").language == "fr"
