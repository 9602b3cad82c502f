"""The case's decision and its two statements, as the source tells them (E13, E14; S19–S22, S25).

The words of the statements and the passage that one of them quotes are read from the source; those
of the Program are our own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest

from tests.agreed import BY_CONSENSUS, LETTER, PERIOD, PROGRAM, RESOLUTION, agreed, entered, issue
from tests.datasets import case
from tests.records import noticed, played
from tests.texts import text
from travaux.dates import When
from travaux.decisions import Method, Verb
from travaux.intake import read
from travaux.procedure import NotAllowed
from travaux.record import Record
from travaux.record.decisions import decisions_on
from travaux.record.statements import anchored_now, judged, statements_by, statements_tied_to
from travaux.reports.placement import misplaced
from travaux.statements import AnchorKind, Carrier, Standing, followed, occurrences, resolved
from travaux.statements.quoting import places
from travaux.statements.sections import section_of
from travaux.texts import Text

REPORT = "report"
REV_8 = "CAJP/GT/TM-24/05 rev. 8"
BEFORE = ("# Conceptual Framework {#h1}", "All have rights. {#p1}", "All have duties. {#p2}")


@dataclass(frozen=True)
class Source:
    """What the source says of the statements: their words, and the passage that one is on."""

    report: Text
    mexico: str
    united_states: str
    passage: str


@pytest.fixture(scope="module")
def source() -> Source:
    written = case().read_bytes()
    lines = written.decode("utf-8").splitlines()
    (mexico,) = (line for line in lines if line.startswith("Finally, the Permanent Mission"))
    (states,) = (line for line in lines if "for its part, asked that" in line)
    return Source(
        read(written, "report.txt").value.text,
        re.findall('"([^"]+)"', mexico)[-1],
        re.findall("“(.+)”", states)[0],
        re.findall("reads as follows:\\s+“([^”]+)”", mexico)[0],
    )


@pytest.fixture(scope="module")
def record(source: Source) -> Record:
    mexico: dict[str, Any] = {
        "id": "mexico",
        "party": "Permanent Mission of Mexico",
        "as_written": ["the delegation of Mexico", "Mexico's statement"],
        "words": source.mexico,
        "language": "en",
        "issue": PROGRAM,
        "anchor": "passage",
        "section": "“Conceptual Framework”",
        "ordinal": 3,
        "part": "final part",
        "quotation": source.passage,
        "document": REPORT,
    }
    states: dict[str, Any] = {
        "id": "usa",
        "party": "Permanent Mission of the United States",
        "words": source.united_states,
        "language": "en",
        "issue": PROGRAM,
        "anchor": "term",
        "term": "applicable",
        "qualifying": "international law or international legal instruments",
        "document": REPORT,
    }
    return agreed(
        ("take-decision", BY_CONSENSUS),
        ("record-statement", mexico),
        ("record-statement", states),
        ("tie-statement", {"statement": "mexico", "decision": "approval"}),
        ("tie-statement", {"statement": "usa", "decision": "approval"}),
    )


def program(passage: str, *added: str) -> Text:
    """Give the Program in our own words, with the passage at the end of its third paragraph."""
    return text(
        *BEFORE,
        *added,
        f"Rights go along with those of others. {passage} {{#p3}}",
        "# Activities {#h2}",
        "1. To teach the applicable international law. {#p4}",
        "2. To use applicable legal instruments, where an applicable budget allows. {#p5}",
    )


def test_s19_both_texts_were_approved_by_consensus_on_a_day_within_the_period(
    record: Record,
) -> None:
    (decision,) = decisions_on(record, PROGRAM)
    assert (decision.verb, decision.method) == (Verb.APPROVED, Method.CONSENSUS)
    assert decision.objects == (PROGRAM, RESOLUTION)
    assert decision.when == When.read(PERIOD)
    assert (decision.vote, decision.objections) == (None, ())


def test_s19_the_statements_are_tied_to_the_decision_and_dont_change_it(record: Record) -> None:
    assert [one.party for one in statements_tied_to(record, "approval")] == ["MEX", "USA"]
    before = agreed(("take-decision", BY_CONSENSUS))
    assert record.decisions["approval"] == before.decisions["approval"]


def test_s20_the_statements_are_the_sources_to_the_character(
    record: Record, source: Source
) -> None:
    (mexico,), (states,) = statements_by(record, "MEX"), statements_by(record, "USA")
    assert [mexico.words, states.words] == [source.mexico, source.united_states]
    assert mexico.words.startswith("While this is the language of Article 29.2. of the")
    assert mexico.as_written == (
        "Permanent Mission of Mexico",
        "the delegation of Mexico",
        "Mexico's statement",
    )
    for one in (mexico, states):
        assert (one.carrier, one.document, one.requested) == (Carrier.REPORT, REPORT, None)


def test_s20_only_the_party_changes_its_statement(record: Record) -> None:
    given = {"statement": "mexico", "words": "Other words."}
    for by in ({}, {"by": "archivist"}, {"by": "officer:GT/TM:chair"}, {"by": "delegation:USA"}):
        with pytest.raises(NotAllowed):
            played(("replace-statement", {**given, **by}), onto=record)
    for own in ({"by": "delegation:MEX"}, {"request": LETTER}):
        after = played(("replace-statement", {**given, **own}), onto=record)
        assert after.statements["mexico"].words == "Other words."


def test_s21_the_anchor_stands_in_rev_7(record: Record, source: Source) -> None:
    anchor = record.statements["mexico"].anchor
    found = resolved(anchor, program(source.passage))
    assert (found.standing, found.unit, found.ordinal) == (Standing.FOUND, "p3", 3)


def test_s21_in_rev_8_the_section_gains_a_paragraph_and_the_anchor_moves(
    record: Record, source: Source
) -> None:
    rev_7, rev_8 = program(source.passage), program(source.passage, "All are heard. {#p9}")
    found = followed(record.statements["mexico"].anchor, rev_7, rev_8)
    assert (found.standing, found.unit, found.ordinal) == (Standing.MOVED, "p3", 4)
    assert found.why == "It stands in paragraph 4, not in paragraph 3."
    moved = {"statement": "mexico", "issue": REV_8, "unit": found.unit, "ordinal": found.ordinal}
    after = played(
        ("confirm-anchor", {**moved, "why": found.why}), onto=entered(record, issue(REV_8))
    )
    confirmed = anchored_now(after, after.statements["mexico"])
    assert confirmed.anchor is not None
    assert (confirmed.issue, confirmed.anchor.ordinal) == (REV_8, 4)
    assert resolved(confirmed.anchor, rev_8).standing is Standing.FOUND


def test_s21_in_other_words_the_anchor_breaks_loudly(record: Record, source: Source) -> None:
    rev_8 = program(source.passage.replace("just demands", "fair demands"))
    found = followed(record.statements["mexico"].anchor, program(source.passage), rev_8)
    assert (found.standing, found.unit) == (Standing.BROKEN, "")
    assert found.nearest is not None
    assert found.nearest.place.unit == "p3"
    assert found.nearest.differences == (("just", "fair"),)


def test_s22_every_occurrence_is_listed_and_a_person_chooses_which_qualify(
    record: Record, source: Source
) -> None:
    statement, rev_7 = record.statements["usa"], program(source.passage)
    assert statement.anchor.kind is AnchorKind.TERM
    listed = occurrences(rev_7, statement.anchor.term)
    assert [(one.unit, one.after[:6]) for one in listed] == [
        ("p4", " inter"),
        ("p5", " legal"),
        ("p5", " budge"),
    ]
    chosen = [
        ("judge-occurrence", {"statement": "usa", "issue": PROGRAM, "meant": meant, **at})
        for meant, at in zip(
            (True, True, False),
            ({"unit": one.unit, "offset": one.at} for one in listed),
            strict=True,
        )
    ]
    after = played(*chosen, onto=record)
    again = occurrences(rev_7, statement.anchor.term, judged(after, "usa", PROGRAM))
    assert [one.meant for one in again] == [True, True, False]
    assert after.statements["usa"] == statement


def test_s25_both_statements_print_in_section_ii_c_of_the_report_and_nowhere_else(
    record: Record, source: Source
) -> None:
    texts = {
        REPORT: source.report,
        PROGRAM: program(source.passage),
        RESOLUTION: text("~ RECALLING its earlier work,", "1. To adopt the Program."),
    }
    assert misplaced(record, texts) == ()
    for words in (source.mexico, source.united_states):
        (place,) = places(source.report.units, words)
        assert section_of(source.report, place.unit) == "DRAFT OF THE PROGRAM"


def test_s25_a_statement_that_strayed_into_the_program_is_told(
    record: Record, source: Source
) -> None:
    strayed = program(source.passage, f"{source.united_states} {{#p9}}")
    found = misplaced(record, {REPORT: source.report, PROGRAM: strayed})
    assert [(one.code, one.where) for one in found] == [("statement-elsewhere", "statement usa")]


def test_the_decision_raises_no_doubt_but_the_statements_carrier_isnt_registered(
    record: Record, source: Source
) -> None:
    assert noticed(agreed(), "take-decision", **BY_CONSENSUS) == ()
    given = {"id": "again", "party": "Mexico", "words": source.mexico, "language": "en"}
    found = noticed(record, "record-statement", **given, issue=PROGRAM, document=REPORT)
    assert [one.code for one in found] == ["carrier-not-registered"]
