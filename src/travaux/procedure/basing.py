"""Basing: on which text a body works, one at a time for each matter (P11)."""

from __future__ import annotations

from collections.abc import Iterator

from travaux.consensus import Basis
from travaux.dates import When
from travaux.documents import Issue
from travaux.events import BasisSet
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.bases import basis_of
from travaux.record.decisions import stands_for
from travaux.record.openings import openings

_BEFORE = Row("parked is the text that was the basis before", "P11")


@act
def set_basis(
    floor: Floor,
    body: str,
    issue: str,
    matter: str = "",
    decision: str = "",
    when: When | None = None,
    park: bool = False,
) -> Acted:
    """Say which text a body works on from now on; other texts on the matter have no status (P11).

    `matter` is what the text is about, where the body works on several; each has one basis at a
    time. `decision` is the body's decision on it. The text that was the basis is superseded, or
    with `park` kept at hand. What is asked of a text stays with it, unless it is carried on.
    """
    here, text = floor.body(body).code, floor.issue(issue)
    taken = floor.known("decision", decision, floor.record.decisions) if decision else ""
    before = basis_of(floor.record, here, matter)
    if park and (before is None or before.issue == text.id):
        what = f"parking the basis of {here}, which {'stays it' if before else 'has none'}"
        raise NotAllowed(what, _BEFORE, "the same without “park”, or on another issue")
    event = BasisSet(here, text.id, before.matter if before else matter, taken, when, park)
    noticed = (*_undecided(here, text, taken), *_another(floor, before, text, taken))
    return done(event, findings=noticed)


def _undecided(body: str, issue: Issue, decision: str) -> Iterator[Finding]:
    if not decision:
        yield Finding(
            Severity.NOTE,
            "basis-without-decision",
            issue.id,
            f"No decision of {body} says that it works on this text. Name it if there is one "
            "(P11).",
        )


def _another(floor: Floor, before: Basis | None, text: Issue, decision: str) -> Iterator[Finding]:
    """Tell of a basis that doesn't go on with the one before: nothing is carried to it unsaid."""
    was = floor.record.issues.get(before.issue) if before else None
    if before is None or was is None or was.id == text.id or stands_for(text, was) or decision:
        return
    asked = len(openings(floor.record, was.id))
    left = f" What is open in it stays there ({asked})." if asked else ""
    yield Finding(
        Severity.WARNING,
        "basis-not-following",
        text.id,
        f"It isn't a later issue of {was.id}, on which {before.body} worked.{left} To carry it "
        "on needs a decision of the body: name it (P11).",
    )
