"""Visits: up to where somebody has seen the record, and what their capital has cleared."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from travaux_web.models.people import Seat


class Visit(models.Model):
    """How far a seat has seen a text: the entry, and the one that the capital cleared."""

    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="visits")
    issue = models.CharField(max_length=200)
    seen = models.PositiveIntegerField(default=0)
    seen_at = models.DateTimeField(auto_now=True)
    before = models.PositiveIntegerField(default=0)  # what was seen at the visit before this one
    cleared = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["seat", "issue"], name="one_visit_a_seat_and_issue")
        ]
