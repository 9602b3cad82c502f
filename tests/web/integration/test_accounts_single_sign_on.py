from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest
from django.http import HttpResponse
from django.test import Client, override_settings

from tests.web.site import Site
from travaux_web.models import Seat, User
from travaux_web.single_sign_on import providers_in

Person = dict[str, object]


class Provider(BaseHTTPRequestHandler):
    """A provider of single sign-on that vouches for whom the test names."""

    person: Person = {}  # noqa: RUF012 - each test gives its own

    def do_GET(self) -> None:
        here = f"http://{self.headers['Host']}"
        ways: Person = {
            "issuer": here,
            "authorization_endpoint": f"{here}/authorize",
            "token_endpoint": f"{here}/token",
            "userinfo_endpoint": f"{here}/userinfo",
        }
        self._say(ways if "openid-configuration" in self.path else self.person)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self._say({"access_token": "a", "token_type": "bearer"})

    def _say(self, told: Person) -> None:
        data = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def provider(tmp_path: Path) -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    Thread(target=server.serve_forever, daemon=True).start()
    (tmp_path / "secret").write_text("between us\n")
    (tmp_path / "oidc.toml").write_text(
        '[[provider]]\nid = "mission"\nname = "Missions"\nclient = "travaux"\n'
        f'server = "http://127.0.0.1:{server.server_address[1]}"\n'
        f'secret_file = "{tmp_path}/secret"\n'
    )
    apps = providers_in(str(tmp_path / "oidc.toml"))
    assert apps[0]["secret"] == "between us"
    with override_settings(SOCIALACCOUNT_PROVIDERS={"openid_connect": {"APPS": apps}}):
        yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def come_in(provider: ThreadingHTTPServer) -> Callable[..., tuple[Client, HttpResponse]]:
    assert provider.server_address

    def coming(client: Client, **person: object) -> tuple[Client, HttpResponse]:
        Provider.person = {"sub": "7", **person}
        away = client.get("/account/oidc/mission/login/")
        state = parse_qs(urlsplit(away["Location"]).query)["state"][0]
        back = "/account/oidc/mission/login/callback/"
        return client, client.get(back, {"state": state, "code": "c"})  # type: ignore[return-value]

    return coming


Come = Callable[..., tuple[Client, HttpResponse]]


def test_who_is_known_by_a_verified_address_comes_in_to_their_own_seat(
    site: Site, come_in: Come
) -> None:
    client, answer = come_in(site.client(), email="Mexico@example.org", email_verified=True)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    page = client.get("/").content.decode()
    assert "Marina Sosa" in page
    assert "Head of delegation" in page
    assert site.user("mexico").has_usable_password()


@pytest.mark.parametrize(
    "person",
    [
        {"email": "mexico@example.org", "email_verified": False},
        {"email": "mexico@example.org"},
        {"email": "stranger@example.org", "email_verified": True},
        {},
    ],
    ids=["not verified", "nothing said of it", "not known here", "no address"],
)
def test_nobody_else_comes_in_and_nothing_is_made(
    site: Site, come_in: Come, person: Person
) -> None:
    before = User.objects.count(), Seat.objects.count()
    client, answer = come_in(site.client(), **person)
    assert answer.status_code == 403
    assert "Nobody signs up here" in answer.content.decode()
    assert "Marina Sosa" not in client.get("/").content.decode()
    assert (User.objects.count(), Seat.objects.count()) == before


def test_a_suspended_person_doesnt_come_in_that_way_either(site: Site, come_in: Come) -> None:
    User.objects.filter(email="mexico@example.org").update(is_active=False)
    client, _ = come_in(site.client(), email="mexico@example.org", email_verified=True)
    assert "Marina Sosa" not in client.get("/").content.decode()


def test_a_provider_that_is_down_is_said_and_the_password_still_works(
    site: Site, provider: ThreadingHTTPServer
) -> None:
    provider.shutdown()
    provider.server_close()
    answer = site.client().get("/account/oidc/mission/login/")
    assert answer.status_code == 502
    assert "be reached now. Sign in with your password" in answer.content.decode()


def test_the_sign_in_page_leads_to_the_provider(site: Site, provider: ThreadingHTTPServer) -> None:
    assert provider.server_address
    assert "Sign in with Missions" in site.client().get("/account/login/").content.decode()
