"""Legal instruments: what they are, what states did to them, whom they bind when (S24, P23)."""

from travaux.instruments.instrument import (
    Action,
    ActionKind,
    Instrument,
    InstrumentKind,
    Status,
)

__all__ = ["Action", "ActionKind", "Instrument", "InstrumentKind", "Status"]
