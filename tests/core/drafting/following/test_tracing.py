"""Which words of a later issue stood in the earlier one."""

from __future__ import annotations

from travaux.drafting.following.tracing import Stretch, traced
from travaux.texts import Kind, Text, Unit, bracketed, tokens

ACT = "All States shall act together at once, and shall inform the others in writing."
FUND = "A voluntary fund is set up for travel and lodging of delegates."


def issue(**units: str) -> Text:
    return Text(tuple(Unit(name, Kind.OPERATIVE, words) for name, words in units.items()))


def stood(before: Text, after: Text, unit: str) -> list[tuple[str, str]]:
    """Give what stood in the earlier issue, as words with the paragraph they stood in."""
    parts = tokens(after.unit(unit).words)
    return [
        ("".join(parts[s.start : s.end]).strip(), s.source) for s in traced(before, after)[unit]
    ]


def test_a_paragraph_that_is_the_same_is_one_stretch() -> None:
    trace = traced(issue(u1=ACT), issue(u1=ACT))
    assert trace == {"u1": (Stretch(0, len(tokens(ACT)), "u1", 0),)}


def test_words_around_a_change_are_the_same_words() -> None:
    after = issue(u1=ACT.replace("together at once", "in concert"))
    assert stood(issue(u1=ACT), after, "u1") == [
        ("All States shall act", "u1"),
        (", and shall inform the others in writing.", "u1"),
    ]


def test_words_that_come_out_of_a_bracket_are_the_same_words() -> None:
    before = issue(u1="All States " + bracketed("shall") + bracketed("should") + " act at once")
    assert stood(before, issue(u1="All States should act at once"), "u1") == [
        ("All States", "u1"),
        ("should", "u1"),
        ("act at once", "u1"),
    ]


def test_the_second_part_of_a_divided_paragraph_stood_in_the_first() -> None:
    first, second = ACT.split(" and ")
    after = issue(u1=first, u2=second)
    assert stood(issue(u1=ACT), after, "u2") == [("shall inform the others in writing.", "u1")]


def test_a_joined_paragraph_stood_in_two() -> None:
    after = issue(u1=f"{ACT} {FUND}")
    assert stood(issue(u1=ACT, u2=FUND), after, "u1") == [(ACT, "u1"), (FUND, "u2")]


def test_a_few_words_beside_those_that_went_along_went_too() -> None:
    before = issue(u1=ACT, u2=FUND)
    after = issue(u1=f"{ACT} A fund is set up for travel and lodging of delegates.")
    assert stood(before, after, "u1")[1:] == [
        ("A", "u2"),
        ("fund is set up for travel and lodging of delegates.", "u2"),
    ]


def test_words_that_were_copied_are_new() -> None:
    after = issue(u1=ACT, u2=ACT)
    assert stood(issue(u1=ACT), after, "u2") == []


def test_a_paragraph_with_no_word_of_the_earlier_issue_has_no_stretch() -> None:
    assert stood(issue(u1=ACT), issue(u1=ACT, u2=FUND), "u2") == []


def test_notes_are_traced_as_paragraphs_are() -> None:
    note = Unit("n1", Kind.NOTE, "See the report of the Chair.")
    before = Text((Unit("u1", Kind.OPERATIVE, ACT),), (note,))
    assert traced(before, before)["n1"] == (Stretch(0, 7, "n1", 0),)
