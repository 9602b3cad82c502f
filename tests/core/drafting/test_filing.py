"""Proposals taken apart, and what is taken apart again when some of them change."""

from __future__ import annotations

from dataclasses import replace

from tests.texts import text
from travaux.changes import Change, Modify
from travaux.drafting.asks import BaseUnits, Docket
from travaux.drafting.compilation import alphabetical
from travaux.drafting.filing import Filed, filed
from travaux.proposals import Entry, EntryState, Proposal, Sponsor

UNITS = BaseUnits(text("1. All States shall act. {#u1}", "2. The fund pays for it. {#u2}"))
MAY = Modify("u1", 2, 3, " shall", " may")
MUST = Modify("u1", 2, 3, " shall", " must")
NEW = Modify("u2", 1, 1, "", " new")


def asking(name: str, parties: str, *changes: Change) -> Proposal:
    sponsors = tuple(Sponsor(party) for party in parties.split())
    return Proposal(name, sponsors, tuple(Entry(one, "") for one in changes))


def closed(proposal: Proposal) -> Proposal:
    taken = tuple(replace(one, state=EntryState.TAKEN) for one in proposal.entries)
    return replace(proposal, entries=taken)


def voices(docket: Docket) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    return {u: [(ask.proposal, ask.voices) for ask in asks] for u, asks in docket.units.items()}


def again(
    proposals: list[Proposal], earlier: tuple[Docket, tuple[Filed, ...]]
) -> tuple[Docket, tuple[Filed, ...]]:
    """File others after what was filed before, and see to it that it is as if filed anew."""
    found = filed(UNITS, proposals, alphabetical, earlier)
    assert found == filed(UNITS, proposals, alphabetical)
    return found


def test_proposals_are_filed_in_house_order() -> None:
    docket, found = filed(UNITS, [asking("b", "PER", MAY), asking("a", "MEX", MUST)], alphabetical)
    assert voices(docket) == {"u1": [("a", ("MEX",)), ("b", ("PER",))]}
    assert [one.proposal.id for one in found] == ["a", "b"]


def test_second_voice_becomes_the_first_when_the_first_is_decided() -> None:
    one, two = asking("a", "MEX CHL", MAY), asking("b", "MEX", MUST, NEW)
    before = filed(UNITS, [one, two], alphabetical)
    assert voices(before[0])["u2"] == [("b", ("MEX (2)",))]
    docket, _ = again([closed(one), two], before)
    assert voices(docket) == {"u1": [("b", ("MEX",))], "u2": [("b", ("MEX",))]}


def test_voice_of_a_party_stays_when_what_another_party_asks_changes() -> None:
    own, shared, other = (
        asking("a", "BRA", MAY),
        asking("b", "BRA MEX", MUST),
        asking("c", "MEX", NEW),
    )
    before = filed(UNITS, [own, shared, other], alphabetical)
    docket, found = again([own, shared, closed(other)], before)
    assert voices(docket) == {"u1": [("a", ("BRA",)), ("b", ("BRA (2)", "MEX"))]}
    kept = {one.proposal.id: one for one in before[1]}
    assert found[0] is kept["a"]
    assert found[1] is kept["b"]


def test_what_is_withdrawn_or_gone_is_asked_no_longer() -> None:
    one, two = asking("a", "MEX", MAY), asking("b", "PER", MUST)
    before = filed(UNITS, [one, two], alphabetical)
    docket, _ = again([replace(one, withdrawn=True)], before)
    assert (voices(docket), docket.voices) == ({}, set())


def test_sponsor_who_joins_changes_the_order() -> None:
    one, two = asking("a", "PER", MAY), asking("b", "MEX", MUST)
    before = filed(UNITS, [one, two], alphabetical)
    docket, _ = again([asking("a", "PER ARG", MAY), two], before)
    assert voices(docket)["u1"] == [("a", ("PER", "ARG")), ("b", ("MEX",))]


def test_two_proposals_of_one_name_are_both_filed() -> None:
    twice = [asking("a", "MEX", MAY), asking("a", "PER", MUST)]
    before = filed(UNITS, twice, alphabetical)
    docket, _ = again([*twice, asking("b", "CHL", NEW)], before)
    assert voices(docket)["u1"] == [("a", ("MEX",)), ("a", ("PER",))]
