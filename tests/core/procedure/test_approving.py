"""A whole text is approved when nothing in it is open, or what is open is accepted (S17, S18)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.agreed import BY_CONSENSUS, PROGRAM, RESOLUTION, entered, issue
from tests.drafters import Desk
from tests.paragraphs import (
    AD_REFERENDUM,
    CHILES,
    FIRST_RULING,
    SECOND_RULING,
    TABLED,
    WORDS,
    agree,
    done,
    found,
)
from tests.records import noticed
from travaux.changes import Modify
from travaux.dates import When
from travaux.documents import Link, Relation, Rendition
from travaux.events import (
    BracketDecided,
    DocumentsLinked,
    ExceptionAccepted,
    ProposalDropped,
    ProposalReceived,
    ProposalRetyped,
    ProposalWithdrawn,
    RenditionFiled,
    RevisionSettled,
    RulingReversed,
    TextTabled,
)
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.proposals import Entry, EntryState, ProposalKind, Sponsor, Unplaced
from travaux.readings import Disposition
from travaux.record import Record
from travaux.record.openings import not_accepted, openings
from travaux.texts import bracketed as in_brackets

ALONE = {**BY_CONSENSUS, "objects": [PROGRAM]}
LATER = "CAJP/GT/TM-24/05 rev. 8"
EARLIER = "CAJP/GT/TM-24/05 rev. 6"
CLEAN = entered(
    TABLED,
    ProposalWithdrawn("chile"),
    BracketDecided(replace(FIRST_RULING, disposition=Disposition.KEEP)),
    BracketDecided(SECOND_RULING),
)


def approve(onto: Record, **particulars: Any) -> Record:
    return done("take-decision", onto, **{**ALONE, **particulars})


def refusal(onto: Record, **particulars: Any) -> str:
    with pytest.raises(NotAllowed) as fault:
        approve(onto, **particulars)
    return str(fault.value)


def codes(onto: Record, **particulars: Any) -> list[str]:
    return [one.code for one in found("take-decision", onto, **{**ALONE, **particulars})]


def except_(onto: Record, open: str, issue: str = PROGRAM, **particulars: Any) -> Record:  # noqa: A002
    given = {"issue": issue, "open": open, "reason": "The next session takes it up."}
    return done("accept-exception", onto, **{**given, **particulars})


def left(record: Record) -> list[str]:
    return [one.id for one in not_accepted(record, PROGRAM)]


def test_a_text_isnt_approved_while_anything_is_open_and_all_of_it_is_listed() -> None:
    assert refusal(TABLED) == (
        "Not allowed: decision approval, by which CAJP/GT/TM-24/05 rev. 7 is approved, while 2 "
        "things are open in it: paragraph 4: a bracket in the text (o4); paragraph 1: chile#0 of "
        "CHL, undecided. The rule is: a text is approved when no bracket and no proposal in it is "
        "undecided (S17). Allowed is: the same once each is decided, withdrawn or dropped, and "
        "the next issue made of it; or once each that is to stay open is listed by "
        "“accept-exception”."
    )
    assert "is adopted, while" in refusal(TABLED, verb="adopted")


def test_other_things_may_be_decided_on_a_text_that_is_open() -> None:
    assert codes(TABLED, verb="took note of") == []


def test_a_clean_text_is_approved_and_what_its_words_dont_show_yet_is_told() -> None:
    assert codes(CLEAN) == ["decided-words-missing"]
    assert codes(entered(TABLED, ProposalWithdrawn("chile"), _exception("o4"))) == []


def _exception(open: str, proposal: str = "") -> ExceptionAccepted:  # noqa: A002
    return ExceptionAccepted(PROGRAM, open, "Later.", proposal=proposal)


def test_a_decision_that_is_undone_is_open_again() -> None:
    assert "paragraph 4" in refusal(entered(CLEAN, RulingReversed("r2")))


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (EntryState.PARKED, "parked"),
        (EntryState.HELD, "held"),
        (EntryState.NEEDS_A_HAND, "needs a hand"),
        (EntryState.OPEN, "undecided"),
    ],
)
def test_what_waits_outside_the_text_is_open_too(state: EntryState, said: str) -> None:
    entry = replace(CHILES.entries[0], state=state)
    record = entered(CLEAN, ProposalReceived(replace(CHILES, id="c", entries=(entry,))))
    assert f"paragraph 1: c#0 of CHL, {said}" in refusal(record)


@pytest.mark.parametrize(
    "state",
    [EntryState.TAKEN, EntryState.NOT_TAKEN, EntryState.SATISFIED, EntryState.DROPPED],
)
def test_what_is_decided_isnt_open(state: EntryState) -> None:
    entry = replace(CHILES.entries[0], state=state)
    record = entered(CLEAN, ProposalReceived(replace(CHILES, id="c", entries=(entry,))))
    assert codes(record) == ["decided-words-missing"]


def test_words_that_have_no_place_in_the_text_are_open() -> None:
    loose = Unplaced("Add a paragraph on wells.", "line 3", "It says nowhere.")
    record = entered(
        CLEAN, ProposalReceived(replace(CHILES, id="c", entries=(), unplaced=(loose,)))
    )
    assert "while 1 thing is open in it: c of CHL, without a place" in refusal(record)
    assert codes(except_(record, "c")) == ["decided-words-missing"]


def test_what_nobody_supports_any_more_is_open_until_it_is_dropped() -> None:
    alone = replace(CHILES, id="c", sponsors=(Sponsor("CHL", left=When.read("2005-05-01")),))
    record = entered(CLEAN, ProposalReceived(alone))
    assert "c#0, which nobody supports any more, undecided" in refusal(record)
    assert codes(entered(record, ProposalDropped("c"))) == ["decided-words-missing"]


def test_an_opinion_isnt_a_proposal() -> None:
    record = entered(CLEAN, ProposalReceived(replace(CHILES, id="c")))
    retyped = entered(record, ProposalRetyped("c", ProposalKind.COMMENT))
    assert codes(retyped) == ["decided-words-missing"]


def test_what_was_asked_of_an_earlier_issue_and_never_carried_on_is_open() -> None:
    before = (issue(EARLIER, body="GT/TM"), ProposalReceived(replace(CHILES, id="c", base=EARLIER)))
    assert "c#0 of CHL, undecided" in refusal(entered(CLEAN, *before))
    after = (issue(LATER, body="GT/TM"), ProposalReceived(replace(CHILES, id="c", base=LATER)))
    assert codes(entered(CLEAN, *after)) == ["issue-not-current", "decided-words-missing"]


def test_only_the_first_ten_are_listed_and_the_rest_is_counted() -> None:
    many = tuple(Entry(Modify("o3", n, n, "", " so"), "paragraph 3") for n in range(12))
    record = entered(CLEAN, ProposalReceived(replace(CHILES, id="c", entries=many)))
    said = refusal(record)
    assert "while 12 things are open" in said
    assert "c#9 of CHL, undecided; and 2 more." in said


def test_each_thing_that_is_to_stay_open_is_accepted_by_itself() -> None:
    record = except_(TABLED, "4")
    assert left(record) == ["chile#0"]
    assert codes(except_(record, "chile")) == []
    assert codes(except_(record, "chile#0")) == []
    assert record.exceptions.values() == (
        ExceptionAccepted(PROGRAM, "o4", "The next session takes it up."),
    )


def test_what_comes_later_to_an_accepted_paragraph_isnt_accepted_with_it() -> None:
    record = except_(except_(TABLED, "4"), "1")
    assert left(record) == []
    later = entered(
        record, ProposalReceived(replace(CHILES, id="peru", sponsors=(Sponsor("PER"),)))
    )
    assert left(later) == ["peru#0"]


def test_an_exception_is_for_one_issue() -> None:
    record = except_(except_(TABLED, "4"), "chile")
    next_issue = (
        issue(LATER, body="GT/TM"),
        TextTabled(LATER, "en", "sha256:" + "2" * 64, bracketed=("o4",)),
    )
    assert "unit o4: a bracket in the text" in refusal(
        entered(record, *next_issue), objects=[LATER]
    )


def test_nothing_is_accepted_that_isnt_open_and_nothing_without_a_reason() -> None:
    with pytest.raises(NotOnRecord, match=r"no open thing in CAJP/GT/TM-24/05 rev\. 7 “chil”"):
        except_(TABLED, "chil")
    with pytest.raises(NotOnRecord):
        except_(TABLED, "3")
    with pytest.raises(NotAllowed, match="without a reason"):
        except_(TABLED, "4", reason=" ")
    with pytest.raises(NotOnRecord, match="no decision"):
        except_(TABLED, "4", decision="none")


def test_a_text_that_is_on_file_and_not_tabled_is_told() -> None:
    file = Rendition(RESOLUTION, "en", "sha256:" + "3" * 64, "text/plain", "r.txt")
    record = entered(CLEAN, RenditionFiled(file))
    assert "text-not-tabled" in codes(record, objects=[PROGRAM, RESOLUTION])


def test_a_resolution_isnt_approved_while_a_later_issue_of_the_program_exists() -> None:
    record = entered(CLEAN, issue(LATER))
    assert refusal(record, objects=[PROGRAM, RESOLUTION]) == (
        "Not allowed: decision approval, by which CAJP/GT/TM-38/05 rev. 2 is approved, which "
        "adopts CAJP/GT/TM-24/05 rev. 7 while CAJP/GT/TM-24/05 rev. 8 came later. The rule is: a "
        "resolution goes with one exact issue, and is stale when a later one comes (S18). Allowed "
        "is: the same on a revision of CAJP/GT/TM-38/05 rev. 2 that names CAJP/GT/TM-24/05 rev. "
        "8; or, where the body means CAJP/GT/TM-24/05 rev. 7, once that is listed by "
        "“accept-exception”."
    )
    assert codes(record, verb="took note of", objects=[RESOLUTION]) == ["resolution-stale"]


def test_the_body_may_mean_the_earlier_issue_on_purpose() -> None:
    record = except_(entered(CLEAN, issue(LATER)), "(CAJP/GT/TM-24/05 Rev.7)", RESOLUTION)
    assert record.exceptions.values()[-1].open == PROGRAM
    assert codes(record, objects=[RESOLUTION]) == ["resolution-stale", "adopted-text-undecided"]


def test_a_later_issue_that_came_after_the_decision_makes_nothing_stale() -> None:
    record = entered(CLEAN, issue(LATER, date=When.read("2006-01-10")))
    assert codes(record, objects=[RESOLUTION]) == ["adopted-text-undecided"]


def test_a_resolution_that_carries_or_cites_the_text_is_locked_as_well() -> None:
    for relation in (Relation.CARRIES, Relation.CITES):
        other = "CAJP/GT/TM-39/05"
        told = replace(issue(RESOLUTION).issue, id=other)
        record = entered(
            CLEAN,
            replace(issue(other), issue=told),
            DocumentsLinked(Link(other, relation, PROGRAM)),
            issue(LATER),
        )
        assert f"which {relation} {PROGRAM} while" in refusal(record, objects=[other])


def test_a_later_issue_tells_of_the_resolutions_that_it_makes_stale() -> None:
    given = {"id": LATER, "kind": "negotiating text", "body": "GT/TM"}
    (told,) = (one for one in found("register-issue", TABLED, **given) if "stale" in one.code)
    assert (told.code, told.where) == ("resolution-stale", RESOLUTION)
    assert told.message == (
        f"It adopts {PROGRAM}, and {LATER} comes later. Revise it to name that one, or leave it on "
        "purpose: it isn't approved as it is (S18)."
    )
    record = entered(TABLED, issue(LATER))
    assert [one.code for one in found("issue-document", record, document=LATER)] == [
        "resolution-stale"
    ]


def test_a_resolution_of_which_no_link_says_what_it_adopts_is_told() -> None:
    revised = "CAJP/GT/TM-38/05 rev. 3"
    told = replace(issue(RESOLUTION).issue, id=revised)
    record = entered(CLEAN, replace(issue(revised), issue=told))
    assert codes(record, objects=[revised]) == ["resolution-unlocked"]


def test_what_is_open_is_told_of_an_issue_that_isnt_registered_as_well() -> None:
    assert openings(TABLED, "nothing") == ()


def test_a_paragraph_that_had_other_words_when_it_was_agreed_is_told() -> None:
    other = WORDS.with_units(
        tuple(
            replace(one, words="The Council meets when it likes.") if one.id == "o3" else one
            for one in WORDS.units
            if one.id != "p1"
        )
    )
    desk = Desk({PROGRAM: WORDS, LATER: other})
    agreed = agree("3", "2", "preambular 1", onto=CLEAN)
    record = entered(
        agreed, issue(LATER, body="GT/TM"), TextTabled(LATER, "en", "sha256:" + "2" * 64)
    )
    given = {**ALONE, "objects": [LATER]}
    (told,) = noticed(record, "take-decision", desk, **given)
    assert (told.code, told.where) == ("agreed-words-differ", LATER)
    assert told.message == (
        "paragraph 3 and unit p1 had other words when agreed. See who changed them; reopen them, "
        "or agree to them anew if the body means these (P10)."
    )
    assert noticed(record, "take-decision", **given) == ()


def test_words_that_were_decided_before_a_paragraph_was_agreed_are_those_that_were_agreed() -> None:
    decided = replace(WORDS.unit("o4"), words="Funds shall be given.")
    bracketed = replace(WORDS.unit("o3"), words=f"The Council {in_brackets('meets')} each year.")
    other = WORDS.with_units((*WORDS.units[:-2], bracketed, decided))
    desk = Desk({PROGRAM: WORDS, LATER: other})
    record = entered(
        agree("3", "4", onto=CLEAN),
        issue(LATER, body="GT/TM"),
        TextTabled(LATER, "en", "sha256:" + "2" * 64),
    )
    (told,) = noticed(record, "take-decision", desk, **{**ALONE, "objects": [LATER]})
    assert told.message.startswith("paragraph 3 had other words when agreed.")


def test_capitals_that_are_awaited_still_and_paragraphs_that_are_open_again_are_told() -> None:
    record = agree("2", "3", onto=CLEAN, **AD_REFERENDUM)
    record = done("confirm-capital", record, party="CHL", issue=PROGRAM, meeting="GT/TM-16")
    asked = {"issue": PROGRAM, "units": ["2"], "author": "PER", "reason": "A fact."}
    record = done("reopen-paragraphs", record, body="GT/TM", **asked)
    taken = {"issue": PROGRAM, "units": ["preambular 1"], "body": "GT/TM"}
    told = found("take-decision", done("discuss-paragraphs", record, **taken), **ALONE)
    assert [one.code for one in told[1:]] == ["capitals-awaited", "reopened-not-agreed"]
    assert "agreed ad referendum: 1. Capitals still awaited: MEX. " in told[1].message
    assert "reopened and not agreed since: 1 (for PER). " in told[2].message


def test_what_was_asked_of_an_issue_stays_open_in_it_when_it_is_carried_to_the_next() -> None:
    settled = (issue(LATER, body="GT/TM"), RevisionSettled(LATER, PROGRAM))
    record = entered(TABLED, BracketDecided(FIRST_RULING), BracketDecided(SECOND_RULING), *settled)
    assert "chile#0 of CHL, undecided" in refusal(record)
    assert "chile#0 of CHL, undecided" in refusal(record, objects=[LATER])
    new = entered(record, ProposalReceived(replace(CHILES, id="peru", base=LATER)))
    assert [one.proposal for one in openings(new, PROGRAM)] == ["chile"]
    assert [one.proposal for one in openings(new, LATER)] == ["chile", "peru"]
