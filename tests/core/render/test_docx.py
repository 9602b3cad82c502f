from __future__ import annotations

import io
import zipfile
from typing import Any

import docx as python_docx
from lxml import etree

from tests.core.render.samples import DRAFT, WIDE, added, deleted
from travaux.render.docx import rendered
from travaux.render.look import Additions, Deletions, Look, NoteMark
from travaux.render.ooxml import W, bookmark
from travaux.texts import Kind, Text, Unit, call
from travaux.texts.signs import BREAK


def part(written: bytes, name: str = "word/document.xml") -> Any:
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        return etree.fromstring(archive.read(name))


def values(root: Any, path: str) -> list[str]:
    return [str(value) for value in root.xpath(path, namespaces={"w": W})]


def lines(text: Text, look: Look | None = None) -> list[tuple[str, str]]:
    opened = python_docx.Document(io.BytesIO(rendered(text, look)))
    return [(p.style.name, p.text) for p in opened.paragraphs if p.style is not None]


def one(words: str, kind: Kind = Kind.PARAGRAPH) -> Text:
    return Text((Unit("u1", kind, words),))


def test_equal_texts_give_equal_bytes() -> None:
    assert rendered(DRAFT) == rendered(DRAFT)


def test_another_reader_finds_styles_labels_brackets_and_names() -> None:
    assert lines(DRAFT)[9:20] == [
        ("Title", "Draft program for the protection of migrants"),
        (
            "Status Note",
            "(Presented by the Chair and agreed at the meeting held on April 27, 2005)",
        ),
        ("Formula", "THE GENERAL ASSEMBLY,"),
        ("Preambular", "HAVING SEEN the report of the Council on its work;"),
        (
            "Preambular",
            (
                "RECALLING that every person [may] [Chile, Mexico: shall] enjoy the rights"
                "[Peru: , without distinction of any kind,] set out in its [Canada: basic] "
                "instruments;"
            ),
        ),
        ("Formula", "RESOLVES:"),
        ("Heading 1", "I. Principles"),
        ("Operative 1", "1.\tTo ask the member states:"),
        ("Operative 2", "(a)\tto keep families together; and"),
        (
            "Operative 2",
            "(b)\tto give consular notice [Brazil: within [Uruguay: forty-eight] hours].",
        ),
        (
            "Operative 1",
            "1 bis\t[Argentina, Bolivia, Ecuador: To set up a fund, open to all states.]",
        ),
    ]


def test_the_masthead_stands_on_the_first_page_and_the_symbol_above_the_others() -> None:
    written = rendered(DRAFT)
    assert [words for style, words in lines(DRAFT) if style == "Masthead Symbol"] == [
        "OEA/Ser.G",
        "CAJP/GT/TM-24/05 rev. 6",
        "29 April 2005",
        "Original: Spanish",
    ]
    assert values(part(written, "word/header1.xml"), "//w:t/text()") == ["CAJP/GT/TM-24/05 rev. 6"]
    assert values(part(written, "word/header2.xml"), "//w:t/text()") == []
    assert values(part(written, "word/footer1.xml"), "//w:t/text() | //@w:instr") == [
        "page ",
        "PAGE",
        "1",
        " of ",
        "NUMPAGES",
        "1",
    ]


def test_an_untitled_text_keeps_its_status_note() -> None:
    text = Text((Unit("u1", Kind.PARAGRAPH, "We agree."),), cover=DRAFT.cover)
    assert ("Status Note", f"({DRAFT.cover.status})") in lines(text)


def test_notes_are_notes_and_an_uncalled_one_stands_at_the_end() -> None:
    written = rendered(DRAFT)
    assert values(part(written), "//w:footnoteReference/@w:id") == ["1", "2"]
    notes = part(written, "word/footnotes.xml")
    assert values(notes, "//w:footnote[@w:id='2']//w:t/text()") == [
        " ",
        "Among them the Charter",
        "[",
        "Haiti: ",
        " and others",
        "]",
        ".",
    ]
    assert lines(DRAFT)[-2:] == [
        ("Heading 2", "Notes"),
        ("footnote text", "3 A note that nothing calls."),
    ]


def test_a_note_of_two_paragraphs_has_two() -> None:
    notes = part(rendered(DRAFT), "word/footnotes.xml")
    (note,) = notes.xpath("//w:footnote[@w:id='1']", namespaces={"w": W})
    assert ["".join(p.itertext()) for p in note] == [
        " Mexico asked for this note.",
        "It has two paragraphs.",
    ]


def test_a_break_of_the_base_is_a_line_and_one_asked_for_shows() -> None:
    assert lines(one(f"a{BREAK}b{added('Chile', BREAK)}")) == [("Paragraph", "a\nb[Chile: ¶]")]


def test_a_frozen_note_keeps_its_mark_and_a_second_call_repeats_it() -> None:
    text = Text(
        (Unit("u1", Kind.PARAGRAPH, "a" + call("n1") + call("n2") + call("n1") + call("n9")),),
        (Unit("n1", Kind.NOTE, "Note" + call("n2"), 0, "*"), Unit("n2", Kind.NOTE, "Other")),
    )
    body = part(rendered(text))
    assert values(body, "//w:footnoteReference/@w:customMarkFollows") == ["1", "1"]
    assert values(body, "//w:body//w:t/text()") == ["a", "*", "2", "*", "3"]


def test_the_stroke_of_the_oas_follows_the_number() -> None:
    written = rendered(DRAFT, Look(note_mark=NoteMark.STROKE))
    assert values(
        part(written), "//w:r[w:footnoteReference]/following-sibling::w:r[1]/w:t/text()"
    ) == ["/", "/"]
    assert values(
        part(written, "word/footnotes.xml"),
        "//w:r[w:footnoteRef]/following-sibling::w:r[1]/w:t/text()",
    ) == [
        "/",
        "/",
    ]


def test_rows_that_follow_one_another_are_one_table_with_a_head() -> None:
    opened = python_docx.Document(io.BytesIO(rendered(DRAFT)))
    assert [[c.text for c in row.cells] for row in opened.tables[0].rows] == [
        ["Meeting", "Date", "Place"],
        ["First", "May 4", "[Chile: Hall A]"],
    ]
    assert len(values(part(rendered(DRAFT)), "//w:tblHeader/@*")) == 0
    assert len(part(rendered(DRAFT)).findall(f".//{{{W}}}tblHeader")) == 1


def test_a_wide_table_stands_across_the_page() -> None:
    text = Text((Unit("u1", Kind.TITLE, "T"), *WIDE))
    assert values(part(rendered(text)), "//w:pgSz/@w:orient") == ["landscape"]


def test_short_rows_are_filled_up() -> None:
    text = Text((Unit("u1", Kind.ROW, "a\ufdd6b"), Unit("u2", Kind.ROW, "c")))
    opened = python_docx.Document(io.BytesIO(rendered(text)))
    assert [c.text for c in opened.tables[0].rows[1].cells] == ["c", ""]


def test_every_unit_has_its_bookmark() -> None:
    names = values(part(rendered(DRAFT)), "//w:bookmarkStart/@w:name")
    assert names == [bookmark(unit.id) for unit in DRAFT.units] + ["tvx_n3"]


def test_a_bookmark_writes_odd_signs_as_their_number() -> None:
    assert bookmark("u5/2") == "tvx_u5_2f_2"


def test_an_id_too_long_for_a_bookmark_has_none() -> None:
    text = Text((Unit("u" * 60, Kind.PARAGRAPH, "a"),))
    assert values(part(rendered(text)), "//w:bookmarkStart/@w:name") == []


def test_the_look_decides_how_additions_and_deletions_show() -> None:
    text = one(added("Chile", "more") + deleted("Peru", "less"))
    underlined = part(rendered(text))
    assert values(underlined, "//w:r[w:rPr/w:u]/w:t/text()") == ["more"]
    assert values(underlined, "//w:r[w:rPr/w:strike]/w:t/text()") == ["less"]
    plain = part(rendered(text, Look(Additions.BOLD, Deletions.PLAIN)))
    assert values(plain, "//w:r[w:rPr/w:b]/w:t/text()") == ["more"]
    assert values(plain, "//w:t/text()") == [
        "[", "Chile: ", "more", "]", "[", "Peru, delete: ", "less", "]",
    ]  # fmt: skip


def test_names_may_have_a_colour_and_lines_a_number() -> None:
    written = part(rendered(one(added("Chile", "more")), Look(colours=True, line_numbers=True)))
    assert len(set(values(written, "//w:color/@w:val"))) == 1
    assert values(written, "//w:lnNumType/@w:countBy") == ["1"]


def test_arabic_runs_from_the_right() -> None:
    text = Text((Unit("u1", Kind.PARAGRAPH, "حقوق المهاجرين"),), language="ar")
    written = rendered(text)
    assert len(part(written).findall(f".//{{{W}}}pPr/{{{W}}}bidi")) == 1
    assert len(part(written).findall(f".//{{{W}}}sectPr/{{{W}}}bidi")) == 1
    assert values(part(written, "word/styles.xml"), "//w:lang/@w:bidi") == ["ar-SA"]


def test_hidden_names_do_not_print() -> None:
    assert lines(one(added("Chile", "more", shown=False))) == [("Paragraph", "[more]")]


def test_signs_that_no_file_can_hold_print_as_a_replacement() -> None:
    assert lines(one("a\x01b")) == [("Paragraph", "a\ufffdb")]


def test_an_empty_text_is_an_empty_file() -> None:
    assert lines(Text(())) == []
