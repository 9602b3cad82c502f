"""A text lives on: tabled, asked to change, decided on, settled, and carried to the next issue."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.texts import text
from travaux.bodies import Actor
from travaux.changes import Modify
from travaux.documents import Level, Rendition
from travaux.numbering import labels
from travaux.proposals import Entry, EntryState
from travaux.readings import Bracket
from travaux.record import fold
from travaux.record.access import record_for
from travaux.record.bases import TextStatus, status_of_text
from travaux.record.documents import renditions_of
from travaux.record.record import key
from travaux.render.plain import printed
from travaux.texts import Text
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import ActFailed, Acting, Done
from travaux.workspace.papers import texts_of
from travaux.workspace.playing import filed

_AT = datetime(2005, 3, 1, 12, tzinfo=UTC)
ISSUE = "CAJP/GT/TM-24/05"
REV_1, REV_2 = f"{ISSUE} rev. 1", f"{ISSUE} rev. 2"
ONE = "1. All States shall act together at once."
TWO = "2. The fund pays for what the group needs in its second year."
THREE = "3. The group reports each year to the committee."
BASE = text(ONE, TWO, THREE)


class Group:
    """A dossier of a group with a text, and what is done in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.dossier = Dossier.begun(folder / "group", "group", os.urandom)
        self.act("open-dossier", title="A group")
        self.act("register-body", code="GT/TM", kind="working group", names={"en": "A group"})
        for issue in (ISSUE, REV_1, REV_2):
            self.act("register-issue", id=issue, kind="negotiating text", body="GT/TM")

    def act(self, act: str, by: str = "secretariat", **particulars: Any) -> Done:
        return self.dossier.act([Acting(act, particulars, Actor.read(by), _AT)])

    def file(self, name: str, words: Text) -> dict[str, str]:
        path = self.folder / name
        path.write_text(printed(words))
        return filed(path, self.dossier.files)

    def table(self, issue: str, words: Text, **particulars: Any) -> Done:
        return self.act("table-text", issue=issue, **self.file("text.txt", words), **particulars)

    def receive(self, party: str, *wanted: str, issue: str = ISSUE) -> Done:
        file = self.file(f"{party}.txt", text(*wanted))
        return self.act("receive-proposal", id=party, issue=issue, sponsors=(party,), **file)

    def decide(self, bracket: str, disposition: str, issue: str = ISSUE, **more: Any) -> Done:
        given = {"issue": issue, "body": "GT/TM", "bracket": bracket, "disposition": disposition}
        return self.act("decide-bracket", **given, **more)

    def words(self, issue: str) -> list[str]:
        found = self.dossier.texts.words(self.dossier.record, issue)
        numbers = labels(found)
        return [f"{numbers.get(unit.id, '')} {unit.words}".strip() for unit in found.units]

    def open(self, issue: str) -> list[str]:
        return [one.id for one in self.dossier.texts.brackets(self.dossier.record, issue)]

    def seen_by_the_body(self) -> Sequence[Bracket]:
        shown = fold(record_for(self.dossier.entries(), Level.BODY))
        return self.dossier.texts.brackets(shown, ISSUE)

    def entries(self, proposal: str) -> Sequence[Entry]:
        return self.dossier.record.proposals[proposal].entries

    def states(self, proposal: str) -> list[EntryState]:
        return [one.state for one in self.dossier.record.proposals[proposal].entries]


@pytest.fixture
def group(tmp_path: Path) -> Iterator[Group]:
    """Give a group with its text on the table."""
    made = Group(tmp_path)
    made.table(ISSUE, BASE)
    yield made
    made.dossier.close()


def codes(done: Done) -> list[str]:
    return [one.code for one in done.findings]


def refused(group: Group, act: str, said: str, **particulars: Any) -> None:
    with pytest.raises(ActFailed, match=said):
        group.act(act, **particulars)


def test_the_next_issue_has_what_was_decided_and_what_is_open(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    group.receive("MEX", ONE, "2. The new fund pays for what the group needs.", THREE)
    group.decide("u1@2-3", "take")
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    assert group.words(REV_1)[0] == "1. All States should act together at once."
    assert group.open(REV_1) == ["u2@1-1", "u2@8-12"]
    assert group.states("CHL") == [EntryState.TAKEN]
    assert group.dossier.record.proposals["MEX"].base == REV_1


def test_the_words_of_the_next_issue_are_on_file_until_its_document_is(group: Group) -> None:
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    record = group.dossier.record
    digest = record.tabled[key(REV_1, "en")].digest
    name = "CAJP-GT-TM-24-05 rev. 1.txt"
    assert renditions_of(record, REV_1) == (Rendition(REV_1, "en", digest, "text/plain", name),)
    assert texts_of(group.dossier, record).value[REV_1] == group.dossier.texts.words(record, REV_1)
    document = {**group.file("rev-1.txt", BASE), "document": REV_1, "language": "en"}
    assert codes(group.act("file-rendition", **document)) == []
    assert [one.name for one in renditions_of(group.dossier.record, REV_1)] == ["rev-1.txt"]
    other = {**document, **group.file("rev-1-again.txt", text(ONE))}
    assert codes(group.act("file-rendition", **other)) == ["file-replaced"]


def test_a_file_made_on_the_issue_before_is_carried_to_the_one_on_the_table(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    group.decide("u1@2-3", "take")
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    late = group.receive("MEX", ONE, TWO, "3. The group reports twice to the committee.")
    found = group.dossier.record.proposals["MEX"]
    assert (found.base, found.made_on) == (REV_1, ISSUE)
    assert [one.change.unit for one in found.entries] == ["u3"]
    assert codes(late) == ["stale-base"]


def test_a_file_made_on_no_issue_on_record_is_kept_unplaced_with_the_nearest(
    group: Group,
) -> None:
    done = group.receive("CHL", "1. The cat sat on a mat.", "2. Nobody knows why it did so.")
    found = group.dossier.record.proposals["CHL"]
    assert codes(done) == ["wrong-document"]
    assert found.entries == ()
    assert ISSUE in found.unplaced[0].reason


def test_numbers_are_cleaned_up_by_decision_with_a_table_old_to_new(group: Group) -> None:
    group.receive("CHL", ONE, THREE.replace("3", "2"))
    group.receive("MEX", ONE, TWO, "3. A new paragraph comes in here.", THREE.replace("3", "4"))
    (new,) = [one for one in group.open(ISSUE) if "@new" in one]
    group.decide(new, "take")
    group.decide("u2@gone", "take")
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    numbers = labels(group.dossier.texts.words(group.dossier.record, REV_1))
    assert list(numbers.values()) == ["1.", "1 bis", "3."]
    group.act("take-decision", id="clean", body="GT/TM", verb="decided", decided="clean-up")
    group.act("settle-revision", issue=REV_1, following=REV_2, renumber="clean")
    assert [one.partition(" ")[0] for one in group.words(REV_2)] == ["1.", "2.", "3."]
    table = group.dossier.record.renumbered[REV_2].numbers
    assert [(old, new) for _, old, new in table] == [("1 bis", "2.")]


def test_a_decision_is_undone_while_its_issue_is_on_the_table(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    group.decide("u1@2-3", "take", id="r1")
    assert group.open(ISSUE) == []
    group.act("reverse-ruling", ruling="r1")
    assert (group.open(ISSUE), group.states("CHL")) == (["u1@2-3"], [EntryState.OPEN])
    refused(group, "reverse-ruling", "undoing r1 again", ruling="r1")


def test_what_is_in_the_next_issue_is_not_undone_there(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    group.decide("u1@2-3", "take", id="r1")
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    refused(group, "reverse-ruling", f"Allowed is: a proposal on {REV_1}", ruling="r1")


def test_what_was_parked_is_taken_up_again_on_a_later_issue(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    group.receive("MEX", "1. Today all States shall act together at once.", TWO, THREE)
    group.decide("u1@2-3", "park", id="r1")
    group.decide("u1@0-1", "take")
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    assert (group.open(REV_1), group.states("CHL")) == ([], [EntryState.PARKED])
    group.act("reverse-ruling", ruling="r1")
    assert group.open(REV_1) == ["u1@3-4"]


def test_decisions_are_on_the_issue_on_the_table(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    with pytest.raises(ActFailed, match=f"Allowed is: a decision on {REV_1}"):
        group.decide("u1@2-3", "take")
    refused(
        group,
        "settle-revision",
        f"Allowed is: the same after {REV_1}",
        issue=ISSUE,
        following=REV_2,
    )


def test_an_agreed_paragraph_is_reopened_before_it_is_decided_on(group: Group) -> None:
    agreed: dict[str, Any] = {
        "issue": ISSUE,
        "body": "GT/TM",
        "units": ("1",),
        "standing": "agreed",
    }
    group.act("agree-paragraphs", **agreed)
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    assert group.open(ISSUE) == []
    why = {"reason": "Chile asked", "author": "CHL"}
    group.act("reopen-paragraphs", issue=ISSUE, body="GT/TM", units=("1",), **why)
    assert group.open(ISSUE) == ["u1@2-3"]


def test_what_somebody_supports_is_not_dropped_for_want_of_support(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    with pytest.raises(ActFailed, match="dropping what CHL ask"):
        group.decide("u1@2-3", "drop")
    group.act("leave-sponsors", by="delegation:CHL", proposal="CHL", party="CHL")
    group.decide("u1@2-3", "drop")
    assert group.states("CHL") == [EntryState.DROPPED]


def test_a_revision_from_outside_keeps_ids_and_carries_what_is_open(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    group.receive("MEX", ONE, TWO, "3. The group reports twice a year to the committee.")
    group.decide("u1@2-3", "take", id="r1")
    first = "1. All States should act together at once."
    done = group.table(REV_1, text("The chair begins.", first, TWO, THREE))
    ids = [unit.id for unit in group.dossier.texts.words(group.dossier.record, REV_1).units]
    assert ids[1:] == ["u1", "u2", "u3"]
    assert codes(done) == []
    assert len(group.open(REV_1)) == 1
    provenance = group.dossier.texts.provenance(group.dossier.record, REV_1)
    assert provenance.of("u1", 2).ruling == "r1"


def test_a_revision_from_outside_without_what_was_decided_is_told_of(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    group.decide("u1@2-3", "take")
    done = group.table(REV_1, text(ONE, TWO, "3. The group reports now."))
    assert codes(done) == ["decided-words-not-in-file"]


def test_another_language_gets_the_ids_of_the_first(group: Group) -> None:
    spanish = text(
        "1. Todos los Estados actuarán juntos en seguida.",
        "2. El fondo paga lo que el grupo necesita en su segundo año.",
        "3. El grupo informa cada año a la comisión.",
        head="%travaux es running",
    )
    group.table(ISSUE, spanish)
    record = group.dossier.record
    found = group.dossier.texts.text(record, ISSUE, "es")
    assert found is not None
    assert [unit.id for unit in found.units] == ["u1", "u2", "u3"]
    assert key(ISSUE, "es") in record.tabled


def test_words_that_are_on_record_are_not_tabled_again(group: Group) -> None:
    with pytest.raises(ActFailed, match="Allowed is: the next revision"):
        group.table(ISSUE, text(ONE, TWO))


def test_what_is_only_tried_leaves_no_file_behind(group: Group) -> None:
    files = {path for path in (group.folder / "group" / "files").rglob("*") if path.is_file()}
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    before = {path for path in (group.folder / "group" / "files").rglob("*") if path.is_file()}
    acting = Acting(
        "settle-revision",
        {"issue": ISSUE, "following": REV_1},
        Actor.read("secretariat"),
        _AT,
    )
    group.dossier.tried([acting])
    after = {path for path in (group.folder / "group" / "files").rglob("*") if path.is_file()}
    assert (after, len(before) > len(files)) == (before, True)


def test_options_are_open_until_one_is_left(group: Group) -> None:
    first = "4. {=Option 1} Each pays its own."
    second = "5. {=Option 2} The fund pays."
    group.table(REV_1, text(ONE, TWO, THREE, first, second))
    tabled = group.dossier.record.tabled[key(REV_1, "en")]
    assert len(tabled.bracketed) == 2
    approval = {"id": "approval", "body": "GT/TM", "verb": "approved", "method": "consensus"}
    refused(group, "take-decision", "2 things are open in it", objects=[REV_1], **approval)
    group.receive("CHL", ONE, TWO, THREE, first, issue=REV_1)
    (gone,) = group.open(REV_1)
    group.decide(gone, "take", issue=REV_1)
    group.act("settle-revision", issue=REV_1, following=REV_2)
    assert group.words(REV_2)[-1] == "4. Each pays its own."
    group.act("take-decision", objects=[REV_2], **approval)


def test_undoing_a_park_leaves_what_the_text_has_by_now(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    group.decide("u1@2-3", "park", id="r1")
    group.table(REV_1, text("1. All States should act together at once.", TWO, THREE))
    assert group.states("CHL") == [EntryState.SATISFIED]
    group.act("reverse-ruling", ruling="r1")
    assert (group.states("CHL"), group.open(REV_1)) == ([EntryState.SATISFIED], [])


def test_the_same_asked_again_after_a_decision_is_open_again(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    group.decide("u1@2-3", "keep")
    file = group.file("CHL.txt", text("1. All States should act together at once.", TWO, THREE))
    group.act("receive-proposal", id="again", issue=ISSUE, sponsors=("CHL",), **file)
    assert group.open(ISSUE) == ["u1@2-3"]


def test_a_number_of_two_voices_is_given_with_the_mark(group: Group) -> None:
    for name, word in (("one", "must"), ("two", "will")):
        wanted = text(f"1. All States {word} act together at once.", TWO, THREE)
        file = group.file(f"{name}.txt", wanted)
        group.act("receive-proposal", id=name, issue=ISSUE, sponsors=("CHL",), **file)
    with pytest.raises(ActFailed, match="the same with its “mark”"):
        group.decide("u1@2-3", "take", of="CHL (2)")
    (seen,) = group.dossier.texts.brackets(group.dossier.record, ISSUE)
    group.decide("u1@2-3", "take", of="CHL (2)", mark=seen.mark)


def test_paragraphs_are_not_joined_with_one_that_is_agreed(group: Group) -> None:
    group.receive("CHL", ONE, f"{TWO} {THREE.removeprefix('3. ')}")
    agreed: dict[str, Any] = {
        "issue": ISSUE,
        "body": "GT/TM",
        "units": ("3",),
        "standing": "agreed",
    }
    group.act("agree-paragraphs", **agreed)
    with pytest.raises(ActFailed, match="deciding in paragraph u3, which is agreed"):
        group.decide("u2@joined", "take")
    group.decide("u2@joined", "keep")


def test_what_a_file_has_of_the_earlier_issue_is_shown_and_may_be_insisted_on(
    group: Group,
) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    group.decide("u1@2-3", "take")
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    wanted = (ONE, TWO, "3. The group reports twice a year to the committee.")
    done = group.receive("MEX", *wanted, issue=REV_1)
    assert "(“shall” → “should”)" in done.findings[0].message
    assert len(group.dossier.record.proposals["MEX"].entries) == 1
    file = group.file("MEX.txt", text(*wanted))
    group.act("receive-proposal", id="all", issue=REV_1, sponsors=("MEX",), made_on=REV_1, **file)
    found = group.dossier.record.proposals["all"]
    assert [one.change.unit for one in found.entries] == ["u1", "u3"]


def test_a_bridge_holds_no_square_brackets(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    with pytest.raises(ActFailed, match="words with square brackets"):
        group.decide("u1@2-3", "bridge", words="[shall] [should]")
    group.decide("u1@2-3", "bridge", words="are\u200b  to\n")
    assert group.dossier.record.rulings.values()[0].words == " are to"


def test_the_next_issue_is_tabled_in_the_language_of_its_proposals_first(group: Group) -> None:
    spanish = text("1. Todos los Estados actuarán juntos.", head="%travaux es running")
    with pytest.raises(ActFailed, match=f"Table {REV_1} in “en” first"):
        group.table(REV_1, spanish)


def test_a_paragraph_that_is_gone_leaves_its_id_to_nobody(group: Group) -> None:
    new = "2. The office keeps a list of good practices for all members."
    group.receive("CHL", ONE, new, TWO.replace("2.", "3."), THREE.replace("3.", "4."))
    (bracket,) = group.open(ISSUE)
    group.decide(bracket, "take")
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    group.table(REV_2, BASE)
    again = text(ONE, new, TWO.replace("2.", "3."), THREE.replace("3.", "4."))
    file = group.file("MEX.txt", again)
    asked: dict[str, Any] = {"id": "MEX", "issue": REV_2, "sponsors": ("MEX",), "made_on": REV_2}
    group.act("receive-proposal", **asked, **file)
    ids = {bracket.rpartition("@")[0], group.open(REV_2)[0].rpartition("@")[0]}
    assert len(ids) == 2


def test_a_new_paragraph_that_was_decided_before_is_told_of(group: Group) -> None:
    new = "2. The office keeps a list of good practices for all members."
    wanted = (ONE, new, TWO.replace("2.", "3."), THREE.replace("3.", "4."))
    group.receive("CHL", *wanted)
    group.decide(group.open(ISSUE)[0], "take")
    done = group.receive("MEX", *wanted)
    assert codes(done) == ["file-received-before", "decided-before"]


def test_a_number_that_comes_with_the_next_issue_is_told_of(group: Group) -> None:
    agreed: dict[str, Any] = {"body": "GT/TM", "units": ("2 bis",), "standing": "agreed"}
    with pytest.raises(ActFailed, match="gets its number with the next issue"):
        group.act("agree-paragraphs", issue=ISSUE, **agreed)


def test_a_text_that_was_approved_says_so(group: Group) -> None:
    approval = {"id": "a", "body": "GT/TM", "verb": "approved", "method": "consensus"}
    group.act("take-decision", objects=(ISSUE,), **approval)
    assert status_of_text(group.dossier.record, ISSUE) is TextStatus.ADOPTED


def test_a_body_decides_on_what_it_sees_whatever_isnt_circulated_yet(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    group.act("circulate-proposals", proposals=("CHL",))
    seen = group.seen_by_the_body()
    group.receive("MEX", "1. All Governments must act together at once.", TWO, THREE)
    assert group.seen_by_the_body() == seen
    group.decide(seen[0].id, "take", of="CHL", mark=seen[0].mark)
    ruling = next(iter(group.dossier.record.rulings.values()))
    assert (ruling.taken, ruling.closed) == ((("CHL", 0),), ())
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    assert group.words(REV_1)[0] == "1. All States should act together at once."
    assert EntryState.OPEN not in group.states("CHL")
    assert [(one.state, one.change) for one in group.entries("MEX")] == [
        (EntryState.OPEN, Modify("u1", 1, 3, " States should", " Governments must"))
    ]


def test_a_mark_that_nobody_has_seen_decides_nothing(group: Group) -> None:
    group.receive("CHL", "1. All States should act together at once.", TWO, THREE)
    (one,) = group.open(ISSUE)
    with pytest.raises(ActFailed, match="has changed"):
        group.decide(one, "keep", mark="0000")
