"""The web as an app of Django."""

from __future__ import annotations

from django.apps import AppConfig


class TravauxWebConfig(AppConfig):
    """The one app."""

    name = "travaux_web"
    label = "web"
    verbose_name = "Travaux"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let what is told of rows, and what is kept of second factors, hear of them."""
        from travaux_web import accounts  # noqa: F401, PLC0415 - they need the models ready
        from travaux_web.notices import rows  # noqa: F401, PLC0415
