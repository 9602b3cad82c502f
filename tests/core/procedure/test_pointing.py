"""Paragraphs are named by their numbers, one by one or from one to another."""

from __future__ import annotations

import pytest

from tests.texts import text
from travaux.procedure.floor import NotOnRecord
from travaux.procedure.pointing import names_in

_NAMES = names_in("A/1", text("1. One.", "2. Two.", "3. Three."))
_ONE, _TWO, _THREE = (_NAMES.unit(number) for number in "123")


@pytest.mark.parametrize("written", ["1-3", "1–3", " 1 - 3 "])
def test_a_run_of_numbers_names_all_from_the_first_to_the_last(written: str) -> None:
    assert _NAMES.units([written, "2"]) == (_ONE, _TWO, _THREE)


@pytest.mark.parametrize("written", ["2-4", "3-1"])
def test_a_run_that_the_text_does_not_have_is_refused(written: str) -> None:
    with pytest.raises(NotOnRecord):
        _NAMES.units([written])
