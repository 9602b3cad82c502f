"""Standings looked up: how far each paragraph has come, and whether that is final (P10).

Adopted is a paragraph only with the whole: that is told by the decision on the very issue, and by
nothing that is said of single paragraphs. Where nobody said anything of a paragraph, it is open if
somebody asked for other words or brought a bracket, and else not discussed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from travaux.bodies import Rule
from travaux.consensus import Standing, UnitStanding
from travaux.decisions import Decision
from travaux.events import Recorded, StandingSet
from travaux.record.bodies import rule_of
from travaux.record.decisions import adopted_by
from travaux.record.openings import openings, touched, work_of_issue
from travaux.record.record import Record, key

PROVISIONAL = "nothing is agreed until everything is agreed"  # the key of a body's rule (P10)


def standing_of(record: Record, issue: str, unit: str) -> UnitStanding:
    """Give the standing of a unit of an issue, by its permanent id."""
    return standings(record, issue, (unit,))[unit]


def standings(record: Record, issue: str, units: Iterable[str]) -> Mapping[str, UnitStanding]:
    """Give the standing of each of these units of an issue, in their order."""
    work, decision = work_of_issue(issue), adopted_by(record, issue)
    if decision:
        return {unit: _adopted(work, unit, issue, decision) for unit in units}
    discussed = _discussed(record, issue)
    found = {}
    for unit in units:
        open_or_not = Standing.OPEN if unit in discussed else Standing.NOT_DISCUSSED
        told = record.standings.get(key(work, unit))
        found[unit] = told or UnitStanding(work, unit, open_or_not, issue)
    return found


def counts(found: Mapping[str, UnitStanding]) -> Mapping[Standing, int]:
    """Count units by their standing, in rising order; each standing is there."""
    counted = Counter(one.standing for one in found.values())
    return {standing: counted[standing] for standing in Standing}


def is_provisional(record: Record, issue: str) -> bool:
    """Tell whether nothing in an issue is final yet: its body holds that all hangs together.

    A verified rule of the body says so; the decision on the whole ends it.
    """
    found = record.issues.get(issue)
    rule = rule_of(record, found.body, PROVISIONAL) if found else None
    return holds(rule) and adopted_by(record, issue) is None


def holds(rule: Rule | None) -> bool:
    """Tell whether a verified rule says yes."""
    return bool(rule and rule.verified and rule.values[:1] == ("yes",))


def ad_referendum(record: Record, issue: str) -> tuple[UnitStanding, ...]:
    """Give the standings in the work of an issue that wait for capitals, as they came."""
    return tuple(one for one in _told(record, issue) if one.standing is Standing.AD_REFERENDUM)


def reopened(record: Record, issue: str) -> tuple[UnitStanding, ...]:
    """Give the standings in the work of an issue that were agreed, and are open again."""
    told = (one for one in _told(record, issue) if one.standing is Standing.OPEN)
    return tuple(one for one in told if one.was not in (None, Standing.NOT_DISCUSSED))


def _told(record: Record, issue: str) -> Iterator[UnitStanding]:
    work = work_of_issue(issue)
    return (one for one in record.standings.values() if one.work == work)


def awaiting(record: Record) -> tuple[UnitStanding, ...]:
    """Give the standings in all works that wait for capitals, as they came.

    Where the whole was adopted, nobody waits any more.
    """
    adopted = {work_of_issue(one) for one in record.issues if adopted_by(record, one)}
    return tuple(
        one
        for one in record.standings.values()
        if one.standing is Standing.AD_REFERENDUM and one.work not in adopted
    )


def overdue(record: Record, day: date) -> tuple[UnitStanding, ...]:
    """Give the standings whose capitals should have confirmed before a day, and haven't."""
    return tuple(
        one for one in awaiting(record) if one.until and one.until.latest and one.until.latest < day
    )


def history(
    record: Record, entries: Iterable[Recorded], work: str, unit: str
) -> tuple[UnitStanding, ...]:
    """Give every standing that a unit was given, oldest first; struck entries don't count."""
    return tuple(
        entry.event.standing
        for entry in entries
        if isinstance(entry.event, StandingSet)
        and entry.position not in record.struck
        and (entry.event.standing.work, entry.event.standing.unit) == (work, unit)
    )


def _adopted(work: str, unit: str, issue: str, decision: Decision) -> UnitStanding:
    told = (decision.body, decision.meeting, decision.when)
    return UnitStanding(work, unit, Standing.ADOPTED, issue, *told)


def _discussed(record: Record, issue: str) -> frozenset[str]:
    """Give the units that somebody asked about, in this issue or in another of its work."""
    work = work_of_issue(issue)
    brackets = (one.unit for one in openings(record, issue))
    return frozenset((*brackets, *_asked(record, work), *_ruled(record, work)))


def _asked(record: Record, work: str) -> Iterator[str]:
    for proposal in record.proposals.values():
        if work_of_issue(proposal.base) == work:
            yield from (touched(entry.change) for entry in proposal.entries)


def _ruled(record: Record, work: str) -> Iterator[str]:
    for ruling in record.rulings.values():
        if work_of_issue(ruling.issue) == work:
            yield ruling.bracket.unit
