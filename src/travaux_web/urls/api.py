"""The interface for programs, the page that lists it, and the page of problems."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from travaux_web.api import pages, serving
from travaux_web.views import tokens

paths: list[URLPattern | URLResolver] = [
    path("api/", pages.interface, name="interface"),
    path("problems/", pages.problems, name="problems"),
    path("problems/<slug:code>/", pages.problems, name="problem"),
    path("api/1/", include((serving.addresses(), "api"))),
    path("tokens/", tokens.tokens, name="tokens"),
    path("tokens/<int:token>/revoke/", tokens.revoke, name="revoke_token"),
]
