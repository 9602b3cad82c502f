"""The web as an app of Django."""

from __future__ import annotations

from django.apps import AppConfig


class TravauxWebConfig(AppConfig):
    """The one app."""

    name = "travaux_web"
    label = "web"
    verbose_name = "Travaux"
    default_auto_field = "django.db.models.BigAutoField"
