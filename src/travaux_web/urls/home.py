"""The first page, and what every page's head leads to."""

from __future__ import annotations

from django.urls import path
from django.views.i18n import set_language

from travaux_web.seats import EVERYBODY
from travaux_web.views import home

set_language.circles = EVERYBODY  # type: ignore[attr-defined]

paths = [
    path("", home.home, name="home"),
    path("language/", set_language, name="set_language"),
    path("seat/", home.sit_down, name="sit_down"),
]
