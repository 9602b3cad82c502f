"""A draft with its passages marked: lines below words, letters in calls, sources in notes."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from travaux.dates import When
from travaux.render.docx import rendered as word
from travaux.render.html import rendered as page
from travaux.reports.precedent_phrases import PHRASES
from travaux.reports.precedents import (
    Found,
    Mark,
    Passage,
    Place,
    Searched,
    differing,
    later,
    marked_draft,
    none_found,
    placed,
)
from travaux.texts import Kind, Shade, Sign, Text, Unit, bare, bracketed, call, pieces
from travaux.texts.signs import CLOSE

_PLACE = Place(
    "P/1", "On ports", "Article 2 (1)", When.read("2001-05-04"), "adopted", "by consensus", "Ports"
)
_LATER = Place("P/2", "More on ports", "3.", When.read("2003"), "adopted")
_WORDS = f"Every port {bracketed('shall')} be open{call('n1')} to ships that pay"
_DRAFT = Text(
    (Unit("t", Kind.TITLE, "Draft"), Unit("u", Kind.OPERATIVE, _WORDS)),
    (Unit("n1", Kind.NOTE, "As before."),),
)
_FOUND = Found(_PLACE, 0.876, (("=", "Every port"), ("-", "is"), ("+", "shall be")), (_LATER,), 2)


def shown(passages: dict[str, list[Passage]], language: str = "") -> Text:
    return marked_draft(_DRAFT, passages, Searched(12, "adopted"), language)


def signs(words: str) -> list[tuple[str, str]]:
    return [(piece.sign.value, piece.value.replace(CLOSE, "")) for piece in pieces(words)]


def test_a_passage_has_its_line_and_its_note_whatever_brackets_stand_in_it() -> None:
    text = shown({"u": [Passage(0, 24, 5, Mark.ADAPTED, (_FOUND,), 2)]})
    assert signs(text.unit("u").words) == [
        ("shade", "dashed"),
        ("words", "Every port "),
        ("head", ""),
        ("words", "shall"),
        ("close", ""),
        ("words", " be open"),
        ("shade", ""),
        ("call", "precedents.1"),
        ("call", "n1"),
        ("words", " to ships that pay"),
    ]
    assert bare(text.unit("u").words) == bare(_WORDS)
    note = text.unit("precedents.1")
    assert note.label == "A1"
    assert note.words == (
        "Adapted, 88 % the same: On ports (P/1), Article 2 (1), May 4, 2001, adopted by "
        "consensus, Ports. There: “Every port [− is] [+ shall be]” First used there; again in 1: "
        "P/2, 3. (2003)."
    )


def test_the_same_words_aren_t_quoted_again() -> None:
    found = Found(_PLACE, 1.0, (("=", "Every port"),))
    text = shown({"u": [Passage(0, 10, 2, Mark.SAME, (found,), 1)]})
    assert text.unit("precedents.1").label == "S1"
    assert "There:" not in text.unit("precedents.1").words
    assert text.unit("precedents.1").words.endswith("Found there alone.")


def test_what_was_not_found_calls_one_note_and_is_never_called_new() -> None:
    passages = [Passage(0, 16, 3, Mark.NONE_FOUND), Passage(17, 42, 6, Mark.NONE_FOUND)]
    text = shown({"t": [Passage(0, 5, 1, Mark.NONE_FOUND)], "u": passages})
    calls = [p.value for p in pieces(text.unit("u").words) if p.sign is Sign.CALL]
    assert calls == ["n1", "precedents.none"]
    note = text.unit("precedents.none")
    assert (note.label, note.words) == ("N", "None found in 12 documents of the library (adopted).")
    everything = " ".join(unit.words for unit in text.all_units())
    assert not re.search(r"\bnew\b", everything)


def test_the_drafts_own_notes_keep_their_numbers() -> None:
    text = shown({"u": [Passage(0, 10, 2, Mark.SAME, (Found(_PLACE, 1.0),), 1)]})
    assert text.unit("n1").label == "1"


def test_short_common_wording_has_a_line_and_no_note() -> None:
    text = shown({"u": [Passage(0, 10, 2, Mark.COMMON, (Found(_PLACE, 1.0),), 9)]})
    assert [note.id for note in text.notes] == ["n1"]
    assert Shade.DOTTED.sign() in text.unit("u").words


def test_words_of_each_mark_are_counted() -> None:
    same = Passage(0, 10, 2, Mark.SAME, (Found(_PLACE, 1.0),), 1)
    text = shown({"u": [same, Passage(11, 24, 3, Mark.NONE_FOUND)]})
    assert text.unit("precedents.counted").words == (
        "Of 5 words: same words 2, adapted 0, common wording 0, none found 3."
    )


@pytest.mark.parametrize("language", list(PHRASES))
def test_in_each_language(language: str) -> None:
    passages = [
        Passage(0, 10, 2, Mark.SAME, (_FOUND,), 2),
        Passage(11, 24, 6, Mark.COMMON, (_FOUND,), 9),
        Passage(25, 42, 5, Mark.NONE_FOUND),
    ]
    text = shown({"u": passages}, language)
    letters = PHRASES[language].letters
    assert [note.label for note in text.notes] == [
        "1",
        f"{letters[0]}1",
        f"{letters[2]}2",
        letters[3],
    ]
    assert all(letter in text.unit("precedents.legend").words for letter in letters)


def test_many_later_uses_are_counted_and_few_named() -> None:
    again = tuple(Place(f"P/{n}", "", "") for n in range(5))
    found = Found(_PLACE, 1.0, again=again, uses=10)
    assert later(found) == "First used there; again in 9: P/0; P/1; P/2; 6 more."


def test_of_uses_that_were_not_counted_nothing_is_said() -> None:
    assert later(Found(_PLACE, 0.9, uses=0)) == ""


def test_a_place_with_nothing_known() -> None:
    assert placed(Place("x", "")) == "x, no date, status unknown"


def test_long_stretches_that_are_the_same_are_shortened() -> None:
    long = " ".join(f"w{n}" for n in range(30))
    assert differing((("=", long), ("+", "x"), ("=", long))) == (
        "…  w24 w25 w26 w27 w28 w29 [+ x] w0 w1 w2 w3 w4 w5 …".replace("  ", " ")
    )


def test_nothing_found_says_where_it_was_looked_for() -> None:
    assert none_found(Searched(1204)) == "None found in 1,204 documents of the library."
    assert none_found(Searched(3, "adopted"), "es") == (
        "No se encontró en 3 documentos de la biblioteca (adopted)."
    )


def test_page_and_word_file_show_the_lines() -> None:
    text = shown({"u": [Passage(0, 10, 2, Mark.SAME, (_FOUND,), 2)]})
    html = page(text).decode()
    assert '<span class="shade-solid">Every port</span>' in html
    assert ".shade-solid" in html
    with zipfile.ZipFile(io.BytesIO(word(text))) as packed:
        xml = packed.read("word/document.xml").decode()
    assert re.search(r'<w:u w:val="thick" ?/><w:shd [^>]*/></w:rPr><w:t[^>]*>Every port<', xml)
