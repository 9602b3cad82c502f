from __future__ import annotations

from datetime import timedelta

import pytest

from tests.web.site import PROGRAM, Site, written
from travaux.workspace.entering import ActFailed
from travaux_web.desk import Desk, reading_room
from travaux_web.models import Deed
from travaux_web.seats import NotYours


def plan(number: int) -> dict[str, object]:
    return {"id": f"meeting-{number}", "body": "GT/TM", "when": "2026-12-01"}


def convene_and_fail(desk: Desk) -> None:
    with desk.entering():
        desk.act("convene-meeting", **plan(1))
        assert "meeting-1" in desk.record.meetings
        raise ZeroDivisionError


def test_an_act_and_who_did_it_are_kept_together(site: Site) -> None:
    done = site.desk("secretariat").act("convene-meeting", **plan(1))
    deed = Deed.objects.get()
    assert (deed.user, deed.act) == (site.user("secretariat"), "convene-meeting")
    assert range(deed.first, deed.after) == range(
        done.entries[0].position, done.entries[-1].position + 1
    )


def test_what_fails_later_undoes_what_was_done_before_and_what_was_read_of_it(site: Site) -> None:
    before, desk = written(site.folder), site.desk("secretariat")
    with pytest.raises(ZeroDivisionError):
        convene_and_fail(desk)
    assert (written(site.folder), Deed.objects.count()) == (before, 0)
    assert "meeting-1" not in site.desk("secretariat").record.meetings
    assert reading_room().seen_by(desk.audience).record.size == before


def test_a_failed_act_enters_nothing_of_those_beside_it(site: Site) -> None:
    before, desk = written(site.folder), site.desk("secretariat")
    with pytest.raises(ActFailed):
        desk.act_all([("convene-meeting", plan(1)), ("convene-meeting", {"id": "no-body"})])
    assert (written(site.folder), Deed.objects.count()) == (before, 0)


def test_a_member_prepares_and_doesnt_act(site: Site) -> None:
    with pytest.raises(NotYours):
        site.desk("mexico.member").act("convene-meeting", **plan(1))


def test_an_act_that_waited_for_the_door_bears_the_time_of_the_one_before(site: Site) -> None:
    waited, went = site.desk("secretariat"), site.desk("secretariat")
    went.at += timedelta(seconds=30)
    before = went.act("convene-meeting", **plan(1)).entries[-1].at
    assert waited.act("convene-meeting", **plan(2)).entries[0].at == before


def test_an_act_long_before_the_last_one_is_refused(site: Site) -> None:
    waited, went = site.desk("secretariat"), site.desk("secretariat")
    went.at += timedelta(minutes=2)
    went.act("convene-meeting", **plan(1))
    with pytest.raises(ActFailed, match="entries are never put in between"):
        waited.act("convene-meeting", **plan(2))


def test_audiences_that_see_the_same_read_the_same(site: Site) -> None:
    assert site.desk("chile").held is site.desk("peru").held


def test_who_sees_more_reads_more(site: Site) -> None:
    site.desk("mexico").act(
        "receive-proposal", id="own", issue=PROGRAM, sponsors=["MEX"], words="Ours.", kind="comment"
    )
    sees = {who: "own" in site.desk(who).record.proposals for who in ("mexico", "chile", "chair")}
    assert sees == {"mexico": True, "chile": False, "chair": False}
    assert site.desk("mexico").held is not site.desk("chile").held
