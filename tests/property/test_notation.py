"""The plain notation loses nothing."""

from __future__ import annotations

from hypothesis import given, settings

from tests.property.strategies import texts
from travaux.findings import Outcome
from travaux.intake.notation import notation
from travaux.render.plain import printed
from travaux.texts import Text


@settings(max_examples=500)
@given(texts())
def test_what_is_printed_reads_back_as_the_same_text(text: Text) -> None:
    """The notation has an exact inverse, and nothing in what we print is odd."""
    assert notation(printed(text)) == Outcome(text)


@given(texts())
def test_law_7(text: Text) -> None:
    """Law 7: plain(intake(plain(t))) = plain(t)."""
    assert printed(notation(printed(text)).value) == printed(text)
