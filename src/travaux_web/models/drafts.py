"""Drafts: what a delegation prepares before it hands it in, seen by that delegation alone."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from travaux_web.models.people import User


class DraftState(models.TextChoices):
    """How far a draft is."""

    WRITING = "writing", _("Being written")
    WAITING = "waiting", _("Waits for the head of delegation")
    RETURNED = "returned", _("Sent back by the head of delegation")
    SUBMITTED = "submitted", _("Handed in")
    DISCARDED = "discarded", _("Discarded")


class Draft(models.Model):
    """A proposal or a statement in the making, of one delegation.

    `kind` is "edits" (of paragraphs, in `content`), "file" (a Word file, in `digest`) or
    "statement". `position` is the entry of the record when it was handed in. `version` counts its
    changes: whoever saves has to have seen the last.
    """

    party = models.CharField(max_length=60, db_index=True)
    issue = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=20)
    state = models.CharField(
        max_length=20, choices=DraftState.choices, default=DraftState.WRITING, db_index=True
    )
    title = models.CharField(max_length=200, blank=True)
    content: models.JSONField[dict[str, Any], dict[str, Any]] = models.JSONField(default=dict)
    digest = models.CharField(max_length=80, blank=True)
    file_name = models.CharField(max_length=255, blank=True)
    visibility = models.CharField(max_length=20, default="body")
    proposal = models.CharField(max_length=200, blank=True)
    position = models.PositiveIntegerField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="drafts")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering: ClassVar = ["-changed_at"]


class Comment(models.Model):
    """What somebody of the delegation said about a draft: why it was sent back, for one."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="comments")
    author = models.ForeignKey(User, on_delete=models.PROTECT)
    words = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["created_at"]


class Invitation(models.Model):
    """A delegation is asked to join the sponsors of a proposal, or of a draft."""

    party = models.CharField(max_length=60, db_index=True)
    by = models.CharField(max_length=60)
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, null=True, blank=True)
    proposal = models.CharField(max_length=200, blank=True, db_index=True)
    words = models.TextField(blank=True)
    answer = models.CharField(max_length=10, blank=True)  # "", "joined", "declined"
    created_at = models.DateTimeField(auto_now_add=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-created_at"]
