"""Many write at once, in one process and in several: nothing is lost, and nothing done twice."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread
from typing import Any

from django.db import connection

from tests.web.site import PROGRAM, Site, written
from travaux.errors import TravauxError
from travaux_web.desk import Desk

WRITERS = 16

# What a process of its own does, as fast as it can.
_PROCESS = """
import sys, django; django.setup()
from django.utils import timezone
from travaux_web.desk import Desk
from travaux_web.models import Seat
seat = Seat.objects.get(kind="secretariat")
for number in range(8):
    desk = Desk(seat.user, seat, timezone.now())
    name = f"{sys.argv[1]}-{number}"
    desk.act("convene-meeting", id=name, body="GT/TM", when="2026-12-01")
"""


def tried(act: tuple[Desk, str, dict[str, Any]]) -> str:
    desk, name, particulars = act
    try:
        desk.act(name, **particulars)
    except TravauxError as fault:
        return type(fault.__cause__ or fault).__name__
    else:
        return "done"
    finally:
        connection.close()


def at_once(acts: list[tuple[Desk, str, dict[str, Any]]]) -> Counter[str]:
    with ThreadPoolExecutor(WRITERS) as pool:
        return Counter(pool.map(tried, acts))


def test_sixteen_acts_at_once_are_all_entered(site: Site) -> None:
    before = written(site.folder)
    plans = [{"id": f"m-{n}", "body": "GT/TM", "when": "2026-12-01"} for n in range(WRITERS)]
    desks = [site.desk("secretariat") for _ in plans]
    came = at_once([(one, "convene-meeting", plan) for one, plan in zip(desks, plans, strict=True)])
    assert (came, written(site.folder)) == (Counter(done=WRITERS), before + WRITERS)
    assert {plan["id"] for plan in plans} <= set(site.desk("secretariat").record.meetings)


def test_of_sixteen_who_decide_one_bracket_one_does(site: Site) -> None:
    desk = site.desk("secretariat")
    first = desk.texts.brackets(desk.record, PROGRAM)[0]
    ruling = {
        "issue": PROGRAM,
        "body": "GT/TM",
        "bracket": first.id,
        "mark": first.mark,
        "disposition": "keep",
    }
    came = at_once([(site.desk("secretariat"), "decide-bracket", ruling) for _ in range(WRITERS)])
    assert came["done"] == 1
    assert came.total() == WRITERS
    record = site.desk("secretariat").record
    assert [one.bracket.id for one in record.rulings.values() if one.issue == PROGRAM] == [first.id]


def test_whoever_enters_isnt_held_up_by_somebody_who_waits_to_read(site: Site) -> None:
    """One who reads waits for one who enters, who looks at the record too: neither stops both."""
    desks = {who: site.desk(who) for who in ("secretariat", "mexico")}
    looked = {who: Event() for who in desks}

    def look(who: str) -> None:
        assert desks[who].held.record.size
        looked[who].set()
        connection.close()

    reading = Thread(target=look, args=("mexico",), daemon=True)
    with desks["secretariat"].entering():
        reading.start()
        reading.join(0.2)  # it waits for the door by now
        assert not looked["mexico"].is_set()
        assert desks["secretariat"].held.record.size
        looked["secretariat"].set()
    reading.join()
    assert all(one.is_set() for one in looked.values())


def test_several_processes_write_to_one_record(site: Site) -> None:
    environment = {**os.environ, "TRAVAUX_DOSSIER": str(site.folder)}
    before = written(site.folder)
    processes = [
        subprocess.Popen([sys.executable, "-c", _PROCESS, f"p{number}"], env=environment)
        for number in range(3)
    ]
    assert [process.wait(120) for process in processes] == [0, 0, 0]
    assert written(site.folder) == before + 24
    meetings = set(site.desk("secretariat").record.meetings)
    assert {f"p{one}-{n}" for one in range(3) for n in range(8)} <= meetings
