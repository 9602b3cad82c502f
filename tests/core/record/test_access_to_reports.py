from __future__ import annotations

from tests.records import entered
from tests.registers import REGISTER
from travaux.documents import Level
from travaux.record import Record, fold
from travaux.record.access import record_for
from travaux.record.record import key

WRITTEN = entered(
    *REGISTER,
    ("begin-report", {"report": "the-report", "body": "GT/TM", "period": "2005-01/2005-05"}),
    ("write-part", {"report": "the-report", "part": "presentation", "words": "In our words."}),
)
PART = key("the-report", "presentation", "en")


def seen(level: Level, party: str) -> Record:
    return fold(record_for(WRITTEN, level, party))


def test_a_report_that_isnt_registered_is_shown_to_its_bodys_officers() -> None:
    record = seen(Level.BODY, "GT/TM")
    assert list(record.reports) == ["the-report"]
    assert record.parts[PART].words == "In our words."


def test_a_report_that_isnt_registered_is_shown_to_no_delegation() -> None:
    assert list(seen(Level.BODY, "MEX").reports) == []
    assert list(seen(Level.BODY, "").parts) == []


def test_a_report_is_not_shown_to_another_bodys_officers() -> None:
    assert list(seen(Level.BODY, "CAJP").reports) == []
