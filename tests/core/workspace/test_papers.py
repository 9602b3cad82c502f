"""Papers made from a dossier, also where files can't be read, or nothing was entered yet."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from travaux.bodies import Actor
from travaux.documents import Level
from travaux.texts import readable
from travaux.workspace.asking import NotForThem
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting, NotOpen
from travaux.workspace.papers import WhichOne, dates, paper, things

RESOLUTION = "AG/RES. 2027 (XXXIV-O/04)"


def _acting(act: str, **particulars: Any) -> Acting:
    at = datetime(2005, 2, 1, tzinfo=UTC)
    return Acting(act, particulars, Actor.read("secretariat"), at)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    made = Dossier.begun(tmp_path / "dossier", "group", secrets.token_bytes)
    made.act(
        [
            _acting("open-dossier", title="A group"),
            _acting("register-body", code="AG", kind="assembly", names={"en": "Assembly"}),
            _acting("register-issue", id=RESOLUTION, kind="resolution", body="AG"),
        ]
    )
    yield made
    made.close()


def _filed(dossier: Dossier, data: bytes) -> str:
    digest = dossier.files.put(data)
    given = {"document": RESOLUTION, "language": "en", "media_type": "text/plain", "name": "a.txt"}
    dossier.act([_acting("file-rendition", digest=digest, **given)])
    return digest


@pytest.mark.parametrize(
    ("data", "why"), [(b"", "The file is empty"), (b"\x00\x01", "The file is not a text")]
)
def test_a_file_that_cannot_be_read_is_told_of_and_the_paper_is_made(
    dossier: Dossier, data: bytes, why: str
) -> None:
    _filed(dossier, data)
    made = paper(dossier, "statements")
    assert [(one.code, one.where) for one in made.findings] == [
        ("text-not-read", f"{RESOLUTION} (en)")
    ]
    assert why in made.findings[0].message


def test_a_file_that_is_lost_is_told_of_and_the_paper_is_made(dossier: Dossier) -> None:
    dossier.files.remove(_filed(dossier, b"Words."))
    assert [one.code for one in paper(dossier, "statements").findings] == ["text-not-read"]


def test_a_file_that_was_lawfully_destroyed_is_not_looked_for(dossier: Dossier) -> None:
    digest = _filed(dossier, b"Words.")
    lawful = {"authority": "A court", "reason": "Privacy", "files": [digest]}
    dossier.act([_acting("destroy-content", positions=[1], **lawful)])
    assert paper(dossier, "statements").findings == ()


def test_a_document_is_named_as_it_stands_on_the_register(dossier: Dossier) -> None:
    assert paper(dossier, "story", RESOLUTION).value == paper(dossier, "story").value


def test_before_the_first_entry_nothing_was_known(dossier: Dossier) -> None:
    assert RESOLUTION not in str(paper(dossier, "register", moment="1999-01-01").value)


def test_a_dossier_that_was_never_opened_says_so(tmp_path: Path) -> None:
    empty = Dossier.begun(tmp_path / "empty", "group", secrets.token_bytes)
    with pytest.raises(NotOpen):
        paper(empty, "register", moment=0)
    empty.close()


def test_a_calendar_is_of_a_body_by_any_of_its_names_and_of_no_other(dossier: Dossier) -> None:
    assert dates(dossier, "Assembly") == dates(dossier, "AG")
    with pytest.raises(WhichOne, match="holds no body “CP”"):
        dates(dossier, "CP")


def test_where_no_body_has_a_plan_that_is_said(dossier: Dossier) -> None:
    with pytest.raises(WhichOne) as refused:
        paper(dossier, "plan")
    assert str(refused.value) == (
        "plan: Of which body? No body on record has a mandate or work plan yet."
    )


def _round(dossier: Dossier) -> None:
    clock = {"opened": "2005-01-28T17:00 America/New_York", "lasts": "72 hours"}
    dossier.act([_acting("begin-silence", id="s", body="AG", issue=RESOLUTION, **clock)])


def test_the_note_of_a_silence_holds_the_words_that_went_round(dossier: Dossier) -> None:
    _filed(dossier, b"Words.")
    _round(dossier)
    _filed(dossier, b"Other words.")
    made = paper(dossier, "silence")
    assert made.findings == ()
    assert made.value.units[-1].words == "Words."


def test_words_that_went_round_and_cannot_be_read_or_were_destroyed_leave_a_gap(
    dossier: Dossier,
) -> None:
    digest = _filed(dossier, b"Words.")
    _round(dossier)
    gap = "[not on file: the text that was circulated]"
    dossier.files.remove(digest)
    lost = paper(dossier, "silence", "s")
    assert [one.code for one in lost.findings] == ["text-not-read"]
    assert lost.value.units[-1].words == gap
    lawful = {"authority": "A court", "reason": "Privacy", "files": [digest]}
    dossier.act([_acting("destroy-content", positions=[1], **lawful)])
    assert paper(dossier, "silence").findings == ()


def test_the_letter_is_about_the_only_silence_that_there_is(dossier: Dossier) -> None:
    with pytest.raises(WhichOne, match="It holds no silence yet"):
        paper(dossier, "confirmation")
    _round(dossier)
    assert paper(dossier, "confirmation").value.title == "Outcome of a silence procedure"


def _tabled(dossier: Dossier) -> None:
    words = dossier.files.put(b"%travaux en running\n\n= Program\n\n1. The rivers are free.\n")
    program = "CAJP/GT/TM-24/05"
    dossier.act(
        [
            _acting(
                "register-issue", id=program, kind="negotiating text", body="AG", level="public"
            ),
            _acting("table-text", issue=program, digest=words, name="program.txt"),
            _acting("agree-paragraphs", issue=program, units=["1"], standing="agreed", body="AG"),
        ]
    )


def test_the_record_of_status_is_made_of_the_text_that_is_tabled(dossier: Dossier) -> None:
    with pytest.raises(WhichOne, match="no tabled text yet"):
        paper(dossier, "record-of-status")
    _tabled(dossier)
    made = paper(dossier, "record-of-status").value
    assert [readable(one.words) for one in made.units][-1] == (
        "1. | The rivers are free. | approved | Assembly | –"
    )
    assert paper(dossier, "record-of-status", language="es").value.language == "es"


def test_the_record_of_status_isnt_made_for_those_who_arent_told_who_agreed(
    dossier: Dossier,
) -> None:
    _tabled(dossier)
    whole = paper(dossier, "record-of-status").value
    assert paper(dossier, "record-of-status", level=Level.BODY).value == whole
    with pytest.raises(NotForThem, match="isn't made for the level “public”"):
        paper(dossier, "record-of-status", level=Level.PUBLIC)


def test_a_later_text_that_reads_otherwise_where_it_was_agreed_is_told(dossier: Dossier) -> None:
    _tabled(dossier)
    words = dossier.files.put(b"%travaux en running\n\n= Program\n\n1. The rivers are closed.\n")
    later = "CAJP/GT/TM-24/05 rev. 1"
    found = dossier.act(
        [
            _acting("register-issue", id=later, kind="negotiating text", body="AG", level="public"),
            _acting("table-text", issue=later, digest=words, name="later.txt"),
        ]
    )
    assert [(one.where, one.code) for one in found.findings if "agreed" in one.code] == [
        (later, "agreed-words-differ")
    ]


def test_what_a_paper_can_be_about_is_what_the_record_holds(dossier: Dossier) -> None:
    assert things("story", dossier.record) == (RESOLUTION,)
    assert things("summary", dossier.record) == ()
    assert things("register", dossier.record) == ()
