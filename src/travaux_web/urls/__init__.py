"""The addresses of all pages, one module a family."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path, register_converter

from travaux_web.addresses import IssueConverter

register_converter(IssueConverter, "issue")

from travaux_web.urls import (  # noqa: E402 - their paths use the converter
    affairs,
    agreed,
    api,
    compile_desk,
    home,
    people,
    proposals,
    record,
    room,
    text,
)

urlpatterns: list[URLPattern | URLResolver] = [
    *home.paths,
    *api.paths,
    *affairs.paths,
    *text.paths,
    *agreed.paths,
    *compile_desk.paths,
    *room.paths,
    *people.paths,
    *proposals.paths,
    *record.paths,
    path("account/", include("allauth.urls")),
]

handler400 = "travaux_web.views.faults.unreadable"
handler404 = "travaux_web.views.faults.missing"
handler500 = "travaux_web.views.faults.broken"
