"""Changes made on an earlier issue, where the later one has divided or joined the paragraphs."""

from __future__ import annotations

from tests.texts import proposal, text, words
from travaux.changes import Change, Join, Keep, Move, Suppress
from travaux.drafting.comparison import with_notes_of
from travaux.drafting.compilation import compiled
from travaux.drafting.rebasing import Carried, carried
from travaux.proposals import Entry, Proposal, Sponsor

ACT = "1. All States shall act together at once, and shall inform the others in writing."
REPORT = "2. The Chair should report to the Council every year."
FUND = "3. A voluntary fund is set up for travel and lodging."
EARLIER = [ACT, REPORT, FUND]
DIVIDED = [
    "1. All States shall act together at once.",
    "2. They shall inform the others in writing.",
    REPORT,
    FUND,
]
JOINED = [ACT, f"{REPORT} {FUND[3:]}"]


def over(later: list[str], wanted: list[str]) -> Carried:
    earlier = text(*EARLIER)
    return carried(proposal("MEX", earlier, *wanted).entries, earlier, text(*later))


def wish(later: list[str], wanted: list[str]) -> list[str]:
    """Give the later issue as the party now wants it."""
    made = compiled(text(*later), [Proposal("p", (Sponsor("MEX"),), over(later, wanted).entries)])
    assert made.unplaced == ()
    return words(made.reading("MEX"))


def one(change: Change, later: list[str]) -> tuple[list[Change], list[str]]:
    moved = carried([Entry(change, "place")], text(*EARLIER), text(*later))
    return [entry.change for entry in moved.entries], [left.reason for left in moved.unplaced]


def test_change_in_the_second_part_of_a_divided_paragraph() -> None:
    wanted = [ACT.replace("the others", "everybody"), REPORT, FUND]
    assert wish(DIVIDED, wanted)[:2] == [
        "All States shall act together at once.",
        "They shall inform everybody in writing.",
    ]
    assert over(DIVIDED, wanted).overlapping == ()


def test_change_in_the_second_of_two_joined_paragraphs() -> None:
    wanted = [ACT, REPORT, FUND.replace("travel", "hotels")]
    assert wish(JOINED, wanted)[1].endswith("A voluntary fund is set up for hotels and lodging.")


def test_division_that_was_made_since_is_satisfied() -> None:
    later = [ACT.replace(", and shall", ","), "2. and shall" + ACT[ACT.index(" inform") :], REPORT]
    moved = over([*later, FUND], [*later, FUND])
    assert moved.entries == ()


def test_whole_of_a_divided_paragraph_goes_with_all_its_parts() -> None:
    assert one(Suppress("u1"), DIVIDED) == ([Suppress("u1"), Suppress("u2")], [])
    assert one(Keep("u1"), DIVIDED) == ([Keep("u1"), Keep("u2")], [])
    assert one(Move("u1", "u3"), DIVIDED) == ([Move("u1", "u4"), Move("u2", "u4")], [])


def test_one_of_two_joined_paragraphs_is_deleted_in_words() -> None:
    assert wish(JOINED, [ACT, REPORT]) == [ACT[3:], REPORT[3:]]
    assert wish(JOINED, [ACT]) == [ACT[3:]]


def test_moving_one_of_two_joined_paragraphs_is_told() -> None:
    reason = "The issue on the table has joined this paragraph with another one."
    assert one(Move("u3", ""), JOINED) == ([], [reason])


def test_joining_what_was_joined_since_is_told() -> None:
    reason = "The issue on the table has joined the two paragraphs already."
    assert one(Join("u2"), JOINED) == ([], [reason])
    assert one(Join("u1"), DIVIDED) == ([Join("u2")], [])


def test_paragraph_that_stands_in_the_place_of_another_is_not_that_one() -> None:
    later = [ACT, "2. Decisions on lodging need the consent of two thirds of those present.", FUND]
    moved = over(later, [ACT, REPORT.replace("should", "must"), FUND])
    assert (moved.entries, [left.words for left in moved.unplaced]) == ((), ["should → must"])


def test_deletion_of_a_paragraph_that_was_changed_since_is_told() -> None:
    later = [ACT, REPORT.replace("Council", "Assembly"), FUND]
    assert over(later, [ACT, FUND]).overlapping == ("change 1",)


def test_calls_lead_to_the_same_notes_in_the_later_issue() -> None:
    earlier = text("1. To act.[^n1]", "[^n1]: Since 2004.")
    later = text("1. To go.[^n1]", "2. To act.[^n2]", "[^n1]: New.", "[^n2]: Since 2004.")
    same = with_notes_of(later, earlier)
    wanted = text("1. To report.[^n1]", "[^n1]: Since 2004.")
    [entry] = proposal("MEX", same, "1. To report.[^n2]", "[^n2]: Since 2004.").entries
    assert [note.id for note in with_notes_of(same, wanted).notes] == ["n2"]
    made = compiled(
        later, [Proposal("p", (Sponsor("MEX"),), carried([entry], same, later).entries)]
    )
    assert made.reading("MEX").units[1].calls == ("n2",)


def test_call_of_a_note_that_is_gone_is_left_out() -> None:
    earlier = text("1. To act[^a] at once.", "[^a]: Since 2004.")
    entries = proposal("MEX", earlier, "1. To report[^a] now.", "[^a]: Since 2004.").entries
    later = text("1. To decide soon.")
    for entry in carried(entries, earlier, later).entries:
        assert (
            "a" not in compiled(later, [Proposal("p", (), (entry,))]).reading(None).units[0].calls
        )


def test_words_put_in_on_both_sides_of_what_is_gone_are_all_kept() -> None:
    later = [ACT.replace(" shall act", ""), REPORT, FUND]
    wanted = [ACT.replace("shall act", "really shall act quickly"), REPORT, FUND]
    assert wish(later, wanted)[0].startswith("All States really quickly together at once")
