from __future__ import annotations

import pytest

from tests.web.site import PROGRAM, Site
from travaux.journal.checkpoints import verifier_key
from travaux.journal.proofs import checked, read
from travaux_web.addresses import IssueConverter
from travaux_web.api.operations import Operation
from travaux_web.api.serving import every_operation

WRITTEN = IssueConverter().to_url
TEXT = f"/api/1/texts/{WRITTEN(PROGRAM)}"
READING = [one for one in every_operation() if one.method == "GET"]
EVERYONE = (
    "",
    "guest",
    "observer",
    "mexico.member",
    "mexico",
    "rapporteur",
    "chair",
    "secretariat",
)

# What is asked for where an address names something, by the name of that part.
EXAMPLES = {
    "position": "0",
    "body": "GT/TM",
    "mandate": "",
    "meeting": "",
    "issue": PROGRAM,
    "language": "en",
    "unit": "u13",
    "proposal": "",
    "decision": "",
    "silence": "none",
    "statement": "none",
    "kind": "register",
    "name": "join-sponsors",
    "draft": "1",
    "party": "MEX",
    "holding": "SAMPLE/CONV. (2000)",
    "instrument": "ACHR",
}
ALSO = {"reasons": "?unit=u13", "changed": "?since=CAJP/GT/TM-24/05"}
ALSO |= {"precedents": "?q=the+rights+of+every+person"}


def address(one: Operation, **given: str) -> str:
    """Give the address of an operation, with examples for whatever it names."""
    named = {part: WRITTEN(words) for part, words in {**EXAMPLES, **given}.items()}
    return "/api/1" + one.path.format(**named) + ALSO.get(one.name, "")


def addresses(**given: str) -> list[str]:
    """Give the addresses of all that can be read, and of every paper."""
    kinds = ("register", "proposals", "status", "brackets", "why", "story", "statements")
    papers = [f"/api/1/papers/{kind}?of={WRITTEN(PROGRAM)}&part=u13" for kind in kinds]
    return [*(address(one, **given) for one in READING), *papers]


def on_record(site: Site) -> dict[str, str]:
    """Give something that is on record for each part of an address."""
    record = site.desk("secretariat").record
    return {
        "mandate": next(iter(record.mandates)),
        "meeting": next(iter(record.meetings)),
        "proposal": next(iter(record.proposals)),
        "decision": next(iter(record.decisions)),
    }


@pytest.mark.parametrize("who", EVERYONE)
def test_every_operation_that_reads_is_open_to_its_circles_alone(site: Site, who: str) -> None:
    client, circle = site.client(who), site.desk(who).circle
    given = on_record(site)
    answers = {one.name: client.get(address(one, **given)).status_code for one in READING}
    shut = {one.name for one in READING if circle not in one.circles}
    refused = {name for name, status in answers.items() if status == (403 if who else 401)}
    assert refused == shut
    assert {name: status for name, status in answers.items() if status >= 500} == {}


def test_the_secretariat_reads_whatever_is_on_record(site: Site) -> None:
    client, given = site.client("secretariat"), on_record(site)
    theirs = [one for one in READING if "secretariat" in one.circles]
    missing = [one.name for one in theirs if client.get(address(one, **given)).status_code == 404]
    assert missing == ["silence", "statement", "room"]  # the sample has none of these


def test_a_text_is_given_in_every_form_that_is_accepted(site: Site) -> None:
    client = site.client("mexico")
    for kind in ("text/plain", "text/html", "application/pdf", "application/akn+xml"):
        answer = client.get(TEXT, headers={"Accept": kind})
        assert (answer.status_code, answer.headers["Content-Type"].partition(";")[0]) == (200, kind)
    assert client.get(f"{TEXT}?format=docx").content[:2] == b"PK"
    assert client.get(TEXT, headers={"Accept": "image/png"}).status_code == 406


def test_those_outside_the_body_are_given_no_view_with_names(site: Site) -> None:
    answer = site.client("observer").get(f"{TEXT}?view=compiled")
    assert answer.status_code in (403, 404)


def test_what_has_not_changed_is_not_sent_again(site: Site) -> None:
    client = site.client("mexico")
    tag = client.get(TEXT).headers["ETag"]
    again = client.get(TEXT, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    site.desk("mexico").act("join-sponsors", proposal=_others(site), sponsors=["MEX"])
    assert client.get(TEXT, headers={"If-None-Match": tag}).status_code == 200


def _others(site: Site) -> str:
    record = site.desk("mexico").record
    return next(
        one.id for one in record.proposals.values() if "MEX" not in one.parties and one.live
    )


def test_a_list_is_given_in_parts_that_make_the_whole(site: Site) -> None:
    client = site.client("secretariat")
    whole = client.get("/api/1/proposals").json()
    found, where = [], "/api/1/proposals?limit=2"
    while where:
        part = client.get(where).json()
        found += part["items"]
        where = part["next"]
    assert found == whole["items"]
    assert whole["count"] == len(found) > 2


def test_whoever_follows_the_entries_gets_each_of_them_once(site: Site) -> None:
    client = site.client("chile")
    seen = [one.position for one in site.desk("chile").held.entries if one.event]
    found, after, size = [], -1, None
    while size is None or after < size - 1:
        part = client.get(f"/api/1/entries?limit=50&after={after}").json()
        found += [one["position"] for one in part["items"]]
        after, size = part["after"], part["size"]
    assert found == seen


def test_a_proof_of_an_entry_is_good(site: Site) -> None:
    client = site.client()
    proof = client.get("/api/1/entries/0/proof").content.decode()
    key = verifier_key(client.get("/api/1/dossier").json()["verifier"])
    assert checked(read(proof), key).size > 0


def test_what_is_searched_for_is_found_where_it_stands(site: Site) -> None:
    client = site.client("mexico")
    found = client.get("/api/1/search?q=migra*&kind=paragraph&limit=1").json()
    assert found["count"] > 1
    assert "migra" in found["items"][0]["words"].casefold()
    following = client.get(found["next"]).json()
    assert following["items"] != found["items"]


def test_the_head_of_an_answer_is_given_without_its_body(site: Site) -> None:
    client = site.client("mexico")
    head, whole = client.head(TEXT), client.get(TEXT)
    assert (head.status_code, head.headers["ETag"]) == (200, whole.headers["ETag"])
    assert head.content == b""
