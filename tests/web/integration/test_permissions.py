"""Who may open which page: the table of permissions, held against the table of addresses."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.web.pages import EXAMPLES, routes
from tests.web.site import Site
from travaux_web.seats import Circle

TABLE = Path(__file__).with_name("permissions.toml")
WHO = {
    Circle.SECRETARIAT: "secretariat",
    Circle.BUREAU: "chair",
    Circle.HEAD: "mexico",
    Circle.MEMBER: "mexico.member",
    Circle.OBSERVER: "observer",
    Circle.SIGNED_IN: "guest",
    Circle.PUBLIC: "",
}


@cache
def table() -> dict[str, list[str]]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


OURS = [route for route in routes() if not route.theirs]


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert {route.name: sorted(route.circles) for route in OURS} == {
        name: sorted(circles) for name, circles in table().items()
    }


def test_every_part_of_an_address_has_an_example() -> None:
    parts = {part for route in OURS for part in route.parts}
    assert parts - set(EXAMPLES) == set()


@pytest.mark.parametrize("circle", list(Circle))
def test_a_page_is_shut_to_those_whom_it_isnt_for(site: Site, circle: Circle) -> None:
    client = site.client(WHO[circle])
    shut = [route for route in OURS if circle not in route.circles]
    wrong = {
        route.name: answer.status_code
        for route in shut
        for method in ("get", "post")
        if (answer := getattr(client, method)(route.address())).status_code not in _closed(answer)
    }
    assert wrong == {}


def _closed(answer: object) -> tuple[int, ...]:
    """Give what a shut page answers: forbidden, to sign in, or that it can't be asked so."""
    to_sign_in = str(getattr(answer, "url", "")).startswith("/account/")
    return (403, 401, 405, 302) if to_sign_in else (403, 401, 405)


@pytest.mark.parametrize("circle", list(Circle))
def test_a_page_opens_to_those_whom_it_is_for(site: Site, circle: Circle) -> None:
    client = site.client(WHO[circle])
    answers = {
        route.name: client.get(route.address()).status_code
        for route in OURS
        if circle in route.circles
    }
    assert {name: status for name, status in answers.items() if status in _REFUSED} == {}


_REFUSED = (401, 403, 500, 503)
