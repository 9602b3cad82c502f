from __future__ import annotations

import io
import json
from typing import Any

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from tests.web.integration.test_api_reading import TEXT
from tests.web.site import PROGRAM, Site, written
from travaux.changes import Modify
from travaux.procedure.acting import all_acts
from travaux_web.addresses import IssueConverter
from travaux_web.api.limits import WRITES

ASKED = "In paragraph 3, after “Everybody” insert “, quokka,”"


@pytest.fixture(autouse=True)
def _nobody_came_before() -> None:
    WRITES.forget()


def post(site: Site, who: str, where: str, sent: Any) -> Any:
    """Send JSON, and give the answer."""
    return site.client(who).post(f"/api/1{where}", sent, content_type="application/json")


def words(**given: Any) -> dict[str, Any]:
    """Give a proposal in words as it is sent."""
    return {"instruction": ASKED, **given}


def test_a_proposal_in_words_comes_on_record_in_the_name_of_the_delegation(site: Site) -> None:
    answer = site.client("mexico").post(
        f"{TEXT}/proposals", words(label="Quokkas"), content_type="application/json"
    )
    assert answer.status_code == 201
    entry = answer.json()["entries"][0]
    proposal = site.desk("mexico").record.proposals[entry["event"]["proposal"]["id"]]
    assert (entry["by"], proposal.parties) == ("delegation:MEX", ("MEX",))


def test_what_is_only_tried_isnt_entered(site: Site) -> None:
    before = written(site.folder)
    answer = site.client("mexico").post(
        f"{TEXT}/proposals", {**words(), "try": True}, content_type="application/json"
    )
    assert (answer.status_code, answer.json()["tried"], answer.json()["entries"]) == (201, True, [])
    assert written(site.folder) == before


def test_whoever_hasnt_seen_the_last_entries_enters_nothing(site: Site) -> None:
    size = written(site.folder)
    sent = {"particulars": {"proposal": _others(site), "sponsors": ["MEX"]}, "expected": size - 1}
    answer = post(site, "mexico", "/acts/join-sponsors", sent)
    told = answer.json()
    assert (answer.status_code, told["type"], told["size"]) == (
        409,
        "/problems/record-moved-on/",
        size,
    )
    assert written(site.folder) == size
    again = post(site, "mexico", "/acts/join-sponsors", {**sent, "expected": size})
    assert (again.status_code, again.json()["size"]) == (200, size + 1)


def _others(site: Site) -> str:
    record = site.desk("mexico").record
    return next(
        one.id for one in record.proposals.values() if "MEX" not in one.parties and one.live
    )


def test_a_delegation_joins_a_proposal_and_leaves_it(site: Site) -> None:
    proposal = _others(site)
    where = f"/proposals/{IssueConverter().to_url(proposal)}/sponsors"
    assert post(site, "mexico", where, {}).status_code == 200
    assert "MEX" in site.desk("mexico").record.proposals[proposal].parties
    assert site.client("mexico").delete(f"/api/1{where}/MEX").status_code == 200
    assert "MEX" not in site.desk("mexico").record.proposals[proposal].parties


def test_of_several_acts_all_are_done_or_none(site: Site) -> None:
    before = written(site.folder)
    good = {"name": "join-sponsors", "particulars": _joining(site)}
    bad = {"name": "withdraw-proposal", "particulars": {"proposal": "nothing"}}
    answer = post(site, "mexico", "/acts", {"acts": [good, bad]})
    assert (answer.status_code, answer.json()["where"]) == (404, "act 2")
    assert written(site.folder) == before


def _joining(site: Site) -> dict[str, Any]:
    return {"proposal": _others(site), "sponsors": ["MEX"]}


@pytest.mark.parametrize("who", ["mexico.member", "observer"])
def test_who_may_not_act_is_told_so(site: Site, who: str) -> None:
    answer = post(site, who, "/acts/join-sponsors", {"particulars": _joining(site)})
    assert answer.status_code == 403


def test_a_word_file_is_handed_in(site: Site) -> None:
    issued = site.client("mexico").get(f"{TEXT}?view=original&format=docx").content
    sent = {"file": SimpleUploadedFile("mexico.docx", changed(issued)), "label": "Quokkas"}
    answer = site.client("mexico").post(f"{TEXT}/proposals/file", sent)
    assert answer.status_code == 201, answer.content
    proposal = site.desk("mexico").record.proposals.values()[-1]
    assert (proposal.base, proposal.source) == (PROGRAM, "mexico.docx")
    assert [type(one.change) for one in proposal.entries] == [Modify]


def changed(issued: bytes) -> bytes:
    """Give a Word file with one word of it replaced, as a delegate would."""
    document = docx.Document(io.BytesIO(issued))
    runs = [run for one in document.paragraphs for run in one.runs if " of " in run.text]
    run = max(runs, key=lambda one: len(one.text))
    run.text = run.text.replace(" of ", " quokka ", 1)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


@override_settings(MOST_BYTES=1000)
def test_a_file_that_is_too_large_is_turned_away(site: Site) -> None:
    sent = {"file": SimpleUploadedFile("mexico.txt", b"x" * 2000)}
    answer = site.client("mexico").post(f"{TEXT}/proposals/file", sent)
    assert (answer.status_code, answer.json()["type"]) == (413, "/problems/too-large/")


def test_every_act_is_listed_with_what_it_takes(site: Site) -> None:
    listed = site.client().get("/api/1/acts?limit=500").json()["items"]
    assert [one["name"] for one in listed] == list(all_acts())
    joining = next(one for one in listed if one["name"] == "join-sponsors")["particulars"]
    assert joining["required"] == ["proposal", "sponsors"]
    assert joining["properties"]["sponsors"]["type"] == "array"
    assert json.dumps(listed)
