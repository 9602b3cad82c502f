from __future__ import annotations

from benchmarks.web.listening import Heard, Looking
from benchmarks.web.live import Load, Told

ROOM, TEXT = "/live/room/GT~TM?language=en", "/live/text/one?language=en"


def told(*heard: tuple[str, list[tuple[str, float]]], cut: bool = False) -> Told:
    looking = [Looking(path, "MEX", "", cut) for path, _ in heard]
    commits = [((5, 1), 1.0), ((6, 2), 2.0)]
    return Told(Load(2, 1), commits, [Heard(one, "") for _, one in heard], looking)


def test_a_wait_is_from_the_commit_to_the_state_that_has_it() -> None:
    room = (ROOM, [("5.0", 0.0), ("5.1", 1.25), ("6.2", 2.5)])
    assert list(told(room).waits()) == [0.25, 0.5]


def test_two_changes_in_one_frame_are_waited_for_each() -> None:
    assert list(told((ROOM, [("5.0", 0.0), ("6.2", 2.5)])).waits()) == [1.5, 0.5]


def test_a_frame_that_others_got_is_lost_to_who_did_not() -> None:
    whole = [("5.0", 0.0), ("5.1", 1.25), ("6.2", 2.5)]
    assert told((ROOM, whole), (ROOM, [whole[0], whole[2]]), (TEXT, whole[:1])).lost() == 1


def test_a_page_unlike_the_fresh_one_is_counted() -> None:
    found = told((ROOM, []), (TEXT, []))
    found.fresh = {(ROOM, "MEX"): "", (TEXT, "MEX"): "another"}
    assert (found.wrong(cut=False), found.wrong(cut=True)) == (1, 0)
