from __future__ import annotations

from typing import Any

import pytest

from tests.agreed import BY_CONSENSUS, LETTER, PROGRAM, RESOLUTION, agreed, entered, issue
from tests.records import noticed, played
from travaux.bodies import Person, Rule, RuleSet
from travaux.dates import When
from travaux.events import PersonRegistered, RulesSet
from travaux.findings import Severity
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.procedure.acting import WrongParticulars
from travaux.record import Record
from travaux.statements import Anchor, AnchorKind, Carrier, Occurrence, Statement, StatementKind

# Blanks, signs and letters that something might be tempted to tidy up.
WORDS = "  Rights  aren’t \u00a0conditional: e\u0301, é,\tﬁ…\n«no»  "
ON_A_PASSAGE: dict[str, Any] = {
    "id": "mexico",
    "party": "Permanent Mission of Mexico",
    "words": WORDS,
    "language": "en",
    "issue": PROGRAM,
    "anchor": "passage",
    "section": "Conceptual Framework",
    "ordinal": 3,
    "part": "final part",
    "quotation": "the rights of each person are limited",
}
ON_A_TERM: dict[str, Any] = {
    "id": "usa",
    "party": "United States",
    "words": "It speaks of the law that binds a State.",
    "language": "en",
    "issue": PROGRAM,
    "anchor": "term",
    "term": "applicable",
    "qualifying": "international law",
}


def recorded(record: Record | None = None, **particulars: Any) -> Statement:
    """Give Mexico's statement with other particulars."""
    act = ("record-statement", {**ON_A_PASSAGE, **particulars})
    return played(act, onto=record or agreed()).statements["mexico"]


def both(*acts: tuple[str, dict[str, Any]]) -> Record:
    """Give the record with both statements and the decision, after more acts."""
    mexico, usa = ("record-statement", ON_A_PASSAGE), ("record-statement", ON_A_TERM)
    return agreed(("take-decision", BY_CONSENSUS), mexico, usa, *acts)


def deadline(value: str, *, verified: bool = True) -> Record:
    """Give the record of a group that has a rule on when statements are handed in."""
    rule = Rule("statements handed in within", (value,), "Rules, article 45", verified)
    return entered(agreed(), RulesSet("GT/TM", RuleSet("rules", "Rules", (rule,))))


def test_a_statement_is_kept_to_the_character_with_all_that_is_known_of_it() -> None:
    assert recorded(as_written=["the delegation of Mexico"], kind="reservation") == Statement(
        "mexico",
        "MEX",
        WORDS,
        "en",
        Anchor(
            AnchorKind.PASSAGE,
            PROGRAM,
            section="Conceptual Framework",
            ordinal=3,
            part="final part",
            quotation="the rights of each person are limited",
        ),
        StatementKind.RESERVATION,
        as_written=("Permanent Mission of Mexico", "the delegation of Mexico"),
    )


def test_days_that_are_known_are_kept_and_those_that_arent_stay_unknown() -> None:
    found = recorded(requested="2005-05", received="2005-05-12", announced=True)
    assert (found.requested, found.received, found.announced) == (
        When.read("2005-05"),
        When.read("2005-05-12"),
        True,
    )
    assert (recorded().requested, recorded().received, recorded().announced) == (None, None, None)


def test_the_report_that_carries_a_statement_may_not_be_made_yet() -> None:
    report = "CAJP/GT/TM-39/05"
    assert recorded(document=report).document == report
    (found,) = noticed(agreed(), "record-statement", **{**ON_A_PASSAGE, "document": report})
    assert (found.severity, found.code) == (Severity.NOTE, "carrier-not-registered")
    known = entered(agreed(), issue(report))
    assert noticed(known, "record-statement", **{**ON_A_PASSAGE, "document": report}) == ()


def test_a_statement_stands_on_one_exact_issue_of_the_register() -> None:
    assert recorded(issue="CAJP/GT/TM-24/05 Rev.7").anchor.issue == PROGRAM
    with pytest.raises(NotOnRecord):
        recorded(issue="CAJP/GT/TM-24/05")


def test_a_statement_is_entered_once() -> None:
    with pytest.raises(NotAllowed, match="a statement is entered once"):
        recorded(both())


def test_a_statement_without_words_isnt_entered() -> None:
    with pytest.raises(NotAllowed, match="kept word for word, so its words must be there"):
        recorded(words=" \n ")


def test_characters_that_the_record_uses_for_itself_arent_a_partys_words() -> None:
    with pytest.raises(WrongParticulars, match="reserved for programs"):
        recorded(words="A bracket \ufdd0 of ours")


@pytest.mark.parametrize(
    ("particulars", "allowed"),
    [
        ({"quotation": " "}, "the words of the passage as “quotation”"),
        ({"anchor": "term"}, "the word itself as “term”"),
        ({"anchor": "unit", "ordinal": None}, "the paragraph as “unit”"),
    ],
)
def test_an_anchor_names_what_it_is_on(particulars: dict[str, Any], allowed: str) -> None:
    with pytest.raises(NotAllowed, match=allowed):
        recorded(**particulars)


@pytest.mark.parametrize("by", ["delegation:MEX", "secretariat", "archivist"])
def test_the_party_and_those_who_keep_the_record_enter_a_statement(by: str) -> None:
    assert recorded(by=by) == recorded()


@pytest.mark.parametrize("by", ["delegation:CHL", "officer:GT/TM:chair", "organ:CIM"])
def test_nobody_else_enters_a_statement(by: str) -> None:
    with pytest.raises(NotAllowed, match=r"R11|S20"):
        recorded(by=by)


def test_the_party_itself_replaces_its_words() -> None:
    act = ("replace-statement", {"statement": "mexico", "words": " New ", "by": "delegation:MEX"})
    assert both(act).statements["mexico"].words == " New "


def test_the_secretariat_replaces_them_on_the_partys_written_request() -> None:
    given = {"statement": "mexico", "words": "New", "request": LETTER}
    assert both(("replace-statement", given)).statements["mexico"].words == "New"


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"request": PROGRAM},
        {"by": "archivist"},
        {"request": PROGRAM, "by": "archivist"},
    ],
)
@pytest.mark.parametrize("doing", ["replace-statement", "withdraw-statement"])
def test_whoever_keeps_the_record_doesnt_change_a_statement_unasked(
    doing: str, given: dict[str, str]
) -> None:
    words = {"words": "New"} if doing == "replace-statement" else {}
    with pytest.raises(NotAllowed, match="only the party's act changes it"):
        both((doing, {"statement": "mexico", **words, **given}))


@pytest.mark.parametrize("by", ["officer:GT/TM:chair", "delegation:CHL", "organ:CIM"])
@pytest.mark.parametrize("doing", ["replace-statement", "withdraw-statement"])
def test_nobody_else_replaces_or_withdraws_a_statement(doing: str, by: str) -> None:
    words = {"words": "New"} if doing == "replace-statement" else {}
    with pytest.raises(NotAllowed, match=r"R11|S20"):
        both((doing, {"statement": "mexico", "request": LETTER, "by": by, **words}))


def test_the_refusal_says_how_the_statement_may_be_changed() -> None:
    with pytest.raises(NotAllowed) as refused:
        both(("replace-statement", {"statement": "mexico", "words": "x", "request": PROGRAM}))
    assert str(refused.value) == (
        f"Not allowed: replacing statement mexico by secretariat on the strength of {PROGRAM}, "
        "which isn't recorded as MEX's. The rule is: a statement is its party's own, and only the "
        "party's act changes it (S20). Allowed is: the same by MEX itself, or by the "
        "secretariat with a “request” on the register whose author is MEX."
    )


def test_a_letter_of_a_person_is_one_of_the_persons_party() -> None:
    envoy = PersonRegistered(Person("envoy", "An Envoy", "MEX"))
    record = entered(both(), envoy, issue("note", presented_by="envoy"))
    act = ("withdraw-statement", {"statement": "mexico", "request": "note"})
    assert list(played(act, onto=record).withdrawn) == ["mexico"]


def test_a_request_that_isnt_on_the_register_is_none() -> None:
    with pytest.raises(NotOnRecord):
        both(("withdraw-statement", {"statement": "mexico", "request": "a letter"}))


@pytest.mark.parametrize("given", [{"request": LETTER}, {"by": "delegation:MEX"}])
def test_a_statement_that_was_taken_back_stays_in_the_record_and_nothing_is_done_with_it(
    given: dict[str, str],
) -> None:
    record = both(("withdraw-statement", {"statement": "mexico", **given}))
    assert record.statements["mexico"].words == WORDS
    assert list(record.withdrawn) == ["mexico"]
    with pytest.raises(NotAllowed, match="its party took back"):
        played(("tie-statement", {"statement": "mexico", "decision": "approval"}), onto=record)


def test_a_statement_tied_to_a_decision_leaves_it_what_it_was() -> None:
    before = both()
    after = played(
        ("tie-statement", {"statement": "mexico", "decision": "approval"}),
        ("tie-statement", {"statement": "usa", "decision": "approval", "by": "delegation:USA"}),
        onto=before,
    )
    assert dict(after.ties.items()) == {"mexico": "approval", "usa": "approval"}
    assert after.decisions == before.decisions


def test_a_statement_is_tied_to_a_decision_on_record() -> None:
    with pytest.raises(NotOnRecord, match="no decision “consensus”"):
        both(("tie-statement", {"statement": "mexico", "decision": "consensus"}))


def test_which_occurrences_a_statement_means_is_a_choice_that_can_be_made_anew() -> None:
    here = {"statement": "usa", "issue": PROGRAM, "unit": "p4", "offset": 17}
    record = both(
        ("judge-occurrence", {**here, "meant": False}),
        ("judge-occurrence", {**here, "meant": True, "by": "delegation:USA"}),
    )
    assert record.occurrences.values() == (Occurrence("usa", PROGRAM, "p4", 17, True),)


def test_another_party_doesnt_choose_what_a_statement_means() -> None:
    here = {"statement": "usa", "issue": PROGRAM, "unit": "p4", "offset": 17, "meant": True}
    with pytest.raises(NotAllowed):
        both(("judge-occurrence", {**here, "by": "delegation:MEX"}))


def test_a_statement_on_a_passage_has_no_occurrences() -> None:
    here = {"statement": "mexico", "issue": PROGRAM, "unit": "p4", "offset": 17, "meant": True}
    with pytest.raises(NotAllowed, match="only a statement on a term"):
        both(("judge-occurrence", here))


def test_an_anchor_is_confirmed_where_it_stands_in_a_later_issue() -> None:
    given = {"statement": "mexico", "issue": RESOLUTION, "unit": "p5", "ordinal": 4, "why": "later"}
    (moved,) = both(("confirm-anchor", given)).anchors.values()
    assert moved.anchor == Anchor(
        AnchorKind.PASSAGE,
        RESOLUTION,
        "p5",
        "Conceptual Framework",
        4,
        "final part",
        "the rights of each person are limited",
    )
    assert moved.why == "later"


def test_an_anchor_that_broke_is_recorded_as_broken() -> None:
    given = {"statement": "mexico", "issue": RESOLUTION, "broken": True, "why": "other words"}
    (moved,) = both(("confirm-anchor", given)).anchors.values()
    assert (moved.anchor, moved.why) == (None, "other words")


def test_only_the_party_gives_its_statement_another_quotation() -> None:
    given = {"statement": "mexico", "issue": RESOLUTION, "quotation": "everybody is limited"}
    with pytest.raises(NotAllowed, match="giving another quotation to statement mexico"):
        both(("confirm-anchor", given))
    for own in ({"by": "delegation:MEX"}, {"request": LETTER}):
        (moved,) = both(("confirm-anchor", {**given, **own})).anchors.values()
        assert moved.anchor is not None
        assert moved.anchor.quotation == "everybody is limited"


def test_a_text_in_time_is_taken_and_one_too_late_is_refused_by_a_verified_rule() -> None:
    held = {"meeting": "GT/TM-16"}
    assert recorded(deadline("2 hours"), **held, received="2005-05-13").received is not None
    assert recorded(deadline("2 hours"), **held, received="[..2005-05-20]").received is not None
    with pytest.raises(NotAllowed) as refused:
        recorded(deadline("2 hours"), **held, received="2005-05-14")
    assert str(refused.value) == (
        "Not allowed: statement mexico, received on 2005-05-14. The rule is: statements are handed "
        "in within 2 hours of the meeting (Rules, article 45). Allowed is: a text received by "
        "2005-05-13."
    )


def test_an_archivist_enters_a_text_that_was_let_in_late() -> None:
    late = {**ON_A_PASSAGE, "meeting": "GT/TM-16", "received": "2005-05-16", "by": "archivist"}
    found = noticed(deadline("3 days"), "record-statement", **late)
    assert [one.code for one in found] == ["statement-late"]
    in_time = {**late, "received": "2005-05-15"}
    assert noticed(deadline("3 days"), "record-statement", **in_time) == ()


@pytest.mark.parametrize(
    "record", [deadline("2 hours", verified=False), deadline("soon")], ids=["unverified", "unread"]
)
def test_without_a_verified_rule_no_deadline_is_assumed(record: Record) -> None:
    late = {**ON_A_PASSAGE, "meeting": "GT/TM-16", "received": "2005-06-16"}
    assert [one.code for one in noticed(record, "record-statement", **late)] == [
        "rule-not-verified"
    ]


def test_where_no_rule_sets_a_deadline_there_is_none() -> None:
    assert recorded(meeting="GT/TM-16", received="2005-06-16").carrier is Carrier.REPORT
