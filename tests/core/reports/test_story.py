"""The story of a document: one order for what a source tells in several."""

from __future__ import annotations

from typing import Any

import pytest

from tests.records import OPENED, played
from travaux.bodies import Manner
from travaux.dates import When
from travaux.numbering import labels
from travaux.record import Record
from travaux.reports.story import Lane, Step, StoryUnknown, page, story
from travaux.reports.story.phrases import story_phrases
from travaux.reports.story.steps import in_order

_ACTS: list[tuple[str, dict[str, Any]]] = [
    OPENED,
    ("register-body", {"code": "GA", "kind": "assembly", "names": {"en": "General Assembly"}}),
    ("register-body", {"code": "WG", "kind": "working group", "names": {"en": "Working Group"}}),
    (
        "give-mandate",
        {
            "id": "m",
            "body": "WG",
            "giver": "GA",
            "source": "AG/RES. 10 (XXXIII-O/03)",
            "pinpoint": "operative paragraph 2",
        },
    ),
    ("establish-body", {"body": "WG", "when": "2004-01-15"}),
    ("register-issue", {"id": "WG-1/04", "kind": "guidelines", "body": "WG"}),
    ("register-issue", {"id": "WG-2/04", "kind": "negotiating text", "body": "WG"}),
    ("register-issue", {"id": "WG-9/04", "kind": "other", "body": "WG", "date": "2004-05-01"}),
    ("link-documents", {"source": "WG-2/04", "relation": "derives from", "target": "WG-1/04"}),
    ("convene-meeting", {"id": "second", "body": "WG", "when": "2004-06-01", "convener": "GA"}),
    ("take-up", {"meeting": "second", "act": "discussed", "documents": ["WG-2/04"]}),
    ("convene-meeting", {"id": "first", "body": "WG", "when": "2004-03-01"}),
    ("take-up", {"meeting": "first", "act": "discussed", "documents": ["WG-1/04"]}),
    (
        "take-decision",
        {
            "id": "d",
            "body": "WG",
            "verb": "approved",
            "method": "consensus",
            "objects": ["WG-2/04"],
            "when": "[2004-06-01..2004-12-31]",
        },
    ),
    (
        "record-statement",
        {
            "id": "s",
            "party": "Chile",
            "words": "Noted.",
            "language": "en",
            "issue": "WG-2/04",
            "anchor": "whole",
        },
    ),
]


@pytest.fixture(scope="module")
def record() -> Record:
    return played(*_ACTS)


def test_a_story_is_told_in_date_order(record: Record) -> None:
    assert [(str(step.when or ""), step.lane) for step in story(record, "WG-2/04")] == [
        ("2003", Lane.MANDATE),
        ("2004-01-15", Lane.GROUP),
        ("2004-03-01", Lane.MEETING),
        ("2004-06-01", Lane.MEETING),
        ("[2004-06-01..2004-12-31]", Lane.DECISION),
        ("", Lane.STATEMENT),
    ]


def test_each_step_says_what_happened_and_where_it_is_entered(record: Record) -> None:
    told = {step.lane: step for step in story(record, "WG-2/04")}
    assert told[Lane.MANDATE].words == (
        "General Assembly gave WG its mandate: AG/RES. 10 (XXXIII-O/03), operative paragraph 2"
    )
    assert told[Lane.MANDATE].inferred
    assert told[Lane.MEETING].words == (
        "Meeting of WG, convened by General Assembly; discussed WG-2/04"
    )
    assert told[Lane.DECISION].words == "WG approved WG-2/04 by consensus"
    assert told[Lane.DECISION].positions == (record.decisions.position("d"),)


def test_a_document_that_it_does_not_go_back_to_is_left_out(record: Record) -> None:
    assert not any("WG-9/04" in step.words for step in story(record, "WG-2/04"))


def test_a_story_in_spanish(record: Record) -> None:
    words = [step.words for step in story(record, "WG-2/04", "es")]
    assert words[-2:] == [
        "WG aprobó WG-2/04 por consenso",
        "Chile pidió que constara: declaración sobre WG-2/04",
    ]


def test_a_word_is_told_in_spanish_by_what_it_is_said_of() -> None:
    """A body "ratificó" a document, an officer came "por ratificación", a mandate was ratified."""
    record = played(
        *_ACTS,
        ("register-person", {"id": "ana", "name": "Ana Ríos"}),
        ("take-office", {"body": "WG", "office": "chair", "person": "ana", "manner": "ratified"}),
        (
            "confirm-mandate",
            {
                "mandate": "m",
                "source": "AG/RES. 20 (XXXIV-O/04)",
                "giver": "GA",
                "verb": "ratified",
                "when": "2004-06-07",
            },
        ),
        (
            "take-decision",
            {"id": "r", "body": "WG", "verb": "ratified", "objects": ["WG-2/04"], "when": "2005"},
        ),
    )
    told = [step.words for step in story(record, "WG-2/04", "es")]
    assert [words for words in told if "ratific" in words] == [
        "Ana Ríos, presidencia de WG: por ratificación",
        "Mandato de WG confirmado por General Assembly (ratificó): AG/RES. 20 (XXXIV-O/04)",
        "WG ratificó WG-2/04",
    ]


def test_how_somebody_came_into_office_can_always_be_told() -> None:
    assert all(set(story_phrases(one).manners) == set(Manner) for one in ("en", "es"))


def test_a_story_is_told_in_french(record: Record) -> None:
    assert [step.words for step in story(record, "WG-2/04", "fr")[-2:]] == [
        "WG a approuvé WG-2/04 par consensus",
        "Chili a demandé que soit consignée : déclaration sur WG-2/04",
    ]


def test_an_office_is_named_with_its_article() -> None:
    record = played(
        *_ACTS,
        ("convene-meeting", {"id": "third", "body": "WG", "when": "2005", "convener": "chair"}),
    )
    told = {language: story(record, "WG-2/04", language)[-1].words for language in ("en", "es")}
    assert told == {
        "en": "Meeting of WG, convened by the Chair",
        "es": "Reunión de WG, convocada por la Presidencia",
    }


def test_a_document_nobody_registered_has_no_story(record: Record) -> None:
    with pytest.raises(StoryUnknown, match="no document “WG-3/04”"):
        story(record, "WG-3/04")
    with pytest.raises(StoryUnknown, match="no mandate “x”"):
        story(record, "WG-2/04", mandate="x")


def test_the_order_of_entries_decides_where_a_date_leaves_room() -> None:
    dates = ["2004-04-16", "2004", "", "2004-03-09", "[2004-01-01..2004-12-31]", "2005/2006"]
    steps = [
        Step(When.read(written) if written else None, Lane.MEETING, written, (n,))
        for n, written in enumerate(dates)
    ]
    assert [step.words for step in in_order(reversed(steps))] == [
        "2004-03-09",
        "[2004-01-01..2004-12-31]",
        "2004-04-16",
        "2004",
        "",
        "2005/2006",
    ]


def test_the_page_of_a_story_prints(record: Record) -> None:
    text = page(story(record, "WG-2/04"), "WG-2/04")
    assert text.title == "How WG-2/04 came to be"
    assert labels(text) == {}
    assert "2003 (inferred)" in text.units[3].words
