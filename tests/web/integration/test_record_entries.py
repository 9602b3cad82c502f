"""The entries in sentences, the story, discrepancies, pictures, citations and feeds."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from django.urls import reverse
from lxml import etree

from tests.web.site import PROGRAM, Site
from travaux.journal.checkpoints import verifier_key
from travaux.journal.proofs import checked, read
from travaux.record.describing import described

APPROVED = "CAJP/GT/TM-24/05 rev. 7"
VERIFIER = Path(__file__).parents[3] / "verifier" / "verify.py"
ATOM = "{http://www.w3.org/2005/Atom}"


def shown(site: Site, who: str, name: str, *args: object, **query: str) -> str:
    answer = site.client(who).get(reverse(name, args=args), query)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def positions(page: str) -> list[int]:
    return [int(number) for number in re.findall(r'<li id="e(\d+)">', page)]


def test_the_record_as_it_was_on_a_day(case_site: Site) -> None:
    page = shown(case_site, "mexico", "entries", until="2004-06-30", order="oldest")
    held = case_site.desk("mexico").held
    by_then = [
        one.position
        for one in held.entries
        if one.event is not None and one.at[:10] <= "2004-06-30"
    ]
    assert "The record as it was on 2004-06-30" in page
    assert positions(page) == by_then[:50]
    assert f"{len(by_then)} entr" in page


def test_entries_of_a_kind_that_name_a_delegation(case_site: Site) -> None:
    page = shown(case_site, "mexico", "entries", kind="StatementRecorded", party="Estados Unidos")
    assert len(positions(page)) == 1
    assert "Statement recorded: " in page
    assert ">united-states</a>" in page


def test_a_name_that_nobody_bears_is_told(case_site: Site) -> None:
    assert "is not on the register" in shown(case_site, "mexico", "entries", party="Atlantis")


def test_an_entry_tells_where_it_is_from_and_how_certain_that_is(case_site: Site) -> None:
    page = shown(case_site, "secretariat", "entries", kind="MandateGiven")
    assert '<span class="tag">stated</span>' in page
    assert '<span class="tag">inferred</span>' in shown(
        case_site, "secretariat", "entries", kind="MeetingConvened"
    )


def test_discrepancies_are_told_with_what_became_of_them(case_site: Site) -> None:
    assert shown(case_site, "secretariat", "discrepancies").count("<tr id=") == 27
    assert "No discrepancy is on the record that you may see." in shown(
        case_site, "mexico", "discrepancies"
    )


def test_the_story_is_a_table_and_a_picture_of_the_same_steps(case_site: Site) -> None:
    page = shown(case_site, "mexico", "story", APPROVED)
    drawn = case_site.client("mexico").get(reverse("timeline", args=[APPROVED]))
    picture = etree.fromstring(drawn.content)
    rows = page.count('<tr><th scope="row">')
    assert rows == len(picture.findall("{http://www.w3.org/2000/svg}g"))
    assert rows > 10
    assert reverse("timeline", args=[APPROVED]) in page


def test_pictures_have_their_figures_beside_them(site: Site) -> None:
    page = shown(site, "mexico", "pictures", PROGRAM)
    assert page.count('<img class="picture"') == 3
    assert page.count("<table") >= 3
    for kind in ("burn-down", "heat-strip", "co-sponsors"):
        answer = site.client("mexico").get(reverse("picture", args=[PROGRAM, kind]))
        assert answer["Content-Type"] == "image/svg+xml"
        assert etree.fromstring(answer.content).tag.endswith("svg")


# --- proof


def test_a_page_that_is_asked_for_signs_nothing(case_site: Site) -> None:
    client, store = case_site.client("mexico"), case_site.desk("mexico").held.dossier.store
    assert "younger than the last signed checkpoint" in shown(case_site, "mexico", "prove", 1)
    assert client.get(reverse("take_checkpoint")).status_code == 405
    assert client.get(reverse("proof_file", args=[1])).status_code == 404
    assert store.checkpoints() == ()


def test_a_proof_that_is_taken_away_is_good_without_us(case_site: Site) -> None:
    client = case_site.client("mexico")
    answer = client.post(reverse("take_checkpoint"), {"position": "1"}, follow=True)
    assert "Take the proof away" in answer.content.decode()
    proof = read(client.get(reverse("proof_file", args=[1])).content.decode())
    key = verifier_key(client.get(reverse("public_key")).content.decode())
    vouched = checked(proof, key)
    assert (proof.line.position, vouched.size) == (1, 163)
    assert proof.note == client.get(reverse("checkpoint")).content.decode()
    told = client.post(reverse("proof"), {"file": _as_file(proof_words(client))})
    assert "The proof is good: entry 1" in told.content.decode()


def test_the_verifier_that_stands_alone_takes_the_proof(case_site: Site, tmp_path: Path) -> None:
    client = case_site.client("mexico")
    client.post(reverse("take_checkpoint"))
    (tmp_path / "proof.json").write_text(proof_words(client), encoding="utf-8")
    key = client.get(reverse("public_key")).content
    (tmp_path / "key.pub").write_bytes(key)
    command = [sys.executable, str(VERIFIER), "proof.json", "--key", "key.pub"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_what_is_signed_already_isnt_signed_again(case_site: Site) -> None:
    client = case_site.client("mexico")
    for _ in range(2):
        client.post(reverse("take_checkpoint"))
    assert len(case_site.desk("mexico").held.dossier.store.checkpoints()) == 1


def test_a_proof_that_was_changed_is_told_of(case_site: Site) -> None:
    client = case_site.client("mexico")
    client.post(reverse("take_checkpoint"))
    words = proof_words(client).replace('"position": 1', '"position": 2')
    told = client.post(reverse("proof"), {"file": _as_file(words)}).content.decode()
    assert "Entry 2 isn't proved" in unescape(told)


def test_the_public_has_nothing_signed(case_site: Site) -> None:
    answer = case_site.client("").post(reverse("take_checkpoint"))
    assert answer.status_code in (302, 403)
    assert case_site.desk("").held.dossier.store.checkpoints() == ()


def proof_words(client: object) -> str:
    answer = client.get(reverse("proof_file", args=[1]))  # type: ignore[attr-defined]
    return str(answer.content.decode())


def _as_file(words: str) -> object:
    from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: PLC0415 - after setup

    return SimpleUploadedFile("proof.json", words.encode())


# --- citation


def test_a_document_is_cited_in_words_and_in_forms_that_programs_read(case_site: Site) -> None:
    page = shown(case_site, "mexico", "cite", "document", APPROVED)
    assert f"http://127.0.0.1:8000{reverse('document', args=[APPROVED])}" in page
    client, where = case_site.client(""), reverse("cite", args=["document", APPROVED])
    bib = client.get(where, {"form": "bibtex"})
    assert bib.content.decode().startswith("@misc{cajp-gt-tm-24-05-rev-7,\n")
    assert bib["Content-Disposition"] == 'attachment; filename="cajp-gt-tm-24-05-rev-7.bib"'
    ris = client.get(where, {"form": "ris"}).content.decode().split("\r\n")
    assert (ris[0], ris[-2]) == ("TY  - GEN", "ER  - ")


def test_a_paragraph_a_statement_a_decision_and_an_entry_are_cited(
    case_site: Site,
) -> None:
    for kind, of in (("statement", "mexico"), ("decision", "approval"), ("entry", "1")):
        assert 'class="citation"' in shown(case_site, "mexico", "cite", kind, of)


def test_a_paragraph_is_cited_by_its_number(site: Site) -> None:
    text = site.desk("mexico").texts.words(site.desk("mexico").record, PROGRAM)
    unit = next(one.id for one in text.units if one.kind.value == "operative")
    assert "paragraph 1," in shown(site, "mexico", "cite", "document", PROGRAM, unit=unit)


# --- feeds


@pytest.mark.parametrize("who", ["", "secretariat"])
def test_a_feed_holds_what_is_public_whoever_asks(case_site: Site, who: str) -> None:
    answer = case_site.client(who).get(reverse("feed"))
    feed = etree.fromstring(answer.content)
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    public = case_site.desk("").held
    sentences = {described(one.event) for one in public.entries if one.event is not None}
    assert titles
    assert set(titles) <= sentences
    assert answer["Cache-Control"] == "public, max-age=60"


def test_the_feed_of_a_document_is_about_it_alone(case_site: Site) -> None:
    answer = case_site.client("").get(reverse("feed_of_document", args=[APPROVED]))
    feed = etree.fromstring(answer.content)
    entries = list(feed.iter(f"{ATOM}entry"))
    assert entries
    assert all("CAJP/GT/TM-24/05" in (one.findtext(f"{ATOM}title") or "") for one in entries)
    page = shown(case_site, "", "document", APPROVED)
    assert (
        f'type="application/atom+xml" href="{reverse("feed_of_document", args=[APPROVED])}"' in page
    )


def test_a_body_has_a_feed(case_site: Site) -> None:
    answer = case_site.client("").get(reverse("feed_of_body", args=["GT/TM"]))
    assert len(list(etree.fromstring(answer.content).iter(f"{ATOM}entry"))) > 5
    assert case_site.client("").get(reverse("feed_of_body", args=["NO"])).status_code == 404
