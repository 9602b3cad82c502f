"""A text in a real dossier: from its brackets to the decision on the whole (S17, S18)."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from travaux.bodies import Actor
from travaux.consensus import Standing
from travaux.record.openings import openings
from travaux.record.standings import standings
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import ActFailed, Acting

FIRST, SECOND = "CAJP/GT/TM-24/05", "CAJP/GT/TM-24/05 rev. 1"
RESOLUTION, REVISED = "CAJP/GT/TM-38/05", "CAJP/GT/TM-38/05 rev. 1"
WORDS = b"""%travaux en running

= Program

1. States [shall] [may] keep the water clean.

2. The Council meets each year.

3. Funds are given.
"""
MEXICOS = 'In paragraph 2, replace "each year" with "twice a year"'
CHILES = 'After paragraph 3, insert a new paragraph: "The States shall report."'


class Group:
    """A group at work in a dossier."""

    def __init__(self, folder: Path) -> None:
        self.dossier = Dossier.begun(folder, "group", secrets.token_bytes)

    def do(self, act: str, **particulars: Any) -> list[str]:
        """Do an act and give the codes of what it finds."""
        at = datetime(2005, 5, 20, tzinfo=UTC)
        acting = Acting(act, particulars, Actor.read("secretariat"), at)
        return [one.code for one in self.dossier.act([acting]).findings]

    def agree(self, *units: str, issue: str = FIRST) -> list[str]:
        agreed = {"standing": "agreed", "body": "GT/TM", "meeting": "m1"}
        return self.do("agree-paragraphs", units=units, issue=issue, **agreed)

    def decide(self, disposition: str, bracket: int = 0, **more: Any) -> None:
        """Decide one of the brackets of the first issue."""
        ids = [one.id for one in self.dossier.texts.brackets(self.dossier.record, FIRST)]
        particulars = {"issue": FIRST, "body": "GT/TM", "disposition": disposition, **more}
        self.do("decide-bracket", bracket=ids[bracket], **particulars)

    def approve(self, *issues: str) -> list[str]:
        decided = {"id": "d", "body": "GT/TM", "verb": "approved", "method": "consensus"}
        return self.do("take-decision", **decided, objects=issues)

    def said(self, issue: str) -> list[Standing]:
        """Give how far each unit of an issue has come."""
        text = self.dossier.texts.words(self.dossier.record, issue)
        found = standings(self.dossier.record, issue, [unit.id for unit in text.units])
        return [one.standing for one in found.values()]


@pytest.fixture
def group(tmp_path: Path) -> Iterator[Group]:
    made = Group(tmp_path / "dossier")
    made.do("open-dossier", title="A group")
    made.do("register-body", code="GT/TM", kind="working group", names={"en": "The Group"})
    made.do("convene-meeting", id="m1", body="GT/TM", when="2005-05-12")
    made.do("register-issue", id=FIRST, kind="negotiating text", body="GT/TM")
    made.do("register-issue", id=RESOLUTION, kind="draft resolution", body="GT/TM")
    made.do("link-documents", source=RESOLUTION, relation="adopts", target=FIRST)
    made.do("table-text", issue=FIRST, digest=made.dossier.files.put(WORDS), name="program.txt")
    for party, words in (("Mexico", MEXICOS), ("Chile", CHILES)):
        given = {"issue": FIRST, "sponsors": [party], "instruction": words}
        made.do("receive-proposal", id=party.lower(), **given)
    yield made
    made.dossier.close()


def test_a_resolution_tied_to_a_text_after_its_next_issue_came_is_told_at_the_settling(
    group: Group,
) -> None:
    group.do("register-issue", id=SECOND, kind="negotiating text", body="GT/TM")
    group.do("register-issue", id=REVISED, kind="draft resolution", body="GT/TM")
    group.do("link-documents", source=REVISED, relation="adopts", target=FIRST)
    told = group.do("settle-revision", issue=FIRST, following=SECOND)
    assert told.count("resolution-stale") == 1


def test_a_text_is_agreed_settled_and_approved_once_nothing_is_open(group: Group) -> None:
    group.agree("3")
    for refused in ("1", "2"):
        with pytest.raises(ActFailed, match="while this is open there"):
            group.agree(refused)
    group.decide("keep")
    with pytest.raises(ActFailed, match="a bracket in the text"):
        group.agree("1")
    group.decide("delete")
    group.agree("1")
    group.decide("take", of="MEX")
    group.agree("2")
    with pytest.raises(ActFailed, match="after paragraph 3: chile#0 of CHL, undecided"):
        group.approve(FIRST)
    group.do("withdraw-proposal", proposal="chile", request=_letter(group))
    assert group.do("register-issue", id=SECOND, kind="negotiating text", body="GT/TM") == [
        "resolution-stale"
    ]
    assert "resolution-stale" not in group.do("settle-revision", issue=FIRST, following=SECOND)
    agreed = [Standing.NOT_DISCUSSED, *[Standing.AGREED] * 3]
    assert group.said(SECOND) == agreed
    with pytest.raises(ActFailed, match="is stale when a later one comes"):
        group.approve(SECOND, RESOLUTION)
    group.do("register-issue", id=REVISED, kind="draft resolution", body="GT/TM")
    assert group.approve(REVISED) == ["resolution-unlocked"]


def test_the_pair_is_adopted_and_with_it_every_paragraph(group: Group) -> None:
    for party in ("mexico", "chile"):
        group.do("accept-exception", issue=FIRST, open=party, reason="The next session.")
    group.do("accept-exception", issue=FIRST, open="1", reason="The next session.")
    assert len(openings(group.dossier.record, FIRST)) == 3
    assert group.approve(FIRST, RESOLUTION) == ["not-in-every-language"]
    assert set(group.said(FIRST)) == {Standing.ADOPTED}


def _letter(group: Group) -> str:
    group.do("register-issue", id="letter", kind="letter", body="GT/TM", author="CHL")
    return "letter"
