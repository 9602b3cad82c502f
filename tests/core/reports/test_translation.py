from __future__ import annotations

import pytest

from tests.texts import proposal, text
from travaux.drafting.accounting import accounted
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.compilation import compiled
from travaux.drafting.conventions import convention
from travaux.reports.trace import trace, trace_rows
from travaux.reports.translation import place_in, reason_in

AGUA = "1. Invitar a los Estados Miembros a que velen por el acceso al agua potable."
BASE = text(AGUA, head="%travaux es running")
FILES = [
    proposal("MEX", BASE, AGUA.replace("Invitar", "Instar")),
    proposal("PER", BASE, AGUA.replace("potable", "potable y al saneamiento")),
    proposal("CHL", BASE, AGUA.replace(" potable", "")),
    proposal("BRA", BASE, AGUA.replace("Invitar", "Instar")),
]
RESULT = compiled(BASE, FILES)
PRINTED = negotiating_text(RESULT, convention("oas"), str)


def test_account_of_a_spanish_text_is_said_in_spanish() -> None:
    total = trace(accounted(RESULT), PRINTED, str).units[1].words
    assert total == "recibido 4 = incluido 3 + unido 1 + retirado 0 + sin colocar 0"


def test_reasons_and_fates_of_a_spanish_text_are_said_in_spanish() -> None:
    rows = trace_rows(accounted(RESULT), PRINTED, str)
    assert {row[5:] for row in rows} == {
        ("incluido", ""),
        ("unido", "idéntico a un cambio que ya está incluido"),
    }


def test_words_that_come_and_words_that_go_are_told_apart() -> None:
    asked = {row[4] for row in trace_rows(accounted(RESULT), PRINTED, str)}
    assert asked == {"MOD Invitar → Instar", "MOD + y al saneamiento", "MOD − potable"}


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("paragraph 12", "párrafo 12"),
        ("note 3", "nota 3"),
        ("left out: “note 3”", "falta: “note 3”"),
        ("notebook", "notebook"),
        ("", ""),
    ],
)
def test_places_are_named_in_spanish_and_quoted_words_stay(place: str, said: str) -> None:
    assert place_in(place, "es") == said


def test_what_has_no_words_in_a_language_stays_as_it_is() -> None:
    assert (place_in("paragraph 1", "ar"), reason_in("No 9.", "es")) == ("paragraph 1", "No 9.")
