"""The plain notation loses nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.strategies import texts
from travaux.findings import Outcome
from travaux.intake.notation import notation
from travaux.render.plain import printed
from travaux.texts import Text, balance

# What people mistype: half of everything.
_PARTS = (
    "\n\n", "\n\n", "\n", "  ", " ", "words", "= ", "# ", "§ ", "- ", "1. ", "(a) ", "{5 bis} ",
    "{#u1}", "{#u2", "{=", "}", "[", "]", "[+Chile:: ", "[?~", "::", "[^n1]", "[^n1]: ", "[^", "|",
    "| a |", "\\", "\\_", "¶", "%symbol: x", "_ ", "~", "\t", "\ufdd0",
)  # fmt: skip


@settings(max_examples=500)
@given(texts())
def test_what_is_printed_reads_back_as_the_same_text(text: Text) -> None:
    """The notation has an exact inverse, and nothing in what we print is odd."""
    assert notation(printed(text)) == Outcome(text)


@given(texts())
def test_law_7(text: Text) -> None:
    """Law 7: plain(intake(plain(t))) = plain(t)."""
    assert printed(notation(printed(text)).value) == printed(text)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(_PARTS), max_size=20).map("".join))
def test_whatever_is_typed_can_be_read(typed: str) -> None:
    """Reading never fails, and what was made of a broken file prints and reads as the same."""
    text = notation("%travaux en running\n" + typed).value
    balance(text)
    assert len({unit.id for unit in text.all_units()}) == len(text.units) + len(text.notes)
    assert notation(printed(text)) == Outcome(text)
