"""The chair's console as plain forms: what is shown, decided, undone, and who has the floor."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client

from tests.web.site import PROGRAM, Site, written
from travaux_web.models import Room, Speaker
from travaux_web.views.room.speaking import speaking, waiting

ROOM = "/room/GT~TM/"
CONSOLE = f"{ROOM}console/"
MUCH = "u9@2-3"  # “much”; Mexico: “greatly”


def shown(client: Client, where: str = CONSOLE) -> str:
    answer = client.get(where)
    assert answer.status_code == 200
    return str(answer.content, "utf-8")


def at_the_bracket(site: Site) -> tuple[Client, dict[str, str]]:
    chair = site.client("chair")
    chair.post(f"{CONSOLE}go/", {"to": MUCH})
    found = re.search(r'name="mark" value="([^"]+)"', shown(chair))
    assert found
    return chair, {"bracket": MUCH, "mark": found[1], "disposition": "take:MEX"}


def decide(client: Client, given: dict[str, str], **more: str) -> Any:
    return client.post(f"{CONSOLE}decide/", {**given, **more})


def test_the_next_open_bracket_comes_before_the_room(site: Site) -> None:
    chair = site.client("chair")
    chair.post(f"{CONSOLE}go/", {"to": "next bracket"})
    chair.post(f"{CONSOLE}go/", {"to": "next bracket"})
    room = Room.of("GT/TM")
    assert (room.unit, room.bracket) == ("u9", MUCH)


def test_a_decision_is_read_out_before_it_is_entered(site: Site) -> None:
    chair, given = at_the_bracket(site)
    before = written(site.folder)
    answer = decide(chair, given)
    assert "It reads now:" in answer.content.decode()
    assert "RECOGNIZING how greatly migrants give" in answer.content.decode()
    assert written(site.folder) == before


def test_what_is_confirmed_is_entered_and_seen_in_the_room(site: Site) -> None:
    chair, given = at_the_bracket(site)
    assert decide(chair, given, confirmed="yes").status_code == 302
    assert "<ins>greatly</ins>" in shown(site.client("mexico"), ROOM)


def test_an_undone_decision_is_open_again_and_the_room_is_told(site: Site) -> None:
    chair, given = at_the_bracket(site)
    decide(chair, given, confirmed="yes")
    chair.post(f"{CONSOLE}undo/", {"ruling": site.desk("chair").record.rulings.values()[-1].id})
    assert "Undone: it is open again" in shown(site.client("mexico"), ROOM)
    assert Room.of("GT/TM").bracket == MUCH


def test_a_bracket_that_changed_meanwhile_is_shown_as_it_is_now(site: Site) -> None:
    chair, given = at_the_bracket(site)
    before = written(site.folder)
    answer = decide(chair, {**given, "mark": "another"}, confirmed="yes")
    assert (answer.status_code, written(site.folder)) == (409, before)
    assert "Nothing was decided" in answer.content.decode()


def test_other_words_are_kept_in_the_form_that_is_confirmed(site: Site) -> None:
    chair, given = at_the_bracket(site)
    words = {"disposition": "bridge", "words": "how deeply"}
    answer = decide(chair, {**given, **words})
    assert 'name="words" value="how deeply"' in answer.content.decode()


def test_nobody_but_the_top_table_opens_the_console(site: Site) -> None:
    for who in ("mexico", "mexico.member", "observer", "guest"):
        assert site.client(who).get(CONSOLE).status_code == 403


def test_an_observer_is_told_that_the_text_isnt_open_to_them(site: Site) -> None:
    at_the_bracket(site)
    page = shown(site.client("observer"), ROOM)
    assert "The room works on a text that isn&#x27;t open to you." in page.replace("'", "&#x27;")
    assert "RECOGNIZING" not in page


def test_what_hangs_on_the_wall_is_for_the_body_whoever_opens_it(site: Site) -> None:
    at_the_bracket(site)
    walls = [shown(site.client(who), f"{ROOM}screen/") for who in ("secretariat", "mexico")]
    parts = [re.findall(r'<div class="live.*</div>', wall, re.DOTALL) for wall in walls]
    assert parts[0] == parts[1]


def test_the_wall_has_no_control(site: Site) -> None:
    wall = shown(site.client("chair"), f"{ROOM}screen/")
    assert re.findall("<(button|input|select|form|textarea)", wall) == []


def test_a_message_hangs_on_the_wall_until_it_is_taken_down(site: Site) -> None:
    chair = site.client("chair")
    chair.post(f"{CONSOLE}say/", {"message": "We resume at 15:00"})
    assert "We resume at 15:00" in shown(chair, f"{ROOM}screen/")
    chair.post(f"{CONSOLE}say/", {"message": ""})
    assert "We resume at 15:00" not in shown(chair, f"{ROOM}screen/")


# --- the floor


def queue() -> list[str]:
    return [one.party for one in waiting(Room.of("GT/TM"))]


def test_parties_speak_in_the_order_in_which_they_asked(site: Site) -> None:
    for who in ("peru", "mexico", "chile"):
        site.client(who).post(f"{ROOM}floor/", {"does": "ask"})
    assert queue() == ["PER", "MEX", "CHL"]


def test_a_point_of_order_goes_before_the_others(site: Site) -> None:
    for who, matter in (("peru", ""), ("mexico", "point of order")):
        site.client(who).post(f"{ROOM}floor/", {"does": "ask", "matter": matter})
    assert queue() == ["MEX", "PER"]


def test_a_party_waits_once_and_may_withdraw(site: Site) -> None:
    mexico = site.client("mexico")
    for _ in range(2):
        mexico.post(f"{ROOM}floor/", {"does": "ask"})
    assert queue() == ["MEX"]
    mexico.post(f"{ROOM}floor/", {"does": "withdraw"})
    assert queue() == []


def test_only_a_point_of_order_is_taken_once_the_list_is_closed(site: Site) -> None:
    site.client("chair").post(f"{CONSOLE}speakers/", {"does": "close"})
    site.client("peru").post(f"{ROOM}floor/", {"does": "ask"})
    site.client("chile").post(f"{ROOM}floor/", {"does": "ask", "matter": "point of order"})
    assert queue() == ["CHL"]


def test_next_and_undo_give_the_floor_and_take_it_back(site: Site) -> None:
    chair = site.client("chair")
    for party in ("Peru", "México"):
        chair.post(f"{CONSOLE}speakers/", {"does": "add", "party": party})
    chair.post(f"{CONSOLE}speakers/", {"does": "next"})
    now = speaking(Room.of("GT/TM"))
    assert (now and now.party, queue()) == ("PER", ["MEX"])
    chair.post(f"{CONSOLE}speakers/", {"does": "undo"})
    assert (speaking(Room.of("GT/TM")), queue()) == (None, ["PER", "MEX"])


def test_the_chair_moves_somebody_up(site: Site) -> None:
    chair = site.client("chair")
    for party in ("Peru", "Chile"):
        chair.post(f"{CONSOLE}speakers/", {"does": "add", "party": party})
    chile = Speaker.objects.get(party="CHL")
    chair.post(f"{CONSOLE}speakers/", {"does": f"up:{chile.pk}"})
    assert queue() == ["CHL", "PER"]


# --- paragraphs, the whole, silence


def test_a_paragraph_is_agreed_once_its_brackets_are_decided(site: Site) -> None:
    chair, given = at_the_bracket(site)
    chair.post(f"{CONSOLE}stand/", {"does": "agreed"})
    assert site.desk("chair").record.standings.get("CAJP/GT/TM-24/05#u9") is None
    decide(chair, given, confirmed="yes")
    chair.post(f"{CONSOLE}stand/", {"does": "agreed"})
    told = [one for one in site.desk("chair").record.standings.values() if one.unit == "u9"]
    assert [one.standing for one in told] == ["agreed"]


def test_the_chair_asks_for_objections_before_it_is_so_decided(site: Site) -> None:
    chair = site.client("chair")
    given = {"verb": "decided", "decided": "to meet again in April"}
    asked = chair.post(f"{CONSOLE}resolve/", given)
    assert "Is there any objection?" in asked.content.decode()
    assert site.desk("chair").record.decisions.get("decision-1") is None
    chair.post(f"{CONSOLE}resolve/", {**given, "confirmed": "yes"})
    taken = site.desk("chair").record.decisions["decision-1"]
    assert (taken.method, taken.decided) == ("consensus", "to meet again in April")


def test_an_objection_is_shown_by_its_partys_name(site: Site) -> None:
    clerk = site.client("secretariat")
    clerk.post(f"{CONSOLE}object/", {"does": "objection", "party": "Peru", "words": "The costs"})
    own = site.desk("chair").record.objections.values()
    assert [(one.party, one.objects) for one in own] == [("PER", (PROGRAM,))]
    assert "<strong>Peru</strong>" in shown(site.client("chair"))
