"""Bodies found by their names, and their chain."""

from __future__ import annotations

import pytest

from tests.core.procedure.group import WITH_OFFICERS
from tests.records import played
from travaux.bodies import Body, BodyKind
from travaux.delegations import Names
from travaux.record.bodies import below, bodies_named, chain, names, reports_to, shared_names

RECORD = played(*WITH_OFFICERS)
ONE = Body("A", BodyKind.ORGAN, Names("The Office", "La Oficina"), Names(en="OFF"), ("Office",))


def test_everything_a_body_is_called_begins_with_its_code() -> None:
    assert names(ONE) == ("A", "OFF", "The Office", "La Oficina", "Office")


def test_names_are_shared_whatever_their_article_capitals_and_accents() -> None:
    other = Body("B", BodyKind.ORGAN, Names("OFFICE"), aliases=("Óff",))
    assert shared_names(ONE, other) == ("OFF", "The Office", "Office")


def test_bodies_with_nothing_in_common_share_no_name() -> None:
    assert shared_names(ONE, Body("B", BodyKind.ORGAN, Names("Another"))) == ()


@pytest.mark.parametrize("written", ["Consejo Permanente", "el Consejo Permanente", "CP", "cp"])
def test_a_body_is_found_in_another_language_too(written: str) -> None:
    assert [body.code for body in bodies_named(RECORD, written)] == ["CP"]


@pytest.mark.parametrize("written", ["", "Council", "GT"])
def test_a_part_of_a_name_finds_nothing(written: str) -> None:
    assert bodies_named(RECORD, written) == ()


def test_a_body_that_is_not_on_record_has_no_chain() -> None:
    assert (reports_to(RECORD, "XX"), chain(RECORD, "XX"), below(RECORD, "XX")) == (None, (), ())
