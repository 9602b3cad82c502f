"""The negotiation that never was: eight issues of the Program, played from its files of acts.

It stands in a dossier of its own. The group's own dossier holds what the source tells, and that is
silent on revisions 1 to 6; here they are made, from invented wishes and invented decisions.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sample.chance import fixed_chance
from travaux.bodies import Actor
from travaux.findings import Finding
from travaux.record import Record
from travaux.store.memory import MemoryStore
from travaux.texts import Text
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting, Done
from travaux.workspace.playing import ActsFile

NAME = "negotiation"  # as it stands in its checkpoints
FIRST, RESOLUTION = "CAJP/GT/TM-24/05", "CAJP/GT/TM-38/05"
ISSUES = (FIRST, *(f"{FIRST} rev. {number}" for number in range(1, 8)))
APPROVAL = "approval"


def acts_files(given: Path) -> tuple[Path, ...]:
    """Give the files of acts among the files that `sample.build` wrote, in their order."""
    return tuple(sorted((given / "negotiation").glob("[0-9]*.toml")))


def negotiated(folder: Path, given: Path) -> Negotiation:
    """Begin a dossier in a folder and play the negotiation into it.

    `given` is where `sample.build` wrote the files of the sample: the acts file some of them.
    """
    dossier = Dossier.begun(folder, NAME, fixed_chance(NAME))
    noticed: list[Finding] = []
    for path in acts_files(given):
        file = ActsFile(path.name, path.read_text(encoding="utf-8"), path.parent)
        noticed += dossier.act(file.acts(dossier.files, datetime(2005, 1, 20, tzinfo=UTC))).findings
    return Negotiation(dossier, folder, tuple(noticed))


@dataclass(frozen=True)
class Negotiation:
    """The dossier with the negotiation in it, and what was noticed while it was played."""

    dossier: Dossier
    folder: Path
    findings: tuple[Finding, ...] = ()

    @property
    def record(self) -> Record:
        """The record as it stands."""
        return self.dossier.record

    def words(self, issue: str) -> Text:
        """Give the words of an issue."""
        return self.dossier.texts.words(self.record, issue)

    def before(self, position: int) -> Dossier:
        """Give the dossier as it was before an entry, in memory: what is done there is lost."""
        store = MemoryStore()
        store.restore(tuple(self.dossier.store.lines(0, position)))
        return Dossier(store, self.dossier.files, fixed_chance("before"))


def acting(record: Record, name: str, /, *, by: str = "secretariat", **particulars: Any) -> Acting:
    """Give an act that is to be tried right after the last entry of a record."""
    return Acting(name, particulars, Actor.read(by), datetime.fromisoformat(record.as_of))


def tried(dossier: Dossier, *acts: tuple[str, dict[str, Any]]) -> Done:
    """Tell what acts would come to in a dossier now, and enter nothing."""
    return dossier.tried([acting(dossier.record, name, **given) for name, given in acts])
