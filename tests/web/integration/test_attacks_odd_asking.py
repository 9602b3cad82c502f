"""What nobody of good will sends, and a machine that fails: a sentence each time, never a 500."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connections
from django.urls import reverse

from tests.web.site import PROGRAM, Site, written
from travaux_web.asgi import application
from travaux_web.live.streaming import Asked, opened

JOIN = "/delegation/proposal/mexico/join-sponsors/"


@contextmanager
def busy(site: Site) -> Iterator[None]:
    """Let another program hold the database for longer than anybody waits."""
    connection = connections["default"]
    connection.ensure_connection()
    connection.connection.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(site.folder / "record.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()


def test_while_another_program_writes_each_page_says_so(site: Site) -> None:
    client, nobody = site.client("chile"), site.client()
    sign_in = {"login": "mexico@example.org", "password": "to try it out"}
    before = written(site.folder)
    with busy(site):
        answers = [
            client.get(reverse("text", args=[PROGRAM])),  # it keeps who looked when
            client.post(JOIN),
            client.post(reverse("proposal_new", args=[PROGRAM]), {"do": "write"}),
            client.post("/language/", {"language": "fr"}),
            nobody.post("/account/login/", sign_in),
            client.post("/api/1/acts/join-sponsors", {}, content_type="application/json"),
        ]
        told = [
            (one.status_code, "Somebody else is writing" in one.content.decode())
            for one in answers
            if one.status_code >= 500
        ]
    assert set(told) == {(503, True)}
    assert written(site.folder) == before
    assert client.post(JOIN).status_code == 302


FULL = """
import os, resource, signal, sys
sys.path.insert(0, os.getcwd())
os.environ["DJANGO_SETTINGS_MODULE"] = "travaux_web.settings"
import django
django.setup()
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from travaux_web.models import Draft, User
client = Client(raise_request_exception=False)
user = User.objects.get(email="chile@example.org")
client.force_login(user, "allauth.account.auth_backends.AuthenticationBackend")
client.get("/")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))  # no file grows
file = SimpleUploadedFile("a.txt", b"In paragraph 3 insert. " * 200)
for address, given in ((sys.argv[1], {"do": "upload", "file": file}), (sys.argv[2], {})):
    answer = client.post(address, given)
    broken = "broken on our side" in answer.content.decode()
    print(answer.status_code, "broken" if broken else "told")
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(Draft.objects.count(), client.post(sys.argv[2]).status_code)
"""


def test_a_disk_that_is_full_is_told_of_and_nothing_is_half_done(site: Site) -> None:
    files = _files(site)
    given = [sys.executable, "-c", FULL, reverse("proposal_new", args=[PROGRAM]), JOIN]
    environment = {
        "PYTHONDONTWRITEBYTECODE": "1",
        "TRAVAUX_DOSSIER": str(site.folder),
        "TRAVAUX_HOSTS": "testserver",
    }
    done = subprocess.run(given, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["503", "told", "503", "told", "0", "302"], done.stderr
    assert _files(site) == files


def _files(site: Site) -> list[Path]:
    return sorted(one for one in (site.folder / "files").rglob("*") if one.is_file())


def test_what_isnt_there_is_told_as_missing_at_each_page_of_the_compile_desk(site: Site) -> None:
    client = site.client("secretariat")
    pages = ("inbox", "brackets", "loose", "circulate", "next", "account")
    addresses = [reverse(f"compile_{one}", args=["NO/SUCH-1"]) for one in pages]
    addresses.append(reverse("compile_preview", args=["NO/SUCH-1", "docx"]))
    assert {client.get(one).status_code for one in addresses} == {404}
    assert client.post(reverse("compile_next", args=["NO/SUCH-1"])).status_code in (404, 409)


def test_a_size_that_is_no_number_issues_nothing(site: Site) -> None:
    client, before = site.client("secretariat"), written(site.folder)
    where = reverse("compile_next", args=[PROGRAM])
    for size in ("many", "²", "-1", "9" * 5000, "0"):
        assert client.post(where, {"size": size}).status_code == 409
    assert written(site.folder) == before


def test_a_day_at_the_end_of_the_calendar_is_no_end_of_a_seat(site: Site) -> None:
    client, user = site.client("secretariat"), site.user("mexico")
    given = {"kind": "member", "of": "MEX", "ends": "9999-12-31"}
    answer = client.post(reverse("give_seat", args=[user.pk]), given)
    assert (answer.status_code, user.seats.count()) == (422, 1)


def test_a_stream_of_what_isnt_there_isnt_begun(site: Site) -> None:
    """A browser that is told 204 doesn't come back, as it would after a stream that broke."""
    session = site.client("mexico").cookies["sessionid"].value
    for page, of in (("room", "NO~SUCH"), ("room", "!!!"), ("nothing", "GT~TM")):
        assert opened(Asked(page, of, (), "en", session, "", poll=False)) is None
    assert opened(Asked("room", "GT~TM", (), "en", session, "", poll=False))


def test_whoever_sends_a_file_while_the_server_ends_is_told(site: Site) -> None:
    """Nothing was begun: the body hadn't come when the server was ended."""
    assert site.folder.is_dir()
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    async def ended() -> None:
        task = asyncio.ensure_future(application(_uploading(), receive, send))
        await asyncio.sleep(0.05)
        task.cancel()
        await asyncio.wait([task])

    asyncio.run(ended())
    assert sent[0]["status"] == 503
    assert b"before you send it again" in sent[1]["body"]


def _uploading() -> dict[str, Any]:
    return {
        "type": "http", "method": "POST", "path": "/language/", "raw_path": b"/language/",
        "query_string": b"", "headers": [(b"host", b"testserver")], "http_version": "1.1",
        "scheme": "http", "client": ("127.0.0.1", 1), "server": ("testserver", 80),
        "root_path": "",
    }  # fmt: skip
