"""The case re-enacted: the sample's files of acts, played into a dossier.

A real dossier takes its keys and salts from chance. This one takes them from a fixed row of bytes,
so that the demonstration comes out the same each time: never keep anything real in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from sample.chance import fixed_chance
from sample.negotiating import Negotiation
from travaux.bodies import Actor
from travaux.findings import Finding
from travaux.journal.checkpoints import SigningKey
from travaux.journal.tree import Frontier
from travaux.record import Record
from travaux.reports.chair import Composed, composed
from travaux.texts import Text
from travaux.workspace.dossier import JOURNAL, PUBLIC_KEY, Dossier
from travaux.workspace.entering import Acting, Done
from travaux.workspace.importing import Imported, imported
from travaux.workspace.papers import texts_of
from travaux.workspace.playing import ActsFile

HERE = Path(__file__).parent / "dossier"
NAME = "migrants"  # as it stands in the checkpoints
REPORT = "report-of-the-chair"
PROGRAM, RESOLUTION = "CAJP/GT/TM-24/05 rev. 7", "CAJP/GT/TM-38/05 rev. 2"
OLD_REPORT = HERE / "texts" / "old-report.txt"


def acts_files() -> tuple[Path, ...]:
    """Give the files of acts, in the order in which they are played."""
    return tuple(sorted(HERE.glob("[0-9]*.toml")))


def holds_another(folder: Path, name: str) -> bool:
    """Tell whether a folder holds a dossier that isn't the sample's, so that it has to stay."""
    key = folder / PUBLIC_KEY
    own = SigningKey(name, fixed_chance(name)(32)).verifier.text
    held = key.read_text(encoding="utf-8").strip() if key.is_file() else ""
    return (folder / JOURNAL).exists() and held != own


def enacted(folder: Path, old_report: bytes | None = None) -> Case:
    """Begin a dossier in a folder and play the case into it.

    `old_report` is the old report that is read in; the sample's own unless one is given.
    """
    dossier = Dossier.begun(folder, NAME, fixed_chance(NAME))
    noticed: list[Finding] = []
    for path in acts_files():
        file = ActsFile(path.name, path.read_text(encoding="utf-8"), path.parent)
        noticed += dossier.act(file.acts(dossier.files, datetime(2004, 1, 15, tzinfo=UTC))).findings
    return Case(dossier, folder, old_report or OLD_REPORT.read_bytes(), tuple(noticed))


def root(dossier: Dossier) -> bytes:
    """Give the root of the tree over a dossier's entries."""
    return Frontier().grown(*dossier.store.leaves()).root


@dataclass(frozen=True)
class Case:
    """The dossier with the case in it, and what was noticed while it was played."""

    dossier: Dossier
    folder: Path
    old_report: bytes
    findings: tuple[Finding, ...] = ()
    negotiation: Negotiation | None = None

    @property
    def talks(self) -> Negotiation:
        """The negotiation beside it.

        Raises:
            LookupError: it wasn't played.
        """
        if self.negotiation is None:
            raise LookupError("the negotiation wasn't played")
        return self.negotiation

    @property
    def record(self) -> Record:
        """The record as it stands."""
        return self.dossier.record

    @cached_property
    def texts(self) -> Mapping[str, Text]:
        """The texts on file, by their issues' ids."""
        return texts_of(self.dossier, self.record).value

    @cached_property
    def report(self) -> Composed:
        """The Chair's report as it is composed from the record."""
        return composed(self.record, REPORT)

    @cached_property
    def imported(self) -> Imported:
        """The old report, read in, and the facts that it offers beside the record."""
        at = datetime.fromisoformat(self.record.as_of)
        return imported(self.dossier, self.old_report, "old-report.txt", at=at)

    @property
    def old(self) -> Text:
        """The text of the old report."""
        return self.imported.text

    def tried(self, name: str, *, by: str = "secretariat", **particulars: Any) -> Done:
        """Tell what an act would come to now, and enter nothing."""
        at = datetime.fromisoformat(self.record.as_of)
        return self.dossier.tried([Acting(name, particulars, Actor.read(by), at)])
