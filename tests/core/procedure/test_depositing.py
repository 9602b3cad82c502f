"""Entering instruments, and who is bound by them (P23, S24)."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.records import OPENED, entered, noticed, played
from travaux.bodies import Actor
from travaux.events import EntryStruck
from travaux.instruments import Status
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.procedure.floor import NameShared
from travaux.record import Record, fold
from travaux.record.files import files_named
from travaux.record.instruments import instruments_of, status_of, table_of, tables_of
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import ActFailed, Acting

ROWS = """Participant,Signature,Ratification
Peru,27 Jul 1977,28 Jul 1978
United States,1 Jun 1977,
"""
BY_HAND: dict[str, Any] = {
    "instrument": "ACHR",
    "as_of": "2005-05-31",
    "source": "OAS, table B-32",
    "actions": [
        {"party": "Perú", "kind": "signature", "when": "1977-07-27"},
        {"party": "Perú", "kind": "ratification", "when": "1978-07-28"},
        {"party": "United States", "kind": "signature", "when": "1977-06-01"},
    ],
}


def stands(record: Record, party: str, day: str = "2005-05-18", code: str = "ACHR") -> Status:
    instrument = instruments_of(record).of(code)
    assert instrument is not None
    return status_of(record, instrument, party, date.fromisoformat(day)).status


def recorded(**particulars: Any) -> Record:
    return played(OPENED, ("record-instrument", particulars))


def test_a_groups_own_instrument_goes_by_its_code_and_its_names() -> None:
    made = recorded(
        code="RIVERS",
        kind="treaty",
        names={"en": "Treaty of the Rivers"},
        aliases=["Rivers Treaty"],
    )
    table = instruments_of(made)
    assert [one.code for one in table.named("the Rivers Treaty")] == ["RIVERS"]
    assert stands(made, "PER", code="RIVERS") is Status.UNKNOWN


def test_what_is_not_given_of_a_known_instrument_stays_as_it_is() -> None:
    before = instruments_of(played(OPENED)).of("ACHR")
    after = instruments_of(recorded(code="ACHR", aliases=["the Pact"])).of("ACHR")
    assert before is not None
    assert after is not None
    assert (after.names, after.kind, after.in_force) == (before.names, before.kind, before.in_force)
    assert after.aliases == ("the Pact",)


@pytest.mark.parametrize("given", [{}, {"kind": "treaty"}, {"names": {"en": "Treaty"}}])
def test_a_new_instrument_needs_its_kind_and_a_name(given: dict[str, Any]) -> None:
    with pytest.raises(NotAllowed, match="without its kind or without a name"):
        recorded(code="RIVERS", **given)


def test_a_table_may_be_entered_state_by_state() -> None:
    made = played(OPENED, ("record-status", BY_HAND))
    found = [stands(made, code) for code in ("PER", "USA", "CAN")]
    assert found == [Status.PARTY, Status.SIGNATORY, Status.UNKNOWN]
    whole = played(OPENED, ("record-status", {**BY_HAND, "whole": True}))
    assert stands(whole, "CAN") is Status.NOT_PARTY
    table = table_of(made, "ACHR")
    assert table is not None
    assert {one.participant for one in table.actions} == {"Perú", "United States"}
    assert not table.tells_leaving


def test_a_later_table_takes_the_place_of_an_earlier_one_which_stays_in_the_history() -> None:
    left = [
        *BY_HAND["actions"],
        {"party": "Peru", "kind": "denunciation", "when": "2004-01-01", "effective": "2005-01-01"},
    ]
    made = played(
        OPENED, ("record-status", BY_HAND), ("record-status", {**BY_HAND, "actions": left})
    )
    assert stands(made, "PER") is Status.NO_LONGER
    assert [len(one.actions) for one in tables_of(made, "ACHR")] == [3, 4]


def test_a_struck_table_gives_its_place_back() -> None:
    half = {**BY_HAND, "actions": BY_HAND["actions"][:1]}
    every = entered(OPENED, ("record-status", BY_HAND), ("record-status", half))
    assert stands(fold(every), "PER") is Status.SIGNATORY
    struck = replace(every[-1], position=3, event=EntryStruck(2, "typed half"))
    assert stands(fold([*every, struck]), "PER") is Status.PARTY


def test_a_table_that_tells_of_fewer_states_is_told_of() -> None:
    record = played(OPENED, ("record-status", BY_HAND))
    half = {**BY_HAND, "actions": BY_HAND["actions"][:2]}
    [found] = noticed(record, "record-status", None, **half)
    assert (found.code, "USA" in found.message) == ("status-table-shorter", True)


@pytest.mark.parametrize("instrument", ["UDHR", "Universal Declaration of Human Rights"])
def test_a_declaration_has_no_table(instrument: str) -> None:
    with pytest.raises(NotAllowed, match="nobody is party to a declaration"):
        played(OPENED, ("record-status", {**BY_HAND, "instrument": instrument}))


def test_an_instrument_is_named_so_that_one_is_meant() -> None:
    with pytest.raises(NotOnRecord, match="instrument “Treaty of Ruritania”"):
        played(OPENED, ("record-status", {**BY_HAND, "instrument": "Treaty of Ruritania"}))
    two = [
        ("record-instrument", {"code": code, "kind": "treaty", "names": {"en": "Water Treaty"}})
        for code in ("W1", "W2")
    ]
    with pytest.raises(NameShared, match="W1 and W2"):
        played(OPENED, *two, ("record-status", {**BY_HAND, "instrument": "Water Treaty"}))


@pytest.mark.parametrize("given", [{"source": " "}, {"actions": []}, {"digest": "sha256:0"}])
def test_a_table_has_a_source_and_comes_in_one_way(given: dict[str, Any]) -> None:
    with pytest.raises(NotAllowed):
        played(OPENED, ("record-status", {**BY_HAND, **given}))


def test_a_table_is_not_made_after_it_is_entered() -> None:
    with pytest.raises(NotAllowed, match="by the day on which it is entered"):
        played(OPENED, ("record-status", {**BY_HAND, "as_of": "2030-01-01"}))


def test_a_delegation_enters_no_table() -> None:
    with pytest.raises(NotAllowed, match="what a depositary tells"):
        played(OPENED, ("record-status", {**BY_HAND, "as": "delegation:PER"}))


# --- from a file, in a dossier on disk


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    made = Dossier.begun(tmp_path / "dossier", "group", secrets.token_bytes)
    made.act([acting("open-dossier", title="A group")])
    yield made
    made.close()


def acting(act: str, **particulars: Any) -> Acting:
    return Acting(act, particulars, Actor.read("secretariat"), datetime(2006, 2, 1, tzinfo=UTC))


def from_file(dossier: Dossier, data: str, name: str, **more: Any) -> Acting:
    digest = dossier.files.put(data.encode())
    given = {"instrument": "ACHR", "as_of": "2005-05-31", "source": "OAS", **more}
    return acting("record-status", digest=digest, name=name, media_type="text/csv", **given)


def test_a_table_is_read_from_a_file_that_is_kept(dossier: Dossier) -> None:
    done = dossier.act([from_file(dossier, ROWS, "b-32.csv")])
    assert done.findings == ()
    assert [stands(dossier.record, code) for code in ("PER", "USA")] == [
        Status.PARTY,
        Status.SIGNATORY,
    ]
    assert [one.of for one in files_named(dossier.record)] == ["who is bound by ACHR"]


def test_one_treaty_of_a_register_of_several_is_named(dossier: Dossier) -> None:
    rows = {
        treaty: [{"Participant": state, "Ratification": "1 May 1990"}]
        for treaty, state in (("4-4", "Peru"), ("4-8", "Canada"))
    }
    lines = "\n".join(json.dumps({"treaty": one, "rows": rows[one]}) for one in rows)
    with pytest.raises(ActFailed, match="“treaty”, the id or ids of it in that file"):
        dossier.act([from_file(dossier, lines, "status.jsonl")])
    dossier.act([from_file(dossier, lines, "status.jsonl", instrument="ICCPR")])
    assert stands(dossier.record, "PER", code="ICCPR") is Status.PARTY
    dossier.act([from_file(dossier, lines, "status.jsonl", treaty=["4-8"])])
    assert stands(dossier.record, "CAN") is Status.PARTY


def test_a_file_that_is_no_table_is_refused_whole(dossier: Dossier) -> None:
    with pytest.raises(ActFailed, match="can't be read as a table of who is bound"):
        dossier.act([from_file(dossier, "Dear Sir,\nthank you.\n", "letter.csv")])
    assert len(dossier.record.statuses) == 0
