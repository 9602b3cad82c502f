"""Three small pictures, kept whole: what changes in them is looked at before it is kept.

Write them anew with `pytest tests/golden --update-golden`, and look at them.
"""

from __future__ import annotations

import pytest

from tests.golden.cases import HERE, cases
from tests.golden.negotiation import negotiation
from travaux.drafting.counting import counted
from travaux.reports.counts import CountedIssue
from travaux.workspace.picturing import burn_down_of, cosponsors_of, heat_strip_of

_CASES = {case.name[:2]: negotiation(case) for case in cases() if case.name[:2] in ("03", "19")}


def _pictures() -> dict[str, bytes]:
    bracketed, asked = _CASES["19"], _CASES["03"]
    rows = (
        CountedIssue("base", "3 de mayo de 2005", counted(bracketed.case.base)),
        CountedIssue("base rev. 1", "9 de mayo de 2005", counted(bracketed.printed())),
    )
    return {
        "burn-down.svg": burn_down_of(rows, "es"),
        "heat-strip.svg": heat_strip_of(bracketed.printed()),
        "cosponsors.svg": cosponsors_of(asked.compilation, asked.night.naming, "fr"),
    }


@pytest.mark.parametrize("name", ["burn-down.svg", "heat-strip.svg", "cosponsors.svg"])
def test_a_picture_is_as_it_was_looked_at(name: str, request: pytest.FixtureRequest) -> None:
    drawn = _pictures()[name]
    kept = HERE / "charts" / name
    if request.config.getoption("--update-golden"):
        kept.write_bytes(drawn)
    assert drawn.decode("utf-8") == kept.read_text(encoding="utf-8")
