"""Documents: symbols, register, lineage, references, old texts (S5–S9)."""

from __future__ import annotations

import re

from sample.checks.proving import same
from sample.enacting import PROGRAM, RESOLUTION, Case
from travaux.cli.speaking import several
from travaux.documents import Relation
from travaux.record.documents import cited_by, same_title, work_of
from travaux.record.lineage import goes_back_to, origins
from travaux.references import cited, repeated, unresolved
from travaux.symbols import parse, printed
from travaux.texts import Kind, bare, normalised

NINE = (
    "AG/RES. 1928 (XXXIII-O/03)",
    "AG/RES. 2027 (XXXIV-O/04)",
    "CP/CAJP-2038/03",
    "CAJP/GT/TM-12/04 corr. 1",
    "CAJP/GT/TM-16/04",
    "CAJP/GT/TM-18/04",
    "CAJP/GT/TM-24/05",
    "(CAJP/GT/TM-24/05 rev. 7)",
    "(CAJP/GT/TM-38/05 rev. 2)",
)


def symbols(case: Case) -> str:
    """S5: symbols are read, reduced to documents, and given out."""
    read_in = [parse(one) for one in NINE]
    plain = [one.removeprefix("(").removesuffix(")") for one in NINE[7:]]
    same("printed again", [printed(one) for one in read_in], [*NINE[:7], *plain])
    works = {printed(one.work) for one in read_in}
    same("documents", len(works), 8)
    done = case.tried("allot-symbol", series="CAJP/GT/TM", year=2005)
    [entry] = done.entries
    allotted = same("the next symbol", getattr(entry.event, "symbol", ""), "CAJP/GT/TM-39/05")
    return f"nine symbols are eight documents; the next of 2005 would be {allotted}"


def register(case: Case) -> str:
    """S6: titles belong to issues; what is implied is listed as such."""
    record = case.record
    work = work_of(record, "CAJP/GT/TM-24/05")
    held = work.issues if work else ()
    draft, program = held
    same("the draft's title", draft.title().startswith("Draft Inter-American Program"), True)
    same("the Program's title", program.title().startswith("Inter-American Program"), True)
    same("capitals", ("including" in draft.title(), "Including" in program.title()), (True, True))
    other = [one.id for one in same_title(record, record.issues[PROGRAM])]
    same("the same title elsewhere", other, [RESOLUTION])
    same("another title", record.issues[RESOLUTION].title(), program.title())
    implied = work.implied if work else ()
    same("implied", implied, tuple(f"CAJP/GT/TM-24/05 rev. {n}" for n in range(1, 7)))
    return "TM-24/05 held twice, revs. 1 to 6 implied; TM-38/05 rev. 2 is another, titled alike"


def lineage(case: Case) -> str:
    """S7: what a text derives from, apart from its revisions."""
    record = case.record
    found = origins(record, PROGRAM)
    chain = [(one.source, one.target) for one in found if one.relation is Relation.DERIVES_FROM]
    wanted = [("CAJP/GT/TM-18/04", "CP/CAJP-2038/03"), ("CAJP/GT/TM-24/05", "CAJP/GT/TM-18/04")]
    same("derives from", chain, wanted)
    inputs = {one.source for one in found if one.relation is Relation.INPUT_TO}
    same("inputs", inputs, {"CAJP/GT/TM-16/04", "comments-2004-03-09", "written-input"})
    same("goes back", goes_back_to(record, PROGRAM, "CP/CAJP-2038/03"), True)
    revises = record.issues[PROGRAM].symbol
    first = record.issues["CAJP/GT/TM-24/05"].symbol
    same("revises", bool(revises and first and revises.is_a_revision_of(first)), True)
    return "2038/03 → TM-18/04 → TM-24/05 → rev. 7, with the Rapporteur's report and the comments"


def references(case: Case) -> str:
    """S8: notes resolve to documents, and documents tell where they are cited."""
    text = case.old
    found = cited(text)
    in_notes = [printed(one.symbol) for one in found if one.note]
    wanted = ["CAJP/GT/TM-16/04", "CP/CAJP-2038/03", "CAJP/GT/TM-18/04", PROGRAM, RESOLUTION]
    same("the notes' symbols", in_notes, wanted)
    same("repeated", [one.where for one in repeated(text)], ["note 3"])
    held = [one.symbol for one in case.record.issues.values() if one.symbol]
    same("unresolved", unresolved(found, held), ())
    citing = cited_by(case.record, {"the report": found}, PROGRAM)
    places = [(one.note or _section(case, one.unit)) for _, one in citing if one]
    same("where the Program is cited", places, ["I.", "n4"])
    return (
        "four notes, five symbols, all held; note 3 repeats its text; rev. 7 cited in I and note 4"
    )


def old_text(case: Case) -> str:
    """S9: an old text goes in, its damaged notes mended, no word lost."""
    made = case.imported
    counts = {"section": 3, "subsection": 3, "note": 4, "statement": 2, "signature": 1}
    same("what it holds", dict(made.counts), counts)
    repaired = [one for one in made.findings if one.code == "note-mark-repaired"]
    same("repairs listed", len(repaired), 4)
    same("words lost", made.lost, {})
    units = (f"{unit.label or ''} {bare(unit.words)}" for unit in made.text.all_units())
    words = _words(" ".join(units))
    same("every word in order", words, _words(case.old_report.decode()))
    held = ", ".join(several(number, what) for what, number in counts.items())
    return f"{held}; {len(words)} words, none lost; four note marks mended"


def _section(case: Case, unit: str) -> str:
    """Give the label of the last section before a unit."""
    label = ""
    for one in case.old.units:
        if one.kind is Kind.HEADING and one.depth == 0:
            label = one.label or ""
        if one.id == unit:
            return label
    return ""


def _words(characters: str) -> list[str]:
    """Give the words of a plain text, without damaged marks of notes."""
    return normalised(re.sub("(?m)^ ?(?:/|\ufffd\\.)(?=\\s)", "", characters)).split()
