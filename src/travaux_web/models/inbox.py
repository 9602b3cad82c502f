"""The inbox: files as they came, until each is on record or put aside with a reason."""

from __future__ import annotations

from typing import Any, ClassVar

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


class Told(models.TextChoices):
    """What says whose a file is; where an author in Word does, a person has to confirm it."""

    NOBODY = "", _("Nobody says whose it is")
    NAME = "name", _("By the name of the file")
    MANIFEST = "manifest", _("By the manifest")
    AUTHOR = "author", _("By the author of its tracked changes: to be confirmed")
    HAND = "hand", _("By hand")


class Received(models.Model):
    """A file that came in, by its digest in the folder of originals.

    `line` is what else goes on record with it (the issue that it was made on, who spoke for a
    group, the day). `changes`, `unplaced` and `findings` are what reading it came to.
    """

    digest = models.CharField(max_length=80)
    name = models.CharField(max_length=255)
    issue = models.CharField(max_length=200, blank=True)
    parties = models.CharField(max_length=500, blank=True)  # codes with commas, as far as known
    state = models.CharField(
        max_length=20, choices=InboxState.choices, default=InboxState.NEW, db_index=True
    )
    told = models.CharField(max_length=10, choices=Told.choices, default=Told.NOBODY, blank=True)
    line: models.JSONField[dict[str, Any], dict[str, Any]] = models.JSONField(default=dict)
    changes = models.PositiveIntegerField(default=0)
    unplaced = models.PositiveIntegerField(default=0)
    findings: models.JSONField[list[list[str]], list[list[str]]] = models.JSONField(default=list)
    reason = models.TextField(blank=True)
    proposal = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["created_at", "pk"]

    @property
    def sponsors(self) -> tuple[str, ...]:
        """The codes of those whose it is, as far as that is known."""
        return tuple(filter(None, self.parties.split(",")))

    @property
    def waits(self) -> bool:
        """Whether something is still to be done with it."""
        return self.state in (InboxState.NEW, InboxState.READ, InboxState.REFUSED)
