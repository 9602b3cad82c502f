"""Bases looked up: on which text a body works, and what other texts are worth (P11)."""

from __future__ import annotations

from enum import StrEnum

from travaux.consensus import Basis
from travaux.delegations.registry import folded
from travaux.documents import Issue
from travaux.record.decisions import adopted_by, stands_for
from travaux.record.record import Record, key


class TextStatus(StrEnum):
    """What a text is worth in the negotiation; exactly one is the basis of a matter."""

    BASIS = "basis of work"
    PARKED = "parked"  # the body keeps it at hand
    SUPERSEDED = "superseded"
    NO_STATUS = "no status"
    ADOPTED = "adopted"


def basis_of(record: Record, body: str, matter: str = "") -> Basis | None:
    """Give what a body works on in a matter, however that is written; None if nothing was set."""
    found = record.bases.get(key(body, matter))
    if found:
        return found
    wanted = folded(matter)
    own = (one for one in record.bases.values() if one.body == body)
    return next((one for one in own if folded(one.matter) == wanted), None)


def bases_of(record: Record, body: str) -> tuple[Basis, ...]:
    """Give what a body works on, one basis for each of its matters."""
    return tuple(one for one in record.bases.values() if one.body == body)


def status_of_text(record: Record, issue: str) -> TextStatus:
    """Tell what an issue is worth: whoever's basis it is, or was, counts.

    One that was approved as a whole is adopted. An earlier issue of a text that is the basis is
    superseded. A text that no body ever worked on has no status, whoever wrote it.
    """
    bases = record.bases.values()
    if adopted_by(record, issue):
        return TextStatus.ADOPTED
    if any(one.issue == issue for one in bases):
        return TextStatus.BASIS
    if any(issue in one.parked for one in bases):
        return TextStatus.PARKED
    before = any(issue in one.superseded for one in bases)
    found = record.issues.get(issue)
    replaced = found and any(_replaced(record, one.issue, found) for one in bases)
    return TextStatus.SUPERSEDED if before or replaced else TextStatus.NO_STATUS


def _replaced(record: Record, basis: str, issue: Issue) -> bool:
    current = record.issues.get(basis)
    return current is not None and stands_for(current, issue)
