"""Posting: beside the server, the mail that is due is written every minute and sent.

Every process of the server may do it: each mail is written and taken in a transaction that only
one of them wins.
"""

from __future__ import annotations

import logging
from threading import Event, Thread
from time import monotonic

from django.db import close_old_connections
from django.utils import timezone

from travaux_web.notices.outbox import send_waiting
from travaux_web.notices.telling import tell

log = logging.getLogger("travaux.mail")

LOOK = 5.0  # seconds between two looks into the outbox: somebody waits for their link
WRITE = 60.0  # seconds between two looks at what is new


class Posting(Thread):
    """The thread that writes and sends mail until it is told to end."""

    def __init__(self) -> None:
        super().__init__(name="posting", daemon=True)
        self._over = Event()

    def run(self) -> None:
        """Write and send, until `end`."""
        written = monotonic()
        while not self._over.wait(LOOK):
            fresh = monotonic() - written >= WRITE
            written = monotonic() if fresh else written
            post(fresh=fresh)

    def end(self) -> None:
        """Finish the mail that is being sent, and no other."""
        self._over.set()
        self.join(10)


def post(*, fresh: bool) -> None:
    """Send what waits; where it is time, write first what is new. No fault ends the loop."""
    try:
        if fresh:
            tell(timezone.now())
        send_waiting(timezone.now())
    except Exception:
        log.exception("mail not written")
    finally:
        close_old_connections()
