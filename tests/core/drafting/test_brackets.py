"""What is open in a compiled text, bracket by bracket."""

from __future__ import annotations

from tests.texts import compilation, text
from travaux.drafting.brackets import brackets
from travaux.readings import Bracket, BracketKind

BASE = text("1. All States shall act together at once.", "2. The fund pays for it.")
ONE = "1. All States shall act together at once."
TWO = "2. The fund pays for it."


def told(found: Bracket) -> tuple[str, str, str]:
    return found.id, str(found.kind), found.told


def test_one_word_that_two_want_otherwise_is_one_bracket_with_both_wordings() -> None:
    made = compilation(
        BASE,
        CHL=["1. All States should act together at once.", TWO],
        MEX=["1. All States must act together at once.", TWO],
    )
    assert [told(one) for one in brackets(made)] == [
        ("u1@2-3", "alternative", "“shall”; CHL: “should”; MEX: “must”.")
    ]


def test_additions_and_deletions_are_of_kinds_of_their_own() -> None:
    made = compilation(
        BASE,
        CHL=["1. All States shall act at once.", TWO],
        PER=[ONE, "2. The new fund pays for it."],
    )
    assert [told(one) for one in brackets(made)] == [
        ("u1@4-5", "deletion", "“together”; CHL: deletion."),
        ("u2@1-1", "addition", "PER: “new”."),
    ]


def test_whole_paragraphs_come_go_and_move() -> None:
    base = text(ONE, TWO, "3. The group reports each year.")
    made = compilation(
        base,
        CHL=[ONE, "3. The group reports each year."],
        MEX=["3. The group reports each year.", ONE, TWO],
        PER=[ONE, "Paragraph put in between.", TWO, "3. The group reports each year."],
    )
    kinds = {one.kind for one in brackets(made)}
    assert kinds == {BracketKind.SUPPRESSION, BracketKind.MOVE, BracketKind.PARAGRAPH}


def test_a_bracket_inside_another_names_it() -> None:
    made = compilation(
        BASE,
        CHL=["1. All States at once.", TWO],
        MEX=["1. All States should act together at once.", TWO],
    )
    outer, inner = brackets(made)
    assert (outer.id, inner.id, inner.inside) == ("u1@2-5", "u1@2-3", "u1@2-5")


def test_a_bracket_typed_in_the_issue_is_open_with_whoever_it_names() -> None:
    base = text("1. All States [shall] [+Chile:: soon] act.")
    found = brackets(compilation(base))
    assert [told(one) for one in found] == [
        ("u1@text-2-5", "in the text", "“[shall]”; : “shall”."),
        ("u1@text-5-8", "in the text", "“[soon]”; Chile: “soon”."),
    ]


def test_the_mark_is_another_one_as_soon_as_anything_in_it_is_other() -> None:
    chile = ["1. All States should act together at once.", TWO]
    (alone,) = brackets(compilation(BASE, CHL=chile))
    (together,) = brackets(compilation(BASE, CHL=chile, MEX=chile))
    (again,) = brackets(compilation(BASE, CHL=chile))
    assert (alone.id, alone.mark) == (again.id, again.mark)
    assert (alone.id, alone.mark != together.mark) == (together.id, True)


def test_the_same_new_paragraph_at_two_places_is_two_brackets() -> None:
    new = "The group meets twice."
    made = compilation(BASE, CHL=[new, ONE, TWO], MEX=[ONE, TWO, new])
    first, second = brackets(made)
    assert first.unit == second.unit
    assert (first.after, second.after) == ("", "u2")
    assert first.id != second.id


def test_nothing_asked_is_nothing_open() -> None:
    assert brackets(compilation(BASE)) == ()
