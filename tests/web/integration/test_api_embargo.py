"""What isn't for somebody is nowhere in what the interface gives them: no body, no header (P25)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.web.integration.test_api_reading import TEXT, addresses
from tests.web.site import PROGRAM, Site
from travaux.numbering import labels

WORDS = ("zarzaparrilla", "canopus-7")  # words that stand nowhere else in the sample
OTHERS = ("chile", "peru", "chair", "rapporteur", "observer", "guest", "")


@pytest.fixture
def secret(site: Site) -> Site:
    """Give a site in which Mexico has handed in what nobody else may see yet."""
    digest = site.desk("mexico").held.dossier.files.put(b"On zarzaparrilla.")
    site.desk("mexico").act(
        "receive-proposal",
        id="canopus-7",
        issue=PROGRAM,
        sponsors=["MEX"],
        instruction="In paragraph 3, after “Everybody” insert “, zarzaparrilla,”",
        label="zarzaparrilla",
    )
    paper = {
        "id": "canopus-7-paper",
        "kind": "paper",
        "titles": {"en": "On zarzaparrilla"},
        "body": "GT/TM",
        "author": "MEX",
        "level": "author",
    }
    filed = {
        "document": "canopus-7-paper",
        "language": "en",
        "digest": digest,
        "media_type": "text/plain",
        "name": "zarzaparrilla.txt",
    }
    secretariat = site.desk("secretariat")
    secretariat.act_all([("register-issue", paper), ("file-rendition", filed)])
    return site


def everything(site: Site, who: str) -> Iterator[tuple[str, str]]:
    """Give whatever somebody can read, and what acts tell them that come near to the hidden."""
    client = site.client(who)
    for address in (*addresses(), "/api/1/search?q=zarza*", "/api/1/search?q=canopus*"):
        for accept in ("application/json", "text/plain"):
            answer = client.get(address, headers={"Accept": accept})
            yield address, f"{answer.content.decode('utf-8', 'replace')}\n{dict(answer.headers)}"
    for act, particulars in near("canopus-8", "canopus-8-paper").items():
        for trying in (True, False):
            yield act, done(client, act, particulars, trying=trying)


def near(proposal: str, document: str) -> dict[str, dict[str, object]]:
    """Give acts that name a proposal and a document."""
    said = {"party": "PER", "words": "We hold our view.", "language": "en", "issue": document}
    return {
        "join-sponsors": {"proposal": proposal, "sponsors": ["PER"]},
        "leave-sponsors": {"proposal": proposal, "party": "PER"},
        "withdraw-proposal": {"proposal": proposal},
        "retype-proposal": {"proposal": proposal, "kind": "comment"},
        "record-statement": {"id": "s", **said},
        "raise-objection": {"id": "o", "body": "GT/TM", "party": "PER", "objects": [document]},
    }


def done(client: Client, act: str, particulars: dict[str, object], *, trying: bool) -> str:
    """Do an act, and give all that is told of it."""
    sent = {"particulars": particulars, "try": trying}
    answer = client.post(f"/api/1/acts/{act}", sent, content_type="application/json")
    return f"{answer.status_code} {answer.content.decode()}"


def test_what_is_hidden_is_as_what_was_never_there(secret: Site) -> None:
    client, hidden, none = secret.client("peru"), "canopus-7", "antares-9"
    for here, there in zip(_named(hidden), _named(none), strict=True):
        one, other = client.get(here), client.get(there)
        assert one.status_code == other.status_code
        assert one.content.decode().replace(hidden, none) == other.content.decode()


def _named(name: str) -> list[str]:
    return addresses(issue=f"{name}-paper", proposal=name)


def test_an_act_on_what_is_hidden_is_as_one_on_what_was_never_there(secret: Site) -> None:
    client, hidden, none = secret.client("peru"), "canopus-7", "antares-9"
    for trying in (True, False):
        for act, particulars in near(hidden, f"{hidden}-paper").items():
            one = done(client, act, particulars, trying=trying)
            there = near(none, f"{none}-paper")[act]
            other = done(client, act, there, trying=trying)
            assert _bare(one).replace(hidden, none) == _bare(other), act


def _bare(said: str) -> str:
    """Give what is said without the names that are offered, which hang on how it was spelled."""
    return re.sub(r" Did you mean [^?]*\?", "", said)


def test_whoever_handed_it_in_finds_it(secret: Site) -> None:
    found = "".join(words for _, words in everything(secret, "mexico"))
    assert [word for word in WORDS if word in found] == list(WORDS)


@pytest.mark.parametrize("who", OTHERS)
def test_nobody_else_finds_it_anywhere(secret: Site, who: str) -> None:
    leaks = [
        (address, word)
        for address, words in everything(secret, who)
        for word in WORDS
        if word in words
    ]
    assert leaks == []


def test_a_tag_tells_nothing_of_what_is_hidden(secret: Site) -> None:
    client = secret.client("chile")
    before = client.get(TEXT).headers["ETag"]
    secret.desk("mexico").act("withdraw-proposal", proposal="canopus-7")
    assert client.get(TEXT).headers["ETag"] == before


def test_a_file_that_was_handed_in_is_seen_by_nobody_until_it_is_on_record(secret: Site) -> None:
    sent = {"file": SimpleUploadedFile("peru.txt", b"quokka")}
    kept = secret.client("peru").post("/api/1/files", sent)
    assert kept.status_code == 201
    found = [words for _, words in everything(secret, "chile") if "quokka" in words]
    assert found == []


def test_a_bracket_in_which_something_hidden_stands_is_decided_as_it_is_seen(site: Site) -> None:
    desk = site.desk("chair")
    text, every = desk.texts.words(desk.record, PROGRAM), desk.texts.brackets(desk.record, PROGRAM)
    numbers = labels(text)
    seen = next(one for one in every if one.words.strip().isalpha() and one.unit in numbers)
    asked = f"In paragraph {numbers[seen.unit].strip('.()')}, replace “{seen.words.strip()}” by"
    site.desk("mexico").act(
        "receive-proposal",
        id="canopus-7",
        issue=PROGRAM,
        sponsors=["MEX"],
        instruction=f"{asked} “zarzaparrilla”",
    )
    deciding = {"bracket": seen.id, "issue": PROGRAM, "body": "GT/TM", "disposition": "keep"}
    told = done(
        site.client("chair"), "decide-bracket", {**deciding, "mark": seen.mark}, trying=True
    )
    assert told.startswith("200")
    assert [word for word in WORDS if word in told] == []
