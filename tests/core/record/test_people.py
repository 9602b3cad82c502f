"""Who held an office, who is meant by a name, and what a party is called."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.core.procedure.group import CHAIR, WITH_OFFICERS
from tests.records import entered, played
from travaux.bodies import Office
from travaux.delegations import UnknownDelegation, standard_registry
from travaux.events import EntryStruck, Recorded
from travaux.record import Record, fold
from travaux.record.people import (
    NotAnOffice,
    called,
    holder,
    officers,
    party_named,
    persons_named,
)

SEATED = played(*WITH_OFFICERS)


def holding(office: Office, day: str, record: Record = SEATED) -> str | None:
    found = holder(record, "GT/TM", office, date.fromisoformat(day))
    return found.person.name if found else None


def vice_chair(person: str, **more: Any) -> tuple[str, dict[str, Any]]:
    given = {"body": "GT/TM", "office": "vice chair", "person": person, **more}
    return ("take-office", given)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2004-09-15", None),
        ("2004-09-16", "Eduardo Acevedo Díaz"),
        ("2010-01-01", "Eduardo Acevedo Díaz"),
    ],
)
def test_the_office_is_held_from_the_first_day_on(day: str, name: str | None) -> None:
    assert holding(Office.CHAIR, day) == name


def test_an_office_that_nobody_took_is_held_by_nobody_known() -> None:
    assert holding(Office.RAPPORTEUR, "2004-12-13") is None


def test_who_held_what_there_is_not_is_an_error_and_not_nobody() -> None:
    day = date(2004, 12, 13)
    with pytest.raises(
        NotAnOffice, match=r"no body with the code “GTTM”\. Write one of these: .*TM"
    ):
        holder(SEATED, "GTTM", Office.CHAIR, day)
    with pytest.raises(NotAnOffice, match=r"“chairman” is no office\. Write one of these: chair, "):
        holder(SEATED, "GT/TM", "chairman", day)  # type: ignore[arg-type]
    found = holder(SEATED, "GT/TM", "chair", day)  # type: ignore[arg-type]
    assert found == holder(SEATED, "GT/TM", Office.CHAIR, day)
    assert found is not None


def test_of_several_vice_chairs_the_one_named_last_is_given() -> None:
    record = played(vice_chair("Nisla Lorena Aparicio Robles", when="2005-01-10"), onto=SEATED)
    assert holding(Office.VICE_CHAIR, "2004-12-13", record) == "Otto Pérez"
    assert holding(Office.VICE_CHAIR, "2005-02-01", record) == "Nisla Lorena Aparicio Robles"


def test_whoever_took_office_some_day_of_a_month_is_certain_from_its_end() -> None:
    record = played(vice_chair("Nisla Lorena Aparicio Robles", when="2005-01"), onto=SEATED)
    names = [holding(Office.VICE_CHAIR, day, record) for day in ("2005-01-30", "2005-01-31")]
    assert names == ["Otto Pérez", "Nisla Lorena Aparicio Robles"]


def test_without_a_beginning_nobody_is_known_to_have_held_it() -> None:
    record = played(vice_chair("otto-perez"), onto=played(*WITH_OFFICERS[:-2]))
    assert officers(record, "GT/TM", date(2004, 12, 13)) is None


def test_a_term_whose_person_was_struck_keeps_the_id() -> None:
    made = entered(*WITH_OFFICERS)
    struck = EntryStruck(SEATED.persons.position("otto-perez"), "Misspelt.")
    record = fold([*made, Recorded(len(made), made[-1].at, made[-1].by, struck)])
    sitting = officers(record, "GT/TM", date(2004, 12, 13)) or ()
    assert [one.person.name for one in sitting] == ["Eduardo Acevedo Díaz", "otto-perez"]


def test_another_bodys_officers_are_not_the_groups() -> None:
    other = (CHAIR[0], {**CHAIR[1], "body": "CAJP", "person": "otto-perez"})
    record = played(other, onto=SEATED)
    assert holding(Office.CHAIR, "2004-12-13", record) == "Eduardo Acevedo Díaz"


# --- names


@pytest.mark.parametrize("written", ["otto-perez", "Otto Pérez", "OTTO PEREZ"])
def test_a_person_is_found_by_id_or_name_however_it_is_written(written: str) -> None:
    assert [one.id for one in persons_named(SEATED, written)] == ["otto-perez"]


def test_a_person_that_nobody_knows_is_not_found() -> None:
    assert persons_named(SEATED, "Nobody") == ()


def test_a_body_is_a_party_before_a_state_is() -> None:
    registry = standard_registry()
    assert registry.named("AG").code == "ATG"
    assert party_named(SEATED, "AG", registry) == "AG"


def test_a_party_that_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownDelegation, match="Atlantis"):
        party_named(SEATED, "Atlantis", standard_registry())
    with pytest.raises(UnknownDelegation, match="XXX"):
        called(SEATED, "XXX", standard_registry())


def test_a_group_of_states_is_called_by_its_names_and_aliases() -> None:
    assert {"ALADI", "Grupo ALADI"} <= set(called(SEATED, "ALADI", standard_registry()))


def test_names_met_in_statements_and_lists_of_participants_are_kept_as_written() -> None:
    attendance = ({"party": "Mexico", "as_written": "Estados Unidos Mexicanos (OEA)"},)
    record = played(
        ("register-issue", {"id": "CAJP/GT/TM-24/05", "kind": "negotiating text"}),
        (
            "record-statement",
            {
                "id": "s",
                "party": "the delegation of Mexico",
                "words": "Words.",
                "language": "en",
                "issue": "CAJP/GT/TM-24/05",
            },
        ),
        ("convene-meeting", {"id": "m", "body": "GT/TM"}),
        ("record-attendance", {"meeting": "m", "attendance": attendance}),
        onto=SEATED,
    )
    before = called(SEATED, "MEX", standard_registry())
    met = [one for one in called(record, "MEX", standard_registry()) if one not in before]
    assert met == ["the delegation of Mexico", "Estados Unidos Mexicanos (OEA)"]
