"""Tokens of the API: only the hash of each is kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from travaux_web.models.people import Seat


class Token(models.Model):
    """A key by which a program acts from a seat, for some kinds of work and until a day."""

    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.CharField(max_length=100)  # "read", "write", with blanks
    expires = models.DateTimeField()
    created_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-created_at"]
