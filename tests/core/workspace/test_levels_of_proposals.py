"""What the body sees of a negotiation: who asks for what, once it is in a text (S34, P25)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.negotiated import BASE, CHILE, FIRST, SECOND, acting, begun, decided, filed
from travaux.documents import Level
from travaux.record import Record
from travaux.record.files import files_named
from travaux.workspace.dossier import Dossier
from travaux.workspace.papers import record_of

BODY, CHILES = (Level.BODY, ""), (Level.BODY, "CHL")


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """Give a dossier in which Chile's words were taken, and Peru took back what was not."""
    made = begun(tmp_path / "dossier")
    base = {"digest": filed(made, BASE), "name": "plan.txt", "media_type": "text/plain"}
    chile = {"digest": filed(made, CHILE), "name": "chile.txt", "media_type": "text/plain"}
    peru = {"instruction": "In paragraph 2, replace “every year” with “every two years”."}
    made.act(
        [
            acting("table-text", "01-10", issue=FIRST, **base),
            acting("receive-proposal", "01-20", id="c", issue=FIRST, sponsors=["CHL"], **chile),
            acting("receive-proposal", "01-20", id="p", issue=FIRST, sponsors=["PER"], **peru),
        ]
    )
    decided(made, FIRST, "u1", "take", "02-10", meeting="TM-1", of="CHL")
    decided(made, FIRST, "u2", "keep", "02-10", meeting="TM-1")
    made.act([acting("withdraw-proposal", "02-11", proposal="p", meeting="TM-1")])
    yield made
    made.close()


def seen(dossier: Dossier, level: Level, party: str = "") -> Record:
    return record_of(dossier, "", level, party)


def test_before_the_next_issue_only_sponsors_see_what_was_decided_on_theirs(
    dossier: Dossier,
) -> None:
    told = {who: sorted(seen(dossier, *who).rulings) for who in (BODY, CHILES)}
    assert told == {BODY: [], CHILES: ["ruling-1"]}


def test_with_the_next_issue_the_body_sees_who_asked_for_what_was_decided(
    dossier: Dossier,
) -> None:
    """Also what was taken back since: the decision on it stands in the text, and names it."""
    dossier.act([acting("settle-revision", "02-20", issue=FIRST, following=SECOND)])
    record = seen(dossier, *BODY)
    assert sorted(record.rulings) == ["ruling-1", "ruling-2"]
    assert {one.id: one.base for one in record.proposals.values()} == {"c": SECOND, "p": FIRST}
    whole = {one.of for one in files_named(dossier.record)}
    assert {one.of for one in files_named(record)} == whole
    assert f"{SECOND}, where its words are from" in whole
