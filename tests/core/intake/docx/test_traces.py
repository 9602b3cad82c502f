"""Tracked changes: who inserted and who deleted which words, ends of paragraphs, rows, cells."""

from __future__ import annotations

from tests.core.intake.readback import accepted, codes, lines, marked, rejected
from tests.core.intake.wordfiles import by, cell, gone, paragraph, row, run, table, word_file
from travaux.intake import docx
from travaux.intake.docx import RevisionKind
from travaux.intake.manuscript import Hand, Stretch, Trace

EDITED = paragraph(
    "The States ",
    by("ins", "Chile", run("shall"), "2005-03-02T09:00:00Z"),
    by("del", "Ana Ruiz", gone("may"), "2005-03-03T09:00:00Z"),
    " act.",
)


def test_both_sides_of_an_edited_paragraph_are_read() -> None:
    assert accepted(EDITED) == ["The States shall act."]
    assert rejected(EDITED) == ["The States may act."]


def test_each_change_keeps_its_author_and_date() -> None:
    assert lines(EDITED)[0].stretches == (
        Stretch("The States "),
        Stretch("shall", inserted=Trace("Chile", "2005-03-02T09:00:00Z")),
        Stretch("may", deleted=Trace("Ana Ruiz", "2005-03-03T09:00:00Z")),
        Stretch(" act."),
    )


def test_what_one_inserted_and_another_deleted_stands_on_neither_side() -> None:
    body = paragraph("a", by("ins", "Chile", run("b") + by("del", "Peru", gone("c"))), "d")
    assert marked(body) == [
        ("a", "", ""),
        ("b", "Chile", ""),
        ("c", "Chile", "Peru"),
        ("d", "", ""),
    ]
    assert (accepted(body), rejected(body)) == (["abd"], ["ad"])


def test_neighbours_of_one_hand_are_one_stretch() -> None:
    twice = by("ins", "Chile", run("a")) + by("ins", "Chile", run("b"))
    assert marked(paragraph(twice)) == [("ab", "Chile", "")]


def test_a_change_without_author_and_date_is_still_one() -> None:
    body = '<w:p><w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins></w:p>'
    assert lines(body)[0].stretches == (Stretch("new", inserted=Trace()),)


def test_a_move_is_told_from_an_insertion_and_a_deletion() -> None:
    range_start = '<w:moveFromRangeStart w:id="9" w:author="Peru" w:name="move1"/>'
    away = paragraph(range_start, by("moveFrom", "Peru", run("moved")), mark=by("moveFrom", "Peru"))
    here = paragraph(by("moveTo", "Peru", run("moved")), mark=by("moveTo", "Peru"))
    body = away + paragraph("rest") + here
    hands = [
        (line.stretches[0].deleted or line.stretches[0].inserted, line.ended.inserted)
        for line in lines(body)
    ]
    moved = Trace("Peru", "2005-03-01T10:00:00Z", Hand.MOVED)
    assert hands == [(moved, None), (None, None), (moved, moved)]
    assert (accepted(body), rejected(body)) == (["rest", "moved"], ["moved", "rest"])


def test_paragraphs_run_on_where_the_end_of_one_was_deleted() -> None:
    body = paragraph("one ", mark=by("del", "Peru")) + paragraph("two")
    assert (accepted(body), rejected(body)) == (["one two"], ["one ", "two"])


def test_paragraphs_run_on_where_the_end_of_one_was_inserted() -> None:
    body = paragraph("one ", mark=by("ins", "Peru")) + paragraph("two")
    assert (accepted(body), rejected(body)) == (["one ", "two"], ["one two"])


def test_a_new_paragraph_is_gone_when_it_is_refused() -> None:
    new = paragraph(by("ins", "Chile", run("new")), mark=by("ins", "Chile"))
    body = paragraph("one") + new + paragraph("two")
    assert (accepted(body), rejected(body)) == (["one", "new", "two"], ["one", "two"])


def test_a_chain_of_deleted_ends_joins_all() -> None:
    body = "".join(paragraph(w, mark=by("del", "Peru")) for w in ("a", "b", "c")) + paragraph("d")
    assert accepted(body) == ["abcd"]


def test_a_paragraph_never_runs_on_into_a_table() -> None:
    body = paragraph("one", mark=by("del", "Peru")) + table(row("a", "b"))
    assert accepted(body) == ["one", "a\ufdd6b"]


def test_the_last_paragraph_stays_though_its_end_was_deleted() -> None:
    assert accepted(paragraph("one") + paragraph("two", mark=by("del", "Peru"))) == ["one", "two"]


def test_rows_come_and_go_with_all_their_words() -> None:
    body = table(
        row("a", "b"),
        row("c", "d", properties=by("ins", "Chile")),
        row("e", "f", properties=by("del", "Peru")),
    )
    assert accepted(body) == ["a\ufdd6b", "c\ufdd6d"]
    assert rejected(body) == ["a\ufdd6b", "e\ufdd6f"]
    assert marked(body)[1:] == [("c\ufdd6d", "Chile", ""), ("e\ufdd6f", "", "Peru")]


def test_words_changed_inside_a_new_row_keep_their_own_hand() -> None:
    edited = cell(paragraph("c", by("ins", "Peru", run("d"))))
    body = table(row(edited, properties=by("ins", "Chile")))
    assert marked(body) == [("c", "Chile", ""), ("d", "Peru", "")]


def test_cells_come_and_go_with_the_sign_beside_them() -> None:
    new = cell("b", properties=by("cellIns", "Chile"))
    old = cell("c", properties=by("cellDel", "Peru"))
    body = table(row("a", new, old))
    assert (accepted(body), rejected(body)) == (["a\ufdd6b"], ["a\ufdd6c"])


def test_a_first_cell_that_goes_takes_the_sign_after_it() -> None:
    body = table(row(cell("a", properties=by("cellDel", "Peru")), "b", "c"))
    assert (accepted(body), rejected(body)) == (["b\ufdd6c"], ["a\ufdd6b\ufdd6c"])


def test_paragraphs_joined_inside_a_cell_lose_the_blank_between_them() -> None:
    joined = cell(paragraph("a", mark=by("del", "Peru")), paragraph("b"))
    assert (accepted(table(row(joined))), rejected(table(row(joined)))) == (["ab"], ["a b"])


def test_changes_around_a_text_box_hold_for_the_words_in_it() -> None:
    box = f"<w:pict><v:textbox><w:txbxContent>{paragraph('boxed')}</w:txbxContent></v:textbox>"
    body = paragraph("a", by("ins", "Chile", f"<w:r>{box}</w:pict></w:r>"))
    assert (accepted(body), rejected(body)) == (["a", "boxed"], ["a"])


def test_a_deleted_field_is_deleted_with_its_result() -> None:
    result = gone("7")
    code = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inside = (
        code.format("begin")
        + "<w:r><w:delInstrText> PAGE </w:delInstrText></w:r>"
        + code.format("separate")
        + result
        + code.format("end")
    )
    body = paragraph("page ", by("del", "Peru", inside))
    assert (accepted(body), rejected(body)) == (["page "], ["page 7"])


def test_a_change_of_format_alone_changes_no_words() -> None:
    change = by("rPrChange", "Chile", "<w:rPr/>")
    body = paragraph(run("words", f"<w:b/>{change}"))
    assert marked(body) == [("words", "", "")]
    assert codes(body) == ["format-changes-ignored"]
    found = docx.revisions(word_file(body))
    assert [(r.kind, r.author, r.element) for r in found] == [
        (RevisionKind.FORMAT, "Chile", "rPrChange")
    ]


def test_revisions_tell_every_kind_with_its_words() -> None:
    body = EDITED + table(row("a", properties=by("ins", "Chile")))
    body += paragraph(by("moveTo", "Peru", run("moved")))
    assert [(r.kind, r.author, r.words) for r in docx.revisions(word_file(body))] == [
        (RevisionKind.INSERTION, "Chile", "shall"),
        (RevisionKind.DELETION, "Ana Ruiz", "may"),
        (RevisionKind.INSERTION, "Chile", ""),
        (RevisionKind.MOVE, "Peru", "moved"),
    ]


def test_a_tracked_file_needs_no_finding() -> None:
    assert codes(EDITED) == []
