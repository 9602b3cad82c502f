"""The inbox of the compile desk: every state of a file, and what is said of one that fails."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.urls import reverse

from tests.web.site import PROGRAM, Site, written
from travaux.render.plain import printed
from travaux_web.models import InboxState, Received, Told

INBOX = reverse("compile_inbox", args=[PROGRAM])


def asking(site: Site) -> bytes:
    """Give the issue on the table as a file in which one paragraph has a word more."""
    desk = site.desk("secretariat")
    text = desk.texts.words(desk.record, PROGRAM)
    words = printed(text)
    lines = words.split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("2. "))
    lines[at] = f"2. Forthwith {lines[at][3:]}"
    return "\n".join(lines).encode()


def send(client: Client, *files: tuple[str, bytes]) -> None:
    sent = [SimpleUploadedFile(name, data) for name, data in files]
    answer = client.post(INBOX, {"files": sent})
    assert (answer.status_code, answer.headers["Location"]) == (302, INBOX)


def states() -> Sequence[tuple[str, str, str]]:
    return [(row.name, row.state, row.parties) for row in Received.objects.all()]


def at(row: Received) -> str:
    return reverse("compile_file", args=[PROGRAM, row.pk])


def test_an_empty_inbox_says_so(site: Site) -> None:
    assert b"No file has come in" in site.client("secretariat").get(INBOX).content


def test_one_bad_file_stops_no_other(site: Site) -> None:
    client = site.client("secretariat")
    good = asking(site)
    send(
        client,
        ("Chile.docx", b"PK\x03\x04 cut off"),
        ("Mexico.txt", good),
        ("Document1.txt", good + b"\n"),
    )
    assert states() == [
        ("Chile.docx", InboxState.REFUSED, "CHL"),
        ("Mexico.txt", InboxState.READ, "MEX"),
        ("Document1.txt", InboxState.NEW, ""),
    ]
    refused = Received.objects.get(name="Chile.docx")
    assert refused.reason != ""
    assert refused.reason in client.get(INBOX).content.decode().replace("&#x27;", "'")
    assert [client.get(at(row)).status_code for row in Received.objects.all()] == [200, 200, 200]


def test_a_file_too_large_is_told_of_and_the_next_is_taken(site: Site) -> None:
    client = site.client("secretariat")
    with override_settings(MOST_BYTES=2**20):
        send(client, ("Chile.docx", b"0" * (2**20 + 1)), ("Mexico.txt", asking(site)))
    large = Received.objects.get(name="Chile.docx")
    assert (large.state, large.digest) == (InboxState.REFUSED, "")
    assert "larger than 1 MB" in large.reason
    assert Received.objects.get(name="Mexico.txt").state == InboxState.READ


def test_a_corrected_sponsor_is_read_again_and_entered_with_one_key(site: Site) -> None:
    client, before = site.client("secretariat"), written(site.folder)
    send(client, ("Document1.txt", asking(site)))
    row = Received.objects.get()
    answer = client.post(at(row), {"do": "correct", "parties": "Chile, México"})
    assert answer.status_code == 302
    row.refresh_from_db()
    assert (row.state, row.parties, row.told) == (InboxState.READ, "CHL,MEX", Told.HAND)
    shown = client.get(at(row)).content.decode()
    assert ('data-key="Enter"' in shown, "Forthwith" in shown) == (True, True)
    assert written(site.folder) == before
    assert client.post(at(row), {"do": "enter"}).headers["Location"] == INBOX
    row.refresh_from_db()
    proposal = site.desk("secretariat").record.proposals[row.proposal]
    assert (row.state, proposal.parties) == (InboxState.ENTERED, ("CHL", "MEX"))


def test_an_unknown_sponsor_is_told_of_and_what_was_typed_is_kept(site: Site) -> None:
    client = site.client("secretariat")
    send(client, ("Document1.txt", asking(site)))
    row = Received.objects.get()
    answer = client.post(at(row), {"do": "correct", "parties": "Atlantis"})
    assert (answer.status_code, 'value="Atlantis"' in answer.content.decode()) == (422, True)
    assert "Atlantis" in answer.content.decode()
    row.refresh_from_db()
    assert (row.state, row.parties) == (InboxState.NEW, "")


def test_sent_twice_it_is_entered_once(site: Site) -> None:
    client = site.client("secretariat")
    send(client, ("Mexico.txt", asking(site)))
    row = Received.objects.get()
    client.post(at(row), {"do": "enter"})
    size = written(site.folder)
    client.post(at(row), {"do": "enter"})
    assert written(site.folder) == size


def test_what_was_entered_by_mistake_is_taken_back_into_the_inbox(site: Site) -> None:
    client = site.client("secretariat")
    send(client, ("Mexico.txt", asking(site)))
    row = Received.objects.get()
    client.post(at(row), {"do": "enter"})
    row.refresh_from_db()
    client.post(at(row), {"do": "take-back"})
    entered = row.proposal
    row.refresh_from_db()
    assert (row.state, row.proposal) == (InboxState.READ, "")
    assert entered not in site.desk("secretariat").record.proposals
    client.post(at(row), {"do": "enter"})
    row.refresh_from_db()
    assert row.state == InboxState.ENTERED


def test_the_same_file_again_is_put_aside_and_may_be_put_back(site: Site) -> None:
    client, data = site.client("secretariat"), asking(site)
    send(client, ("Mexico.txt", data))
    send(client, ("Mexico (copy).txt", data))
    second = Received.objects.get(name="Mexico (copy).txt")
    assert (second.state, "Mexico.txt" in second.reason) == (InboxState.ASIDE, True)
    client.post(at(second), {"do": "back"})
    second.refresh_from_db()
    assert second.state == InboxState.READ


def test_a_file_is_put_aside_only_with_a_reason(site: Site) -> None:
    client = site.client("secretariat")
    send(client, ("Mexico.txt", asking(site)))
    row = Received.objects.get()
    assert client.post(at(row), {"do": "aside", "reason": " "}).status_code == 422
    client.post(at(row), {"do": "aside", "reason": "Sent in error."})
    row.refresh_from_db()
    assert (row.state, row.reason) == (InboxState.ASIDE, "Sent in error.")


def test_a_manifest_says_whose_the_files_are(site: Site) -> None:
    client = site.client("secretariat")
    lines = b'name,sponsors\nDocument1.txt,"Chile;Peru"\n'
    send(client, ("Document1.txt", asking(site)))
    send(client, ("manifest.csv", lines))
    row = Received.objects.get(name="Document1.txt")
    assert (row.state, row.parties, row.told) == (InboxState.READ, "CHL,PER", Told.MANIFEST)


def test_all_that_are_read_are_entered_at_once(site: Site) -> None:
    client, data = site.client("secretariat"), asking(site)
    send(
        client,
        ("Mexico.txt", data),
        ("Chile.txt", data + b"\n"),
        ("Peru.docx", b"PK\x03\x04 cut off"),
    )
    client.post(INBOX, {"do": "enter-all"})
    assert [state for _, state, _ in states()] == ["entered", "entered", "refused"]


@pytest.mark.parametrize("who", ["mexico", "chair", "observer", ""])
def test_the_desk_is_for_the_secretariat(site: Site, who: str) -> None:
    assert site.client(who).get(INBOX).status_code in (302, 403)


def test_a_file_of_nobody_isnt_there(site: Site) -> None:
    where = reverse("compile_file", args=[PROGRAM, 999])
    assert site.client("secretariat").get(where).status_code == 404
