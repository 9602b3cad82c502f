"""A real server and real browsers: Chromium, driven by Playwright."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.web.site import Site

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put tests in a browser last: from then on a loop runs, in which no test client can ask."""
    items.sort(key=lambda one: Path(__file__).parent in one.path.parents)


@dataclass(frozen=True)
class Served:
    """A site that is served: its address, and who comes to it."""

    address: str
    site: Site
    context: Callable[..., BrowserContext]

    def page(self, who: str = "", *, phone: bool = False, **given: object) -> Page:
        """Open a browser of its own in which somebody is signed in."""
        if phone:
            given |= {"viewport": {"width": 390, "height": 844}, "is_mobile": True}
        context = self.context(base_url=self.address, **given)
        if who:
            cookie = {"name": "sessionid", "value": self.session(who), "url": self.address}
            context.add_cookies([cookie])  # type: ignore[list-item]
        return context.new_page()

    def session(self, who: str) -> str:
        """Sign somebody in, and give the key of their session."""
        user, store = self.site.user(who), SessionStore()
        store[SESSION_KEY], store[BACKEND_SESSION_KEY] = str(user.pk), _BACKEND
        store[HASH_SESSION_KEY] = user.get_session_auth_hash()
        store["account_authentication_methods_user"] = str(user.pk)
        store["account_authentication_methods"] = [{"method": "password", "at": time.time()}]
        store.create()
        assert store.session_key
        return store.session_key


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the browser of this machine."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("Chromium isn't installed: the journeys in a browser aren't tried")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-quic", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def served(site: Site, browser: Browser) -> Iterator[Served]:
    """Serve the site of a test to this machine alone."""
    process, address = started(site.folder)
    contexts: list[BrowserContext] = []

    def context(**given: object) -> BrowserContext:
        contexts.append(browser.new_context(**given))  # type: ignore[arg-type]
        return contexts[-1]

    try:
        yield Served(address, site, context)
    finally:
        for one in contexts:
            one.close()
        process.terminate()
        process.wait(10)


def started(folder: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start a server on a folder, and wait until it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "travaux_web.cli", "serve", str(folder), "--port", str(port)],
        env={**os.environ, "TRAVAUX_DOSSIER": str(folder)},
    )
    address = f"http://127.0.0.1:{port}"
    while process.poll() is None:
        with suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(f"{address}/account/login/").close()  # noqa: S310 - our own
            return process, address
        time.sleep(0.1)
    raise AssertionError(f"the server ended with {process.returncode}")
