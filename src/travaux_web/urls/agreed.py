"""Agreed language: the library, precedents of words, citations, instruments and who is bound."""

from __future__ import annotations

from django.urls import path

from travaux_web.views.agreed import (
    bound,
    citing,
    confirming,
    instruments,
    keeping,
    library,
    marked,
    thread,
)

paths = [
    path("library/", library.library, name="library"),
    path("library/add/", keeping.add, name="library_add"),
    path("library/document/<issue:holding>/", library.holding, name="holding"),
    path("library/document/<issue:holding>/remove/", keeping.remove, name="library_remove"),
    path("precedents/", library.phrase, name="precedents"),
    path("instruments/", instruments.instruments, name="instruments"),
    path("instruments/<issue:instrument>/", instruments.instrument, name="instrument"),
    path("text/<issue:issue>/agreed/as/<str:form>/", marked.download, name="agreed_file"),
    path("text/<issue:issue>/agreed/<path:unit>", confirming.confirm, name="borrowing_confirm"),
    path("text/<issue:issue>/citations/", citing.citations, name="citations"),
    path("text/<issue:issue>/bound/", bound.bound, name="bound"),
    path("borrowing/<issue:borrowing>/withdraw/", confirming.withdraw, name="borrowing_withdraw"),
    path("delegation/draft/<int:draft>/agreed/<int:row>/", thread.typing, name="draft_agreed"),
]
