"""People and their seats: who may sit where, for whom, and from when to when.

A person signs in; a seat is what they act from. One person may have several, and acts from one at
a time. A seat that was taken away stays in the table: what was done from it stays explained.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Users(BaseUserManager["User"]):
    """The making of users, by their address."""

    def create_user(self, email: str, password: str | None = None, **given: Any) -> User:
        """Make a user; without a password they have to set one by the link they are sent."""
        user = self.model(email=self.normalize_email(email).lower(), **given)
        user.set_password(password)
        user.save(using=self._db)
        # The address is known to be theirs: whoever made the account wrote to them there.
        addresses = apps.get_model("account", "EmailAddress").objects
        addresses.create(user=user, email=user.email, verified=True, primary=True)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in with their address."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=200)
    language = models.CharField(_("language"), max_length=2, default="en")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[Users] = Users()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """Give the name as others see it."""
        return str(self)

    def get_short_name(self) -> str:
        """Give the same: names of many cultures can't be cut."""
        return str(self)


class SeatKind(models.TextChoices):
    """What somebody sits there as."""

    SECRETARIAT = "secretariat", _("Secretariat")
    CHAIR = "chair", _("Chair")
    VICE_CHAIR = "vice chair", _("Vice chair")
    RAPPORTEUR = "rapporteur", _("Rapporteur")
    HEAD = "head", _("Head of delegation")
    MEMBER = "member", _("Member of delegation")
    OBSERVER = "observer", _("Observer")


BUREAU = (SeatKind.CHAIR, SeatKind.VICE_CHAIR, SeatKind.RAPPORTEUR)
DELEGATES = (SeatKind.HEAD, SeatKind.MEMBER)


class SeatQuery(models.QuerySet["Seat"]):
    """Which seats are in force."""

    def in_force(self, at: datetime) -> SeatQuery:
        """Give the seats that may be acted from at a moment."""
        begun = Q(begins__isnull=True) | Q(begins__lte=at)
        lasts = Q(ends__isnull=True) | Q(ends__gt=at)
        return self.filter(begun & lasts, user__is_active=True)


class Seat(models.Model):
    """Where a person sits: as what, and `of` which party or body, by its code on the record."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="seats")
    kind = models.CharField(max_length=20, choices=SeatKind.choices)
    of = models.CharField(max_length=60, blank=True)
    begins = models.DateTimeField(null=True, blank=True)
    ends = models.DateTimeField(null=True, blank=True)  # past: it was taken away, or ran out
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[models.Manager[Seat]] = SeatQuery.as_manager()

    class Meta:
        ordering: ClassVar = ["kind", "of", "user__name"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.of}".strip()


class Change(models.TextChoices):
    """What was changed about a person or their seat."""

    INVITED = "invited", _("Invited")
    GIVEN = "given", _("Seat given")
    DATED = "dated", _("Dates changed")
    TAKEN = "taken", _("Seat taken away")
    SUSPENDED = "suspended", _("Suspended")
    ADMITTED = "admitted", _("Let in again")
    RESET = "reset", _("Second factor taken off")


class SeatChange(models.Model):
    """A change of people and seats, and who made it; `by` is None for the command line."""

    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="changes")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True)
    what = models.CharField(max_length=10, choices=Change.choices)
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering: ClassVar = ["-at", "-pk"]
