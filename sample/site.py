"""The sample's site: the group as it stood in March 2005, and people to sign in.

Its mandate, officers and meetings are the case's, up to January 2005. Then it goes on with the
negotiation that never was, up to the first reading: revision 2 is on the table, with most of its
brackets open. Everybody may read its draft resolution. Nobody here is a real person. All
have the same word to sign in with, for the site is served to this machine alone.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sample import agreed, enacting, negotiating
from sample.chance import fixed_chance
from sample.tour import handing
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting
from travaux.workspace.playing import ActsFile

NAME = "site"  # as it stands in the site's checkpoints
PARTS = datetime(2005, 1, 20, tzinfo=UTC)  # until then it is the case that is played
READINGS = 3  # files of acts of the negotiation
OPENED = Path(__file__).parent / "site.toml"  # what observers and everybody may read of it
WORD = "to try it out"
CLEARED = "USA"  # its capital has cleared the text when the tour begins


@dataclass(frozen=True, slots=True)
class Seated:
    """A person of the sample: their address before the @, their name, and their seat."""

    address: str
    name: str
    kind: str = ""
    of: str = ""

    @property
    def email(self) -> str:
        """The whole address; nothing is ever sent there."""
        return f"{self.address}@example.org"


PEOPLE = (
    Seated("secretariat", "Sol Benítez", "secretariat"),
    Seated("chair", "Ada Ferreira", "chair", "GT/TM"),
    Seated("vice", "Noel Clarke", "vice chair", "GT/TM"),
    Seated("rapporteur", "Irma Quispe", "rapporteur", "GT/TM"),
    Seated("mexico", "Marina Sosa", "head", "MEX"),
    Seated("mexico.member", "Tomás Rico", "member", "MEX"),
    Seated("chile", "Elisa Vera", "head", "CHL"),
    Seated("peru", "Hugo Salas", "head", "PER"),
    Seated("usa", "Carol Whit", "head", "USA"),
    Seated("observer", "Jean Morel", "observer", "IACHR"),
    Seated("guest", "Olga Pinto"),
)


def site_built(folder: Path, given: Path) -> None:
    """Play the group's first year and its first reading into a new dossier in a folder.

    `given` is where `sample.build` wrote the files of the sample.
    """
    dossier = Dossier.begun(folder, NAME, fixed_chance(NAME))
    for acts in _acts(dossier, given):
        dossier.act(acts)
    dossier.close()
    agreed.library_built(folder / agreed.NAME)


def _acts(dossier: Dossier, given: Path) -> Iterator[list[Acting]]:
    for path in enacting.acts_files():
        if first := [one for one in _played(dossier, path) if one.at < PARTS]:
            yield first
    for path in negotiating.acts_files(given)[:READINGS]:
        yield [one for one in _played(dossier, path) if one.name != "open-dossier"]
    yield list(_played(dossier, OPENED))


def _played(dossier: Dossier, path: Path) -> tuple[Acting, ...]:
    file = ActsFile(path.name, path.read_text(encoding="utf-8"), path.parent)
    return file.acts(dossier.files, datetime(2004, 1, 15, tzinfo=UTC))


def people_seated() -> None:
    """Give everybody an account and their seat; Django has been set up for the folder."""
    from travaux_web.models import Seat, User  # noqa: PLC0415 - only where Django is set up

    for one in PEOPLE:
        user = User.objects.create_user(one.email, WORD, name=one.name)
        if one.kind:
            Seat.objects.create(user=user, kind=one.kind, of=one.of)


def shown(out: Path, *, serve: bool) -> None:
    """Open the site in a folder, and serve it if it is wanted, in a process of its own.

    Django is set up once in a process, for one dossier.
    """
    command = [sys.executable, "-m", "sample.site", str(out), *(["--serve"] if serve else [])]
    with suppress(KeyboardInterrupt):
        subprocess.run(command, check=True)  # noqa: S603 - our own


def opened(out: Path) -> None:
    """Set the site up on the dossier in a folder's “site”, seat everybody, and tell of it."""
    from django.core.management import call_command  # noqa: PLC0415 - as above

    from travaux_web.cli.starting import set_up  # noqa: PLC0415 - as above

    os.environ["DJANGO_SETTINGS_MODULE"] = "sample.tour.settings"
    os.environ["TRAVAUX_MADE"] = str(out.resolve())
    os.environ["TRAVAUX_URL"] = f"http://127.0.0.1:{_free()}"  # what is cited leads there
    set_up(out / "site")
    people_seated()
    tour_ready(out)
    call_command("check", deploy=False)
    print(f"The site is in {out / 'site'}; {len(PEOPLE)} people can sign in with “{WORD}”.")


def tour_ready(out: Path) -> None:
    """Write the files that the tour hands in, sign the record, and let a capital clear the text."""
    from travaux_web.desk import reading_room  # noqa: PLC0415 - only where Django is set up
    from travaux_web.models import Seat, Visit  # noqa: PLC0415 - as above

    with reading_room().entering() as dossier:
        dossier.checkpoint()  # so that every entry so far can be proved
        size = dossier.record.size
        handing.written(dossier.texts.words(dossier.record, handing.PROGRAM), out / handing.FOLDER)
    seat = Seat.objects.get(of=CLEARED)
    Visit.objects.create(seat=seat, issue=handing.PROGRAM, seen=size, before=size, cleared=size)


def served() -> None:
    """Serve the site to this machine alone, until interrupted, and open its tour."""
    import uvicorn  # noqa: PLC0415 - only where it is served
    from django.conf import settings  # noqa: PLC0415 - only where Django is set up

    address = f"{settings.SITE_URL}/tour/"
    print(f"\nServed at {address} (to this machine only). Ctrl-C ends it.")
    threading.Timer(1.5, webbrowser.open, (address,)).start()
    uvicorn.run(
        "travaux_web.asgi:application",
        host="127.0.0.1",
        port=int(settings.SITE_URL.rpartition(":")[2]),
        log_level="warning",
        timeout_graceful_shutdown=1,
    )


def _free() -> int:
    """Give a port that nobody listens at: one of twenty, or any."""
    for port in (*range(8000, 8020), 0):
        with suppress(OSError), socket.socket() as tried:
            tried.bind(("127.0.0.1", port))
            return int(tried.getsockname()[1])
    raise OSError("no port is free")


if __name__ == "__main__":
    opened(Path(sys.argv[1]))
    if "--serve" in sys.argv:
        served()
