"""What holds for the whole dossier (S31–S36)."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from sample.chance import fixed_chance
from sample.checks.proving import NotProved, same
from sample.enacting import PROGRAM, Case, root
from travaux.documents import Level
from travaux.events import DiscrepancySettled, DossierOpened, Recorded
from travaux.record import fold
from travaux.record.access import record_for
from travaux.record.documents import renditions_of
from travaux.record.meetings import counted, inferred
from travaux.reports.story import story
from travaux.sources import Certainty
from travaux.workspace.dossier import Dossier
from travaux.workspace.exporting import check, export, restore, write_out

STATEMENTS = ("mexico", "united-states")
DECISIONS = ("chair", "vice-chair", "work-plan", "approval")
DISCREPANCIES = tuple(f"I{number}" for number in range(1, 28))


def languages(case: Case) -> str:
    """S31: original languages, versions, and the language of a statement."""
    record = case.record
    group = record.bodies["GT/TM"]
    same("the acronym", (group.acronyms.es, group.acronyms.en), ("GT/TM", ""))
    same("the report's original", record.issues["CAJP/GT/TM-16/04"].original, "es")
    held = [one.language for one in renditions_of(record, "CAJP/GT/TM-16/04")]
    same("held in", held, ["en"])
    same("not recorded", record.issues[PROGRAM].original, "")
    same("statements", {one.language for one in record.statements.values()}, {"en"})
    return "GT/TM is Spanish in an English text; TM-16/04 is Spanish, and held in English"


def ledger(case: Case) -> str:
    """S32: what the source leaves uncertain, each with its lines and what became of it."""
    record = case.record
    same("noted", tuple(record.discrepancies), DISCREPANCIES)
    for name in DISCREPANCIES:
        position = record.discrepancies.position(name)
        places = [one.place for one in record.sources.get(position, ())]
        same(f"{name} has lines", bool(places), True)
        same(f"{name} settled", bool(record.settled[name].resolution), True)
    still = [name for name in DISCREPANCIES if record.settled[name].left_open]
    count = counted(record, "GT/TM")
    asserted = count.asserted
    same("meetings", (count.counted, asserted and asserted.value), (6, 16))
    return f"27 noted, {len(still)} left open; 16 meetings asserted beside {count.counted} counted"


def provenance(case: Case) -> str:
    """S33: where each fact is from, and how certain it is."""
    record = case.record
    year = inferred(record, "preparatory")
    same("the year of April 16", year and (year.certainty, year.place), (Certainty.INFERRED, "L25"))
    same("its reason", bool(year and year.reason), True)
    chair = record.sources[record.terms.position(next(iter(record.terms)))]
    same("2004-09-16", [(one.certainty, one.place) for one in chair], [(Certainty.STATED, "L12")])
    own = (DossierOpened, DiscrepancySettled)  # the keepers' own, which no source tells
    unsourced = [
        one.position
        for one in case.dossier.entries()
        if not one.sources and not isinstance(one.event, own)
    ]
    same("entries without a source", unsourced, [])
    sources = [one for each in record.sources.values() for one in each]
    deduced = [one for one in sources if one.certainty is not Certainty.STATED]
    same("not stated, without a reason", [one for one in deduced if not one.reason], [])
    found = (*case.imported.offers, *case.imported.known)
    same("offers without a place", [one for one in found if not one.sources], [])
    same("entered unasked", case.dossier.store.size(), record.size)
    return (
        f"{len(sources)} sources, {len(deduced)} not stated and with their reasons; "
        "what an old report offers isn't entered unasked"
    )


def access(case: Case) -> str:
    """S34: who sees what, before and after its release."""
    entries = case.dossier.entries()
    issued = case.record.issued.position("written-input")
    sent = case.record.transmissions.position(next(iter(case.record.transmissions)))
    before = {level: _seen(entries[:issued], level) for level in (Level.SECRETARIAT, Level.BODY)}
    seen = {str(level.value): "written-input" in ids for level, ids in before.items()}
    same("before issue", seen, {"secretariat": True, "body": False})
    same("after issue", "written-input" in _seen(entries, Level.BODY), True)
    same("for the public", "written-input" in _seen(entries, Level.PUBLIC), False)
    same("rev. 7 before transmission", PROGRAM in _seen(entries[:sent], Level.PUBLIC), False)
    same("rev. 7 after it", PROGRAM in _seen(entries, Level.PUBLIC), True)
    return "written input for the secretariat, then for the Group; rev. 7 public on transmission"


def one_dossier(case: Case) -> str:
    """S35: from paragraph 5 (a) to rev. 7, in date order."""
    steps = story(case.record, PROGRAM)
    told = [step.words for step in steps]
    at = [_where(told, words) for words in STEPS]
    same("in order", at, sorted(at))
    return f"{len(steps)} steps from operative paragraph 5 (a) to the Committee, in date order"


def open_export(case: Case) -> str:
    """S36: out in open formats, and back with the same root."""
    with tempfile.TemporaryDirectory() as folder:
        out, back = Path(folder) / "out", Path(folder) / "back"
        write_out(out, export(case.dossier))
        told = json.loads((out / "record.json").read_text(encoding="utf-8"))
        for family, ids in {"statements": STATEMENTS, "decisions": DECISIONS}.items():
            same(family, tuple(one["id"] for one in told.get(family, ())), ids)
        faults, size = check(out)
        same("faults", faults, ())
        restore(out, back, fixed_chance("restored"))
        restored = Dossier.at(back, fixed_chance("again"))
        try:
            same("the record", restored.record, case.record)
            same("the root", root(restored), root(case.dossier))
        finally:
            restored.close()
    return f"{size} entries and their files out and back; the root is the same"


# The story's steps, by words that stand in each (E1 to E15).
STEPS = (
    "gave GT/TM its mandate",
    "was established",
    "received preliminary comments on",
    "Preparatory meeting",
    "confirmed the mandate",
    "was ratified as chair",
    "Special meeting",
    "CAJP/GT/TM-16/04",
    "heard a presentation of",
    "Period of the report",
    "resumed discussion of",
    "asserted",
    "by consensus",
    "Mexico asked",
    "United States",
    "for consideration",
)


def _where(told: list[str], words: str) -> int:
    found = [n for n, said in enumerate(told) if words in said]
    if not found:
        raise NotProved(f"a step that says “{words}”", told, "one of them")
    return found[0]


def _seen(entries: tuple[Recorded, ...], level: Level) -> set[str]:
    return set(fold(record_for(entries, level)).issues)
