"""Accounts, people and their seats, what they are told, and how the site is."""

from __future__ import annotations

from django.urls import path

from travaux_web.views import health, kept
from travaux_web.views.people import changes, importing, listing, mail, person, telling

paths = [
    path("people/", listing.people, name="people"),
    path("people/invite/", person.invite, name="invite_person"),
    path("people/import/", importing.import_people, name="import_people"),
    path("people/changes/", changes.changes, name="people_changes"),
    path("people/mail/", mail.outbox, name="outbox"),
    path("people/mail/<int:pk>/", mail.again, name="send_again"),
    path("people/<int:pk>/", person.person, name="person"),
    path("people/<int:pk>/seats/", person.give, name="give_seat"),
    path("people/<int:pk>/link/", person.link, name="send_link"),
    path("people/<int:pk>/admission/", person.admission, name="admission"),
    path("people/<int:pk>/factor/", person.factor, name="reset_factor"),
    path("people/seats/<int:pk>/", person.redate, name="redate_seat"),
    path("people/seats/<int:pk>/end/", person.take_away, name="take_seat"),
    path("told/", telling.telling, name="telling"),
    path("told/leave/<str:token>/", telling.leave, name="leave"),
    path("kept/", kept.kept, name="kept"),
    path("kept/drop/", kept.drop, name="drop_kept"),
    path("second-factor/", kept.second_factor, name="second_factor"),
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
]
