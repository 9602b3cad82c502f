"""Doing an act by its name: what it is given is complete, known and of its type."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.core.procedure.group import BODIES
from tests.records import OPENED, noticed, played
from travaux.bodies import Actor
from travaux.delegations import Names
from travaux.procedure.acting import Act, UnknownAct, WrongParticulars, all_acts, perform
from travaux.procedure.floor import Floor
from travaux.record import Record

RECORD = played(OPENED, *BODIES)
BODY: dict[str, Any] = {"code": "X", "kind": "organ", "names": {"en": "An organ"}}


@pytest.fixture
def floor() -> Floor:
    return Floor(RECORD, Actor.read("secretariat"), datetime(2005, 2, 1, tzinfo=UTC))


def refusal(act: str, record: Record = RECORD, **given: Any) -> str:
    with pytest.raises(WrongParticulars) as refused:
        noticed(record, act, **given)
    return str(refused.value)


def test_an_act_that_does_not_exist_is_refused_and_a_near_one_offered(floor: Floor) -> None:
    with pytest.raises(UnknownAct, match=r"no act “register-boddy”. Did you mean register-body"):
        perform(floor, "register-boddy", {})


def test_what_is_missing_is_named() -> None:
    assert refusal("register-body", code="X", kind="organ") == (
        "register-body: “names” is missing. “travaux acts register-body” lists what it takes."
    )


@pytest.mark.parametrize(
    ("act", "given", "name"),
    [
        ("register-body", {**BODY, "code": " "}, "code"),
        ("register-person", {"name": ""}, "name"),
        ("convene-meeting", {"id": "", "body": "GT/TM"}, "id"),
    ],
)
def test_nothing_is_known_by_an_empty_name(act: str, given: dict[str, Any], name: str) -> None:
    assert f"“{name}” is missing" in refusal(act, **given)


def test_what_an_act_does_not_take_is_named() -> None:
    assert "it doesn't take “colour”" in refusal("register-body", **BODY, colour="red")


def test_what_is_not_of_its_type_is_told_with_its_place() -> None:
    assert "“names” can't be read: en: 5 should be words" in refusal(
        "register-body", **{**BODY, "names": {"en": 5}}
    )


def test_names_are_written_with_hyphens_or_blanks_too() -> None:
    record = played(("establish-body", {"body": "GT/TM", "decided-by": "CAJP"}), onto=RECORD)
    assert record.bodies["GT/TM"].established_by == "CAJP"


def test_every_act_says_what_it_does() -> None:
    assert [act.name for act in all_acts().values() if not act.summary.endswith(".")] == []


def test_an_act_belongs_to_the_family_that_it_is_written_in() -> None:
    act = all_acts()["take-office"]
    assert isinstance(act, Act)
    assert (act.family, act.types["proposed_by"]) == ("electing", str)


def test_plain_tables_become_what_the_act_takes() -> None:
    assert played(("register-body", BODY), onto=RECORD).bodies["X"].names == Names(en="An organ")


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1b", "\ufdd0", "\ufdd2", "\uffff", "\ud800"])
@pytest.mark.parametrize(
    "odd",
    [
        {"code": "X{}"},
        {"names": {"en": "An {} organ"}},
        {"aliases": ["one", "an{}other"]},
    ],
)
def test_a_sign_that_no_paper_can_hold_is_refused_wherever_it_stands(
    sign: str, odd: dict[str, Any]
) -> None:
    given = converted_with(odd, sign)
    (name,) = given
    said = refusal("register-body", **(BODY | given))
    assert f"“{name}” holds U+{ord(sign):04X}" in said


def converted_with(value: Any, sign: str) -> Any:
    if isinstance(value, dict):
        return {name: converted_with(one, sign) for name, one in value.items()}
    if isinstance(value, list):
        return [converted_with(one, sign) for one in value]
    return value.format(sign)


def test_words_of_several_lines_are_words() -> None:
    words = "One line,\nanother,\tand one more.\r\n"
    assert noticed(RECORD, "note-discrepancy", id="I1", finding=words) == ()


def test_the_sentence_of_a_date_that_cannot_be_read_ends_with_one_point() -> None:
    said = refusal("establish-body", body="GT/TM", when="soon")
    assert "[2005-01-18..2005-05-18]. “travaux acts establish-body” lists" in said
