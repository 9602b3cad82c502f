"""A printed text with brackets and names comes back with a delegation's changes in it."""

from __future__ import annotations

import pytest

from tests.returned import Sent
from tests.texts import proposal, text
from travaux.changes import Add, Keep, Modify, Suppress
from travaux.drafting.conventions import CONVENTIONS
from travaux.drafting.returning.remarks import TWO_WORDINGS
from travaux.drafting.returning.returning import Returned
from travaux.texts import Kind, Unit

ONE = "1. All States shall act together at once. {#u1}"
TWO = "2. The fund pays for [ten] meetings. {#u2}"
THREE = "3. The group reports each year. {#u3}"
BASE = text(ONE, TWO, THREE)
PROMPTLY = ONE.replace("shall act", "shall promptly act")
SHOULD = ONE.replace("shall act", "should act")
CHILE = proposal("CHL", BASE, PROMPTLY, TWO, THREE, name="chile")
PERU = proposal("PER", BASE, SHOULD, TWO, name="peru")
OFFICE = "4. An office writes the report. {#u4}"
CUBA = proposal("CUB", BASE, ONE, TWO, THREE, OFFICE, name="cuba")
ASKED = (CHILE, PERU, CUBA)
HOUSES = tuple(CONVENTIONS)


def sent(house: str = "inline") -> Sent:
    return Sent.out(BASE, ASKED, house)


def changes(made: Returned) -> list[object]:
    return [entry.change for entry in made.entries]


def codes(made: Returned) -> list[str]:
    return [finding.code for finding in made.findings]


def test_the_print_that_is_changed_here() -> None:
    assert sent().shown == [
        "All States [shall] [Peru: should] [Chile: promptly] act together at once.",
        "The fund pays for [ten] meetings.",
        "[Peru: The group reports each year.]",
        "[Cuba: An office writes the report.]",
    ]


@pytest.mark.parametrize("house", HOUSES)
def test_print_sent_back_as_it_is_asks_for_nothing(house: str) -> None:
    assert sent(house).back() == Returned((), (), ())


@pytest.mark.parametrize("house", HOUSES)
def test_words_outside_brackets_are_the_delegation_s(house: str) -> None:
    made = sent(house).back(("fund pays for", "common fund pays for"))
    assert changes(made) == [Modify("u2", 1, 1, "", " common")]
    assert made == Returned(made.entries)


def test_words_of_the_text_inside_a_bracket_are_the_delegation_s() -> None:
    made = sent().back(("Peru: The group", "Peru: The small group"))
    assert changes(made) == [Modify("u3", 1, 1, "", " small")]
    assert codes(made) == []


def test_change_in_the_words_of_others_is_an_amendment_to_theirs() -> None:
    made = sent().back(("[Peru: should]", "[Peru: might]"))
    assert changes(made) == [Modify("u1", 2, 3, " shall", " might")]
    assert [entry.amends for entry in made.entries] == [(("peru", 0),)]
    assert codes(made) == ["amends-a-proposal"]


def test_amended_insertion_stands_beside_the_one_it_amends() -> None:
    made = sent().back(("[Chile: promptly]", "[Chile: very promptly]"))
    assert changes(made) == [Modify("u1", 3, 3, "", " very promptly")]
    assert [entry.amends for entry in made.entries] == [(("chile", 0),)]


def test_change_in_a_paragraph_that_others_add_is_a_paragraph_of_its_own() -> None:
    made = sent().back(("An office writes", "A small office writes"))
    unit = Unit("+9d5d4a4d2e", Kind.OPERATIVE, "A small office writes the report.")
    (entry,) = made.entries
    assert isinstance(entry.change, Add)
    assert replaced(entry.change.unit) == replaced(unit)
    assert (entry.change.after, entry.amends) == ("u3", (("cuba", 0),))


def replaced(unit: Unit) -> tuple[Kind, str]:
    return unit.kind, unit.words


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("Peru, Brazil", [("BRA", "join-sponsors", "peru")]),
        ("Brazil", [("BRA", "join-sponsors", "peru"), ("PER", "leave-sponsors", "peru")]),
        ("Peru, Cuba", [("CUB", "join-sponsors", "peru")]),
    ],
)
def test_names_in_a_bracket_change_nothing_and_are_told(
    names: str, told: list[tuple[str, str, str]]
) -> None:
    made = sent().back(("[Peru: should]", f"[{names}: should]"))
    assert (made.entries, made.unplaced) == ((), ())
    assert codes(made) == ["bracket-names-changed"] * len(told)
    for finding, (party, act, proposed) in zip(made.findings, told, strict=True):
        assert finding.message.startswith(f"{party} was ")
        assert f"“{act}” with proposal “{proposed}”" in finding.message


def test_names_in_a_note_of_the_house_are_told_too() -> None:
    old = "Proposed by the Permanent Mission of Peru."
    made = sent("oas").back((old, "Proposed by the Permanent Missions of Peru and Brazil."))
    assert (made.entries, codes(made)) == ((), ["bracket-names-changed"])
    assert "“join-sponsors” with proposal “peru” and sponsors “BRA”" in made.findings[0].message


def test_words_taken_out_of_their_bracket_are_asked_for() -> None:
    made = sent().back(("[Peru: should]", "should"))
    assert changes(made) == [Modify("u1", 2, 3, " shall", " should")]
    assert codes(made) == ["bracket-taken-out"]
    assert "join-sponsors" in made.findings[0].message


def test_words_of_others_left_out_stay_and_are_told() -> None:
    made = sent().back((" [Peru: should]", ""))
    assert (made.entries, made.unplaced) == ((), ())
    assert codes(made) == ["bracket-taken-out"]


def test_words_of_the_text_left_out_with_their_bracket_are_deleted() -> None:
    made = sent().back(("[shall] ", ""))
    assert changes(made) == [Modify("u1", 2, 3, " shall", "")]
    assert codes(made) == ["bracket-taken-out"]


def test_question_closed_in_a_file_asks_that_the_paragraph_stay() -> None:
    made = sent().back(("[shall] [Peru: should] [Chile: promptly]", "shall"))
    assert changes(made) == [Keep("u1")]
    assert codes(made) == ["bracket-taken-out"] * 3


def test_one_of_several_questions_closed_stays_open() -> None:
    made = sent().back(("[shall] [Peru: should]", "shall"))
    assert (made.entries, codes(made)) == ((), ["bracket-taken-out"] * 2)


def test_question_closed_with_other_words() -> None:
    made = sent().back(("[shall] [Peru: should] [Chile: promptly]", "must"))
    assert sent().wanted(made)[0] == "All States must act together at once."


def test_own_bracket_beside_others_is_an_own_wording_there() -> None:
    made = sent().back(("[Peru: should]", "[Peru: should] [Brazil: may]"))
    assert changes(made) == [Modify("u1", 2, 3, " shall", " may")]
    assert (made.unplaced, made.entries[0].amends) == ((), ())


def test_own_bracket_elsewhere_puts_words_in() -> None:
    made = sent().back(("act together", "act [Brazil: all] together"))
    assert changes(made) == [Modify("u1", 4, 4, "", " all")]
    assert codes(made) == ["own-bracket"]


def test_nobody_proposes_in_another_s_name() -> None:
    made = sent().back(("act together", "act [Cuba: all] together"))
    assert made.entries == ()
    assert [(one.words, one.place) for one in made.unplaced] == [("all", "paragraph 1")]


def test_two_wordings_at_one_bracket_are_kept_and_asked_about() -> None:
    made = sent().back(("[Peru: should]", "[Peru: might] [Brazil: may]"))
    assert made.entries == ()
    assert [(one.words, one.reason) for one in made.unplaced] == [
        ("might", TWO_WORDINGS),
        ("may", TWO_WORDINGS),
    ]


def test_bracket_of_the_text_itself_is_the_delegation_s_to_change() -> None:
    eleven = sent().back(("[ten]", "[eleven]"))
    assert sent().wanted(eleven)[1] == BASE.units[1].words.replace("ten", "eleven")
    without = sent().back(("[ten]", "ten"))
    assert sent().wanted(without)[1] == "The fund pays for ten meetings."


def test_paragraph_left_out_with_the_bracket_round_it_is_deleted() -> None:
    made = sent().back(("[Peru: The group reports each year.]", ""))
    assert changes(made) == [Suppress("u3")]


def test_paragraph_of_others_left_out_stays_and_is_told() -> None:
    made = sent().back(("[Cuba: An office writes the report.]", ""))
    assert (made.entries, codes(made)) == ((), ["bracket-taken-out"])


def test_wording_of_a_whole_paragraph_is_amended_as_a_whole() -> None:
    made = sent("un").back(("shall promptly act together", "shall promptly act alone"))
    assert sent("un").wanted(made)[0] == "All States shall promptly act alone at once."
    assert {entry.amends for entry in made.entries} == {(("chile", 0),)}


def test_first_of_all_wordings_is_the_text_itself() -> None:
    made = sent("un").back(("[All States shall act", "[All good States shall act"))
    assert changes(made) == [Modify("u1", 1, 1, "", " good")]
    assert codes(made) == []
