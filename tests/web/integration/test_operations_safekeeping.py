from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from django.utils import timezone

from tests.web.site import Site, pointed_at, written
from travaux.workspace.dossier import Dossier
from travaux_web.models import Seat, User
from travaux_web.notices.outbox import queue, send_waiting, unsure
from travaux_web.safekeeping import (
    BackupThere,
    FolderTaken,
    NoBackup,
    backed_up,
    brought_back,
)

_WRITING = """
import sys
from pathlib import Path
from travaux_web.cli.starting import ready
ready(Path(sys.argv[1]))
from django.utils import timezone
from travaux_web.desk import Desk
from travaux_web.models import Seat
seat = Seat.objects.get(kind="secretariat")
for n in range(10_000):
    desk = Desk(seat.user, seat, timezone.now())
    desk.act("convene-meeting", id=f"m{n}", body="GT/TM", when="2030-06-03")
    print(n, flush=True)
"""


def test_a_backup_taken_while_acts_are_entered_is_brought_back_whole(
    site: Site, tmp_path: Path
) -> None:
    before = written(site.folder)
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITING, str(site.folder)],
        env={**os.environ, "TRAVAUX_DOSSIER": str(site.folder)},
        stdout=subprocess.PIPE,
    )
    assert writer.stdout
    try:
        writer.stdout.readline()
        made = [backed_up(site.folder, tmp_path / f"{n}.tar.gz") for n in range(3)]
        writer.stdout.readline()
    finally:
        writer.kill()
        writer.wait()
        writer.stdout.close()
    assert before < made[0].entries <= made[1].entries <= made[2].entries
    back = brought_back(tmp_path / "2.tar.gz", tmp_path / "back")
    assert (back.entries, back.faults) == (made[2].entries, ())
    assert written(tmp_path / "back") == made[2].entries
    with sqlite3.connect(tmp_path / "back" / "record.sqlite") as connection:
        (deeds,) = connection.execute("SELECT count(*) FROM web_deed").fetchone()
    connection.close()
    assert deeds == made[2].entries - before  # the web's rows are of the same moment


def test_a_site_brought_back_is_served_with_its_people(site: Site, tmp_path: Path) -> None:
    site.desk("secretariat").act("convene-meeting", id="m", body="GT/TM", when="2030-06-03")
    backed_up(site.folder, tmp_path / "b.tar.gz", with_keys=True)
    brought_back(tmp_path / "b.tar.gz", tmp_path / "back")
    with pointed_at(tmp_path / "back"):
        again = Site(tmp_path / "back", site.given)
        assert "m" in again.desk("secretariat").record.meetings
        assert (User.objects.count(), Seat.objects.count()) == (11, 10)
        again.desk("secretariat").act("cancel-meeting", meeting="m")
    dossier = Dossier.at(tmp_path / "back", os.urandom)
    assert dossier.checkpoint()
    dossier.close()


def test_keys_are_in_a_backup_only_where_that_was_asked(site: Site, tmp_path: Path) -> None:
    (site.folder / "web.key").write_text("x")
    for keys in (False, True):
        backed_up(site.folder, tmp_path / f"{keys}.tar.gz", with_keys=keys)
        with tarfile.open(tmp_path / f"{keys}.tar.gz") as archive:
            assert ({"key", "web.key"} <= set(archive.getnames())) is keys
    assert (tmp_path / "True.tar.gz").stat().st_mode & 0o077 == 0


def test_nothing_is_written_over(site: Site, tmp_path: Path) -> None:
    backed_up(site.folder, tmp_path / "b.tar.gz")
    with pytest.raises(BackupThere):
        backed_up(site.folder, tmp_path / "b.tar.gz")
    with pytest.raises(FolderTaken):
        brought_back(tmp_path / "b.tar.gz", site.folder)


def test_a_backup_that_was_cut_off_leaves_nothing_behind(site: Site, tmp_path: Path) -> None:
    backed_up(site.folder, tmp_path / "b.tar.gz")
    data = (tmp_path / "b.tar.gz").read_bytes()
    for name, broken in (("cut", data[: len(data) // 2]), ("other", b"no archive")):
        (tmp_path / name).write_bytes(broken)
        with pytest.raises(NoBackup):
            brought_back(tmp_path / name, tmp_path / "back")
    assert not (tmp_path / "back").exists()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["b.tar.gz", "cut", "dossier", "other"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("../out", tarfile.REGTYPE), ("/out", tarfile.REGTYPE), ("out", tarfile.SYMTYPE)],
)
def test_a_backup_that_leads_out_of_its_folder_is_refused(
    tmp_path: Path, name: str, kind: bytes
) -> None:
    with tarfile.open(tmp_path / "b.tar.gz", "w:gz") as archive:
        part = tarfile.TarInfo(name)
        part.type, part.linkname = kind, "/etc/hostname" if kind == tarfile.SYMTYPE else ""
        archive.addfile(part)
    with pytest.raises(NoBackup):
        brought_back(tmp_path / "b.tar.gz", tmp_path / "back")
    assert [one.name for one in tmp_path.iterdir()] == ["b.tar.gz"]


def test_a_file_that_was_changed_in_a_backup_is_named(site: Site, tmp_path: Path) -> None:
    backed_up(site.folder, tmp_path / "b.tar.gz")
    with tarfile.open(tmp_path / "b.tar.gz") as archive:
        archive.extractall(tmp_path / "open")  # noqa: S202 - it was written a line above
    (tmp_path / "open" / "key.pub").write_text("another key")
    with tarfile.open(tmp_path / "c.tar.gz", "w:gz") as archive:
        for part in sorted((tmp_path / "open").rglob("*")):
            archive.add(part, part.relative_to(tmp_path / "open"), recursive=False)
    with pytest.raises(NoBackup, match=r"“key\.pub” in it isn't what was put there"):
        brought_back(tmp_path / "c.tar.gz", tmp_path / "back")


def test_a_site_brought_back_sends_nothing_again_and_lets_nobody_in_unasked(
    site: Site, tmp_path: Path
) -> None:
    client = site.client("mexico")
    queue(site.user("mexico"), "Letter", "Words.\n")
    backed_up(site.folder, tmp_path / "b.tar.gz", with_keys=True)
    brought_back(tmp_path / "b.tar.gz", tmp_path / "back")
    with pointed_at(tmp_path / "back"):
        assert send_waiting(timezone.now()) == (0, 0)
        assert [one.subject for one in unsure(timezone.now())] == ["Letter"]
        assert "Marina Sosa" not in client.get("/").content.decode()
