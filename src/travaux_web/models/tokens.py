"""Tokens of the API: a secret is shown once, and only its hash is kept.

A secret is 256 random bits, so a plain hash of it can't be guessed back. A token belongs to a seat
and ends with it; at the latest it ends after a year.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from travaux_web.models.people import Seat

PREFIX = "trv_"  # so that a secret is known for one where it was left lying about
LONGEST = timedelta(days=365)
_USED_EVERY = timedelta(minutes=1)  # so often is kept that a token was used


class Scope(models.TextChoices):
    """What a token may be used for."""

    READ = "read", _("Read")
    WRITE = "write", _("Read and write")


class Tokens(models.Manager["Token"]):
    """The making of tokens, and how one is known again."""

    def make(
        self, seat: Seat, name: str, scope: Scope, expires: datetime, now: datetime
    ) -> tuple[Token, str]:
        """Make a token, and give it with its secret, which nobody can be shown again."""
        secret = PREFIX + secrets.token_urlsafe(32)
        scopes = "read write" if scope is Scope.WRITE else "read"
        made = self.create(
            seat=seat,
            name=name,
            digest=_digest(secret),
            scopes=scopes,
            expires=min(expires, now + LONGEST),
        )
        return made, secret

    def in_force(self, secret: str, now: datetime) -> Token | None:
        """Give the token of a secret; None alike for one unknown, over, or revoked."""
        found = self.select_related("seat", "seat__user").filter(digest=_digest(secret)).first()
        if found is None or found.revoked_at is not None or found.expires <= now:
            return None
        return found


def _digest(secret: str) -> str:
    return sha256(secret.encode("utf-8", "replace")).hexdigest()


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

    objects: ClassVar[Tokens] = Tokens()

    class Meta:
        ordering: ClassVar = ["-created_at"]

    def may(self, scope: Scope) -> bool:
        """Tell whether it is for this kind of work."""
        return scope.value in self.scopes.split()

    def ended(self, now: datetime) -> bool:
        """Tell whether it isn't in force any more."""
        return self.revoked_at is not None or self.expires <= now

    def use(self, now: datetime) -> None:
        """Keep that it was used, to the minute."""
        if self.used_at is None or now - self.used_at >= _USED_EVERY:
            Token.objects.filter(pk=self.pk).update(used_at=now)
