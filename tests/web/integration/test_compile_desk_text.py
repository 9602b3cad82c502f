"""The compile desk on the text: collisions, decisions, circulating, the next issue, a new text."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Template
from django.test.utils import instrumented_test_render  # type: ignore[attr-defined]
from django.urls import reverse

from tests.web.site import PROGRAM, Site, written
from travaux.record.proposals import live_on
from travaux.record.tabled import rulings_on, settled_into
from travaux_web.views.compile_desk.frame import contested

NEXT = "CAJP/GT/TM-24/05 rev. 3"
BRACKETS = reverse("compile_brackets", args=[PROGRAM])
ISSUING = reverse("compile_next", args=[PROGRAM])
CIRCULATING = reverse("compile_circulate", args=[PROGRAM])
PLACING = reverse("compile_loose", args=[PROGRAM])


@pytest.fixture(autouse=True)
def instrumented(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let answers tell what was given to their templates."""
    monkeypatch.setattr(Template, "_render", instrumented_test_render)


def test_the_account_stands_at_the_top_and_adds_up(site: Site) -> None:
    answer = site.client("secretariat").get(BRACKETS)
    terms = answer.context["terms"]
    assert sum(one.count for one in terms) == answer.context["received"]
    account = reverse("compile_account", args=[PROGRAM])
    listed = {
        one.fate: len(site.client("secretariat").get(f"{account}?fate={one.fate}").context["rows"])
        for one in terms
    }
    assert listed == {one.fate: one.count for one in terms}


def test_collisions_come_with_the_most_contested_first(site: Site) -> None:
    shown = site.client("secretariat").get(BRACKETS).context["brackets"]
    counts = [len(one.bracket.wordings) for one in shown]
    assert counts == sorted(counts, reverse=True)
    assert counts != []


def test_no_key_decides_until_it_is_said_where_the_room_sits(site: Site) -> None:
    client = site.client("secretariat")
    assert b'data-key="s"' not in client.get(BRACKETS).content
    assert b'data-key="s"' in client.get(f"{BRACKETS}?meeting=-").content


def test_a_decision_of_the_room_is_entered_once_and_taken_back(site: Site) -> None:
    client, desk = site.client("secretariat"), site.desk("secretariat")
    first = contested(desk, PROGRAM)[0]
    given = {
        "do": "decide",
        "once": "one",
        "bracket": first.id,
        "mark": first.mark,
        "how": "keep",
        "meeting": "-",
    }
    before = len(rulings_on(desk.record, PROGRAM))
    client.post(BRACKETS, given)
    client.post(BRACKETS, given)
    rulings = rulings_on(site.desk("secretariat").record, PROGRAM)
    assert len(rulings) == before + 1
    client.post(BRACKETS, {"do": "undo", "once": "two", "ruling": rulings[-1].id, "meeting": "-"})
    assert len(rulings_on(site.desk("secretariat").record, PROGRAM)) == before


def test_a_bracket_that_changed_meanwhile_isnt_decided(site: Site) -> None:
    first = contested(site.desk("secretariat"), PROGRAM)[0]
    given = {"do": "decide", "bracket": first.id, "mark": "old", "how": "keep", "meeting": "-"}
    answer = site.client("secretariat").post(BRACKETS, given)
    assert (answer.status_code, b"has changed since" in answer.content) == (409, True)


def test_a_delegation_joins_only_on_its_word(site: Site) -> None:
    first = contested(site.desk("secretariat"), PROGRAM)[0]
    proposal = first.wordings[0].entries[0][0]
    given = {"do": "join", "proposal": proposal, "party": "Belize", "meeting": "-"}
    answer = site.client("secretariat").post(BRACKETS, given)
    assert answer.status_code == 409


def test_what_the_room_doesnt_see_is_said_and_circulated(site: Site) -> None:
    site.desk("mexico").act(
        "receive-proposal",
        id="own",
        issue=PROGRAM,
        sponsors=["MEX"],
        instruction="Delete paragraph 2.",
    )
    client = site.client("secretariat")
    assert b"The room does not see this 1" in client.get(CIRCULATING).content
    assert "own" not in site.desk("chile").record.proposals
    client.post(CIRCULATING, {"proposals": ["own"], "level": "body"})
    assert "own" in site.desk("chile").record.proposals
    assert b"The room sees every proposal" in client.get(CIRCULATING).content


def test_nothing_is_circulated_where_nothing_is_chosen(site: Site) -> None:
    answer = site.client("secretariat").post(CIRCULATING, {"level": "body"})
    assert answer.status_code == 422


def unplaced(site: Site) -> None:
    site.desk("mexico").act(
        "receive-proposal",
        id="loose",
        issue=PROGRAM,
        sponsors=["MEX"],
        instruction="In paragraph 999, delete “unicorns”.",
    )


def test_what_has_no_place_is_previewed_placed_or_closed(site: Site) -> None:
    unplaced(site)
    client = site.client("secretariat")
    shown = client.get(PLACING).context["loose"]
    one = next(one for one in shown if one.proposal == "loose")
    given = {"proposal": "loose", "asked": one.asked, "words": "A paragraph of its own."}
    size = written(site.folder)
    answer = client.post(PLACING, {**given, "do": "try"})
    assert (answer.status_code, answer.context["placed"].new) == (200, "A paragraph of its own.")
    assert written(site.folder) == size
    client.post(PLACING, {**given, "do": "enter"})
    assert all(one.proposal != "loose" for one in client.get(PLACING).context["loose"])


def test_a_place_that_isnt_one_is_refused_and_what_was_typed_is_kept(site: Site) -> None:
    unplaced(site)
    client = site.client("secretariat")
    one = next(one for one in client.get(PLACING).context["loose"] if one.proposal == "loose")
    unit = client.get(PLACING).context["paragraphs"][3][0]
    given = {"proposal": "loose", "asked": one.asked, "unit": unit, "old": "zzz", "new": "yyy"}
    answer = client.post(PLACING, {**given, "do": "try"})
    assert (answer.status_code, b'value="zzz"' in answer.content) == (422, True)


def test_what_asks_for_nothing_is_closed_with_a_reason(site: Site) -> None:
    unplaced(site)
    client = site.client("secretariat")
    one = next(one for one in client.get(PLACING).context["loose"] if one.proposal == "loose")
    given = {"do": "close", "proposal": "loose", "asked": one.asked}
    assert client.post(PLACING, {**given, "reason": ""}).status_code == 422
    client.post(PLACING, {**given, "reason": "It thanks the chair."})
    assert all(one.proposal != "loose" for one in client.get(PLACING).context["loose"])


def test_the_next_issue_is_seen_before_anything_is_entered(site: Site) -> None:
    client, size = site.client("secretariat"), written(site.folder)
    answer = client.get(ISSUING)
    assert (answer.context["following"], len(answer.context["becomes"]) > 0) == (NEXT, True)
    files = {form: client.get(address) for form, address in answer.context["files"]}
    starts = {name: bytes(one.content[:4]) for name, one in files.items()}
    assert (starts["Word"], starts["PDF"]) == (b"PK\x03\x04", b"%PDF")
    assert written(site.folder) == size


def test_the_next_issue_is_issued_once(site: Site) -> None:
    client = site.client("secretariat")
    size = client.get(ISSUING).context["size"]
    answer = client.post(ISSUING, {"size": size, "house": "oas"})
    assert answer.headers["Location"] == reverse("compile_next", args=[NEXT])
    record = site.desk("secretariat").record
    assert settled_into(record, PROGRAM) == NEXT
    names = [one.name for one in record.renditions.values() if one.issue == NEXT]
    assert names == ["CAJP-GT-TM-24-05 rev. 3.docx"]
    after = written(site.folder)
    client.post(ISSUING, {"size": size, "house": "oas"})
    assert written(site.folder) == after
    assert b"corrigendum" in client.get(ISSUING).content


def test_nothing_is_issued_that_nobody_looked_at(site: Site) -> None:
    client = site.client("secretariat")
    size = client.get(ISSUING).context["size"]
    unplaced(site)
    answer = client.post(ISSUING, {"size": size, "house": "oas"})
    assert answer.status_code == 409
    assert settled_into(site.desk("secretariat").record, PROGRAM) == ""


def test_a_new_text_is_shown_then_put_on_the_table(site: Site) -> None:
    client, where = site.client("secretariat"), reverse("compile_table")
    words = (
        b"%travaux en another\n\n= Draft declaration on ports\n\n1. Declare that ports stay open.\n"
    )
    series = next(iter(site.desk("secretariat").record.series.values())).id
    file = SimpleUploadedFile("ports.txt", words)
    given = {"series": series, "title": "Ports", "issue": ""}
    answer = client.post(where, {**given, "do": "try", "file": file})
    assert "ports stay open" in answer.content.decode()
    kept = answer.context["given"]
    again = {**given, "digest": kept["digest"], "name": kept["name"], "do": "enter"}
    symbol = answer.context["seen"]["symbol"]
    assert client.post(where, again).headers["Location"] == reverse("compile_inbox", args=[symbol])
    assert client.post(where, {**given, "do": "try"}).status_code == 422


def test_every_open_proposal_stands_on_the_next_issue_as_it_was_shown(site: Site) -> None:
    client = site.client("secretariat")
    shown = client.get(ISSUING).context
    client.post(ISSUING, {"size": shown["size"], "house": "oas"})
    stand = {one.id: one for one in live_on(site.desk("secretariat").record, NEXT)}
    assert set(stand) == {one.proposal for one in shown["becomes"]}
