"""Who attended, what was taken up, and what a special meeting brought forth (S10, S13, I11)."""

from __future__ import annotations

import pytest

from tests.meetings import (
    BASE_TEXT,
    COMMENTS,
    DRAFT,
    DRAFT_TEXT,
    ELECTION,
    GUIDELINES_TEXT,
    PAPER,
    SPECIAL,
    calling,
    case,
    election,
    group,
    held,
    special,
)
from tests.records import noticed, played
from travaux.delegations import UnknownDelegation
from travaux.events import MatterTakenUp
from travaux.meetings import Attendance, FindingKind, Paper, Practice
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record import Record
from travaux.record.record import key


def test_one_party_is_found_under_any_of_its_names_and_what_was_written_is_kept() -> None:
    assert election().attendance[ELECTION] == (
        Attendance("MEX", as_written="Permanent Mission of Mexico"),
        Attendance("GTM", ("perez",), "Guatemala"),
        Attendance("ARG", ("acevedo",)),
        Attendance("CIM"),
        Attendance("USA", as_written="United States"),
    )


def _listing(*attendance: dict[str, object]) -> dict[str, object]:
    return {"meeting": ELECTION, "attendance": attendance}


def test_a_party_listed_under_two_names_is_one_party() -> None:
    listed = _listing(
        {"party": "Argentina", "persons": ["acevedo", "aparicio"]},
        {"party": "Misión Permanente de la Argentina", "persons": ["perez", "acevedo"]},
    )
    record = played(("record-attendance", listed), onto=election())
    written = "Argentina; Misión Permanente de la Argentina"
    assert record.attendance[ELECTION] == (
        Attendance("ARG", ("acevedo", "aparicio", "perez"), written),
    )
    codes = [one.code for one in noticed(election(), "record-attendance", **listed)]
    assert codes == ["person-of-another-party"] * 2 + ["party-listed-twice"]


def test_a_party_or_a_person_that_nobody_knows_is_not_listed() -> None:
    with pytest.raises(UnknownDelegation, match="Atlantis"):
        played(("record-attendance", _listing({"party": "Atlantis"})), onto=election())
    unknown = _listing({"party": "Mexico", "persons": ["nobody"]})
    with pytest.raises(NotOnRecord, match="nobody"):
        played(("record-attendance", unknown), onto=election())


def test_comments_are_tied_to_the_document_they_were_made_on() -> None:
    (taken,) = [one for one in case().matters.values() if one.meeting == COMMENTS]
    assert taken == MatterTakenUp(COMMENTS, "received comments on", (BASE_TEXT,))
    assert taken.by is None


def test_discussion_of_a_new_document_resumes_that_of_the_one_it_comes_from() -> None:
    resuming = {"meeting": DRAFT, "act": "resumed discussion of", "documents": [DRAFT_TEXT]}
    assert noticed(case(), "take-up", **resuming) == ()


def _met_once(**taken: object) -> Record:
    return played(
        calling("first", "2005-01-10"),
        held("first"),
        *([("take-up", {"meeting": "first", "act": "discussed", **taken})] if taken else ()),
        calling("second", "2005-01-20"),
        held("second"),
        onto=group(),
    )


_RESUMING = {"meeting": "second", "act": "resumed discussion of", "documents": [DRAFT_TEXT]}


def test_nothing_is_resumed_that_was_never_taken_up() -> None:
    (found,) = noticed(_met_once(), "take-up", **_RESUMING)
    assert found.code == "nothing-to-resume"
    assert DRAFT_TEXT in found.message


def test_what_derives_from_a_document_is_not_what_it_comes_from() -> None:
    record = _met_once(documents=[DRAFT_TEXT])
    resuming = {**_RESUMING, "documents": [GUIDELINES_TEXT]}
    assert [one.code for one in noticed(record, "take-up", **resuming)] == ["nothing-to-resume"]


def test_a_later_meeting_is_nothing_to_resume_from() -> None:
    record = _met_once(documents=[BASE_TEXT])
    assert noticed(record, "take-up", **_RESUMING) == ()
    earlier = played(calling("zeroth", "2004-02-01"), held("zeroth"), onto=record)
    (found,) = noticed(earlier, "take-up", **{**_RESUMING, "meeting": "zeroth"})
    assert found.code == "nothing-to-resume"


def test_what_is_taken_up_stands_under_an_item_of_the_order() -> None:
    under = {"meeting": ELECTION, "act": "discussed", "matter": "elections"}
    record = played(("take-up", {**under, "item": "1"}), onto=election())
    assert [one.item for one in record.matters.values()] == ["1"]
    with pytest.raises(NotOnRecord, match="no item “7”"):
        played(("take-up", {**under, "item": "7"}), onto=election())


def test_a_party_or_a_person_takes_a_matter_up() -> None:
    for by, code in (("the delegation of Mexico", "MEX"), ("Otto Pérez", "perez")):
        given = {"meeting": ELECTION, "act": "received", "matter": "a paper", "by": by}
        record = played(("take-up", {**given, "as": "secretariat"}), onto=election())
        assert [one.by for one in record.matters.values()] == [code]


def test_a_paper_may_be_spoken_by_somebody_whom_nobody_names() -> None:
    record = special()
    assert record.papers["p-1"] == Paper("p-1", SPECIAL, "a panelist", "Border posts", PAPER, "es")
    assert record.papers["p-2"] == Paper("p-2", SPECIAL, "a panelist")


def test_a_practice_is_found_in_a_paper_and_followed_into_a_paragraph() -> None:
    record = special()
    words = "Advice in the migrant's own language"
    assert record.practices["b-1"] == Practice(
        "b-1", SPECIAL, FindingKind.BEST_PRACTICE, words, "p-1"
    )
    assert record.traces[key("b-1", DRAFT_TEXT, "u3")].unit == "u3"


@pytest.mark.parametrize(
    ("act", "given", "sentence"),
    [
        ("present-paper", {"id": "p-1", "meeting": SPECIAL, "by": "x"}, "entering paper p-1 again"),
        (
            "identify-practice",
            {"id": "b-1", "meeting": SPECIAL, "kind": "proposal", "words": "x"},
            "entering b-1 again",
        ),
        (
            "identify-practice",
            {"id": "b-9", "meeting": ELECTION, "kind": "proposal", "words": "x", "paper": "p-1"},
            f"the same at {SPECIAL}",
        ),
        ("trace-practice", {"practice": "b-1", "issue": DRAFT_TEXT, "unit": " "}, "no paragraph"),
    ],
)
def test_what_is_entered_twice_or_nowhere_is_refused(
    act: str, given: dict[str, str], sentence: str
) -> None:
    with pytest.raises(NotAllowed, match=sentence):
        played((act, given), onto=special())


def test_a_trace_leads_from_something_found_into_a_registered_document() -> None:
    with pytest.raises(NotOnRecord, match="b-9"):
        played(
            ("trace-practice", {"practice": "b-9", "issue": DRAFT_TEXT, "unit": "u1"}),
            onto=special(),
        )
