"""The papers of the case's meetings, whole, in English and Spanish (S11–S13).

Write the expected files anew with `pytest --update-golden`, and look them through.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tests.meetings import (
    DRAFT_TEXT,
    ELECTION,
    GUIDELINES,
    PREPARATORY,
    RAPPORTEURS,
    SPECIAL,
    calling,
    case,
    group,
    happened,
    held,
)
from tests.records import played
from travaux.bodies import Manner, Office, Term
from travaux.decisions import Decision, Method, Verb
from travaux.delegations import Names
from travaux.documents import DocumentKind, Issue
from travaux.events import DecisionTaken, IssueRegistered, OfficerTookOffice
from travaux.intake.notation import notation
from travaux.record import Record
from travaux.render import FORMATS
from travaux.render.look import Look
from travaux.render.plain import printed
from travaux.reports.meetings import notice, order_of_business, pack, participants, summary
from travaux.reports.plan import work_plan
from travaux.texts import Text, balance

_GOLDEN = Path(__file__).parent / "golden"
_ON = "2004-09-24"


@cache
def _record() -> Record:
    """Give the record with a draft summary in which a correction was asked for and taken."""
    correction = {
        "id": "c-1",
        "meeting": ELECTION,
        "was": "elected",
        "should_be": "ratified",
        "asked_by": "Mexico",
        "evidence": "the recording",
        "entered": _ON,
    }
    settling = {"correction": "c-1", "taken": True, "checked_against": "the recording"}
    drafting = {"meeting": ELECTION, "corrections_until": "2004-09-30", "entered": _ON}
    return played(
        ("draft-summary", drafting),
        ("request-correction", correction),
        ("settle-correction", {**settling, "entered": _ON}),
        onto=case(),
    )


def _text(words: str) -> Text:
    return notation(f"%travaux en running\n\n{words}\n").value


def _as_in_practice(language: str) -> Text:
    """Give the summary of a meeting such as a sister group of the case's holds."""
    items = [
        {"number": "1", "title": "Election of the Vice Chair"},
        {"number": "2", "title": "Calendar of activities", "documents": ["CAJP/GT/TM-40/05"]},
        {"number": "3", "title": "Preparations for the special meeting"},
    ]
    calendar = Issue(
        "CAJP/GT/TM-40/05", DocumentKind.WORK_PLAN, Names("Calendar of activities"), body="GT/TM"
    )
    met = played(
        calling("m", "2005-01-10", convener="chair"),
        ("set-order-of-business", {"meeting": "m", "items": items}),
        ("record-attendance", {"meeting": "m", "attendance": [{"party": "Chile"}]}),
        held("m"),
        ("take-up", {"meeting": "m", "act": "discussed", "matter": "the guests", "item": "3"}),
        (
            "plan-activity",
            {"id": "a-2", "plan": calendar.id, "title": "Seminar", "due": "2005-02-28"},
        ),
        onto=happened(group(), IssueRegistered(calendar)),
    )
    term = Term("GT/TM", Office.VICE_CHAIR, "perez", Manner.ACCLAIMED, decided_at="m")
    term = replace(term, proposed_by="MEX", seconded_by="CHL")
    by_acclamation = Decision("d-1", "GT/TM", Verb.ELECTED, Method.ACCLAMATION, ("perez",))
    adopted = Decision("d-2", "GT/TM", Verb.ADOPTED, Method.CONSENSUS, (calendar.id,))
    asked = Decision("d-3", "GT/TM", Verb.REQUESTED, decided="suggestions of guests by January 31")
    decisions = [
        replace(one, meeting="m", item=str(n))
        for n, one in enumerate((by_acclamation, adopted, asked), start=1)
    ]
    record = happened(met, OfficerTookOffice(term), *(DecisionTaken(one) for one in decisions))
    drafted = played(("draft-summary", {"meeting": "m", "entered": "2005-01-11"}), onto=record)
    return summary(played(("approve-summary", {"meeting": "m"}), onto=drafted), "m", language)


def _pack(language: str) -> Text:
    own = _text("= Report\n\nI have the honour to report.[^1]\n\n1. The panel met.\n\n[^1]: Twice.")
    paper = _text("= Border posts\n\n1. Advice counts.[^1]\n\n[^1]: Everywhere.")
    program = _text("= Draft\n\n1. Urges:\n\n  (a) advice;\n\n  (b) training.")
    texts = {DRAFT_TEXT: program}
    return pack(_record(), SPECIAL, language, RAPPORTEURS, own, {"p-1": paper}, texts)


_PAPERS: dict[str, Callable[[str], Text]] = {
    "notice": lambda language: notice(_record(), SPECIAL, language),
    "order": lambda language: order_of_business(_record(), ELECTION, language),
    "participants": lambda language: participants(_record(), ELECTION, language),
    "summary": lambda language: summary(_record(), ELECTION, language),
    "summary-inferred": lambda language: summary(_record(), PREPARATORY, language),
    "summary-without-order": lambda language: summary(_record(), GUIDELINES, language),
    "summary-as-in-practice": _as_in_practice,
    "pack": _pack,
    "plan": lambda language: work_plan(_record(), "GT/TM", language),
}
_EVERY = [(name, language) for name in _PAPERS for language in ("en", "es")]


@pytest.mark.parametrize(("name", "language"), _EVERY)
def test_a_paper_comes_out_as_written(
    name: str, language: str, request: pytest.FixtureRequest
) -> None:
    words = printed(_PAPERS[name](language))
    path = _GOLDEN / f"{name}.{language}.txt"
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(words, encoding="utf-8")
    assert words == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "language"), _EVERY)
def test_a_paper_is_a_text_like_any_other(name: str, language: str) -> None:
    text = _PAPERS[name](language)
    balance(text)
    ids = [unit.id for unit in text.all_units()]
    assert len(set(ids)) == len(ids)
    again = notation(printed(text))
    assert printed(again.value) == printed(text)
    assert again.findings == ()


@pytest.mark.parametrize("name", _PAPERS)
def test_a_paper_prints_in_the_formats_of_offices(name: str) -> None:
    text = _PAPERS[name]("es")
    pages = {form: FORMATS[form](text, Look()) for form in ("docx", "html", "akn")}
    assert [form for form, data in pages.items() if not data] == []
