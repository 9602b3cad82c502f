"""What a report has on paper that a negotiating text hasn't: a group, capitals, a signature."""

from __future__ import annotations

import io

import docx as python_docx
import pytest

from tests.core.render.akoma import faults
from travaux.render import FORMATS
from travaux.render.docx import rendered
from travaux.render.html import body
from travaux.render.look import Look
from travaux.render.pdf import laid_out, typeset
from travaux.texts import Cover, Kind, Text, Unit
from travaux.texts.signs import BREAK

COVER = Cover("Council", "Committee", symbol="CP/doc.1/05", group="Working Group on Rivers")
REPORT = Text(
    (
        Unit("t", Kind.TITLE, "Report of the Chair"),
        Unit("h", Kind.HEADING, "Proceedings", 0, "II."),
        Unit("h2", Kind.HEADING, "Meetings", 1, "A."),
        Unit("h3", Kind.HEADING, "In spring", 2),
        Unit("p", Kind.PARAGRAPH, "The Group met."),
        Unit("q", Kind.PARAGRAPH, "What a party said.", 1),
        Unit("s", Kind.PARAGRAPH, f"Ana Ruiz{BREAK}Chair", 5),
    ),
    cover=COVER,
)
CAPITALS = Look(capitals=True)


def test_the_group_stands_under_both_sides_of_the_masthead() -> None:
    opened = python_docx.Document(io.BytesIO(rendered(REPORT)))
    styles = [(p.style.name, p.text) for p in opened.paragraphs if p.style is not None]
    assert styles[:5] == [
        ("Masthead Symbol", "CP/doc.1/05"),
        ("Masthead Organ", "Council"),
        ("Masthead Organ", "Committee"),
        ("Masthead Group", "Working Group on Rivers"),
        ("Masthead Rule", ""),
    ]
    assert laid_out(REPORT)["group"] == "Working Group on Rivers"
    assert '<p class="group">Working Group on Rivers</p>\n</header>' in body(REPORT)


@pytest.mark.parametrize("form", ["docx", "html", "pdf"])
def test_a_masthead_may_be_a_group_alone(form: str) -> None:
    alone = Text(REPORT.units, cover=Cover(group="Working Group on Rivers"))
    assert FORMATS[form](alone, Look()) != FORMATS[form](Text(REPORT.units), Look())


def test_capitals_are_a_matter_of_print_and_the_words_stay_as_they_are() -> None:
    opened = python_docx.Document(io.BytesIO(rendered(REPORT, CAPITALS)))
    capital = {
        p.text: all(run.font.all_caps for run in p.runs)
        for p in opened.paragraphs
        if p.runs and p.style is not None and "Masthead" not in p.style.name
    }
    assert capital == {
        "Report of the Chair": True,
        "II. Proceedings": True,
        "A. Meetings": True,
        "In spring": False,
        "The Group met.": False,
        "What a party said.": False,
        "Ana Ruiz\nChair": False,
    }
    assert laid_out(REPORT, CAPITALS)["capitals"]
    assert '<article class="text add-underline delete-strike capitals"' in body(REPORT, CAPITALS)


def test_a_quotation_and_a_signature_stand_in_and_only_the_latter_has_room_above() -> None:
    opened = python_docx.Document(io.BytesIO(rendered(REPORT)))
    quoted, signed = opened.paragraphs[-2:]
    assert quoted.paragraph_format.left_indent.pt == 35.45
    assert quoted.paragraph_format.space_before is None
    assert (signed.paragraph_format.left_indent.pt, signed.paragraph_format.space_before.pt) == (
        177.25,
        30.0,
    )


def test_the_report_prints_as_a_tagged_pdf() -> None:
    assert typeset(REPORT, CAPITALS).findings == ()


def test_the_group_is_in_the_akoma_ntoso() -> None:
    written = FORMATS["akn"](REPORT, Look())
    assert b"Working Group on Rivers" in written
    assert faults(written) == []


def test_a_paragraph_that_ends_with_a_colon_stays_with_what_it_leads_to() -> None:
    leading = Text(
        (
            Unit("a", Kind.PARAGRAPH, "It reads as follows:"),
            Unit("b", Kind.PARAGRAPH, "What a party said.", 1),
            Unit("c", Kind.ITEM, "An item:"),
        )
    )
    opened = python_docx.Document(io.BytesIO(rendered(leading)))
    assert [p.paragraph_format.keep_with_next for p in opened.paragraphs] == [True, None, None]
    assert [block["leads_on"] for block in laid_out(leading)["blocks"]] == [True, False, False]
    assert typeset(leading).findings == ()
