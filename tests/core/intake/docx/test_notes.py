"""Notes and comments: read with their calls and anchors, and the changes inside them."""

from __future__ import annotations

from tests.core.intake.readback import accepted, author, read, words
from tests.core.intake.wordfiles import by, cell, gone, paragraph, row, run, table
from travaux.intake.manuscript import Comment
from travaux.intake.sides import side

SEPARATOR = f'<w:footnote w:type="separator" w:id="-1">{paragraph("---")}</w:footnote>'


def footnote(note: int, *inside: str) -> str:
    return f'<w:footnote w:id="{note}">{paragraph(*inside)}</w:footnote>'


def footnote_call(note: int, more: str = "") -> str:
    return f'<w:r><w:footnoteReference w:id="{note}" {more}/></w:r>'


def test_a_note_is_called_where_it_stands() -> None:
    body = paragraph("one", footnote_call(2), " two")
    manuscript = read(body, footnotes=SEPARATOR + footnote(2, "<w:r><w:footnoteRef/></w:r>", " A"))
    assert [words(line) for line in manuscript.value.lines] == ["one\ufdd3fn2\ufdd1 two"]
    assert {key: [words(n) for n in note] for key, note in manuscript.value.notes.items()} == {
        "fn2": [" A"]
    }


def test_footnotes_and_endnotes_are_told_apart() -> None:
    ends = f'<w:endnote w:id="1">{paragraph("end")}</w:endnote>'
    body = paragraph("a", footnote_call(1), '<w:r><w:endnoteReference w:id="1"/></w:r>')
    manuscript = read(body, footnotes=footnote(1, "foot"), endnotes=ends).value
    assert {key: words(note[0]) for key, note in manuscript.notes.items()} == {
        "fn1": "foot",
        "en1": "end",
    }


def test_a_mark_of_ones_own_is_no_word() -> None:
    marked = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    assert accepted(f"<w:p>{run('a')}{marked}{run('b')}</w:p>") == ["a\ufdd3fn1\ufdd1b"]


def test_changes_inside_a_note_are_read() -> None:
    note = footnote(1, "old", by("ins", "Chile", run(" new")))
    manuscript = read(paragraph("a", footnote_call(1)), footnotes=note).value
    assert manuscript.traced
    both = [words(*side(manuscript.notes["fn1"], accepted=one)) for one in (True, False)]
    assert both == ["old new", "old"]


def test_a_new_note_comes_with_its_call() -> None:
    body = paragraph("a", by("ins", "Chile", footnote_call(1)))
    line = read(body, footnotes=footnote(1, "new")).value.lines[0]
    assert [(s.words, author(s.inserted)) for s in line.stretches] == [
        ("a", ""),
        ("\ufdd3fn1\ufdd1", "Chile"),
    ]


def comment(number: int, *inside: str) -> str:
    return (
        f'<w:comment w:id="{number}" w:author="Ana Ruiz" w:date="2005-03-01T10:00:00Z">'
        f"{''.join(inside)}</w:comment>"
    )


def hung(words_in_it: str) -> str:
    return (
        f'<w:commentRangeStart w:id="0"/>{words_in_it}<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )


def test_a_comment_is_read_with_the_words_it_hangs_on() -> None:
    body = paragraph("first") + paragraph("The States ", hung(run("shall")), " act.")
    said = comment(0, paragraph("Why not"), paragraph("“should”?"))
    assert read(body, comments=said).value.comments == (
        Comment("Ana Ruiz", "2005-03-01T10:00:00Z", "Why not “should”?", 2, "shall"),
    )


def test_a_comment_hangs_on_the_words_that_stay() -> None:
    changed = by("del", "Peru", gone("may")) + by("ins", "Peru", run("shall"))
    said = comment(0, paragraph("Better."))
    found = read(paragraph(hung(changed)), comments=said).value.comments
    assert found[0].on == "shall"


def test_a_comment_may_hang_on_several_paragraphs() -> None:
    begins = paragraph("one ", '<w:commentRangeStart w:id="0"/>', run("two"))
    ends = paragraph("three", '<w:commentRangeEnd w:id="0"/>', " four")
    found = read(begins + ends, comments=comment(0, paragraph("Both."))).value.comments
    assert (found[0].place, found[0].on) == (1, "two three")


def test_a_comment_in_a_table_has_the_place_of_its_row() -> None:
    body = paragraph("one") + table(row("a", cell(paragraph(hung(run("b"))))))
    found = read(body, comments=comment(0, paragraph("Here."))).value.comments
    assert (found[0].place, found[0].on) == (2, "b")


def test_a_comment_that_hangs_nowhere_is_kept() -> None:
    found = read(paragraph("one"), comments=comment(5, paragraph("Lost."))).value.comments
    assert (found[0].words, found[0].place, found[0].on) == ("Lost.", 0, "")
