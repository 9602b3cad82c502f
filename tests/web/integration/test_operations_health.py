from __future__ import annotations

import json
import logging
import re
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find
from django.test import override_settings
from django.urls import reverse

from sample.site import WORD
from tests.web.site import Site
from travaux_web.logs import JsonLines, PlainLines


def test_a_site_that_is_well_says_so_and_no_more(site: Site) -> None:
    answer = site.client().get("/health/ready")
    well = {"database": True, "files": True, "record": True, "tables": True}
    assert answer.json() == {"status": "ready", "checks": well}
    assert site.client().get("/health/live").json() == {"status": "live"}


def test_a_site_without_its_files_isnt_ready(site: Site) -> None:
    shutil.rmtree(site.folder / "files")
    answer = site.client().get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["checks"]["files"] is False


def test_a_line_of_the_log_holds_no_name_no_query_and_no_body(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    logger = logging.getLogger("travaux")
    logger.addHandler(caplog.handler)
    logger.setLevel(logging.INFO)
    try:
        client = site.client()
        given = {"login": "mexico@example.org", "password": WORD}
        client.post("/account/login/?next=/texts/&token=tell-nobody", given)
        client.get("/people/?q=secret-words")
    finally:
        logger.removeHandler(caplog.handler)
        logger.setLevel(logging.WARNING)
    lines = [JsonLines().format(one) for one in caplog.records]
    told = [json.loads(one) for one in lines]
    routes = [(one["route"], one["status"], one["user"]) for one in told if "route" in one]
    number = site.user("mexico").pk
    assert routes == [("account_login", 302, number), ("people", 200, number)]
    assert all(one["ms"] >= 0 and len(one["request_id"]) == 16 for one in told if "route" in one)
    for secret in ("mexico@", WORD, "tell-nobody", "secret-words", "Marina"):
        assert not any(secret in one for one in lines)
    assert PlainLines().format(caplog.records[0])


def test_a_request_keeps_the_number_that_a_proxy_gave_it(site: Site) -> None:
    given = site.client().get("/", headers={"x-request-id": "proxy-0123456789"})
    assert given["X-Request-Id"] == "proxy-0123456789"
    made = site.client().get("/", headers={"x-request-id": "bad number\t"})
    assert len(made["X-Request-Id"]) == 16


@pytest.mark.parametrize("name", ["home", "account_login", "health_live"])
def test_every_answer_bears_the_headers_that_keep_it_safe(site: Site, name: str) -> None:
    headers = site.client().get(reverse(name)).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]


def test_what_cant_be_read_is_said(site: Site) -> None:
    client = site.client("mexico")
    with override_settings(DATA_UPLOAD_MAX_NUMBER_FIELDS=2):
        answer = client.post("/people/invite/", {"a": "1", "b": "2", "c": "3"})
    assert answer.status_code == 413


def test_our_own_files_are_kept_for_long_and_named_by_what_is_in_them(site: Site) -> None:
    page = site.client().get("/").content.decode()
    found = re.search(r'"(/static/travaux/base\.css\?v=([0-9a-f]{12}))"', page)
    assert found
    place = find("travaux/base.css")
    assert isinstance(place, str)
    assert sha256(Path(place).read_bytes()).hexdigest().startswith(found[2])
    answer = site.client().get(found[1])
    assert answer.status_code == 200
    assert "max-age=31536000" in answer["Cache-Control"]
