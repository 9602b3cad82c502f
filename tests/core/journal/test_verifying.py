"""What was done to a journal is found, and located as closely as what is at hand allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.journals import KEY, checkpoint, hashes, journal, line
from travaux.findings import Finding, Severity
from travaux.journal.checkpoints import Checkpoint
from travaux.journal.lines import Line, commitment, destroyed
from travaux.journal.verifying import verified

SIZE = 40
LINES = journal(SIZE)
OUTSIDE = checkpoint(LINES)
KEPT = [checkpoint(LINES, size) for size in (10, 20, 30)]
LEAVES = hashes(LINES)


def _found(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    return [(finding.code, finding.where) for finding in findings]


def _renumbered(lines: Sequence[Line]) -> list[Line]:
    return [replace(one, position=position) for position, one in enumerate(lines)]


def test_a_true_journal_has_nothing_to_tell() -> None:
    assert verified(LINES) == ()
    assert verified(LINES, OUTSIDE) == ()
    assert verified(iter(LINES), OUTSIDE, kept=KEPT, leaves=iter(LEAVES)) == ()
    assert verified([]) == ()
    assert verified([], checkpoint([])) == ()


def test_destroyed_entries_are_as_true_as_the_others() -> None:
    lines = [destroyed(one) if one.position % 2 else one for one in LINES]
    assert verified(lines, OUTSIDE, kept=KEPT, leaves=LEAVES) == ()


def test_a_journal_that_grew_is_held_to_its_old_checkpoint() -> None:
    assert verified(journal(50), OUTSIDE, kept=KEPT) == ()


def test_a_changed_content_is_located_without_any_checkpoint() -> None:
    lines = [*LINES[:17], replace(LINES[17], content=b'{"meeting":18}'), *LINES[18:]]
    assert verified(lines) == (
        Finding(
            Severity.REFUSED,
            "entry-changed",
            "entry 17",
            "What entry 17 holds isn't what was recorded: it doesn't fit its commitment. Compare "
            "it with a copy.",
        ),
    )


def test_bytes_moved_between_salt_and_content_are_a_change() -> None:
    salt, content = LINES[3].salt or b"", LINES[3].content or b""
    lines = [*LINES[:3], replace(LINES[3], salt=salt + content[:1], content=content[1:])]
    assert _found(verified(lines)) == [("entry-changed", "entry 3")]


@pytest.mark.parametrize("part", ["salt", "content"])
def test_an_entry_that_is_half_destroyed_is_told(part: str) -> None:
    half = replace(LINES[3], salt=None) if part == "salt" else replace(LINES[3], content=None)
    assert _found(verified([*LINES[:3], half])) == [("entry-changed", "entry 3")]


def _forged(position: int) -> Line:
    """Change an entry and make its commitment fit: it looks true by itself."""
    old = LINES[position]
    return replace(old, content=b"{}", commitment=commitment(old.salt or b"", b"{}"))


@pytest.mark.parametrize("position", [0, 17, 39])
def test_a_forged_entry_is_located_by_the_leaf_that_was_kept(position: int) -> None:
    lines = [*LINES[:position], _forged(position), *LINES[position + 1 :]]
    where = f"entry {position}"
    assert _found(verified(lines, leaves=LEAVES)) == [("entry-changed", where)]
    assert _found(verified(lines, OUTSIDE, kept=KEPT, leaves=LEAVES)) == [("entry-changed", where)]


@pytest.mark.parametrize("name", ["at", "kind"])
def test_a_changed_time_or_kind_is_located_by_the_leaf_that_was_kept(name: str) -> None:
    other = line(17, 16)
    value = {"at": other.at, "kind": "MeetingCancelled/1"}[name]
    lines = [*LINES[:17], replace(LINES[17], **{name: value}), *LINES[18:]]  # type: ignore[arg-type]
    assert _found(verified(lines, leaves=LEAVES)) == [("entry-changed", "entry 17")]


@pytest.mark.parametrize(
    ("position", "where"),
    [(0, "entries 0 to 9"), (10, "entries 10 to 19"), (29, "entries 20 to 29")],
)
def test_where_all_was_made_to_fit_the_checkpoints_narrow_it_down(
    position: int, where: str
) -> None:
    lines = [*LINES[:position], _forged(position), *LINES[position + 1 :]]
    findings = verified(lines, OUTSIDE, kept=KEPT, leaves=hashes(lines))
    assert _found(findings) == [("history-differs", where)]
    assert findings[0].message.startswith(
        f"The journal isn't what it was when its checkpoint over {(position // 10 + 1) * 10} "
        f"entries was signed: something in {where} was changed, "
    )


def test_with_one_checkpoint_all_that_it_covers_is_in_doubt() -> None:
    lines = [*LINES[:17], _forged(17), *LINES[18:]]
    assert _found(verified(lines, OUTSIDE)) == [("history-differs", "entries 0 to 39")]


def test_what_was_recorded_after_the_checkpoint_is_not_vouched_for() -> None:
    lines = [*LINES[:35], _forged(35), *LINES[36:]]
    assert verified(lines, KEPT[-1]) == ()


def test_an_entry_taken_out_leaves_a_gap() -> None:
    lines = [*LINES[:17], *LINES[18:]]
    for findings in (verified(lines), verified(lines, OUTSIDE, kept=KEPT)):
        assert _found(findings) == [("entry-missing", "entry 17")]
    assert findings[0].message == "Entry 17 was taken out. Look for a copy from before."


def test_several_entries_taken_out_leave_gaps() -> None:
    lines = [*LINES[2:17], *LINES[20:]]
    assert _found(verified(lines, OUTSIDE, kept=KEPT)) == [
        ("entry-missing", "entries 0 to 1"),
        ("entry-missing", "entries 17 to 19"),
    ]


def test_an_entry_taken_out_and_the_others_numbered_anew_is_located_by_the_leaves() -> None:
    rows = [*LINES[:17], *LINES[18:]]
    findings = verified(_renumbered(rows), OUTSIDE, kept=KEPT, leaves=hashes(rows))
    assert _found(findings) == [("entry-missing", "entry 17")]


def test_three_entries_taken_out_and_the_others_numbered_anew() -> None:
    rows = [*LINES[:17], *LINES[20:]]
    assert _found(verified(_renumbered(rows), leaves=hashes(rows))) == [
        ("entry-missing", "entries 17 to 19")
    ]


def test_an_entry_put_in_and_the_others_numbered_anew_is_located_by_the_leaves() -> None:
    new = line(17, 99)
    leaves = [*LEAVES[:17], *hashes([new]), *LEAVES[17:]]
    lines = _renumbered([*LINES[:17], new, *LINES[17:]])
    assert ("entry-inserted", "entry 17") in _found(
        verified(lines, OUTSIDE, kept=KEPT, leaves=leaves)
    )


def test_an_entry_put_in_with_any_leaf_is_located() -> None:
    lines = _renumbered([*LINES[:17], line(17, 99), *LINES[17:]])
    leaves = [*LEAVES[:17], bytes(32), *LEAVES[17:]]
    assert ("entry-inserted", "entry 17") in _found(verified(lines, OUTSIDE, leaves=leaves))


def test_a_second_entry_of_the_same_number_is_told() -> None:
    lines = [*LINES[:17], line(17, 99), *LINES[17:]]
    assert ("entry-inserted", "entry 17") in _found(verified(lines, OUTSIDE, kept=KEPT))


def test_entries_that_stand_in_another_order_are_told() -> None:
    swapped = [*LINES[:5], LINES[7], LINES[6], LINES[5], *LINES[8:]]
    findings = verified(swapped, OUTSIDE, kept=KEPT)
    assert ("entries-swapped", "entries 5 to 7") in _found(findings)
    assert findings[-1].message == "Entries 5 and 7 were swapped. Compare them with a copy."
    turned = [*LINES[:5], *LINES[6:9], LINES[5], *LINES[9:]]
    assert verified(turned)[-1].message == (
        "The entries from 5 to 8 were put in another order. Compare them with a copy."
    )


@pytest.mark.parametrize("whole", [True, False])
def test_swapped_entries_are_located_by_the_leaves(whole: bool) -> None:  # noqa: FBT001
    rows = [*LINES[:5], LINES[30], *LINES[6:30], LINES[5], *LINES[31:]]
    leaves = hashes(rows) if whole else LEAVES
    assert ("entries-swapped", "entries 5 to 30") in _found(
        verified(_renumbered(rows), OUTSIDE, kept=KEPT, leaves=leaves)
    )


def test_a_journal_cut_off_is_known_to_the_checkpoints_beside_it() -> None:
    findings = verified(LINES[:25], OUTSIDE, kept=KEPT, leaves=LEAVES[:25])
    assert _found(findings) == [("journal-cut", "entries 25 to 39")]
    assert findings[0].message == (
        "The journal was cut off: a checkpoint that rests beside it knows more; 40 entries were "
        "signed for, and 25 are there. Look for a copy that has them. Nothing that was signed "
        "tells of what stands there from entry 20 on."
    )


def test_a_journal_rolled_back_is_known_to_the_checkpoint_outside() -> None:
    findings = verified(LINES[:25], OUTSIDE, kept=KEPT[:2], leaves=LEAVES[:25])
    assert _found(findings) == [("journal-rolled-back", "entries 25 to 39")]


def test_a_journal_rolled_back_and_written_on_differs_from_where_they_part() -> None:
    lines = [*LINES[:25], *(line(position, position + 100) for position in range(25, 50))]
    assert _found(verified(lines, OUTSIDE, kept=KEPT[:2])) == [
        ("history-differs", "entries 20 to 39")
    ]


def test_an_emptied_journal_is_cut_at_its_first_entry() -> None:
    assert _found(verified([], OUTSIDE)) == [("journal-rolled-back", "entries 0 to 39")]


def test_two_signed_histories_contradict_each_other() -> None:
    other = Checkpoint(KEY.name, 40, bytes(32))
    earlier = Checkpoint(KEY.name, 15, bytes(32))
    assert _found(verified(LINES, OUTSIDE, kept=[*KEPT, other, earlier])) == [
        ("checkpoints-disagree", "the checkpoint over 15 entries"),
        ("checkpoints-disagree", "the checkpoint over 40 entries"),
    ]


def test_a_clock_that_was_set_back_is_a_warning() -> None:
    lines = [*LINES[:3], line(3, 1), line(4, 2), *LINES[5:]]
    findings = verified(lines, checkpoint(lines))
    assert [(one.severity, one.code, one.where) for one in findings] == [
        (Severity.WARNING, "time-goes-back", "entry 3"),
    ]


def test_positions_beyond_all_measure_are_gaps() -> None:
    assert _found(verified([LINES[0], replace(LINES[1], position=10**30)])) == [
        ("entry-missing", f"entries 1 to {10**30 - 1}")
    ]


def test_many_displaced_entries_are_still_found() -> None:
    lines = journal(200)
    rows = lines[::-1]
    assert _found(verified(_renumbered(rows), checkpoint(lines), leaves=hashes(rows)))


def test_two_faults_are_both_told() -> None:
    lines = [*LINES[:3], _forged(3), *LINES[4:17], *LINES[18:]]
    assert _found(verified(lines, OUTSIDE, kept=KEPT)) == [
        ("entry-missing", "entry 17"),
        ("history-differs", "entries 0 to 9"),
    ]
