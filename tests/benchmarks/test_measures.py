from __future__ import annotations

from benchmarks.compile.engine import compiled_from_words
from benchmarks.compile.layouts import Shown, flat, laid_out, read
from benchmarks.compile.measures import (
    Quality,
    bracketed,
    intended,
    quality_of,
    quality_of_flat,
    stray,
)
from tests.generated import Edit, Negotiation, one_paragraph
from travaux.drafting.nesting import Contested, Variant, Words
from travaux.texts import Kind, Text, Unit, tokens

BASE = "All States shall act at once."
TREE = (
    Words(" All States"),
    Contested(
        (Words(" shall"), Contested((Words(" act"),), (Variant(" go", ("PER",)),))),
        (Variant(" may rest", ("CHL", "MEX")),),
    ),
    Words(" at"),
    Contested((), (Variant(" just", ("BRA",)),)),
    Words(" once."),
)


def negotiation(**wanted: str) -> Negotiation:
    base = Text((Unit("u1", Kind.OPERATIVE, BASE),))
    edit = Edit("u1", 2, 3, (" may",), tuple(wanted))
    own = {party: {"u1": words} for party, words in wanted.items()}
    return Negotiation(base, tuple(wanted), (edit,), own)


def test_layout_of_a_tree_holds_every_bracket_and_reading() -> None:
    layout = laid_out(BASE, TREE)
    assert layout.brackets == ((3, 4), (2, 4), (5, 5))
    assert layout.readings == (
        Shown(3, 4, " go", ("PER",)),
        Shown(2, 4, " may rest", ("CHL", "MEX")),
        Shown(5, 5, " just", ("BRA",)),
    )


def test_tree_reads_by_name_alone() -> None:
    readings = {party: read(TREE, party) for party in ("PER", "CHL", "BRA", "USA")}
    assert readings == {
        "PER": "All States shall go at once.",
        "CHL": "All States may rest at once.",
        "BRA": "All States shall act at just once.",
        "USA": BASE,
    }


def test_bracketed_words_count_the_base_once_and_every_reading() -> None:
    assert bracketed(laid_out(BASE, TREE)) == 2 + 1 + 2 + 1


def test_intended_words_count_the_base_once_and_every_edit() -> None:
    edits = [Edit("u1", 2, 4, (" may",), ("A",)), Edit("u1", 3, 5, (), ("B",))]
    assert intended(edits) == 3 + 1


def test_stray_runs_are_short_ones_between_brackets_of_one_level() -> None:
    parts = tokens("a b c d e f g h i j")
    assert stray(parts, [(0, 1), (3, 4), (7, 8)]) == 1
    assert stray(parts, [(0, 9), (1, 2), (3, 4)]) == 1
    assert stray(parts, [(0, 2), (2, 4)]) == 0


def test_flat_layout_lets_overlapping_changes_flow_together() -> None:
    versions = {"A": "All States may act at once.", "B": "All States may go at once."}
    layout = flat(BASE, versions)
    assert layout.brackets == ((2, 4),)
    assert layout.readings == (
        Shown(2, 4, " may act", ("A",)),
        Shown(2, 4, " may go", ("B",)),
    )


def test_one_edit_of_two_is_one_reading_in_both_layouts() -> None:
    both = negotiation(CHL="All States may act at once.", MEX="All States may act at once.")
    quality = quality_of(both, compiled_from_words(both))
    assert (quality.swelling, quality.grouped, quality.grouped_apart, quality.exact) == (1, 1, 1, 1)
    assert quality_of_flat(both).grouped == 1


def test_a_wrong_name_is_found() -> None:
    right = negotiation(CHL="All States may act at once.", MEX="All States may act at once.")
    wrong = negotiation(CHL="All States may act at once.", MEX="All States can act at once.")
    assert quality_of(right, compiled_from_words(wrong)).lost == [("MEX", "u1")]


def test_sums_of_several_compilations_add_up() -> None:
    found = [one_paragraph(seed, 5) for seed in (1, 2)]
    both = Quality()
    for one in found:
        both.join(quality_of(one, compiled_from_words(one)))
    apart = [quality_of(one, compiled_from_words(one)) for one in found]
    assert both.bracketed == sum(one.bracketed for one in apart)
    assert both.paragraphs == 2
