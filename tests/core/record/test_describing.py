from __future__ import annotations

import pytest

from travaux.consensus import Standing, UnitStanding
from travaux.dates import When
from travaux.documents import Level
from travaux.events import (
    BracketDecided,
    Event,
    GroundsFiled,
    MemberSteppedOut,
    ProposalsCirculated,
    SponsorJoined,
    StandingSet,
)
from travaux.proposals import Sponsor
from travaux.readings import Bracket, BracketKind, Disposition, Ruling
from travaux.record.describing import described

DAY = When.read("2005-03-01")
RULING = Ruling(
    "r1", "rev. 1", Bracket("u1@1-2", "u1", BracketKind.DELETION, " a", ()), Disposition.PARK
)
STEPPED_OUT = MemberSteppedOut("mex", "CARICOM", "HTI", DAY)
AGREED = StandingSet(UnitStanding("w", "u1", Standing.AGREED, "rev. 1"))


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (SponsorJoined("mex", Sponsor("PER", DAY)), "sponsor joined: mex; PER"),
        (
            MemberSteppedOut("mex", "CARICOM", "HTI", DAY),
            "member stepped out: mex; CARICOM; HTI; 2005-03-01",
        ),
        (ProposalsCirculated(("mex", "chl"), Level.BODY), "proposals circulated: mex, chl; body"),
        (BracketDecided(RULING), "bracket decided: r1; rev. 1; park"),
        (
            StandingSet(UnitStanding("w", "u1", Standing.AGREED, "rev. 1")),
            "standing set: rev. 1; u1; agreed",
        ),
        (GroundsFiled("rev. 1", "en", f"sha256:{'a' * 64}"), "grounds filed: rev. 1; en"),
    ],
)
def test_a_line_of_the_log_names_what_happened_and_to_what(event: Event, line: str) -> None:
    """A digest says nothing to a reader, and leaves no room for what does."""
    assert described(event) == line


def test_a_long_line_is_cut() -> None:
    told = described(MemberSteppedOut("mex", "CARICOM", "HTI", DAY, "a letter " * 20))
    assert (len(told), told[-1]) == (100, "…")


def test_content_that_is_gone_is_said_to_be() -> None:
    assert described(None) == "(what this entry said was lawfully destroyed, or is withheld)"
