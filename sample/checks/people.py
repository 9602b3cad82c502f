"""Bodies, mandates, people (S1–S4)."""

from __future__ import annotations

from datetime import date

from sample.checks.proving import same
from sample.enacting import Case
from travaux.delegations import standard_registry
from travaux.record.bodies import bodies_named, chain, reports_to
from travaux.record.mandates import mandates_of
from travaux.record.people import officers, party_named

GROUP = (
    "Working Group to prepare an Inter-American Program for the Promotion and Protection of the "
    "Human Rights of Migrants, Including Migrant Workers and Their Families"
)
FIRST, SECOND = "AG/RES. 1928 (XXXIII-O/03)", "AG/RES. 2027 (XXXIV-O/04)"


def bodies(case: Case) -> str:
    """S1: bodies and whom they report to."""
    record = case.record
    for name in ("GT/TM", "the Group", GROUP):
        same(f"“{name}”", [one.code for one in bodies_named(record, name)], ["GT/TM"])
    same("established", str(record.bodies["GT/TM"].established), "2004-01-15")
    same("by whom", record.bodies["GT/TM"].established_by, None)
    parent = reports_to(record, "GT/TM")
    same("reports to", parent and parent.code, "CAJP")
    above = same("above it", [one.code for one in chain(record, "GT/TM")], ["CAJP", "CP", "AG"])
    return f"three names find GT/TM, established on January 15, 2004; above it {', '.join(above)}"


def mandates(case: Case) -> str:
    """S2: the mandate, its confirmation, its task."""
    [found] = mandates_of(case.record, "GT/TM")
    one = found.mandate
    facts = (one.giver, one.source, one.pinpoint, one.verb, one.product, one.base)
    same(
        "the mandate",
        facts,
        (
            "AG",
            FIRST,
            "operative paragraph 5 (a)",
            "pursuant to",
            "proposed Inter-American Program",
            "CP/CAJP-2038/03",
        ),
    )
    later = [(one.source, one.verb, one.giver) for one in found.confirmations]
    same("confirmed", later, [(SECOND, "ratified", "AG")])
    [charge] = found.charges
    same("the task's basis", charge.basis, (FIRST, SECOND))
    done = charge.discharged
    same("discharged by", done and done.meeting, "special-meeting")
    same("discharged when", str(charge.when), "2004-09-30/2004-10-01")
    return f"{one.pinpoint} of {FIRST}, ratified later; its task is done"


def officers_in_office(case: Case) -> str:
    """S3: who held which office on a day, and how they came to it."""
    held = officers(case.record, "GT/TM", date(2004, 12, 13)) or ()
    found = [
        (
            str(one.term.office),
            one.person.name,
            str(one.term.manner),
            str(one.term.start),
            one.person.party,
            one.person.capacity.en,
        )
        for one in held
    ]
    day, capacity = "2004-09-16", "Alternate Representative"
    wanted = [
        ("chair", "Eduardo Acevedo Díaz", "ratified", day, "ARG", capacity),
        ("vice chair", "Otto Pérez", "elected", day, "GTM", capacity),
    ]
    same("on 2004-12-13", found, wanted)
    same("on 2004-03-09", officers(case.record, "GT/TM", date(2004, 3, 9)), None)
    return "in December 2004 Acevedo Díaz (ratified) and Pérez (elected); in March “not recorded”"


def parties(case: Case) -> str:
    """S4: one party under several names, and a unit within units."""
    registry = standard_registry()
    names = ("Permanent Mission of Mexico", "the delegation of Mexico", "Mexico")
    codes = {name: party_named(case.record, name, registry) for name in names}
    same("Mexico's names", codes, dict.fromkeys(names, "MEX"))
    units = [one.names.en for one in chain(case.record, "IACD/ES/DDP")]
    agency = "Inter-American Agency for Cooperation and Development"
    same("above the Department", units, [f"Executive Secretariat of the {agency}", agency])
    return "three names of Mexico are one party; the Department stands within two units"
