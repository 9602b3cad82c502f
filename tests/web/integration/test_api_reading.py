from __future__ import annotations

import json

import pytest
from django.test import Client

from tests.web.site import PROGRAM, Site
from travaux_web.addresses import IssueConverter
from travaux_web.api.operations import Operation
from travaux_web.api.serving import OPERATIONS

TEXT = f"/api/1/texts/{IssueConverter().to_url(PROGRAM)}"
EXAMPLES = {
    "position": "0",
    "body": "GT~TM",
    "mandate": "none",
    "meeting": "none",
    "issue": IssueConverter().to_url(PROGRAM),
    "language": "en",
    "unit": "u13",
    "proposal": "none",
    "decision": "none",
    "silence": "none",
    "statement": "none",
    "kind": "register",
    "name": "join-sponsors",
    "draft": "1",
    "party": "MEX",
}
NEEDED = {"reasons": "?unit=u13", "changed": "?since=CAJP/GT/TM-24/05"}


def address(one: Operation) -> str:
    return "/api/1" + one.path.format(**EXAMPLES) + NEEDED.get(one.name, "")


@pytest.mark.parametrize("who", ["", "guest", "observer", "mexico.member", "mexico", "chair", "secretariat"])
def test_every_reading_operation_answers_those_whom_it_is_for(site: Site, who: str) -> None:
    client = site.client(who)
    circle = site.desk(who).circle
    for one in OPERATIONS:
        if one.method != "GET":
            continue
        answer = client.get(address(one))
        print(who, answer.status_code, one.path, len(answer.content), answer.content[:300] if answer.status_code>=400 else "")
        if circle not in one.circles:
            assert answer.status_code == (403 if who else 401), one.path
        else:
            assert answer.status_code < 500, (one.path, answer.content)
