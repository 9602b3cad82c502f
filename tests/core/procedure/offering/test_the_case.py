"""What is offered from the source of the case: its facts, each with its line, as far as it says.

The facts are E1–E15 and what belongs to them. What the source only lets one guess, or what no act
holds, stands in `NOT_OFFERED`, so that the share is honest.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any, NamedTuple

import pytest

from tests.datasets import case
from tests.records import OPENED, played
from travaux.bodies import Actor
from travaux.delegations import standard_registry
from travaux.intake import read
from travaux.procedure.offering import Offer, fitted, offered, possible
from travaux.sources import Certainty
from travaux.texts import Kind

_FILE = "report.txt"
_REPORT = "report-of-the-chair"
_AT = datetime(2026, 1, 1, tzinfo=UTC)
_REV_7, _RESOLUTION = "CAJP/GT/TM-24/05 rev. 7", "CAJP/GT/TM-38/05 rev. 2"
_ASSEMBLY = ("AG/RES. 1928 (XXXIII-O/03)", "AG/RES. 2027 (XXXIV-O/04)")


class Fact(NamedTuple):
    """A fact of the source: the offer that holds it, and the lines that state it."""

    which: str
    act: str
    particulars: Mapping[str, Any]
    lines: tuple[str, ...]


def _fact(which: str, name: str, lines: str, /, **particulars: Any) -> Fact:
    return Fact(which, name, particulars, tuple(lines.split()))


STATED = (
    _fact(
        "E1 mandate", "give-mandate", "L4 L16", body="GT/TM", giver="AG", source=_ASSEMBLY[0],
        pinpoint="operative paragraph 5 (a)", verb="pursuant to", base="CP/CAJP-2038/03",
    ),
    _fact("E2 established", "establish-body", "L4", body="GT/TM", when="2004-01-15"),
    _fact("E2 parent", "register-body", "L4", code="GT/TM", parent="CAJP", kind="working group"),
    _fact("E2 committee", "register-body", "L4", code="CAJP", parent="CP", kind="committee"),
    _fact("E3 meeting", "convene-meeting", "L23", body="GT/TM", when="2004-03-09"),
    _fact(
        "E3 comments", "take-up", "L23", meeting="2004-03-09", act="received comments on",
        documents=["CP/CAJP-2038/03"],
    ),
    _fact(
        "E4 meeting", "convene-meeting", "L25", kind="preparatory",
        taking_part=["IACHR/OSR", "CIM/ES", "UPD", "IAACD/ES/DDP"],
    ),
    _fact("E4 began", "take-up", "L25", meeting="preparatory-meeting", act="began"),
    _fact(
        "E5 confirmed", "confirm-mandate", "L6", source=_ASSEMBLY[1], giver="AG", verb="ratified",
        place="Quito, Ecuador",
    ),
    _fact(
        "E6 chair", "take-office", "L12", office="chair", person="acevedo-diaz",
        manner="ratified", when="2004-09-16",
    ),
    _fact(
        "E6 vice chair", "take-office", "L12", office="vice chair", person="perez",
        manner="elected", when="2004-09-16",
    ),
    _fact(
        "E6 work plan", "take-decision", "L12", verb="approved",
        objects=["CAJP/GT/TM-12/04 corr. 1"], when="2004-09-16",
    ),
    _fact(
        "E7 special meeting", "convene-meeting", "L18", body="GT/TM", kind="special",
        when="2004-09-30/2004-10-01", convener="CP", task="special-meeting",
    ),
    _fact("E7 information", "take-up", "L18", meeting="special-meeting", act="received"),
    _fact(
        "E8 rapporteur", "take-office", "L19", office="rapporteur", person="aparicio-robles",
        manner="not recorded", meeting="special-meeting",
    ),
    _fact(
        "E8 report", "register-issue", "L46 L19", id="CAJP/GT/TM-16/04", kind="report",
        author="aparicio-robles",
    ),
    _fact(
        "E9 presented", "take-up", "L28", meeting="2004-12-13",
        act="heard a presentation of", documents=["CAJP/GT/TM-18/04"],
    ),
    _fact(
        "E10 period", "begin-report", "L8", body="GT/TM", to="CAJP",
        period="2005-01-18/2005-05-18",
    ),
    _fact(
        "E11 resumed", "take-up", "L30", meeting="2005-02-25", act="resumed discussion of",
        documents=["CAJP/GT/TM-24/05"],
    ),
    _fact("E12 figure", "assert-figure", "L30", what="meetings", body="GT/TM", value=16),
    _fact(
        "E13 consensus", "take-decision", "L8 L30", verb="approved", method="consensus",
        objects=[_REV_7, _RESOLUTION], when="[2005-01-18..2005-05-18]",
    ),
    _fact(
        "E14 Mexico", "record-statement", "L32", party="Permanent Mission of Mexico",
        carrier="report", anchor="passage", section="Conceptual Framework", ordinal=3,
        part="final part",
    ),
    _fact(
        "E14 United States", "record-statement", "L34", carrier="report", anchor="term",
        party="Permanent Mission of the United States", term="applicable",
        qualifying="international law or international legal instruments",
    ),
    _fact(
        "E15 transmitted", "transmit-documents", "L38", sender="GT/TM", to="CAJP",
        documents=[_REV_7, _RESOLUTION], purpose="for consideration",
    ),
    _fact("signature", "sign-report", "L45", person="acevedo-diaz"),
    _fact(
        "chair's state", "register-person", "L12", name="Eduardo Acevedo Díaz",
        party="Argentina", capacity={"en": "Alternate Representative"},
    ),
    _fact("vice chair's state", "register-person", "L12", name="Otto Pérez", party="Guatemala"),
    _fact(
        "rapporteur's state", "register-person", "L20", name="Nisla Lorena Aparicio Robles",
        party="Panama",
    ),
    _fact("D1", "register-issue", "L4 L16", id=_ASSEMBLY[0], kind="resolution", author="AG"),
    _fact(
        "D2", "register-issue", "L6 L16", id=_ASSEMBLY[1], kind="resolution",
        titles={"en": "The Human Rights of All Migrant Workers and Their Families"},
    ),
    _fact("D3", "register-issue", "L4 L23 L49", id="CP/CAJP-2038/03", presented_by="IACHR"),
    _fact("D4", "register-issue", "L12", id="CAJP/GT/TM-12/04 corr. 1", kind="work plan"),
    _fact("D6", "register-issue", "L28 L27 L52", id="CAJP/GT/TM-18/04", kind="guidelines"),
    _fact(
        "D7", "register-issue", "L30", id="CAJP/GT/TM-24/05", kind="negotiating text",
        presented_by="chair",
    ),
    _fact("D7 rev. 7", "register-issue", "L8 L55", id=_REV_7, kind="negotiating text"),
    _fact("D8 rev. 2", "register-issue", "L8 L55", id=_RESOLUTION, kind="draft resolution"),
)  # fmt: skip

# What stands in the source, and isn't offered: a person enters it.
NOT_OFFERED = (
    "E7 proposals, best practices and specific activities were identified: the text names none",
    "E8 the panelists' written papers: neither names nor titles nor a count",
    "E11 the draft also contained contributions of member states",
    "E12 written input of a number of delegations",
)


@cache
def _offers() -> tuple[Offer, ...]:
    data = case().read_bytes()
    received = read(data, _FILE).value

    def place(unit: str, rest: str) -> str:
        return f"L{received.lines[unit].at(rest)}"

    return offered(received.text, place, standard_registry(), _FILE, data.decode(), _REPORT)


def _of(act: str, particulars: Mapping[str, Any]) -> Offer:
    """Give the only offer of an act with some particulars."""
    of_act = [one for one in _offers() if one.act == act]
    found = [one for one in of_act if particulars.items() <= one.particulars.items()]
    assert len(found) == 1, [dict(one.particulars) for one in of_act]
    return found[0]


def _statement(name: str) -> Offer:
    return _of("record-statement", {"id": name})


@pytest.mark.parametrize("fact", STATED, ids=lambda fact: fact.which)
def test_a_fact_is_offered_with_its_lines(fact: Fact) -> None:
    offer = _of(fact.act, fact.particulars)
    assert set(fact.lines) <= {source.place for source in offer.sources}


def test_how_much_of_what_is_stated_is_offered() -> None:
    assert (len(STATED), len(NOT_OFFERED)) == (36, 4)


def test_the_structure_of_the_source_is_found() -> None:
    text = read(case().read_bytes(), _FILE).value.text
    depths = [unit.depth for unit in text.units if unit.kind is Kind.HEADING]
    acts = [one.act for one in _offers()]
    assert (depths.count(0), depths.count(1), len(text.notes)) == (3, 3, 4)
    assert (acts.count("record-statement"), acts.count("sign-report")) == (2, 1)


def test_statements_are_the_sources_to_the_character() -> None:
    raw = case().read_bytes().decode()
    for name, ends in (("mexico", '"'), ("united-states", "”")):
        words = _statement(name).particulars["words"]
        after = raw.index(words) + len(words)
        assert (raw[raw.index(words) - 1] in '“"', raw[after]) == (True, ends)


def test_the_year_of_april_16_is_inferred_with_its_reason() -> None:
    meeting = _of("convene-meeting", {"kind": "preparatory"})
    [inferred] = [one for one in meeting.sources if one.certainty is Certainty.INFERRED]
    assert meeting.particulars["when"] == "2004-04-16"
    assert (inferred.of, inferred.place, inferred.written) == ("when", "L25", "April 16")
    assert "2004-03-09" in inferred.reason
    assert "2004-12-13" in inferred.reason


def test_what_a_statement_is_about_is_inferred() -> None:
    for name in ("mexico", "united-states"):
        offer = _statement(name)
        inferred = {one.of for one in offer.sources if one.certainty is Certainty.INFERRED}
        assert (offer.particulars["issue"], inferred) == (_REV_7, {"issue"})


def test_the_discrepancies_that_can_be_computed() -> None:
    found = [o.particulars["id"] for o in _offers() if o.act == "note-discrepancy"]
    assert found == [
        "year-missing-preparatory-meeting",  # I3
        "meetings-counted",  # I4
        "outside-the-period",  # I1
        "same-title-cajp-gt-tm-24-05-rev-7",  # I6
        "note-3-repeats",  # I24
        "attached-too",  # I16
        "before-the-officers",  # I2
        "resumed-cajp-gt-tm-24-05",  # I11
        "titles-cajp-gt-tm-24-05",  # I5
        "report-incomplete",  # I25
    ]


def test_five_of_six_meetings_are_told_as_before_the_period() -> None:
    offer = _of("note-discrepancy", {"id": "outside-the-period"})
    days = ("2004-09-16", "2004-09-30/2004-10-01", "2004-03-09", "2004-04-16", "2004-12-13")
    assert [day for day in days if day in offer.particulars["finding"]] == list(days)
    assert "2005-02-25" not in offer.particulars["finding"]


def test_links_are_inferred() -> None:
    links = [
        (o.particulars["source"], o.particulars["relation"], o.particulars["target"], o.certainty)
        for o in _offers()
        if o.act == "link-documents"
    ]
    assert links == [
        ("CAJP/GT/TM-24/05", "derives from", "CAJP/GT/TM-18/04", Certainty.INFERRED),
        (_RESOLUTION, "adopts", _REV_7, Certainty.INFERRED),
    ]


def test_only_what_may_be_attached_for_certain_is_offered_so() -> None:
    found = [o.particulars["issue"] for o in _offers() if o.act == "confirm-attachment"]
    assert found == [_REV_7]


def test_no_act_is_offered_twice_of_one_thing() -> None:
    record = played(OPENED)
    for one in possible(_offers(), record, Actor.read("archivist"), _AT).value:
        others = [o for o in _offers() if o is not one and o.act == one.act]
        assert dict(one.particulars) not in [dict(o.particulars) for o in others]


def test_all_offers_can_be_entered_into_an_empty_dossier() -> None:
    opened = played(OPENED)
    assert possible(_offers(), opened, Actor.read("archivist"), _AT).value == _offers()


def test_nothing_is_offered_again_that_the_record_holds() -> None:
    acts = [
        (one.act, {**one.particulars, "as": "archivist", "entered": "2026-01-01"})
        for one in _offers()
    ]
    record = played(OPENED, *acts)
    assert fitted(_offers(), record) == ((), _offers())
