"""The product's pages, and the tour."""

from __future__ import annotations

from django.urls import path

from sample.tour import views
from travaux_web.urls import handler404, handler500, urlpatterns

urlpatterns = [
    path("tour/", views.tour, name="tour"),
    path("made/", views.made, {"path": "index.html"}, name="made_front"),
    path("made/<path:path>", views.made, name="made"),
    path("tour/as/<str:who>/", views.come_as, name="come_as"),
    *urlpatterns,
]

__all__ = ["handler404", "handler500", "urlpatterns"]
