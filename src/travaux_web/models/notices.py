"""Notices: what people want to be told of, and the mail that waits to be sent."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from travaux_web.models.people import Seat, User


class Rhythm(models.TextChoices):
    """How often somebody is told."""

    AT_ONCE = "at once", _("At once")
    DAILY = "daily", _("Once a day")
    NEVER = "never", _("Never")


class Subscription(models.Model):
    """How often a person is told of what their seat may see, and up to which entry they were."""

    seat = models.OneToOneField(Seat, on_delete=models.CASCADE)
    rhythm = models.CharField(max_length=10, choices=Rhythm.choices, default=Rhythm.DAILY)
    told_to = models.PositiveIntegerField(default=0)
    told_at = models.DateTimeField(null=True, blank=True)


class Notice(models.Model):
    """A mail that waits, or was sent: written when what it tells of happened."""

    to = models.ForeignKey(User, on_delete=models.CASCADE)
    subject = models.CharField(max_length=300)
    words = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True, db_index=True)
    failures = models.PositiveIntegerField(default=0)
    last_failure = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["created_at"]
