"""The next issue, made of what was decided on one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.texts import blocks, text
from tests.texts import proposal as proposed
from travaux.changes import Modify
from travaux.drafting.brackets import brackets
from travaux.drafting.carrying import carried_on
from travaux.drafting.compilation import alphabetical, compiled
from travaux.drafting.disposing import NoSuchBracket, NotForThisBracket, ruled
from travaux.drafting.provenance import Origin, entered
from travaux.drafting.settlement import Settlement, settled
from travaux.proposals import Entry, EntryState, Proposal
from travaux.readings import Carry, Disposition, Ruling
from travaux.texts import Text

ONE = "1. All States shall act together at once."
TWO = "2. The fund pays for it."
THREE = "3. The group reports each year."
BASE = text(ONE, TWO, THREE)


class Table:
    """A text with proposals, on which decisions are taken."""

    def __init__(self, base: Text, *asked: Proposal) -> None:
        self.base, self.proposals = base, list(asked)
        self.rulings: list[Ruling] = []

    def decide(self, bracket: str, disposition: str, of: str = "", words: str = "") -> Ruling:
        compilation = compiled(self.base, self.proposals)
        found = brackets(compilation)
        how = Disposition(disposition)
        made = ruled(compilation, found, bracket, how, of, words, self.rulings)
        self.rulings.append(replace(made, id=f"r{len(self.rulings) + 1}"))
        self._close(self.rulings[-1])
        return self.rulings[-1]

    def _close(self, ruling: Ruling) -> None:
        """Close what a decision closes, as the record does; these tests split no change."""
        for refs, state in (
            (ruling.taken, EntryState.TAKEN),
            (ruling.closed, EntryState.NOT_TAKEN),
        ):
            for name, number in refs:
                at = next(n for n, one in enumerate(self.proposals) if one.id == name)
                entries = list(self.proposals[at].entries)
                entries[number] = replace(entries[number], state=state, ruling=ruling.id)
                self.proposals[at] = replace(self.proposals[at], entries=tuple(entries))

    def settle(self) -> Settlement:
        return settled(self.base, self.proposals, self.rulings, alphabetical)

    def next(self) -> list[str]:
        return [one.partition(" {#")[0] for one in blocks(self.settle().text)]


def proposal(party: str, base: Text, *wanted: str) -> Proposal:
    return proposed(party, base, *wanted, name=party)


CHILE = proposal("CHL", BASE, "1. All States should act together at once.", TWO, THREE)
MEXICO = proposal("MEX", BASE, "1. All States must act together at once.", TWO, THREE)
PERU = proposal("PER", BASE, ONE, "2. The new fund pays for it.", THREE)


@pytest.mark.parametrize(
    ("disposition", "of", "words", "first"),
    [
        ("take", "CHL", "", "1. All States should act together at once."),
        ("take", "MEX", "", "1. All States must act together at once."),
        ("bridge", "", "are to", "1. All States are to act together at once."),
        ("keep", "", "", ONE),
        ("delete", "", "", "1. All States act together at once."),
        ("park", "", "", ONE),
        ("drop", "", "", ONE),
    ],
)
def test_each_disposition_gives_its_words(
    disposition: str, of: str, words: str, first: str
) -> None:
    table = Table(BASE, CHILE, MEXICO)
    table.decide("u1@2-3", disposition, of, words)
    assert table.next() == [first, TWO, THREE]


def test_whoever_gets_what_they_asked_for_is_taken_and_the_others_are_closed() -> None:
    table = Table(BASE, CHILE, MEXICO)
    ruling = table.decide("u1@2-3", "take", "CHL")
    assert (ruling.taken, ruling.closed) == ((("CHL", 0),), (("MEX", 0),))


def test_a_bridge_in_the_words_of_one_takes_that_one() -> None:
    table = Table(BASE, CHILE, MEXICO)
    ruling = table.decide("u1@2-3", "bridge", words="must")
    assert (ruling.taken, ruling.closed) == ((("MEX", 0),), (("CHL", 0),))


def test_a_bridge_before_a_comma_has_no_blank() -> None:
    base = text("1. All States, alone, shall act.")
    table = Table(base, proposal("CHL", base, "1. All States, together, shall act."))
    table.decide("u1@3-4", "bridge", words=", as one")
    assert table.next() == ["1. All States,, as one, shall act."]


def test_a_bridge_right_before_a_typed_bracket_isnt_glued_to_its_words_when_it_goes() -> None:
    base = text("1. The 0[the] States.")
    table = Table(base, proposal("CHL", base, "1. The one[the] States."))
    table.decide("u1@1-2", "bridge", words="bridge")
    typed = next(b for b in brackets(compiled(base, table.proposals)) if b.kind == "in the text")
    table.decide(typed.id, "keep")
    assert table.next() == ["1. The bridge the States."]


def test_words_are_from_where_they_first_stood() -> None:
    table = Table(BASE, CHILE)
    table.decide("u1@2-3", "take", "CHL")
    provenance = table.settle().provenance(entered(BASE, "TM-1"), "TM-1 rev. 1")
    assert [(run.count, run.origin) for run in provenance.runs("u1")] == [
        (2, Origin("TM-1")),
        (1, Origin("TM-1 rev. 1", "r1", (("CHL", 0),))),
        (5, Origin("TM-1")),
    ]


def test_what_is_open_beside_a_decision_moves_with_its_words() -> None:
    late = proposal("PER", BASE, "1. All States shall act together.", TWO, THREE)
    table = Table(BASE, CHILE, late)
    table.decide("u1@2-3", "bridge", words="are hereby asked to")
    (carried,) = carried_on(table.settle(), table.proposals)
    change = carried.entries[0].change
    assert (change.start, change.end, change.old) == (8, 10, " at once")  # type: ignore[union-attr]
    assert carried.carriages == ()  # kept: nothing it is about was changed


def test_what_is_about_decided_words_is_rebased_on_them() -> None:
    wide = proposal("PER", BASE, "1. All act together at once.", TWO, THREE)
    table = Table(BASE, CHILE, wide)
    table.decide("u1@2-3", "take", "CHL")
    (carried,) = carried_on(table.settle(), table.proposals)
    change = carried.entries[0].change
    assert change.old == " States should"  # type: ignore[union-attr]
    assert [one.carry for one in carried.carriages] == [Carry.REBASED]


def test_what_asks_for_what_is_there_now_is_satisfied() -> None:
    late = replace(CHILE, id="late")
    table = Table(BASE, CHILE)
    table.decide("u1@2-3", "take", "CHL")
    (carried,) = carried_on(table.settle(), [late])
    assert [(one.state, one.why) for one in carried.entries] == [
        (EntryState.SATISFIED, "The next issue has what it asks for.")
    ]


def test_what_crosses_decided_words_needs_a_hand() -> None:
    table = Table(BASE, proposal("CHL", BASE, "1. All States together at once.", TWO, THREE))
    crossing = proposal("PER", BASE, "1. All States shall at once.", TWO, THREE)
    table.decide("u1@2-4", "delete")
    (carried,) = carried_on(table.settle(), [crossing])
    assert [(one.state, one.why) for one in carried.entries] == [
        (EntryState.NEEDS_A_HAND, "The words that it changes were decided on (r1).")
    ]


def test_what_is_asked_of_a_paragraph_that_went_needs_a_hand_and_says_why() -> None:
    gone = proposal("CHL", BASE, ONE, THREE.replace("3", "2"))
    table = Table(BASE, gone)
    table.decide("u2@gone", "take")
    (carried,) = carried_on(table.settle(), [PERU])
    assert [(one.carry, one.why) for one in carried.carriages] == [
        (Carry.NEEDS_A_HAND, "The paragraph was deleted (r1).")
    ]


def test_paragraphs_keep_their_numbers_and_new_ones_stand_beside() -> None:
    adds = proposal("CHL", BASE, ONE, "2. The group meets twice.", "3. The fund pays for it.")
    table = Table(BASE, adds, proposal("MEX", BASE, ONE, THREE.replace("3", "2")))
    (new,) = [b.id for b in brackets(compiled(BASE, table.proposals)) if "@new" in b.id]
    table.decide(new, "take")
    table.decide("u2@gone", "take", "MEX")
    assert [one.partition(" ")[0] for one in blocks(table.settle().text)] == ["1.", "{1", "{3.}"]


def test_new_paragraphs_at_one_place_stand_in_house_order_however_they_were_decided() -> None:
    first = proposal("CHL", BASE, ONE, "Chile's own paragraph of words.", TWO, THREE)
    second = proposal("MEX", BASE, ONE, "Mexico wants something else here.", TWO, THREE)
    table = Table(BASE, first, second)
    found = [one.id for one in brackets(compiled(BASE, table.proposals))]
    table.decide(found[1], "take")
    table.decide(found[0], "take")
    words = [unit.words for unit in table.settle().text.units]
    assert words[1:3] == ["Chile's own paragraph of words.", "Mexico wants something else here."]


def test_a_bracket_of_the_text_loses_only_its_signs_where_its_words_stay() -> None:
    base = text("1. All States [shall] act.")
    table = Table(base)
    table.decide("u1@text-2-5", "keep")
    assert table.next() == ["1. All States shall act."]


def test_a_bracket_that_is_not_open_is_refused_with_those_that_are() -> None:
    table = Table(BASE, CHILE)
    with pytest.raises(NoSuchBracket, match="In that paragraph there is: u1@2-3"):
        table.decide("u1@4-5", "keep")


@pytest.mark.parametrize(
    ("disposition", "of", "words", "said"),
    [
        ("take", "", "", "several things are asked for here"),
        ("take", "PER", "", "“PER” asks for nothing here"),
        ("bridge", "", " ", "a bridge says nothing"),
        ("keep", "", "should", "“keep” takes no words of its own"),
    ],
)
def test_a_decision_that_does_not_fit_is_refused(
    disposition: str, of: str, words: str, said: str
) -> None:
    table = Table(BASE, CHILE, MEXICO)
    with pytest.raises(NotForThisBracket, match=said):
        table.decide("u1@2-3", disposition, of, words)


def test_words_that_were_decided_are_not_decided_again_inside() -> None:
    table = Table(BASE, proposal("MEX", BASE, "1. All States at once.", TWO, THREE))
    table.decide("u1@2-5", "bridge", words="move")
    table.proposals.append(CHILE)
    with pytest.raises(NotForThisBracket, match="decided on already, by r1"):
        table.decide("u1@2-3", "take", "CHL")


def test_a_note_comes_with_the_words_that_call_it() -> None:
    asks = proposal("CHL", BASE, ONE, "2. The fund[^a] pays for it.", THREE, "[^a]: Of 1996.")
    table = Table(BASE, asks)
    (one,) = brackets(compiled(BASE, table.proposals))
    table.decide(one.id, "take")
    assert [note.words for note in table.settle().text.notes] == ["Of 1996."]


OPTIONS = text(
    ONE, "2. {=Option 1} The fund pays for two years.", "3. {=Option 2} The fund pays for a year."
)


def test_of_two_options_the_one_that_is_left_is_none_any_more() -> None:
    asks = proposal("CHL", OPTIONS, ONE, "3. {=Option 2} The new fund pays for a year.")
    table = Table(OPTIONS, asks)
    table.decide("u2@gone", "take")
    assert table.next() == [ONE, "{3.} The fund pays for a year."]
    settlement = table.settle()
    (carried,) = carried_on(settlement, table.proposals)
    change = next(one.change for one in carried.entries if one.open)
    assert change == Modify("u3", 1, 1, "", " new")


def test_words_put_in_front_of_an_option_that_is_left_stand_apart_from_it() -> None:
    asks = proposal("CHL", OPTIONS, ONE, "3. From 1999 on, {=Option 2} The fund pays for a year.")
    table = Table(OPTIONS, asks)
    for one in brackets(compiled(OPTIONS, [asks])):
        table.decide(one.id, "take")
    assert table.next() == [ONE, "{3.} From 1999 on, The fund pays for a year."]


def test_options_of_which_several_are_left_stay_options() -> None:
    three = text(*blocks(OPTIONS), "4. {=Option 3} Nobody pays.")
    table = Table(three, proposal("CHL", three, *blocks(three)[1:]))
    table.decide("u1@gone", "take")
    assert table.next() == ["{2.} {=Option 1} The fund pays for two years.", *blocks(three)[2:]]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (("u2@gone", "take"), ("u2@1-1", "take")),
        (("u2@1-1", "take"), ("u2@gone", "take")),
        (("u2@joined", "take"), ("u3@gone", "take")),
        (("u3@gone", "take"), ("u2@joined", "take")),
    ],
)
def test_what_was_decided_is_not_overturned_by_another_decision(
    first: tuple[str, str], then: tuple[str, str]
) -> None:
    """A paragraph can't be deleted and changed, or joined and deleted, at once."""
    table = Table(
        BASE,
        proposal("CHL", BASE, ONE, THREE.replace("3.", "2.")),
        PERU,
        proposal("BRA", BASE, ONE, f"{TWO} {THREE.removeprefix('3. ')}"),
        proposal("MEX", BASE, ONE, TWO),
    )
    table.decide(*first)
    late = [
        one for one in table.proposals if any(e.state is EntryState.NOT_TAKEN for e in one.entries)
    ]
    for one in late:  # it is asked anew after the decision
        table.proposals.append(replace(one, id=f"{one.id} again", entries=_open(one)))
    with pytest.raises((NotForThisBracket, NoSuchBracket)):
        table.decide(*then)


def _open(proposal: Proposal) -> tuple[Entry, ...]:
    return tuple(replace(one, state=EntryState.OPEN, ruling="") for one in proposal.entries)


def test_a_second_insertion_at_the_same_place_waits_for_the_next_issue() -> None:
    table = Table(BASE, PERU)
    table.decide("u2@1-1", "take")
    table.proposals.append(proposal("CHL", BASE, ONE, "2. The old fund pays for it.", THREE))
    with pytest.raises(NotForThisBracket, match="decided on already, by r1"):
        table.decide("u2@1-1", "take", "CHL")


def test_to_keep_words_that_were_decided_otherwise_is_refused() -> None:
    table = Table(BASE, CHILE)
    table.decide("u1@2-3", "take")
    table.proposals.append(MEXICO)
    with pytest.raises(NotForThisBracket, match="decided on already, by r1"):
        table.decide("u1@2-3", "keep")


def test_the_outer_bracket_may_be_kept_and_not_deleted_once_the_inner_is_decided() -> None:
    table = Table(BASE, CHILE, proposal("MEX", BASE, "1. All States at once.", TWO, THREE))
    table.decide("u1@2-3", "take")
    with pytest.raises(NotForThisBracket, match="decided on already, by r1"):
        table.decide("u1@2-5", "take")
    table.decide("u1@2-5", "keep")
    assert table.next()[0] == "1. All States should act together at once."


def test_the_mark_of_an_outer_bracket_tells_of_what_falls_with_it() -> None:
    outer = proposal("MEX", BASE, "1. All States at once.", TWO, THREE)
    alone = brackets(compiled(BASE, [outer]))[0]
    together = brackets(compiled(BASE, [outer, CHILE]))[0]
    assert (alone.id, alone.mark != together.mark) == (together.id, True)


def test_a_bridge_right_behind_the_sign_of_a_bracket_has_no_blank_in_front() -> None:
    base = text("1. All States [shall act] at once.")
    table = Table(base, proposal("CHL", base, "1. All States [should act] at once."))
    table.decide("u1@3-4", "bridge", words="will")
    assert table.next() == ["1. All States [will act] at once."]
