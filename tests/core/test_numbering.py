from __future__ import annotations

import pytest

from travaux.numbering import bis, label, labels, note_numbers, number
from travaux.texts import Kind, Numbering, Text, Unit, call


def operative(*depths: int, frozen: dict[int, str] | None = None) -> Text:
    """Give a text of operative paragraphs at these depths; `frozen` by position from 0."""
    kept = frozen or {}
    return Text(
        tuple(
            Unit(f"u{n}", Kind.OPERATIVE, "words", depth, kept.get(n))
            for n, depth in enumerate(depths)
        )
    )


def shown(text: Text) -> list[str]:
    return list(labels(text).values())


def test_four_levels_count_in_their_own_shapes() -> None:
    assert shown(operative(0, 1, 1, 2, 2, 3, 0, 1)) == [
        "1.", "(a)", "(b)", "(i)", "(ii)", "a.", "2.", "(a)",
    ]  # fmt: skip


def test_the_count_goes_on_after_frozen_labels() -> None:
    text = operative(0, 0, 0, 0, frozen={1: "1 bis", 2: "1 ter"})
    assert shown(text) == ["1.", "1 bis", "1 ter", "2."]


def test_a_frozen_label_far_ahead_moves_the_count() -> None:
    assert shown(operative(0, 0, frozen={0: "12"})) == ["12", "13."]


def test_a_frozen_label_that_shows_no_number_leaves_the_count_alone() -> None:
    assert shown(operative(0, 0, 0, frozen={1: "II"})) == ["1.", "II", "2."]


@pytest.mark.parametrize(
    ("numbering", "expected"),
    [
        (Numbering.RUNNING, ["1.", "2.", "3."]),
        (Numbering.BY_ARTICLE, ["1.", "2.", "1."]),
        (Numbering.BY_SECTION, ["1.", "1.", "1."]),
    ],
)
def test_each_policy_begins_again_where_it_should(
    numbering: Numbering, expected: list[str]
) -> None:
    kinds = (Kind.OPERATIVE, Kind.HEADING, Kind.OPERATIVE, Kind.ARTICLE, Kind.OPERATIVE)
    units = tuple(Unit(f"u{n}", kind, "words") for n, kind in enumerate(kinds))
    assert shown(Text(units, numbering=numbering)) == expected


def test_sub_levels_begin_again_after_an_unnumbered_paragraph_above_them() -> None:
    units = (
        Unit("a", Kind.PARAGRAPH, "States shall:"),
        Unit("b", Kind.OPERATIVE, "act;", 1),
        Unit("c", Kind.PARAGRAPH, "States may:"),
        Unit("d", Kind.OPERATIVE, "wait.", 1),
    )
    assert labels(Text(units)) == {"b": "(a)", "d": "(a)"}


def test_bullets_and_rows_do_not_disturb_the_count() -> None:
    units = (
        Unit("a", Kind.OPERATIVE, "act;", 1),
        Unit("b", Kind.ITEM, "soon"),
        Unit("c", Kind.ROW, "now"),
        Unit("d", Kind.OPERATIVE, "wait.", 1),
    )
    assert labels(Text(units)) == {"a": "(a)", "d": "(b)"}


def test_headings_and_notes_have_a_label_only_if_frozen() -> None:
    text = Text(
        (Unit("a", Kind.HEADING, "Scope", 0, "II"), Unit("b", Kind.HEADING, "Aims")),
        (Unit("n1", Kind.NOTE, "See", 0, "*"),),
    )
    assert labels(text) == {"a": "II", "n1": "*"}


def test_letters_double_after_the_26th() -> None:
    assert [label(n, 1) for n in (26, 27, 28, 53)] == ["(z)", "(aa)", "(bb)", "(aaa)"]


def test_spanish_french_and_portuguese_write_half_a_bracket() -> None:
    shapes = [[label(1, depth, language) for depth in (0, 1, 2, 3)] for language in ("es", "en")]
    assert shapes == [["1.", "a)", "i)", "a."], ["1.", "(a)", "(i)", "a."]]


@pytest.mark.parametrize("depth", range(6))
def test_every_label_shows_its_count(depth: int) -> None:
    assert [number(label(n, depth), depth) for n in range(1, 400)] == list(range(1, 400))


@pytest.mark.parametrize(
    ("written", "depth"), [("(ab)", 1), ("iiii", 2), ("II", 0), ("(a)", 0), ("5", 1), ("", 0)]
)
def test_a_label_of_another_shape_shows_no_count(written: str, depth: int) -> None:
    assert number(written, depth) is None


def test_paragraphs_put_in_are_counted_in_latin() -> None:
    assert [bis("5.", n) for n in (1, 2, 3, 4, 5, 6, 7, 8, 9)] == [
        "5 bis", "5 ter", "5 quater", "5 quinquies", "5 sexies", "5 septies", "5 octies",
        "5 novies", "5 decies",
    ]  # fmt: skip


def test_beyond_the_latin_words_the_count_is_written() -> None:
    assert bis("(a)", 20) == "(a) bis 20"


def test_notes_are_numbered_by_their_calls() -> None:
    text = Text(
        (Unit("a", Kind.PARAGRAPH, f"x{call('n2')}y{call('n1')}z{call('n2')}"),),
        (Unit("n1", Kind.NOTE, "one"), Unit("n2", Kind.NOTE, ""), Unit("n3", Kind.NOTE, "")),
    )
    assert note_numbers(text) == {"n2": 1, "n1": 2, "n3": 3}


def test_what_stands_before_the_first_leaves_its_number_to_it() -> None:
    assert shown(operative(0, 0, 0, frozen={0: "1 ante"})) == ["1 ante", "1.", "2."]
    assert shown(operative(0, 0, frozen={0: "1 ante 2"})) == ["1 ante 2", "1."]


def test_a_verb_in_front_of_a_number_leaves_the_count_as_it_is() -> None:
    text = operative(0, 0, 0, 0, 0, frozen={1: "MOD 2.", 2: "ADD 2 bis", 3: "SUP* 3."})
    assert shown(text) == ["1.", "MOD 2.", "ADD 2 bis", "SUP* 3.", "4."]


def test_a_number_that_is_only_placed_here_counts_where_it_comes_from() -> None:
    assert shown(operative(0, 0, 0, frozen={1: "ADD* 7"})) == ["1.", "ADD* 7", "2."]
