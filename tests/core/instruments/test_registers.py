"""Reading tables of who signed, ratified and left (P23)."""

from __future__ import annotations

import json
from datetime import date

import pytest

from travaux.dates import When
from travaux.delegations import Names
from travaux.findings import Outcome
from travaux.instruments import ActionKind, Instrument, InstrumentKind, Status, status
from travaux.instruments.registers import Register, UnreadableRegister, register

TREATY = Instrument("T", InstrumentKind.TREATY, Names("Treaty"))
HEAD = 'Participant,Signature,"Ratification, Accession(a), Succession(d)"\n'


def read(
    rows: str, head: str = HEAD, name: str = "table.csv", as_of: str = "2015-03-12"
) -> Outcome[Register]:
    return register((head + rows).encode(), name, When.read(as_of), "a register")


def told(rows: str, head: str = HEAD) -> list[tuple[str, str, str]]:
    actions = read(rows, head).value.tables[0].actions
    return [(one.party, one.kind.value, str(one.when)) for one in actions]


def codes(found: Outcome[Register]) -> list[str]:
    return [one.code for one in found.findings]


def stands(found: Outcome[Register], party: str, day: str) -> Status:
    return status(TREATY, found.value.tables[0], party, date.fromisoformat(day)).status


def test_a_letter_behind_a_date_tells_the_act() -> None:
    assert told("Jamaica,19 Dec 1966,3 Oct 1975\nMontenegro,,23 Oct 2006 d\n") == [
        ("JAM", "signature", "1966-12-19"),
        ("JAM", "ratification", "1975-10-03"),
        ("MNE", "succession", "2006-10-23"),
    ]


@pytest.mark.parametrize(
    ("head", "cell", "kind"),
    [
        ("Ratification", "1 May 1990", ActionKind.RATIFICATION),
        ('"Acceptance(A), Approval(AA)"', "1 May 1990 AA", ActionKind.APPROVAL),
        ('"Definitive signature(s), Ratification"', "1 May 1990 s",
         ActionKind.DEFINITIVE_SIGNATURE),
        ('"Succession(d), Consent to be bound(P)"', "1 May 1990 P", ActionKind.CONSENT),
        ('"Acceptance(A), Accession(a)"', "1 May 1990", ActionKind.CONSENT),
        ('"Signature, Succession to signature(d)"', "1 May 1990 d", ActionKind.SIGNATURE),
        ('"Acceptance of the Protocol, Succession to the Protocol"', "1 May 1990",
         ActionKind.CONSENT),
        ("Ratification/Accession(a)", "1 May 1990 a", ActionKind.ACCESSION),
        ("Application", "1 May 1990", ActionKind.CONSENT),
        ("Denunciation", "1 May 1990", ActionKind.DENUNCIATION),
    ],
)  # fmt: skip
def test_each_head_of_a_column_tells_what_its_dates_are(
    head: str, cell: str, kind: ActionKind
) -> None:
    assert told(f"Jamaica,{cell}\n", f"Participant,{head}\n") == [("JAM", kind.value, "1990-05-01")]


@pytest.mark.parametrize(
    "head", ["Provisional application(n)", "Notification under article 25", "UNTS Volume", "Notes"]
)
def test_what_binds_nobody_is_passed_over(head: str) -> None:
    rows = "Jamaica,1 May 1990,3 Jun 1999 n\n"
    assert told(rows, f"Participant,Ratification,{head}\n") == [
        ("JAM", "ratification", "1990-05-01")
    ]


def test_a_date_is_read_as_exactly_as_it_is_written() -> None:
    head = "Participant,Ratification\n"
    rows = "Jamaica,1978-03\nBrazil,1 Sept 1992\nPeru,[1978..1979]\nChile,4\u00a0July\u00a01990\n"
    assert told(rows, head) == [
        ("JAM", "ratification", "1978-03"),
        ("BRA", "ratification", "1992-09-01"),
        ("PER", "ratification", "[1978..1979]"),
        ("CHL", "ratification", "1990-07-04"),
    ]


def test_who_stands_in_brackets_has_left_since() -> None:
    found = read("Jamaica,,[3 Oct 1975]\n")
    assert found.findings == ()
    assert stands(found, "JAM", "1975-10-03") is Status.PARTY
    assert stands(found, "JAM", "1997-10-23") is Status.UNKNOWN
    assert stands(found, "JAM", "2015-03-12") is Status.NO_LONGER
    assert found.value.tables[0].tells_leaving


def test_a_table_without_a_place_for_it_can_not_tell_who_left() -> None:
    assert not read("Jamaica,,3 Oct 1975\n").value.tables[0].tells_leaving


def test_the_day_from_which_an_act_counts_has_its_own_column() -> None:
    head = "Participant,Accession,Denunciation,Effect of denunciation\n"
    found = read("Trinidad and Tobago,28 May 1991,26 May 1998,26 May 1999\n", head)
    assert [str(one.effective) for one in found.value.tables[0].actions] == ["None", "1999-05-26"]
    assert stands(found, "TTO", "1998-12-31") is Status.PARTY
    assert stands(found, "TTO", "2005-05-18") is Status.NO_LONGER


def test_entry_into_force_is_that_of_the_deposit() -> None:
    head = "State,Signature,Ratification,Entry into force\n"
    found = read("Peru,1 Jan 1980,3 Mar 1981,1 Jun 1981\n", head)
    effects = [(one.kind.value, one.effective and str(one.effective))
               for one in found.value.tables[0].actions]  # fmt: skip
    assert effects == [("signature", None), ("ratification", "1981-06-01")]


def test_names_stay_as_the_register_writes_them() -> None:
    found = read("Bolivia (Plurinational State of),,12 Aug 1982 a\n")
    one = found.value.tables[0].actions[0]
    assert (one.party, one.participant) == ("BOL", "Bolivia (Plurinational State of)")


def test_a_state_that_is_no_more_is_joined_to_no_other() -> None:
    found = read("Yugoslavia,,2 Jun 1971\nBrazil,,24 Jan 1992 a\n")
    assert codes(found) == ["participant-former"]
    assert (found.value.rows, found.value.read) == (2, 1)
    assert stands(found, "SRB", "2005-05-18") is Status.UNKNOWN
    assert stands(found, "PER", "2005-05-18") is Status.NOT_PARTY


@pytest.mark.parametrize("name", ["World Health Organization", "Hong Kong", "European Union"])
def test_who_is_no_state_is_told_and_left_out(name: str) -> None:
    found = read(f"{name},,2 Jun 1971\n")
    assert codes(found) == ["participant-no-state"]
    assert stands(found, "PER", "2005-05-18") is Status.NOT_PARTY


def test_a_name_that_nobody_bears_leaves_those_without_a_row_unknown() -> None:
    found = read("Ruritania,,2 Jun 1971\nBrazil,,24 Jan 1992 a\n")
    assert codes(found) == ["participant-unknown"]
    assert stands(found, "PER", "2005-05-18") is Status.UNKNOWN
    assert stands(found, "BRA", "2005-05-18") is Status.PARTY


def test_an_empty_row_says_nothing_and_a_dash_says_that_there_is_nothing() -> None:
    found = read("Canada,,\nBelize,-,–\n")
    assert codes(found) == ["register-row-empty"]
    assert stands(found, "CAN", "2005-05-18") is Status.UNKNOWN
    assert stands(found, "BLZ", "2005-05-18") is Status.NOT_PARTY


@pytest.mark.parametrize("cell", ["soon", "31 Feb 1980", "12 Mar 1973 q", "03/12/1973"])
def test_a_date_that_can_not_be_read_leaves_its_state_unknown(cell: str) -> None:
    found = read(f"Brazil,1 May 1970,{cell}\n")
    assert codes(found) == ["register-date-unreadable"]
    assert "“Brazil”" in found.findings[0].message
    assert (found.value.read, stands(found, "BRA", "2005-05-18")) == (0, Status.UNKNOWN)


def test_a_state_named_twice_is_taken_from_neither_row() -> None:
    found = read("Brazil,,24 Jan 1992 a\nBrasil,,25 Jan 1992 a\n")
    assert codes(found) == ["participant-twice", "participant-twice"]
    assert stands(found, "BRA", "2005-05-18") is Status.UNKNOWN


def test_every_row_is_read_or_told() -> None:
    found = read("Brazil,,24 Jan 1992 a\nCanada,,\nRuritania,,1 May 1990\nOnly one column\n")
    assert found.value.rows == found.value.read + len(found.findings) == 4


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"  \n", "it is empty"),
        ("Participant,Ratification\nPerú,1 May 1990\n".encode("latin-1"), "from byte 29 on"),
        (b"Name of state,When\nPeru,1 May 1990\n", "It has “Name of state”, “When”."),
        (b'Participant,Ratification\n"Peru,1 May 1990\n', "aren't those of a CSV file"),
    ],
)
def test_what_is_no_register_is_refused_with_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableRegister) as refused:
        register(data, "table.csv", When.read("2015"), "a register")
    assert says in str(refused.value)


@pytest.mark.parametrize(
    "line", ["not json", "[1]", '{"treaty": "4-4"}', '{"treaty": "4-4", "rows": [{"Who": "x"}]}',
             '{"treaty": "4-4", "rows": [{"Participant": 3}]}']
)  # fmt: skip
def test_a_line_that_is_no_treaty_is_refused_by_its_number(line: str) -> None:
    good = json.dumps({"treaty": "4-3", "rows": [{"Participant": "Peru", "Ratification": ""}]})
    with pytest.raises(UnreadableRegister, match="line 2"):
        read(f"{good}\n{line}\n", head="", name="status.jsonl")


def test_a_treaty_of_several_is_found_by_its_id() -> None:
    rows = [{"Participant": "Peru", "Ratification": "31 Oct 1945"}]
    admitted = [{"Participant": "Jamaica", "Resolution": "1750", "Date of Adoption": "18 Sep 1962"}]
    lines = [{"treaty": "1-1", "rows": rows}, {"treaty": "1-2", "rows": admitted}]
    found = read("\n".join(map(json.dumps, lines)), head="", name="status.jsonl").value
    charter = found.table("1-1", "1-2")
    assert charter is not None
    assert [one.party for one in charter.actions] == ["PER", "JAM"]
    assert (found.table("9-9"), found.table()) == (None, None)


def test_an_id_is_found_however_its_letter_is_parted_from_it() -> None:
    rows = [{"Participant": "Peru", "Ratification": "31 Oct 1990"}]
    line = json.dumps({"treaty": "4-8-b", "rows": rows})
    as_of = When.read("2015")
    found = register(line.encode(), "status.jsonl", as_of, "a register", only=["4-8.b"]).value
    assert found.table("4-8.B") == found.tables[0]
    other = register(line.encode(), "status.jsonl", as_of, "a register", only=["4-8"]).value
    assert (other.tables, other.rows) == ((), 0)


def test_what_a_state_declared_stands_beside_its_status() -> None:
    head = "Participant,Ratification,Reservation\n"
    found = read("Peru,1 May 1990,On article 21\nBrazil,2 May 1990,2 May 1990\n", head).value
    told = [
        (one.party, one.kind.value, str(one.when), one.note)
        for one in found.tables[0].actions
        if one.kind is ActionKind.RESERVATION
    ]
    assert told == [
        ("PER", "reservation", "None", "On article 21"),
        ("BRA", "reservation", "1990-05-02", ""),
    ]
    stands_on = status(TREATY, found.tables[0], "PER", date(2005, 5, 18))
    assert [one.note for one in stands_on.declared] == ["On article 21"]
    before = status(TREATY, found.tables[0], "BRA", date(1990, 5, 1))
    assert (before.status, before.declared) == (Status.NOT_PARTY, ())


def test_declarations_of_a_register_go_to_their_treaty() -> None:
    rows = [{"Participant": "Peru", "Ratification": "1 May 1990"}]
    text = "#Peru\nWe read it so.\n\nAnd so.\n#Yugoslavia (former)\nGone.\n#Chile\n"
    lines = [{"treaty": "4-4", "rows": rows}, {"treaty": "4-4", "text": text}]
    found = read("\n".join(map(json.dumps, lines)), head="", name="status.jsonl")
    assert codes(found) == ["declaration-not-read", "declaration-not-read"]
    declared = status(TREATY, found.value.table("4-4"), "PER", date(2005, 5, 18)).declared
    assert [one.note for one in declared] == ["We read it so.\n\nAnd so."]
    assert stands(found, "CHL", "2005-05-18") is Status.NOT_PARTY


def test_declarations_alone_are_no_table() -> None:
    with pytest.raises(UnreadableRegister, match="declarations alone"):
        read(json.dumps({"treaty": "4-4", "text": "#Peru\nSo."}), head="", name="text.jsonl")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (HEAD, "it is empty"),
        (",,,\n", "it is empty"),
        ("State,Denunciation,Denunciation\nPeru,1 Jan 1999,\n", "two columns are called"),
        (HEAD + "Peru,,28 Jul 1978,,1979\n", "row 1 has more cells"),
    ],
)
def test_a_table_that_tells_of_nobody_or_has_cells_of_no_column_is_refused(
    data: str, says: str
) -> None:
    with pytest.raises(UnreadableRegister, match=says):
        read("", data)


def test_a_treaty_without_rows_has_no_table() -> None:
    line = json.dumps({"treaty": "4-4", "rows": []}) + "\n"
    assert read("", line, "table.jsonl").value.table("4-4") is None


def test_lines_nested_without_end_are_refused() -> None:
    with pytest.raises(UnreadableRegister, match="line 1"):
        read("", "[" * 100_000, "table.jsonl")


@pytest.mark.parametrize("of", ["reservation", "the declaration", "objection"])
def test_who_takes_back_what_it_said_has_not_left(of: str) -> None:
    found = read("Peru,1 Jan 1970,28 Jul 1978\n", f"State,Accession,Withdrawal of {of}\n")
    assert stands(found, "PER", "1980-01-01") is Status.PARTY


def test_who_takes_back_its_denunciation_is_bound_again() -> None:
    head = "State,Accession,Denunciation,Withdrawal of denunciation\n"
    found = read("Peru,1 Jan 1970,28 Jul 1978,1 Mar 1979\n", head)
    assert stands(found, "PER", "1979-01-01") is Status.UNKNOWN
    assert stands(found, "PER", "1980-01-01") is Status.PARTY
