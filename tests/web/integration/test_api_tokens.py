from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.integration.test_api_reading import TEXT
from tests.web.site import Site
from travaux_web.api.limits import UNKNOWN_TOKENS
from travaux_web.models import Seat, Token
from travaux_web.models.tokens import LONGEST, Scope


@pytest.fixture(autouse=True)
def _nobody_came_before() -> None:
    UNKNOWN_TOKENS.forget()


def made(site: Site, who: str, scope: Scope = Scope.READ, days: int = 1) -> tuple[Token, str]:
    """Make a token of somebody's seat."""
    seat, now = site.seat(who), timezone.now()
    assert seat is not None
    return Token.objects.make(seat, "a program", scope, now + timedelta(days=days), now)


def asked(secret: str, where: str = "/api/1/me") -> dict[str, object]:
    """Ask with a token, and give the answer with its status."""
    answer = Client().get(where, headers={"Authorization": f"Bearer {secret}"})
    return {"answered": answer.status_code, **answer.json()}


def test_a_program_with_a_token_sees_what_its_seat_sees(site: Site) -> None:
    _, secret = made(site, "mexico")
    assert (asked(secret)["circle"], asked(secret)["of"]) == ("head", "MEX")
    assert asked(secret, TEXT) == {"answered": 200, **site.client("mexico").get(TEXT).json()}


def test_only_the_hash_of_a_secret_is_kept(site: Site) -> None:
    token, secret = made(site, "mexico")
    assert secret not in str(Token.objects.filter(pk=token.pk).values())
    assert len(token.digest) == 64


def test_a_token_unknown_over_revoked_or_of_an_ended_seat_gets_one_answer(site: Site) -> None:
    now = timezone.now()
    over, revoked, seatless = (made(site, who) for who in ("mexico", "chile", "peru"))
    Token.objects.filter(pk=over[0].pk).update(expires=now)
    Token.objects.filter(pk=revoked[0].pk).update(revoked_at=now)
    Seat.objects.filter(pk=seatless[0].seat_id).update(ends=now)
    answers = [asked(secret) for secret in ("trv_unknown", over[1], revoked[1], seatless[1])]
    assert answers == [answers[0]] * 4
    assert answers[0]["answered"] == 401
    assert answers[0]["type"] == "/problems/unknown-token/"


@pytest.mark.usefixtures("site")
def test_a_token_that_isnt_in_force_doesnt_open_what_is_public() -> None:
    assert asked("trv_unknown", "/api/1/bodies")["answered"] == 401
    assert Client().get("/api/1/bodies").status_code == 200


@pytest.mark.usefixtures("site")
def test_whoever_tries_many_tokens_is_shut_out_for_a_while() -> None:
    found = [asked(f"trv_{n}")["answered"] for n in range(25)]
    assert found == [401] * 20 + [429] * 5


def test_a_token_for_reading_doesnt_write(site: Site) -> None:
    _, secret = made(site, "mexico")
    answer = Client().post(
        "/api/1/acts/join-sponsors",
        {},
        content_type="application/json",
        headers={"Authorization": f"Bearer {secret}"},
    )
    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/not-in-scope/")


def test_a_token_lasts_a_year_at_most(site: Site) -> None:
    token, _ = made(site, "mexico", days=4000)
    assert token.expires <= timezone.now() + LONGEST


def test_the_last_use_of_a_token_is_kept(site: Site) -> None:
    token, secret = made(site, "mexico")
    asked(secret)
    token.refresh_from_db()
    assert token.used_at is not None


def test_a_session_that_writes_needs_the_sign_that_it_comes_from_us(site: Site) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(site.user("mexico"), "allauth.account.auth_backends.AuthenticationBackend")
    answer = client.post("/api/1/acts/join-sponsors", {}, content_type="application/json")
    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/csrf/")


def test_somebody_makes_a_token_sees_it_once_uses_it_and_revokes_it(site: Site) -> None:
    client = site.client("mexico.member")
    answer = client.post("/tokens/", {"name": "the news", "scope": "read", "days": "30"})
    found = re.search(r'value="(trv_[^"]+)"', answer.content.decode())
    assert found is not None
    secret = found[1]
    assert asked(secret)["circle"] == "member"
    assert secret not in client.get("/tokens/").content.decode()
    token = Token.objects.get(name="the news")
    client.post(f"/tokens/{token.pk}/revoke/")
    assert asked(secret)["answered"] == 401


def test_nobody_revokes_the_token_of_another_seat(site: Site) -> None:
    token, secret = made(site, "mexico")
    assert site.client("chile").post(f"/tokens/{token.pk}/revoke/").status_code == 404
    assert asked(secret)["answered"] == 200


def test_a_token_without_a_name_isnt_made_and_the_form_says_so(site: Site) -> None:
    answer = site.client("mexico").post("/tokens/", {"name": "", "scope": "read", "days": "30"})
    assert answer.status_code == 422
    assert Token.objects.count() == 0
