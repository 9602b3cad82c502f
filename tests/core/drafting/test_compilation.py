from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from tests.texts import compilation, proposal, text, words
from travaux.changes import Add, Keep, Modify, Move, Suppress
from travaux.dates import When
from travaux.drafting.asks import UNSUPPORTED
from travaux.drafting.compilation import (
    Compilation,
    CompiledUnit,
    Placement,
    Support,
    alphabetical,
    compiled,
)
from travaux.drafting.nesting import Contested
from travaux.proposals import Entry, Proposal, ProposalKind, Sponsor, Unplaced
from travaux.texts import Text, new_id

ACT = "1. All States shall act together at once."
REPORT = "2. The Chair should report to the Council every year."
FUND = "3. A voluntary fund[^n1] is set up for travel and lodging."
NOTE = "[^n1]: Set up in 2004."
THREE = text(ACT, REPORT, FUND, NOTE)
SOONER = new_id("Or sooner.")
NEW = "_ A new meeting is called in the autumn of each year."


def asking(name: str, party: str, *changes: Add | Keep | Modify | Move | Suppress) -> Proposal:
    entries = tuple(Entry(change, f"place {n}") for n, change in enumerate(changes, start=1))
    return Proposal(name, (Sponsor(party),), entries)


def variants(unit: CompiledUnit) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (variant.words.strip(), variant.sponsors)
        for node in unit.nodes
        if isinstance(node, Contested)
        for variant in node.variants
    ]


def order(compiled: Compilation) -> list[str]:
    return [
        f">{entry.unit}" if isinstance(entry, Placement) else entry.unit.words
        for entry in compiled.entries()
    ]


def test_nothing_asked_gives_the_base() -> None:
    nothing = compiled(THREE, [])
    assert nothing.reading(None) == nothing.reading("MEX") == THREE
    assert not any(entry.contested for entry in nothing.units.values())
    assert nothing.voices == ()


def test_same_edit_by_three_is_one_variant() -> None:
    edited = [ACT.replace("shall", "should"), REPORT, FUND, NOTE]
    result = compilation(THREE, MEX=edited, CHL=edited, PER=edited)
    assert variants(result.units["u1"]) == [("should", ("CHL", "MEX", "PER"))]


def test_one_word_in_two_wordings() -> None:
    should, may = ([ACT.replace("shall", w), REPORT, FUND, NOTE] for w in ("should", "may"))
    result = compilation(THREE, ARG=should, BRA=may, CHL=should)
    assert variants(result.units["u1"]) == [("should", ("ARG", "CHL")), ("may", ("BRA",))]


def test_one_deletes_what_another_edits() -> None:
    edited = [ACT, REPORT.replace("should", "must"), FUND, NOTE]
    unit = compilation(THREE, ARG=[ACT, FUND, NOTE], BRA=edited).units["u2"]
    assert unit.suppressed.voices == ("ARG",)
    assert variants(unit) == [("must", ("BRA",))]


def test_same_new_paragraph_by_three_with_a_comma_more() -> None:
    comma = NEW.replace("called", "called,")
    after_two = [[ACT, REPORT, new, FUND, NOTE] for new in (NEW, comma, NEW)]
    result = compilation(THREE, ARG=after_two[0], BRA=after_two[1], CHL=after_two[2])
    [added] = result.slots["u2"]
    assert isinstance(added, CompiledUnit)
    assert added.added.voices == ("ARG", "BRA", "CHL")
    assert variants(added) == [(",", ("BRA",))]


def test_moved_paragraph_stands_in_both_places() -> None:
    result = compilation(THREE, MEX=[REPORT, FUND, ACT, NOTE])
    assert order(result) == [*words(THREE)[:3], ">u1"]
    assert result.units["u1"].moved.voices == ("MEX",)


def test_who_keeps_a_paragraph_is_named_and_it_is_not_contested() -> None:
    unit = compiled(THREE, [asking("p", "MEX", Keep("u1"))]).units["u1"]
    assert (unit.kept.voices, unit.contested) == (("MEX",), False)


@pytest.mark.parametrize(
    "wanted",
    [
        [ACT.replace("shall", "may"), REPORT, FUND, NOTE],
        [ACT, FUND, NOTE],
        [FUND, ACT, REPORT, NOTE],
        [ACT, REPORT, NEW, FUND, NOTE],
        [f"{ACT} {REPORT[3:]}", FUND, NOTE],
        ["1. All States shall", "2. act together at once.", REPORT, FUND, NOTE],
        [ACT, REPORT, FUND, "[^n1]: Set up in 2005."],
        [ACT, REPORT, FUND.replace("[^n1]", "")],
        [ACT, f"{REPORT}[^{SOONER}]", FUND, NOTE, f"[^{SOONER}]: Or sooner."],
        [NOTE],
    ],
)
def test_each_reads_its_own_text_and_refusing_gives_the_base(wanted: list[str]) -> None:
    result = compilation(THREE, MEX=wanted, CHL=[ACT, NEW, REPORT, FUND, NOTE])
    assert words(result.reading("MEX")) == words(text(*wanted))
    assert result.reading(None) == THREE


def test_new_note_by_two_is_one() -> None:
    noted = [ACT, f"{REPORT}[^x]", FUND, NOTE, "[^x]: Or sooner."]
    [note] = compilation(THREE, MEX=noted, CHL=noted).notes
    assert note.added.voices == ("CHL", "MEX")


# --- who speaks


def test_withdrawn_dropped_and_mere_comments_stay_out_and_on_record() -> None:
    edited = proposal("MEX", THREE, ACT.replace("shall", "may"), REPORT, FUND, NOTE)
    out = [replace(edited, id="w", withdrawn=True), replace(edited, id="d", dropped=True),
           replace(edited, id="c", kind=ProposalKind.COMMENT)]  # fmt: skip
    result = compiled(THREE, out)
    assert (result.reading("MEX"), result.voices, len(result.proposals)) == (THREE, (), 3)


def test_last_sponsor_left_and_the_words_stay_with_nobody_s_name() -> None:
    edited = proposal("MEX", THREE, ACT.replace("shall", "may"), REPORT, FUND, NOTE)
    result = compiled(THREE, [edited.left_by("MEX", When.read("2005-03-01"))])
    assert result.voices == (UNSUPPORTED,)
    assert variants(result.units["u1"]) == [("may", (UNSUPPORTED,))]


def test_two_files_of_one_party_in_conflict_have_two_voices_that_read_back() -> None:
    may, must = ([ACT.replace("shall", w), REPORT, FUND, NOTE] for w in ("may", "must"))
    files = [proposal("MEX", THREE, *may, name="a"), proposal("MEX", THREE, *must, name="b")]
    for arrived in permutations(files):
        result = compiled(THREE, arrived)
        assert words(result.reading("MEX")) == words(text(*may))
        assert words(result.reading("MEX (2)")) == words(text(*must))


def test_order_of_arrival_changes_nothing() -> None:
    files = [
        proposal("MEX", THREE, ACT.replace("shall", "may"), REPORT, NEW, FUND, NOTE),
        proposal("CHL", THREE, ACT.replace("shall act", "should do"), NEW, REPORT, FUND, NOTE),
        proposal("PER", THREE, FUND, REPORT, NEW.replace("called", "called,"), NOTE),
        proposal("BRA", THREE, NEW, NOTE),
    ]
    every = [compiled(THREE, arrived) for arrived in permutations(files)]
    assert all(list(one.entries()) == list(every[0].entries()) for one in every)


# --- what doesn't fit


def test_change_made_on_another_issue_is_unplaced_with_the_reason() -> None:
    wrong = asking("p", "MEX", Modify("u1", 2, 3, " will", " may"), Suppress("u9"))
    [(one, first), (_, second)] = compiled(THREE, [wrong]).unplaced
    assert (one, first.words, first.place) == ("p", "may", "place 1")
    assert "“shall” there" in first.reason
    assert "no unit “u9”" in second.reason


def test_move_of_a_unit_that_is_not_there_is_unplaced() -> None:
    result = compiled(THREE, [asking("p", "MEX", Move("u9", "u1"))])
    assert [unplaced.place for _, unplaced in result.unplaced] == ["place 1"]
    assert result.reading("MEX") == THREE


def test_what_could_not_be_placed_before_stays_so() -> None:
    kept = Unplaced("in 9, delete all", "paragraph 3", "There is no paragraph 9.")
    result = compiled(THREE, [Proposal("p", (Sponsor("MEX"),), (), (kept,))])
    assert result.unplaced == (("p", kept),)


# --- one more proposal


@pytest.mark.parametrize(
    "wanted",
    [
        [ACT.replace("shall", "may"), REPORT, FUND, NOTE],
        [NEW, ACT, FUND, NOTE],
        [ACT, f"{REPORT}[^x]", FUND, NOTE, "[^x]: Or sooner."],
        [FUND, ACT, REPORT, NOTE],
    ],
)
def test_one_more_proposal_gives_what_compiling_all_gives(wanted: list[str]) -> None:
    first = proposal("CHL", THREE, ACT.replace("shall", "must"), REPORT, NEW, FUND, NOTE)
    wrong = asking("q", "PER", Suppress("u9"))
    more = replace(proposal("MEX", THREE, *wanted), unplaced=(Unplaced("x", "y", "z"),))
    grown = compiled(THREE, [first, wrong]).with_proposal(more)
    whole = compiled(THREE, [first, more, wrong])
    assert (grown.units, grown.slots, grown.notes) == (whole.units, whole.slots, whole.notes)
    assert set(grown.unplaced) == set(whole.unplaced)
    assert grown.docket.voices == whole.docket.voices


def test_one_more_proposal_leaves_the_compilation_before_it_alone() -> None:
    before = compiled(THREE, [])
    before.with_proposal(proposal("MEX", THREE, NEW, ACT, NOTE))
    assert before.reading("MEX") == THREE


def test_one_more_withdrawn_proposal_is_only_on_record() -> None:
    withdrawn = replace(proposal("MEX", THREE, NOTE), withdrawn=True)
    grown = compiled(THREE, []).with_proposal(withdrawn)
    assert (grown.reading("MEX"), grown.proposals) == (THREE, (withdrawn,))


# --- odd bases


def test_base_of_one_paragraph() -> None:
    base = text("_ Yes.")
    result = compilation(base, MEX=["_ No."], CHL=["_ Yes, yes."])
    assert words(result.reading("MEX")) == ["No."]
    assert words(result.reading("CHL")) == ["Yes, yes."]


def test_base_with_the_same_paragraph_twice() -> None:
    base = text(ACT, ACT, REPORT)
    result = compilation(base, MEX=[ACT, ACT.replace("shall", "may"), REPORT], CHL=[ACT, REPORT])
    assert words(result.reading("MEX")) == words(text(ACT, ACT.replace("shall", "may"), REPORT))
    assert words(result.reading("CHL")) == words(text(ACT, REPORT))


def test_two_delegations_that_swap_and_one_that_deletes_everything() -> None:
    swapped, other = [REPORT, ACT, FUND, NOTE], [ACT, FUND, REPORT, NOTE]
    result = compilation(THREE, MEX=swapped, CHL=other, PER=[])
    for party, wanted in (("MEX", swapped), ("CHL", other), ("PER", [])):
        assert words(result.reading(party)) == words(text(*wanted))


def test_base_with_a_break_is_given_back_whole() -> None:
    base = text("1. To act.¶ To go.")
    assert compilation(base, MEX=["1. To act.¶ To run."]).reading(None) == base


def test_ids_of_the_base_are_kept() -> None:
    base = text(f"{ACT} {{#p7}}", f"{REPORT} {{#p3}}")
    read: Text = compilation(base, MEX=[ACT, REPORT.replace("should", "may")]).reading("MEX")
    assert [unit.id for unit in read.units] == ["p7", "p3"]


def test_support_is_true_if_anybody_asks() -> None:
    assert Support(("MEX",))
    assert not Support()


def test_house_order_is_that_of_codes_where_no_other_is_given() -> None:
    assert sorted(["PER", "ARG"], key=alphabetical) == ["ARG", "PER"]
