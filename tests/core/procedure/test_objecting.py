from __future__ import annotations

from typing import Any

import pytest

from tests.agreed import BY_CONSENSUS, LETTER, PROGRAM, RESOLUTION, agreed, entered, ruled
from tests.records import noticed, played
from tests.silences import AFTER, BEGUN, DEADLINE, MEANWHILE, begun, broken
from travaux.dates import When
from travaux.decisions import Method, Objection
from travaux.events import ObjectionWithdrawn
from travaux.instants import Instant
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record import Record
from travaux.record.decisions import standing_objections
from travaux.record.silences import breaking

OBJECTS: dict[str, Any] = {
    "id": "first",
    "party": "Permanent Mission of Mexico",
    "body": "the Group",
    "objects": [PROGRAM],
    "when": "2005-05-12",
    "meeting": "GT/TM-16",
}
CHILE = {**OBJECTS, "id": "second", "party": "CHL"}
APPROVAL = ("take-decision", BY_CONSENSUS)


def objected(*acts: tuple[str, dict[str, Any]], **particulars: Any) -> Record:
    return agreed(("raise-objection", {**OBJECTS, **particulars}), *acts)


def withdrawn(**particulars: Any) -> Record:
    return objected(("withdraw-objection", {"objection": "first", **particulars}))


def test_an_objection_says_who_is_against_what() -> None:
    assert objected(reason="Paragraph 3").objections.values() == (
        Objection(
            "first",
            "GT/TM",
            "MEX",
            (PROGRAM,),
            When.read("2005-05-12"),
            "GT/TM-16",
            "Paragraph 3",
        ),
    )


@pytest.mark.parametrize("method", ["consensus", "silence"])
def test_while_an_objection_stands_nothing_is_decided_by_consensus_or_silence(method: str) -> None:
    given = {**BY_CONSENSUS, "method": method}
    with pytest.raises(NotAllowed, match="against the objection of MEX"):
        played(("take-decision", given), onto=objected())


def test_once_it_is_taken_back_there_is_consensus() -> None:
    decision = played(APPROVAL, onto=withdrawn(by="delegation:MEX")).decisions["approval"]
    assert (decision.method, decision.objections) == (Method.CONSENSUS, ())


def test_every_objection_must_be_taken_back() -> None:
    record = played(("raise-objection", CHILE), onto=withdrawn(by="delegation:MEX"))
    with pytest.raises(NotAllowed, match="against the objection of CHL"):
        played(APPROVAL, onto=record)


def test_a_vote_decides_over_an_objection_and_says_who_objected() -> None:
    record = entered(objected(), ruled("majority", "more than 1/2"))
    given = {
        **BY_CONSENSUS,
        "method": "vote",
        "vote": {"in_favour": 20, "against": 2},
        "objections": ["CHL", "MEX"],
    }
    decision = played(("take-decision", given), onto=record).decisions["approval"]
    assert decision.objections == ("CHL", "MEX")


def test_an_objection_to_another_text_or_in_another_body_stands_in_nobodys_way() -> None:
    resolution = {**BY_CONSENSUS, "objects": [RESOLUTION]}
    assert len(played(("take-decision", resolution), onto=objected()).decisions) == 1
    elsewhere = objected(body="CAJP", meeting="")
    assert len(played(APPROVAL, onto=elsewhere).decisions) == 1


def test_an_objection_is_against_something_on_record() -> None:
    with pytest.raises(NotAllowed, match="against something"):
        objected(objects=[])
    with pytest.raises(NotOnRecord):
        objected(objects=["CAJP/GT/TM-24/05 rev. 8"])


def test_an_objection_is_raised_once_and_taken_back_once() -> None:
    with pytest.raises(NotAllowed, match="raised once"):
        objected(("raise-objection", OBJECTS))
    back = {"objection": "first", "by": "delegation:MEX"}
    with pytest.raises(NotAllowed, match="taken back once"):
        objected(("withdraw-objection", back), ("withdraw-objection", back))
    with pytest.raises(NotOnRecord, match="no objection"):
        agreed(("withdraw-objection", back))


def test_an_objection_after_the_decision_doesnt_undo_it_and_is_told() -> None:
    record = agreed(APPROVAL)
    (found,) = noticed(record, "raise-objection", **OBJECTS)
    assert (found.code, found.where) == ("objection-after-decision", "objection first")
    after = played(("raise-objection", OBJECTS), onto=record)
    assert after.decisions == record.decisions


def test_the_party_takes_its_objection_back_itself_or_asks_for_it_in_writing() -> None:
    for own in ({"by": "delegation:MEX"}, {"request": LETTER}):
        record = withdrawn(**own, when="2005-05-13")
        assert record.lifted.values() == (
            ObjectionWithdrawn("first", When.read("2005-05-13"), own.get("request", "")),
        )
        assert standing_objections(record, "GT/TM", [PROGRAM]) == ()


@pytest.mark.parametrize("given", [{}, {"request": PROGRAM}, {"by": "delegation:CHL"}])
def test_nobody_else_takes_it_back(given: dict[str, str]) -> None:
    with pytest.raises(NotAllowed, match=r"only the party takes it back|acts only for itself"):
        withdrawn(**given)


@pytest.mark.parametrize("by", ["delegation:CHL", "officer:GT/TM:chair"])
def test_nobody_objects_for_another(by: str) -> None:
    with pytest.raises(NotAllowed, match=r"S20|P16"):
        objected(by=by)


# --- while a text goes round for silence


def broke(**particulars: Any) -> dict[str, Any]:
    own = {"silence": "s1", "party": "Mexico", "as": "delegation:MEX", "entered": MEANWHILE}
    return {**own, **particulars}


def test_a_party_breaks_a_silence_at_the_moment_of_its_act() -> None:
    assert broken(reason="Paragraph 3").objections.values() == (
        Objection(
            "s1-MEX",
            "GT/TM",
            "MEX",
            (PROGRAM,),
            reason="Paragraph 3",
            moment=Instant.read("2005-05-13T12:00 America/New_York"),
        ),
    )


def test_the_secretariat_breaks_it_for_a_party_that_wrote_so() -> None:
    given = {"as": "secretariat", "moment": "2005-05-16T16:59 America/New_York", "entered": AFTER}
    record = broken(request=LETTER, id="o1", **given)
    (objection,) = record.objections.values()
    assert (objection.id, objection.request, str(objection.moment)[:16]) == (
        "o1",
        LETTER,
        "2005-05-16T16:59",
    )
    with pytest.raises(NotAllowed, match="only the party takes it back"):
        broken(**given)
    with pytest.raises(NotAllowed, match="which isn't recorded as MEX's"):
        broken(request=PROGRAM, **given)


def test_an_archivist_enters_who_broke_it_long_ago() -> None:
    record = broken(**{"as": "archivist"}, entered="2026-01-10T12:00:00Z")
    (objection,) = record.objections.values()
    assert objection.moment is None
    assert breaking(record, record.silences["s1"]) == (objection,)


@pytest.mark.parametrize("moment", [None, DEADLINE, "2005-05-16T21:00Z"])
def test_what_comes_at_the_deadline_or_after_it_is_a_statement(moment: str | None) -> None:
    with pytest.raises(NotAllowed, match=r"which was 2005-05-16 17:00.* Allowed is: record-state"):
        broken(moment=moment, entered=AFTER)


def test_a_moment_that_is_to_come_is_refused() -> None:
    with pytest.raises(NotAllowed, match="which is to come"):
        broken(moment="2005-05-13T12:01 America/New_York")


def test_what_came_before_the_text_went_round_is_an_objection_of_its_own() -> None:
    with pytest.raises(NotAllowed, match="Allowed is: raise-objection"):
        broken(moment="2005-05-12T16:59 America/New_York")


def test_an_offset_that_the_zone_does_not_have_is_told() -> None:
    odd = {"moment": "2005-05-16T11:00-05:00 America/New_York", "as": "delegation:MEX"}
    (found, *_) = noticed(begun(), "break-silence", silence="s1", party="MEX", **odd)
    assert found.code == "offset-differs"
    (found, *_) = noticed(broken(), "withdraw-objection", objection="s1-MEX", **odd)
    assert found.code == "offset-differs"
    raised = {**OBJECTS, "when": None, "meeting": "", **odd}
    (found, *_) = noticed(begun(), "raise-objection", **raised)
    assert found.code == "offset-differs"


def test_it_is_not_taken_back_before_it_was_raised() -> None:
    back = {"objection": "s1-MEX", "moment": "2005-05-13T11:59 America/New_York"}
    with pytest.raises(NotAllowed, match="taken back after it was raised"):
        broken(("withdraw-objection", {**back, "as": "delegation:MEX", "entered": AFTER}))


def test_nobody_breaks_a_silence_for_another_or_twice_or_when_it_is_over() -> None:
    with pytest.raises(NotAllowed, match="acts only for itself"):
        broken(party="CHL")
    with pytest.raises(NotAllowed, match="s1-MEX again"):
        broken(("break-silence", broke()))
    with pytest.raises(NotAllowed, match="a silence that is over"):
        broken(("end-silence", {"silence": "s1"}), ("break-silence", broke(id="o2")))


def test_several_parties_break_it_and_each_takes_its_own_back() -> None:
    chile = broke(party="CHL", **{"as": "delegation:CHL"})
    back = {"objection": "s1-MEX", "as": "delegation:MEX", "entered": MEANWHILE}
    record = broken(("break-silence", chile), ("withdraw-objection", back))
    assert [one.party for one in breaking(record, record.silences["s1"])] == ["CHL"]


def test_any_objection_to_the_text_breaks_it_and_that_is_told() -> None:
    given = {**OBJECTS, "when": None, "meeting": "", "as": "delegation:MEX", "entered": MEANWHILE}
    (found,) = noticed(begun(), "raise-objection", **given)
    assert found.code == "silence-broken"
    record = played(("raise-objection", given), onto=begun())
    (objection,) = breaking(record, record.silences["s1"])
    assert str(objection.moment) == "2005-05-13T12:00-04:00[America/New_York]"


def test_an_objection_after_the_deadline_undoes_nothing() -> None:
    given = {**OBJECTS, "when": None, "meeting": "", "entered": AFTER}
    (found,) = noticed(begun(), "raise-objection", **given)
    assert found.code == "objection-after-deadline"
    record = played(("raise-objection", given), ("end-silence", {"silence": "s1"}), onto=begun())
    assert list(record.decisions) == ["s1"]
    with pytest.raises(NotAllowed, match="against the objection of MEX"):
        played(("take-decision", {**BY_CONSENSUS, "objects": [PROGRAM]}), onto=record)


def test_taken_back_before_the_deadline_it_leaves_the_silence_whole() -> None:
    back = {"objection": "s1-MEX", "as": "delegation:MEX", "entered": MEANWHILE}
    (found,) = noticed(broken(), "withdraw-objection", **back)
    assert found.code == "silence-runs-on"
    record = broken(("withdraw-objection", back), ("end-silence", {"silence": "s1"}))
    assert list(record.decisions) == ["s1"]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"moment": "2005-05-16T16:59 America/New_York"}, "silence-runs-on"),
        ({"moment": DEADLINE}, "silence-stays-broken"),
        ({"when": "2005-05-15"}, "silence-runs-on"),
        ({"when": "2005-05-16"}, "silence-stays-broken"),
        ({}, "silence-stays-broken"),
    ],
)
def test_taken_back_late_or_nobody_knows_when_it_stays_broken(
    told: dict[str, Any], code: str
) -> None:
    back = {"objection": "s1-MEX", "as": "delegation:MEX", "entered": AFTER, **told}
    (found,) = noticed(broken(), "withdraw-objection", **back)
    assert found.code == code
    record = broken(("withdraw-objection", back))
    whole = breaking(record, record.silences["s1"]) == ()
    assert whole is (code == "silence-runs-on")


def test_an_objection_taken_back_before_the_silence_began_does_not_break_it() -> None:
    objected_before = [
        ("raise-objection", {**OBJECTS, "when": None, "meeting": ""}),
        ("withdraw-objection", {"objection": "first", "as": "delegation:MEX"}),
    ]
    record = played(*objected_before, ("begin-silence", BEGUN), onto=agreed())
    assert breaking(record, record.silences["s1"]) == ()
    standing = played(objected_before[0], ("begin-silence", BEGUN), onto=agreed())
    assert [one.id for one in breaking(standing, standing.silences["s1"])] == ["first"]
    assert noticed(standing, "end-silence", silence="s1") == ()
