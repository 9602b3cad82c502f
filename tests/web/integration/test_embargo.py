"""What isn't for somebody is nowhere for them: in no page, file, count, address, header or stream.

What an audience sees is made from what it may see, never masked (P25).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client

from tests.web.pages import routes
from tests.web.site import PROGRAM, Site
from travaux_web.live.pages import PAGES, Viewing
from travaux_web.seats import audience_of

WORDS = ("zarzaparrilla", "canopus-7")  # words that stand nowhere else in the sample
OTHERS = ("chile", "chair", "observer", "guest", "")
ABSENT = ("zarzaparrillo", "canopus-8")  # as long, and nowhere at all
LISTS = {"search", "entries", "documents", "texts", "text", "statements", "decisions", "register"}
LISTS |= {"library", "precedents", "instruments", "api:library", "api:precedents"}
LISTS |= {f"api:{name}" for name in ("search", "proposals", "documents", "entries", "changed")}
FILTERS = ("delegation=MEX", "party=MEX", "state=open")


@pytest.fixture
def secret(site: Site) -> Site:
    """Give a site in which Mexico has handed in what nobody else may see yet."""
    site.desk("mexico").act_all(
        [
            (
                "receive-proposal",
                {
                    "id": "canopus-7",
                    "issue": PROGRAM,
                    "sponsors": ["MEX"],
                    "instruction": "In paragraph 3, after “Everybody” insert “, zarzaparrilla,”",
                    "label": "zarzaparrilla",
                },
            ),
            (
                "register-issue",
                {
                    "id": "canopus-7-paper",
                    "kind": "paper",
                    "titles": {"en": "On zarzaparrilla"},
                    "body": "GT/TM",
                    "author": "MEX",
                    "level": "author",
                },
            ),
        ]
    )
    return site


def everything(site: Site, who: str) -> Iterator[tuple[str, str]]:
    """Give whatever somebody can get at, under its address."""
    client = site.client(who)
    for route in (one for one in routes() if not one.theirs):
        queries = ("", *FILTERS) if route.name in LISTS else ("",)
        for address in (f"{route.address()}?{query}" for query in queries):
            yield address, told(client, address)


def told(client: Client, address: str) -> str:
    """Give all that comes back from an address."""
    answer = client.get(address)
    body = answer.getvalue() if answer.streaming else answer.content
    return _CHANCE.sub("…", f"{body.decode('utf-8', 'replace')}\n{dict(answer.headers)}")


# What differs from one answer to the next in any case.
_CHANCE = re.compile(r'\b[0-9a-f]{16,32}\b|\b[A-Za-z0-9]{64}\b|(?<="request": ")[^"]+')


def test_whoever_handed_it_in_finds_it(secret: Site) -> None:
    found = "".join(words for _, words in everything(secret, "mexico"))
    assert all(word in found for word in WORDS)


@pytest.mark.parametrize("who", OTHERS)
def test_nobody_else_finds_it_anywhere(secret: Site, who: str) -> None:
    leaks = [
        (address, word)
        for address, words in everything(secret, who)
        for word in WORDS
        if word in words.casefold()
    ]
    assert leaks == []


@pytest.mark.parametrize("who", OTHERS)
def test_no_live_page_tells_of_it(secret: Site, who: str) -> None:
    audience = audience_of(secret.seat(who) if who else None)
    made = {
        name: str(page.make(Viewing(audience, "en"), PROGRAM if name == "text" else "GT/TM"))
        for name, page in PAGES.items()
    }
    assert [name for name, html in made.items() if any(w in html.casefold() for w in WORDS)] == []


@pytest.mark.parametrize("who", OTHERS)
def test_who_asks_for_it_by_name_is_told_as_much_as_of_what_isnt_there(
    secret: Site, who: str
) -> None:
    client = secret.client(who)
    differ = [
        f"{route.name}: {word}"
        for route in routes()
        if route.name in LISTS
        for word, absent in zip(WORDS, ABSENT, strict=True)
        if told(client, f"{route.address()}?q={word}").replace(word, absent)
        != told(client, f"{route.address()}?q={absent}")
    ]
    assert differ == []
