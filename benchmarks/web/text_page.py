"""Measure the text page: python -m benchmarks.web.text_page [--quick] [--folder FOLDER].

A text of 400 paragraphs, on which 193 delegations have handed in 3,000 proposals. The page is asked
for as a browser does, through everything that Django puts around a view; what is measured is the
time until the whole answer stands. An act is one more proposal that is received and circulated, or
one bracket that is decided; after it, everything that was made of the record has to be made anew.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import quantiles
from typing import Any

from benchmarks.compile.figures import Effort, Row, saved, seconds
from tests.generated import made_up
from tests.negotiated import FIRST, acting, begun, filed
from travaux.delegations import standard_registry
from travaux.workspace.dossier import JOURNAL, Dossier

_OUT = Path(__file__).resolve().parents[2] / "out"  # a real disk; the system's folder may be memory
_PREFACE = (
    "Made by `python -m benchmarks.web.text_page`: 400 paragraphs, 193 delegations, 3,000 "
    "proposals, all generated. One process, one request at a time; the figure is by the clock, "
    "and beside it stands the time of the processor, which other work on the machine disturbs less."
)
_PROGRAM = 60  # acts that are entered together while the dossier is made


class Large:
    """A dossier with a large negotiation, made by acts of the house."""

    def __init__(self, folder: Path, paragraphs: int, proposals: int) -> None:
        self.folder, self.chance, self.wanted = folder, Random(5), proposals
        self.words = [words.split() for words in made_up(paragraphs, 4)]
        members = [one.code for one in standard_registry().delegations if one.un == "member"]
        self.parties = self.chance.sample(members, len(members))

    def build(self) -> None:
        """Play it into the folder, unless it stands there already."""
        if (self.folder / JOURNAL).exists():
            return
        dossier = begun(self.folder)
        self._table(dossier)
        names = [f"p{n}" for n in range(self.wanted)]
        for first in range(0, len(names), _PROGRAM):
            own = names[first : first + _PROGRAM]
            received = [self.received(n, name) for n, name in enumerate(own, start=first)]
            shown = acting("circulate-proposals", "02-11", proposals=own)
            dossier.act([*received, shown])
        dossier.close()

    def _table(self, dossier: Dossier) -> None:
        units = (f"{n}. {' '.join(w)} {{#u{n}}}" for n, w in enumerate(self.words, start=1))
        text = "\n\n".join(("%travaux en running", "= Plan for the Rivers {#t}", *units))
        file = {"digest": filed(dossier, text + "\n"), "name": "plan.txt"}
        dossier.act([acting("table-text", "02-10", issue=FIRST, media_type="text/plain", **file)])

    def received(self, number: int, name: str) -> Any:
        """Give the act by which one proposal comes, of one to four delegations."""
        return acting("receive-proposal", "02-11", **self.particulars(number, name))

    def particulars(self, number: int, name: str) -> dict[str, Any]:
        """Give what one proposal asks for, and who does."""
        places = self.chance.sample(range(len(self.words)), self.chance.randint(1, 2))
        lines = "\n".join(map(self._line, places))
        first = self.parties[number % len(self.parties)]
        others = self.chance.sample(self.parties, self.chance.randint(0, 3))
        sponsors = tuple(dict.fromkeys((first, *others)))
        return {"id": name, "issue": FIRST, "sponsors": sponsors, "instruction": lines}

    def _line(self, number: int) -> str:
        words = self.words[number]
        at = self.chance.randrange(len(words) - 3)
        old = " ".join(words[at : at + 3]).strip(",")
        new = " ".join(self.chance.choice(self.chance.choice(self.words)) for _ in range(2))
        return f"In paragraph {number + 1}, replace “{old}” with “{new.strip(',.')}”."


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.web.text_page", description=__doc__)
    parser.add_argument("--quick", action="store_const", const=Effort.QUICK, dest="effort")
    parser.add_argument("--folder", type=Path, help="where the dossier is kept between runs")
    parser.add_argument("--date", default=time.strftime("%Y-%m-%d", time.gmtime()))
    parser.set_defaults(effort=Effort.USUAL)
    given = parser.parse_args()
    size = (30, 60) if given.effort is Effort.QUICK else (400, 3000)
    _OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_OUT) as kept:
        large = Large(given.folder or Path(kept) / "dossier", *size)
        large.build()
        found = []
        for row in rows(large, given.effort):
            found.append(row)
            print(f"{row.work}: {row.figure} (to reach: {row.target}; {row.verdict})", flush=True)
    if given.effort > Effort.QUICK:
        title = "The text page: 400 paragraphs, 193 delegations, 3,000 proposals"
        saved(Path(__file__).parent, found, title=title, preface=_PREFACE, date=given.date)


def rows(large: Large, effort: Effort) -> Iterator[Row]:
    """Give all figures, each as it is found."""
    site = _Site(large)
    times = 5 if effort is Effort.QUICK else 30
    yield _once("the first page of a process", site.page)
    for view in ("compiled", "clean", "original", "mine"):
        site.page(view)
        yield _p95(f"{view}, nothing changed", lambda view=view: site.page(view), times, 0.3)
    site.page("compiled", party=large.parties[0])
    again = _p95("one delegation's brackets alone", site.filtered, times, 0.3)
    yield again
    few = 3 if effort is Effort.QUICK else 12
    yield _p95("after a proposal came", site.page, few, 1.0, site.receive)
    yield _p95("after a bracket was decided", site.page, few, 1.0, site.decide)
    yield _p95("another delegation, after an act", site.another, few, 1.0, site.decide)
    site.thread()
    yield _p95("a paragraph's thread", site.thread, times, 0.3)


class _Site:
    """The site on the dossier, and a delegate who looks at its text."""

    def __init__(self, large: Large) -> None:
        os.environ["TRAVAUX_HOSTS"] = "testserver"
        from travaux_web.cli.starting import set_up  # noqa: PLC0415 - Django is set up for this folder

        set_up(large.folder)
        from django.test import Client  # noqa: PLC0415
        from django.urls import reverse  # noqa: PLC0415
        from django.utils import timezone  # noqa: PLC0415

        from travaux_web.desk import Desk  # noqa: PLC0415
        from travaux_web.models import Seat, User  # noqa: PLC0415

        self.large, self.count = large, 0
        self.address = reverse("text", args=[FIRST])
        self.clients = []
        for party in large.parties[:2]:
            user, _ = User.objects.get_or_create(email=f"{party.lower()}@example.org")
            Seat.objects.get_or_create(user=user, kind="head", of=party)
            client = Client()
            client.force_login(user, "allauth.account.auth_backends.AuthenticationBackend")
            self.clients.append(client)
        officer, _ = User.objects.get_or_create(email="officer@example.org")
        seat, _ = Seat.objects.get_or_create(user=officer, kind="secretariat")
        self.desk = lambda: Desk(officer, seat, timezone.now())

    def page(self, view: str = "compiled", client: int = 0, **more: str) -> None:
        answer = self.clients[client].get(self.address, {"view": view, **more})
        if answer.status_code != 200:
            raise SystemExit(f"the page answered {answer.status_code}")

    def filtered(self) -> None:
        self.page("compiled", party=self.large.parties[0])

    def another(self) -> None:
        self.page("compiled", 1)

    def thread(self) -> None:
        answer = self.clients[0].get(f"{self.address}paragraph/u7")
        if answer.status_code != 200:
            raise SystemExit(f"the thread answered {answer.status_code}")

    def receive(self) -> None:
        self.count += 1
        name = f"more{time.time_ns()}"
        given = self.large.particulars(self.count, name)
        made = [("receive-proposal", given), ("circulate-proposals", {"proposals": (name,)})]
        self.desk().act_all(made)

    def decide(self) -> None:
        desk = self.desk()
        found = desk.texts.brackets(desk.record, FIRST)
        one = self.large.chance.choice([each for each in found if not each.inside])
        given = {"issue": FIRST, "body": "TM", "bracket": one.id, "mark": one.mark}
        desk.act("decide-bracket", **given, disposition="keep")


def _once(work: str, act: Callable[[], object]) -> Row:
    began = time.perf_counter()
    act()
    taken = time.perf_counter() - began
    return Row(work, seconds(taken), "–", seconds(taken), "–", None, {"s": taken})


def _p95(
    work: str,
    act: Callable[[], object],
    times: int,
    most: float,
    before: Callable[[], object] = lambda: None,
) -> Row:
    taken, worked = [], []
    for _ in range(times):
        before()
        began, busy = time.perf_counter(), time.process_time()
        act()
        taken.append(time.perf_counter() - began)
        worked.append(time.process_time() - busy)
    p95, own = (quantiles(each, n=20, method="inclusive")[-1] for each in (taken, worked))
    reached, target = p95 <= most, f"p95 ≤ {seconds(most)}"
    ours = f"{seconds(own)} of the processor"
    return Row(work, ours, "–", seconds(p95), target, reached, {"p95_s": p95, "processor_s": own})


if __name__ == "__main__":
    main()
