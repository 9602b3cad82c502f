from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.test import override_settings

from tests.web.site import Site
from travaux_web.asgi import application
from travaux_web.models import Notice
from travaux_web.notices import posting
from travaux_web.notices.outbox import queue

PIECE = 64 * 1024


@pytest.fixture(autouse=True)
def small(site: Site) -> Iterator[None]:
    assert site.folder.is_dir()
    with override_settings(MOST_BYTES=PIECE, ALLOWED_HOSTS=["testserver"]):
        yield


def asked(pieces: int, declared: int | None) -> tuple[int, int]:
    """Send so many pieces; give the status, and how many were taken from the network."""
    headers = [(b"host", b"testserver"), (b"content-type", b"multipart/form-data; boundary=x")]
    if declared is not None:
        headers.append((b"content-length", str(declared).encode()))
    scope = {
        "type": "http", "method": "POST", "path": "/language/", "raw_path": b"/language/",
        "query_string": b"", "headers": headers, "http_version": "1.1", "scheme": "http",
        "client": ("127.0.0.1", 1), "server": ("testserver", 80), "root_path": "",
    }  # fmt: skip
    taken, statuses = 0, []

    async def receive() -> dict[str, Any]:
        nonlocal taken
        await asyncio.sleep(60 if taken >= pieces else 0)
        taken += 1
        return {"type": "http.request", "body": b"x" * PIECE, "more_body": taken < pieces}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    asyncio.run(application(scope, receive, send))
    return statuses[0], taken


def test_what_is_said_to_be_too_large_is_read_to_its_end_and_turned_away() -> None:
    assert asked(40, 40 * PIECE) == (413, 40)


def test_what_has_no_end_is_cut_off() -> None:
    status, _ = asked(10**9, None)
    assert status >= 400


def test_the_loop_beside_the_server_sends_and_no_fault_ends_it(site: Site) -> None:
    queue(site.user("mexico"), "Letter", "Words.\n")
    mail.outbox = []
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
        posting.post(fresh=True)
    assert [one.subject for one in mail.outbox] == ["Letter"]
    Notice.objects.update(due_at="2020-01-01T00:00Z", sent_at=None, taken_at=None)
    with override_settings(EMAIL_BACKEND="no.such.backend"):
        posting.post(fresh=False)
    assert Notice.objects.get().sent_at is None
