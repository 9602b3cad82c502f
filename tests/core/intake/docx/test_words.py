"""Which words of a Word file are words of the text."""

from __future__ import annotations

import io

import docx as python_docx

from tests.core.intake.readback import accepted, codes, lines, read, words
from tests.core.intake.wordfiles import (
    by,
    cell,
    document,
    gone,
    members,
    packed,
    paragraph,
    relations,
    row,
    run,
    table,
    word_file,
)  # fmt: skip
from travaux.intake import docx


def inner(xml: str) -> list[str]:
    """Read the paragraphs of a body that holds this inside one paragraph."""
    return accepted(f"<w:p>{xml}</w:p>")


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_a_file_made_by_another_library_is_read() -> None:
    made = python_docx.Document()
    made.add_heading("Right to an identity", level=2)
    made.add_paragraph("Every migrant has the right to a name.")
    buffer = io.BytesIO()
    made.save(buffer)
    read_lines = docx.manuscript(buffer.getvalue()).value.lines
    assert [(line.style, words(line), line.place) for line in read_lines] == [
        ("heading 2", "Right to an identity", 1),
        ("", "Every migrant has the right to a name.", 2),
    ]


def test_a_strict_file_is_read_like_any_other() -> None:
    strict = document(paragraph("words")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    data = packed({**members(""), "word/document.xml": strict})
    assert [words(line) for line in docx.manuscript(data).value.lines] == ["words"]


def test_what_surrounds_words_is_walked_through() -> None:
    wrapped = "".join(
        f"<w:{tag}>{run(f'in {tag} ')}</w:{tag}>"
        for tag in ("hyperlink", "smartTag", "customXml", "fldSimple", "bdo", "dir")
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('in a control')}</w:sdtContent></w:sdt>"
    assert inner(wrapped + control) == [
        "in hyperlink in smartTag in customXml in fldSimple in bdo in dir in a control"
    ]


def test_a_block_inside_a_content_control_is_a_line_of_its_own() -> None:
    block = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('one')}{paragraph('two')}</w:sdtContent>"
    assert accepted(block + "</w:sdt>" + paragraph("three")) == ["one", "two", "three"]


def test_the_result_of_a_field_is_words_and_its_instruction_is_not() -> None:
    assert inner(run("page ") + field(" PAGE ", "7")) == ["page 7"]


def test_a_field_inside_an_instruction_says_nothing() -> None:
    nested = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> IF </w:instrText></w:r>{field(' PAGE ', '7')}"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("yes")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert inner(nested) == ["yes"]


def test_a_field_that_never_ends_swallows_no_words() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert accepted(f"<w:p>{begin}{run('one')}</w:p>" + paragraph("two")) == ["one", "two"]


def test_signs_that_are_elements_become_characters() -> None:
    signs = "<w:tab/><w:noBreakHyphen/><w:softHyphen/><w:br/>"
    symbol = '<w:sym w:font="Symbol" w:char="F0B7"/>'
    assert inner(f"<w:r><w:t>a</w:t>{signs}{symbol}</w:r>") == ["a\t\u2011\u00ad\n\uf0b7"]


def test_blanks_at_the_edges_count_only_where_the_file_preserves_them() -> None:
    assert inner("<w:r><w:t> a </w:t></w:r>" + run(" b ")) == ["a b "]
    assert inner("<w:r><w:t>\u00a0a</w:t></w:r>") == ["\u00a0a"]


def test_formulas_give_their_letters() -> None:
    formula = "<m:oMath><m:r><m:t>A=</m:t></m:r><m:r><m:t>2π</m:t></m:r></m:oMath>"
    assert inner(run("where ") + formula) == ["where A=2π"]


def test_a_symbol_without_words_around_it_is_kept() -> None:
    assert inner('<w:r><w:sym w:char="2022"/></w:r>') == ["•"]


def test_elements_out_of_their_place_lose_no_words() -> None:
    link = f"<w:hyperlink>{paragraph('linked')}</w:hyperlink>"
    astray = f"<w:tc>{paragraph('in a cell without a row')}</w:tc>{run('in no paragraph')}"
    loose = "<w:r><w:rPr/><w:t>in a row</w:t></w:r>"
    assert accepted(link + astray + f"<w:tr><w:tc>{loose}</w:tc></w:tr>") == [
        "linked",
        "in a cell without a row",
        "in no paragraph",
        "in a row",
    ]


def test_a_paragraph_struck_or_hidden_by_its_style_is_so_as_a_whole() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:rPr>{look}</w:rPr></w:style>'
        for key, look in (("S", "<w:strike/>"), ("H", "<w:vanish/>"))
    )
    body = paragraph("a") + paragraph("b", style="S") + paragraph("c", style="H")
    assert [line for line in accepted(body, styles=styles) if line] == ["a"]


def test_a_text_box_is_read_once_and_follows_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('boxed')}</w:txbxContent>"
    drawn = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert accepted(f"<w:p>{run('before ')}{drawn}{run('after')}</w:p>") == [
        "before after",
        "boxed",
    ]


def test_the_old_form_is_read_where_there_is_no_other() -> None:
    box = f"<w:pict><v:textbox><w:txbxContent>{paragraph('boxed')}</w:txbxContent></v:textbox>"
    fallback = f"<mc:AlternateContent><mc:Fallback>{box}</w:pict></mc:Fallback>"
    assert inner(f"<w:r>{fallback}</mc:AlternateContent></w:r>") == ["", "boxed"]


def test_the_old_form_is_read_where_the_new_one_has_no_words() -> None:
    box = f"<w:pict><v:textbox><w:txbxContent>{paragraph('boxed')}</w:txbxContent></v:textbox>"
    choice = "<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>"
    xml = f"{choice}{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    assert inner(f"<w:r>{xml}</w:r>") == ["", "boxed"]


def test_a_row_is_one_line_with_signs_between_its_cells() -> None:
    body = table(row("a", "b"), row(cell("c", "d"), ""))
    read_lines = lines(body)
    assert [(line.style, words(line), line.place) for line in read_lines] == [
        ("row", "a\ufdd6b", 1),
        ("row", "c d\ufdd6", 2),
    ]


def test_a_table_inside_a_cell_follows_its_row() -> None:
    inside = table(row("x", "y"))
    outer = table(row(cell("a", inside, paragraph("b")), "c"), row("d", "e"))
    assert accepted(outer) == ["a b\ufdd6c", "x\ufdd6y", "d\ufdd6e"]


def test_a_text_box_in_a_cell_follows_the_row() -> None:
    box = f"<w:pict><v:textbox><w:txbxContent>{paragraph('boxed')}</w:txbxContent></v:textbox>"
    anchored = f"<w:p>{run('a')}<w:r>{box}</w:pict></w:r></w:p>"
    assert accepted(table(row(cell(anchored), "b"))) == ["a\ufdd6b", "boxed"]


def test_hidden_words_are_left_out_and_told() -> None:
    body = paragraph("shown", run(" hidden", "<w:vanish/>")) + paragraph(
        run("not hidden", '<w:vanish w:val="0"/>')
    )
    outcome = read(body)
    assert [words(line) for line in outcome.value.lines] == ["shown", "not hidden"]
    assert [(f.code, f.where) for f in outcome.findings] == [("hidden-text", "paragraph 1")]


def test_words_hidden_by_their_style_are_left_out() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="H2"><w:basedOn w:val="H"/></w:style>'
    )
    body = paragraph("shown", run(" hidden", '<w:rStyle w:val="H2"/>'))
    assert accepted(body, styles=styles) == ["shown"]


def test_signs_of_structure_from_outside_are_taken_out_and_told() -> None:
    body = paragraph("a\ufdd0b\ufdd1c")
    assert accepted(body) == ["abc"]
    assert codes(body) == ["odd-characters-removed"]


def test_pictures_and_files_taken_in_are_told() -> None:
    body = "<w:p><w:r><w:drawing/></w:r></w:p><w:altChunk/>"
    assert codes(body + paragraph("words")) == ["inserted-file-ignored", "pictures-left-out"]


def test_embedded_objects_are_told() -> None:
    embedded = relations(("oleObject", "embeddings/sheet1.bin"))
    files = {**members(paragraph("words")), "word/_rels/document.xml.rels": embedded}
    assert [f.code for f in docx.manuscript(packed(files)).findings] == ["embedded-object-ignored"]


def test_changes_in_a_header_are_told_and_are_no_words_of_the_text() -> None:
    header = paragraph(by("ins", "Chile", run("Draft")), by("del", "Peru", gone("Text")))
    outcome = docx.manuscript(word_file(paragraph("words"), header=header))
    assert [words(line) for line in outcome.value.lines] == ["words"]
    assert [(f.code, f.where, "2 tracked" in f.message) for f in outcome.findings] == [
        ("changes-in-header", "header", True)
    ]
    assert [(r.author, r.words, r.part) for r in docx.revisions(
        word_file(paragraph("words"), header=header)
    )] == [("Chile", "Draft", "word/header.xml"), ("Peru", "Text", "word/header.xml")]  # fmt: skip


def test_words_outside_any_paragraph_are_kept() -> None:
    formula = "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"
    assert accepted(paragraph("a") + formula) == ["a", "x"]


def test_empty_paragraphs_are_not_counted() -> None:
    read_lines = lines(paragraph("") + paragraph("one") + paragraph("") + paragraph("two"))
    assert [line.place for line in read_lines if words(line)] == [1, 2]


def test_styles_tell_titles_headings_and_lists() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'
        for key, name, more in (
            ("T", "Title", ""),
            ("H1", "heading 1", ""),
            ("Mine", "House heading", '<w:basedOn w:val="H1"/>'),
            ("Deep", "Deep", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>'),
            ("L", "List Paragraph", ""),
        )
    )
    keys = ("T", "H1", "Mine", "Deep", "L", "Unknown")
    body = "".join(paragraph("x", style=key) for key in keys)
    body += paragraph("x", style="Deep", more='<w:outlineLvl w:val="9"/>')
    assert [line.style for line in lines(body, styles=styles)] == [
        "title", "heading 1", "heading 1", "heading 4", "list", "", "",
    ]  # fmt: skip
