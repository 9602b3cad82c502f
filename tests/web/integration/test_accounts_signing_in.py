from __future__ import annotations

import re

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from sample.site import WORD
from tests.web.site import Site
from travaux_web.models import Notice
from travaux_web.notices.outbox import send_waiting
from travaux_web.seats import may_act_from, seat_of

LOGIN = "/account/login/"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def signed_in(client: Client, who: str, word: str = WORD, **given: str) -> HttpResponse:
    given |= {"login": f"{who}@example.org", "password": word}
    return client.post(LOGIN, given)  # type: ignore[return-value]


def code(secret: str = SECRET) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return f"{hotp_value(secret, counter):06d}"


def test_somebody_signs_in_and_out(site: Site) -> None:
    client = site.client()
    answer = signed_in(client, "mexico", next="/texts/")
    assert (answer.status_code, answer["Location"]) == (302, "/texts/")
    assert "Marina Sosa" in client.get("/").content.decode()
    client.post("/account/logout/")
    assert "Marina Sosa" not in client.get("/").content.decode()


@pytest.mark.parametrize("who", ["mexico", "nobody"])
def test_a_wrong_password_says_nothing_of_who_is_known(site: Site, who: str) -> None:
    answer = signed_in(site.client(), who, "wrong")
    said = re.findall(r'class="error"[^>]*>([^<]*)', answer.content.decode())
    assert said == ["The email address and/or password you specified are not correct."]


@pytest.mark.parametrize("who", ["mexico", "nobody"])
def test_too_many_wrong_passwords_lock_out_alike(site: Site, who: str) -> None:
    client = site.client()
    statuses = [signed_in(client, who, "wrong").status_code for _ in range(8)]
    assert statuses == [200] * 7 + [429]
    locked = signed_in(client, who)
    assert locked.status_code == 429
    assert "Wait a quarter of an hour" in locked.content.decode()


def test_a_lock_is_on_one_address_from_one_place(site: Site) -> None:
    client = site.client()
    for _ in range(8):
        signed_in(client, "mexico", "wrong")
    assert signed_in(client, "chile").status_code == 302
    elsewhere = Client(REMOTE_ADDR="198.51.100.7")
    assert signed_in(elsewhere, "mexico").status_code == 302


def test_nobody_signs_up(site: Site) -> None:
    page = site.client().get("/account/signup/").content.decode()
    assert "Ask it to invite you" in page
    site.client().post("/account/signup/", {"email": "a@example.org", "password1": "xx yy zz 11"})
    with pytest.raises(type(site.user("mexico")).DoesNotExist):
        site.user("a")


def test_a_forgotten_password_is_set_by_a_link_that_works_once(site: Site) -> None:
    client = site.client()
    answer = client.post("/account/password/reset/", {"email": "mexico@example.org"})
    assert answer["Location"] == "/account/password/reset/done/"
    notice = Notice.objects.get()
    link = re.search(r"/account/password/reset/key/\S+", notice.words)
    assert link
    page = client.get(link[0], follow=True)
    where = page.redirect_chain[-1][0]
    client.post(where, {"password1": "a longer word 7", "password2": "a longer word 7"})
    assert signed_in(site.client(), "mexico", "a longer word 7").status_code == 302
    again = site.client().get(link[0], follow=True).content.decode()
    assert "used before" in again


def test_an_unknown_address_gets_no_mail_and_the_same_page(site: Site) -> None:
    answer = site.client().post("/account/password/reset/", {"email": "nobody@example.org"})
    assert answer["Location"] == "/account/password/reset/done/"
    assert not Notice.objects.exists()


def test_a_link_is_wiped_once_it_was_sent(site: Site) -> None:
    site.client().post("/account/password/reset/", {"email": "mexico@example.org"})
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
        assert send_waiting(timezone.now()) == (1, 0)
    assert Notice.objects.get().words == ""


def test_a_changed_address_counts_once_it_was_confirmed(site: Site) -> None:
    client = site.client()
    signed_in(client, "mexico")
    client.post("/account/email/", {"action_add": "", "email": "marina@example.org"})
    assert site.user("mexico").email == "mexico@example.org"
    notice = Notice.objects.get(address="marina@example.org")
    link = re.search(r"/account/confirm-email/\S+", notice.words)
    assert link
    client.post(link[0])
    assert signed_in(site.client(), "marina").status_code == 302


@override_settings(SECOND_FACTOR_FOR=("secretariat", "chair"))
def test_a_seat_that_needs_a_second_factor_waits_for_it(site: Site) -> None:
    client = site.client("secretariat")
    assert client.get("/")["Location"] == "/second-factor/"
    assert client.get("/second-factor/").status_code == 200
    assert client.post("/people/1/admission/").status_code == 403
    user = site.user("secretariat")
    assert seat_of(user, client.session) is None
    assert not may_act_from(user.seats.get())


@override_settings(SECOND_FACTOR_FOR=("secretariat",))
def test_a_seat_opens_when_the_second_factor_is_set_up(site: Site) -> None:
    client = site.client()
    signed_in(client, "secretariat")
    page = client.get("/account/2fa/totp/activate/").content.decode()
    secret = re.search(r'<code id="secret">(\w+)</code>', page)
    assert secret
    answer = client.post("/account/2fa/totp/activate/", {"code": code(secret[1])})
    assert answer["Location"] == reverse("mfa_view_recovery_codes")
    assert len(re.findall(r"<li><code>", client.get(answer["Location"]).content.decode())) == 10
    assert client.get("/people/").status_code == 200
    assert may_act_from(site.user("secretariat").seats.get())


@override_settings(SECOND_FACTOR_FOR=("secretariat",))
def test_signing_in_takes_the_code_and_another_session_stays_shut(site: Site) -> None:
    user = site.user("secretariat")
    older = site.client("secretariat")
    TOTP.activate(user, SECRET)
    client = site.client()
    answer = signed_in(client, "secretariat", next="/people/")
    assert answer["Location"] == "/account/2fa/authenticate/"
    assert client.get("/people/").status_code == 302  # not signed in yet
    done = client.post("/account/2fa/authenticate/", {"code": code()})
    assert done["Location"] == "/people/"
    assert client.get("/people/").status_code == 200
    assert older.get("/people/")["Location"] == "/second-factor/"
    assert "Sign out and in again" in older.get("/second-factor/").content.decode()


def test_a_recovery_code_opens_once(site: Site) -> None:
    user = site.user("secretariat")
    TOTP.activate(user, SECRET)
    one = RecoveryCodes.activate(user).get_unused_codes()[0]
    client = site.client()
    signed_in(client, "secretariat")
    assert client.post("/account/2fa/authenticate/", {"code": one}).status_code == 302
    client = site.client()
    signed_in(client, "secretariat")
    assert client.post("/account/2fa/authenticate/", {"code": one}).status_code == 200


def test_codes_cant_be_guessed(site: Site) -> None:
    TOTP.activate(site.user("secretariat"), SECRET)
    client = site.client()
    signed_in(client, "secretariat")
    try:
        for _ in range(8):
            client.post("/account/2fa/authenticate/", {"code": "000000"})
        answer = client.post("/account/2fa/authenticate/", {"code": code()})
    finally:
        cache.clear()
    assert answer.status_code == 200
    assert "Too many failed login attempts" in answer.content.decode()


@override_settings(SECOND_FACTOR_FOR=("head",))
def test_a_token_doesnt_get_past_the_second_factor(site: Site) -> None:
    seat = site.user("mexico").seats.get()
    assert not may_act_from(seat)
    TOTP.activate(seat.user, SECRET)
    assert may_act_from(seat)


def test_a_suspended_person_is_told_so(site: Site) -> None:
    user = site.user("mexico")
    user.is_active = False
    user.save()
    answer = signed_in(site.client(), "mexico")
    assert answer["Location"] == "/account/inactive/"


PAGES = (
    "account_login account_logout account_change_password account_email account_reset_password "
    "account_reset_password_done account_reset_password_from_key_done account_reauthenticate "
    "account_inactive mfa_index mfa_activate_totp mfa_list_webauthn mfa_add_webauthn "
    "socialaccount_connections telling kept"
).split()


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_an_account_is_in_the_sites_own_look(site: Site, name: str) -> None:
    client = site.client()
    signed_in(client, "mexico")
    page = client.get(reverse(name), follow=True).content.decode()
    assert '<header class="top">' in page
    assert "<style" not in page
    assert not re.search(r"<script(?![^>]*(src=|type=.application/json))", page)
    assert ' style="' not in page
