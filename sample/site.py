"""The sample's site: the negotiation as it stood after the first reading, and people to sign in.

Nobody here is a real person. All have the same word to sign in with, for the site is served to
this machine alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sample.negotiating import negotiated

READ_UP_TO = 3  # files of acts: revision 2 is on the table, with most of its brackets open
WORD = "to try it out"


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
    Seated("observer", "Jean Morel", "observer", "CIDH"),
    Seated("guest", "Olga Pinto"),
)


def site_built(folder: Path, given: Path) -> None:
    """Play the negotiation into a dossier in a folder, as far as the site begins with it.

    `given` is where `sample.build` wrote the files of the sample.
    """
    negotiated(folder, given, READ_UP_TO).dossier.close()


def people_seated() -> None:
    """Give everybody an account and their seat; Django has been set up for the folder."""
    from travaux_web.models import Seat, User  # noqa: PLC0415 - only where Django is set up

    for one in PEOPLE:
        user = User.objects.create_user(one.email, WORD, name=one.name)
        if one.kind:
            Seat.objects.create(user=user, kind=one.kind, of=one.of)
