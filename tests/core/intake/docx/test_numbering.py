"""The numbers that Word prints in front of paragraphs by itself."""

from __future__ import annotations

import pytest

from tests.core.intake.readback import lines
from tests.core.intake.wordfiles import by, paragraph, run, table
from travaux.intake.docx.numbering import printed
from travaux.intake.sides import side


def level(depth: int, form: str, pattern: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key: int, family: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{family}"/>{overrides}</w:num>'


def numbered(words: str, depth: int = 0, list_id: int = 1, mark: str = "") -> str:
    more = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(words, more=more, mark=mark)


def labels(body: str, **parts: str) -> list[str | None]:
    return [line.label for line in lines(body, **parts)]


RESOLUTION = abstract(
    0,
    level(0, "decimal", "%1."),
    level(1, "lowerLetter", "(%2)"),
    level(2, "lowerRoman", "(%3)"),
)
LISTS = RESOLUTION + num(1, 0)


def test_sub_levels_restart_under_each_paragraph() -> None:
    depths = (0, 1, 1, 2, 2, 0, 1)
    body = "".join(numbered("x", depth) for depth in depths)
    assert labels(body, numbering=LISTS) == ["1.", "(a)", "(b)", "(i)", "(ii)", "2.", "(a)"]
    assert [line.level for line in lines(body, numbering=LISTS)] == list(depths)


def test_paragraphs_without_a_list_are_not_counted() -> None:
    body = numbered("x") + paragraph("y") + numbered("x") + numbered("x", list_id=0)
    assert labels(body, numbering=LISTS) == ["1.", None, "2.", None]


def test_a_pattern_may_name_the_levels_above() -> None:
    lists = abstract(0, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2")) + num(1, 0)
    body = numbered("x") + numbered("x", 1) + numbered("x") + numbered("x", 1)
    assert labels(body, numbering=lists) == ["I", "I.1", "II", "II.1"]


def test_legal_numbering_prints_all_levels_in_decimals() -> None:
    legal = level(1, "decimal", "%1.%2", "<w:isLgl/>")
    lists = abstract(0, level(0, "upperRoman", "%1"), legal) + num(1, 0)
    assert labels(numbered("x") + numbered("x", 1), numbering=lists) == ["I", "1.1"]


def test_two_lists_of_one_family_count_together() -> None:
    lists = RESOLUTION + num(1, 0) + num(2, 0)
    body = numbered("x", list_id=1) + numbered("x", list_id=2) + numbered("x", list_id=1)
    assert labels(body, numbering=lists) == ["1.", "2.", "3."]


def test_an_override_starts_afresh_once() -> None:
    afresh = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = RESOLUTION + num(1, 0) + num(2, 0, afresh)
    body = "".join(numbered("x", list_id=key) for key in (1, 1, 2, 2))
    assert labels(body, numbering=lists) == ["1.", "2.", "5.", "6."]


def test_an_override_may_change_how_a_level_prints() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
    lists = RESOLUTION + num(1, 0, other)
    assert labels(numbered("x") + numbered("x"), numbering=lists) == ["A)", "B)"]


def test_a_list_may_start_at_another_number() -> None:
    lists = abstract(0, level(0, "decimal", "%1.", start=7)) + num(1, 0)
    assert labels(numbered("x") + numbered("x"), numbering=lists) == ["7.", "8."]


def test_a_level_may_count_on_under_the_next_paragraph() -> None:
    on = level(1, "lowerLetter", "(%2)", '<w:lvlRestart w:val="0"/>')
    lists = abstract(0, level(0, "decimal", "%1."), on) + num(1, 0)
    body = "".join(numbered("x", depth) for depth in (0, 1, 0, 1))
    assert labels(body, numbering=lists) == ["1.", "(a)", "2.", "(b)"]


def test_a_bullet_makes_a_line_of_a_list() -> None:
    lists = abstract(0, level(0, "bullet", "\uf0b7")) + num(1, 0)
    line = lines(numbered("x"), numbering=lists)[0]
    assert (line.style, line.label, line.level) == ("list", "•", 0)


def test_a_style_may_number_its_paragraphs() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Article"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/>'
        "</w:style>"
    )
    linked = level(1, "decimal", "Article %2", '<w:pStyle w:val="A"/>')
    lists = abstract(0, level(0, "decimal", "%1."), linked) + num(1, 0)
    body = "".join(paragraph("x", style=key) for key in ("A", "A", "B"))
    assert labels(body, numbering=lists, styles=styles) == ["Article 1", "Article 2", "1."]


def test_a_level_above_that_has_no_paragraph_yet_prints_its_first_number() -> None:
    lists = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2")) + num(1, 0)
    body = "".join(numbered("x", depth) for depth in (1, 0, 1))
    assert labels(body, numbering=lists) == ["1.1", "1", "1.1"]


def test_a_style_of_numbering_leads_to_its_list() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    lists = RESOLUTION + link + num(1, 0) + num(2, 1)
    assert labels(numbered("x", list_id=2), numbering=lists, styles=styles) == ["1."]


def test_a_list_that_is_not_there_prints_nothing() -> None:
    lists = RESOLUTION + num(1, 0) + num(2, 7)
    body = numbered("x", list_id=2) + numbered("x", list_id=3) + numbered("x", depth=8)
    assert labels(body, numbering=lists) == [None, None, None]


def test_a_pattern_without_words_prints_nothing() -> None:
    lists = abstract(0, level(0, "none", ""), level(1, "decimal", "")) + num(1, 0)
    assert labels(numbered("x") + numbered("x", 1), numbering=lists) == [None, None]


def test_counting_is_done_on_each_side() -> None:
    gone = numbered(by("del", "Peru", "<w:r><w:delText>x</w:delText></w:r>"), mark=by("del", "P"))
    new = numbered(by("ins", "Chile", run("x")), mark=by("ins", "Chile"))
    body = numbered("x") + gone + numbered("x") + new
    assert labels(body, numbering=LISTS) == ["1.", "2.", "2.", "3."]
    before = side(lines(body, numbering=LISTS), accepted=False)
    assert [line.label for line in before] == ["1.", "2.", "3."]


def test_a_paragraph_that_runs_on_is_not_counted_twice() -> None:
    body = numbered("one ", mark=by("del", "Peru")) + numbered("two") + numbered("three")
    assert labels(body, numbering=LISTS) == ["1.", "2.", "2."]


def test_numbers_in_cells_move_the_count() -> None:
    inside = f"<w:tr><w:tc>{numbered('x')}</w:tc></w:tr>"
    assert labels(numbered("x") + table(inside) + numbered("x"), numbering=LISTS) == [
        "1.",
        None,
        "3.",
    ]


@pytest.mark.parametrize(
    ("count", "form", "text"),
    [
        (3, "decimal", "3"),
        (27, "lowerLetter", "aa"),
        (0, "lowerLetter", "0"),
        (1994, "upperRoman", "MCMXCIV"),
        (4000, "lowerRoman", "4000"),
        (7, "decimalZero", "07"),
        (7, "none", ""),
        (7, "chineseCounting", "7"),
    ],
)
def test_numbers_print_in_words_formats(count: int, form: str, text: str) -> None:
    assert printed(count, form) == text
