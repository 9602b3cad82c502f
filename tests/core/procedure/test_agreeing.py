"""How far paragraphs have come: who agreed, reopened, confirmed, and what isn't possible (P10)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.agreed import LETTER, PROGRAM, entered, issue, ruled
from tests.paragraphs import (
    AD_REFERENDUM,
    BY_THE_GROUP,
    CHILES,
    FIRST_RULING,
    SECOND_RULING,
    TABLED,
    agree,
    done,
    found,
)
from tests.records import played
from tests.texts import text
from travaux.consensus import Standing, UnitStanding
from travaux.dates import When
from travaux.documents import Level
from travaux.events import (
    BasisSet,
    BracketDecided,
    MeetingCancelled,
    MeetingConvened,
    ProposalReceived,
    ProposalWithdrawn,
    RevisionSettled,
    RulingReversed,
)
from travaux.meetings import Meeting
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.procedure.drafters import NoDrafters
from travaux.procedure.floor import NameShared
from travaux.procedure.pointing import names_in
from travaux.proposals import Sponsor
from travaux.record import Record
from travaux.record.openings import Openness, openings
from travaux.record.standings import standing_of

WORK = "CAJP/GT/TM-24/05"
WHEN = When.read("2005-05-12")


def now(record: Record, unit: str = "o3") -> UnitStanding:
    return standing_of(record, PROGRAM, unit)


def codes(name: str, onto: Record = TABLED, **particulars: object) -> list[str]:
    return [one.code for one in found(name, onto, **particulars)]


def refused(name: str, onto: Record = TABLED, **particulars: object) -> str:
    with pytest.raises(NotAllowed) as fault:
        done(name, onto, **particulars)
    return str(fault.value)


def test_paragraphs_are_agreed_by_the_body_at_a_meeting_on_its_day() -> None:
    record = agree("3", "preambular 2")
    assert now(record) == UnitStanding(
        WORK, "o3", Standing.AGREED, PROGRAM, "GT/TM", "GT/TM-16", WHEN, was=Standing.NOT_DISCUSSED
    )
    assert now(record, "p2").standing is Standing.AGREED
    assert now(record, "p1").standing is Standing.NOT_DISCUSSED


def test_agreeing_names_nothing_that_is_odd() -> None:
    assert codes("agree-paragraphs", units=["3"], **BY_THE_GROUP) == []


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("o3", "o3"),
        ("3", "o3"),
        ("3.", "o3"),
        ("paragraph 3", "o3"),
        ("2 (a)", "a"),
        ("2(b)", "b"),
        ("preambular 1", "p1"),
        ("Preambular paragraph 2", "p2"),
        ("title", "t"),
    ],
)
def test_a_paragraph_goes_by_its_number_or_its_id(written: str, unit: str) -> None:
    assert now(agree(written), unit).standing is Standing.AGREED


def test_a_paragraph_that_isnt_there_is_refused_with_those_that_are_near() -> None:
    with pytest.raises(NotOnRecord, match=r"Did you mean preambular [12] or"):
        agree("preambular 7")


def test_a_small_group_agrees_for_itself_and_the_body_after_it() -> None:
    group: dict[str, Any] = {"standing": "agreed in small group", "body": "Drafting group"}
    record = agree("3", **group)
    assert (now(record).standing, now(record).by) == (Standing.SMALL_GROUP, "GT/TM/DG")
    assert now(agree("3", onto=record)).was is Standing.SMALL_GROUP


def test_a_small_group_doesnt_agree_for_the_body_nor_the_body_as_a_small_group() -> None:
    said = refused("agree-paragraphs", units=["3"], **{**BY_THE_GROUP, "body": "GT/TM/DG"})
    assert "Allowed is: “agreed in small group” by GT/TM/DG, or “agreed” by GT/TM." in said
    small = {**BY_THE_GROUP, "standing": "agreed in small group"}
    assert "Allowed is: “agreed” by GT/TM" in refused("agree-paragraphs", units=["3"], **small)


def test_the_body_above_may_agree_too() -> None:
    assert now(agree("3", body="CAJP")).by == "CAJP"


def test_a_paragraph_with_an_undecided_proposal_isnt_agreed_and_it_is_named() -> None:
    assert refused("agree-paragraphs", units=["3", "1"], **BY_THE_GROUP) == (
        "Not allowed: agreeing to paragraph 1 of CAJP/GT/TM-24/05 rev. 7 while this is open there: "
        "paragraph 1: chile#0 of CHL, undecided. The rule is: a paragraph is agreed once no "
        "bracket and no proposal in it is undecided (P10, S17). Allowed is: the same once that is "
        "decided, withdrawn or dropped; and the others at once."
    )
    assert now(agree("1", onto=entered(TABLED, ProposalWithdrawn("chile"))), "o1").standing.settled


def test_a_small_group_doesnt_agree_on_what_is_open_either() -> None:
    small = {**BY_THE_GROUP, "standing": "agreed in small group", "body": "GT/TM/DG"}
    assert "chile#0" in refused("agree-paragraphs", units=["1"], **small)


def test_who_asks_that_a_paragraph_stay_as_it_is_doesnt_keep_it_from_being_agreed() -> None:
    assert now(agree("2"), "o2").standing is Standing.AGREED


def test_a_bracket_that_came_with_the_text_keeps_its_paragraph_open() -> None:
    assert "paragraph 4: a bracket in the text (o4)" in refused(
        "agree-paragraphs", units=["4"], **BY_THE_GROUP
    )


def test_one_of_two_brackets_decided_isnt_both() -> None:
    one = entered(TABLED, BracketDecided(FIRST_RULING))
    assert "paragraph 4" in refused("agree-paragraphs", one, units=["4"], **BY_THE_GROUP)
    both = entered(one, BracketDecided(SECOND_RULING))
    assert now(agree("4", onto=both), "o4").standing is Standing.AGREED
    undone = entered(both, RulingReversed("r1"))
    assert "paragraph 4" in refused("agree-paragraphs", undone, units=["4"], **BY_THE_GROUP)


def test_a_bracket_isnt_opened_again_in_a_paragraph_that_is_agreed() -> None:
    both = entered(TABLED, BracketDecided(FIRST_RULING), BracketDecided(SECOND_RULING))
    record = agree("4", onto=both)
    assert "the same after “reopen-paragraphs”" in refused("reverse-ruling", record, ruling="r1")
    assert done("reverse-ruling", both, ruling="r1").reversed["r1"].ruling == "r1"


def test_adopted_comes_only_with_the_whole() -> None:
    said = refused("agree-paragraphs", units=["3"], **{**BY_THE_GROUP, "standing": "adopted"})
    assert said.endswith("Allowed is: “take-decision” on the whole issue.")


def test_open_isnt_agreed() -> None:
    said = refused("agree-paragraphs", units=["3"], **{**BY_THE_GROUP, "standing": "open"})
    assert "“agreed in small group” or “agreed ad referendum” or “agreed”" in said


def test_an_act_on_no_paragraph_is_refused() -> None:
    assert "on no paragraph" in refused("agree-paragraphs", units=[], **BY_THE_GROUP)


def test_an_issue_that_isnt_tabled_has_no_paragraphs_to_agree_to() -> None:
    said = refused("agree-paragraphs", units=["1"], **{**BY_THE_GROUP, "issue": LETTER})
    assert "the same once its text is tabled" in said


def test_without_those_who_read_texts_paragraphs_cant_be_told() -> None:
    with pytest.raises(NoDrafters):
        played(("agree-paragraphs", {"units": ["3"], **BY_THE_GROUP}), onto=TABLED)


def test_a_number_that_stands_under_two_articles_is_asked_about() -> None:
    articles = text(
        "§ {Article 1} {#x1}",
        "1. One. {#x2}",
        "§ {Article 2} {#x3}",
        "1. Two. {#x4}",
        head="%travaux en by-article",
    )
    names = names_in("D", articles)
    with pytest.raises(NameShared, match="x2 and x4"):
        names.unit("1")
    assert names.units(["article 2, 1", "article 1 para. 1"]) == ("x4", "x2")


def test_a_meeting_that_was_called_off_agrees_to_nothing() -> None:
    off = entered(TABLED, MeetingCancelled("GT/TM-16"))
    assert "called off" in refused("agree-paragraphs", off, units=["3"], **BY_THE_GROUP)


def test_what_is_agreed_lies_behind_the_day_of_the_act() -> None:
    later = Meeting("later", "GT/TM", when=When.read("2007-01-01"))
    record = entered(TABLED, MeetingConvened(later))
    agreed = {**BY_THE_GROUP, "meeting": "later"}
    assert "2007-01-01" in refused("agree-paragraphs", record, units=["3"], **agreed)


def test_neither_a_day_nor_a_meeting_is_told() -> None:
    undated = {**BY_THE_GROUP, "meeting": ""}
    assert codes("agree-paragraphs", units=["3"], **undated) == ["standing-not-dated"]


def test_ad_referendum_waits_for_every_capital() -> None:
    record = agree("3", "2", **AD_REFERENDUM)
    assert now(record).awaited == ("MEX", "CHL")
    record = done("confirm-capital", record, party="Chile", issue=PROGRAM, meeting="GT/TM-16")
    assert (now(record).standing, now(record).awaited) == (Standing.AD_REFERENDUM, ("MEX",))
    last = {"party": "MEX", "issue": PROGRAM, "request": LETTER, "when": "2005-05-20"}
    record = done("confirm-capital", record, units=["3"], **last)
    assert now(record) == UnitStanding(
        WORK,
        "o3",
        Standing.AGREED,
        PROGRAM,
        "GT/TM",
        "",
        When.read("2005-05-20"),
        ("MEX", "CHL"),
        When.read("2005-06-01"),
        was=Standing.AD_REFERENDUM,
        confirmed=("CHL", "MEX"),
        request=LETTER,
    )
    assert now(record, "o2").standing is Standing.AD_REFERENDUM


def test_a_delegation_confirms_for_its_own_capital_and_for_no_other() -> None:
    record = agree("3", **AD_REFERENDUM)
    mexico = {"issue": PROGRAM, "as": "delegation:MEX"}
    assert now(done("confirm-capital", record, party="MEX", **mexico)).awaited == ("CHL",)
    assert "only for itself" in refused("confirm-capital", record, party="CHL", **mexico)


def test_the_secretariat_confirms_by_a_document_or_as_said_at_a_meeting() -> None:
    record = agree("3", **AD_REFERENDUM)
    said = refused("confirm-capital", record, party="CHL", issue=PROGRAM, request=LETTER)
    assert "which isn't recorded as CHL's" in said


def test_a_letter_that_the_body_doesnt_see_shows_it_no_confirmation() -> None:
    record = agree("3", **AD_REFERENDUM)
    asked = {"party": "MEX", "issue": PROGRAM, "request": LETTER}
    assert codes("confirm-capital", record, **asked) == []
    secret = entered(record, issue(LETTER, author="MEX", level=Level.SECRETARIAT))
    assert codes("confirm-capital", secret, **asked) == ["confirmation-not-shown"]


def test_a_capital_that_nobody_waits_for_confirms_nothing() -> None:
    record = agree("3", **AD_REFERENDUM)
    peru = {"party": "PER", "issue": PROGRAM, "meeting": "GT/TM-16"}
    assert "Allowed is: the same for CHL or MEX." in refused("confirm-capital", record, **peru)
    assert "no capital is awaited" in refused("confirm-capital", TABLED, **peru)
    chile = {**peru, "party": "CHL", "units": ["3", "2"]}
    assert "Allowed is: confirming paragraph 3." in refused("confirm-capital", record, **chile)


def test_another_capital_may_ask_for_time_and_none_is_lost() -> None:
    record = agree("3", **AD_REFERENDUM)
    record = done("confirm-capital", record, party="CHL", issue=PROGRAM, meeting="GT/TM-16")
    more: dict[str, Any] = {"standing": "agreed ad referendum", "capitals": ["PER"]}
    then = now(agree("3", onto=record, **more))
    assert (then.capitals, then.awaited) == (("MEX", "CHL", "PER"), ("MEX", "PER"))
    assert then.until == When.read("2005-06-01")


def test_ad_referendum_says_whose_capital_and_no_other_standing_does() -> None:
    nobody = {**BY_THE_GROUP, "standing": "agreed ad referendum"}
    assert "without a capital" in refused("agree-paragraphs", units=["3"], **nobody)
    both = {**BY_THE_GROUP, "capitals": ["MEX"]}
    assert "with capitals" in refused("agree-paragraphs", units=["3"], **both)


def test_ad_referendum_without_a_date_is_told() -> None:
    open_end = {**BY_THE_GROUP, **AD_REFERENDUM, "until": None}
    assert codes("agree-paragraphs", units=["3"], **open_end) == ["capitals-without-date"]


def test_a_paragraph_is_reopened_by_somebody_for_a_reason_and_what_it_was_is_kept() -> None:
    asked = {"issue": PROGRAM, "units": ["3"], "author": "México", "body": "GT/TM"}
    record = done("reopen-paragraphs", agree("3"), **asked, reason="A new fact.", when="2005-05-13")
    assert now(record) == UnitStanding(
        WORK,
        "o3",
        Standing.OPEN,
        PROGRAM,
        "MEX",
        "",
        When.read("2005-05-13"),
        reason="A new fact.",
        was=Standing.AGREED,
    )
    assert "without a reason" in refused("reopen-paragraphs", agree("3"), **asked, reason=" ")


def test_a_small_group_doesnt_reopen_what_the_body_agreed() -> None:
    asked = {"issue": PROGRAM, "units": ["3"], "author": "MEX", "reason": "A fact."}
    said = refused("reopen-paragraphs", agree("3"), **asked, body="GT/TM/DG")
    assert "Allowed is: the same by GT/TM." in said
    small = agree("3", standing="agreed in small group", body="GT/TM/DG")
    record = done("reopen-paragraphs", small, **asked, body="GT/TM/DG")
    assert now(record).standing is Standing.OPEN


def test_what_was_adopted_with_the_whole_isnt_reopened_alone() -> None:
    whole = {"id": "d", "body": "GT/TM", "verb": "adopted", "objects": [PROGRAM]}
    clean = entered(
        TABLED,
        ProposalWithdrawn("chile"),
        BracketDecided(FIRST_RULING),
        BracketDecided(SECOND_RULING),
    )
    adopted = done("take-decision", clean, **whole)
    asked = {"issue": PROGRAM, "units": ["3"], "author": "MEX", "reason": "A fact.", "body": "CAJP"}
    said = refused("reopen-paragraphs", adopted, **asked)
    assert said.endswith("Allowed is: a new issue of the whole, for this one was decided on.")


def test_an_officer_of_the_group_says_what_the_group_agreed_and_another_doesnt() -> None:
    given = {**BY_THE_GROUP, "units": ["3"]}
    chair = {**given, "as": "officer:GT/TM:chair"}
    assert now(done("agree-paragraphs", **chair)).standing is Standing.AGREED
    other = {**given, "as": "officer:CIM:chair"}
    assert "only for the body" in refused("agree-paragraphs", **other)
    mexico = {**given, "as": "delegation:MEX"}
    assert "the secretariat or the archivist or the officer" in refused(
        "agree-paragraphs", **mexico
    )


def test_agreeing_on_an_issue_that_a_later_one_replaced_is_told() -> None:
    record = entered(TABLED, issue("CAJP/GT/TM-24/05 rev. 8"))
    assert codes("agree-paragraphs", record, units=["3"], **BY_THE_GROUP) == ["issue-not-current"]


def test_what_is_agreed_is_the_text_that_is_on_the_table() -> None:
    later = "CAJP/GT/TM-24/05 rev. 8"
    record = entered(TABLED, issue(later, body="GT/TM"), RevisionSettled(later, PROGRAM))
    said = refused("agree-paragraphs", record, units=["3"], **BY_THE_GROUP)
    assert said.endswith(f"Allowed is: the same on {later}.")


def test_agreeing_on_a_text_that_isnt_the_basis_is_told() -> None:
    record = entered(TABLED, BasisSet("GT/TM", LETTER))
    assert codes("agree-paragraphs", record, units=["3"], **BY_THE_GROUP) == ["not-the-basis"]
    own = entered(TABLED, BasisSet("GT/TM", PROGRAM))
    assert codes("agree-paragraphs", own, units=["3"], **BY_THE_GROUP) == []


def test_an_unverified_rule_that_all_hangs_together_is_told() -> None:
    rule = ruled("nothing is agreed until everything is agreed", "yes", verified=False)
    record = entered(TABLED, rule)
    assert codes("agree-paragraphs", record, units=["3"], **BY_THE_GROUP) == ["rule-not-verified"]


def test_paragraphs_are_taken_up_and_open() -> None:
    taken: dict[str, Any] = {
        "units": ["3"],
        "issue": PROGRAM,
        "body": "GT/TM",
        "meeting": "GT/TM-16",
    }
    assert now(done("discuss-paragraphs", **taken)).standing is Standing.OPEN
    assert "“agreed” by “agree-paragraphs”" in refused(
        "discuss-paragraphs", **{**taken, "units": ["1"]}
    )


def test_what_is_asked_of_an_agreed_paragraph_waits_until_it_is_reopened() -> None:
    withdrawn = entered(TABLED, ProposalWithdrawn("chile"))
    record = agree("1", onto=withdrawn)
    again = entered(
        record, ProposalReceived(replace(CHILES, id="peru", sponsors=(Sponsor("PER"),)))
    )
    assert [(one.id, one.how) for one in openings(again, PROGRAM) if one.proposal] == [
        ("peru#0", Openness.HELD)
    ]
    asked = {"issue": PROGRAM, "units": ["1"], "author": "PER", "reason": "More.", "body": "GT/TM"}
    reopened = done("reopen-paragraphs", again, **asked)
    assert "peru#0" in refused("agree-paragraphs", reopened, units=["1"], **BY_THE_GROUP)
