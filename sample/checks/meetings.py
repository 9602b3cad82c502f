"""Meetings: kinds and dates, papers, work plan, special meeting (S10–S13)."""

from __future__ import annotations

from sample.checks.proving import NotProved, same
from sample.enacting import PROGRAM, Case
from travaux.bodies import Office
from travaux.record.meetings import approved_plan, inferred, officer_at, practices_at, progress
from travaux.texts import Kind, bare
from travaux.workspace.papers import paper

SPECIAL = "2004-09-30/2004-10-01"
ELECTION = "2004-09-16"


def kinds_and_dates(case: Case) -> str:
    """S10: who holds a meeting, who calls it, when, and what of that is inferred."""
    record = case.record
    special = record.meetings["special-meeting"]
    facts = (str(special.kind), str(special.when), special.body, special.convener)
    same("the special meeting", facts, ("special", SPECIAL, "GT/TM", "CP"))
    before = record.meetings["preparatory"]
    same(
        "the preparatory meeting",
        (str(before.kind), str(before.when)),
        ("preparatory", "2004-04-16"),
    )
    source = inferred(record, "preparatory")
    same("the day as written", source and source.written, "April 16")
    same("another day", inferred(record, ELECTION), None)
    units = same("units", before.taking_part, ("IACHR/SR", "CIM/ES", "UPD", "IACD/ES/DDP"))
    return f"held by GT/TM, called by CP; April 16 in an inferred year, with {len(units)} units"


def papers_of_a_meeting(case: Case) -> str:
    """S11: notice, order of business, participants, summary with its decisions."""
    order = _words(case, "order")
    notice = _words(case, "notice")
    for item in ("Election of officers", "Work plan"):
        _holds("order of business", order, item)
        _holds("notice", notice, item)
    people = _words(case, "participants")
    for name in ("Eduardo Acevedo Díaz", "Otto Pérez", "Argentina", "Guatemala"):
        _holds("list of participants", people, name)
    summary = _words(case, "summary")
    decided = ("ratified", "elected", "CAJP/GT/TM-12/04 corr. 1")
    for word in decided:
        _holds("summary", summary, word)
    return f"four papers for September 16, 2004; the summary records {len(decided)} decisions"


def work_plan(case: Case) -> str:
    """S12: the plan that was approved, and what of it is done."""
    plan = approved_plan(case.record, "GT/TM")
    same("approved", plan and plan.id, "CAJP/GT/TM-12/04 corr. 1")
    same("the plan without corr.", "CAJP/GT/TM-12/04" in case.record.issues, False)
    steps = {one.activity.id: str(one.when) for one in progress(case.record, "CAJP/GT/TM-12/04")}
    same("the special meeting", steps["special-meeting"], SPECIAL)
    printed = _words(case, "plan", "GT/TM")
    _holds("work plan", printed, "September 30")
    return f"approved is {plan.id if plan else ''}; its special meeting is done"


def special_meeting(case: Case) -> str:
    """S13: the Rapporteur's report, its annexes, and where what was found went to."""
    record = case.record
    rapporteur = officer_at(record, record.meetings["special-meeting"], Office.RAPPORTEUR)
    name = rapporteur.person.name if rapporteur else ""
    same("the Rapporteur", name, "Nisla Lorena Aparicio Robles")
    found = practices_at(record, "special-meeting")
    same("found there", [str(one.kind) for one in found], ["proposal", "best practice", "activity"])
    units = {unit.id for unit in case.texts[PROGRAM].all_units()}
    for one in found:
        into = [t for t in record.traces.values() if t.practice == one.id]
        same(f"where {one.id} went", [(t.issue, t.unit in units) for t in into], [(PROGRAM, True)])
    made = paper(case.dossier, "pack", "special-meeting", issue="CAJP/GT/TM-16/04").value
    annexes = [unit for unit in made.units if unit.kind is Kind.ANNEX]
    same("annexes", len(annexes), len(record.papers))
    return f"one annex for each paper; {len(found)} findings followed into paragraphs of {PROGRAM}"


def _words(case: Case, kind: str, of: str = ELECTION) -> str:
    made = paper(case.dossier, kind, of).value
    return " ".join(bare(unit.words) for unit in made.all_units())


def _holds(paper_: str, words: str, wanted: str) -> None:
    if wanted not in words:
        raise NotProved(f"the {paper_}", words, f"one that says “{wanted}”")
