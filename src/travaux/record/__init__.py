"""The record: what has happened, folded from the journal's events; look-ups only (law 8)."""

from travaux.record.folding import fold
from travaux.record.record import EMPTY, Record
from travaux.record.shelf import Shelf

__all__ = ["EMPTY", "Record", "Shelf", "fold"]
