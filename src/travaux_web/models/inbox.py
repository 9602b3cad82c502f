"""The inbox: files as they came, until each is on record or put aside with a reason."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from travaux_web.models.people import User


class InboxState(models.TextChoices):
    """What became of a file."""

    NEW = "new", _("New")
    READ = "read", _("Read, not yet on record")
    REFUSED = "refused", _("Can't be read")
    ENTERED = "entered", _("On record")
    ASIDE = "aside", _("Put aside")


class Received(models.Model):
    """A file that came in, by its digest in the folder of originals."""

    digest = models.CharField(max_length=80)
    name = models.CharField(max_length=255)
    issue = models.CharField(max_length=200, blank=True)
    parties = models.CharField(max_length=500, blank=True)  # codes with commas, as far as known
    state = models.CharField(
        max_length=20, choices=InboxState.choices, default=InboxState.NEW, db_index=True
    )
    reason = models.TextField(blank=True)
    proposal = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["created_at"]
