from __future__ import annotations

from typing import Any

import pytest

from tests.agreed import BY_CONSENSUS, LETTER, PROGRAM, RESOLUTION, agreed, entered, ruled
from tests.records import noticed, played
from travaux.dates import When
from travaux.decisions import Method, Objection
from travaux.events import ObjectionWithdrawn
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record import Record
from travaux.record.decisions import standing_objections

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
