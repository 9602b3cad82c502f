"""The room: the chair's console, the wall, and every phone that follows."""

from __future__ import annotations

from django.urls import path

from travaux_web.views.room import agreeing, console, deciding, ruling, screens, silence

paths = [
    path("rooms/", console.rooms, name="rooms"),
    path("room/<issue:body>/", screens.follow, name="follow"),
    path("room/<issue:body>/screen/", screens.screen, name="screen"),
    path("room/<issue:body>/floor/", screens.ask_for_the_floor, name="ask_for_the_floor"),
    path("room/<issue:body>/console/", console.console, name="console"),
    path("room/<issue:body>/console/show/", console.show, name="room_show"),
    path("room/<issue:body>/console/go/", console.go, name="room_go"),
    path("room/<issue:body>/console/say/", console.say, name="room_say"),
    path("room/<issue:body>/console/speakers/", console.speakers, name="room_speakers"),
    path("room/<issue:body>/console/decide/", ruling.decide, name="room_decide"),
    path("room/<issue:body>/console/undo/", ruling.reverse_ruling, name="room_undo"),
    path("room/<issue:body>/console/stand/", agreeing.stand, name="room_stand"),
    path("room/<issue:body>/console/resolve/", deciding.resolve, name="room_resolve"),
    path("room/<issue:body>/console/object/", deciding.object_to, name="room_object"),
    path("room/<issue:body>/console/silence/", silence.silence, name="room_silence"),
]
