"""Taking and leaving offices: how, since when, and never two chairs at one time."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.core.procedure.group import CHAIR, CONSTITUTED, PERSONS, WITH_OFFICERS
from tests.records import noticed, played
from travaux.bodies import Manner, Office
from travaux.dates import When
from travaux.delegations import UnknownDelegation
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record import Record
from travaux.record.people import holder, officers, officers_of_meeting, terms

READY = played(*CONSTITUTED, *PERSONS)
SEATED = played(*WITH_OFFICERS)
MEETING = ("convene-meeting", {"id": "special", "body": "GT/TM", "kind": "special"})


def taking(person: str, **more: Any) -> tuple[str, dict[str, Any]]:
    given = {"body": "GT/TM", "office": "chair", "person": person, **more}
    return ("take-office", given)


def leaving(person: str, when: str, **more: Any) -> tuple[str, dict[str, Any]]:
    given = {"body": "GT/TM", "office": "chair", "person": person, "when": when, **more}
    return ("leave-office", given)


def chair_on(record: Record, day: str) -> str | None:
    found = holder(record, "GT/TM", Office.CHAIR, date.fromisoformat(day))
    return found.person.id if found else None


# --- two chairs


def test_a_second_chair_is_refused_and_the_first_one_named() -> None:
    with pytest.raises(NotAllowed) as refused:
        played(taking("otto-perez", when="2005-01-10"), onto=SEATED)
    assert str(refused.value) == (
        "Not allowed: a second chair of GT/TM beside Eduardo Acevedo Díaz (ratified, since "
        "2004-09-16). The rule is: a body has one chair at a time (R5). "
        "Allowed is: the same once the day on which Eduardo Acevedo Díaz left is entered "
        "(leave-office)."
    )


def test_a_chair_of_earlier_years_is_refused_without_the_day_on_which_they_left() -> None:
    with pytest.raises(NotAllowed, match=r"Allowed is: the same with “until”, the day.*2004-09-16"):
        played(taking("otto-perez", when="2003-01-10"), onto=SEATED)
    played(taking("otto-perez", when="2003-01-10", until="2004-09-16"), onto=SEATED)


def test_a_chair_whose_beginning_nobody_knows_is_named_with_that() -> None:
    record = played(taking("otto-perez"), onto=READY)
    with pytest.raises(NotAllowed, match="not recorded, since a day that isn't recorded"):
        played(CHAIR, onto=record)


def test_after_the_chair_has_left_another_takes_office_on_the_same_day() -> None:
    record = played(
        leaving("eduardo-acevedo-diaz", "2005-01-10"),
        taking("otto-perez", when="2005-01-10", manner="elected"),
        onto=SEATED,
    )
    days = ("2005-01-09", "2005-01-10", "2005-01-11")
    assert [chair_on(record, day) for day in days] == [
        "eduardo-acevedo-diaz",
        "otto-perez",
        "otto-perez",
    ]


def test_an_earlier_chair_is_entered_afterwards_with_the_day_it_ended() -> None:
    earlier = taking("otto-perez", when="2004-01-15", until="2004-09-16", manner="acting")
    record = played(earlier, onto=SEATED)
    assert (chair_on(record, "2004-03-09"), chair_on(record, "2004-09-17")) == (
        "otto-perez",
        "eduardo-acevedo-diaz",
    )


def test_an_earlier_chair_without_its_end_is_refused() -> None:
    with pytest.raises(NotAllowed, match="a second chair"):
        played(taking("otto-perez", when="2004-01-15"), onto=SEATED)


def test_an_earlier_chair_who_certainly_stayed_too_long_is_refused() -> None:
    with pytest.raises(NotAllowed, match="a second chair"):
        played(taking("otto-perez", when="2004-01-15", until="2004-12-01"), onto=SEATED)


@pytest.mark.parametrize("until", ["2004-09", "[..2005-05-18]", "XXXX-10-01"])
def test_terms_that_may_overlap_are_told_of(until: str) -> None:
    act, given = taking("otto-perez", when="2004-01-15", until=until)
    (found,) = noticed(SEATED, act, **given)
    assert (found.code, found.where) == ("terms-may-overlap", "GT/TM")


def test_two_vice_chairs_sit_side_by_side() -> None:
    second = taking("Nisla Lorena Aparicio Robles", when="2004-09-16", office="vice chair")
    record = played(second, onto=SEATED)
    sitting = officers(record, "GT/TM", date(2004, 12, 13)) or ()
    assert [one.term.office for one in sitting] == [
        Office.CHAIR,
        Office.VICE_CHAIR,
        Office.VICE_CHAIR,
    ]


# --- how somebody took office


def test_the_manner_is_kept_and_nothing_taken_for_something_else() -> None:
    manners = [one.term.manner for one in terms(SEATED, "GT/TM")]
    assert manners == [Manner.RATIFIED, Manner.ELECTED]


def test_a_manner_that_is_not_said_is_not_recorded() -> None:
    record = played(taking("otto-perez", when="2004-09-16"), onto=READY)
    assert [one.term.manner for one in terms(record, "GT/TM")] == [Manner.NOT_RECORDED]


def test_a_chair_who_served_before_is_ratified_and_the_earlier_term_ends_that_day() -> None:
    acting = taking("eduardo-acevedo-diaz", when="2004-03-01", manner="acting")
    record = played(acting, CHAIR, onto=READY)
    assert [(one.term.manner, str(one.term.end)) for one in terms(record, "GT/TM")] == [
        (Manner.ACTING, "2004-09-16"),
        (Manner.RATIFIED, "None"),
    ]


def test_the_same_person_in_the_same_office_from_an_earlier_day_is_refused() -> None:
    with pytest.raises(NotAllowed, match="the same from a day after 2004-09-16"):
        played(taking("eduardo-acevedo-diaz", when="2004-01-15"), onto=SEATED)


@pytest.mark.parametrize("manner", ["elected", "ratified"])
@pytest.mark.parametrize("office", ["chair", "vice chair"])
@pytest.mark.parametrize("until", [{}, {"until": "2016-01-18"}])
def test_the_same_office_is_not_taken_twice_on_one_day(
    manner: str, office: str, until: dict[str, str]
) -> None:
    taken = taking("Otto Pérez", office=office, manner="elected", when="2005-01-18", **until)
    record = played(taken, onto=READY)
    again = ("take-office", {**taken[1], "manner": manner})
    with pytest.raises(NotAllowed, match=f"of {office} of GT/TM, held already") as refused:
        played(again, onto=record)
    said = f"a renewal from a later day, or striking entry {READY.size} if it is wrong."
    assert str(refused.value).endswith(said)
    assert "Otto Pérez (elected, since 2005-01-18" in str(refused.value)


def test_the_office_at_one_meeting_is_not_taken_twice() -> None:
    taken = taking("Otto Pérez", office="rapporteur", meeting="special")
    with pytest.raises(NotAllowed, match="held already"):
        played(MEETING, taken, taken, onto=READY)


def test_an_office_is_renewed_on_a_later_day() -> None:
    taken = taking("Otto Pérez", manner="elected", when="2005-01-18")
    renewed = taking("Otto Pérez", manner="elected", when="2005-05-18")
    record = played(taken, renewed, onto=READY)
    assert [str(one.end) for one in record.terms.values()] == ["2005-05-18", "None"]


def test_the_same_person_in_the_same_office_from_an_unknown_day_is_refused() -> None:
    with pytest.raises(NotAllowed, match="from an unknown day"):
        played(taking("eduardo-acevedo-diaz"), onto=SEATED)


def test_the_candidate_was_proposed_by_one_delegation_and_seconded_by_another() -> None:
    given = {"when": "2006-02-01", "proposed_by": "Mexico", "seconded_by": "the delegation of Peru"}
    record = played(taking("otto-perez", manner="acclaimed", **given), onto=READY)
    (term,) = (one.term for one in terms(record, "GT/TM"))
    assert (term.proposed_by, term.seconded_by) == ("MEX", "PER")


def test_a_party_that_seconds_its_own_candidate_is_told_of() -> None:
    act, given = taking("otto-perez", proposed_by="Mexico", seconded_by="MEX")
    (found,) = noticed(READY, act, **given)
    assert found.code == "seconded-by-the-proposer"


def test_a_proposer_whom_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownDelegation, match="Atlantis"):
        played(taking("otto-perez", proposed_by="Atlantis"), onto=READY)


def test_a_person_who_is_not_registered_is_refused_and_a_near_one_offered() -> None:
    with pytest.raises(NotOnRecord, match="Did you mean Otto Pérez"):
        played(taking("Oto Pérez"), onto=READY)


def test_the_meeting_that_decided_it_must_be_on_record() -> None:
    with pytest.raises(NotOnRecord, match="meeting “special”"):
        played(taking("otto-perez", decided_at="special"), onto=READY)


# --- officers of one meeting


def test_the_rapporteur_of_one_meeting_stands_apart_from_the_officers_of_the_body() -> None:
    rapporteur = {"body": "GT/TM", "office": "rapporteur", "person": "Nisla Lorena Aparicio Robles"}
    record = played(MEETING, ("take-office", {**rapporteur, "meeting": "special"}), onto=SEATED)
    assert [one.person.party for one in officers_of_meeting(record, "special")] == ["PAN"]
    assert len(terms(record, "GT/TM")) == 2


def test_another_may_be_in_the_chair_for_one_meeting() -> None:
    record = played(MEETING, taking("otto-perez", manner="acting", meeting="special"), onto=SEATED)
    assert chair_on(record, "2004-12-13") == "eduardo-acevedo-diaz"


# --- leaving


def test_who_left_holds_the_office_no_more() -> None:
    record = played(leaving("Eduardo Acevedo Díaz", "2005-05-18"), onto=SEATED)
    assert (chair_on(record, "2005-05-18"), chair_on(record, "2005-05-19")) == (
        "eduardo-acevedo-diaz",
        None,
    )


def test_whoever_left_on_a_day_between_two_is_certain_until_the_first_of_them() -> None:
    record = played(leaving("Eduardo Acevedo Díaz", "[2005-01-18..2005-05-18]"), onto=SEATED)
    assert (chair_on(record, "2005-01-18"), chair_on(record, "2005-01-19")) == (
        "eduardo-acevedo-diaz",
        None,
    )


def test_somebody_else_cannot_leave_the_office() -> None:
    with pytest.raises(NotAllowed) as refused:
        played(leaving("otto-perez", "2005-05-18"), onto=SEATED)
    assert str(refused.value) == (
        "Not allowed: Otto Pérez leaving the office of chair of GT/TM. The rule is: an office is "
        "left by whoever holds it, and not before it was taken (R5). Allowed is: the same for "
        "Eduardo Acevedo Díaz (ratified, since 2004-09-16)."
    )


def test_an_office_that_nobody_holds_is_not_left() -> None:
    with pytest.raises(NotAllowed, match="the same for somebody who took it"):
        played(leaving("otto-perez", "2005-05-18"), onto=READY)


def test_nobody_leaves_before_they_came() -> None:
    with pytest.raises(NotAllowed, match="a day after 2004-09-16"):
        played(leaving("eduardo-acevedo-diaz", "2004-09-01"), onto=SEATED)


def test_a_term_does_not_end_before_it_begins() -> None:
    with pytest.raises(NotAllowed, match="an end after 2004-09-16"):
        played(taking("otto-perez", when="2004-09-16", until="2004-09-01"), onto=READY)


def test_leaving_the_body_leaves_the_office_at_one_meeting_as_it_was() -> None:
    chair_of_meeting = taking("eduardo-acevedo-diaz", meeting="special")
    left = leaving("eduardo-acevedo-diaz", "2005-05-18")
    record = played(MEETING, chair_of_meeting, left, onto=SEATED)
    (of_meeting,) = officers_of_meeting(record, "special")
    assert of_meeting.term.end is None
    assert chair_on(record, "2005-06-01") is None


def test_leaving_again_ends_the_term_that_was_open() -> None:
    record = played(
        taking("otto-perez", when="2004-01-15", until="2004-02-15"),
        taking("otto-perez", when="2004-02-20"),
        leaving("otto-perez", "2004-03-01"),
        onto=READY,
    )
    ends = [one.term.end for one in terms(record, "GT/TM")]
    assert ends == [When.read("2004-02-15"), When.read("2004-03-01")]


def test_an_earlier_term_entered_late_is_not_the_one_that_is_left() -> None:
    record = played(
        taking("otto-perez", when="2004-02-20"),
        taking("otto-perez", when="2004-01-15", until="2004-02-15"),
        leaving("otto-perez", "2004-03-01"),
        onto=READY,
    )
    ends = [one.term.end for one in terms(record, "GT/TM")]
    assert ends == [When.read("2004-03-01"), When.read("2004-02-15")]
