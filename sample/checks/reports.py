"""The Chair's report (S26–S30)."""

from __future__ import annotations

from sample.checks.proving import NotProved, same
from sample.enacting import PROGRAM, REPORT, RESOLUTION, Case
from travaux.record.reports import is_attached, route, signatories
from travaux.reports.chair import composed
from travaux.texts import Kind, bare

DATES = (
    "January 15, 2004",
    "March 9, 2004",
    "April 16, [2004]",
    "September 16, 2004",
    "September 30 and October 1, 2004",
    "December 13, 2004",
    "February 25, 2005",
    "January 18 to May 18, 2005",
)
SYMBOLS = (
    "CAJP/GT/TM-12/04 corr. 1",
    "CAJP/GT/TM-16/04",
    "CP/CAJP-2038/03",
    "CAJP/GT/TM-18/04",
    "CAJP/GT/TM-24/05",
    PROGRAM,
    RESOLUTION,
)


def drafted(case: Case) -> str:
    """S26: the report is composed from the record, its gaps shown as gaps."""
    made = case.report
    heads = [unit.label for unit in made.text.units if unit.kind is Kind.HEADING and unit.label]
    same("sections", heads, ["I.", "II.", "A.", "B.", "C.", "III."])
    words = " ".join(bare(unit.words) for unit in made.text.all_units())
    missing = [one for one in (*SYMBOLS, *DATES) if one not in words]
    same("symbols and dates left out", missing, [])
    officers = _part(case, "officers")
    for verb, name in (("ratified", "Acevedo Díaz"), ("elected", "Pérez")):
        same(f"{verb} {name}", officers.index(verb) < officers.index(name), True)
    gaps = [one.unit for one in made.gaps]
    same("gaps", gaps, ["establishment", "meeting:2004-12-13"])
    untraced = [one.words for one in made.sentences if not (one.positions or one.gaps)]
    same("sentences without a fact", untraced, [])
    _edited(case)
    return f"{len(made.sentences)} sentences, each with its entries; {len(gaps)} gaps shown as gaps"


def period(case: Case) -> str:
    """S27: what falls outside the period of the report."""
    told = [one.message for one in case.report.findings if one.code == "outside-period"]
    days = ("March 9", "April 16", "September 16", "September 30", "December 13")
    same("told", [day for day, one in zip(days, told, strict=False) if day in one], list(days))
    same("how many", len(told), len(days))
    return "five of six dated activities are flagged as earlier; none is left out"


def attachments(case: Case) -> str:
    """S28: what is attached is for a person to say."""
    answers = {one: is_attached(case.record, REPORT, one) for one in (PROGRAM, RESOLUTION)}
    same("answered", answers, {PROGRAM: True, RESOLUTION: None})
    asked = [one for one in case.report.findings if one.code == "attachment-unconfirmed"]
    same("asked for", [RESOLUTION in one.message for one in asked], [True])
    listed = [unit for unit in case.report.text.units if unit.id.startswith("attachment:")]
    same("listed", [PROGRAM in bare(unit.words) for unit in listed], [True])
    return f"{PROGRAM} is attached; whether {RESOLUTION} is too is asked"


def transmission(case: Case) -> str:
    """S29: up the chain, and what is still open."""
    steps = route(case.record, "GT/TM")
    first = steps[0].sent
    same(
        "sent",
        first and (first.documents, first.purpose),
        ((PROGRAM, RESOLUTION), "for consideration"),
    )
    still = [(one.sender, one.to) for one in steps if one.sent is None]
    same("open", still, [("CAJP", "CP"), ("CP", "AG")])
    return "GT/TM to CAJP for consideration, both documents; CAJP to CP and CP to AG are open"


def thanks_and_signature(case: Case) -> str:
    """S30: whom to thank, and who signs."""
    thanked = _part(case, "thanks-to-offices")
    for name in (
        "Office of the Special Rapporteur of the Inter-American Commission on Human Rights",
        "Executive Secretariat of CIM",
        "Unit for the Promotion of Democracy",
        "Department of Development Programs",
        "General Secretariat",
    ):
        if name not in thanked:
            raise NotProved("thanked", thanked, name)
    same("states thanked", "member states" in _part(case, "thanks-to-states"), True)
    begun = case.record.reports[REPORT]
    may = [one.person.id for one in signatories(case.record, begun)]
    same("may sign", may, ["acevedo-diaz"])
    same("signed", case.record.signatures[REPORT].person, may[0])
    same("printed", "Eduardo Acevedo Díaz" in _part(case, "signature"), True)
    return (
        "member states, the four units and the General Secretariat; signed by the Chair in office"
    )


def _part(case: Case, name: str) -> str:
    return next(bare(unit.words) for unit in case.report.text.units if unit.id == name)


def _edited(case: Case) -> None:
    """Show that the Chair's own words stand when the report is composed anew."""
    spanish = composed(case.record, REPORT, "es")
    own = {one.key: one.written for one in spanish.parts if one.written}
    same("the Chair's parts", len(own), 4)
    printed = {unit.id: unit.words for unit in spanish.text.units}
    same("in the Spanish report", {key: printed[key] for key in own}, own)
