"""Keeping the record: opened once, mistakes struck, discrepancies noted and settled."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.procedure.group import BODIES
from tests.records import OPENED, entered, noticed, played
from travaux.dates import When
from travaux.events import ContentDestroyed, EntryStruck, Recorded
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record import Record, fold
from travaux.record.record import key

MADE = entered(OPENED, *BODIES)
RECORD = fold(MADE)
STRUCK = Recorded(len(MADE), MADE[-1].at, MADE[-1].by, EntryStruck(4, "Entered twice."))
NOTED: tuple[str, dict[str, Any]] = (
    "note-discrepancy",
    {"id": "I4", "finding": "16 meetings, of what span?"},
)


def refusal(act: str, record: Record = RECORD, **given: Any) -> str:
    with pytest.raises(NotAllowed) as refused:
        played((act, given), onto=record)
    return str(refused.value)


def test_a_dossier_is_opened_once() -> None:
    assert "“A group” is open already" in refusal("open-dossier", title="Another")


def test_a_dossier_is_kept_in_english_unless_said() -> None:
    spanish = played(("open-dossier", {"title": "Un grupo", "language": "es"}))
    assert (RECORD.language, spanish.language) == ("en", "es")


def test_a_struck_entry_counts_no_more_and_says_why() -> None:
    record = fold([*MADE, STRUCK])
    assert list(record.bodies) == ["AG", "CP", "CAJP"]
    assert dict(record.struck) == {4: "Entered twice."}


@pytest.mark.parametrize("position", [0, 5, -1])
def test_only_an_entry_that_is_there_and_not_the_first_is_struck(position: int) -> None:
    assert "an entry from 1 to 4" in refusal("strike-entry", position=position, reason="Wrong.")


def test_an_entry_is_struck_once() -> None:
    struck = fold([*MADE, STRUCK])
    assert "striking entry 4" in refusal("strike-entry", struck, position=4, reason="Again.")


@pytest.mark.parametrize("positions", [(0,), (1, 5)])
def test_only_entries_that_are_there_and_not_the_first_are_destroyed(
    positions: tuple[int, ...],
) -> None:
    given: dict[str, Any] = {"positions": positions, "authority": "A court", "reason": "Privacy"}
    assert "entries from 1 to 4" in refusal("destroy-content", **given)


def test_what_tells_of_a_destruction_is_neither_struck_nor_destroyed() -> None:
    lawful: dict[str, Any] = {"authority": "A court", "reason": "Privacy"}
    record = fold([*MADE, Recorded(5, MADE[-1].at, MADE[-1].by, ContentDestroyed((4,), "A", "P"))])
    assert "striking entry 5" in refusal("strike-entry", record, position=5, reason="Wrong.")
    assert "destroying entry 5" in refusal("destroy-content", record, positions=(5,), **lawful)


@pytest.mark.parametrize("digest", ["report.docx", "sha256:", "sha256:" + "g" * 64])
def test_a_file_to_be_destroyed_is_named_by_its_digest(digest: str) -> None:
    given: dict[str, Any] = {"positions": (4,), "authority": "A court", "reason": "Privacy"}
    said = refusal("destroy-content", files=(digest,), **given)
    assert f"destroying the file “{digest}”" in said


def test_a_file_that_no_document_holds_is_told_of() -> None:
    lawful: dict[str, Any] = {"authority": "A court", "reason": "Privacy"}
    digest = "sha256:" + "0" * 64
    found = noticed(RECORD, "destroy-content", positions=(), files=(digest,), **lawful)
    assert [(one.code, one.where) for one in found] == [("file-not-on-register", digest)]


def test_what_was_destroyed_is_told_with_its_authority() -> None:
    destroyed = ContentDestroyed((4,), "A court", "Privacy")
    record = fold([*MADE, Recorded(len(MADE), MADE[-1].at, MADE[-1].by, destroyed)])
    assert [one.authority for one in record.destroyed.values()] == ["A court"]
    assert list(record.bodies) == ["AG", "CP", "CAJP"]


def test_a_discrepancy_is_noted_once_and_settled_or_left_open() -> None:
    record = played(NOTED, onto=RECORD)
    assert "another id, or settling it" in refusal("note-discrepancy", record, **NOTED[1])
    left = played(
        ("settle-discrepancy", {"id": "I4", "resolution": "", "left_open": True}), onto=record
    )
    assert [one.left_open for one in left.settled.values()] == [True]


def test_a_discrepancy_that_nobody_noted_is_not_settled() -> None:
    with pytest.raises(NotOnRecord, match="discrepancy “I5”"):
        played(("settle-discrepancy", {"id": "I5", "resolution": "Done."}), onto=RECORD)


def test_a_number_that_a_source_asserts_is_kept_beside_what_is_counted() -> None:
    given = {"what": "meetings", "body": "the Group", "value": 16, "span": "2005"}
    record = played(("assert-figure", given), onto=RECORD)
    figure = record.figures[key("meetings", "GT/TM")]
    assert (figure.value, figure.span) == (16, When.read("2005"))


def test_a_figure_counts_something() -> None:
    assert "the figure -5" in refusal("assert-figure", what="meetings", body="AG", value=-5)
