"""The site for a server: the live streams beside Django."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from typing import Any

from django.conf import settings
from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "travaux_web.settings")
_django = get_asgi_application()

import travaux_web.urls  # noqa: E402, F401 - a stream may be the first that is asked for
from travaux_web.live.streaming import streaming  # noqa: E402 - its models need Django set up
from travaux_web.notices.posting import Posting  # noqa: E402 - the same

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer a request: a live stream by itself, anything else by Django."""
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
    elif scope["type"] == "http" and scope["path"].startswith("/live/"):
        await streaming(scope, receive, send)
    else:
        await _spoken(scope, _bounded(scope, receive), send)


async def _spoken(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer by Django; where the server ends in the middle of it, say so in a sentence."""
    begun = False

    async def sent(message: Any) -> None:
        nonlocal begun
        begun = True
        await send(message)

    try:
        await _django(scope, receive, sent)
    except asyncio.CancelledError:
        if begun:
            raise
    if not begun:  # nobody hears it who went away by themselves
        await send({"type": "http.response.start", "status": 503, "headers": _PLAIN})
        await send({"type": "http.response.body", "body": _ENDS})


_PLAIN = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-language", b"en")]
_ENDS = (
    b"The site is being started anew. Wait a minute, and look whether what you sent has come "
    b"before you send it again."
)


def _bounded(scope: Scope, receive: Receive) -> Receive:
    """Give no more of a body than is taken: Django would put all of it on the disk first.

    What is too large is read to its end and thrown away, so that the browser hears the answer; of
    what has no end, no more than a few times the limit.
    """
    most = settings.MOST_BYTES + 2**20
    declared = next((value for name, value in scope["headers"] if name == b"content-length"), b"")
    taken, over, whole = 0, False, False

    async def received() -> Any:
        nonlocal taken, over, whole
        while True:
            try:
                message = await receive()
            except asyncio.CancelledError:
                if whole:
                    raise
                return {"type": "http.disconnect"}  # the server ends: Django drops what has come
            whole = whole or not message.get("more_body")
            taken += len(message.get("body", b""))
            fits = not over and taken <= most and not _over(declared, most)
            if fits or message["type"] != "http.request":
                return message
            if not over and (not message.get("more_body") or taken > 10 * most):
                over = whole = True
                return {"type": "http.request", "body": b"", "more_body": False}

    return received


def _over(declared: bytes, most: int) -> bool:
    return declared.isdigit() and int(declared) > most


async def _lifespan(receive: Receive, send: Send) -> None:
    posting = Posting() if settings.POSTING else None
    while True:
        message = await receive()
        if posting and message["type"] == "lifespan.startup":
            posting.start()
        elif posting and message["type"] == "lifespan.shutdown":
            await asyncio.to_thread(posting.end)
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
