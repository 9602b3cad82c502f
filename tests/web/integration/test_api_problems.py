from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import RequestFactory

from tests.web.integration.test_api_reading import TEXT
from tests.web.site import Site
from travaux_web.api.limits import WRITES
from travaux_web.api.problems import listed
from travaux_web.api.problems import told as problem_of


@pytest.fixture(autouse=True)
def _nobody_came_before() -> Iterator[None]:
    WRITES.forget()
    yield
    WRITES.forget()


def told(answer: Any) -> tuple[int, str]:
    """Give the status and the code of a problem, which has all its members."""
    problem = answer.json()
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert {"type", "title", "status", "detail"} <= set(problem)
    assert problem["status"] == answer.status_code
    return answer.status_code, problem["type"].removeprefix("/problems/").removesuffix("/")


def test_each_thing_that_goes_wrong_is_told_as_a_problem(site: Site) -> None:
    client, act = site.client("mexico"), "/api/1/acts/join-sponsors"
    json = "application/json"
    assert told(client.get("/api/1/nothing/here")) == (404, "not-found")
    assert told(client.get("/api/1/texts/NO~SUCH-1")) == (404, "not-tabled")
    assert told(client.delete("/api/1/texts")) == (405, "method-not-allowed")
    assert told(client.get(TEXT, headers={"Accept": "image/png"})) == (406, "not-acceptable")
    assert told(client.post(act, "{", content_type=json)) == (400, "malformed")
    assert told(client.post(act, "x=1", content_type="text/csv")) == (415, "unsupported-media-type")
    assert told(client.get("/api/1/texts?limit=0")) == (422, "invalid")
    assert told(client.get(f"{TEXT}?house=nowhere")) == (422, "unknown-house")
    assert told(client.post(act, {}, content_type=json)) == (422, "wrong-particulars")
    assert told(client.post("/api/1/acts/dance", {}, content_type=json)) == (404, "unknown-act")
    assert told(client.get("/api/1/papers/novel")) == (404, "unknown-paper")
    assert told(site.client().get("/api/1/rulings")) == (401, "sign-in")
    assert told(site.client("guest").get("/api/1/rulings")) == (403, "not-yours")
    large = "x" * (1024 * 1024 + 1)
    assert told(client.post(act, large, content_type=json)) == (413, "too-large")


def test_what_was_given_wrongly_is_named_one_by_one(site: Site) -> None:
    problem = site.client().get("/api/1/bodies?limit=many&offset=-1").json()
    assert [one["where"] for one in problem["findings"]] == ["query: limit", "query: offset"]


def test_whoever_sends_too_much_is_asked_to_wait(site: Site) -> None:
    client = site.client("mexico")
    for _ in range(WRITES.most):
        WRITES.count(f"seat {site.desk('mexico').seat.pk}")  # type: ignore[union-attr]
    answer = client.post("/api/1/acts/join-sponsors", {}, content_type="application/json")
    assert told(answer) == (429, "too-many-requests")
    assert 0 < int(answer.headers["Retry-After"]) <= 60


def test_a_disk_that_fails_is_told_of_without_its_folder(site: Site) -> None:
    digest = next(iter(site.desk("mexico").record.tabled.values())).digest
    algorithm, _, figures = digest.partition(":")
    place = site.folder / "files" / algorithm / figures[:2] / figures[2:]
    place.unlink()
    place.mkdir()
    site.desk("mexico").texts._read.cache_clear()
    answer = site.client("mexico").get(TEXT)
    assert told(answer) == (503, "files-not-reached")
    assert str(site.folder) not in answer.content.decode()


def test_a_fault_that_nobody_foresaw_tells_nothing_of_itself(
    caplog: pytest.LogCaptureFixture,
) -> None:
    request = RequestFactory().get("/api/1/texts")
    answer = problem_of(request, KeyError("zarzaparrilla"))
    assert answer.status_code == 500
    assert "zarzaparrilla" not in answer.content.decode()
    assert caplog.messages == ["GET /api/1/texts failed"]


def test_every_kind_of_problem_has_its_page(site: Site) -> None:
    client = site.client()
    page = client.get("/problems/").content.decode()
    assert [one.code for one in listed() if f">{one.code}<" not in page] == []
    assert client.get("/problems/not-allowed/").status_code == 200
    assert client.get("/problems/never-heard-of/").status_code == 404
