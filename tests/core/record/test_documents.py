from __future__ import annotations

from datetime import date

import pytest

from tests.records import played
from tests.registers import (
    DRAFT_TITLE,
    FIRST_DRAFT,
    GUIDELINES,
    PLAN,
    PROGRAM,
    REGISTER,
    RESOLUTION,
    REV_7,
    TITLE,
    Doing,
)
from tests.texts import text
from travaux.documents import Issue
from travaux.record import Record
from travaux.record.documents import (
    Work,
    cited_by,
    current,
    current_in,
    dated,
    found,
    missing_languages,
    out_by,
    own_in,
    renditions_of,
    same_title,
    work_of,
    works,
)
from travaux.references import cited

REGISTERED = played(*REGISTER)
FOUR = ("es", "en", "fr", "pt")


def registering(id: str, **more: object) -> Doing:  # noqa: A002
    return "register-issue", {"id": id, "kind": "other", **more}


def filed(document: str, language: str, state: str = "issued") -> Doing:
    return "file-rendition", {
        "document": document,
        "language": language,
        "digest": "sha256:" + "0" * 64,
        "media_type": "application/pdf",
        "name": f"{language}.pdf",
        "state": state,
    }


def work(written: str, record: Record = REGISTERED) -> Work:
    of = work_of(record, written)
    assert of is not None
    return of


def held(issue: str, record: Record = REGISTERED) -> Issue:
    return record.issues[issue]


def standing(of: str, day: str | None, record: Record = REGISTERED) -> str:
    found = current(record, work(of, record), date.fromisoformat(day) if day else None)
    return found.id if found else ""


def test_revision_7_shows_the_six_before_it_as_implied() -> None:
    lines = work(PROGRAM).lines
    assert [line.id for line in lines] == [
        PROGRAM,
        *(f"{PROGRAM} rev. {number}" for number in range(1, 8)),
    ]
    assert [line.held for line in lines] == [True, *[False] * 6, True]


def test_corrigendum_and_revision_imply_what_came_before_them() -> None:
    assert work(PLAN).implied == ("CAJP/GT/TM-12/04",)
    assert work(RESOLUTION).implied == ("CAJP/GT/TM-38/05", "CAJP/GT/TM-38/05 rev. 1")


def test_works_stand_in_the_order_of_their_symbols() -> None:
    assert [one.id for one in works(REGISTERED)] == [
        "AG/RES. 1928 (XXXIII-O/03)",
        "AG/RES. 2027 (XXXIV-O/04)",
        "CP/CAJP-2038/03",
        "CAJP/GT/TM-12/04",
        "CAJP/GT/TM-16/04",
        "CAJP/GT/TM-18/04",
        "CAJP/GT/TM-24/05",
        "CAJP/GT/TM-38/05",
        "comments-2004-03-09",
    ]


def test_issues_stand_in_order_whenever_they_came() -> None:
    late = ("rev. 7 corr. 1", "add. 1", "rev. 3", "corr. 1")
    record = played(*(registering(f"{PROGRAM} {one}") for one in late), onto=REGISTERED)
    assert [one.id for one in work(PROGRAM, record).issues] == [
        PROGRAM,
        f"{PROGRAM} corr. 1",
        f"{PROGRAM} add. 1",
        f"{PROGRAM} rev. 3",
        f"{PROGRAM} rev. 7",
        f"{PROGRAM} rev. 7 corr. 1",
    ]


def test_title_belongs_to_the_issue() -> None:
    assert [one.title() for one in work(PROGRAM).issues] == [DRAFT_TITLE, TITLE]


def test_one_title_is_on_two_works_and_is_no_key() -> None:
    assert [one.id for one in same_title(REGISTERED, held(RESOLUTION))] == [PROGRAM, REV_7][1:]
    assert [one.id for one in found(REGISTERED, TITLE)] == [PROGRAM, REV_7, RESOLUTION]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("draft INTER-AMERICAN program for", [PROGRAM]),
        ("including migrant", [PROGRAM, REV_7, RESOLUTION]),
        ("tm 24 05", [PROGRAM, REV_7]),
        ("plan", [PLAN]),
        ("comments-2004", ["comments-2004-03-09"]),
        ("", []),
        ("no such words", []),
    ],
)
def test_search_takes_titles_and_symbols_as_they_come(words: str, expected: list[str]) -> None:
    assert [one.id for one in found(REGISTERED, words)] == expected


def test_search_takes_other_spellings() -> None:
    record = played(registering("a paper", as_written=("Non-paper of the Chair",)), onto=REGISTERED)
    assert [one.id for one in found(record, "non-paper")] == ["a paper"]


def test_corrigendum_with_the_whole_text_stands_in_the_place_of_the_plan() -> None:
    assert standing("CAJP/GT/TM-12/04", None) == PLAN


def test_list_of_corrections_stands_in_no_place() -> None:
    corrections = registering("CAJP/GT/TM-18/04 corr. 1", whole=False)
    assert standing(GUIDELINES, None, played(corrections, onto=REGISTERED)) == GUIDELINES


SPANISH_ONLY = registering(f"{REV_7} corr. 1", affects=("es",), date="2005-05-20")


def test_corrigendum_for_one_language_stands_in_that_one_alone() -> None:
    record = played(SPANISH_ONLY, onto=REGISTERED)
    guidelines = work(PROGRAM, record)
    assert standing(PROGRAM, None, record) == REV_7
    issues = {one: current_in(record, guidelines, one) for one in ("en", "es", "fr")}
    assert {one: issue and issue.id for one, issue in issues.items()} == {
        "en": REV_7,
        "es": f"{REV_7} corr. 1",
        "fr": REV_7,
    }
    assert [(one, issue.id) for one, issue in own_in(record, guidelines).items()] == [
        ("es", f"{REV_7} corr. 1")
    ]


def test_list_of_corrections_for_one_language_stands_in_no_place() -> None:
    corrections = registering(f"{REV_7} corr. 1", affects=("es",), whole=False)
    record = played(corrections, onto=REGISTERED)
    assert own_in(record, work(PROGRAM, record)) == {}


def test_next_revision_stands_in_every_language_again() -> None:
    record = played(SPANISH_ONLY, registering("CAJP/GT/TM-24/05 rev. 8"), onto=REGISTERED)
    assert own_in(record, work(PROGRAM, record)) == {}
    spanish = current_in(record, work(PROGRAM, record), "es")
    assert spanish
    assert spanish.id == "CAJP/GT/TM-24/05 rev. 8"


def test_corrigendum_for_one_language_stands_from_its_day_on() -> None:
    record = played(SPANISH_ONLY, onto=REGISTERED)
    before = current_in(record, work(PROGRAM, record), "es", date(2005, 5, 19))
    assert before
    assert before.id == REV_7
    assert own_in(record, work(PROGRAM, record), date(2005, 5, 19)) == {}


def test_addendum_stands_beside_the_text() -> None:
    addendum = registering("CAJP/GT/TM-18/04 add. 1")
    assert standing(GUIDELINES, None, played(addendum, onto=REGISTERED)) == GUIDELINES


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2005-02-24", ""),
        ("2005-02-25", PROGRAM),
        ("2005-05-17", PROGRAM),
        ("2005-05-18", REV_7),
    ],
)
def test_current_issue_is_the_last_that_was_out_by_then(day: str, expected: str) -> None:
    assert standing(PROGRAM, day) == expected


def test_issue_is_out_when_it_is_decided_on_at_the_latest() -> None:
    decided = {"id": "d", "body": "GT/TM", "verb": "approved", "objects": (RESOLUTION,)}
    record = played(("take-decision", {**decided, "when": "2005-05-10"}), onto=REGISTERED)
    assert out_by(record, held(RESOLUTION)) == date(2005, 5, 10)
    assert str(dated(record, held(RESOLUTION))) == "2005-05-10"


def test_issue_of_which_nothing_is_known_is_out_on_no_day() -> None:
    assert dated(REGISTERED, held(RESOLUTION)) is None
    assert standing(RESOLUTION, "2030-01-01") == ""
    assert standing(RESOLUTION, None) == RESOLUTION


def test_language_versions_that_are_missing_are_told() -> None:
    files = filed(REV_7, "es"), filed(REV_7, "en"), filed(REV_7, "fr", "draft translation")
    record = played(*files, onto=REGISTERED)
    assert [one.language for one in renditions_of(record, REV_7)] == ["es", "en", "fr"]
    assert missing_languages(record, held(REV_7), FOUR) == ("fr", "pt")


def test_corrigendum_for_one_language_is_missing_in_that_one() -> None:
    record = played(registering(f"{REV_7} corr. 1", affects=("es",)), onto=REGISTERED)
    assert missing_languages(record, held(f"{REV_7} corr. 1", record), FOUR) == ("es",)


def test_cited_by_names_text_and_note() -> None:
    """The report cites rev. 7 in its text, and in its note 4 with the resolution (S8)."""
    report = text(
        f"= 1. The group approved {REV_7} in the period.",
        "2. It worked out a text.[^n4]",
        f"[^n4]: See documents {REV_7} and {RESOLUTION}.",
    )
    references = {"the report": cited(report)}
    places = [(issue, one.note) for issue, one in cited_by(REGISTERED, references, REV_7) if one]
    assert places == [("the report", ""), ("the report", "n4")]


def test_link_says_that_one_cites_another_where_no_text_is_held() -> None:
    link = {"source": RESOLUTION, "relation": "cites", "target": REV_7}
    record = played(("link-documents", link), onto=REGISTERED)
    assert cited_by(record, {}, REV_7) == ((RESOLUTION, None),)


def test_work_of_nothing_is_none() -> None:
    assert work_of(REGISTERED, "CAJP/GT/TM-99/05") is None
    assert work_of(REGISTERED, "CAJP/GT/TM-24/05 rev. 3") == work(PROGRAM)
    assert FIRST_DRAFT in REGISTERED.issues
