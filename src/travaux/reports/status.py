"""The status of a dossier on a day: what there is, how far it has come, what to do next (S32)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from travaux.bodies import Body, BodyKind, Term
from travaux.dates import When
from travaux.delegations import Registry, standard_registry
from travaux.documents import Release
from travaux.meetings import Meeting, MeetingState, SummaryState
from travaux.record import Record
from travaux.record.documents import Work, current, own_in, works
from travaux.record.locks import locks
from travaux.record.mandates import Charge, mandates_of
from travaux.record.meetings import counted, meetings_of, state_of
from travaux.record.reports import is_attached, route, to_attach
from travaux.record.silences import (
    letters_owed,
    not_noted,
    open_silences,
    overdue,
    running,
    silence_state,
)
from travaux.record.standings import awaiting
from travaux.reports.calling import called, titled
from travaux.reports.clocking import clocked
from travaux.reports.dating import spelled
from travaux.reports.marking import table
from travaux.reports.status_phrases import STATUS_PHRASES, StatusPhrases, status_phrases
from travaux.reports.terms import Terms, terms
from travaux.silences import SilenceState
from travaux.texts import Kind, Text, Unit

Rows = Iterable[Sequence[str]]


_STANDING = (BodyKind.ORGAN, BodyKind.OFFICE, BodyKind.SECRETARIAT)


def status(record: Record, day: date, language: str = "", registry: Registry | None = None) -> Text:
    """Give the status of a dossier on a day, in its own language unless another is given.

    A record that was folded as of an earlier entry gives what was known then; `day` tells what is
    past and what is to come. It is in English where its language is neither English nor Spanish.
    """
    wanted = language or record.language
    spoken = wanted if wanted in STATUS_PHRASES else "en"
    view = _View(
        record, day, spoken, status_phrases(spoken), terms(spoken), registry or standard_registry()
    )
    title = record.opened.title if record.opened else view.said.missing
    heading = view.said.title.format(title=title, day=spelled(When.on(day), spoken))
    units = [Unit("title", Kind.TITLE, heading)]
    for name, rows in _SECTIONS.items():
        units.append(Unit(f"heading:{name}", Kind.HEADING, view.said.sections[name]))
        units += view.table(name, rows(view))
    units.append(Unit("heading:next", Kind.HEADING, view.said.sections["next"]))
    steps = [Unit(f"next.{n}", Kind.ITEM, step) for n, step in enumerate(_next(view), start=1)]
    return Text((*units, *(steps or [view.nothing("next")])), language=spoken)


@dataclass(frozen=True, slots=True)
class _View:
    """A record as seen on a day, in a language."""

    record: Record
    day: date
    language: str
    said: StatusPhrases
    terms: Terms
    registry: Registry

    def table(self, name: str, rows: Rows) -> list[Unit]:
        """Give a section's rows under their heads, or that there is nothing."""
        found = [[cell or self.said.missing for cell in row] for row in rows]
        return table([self.said.heads[name], *found], name) if found else [self.nothing(name)]

    def nothing(self, name: str) -> Unit:
        """Say that a section is empty."""
        return Unit(f"{name}.none", Kind.PARAGRAPH, self.said.none)

    def called(self, code: str) -> str:
        """Name a party, a body or a person."""
        return called(self.record, code, self.language, self.registry) if code else ""

    @property
    def moment(self) -> datetime:
        """The moment of the last entry, if it was made on that day; else when the day began."""
        began = datetime.combine(self.day, time(), UTC)
        entered = datetime.fromisoformat(self.record.as_of) if self.record.as_of else began
        return entered if entered.date() == self.day else began

    def date(self, when: When | None) -> str:
        """Give a date in words."""
        return spelled(when, self.language) if when else ""


def _bodies(view: _View) -> Iterator[Sequence[str]]:
    for body in view.record.bodies.values():
        kind = view.terms.bodies[body.kind].lower()
        own = body.name(view.language)
        name = body.code if own in ("", body.code) else f"{own} ({body.code})"
        yield name, kind, body.parent or "–", view.date(body.established) or _none_due(body)


def _none_due(body: Body) -> str:
    """Give what stands where no date is recorded: nobody asks since when an office exists."""
    return "–" if body.kind in _STANDING else ""


def _officers(view: _View) -> Iterator[Sequence[str]]:
    for term in view.record.terms.values():
        since = ", ".join(filter(None, (view.terms.manners[term.manner], view.date(term.start))))
        office = view.terms.offices[term.office].lower()
        yield term.body, office, view.called(term.person), since, _sits(view, term)


def _sits(view: _View, term: Term) -> str:
    states = view.said.states
    if term.meeting:
        return states["one meeting"].format(term.meeting)
    if term.held_on(view.day):
        return states["in office"]
    if term.end is not None and term.end.latest is not None and term.end.latest < view.day:
        return states["left"]
    starts = term.start.earliest if term.start else None
    return states["not yet"] if starts and starts > view.day else states["unknown"]


def _mandates(view: _View) -> Iterator[Sequence[str]]:
    for body in view.record.bodies:
        for one in mandates_of(view.record, body):
            given = one.mandate
            place = ", ".join(filter(None, (given.source, given.pinpoint)))
            later = ", ".join(c.source for c in one.confirmations) or "–"
            yield body, place, given.product, later


def _charges(view: _View) -> Iterator[Charge]:
    for body in view.record.bodies:
        for one in mandates_of(view.record, body):
            yield from one.charges


def _tasks(view: _View) -> Iterator[Sequence[str]]:
    for charge in _charges(view):
        done = charge.discharged
        by = done.meeting or done.document if done else ""
        when = view.date(charge.when)
        said = view.said.states["done"].format(", ".join(filter(None, (by, when))))
        state = said if done else view.said.states["open"]
        yield charge.task.words, ", ".join(charge.basis), state


def _documents(view: _View) -> Iterator[Sequence[str]]:
    for work in works(view.record):
        yield _document(view, work)


def _document(view: _View, work: Work) -> Sequence[str]:
    issue = current(view.record, work) or work.issues[-1]
    names = view.terms.languages
    own = (f"{names.get(one, one)}: {its.id}" for one, its in own_in(view.record, work).items())
    issues = "; ".join((issue.id, *own))
    implied = ", ".join(name.removeprefix(f"{work.id} ") for name in work.implied) or "–"
    kind = view.terms.kinds[issue.kind]
    title = titled(view.record, issue.id, view.language) or f"({kind})"
    return work.id, issues, title, kind, view.date(issue.date), implied


def _meetings(view: _View) -> Iterator[Sequence[str]]:
    for body in view.record.bodies:
        for one in meetings_of(view.record, body):
            kind = view.terms.meetings[one.kind]
            yield one.id, body, view.date(one.when), kind, _stands(view, one)


def _stands(view: _View, meeting: Meeting) -> str:
    match state_of(view.record, meeting.id):
        case MeetingState.HELD:
            return view.said.states["held"]
        case MeetingState.CANCELLED:
            return view.said.states["called off"]
    return view.said.states["past" if _is_past(view, meeting) else "to come"]


def _is_past(view: _View, meeting: Meeting) -> bool:
    last = meeting.when.latest if meeting.when else None
    return last is not None and last < view.day


def _silences(view: _View) -> Iterator[Sequence[str]]:
    for one in open_silences(view.record):
        state = silence_state(view.record, one, view.moment)
        left = _left(view, When.on(one.deadline.day)) if state is SilenceState.RUNNING else "–"
        deadline = clocked(one.deadline, view.language)
        yield one.id, one.issue, deadline, view.said.states[state], left


def _decisions(view: _View) -> Iterator[Sequence[str]]:
    for one in view.record.decisions.values():
        about = ", ".join(view.called(name) for name in one.objects) or one.decided
        said = f"{view.terms.verbs[one.verb]} {about}"
        yield one.body, said, view.terms.methods[one.method], view.date(one.when)


def _statements(view: _View) -> Iterator[Sequence[str]]:
    for name, one in view.record.statements.items():
        state = "withdrawn" if name in view.record.withdrawn else "standing"
        kind = view.terms.statements[one.kind]
        yield view.called(one.party), kind, one.anchor.issue, view.said.states[state]


def _discrepancies(view: _View) -> Iterator[Sequence[str]]:
    for name, one in view.record.discrepancies.items():
        settled = view.record.settled.get(name)
        state = "open" if settled is None else "left open" if settled.left_open else "resolved"
        resolution = settled.resolution if settled else one.remedy
        yield name, one.finding, view.said.states[state], resolution or "–"
    for figure in view.record.figures.values():
        if figure.what == "meetings":
            count = counted(view.record, figure.body).counted
            if count != figure.value:
                said = view.said.figure.format(figure.value, figure.body, count)
                yield "–", said, view.said.states["open"], view.said.figures


def _bases(view: _View) -> Iterator[Sequence[str]]:
    """Give on which text each body works, and what it keeps at hand beside it (P11)."""
    for one in view.record.bases.values():
        parked = ", ".join(one.parked) or "–"
        yield one.body, one.matter or "–", one.issue, parked, view.date(one.when)


def _locks(view: _View) -> Iterator[Sequence[str]]:
    """Give what each resolution adopts, and whether that has gone on since (S18)."""
    for one in locks(view.record):
        state = view.said.states["stale"].format(", ".join(one.later))
        yield one.resolution, one.text, state if one.stale else view.said.states["current"]


def _deadlines(view: _View) -> list[Sequence[str]]:
    found = sorted((*_due(view), *_due_of_capitals(view)), key=lambda one: one[0].order)
    return [(view.date(when), what, _left(view, when)) for when, what in found]


def _due(view: _View) -> Iterator[tuple[When, str]]:
    record, said = view.record, view.said.due
    for mandate in record.mandates.values():
        if mandate.due:
            yield mandate.due, said["mandate"].format(mandate.id)
    for one in record.summaries.values():
        if one.corrections_until and not _is_approved(view, one.meeting):
            yield one.corrections_until, said["corrections"].format(one.meeting)
    for silence in running(record, view.moment):
        yield When.on(silence.deadline.day), said["silence"].format(silence.issue)
    for activity in record.activities.values():
        if activity.due and activity.id not in record.done:
            yield activity.due, said["activity"].format(activity.title)
    for meeting in record.meetings.values():
        if meeting.when and state_of(record, meeting.id) is MeetingState.CONVENED:
            yield meeting.when, said["meeting"].format(meeting.id)
    for issue in record.issues.values():
        if (
            issue.release is Release.ON_DATE
            and issue.release_date
            and issue.level < issue.meant_for
        ):
            yield issue.release_date, said["release"].format(issue.id)


def _due_of_capitals(view: _View) -> Iterator[tuple[When, str]]:
    for party, issue, until in _awaited(view):
        if until:
            yield until, view.said.due["capital"].format(view.called(party), issue)


def _awaited(view: _View) -> tuple[tuple[str, str, When | None], ...]:
    """Give which capitals are to confirm something in which issue, and until when (P10)."""
    standings = awaiting(view.record)
    found = ((party, one.issue, one.until) for one in standings for party in one.awaited)
    return tuple(dict.fromkeys(found))


def _left(view: _View, when: When) -> str:
    states = view.said.states
    if when.latest is None:
        return states["unknown"]
    days = (when.latest - view.day).days
    if days < 0:
        return states["over"]
    named = {0: states["today"], 1: states["day"]}
    return named.get(days) or states["days"].format(days)


def _is_approved(view: _View, meeting: str) -> bool:
    return view.record.summary_states.get(meeting) is SummaryState.APPROVED


def _next(view: _View) -> list[str]:
    """Give what is left to be done, in the order of the work: meetings, documents, report."""
    return [
        *_next_of_meetings(view),
        *_next_of_silences(view),
        *_next_of_documents(view),
        *_next_of_reports(view),
        *_next_of_discrepancies(view),
    ]


def _next_of_meetings(view: _View) -> Iterator[str]:
    record, said = view.record, view.said.next
    for name, meeting in record.meetings.items():
        state = state_of(record, name)
        if state is MeetingState.CONVENED and _is_past(view, meeting):
            yield said["hold"].format(name)
        if state is MeetingState.HELD and name not in record.summaries:
            yield said["summary"].format(name)
        if name in record.summaries and not _is_approved(view, name):
            yield said["approve"].format(name)
    for name, one in record.corrections.items():
        if name not in record.corrected:
            yield said["correction"].format(name, one.meeting)


def _next_of_silences(view: _View) -> Iterator[str]:
    record, said = view.record, view.said.next
    for one in overdue(record, view.moment):
        yield said["end silence"].format(one.id, one.issue)
    for one in letters_owed(record):
        yield said["confirm silence"].format(one.id, one.issue)
    for one in not_noted(record):
        yield said["note silence"].format(one.body, one.issue)


def _next_of_documents(view: _View) -> Iterator[str]:
    record, said = view.record, view.said.next
    for symbol in record.allotted:
        if symbol not in record.issues and symbol not in record.reports:
            yield said["register"].format(symbol)
    for lock in locks(record):
        if lock.stale:
            yield said["revise"].format(lock.resolution, lock.later[-1])
    for party, issue, until in _awaited(view):
        if until and until.latest and until.latest < view.day:
            yield said["capital"].format(view.called(party), issue)
    for charge in _charges(view):
        if charge.discharged is None:
            yield said["task"].format(charge.task.words)


def _next_of_reports(view: _View) -> Iterator[str]:
    record, said = view.record, view.said.next
    for name, report in record.reports.items():
        for issue in to_attach(record, report):
            if is_attached(record, name, issue) is None:
                yield said["attachment"].format(issue, name)
        if name not in record.signatures:
            yield said["sign"].format(name)
        for step in route(record, report.body):
            if step.sent is None:
                yield said["send"].format(step.sender, step.to)


def _next_of_discrepancies(view: _View) -> Iterator[str]:
    for name in view.record.discrepancies:
        if name not in view.record.settled:
            yield view.said.next["settle"].format(name)


_SECTIONS: dict[str, Callable[[_View], Rows]] = {
    "bodies": _bodies,
    "officers": _officers,
    "mandates": _mandates,
    "tasks": _tasks,
    "documents": _documents,
    "meetings": _meetings,
    "silences": _silences,
    "decisions": _decisions,
    "bases": _bases,
    "locks": _locks,
    "statements": _statements,
    "discrepancies": _discrepancies,
    "deadlines": _deadlines,
}
