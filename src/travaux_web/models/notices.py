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
    """A mail that waits, or was sent: written when what it tells of happened.

    It is taken before it is sent, so that it is never sent twice: one that was taken and not sent
    was broken off in between, and may have gone out or not. `due_at` is None once it was given up.
    `about` names what it tells of, so that nobody is told twice. What is secret (a link to set a
    password) is wiped once it was sent.
    """

    to = models.ForeignKey(User, on_delete=models.CASCADE)
    address = models.EmailField(blank=True)  # where it isn't the person's own, of the moment
    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, null=True)  # of whose record it tells
    subject = models.CharField(max_length=300)
    words = models.TextField()
    secret = models.BooleanField(default=False)
    about = models.CharField(max_length=300, unique=True, null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField(null=True, db_index=True)
    taken_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True, blank=True, db_index=True)
    failures = models.PositiveIntegerField(default=0)
    last_failure = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["created_at", "pk"]
