"""Old texts as they were saved: headings stuck to paragraphs, lines broken, blank lines gone."""

from __future__ import annotations

from travaux.intake import read
from travaux.intake.plain import received
from travaux.texts import Kind


def read_as(words: str) -> list[tuple[Kind, str | None, str]]:
    return [(u.kind, u.label, u.words) for u in received(words).value.text.units]


FULL = "The Group met on the shore of the lake, and it rose when it had seen all"
LAST = "of the fish in it, and the birds, which had come from the other shores."


def test_a_numbered_heading_stuck_between_full_lines() -> None:
    heading = "II. WHAT CAME OF IT ALL IN THE YEARS THAT HAVE GONE BY SINCE THEN"
    assert read_as(f"A title\n\n{FULL}\n{LAST}\n{heading}\n{FULL}\n{LAST}\n") == [
        (Kind.TITLE, None, "A title"),
        (Kind.PARAGRAPH, None, f"{FULL} {LAST}"),
        (Kind.HEADING, "II.", heading.removeprefix("II. ")),
        (Kind.PARAGRAPH, None, f"{FULL} {LAST}"),
    ]


def test_a_numbered_heading_on_two_lines() -> None:
    words = "I. CONSIDERATIONS CONCERNING SHORES AND NEIGHBOURING WATERS AND\nBIRDS\n"
    assert read_as(f"A title\n\n{FULL}\n{LAST}\n{words}{FULL}\n{LAST}\n")[2] == (
        Kind.HEADING, "I.", "CONSIDERATIONS CONCERNING SHORES AND NEIGHBOURING WATERS AND BIRDS",
    )  # fmt: skip


def test_a_heading_in_capitals_stuck_to_a_full_line() -> None:
    assert read_as(f"A title\n\n{FULL}\n{LAST}\nCONCLUSIONS\n{FULL}\n{LAST}\n")[1:3] == [
        (Kind.PARAGRAPH, None, f"{FULL} {LAST}"),
        (Kind.HEADING, None, "CONCLUSIONS"),
    ]


def test_capitals_in_the_middle_of_a_sentence_are_no_heading() -> None:
    words = f"{FULL} with\nUNESCO\nand others\n{LAST}"
    assert len(read_as(f"A title\n\n{words}\n")) == 2


def test_broken_lines_are_joined_where_no_blank_line_is_left() -> None:
    short = "of the fish."
    assert read_as(f"I. THE LAKE\n{FULL}\n{short}\n{FULL}\n{LAST}\n{LAST}") == [
        (Kind.HEADING, "I.", "THE LAKE"),
        (Kind.PARAGRAPH, None, f"{FULL} {short}"),
        (Kind.PARAGRAPH, None, f"{FULL} {LAST} {LAST}"),
    ]


def test_one_paragraph_on_each_line_stays_so() -> None:
    assert len(read_as("\n".join(["A title", *[FULL] * 6, LAST]))) == 8


def test_findings_name_the_file_and_the_line() -> None:
    outcome = read(f"A title\n\n{FULL},\n/ again.\n\n\ufffd.\tSee one.\n".encode(), "old.txt")
    assert [(f.code, f.where) for f in outcome.findings] == [
        ("note-mark-repaired", "old.txt, line 4")
    ]
    assert {unit: str(lines) for unit, lines in outcome.value.lines.items()} == {
        "u1": "L1", "u2": "L3-L4", "n1": "L6",
    }  # fmt: skip


def test_a_file_in_the_old_encoding_is_mended_too() -> None:
    # U+FFFD has no place in it; strokes have.
    data = "A title\n\nEl Grupo se reunió,\n/ y terminó.\n\n/ Véase uno.\n".encode("cp1252")
    text = read(data, "old.txt").value.text
    assert [note.words for note in text.notes] == ["Véase uno."]
