from __future__ import annotations

import pytest

from travaux.intake.notation import notation
from travaux.texts import (
    Cover,
    Dispute,
    Head,
    Kind,
    Numbering,
    Text,
    Unit,
    bracketed,
    call,
    option,
)
from travaux.texts.signs import BREAK, CELL


def units(*lines: str) -> tuple[Unit, ...]:
    return notation("%travaux en running\n\n" + "\n\n".join(lines)).value.units


def told(words: str) -> list[tuple[str, str]]:
    """Give code and place of every finding."""
    return [(finding.code, finding.where) for finding in notation(words).findings]


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("= Title", Unit("u1", Kind.TITLE, "Title")),
        ("## Scope", Unit("u1", Kind.HEADING, "Scope", 1)),
        ("# {II.} Scope", Unit("u1", Kind.HEADING, "Scope", 0, "II.")),
        ("§ {Article 5} Aims", Unit("u1", Kind.ARTICLE, "Aims", 0, "Article 5")),
        ("@ Annex", Unit("u1", Kind.ANNEX, "Annex")),
        ("! RESOLVES:", Unit("u1", Kind.FORMULA, "RESOLVES:")),
        ("~ Recalling,", Unit("u1", Kind.PREAMBULAR, "Recalling,")),
        ("1. Decides", Unit("u1", Kind.OPERATIVE, "Decides")),
        ("  (a) this", Unit("u1", Kind.OPERATIVE, "this", 1)),
        ("  a) this", Unit("u1", Kind.OPERATIVE, "this", 1)),
        ("    (i) that", Unit("u1", Kind.OPERATIVE, "that", 2)),
        ("{5 bis} Decides", Unit("u1", Kind.OPERATIVE, "Decides", 0, "5 bis")),
        ("- soon", Unit("u1", Kind.ITEM, "soon")),
        ("| a | b |", Unit("u1", Kind.ROW, f"a{CELL}b")),
        ("plain", Unit("u1", Kind.PARAGRAPH, "plain")),
        ("  plain", Unit("u1", Kind.PARAGRAPH, "plain", 1)),
        ("_ {A} plain", Unit("u1", Kind.PARAGRAPH, "plain", 0, "A")),
        ("\\- plain", Unit("u1", Kind.PARAGRAPH, "- plain")),
        ("_", Unit("u1", Kind.PARAGRAPH, "")),
        ("plain {#p1}", Unit("p1", Kind.PARAGRAPH, "plain")),
    ],
)
def test_the_sign_says_what_a_unit_is(line: str, unit: Unit) -> None:
    assert units(line) == (unit,)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("[may]", bracketed("may")),
        ("[+Chile:: shall]", bracketed("shall", Head(Dispute.ADDITION, "Chile"))),
        ("[-~Chile:: may]", bracketed("may", Head(Dispute.DELETION, "Chile", shown=False))),
        ("[=:: may]", bracketed("may", Head(Dispute.AGAINST))),
        ("[?Chile:: may]", bracketed("may", Head(Dispute.UNNAMED, "Chile"))),
        ("[a [b]]", bracketed("a " + bracketed("b"))),
        ("[ ]", bracketed(" ")),
        ("[\\+5]", bracketed("+5")),
        ("\\[sic\\]", "[sic]"),
        ("x[^n1]", "x" + call("n1")),
        ("{=Option 1} x", option("Option 1") + "x"),
        ("x¶y", f"x{BREAK}y"),
        ("x\\_", "x "),
        ("[+5 degrees]", bracketed("+5 degrees")),
        ("[see: a:: b]", bracketed("see: a:: b")),
    ],
)
def test_signs_in_the_words(written: str, words: str) -> None:
    assert units(written)[0].words == words


def test_the_header_gives_language_numbering_and_cover() -> None:
    read = notation("%travaux fr by-article\n%symbol: CP/doc.1/05\n%status: Draft\n")
    assert read.value == Text(
        (), (), "fr", Numbering.BY_ARTICLE, Cover(symbol="CP/doc.1/05", status="Draft")
    )
    assert not read.findings


def test_lines_of_one_paragraph_are_joined() -> None:
    assert units("1. To act\n   at once.")[0].words == "To act at once."


def test_rows_need_no_blank_line_between_them() -> None:
    assert [unit.words for unit in units("| a |\n| b |")] == ["a", "b"]


def test_a_file_from_windows_reads_alike() -> None:
    words = "%travaux en running\n\n= A\n\n1. B\n"
    assert notation(words.replace("\n", "\r\n")) == notation(words)


@pytest.mark.parametrize(
    ("words", "findings"),
    [
        ("%travaux xx sideways\n\nA", [("notation-not-read", "line 1")]),
        ("%travaux en running\n%colour: red\n\nA", [("notation-not-read", "line 2")]),
        ("%travaux en running\n\n(a) too far left", [("notation-not-read", "line 3")]),
        ("%travaux en running\n\nA\n- B", [("missing-blank-line", "line 4")]),
        ("%travaux en running\n\n2. B", [("label-out-of-order", "line 3")]),
        ("%travaux en running\n\nA {#p}\n\nB {#p}", [("id-twice", "line 5")]),
        ("%travaux en running\n\n[A\n\nB", [("unbalanced-bracket", "line 3")]),
        ("%travaux en running\n\nA\n\nB]", [("unbalanced-bracket", "line 5")]),
        ("%travaux en running\n\nA\n\n[^n1]: B]", [("unbalanced-bracket", "line 5")]),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(
    words: str, findings: list[tuple[str, str]]
) -> None:
    assert told(words) == findings


def test_a_number_that_does_not_suit_its_indent_stays_in_the_words() -> None:
    assert units("(a) too far left")[0] == Unit("u1", Kind.PARAGRAPH, "(a) too far left")


def test_a_number_out_of_order_gets_the_one_of_its_place() -> None:
    assert units("7. B")[0] == Unit("u1", Kind.OPERATIVE, "B")


def test_an_unpaired_bracket_stays_as_a_character_with_its_head() -> None:
    assert units("[+Chile:: A [b]")[0].words == "[+Chile: A " + bracketed("b")


def test_an_id_written_elsewhere_is_not_given_by_place() -> None:
    assert [unit.id for unit in units("A", "B {#u1}", "C")] == ["u4", "u1", "u3"]


def test_our_own_signs_are_not_let_in() -> None:
    assert units("a\ufdd2b")[0].words == "ab"
