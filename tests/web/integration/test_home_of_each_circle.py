from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sample.chance import fixed_chance
from sample.site import people_seated
from tests.web.site import PROGRAM, Site, pointed_at
from travaux.workspace.dossier import Dossier
from travaux_web.models import Draft, Invitation, Received, Visit
from travaux_web.models.drafts import DraftState

REV_7 = "CAJP/GT/TM-24/05 rev. 7"


def home(client: Client) -> str:
    answer = client.get(reverse("home"))
    assert answer.status_code == 200
    content = answer.content.decode().partition("<main")[2]
    return " ".join(unescape(re.sub("<[^>]+>", " ", content)).split())


def test_the_public_is_shown_no_work(site: Site) -> None:
    said = home(site.client())
    assert "What waits for you" not in said
    assert "Next meetings" in said
    assert PROGRAM not in said


def test_somebody_without_a_seat_is_told_who_gives_them(site: Site) -> None:
    assert "The secretariat gives seats." in home(site.client("guest"))


def test_a_delegation_sees_how_many_brackets_are_open_and_in_which_it_asks(site: Site) -> None:
    desk = site.desk("mexico")
    found = desk.texts.brackets(desk.record, PROGRAM)
    own = sum("MEX" in one.voices for one in found)
    said = home(site.client("mexico"))
    assert f"{PROGRAM}: {len(found)} open brackets, you ask in {own} of them" in said
    assert "open brackets" not in home(site.client("observer"))


def test_drafts_wait_for_their_own_delegation_alone(site: Site) -> None:
    Draft.objects.create(
        party="MEX",
        kind="edits",
        title="On article 3",
        state=DraftState.WAITING,
        author=site.user("mexico.member"),
    )
    assert "Draft “On article 3”: Waits for the head of delegation" in home(site.client("mexico"))
    assert "On article 3" in home(site.client("mexico.member"))
    assert "On article 3" not in home(site.client("chile"))


def test_an_invitation_waits_until_it_is_answered(site: Site) -> None:
    asked = Invitation.objects.create(party="CHL", by="MEX", proposal="mex-1")
    assert "Mexico asks you to join the sponsors of mex-1" in home(site.client("chile"))
    assert "mex-1" not in home(site.client("peru"))
    asked.answer = "declined"
    asked.save()
    assert "asks you to join" not in home(site.client("chile"))


def test_files_in_the_inbox_wait_for_the_secretariat(site: Site) -> None:
    Received.objects.create(digest="sha256:1", name="a.docx", by=site.user("secretariat"))
    said = "1 file in the inbox isn't on record yet"
    assert said in home(site.client("secretariat"))
    assert said not in home(site.client("chair"))


def test_a_meeting_that_is_called_is_on_everybodys_first_page(site: Site) -> None:
    site.desk("secretariat").act(
        "convene-meeting", id="GT/TM-77", body="GT/TM", when="2090-03-01", place="Room 7"
    )
    for who in ("mexico", "observer", ""):
        assert "GT/TM-77 March 1, 2090 · Room 7" in home(site.client(who))


def test_a_meeting_whose_day_is_over_waits_for_somebody_to_say_that_it_was_held(
    site: Site,
) -> None:
    site.desk("secretariat").act("convene-meeting", id="GT/TM-77", body="GT/TM", when="2005-03-01")
    said = "GT/TM-77: enter whether it was held"
    assert said in home(site.client("chair"))
    assert said not in home(site.client("mexico"))


def silence(site: Site, deadline: str) -> None:
    site.desk("secretariat").act(
        "begin-silence",
        id="silence-1",
        body="GT/TM",
        issue=REV_7,
        opened="2026-01-10T10:00Z",
        deadline=deadline,
    )


def test_a_silence_that_runs_is_shown_to_the_room(case_site: Site) -> None:
    silence(case_site, "2090-01-17T17:00Z")
    said = home(case_site.client("mexico"))
    assert f"Silence on {REV_7}: it is agreed unless somebody objects in time" in said
    assert "2090-01-17T17:00" in said
    assert "Silence on" not in home(case_site.client("observer"))


def test_a_silence_that_is_over_waits_for_its_end(case_site: Site) -> None:
    silence(case_site, "2026-01-17T17:00Z")
    said = f"Silence on {REV_7} is over: enter how it ended"
    assert said in home(case_site.client("chair"))
    assert "Silence on" not in home(case_site.client("mexico"))


def test_what_is_new_since_the_last_visit_is_told(site: Site) -> None:
    client = site.client("mexico")
    assert "Nothing was entered since then." in home(client)
    site.desk("secretariat").act("convene-meeting", id="GT/TM-77", body="GT/TM")
    assert "1 entry" in home(client)
    assert "Meeting convened GT/TM-77" in home(client)
    Visit.objects.filter(issue="").update(seen_at=timezone.now() - timedelta(hours=2))
    site.desk("secretariat").act("convene-meeting", id="GT/TM-78", body="GT/TM")
    assert "Meeting convened GT/TM-78" in home(client)
    assert "Meeting convened GT/TM-77" not in home(client)


def test_what_is_new_holds_nothing_that_isnt_for_the_reader(site: Site) -> None:
    client = site.client("mexico")
    home(client)
    site.desk("secretariat").act("note-discrepancy", id="canary", finding="for us alone")
    assert "Nothing was entered since then." in home(client)


@pytest.mark.parametrize("who", ["secretariat", "mexico", ""])
def test_an_empty_dossier_has_a_first_page_with_the_first_steps(tmp_path: Path, who: str) -> None:
    folder = tmp_path / "dossier"
    Dossier.begun(folder, "empty", fixed_chance("empty")).close()
    with pointed_at(folder):
        call_command("migrate", verbosity=0, interactive=False)
        people_seated()
        said = home(Site(folder, tmp_path).client(who))
    assert "An empty dossier" in said
    assert ("Open the dossier, with its title" in said) == (who == "secretariat")
