"""Legal instruments: what they are, what states did to them, whom they bind when (S24, P23)."""

from travaux.instruments.instrument import (
    Action,
    ActionKind,
    Instrument,
    InstrumentKind,
    Status,
)
from travaux.instruments.status import Counted, Doubt, StatusOn, StatusTable, Unread, status

__all__ = [
    "Action",
    "ActionKind",
    "Counted",
    "Doubt",
    "Instrument",
    "InstrumentKind",
    "Status",
    "StatusOn",
    "StatusTable",
    "Unread",
    "status",
]
