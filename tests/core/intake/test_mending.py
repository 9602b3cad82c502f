"""Old plain texts whose notes were damaged: calls and notes are found again, or left and told."""

from __future__ import annotations

import pytest

from travaux.findings import Outcome, Severity
from travaux.intake.plain import received
from travaux.intake.received import Received
from travaux.texts import Kind, Text, readable

LOST = "\ufffd.\t"


def read(words: str) -> Outcome[Received]:
    return received(words)


def units(text: Text) -> list[str]:
    """Give the words of all units, with * where a note is called."""
    return [readable(unit.words) for unit in text.units]


def notes(text: Text) -> list[str]:
    return [readable(note.words) for note in text.notes]


def codes(outcome: Outcome[Received]) -> list[tuple[str, str]]:
    return [(finding.code, finding.where) for finding in outcome.findings]


REPORT = f"""\
 I. THE LAKE


The Group met in May,
/ and it rose in June with thanks to all who had come from the shores of the lake to be heard by it.
II. THE SHORE

A. WHO CAME
Nobody had been asked to come.
/
The Chair was heard all the same (she had written “Fish and Birds”)
/ (GT/L-3/04) at noon.
Ana Sofía Ruiz
 {LOST}See document GT/L-1/04.


{LOST}See document  GT/L-2/04
 """


def test_strokes_that_broke_their_lines_call_the_notes_in_order() -> None:
    # Three strokes and two notes don't go together; with a third note they do.
    made = read(REPORT + f"\n\n{LOST}See its title.\n")
    text = made.value.text
    assert units(text) == [
        "THE LAKE",
        (
            "The Group met in May,* and it rose in June with thanks to all who had come from the"
            " shores of the lake to be heard by it."
        ),
        "THE SHORE",
        "WHO CAME",
        "Nobody had been asked to come.*",
        "The Chair was heard all the same (she had written “Fish and Birds”)* (GT/L-3/04) at noon.",
        "Ana Sofía Ruiz",
    ]
    assert [unit.calls for unit in text.units if unit.calls] == [("n1",), ("n2",), ("n3",)]
    assert notes(text) == [
        "See document GT/L-1/04.", "See document GT/L-2/04", "See its title.",
    ]  # fmt: skip
    assert [(u.kind, u.depth, u.label) for u in text.units if u.kind is Kind.HEADING] == [
        (Kind.HEADING, 0, "I."), (Kind.HEADING, 0, "II."), (Kind.HEADING, 1, "A."),
    ]  # fmt: skip
    assert codes(made) == [
        ("note-mark-repaired", "line 5"),
        ("note-mark-repaired", "line 10"),
        ("note-mark-repaired", "line 12"),
    ]


def test_a_repair_says_which_note_and_after_which_words() -> None:
    (finding,) = read(f"A title\n\nThe Group met\n/\n\n{LOST}See one.\n").findings
    assert finding.severity is Severity.WARNING
    assert finding.message == (
        "The number of a note was lost here. By its order it is note 1, which begins on line 6 of"
        " the file; it is called after “The Group met”. Look whether it belongs there."
    )


def test_units_and_notes_know_their_lines() -> None:
    made = read(REPORT + f"\n\n{LOST}See\nits title.\n").value
    assert {unit: str(lines) for unit, lines in made.lines.items()} == {
        "u1": "L1", "u2": "L4-L5", "u3": "L6", "u4": "L8", "u5": "L9", "u6": "L11-L12",
        "u7": "L13", "n1": "L14", "n2": "L17", "n3": "L20-L21",
    }  # fmt: skip


def test_fewer_notes_than_calls_are_told_and_nothing_is_guessed() -> None:
    made = read(REPORT)
    assert made.value.text.notes == ()
    assert units(made.value.text)[1:3] == [
        "The Group met in May,",
        (
            "/ and it rose in June with thanks to all who had come from the shores of the lake to"
            " be heard by it."
        ),
    ]
    assert codes(made) == [("note-marks-unpaired", "line 5")]
    assert "one is called, 3; notes, 2. Nothing was changed." in made.findings[0].message


def test_fewer_calls_than_notes_are_told_and_nothing_is_guessed() -> None:
    made = read(f"A title\n\nThe Group met\n/\n\n{LOST}See one.\n{LOST}See two.\n")
    assert made.value.text.notes == ()
    assert codes(made) == [("note-marks-unpaired", "line 4")]


def test_a_stroke_alone_is_told_where_there_are_no_notes() -> None:
    made = read("A title\n\nThe Group met.\n/\nIt rose.\n")
    assert (units(made.value.text)[2], codes(made)) == ("/", [("note-marks-unpaired", "line 4")])


@pytest.mark.parametrize(
    "called",
    [
        "The Group met,\n/ and rose.\n/\nIt ended.",  # a stroke broke the line
        "The Group met,\n//\tand rose.\n////\nIt ended.",  # several
        "The Group met,/ and rose./\nIt ended.",  # no line was broken
        "The Group met, // and rose. /\nIt ended.",
        "The Group met,1/ and rose.2/\nIt ended.",  # whole marks
        "The Group met, 1/ and rose. 2/\nIt ended.",
        "The Group met[1]/, and rose.[2]/\nIt ended.",
        "The Group met,\n1/ and rose.\n2/\nIt ended.",
        "The Group met,1/ and rose./\nIt ended.",  # one number of two
        "The Group met,\n/ and rose.2/\nIt ended.",
        "The Group met,\ufffd and rose.\ufffd/\nIt ended.",
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        "\ufffd.\tSee one.\n\n\n\ufffd.\tSee two.\n",
        "\ufffd See one.\n\ufffd/ See two.\n",
        "1/ See one.\n\n2/ See two.",
        "1/See one.\n2/See two.\n",
        "[1]/ See one.\n[2]/ See two.\n",
        "/ See one.\n\n/ See two.",
        "//\tSee one.\n////\tSee two.\n\n",
        "1/ See one.\n/ See two.\n",
    ],
)
def test_every_shape_of_mark_above_and_below(called: str, below: str) -> None:
    text = read(f"A title\n\n{called}\n\n{below}").value.text
    first = units(text)[1].replace("*, ", ",* ")
    assert (first, units(text)[2:]) == ("The Group met,* and rose.*", ["It ended."])
    assert notes(text) == ["See one.", "See two."]


def test_whole_marks_go_by_their_numbers_and_are_told_once() -> None:
    made = read(
        "A title\n\nIn 20043/ and 2005 4/ the Group met.\n\n3/ See one.\n4/ See two.\n\nEnd.\n"
    )
    assert units(made.value.text) == ["A title", "In 2004* and 2005* the Group met.", "End."]
    assert notes(made.value.text) == ["See one.", "See two."]
    assert codes(made) == [("notes-tied", "")]
    assert made.findings[0].severity is Severity.NOTE
    assert made.findings[0].message.startswith("The notes 3/ to 4/ at the end")


def test_one_whole_mark() -> None:
    made = read("A title\n\nThe Group met.1/\n\n1/ See one.\n")
    assert made.findings[0].message.startswith("Note 1/ at the end")


def test_numbers_that_differ_are_not_tied_by_order() -> None:
    made = read("A title\n\nIt met,1/ and rose.3/\n\n1/ See one.\n2/ See two.\n")
    assert made.value.text.notes == ()
    assert codes(made) == [("note-marks-unpaired", "line 3")]


def test_several_strokes_are_several_calls_if_there_are_as_many_notes() -> None:
    below = "\n\n".join(f"{LOST}One state reserves its position." for _ in range(4))
    text = read(f"RIGHTS OF RIVERS////\n\nThe Group met.\n\n{below}\n").value.text
    assert units(text) == ["RIGHTS OF RIVERS****", "The Group met."]
    assert text.units[0].calls == ("n1", "n2", "n3", "n4")


def test_several_strokes_that_broke_a_line_are_several_calls_too() -> None:
    below = f"{LOST}One.\n{LOST}Two.\n{LOST}Three.\n"
    text = read(f"A title\n\nThe Group met,\n// and\n/\nrose.\n\n{below}").value.text
    assert units(text) == ["A title", "The Group met,** and* rose."]


def test_where_two_ways_are_open_nothing_is_guessed() -> None:
    # Are it the two strokes after words and two notes, or one call and one note?
    made = read("A title\n\nThe Group met,/ and rose./\n/ See one.\n/ See two.\n")
    assert made.value.text.notes == ()


WRAPPED = f"""\
THE LAKE AND ITS SHORES
I. WHAT WAS DONE
The Group met in May of the year that had been set for its work,
/ and it met again in June, at the seat of the Organization. The Chair
was asked to write to all who had not come, and so she did, in the name of
/
the others who had come, and who could not write. Then, at noon, it rose.
II. WHAT CAME OF IT
Nothing came of it that could have been put before the Council that year.
Ana Sofía de la Ruiz
Chair of the Group
 {LOST}See document GT/L-1/04, which went to all the missions in the month
of March, and its addendum.
 {LOST}See the letter of the mission.

Printed on paper.
"""


def test_lines_broken_at_a_fixed_width_without_blank_lines() -> None:
    text = read(WRAPPED).value.text
    assert units(text) == [
        "THE LAKE AND ITS SHORES",
        "WHAT WAS DONE",
        (
            "The Group met in May of the year that had been set for its work,* and it met again in"
            " June, at the seat of the Organization. The Chair was asked to write to all who had"
            " not come, and so she did, in the name of* the others who had come, and who could not"
            " write."
            " Then, at noon, it rose."
        ),
        "WHAT CAME OF IT",
        "Nothing came of it that could have been put before the Council that year.",
        "Ana Sofía de la Ruiz",
        "Chair of the Group",
        "Printed on paper.",
    ]
    assert notes(text) == [
        (
            "See document GT/L-1/04, which went to all the missions in the month of March, and its"
            " addendum."
        ),
        "See the letter of the mission.",
    ]


def test_a_sentence_is_joined_over_blank_lines_around_its_mark() -> None:
    text = read(
        f"A title\n\nThe Group met,\n\n/ and rose\n\n/\n\nat noon.\n\n{LOST}A\n{LOST}B"
    ).value
    assert units(text.text) == ["A title", "The Group met,* and rose* at noon."]


def test_a_numbered_paragraph_after_a_mark_is_not_joined() -> None:
    text = read(
        f"A title\n\nThe Group\n/\n\na. met;\n\nb. rose.\n/\n\n{LOST}A\n\n{LOST}B"
    ).value.text
    assert units(text) == ["A title", "The Group*", "met;", "rose.*"]


def test_what_is_listed_after_a_mark_is_not_joined() -> None:
    text = read(f"A title\n\nThe Group saw:\n/\nfish;\n/\nbirds.\n\n{LOST}A\n\n{LOST}B").value.text
    assert units(text) == ["A title", "The Group saw:*", "fish;*", "birds."]


def test_a_paragraph_after_a_whole_mark_is_not_joined_over_a_blank_line() -> None:
    text = read("A title\n\nThe Group met 1/\n\nand rose,2/\nit says\n\n1/ A\n2/ B").value.text
    assert units(text) == ["A title", "The Group met*", "and rose,* it says"]


def test_a_note_of_two_paragraphs() -> None:
    text = read(
        f"A title\n\nIt met,\n/ and\n/\nrose.\n\n{LOST}One.\n\nMore.\n\n{LOST}Two."
    ).value.text
    assert notes(text) == ["One.¶More.", "Two."]


def test_a_page_number_among_the_notes_is_no_part_of_them() -> None:
    text = read(
        f"A title\n\nIt met,\n/ and\n/\nrose.\n\n{LOST}One.\n\n- 3 -\n\n{LOST}Two."
    ).value.text
    assert notes(text) == ["One.", "Two."]
    assert units(text)[-1] == "3 -"


def test_bullets_that_were_lost_too_are_no_notes() -> None:
    made = read(f"A title\n\n\ufffd\tfish\n\ufffd\tbirds\n\nIt met,\n/ and rose.\n\n{LOST}One.")
    assert notes(made.value.text) == ["One."]
    assert units(made.value.text)[1:3] == ["\ufffd fish", "\ufffd birds"]


def test_bullets_alone_are_not_even_doubted() -> None:
    made = read("A title\n\n\ufffd\tfish\n\ufffd\tbirds\n")
    assert (units(made.value.text)[1:], codes(made)) == (["\ufffd fish", "\ufffd birds"], [])


HEALTHY = (
    "The Group asked for fish and/or birds, and either / or was heard.",
    "1/2 of it was eaten, and 3/4 was drunk on 1/ 2 of the days.",
    "/lists/data holds the list, and so does http://data.example/list/ for all.",
    "Decision 1/CP.18 and decision\n2/CP.17 were recalled.",
    "1/CP. 18, paragraph 51, was recalled.",
    "24/7\n\n2/5\n\n1/2 cup",
    "1/ Decides to act.\n\n2/ Asks for a report.",
    "1/ Decides to act.\n2/ Asks for more.\n\nNow,\n1/ Decides to rest.\n2/ Asks for less.",
    "The word was caf\ufffd and the name was D\ufffdaz.",
    "It was either\n/ or the other.",
)


@pytest.mark.parametrize("words", HEALTHY)
def test_healthy_words_stay_as_they_are(words: str) -> None:
    made = read(f"A title\n\n{words}\n")
    assert " ".join(units(made.value.text)) == f"A title {' '.join(words.split())}"
    assert made.findings == ()


@pytest.mark.parametrize("words", HEALTHY[:5])
def test_healthy_words_stay_beside_damaged_notes(words: str) -> None:
    made = read(f"A title\n\n{words}\n\nIt met,\n/ and\n/\nrose.\n\n{LOST}One.\n\n{LOST}Two.\n")
    assert (
        " ".join(units(made.value.text)) == f"A title {' '.join(words.split())} It met,* and* rose."
    )


def test_our_notation_is_never_mended() -> None:
    words = "%travaux en running\n\n= A title\n\nIt met,\n/ and rose.\n\n\ufffd. One.\n"
    assert read(words).value.text.notes == ()


def test_brackets_and_typography_in_a_note() -> None:
    made = read(f"A title\n\nIt met.\n/\n\n{LOST}See\u00a0[the] letter…\n")
    assert notes(made.value.text) == ["See [the] letter..."]


@pytest.mark.parametrize(
    ("last", "apart"),
    [
        ("Ana Ruiz", True),
        ("María José de la Cruz y Paz", True),
        ("J. M. O’Neill-Dupont", True),
        ("Fish, Birds", False),
        ("ANA RUIZ", True),
        ("Rights of Rivers", False),
        ("the Lake of Shores", False),
        ("Lake Council.", False),
    ],
)
def test_a_name_at_the_end_stands_apart(last: str, *, apart: bool) -> None:
    filled = "Nothing came of it that could have been put before the Council in the year."
    words = f"A title\n\n{filled} \n{filled}\n{last}\n1/ See one.\n".replace(
        "before", "before1/", 1
    )
    assert (units(read(words).value.text)[-1] == last) is apart


def test_thousands_of_marks() -> None:
    made = read("words,\n/ more\n/\n" * 4000 + "\ufffd. Note\n" * 8000)
    assert len(made.value.text.notes) == 8000
    assert codes(read("words,\n/ more\n/\n" * 4000 + "\ufffd. Note\n" * 9000)) == [
        ("note-marks-unpaired", "line 2")
    ]


def test_a_signature_is_a_paragraph_whatever_it_begins_with() -> None:
    text = read("A title\n\nIt met.1/\n\nJ. M. RUIZ\n\n1/ See one.\n").value.text
    assert (text.units[-1].kind, text.units[-1].words) == (Kind.PARAGRAPH, "J. M. RUIZ")


def test_a_heading_of_the_last_section_is_no_signature() -> None:
    text = read("A title\n\nIt met.1/\n\nA. Last Words\n\nIt rose.\n\n1/ See one.\n").value.text
    assert (text.units[-2].kind, text.units[-2].label) == (Kind.HEADING, "A.")


def test_two_strokes_one_at_the_end_of_a_line_and_one_below() -> None:
    text = read(f"A title\n\nThe Group met / \n/\nand rose.\n\n{LOST}One.\n{LOST}Two.\n").value.text
    assert units(text) == ["A title", "The Group met** and rose."]
    assert text.units[1].calls == ("n1", "n2")
