"""Statements for the record: verbatim, attributed, and tied to what they are about (S20–S22)."""

from travaux.statements.statement import (
    Anchor,
    AnchorKind,
    Carrier,
    Occurrence,
    Statement,
    StatementKind,
)

__all__ = ["Anchor", "AnchorKind", "Carrier", "Occurrence", "Statement", "StatementKind"]
