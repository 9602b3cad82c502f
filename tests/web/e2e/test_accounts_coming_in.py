from __future__ import annotations

import re

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from playwright.sync_api import Page, expect

from sample.site import WORD
from tests.web.e2e.conftest import Served
from tests.web.integration.test_accounts_signing_in import code
from tests.web.site import Site


@pytest.fixture(autouse=True)
def secretariat_needs_a_second_factor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRAVAUX_SECOND_FACTOR", "secretariat")


@pytest.fixture(autouse=True)
def words_that_the_server_knows(site: Site) -> None:
    for who in ("mexico", "secretariat"):
        user = site.user(who)  # tests hash words in a way that no server takes
        user.password = PBKDF2PasswordHasher().encode(WORD, "salt", iterations=1000)
        user.save()


def sign_in(page: Page, who: str) -> None:
    page.get_by_label("Email").fill(f"{who}@example.org")
    page.get_by_label("Password").fill(WORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def test_an_officer_sets_up_the_second_factor_and_signs_in_with_it(served: Served) -> None:
    page = served.page()
    page.goto("/account/login/?next=/people/")
    sign_in(page, "secretariat")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("waits"))
    page.get_by_role("link", name="Set up an authenticator app").click()
    expect(page.locator("img.qr")).to_be_visible()
    assert page.locator("img.qr").evaluate("one => one.naturalWidth") > 0
    page.get_by_text("I can't scan it").click()
    secret = page.locator("#secret").inner_text()
    page.get_by_label(re.compile("code", re.IGNORECASE)).fill(code(secret))
    page.get_by_role("button", name="Set it up").click()
    expect(page.locator(".codes li")).to_have_count(10)
    one = page.locator(".codes li").first.inner_text()
    page.goto("/people/")
    expect(page.get_by_role("heading", level=1)).to_have_text("People and seats")
    page.get_by_role("button", name="Sign out").click()
    page.goto("/account/login/?next=/people/")
    sign_in(page, "secretariat")
    page.get_by_label(re.compile("code", re.IGNORECASE)).first.fill(one)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("People and seats")


def test_what_was_typed_when_the_session_ended_is_sent_after_signing_in(served: Served) -> None:
    page = served.page(java_script_enabled=False)
    page.goto("/account/login/?next=/people/invite/")
    sign_in(page, "mexico")
    page.get_by_label("E-mail address").fill("ana@example.org")
    page.get_by_label("Name").fill("Ana “Anita” Ruiz <jr>")
    cookies = [one for one in page.context.cookies() if one["name"] != "sessionid"]
    page.context.clear_cookies()
    page.context.add_cookies(cookies)  # type: ignore[arg-type]
    page.get_by_role("button", name="Give the seat").click()
    expect(page.get_by_text("What you typed was kept")).to_be_visible()
    sign_in(page, "mexico")
    expect(page.locator("dd").nth(1)).to_have_text("Ana “Anita” Ruiz <jr>")
    page.get_by_role("button", name="Send it now").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ana “Anita” Ruiz <jr>")


def test_an_officer_signs_in_with_a_passkey_and_no_password(served: Served) -> None:
    page = served.page()
    here = served.address.replace("127.0.0.1", "localhost")  # a key belongs to a name
    keys = page.context.new_cdp_session(page)
    keys.send("WebAuthn.enable")
    given = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    verified = {"hasUserVerification": True, "isUserVerified": True}
    options = {**given, **verified, "automaticPresenceSimulation": True}
    keys.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    page.goto(f"{here}/account/login/?next=/account/2fa/webauthn/add/")
    sign_in(page, "secretariat")
    page.get_by_label("Passwordless").check()
    page.get_by_role("button", name="Add the key").click()
    expect(page.locator(".codes li")).to_have_count(10)
    page.goto(f"{here}/people/")
    page.get_by_role("button", name="Sign out").click()
    page.goto(f"{here}/account/login/?next=/people/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("People and seats")
