"""Telling: what the record's new entries say to those who may read them.

The journal itself is what is told of, so nothing can be entered without being told: each seat has
the entry up to which it was told, and is moved on in the transaction that writes its mail. What is
told is read from the record of the seat's own audience; nothing else is ever looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import formats, timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from travaux import events as e
from travaux.dates import When
from travaux.delegations import standard_registry
from travaux.instants import Instant
from travaux.meetings import Meeting
from travaux.proposals import Proposal
from travaux.record import Record
from travaux.record.silences import running, time_left
from travaux.record.tabled import is_tabled
from travaux.reports.calling import called
from travaux.reports.dating import spelled
from travaux_web.desk import Held, reading_room
from travaux_web.models import Seat, Subscription
from travaux_web.models.notices import Rhythm
from travaux_web.notices.outbox import queue
from travaux_web.seats import audience_of, has_second_factor, needs_second_factor

EARLIEST = 6  # the hour of the site's clock from which the daily mail is written
ENDING = timedelta(hours=24)
MOST = 60  # lines of one mail; who missed more reads the record


def tell(now: datetime) -> int:
    """Write the mail that is due to every seat in force; give how many were written."""
    return sum(tell_seat(seat, now) for seat in seats_told(now))


def seats_told(now: datetime) -> list[Seat]:
    """Give the seats that are told anything: not those that wait for a second factor."""
    seats = Seat.objects.filter(user__isnull=False).in_force(now).select_related("user")
    return [one for one in seats if not needs_second_factor(one) or has_second_factor(one.user)]


def subscription_of(seat: Seat) -> Subscription:
    """Give how a seat is told; at first once a day, and of nothing that was there before it."""
    size = reading_room().store.size()
    return Subscription.objects.get_or_create(seat=seat, defaults={"told_to": size})[0]


def tell_seat(seat: Seat, now: datetime) -> int:
    """Write the mail that is due to one seat; give how many were written."""
    how = subscription_of(seat)
    if how.rhythm == Rhythm.NEVER:
        return 0
    held = reading_room().seen_by(audience_of(seat))
    with translation.override(seat.user.language):
        return _silences(seat, held.record, now) + _news(seat, how, held, now)


def _news(seat: Seat, how: Subscription, held: Held, now: datetime) -> int:
    if held.record.size <= how.told_to or not _is_due(how, now):
        return 0
    language = seat.user.language
    told = held.once(("news", how.told_to, language), lambda: news(held, how.told_to, language))
    with transaction.atomic():
        mine = Subscription.objects.filter(pk=how.pk, told_to=how.told_to)
        if not mine.update(told_to=held.record.size, told_at=now):
            return 0  # another process told them
        if not told:
            return 0
        count = len(told)
        subject = ngettext("%(count)s thing is new", "%(count)s things are new", count) % {
            "count": count
        }
        queue(seat.user, f"{_titled(held.record)}{subject}", _letter(seat, told), seat=seat)
    return 1


def _is_due(how: Subscription, now: datetime) -> bool:
    if how.rhythm == Rhythm.AT_ONCE:
        return True
    here = timezone.localtime(now)
    before = how.told_at
    fresh = before is None or timezone.localtime(before).date() < here.date()
    return fresh and here.hour >= EARLIEST


def _silences(seat: Seat, record: Record, now: datetime) -> int:
    """Write of the silence procedures that end within a day, once a deadline."""
    ending = [one for one in running(record, now) if time_left(one, now) <= ENDING]
    for one in ending:
        name = {"issue": one.issue, "deadline": _moment(one.deadline)}
        subject = _("Silence on %(issue)s ends on %(deadline)s") % name
        line = _("Who doesn't object before then agrees.")
        about = f"silence {one.id} {one.deadline} seat {seat.pk}"
        words = _letter(seat, (f"{subject}\n{line}\n{_where(record, one.issue)}",))
        queue(seat.user, f"{_titled(record)}{subject}", words, seat=seat, about=about)
    return len(ending)


def news(held: Held, start: int, language: str) -> tuple[str, ...]:
    """Give what the entries from a position on say to an audience, one thing a line."""
    found = dict.fromkeys(
        line
        for one in held.entries[start:]
        if one.event is not None
        for line in _said(held.record, one.event, language)
    )
    return tuple(found)


def _said(record: Record, event: e.Event, language: str) -> Iterator[str]:
    match event:
        case e.IssueRegistered(issue=issue) if issue.id in record.issues:
            yield _issue(record, issue.id, language)
        case e.DocumentIssued(issue=name) | e.TextTabled(issue=name) | e.LevelChanged(issue=name):
            if name in record.issues:
                yield _issue(record, name, language)
        case e.MeetingConvened(meeting=meeting) if not _is_past(meeting.when):
            yield _meeting(record, meeting, language)
        case e.MeetingCancelled(meeting=name) if name in record.meetings:
            body = called(record, record.meetings[name].body, language)
            yield _("Called off: a meeting of %(body)s (%(meeting)s).") % {
                "body": body,
                "meeting": name,
            }
        case e.ProposalReceived(proposal=proposal):
            yield _proposal(record, proposal, language)
        case e.ProposalsCirculated(proposals=names):
            known = (record.received.get(one) for one in names)
            yield from (_proposal(record, one.proposal, language) for one in known if one)
        case _:
            yield from _of_silence(record, event)


def _of_silence(record: Record, event: e.Event) -> Iterator[str]:
    match event:
        case e.SilenceBegun(silence=silence):
            said = _("Silence runs on %(issue)s until %(deadline)s. Who doesn't object agrees.")
        case e.SilenceExtended(silence=name) if name in record.silences:
            silence = record.silences[name]
            said = _("Silence on %(issue)s was made longer: it ends on %(deadline)s.")
        case e.SilenceEnded(silence=name) if name in record.silences:
            silence = record.silences[name]
            said = _("Silence on %(issue)s has ended.")
        case _:
            return
    given = {"issue": silence.issue, "deadline": _moment(silence.deadline)}
    yield f"{said % given}\n{_where(record, silence.issue)}"


def _issue(record: Record, name: str, language: str) -> str:
    title = record.issues[name].title(language)
    said = _("New: %(issue)s, %(title)s") if title else _("New: %(issue)s")
    return f"{said % {'issue': name, 'title': title}}\n{_where(record, name)}"


def _meeting(record: Record, meeting: Meeting, language: str) -> str:
    when = spelled(meeting.when, language) if meeting.when else _("no day yet")
    told = ", ".join(filter(None, (when, meeting.time, meeting.place)))
    body = called(record, meeting.body, language)
    return _("A meeting of %(body)s is called: %(told)s.") % {"body": body, "told": told}


def _proposal(record: Record, proposal: Proposal, language: str) -> str:
    registry = standard_registry()
    who = ", ".join(called(record, one, language, registry) for one in proposal.parties)
    given = {"who": who or proposal.id, "issue": proposal.base}
    return f"{_('Proposal of %(who)s on %(issue)s.') % given}\n{_where(record, proposal.base)}"


def _is_past(when: When | None) -> bool:
    """Tell whether a meeting was entered long after it was held."""
    return bool(when and when.latest and when.latest < timezone.localdate())


def _moment(deadline: Instant) -> str:
    shown = formats.date_format(deadline.at, "DATETIME_FORMAT", use_l10n=True)
    return f"{shown} ({deadline.zone})"


def _where(record: Record, issue: str) -> str:
    page = reverse("text", args=[issue]) if is_tabled(record, issue) else reverse("home")
    return f"{settings.SITE_URL}{page}"


def _titled(record: Record) -> str:
    return f"{record.opened.title}: " if record.opened else ""


def _letter(seat: Seat, told: tuple[str, ...]) -> str:
    """Give the words of a mail, with how to get no more of them."""
    lines = list(told[:MOST])
    if len(told) > MOST:
        lines.append(_("And %(count)s more: read on in the record.") % {"count": len(told) - MOST})
    foot = (
        _("You are told this as %(seat)s.") % {"seat": seat},
        _("How often you are told: %(where)s")
        % {"where": f"{settings.SITE_URL}{reverse('telling')}"},
        _("To be told nothing more: %(where)s") % {"where": "{leave}"},
    )
    return "\n\n".join([*lines, "--\n" + "\n".join(foot)]) + "\n"
