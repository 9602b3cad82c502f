from __future__ import annotations

from tests.texts import text
from travaux.changes import Add, Change, Join, Keep, Modify, Move, Suppress
from travaux.drafting.asks import UNSUPPORTED, Ask, BaseUnits, Docket, asks_of, words_of
from travaux.proposals import Entry, Proposal, Sponsor, Unplaced
from travaux.texts import Kind, Unit

BASE = text("1. All States shall act.", "2. The Chair reports.", "[^n1]: Note.")
UNITS = BaseUnits(BASE)
MAY, MUST = Modify("u1", 2, 3, " shall", " may"), Modify("u1", 2, 3, " shall", " must")
NEW, NOTE = Unit("+new", Kind.OPERATIVE, "New."), Unit("+note", Kind.NOTE, "New note.")


def asking(name: str, *changes: Change, parties: tuple[str, ...] = ("MEX",)) -> Proposal:
    entries = tuple(Entry(change, f"place {n}") for n, change in enumerate(changes, start=1))
    return Proposal(name, tuple(map(Sponsor, parties)), entries)


def docket(*proposals: Proposal) -> Docket:
    filed = Docket()
    for one in proposals:
        filed.file(asks_of(UNITS, one, filed)[0])
    return filed


def voices(*proposals: Proposal) -> list[str]:
    return sorted(docket(*proposals).voices)


def test_asks_are_filed_by_what_they_touch() -> None:
    changes = MAY, Add("u1", NEW), Add("", NOTE), Suppress("u2"), Move("u2", "")
    filed = docket(asking("p", *changes))
    assert {place: [ask.change for ask in asks] for place, asks in filed.units.items()} == {
        "u1": [MAY], "u2": [Suppress("u2"), Move("u2", "")],
    }  # fmt: skip
    assert {place: [ask.change for ask in asks] for place, asks in filed.slots.items()} == {
        "u1": [Add("u1", NEW)], "": [Move("u2", "")],
    }  # fmt: skip
    assert [ask.change for ask in filed.notes] == [Add("", NOTE)]


def test_reference_leads_back_to_the_entry_for_each_voice() -> None:
    ask = Ask(MAY, ("CHL", "MEX"), "joint", 3)
    assert ask.refs == {("CHL", "joint", 3), ("MEX", "joint", 3)}


def test_copy_of_a_docket_can_be_filed_in_alone() -> None:
    one = docket(asking("p", MAY))
    other = one.copied()
    other.file([Ask(MUST, ("CHL",), "q", 0)])
    assert (len(one.units["u1"]), one.voices) == (1, {"MEX"})


def test_same_wish_twice_is_one_voice() -> None:
    assert voices(asking("p", MAY), asking("q", MAY)) == ["MEX"]


def test_wishes_apart_are_one_voice() -> None:
    assert voices(asking("p", MAY), asking("q", Suppress("u2"), Add("u1", NEW))) == ["MEX"]


def test_conflicting_wishes_of_one_party_are_two_voices() -> None:
    assert voices(asking("p", MAY), asking("q", MUST)) == ["MEX", "MEX (2)"]
    assert voices(asking("p", MAY), asking("q", Suppress("u1"))) == ["MEX", "MEX (2)"]


def test_two_insertions_of_one_party_at_one_point_are_two_voices() -> None:
    one, other = Modify("u1", 2, 2, "", " now"), Modify("u1", 2, 2, "", " soon")
    assert voices(asking("p", one), asking("q", other)) == ["MEX", "MEX (2)"]


def test_third_conflicting_file_is_a_third_voice() -> None:
    files = asking("p", MAY), asking("q", MUST), asking("r", Keep("u1"))
    assert voices(*files) == ["MEX", "MEX (2)", "MEX (3)"]


def test_only_the_sponsor_in_conflict_has_a_second_voice() -> None:
    joint = asking("q", MUST, parties=("CHL", "MEX"))
    assert voices(asking("p", MAY), joint) == ["CHL", "MEX", "MEX (2)"]


def test_proposal_without_sponsors_has_the_voice_of_nobody() -> None:
    assert voices(asking("p", MAY, parties=())) == [UNSUPPORTED]


def test_change_that_fits_is_no_misfit() -> None:
    fitting = MAY, Suppress("n1"), Add("", NEW), Move("u1", "u2"), Join("u1"), Keep("u2")
    assert [UNITS.misfit(change) for change in fitting] == [""] * 6


def test_units_the_base_does_not_have_are_misfits() -> None:
    strange: list[Change] = [Suppress("u9"), Add("u9", NEW), Move("u1", "u9"), Move("u9", "u1"),
                             Modify("u9", 0, 0, "", "x"), Join("u9"), Keep("u9")]  # fmt: skip
    said = "The base has no unit “u9”: the change was made on another issue."
    assert [UNITS.misfit(change) for change in strange] == [said] * 7


def test_words_the_base_does_not_have_are_a_misfit() -> None:
    assert UNITS.misfit(Modify("u1", 2, 3, " will", " may")) == (
        "The change replaces “will”, but the base has “shall” there: it was made on another issue."
    )


def test_misfit_is_kept_with_its_reason_and_the_rest_goes_on() -> None:
    wrong = Suppress("u9")
    asks, unplaced = asks_of(UNITS, asking("p", wrong, MAY), Docket())
    assert asks == [Ask(MAY, ("MEX",), "p", 1)]
    assert unplaced == [Unplaced("", "place 1", UNITS.misfit(wrong))]


def test_words_of_a_change_are_what_it_puts_in_or_else_takes_out() -> None:
    assert words_of(MAY) == "may"
    assert words_of(Modify("u1", 2, 3, " shall", "")) == "shall"
    assert words_of(Add("", NEW)) == "New."
    assert words_of(Keep("u1")) == ""
