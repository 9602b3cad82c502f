"""The outbox: mail that waits, and its sending.

A notice is taken first, in a transaction of its own that only one process can win, and sent then.
So two processes never send the same. Where the mail server says no, it is put back and due again
later. Where the process ends between taking and sending (the machine fails, kill -9), nobody can
know whether it went out: it stays taken, is shown as unsure, and is sent again only by hand. A
mail that may be missing, and says so, is better than one that comes twice.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.signing import dumps
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from travaux_web.models import Notice, Seat, User

log = logging.getLogger("travaux.mail")

TRIES = 8  # with the pauses below, a bit more than a day
_PAUSE = timedelta(minutes=5)  # after the first failure; it doubles each time
UNSURE_AFTER = timedelta(minutes=10)
SALT = "unsubscribe"


def queue(
    to: User,
    subject: str,
    words: str,
    *,
    seat: Seat | None = None,
    about: str | None = None,
    secret: bool = False,
    address: str = "",
) -> None:
    """Put a mail into the outbox, as part of the transaction that is open; never one twice."""
    given = {
        "to": to,
        "subject": " ".join(subject.split())[:300],
        "words": words,
        "seat": seat,
        "secret": secret,
        "address": address if address != to.email else "",
        "due_at": timezone.now(),
    }
    if about is None:
        Notice.objects.create(**given)
    else:
        Notice.objects.get_or_create(about=about, defaults=given)


def send_waiting(now: datetime) -> tuple[int, int]:
    """Send what is due; give how many went out, and how many failed."""
    sent = failed = 0
    connection: BaseEmailBackend | None = None
    for notice in _due(now):
        if not Notice.objects.filter(pk=notice.pk, taken_at=None).update(taken_at=now):
            continue  # another process has it
        connection = connection or get_connection()
        if _sent(notice, connection, now):
            sent += 1
        else:
            failed += 1
    return sent, failed


def _due(now: datetime) -> list[Notice]:
    waiting = Notice.objects.filter(due_at__lte=now, sent_at=None, taken_at=None)
    begun = Q(seat__begins=None) | Q(seat__begins__lte=now)
    seated = Q(seat=None) | (begun & (Q(seat__ends=None) | Q(seat__ends__gt=now)))
    told = waiting.filter(seated, to__is_active=True)  # whoever lost their seat is told nothing
    return list(told.select_related("to", "seat")[:500])


def _sent(notice: Notice, connection: BaseEmailBackend, now: datetime) -> bool:
    one = Notice.objects.filter(pk=notice.pk)
    try:
        mail(notice, connection).send()
    except Exception as fault:  # noqa: BLE001 - whatever a mail server or the network does
        again = notice.failures + 1 < TRIES
        due = now + _PAUSE * 2**notice.failures if again else None
        said = f"{type(fault).__name__}: {fault}"[:500]
        one.update(taken_at=None, failures=F("failures") + 1, last_failure=said, due_at=due)
        log.warning("mail not sent", extra={"notice": notice.pk, "fault": type(fault).__name__})
        return False
    one.update(sent_at=timezone.now(), due_at=None, last_failure="")
    if notice.secret:
        one.update(words="")
    log.info("mail sent", extra={"notice": notice.pk, "user": notice.to_id})
    return True


def mail(notice: Notice, connection: BaseEmailBackend | None = None) -> EmailMessage:
    """Make the mail of a notice; one on the record can be ended with one click (RFC 8058)."""
    words, headers = notice.words, {"Auto-Submitted": "auto-generated"}
    if notice.seat:
        where = leave_address(notice.seat)
        headers["List-Unsubscribe"] = f"<{where}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        words = words.replace("{leave}", where)
    to = notice.address or notice.to.email
    return EmailMessage(notice.subject, words, to=[to], headers=headers, connection=connection)


def leave_address(seat: Seat) -> str:
    """Give the address under which a seat is told nothing any more."""
    return settings.SITE_URL + reverse("leave", args=[dumps(seat.pk, salt=SALT)])


def unsure(now: datetime) -> list[Notice]:
    """Give the notices of which nobody knows whether they went out."""
    broken = Q(taken_at__lt=now - UNSURE_AFTER, sent_at=None)
    return list(Notice.objects.filter(broken).select_related("to"))


def send_again(pk: int) -> bool:
    """Make a notice due that is unsure or was given up; tell whether there was one."""
    now = timezone.now()
    stuck = Q(taken_at__lt=now - UNSURE_AFTER) | Q(taken_at=None, due_at=None)
    found = Notice.objects.filter(stuck, pk=pk, sent_at=None)
    return bool(found.update(taken_at=None, due_at=now, failures=0))
