"""Meetings called, held and called off (S10, R4, I15)."""

from __future__ import annotations

import pytest

from tests.meetings import (
    ELECTION,
    SPECIAL,
    UNITS,
    calling,
    election,
    group,
    happened,
    held,
    special,
)
from tests.records import noticed, played
from travaux.bodies import Rule, RuleSet
from travaux.dates import When
from travaux.events import RulesSet
from travaux.meetings import InvalidTime, Item, MeetingKind, MeetingState
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record import Record
from travaux.record.meetings import state_of
from travaux.record.record import key


def _ruled(*rules: Rule) -> Record:
    return happened(group(), RulesSet("GT/TM", RuleSet("own", "", rules)))


def test_the_council_convenes_the_special_meeting_that_the_group_holds() -> None:
    meeting = special().meetings[SPECIAL]
    assert meeting.body == "GT/TM"
    assert meeting.convener == "CP"
    assert meeting.kind is MeetingKind.SPECIAL
    assert str(meeting.when) == "2004-09-30/2004-10-01"


def test_the_special_meeting_discharges_the_task_of_the_mandate_when_it_is_held() -> None:
    called = played(calling(SPECIAL, "2004-09-30", task="special-meeting"), onto=group())
    assert len(called.discharges) == 0
    after = played(held(SPECIAL), onto=called)
    assert after.discharges[key("mandate", "special-meeting")].meeting == SPECIAL


def test_a_task_that_was_discharged_before_is_not_discharged_again() -> None:
    again = calling("second", "2004-11-01", task="special-meeting")
    after = played(again, held("second"), onto=special())
    assert after.discharges[key("mandate", "special-meeting")].meeting == SPECIAL


def test_nobody_is_made_the_convener_where_the_source_does_not_say_who_it_was() -> None:
    assert election().meetings[ELECTION].convener is None


def test_the_units_that_met_with_the_group_are_found_by_their_names() -> None:
    units = ["Office of the Special Rapporteur", "CIM", "UPD", "Department of Development Programs"]
    record = played(calling("m", "XXXX-04-16", taking_part=units), onto=group())
    assert record.meetings["m"].taking_part == UNITS
    assert record.meetings["m"].when == When.read("XXXX-04-16")


def test_a_person_may_convene() -> None:
    record = played(calling("m", "2005-01-10", convener="Otto Pérez"), onto=group())
    assert record.meetings["m"].convener == "perez"


def test_a_convener_that_is_not_above_the_holder_is_told_of_and_taken() -> None:
    found = noticed(group(), "convene-meeting", id="m", body="GT/TM", convener="CIM")
    assert [one.code for one in found] == ["convener-not-above"]
    assert played(calling("m", "2005-01-10", convener="CIM"), onto=group()).meetings["m"]


@pytest.mark.parametrize("convener", ["GT/TM", "CAJP", "CP", "AG"])
def test_the_holder_and_every_body_above_it_may_convene(convener: str) -> None:
    assert noticed(group(), "convene-meeting", id="m", body="GT/TM", convener=convener) == ()


def test_a_verified_rule_decides_who_may_convene() -> None:
    record = _ruled(Rule("who may convene", ("CAJP",), "Rules, article 3", verified=True))
    assert noticed(record, "convene-meeting", id="m", body="GT/TM", convener="CAJP") == ()
    other = {"id": "m", "body": "GT/TM", "convener": "CP"}
    with pytest.raises(NotAllowed, match=r"who may convene: CAJP \(Rules, article 3\)"):
        played(("convene-meeting", other), onto=record)
    late = noticed(record, "convene-meeting", **other, by="archivist")
    assert [one.code for one in late] == ["against-a-rule"]


def test_a_verified_rule_may_name_an_office_and_whoever_holds_it_may_convene() -> None:
    rule = Rule("who may convene", ("chair",), "Rules, article 3", verified=True)
    record = happened(election(), RulesSet("GT/TM", RuleSet("own", "", (rule,))))
    assert noticed(record, "convene-meeting", id="m", body="GT/TM", convener="acevedo") == ()
    assert noticed(record, "convene-meeting", id="m", body="GT/TM", convener="chair") == ()
    with pytest.raises(NotAllowed, match="on behalf of perez"):
        noticed(record, "convene-meeting", id="m", body="GT/TM", convener="perez")


def test_a_rule_that_is_not_verified_refuses_nobody() -> None:
    record = _ruled(Rule("who may convene", ("CAJP",), "hearsay"))
    found = noticed(record, "convene-meeting", id="m", body="GT/TM", convener="CP")
    assert [one.code for one in found] == ["rule-not-verified"]


def test_the_chair_may_convene_whoever_that_is() -> None:
    assert noticed(group(), "convene-meeting", id="m", body="GT/TM", convener="chair") == ()
    record = played(calling("m", "2005-01-10", convener="chair"), onto=group())
    assert record.meetings["m"].convener == "chair"


def test_two_meetings_with_one_number_are_told_of() -> None:
    record = played(calling("m", "2005-01-10", number=4), onto=group())
    again = {"id": "n", "body": "GT/TM", "number": 4}
    assert [one.code for one in noticed(record, "convene-meeting", **again)] == [
        "meeting-number-twice"
    ]
    assert noticed(record, "convene-meeting", **{**again, "kind": "special"}) == ()
    assert noticed(record, "convene-meeting", **{**again, "number": 5}) == ()
    fallen = played(("cancel-meeting", {"meeting": "m"}), onto=record)
    assert noticed(fallen, "convene-meeting", **again) == ()


def test_a_meeting_called_anew_takes_the_new_date_and_says_so() -> None:
    record = played(calling("m", "2005-01-10"), onto=group())
    found = noticed(record, "convene-meeting", id="m", body="GT/TM", when="2005-01-17")
    assert [one.code for one in found] == ["meeting-called-anew"]
    assert "2005-01-10" in found[0].message
    after = played(calling("m", "2005-01-17"), onto=record)
    assert str(after.meetings["m"].when) == "2005-01-17"


def test_the_same_call_twice_is_not_a_change() -> None:
    record = played(calling("m", "2005-01-10"), onto=group())
    assert noticed(record, "convene-meeting", id="m", body="GT/TM", when="2005-01-10") == ()


def test_a_meeting_is_called_then_held_and_nothing_more() -> None:
    record = played(calling("m", "2005-01-10"), onto=group())
    assert state_of(record, "m") is MeetingState.CONVENED
    after = played(held("m"), onto=record)
    assert state_of(after, "m") is MeetingState.HELD
    for act in ("hold-meeting", "cancel-meeting"):
        with pytest.raises(NotAllowed, match=r"which is held.*P19.*nothing more"):
            played((act, {"meeting": "m"}), onto=after)
    with pytest.raises(NotAllowed, match="convene-meeting for meeting m, which is held"):
        played(calling("m", "2005-01-11"), onto=after)


def test_a_meeting_called_off_keeps_the_reason_and_is_not_held() -> None:
    record = played(
        calling("m", "2005-01-10"),
        ("cancel-meeting", {"meeting": "m", "reason": "no interpreters"}),
        onto=group(),
    )
    assert state_of(record, "m") is MeetingState.CANCELLED
    assert record.cancelled["m"].reason == "no interpreters"
    with pytest.raises(NotAllowed, match="which is cancelled"):
        played(held("m"), onto=record)
    with pytest.raises(NotAllowed, match="nothing happens at a meeting that was called off"):
        played(("take-up", {"meeting": "m", "act": "discussed"}), onto=record)


def test_a_meeting_that_nobody_called_is_not_on_record() -> None:
    with pytest.raises(NotOnRecord, match="no meeting “m”"):
        played(held("m"), onto=group())
    assert state_of(group(), "m") is None


def test_a_meeting_is_not_held_before_its_day() -> None:
    record = played(calling("m", "2005-03-10"), onto=group())
    hold = ("hold-meeting", {"meeting": "m", "at": "2005-03-08T12:00"})
    with pytest.raises(NotAllowed, match="from 2005-03-10 on"):
        played(hold, onto=record)
    early_east = ("hold-meeting", {"meeting": "m", "at": "2005-03-09T22:00"})
    assert state_of(played(early_east, onto=record), "m") is MeetingState.HELD


@pytest.mark.parametrize("time", ["25:00", "ten o'clock", "10:00 New York", "10.00"])
def test_a_time_that_cannot_be_read_is_refused(time: str) -> None:
    with pytest.raises(InvalidTime, match="Write it as in 10:00"):
        played(calling("m", "2005-03-10", time=time), onto=group())


def test_an_item_has_the_documents_before_the_body_under_their_registered_symbols() -> None:
    items = [{"number": "1", "title": "Plan", "documents": ["CAJP/GT/TM-12/04 corr.1"]}]
    record = played(
        calling("m", "2005-01-10"),
        ("set-order-of-business", {"meeting": "m", "items": items}),
        onto=group(),
    )
    assert record.orders["m"] == (Item("1", "Plan", ("CAJP/GT/TM-12/04 corr. 1",)),)


@pytest.mark.parametrize("numbers", [("1", "1"), ("1", " ")])
def test_every_item_has_a_number_of_its_own(numbers: tuple[str, ...]) -> None:
    items = [{"number": number, "title": "Plan"} for number in numbers]
    record = played(calling("m", "2005-01-10"), onto=group())
    with pytest.raises(NotAllowed, match="a number of its own"):
        played(("set-order-of-business", {"meeting": "m", "items": items}), onto=record)


def test_a_document_before_the_body_is_on_the_register() -> None:
    items = [{"number": "1", "title": "Plan", "documents": ["CAJP/GT/TM-99/05"]}]
    record = played(calling("m", "2005-01-10"), onto=group())
    with pytest.raises(NotOnRecord, match="CAJP/GT/TM-99/05"):
        played(("set-order-of-business", {"meeting": "m", "items": items}), onto=record)


_QUORUM = Rule("quorum", ("2",), "Rules, article 40", verified=True)


def _attended(*parties: str) -> Record:
    listed = [{"party": party} for party in parties]
    return played(
        calling("m", "2005-01-10"),
        ("record-attendance", {"meeting": "m", "attendance": listed}),
        onto=_ruled(_QUORUM),
    )


def test_a_verified_quorum_is_counted_in_delegations_and_not_in_organs() -> None:
    assert noticed(_attended("Mexico", "Chile"), "hold-meeting", meeting="m") == ()
    with pytest.raises(NotAllowed, match=r"with 1 delegation\..*2 delegations \(Rules, article"):
        noticed(_attended("Mexico", "CIM"), "hold-meeting", meeting="m")


def test_the_archivist_enters_a_meeting_below_its_quorum_as_it_was() -> None:
    found = noticed(_attended("Mexico"), "hold-meeting", meeting="m", by="archivist")
    assert [one.code for one in found] == ["against-a-rule"]


def test_a_quorum_cannot_be_checked_without_the_list() -> None:
    record = played(calling("m", "2005-01-10"), onto=_ruled(_QUORUM))
    assert [one.code for one in noticed(record, "hold-meeting", meeting="m")] == [
        "quorum-not-checked"
    ]


@pytest.mark.parametrize(
    "rule",
    [
        Rule("quorum", ("2",), "hearsay"),
        Rule("quorum", (), "a chapter nobody could read", verified=True),
        Rule("quorum", ("one third of the members",), "Rules", verified=True),
    ],
)
def test_a_quorum_that_is_not_verified_or_not_a_number_decides_nothing(rule: Rule) -> None:
    record = played(calling("m", "2005-01-10"), onto=_ruled(rule))
    found = noticed(record, "hold-meeting", meeting="m")
    assert [one.code for one in found] == ["rule-not-verified"]


def test_an_officer_calls_meetings_of_their_own_body_and_a_delegation_calls_none() -> None:
    def own(who: str) -> Record:
        return played(("convene-meeting", {"id": "m", "body": "GT/TM", "as": who}), onto=group())

    assert own("officer:GT/TM:chair").meetings["m"].body == "GT/TM"
    for other in ("officer:CIM:secretary", "delegation:MEX"):
        with pytest.raises(NotAllowed):
            own(other)
