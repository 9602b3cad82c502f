"""Agreed language: the library, precedents of words, citations, instruments and who is bound."""

from __future__ import annotations

from django.urls import path

from travaux_web.views.agreed import library, marked, thread

paths = [
    path("library/", library.library, name="library"),
    path("library/words/", library.phrase, name="precedents"),
    path("library/document/<issue:holding>/", library.holding, name="holding"),
    path("text/<issue:issue>/agreed/as/<str:form>/", marked.download, name="agreed_file"),
    path("delegation/draft/<int:draft>/agreed/<int:row>/", thread.typing, name="draft_agreed"),
]
