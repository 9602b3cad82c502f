"""The sending of live pages as server-sent events, beside Django.

Whoever comes says which state their page shows, and gets the steps from there; whoever comes back
after a cut says it again. A browser that can't keep a connection asks for the same with
`poll=1`, and gets the steps at once. Nobody who is slow is waited for.
"""

from __future__ import annotations

from asyncio import Future, ensure_future
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from http.cookies import SimpleCookie
from importlib import import_module
from time import monotonic, time
from typing import Any
from urllib.parse import parse_qsl, unquote

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.http import Http404
from django.utils.crypto import constant_time_compare

from travaux.errors import TravauxError
from travaux_web.addresses import IssueConverter
from travaux_web.live.pages import PAGES, Key
from travaux_web.live.streams import STREAMS
from travaux_web.live.watching import off, watch
from travaux_web.models import User
from travaux_web.seats import Circle, audience_of, circle_of, seat_of

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]

STILL = 15.0  # seconds after which an idle connection is told the time
SURE = 60.0  # seconds after which it is asked anew whether the page is for them
_HEAD = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
    (b"x-content-type-options", b"nosniff"),
]


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks for: which page, of what, seen how, and from which state on."""

    page: str
    of: str
    seen: tuple[tuple[str, str], ...]
    language: str
    session: str
    at: str
    poll: bool

    @classmethod
    def read(cls, scope: Scope) -> Asked:
        """Read `/live/<page>/<of>?language=…&at=…` with the cookies that came with it."""
        page, of = (*unquote(scope["path"]).split("/")[2:], "", "")[:2]
        seen = dict(parse_qsl(scope.get("query_string", b"").decode("latin-1")))
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        session = SimpleCookie(headers.get(b"cookie", "")).get(settings.SESSION_COOKIE_NAME)
        language, shown, poll = (seen.pop(one, "") for one in ("language", "at", "poll"))
        return cls(
            page,
            of,
            tuple(sorted(seen.items())),
            language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE,
            session.value if session else "",
            headers.get(b"last-event-id", shown),
            bool(poll),
        )


async def streaming(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer a request for a live page."""
    asked = Asked.read(scope)
    key = await off(opened, asked)
    if key is None:  # 204 tells a browser not to ask again
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})
        return
    await send({"type": "http.response.start", "status": 200, "headers": _HEAD})
    gone = ensure_future(_left(receive))
    try:
        with suppress(OSError):  # the other side hung up while we wrote
            await _steps(asked, key, send, gone)
    finally:
        gone.cancel()


def opened(asked: Asked) -> Key | None:
    """Give the key of the page that is asked for, which can be made; None where there is none."""
    key = admitted(asked)
    if key:
        try:
            STREAMS.of(key).now()
        except (Http404, TravauxError):  # there is nothing of that name for them
            return None
    return key


def admitted(asked: Asked) -> Key | None:
    """Give the key of the page that is asked for; None where there is none for them."""
    user = _user_of(asked.session)
    store = import_module(settings.SESSION_ENGINE).SessionStore(asked.session or None)
    seat = seat_of(user, store)
    circle = circle_of(seat) if seat else Circle.SIGNED_IN if user else Circle.PUBLIC
    page = PAGES.get(asked.page)
    if page is None or circle not in page.circles or not page.takes(dict(asked.seen)):
        return None
    with suppress(ValueError):
        of = IssueConverter().to_python(asked.of)
        return Key(asked.page, of, asked.seen, page.viewing(audience_of(seat), asked.language))
    return None


def _user_of(session: str) -> User | None:
    """Give who signed in to a session, as Django tells it of a request."""
    if not session:
        return None
    store = import_module(settings.SESSION_ENGINE).SessionStore(session)
    user = User.objects.filter(pk=store.get(SESSION_KEY), is_active=True).first()
    proof = store.get(HASH_SESSION_KEY, "")
    if user is None or not constant_time_compare(proof, user.get_session_auth_hash()):
        return None
    return user


async def _steps(asked: Asked, key: Key, send: Send, gone: Future[None]) -> None:
    """Send what changes, until they leave or the page is no longer for them."""
    stream, at, sure = STREAMS.of(key), asked.at, monotonic()
    await off(stream.now)
    with watch().looking(stream, asked.session) as looker:
        gone.add_done_callback(lambda _: looker.flag.set())
        await _write(send, b"retry: 1000\n\n" + _clock())
        while not gone.done():
            if looker.doubtful or monotonic() - sure > SURE:
                looker.doubtful, sure = False, monotonic()
                if await off(admitted, asked) != key:
                    await _write(send, b"event: closed\ndata: {}\n\n")
                    break
            steps = stream.state.since(at)
            if steps:
                at = steps[-1].after
                if told := b"".join(step.event for step in steps):
                    await _write(send, told)
            if asked.poll:
                break
            if not steps and not await looker.wait(STILL):
                await _write(send, _clock())
    await send({"type": "http.response.body", "body": b""})


def _clock() -> bytes:
    """Tell the time, by which clocks on a page count; it keeps an idle connection open, too."""
    return f"event: clock\ndata: {int(time() * 1000)}\n\n".encode()


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _write(send: Send, data: bytes) -> None:
    await send({"type": "http.response.body", "body": data, "more_body": True})
