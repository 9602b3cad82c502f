"""What waits for somebody: deadlines, brackets, drafts, invitations, and gaps of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from travaux.dates import When
from travaux.meetings import MeetingState, SummaryState
from travaux.record.meetings import approved_plan, state_of
from travaux.record.silences import letters_owed, open_silences, silence_state
from travaux.reports.calling import called, proposal_called
from travaux.silences import SilenceState
from travaux_web.desk import Desk
from travaux_web.models import Draft, Invitation, Received, SeatKind
from travaux_web.models.drafts import DraftState
from travaux_web.models.inbox import InboxState
from travaux_web.seats import DELEGATION, ROOM, TOP_TABLE, Circle
from travaux_web.templatetags.affairs import address
from travaux_web.views.affairs.plan import planning, steps
from travaux_web.views.affairs.reports import waiting_for
from travaux_web.views.text import shown_texts


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits: what, where it is dealt with, until when, and whether it is late."""

    words: str
    where: str = ""
    due: When | str = ""
    late: bool = False

    @property
    def day(self) -> When | None:
        """The date that it is due by, where it is one."""
        return self.due if isinstance(self.due, When) else None


def waiting(desk: Desk) -> list[Waiting]:
    """Give what waits for whoever is at the desk, late things first."""
    found = [one for circles, look in _LOOKS if desk.circle in circles for one in look(desk)]
    return sorted(found, key=lambda one: not one.late)


def _silences(desk: Desk) -> Iterator[Waiting]:
    """Tell of silences that run, or whose end isn't entered."""
    for one in open_silences(desk.record):
        state = silence_state(desk.record, one, desk.at)
        where = f"{reverse('decisions')}#silences"
        deadline = str(one.deadline)
        if state is SilenceState.RUNNING:
            words = _("Silence on %(issue)s: it is agreed unless somebody objects in time")
            yield Waiting(words % {"issue": one.issue}, where, deadline)
        elif desk.circle in TOP_TABLE:
            words = _("Silence on %(issue)s is over: enter how it ended")
            yield Waiting(words % {"issue": one.issue}, where, deadline, late=True)


def _brackets(desk: Desk) -> Iterator[Waiting]:
    for text in shown_texts(desk):
        found = desk.held.once(("open", text.issue), partial(_open, desk, text.issue))
        if not found:
            continue
        words = ngettext(
            "%(issue)s: %(n)s open bracket", "%(issue)s: %(n)s open brackets", len(found)
        ) % {"issue": text.issue, "n": len(found)}
        own = sum(desk.party in voices for voices in found)
        if own and desk.circle in DELEGATION:
            asked = ngettext("you ask in %(n)s of them", "you ask in %(n)s of them", own)
            words = f"{words}, {asked % {'n': own}}"
        yield Waiting(words, _where_decided(desk, text.issue))


def _where_decided(desk: Desk, issue: str) -> str:
    """Give where one goes on with open brackets: the bureau at the console, others in the text."""
    body = desk.record.issues[issue].body
    if desk.circle is Circle.BUREAU and body:
        return reverse("console", args=[body])
    return reverse("text", args=[issue])


def _open(desk: Desk, issue: str) -> tuple[tuple[str, ...], ...]:
    return tuple(one.voices for one in desk.texts.brackets(desk.record, issue))


def _drafts(desk: Desk) -> Iterator[Waiting]:
    states = (DraftState.WRITING, DraftState.RETURNED, DraftState.WAITING)
    for one in Draft.objects.filter(party=desk.party, state__in=states):
        words = _("Draft “%(title)s”: %(state)s") % {
            "title": one.title or one.issue or one.kind,
            "state": one.get_state_display(),
        }
        late = one.state == DraftState.WAITING and desk.circle is Circle.HEAD
        page = "draft_read" if one.state == DraftState.WAITING else "draft"
        where = address(page, one.pk) or address("drafts")
        yield Waiting(words, where, late=late)


def _invitations(desk: Desk) -> Iterator[Waiting]:
    for one in Invitation.objects.filter(party=desk.party, answer=""):
        words = _("%(party)s asks you to join the sponsors of %(what)s") % {
            "party": called(desk.record, one.by, desk.language),
            "what": (one.proposal and proposal_called(desk.record, one.proposal, desk.language))
            or (one.draft.title if one.draft else "")
            or _("a draft"),
        }
        yield Waiting(words, address("drafts"))


def _corrections(desk: Desk) -> Iterator[Waiting]:
    """Tell of summaries that corrections may still be asked for."""
    for one in desk.record.summaries.values():
        until = one.corrections_until
        over = until is not None and until.latest is not None and until.latest < desk.at.date()
        approved = desk.record.summary_states.get(one.meeting) is SummaryState.APPROVED
        if until and not over and not approved:
            words = _("Summary of %(meeting)s: corrections may be asked for")
            where = reverse("meeting", args=[one.meeting])
            yield Waiting(words % {"meeting": one.meeting}, where, until)


def _inbox(desk: Desk) -> Iterator[Waiting]:  # noqa: ARG001 - as all that look
    states = (InboxState.NEW, InboxState.READ)
    if count := Received.objects.filter(state__in=states).count():
        words = ngettext(
            "%(n)s file in the inbox isn't on record yet",
            "%(n)s files in the inbox aren't on record yet",
            count,
        )
        yield Waiting(words % {"n": count}, address("compile_desk"))


def _meetings_past(desk: Desk) -> Iterator[Waiting]:
    """Tell of meetings whose day is over and of which nobody said that they were held."""
    for one in desk.record.meetings.values():
        last = one.when.latest if one.when else None
        called = state_of(desk.record, one.id) is MeetingState.CONVENED
        if called and last and last < desk.at.date():
            words = _("%(meeting)s: enter whether it was held") % {"meeting": one.id}
            yield Waiting(words, reverse("meeting", args=[one.id]), one.when or "", late=True)


def _overdue(desk: Desk) -> Iterator[Waiting]:
    for body in planning(desk.record):
        plan = approved_plan(desk.record, body)
        for one in steps(desk, plan.id) if plan else ():
            if one.overdue:
                activity = one.progress.activity
                words = _("Work plan: %(title)s") % {"title": activity.title}
                where = f"{reverse('plan')}?body={body}"
                yield Waiting(words, where, activity.due or "", late=True)


def _letters(desk: Desk) -> Iterator[Waiting]:
    for one in letters_owed(desk.record):
        words = _("The letter that tells how the silence on %(issue)s came out isn't registered")
        yield Waiting(words % {"issue": one.issue}, f"{reverse('decisions')}#silences")


def _register(desk: Desk) -> Iterator[Waiting]:
    record = desk.record
    open_ = [one for one in record.allotted if one not in record.issues]
    if open_:
        words = _("Allotted, not registered: %(symbols)s") % {"symbols": ", ".join(open_)}
        yield Waiting(words, f"{reverse('register')}#allotted")
    unsettled = [one for one in record.corrections if one not in record.corrected]
    for name in unsettled:
        meeting = record.corrections[name].meeting
        words = _("A correction to %(meeting)s waits to be settled") % {"meeting": meeting}
        yield Waiting(words, f"{reverse('meeting', args=[meeting])}#summary")
    doubts = [one for one in record.discrepancies if one not in record.settled]
    if doubts:
        words = ngettext(
            "%(n)s discrepancy isn't settled", "%(n)s discrepancies aren't settled", len(doubts)
        )
        yield Waiting(words % {"n": len(doubts)}, address("discrepancies"))


def _reports(desk: Desk) -> Iterator[Waiting]:
    chairs = desk.seat is not None and desk.seat.kind == SeatKind.CHAIR
    for report, officer in waiting_for(desk):
        last = report.period.latest
        over = last is not None and last < desk.at.date()
        if chairs or over:
            words = _("%(report)s isn't signed by %(person)s yet") % {
                "report": report.title or _("The Chair's report"),
                "person": officer.person.name,
            }
            where = reverse("report", args=[report.report])
            yield Waiting(words, where, report.period, late=over)


Look = Callable[[Desk], Iterator[Waiting]]
_SECRETARIAT = frozenset({Circle.SECRETARIAT})
_LOOKS: tuple[tuple[frozenset[Circle], Look], ...] = (
    (ROOM, _silences),
    (DELEGATION, _drafts),
    (DELEGATION, _invitations),
    (_SECRETARIAT, _inbox),
    (ROOM, _brackets),
    (TOP_TABLE, _meetings_past),
    (ROOM, _corrections),
    (TOP_TABLE, _reports),
    (TOP_TABLE, _overdue),
    (_SECRETARIAT, _letters),
    (_SECRETARIAT, _register),
)
