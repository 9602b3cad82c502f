"""The sample's site for a measurement: people by the hundred, and a server process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import requests

from sample.build import build
from sample.site import people_seated, site_built
from travaux_web.cli.starting import set_up

BODY, ISSUE = "GT/TM", "CAJP/GT/TM-24/05 rev. 2"
_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def site_made(folder: Path) -> Path:
    """Make the sample's dossier below a folder, and set Django up on it in this process."""
    os.environ["TRAVAUX_HOSTS"] = "127.0.0.1,testserver"
    site, given = folder / "site", folder / "given"
    build(given)
    site_built(site, given)
    set_up(site)
    people_seated()
    return site


def session_of(email: str) -> str:
    """Sign somebody in, and give the key of their session."""
    from travaux_web.models import User  # noqa: PLC0415 - only where Django is set up

    return _session(User.objects.get(email=email))


def _session(user: object) -> str:
    from django.contrib.auth import (  # noqa: PLC0415 - as above
        BACKEND_SESSION_KEY,
        HASH_SESSION_KEY,
        SESSION_KEY,
    )
    from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415 - as above

    store = SessionStore()
    store[SESSION_KEY], store[BACKEND_SESSION_KEY] = str(user.pk), _BACKEND  # type: ignore[attr-defined]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()  # type: ignore[attr-defined]
    store.create()
    return str(store.session_key)


def members_of(parties: Sequence[str], count: int) -> list[str]:
    """Seat so many members of delegations, in turn, and give the keys of their sessions."""
    from django.db import transaction  # noqa: PLC0415 - as above

    from travaux_web.models import Seat, User  # noqa: PLC0415 - as above

    with transaction.atomic():
        people = [User(email=f"member{n}@example.org", name=f"Member {n}") for n in range(count)]
        for one in people:
            one.set_unusable_password()
        seated = User.objects.bulk_create(people)
        seats = zip(seated, cycle(parties), strict=False)
        Seat.objects.bulk_create(Seat(user=user, kind="member", of=of) for user, of in seats)
        return [_session(one) for one in seated]


@dataclass(frozen=True)
class Served:
    """A served site: the port it listens at, and its process."""

    port: int
    process: subprocess.Popen[bytes]

    @property
    def address(self) -> str:
        """Where it is reached."""
        return f"http://127.0.0.1:{self.port}"

    def processor(self) -> float:
        """Give the seconds that the processor worked for it so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def served(site: Path) -> Iterator[Served]:
    """Serve the dossier in a folder to this machine, as `travaux-web serve` does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "travaux_web.cli", "serve", str(site), "--port", str(port)]
    process = subprocess.Popen([*command, "--no-posting"])
    try:
        _wait(process, port)
        yield Served(port, process)
    finally:
        process.terminate()
        process.wait(20)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    while process.poll() is None:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit(f"the server ended with {process.returncode}")


class Person:
    """Somebody with a browser, who sends forms."""

    def __init__(self, address: str, session: str, page: str) -> None:
        self.address, self.browser = address, requests.Session()
        self.browser.cookies.set("sessionid", session)
        self.browser.get(f"{address}{page}", timeout=60).raise_for_status()

    def send(self, path: str, **form: str) -> requests.Response:
        """Send a form, and give the answer, without going where it leads."""
        given = {"csrfmiddlewaretoken": self.browser.cookies["csrftoken"], **form}
        address = f"{self.address}{path}"
        return self.browser.post(address, data=given, timeout=120, allow_redirects=False)
