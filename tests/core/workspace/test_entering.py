"""Entering acts: what is told of a striking, and of an act that says nothing new."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from travaux.bodies import Actor
from travaux.findings import Finding
from travaux.sources import Source
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import ActFailed, Acting

_GROUP: dict[str, Any] = {"code": "GT", "kind": "working group", "names": {"en": "Group"}}
_CHAIR = {"body": "GT", "office": "chair", "person": "Ana", "when": "2005-01-18"}


def _acting(act: str, **particulars: Any) -> Acting:
    at = datetime(2006, 2, 1, tzinfo=UTC)
    return Acting(act, particulars, Actor.read("secretariat"), at)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    made = Dossier.begun(tmp_path / "dossier", "group", secrets.token_bytes)
    made.act(
        [
            _acting("open-dossier", title="A group"),
            _acting("register-body", **_GROUP),
            _acting("register-person", name="Ana"),
            _acting("take-office", **_CHAIR),
            _acting("convene-meeting", id="GT-1", body="GT", when="2005-01-18"),
            _acting("hold-meeting", meeting="GT-1"),
        ]
    )
    yield made
    made.close()


def _told(dossier: Dossier, act: str, **particulars: Any) -> tuple[Finding, ...]:
    return dossier.act([_acting(act, **particulars)]).findings


def test_what_rests_on_a_struck_body_is_told_of(dossier: Dossier) -> None:
    (found,) = _told(dossier, "strike-entry", position=1, reason="another body")
    assert (found.code, found.where) == ("rests-on-struck", "entry 1")
    assert found.message == (
        "2 rest on it and stay: 3 (officer took office: GT; ana; chair; 2005-01-18); "
        "4 (meeting convened: GT-1; GT; 2005-01-18). "
        "Strike what falls with it, or enter anew what it told of."
    )


def test_what_rests_on_a_struck_person_or_meeting_is_told_of(dossier: Dossier) -> None:
    person = _told(dossier, "strike-entry", position=2, reason="somebody else")
    meeting = _told(dossier, "strike-entry", position=4, reason="another day")
    assert [one.message.partition(" (")[0] for one in (*person, *meeting)] == [
        "1 entry rests on it and stays: 3",
        "1 entry rests on it and stays: 5",
    ]


def test_many_are_counted_and_the_first_are_named(dossier: Dossier) -> None:
    dossier.act([_acting("convene-meeting", id=f"GT-{n}", body="GT") for n in range(2, 10)])
    (found,) = _told(dossier, "strike-entry", position=1, reason="another body")
    assert found.message.startswith("10 rest on it and stay: 3 (")
    assert "; and 5 more. " in found.message


def test_where_nothing_rests_on_it_or_it_was_entered_anew_nothing_is_told(
    dossier: Dossier,
) -> None:
    assert _told(dossier, "strike-entry", position=5, reason="another day") == ()
    changed = {**_GROUP, "names": {"en": "Working Group"}}
    dossier.act([_acting("register-body", **changed)])
    assert _told(dossier, "strike-entry", position=1, reason="another name") == ()


def test_what_is_struck_already_is_called_so(dossier: Dossier) -> None:
    _told(dossier, "strike-entry", position=5, reason="another day")
    with pytest.raises(ActFailed, match="nothing more, for it is struck already"):
        _told(dossier, "strike-entry", position=5, reason="another day")
    _told(dossier, "destroy-content", positions=[3], authority="a law", reason="asked for")
    with pytest.raises(ActFailed, match="nothing more, for it is destroyed already"):
        _told(dossier, "strike-entry", position=3, reason="again")


_DIGEST = "sha256:" + 64 * "0"
_TWICE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("register-body", _GROUP),
    ("register-person", {"name": "Ana", "id": "ana"}),
    ("convene-meeting", {"id": "GT-2", "body": "GT", "when": "2005-02-18"}),
    ("record-attendance", {"meeting": "GT-1", "attendance": [{"party": "MEX"}]}),
    ("set-order-of-business", {"meeting": "GT-1", "items": [{"number": "1", "title": "Plan"}]}),
    ("set-rules", {"body": "GT", "rules": [{"key": "quorum", "values": ["3"], "source": "?"}]}),
    ("link-documents", {"source": "plan", "relation": "derives from", "target": "notes"}),
    (
        "file-rendition",
        {
            "document": "plan",
            "language": "en",
            "digest": _DIGEST,
            "media_type": "text/plain",
            "name": "plan.txt",
        },
    ),
)


@pytest.mark.parametrize(("act", "particulars"), _TWICE)
def test_the_same_twice_is_told_of_and_not_entered(
    dossier: Dossier, act: str, particulars: dict[str, Any]
) -> None:
    for handle in ("plan", "notes"):
        dossier.act([_acting("register-issue", id=handle, kind="work plan")])
    dossier.act([_acting(act, **particulars)])
    before, size = dossier.record, dossier.store.size()
    done = dossier.act([_acting(act, **particulars)])
    assert (done.entries, dossier.store.size(), dossier.record) == ((), size, before)
    told = [(one.code, one.where) for one in done.findings]
    assert told[-1] == ("nothing-new", act)


def test_the_entry_that_said_it_is_named(dossier: Dossier) -> None:
    (found,) = _told(dossier, "register-body", **_GROUP)
    assert found.message == "The record says this already (entry 1), so nothing was entered."


def test_another_source_for_the_same_is_new(dossier: Dossier) -> None:
    source = Source("report", place="L1")
    again = replace(_acting("register-body", **_GROUP), sources=(source,))
    assert len(dossier.act([again]).entries) == 1
    assert [one.code for one in dossier.act([again]).findings] == ["nothing-new"]
    assert dossier.record.sources[dossier.record.bodies.position("GT")] == (source,)


def test_among_others_the_act_that_says_nothing_new_is_left_out(dossier: Dossier) -> None:
    size = dossier.record.size
    done = dossier.act(
        [
            _acting("register-body", **_GROUP),
            _acting("register-person", name="Bea"),
            _acting("register-person", name="Bea", id="bea"),
        ]
    )
    assert [one.position for one in done.entries] == [size]
    assert [one.code for one in done.findings] == ["nothing-new", "nothing-new"]


def test_an_act_that_fails_is_named_once(dossier: Dossier) -> None:
    with pytest.raises(ActFailed) as alone:
        _told(dossier, "register-body", code="X", names={"en": "A body"})
    with pytest.raises(ActFailed) as second:
        dossier.act([_acting("register-person", name="Bea"), _acting("register-body")])
    assert str(alone.value).startswith("register-body: “kind” is missing. ")
    assert str(second.value).startswith("Act 2 of 2, register-body: “code” is missing. ")
