"""Redline by hand: what is struck or underlined because it changed, and what for other reasons."""

from __future__ import annotations

import pytest

from tests.core.intake.readback import accepted, codes, lines, read, rejected
from tests.core.intake.wordfiles import by, gone, paragraph, row, run, table
from travaux.intake.manuscript import Hand, Trace

STRUCK = "<w:strike/>"
UNDERLINED = '<w:u w:val="single"/>'
RED = '<w:color w:val="FF0000"/>'
BLACK = '<w:color w:val="000000"/>'
REDLINED = paragraph("The States ", run("may", STRUCK), run("shall", UNDERLINED), " act.")


def test_struck_words_are_deleted_and_underlined_ones_inserted() -> None:
    assert (accepted(REDLINED), rejected(REDLINED)) == (
        ["The States shall act."],
        ["The States may act."],
    )
    by_hand = Trace(hand=Hand.REDLINE)
    marks = [(s.inserted, s.deleted) for s in lines(REDLINED)[0].stretches]
    assert marks == [(None, None), (None, by_hand), (by_hand, None), (None, None)]


def test_the_sender_is_told_what_was_taken() -> None:
    (finding,) = read(REDLINED).findings
    assert finding.code == "manual-redline"
    assert "1 struck passage(s) were read as deleted" in finding.message
    assert "1 underlined or coloured passage(s) as inserted" in finding.message


@pytest.mark.parametrize("look", [UNDERLINED, RED, UNDERLINED + RED])
def test_marked_words_among_plain_ones_are_inserted(look: str) -> None:
    body = paragraph("The States shall ", run("always ", look), "act.")
    assert rejected(body) == ["The States shall act."]


def test_red_and_struck_is_only_deleted() -> None:
    body = paragraph("The States ", run("may ", STRUCK + RED), "act.")
    assert (accepted(body), rejected(body)) == (["The States act."], ["The States may act."])


def test_double_strikes_and_character_styles_count_too() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Out"><w:rPr><w:dstrike/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="In"><w:rPr><w:u w:val="double"/></w:rPr></w:style>'
    )
    body = paragraph(
        "a ", run("b ", '<w:rStyle w:val="Out"/>'), run("c ", '<w:rStyle w:val="In"/>'), "d"
    )
    assert (accepted(body, styles=styles), rejected(body, styles=styles)) == (["a c d"], ["a b d"])


@pytest.mark.parametrize(
    "look",
    [
        BLACK,
        '<w:color w:val="auto"/>',
        '<w:color w:val="404040"/>',
        '<w:u w:val="none"/>',
        '<w:u w:val="dotted"/>',
        '<w:strike w:val="0"/>',
        "<w:b/><w:i/>",
    ],
)
def test_other_looks_mean_nothing(look: str) -> None:
    body = paragraph("The States shall ", run("always ", look), "act.")
    assert (rejected(body), codes(body)) == (["The States shall always act."], [])


def test_links_are_no_insertions() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="K"><w:name w:val="Hyperlink"/><w:rPr>'
        f"{UNDERLINED}{RED}</w:rPr></w:style>"
    )
    styled = run("here", '<w:rStyle w:val="K"/>')
    body = paragraph("See ", f"<w:hyperlink>{run('the web', UNDERLINED)}</w:hyperlink>", styled)
    assert codes(body, styles=styles) == []


def test_headings_are_no_insertions() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    body = REDLINED + paragraph(run("Right to ", UNDERLINED), "a name", style="H")
    body += paragraph(run("Final provisions", UNDERLINED))
    assert rejected(body, styles=styles)[1:] == ["Right to a name", "Final provisions"]


def test_a_paragraph_underlined_as_a_whole_is_new_where_the_file_strikes() -> None:
    new = paragraph(run("Every migrant has the right to a name.", UNDERLINED))
    assert rejected(REDLINED + new) == ["The States may act."]


def test_a_paragraph_underlined_as_a_whole_is_emphasis_where_nothing_is_struck() -> None:
    body = paragraph(run("Every migrant has the right to a name.", UNDERLINED)) + paragraph("x")
    assert codes(body) == []


def test_a_paragraph_struck_as_a_whole_goes_with_its_end() -> None:
    body = paragraph("one") + paragraph(run("two", STRUCK)) + paragraph("three")
    assert (accepted(body), rejected(body)) == (["one", "three"], ["one", "two", "three"])


def test_verbs_underlined_at_the_beginning_are_a_house_style() -> None:
    verbs = ("Recalling", "Noting", "Bearing in mind")
    body = "".join(paragraph(run(verb, UNDERLINED), " the report,") for verb in verbs)
    assert codes(body) == []
    assert rejected(body + REDLINED) == [
        *(f"{v} the report," for v in verbs),
        "The States may act.",
    ]


def test_words_underlined_at_the_beginning_of_an_edited_paragraph_are_inserted() -> None:
    body = paragraph(run("Always", UNDERLINED), " act ", run("slowly ", STRUCK), "and well.")
    assert rejected(body) == [" act slowly and well."]


def test_redline_is_read_in_tables() -> None:
    body = table(row(f"<w:tc>{REDLINED}</w:tc>", "b"))
    assert accepted(body) == ["The States shall act.\ufdd6b"]


def test_emphasis_in_a_tracked_file_is_left_alone() -> None:
    body = paragraph(by("ins", "Chile", run("new")), " and ", run("grave", UNDERLINED), " words")
    assert codes(body) == []


def test_strikes_beside_tracked_changes_are_read_and_told() -> None:
    body = paragraph(by("ins", "Chile", run("new"))) + REDLINED
    body += paragraph("some ", run("grave", UNDERLINED), " words")
    assert accepted(body) == ["new", "The States shall act.", "some grave words"]
    assert rejected(body) == ["", "The States may act.", "some grave words"]
    assert "beside the tracked changes" in read(body).findings[0].message


def test_underlining_inside_a_tracked_insertion_adds_nothing() -> None:
    body = paragraph("a ", by("ins", "Chile", run("b", UNDERLINED)), by("del", "P", gone("c")))
    assert codes(body) == []
