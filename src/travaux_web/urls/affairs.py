"""The group's affairs: any act by form."""

from __future__ import annotations

from django.urls import path

from travaux_web.views.affairs import acts

paths = [
    path("acts/", acts.acts, name="acts"),
    path("acts/<slug:name>/", acts.act, name="act"),
]
