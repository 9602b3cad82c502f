"""Offers tried on a record: only what the rules allow, one after another, is offered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from travaux.bodies import Actor
from travaux.errors import TravauxError
from travaux.events import Recorded
from travaux.findings import Finding, Outcome, Severity
from travaux.procedure.acting import perform
from travaux.procedure.floor import Floor
from travaux.procedure.offering.offer import Offer
from travaux.record import Record, fold


def possible(
    offers: Sequence[Offer], record: Record, by: Actor, at: datetime
) -> Outcome[tuple[Offer, ...]]:
    """Give the offers that can be entered in this order, with a finding for each that can't."""
    kept, findings = [], []
    for one in offers:
        try:
            acted = perform(Floor(record, by, at), one.act, one.particulars)
        except TravauxError as fault:
            findings.append(_impossible(one, fault))
            continue
        stamp = at.isoformat()
        made = [Recorded(record.size + n, stamp, by, event) for n, event in enumerate(acted.value)]
        record = fold(made, record)
        kept.append(one)
    return Outcome(tuple(kept), tuple(findings))


def _impossible(offer: Offer, fault: TravauxError) -> Finding:
    place = offer.sources[0].place
    return Finding(
        Severity.WARNING,
        "offer-not-possible",
        f"{place}, {offer.act}" if place else offer.act,
        f"What stands here can't be entered as it was read, and isn't offered: {fault}",
    )
