from __future__ import annotations

from tests.texts import text
from travaux.statements.sections import ordinal_of, pointed_to, section_of, sections
from travaux.texts import Text, Unit

PLAN = text(
    "A word before everything. {#p0}",
    "# {I.} Framework {#h1}",
    "~ Recalling, {#p1}",
    "First. {#p2}",
    "  within it. {#p3}",
    "- an item, {#p4}",
    "## {A.} Conceptual Framework {#h2}",
    "Second. {#p5}",
    "! RESOLVES: {#f1}",
    "1. To do: {#p6}",
    "  (a) this; {#p7}",
    "2. To rest. {#p8}",
    "§ {Article 1.} Scope {#a1}",
    "3. It covers all. {#p9}",
    "# {II.} Goals {#h3}",
    "4. To end. {#p10}",
    "@ {Annex} Framework of costs {#x1}",
    "A cost. {#p11}",
    "[^n1]: A note.",
)


def ids(*groups: tuple[Unit, ...]) -> list[list[str]]:
    return [[unit.id for unit in group] for group in groups]


def pointed(section: str, ordinal: int, of: Text = PLAN) -> list[list[str]]:
    return ids(*pointed_to(of, section, ordinal))


def test_a_section_is_named_by_its_whole_heading_in_any_capitals() -> None:
    assert ids(*sections(PLAN, "FRAMEWORK"))[0][0] == "h1"
    assert ids(*sections(PLAN, "“Conceptual framework”"))[0][0] == "h2"


def test_a_section_holds_those_inside_it_and_ends_before_the_next_one() -> None:
    assert ids(*sections(PLAN, "Framework")) == ["h1 p1 p2 p3 p4 h2 p5 f1 p6 p7 p8 a1 p9".split()]
    assert ids(*sections(PLAN, "Scope")) == [["a1", "p9"]]
    assert ids(*sections(PLAN, "Goals")) == [["h3", "p10"]]
    assert ids(*sections(PLAN, "Framework of costs")) == [["x1", "p11"]]


def test_words_in_headings_point_to_all_of_them_where_none_is_just_that() -> None:
    assert [group[0] for group in ids(*sections(PLAN, "costs"))] == ["x1"]
    assert sections(PLAN, "Method") == []


def test_no_name_points_to_the_whole_text() -> None:
    assert sections(PLAN, " ") == [PLAN.units]


def test_paragraphs_of_the_outermost_level_count_and_what_is_under_them_goes_with_them() -> None:
    assert pointed("Framework", 1)[-1] == ["p1"]
    assert ["p2", "p3", "p4"] in pointed("Framework", 2)
    assert pointed("Conceptual Framework", 1) == [["p6", "p7"], ["p5"]]


def test_a_printed_number_points_to_a_paragraph_as_well_as_its_place() -> None:
    assert pointed("Goals", 4) == [["p10"]]
    assert pointed("Goals", 1) == [["p10"]]
    assert pointed("Framework", 3) == [["p9"], ["p5"]]


def test_there_may_be_no_such_paragraph() -> None:
    assert pointed("Goals", 2) == []
    assert pointed("Goals", 0) == []
    assert pointed("Method", 1) == []


def test_what_stands_under_a_paragraph_has_its_ordinal() -> None:
    found = [ordinal_of(PLAN, "Framework", unit) for unit in "h1 p1 p3 p4 p5 f1 p7 p9 p10".split()]
    assert found == [None, 1, 2, 2, 3, None, 4, 6, None]


def test_a_unit_stands_under_the_innermost_heading() -> None:
    found = [section_of(PLAN, unit) for unit in ("p0", "p2", "p5", "p9", "h3", "n1")]
    assert found == ["", "Framework", "Conceptual Framework", "Scope", "Goals", ""]
