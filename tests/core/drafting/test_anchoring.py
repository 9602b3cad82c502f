from __future__ import annotations

from tests.generated import made_up
from travaux.changes import apply
from travaux.drafting.anchoring import anchored
from travaux.drafting.comparison import compared
from travaux.drafting.matching import matched
from travaux.texts import Kind, Text, Unit


def units(paragraphs: list[str]) -> tuple[Unit, ...]:
    return tuple(Unit(f"u{n}", Kind.OPERATIVE, words) for n, words in enumerate(paragraphs, 1))


def test_small_gap_needs_no_anchors() -> None:
    words = dict(enumerate(made_up(50)))
    assert anchored(words, words) == {}


def test_every_paragraph_of_a_long_text_is_found_though_each_was_changed() -> None:
    old = made_up(600)
    new = [f"{words[:-1]}, as appropriate." for words in old]
    assert matched(units(old), units(new)).pairs == {n: n for n in range(600)}


def test_anchors_keep_the_order() -> None:
    old = made_up(200)
    new = [f"{words} More." for words in (*old[150:], *old[:150])]
    found = anchored(dict(enumerate(old)), dict(enumerate(new)))
    assert list(found.values()) == sorted(found.values())
    assert len(found) >= 140


def test_paragraphs_that_repeat_are_no_anchors() -> None:
    same = dict.fromkeys(range(80), "Idem, as in the paragraph above.")
    assert anchored(same, same) == {}


def test_changes_to_a_long_text_give_the_submitted_one() -> None:
    """Comparison's law: applying the changes to the base gives the submitted text."""
    old = made_up(150)
    new = [f"New {words}" for words in (*old[:40], *old[60:90], *made_up(9, seed=8), *old[90:])]
    base, wanted = Text(units(old)), Text(units(new))
    made = apply(base, compared(base, wanted).changes)
    assert [unit.words for unit in made.units] == new
