from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.core.render.akoma import faults
from tests.core.render.samples import DRAFT, added, against, deleted
from travaux.render.akn import rendered
from travaux.render.frbr import AKN
from travaux.render.look import Look, NoteMark
from travaux.texts import Cover, Kind, Text, Unit, bracketed, call, option
from travaux.texts.signs import CELL, CLOSE, OPEN

GOLDEN = Path(__file__).parents[2] / "golden" / "render" / "draft.akn.xml"


def written(*units: Unit, notes: tuple[Unit, ...] = (), look: Look | None = None) -> Any:
    made = rendered(Text(units, notes), look)
    assert faults(made) == []
    return etree.fromstring(made)


def found(root: Any, path: str) -> list[str]:
    nodes = root.xpath(path, namespaces={"a": AKN})
    return [n if isinstance(n, str) else "".join(n.itertext()) for n in nodes]


def inside(words: str) -> str:
    root = written(Unit("u1", Kind.PARAGRAPH, words))
    (paragraph,) = root.xpath("//a:content/a:p", namespaces={"a": AKN})
    return str(etree.tostring(paragraph, encoding="unicode")).replace(f' xmlns="{AKN}"', "")


def test_a_whole_file_is_as_agreed(request: pytest.FixtureRequest) -> None:
    root = etree.fromstring(rendered(DRAFT))
    etree.indent(root)
    shown = etree.tostring(root, encoding="unicode") + "\n"
    if request.config.getoption("--update-golden"):
        GOLDEN.write_text(shown, "utf-8")
    assert shown == GOLDEN.read_text("utf-8")


def test_a_whole_file_is_valid_and_the_same_twice() -> None:
    assert faults(rendered(DRAFT)) == []
    assert rendered(DRAFT) == rendered(DRAFT)


def test_an_empty_text_is_valid() -> None:
    assert etree.QName(written()[0]).localname == "doc"


def test_a_text_with_a_formula_is_a_statement() -> None:
    root = written(Unit("u1", Kind.FORMULA, "The Assembly,"))
    assert etree.QName(root[0]).localname == "statement"


def test_asks_refer_to_the_organisations_that_ask() -> None:
    assert inside(f"a {added('Chile, Peru', 'b')} {deleted('Peru', 'c')}") == (
        '<p>a <ins refersTo="#organisation__1 #organisation__2">b</ins> '
        '<del refersTo="#organisation__2">c</del></p>'
    )


def test_open_brackets_and_words_with_alternatives_are_inline() -> None:
    assert inside(bracketed("a") + against("b")) == (
        '<p><inline name="bracket">a</inline><inline name="against">b</inline></p>'
    )


def test_a_bracket_over_two_paragraphs_goes_on() -> None:
    root = written(
        Unit("u1", Kind.PARAGRAPH, f"{OPEN}+Chile\ufdd1a"), Unit("u2", Kind.PARAGRAPH, f"b{CLOSE}c")
    )
    assert found(root, "//a:ins") == ["a", "b"]


def test_paragraphs_hold_their_levels_and_headings_hold_paragraphs() -> None:
    root = written(
        Unit("u1", Kind.HEADING, "H", 1),
        Unit("u2", Kind.OPERATIVE, "one"),
        Unit("u3", Kind.OPERATIVE, "a", 1),
        Unit("u4", Kind.PARAGRAPH, "between"),
        Unit("u5", Kind.OPERATIVE, "b", 1),
        Unit("u6", Kind.HEADING, "I", 0, "I."),
    )
    assert found(root, "//a:section[@eId='u1']/a:paragraph/a:subparagraph/@eId") == ["u3"]
    assert found(root, "//a:section[@eId='u1']/a:hcontainer/@eId") == ["u4"]
    assert found(root, "//a:section[@eId='u1']/a:subparagraph/@eId") == ["u5"]
    assert found(root, "//a:mainBody/a:section[@eId='u6']/a:num") == ["I."]


def test_preface_and_preamble_end_where_something_else_begins() -> None:
    root = written(
        Unit("u1", Kind.TITLE, "T", 0, "A."),
        Unit("u2", Kind.PREAMBULAR, "Noting", 0, "(1)"),
        Unit("u3", Kind.PARAGRAPH, "x"),
        Unit("u4", Kind.TITLE, "U"),
    )
    assert found(root, "//a:preface/a:p") == ["A.T"]
    assert found(root, "//a:preamble/a:container/a:p") == ["(1)Noting"]
    assert found(root, "//a:mainBody/a:hcontainer/@name") == ["paragraph", "title"]


def test_notes_stand_at_their_first_call_and_uncalled_ones_at_the_end() -> None:
    root = written(
        Unit("u1", Kind.PARAGRAPH, call("n1") + call("n1") + call("gone")),
        notes=(Unit("n1", Kind.NOTE, "a" + call("n1")), Unit("n2", Kind.NOTE, "b")),
        look=Look(note_mark=NoteMark.STROKE),
    )
    assert found(root, "//a:mainBody//a:authorialNote/@marker") == ["1/"]
    assert found(root, "//a:noteRef/@href") == ["#n1", "#n1", "#gone"]
    assert found(root, "//a:conclusions//a:authorialNote") == ["b"]


def test_rows_items_options_and_stray_cells() -> None:
    root = written(
        Unit("u1", Kind.ROW, f"a{OPEN}\ufdd1b{CELL}c{CLOSE}", 0, "A"),
        Unit("u2", Kind.ITEM, "i", 2),
        Unit("u3", Kind.PARAGRAPH, option("Option 1") + f"x{CELL}y"),
    )
    assert found(root, "//a:td") == ["A ab", "c"]
    assert found(root, "//a:item/@class") == ["depth2"]
    assert found(root, "//a:inline[@name='option']") == ["Option 1"]
    assert found(root, "//a:hcontainer[@eId='u3']//a:p") == ["Option 1x | y"]


def test_annexes_are_attachments() -> None:
    root = written(
        Unit("u1", Kind.ANNEX, "One"),
        Unit("u2", Kind.PARAGRAPH, "x"),
        Unit("u3", Kind.ANNEX, "Two", 0, "II"),
    )
    assert found(root, "//a:attachment/a:heading") == ["One", "Two"]
    assert found(root, "//a:attachment/a:num") == ["II"]
    assert found(root, "//a:attachment[1]//a:FRBRWork/a:FRBRthis/@value") == [
        "/akn/un/doc/_/!annex_1"
    ]


def test_an_id_with_a_blank_is_written_with_its_number() -> None:
    assert found(written(Unit("a b", Kind.PARAGRAPH, "")), "//@wId") == ["a_20_b"]


def test_the_cover_stands_in_the_preface() -> None:
    cover = Cover(organ="Council", symbol="CP/1", status="Draft")
    root = etree.fromstring(rendered(Text((), cover=cover)))
    assert found(root, "//a:preface/a:p") == ["Council", "CP/1", "(Draft)"]
    assert found(root, "//a:docNumber") == ["CP/1"]
