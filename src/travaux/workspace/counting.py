"""Counting: how open a text was, issue by issue and meeting by meeting (P15).

An issue is counted as the body had it before it when it began to decide: with everything asked of
it by then. After each meeting that decided on it, what was still open is counted again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.dates import When
from travaux.drafting.conventions import convention
from travaux.drafting.counting import by_standing, counted
from travaux.events import Recorded
from travaux.record import Record, fold
from travaux.record.standings import standings
from travaux.record.tabled import rulings_on, settled_into
from travaux.reports.counts import CountedIssue
from travaux.reports.dating import spelled
from travaux.reports.standing_phrases import standing_names
from travaux.workspace.dossier import Dossier
from travaux.workspace.living import issues_through, night_of


@dataclass(frozen=True, slots=True)
class _Moment:
    """A moment to count at: after so many entries, on which issue, and what it is called."""

    size: int
    issue: str
    name: str
    when: When | None


def counted_issues(
    dossier: Dossier,
    record: Record,
    issue: str,
    language: str = "",
    entries: Sequence[Recorded] | None = None,
) -> tuple[CountedIssue, ...]:
    """Count a text through all its issues, the first one first.

    Every issue is counted as it prints in one convention (inline): in another the counts of one
    text differ.

    Args:
        dossier: where the texts rest.
        record: what is counted.
        issue: any issue of the text.
        language: dates and standings are named in it; the dossier's if left out.
        entries: the entries that the record was made of, where it isn't for everybody.

    Raises:
        NotTabled: the issue's words aren't on record.
    """
    spoken = language or record.language
    known = dossier.entries() if entries is None else entries
    moments = [one for each in issues_through(record, issue) for one in _moments(record, each)]
    return tuple(_counted(dossier, record, one, spoken, known) for one in moments)


def as_read(record: Record, entries: Sequence[Recorded], issue: str) -> Record:
    """Give the record as it was when the body began to decide on an issue that has been settled.

    What was asked of it was carried on since, so only then does it read as the body had it. The
    record is given back unchanged where the issue isn't settled.

    Args:
        record: what is known now, or at a moment.
        entries: those that the record was made of, and no others: nothing else may be told.
        issue: the issue.
    """
    if not settled_into(record, issue):
        return record
    begins = _begins(record, issue)
    return fold(one for one in entries if one.position < begins)


def _begins(record: Record, issue: str) -> int:
    end = record.settlements.first(issue) if settled_into(record, issue) else record.size
    return min((record.rulings.first(one.id) for one in rulings_on(record, issue)), default=end)


def _moments(record: Record, issue: str) -> Iterator[_Moment]:
    rulings = [(record.rulings.first(one.id), one) for one in rulings_on(record, issue)]
    registered = record.issues.get(issue)
    yield _Moment(_begins(record, issue), issue, issue, registered.date if registered else None)
    last: dict[str, int] = {}
    for at, one in rulings:
        last[one.meeting] = max(at, last.get(one.meeting, 0))
    for meeting, at in sorted(last.items(), key=lambda pair: pair[1]):
        held = record.meetings.get(meeting)
        if held:
            yield _Moment(at + 1, issue, meeting, held.when)


def _counted(
    dossier: Dossier,
    record: Record,
    moment: _Moment,
    language: str,
    entries: Sequence[Recorded],
) -> CountedIssue:
    now = moment.size >= record.size
    then = record if now else fold(one for one in entries if one.position < moment.size)
    text = night_of(dossier, then, moment.issue).text(convention("inline"))
    words, names = dossier.texts.words(then, moment.issue), standing_names("oas", language)
    stand = standings(then, moment.issue, [unit.id for unit in words.units])
    named = by_standing(words, {unit: names[one.standing] for unit, one in stand.items()})
    when = spelled(moment.when, language) if moment.when else ""
    return CountedIssue(moment.name, when, counted(text), named)
