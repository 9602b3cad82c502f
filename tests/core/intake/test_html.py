from __future__ import annotations

import pytest

from travaux.intake.guard import FileRefused
from travaux.intake.html import decoded, manuscript
from travaux.intake.manuscript import Hand, Line, Trace
from travaux.texts import call
from travaux.texts.signs import CELL


def lines(body: str) -> tuple[Line, ...]:
    return manuscript(f"<html><body>{body}</body></html>".encode()).value.lines


def drawn(body: str) -> list[tuple[str, str | None, int | None, str]]:
    """Give style, label, level and words of every line."""
    return [
        (
            line.style,
            line.label,
            line.level,
            " ".join("".join(s.words for s in line.stretches).split()),
        )
        for line in lines(body)
    ]


def whole(line: Line) -> str:
    return "".join(stretch.words for stretch in line.stretches)


def said(body: str) -> list[str]:
    return [words for *_, words in drawn(body)]


def test_paragraphs_and_headings() -> None:
    assert drawn("<h1>Draft</h1><div>One<p>Two <b>bold</b></p>Three</div><h2>Aims</h2>") == [
        ("title", None, None, "Draft"),
        ("", None, None, "One"),
        ("", None, None, "Two bold"),
        ("", None, None, "Three"),
        ("heading 2", None, None, "Aims"),
    ]


def test_lists_with_their_levels_and_numbers() -> None:
    body = (
        "<ol><li>One<ol type=a><li>deep<li><p>deep too</p><p>and more</p></ol><li value=5>Five</ol>"
        "<ul><li>point<ul><li>inner point</ul></ul><ol type=I start=2><li>Two</ol>"
    )
    assert drawn(body) == [
        ("", "1.", 0, "One"),
        ("", "(a)", 1, "deep"),
        ("", "(b)", 1, "deep too"),
        ("", None, 1, "and more"),
        ("", "5.", 0, "Five"),
        ("list", None, 0, "point"),
        ("list", None, 1, "inner point"),
        ("", "(II)", 0, "Two"),
    ]


def test_tables() -> None:
    body = "<table><tr><th>a</th><th><p>b</p><p>c</p></th></tr><tr><td>d</td><td></td></tr></table>"
    assert drawn(body) == [
        ("row", None, None, f"a{CELL} b c"), ("row", None, None, f"d{CELL}"),
    ]  # fmt: skip


def test_two_line_breaks_part_paragraphs() -> None:
    assert said("<p>One<br>still one<br><br>Two</p>") == ["One still one", "Two"]


def test_insertions_and_deletions_with_who_and_when() -> None:
    inserted_by_peru = '<ins datetime="2005-03-01" data-author="Peru">shall</ins>'
    body = f'<p>We <del title="Chile">may</del>{inserted_by_peru}</p>'
    _, deleted, inserted = lines(body)[0].stretches
    assert deleted.deleted == Trace("Chile", "", Hand.TRACKED)
    assert inserted.inserted == Trace("Peru", "2005-03-01", Hand.TRACKED)


def test_a_paragraph_inserted_as_a_whole_has_its_end_inserted_too() -> None:
    assert lines("<ins><p>New</p></ins><p>Old</p>")[0].ended.inserted == Trace()


def test_changes_by_hand_are_told() -> None:
    read = manuscript(b"<p>We <s>may</s> <u>shall</u> act</p>")
    assert [f.code for f in read.findings] == ["manual-redline"]
    stretches = read.value.lines[0].stretches
    assert [(bool(s.inserted), bool(s.deleted)) for s in stretches if s.words.strip()] == [
        (False, False), (False, True), (True, False), (False, False),
    ]  # fmt: skip


def test_underlining_alone_is_emphasis() -> None:
    read = manuscript(b"<p>We <u>shall</u> act</p>")
    assert (read.findings, read.value.traced) == ((), False)


@pytest.mark.parametrize(
    "link",
    ['<sup><a href="#f1">1</a></sup>', '<a href="#f1"><sup>1</sup></a>',
     '<a class="footnote-ref" href="#f1">1</a>'],
)  # fmt: skip
def test_notes(link: str) -> None:
    body = f'<p>Words{link} go on</p><ol><li id="f1"><p>A note. <a href="#r1">↩</a></p></li></ol>'
    read = manuscript(body.encode()).value
    assert said(body) == [f"Words{call('f1')} go on"]
    assert [s.words.strip() for s in read.notes["f1"][0].stretches if s.words.strip()] == [
        "A note."
    ]


def test_a_superscript_that_is_no_note_stays() -> None:
    assert said("<p>m<sup>2</sup></p>") == ["m2"]


def test_scripts_styles_comments_and_furniture_are_dropped() -> None:
    body = (
        "<script>x()</script><style>p {}</style><!-- no --><nav>menu</nav>"
        '<a class="skip" href="#t">skip</a><p>Words<span class="sr-only">unseen</span></p>'
    )
    assert said(body) == ["Words"]


def test_hidden_words_are_left_out_and_told() -> None:
    read = manuscript(b'<p>Words</p><p style="display: none">secret</p><p hidden>x</p>')
    assert len(read.value.lines) == 1
    assert [f.code for f in read.findings] == ["hidden-text"]


@pytest.mark.parametrize(
    "data",
    ["ñ".encode(), b"\xef\xbb\xbf" + "ñ".encode(), "ñ".encode("utf-16"),
     b'<meta charset="iso-8859-1">\xf1', b"\xf1", b'<meta charset="nonsense">' + "ñ".encode(),
     b'<meta charset="ascii">\xf1'],
)  # fmt: skip
def test_the_characters_are_read_as_they_were_written(data: bytes) -> None:
    assert decoded(data).endswith("ñ")


@pytest.mark.parametrize("data", [b"<html></html>", b"<p> </p>", b"<script>x</script>", b"<!---->"])
def test_a_page_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(FileRefused):
        manuscript(data)


@pytest.mark.parametrize(
    "body",
    ["<div>" * 5_000 + "deep", "<b>" * 20_000 + "deep", "<table><tr><td>" * 300 + "deep",
     "<p>" + "&amp;" * 50_000, "<ol>" * 200 + "<li>deep", "</p></td>deep", "<p>a\x00b\ufdd0c</p>",
     "<ins>" * 100 + "<p>deep</p>" + "</del>" * 100,
     '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>&b; words</p>'],
)  # fmt: skip
def test_hostile_pages_are_read_or_refused(body: str) -> None:
    try:
        read = manuscript(body.encode()).value
    except FileRefused:
        return
    assert all(line.stretches for line in read.lines)


def test_signs_of_our_own_are_not_let_in() -> None:
    assert said("<p>a\ufdd2b</p>") == ["ab"]
