from __future__ import annotations

from tests.texts import text
from travaux.changes import Modify, Suppress
from travaux.drafting.comparison import compared
from travaux.proposals import Entry
from travaux.texts import Kind, Text
from travaux.workspace.fitting import fitted, with_notes_kept, with_tables_kept

ISSUE = text("1. A fund[^n1] is open.", "| First | Lima |", "| Second | Quito |",
             "[^n1]: Since 2004.")  # fmt: skip
PLAIN = text("1. A fund is open.")


def entries(wanted: Text) -> list[Entry]:
    return [Entry(change, "") for change in compared(ISSUE, wanted).changes]


def test_plain_text_carries_neither_notes_nor_tables() -> None:
    fit = fitted(ISSUE, PLAIN)
    assert (fit.text, fit.notes, fit.tables) == (PLAIN, True, True)


def test_issue_without_notes_and_tables_misses_none() -> None:
    fit = fitted(PLAIN, PLAIN)
    assert (fit.notes, fit.tables) == (False, False)


def test_typed_rows_are_recognised_by_their_words() -> None:
    fit = fitted(ISSUE, text("1. A fund is open.", "_ First Lima"))
    assert [unit.kind for unit in fit.text.units] == [Kind.OPERATIVE, Kind.ROW]
    assert not fit.tables


def test_what_the_sender_had_and_took_out_was_carried() -> None:
    fit = fitted(ISSUE, PLAIN, ISSUE)
    assert (fit.notes, fit.tables) == (False, False)


def test_table_that_was_not_carried_is_not_deleted() -> None:
    kept = with_tables_kept(entries(PLAIN), ISSUE)
    assert [e.change for e in kept if isinstance(e.change, Suppress)] == [Suppress("n1")]


def test_notes_that_were_not_carried_are_not_deleted() -> None:
    wanted = text("1. A fund is open.", "| First | Lima |", "| Second | Quito |")
    assert list(with_notes_kept(entries(wanted), ISSUE)) == []


def test_words_changed_beside_a_call_keep_the_call() -> None:
    wanted = text("1. A bank is open.", "| First | Lima |", "| Second | Quito |")
    [kept] = with_notes_kept(entries(wanted), ISSUE)
    assert isinstance(kept.change, Modify)
    assert kept.change.new == " bank\ufdd3n1\ufdd1"
