"""What isn't for somebody is nowhere in the record's screens: no result, no count, no file."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.web.site import PROGRAM, Site
from travaux_web.desk import reading_room

CANARY = "quetzalcoatl"
PROPOSAL, PAPER = "bird-7", "bird-paper"
OTHERS = ("chile", "observer", "")
FILE = b"The quetzalcoatl stands in this file."


@pytest.fixture
def guarded(site: Site) -> Site:
    """Give a site on which Mexico keeps a proposal and a paper to itself."""
    return kept_back(site)


def kept_back(site: Site) -> Site:
    """Let Mexico keep a proposal and a paper to itself."""
    digest = reading_room().files.put(FILE)
    site.desk("mexico").act_all(
        [
            (
                "receive-proposal",
                {
                    "id": PROPOSAL,
                    "issue": PROGRAM,
                    "sponsors": ["MEX"],
                    "instruction": f"In paragraph 3, after “Everybody” insert “, {CANARY},”",
                    "label": CANARY,
                },
            ),
            (
                "register-issue",
                {
                    "id": PAPER,
                    "kind": "paper",
                    "titles": {"en": f"On {CANARY}"},
                    "body": "GT/TM",
                    "author": "MEX",
                    "level": "secretariat",
                },
            ),
        ]
    )
    site.desk("secretariat").act(
        "file-rendition",
        document=PAPER,
        language="en",
        digest=digest,
        media_type="text/plain",
        name=f"{CANARY}.txt",
    )
    return site


def addresses() -> Iterator[tuple[str, dict[str, str]]]:
    for query in (
        {"q": CANARY}, {"q": PAPER}, {"q": PROPOSAL}, {"party": "MEX"}, {"kind": "paper"},
        {"kind": "document"}, {"kind": "proposal"}, {"in": PAPER}, {"q": "quetzalcoatx"},
    ):  # fmt: skip
        yield reverse("search"), query
    for name in ("documents", "entries", "proof", "discrepancies", "feed", "checkpoint"):
        yield reverse(name), {}
    yield reverse("entries"), {"party": "MEX", "order": "oldest"}
    for issue in (PAPER, PROGRAM):
        yield reverse("document", args=[issue]), {}
        yield reverse("story", args=[issue]), {}
        yield reverse("timeline", args=[issue]), {}
        yield reverse("pictures", args=[issue]), {}
        yield reverse("document_as", args=[issue, "html"]), {}
        yield reverse("cite", args=["document", issue]), {}
        yield reverse("feed_of_document", args=[issue]), {}
        for picture in ("burn-down", "heat-strip", "co-sponsors"):
            yield reverse("picture", args=[issue, picture]), {}
    yield reverse("document_file", args=[PAPER, "en"]), {}
    yield reverse("proposal_file", args=[PROPOSAL]), {}
    yield reverse("thing", args=["proposal", PROPOSAL]), {}
    yield reverse("thing", args=["document", PAPER]), {}
    yield reverse("feed_of_body", args=["GT/TM"]), {}
    size = reading_room().store.size()
    for position in range(size - 4, size + 1):
        yield reverse("prove", args=[position]), {}
        yield reverse("proof_file", args=[position]), {}
        yield reverse("cite", args=["entry", str(position)]), {}


def told(site: Site, who: str) -> dict[str, str]:
    """Give all that somebody is answered, without what they asked themselves."""
    client, found = site.client(who), {}
    for address, query in addresses():
        answer = client.get(address, query)
        asked = f"{address}?{query}"
        body = answer.content.decode("utf-8", "replace")
        words = f"{answer.status_code} {dict(answer.headers)} {body}"
        asked_for = {word for word in (CANARY, PAPER, PROPOSAL) if word in asked}
        for own in asked_for:  # an answer may repeat what was asked
            words = words.replace(own, "")
        found[asked] = words.casefold()
    return found


def test_its_owner_finds_it(guarded: Site) -> None:
    found = "".join(told(guarded, "mexico").values())
    assert all(word in found for word in (CANARY, PAPER, PROPOSAL))


@pytest.mark.parametrize("who", OTHERS)
def test_nobody_else_finds_it(guarded: Site, who: str) -> None:
    leaks = [
        (address, word)
        for address, words in told(guarded, who).items()
        for word in (CANARY, PAPER, PROPOSAL)
        if word in words
    ]
    assert leaks == []


@pytest.mark.parametrize("who", ["chile", ""])
def test_a_page_is_the_same_to_the_letter_as_before_it_came(site: Site, who: str) -> None:
    """Law: what is made for an audience depends on nothing but what they may see."""
    asked: tuple[tuple[str, dict[str, str]], ...] = (
        (reverse("search"), {"q": "migrants"}),
        (reverse("search"), {"kind": "document"}),
        (reverse("search"), {"q": "quetzalcoatl"}),
        (reverse("entries"), {}),
        (reverse("documents"), {}),
        (reverse("feed"), {}),
    )
    client = site.client(who)
    before = [_answered(client.get(address, query)) for address, query in asked]
    kept_back(site)
    for (address, query), then in zip(asked, before, strict=True):
        assert _answered(client.get(address, query)) == then


_OF_A_REQUEST = ("X-Request-Id",)


def _answered(answer: Any) -> tuple[list[str], dict[str, str]]:
    tokens = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"|"X-CSRFToken": "[^"]*"')
    headers = {name: said for name, said in answer.headers.items() if name not in _OF_A_REQUEST}
    return tokens.sub("", answer.content.decode()).splitlines(), headers


@pytest.mark.parametrize("who", OTHERS)
def test_what_is_hidden_is_answered_like_what_was_never_there(guarded: Site, who: str) -> None:
    client, size = guarded.client(who), reading_room().store.size()
    pairs = (
        (reverse("document", args=[PAPER]), reverse("document", args=["never-there"])),
        (reverse("prove", args=[size - 1]), reverse("prove", args=[size + 99])),
        (reverse("thing", args=["proposal", PROPOSAL]), reverse("thing", args=["proposal", "no"])),
        (reverse("document_file", args=[PAPER, "en"]), reverse("document_file", args=["no", "en"])),
        (reverse("proof_file", args=[size - 1]), reverse("proof_file", args=[size + 99])),
    )
    for hidden, missing in pairs:
        one, other = client.get(hidden), client.get(missing)
        assert (one.status_code, _said(one)) == (404, _said(other))


def _said(answer: Any) -> str:
    words = str(answer.content.decode())
    return words[words.index('role="alert"') :].partition("</p>")[0]


@pytest.mark.parametrize("who", ["mexico", "chile", ""])
def test_a_file_that_is_dropped_is_told_of_to_those_who_may_see_it(guarded: Site, who: str) -> None:
    client = guarded.client(who)
    given = SimpleUploadedFile("mine.txt", FILE)
    page = client.post(reverse("proof"), {"file": given}).content.decode()
    hashed = client.get(reverse("proof"), {"digest": hashlib.sha256(FILE).hexdigest()})
    for words in (page, hashed.content.decode()):
        assert ("stands on the record" in words) is (who == "mexico")
        assert ("was not found for you" in words) is (who != "mexico")


def test_an_export_holds_nothing_of_it(guarded: Site) -> None:
    for who, expected in (("mexico", True), ("chile", False)):
        answer = guarded.client(who).post(reverse("export"))
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            every = b"".join(archive.read(name) for name in archive.namelist())
        assert (CANARY.encode() in every) is expected
