from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from django.core import mail
from django.db import connections
from django.test import override_settings
from django.utils import timezone

from tests.web.site import Site
from travaux_web.models import Notice
from travaux_web.notices.outbox import TRIES, queue, send_again, send_waiting, unsure

LOCMEM = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(autouse=True)
def postbox() -> Iterator[None]:
    mail.outbox = []
    with override_settings(EMAIL_BACKEND=LOCMEM):
        yield


def waits(site: Site, count: int = 1) -> None:
    for n in range(count):
        queue(site.user("mexico"), f"Letter {n}", "Words.\n")


def later(days: float = 0) -> datetime:
    return timezone.now() + timedelta(days=days)


def test_what_waits_is_sent_once(site: Site) -> None:
    waits(site, 3)
    assert send_waiting(timezone.now()) == (3, 0)
    assert send_waiting(later(1)) == (0, 0)
    assert [one.subject for one in mail.outbox] == ["Letter 0", "Letter 1", "Letter 2"]
    assert mail.outbox[0].to == ["mexico@example.org"]


def test_several_who_send_at_once_send_each_mail_once(site: Site) -> None:
    waits(site, 12)

    def post() -> None:
        send_waiting(timezone.now())
        connections.close_all()

    threads = [Thread(target=post) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(one.subject for one in mail.outbox) == sorted(f"Letter {n}" for n in range(12))


def test_a_mail_that_the_server_refuses_is_tried_again_later_and_less_often(site: Site) -> None:
    waits(site)
    tried = []
    with override_settings(
        EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend",
        EMAIL_HOST="127.0.0.1",
        EMAIL_PORT=1,
        EMAIL_HOST_USER="",
        EMAIL_USE_TLS=False,
    ):
        now = timezone.now()
        while True:
            assert send_waiting(now) == (0, 1)
            due = Notice.objects.get().due_at
            if due is None:
                break
            tried.append(round((due - now).total_seconds() / 60))
            now = due
    assert tried == [5 * 2**n for n in range(TRIES - 1)]
    notice = Notice.objects.get()
    assert (notice.failures, notice.sent_at) == (TRIES, None)
    assert "ConnectionRefusedError" in notice.last_failure
    assert send_waiting(later(30)) == (0, 0)


def test_a_mail_that_was_given_up_is_sent_by_hand(site: Site) -> None:
    waits(site)
    Notice.objects.update(due_at=None, failures=TRIES)
    client, pk = site.client("secretariat"), Notice.objects.get().pk
    assert "Given up" in client.get("/people/mail/").content.decode()
    client.post(f"/people/mail/{pk}/")
    assert send_waiting(timezone.now()) == (1, 0)
    assert not send_again(pk)


_KILLED = """
import os, sys
from pathlib import Path
from travaux_web.cli.starting import ready
ready(Path(sys.argv[1]))
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from travaux_web.notices import outbox
class Dies(BaseEmailBackend):
    def send_messages(self, messages):
        print("sent", flush=True)
        os.kill(os.getpid(), 9)
outbox.get_connection = Dies
outbox.send_waiting(timezone.now())
"""


def test_a_process_that_is_killed_while_it_sends_sends_nothing_twice(site: Site) -> None:
    waits(site, 2)
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, str(site.folder)],
        env={**os.environ, "TRAVAUX_DOSSIER": str(site.folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (-signal.SIGKILL, "sent\n")
    assert send_waiting(timezone.now()) == (1, 0)  # the other one
    assert [one.subject for one in mail.outbox] == ["Letter 1"]
    assert unsure(timezone.now()) == []
    doubtful = unsure(later(1))
    assert [one.subject for one in doubtful] == ["Letter 0"]
    Notice.objects.filter(pk=doubtful[0].pk).update(taken_at=later(-1))
    assert "Perhaps sent" in site.client("secretariat").get("/people/mail/").content.decode()
    assert send_again(doubtful[0].pk)


def test_whoever_lost_their_seat_isnt_told_what_waits(site: Site) -> None:
    seat = site.user("mexico").seats.get()
    queue(seat.user, "News", "Words {leave}", seat=seat)
    seat.ends = timezone.now()
    seat.save()
    assert send_waiting(timezone.now()) == (0, 0)


def test_one_click_ends_it_without_signing_in(site: Site) -> None:
    seat = site.user("mexico").seats.get()
    queue(seat.user, "News", "Leave: {leave}", seat=seat)
    send_waiting(timezone.now())
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    where = headers["List-Unsubscribe"].strip("<>")
    assert where in str(mail.outbox[0].body)
    path = where.partition("//")[2].partition("/")[2]
    client = site.client()
    assert "Tell me nothing more" in client.get(f"/{path}").content.decode()
    assert client.post(f"/{path}", {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert seat.subscription.rhythm == "never"
    assert client.get(f"/{path[:-3]}x/").status_code == 404


def test_the_command_sends_what_waits(site: Site, tmp_path: Path) -> None:
    waits(site)
    done = subprocess.run(
        [sys.executable, "-m", "travaux_web.cli", "mail", str(site.folder)],
        env={**os.environ, "TRAVAUX_DOSSIER": str(site.folder)},
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Subject: Letter 0" in done.stdout
    assert done.stdout.endswith("1 mail sent.\n")
