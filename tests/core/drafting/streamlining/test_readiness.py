from __future__ import annotations

from dataclasses import replace

from tests.texts import compilation, proposal, text
from travaux.changes import Join, Keep, Suppress
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.streamlining import Ready, State, ready
from travaux.proposals import Entry, Proposal, ProposalKind, Sponsor

ACT = "1. All States shall act together at once."
REPORT = "2. The Chair reports to the Council every year."
BASE = text(ACT, REPORT)
MAY = ACT.replace("shall", "may")
SHOULD = ACT.replace("shall", "should")


def states(compilation: Compilation) -> dict[str, State]:
    return {one.unit: one.state for one in ready(compilation)}


def first(compilation: Compilation) -> Ready:
    return ready(compilation)[0]


def test_paragraph_nobody_asks_anything_of_is_ready() -> None:
    assert states(compiled(BASE, [])) == {"u1": State.NOTHING_OPEN, "u2": State.NOTHING_OPEN}


def test_one_change_is_one_point_left() -> None:
    found = first(compilation(BASE, MEX=[MAY, REPORT]))
    assert (found.state, found.points) == (State.ONE_LEFT, 1)
    assert [ask.new for ask in found.free] == [" may"]


def test_rivals_over_one_word_are_one_point_left() -> None:
    found = first(compilation(BASE, MEX=[MAY, REPORT], CHL=[SHOULD, REPORT]))
    assert (found.state, found.points, len(found.knots)) == (State.ONE_LEFT, 1, 1)


def test_several_changes_that_can_all_be_taken_are_said_to_be_so() -> None:
    once = ACT.replace("at once", "soon")
    found = first(compilation(BASE, MEX=[MAY, REPORT], CHL=[once, REPORT]))
    assert (found.state, found.points) == (State.COMPATIBLE, 2)


def test_paragraph_with_rivals_and_something_else_is_not_ready() -> None:
    once = ACT.replace("at once", "soon")
    wanted = compilation(BASE, MEX=[MAY, REPORT], CHL=[SHOULD, REPORT], PER=[once, REPORT])
    assert states(wanted) == {"u2": State.NOTHING_OPEN}


def test_rivals_over_several_places_are_more_than_one_point() -> None:
    both = ACT.replace("shall act together", "meet")
    wanted = compilation(
        BASE, MEX=[MAY, REPORT], CHL=[both, REPORT], PER=[ACT.replace("together", "soon"), REPORT]
    )
    assert states(wanted) == {"u2": State.NOTHING_OPEN}


def test_bracket_that_came_with_the_text_is_open() -> None:
    base = text("1. All States [shall] act [at once].", REPORT.replace("every", "[every]"))
    found = ready(compiled(base, []))
    assert [(one.unit, one.state, one.brackets) for one in found] == [
        ("u2", State.ONE_LEFT, (base.units[1].words[33:41],))
    ]


def test_bracket_that_is_asked_to_be_replaced_counts_with_the_change() -> None:
    base = text("1. All States [shall] act.")
    found = first(compilation(base, MEX=["1. All States may act."]))
    assert (found.state, found.brackets, len(found.free)) == (State.ONE_LEFT, (), 1)


def test_bracket_over_several_paragraphs_keeps_each_open() -> None:
    base = text("1. All [act.", "2. Some rest.", "3. None] fall.")
    found = ready(compiled(base, []))
    assert [(one.state, one.brackets) for one in found] == [(State.ONE_LEFT, ("",))] * 3


def test_option_is_open_for_being_one_of_several() -> None:
    base = text("1. {=Option 1} All act.")
    found = ready(compiled(base, []))
    assert [(one.state, one.option, one.points) for one in found] == [(State.ONE_LEFT, True, 1)]


def test_note_is_ready_as_a_paragraph_is() -> None:
    base = text("1. A fund[^n1] is open.", "[^n1]: Since 2004.")
    wanted = ["1. A fund[^n1] is open.", "[^n1]: Since 2005."]
    assert states(compilation(base, MEX=wanted)) == {
        "u1": State.NOTHING_OPEN,
        "n1": State.ONE_LEFT,
    }


def test_who_asks_that_it_stay_leaves_nothing_open() -> None:
    kept = Proposal("MEX", (Sponsor("MEX"),), (Entry(Keep("u1"), ""),))
    assert first(compiled(BASE, [kept])) == Ready("u1", State.NOTHING_OPEN, kept=("MEX",))


def test_reservation_is_named_beside_what_is_ready() -> None:
    reserved = replace(proposal("MEX", BASE, MAY, REPORT), kind=ProposalKind.RESERVATION)
    found = first(compiled(BASE, [reserved]))
    assert (found.state, found.beside) == (State.NOTHING_OPEN, ("MEX.docx",))
    assert first(compiled(BASE, [replace(reserved, withdrawn=True)])).beside == ()


def test_paragraph_that_runs_on_into_one_that_goes_is_not_ready() -> None:
    wanted = [
        Proposal(p, (Sponsor(p),), (Entry(change, ""),))
        for p, change in (("MEX", Join("u1")), ("CHL", Suppress("u2")))
    ]
    assert states(compiled(BASE, wanted)) == {"u2": State.ONE_LEFT}


def test_units_without_words_are_left_out() -> None:
    base = BASE.with_units((replace(BASE.units[0], words=""), BASE.units[1]))
    assert states(compiled(base, [])) == {"u2": State.NOTHING_OPEN}
