"""A request whose sender stands at the desk."""

from __future__ import annotations

from django.http import HttpRequest

from travaux_web.desk.desk import Desk


class Asking(HttpRequest):
    """What a view is given: the middleware has put whoever asks at the desk."""

    desk: Desk
