"""The report comes out in every format that a text comes out in."""

from __future__ import annotations

import io

import docx as python_docx
import pytest

from tests.core.render.akoma import faults
from tests.core.reports.chair.migrants import MEXICO
from tests.core.reports.chair.reported import ATTACHED, report
from travaux.intake import read
from travaux.render import FORMATS
from travaux.render.docx import rendered
from travaux.render.html import body
from travaux.render.look import Look, NoteMark
from travaux.render.pdf import typeset
from travaux.texts import Text, bare

LOOK = Look(note_mark=NoteMark.STROKE, capitals=True)


@pytest.fixture(params=["en", "es"])
def text(request: pytest.FixtureRequest) -> Text:
    return report(ATTACHED, language=request.param).text


def test_the_akoma_ntoso_is_valid(text: Text) -> None:
    assert faults(FORMATS["akn"](text, LOOK)) == []


def test_the_pdf_is_tagged(text: Text) -> None:
    assert typeset(text, LOOK).findings == ()


def test_the_word_file_has_every_paragraph_its_notes_and_page_x_of_y(text: Text) -> None:
    opened = python_docx.Document(io.BytesIO(rendered(text, LOOK)))
    printed = [paragraph.text for paragraph in opened.paragraphs]
    assert MEXICO in printed
    footer = opened.sections[0].footer.paragraphs[0].text
    assert footer.split()[0] in ("page", "página")
    for unit in text.units:
        words = bare(unit.words)
        assert any(words.split()[0] in line for line in printed), unit.id


def test_the_page_calls_its_notes_with_number_and_slash(text: Text) -> None:
    page = body(text, LOOK)
    calls = [f">{number}/</a>" for number in range(1, len(text.notes) + 1)]
    assert [one for one in calls if one not in page] == []


def test_the_plain_notation_reads_back_to_the_same_report(text: Text) -> None:
    """Law 7: plain(intake(plain(t))) = plain(t)."""
    written = FORMATS["plain"](text, LOOK)
    again = read(written, "report.txt").value.text
    assert again.cover == text.cover
    assert FORMATS["plain"](again, LOOK) == written
