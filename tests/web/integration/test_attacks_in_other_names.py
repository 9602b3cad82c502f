"""Acting in another's name: by ids that are another's, by a seat that was changed meanwhile."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.utils import timezone

from tests.web.site import PROGRAM, Site, written
from travaux.workspace.entering import ActFailed
from travaux_web.models import Seat, SeatKind

JOIN = "/delegation/proposal/mexico/join-sponsors/"


def proposal(party: str, name: str) -> dict[str, Any]:
    return {
        "id": name,
        "issue": PROGRAM,
        "sponsors": [party],
        "instruction": "In paragraph 3, after “Everybody” insert “, whoever,”",
    }


def test_nobody_counts_by_ids_what_another_delegation_keeps_to_itself(site: Site) -> None:
    site.desk("mexico").act("receive-proposal", **proposal("MEX", "MEX-1"))
    said = []
    for name in ("MEX-1", "MEX-2"):  # one is there and hidden, the other isn't
        with pytest.raises(ActFailed) as fault:
            site.desk("chile").tried([("receive-proposal", proposal("CHL", name))])
        said.append(str(fault.value).replace(name, "…"))
    assert said[0] == said[1]


def test_nobody_takes_the_next_id_of_another_delegation_away(site: Site) -> None:
    for name in ("MEX-1", "mex-1", "MEX-S1"):
        with pytest.raises(ActFailed, match="own"):
            site.desk("chile").act("receive-proposal", **proposal("CHL", name))
    done = site.desk("mexico").act("receive-proposal", **proposal("MEX", "MEX-1"))
    assert len(done.entries) == 1


def test_ids_of_ones_own_of_ones_group_and_of_symbols_are_taken(site: Site) -> None:
    for name in ("CHL-1", "GRULAC-7", "GT/TM-proposal", "well-meant"):
        done = site.desk("chile").tried([("receive-proposal", proposal("CHL", name))])
        assert len(done.entries) == 1
    paper = {"id": "MEX-9", "kind": "paper", "titles": {"en": "P"}, "body": "GT/TM"}
    assert site.desk("secretariat").tried([("register-issue", paper)]).entries


def test_a_form_that_was_looked_at_from_another_seat_is_turned_away(site: Site) -> None:
    """Somebody sits for Chile, and opens a form there; in another window they sit down for Peru."""
    client, user = site.client("chile"), site.user("chile")
    other = Seat.objects.create(user=user, kind=SeatKind.HEAD, of="PER", begins=timezone.now())
    form = dict(re.findall(r'type="hidden" name="(sitting)" value="(\d+)"', _page(client, JOIN)))
    client.post("/seat/", {"seat": other.pk, **form})
    before = written(site.folder)
    answer = client.post(JOIN, form)
    assert (answer.status_code, written(site.folder)) == (409, before)
    assert "Change the seat at the top" in answer.content.decode()
    assert client.post(JOIN, {"sitting": other.pk}).status_code == 302
    assert "PER" in site.desk("secretariat").record.proposals["mexico"].parties


def test_the_same_holds_for_a_form_that_was_kept_over_a_sign_in(site: Site) -> None:
    client, user = site.client("chile"), site.user("chile")
    seat = site.seat("chile")
    assert seat is not None
    other = Seat.objects.create(user=user, kind=SeatKind.CHAIR, of="GT/TM")  # sorts before it
    client.get("/")
    client.cookies.pop("sessionid")
    answer = client.post(JOIN, {"sitting": seat.pk})
    assert answer.headers["Location"].startswith("/account/login/")
    client.force_login(user, "allauth.account.auth_backends.AuthenticationBackend")
    assert f'value="{other.pk}" selected' in _page(client, "/kept/")
    before = written(site.folder)
    page = _page(client, "/kept/")
    assert client.post(JOIN, {"sitting": [seat.pk, other.pk]}).status_code in (403, 409)
    assert (written(site.folder), "<dt>sitting" in page) == (before, False)


def _page(client: Any, address: str) -> str:
    return str(client.get(address).content.decode())
