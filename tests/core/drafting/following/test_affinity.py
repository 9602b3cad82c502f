"""Which paragraph is which, where a text was made over."""

from __future__ import annotations

from travaux.drafting.following.affinity import descended
from travaux.texts import Kind, Unit, bracketed

FUND = "A voluntary fund is set up for travel and lodging of delegates from small islands."
STOCK = "shall do so in accordance with the modalities to be adopted by the Meeting in its session."
SHORT = (
    f"{bracketed('Each Party')}{bracketed('All')} {bracketed('shall')}{bracketed('should')} "
    f"communicate its efforts every five years {bracketed('on a common basis')}."
)


def units(*words: str, kind: Kind = Kind.OPERATIVE) -> list[Unit]:
    return [Unit(f"u{n}", kind, line) for n, line in enumerate(words)]


def test_the_one_option_that_is_left_is_the_paragraph_it_was() -> None:
    old = units("Option 1: no text", SHORT, "Option 2: the rules of the first period apply", FUND)
    new = units("Each Party shall communicate its efforts every five years.", FUND)
    assert descended(old, new) == {0: 1, 1: 3}


def test_a_paragraph_that_moved_and_was_rewritten_is_found() -> None:
    old = units(FUND, "States report.", "Chairs listen.", "The sea rises.", "The land dries.")
    moved = "For travel and lodging of delegates from small islands, a voluntary fund exists."
    new = units("States report.", "Chairs listen.", "The sea rises.", "The land dries.", moved)
    assert descended(old, new) == {0: 1, 1: 2, 2: 3, 3: 4, 4: 0}


def test_a_stock_phrase_ties_no_two_paragraphs_together() -> None:
    others = [f"Body number {n} {STOCK}" for n in range(6)]
    old = units(*others, f"The experts on forests {STOCK}")
    new = units(f"Whoever builds dams {STOCK}", *others)
    assert descended(old, new) == {n + 1: n for n in range(6)}


def test_what_two_paragraphs_alone_share_ties_them_together() -> None:
    old = units("The sea rises.", f"The experts on forests {STOCK}")
    new = units(f"Whoever builds dams {STOCK}", "The sea rises.")
    assert descended(old, new) == {0: 1, 1: 0}


def test_a_small_piece_of_a_long_paragraph_is_not_the_paragraph() -> None:
    long = f"{FUND} It is run by the secretariat under rules of its own. {STOCK} {SHORT}"
    assert descended(units(long), units("Rules of its own apply to birds.")) == {}


def test_a_short_paragraph_with_one_word_changed_in_its_place_is_the_same() -> None:
    assert descended(units("States agree."), units("Parties agree.")) == {0: 0}


def test_a_heading_is_never_a_paragraph() -> None:
    old = units("voluntary fund for travel", kind=Kind.ARTICLE)
    new = units("The sea rises.", f"Voluntary fund for travel: {FUND}")
    assert descended(old, new) == {}


def test_a_paragraph_is_paired_once() -> None:
    assert descended(units(FUND), units(FUND, FUND)) == {0: 0}
    assert descended(units(FUND, FUND), units(FUND)) == {0: 0}
