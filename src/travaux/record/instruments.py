"""Instruments as the record knows them, and the tables on who is bound by them (P23)."""

from __future__ import annotations

from datetime import date

from travaux.instruments import Instrument, StatusOn, StatusTable, status
from travaux.instruments.known import Instruments, known
from travaux.record.record import Record


def instruments_of(record: Record) -> Instruments:
    """Give the well-known instruments with those that were entered here.

    One that was entered here goes before a well-known one of the same code.
    """
    return known().with_(record.instruments.values()) if record.instruments else known()


def instrument_named(record: Record, written: str) -> tuple[Instrument, ...]:
    """Give every instrument that a code, a symbol or a name may mean: none, one or several."""
    table = instruments_of(record)
    exact = table.of(written.strip()) or table.bearing(written.strip())
    return (exact,) if exact else table.named(written)


def tables_of(record: Record, instrument: str) -> tuple[StatusTable, ...]:
    """Give the tables that were entered on an instrument, by its code, the earliest entry first."""
    told = record.statuses.values()
    return tuple(one.table for one in told if one.instrument == instrument)


def table_of(record: Record, instrument: str) -> StatusTable | None:
    """Give the table that holds: the last one entered; None where none was."""
    return next(reversed(tables_of(record, instrument)), None)


def status_of(record: Record, instrument: Instrument, party: str, on: date) -> StatusOn:
    """Give how a state stands to an instrument on a day, by what is on record."""
    return status(instrument, table_of(record, instrument.code), party, on)
