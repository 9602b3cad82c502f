"""A dossier in open formats and back: nothing lost, nothing shown that may not be (S36, P25)."""

from __future__ import annotations

import json
import re
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from travaux.bodies import Actor
from travaux.documents import Level
from travaux.journal.checkpoints import CheckpointUnreadable, KeyUnreadable
from travaux.journal.exported import ExportUnreadable
from travaux.render.plain import printed
from travaux.workspace.dossier import Dossier, DossierThere, NothingToCheckWith
from travaux.workspace.entering import Acting
from travaux.workspace.exporting import (
    FolderInUse,
    NoExport,
    NotWhatItWas,
    check,
    export,
    restore,
    write_out,
)
from travaux.workspace.papers import paper

_HIDDEN = "A proposal that nobody may see yet"


def _acting(act: str, **particulars: Any) -> Acting:
    at = datetime(2005, 2, 1, tzinfo=UTC)
    return Acting(act, particulars, Actor.read("secretariat"), at)


@pytest.fixture
def dossier(tmp_path: Path) -> Any:
    made = Dossier.begun(tmp_path / "dossier", "group", secrets.token_bytes)
    digest = made.files.put(b"%travaux en running\n\n1. The words.\n")
    own = made.files.put(_HIDDEN.encode())
    made.act(
        [
            _acting("open-dossier", title="A group"),
            _acting("register-body", code="WG", kind="working group", names={"en": "Group"}),
            _acting("register-issue", id="WG-1/05", kind="negotiating text", body="WG"),
            _acting(
                "file-rendition",
                document="WG-1/05",
                language="en",
                digest=digest,
                media_type="text/plain",
                name="one.txt",
            ),
            _acting(
                "register-issue",
                id="input-of-chile",
                kind="contribution",
                titles={"en": _HIDDEN},
                author="Chile",
                level="secretariat",
            ),
            _acting(
                "file-rendition",
                document="input-of-chile",
                language="en",
                digest=own,
                media_type="text/plain",
                name="chile.txt",
            ),
        ]
    )
    made.checkpoint()
    yield made
    made.close()


def test_a_dossier_comes_back_with_the_same_root_and_the_same_record(
    dossier: Dossier, tmp_path: Path
) -> None:
    write_out(tmp_path / "out", export(dossier))
    restore(tmp_path / "out", tmp_path / "again", secrets.token_bytes)
    again = Dossier.at(tmp_path / "again", secrets.token_bytes)
    assert again.record == dossier.record
    assert list(again.store.lines()) == list(dossier.store.lines())
    assert again.checkpoint().splitlines()[:3] == dossier.checkpoint().splitlines()[:3]
    assert again.verified() == ()
    again.close()


def test_what_readers_may_not_see_is_nowhere_in_their_export(
    dossier: Dossier, tmp_path: Path
) -> None:
    write_out(tmp_path / "out", export(dossier, Level.BODY))
    held = b"".join(p.read_bytes() for p in (tmp_path / "out").rglob("*") if p.is_file())
    for word in (_HIDDEN, "input-of-chile", "chile.txt", "CHL"):
        assert word.encode() not in held
    assert b"WG-1/05" in held
    assert check(tmp_path / "out") == ((), 6)


def test_its_author_gets_it(dossier: Dossier, tmp_path: Path) -> None:
    write_out(tmp_path / "out", export(dossier, Level.BODY, "CHL"))
    told = json.loads((tmp_path / "out" / "record.json").read_text(encoding="utf-8"))
    assert [one["id"] for one in told["issues"]] == ["WG-1/05", "input-of-chile"]


def test_the_first_page_leads_to_what_is_there(dossier: Dossier, tmp_path: Path) -> None:
    write_out(tmp_path / "out", export(dossier, Level.BODY))
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'href="([^"#]+)"', page)
    assert [one for one in links if not (tmp_path / "out" / one).exists()] == []
    assert {"register.html", "status.html", "journal.jsonl", "record.json", "key.pub"} < {*links}
    assert "A group" in page
    assert "It is for readers at the level “body”: 2 entries are withheld." in page
    assert 'download="one.txt"' in page


def test_a_changed_export_is_not_restored(dossier: Dossier, tmp_path: Path) -> None:
    write_out(tmp_path / "out", export(dossier))
    journal = tmp_path / "out" / "journal.jsonl"
    journal.write_text(journal.read_text(encoding="utf-8").replace("WG-1", "WG-7"), "utf-8")
    with pytest.raises(NotWhatItWas, match="entry 2"):
        restore(tmp_path / "out", tmp_path / "again", secrets.token_bytes)
    assert not (tmp_path / "again").exists()


def test_a_file_that_was_lost_on_the_way_is_named(dossier: Dossier, tmp_path: Path) -> None:
    write_out(tmp_path / "out", export(dossier))
    lost = next(path for path in (tmp_path / "out" / "files").rglob("*") if path.is_file())
    lost.unlink()
    found, _ = check(tmp_path / "out")
    assert [one.code for one in found] == ["file-not-as-filed"]


def test_a_retelling_that_was_changed_is_told(dossier: Dossier, tmp_path: Path) -> None:
    write_out(tmp_path / "out", export(dossier, Level.BODY))
    told = tmp_path / "out" / "record.json"
    told.write_text(told.read_text(encoding="utf-8").replace("Group", "Grope"), "utf-8")
    found, _ = check(tmp_path / "out")
    assert [one.code for one in found] == ["record-not-its-entries"]


def test_a_folder_that_is_no_export(tmp_path: Path, dossier: Dossier) -> None:
    with pytest.raises(NoExport):
        check(tmp_path)
    write_out(tmp_path / "out", export(dossier))
    with pytest.raises(DossierThere):
        restore(tmp_path / "out", tmp_path / "dossier", secrets.token_bytes)


def test_an_export_is_not_put_beside_an_earlier_one(dossier: Dossier, tmp_path: Path) -> None:
    """What the readers of the first may see, those of the second may not: its files would stay."""
    write_out(tmp_path / "out", export(dossier))
    with pytest.raises(FolderInUse):
        write_out(tmp_path / "out", export(dossier, Level.PUBLIC))


def test_a_checkpoint_without_a_key_is_not_taken_for_checked(
    dossier: Dossier, tmp_path: Path
) -> None:
    note = dossier.checkpoint()
    write_out(tmp_path / "out", export(dossier))
    key_line = (tmp_path / "out" / "key.pub").read_text()
    (tmp_path / "out" / "key.pub").unlink()
    with pytest.raises(NothingToCheckWith):
        check(tmp_path / "out", note)
    assert check(tmp_path / "out", note, key_line)[0] == ()


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("key.pub", KeyUnreadable),
        ("checkpoints/0001.txt", CheckpointUnreadable),
        ("journal.jsonl", ExportUnreadable),
    ],
)
def test_bytes_that_are_no_words_are_told_of(
    path: str, error: type[Exception], dossier: Dossier, tmp_path: Path
) -> None:
    dossier.checkpoint()
    write_out(tmp_path / "out", export(dossier))
    (tmp_path / "out" / path).write_bytes(b"\xff\xfe\n")
    with pytest.raises(error):
        check(tmp_path / "out")


def test_a_file_that_was_lawfully_destroyed_is_missed_by_nobody(
    dossier: Dossier, tmp_path: Path
) -> None:
    """Readers who don't see that it was destroyed aren't told that their export was altered."""
    digest = next(
        one.digest for one in dossier.record.renditions.values() if one.issue == "WG-1/05"
    )
    lawful = {"authority": "A court", "reason": "Privacy", "files": [digest]}
    dossier.act([_acting("destroy-content", positions=[1], **lawful)])
    for level in (None, Level.BODY):
        write_out(tmp_path / f"out-{level}", export(dossier, level))
        assert check(tmp_path / f"out-{level}")[0] == ()


def test_a_register_for_readers_at_a_level_tells_of_no_gaps(
    dossier: Dossier, tmp_path: Path
) -> None:
    revised = {"id": "CAJP/GT/RT-1/05 rev. 1", "kind": "other", "body": "WG"}
    dossier.act([_acting("register-issue", **revised)])
    told = []
    for level in (None, Level.BODY):
        write_out(tmp_path / f"out-{level}", export(dossier, level))
        page = (tmp_path / f"out-{level}" / "register.html").read_text(encoding="utf-8")
        words = printed(paper(dossier, "register", level=level).value)
        told.append(("implied, not held" in page, "implied, not held" in words))
    assert told == [(True, True), (False, False)]


def _commented(dossier: Dossier) -> str:
    """Have Peru hand in a file of comments, and give its digest."""
    digest = dossier.files.put(b"Peru asks what a river is.\n")
    handed = {"issue": "WG-1/05", "sponsors": ["Peru"], "kind": "comment", "name": "peru.txt"}
    dossier.act([_acting("receive-proposal", id="p1", digest=digest, **handed)])
    return digest


def _held(folder: Path, digest: str) -> bool:
    return any(path.name == digest[len("sha256:") + 2 :] for path in folder.rglob("*"))


def test_a_file_that_was_handed_in_goes_to_whoever_may_see_what_it_asks(
    dossier: Dossier, tmp_path: Path
) -> None:
    """Before it is circulated its sponsors and the secretariat see it, then the body (S34)."""
    digest = _commented(dossier)
    readers = {"all": (None, ""), "Peru": (Level.BODY, "PER"), "the body": (Level.BODY, "")}
    told = {}
    circulated = _acting("circulate-proposals", proposals=["p1"], level="body")
    for when, acts in (("before", []), ("after", [circulated])):
        dossier.act(acts)
        for who, of in readers.items():
            folder = tmp_path / when / who
            write_out(folder, export(dossier, *of))
            told[when, who] = _held(folder, digest)
            assert check(folder)[0] == ()
    assert [one for one, there in told.items() if not there] == [("before", "the body")]


def test_a_file_that_was_handed_in_is_missed_where_it_is_lost(dossier: Dossier) -> None:
    dossier.files.remove(_commented(dossier))
    (found,) = dossier.verified()
    assert (found.code, found.where) == ("file-not-as-filed", "proposal p1")


def test_a_file_that_was_handed_in_and_destroyed_is_missed_by_nobody(
    dossier: Dossier, tmp_path: Path
) -> None:
    digest = _commented(dossier)
    dossier.act([_acting("circulate-proposals", proposals=["p1"], level="public")])
    lawful = {"authority": "A court", "reason": "Privacy", "files": [digest]}
    done = dossier.act([_acting("destroy-content", positions=[1], **lawful)])
    assert done.findings == ()
    for level in (None, Level.BODY):
        write_out(tmp_path / f"out-{level}", export(dossier, level))
        assert check(tmp_path / f"out-{level}")[0] == ()
