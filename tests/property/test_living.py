"""Law 4 over several revisions: proposals come, are decided on and carried, and others come.

Every revision is drawn anew: what delegations want of the issue on the table, who joins and who
leaves, what is decided on which bracket. Then the next issue is made, and the negotiation goes on.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.living import LivingText
from tests.origins import followed_back, unaccounted, words_lost
from tests.property.test_laws import bases, proposal, versions, words_of
from travaux import events as e
from travaux.drafting.brackets import Seen, brackets
from travaux.drafting.compilation import alphabetical, compiled
from travaux.drafting.disposing import NoSuchBracket, NotForThisBracket
from travaux.proposals import EntryState
from travaux.readings import Bracket, BracketKind, Disposition
from travaux.record import fold
from travaux.record.proposals import proposals_on, sponsors_then
from travaux.texts import tokens

_FEW = settings(max_examples=25)  # each example is a whole negotiation
_PARTIES = ("ARG", "BRA", "CHL", "MEX")


@st.composite
def lived(draw: st.DrawFn, revisions: int = 3, *, last_settled: bool = True) -> LivingText:
    """Draw a text that has gone through some revisions."""
    living = LivingText(draw(bases()))
    for _ in range(revisions - 1):
        _negotiate(draw, living)
        living.settle()
    _negotiate(draw, living)
    if last_settled:
        living.settle()
    return living


def _negotiate(draw: st.DrawFn, living: LivingText) -> None:
    for party in _PARTIES[: draw(st.integers(1, 3))]:
        wanted = draw(versions(living.text))
        made = proposal(party, living.text, wanted)
        living.receive([replace(made, id=f"{party} on {living.issue}")])
    for one in living.proposals:
        _come_and_go(draw, living, one.id)
    for bracket in living.brackets():
        _decide(draw, living, bracket)


def _come_and_go(draw: st.DrawFn, living: LivingText, proposal_id: str) -> None:
    what = draw(st.sampled_from(("", "", "join", "leave")))
    party = draw(st.sampled_from(_PARTIES)) if what else ""
    asks = party in living.record.proposals[proposal_id].parties
    if what == "join" and not asks:
        living.join(proposal_id, party)
    elif what == "leave" and asks:
        living.leave(proposal_id, party)


def _decide(draw: st.DrawFn, living: LivingText, bracket: Bracket) -> None:
    fits = [None, None, *Disposition]
    if bracket.kind in (BracketKind.SUPPRESSION, BracketKind.MOVE, BracketKind.JOIN):
        fits.remove(Disposition.BRIDGE)
    if bracket.kind is BracketKind.TYPED:
        fits.remove(Disposition.PARK)
    chosen = draw(st.sampled_from(fits))
    if chosen is None:
        return
    of = draw(st.sampled_from(bracket.voices)) if bracket.voices else ""
    words = "bridged" if chosen is Disposition.BRIDGE else ""
    try:
        living.decide(bracket.id, chosen, of if chosen is Disposition.TAKE else "", words)
    except (NoSuchBracket, NotForThisBracket):  # decided with another one, or cut by a bracket
        return


@given(lived())
@_FEW
def test_every_word_is_followed_to_the_base_or_to_those_who_asked(living: LivingText) -> None:
    """Every printed word is attributed to the base or to named sponsors (law 4), over revisions."""
    found = followed_back(living)
    assert found.faults == []
    assert found.words == sum(len(tokens(unit.words)) for unit in living.text.all_units())


@given(lived())
@_FEW
def test_no_word_goes_without_a_decision(living: LivingText) -> None:
    """None lost, none invented (law 4): what goes from one issue to the next was decided on."""
    assert words_lost(living) == []


@given(lived())
@_FEW
def test_every_change_ever_received_is_decided_open_or_says_why_not(living: LivingText) -> None:
    """Received = shown + merged + withdrawn + unplaced(with reason), to the last one (law 6)."""
    assert unaccounted(living) == []
    assert set(living.record.proposals) == set(living.record.received)


@given(lived(revisions=2, last_settled=False))
@_FEW
def test_what_is_compiled_again_is_what_is_compiled_anew(living: LivingText) -> None:
    """Arrival order changes nothing (law 3), and neither does what was compiled before."""
    anew = compiled(living.text, living.proposals, alphabetical)
    again = living.compilation
    assert list(again.entries()) == list(anew.entries())
    assert list(again.compiled_notes()) == list(anew.compiled_notes())
    assert (again.docket, again.unplaced) == (anew.docket, anew.unplaced)
    assert again.proposals == anew.proposals
    known = Seen()
    assert brackets(anew, known) == brackets(again) == brackets(anew, known)


@given(lived(revisions=2, last_settled=False))
@_FEW
def test_undoing_the_decisions_on_an_issue_gives_every_reading_back(living: LivingText) -> None:
    """What a decision closed is open as it was, also on a later issue."""
    first = _before_deciding(living)
    for ruling in living.rulings[::-1]:
        living.enter(e.RulingReversed(ruling.id))
    again = living.compilation
    assert set(again.voices) == set(first.compilation.voices)
    for voice in again.voices:
        assert words_of(again.reading(voice)) == words_of(first.compilation.reading(voice))


def _before_deciding(living: LivingText) -> LivingText:
    """Give the same text as it was before anything was decided on the issue on the table."""
    earlier = LivingText(living.issues[0])
    earlier.issues, earlier.steps = list(living.issues), list(living.steps)
    own = {ruling.id for ruling in living.rulings}
    for one in living.entries:
        decision = isinstance(one.event, e.BracketDecided) and one.event.ruling.id in own
        if not decision and one.event:
            earlier.enter(one.event)
    return earlier


@given(lived(revisions=2))
@_FEW
def test_replaying_gives_the_same_record_and_every_issue_as_the_room_saw_it(
    living: LivingText,
) -> None:
    """Replaying twice gives equal records; as of a date, later events don't count (law 8)."""
    assert fold(living.entries) == fold(living.entries) == living.record
    for number, text in enumerate(living.issues[:-1]):
        following = living.steps[number]
        made = living.record.settlements.first(f"issue {number:02}")
        then = fold(one for one in living.entries if one.position < made)
        proposals = proposals_on(then, f"issue {number:02}")
        again = compiled(text, proposals, alphabetical)
        assert again.reading(None) == text
        assert {one.id for one in then.rulings.values()} >= {one.id for one in following.rulings}


@given(lived(revisions=2))
@_FEW
def test_who_asked_is_told_for_the_day_of_the_decision_and_for_now(living: LivingText) -> None:
    """Sponsors join and leave one by one; who asked then is asked of that day (P13)."""
    for proposal_id, one in living.record.proposals.items():
        asking: set[str] = set()
        day = date(2005, 1, 10)
        for entry in living.entries:
            match entry.event:
                case e.ProposalReceived(proposal=came) if came.id == proposal_id:
                    asking = set(came.parties)
                case e.SponsorJoined(name, sponsor) if name == proposal_id:
                    asking.add(sponsor.party)
                case e.SponsorLeft(name, party) if name == proposal_id:
                    asking.discard(party)
                case e.RevisionSettled():
                    if entry.position > living.record.received.first(proposal_id):
                        assert {s.party for s in sponsors_then(one, day)} == asking
                    day += timedelta(weeks=4)
        assert asking == set(one.parties)


@given(lived(revisions=2))
@_FEW
def test_what_was_decided_stays_decided_when_the_text_goes_on(living: LivingText) -> None:
    """A decision of an earlier issue stays with its changes on all later ones."""
    for ruling in living.record.rulings.values():
        for name, number in ruling.taken:
            entry = living.record.proposals[name].entries[number]
            assert (entry.state, entry.ruling) == (EntryState.TAKEN, ruling.id)
