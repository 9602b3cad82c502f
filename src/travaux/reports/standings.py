"""The record of the current status: paragraph by paragraph, how far a text has come (P10, P12)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from travaux.consensus import Standing, UnitStanding
from travaux.dates import When
from travaux.decisions import Method
from travaux.delegations import Registry, standard_registry
from travaux.drafting.conventions import convention
from travaux.drafting.counting import PARAGRAPHS
from travaux.numbering import labels, paths
from travaux.record import Record
from travaux.record.bases import status_of_text
from travaux.record.decisions import adopted_by
from travaux.record.openings import Opening, accepted, openings, work_of_issue
from travaux.record.standings import counts, is_provisional, overdue, standings
from travaux.reports.calling import called
from travaux.reports.dating import spelled
from travaux.reports.marking import table
from travaux.reports.standing_phrases import (
    STANDING_PHRASES,
    Names,
    StandingPhrases,
    standing_names,
    standing_phrases,
)
from travaux.texts import Kind, Text, Unit, readable

_SHORT = 12  # words of a paragraph that stand for it
_NOTHING = "–"


def record_of_status(
    record: Record,
    issue: str,
    text: Text,
    day: date,
    language: str = "",
    house: str = "oas",
    *,
    whole: bool = False,
    registry: Registry | None = None,
) -> Text:
    """Give how far each paragraph of an issue has come: who agreed, where, when, what is open.

    Args:
        record: what is known.
        issue: the id of the issue.
        text: its words, with their permanent ids.
        day: what is overdue is told from it.
        language: that of the page; the dossier's if left out, English where there are no words.
        house: whose names the standings bear.
        whole: print paragraphs whole, and not how they begin.
        registry: who the delegations are.

    Raises:
        UnknownHouse: nobody described that house.
    """
    wanted = language or record.language
    spoken = wanted if wanted in STANDING_PHRASES else "en"
    view = _View(
        record,
        issue,
        text,
        day,
        spoken,
        standing_phrases(spoken),
        standing_names(convention(house).id, spoken),
        standings(record, issue, [unit.id for unit in text.all_units()]),
        _by_unit(record, issue, text),
        frozenset(one.unit for one in overdue(record, day) if one.work == work_of_issue(issue)),
        paths(text),
        registry or standard_registry(),
        whole,
    )
    return Text((*_head(view), *_counts(view), *_waiting(view), *_body(view)), language=spoken)


@dataclass(frozen=True, slots=True)
class _View:
    """A text with its standings as seen on a day, in a language and a house."""

    record: Record
    issue: str
    text: Text
    day: date
    language: str
    said: StandingPhrases
    names: Names
    standings: Mapping[str, UnitStanding]
    openings: Mapping[str, Sequence[Opening]]  # by unit; "" for what is of none
    overdue: frozenset[str]
    cited: Mapping[str, str]
    registry: Registry
    whole: bool

    def date(self, when: When | None) -> str:
        return spelled(when, self.language) if when else ""

    def called(self, codes: Iterable[str]) -> str:
        names = (called(self.record, code, self.language, self.registry) for code in codes if code)
        return ", ".join(names)

    def named(self, unit: str) -> str:
        """Name a unit by its number, or by how it begins."""
        return self.cited.get(unit) or f"“{self.words(self.text.unit(unit))}”"

    def words(self, unit: Unit) -> str:
        """Give a paragraph's words, or how they begin."""
        words = readable(unit.words)
        begins = words.split()[:_SHORT]
        return words if self.whole or len(words.split()) <= _SHORT else f"{' '.join(begins)} …"


def _by_unit(record: Record, issue: str, text: Text) -> Mapping[str, Sequence[Opening]]:
    """Sort what is open by the unit that it touches or follows; what has none, under ""."""
    found: dict[str, list[Opening]] = {unit.id: [] for unit in text.all_units()}
    for one in openings(record, issue):
        unit = one.unit or one.after
        found.setdefault(unit if unit in found else "", []).append(one)
    return found


def _head(view: _View) -> Iterator[Unit]:
    said, record = view.said, view.record
    yield Unit("title", Kind.TITLE, said.title.format(view.issue))
    yield Unit("day", Kind.PARAGRAPH, said.as_of.format(view.date(When.on(view.day))))
    if record.bases:  # where no basis was ever set, nobody said what texts are worth
        status = said.statuses[status_of_text(record, view.issue)]
        yield Unit("status", Kind.PARAGRAPH, status)
    if is_provisional(record, view.issue):
        yield Unit("provisional", Kind.PARAGRAPH, said.provisional)


def _counts(view: _View) -> Iterator[Unit]:
    said = view.said
    counted = {unit.id for unit in view.text.units if unit.kind in PARAGRAPHS}
    found = counts({unit: one for unit, one in view.standings.items() if unit in counted})
    rows = [(view.names[standing], str(number)) for standing, number in found.items()]
    yield Unit("heading:counts", Kind.HEADING, said.counts)
    yield from table((said.heads["counts"], *rows, (said.total, str(len(counted)))), "counts")
    yield Unit("counted", Kind.PARAGRAPH, said.counted)


def _waiting(view: _View) -> Iterator[Unit]:
    """Give what waits for capitals, and for which of them."""
    rows = [
        (view.named(unit), view.called(one.awaited), _until(view, one) or _NOTHING)
        for unit, one in view.standings.items()
        if one.standing is Standing.AD_REFERENDUM
    ]
    if rows:
        yield Unit("heading:waiting", Kind.HEADING, view.said.waiting)
        yield from table((view.said.heads["waiting"], *rows), "waiting")


def _until(view: _View, one: UnitStanding) -> str:
    date_ = view.date(one.until)
    return view.said.overdue.format(date_) if one.unit in view.overdue else date_


def _body(view: _View) -> Iterator[Unit]:
    yield Unit("heading:paragraphs", Kind.HEADING, view.said.paragraphs)
    numbers = labels(view.text)
    rows = [_row(view, unit, numbers.get(unit.id, "")) for unit in view.text.all_units()]
    yield from table((view.said.heads["paragraphs"], *rows), "paragraphs")
    if loose := [_open(view, one) for one in view.openings.get("", ())]:
        yield Unit("heading:loose", Kind.HEADING, view.said.without_place)
        for number, words in enumerate(loose, start=1):
            yield Unit(f"loose.{number}", Kind.ITEM, words)


def _row(view: _View, unit: Unit, number: str) -> Sequence[str]:
    one = view.standings[unit.id]
    untouched = unit.kind not in PARAGRAPHS and one.standing is Standing.NOT_DISCUSSED
    standing = _NOTHING if untouched else _standing(view, one)
    found = "; ".join(dict.fromkeys(_open(view, opening) for opening in view.openings[unit.id]))
    return number or _NOTHING, view.words(unit), standing, _told(view, one), found or _NOTHING


def _standing(view: _View, one: UnitStanding) -> str:
    if one.standing is Standing.ADOPTED:
        decision = adopted_by(view.record, view.issue)
        if decision and decision.method is Method.CONSENSUS:
            return view.said.by_consensus
    return view.names[one.standing]


def _told(view: _View, one: UnitStanding) -> str:
    """Say by whom, where and when; whom it awaits; why it was reopened."""
    said = view.said
    by = said.reopened.format(view.called((one.by,)), one.reason) if one.reason else ""
    told = [by or view.called((one.by,)), one.meeting, view.date(one.when)]
    if one.standing is Standing.AD_REFERENDUM:
        until = said.until.format(_until(view, one)) if one.until else ""
        told += [said.awaits.format(view.called(one.awaited)), until]
    return "; ".join(filter(None, told)) or _NOTHING


def _open(view: _View, one: Opening) -> str:
    who = view.called(one.parties) or view.said.nobody
    said = view.said.opened[one.how].format(who)
    said = view.said.after.format(said) if one.after else said
    stays = accepted(view.record, view.issue, one)
    return view.said.accepted.format(said) if stays else said
