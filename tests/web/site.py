"""A site for tests: who signs in, and what they ask for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connections
from django.test import Client, override_settings
from django.utils import timezone, translation

from travaux_web.desk import Desk, reading_room
from travaux_web.live.streams import STREAMS
from travaux_web.models import Seat, User

PROGRAM = "CAJP/GT/TM-24/05 rev. 2"  # the issue that is on the table


@dataclass(frozen=True)
class Site:
    """A site on a folder of its own; `given` are the files that the sample's delegations send."""

    folder: Path
    given: Path

    def user(self, who: str) -> User:
        """Give a person by their address before the @ (`sample.site.PEOPLE`)."""
        return User.objects.get(email=f"{who}@example.org")

    def seat(self, who: str) -> Seat | None:
        """Give a person's seat."""
        return self.user(who).seats.first()

    def client(self, who: str = "") -> Client:
        """Give a browser without scripts in which somebody is signed in; nobody, if left out."""
        client = Client()
        if who:
            client.force_login(
                self.user(who), "allauth.account.auth_backends.AuthenticationBackend"
            )
        return client

    def desk(self, who: str = "", language: str = "en") -> Desk:
        """Put somebody at the desk."""
        user = self.user(who) if who else None
        return Desk(user, self.seat(who) if who else None, timezone.now(), language)


@contextmanager
def pointed_at(folder: Path) -> Iterator[None]:
    """Let the site of this process rest on the dossier in a folder, for as long as this lasts."""
    before = str(settings.DATABASES["default"]["NAME"])
    with override_settings(
        DOSSIER=folder, PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]
    ):
        _rest_on(folder / "record.sqlite")
        try:
            yield
        finally:
            translation.activate("en")
            _rest_on(Path(before))


def _rest_on(name: Path) -> None:
    connections["default"].close()
    connections.settings["default"]["NAME"] = name
    connections["default"].settings_dict["NAME"] = name
    settings.DATABASES["default"]["NAME"] = name
    reading_room.cache_clear()
    STREAMS.clear()


def written(folder: Path) -> int:
    """Give the number of entries in a dossier's journal, read beside the site."""
    with sqlite3.connect(folder / "record.sqlite") as connection:
        (count,) = connection.execute("SELECT count(*) FROM travaux_entry").fetchone()
    return int(count)
