"""Words in a row that left one place and stand at another."""

from __future__ import annotations

from travaux.drafting.following.migration import MANY, Left, migrated


def left(unit: str, words: str, *, at: int = 0, whole: bool = False) -> Left:
    parts = words.split()
    return Left(unit, parts, range(len(parts)), at, whole)


def went(old: list[Left], new: list[Left]) -> list[tuple[str, str, str]]:
    """Give what went, as words with the paragraph it came to and the one it came from."""
    words = {
        (piece.unit, place): piece.words[n] for piece in new for n, place in enumerate(piece.places)
    }
    found: dict[tuple[str, str], list[str]] = {}
    for word in sorted(migrated(old, new), key=lambda w: (w.unit, w.place)):
        found.setdefault((word.unit, word.source), []).append(words[word.unit, word.place])
    return [(unit, source, " ".join(part)) for (unit, source), part in found.items()]


def test_a_passage_is_found_where_it_went() -> None:
    old = [left("u1", "before this a voluntary fund for travel and lodging")]
    new = [left("u9", "hereby a voluntary fund for travel is set up")]
    assert went(old, new) == [("u9", "u1", "a voluntary fund for travel")]


def test_a_turn_of_phrase_is_no_passage() -> None:
    assert (
        went([left("u1", "in accordance with the rules")], [left("u9", "with the rules of it")])
        == []
    )


def test_a_short_paragraph_that_is_all_there_is_one() -> None:
    assert went(
        [left("u1", "it shall report", whole=True)], [left("u9", "also it shall report")]
    ) == [("u9", "u1", "it shall report")]


def test_an_earlier_word_goes_to_one_place_only() -> None:
    old = [left("u1", "a voluntary fund for travel and lodging")]
    new = [
        left("u8", "a voluntary fund for travel"),
        left("u9", "a voluntary fund for travel and lodging"),
    ]
    assert went(old, new) == [("u9", "u1", "a voluntary fund for travel and lodging")]


def test_what_remains_of_a_passage_is_taken_where_it_is_long_enough() -> None:
    old = [left("u1", "one two three four five six seven eight nine ten")]
    new = [
        left("u8", "one two three four five six"),
        left("u9", "four five six seven eight nine ten"),
    ]
    assert went(old, new) == [("u9", "u1", "four five six seven eight nine ten")]
    longer = [left("u8", "zero one two three four five six"), *new[1:]]
    assert went([left("u1", "zero " + " ".join(old[0].words))], longer) == [
        ("u8", "u1", "zero one two three four five six"),
        ("u9", "u1", "seven eight nine ten"),
    ]


def test_of_two_places_with_nearly_the_same_words_the_nearer_is_taken() -> None:
    far = left("u1", "hold the increase in the global average temperature", at=40)
    near = left("u2", "the increase in the global average temperature", at=1)
    new = [left("u9", "hold the increase in the global average temperature", at=2)]
    assert went([far, near], new)[-1][1:] == (
        "u2",
        "the increase in the global average temperature",
    )


def test_words_that_stand_in_very_many_places_begin_nothing() -> None:
    many = [left(f"u{n}", "the parties to this agreement shall") for n in range(MANY + 1)]
    new = [left("x", "the parties to this agreement shall")]
    assert went(many, new) == []
    assert len(went(many[1:], new)) == 1


def test_nothing_left_over_gives_nothing() -> None:
    assert list(migrated([], [])) == []


def test_a_passage_reaches_back_over_words_that_stand_in_very_many_places() -> None:
    many = [left(f"u{n}", "the parties to this agreement") for n in range(MANY)]
    old = [*many, left("x", "the parties to this agreement celebrate harvests")]
    new = [left("y", "the parties to this agreement celebrate harvests")]
    assert went(old, new) == [("y", "x", "the parties to this agreement celebrate harvests")]
