from __future__ import annotations

from tests.texts import blocks, text
from travaux.reports.differences import changed, inline, side_by_side

ACT = "1. All States shall act together at once."
REPORT = "2. The Chair should report to the Council every year."
FUND = "3. A voluntary fund is set up for travel and lodging."
ONE = text(ACT, REPORT, FUND)
OTHER = text(ACT.replace("shall", "may"), FUND, "3. It meets.")


def test_equal_texts_differ_in_nothing() -> None:
    assert inline(ONE, ONE) == ONE
    assert changed(ONE, ONE) == 0


def test_changes_are_counted() -> None:
    assert changed(ONE, OTHER) == 3


def test_deletions_and_additions_are_marked_in_the_first_text() -> None:
    assert [block.rsplit(" {#", 1)[0] for block in blocks(inline(ONE, OTHER))] == [
        "1. All States [=:: shall] [+:: may] act together at once.",
        "2. [-:: The Chair should report to the Council every year.]",
        FUND,
        "{3 bis} [+:: It meets.]",
    ]


def test_both_texts_stand_side_by_side() -> None:
    shown = [block.rsplit(" {#", 1)[0] for block in blocks(side_by_side(ONE, OTHER, ("a", "b")))]
    assert shown == [
        "= Differences",
        "| a | b |",
        (
            "| 1. All States [-:: shall] act together at once. "
            "| 1. All States [+:: may] act together at once. |"
        ),
        "| 2. [-:: The Chair should report to the Council every year.] |  |",
        f"| {FUND} | {FUND} |",
        "|  | [+:: It meets.] |",
    ]


def test_moved_paragraph_goes_on_the_left_and_comes_on_the_right() -> None:
    moved = text("1. A voluntary fund is set up for travel and food.", ACT, REPORT)
    shown = [block.rsplit(" {#", 1)[0] for block in blocks(side_by_side(ONE, moved, ("a", "b")))]
    assert shown[2] == "|  | [+:: A voluntary fund is set up for travel and food.] |"
    assert shown[-1].startswith("| 3. [-:: A voluntary fund")
    assert shown[-1].endswith("|  |")


def test_notes_of_both_texts_are_there() -> None:
    one = text("1. A fund[^n1] is open.", "[^n1]: Since 2004.")
    other = text("1. A fund[^n1] is open.[^x]", "[^n1]: Since 2004.", "[^x]: Until spring.")
    report = side_by_side(one, other, ("a", "b"))
    assert [note.words for note in report.notes] == ["Since 2004.", "Until spring."]
