from __future__ import annotations

import re

import pytest

from tests.core.render.samples import COVER, DRAFT, WIDE, added, deleted
from travaux.findings import Severity
from travaux.render.look import Additions, Deletions, Look, NoteMark
from travaux.render.pdf import CannotTypeset, laid_out, rendered, set_in_type, typeset
from travaux.texts import Cover, Kind, Text, Unit, call
from travaux.texts.signs import BREAK, CELL


def one(words: str, kind: Kind = Kind.PARAGRAPH, *notes: Unit) -> Text:
    return Text((Unit("u1", kind, words),), notes)


def test_equal_texts_give_equal_bytes() -> None:
    assert rendered(DRAFT) == rendered(DRAFT)


def test_the_pdf_is_tagged_for_readers_who_hear_it() -> None:
    written = typeset(DRAFT)
    assert written.findings == ()
    assert b"pdfuaid:part" in written.value
    assert re.search(rb"/Lang ?\(en\)", written.value)


def test_letters_without_a_font_are_told_and_do_not_stop_the_printing() -> None:
    written = typeset(one("\U0010fff0"))
    assert [(f.severity, f.code) for f in written.findings] == [
        (Severity.WARNING, "letters-without-font")
    ]
    assert b"pdfuaid:part" not in written.value


def test_an_empty_text_is_an_empty_page() -> None:
    assert rendered(Text(())).startswith(b"%PDF-")


def test_what_the_typesetter_cannot_take_is_said() -> None:
    with pytest.raises(CannotTypeset, match=r"The PDF can't be made: .* Print the text as a Word"):
        set_in_type({})


def test_the_first_page_has_the_masthead_and_the_status_under_the_title() -> None:
    data = laid_out(DRAFT)
    assert data["left"] == [COVER.organ, COVER.body]
    assert data["right"] == [COVER.classification, COVER.symbol, COVER.date, "Original: Spanish"]
    assert [block["kind"] for block in data["blocks"][:3]] == ["title", "status", "formula"]


def test_without_a_title_the_status_stands_first() -> None:
    text = Text((Unit("u1", Kind.PARAGRAPH, "a"),), cover=Cover(symbol="X/1", status="(Draft)"))
    data = laid_out(text)
    assert (data["title"], data["blocks"][0]) == ("X/1", {"kind": "status", "words": "(Draft)"})


def test_names_brackets_and_words_are_set_apart() -> None:
    (block,) = laid_out(one(added("Chile", "more") + deleted("Peru", "less")))["blocks"]
    assert [run["words"] for run in block["runs"]] == [
        *("[", "Chile: ", "more", "]"),
        *("[", "Peru: ", "less", "]"),
    ]
    assert [run.get("under", False) for run in block["runs"]].index(True) == 2
    assert [run.get("struck", False) for run in block["runs"]].index(True) == 6


def test_another_look() -> None:
    look = Look(Additions.BOLD, Deletions.PLAIN, NoteMark.STROKE, colours=True, line_numbers=True)
    text = one(
        deleted("Peru", "b") + call("n1") + call("gone"), Kind.ITEM, Unit("n1", Kind.NOTE, "")
    )
    data = laid_out(text, look)
    runs = data["blocks"][0]["runs"]
    assert data["line_numbers"]
    assert [run.get("words", run.get("mark")) for run in runs] == [
        *("[", "Peru, delete: ", "b", "]"),
        *("1/", "2/"),
    ]
    assert len({run["colour"] for run in runs[:4]}) == 1


def test_a_second_call_repeats_the_mark_and_an_uncalled_note_stands_at_the_end() -> None:
    notes = (Unit("n1", Kind.NOTE, "a" + call("n2")), Unit("n2", Kind.NOTE, "b"))
    data = laid_out(one(call("n1") + call("n1"), Kind.PARAGRAPH, *notes))
    note = [{"words": "a", "colour": "", "under": False, "bold": False, "struck": False}]
    assert data["blocks"][0]["runs"] == [
        {"mark": "1", "note": [*note, {"mark": "2"}]},
        {"mark": "1"},
    ]
    assert [note["mark"] for note in data["notes"]] == ["2"]


def test_very_many_notes_stand_at_the_end() -> None:
    calls = "".join(call(f"n{n}") for n in range(151))
    text = one(calls, Kind.PARAGRAPH, *(Unit(f"n{n}", Kind.NOTE, "a") for n in range(151)))
    data = laid_out(text)
    assert data["blocks"][0]["runs"][0] == {"mark": "1", "target": "note-n0"}
    assert len(data["notes"]) == 151
    assert typeset(text).findings == ()


def test_rows_make_a_table_with_cells_filled_up() -> None:
    text = Text((Unit("u1", Kind.ROW, f"a{CELL}b", 0, "A"), Unit("u2", Kind.ROW, "c")))
    (table,) = laid_out(text)["blocks"]
    assert (table["columns"], table["head"]) == ([500, 500], True)
    assert [[len(cell) for cell in row] for row in table["rows"]] == [[2, 1], [1, 0]]


def test_a_break_of_the_base_is_a_line_and_one_asked_for_shows() -> None:
    (block,) = laid_out(one(BREAK + added("", BREAK)))["blocks"]
    assert [run.get("words", "line") for run in block["runs"]] == ["line", "[", "¶", "]"]


def test_a_wide_table_stands_across_the_page() -> None:
    assert laid_out(Text(WIDE))["across"]
    assert not laid_out(DRAFT)["across"]


def test_a_cell_outside_a_table_prints_as_a_line() -> None:
    (block,) = laid_out(one(f"a{CELL}b"))["blocks"]
    assert [run["words"] for run in block["runs"]] == ["a", " | ", "b"]


def test_a_heading_without_words_is_not_one() -> None:
    text = Text((Unit("u1", Kind.TITLE, ""), Unit("u2", Kind.HEADING, " " + call("n1"))))
    assert [block["level"] for block in laid_out(text)["blocks"]] == [0, 0]
    assert typeset(text).findings == ()


def test_headings_beside_one_another_have_one_level() -> None:
    heads = ((Kind.TITLE, 0), (Kind.HEADING, 1), (Kind.HEADING, 1), (Kind.HEADING, 2))
    units = (Unit(f"u{n}", kind, "a", depth) for n, (kind, depth) in enumerate(heads))
    data = laid_out(Text(tuple(units)))
    assert [block["level"] for block in data["blocks"]] == [1, 2, 2, 3]


def test_headings_have_levels_without_gaps_and_unknown_languages_are_set_as_english() -> None:
    text = Text((Unit("u1", Kind.ARTICLE, "a"), Unit("u2", Kind.HEADING, "b", 3)), language="x")
    data = laid_out(text)
    assert (data["language"], [b["level"] for b in data["blocks"]]) == ("en", [1, 2])
    assert typeset(text).findings == ()
