"""Folding when an entry that later ones are about was struck: the rest of the record stays."""

from __future__ import annotations

import pytest

from travaux import events as e
from travaux.bodies import Actor, Body, BodyKind, Office
from travaux.dates import When
from travaux.delegations import Names
from travaux.documents import DocumentKind, Issue, Level, Release, StatusNote
from travaux.events import Event, Recorded
from travaux.record import fold
from travaux.statements import Anchor, AnchorKind, Statement

ISSUE = "CAJP/GT/TM-24/05"
BODY = e.BodyRegistered(Body("GT/TM", BodyKind.WORKING_GROUP, Names("A group")))
DOCUMENT = e.IssueRegistered(Issue(ISSUE, DocumentKind.NEGOTIATING_TEXT))
STATEMENT = e.StatementRecorded(
    Statement("one", "MEX", "Words.", "en", Anchor(AnchorKind.WHOLE, ISSUE))
)


def entries(*happened: Event) -> list[Recorded]:
    by = Actor.read("secretariat")
    return [Recorded(n, f"2005-01-{n + 1:02}", by, event) for n, event in enumerate(happened)]


@pytest.mark.parametrize(
    ("brought", "later"),
    [
        (BODY, e.BodyEstablished("GT/TM", When.read("2004-01-15"))),
        (BODY, e.OfficerLeftOffice("GT/TM", Office.CHAIR, "a", When.read("2005"))),
        (DOCUMENT, e.StatusNoted(ISSUE, StatusNote("approved"))),
        (DOCUMENT, e.LevelChanged(ISSUE, Level.PUBLIC, "released")),
        (DOCUMENT, e.ReleaseRuled(ISSUE, Release.ON_ISSUE, Level.PUBLIC)),
        (STATEMENT, e.StatementReplaced("one", "Other words.")),
    ],
    ids=lambda event: type(event).__name__,
)
def test_what_was_told_of_a_struck_thing_is_left_out_with_it(brought: Event, later: Event) -> None:
    record = fold(entries(e.DossierOpened("A group"), brought, later, e.EntryStruck(1, "wrong")))
    assert (record.size, len(record.bodies), len(record.issues), len(record.statements)) == (
        4,
        0,
        0,
        0,
    )
