"""The text: reading it in any view, its paragraphs' threads, comparing, and what is new."""

from __future__ import annotations

from django.urls import path

from travaux_web.views import (
    text,
    text_comparing,
    text_downloads,
    text_thread,
    text_visits,
    text_why,
)

paths = [
    path("texts/", text.texts, name="texts"),
    path("text/<issue:issue>/", text.text, name="text"),
    path("text/<issue:issue>/as/<str:form>/", text_downloads.download, name="text_file"),
    path("text/<issue:issue>/why/", text_why.why, name="text_why"),
    path("text/<issue:issue>/compare/", text_comparing.compare, name="text_compare"),
    path("text/<issue:issue>/compare/word/", text_comparing.tracked_file, name="text_tracked"),
    path("text/<issue:issue>/since/", text_visits.since, name="text_since"),
    path("text/<issue:issue>/cleared/", text_visits.clear, name="text_clear"),
    path("text/<issue:issue>/history/<path:unit>", text_thread.told, name="text_history"),
    path("text/<issue:issue>/paragraph/<path:unit>", text_thread.thread, name="thread"),
]
