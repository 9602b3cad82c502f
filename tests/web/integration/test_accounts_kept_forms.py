from __future__ import annotations

import re
from datetime import timedelta

from allauth.mfa.totp.internal.auth import TOTP
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.utils import timezone

from sample.site import WORD
from tests.web.integration.test_accounts_signing_in import LOGIN, SECRET, code, signed_in
from tests.web.site import Site
from travaux_web.models import User
from travaux_web.views.kept import KEPT

INVITED = {"email": "ana@example.org", "name": "Ana Ruiz", "language": "es", "password": "secret"}


def run_out(client: Client) -> None:
    """Let the session end as if its time was over: the browser has its other cookies still."""
    client.session.flush()
    client.cookies.pop("sessionid", None)


def typed(site: Site, who: str = "mexico", **given: object) -> tuple[Client, str]:
    client = site.client()
    signed_in(client, who)
    client.get("/")
    run_out(client)
    answer = client.post("/people/invite/?from=here", {**INVITED, **given})
    return client, answer.headers.get("Location", "")


def test_what_was_typed_is_there_after_signing_in_and_goes_on_with_one_button(site: Site) -> None:
    client, to = typed(site)
    assert to == "/account/login/?next=%2Fkept%2F"
    assert "What you typed was kept" in client.get(to).content.decode()
    assert signed_in(client, "mexico", next="/kept/")["Location"] == "/kept/"
    page = client.get("/kept/").content.decode()
    assert 'action="/people/invite/?from=here"' in page
    assert "secret" not in page
    fields = dict(re.findall(r'<textarea name="(\w+)" hidden>\n([^<]*)', page))
    assert fields == {"email": "ana@example.org", "name": "Ana Ruiz", "language": "es"}
    kept = re.search(r'name="kept" value="([^"]+)"', page)
    assert kept
    sent = client.post("/people/invite/?from=here", {**fields, "kept": kept[1]})
    assert sent.status_code == 302
    assert User.objects.filter(email="ana@example.org").exists()
    assert "Nothing is kept" in client.get("/kept/").content.decode()


def test_it_is_kept_through_the_second_factor(site: Site) -> None:
    TOTP.activate(site.user("mexico"), SECRET)
    client = site.client("mexico")
    client.get("/")
    run_out(client)
    client.post("/people/invite/", INVITED)
    signed_in(client, "mexico", next="/kept/")
    done = client.post("/account/2fa/authenticate/", {"code": code()})
    assert done["Location"] == "/kept/"
    assert "Ana Ruiz" in client.get("/kept/").content.decode()


def test_nobody_else_gets_at_what_somebody_typed(site: Site) -> None:
    client, _ = typed(site)
    signed_in(client, "chile")
    assert "Ana Ruiz" not in client.get("/kept/").content.decode()
    assert KEPT not in client.session


def test_it_is_kept_for_half_a_day(site: Site) -> None:
    client, _ = typed(site)
    session = client.session
    session[KEPT]["at"] = (timezone.now() - timedelta(hours=13)).timestamp()
    session.save()
    signed_in(client, "mexico")
    assert "Ana Ruiz" not in client.get("/kept/").content.decode()


def test_from_a_browser_in_which_nobody_ever_signed_in_nothing_is_kept(site: Site) -> None:
    client = site.client()
    assert client.post("/people/invite/", INVITED).status_code == 403
    assert KEPT not in client.session


def test_after_signing_out_nothing_is_kept(site: Site) -> None:
    client = site.client()
    signed_in(client, "mexico")
    client.get("/")
    client.post("/account/logout/")
    assert client.post("/people/invite/", INVITED).status_code == 403


def test_more_than_a_million_letters_arent_kept(site: Site) -> None:
    _, to = typed(site, name="x" * 1_000_001)
    assert to == ""


def test_of_files_it_is_said_that_they_arent_kept(site: Site) -> None:
    client, _ = typed(site, file=SimpleUploadedFile("ours.docx", b"PK"))
    signed_in(client, "mexico")
    assert "ours.docx" in client.get("/kept/").content.decode()


def test_what_was_kept_can_be_thrown_away(site: Site) -> None:
    client, _ = typed(site)
    signed_in(client, "mexico")
    client.post("/kept/drop/")
    assert "Nothing is kept" in client.get("/kept/").content.decode()


def test_a_form_with_an_old_token_keeps_its_words(site: Site) -> None:
    client = Client(enforce_csrf_checks=True, headers={"origin": "http://testserver"})
    client.force_login(site.user("mexico"), "allauth.account.auth_backends.AuthenticationBackend")
    answer = client.post("/people/invite/", INVITED)
    assert answer.status_code == 403
    assert "Ana Ruiz" in answer.content.decode()
    assert "Send it now" in answer.content.decode()


def test_a_form_from_another_site_is_neither_done_nor_kept(site: Site) -> None:
    client = Client(enforce_csrf_checks=True, headers={"origin": "https://evil.example"})
    client.force_login(site.user("mexico"), "allauth.account.auth_backends.AuthenticationBackend")
    answer = client.post("/people/invite/", INVITED)
    assert answer.status_code == 403
    assert "Ana Ruiz" not in answer.content.decode()


def test_a_page_that_asks_without_reloading_is_led_to_the_sign_in(site: Site) -> None:
    client = site.client("mexico")
    client.get("/")
    run_out(client)
    answer = client.post("/people/invite/", INVITED, headers={"hx-request": "true"})
    assert answer["HX-Redirect"] == "/account/login/?next=%2Fkept%2F"


@override_settings(MOST_BYTES=1000)
def test_a_file_that_is_too_large_is_turned_away_before_it_is_read(site: Site) -> None:
    client = site.client("secretariat")
    file = SimpleUploadedFile("list.csv", b"x" * (2**20 + 2000))
    answer = client.post("/people/import/", {"file": file})
    assert answer.status_code == 413
    assert "This is more than is taken at once" in answer.content.decode()


def test_a_login_page_that_stood_open_too_long_keeps_no_password(site: Site) -> None:
    client = Client(enforce_csrf_checks=True, headers={"origin": "http://testserver"})
    answer = client.post(LOGIN, {"login": "mexico@example.org", "password": WORD})
    assert answer.status_code == 403
    assert WORD not in answer.content.decode()
    assert site.user("mexico").is_active
