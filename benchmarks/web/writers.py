"""Sixteen who write on one paragraph at the same moment: nothing is lost, and each loser is told.

Sixteen browsers of one delegation save the same draft, each made from the version they saw; then
sixteen at the top table decide the same bracket. One of each is to be taken, and fifteen are to be
told with 409 and a sentence; whoever was told saves again over what is there now.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import requests

from benchmarks.compile.figures import Effort, Row
from benchmarks.web.live import brackets_of
from benchmarks.web.site import ISSUE, Person, served, session_of, site_made

_OUT = Path(__file__).resolve().parents[2] / "out"
WRITERS = 16


def rows(effort: Effort) -> Iterator[Row]:
    """Give both figures."""
    count = 4 if effort is Effort.QUICK else WRITERS
    _OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_OUT) as folder:
        site = site_made(Path(folder))
        with served(site) as server:
            yield _drafts(server.address, count)
            yield _rulings(server.address, count)


def _at_once(people: list[Person], send: Callable[[int], requests.Response]) -> Counter[int]:
    with ThreadPoolExecutor(len(people)) as threads:
        return Counter(one.status_code for one in threads.map(send, range(len(people))))


def _people(address: str, who: str, page: str, count: int) -> list[Person]:
    session = session_of(f"{who}@example.org")
    return [Person(address, session, page) for _ in range(count)]


def _drafts(address: str, count: int) -> Row:
    from travaux_web.models import Draft, User  # noqa: PLC0415 - only where Django is set up

    author = User.objects.get(email="mexico@example.org")
    given = {"party": "MEX", "author": author, "issue": ISSUE, "kind": "words", "title": "One"}
    draft = Draft.objects.create(**given, content={"words": "Before."})
    before = draft.version
    page = f"/delegation/draft/{draft.pk}/"
    people = _people(address, "mexico", page, count)
    kept: list[str] = []

    def save(number: int) -> requests.Response:
        """Save one's own line below what stands there; look again where one is told to."""
        form = {"do": "autosave", "title": "One"}
        first: requests.Response | None = None  # an answer of 409 counts as false
        while True:
            now = Draft.objects.get(pk=draft.pk)
            version = str(before if first is None else now.version)
            words = f"{now.content['words']}\nLine {number}."
            answer = people[number].send(page, **form, version=version, words=words)
            first = answer if first is None else first
            if answer.status_code == 200:
                kept.append(f"Line {number}.")
            if answer.status_code != 409:
                return first

    told = _at_once(people, save)
    draft.refresh_from_db()
    lost = len(set(kept) - set(draft.content["words"].splitlines()))
    return _row(f"{count} save one draft", told, count, lost, 200)


def _rulings(address: str, count: int) -> Row:
    from travaux_web.desk import reading_room  # noqa: PLC0415 - only where Django is set up
    from travaux_web.seats import PUBLIC  # noqa: PLC0415

    before = reading_room().seen_by(PUBLIC).record.size
    console = "/room/GT~TM/console/"
    people = _people(address, "chair", console, count)
    people[0].send(f"{console}show/", issue=ISSUE)
    bracket, mark = brackets_of()[-1]
    given = {"bracket": bracket, "mark": mark, "disposition": "keep", "confirmed": "1"}
    told = _at_once(people, lambda number: people[number].send(f"{console}decide/", **given))
    entered = reading_room().seen_by(PUBLIC).record.size - before
    return _row(f"{count} decide one bracket", told, count, entered - 1, 302)


def _row(work: str, told: Counter[int], count: int, lost: int, taken: int) -> Row:
    reached = told == Counter({taken: 1, 409: count - 1}) and lost == 0
    said = ", ".join(f"{number} × {status}" for status, number in sorted(told.items()))
    figure = f"{lost} lost, {told[409]} told"
    return Row(work, f"answers: {said}", "–", figure, f"0 lost, {count - 1} told", reached)
