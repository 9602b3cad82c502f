from __future__ import annotations

import pytest

from tests.texts import text
from travaux.findings import Finding, Severity
from travaux.statements import Anchor, AnchorKind, Standing, followed, resolved, told

TITLE = "= A program for people on the move {#t}"
FRAMEWORK = "# {II.} Conceptual framework {#h2}"
FIRST = "Everybody has rights wherever they are. {#p1}"
SECOND = "States work together to see to them. {#p2}"
THIRD = (
    "People move for many reasons. At the same time, what one may do ends where “another’s due” "
    "begins. {#p3}"
)
GOALS = "# {III.} Goals {#h3}"
GOAL = "To keep families together. {#p4}"
REV_7 = text(TITLE, FRAMEWORK, FIRST, SECOND, THIRD, GOALS, GOAL)

QUOTED = "At the same time, what one may do ends where 'another's due' begins."
PASSAGE = Anchor(
    AnchorKind.PASSAGE,
    "CAJP/GT/TM-24/05 rev. 7",
    section="Conceptual Framework",
    ordinal=3,
    part="final part",
    quotation=QUOTED,
)


def test_a_passage_stands_where_section_ordinal_and_quotation_say() -> None:
    found = resolved(PASSAGE, REV_7)
    assert (found.standing, found.unit, found.section, found.ordinal, found.why) == (
        Standing.FOUND,
        "p3",
        "Conceptual Framework",
        3,
        "",
    )
    words = REV_7.unit("p3").words[found.start : found.end]
    assert words == "At the same time, what one may do ends where “another’s due” begins"


@pytest.mark.parametrize(
    "quotation",
    [
        QUOTED.upper(),
        "what\u00a0one  may do ends where [another's] due begins,",
        "... what one may do ends where ‘another’s due’ begins ...”",
    ],
)
def test_typography_capitals_and_brackets_dont_break_a_quotation(quotation: str) -> None:
    anchor = Anchor(AnchorKind.PASSAGE, "x", quotation=quotation)
    assert resolved(anchor, REV_7).standing is Standing.FOUND


def test_brackets_around_the_same_words_in_the_text_dont_break_an_anchor() -> None:
    disputed = THIRD.replace("ends where", "[ends] [where")[:-6].replace("begins.", "begins].")
    found = followed(PASSAGE, REV_7, text(FRAMEWORK, FIRST, SECOND, disputed + " {#p3}"))
    assert (found.standing, found.unit) == (Standing.FOUND, "p3")


def test_words_that_somebody_asks_to_add_in_the_middle_break_it() -> None:
    disputed = THIRD.replace("ends", "[+Chile:: always] ends")
    found = followed(PASSAGE, REV_7, text(FRAMEWORK, FIRST, SECOND, disputed))
    assert found.standing is Standing.BROKEN
    assert found.nearest is not None
    assert found.nearest.differences == (("", "always"),)


def test_a_passage_moves_by_its_quotation_where_the_section_gains_a_paragraph() -> None:
    gained = text(TITLE, FRAMEWORK, FIRST, "A new one. {#p9}", SECOND, THIRD, GOALS, GOAL)
    found = followed(PASSAGE, REV_7, gained)
    assert (found.standing, found.unit, found.ordinal) == (Standing.MOVED, "p3", 4)
    assert found.why == "It stands in paragraph 4, not in paragraph 3."


def test_a_passage_is_found_again_in_an_issue_whose_units_have_other_ids() -> None:
    retyped = text(FRAMEWORK, FIRST, SECOND, THIRD.replace("{#p3}", "{#u77}"))
    found = followed(PASSAGE, REV_7, retyped)
    assert (found.standing, found.unit, found.ordinal) == (Standing.FOUND, "u77", 3)


def test_a_passage_in_another_section_says_so() -> None:
    found = followed(PASSAGE, REV_7, text(FRAMEWORK, FIRST, SECOND, GOALS, GOAL, THIRD))
    assert (found.standing, found.unit, found.section, found.ordinal) == (
        Standing.MOVED,
        "p3",
        "Goals",
        2,
    )
    assert found.why == "It stands under “Goals”, not in the section “Conceptual Framework”."


def test_a_passage_outside_any_section_says_so() -> None:
    found = followed(PASSAGE, REV_7, text(FIRST, SECOND, THIRD))
    assert found.why == "It stands outside any section, not in the section “Conceptual Framework”."


def test_a_passage_that_went_into_a_note_says_so() -> None:
    note = "[^n1]: " + THIRD.removesuffix(" {#p3}")
    found = followed(PASSAGE, REV_7, text(FRAMEWORK, FIRST, SECOND + "[^n1]", note))
    assert (found.standing, found.unit) == (Standing.MOVED, "n1")


def test_an_edit_of_its_words_breaks_an_anchor_loudly() -> None:
    edited = THIRD.replace("what one may do ends", "whatever people can do ends")
    found = followed(PASSAGE, REV_7, text(TITLE, FRAMEWORK, FIRST, SECOND, edited, GOALS, GOAL))
    assert found.standing is Standing.BROKEN
    assert found.nearest is not None
    assert found.nearest.place.unit == "p3"
    assert found.nearest.differences == (("what one may", "whatever people can"),)
    assert found.why == (
        "The quotation doesn't stand in this text. The closest passage is “At the same time, "
        "whatever people can do ends where “another’s due” begins”: “whatever people can” stands "
        "for “what one may”."
    )


def test_words_that_are_gone_break_it_and_nothing_similar_is_made_up() -> None:
    found = followed(PASSAGE, REV_7, text(TITLE, GOALS, GOAL))
    assert (found.standing, found.unit, found.nearest) == (Standing.BROKEN, "", None)
    assert found.why == "The quotation doesn't stand in this text. Nothing in it comes close."


def test_many_differences_are_counted_in_the_sentence_and_all_kept() -> None:
    edited = "At any time, what some may do stops where “another’s right” starts. {#p3}"
    found = followed(PASSAGE, REV_7, text(FRAMEWORK, FIRST, SECOND, edited))
    assert found.nearest is not None
    assert found.nearest.differences == (
        ("the same", "any"),
        ("one", "some"),
        ("ends", "stops"),
        ("due begins", "right” starts"),
    )
    assert found.why.endswith(
        "“any” stands for “the same”; “some” stands for “one”; “stops” stands for “ends”; "
        "and 1 more."
    )


def test_a_word_that_was_dropped_is_named() -> None:
    edited = THIRD.replace("the same time", "the time")
    found = followed(PASSAGE, REV_7, text(FRAMEWORK, FIRST, SECOND, edited))
    assert found.why.endswith("“same” is missing.")


def test_a_paragraph_that_goes_on_after_its_final_part_says_so() -> None:
    longer = THIRD.replace(" {#p3}", " This is new. {#p3}")
    found = followed(PASSAGE, REV_7, text(TITLE, FRAMEWORK, FIRST, SECOND, longer, GOALS, GOAL))
    assert (found.standing, found.unit) == (Standing.MOVED, "p3")
    assert found.why == "The passage was the end of its paragraph, and isn't any more."


def test_words_that_stand_in_several_places_are_left_for_a_person_to_choose() -> None:
    twice = Anchor(AnchorKind.PASSAGE, "x", quotation="families together")
    found = resolved(twice, text(GOAL, "It keeps families together too. {#p5}"))
    assert (found.standing, found.why) == (
        Standing.BROKEN,
        "The quotation stands in 2 places, and none of them is known to be the one. Choose one.",
    )


def test_the_permanent_id_goes_before_another_place_with_the_same_words() -> None:
    anchor = Anchor(AnchorKind.PASSAGE, "x", "p5", quotation="families together")
    found = resolved(anchor, text(GOAL, "It keeps families together too. {#p5}"))
    assert (found.standing, found.unit) == (Standing.FOUND, "p5")


def test_an_anchor_that_doesnt_stand_in_its_own_issue_isnt_followed() -> None:
    found = followed(PASSAGE, text(GOALS, GOAL), REV_7)
    assert found.standing is Standing.BROKEN
    assert found.why.startswith("It didn't stand in the issue that it is followed from.")


def test_a_passage_without_an_ordinal_that_went_into_another_paragraph_says_so() -> None:
    anchor = Anchor(AnchorKind.PASSAGE, "x", "p1", quotation="see to them")
    found = resolved(anchor, REV_7)
    assert (found.standing, found.unit, found.why) == (
        Standing.MOVED,
        "p2",
        "It stands in another paragraph than it did.",
    )


# --- the other kinds of anchor


def test_a_statement_on_the_whole_is_always_found() -> None:
    whole = Anchor(AnchorKind.WHOLE, "x")
    assert followed(whole, REV_7, text(GOAL)).standing is Standing.FOUND


def test_a_title_is_found_and_one_in_other_words_says_what_differs() -> None:
    title = Anchor(AnchorKind.TITLE, "x")
    assert resolved(title, REV_7).unit == "t"
    assert followed(title, REV_7, text("= A PROGRAM for people on the move {#t}")) == resolved(
        title, REV_7
    )
    found = followed(title, REV_7, text("= A plan for people on the move {#t9}"))
    assert (found.standing, found.unit) == (Standing.CHANGED, "t9")
    assert found.why == "Its words aren't what they were: “plan” stands for “program”."


def test_a_quoted_title_breaks_where_it_has_other_words() -> None:
    title = Anchor(AnchorKind.TITLE, "x", quotation="A Program for People on the Move")
    assert resolved(title, REV_7).standing is Standing.FOUND
    found = resolved(title, text("= A plan for people on the move {#t}"))
    assert found.standing is Standing.BROKEN
    assert found.why.startswith("The title has other words. The closest passage is “A plan for")


def test_a_title_that_is_gone_breaks() -> None:
    title = Anchor(AnchorKind.TITLE, "x")
    assert resolved(title, text(GOAL)).why == "The text has no title."
    assert followed(title, REV_7, text(GOAL)).standing is Standing.BROKEN


def test_a_unit_is_found_by_its_id_or_by_section_and_ordinal() -> None:
    by_id = resolved(Anchor(AnchorKind.UNIT, "x", "p2"), REV_7)
    by_ordinal = resolved(
        Anchor(AnchorKind.UNIT, "x", section="conceptual framework", ordinal=2), REV_7
    )
    assert (by_id.standing, by_id.unit, by_id.ordinal) == (Standing.FOUND, "p2", 2)
    assert (by_ordinal.standing, by_ordinal.unit) == (Standing.FOUND, "p2")


def test_a_unit_with_other_words_is_changed_and_says_which() -> None:
    unit = Anchor(AnchorKind.UNIT, "x", "p2")
    found = followed(unit, REV_7, text(FRAMEWORK, FIRST, "States see to them. {#p2}"))
    assert (found.standing, found.unit, found.why) == (
        Standing.CHANGED,
        "p2",
        "Its words aren't what they were: “work together to” is missing.",
    )


def test_a_unit_whose_id_is_gone_is_found_by_all_of_its_words() -> None:
    unit = Anchor(AnchorKind.UNIT, "x", "p2")
    found = followed(unit, REV_7, text(FRAMEWORK, FIRST, SECOND.replace("{#p2}", "{#u9}")))
    assert (found.standing, found.unit) == (Standing.FOUND, "u9")
    assert followed(unit, REV_7, text(GOALS, GOAL)).standing is Standing.BROKEN


def test_a_unit_that_isnt_there_says_which() -> None:
    anchor = Anchor(AnchorKind.UNIT, "x", section="Goals", ordinal=7)
    assert resolved(anchor, REV_7).why == (
        "There is no paragraph 7 of the section “Goals” in this text."
    )
    assert resolved(Anchor(AnchorKind.UNIT, "x", "p99"), REV_7).why == (
        "There is no unit p99 in this text."
    )


def test_a_paragraph_that_two_sections_may_hold_is_left_for_a_person_to_choose() -> None:
    anchor = Anchor(AnchorKind.UNIT, "x", section="Goals", ordinal=1)
    found = resolved(anchor, text(GOALS, GOAL, "# Goals {#h9}", FIRST))
    assert found.why == "2 paragraphs may be paragraph 1 of the section “Goals”. Choose one."


def test_a_quoted_unit_is_held_to_its_quotation() -> None:
    anchor = Anchor(AnchorKind.UNIT, "x", "p2", quotation="States work together")
    assert resolved(anchor, REV_7).standing is Standing.FOUND
    assert resolved(anchor, text("States work alone. {#p2}")).standing is Standing.BROKEN


def test_a_term_is_found_wherever_it_stands_and_a_change_around_it_is_told() -> None:
    term = Anchor(AnchorKind.TERM, "x", term="rights")
    assert resolved(term, REV_7).why == "“rights” stands in 1 place."
    assert followed(term, REV_7, text(FIRST, GOAL)).standing is Standing.FOUND
    found = followed(term, REV_7, text(FIRST, "To respect the rights. {#p4}"))
    assert found.standing is Standing.CHANGED
    assert found.why == (
        "“rights” stood in 1 place and now stands in 2 places: 1 new or among other words, 0 gone "
        "or no longer among the same. Choose again which of them are meant."
    )


def test_a_term_that_is_gone_breaks() -> None:
    term = Anchor(AnchorKind.TERM, "x", term="rights")
    assert followed(term, REV_7, text(GOAL)).why == "The word “rights” isn't in this text."


# --- what is told


def test_what_moved_changed_or_broke_is_told_and_what_was_found_is_not() -> None:
    assert told("mexico", resolved(PASSAGE, REV_7)) == ()
    moved = followed(PASSAGE, REV_7, text(FRAMEWORK, FIRST, GOAL, SECOND, THIRD))
    broken = followed(PASSAGE, REV_7, text(GOAL))
    changed = followed(Anchor(AnchorKind.UNIT, "x", "p4"), REV_7, text("To part. {#p4}"))
    assert told("mexico", moved) == (
        Finding(Severity.WARNING, "anchor-moved", "statement mexico", moved.why),
    )
    assert [one.code for one in (*told("m", broken), *told("m", changed))] == [
        "anchor-broken",
        "anchor-changed",
    ]
