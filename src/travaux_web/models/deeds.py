"""Deeds: which person did what the record tells of a delegation or the secretariat.

The record names parties and offices; that it was this member of the delegation is kept here, for
the secretariat, and goes when the site goes.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from travaux_web.models.people import Seat, User


class Deed(models.Model):
    """An act that somebody did: its entries are from `first` to before `after`."""

    user = models.ForeignKey(User, on_delete=models.PROTECT)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True)
    act = models.CharField(max_length=60)
    first = models.PositiveIntegerField(db_index=True)
    after = models.PositiveIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["first"]
