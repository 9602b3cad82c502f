"""What we print as Word or as a web page, our own readers read back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.render.samples import COVER
from travaux.intake import read
from travaux.render import FORMATS
from travaux.render.look import Look, NoteMark
from travaux.texts import Kind, Text, Unit, bracketed, call
from travaux.texts.signs import CELL

ISSUED = Text(
    (
        Unit("u1", Kind.TITLE, "Draft program for the protection of migrants" + call("n1")),
        Unit("u2", Kind.FORMULA, "THE GENERAL ASSEMBLY,"),
        Unit("u3", Kind.PREAMBULAR, "HAVING SEEN the report of the Council on its work;"),
        Unit("u4", Kind.FORMULA, "RESOLVES:"),
        Unit("u5", Kind.HEADING, "Principles", 0, "I."),
        Unit("u6", Kind.OPERATIVE, "To ask the " + bracketed("member") + " states:"),
        Unit("u7", Kind.OPERATIVE, "to keep families together; and", 1),
        Unit("u8", Kind.OPERATIVE, "to give consular notice" + call("n2") + ".", 1),
        Unit("u9", Kind.OPERATIVE, "To set up a fund.", 0, "1 bis"),
        Unit("u10", Kind.HEADING, "Calendar", 1),
        Unit("u11", Kind.ROW, f"Meeting{CELL}Date{CELL}Place"),
        Unit("u12", Kind.ROW, f"First{CELL}May 4{CELL}Hall A"),
        Unit("u13", Kind.ITEM, "bread for the meeting"),
        Unit("u14", Kind.ITEM, "water", 1),
        Unit("u15", Kind.ANNEX, "", 0, "Annex"),
        Unit("u16", Kind.PARAGRAPH, "What is said here is said for all."),
    ),
    (
        Unit("n1", Kind.NOTE, "Mexico asked that its statement be printed."),
        Unit("n2", Kind.NOTE, "As the Charter has it."),
    ),
    cover=COVER,
)


@pytest.mark.parametrize("mark", NoteMark)
@pytest.mark.parametrize("name", ["docx", "html"])
def test_an_issued_text_is_read_back_unit_by_unit(name: str, mark: NoteMark) -> None:
    written = FORMATS[name](ISSUED, Look(note_mark=mark))
    received = read(written, f"issue.{name}")
    assert received.value.text.units == ISSUED.units
    assert received.value.text.notes == ISSUED.notes
    even = replace(COVER, organ=COVER.organ.replace("\u00a0", " "), status=f"({COVER.status})")
    assert received.value.text.cover == even
