from __future__ import annotations

from tests.texts import proposal, text, words
from travaux.changes import Add, Change, Join, Keep, Move, Suppress
from travaux.drafting.compilation import compiled
from travaux.drafting.rebasing import Carried, carried
from travaux.proposals import Entry, Mark, Proposal, Sponsor

ACT = "1. All States shall act together at once."
REPORT = "2. The Chair should report to the Council every year."
FUND = "3. A voluntary fund is set up for travel and lodging."
EARLIER = [ACT, REPORT, FUND]


def over(later: list[str], wanted: list[str]) -> Carried:
    """Carry what a party wanted on the earlier issue to a later one."""
    earlier = text(*EARLIER)
    return carried(proposal("MEX", earlier, *wanted).entries, earlier, text(*later))


def wish(later: list[str], wanted: list[str]) -> list[str]:
    """Give the later issue as the party now wants it."""
    moved = over(later, wanted)
    made = compiled(text(*later), [Proposal("p", (Sponsor("MEX"),), moved.entries)])
    assert made.unplaced == ()
    return words(made.reading("MEX"))


def one(change: Change, later: list[str]) -> Carried:
    return carried([Entry(change, "place")], text(*EARLIER), text(*later))


def reasons(moved: Carried) -> list[str]:
    return [unplaced.reason for unplaced in moved.unplaced]


MAY = [ACT.replace("shall", "may"), REPORT, FUND]
HAS_WORDS = "The issue on the table already has these words."
GONE = "The paragraph no longer stands in the issue on the table."


def test_change_follows_its_paragraph() -> None:
    later = ["1. A new beginning is made here.", *EARLIER]
    assert wish(later, MAY) == [
        "A new beginning is made here.",
        MAY[0][3:],
        REPORT[3:],
        FUND[3:],
    ]


def test_change_moves_with_the_words_around_it() -> None:
    later = [ACT.replace("All", "Nearly all the good"), REPORT, FUND]
    assert wish(later, MAY)[0] == "Nearly all the good States may act together at once."
    assert over(later, MAY).overlapping == ()


def test_words_of_the_later_issue_are_nobody_s_proposal() -> None:
    later = [ACT.replace("at once", "soon"), REPORT.replace("Council", "Assembly"), FUND]
    assert over(later, EARLIER) == Carried((), (), ())


def test_change_that_was_made_since_is_satisfied() -> None:
    moved = over(MAY, MAY)
    assert (moved.entries, reasons(moved)) == ((), [HAS_WORDS])
    assert moved.unplaced[0].words == "shall → may"


def test_one_of_two_changes_was_made_since() -> None:
    both = [ACT.replace("shall", "may").replace("at once", "soon"), REPORT, FUND]
    assert wish(MAY, both)[0] == "All States may act together soon."
    assert reasons(over(MAY, both)) == [HAS_WORDS]


def test_same_words_changed_otherwise_since_overlap() -> None:
    later = [ACT.replace("shall", "must"), REPORT, FUND]
    assert wish(later, MAY)[0] == "All States may act together at once."
    assert over(later, MAY).overlapping == ("change 1",)


def test_changes_that_overlap_in_part_are_carried_with_the_delegation_s_words() -> None:
    later = [ACT.replace("shall act together", "must do it"), REPORT, FUND]
    wanted = [ACT.replace("States shall", "Governments may"), REPORT, FUND]
    assert wish(later, wanted)[0] == "All Governments may act together at once."


def test_insertion_at_the_place_of_another_stands_after_it() -> None:
    later = [ACT.replace("act", "always act"), REPORT, FUND]
    wanted = [ACT.replace("act", "gladly act"), REPORT, FUND]
    assert wish(later, wanted)[0] == "All States shall always gladly act together at once."


def test_changed_paragraph_is_gone() -> None:
    assert reasons(over([REPORT, FUND], MAY)) == [GONE]


def test_deletion_that_was_made_since_is_told() -> None:
    moved = one(Suppress("u1"), [REPORT, FUND])
    assert reasons(moved) == ["The issue on the table no longer has this paragraph."]


def test_addition_that_was_made_since_is_told() -> None:
    new = "2. A new meeting is called."
    moved = over([ACT, new, REPORT, FUND], [ACT, new, REPORT, FUND])
    assert reasons(moved) == ["The issue on the table already has this paragraph."]


def test_addition_whose_neighbour_is_gone_stands_after_the_one_before() -> None:
    new = "3. A new meeting is called."
    assert wish([ACT, FUND], [ACT, REPORT, new, FUND]) == [ACT[3:], new[3:], FUND[3:]]


def test_addition_at_the_beginning_stays_there() -> None:
    new = "1. A new meeting is called."
    assert wish([REPORT, FUND], [new, *EARLIER])[0] == new[3:]
    assert wish([FUND], [ACT, new, REPORT, FUND])[0] == new[3:]


def test_move_keep_and_join_go_to_the_paragraphs_of_the_later_issue() -> None:
    later = ["1. A new beginning is made here.", *EARLIER]
    changes: list[Change] = [Move("u1", "u3"), Keep("u1"), Join("u1"), Suppress("u3")]
    found = [entry.change for change in changes for entry in one(change, later).entries]
    assert found == [Move("u2", "u4"), Keep("u2"), Join("u2"), Suppress("u4")]


def test_move_keep_and_join_of_a_paragraph_that_is_gone_are_told() -> None:
    changes: list[Change] = [Move("u1", "u3"), Keep("u1"), Join("u1")]
    assert [reasons(one(change, [REPORT, FUND])) for change in changes] == [[GONE]] * 3


def test_joining_paragraphs_between_which_another_was_put_is_told() -> None:
    later = [ACT, "2. A new meeting is called in the autumn.", REPORT, FUND]
    moved = one(Join("u1"), later)
    assert (moved.entries, reasons(moved)) == (
        (),
        ["The two paragraphs no longer stand one after the other in the issue on the table."],
    )


def test_change_of_a_note_goes_with_the_note() -> None:
    earlier = text("1. To act.[^n1]", "[^n1]: Since 2004.")
    later = text("1. To act.[^a] To go.[^b]", "[^a]: Brand new words.", "[^b]: Since 2004.")
    [entry] = proposal("MEX", earlier, "1. To act.[^n1]", "[^n1]: Since 2005.").entries
    moved = carried([entry], earlier, later)
    assert [getattr(e.change, "unit", "") for e in moved.entries] == ["b"]


def test_hands_beneath_a_change_are_kept() -> None:
    earlier = text(*EARLIER)
    [entry] = proposal("MEX", earlier, *MAY).entries
    signed = Entry(entry.change, entry.place, (Mark("A. Vega", "2005-02-01"),))
    [moved] = carried([signed], earlier, text("1. New.", *EARLIER)).entries
    assert moved.marks == (Mark("A. Vega", "2005-02-01"),)


def test_carried_to_the_same_issue_nothing_changes() -> None:
    earlier = text(*EARLIER)
    wanted = [FUND, ACT.replace("shall", "may"), "3. New words."]
    entries = proposal("MEX", earlier, *wanted).entries
    moved = carried(entries, earlier, earlier)
    assert set(moved.entries) == set(entries)
    assert any(isinstance(entry.change, Add) for entry in moved.entries)
