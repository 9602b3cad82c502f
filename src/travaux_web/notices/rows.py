"""What the web alone knows, told in the same transaction: invitations, drafts that came back."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from travaux.reports.calling import called
from travaux_web.desk import reading_room
from travaux_web.models import Draft, Invitation, Seat
from travaux_web.models.drafts import DraftState
from travaux_web.models.notices import Rhythm
from travaux_web.models.people import DELEGATES
from travaux_web.notices.outbox import queue
from travaux_web.notices.telling import subscription_of
from travaux_web.seats import audience_of


@receiver(post_save, sender=Invitation)
def invited(instance: Invitation, created: bool, **given: Any) -> None:  # noqa: ARG001, FBT001
    """Tell a delegation that it is asked to join the sponsors of a proposal."""
    if not created:
        return
    seats = Seat.objects.filter(kind__in=DELEGATES, of=instance.party)
    for seat in seats.in_force(timezone.now()).select_related("user"):
        _tell(seat, f"invitation {instance.pk} seat {seat.pk}", *_invitation(seat, instance))


@receiver(pre_save, sender=Draft)
def returned(instance: Draft, **given: Any) -> None:  # noqa: ARG001
    """Tell who wrote a draft that the head of delegation sent it back, each time it is."""
    back = DraftState.RETURNED
    if instance.state != back or Draft.objects.filter(pk=instance.pk, state=back).exists():
        return
    seats = Seat.objects.filter(user=instance.author, of=instance.party, kind__in=DELEGATES)
    seat = seats.in_force(timezone.now()).select_related("user").first()
    if seat is None:
        return
    with translation.override(seat.user.language):
        name = instance.title or instance.issue
        subject = _("Your draft came back: %(title)s") % {"title": name}
        words = _("The head of delegation sent it back, and says why beside it.")
    _tell(seat, f"draft {instance.pk} returned {instance.version}", subject, words)


def _invitation(seat: Seat, invitation: Invitation) -> tuple[str, str]:
    record = reading_room().seen_by(audience_of(seat)).record
    with translation.override(seat.user.language):
        who = called(record, invitation.by, seat.user.language)
        subject = _("%(who)s invites you to co-sponsor a proposal") % {"who": who}
        return subject, invitation.words


def _tell(seat: Seat, about: str, subject: str, words: str) -> None:
    if subscription_of(seat).rhythm == Rhythm.NEVER:
        return
    with translation.override(seat.user.language):
        where = _("Read it here: %(where)s") % {"where": f"{settings.SITE_URL}{reverse('home')}"}
        foot = _("To be told nothing more: %(where)s") % {"where": "{leave}"}
    letter = "\n\n".join(filter(None, (subject, words, where, f"--\n{foot}"))) + "\n"
    queue(seat.user, subject, letter, seat=seat, about=about)
