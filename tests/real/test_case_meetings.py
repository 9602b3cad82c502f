"""The meetings of the case against its source: dates, symbols, names and who convened (S10–S13)."""

from __future__ import annotations

import re

import pytest

from tests.datasets import case as source
from tests.meetings import (
    BASE_TEXT,
    COMMENTS,
    CORRECTED_PLAN,
    DRAFT,
    DRAFT_TEXT,
    ELECTION,
    GUIDELINES,
    GUIDELINES_TEXT,
    PREPARATORY,
    RAPPORTEURS,
    SPECIAL,
    case,
)
from travaux.bodies import Office
from travaux.record.meetings import counted, inferred, matters_at, officer_at
from travaux.reports.dating import spelled
from travaux.symbols import parse, printed

# On which line of the source each meeting is told of.
_LINES = {COMMENTS: 23, PREPARATORY: 25, ELECTION: 12, SPECIAL: 18, GUIDELINES: 27, DRAFT: 30}


def _lines() -> list[str]:
    """Give the lines from 1 on, no-break spaces made even (I27)."""
    words = source().read_text(encoding="utf-8", errors="replace").replace("\u00a0", " ")
    return ["", *words.split("\n")]


@pytest.mark.parametrize("meeting", sorted(set(_LINES) - {PREPARATORY}))
def test_the_date_of_a_meeting_stands_in_its_line_as_it_is_spelled(meeting: str) -> None:
    when = case().meetings[meeting].when
    assert when is not None
    assert spelled(when) in _lines()[_LINES[meeting]]


def test_only_the_year_that_was_inferred_is_not_in_the_source() -> None:
    when, why = case().meetings[PREPARATORY].when, inferred(case(), PREPARATORY)
    assert when is not None
    assert why is not None
    line = _lines()[_LINES[PREPARATORY]]
    assert why.written in line
    assert spelled(when) not in line
    assert spelled(when).startswith(why.written)


def test_the_preparatory_meeting_was_held_with_the_units_that_the_source_lists() -> None:
    line = _lines()[_LINES[PREPARATORY]]
    record = case()
    units = [record.bodies[one].name() for one in record.meetings[PREPARATORY].taking_part]
    assert [name for name in units if name not in line] == []
    assert len(units) == 4


def test_the_convener_of_the_special_meeting_is_the_one_that_the_source_names() -> None:
    record = case()
    convener = record.meetings[SPECIAL].convener
    assert convener is not None
    assert f"The {record.bodies[convener].name()} convened" in _lines()[_LINES[SPECIAL]]
    others = [one for one in _LINES if one != SPECIAL]
    assert {record.meetings[one].convener for one in others} == {None}


def test_the_officers_stand_on_the_line_of_the_meeting_that_chose_them() -> None:
    record = case()
    meeting = record.meetings[ELECTION]
    names = [officer_at(record, meeting, one) for one in (Office.CHAIR, Office.VICE_CHAIR)]
    assert [one.person.name in _lines()[12] for one in names if one] == [True, True]
    rapporteur = officer_at(record, record.meetings[SPECIAL], Office.RAPPORTEUR)
    assert rapporteur is not None
    assert rapporteur.person.name in _lines()[20]


@pytest.mark.parametrize(
    ("meeting", "document"),
    [(COMMENTS, BASE_TEXT), (GUIDELINES, GUIDELINES_TEXT), (DRAFT, DRAFT_TEXT)],
)
def test_what_a_meeting_took_up_is_a_document_that_the_source_cites(
    meeting: str, document: str
) -> None:
    (taken,) = matters_at(case(), meeting)
    assert taken.documents == (document,)
    assert document in _cited()


def test_the_plan_and_the_rapporteur_s_report_are_cited_by_the_exact_symbols() -> None:
    assert {CORRECTED_PLAN, RAPPORTEURS} <= _cited()
    assert "CAJP/GT/TM-12/04" not in _cited()


def test_the_count_that_the_source_asserts_is_kept_as_it_stands() -> None:
    count = counted(case(), "GT/TM")
    assert count.asserted is not None
    assert f"a total of {count.asserted.value} meetings" in _lines()[30]
    assert count.counted == len(_LINES)


def _cited() -> set[str]:
    found = re.findall(r"(?:CP/)?CAJP[/\w]*-\d+/\d\d(?: (?:rev|corr)\. \d)?", "\n".join(_lines()))
    return {printed(parse(one)) for one in found}
