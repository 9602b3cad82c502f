from __future__ import annotations

import pytest

from tests.core.reports.chair.migrants import (
    ALL,
    GROUP,
    REPORT,
    SPECIAL,
    recorded,
    without,
)
from tests.core.reports.chair.reported import ATTACHED, codes, report, words
from tests.records import played
from travaux import events as e
from travaux.bodies import Office
from travaux.dates import When
from travaux.render.plain import printed
from travaux.reports.chair import composed


def test_the_chairs_words_stand_in_the_place_of_the_draft_and_survive() -> None:
    """S26: the edit is an event, and the next draft carries it."""
    edit = e.ReportPartWritten(REPORT, "thanks-to-states", "The Chair is grateful to all.")
    made = report(edit, ATTACHED)
    assert words(made, "thanks-to-states") == "The Chair is grateful to all."
    part = next(one for one in made.parts if one.key == "thanks-to-states")
    assert (part.written, part.drafted[:19]) == (
        "The Chair is grateful to all.",
        "The Chair expresses",
    )
    sentence = next(one for one in made.sentences if one.unit == "thanks-to-states")
    assert sentence.positions == (len(ALL),)


def test_words_given_back_leave_the_draft() -> None:
    edit = e.ReportPartWritten(REPORT, "presentation", "Ours.")
    back = e.ReportPartWritten(REPORT, "presentation", "")
    assert report(edit, back).text == report().text


def test_an_edit_in_one_language_leaves_the_other_alone() -> None:
    edit = e.ReportPartWritten(REPORT, "presentation", "Ours.", "en")
    assert report(edit, language="es").text == report(language="es").text


def test_a_gap_that_the_chair_wrote_over_is_gone() -> None:
    edit = e.ReportPartWritten(REPORT, "establishment", "The Group came about in 2004.")
    assert [one.unit for one in report(edit).gaps] == ["meeting:december"]


def test_the_notes_of_replaced_words_do_not_print() -> None:
    edit = e.ReportPartWritten(REPORT, "meeting:march", "The Group met in March.")
    assert "See document CP/CAJP-2038/03." not in [one.words for one in report(edit).text.notes]


def test_a_blank_line_begins_a_paragraph_and_a_section_takes_more() -> None:
    edit = e.ReportPartWritten(REPORT, "more:conclusions", "One\nline.\n\nAnd another.")
    made = report(edit)
    assert (words(made, "more:conclusions"), words(made, "more:conclusions/2")) == (
        "One line.",
        "And another.",
    )


def test_a_heading_is_a_part_too() -> None:
    edit = e.ReportPartWritten(REPORT, "heading:product", "Draft of the Program")
    unit = next(one for one in report(edit).text.units if one.id == "heading:product")
    assert (unit.label, unit.words) == ("C.", "Draft of the Program")


def test_a_part_older_than_its_facts_is_told() -> None:
    edit = e.ReportPartWritten(REPORT, "officers", "The officers took office.")
    later = e.OfficerLeftOffice(GROUP, Office.CHAIR, "acevedo", When.read("2005-05-01"))
    assert codes(report(edit), "part-older-than-facts") == []
    told = report(edit, later)
    assert codes(told, "part-older-than-facts") == [
        (
            "The Chair's words for this part are older than the facts that it is about "
            f"(entries {len(ALL) + 1}). Compare them with the words drafted now."
        )
    ]
    assert words(told, "officers") == "The officers took office."


def test_a_part_that_has_lost_its_place_is_told_and_not_printed() -> None:
    edit = e.ReportPartWritten(REPORT, "special:special", "It was a good meeting.")
    made = composed(recorded((*without(*SPECIAL), edit)), REPORT)
    assert [one.where for one in made.findings if one.code == "part-without-place"] == [
        "special:special"
    ]
    assert "good meeting" not in printed(made.text)


@pytest.mark.parametrize(
    ("language", "said", "shifts"),
    [
        ("en", "I would also like to thank the Secretariat.", True),
        ("en", "The Chair thanks the Secretariat of the IX Summit.", False),
        ("en", "We met as Article I of our rules, Section I and Annex I) say.", True),
        ("en", "The Chair thanks those named in Section I and Annex I).", False),
        ("es", "Quisiera agradecer a la Secretaría.", True),
        ("es", "La Presidencia agradece a la Secretaría.", False),
    ],
)
def test_a_shift_to_the_first_person_is_a_matter_of_style(
    language: str,
    said: str,
    shifts: bool,  # noqa: FBT001
) -> None:
    """I23: it is told, and the Chair's words stay."""
    edit = e.ReportPartWritten(REPORT, "thanks-to-offices", said, language)
    made = report(edit, language=language)
    assert len(codes(made, "first-person")) == shifts
    assert words(made, "thanks-to-offices") == said


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_part_that_is_offered_may_be_written(language: str) -> None:
    record = recorded()
    for part in composed(record, REPORT, language).parts:
        particulars = {"report": REPORT, "part": part.key, "words": "Ours.", "language": language}
        record = played(("write-part", particulars), onto=record)
    made = composed(record, REPORT, language)
    assert {part.written for part in made.parts} == {"Ours."}
    assert [one.code for one in made.findings if one.code == "part-without-place"] == []
