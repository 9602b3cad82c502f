"""A group's work from an empty dossier to a report that is sent on, by forms alone."""

from __future__ import annotations

from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from sample.chance import fixed_chance
from sample.site import people_seated
from tests.web.site import Site, pointed_at
from travaux.record.meetings import state_of
from travaux.workspace.dossier import Dossier

MANDATE = "AG/RES. 1928 (XXXIII-O/03)"
TEXT = b"= A Program\n\n1. Everybody works.\n\n2. Nobody waits.\n"

STEPS: tuple[tuple[str, dict[str, str]], ...] = (
    ("open-dossier", {"title": "A group's work", "language": "en"}),
    ("register-body", {"code": "CP", "kind": "council", "names-en": "Permanent Council"}),
    (
        "register-body",
        {
            "code": "GT/TM",
            "kind": "working group",
            "names-en": "Working Group",
            "names-es": "Grupo de Trabajo",
            "parent": "CP",
            "aliases-0": "the Group",
        },
    ),
    ("establish-body", {"body": "the Group", "when": "2004-01-15"}),
    (
        "set-rules",
        {
            "body": "GT/TM",
            "rules-0-key": "quorum",
            "rules-0-values-0": "1",
            "rules-0-source": "Rule 12",
            "rules-0-verified": "yes",
        },
    ),
    ("register-issue", {"id": MANDATE, "kind": "resolution", "level": "public"}),
    (
        "give-mandate",
        {
            "id": "mandate",
            "body": "GT/TM",
            "giver": "CP",
            "source": MANDATE,
            "pinpoint": "operative paragraph 5 (a)",
            "tasks-0-id": "special",
            "tasks-0-words": "a special meeting",
        },
    ),
    ("open-series", {"path": "CP/GT/TM", "body": "GT/TM"}),
    ("register-person", {"id": "ada", "name": "Ada Ferreira", "party": "ARG"}),
    (
        "take-office",
        {
            "body": "GT/TM",
            "office": "chair",
            "person": "Ada Ferreira",
            "manner": "elected",
            "when": "2004-09-16",
        },
    ),
    (
        "convene-meeting",
        {"id": "special", "body": "GT/TM", "kind": "special", "when": "2004-09-30/2004-10-01",
         "convener": "CP", "task": "special"},
    ),
    ("set-order-of-business", {"meeting": "special", "items-0-number": "1", "items-0-title": "X"}),
    ("record-attendance", {"meeting": "special", "attendance-0-party": "ARG",
                           "attendance-0-persons-0": "ada"}),
    ("take-up", {"meeting": "special", "act": "heard", "matter": "the panelists", "item": "1"}),
    ("hold-meeting", {"meeting": "special"}),
    ("draft-summary", {"meeting": "special"}),
    ("allot-symbol", {"series": "CP/GT/TM", "year": "2005", "purpose": "the Program"}),
    ("register-issue", {"id": "CP/GT/TM-1/05", "kind": "negotiating text", "body": "GT/TM",
                        "titles-en": "A Program"}),
    ("begin-report", {"report": "the-report", "body": "GT/TM", "period": "2004-09/2005-05"}),
    ("write-part", {"report": "the-report", "part": "presentation", "words": "Here it is."}),
    ("sign-report", {"report": "the-report", "person": "ada"}),
    ("transmit-documents", {"sender": "GT/TM", "documents-0": "the-report"}),
)  # fmt: skip


def entered(client: Client, act: str, filled: dict[str, str], **files: SimpleUploadedFile) -> None:
    answer = client.post(reverse("act", args=[act]), {"do": "enter", **filled, **files})
    assert answer.status_code == 302, (act, answer.content.decode())


def test_a_groups_work_is_entered_by_forms_alone(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    Dossier.begun(folder, "empty", fixed_chance("empty")).close()
    with pointed_at(folder):
        call_command("migrate", verbosity=0, interactive=False)
        people_seated()
        site = Site(folder, tmp_path)
        client = site.client("secretariat")
        assert "First steps" in client.get(reverse("home")).content.decode()
        for act, filled in STEPS:
            entered(client, act, filled)
        text = SimpleUploadedFile("program.txt", TEXT)
        entered(client, "table-text", {"issue": "CP/GT/TM-1/05"}, file=text)
        record = site.desk("secretariat").record
        assert state_of(record, "special") == "held"
        assert len(record.discharges.things) == 1
        assert [one.documents for one in record.transmissions.values()] == [("the-report",)]
        assert "CP/GT/TM-1/05" in {one.issue for one in record.tabled.values()}
        assert "First steps" not in client.get(reverse("home")).content.decode()
