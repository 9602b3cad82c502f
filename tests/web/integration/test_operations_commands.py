from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.e2e.conftest import started
from tests.web.site import Site
from travaux_web.models import Seat, User

LIST = "name,email,seat,of\nAna Ruiz,ana@example.org,head,Costa Rica\n"


def ran(*words: object, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "travaux_web.cli", *map(str, words)],
        env={**os.environ, "COLUMNS": "200", **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_first_officer_comes_in_by_a_link_from_the_command_line(site: Site) -> None:
    done = ran("people", "add", site.folder, "new@example.org", "--name", "New Officer")
    assert (done.returncode, done.stderr) == (0, "")
    link = re.search(r"http://127\.0\.0\.1:8000(/\S+)", done.stdout)
    assert link
    page = site.client().get(link[1], follow=True).content.decode()
    assert "Set the password" in page
    assert Seat.objects.get(user__email="new@example.org").kind == "secretariat"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("new@example.org", "--name", "X", "--seat", "king"), 3, "“king” is no kind of seat."),
        (("new@example.org", "--name", "X", "--seat", "head", "--of", "Oz"), 3, "Oz"),
        (("no address", "--name", "X"), 2, "is no e-mail address"),
    ],
    ids=["no such seat", "no such party", "no address"],
)
def test_a_person_that_cant_be_added_is_told_why(
    site: Site, words: tuple[str, ...], code: int, said: str
) -> None:
    done = ran("people", "add", site.folder, *words)
    assert done.returncode == code
    assert said in done.stderr
    assert not User.objects.filter(email="new@example.org").exists()


def test_a_list_is_checked_and_then_taken_in(site: Site, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST)
    checked = ran("people", "import", site.folder, tmp_path / "list.csv", "--check")
    line = "line 2: new person, Ana Ruiz <ana@example.org>, head CRI\n"
    assert checked.stdout == f"{line}1 line to be taken in.\n"
    assert not User.objects.filter(email="ana@example.org").exists()
    taken = ran("people", "import", site.folder, tmp_path / "list.csv")
    assert taken.stdout == f"{line}1 line taken in.\n"


def test_of_a_list_with_a_wrong_line_nothing_is_taken_in(site: Site, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST + ",,head,Oz\n")
    wrong = ran("people", "import", site.folder, tmp_path / "list.csv")
    assert not User.objects.filter(email="ana@example.org").exists()
    assert wrong.returncode == 3
    assert "not taken: line 3: Address and name are both needed" in wrong.stderr


def test_what_isnt_set_up_is_said(site: Site) -> None:
    done = ran(
        "check",
        site.folder,
        TRAVAUX_URL="http://travaux.example.org",
        TRAVAUX_HOSTS="localhost",
        TRAVAUX_SECOND_FACTOR="king",
    )
    assert done.returncode == 1
    for said in (
        "TRAVAUX_URL: The address begins with http",
        "TRAVAUX_HOSTS: “travaux.example.org” isn't among the names",
        "TRAVAUX_MAIL: Mail is printed where the site runs",
        "TRAVAUX_SECOND_FACTOR: “king” is no kind of seat.",
        "sits as Rapporteur of GT/TM, and the record shows nobody",
    ):
        assert said in done.stderr


def test_a_mail_server_that_doesnt_answer_is_said(site: Site) -> None:
    done = ran("check", site.folder, TRAVAUX_MAIL="smtp://127.0.0.1:1")
    assert "TRAVAUX_MAIL: The mail server doesn't answer as it should" in done.stderr


def test_a_folder_without_a_dossier_is_said(tmp_path: Path) -> None:
    done = ran("serve", tmp_path)
    assert (done.returncode, "holds no dossier" in done.stderr) == (3, True)


def test_a_port_that_is_taken_is_said(site: Site) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = ran("serve", site.folder, "--port", taken.getsockname()[1])
    assert done.returncode == 3
    assert "Address already in use. Another server has it" in done.stderr


def test_a_server_ends_when_it_is_told_to(site: Site) -> None:
    process, _ = started(site.folder)
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) in (0, -signal.SIGTERM)
