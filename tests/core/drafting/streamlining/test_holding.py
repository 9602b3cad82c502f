from __future__ import annotations

from tests.texts import compilation, proposal, text
from travaux.changes import Keep
from travaux.dates import When
from travaux.drafting.compilation import compiled
from travaux.drafting.streamlining import Holder, alone
from travaux.proposals import Entry, Proposal, Sponsor

ACT = "1. All States shall act together at once."
REPORT = "2. The Chair reports to the Council every year."
BASE = text(ACT, REPORT)
MAY = ACT.replace("shall", "may")


def test_bracket_that_one_delegation_holds() -> None:
    (found,) = alone(compilation(BASE, MEX=[MAY, REPORT]))
    assert (found.holder, found.party) == (Holder.DELEGATION, "MEX")
    assert (found.asked.place.unit, found.asked.new) == ("u1", " may")


def test_bracket_that_two_hold_is_nobodys_alone() -> None:
    assert alone(compilation(BASE, MEX=[MAY, REPORT], CHL=[MAY, REPORT])) == ()


def test_group_holds_for_its_members() -> None:
    (found,) = alone(compilation(BASE, CARICOM=[MAY, REPORT]), frozenset({"CARICOM"}))
    assert (found.holder, found.party) == (Holder.GROUP, "CARICOM")


def test_proposal_whose_last_sponsor_left_is_held_by_nobody() -> None:
    left = proposal("MEX", BASE, MAY, REPORT).left_by("MEX", When.read("2004-04-16"))
    (found,) = alone(compiled(BASE, [left]))
    assert (found.holder, found.party) == (Holder.NOBODY, "")


def test_party_that_speaks_with_two_voices_is_one() -> None:
    one = proposal("MEX", BASE, MAY, REPORT, name="a")
    other = proposal("MEX", BASE, ACT.replace("shall", "should"), REPORT, name="b")
    assert [found.party for found in alone(compiled(BASE, [one, other]))] == ["MEX", "MEX"]


def test_new_paragraphs_and_deletions_count_and_what_stays_does_not() -> None:
    wanted = compilation(BASE, MEX=[REPORT, "3. It meets."])
    assert [found.asked.verb for found in alone(wanted)] == ["SUP", "ADD"]
    kept = Proposal("MEX", (Sponsor("MEX"),), (Entry(Keep("u1"), ""),))
    assert alone(compiled(BASE, [kept])) == ()
