from __future__ import annotations

from tests.texts import blocks, compilation, text
from travaux.drafting.accounting import accounted
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.conventions import convention
from travaux.reports.columns import three_columns, two_columns
from travaux.texts import Text

ACT = "1. All States shall act together at once."
REPORT = "2. The Chair should report to the Council every year."
RESULT = compilation(
    text(ACT, REPORT),
    MEX=[ACT.replace("shall", "may"), REPORT, "3. It meets."],
    CHL=[ACT.replace("shall", "may"), REPORT],
)
NAMES = {"CHL": "Chile", "MEX": "Mexico"}
PRINTED = negotiating_text(RESULT, convention("inline"), str)


def shown(report: Text) -> list[str]:
    return [block.rsplit(" {#", 1)[0] for block in blocks(report)]


def test_issue_stands_beside_what_became_of_it() -> None:
    assert shown(two_columns(RESULT, PRINTED)) == [
        "= Comparative table, two columns",
        "| Text as issued | Compiled text |",
        f"| {ACT} | 1. All States [=:: shall] [+CHL, MEX:: may] act together at once. |",
        f"| {REPORT} | {REPORT} |",
        "|  | 2 bis [+MEX:: It meets.] |",
    ]


def test_third_column_names_who_asks_and_leads_to_the_files() -> None:
    assert [
        row.split(" | ")[-1]
        for row in shown(three_columns(RESULT, PRINTED, accounted(RESULT), NAMES.__getitem__))[1:]
    ] == [
        "Who asks, and where it stands in the file |",
        "Chile, Mexico (CHL, change 1; MEX, change 1) |",
        " |",
        "Mexico (MEX, change 2) |",
    ]
