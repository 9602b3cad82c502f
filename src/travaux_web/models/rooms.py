"""The room: what is before it now, and who asked for the floor.

It is of the moment. What is decided is entered on the record; who waited for the floor isn't.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST = 300  # characters of a message on the wall


class Room(models.Model):
    """What a body has before it: `change` counts, and tells the screens that something is new."""

    body = models.CharField(max_length=60, unique=True)
    meeting = models.CharField(max_length=200, blank=True)
    item = models.CharField(max_length=60, blank=True)
    issue = models.CharField(max_length=200, blank=True)
    unit = models.CharField(max_length=120, blank=True)
    bracket = models.CharField(max_length=200, blank=True)  # the one in question
    message = models.CharField(max_length=LONGEST, blank=True)  # "We resume at 15:00"
    speakers_open = models.BooleanField(default=True)
    change = models.PositiveIntegerField(default=0)

    @classmethod
    def of(cls, body: str) -> Room:
        """Give the room of a body, as it is now; an empty one where nobody has chosen anything."""
        return cls.objects.filter(body=body).first() or cls(body=body)

    def changed(self) -> None:
        """Keep what was changed in it, and tell the screens."""
        self.change += 1
        self.save()


class Matter(models.TextChoices):
    """On what a party asks for the floor."""

    STATEMENT = "", _("statement")
    POINT_OF_ORDER = "point of order", _("point of order")
    REPLY = "right of reply", _("right of reply")


class Speaker(models.Model):
    """A party that asked for the floor, in the order of asking unless the chair moves it."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="speakers")
    party = models.CharField(max_length=60)
    order = models.PositiveIntegerField()
    matter = models.CharField(max_length=40, blank=True, choices=Matter)
    asked_at = models.DateTimeField(auto_now_add=True)
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["order"]
