"""Excepting: what a body accepts to leave open in a text that it approves (S17, S18)."""

from __future__ import annotations

from collections.abc import Iterable

from travaux.documents import Issue
from travaux.events import ExceptionAccepted
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.approving import brackets_left
from travaux.procedure.floor import Floor, NotOnRecord
from travaux.procedure.pointing import Pointed, names_in
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.locks import locks_of
from travaux.record.openings import Opening, openings

_REASON = Row("an exception is accepted for a reason", "S17")


@act
def accept_exception(floor: Floor, issue: str, open: str, reason: str, decision: str = "") -> Acted:
    """Accept that something stays open in an issue that is to be approved (S17).

    `open` is a paragraph, by its number or id: then everything is accepted that is open in it now.
    Or it is a proposal by its id, or one change of it ("chile#2"). For a resolution it may be the
    issue of the text that it adopts, though a later one exists (S18). An exception is for this very
    issue: the next one has its own. `decision` is the body's on it, where it was taken apart.
    """
    text = floor.issue(issue)
    if not reason.strip():
        raise NotAllowed(f"an exception in {text.id} without a reason", _REASON, "the same with it")
    taken = floor.known("decision", decision, floor.record.decisions) if decision else ""
    found = _adopted(floor, text, open) or _meant(floor, text, open)
    made = (ExceptionAccepted(text.id, name, reason, taken, of) for name, of in found.items())
    return done(*made)


def _adopted(floor: Floor, issue: Issue, written: str) -> dict[str, str]:
    """Give the issue that a resolution adopts, where that is what is written."""
    id_of = floor.id_of(written)
    return {one.text: "" for one in locks_of(floor.record, issue.id) if one.text == id_of}


def _meant(floor: Floor, issue: Issue, written: str) -> dict[str, str]:
    """Give what is open and meant, with the proposal that each is of."""
    every = (*openings(floor.record, issue.id), *brackets_left(floor, issue.id))
    if any(one.proposal == written for one in every):
        return {written: written}
    names = _names(floor, issue)
    unit = _unit(names, written) if names else written
    found = {one.id: one.proposal for one in every if written == one.id or unit == one.unit}
    if not found:
        raise NotOnRecord(f"open thing in {issue.id}", written, _known(every, names))
    return found


def _names(floor: Floor, issue: Issue) -> Pointed | None:
    text = floor.texts.text(floor.record, issue.id) if floor.texts else None
    return names_in(issue.id, text) if text else None


def _unit(names: Pointed, written: str) -> str:
    try:
        return names.unit(written)
    except NotOnRecord:
        return written  # it may be a change of a proposal


def _known(every: Iterable[Opening], names: Pointed | None) -> list[str]:
    called = (names.name(one.unit) for one in every if names and one.unit)
    ids = (name for one in every for name in (one.id, one.proposal) if name)
    return list(dict.fromkeys((*called, *ids)))
