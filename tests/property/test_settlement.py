"""What decisions on brackets come to, over texts of every shape: nothing is lost, nothing invented.

Decisions are taken one after another, each on what is still open, and entered as they are in a
record; then the next issue is made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.test_laws import negotiations, proposal, words_of
from travaux import events as e
from travaux.bodies import Actor, Role
from travaux.drafting.asks import BaseUnits
from travaux.drafting.brackets import brackets
from travaux.drafting.carrying import carried_on
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.disposing import NotForThisBracket, ruled
from travaux.drafting.options import left_alone
from travaux.drafting.provenance import entered
from travaux.drafting.settlement import Settlement, settled
from travaux.proposals import EntryState, Proposal
from travaux.readings import Bracket, BracketKind, Disposition, Ruling
from travaux.record import EMPTY, Record, fold
from travaux.texts import Text, tokens
from travaux.texts import fold as folded
from travaux.texts.signs import BAR, OPTION

SIGN = re.compile(f"{OPTION}[^{BAR}]*{BAR} ?")

Choice = Callable[[Bracket], tuple[Disposition, str] | None]
_BY = Actor(Role.SECRETARIAT)


@dataclass
class Sitting:
    """A sitting of a body on one text: what is on record, and what was decided."""

    base: Text
    record: Record
    issue: str = "one"

    @classmethod
    def on(cls, base: Text, wanted: dict[str, Text]) -> Sitting:
        sitting = cls(base, EMPTY)
        for party, text in wanted.items():
            made = replace(proposal(party, base, text), base="one")
            sitting.enter(e.ProposalReceived(made))
        return sitting

    def enter(self, event: e.Event) -> None:
        self.record = fold([e.Recorded(self.record.size, "", _BY, event)], self.record)

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        return self.record.proposals.values()

    @property
    def first(self) -> list[Proposal]:
        """The proposals as they came."""
        return [one.proposal for one in self.record.received.values()]

    @property
    def compilation(self) -> Compilation:
        return compiled(self.base, self.proposals)

    @property
    def rulings(self) -> tuple[Ruling, ...]:
        return self.record.rulings.values()

    def decide(self, choice: Choice) -> None:
        """Decide bracket after bracket, as long as the choice names one that is open."""
        left: set[tuple[str, str]] = set()
        while True:
            compilation = self.compilation
            found = brackets(compilation)
            one = next((b for b in found if (b.id, b.mark) not in left), None)
            if one is None:
                return
            left.add((one.id, one.mark))
            chosen = choice(one)
            if chosen is None:
                continue
            disposition, of = chosen
            words = "bridged" if disposition is Disposition.BRIDGE else ""
            try:
                ruling = ruled(compilation, found, one.id, disposition, of, words, self.rulings)
            except NotForThisBracket:  # words that cut through a bracket of the text
                continue
            named = replace(ruling, id=f"r{len(self.rulings)}", issue="one")
            self.enter(e.BracketDecided(named))

    def settle(self) -> Settlement:
        return settled(self.base, self.proposals, self.rulings, lambda party: (party,))


@st.composite
def sittings(draw: st.DrawFn) -> Sitting:
    """Draw a text with proposals, on some of whose brackets something was decided."""
    sitting = Sitting.on(*draw(negotiations()))

    def choice(bracket: Bracket) -> tuple[Disposition, str] | None:
        fits = list(Disposition)
        if bracket.kind in (BracketKind.SUPPRESSION, BracketKind.MOVE, BracketKind.JOIN):
            fits.remove(Disposition.BRIDGE)
        if bracket.kind is BracketKind.TYPED:
            fits.remove(Disposition.PARK)
        chosen = draw(st.sampled_from([None, None, *fits]))
        if chosen is None:
            return None
        voices = [v for one in bracket.wordings for v in one.voices]
        return chosen, draw(st.sampled_from(voices)) if voices else ""

    sitting.decide(choice)
    return sitting


def test_nothing_decided_is_the_same_issue_again_with_every_proposal_as_it_was() -> None:
    @given(negotiations())
    def check(negotiation: tuple[Text, dict[str, Text]]) -> None:
        sitting = Sitting.on(*negotiation)
        settlement = sitting.settle()
        assert settlement.text == sitting.base
        assert carried_on(settlement, sitting.proposals) == ()

    check()


@given(negotiations(), st.data())
def test_taking_one_delegation_everywhere_gives_its_own_text(
    negotiation: tuple[Text, dict[str, Text]], data: st.DataObject
) -> None:
    """Read one delegation's variants = that delegation's own text, to the character (law 2).

    But for the sign of an option that is left alone: it says nothing any more.
    """
    base, wanted = negotiation
    sitting = Sitting.on(base, wanted)
    party = data.draw(st.sampled_from(sorted(wanted)))

    def choice(bracket: Bracket) -> tuple[Disposition, str] | None:
        if bracket.kind is BracketKind.TYPED:
            return None
        mine = party in bracket.voices
        return (Disposition.TAKE, party) if mine else (Disposition.KEEP, "")

    sitting.decide(choice)
    reading = compiled(base, sitting.first).reading(party)
    left = {unit.id for unit in reading.units if unit.words}
    reading = chosen(reading, base, {unit.id for unit in base.units} - left)
    assert [w for w in words_of(sitting.settle().text) if w] == [w for w in words_of(reading) if w]


def chosen(text: Text, base: Text, gone: Collection[str]) -> Text:
    """Give a text without the signs of options of which all others went."""
    alone = left_alone(base, gone)
    units = (
        replace(unit, words=SIGN.sub("", unit.words, count=1)) if unit.id in alone else unit
        for unit in text.units
    )
    return text.with_units(tuple(units), text.notes)


@given(negotiations())
def test_keeping_everything_gives_the_base_and_leaves_nothing_open(
    negotiation: tuple[Text, dict[str, Text]],
) -> None:
    """Refuse everything = the base (law 2)."""
    sitting = Sitting.on(*negotiation)
    sitting.decide(lambda b: None if b.kind is BracketKind.TYPED else (Disposition.KEEP, ""))
    assert sitting.settle().text == sitting.base
    assert [b for b in brackets(sitting.compilation) if b.kind is not BracketKind.TYPED] == []


@given(sittings())
def test_every_word_is_from_the_base_or_from_a_decision(sitting: Sitting) -> None:
    """Every printed word is attributed to the base or to named sponsors (law 4)."""
    settlement = sitting.settle()
    provenance = settlement.provenance(entered(sitting.base, "one"), "two")
    rulings = {one.id: one for one in sitting.rulings}
    for unit in settlement.text.all_units():
        parts, runs = tokens(unit.words), provenance.runs(unit.id)
        assert sum(run.count for run in runs) == len(parts)
        at = 0
        for run in runs:
            for token in parts[at : at + run.count]:
                if run.origin.ruling:
                    assert folded(token.strip()) in folded(rulings[run.origin.ruling].words) or (
                        "+" in unit.id or unit in settlement.text.notes
                    )
            at += run.count


@given(sittings())
def test_every_change_is_decided_or_open_on_the_next_issue_or_says_why_not(
    sitting: Sitting,
) -> None:
    """Every open proposal is kept, rebased, satisfied, or needs a hand; nothing else (law 6)."""
    settlement = sitting.settle()
    carried = {one.proposal: one for one in carried_on(settlement, sitting.proposals)}
    units = BaseUnits(settlement.text)
    for one in sitting.proposals:
        entries = carried[one.id].entries if one.id in carried else one.entries
        assert len(entries) == len(one.entries)
        for before, entry in zip(one.entries, entries, strict=True):
            if before.state not in (EntryState.OPEN, EntryState.PARKED):
                assert entry == before
                assert entry.ruling
            elif entry.state in (EntryState.OPEN, EntryState.PARKED):
                assert units.misfit(entry.change) == ""
            else:
                assert entry.state in (EntryState.SATISFIED, EntryState.NEEDS_A_HAND)
                assert entry.why


@given(sittings())
def test_what_is_undone_is_open_as_it_was(sitting: Sitting) -> None:
    """Undoing the decisions, the last one first, gives every reading back."""
    first = compiled(sitting.base, sitting.first)
    for ruling in sitting.rulings[::-1]:
        sitting.enter(e.RulingReversed(ruling.id))
    again = sitting.compilation
    assert set(again.voices) == set(first.voices)
    for voice in first.voices:
        assert words_of(again.reading(voice)) == words_of(first.reading(voice))


@given(sittings())
@settings(max_examples=50)
def test_the_order_of_arrival_changes_nothing(sitting: Sitting) -> None:
    """Arrival order changes nothing but the house order of names (law 3)."""
    turned = settled(sitting.base, sitting.proposals[::-1], sitting.rulings, lambda party: (party,))
    assert turned.text == sitting.settle().text
