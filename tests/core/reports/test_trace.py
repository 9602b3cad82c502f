from __future__ import annotations

from dataclasses import replace

from tests.texts import blocks, proposal, text
from travaux.drafting.accounting import accounted
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.compilation import compiled
from travaux.drafting.conventions import convention
from travaux.proposals import Proposal, Sponsor, Unplaced
from travaux.reports.trace import COLUMNS, trace, trace_rows

ACT = "1. All States shall act together at once."
REPORT = "2. The Chair should report to the Council every year."
BASE = text(ACT, REPORT)
MAY = ACT.replace("shall", "may")
FILES = [
    proposal("MEX", BASE, MAY, REPORT, "3. It meets."),
    proposal("CHL", BASE, MAY, REPORT),
    replace(proposal("PER", BASE, ACT), withdrawn=True),
    Proposal("q", (Sponsor("BRA"),), (), (Unplaced("Delete 9", "paragraph 1", "No 9."),)),
]
RESULT = compiled(BASE, FILES)
PRINTED = negotiating_text(RESULT, convention("inline"), str)
ACCOUNT = accounted(RESULT)


def test_every_change_received_has_its_row_in_the_order_of_the_text() -> None:
    assert trace_rows(ACCOUNT, PRINTED, str.lower) == [
        ("1.", "chl, mex", "CHL", "change 1", "MOD shall → may", "shown", ""),
        ("1.", "chl, mex", "MEX", "change 1", "MOD shall → may", "merged",
         "identical to a change that is shown"),
        ("2.", "per", "PER", "change 1", "SUP", "withdrawn", "withdrawn by its sponsors"),
        ("2 bis", "mex", "MEX", "change 2", "ADD It meets.", "shown", ""),
        ("—", "bra", "q", "paragraph 1", "— Delete 9", "unplaced", "No 9."),
    ]  # fmt: skip


def test_rows_have_the_columns_that_are_announced() -> None:
    assert {len(row) for row in trace_rows(ACCOUNT, PRINTED, str)} == {len(COLUMNS)}


def test_table_stands_under_the_sum() -> None:
    shown = blocks(trace(ACCOUNT, PRINTED, str))
    assert shown[1] == ("received 5 = shown 2 + merged 1 + withdrawn 1 + unplaced 1 {#total}")
    assert len(shown) == 2 + 1 + 5


def test_paragraph_without_a_number_goes_by_its_words_as_issued() -> None:
    recalling = "~ RECOGNIZING how much migrants give to all,"
    base = text(recalling)
    result = compiled(base, [proposal("MEX", base, recalling.replace("much", "greatly"))])
    shown = negotiating_text(result, convention("oas"), str)
    rows = trace_rows(accounted(result), shown, str)
    assert [row[0] for row in rows] == ["RECOGNIZING how much migrants …"]


def test_new_paragraph_without_a_number_goes_by_its_own_words() -> None:
    base = text("~ RECALLING all,")
    result = compiled(base, [proposal("MEX", base, "~ RECALLING all,", "~ NOTING it with regret,")])
    shown = negotiating_text(result, convention("oas"), str)
    rows = trace_rows(accounted(result), shown, str)
    assert [row[0] for row in rows] == ["NOTING it with regret, …"]
