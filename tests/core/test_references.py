from __future__ import annotations

import pytest

from tests.datasets import case
from travaux.findings import Finding, Severity
from travaux.references import Reference, cited, citing, repeated, unresolved
from travaux.symbols import parse, printed
from travaux.texts import Kind, Text, Unit, bracketed, call


def text(*paragraphs: str, notes: tuple[str, ...] = ()) -> Text:
    units = tuple(Unit(f"u{n}", Kind.PARAGRAPH, words) for n, words in enumerate(paragraphs, 1))
    feet = tuple(Unit(f"n{n}", Kind.NOTE, words) for n, words in enumerate(notes, 1))
    return Text(units, feet)


def symbols(words: str) -> list[str]:
    return [printed(reference.symbol) for reference in cited(text(words))]


def pinpoints(words: str) -> list[str]:
    return [reference.pinpoint for reference in cited(text(words))]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("as contained in CAJP/GT/TM-24/05.", ["CAJP/GT/TM-24/05"]),
        ("the draft (CAJP/GT/TM-24/05 rev. 7), as amended", ["CAJP/GT/TM-24/05 rev. 7"]),
        ("the draft CAJP/GT/TM-24/05\u00a0rev.\u00a07 of May", ["CAJP/GT/TM-24/05 rev. 7"]),
        ("document  CAJP/GT/TM-24/05  Rev.7", ["CAJP/GT/TM-24/05 rev. 7"]),
        ("voir le document CAJP/GT/TM-24/05 rév. 7", ["CAJP/GT/TM-24/05 rev. 7"]),
        ("CAJP/GT/TM‑24/05 and GT/DADIN 53/02", ["CAJP/GT/TM-24/05", "GT/DADIN-53/02"]),
        ("see GT/DADIN/doc.255/06 add. 2 rev. 3", ["GT/DADIN/doc.255/06 add. 2 rev. 3"]),
        ("in AG/RES.1928 (XXXIII-0/03)", ["AG/RES. 1928 (XXXIII-O/03)"]),
        ("resolution AG/RES. 2027 of that year", ["AG/RES. 2027"]),
        ("CP/Dec.8 (927/93), CP/ACTA 1433/04", ["CP/DEC. 8 (927/93)", "CP/ACTA 1433/04"]),
        ("adopted MRE/RES.1/91.", ["MRE/RES. 1/91"]),
        ("the letter (S/2024/400).", ["S/2024/400"]),
        ("A/RES/60/251. A new Council", ["A/RES/60/251"]),
        ("A/RES/48/258 A of 23 June and A/RES/61/250B", ["A/RES/48/258 A", "A/RES/61/250 B"]),
        ("S/RES/1353 (2001) A further", ["S/RES/1353 (2001)"]),
        ("A/RES/2603 (XXIV) A, A/RES/2252 (ES-V)", ["A/RES/2603 A (XXIV)", "A/RES/2252 (ES-V)"]),
        ("S/2018/530 (Annex)", ["S/2018/530"]),
        ("S/PV.6950 (Resumption 1)", ["S/PV.6950 (Resumption 1)"]),
        ("S/1995/1028*, A/L. 210", ["S/1995/1028*", "A/L.210"]),
        ("A/60/L.1*/Corr.1 and E/1996/L.2/Summary", ["A/60/L.1*/Corr.1", "E/1996/L.2/Summary"]),
        ("RESOLUCIÓN A/RES/60/251 A LA LUZ DE", ["A/RES/60/251"]),
        ("the report S/1994/80 and Add.1 shows", ["S/1994/80", "S/1994/80/Add.1"]),
        ("S/1997/640/Add.1-2", ["S/1997/640/Add.1", "S/1997/640/Add.2"]),
        ("the letters (A/62/896-S/2008/436)", ["A/62/896", "S/2008/436"]),
    ],
)
def test_a_symbol_is_found_as_it_stands_in_running_text(words: str, found: list[str]) -> None:
    assert symbols(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "on 24/05 and on 12/05/2005, round the clock, 24/7",
        "the Executive Secretariat of CIM and the group (GT/TM)",
        "states and/or delegations, s/he, N/A, A/C.3, troop contributors (T/PCCs)",
        "https://example.org/CAJP/GT/TM-24/05 and www.example.org/A/60/251",
        "see page.example.org/S/2024/400",
        "decision 1/CP.21 and directive 95/46/EC",
        "the report AG/doc.      /05, still without a number",
        "OEA/Ser.G",
        "the resolution A/3-C as written by mistake",
        "XLIII/Res. 3",
        "",
    ],
)
def test_what_only_resembles_a_symbol_is_left_alone(words: str) -> None:
    assert symbols(words) == []


def test_what_has_the_form_of_a_symbol_but_cannot_be_one_is_left_alone() -> None:
    assert symbols("CAJP/GT/TM-24/1905 and CAJP/GT/TM-24/05") == ["CAJP/GT/TM-24/05"]


@pytest.mark.parametrize(
    ("words", "pinpoint"),
    [
        (
            "pursuant to operative paragraph 5 (a) of OAS resolution AG/RES. 1928 (XXXIII-O/03)",
            "operative paragraph 5 (a)",
        ),
        ("paragraphs 3 and 4 of the report (S/2024/400)", "paragraphs 3 and 4"),
        ("article 4 bis of CAJP/GT/TM-24/05", "article 4 bis"),
        ("section II of document S/2024/400", "section II"),
        ("el anexo I al informe S/2024/400", "anexo I"),
        ("el párrafo 5 (a) de la resolución AG/RES. 1928 (XXXIII-O/03)", "párrafo 5 (a)"),
        ("el punto resolutivo 3 de la AG/RES. 2027 (XXXIV-O/04)", "punto resolutivo 3"),
        (
            "el párrafo 5 de la parte resolutiva de la AG/RES. 2027 (XXXIV-O/04)",
            "párrafo 5 de la parte resolutiva",
        ),
        ("au paragraphe 4 du dispositif de la A/RES/60/251", "paragraphe 4 du dispositif"),
        ("nos parágrafos 5 e 6 da resolução A/RES/60/251", "parágrafos 5 e 6"),
        ("AG/RES. 1928 (XXXIII-O/03), operative paragraph 5 (a)", "operative paragraph 5 (a)"),
        ("the letter (S/2024/400), annex II, says", "annex II"),
        ("the report (S/2024/400, annex) to follow up", "annex"),
        ("see S/2024/400, annex II, para. 3.", "annex II, para. 3"),
        ("paragraph 3 of section II of the report (S/2024/400)", "paragraph 3 of section II"),
        ("article 5, paragraph 2, of CAJP/GT/TM-24/05", "article 5, paragraph 2"),
        ("el párrafo 2 del artículo 5 del CAJP/GT/TM-24/05", "párrafo 2 del artículo 5"),
        ("S/2024/400, paragraph 3 of which is open", ""),
        ("paragraph 5 above; document S/2024/400", ""),
        ("paragraph 5, where S/2024/400 is cited", ""),
        ("document S/2024/400", ""),
    ],
)
def test_a_pinpoint_is_read_in_each_language(words: str, pinpoint: str) -> None:
    assert pinpoints(words) == [pinpoint]


def test_each_symbol_has_its_own_pinpoint() -> None:
    words = "paragraph 3 of A/RES/1/2, paragraph 7 of A/RES/1/3 and A/RES/1/4"
    assert pinpoints(words) == ["paragraph 3", "paragraph 7", ""]


def test_a_reference_tells_where_it_stands_and_how_it_is_written() -> None:
    words = bracketed("See") + call("n1") + " (TM/GT-24/05\u00a0Rev.7)."
    assert cited(text(words)) == (
        Reference(parse("TM/GT-24/05 rev. 7"), "u1", "", 5, "TM/GT-24/05\u00a0Rev.7"),
    )


def test_a_reference_in_a_note_belongs_to_the_unit_that_calls_it() -> None:
    called = text("One.", f"Two.{call('n1')}", f"Three.{call('n1')}", notes=("See S/2024/400.",))
    assert [(r.unit, r.note, r.at) for r in cited(called)] == [("u2", "n1", 4)]


def test_a_note_that_nobody_calls_cites_without_a_unit() -> None:
    assert [(r.unit, r.note) for r in cited(text("One.", notes=("See S/1.",)))] == [("", "n1")]


def test_a_note_that_only_repeats_a_symbol_is_reported() -> None:
    words = f"The guidelines{call('n1')} (CAJP/GT/TM-18/04) were presented."
    assert repeated(text(words, notes=("See document  CAJP/GT/TM-18/04",))) == (
        Finding(
            Severity.NOTE,
            "note-repeats-symbol",
            "note 1",
            "The note only repeats CAJP/GT/TM-18/04. The paragraph that calls it says so already. "
            "Take the note out, or leave it as it is.",
        ),
    )


@pytest.mark.parametrize(
    "note",
    [
        "See document CAJP/GT/TM-18/04 rev. 1.",
        "See CAJP/GT/TM-18/04 and CAJP/GT/TM-19/04.",
        "See CAJP/GT/TM-18/04, paragraph 5.",
        "The version in CAJP/GT/TM-18/04 was withdrawn.",
        "See above.",
    ],
)
def test_a_note_that_says_more_than_its_unit_is_not_reported(note: str) -> None:
    words = f"The guidelines{call('n1')} (CAJP/GT/TM-18/04) were presented."
    assert repeated(text(words, notes=(note,))) == ()


def test_a_note_that_repeats_the_symbol_of_another_unit_is_not_reported() -> None:
    words = ("The guidelines (CAJP/GT/TM-18/04).", f"They were presented.{call('n1')}")
    assert repeated(text(*words, notes=("See CAJP/GT/TM-18/04.",))) == ()


def test_two_symbols_repeated_in_a_spanish_note_are_reported_together() -> None:
    words = f"Los documentos CAJP/GT/TM-18/04 y CAJP/GT/TM-19/04{call('n1')}."
    note = "Véanse los documentos (CAJP/GT/TM-18/04) y (CAJP/GT/TM-19/04)."
    [finding] = repeated(text(words, notes=(note,)))
    assert "repeats CAJP/GT/TM-18/04 and CAJP/GT/TM-19/04." in finding.message


def test_who_cites_an_issue_is_told_over_several_texts() -> None:
    texts = {
        "report": cited(text("See CAJP/GT/TM-24/05 rev. 7 and CAJP/GT/TM-24/05.")),
        "letter": cited(text("See CP/CAJP/GT/TM-24/05 REV. 7.")),
        "notice": cited(text("See CAJP/GT/TM-24/05 rev. 6.")),
    }
    found = citing(texts, parse("CAJP/GT/TM-24/05 rev. 7"))
    assert [(issue, reference.unit, reference.at) for issue, reference in found] == [
        ("report", "u1", 4),
        ("letter", "u1", 4),
    ]


def test_references_to_issues_that_are_not_held_are_unresolved() -> None:
    references = cited(text("See CAJP/GT/TM-24/05 rev. 7 and CAJP/GT/TM-18/04."))
    held = [parse("CP/CAJP/GT/TM-18/04")]
    assert [printed(r.symbol) for r in unresolved(references, held)] == ["CAJP/GT/TM-24/05 rev. 7"]


def test_the_references_of_the_reference_case() -> None:
    references = cited(_reference_case())
    strings = [printed(reference.symbol) for reference in references]
    assert (len(strings), len(set(strings))) == (15, 9)
    assert len({reference.symbol.work.key for reference in references}) == 8
    assert references[0].pinpoint == "operative paragraph 5 (a)"
    assert [reference.pinpoint for reference in references[1:]] == [""] * 14
    notes = [(r.note, printed(r.symbol)) for r in references if r.note]
    assert notes == [
        ("n1", "CAJP/GT/TM-16/04"),
        ("n2", "CP/CAJP-2038/03"),
        ("n3", "CAJP/GT/TM-18/04"),
        ("n4", "CAJP/GT/TM-24/05 rev. 7"),
        ("n4", "CAJP/GT/TM-38/05 rev. 2"),
    ]
    assert unresolved(references, [reference.symbol for reference in references]) == ()


def test_the_third_note_of_the_reference_case_repeats_its_paragraph() -> None:
    assert [(f.code, f.where) for f in repeated(_reference_case())] == [
        ("note-repeats-symbol", "note 3")
    ]


def test_the_reference_case_cites_revision_seven_in_one_unit_and_one_note() -> None:
    found = citing({"report": cited(_reference_case())}, parse("CAJP/GT/TM-24/05 rev. 7"))
    assert [(issue, reference.note) for issue, reference in found] == [
        ("report", ""),
        ("report", "n4"),
    ]


def _reference_case() -> Text:
    """Take the source's lines as units, its stray strokes as the calls of its notes in order."""
    lines = [line for line in case().read_text("utf-8").splitlines() if line.strip()]
    notes = tuple(line.partition(".")[2] for line in lines if "\ufffd" in line[:3])
    units: list[str] = []
    calls = iter(range(1, len(notes) + 1))
    for line in lines:
        if line.startswith("/"):
            units[-1] += call(f"n{next(calls)}") + line[1:]
        elif "\ufffd" not in line[:3]:
            units.append(line)
    return text(*units, notes=notes)
