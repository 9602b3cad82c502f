"""Statements for the record: verbatim, attributed, and tied to what they are about (S20–S22)."""

from travaux.statements.following import Resolution, Standing, followed, resolved, told
from travaux.statements.occurrences import Listed, astray, occurrences
from travaux.statements.statement import (
    Anchor,
    AnchorKind,
    Carrier,
    Occurrence,
    Statement,
    StatementKind,
)

__all__ = [
    "Anchor",
    "AnchorKind",
    "Carrier",
    "Listed",
    "Occurrence",
    "Resolution",
    "Standing",
    "Statement",
    "StatementKind",
    "astray",
    "followed",
    "occurrences",
    "resolved",
    "told",
]
