"""Decisions and statements (S19–S22, S25)."""

from __future__ import annotations

from dataclasses import replace

from sample.checks.proving import NotProved, same
from sample.enacting import PROGRAM, REPORT, RESOLUTION, Case
from travaux.record.statements import statements_tied_to
from travaux.reports.placement import misplaced
from travaux.statements import Anchor
from travaux.statements.following import Standing, followed, resolved
from travaux.statements.occurrences import occurrences
from travaux.texts import Kind, Text, Unit, bare
from travaux.workspace.entering import ActFailed


def consensus(case: Case) -> str:
    """S19: approval by consensus, which two statements don't change."""
    one = case.record.decisions["approval"]
    facts = (str(one.verb), str(one.method), one.objects, str(one.when), one.objections, one.vote)
    bounds = "[2005-01-18..2005-05-18]"
    same("approval", facts, ("approved", "consensus", (PROGRAM, RESOLUTION), bounds, (), None))
    tied = [each.party for each in statements_tied_to(case.record, "approval")]
    same("statements", tied, ["MEX", "USA"])
    try:
        case.tried(
            "take-decision",
            id="again",
            body="GT/TM",
            verb="approved",
            method="consensus",
            objects=[PROGRAM],
            vote={"in_favour": 30, "against": 0},
        )
    except ActFailed:
        return (
            "both by consensus, on a day of the period; no objection, no vote, and two statements"
        )
    raise NotProved("consensus with a vote", "entered", "refused")


def verbatim(case: Case) -> str:
    """S20: two statements, word for word, that only their parties change."""
    record = case.record
    printed = {unit.id: bare(unit.words) for unit in case.report.text.units}
    for name in ("mexico", "united-states"):
        one = record.statements[name]
        facts = (str(one.carrier), one.document, one.requested, one.language)
        same(f"{name}, as requested", facts, ("report", REPORT, None, "en"))
        same(f"{name}, in the report", printed[f"statement:{name}"], one.words)
        try:
            case.tried("replace-statement", statement=name, words="Other words.")
        except ActFailed:
            continue
        raise NotProved(f"other words for {name} by the secretariat", "entered", "refused")
    changed = case.tried(
        "replace-statement", by="delegation:MEX", statement="mexico", words="Other words."
    )
    same("changed by Mexico itself", len(changed.entries), 1)
    return "two statements to the character; the secretariat can't change them, their parties can"


def passage(case: Case) -> str:
    """S21: an anchor that follows its passage into another revision, or breaks."""
    anchor = case.record.statements["mexico"].anchor
    given = (anchor.issue, anchor.section, anchor.ordinal, anchor.part)
    same("the anchor", given, (PROGRAM, "Conceptual Framework", 3, "final part"))
    text = case.texts[PROGRAM]
    same("in rev. 7", resolved(anchor, text).standing, Standing.FOUND)
    longer = followed(anchor, text, _with_one_more(text, anchor))
    same("with one paragraph more", (longer.standing, longer.ordinal), (Standing.MOVED, 4))
    other = followed(anchor, text, _with_other_words(text, anchor))
    same("with other words", other.standing, Standing.BROKEN)
    same("it says so", bool(longer.why and other.why), True)
    return (
        "found in paragraph three; moves to four when one is put in; breaks when the words change"
    )


def term(case: Case) -> str:
    """S22: every place of a term, and a person's choice which are meant."""
    one = case.record.statements["united-states"]
    same("the anchor", (one.anchor.term, one.anchor.issue), ("applicable", PROGRAM))
    found = occurrences(case.texts[PROGRAM], one.anchor.term)
    same("none chosen yet", {place.meant for place in found}, {None})
    qualifying = [place for place in found if place.after.startswith(" international")]
    chosen = case.tried(
        "judge-occurrence",
        statement=one.id,
        issue=PROGRAM,
        unit=qualifying[0].unit,
        offset=qualifying[0].at,
        meant=True,
    )
    same("a person's choice", len(chosen.entries), 1)
    return (
        f"“applicable” stands in {len(found)} places, {len(qualifying)} of them before "
        "“international”; a person says which"
    )


def placement(case: Case) -> str:
    """S25: both statements print in the report and nowhere else."""
    texts = {**case.texts, REPORT: case.report.text}
    found = misplaced(case.record, texts, REPORT)
    same("misplaced", [(one.code, one.where) for one in found], [])
    own = case.record.statements["mexico"].words
    program = texts[PROGRAM]
    wrong = program.with_units((*program.units, Unit("x", Kind.PARAGRAPH, own)))
    told = [one.code for one in misplaced(case.record, {**texts, PROGRAM: wrong}, REPORT)]
    same("put into the Program", told, ["statement-elsewhere"])
    for name in ("mexico", "united-states"):
        same(
            f"the section of {name}", _section(case.report.text, f"statement:{name}"), ["II.", "C."]
        )
    return "both print in II.C of the report, and neither in the Program nor in the resolution"


def _section(text: Text, unit: str) -> list[str]:
    """Give the labels of the headings that a unit stands under."""
    above: list[str] = []
    for one in text.units:
        if one.kind is Kind.HEADING:
            above = [*above[: one.depth], one.label or ""]
        if one.id == unit:
            return above
    return []


def _with_one_more(text: Text, anchor: Anchor) -> Text:
    at = _index(text, anchor)
    new = replace(text.units[at], id="put-in", words="Migration is as old as humankind.")
    return text.with_units((*text.units[:at], new, *text.units[at:]))


def _with_other_words(text: Text, anchor: Anchor) -> Text:
    at = _index(text, anchor)
    unit = text.units[at]
    changed = replace(unit, words=unit.words.replace("the safety of all", "public order"))
    return text.with_units((*text.units[:at], changed, *text.units[at + 1 :]))


def _index(text: Text, anchor: Anchor) -> int:
    unit = resolved(anchor, text).unit
    return next(n for n, one in enumerate(text.units) if one.id == unit)
