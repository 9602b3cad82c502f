"""What a golden case must show beyond its text: one test for each situation that needs one."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.golden.cases import HERE, Case
from tests.golden.negotiation import Negotiation, negotiation
from travaux.changes import Add, Join, Modify, Move, Suppress
from travaux.findings import Severity
from travaux.proposals import Entry, Mark, Proposal, Sponsor
from travaux.texts import Kind, Sign, Text, bare, fold, pieces, tokens
from travaux.texts.signs import DIVIDE


def carried(number: str) -> Negotiation:
    folder = next(HERE.glob(f"{number}-*"))
    return negotiation(Case(folder))


def proposal(case: Negotiation, code: str) -> Proposal:
    return next(p for p in case.proposals if p.source.split(".")[0] == code)


def verbs(asked: Proposal) -> list[type]:
    return [type(change) for change in asked.changes]


def counted(text: Text) -> Counter[str]:
    return Counter(word for unit in text.units for word in tokens(bare(unit.words)))


def codes(case: Negotiation) -> list[tuple[str, str]]:
    return [(finding.code, finding.where) for finding in case.findings]


def test_identical_edits_have_three_sponsors_and_one_variant() -> None:
    heads = [
        piece.head.names
        for unit in carried("01").printed().units
        for piece in pieces(unit.words)
        if piece.sign is Sign.OPEN
    ]
    assert heads == ["Chile, Mexico, Peru"]


def test_rewrite_stands_as_an_alternative_with_its_own_label() -> None:
    labelled = [unit.label for unit in carried("06").printed().units if unit.label]
    assert labelled == ["1 alt"]


def test_no_word_of_the_base_is_printed_twice_by_deletions() -> None:
    case = carried("07")
    assert counted(case.printed()) - counted(case.case.base) == Counter({" act": 1})


def test_shapes_of_signs_are_told_and_not_compiled() -> None:
    case = carried("08")
    assert proposal(case, "SLV").changes == ()
    assert ("typography-folded", "SLV.txt") in codes(case)


def test_earlier_issue_is_named() -> None:
    case = carried("09")
    assert proposal(case, "ECU").base == "CAJP/GT/TA-7/04 rev. 6"
    assert codes(case) == [("stale-base", "ECU.txt")]


def test_inner_authors_stand_beneath_the_sponsor() -> None:
    asked = proposal(carried("10"), "NIC")
    vega, soto, lara = (
        Mark("Mission, A. Vega", "2005-02-01T09:00:00Z"),
        Mark("Ministry, C. Soto", "2005-02-02T15:30:00Z"),
        Mark("Mission, P. Lara", "2005-02-03T11:00:00Z"),
    )
    assert asked.parties == ("NIC",)
    assert [entry.marks for entry in asked.entries] == [(vega, soto), (soto, lara), (lara,)]


def test_redline_by_hand_is_told() -> None:
    case = carried("11")
    assert codes(case) == [("manual-redline", "DOM.docx")]
    assert proposal(case, "DOM").entries != ()


@pytest.mark.parametrize(("code", "expected"), [("HTI", [Move]), ("LCA", [Move, Modify])])
def test_move_is_neither_a_deletion_nor_an_insertion(code: str, expected: list[type]) -> None:
    assert verbs(proposal(carried("12"), code)) == expected


def test_division_is_a_break_and_a_merger_a_join() -> None:
    case = carried("13")
    (division,) = proposal(case, "GTM").changes
    assert isinstance(division, Modify)
    assert (division.old, division.new) == ("", DIVIDE)
    assert verbs(proposal(case, "HND")) == [Join]


def test_ids_stay_with_the_words_of_a_divided_paragraph() -> None:
    case = carried("13")
    divided = [unit.id for unit in case.compilation.reading("GTM").units]
    joined = [unit.id for unit in case.compilation.reading("HND").units]
    assert divided == ["u1", "u2", "u2/2", "u3", "u4", "u5"]
    assert joined == ["u1", "u2", "u3", "u5"]


def test_twenty_paragraphs_at_once_keep_their_order() -> None:
    asked = proposal(carried("14"), "BRB")
    added = [change.unit.words for change in asked.changes if isinstance(change, Add)]
    assert added == sorted(added)
    assert len(added) == len(asked.changes) == 20


def test_row_note_and_item_stay_what_they_are() -> None:
    case = carried("15")
    added = {
        change.unit.kind: change.unit.depth
        for code in ("SUR", "GRD")
        for change in proposal(case, code).changes
        if isinstance(change, Add)
    }
    assert added == {Kind.OPERATIVE: 2, Kind.ROW: 0, Kind.NOTE: 0}


def test_withdrawn_and_left_stay_on_record() -> None:
    case = carried("17")
    states = {p.source: (p.live, p.parties) for p in case.proposals}
    assert states == {
        "bolivia.txt": (False, ("BOL",)),
        "last.txt": (True, ()),
        "three.txt": (True, ("CHL", "URY")),
    }


def test_one_instruction_of_ten_is_kept_with_its_reason() -> None:
    case = carried("20")
    unplaced = [each.words for p in case.proposals for each in p.unplaced]
    assert unplaced == ["In paragraph 4, replace “twice a year” by “every month”."]
    assert sum(len(p.entries) for p in case.proposals) == 9


def test_group_keeps_its_speaker_and_who_stepped_out() -> None:
    asked = proposal(carried("21"), "caricom")
    assert asked.sponsors == (Sponsor("CARICOM", speaker="BRB", without=("JAM",)),)


def test_tracked_clean_and_reformatted_files_give_the_same_changes() -> None:
    case = carried("22")
    asked = {code: list(map(shown, proposal(case, code).entries)) for code in ("ARG", "CHL", "URY")}
    assert asked["ARG"] == asked["CHL"] == asked["URY"]
    assert verbs(proposal(case, "ARG")) == [Modify, Add, Modify, Modify, Suppress]


def shown(entry: Entry) -> str:
    return fold(str(entry.change))


def test_what_is_not_to_be_taken_is_refused_with_its_reason() -> None:
    case = carried("24")
    assert case.proposals == ()
    assert codes(case) == [
        ("wrong-document", "CHL.txt"),
        ("empty", "MEX.txt"),
        ("other-language", "PER.txt"),
    ]
    assert {finding.severity for finding in case.findings} == {Severity.REFUSED}
