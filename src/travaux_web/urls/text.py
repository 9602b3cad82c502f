"""The text: reading it, in any view, as it stands now."""

from __future__ import annotations

from django.urls import path

from travaux_web.views import text

paths = [
    path("texts/", text.texts, name="texts"),
    path("text/<issue:issue>/", text.text, name="text"),
]
