"""Receiving: delegations' files come on record as proposals, each by an act of its own.

A file that can't be taken is told of, and the others still come in: the night's work isn't lost for
one of them, and nothing of a file is entered in half.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any

from travaux.bodies import Actor
from travaux.delegations import standard_registry
from travaux.errors import TravauxError
from travaux.events import ProposalReceived, Recorded
from travaux.findings import Finding, Severity
from travaux.proposals import Proposal, Sponsor
from travaux.record import Record
from travaux.record.files import files_named
from travaux.record.openings import work_of_issue
from travaux.store.files import FileStore
from travaux.workspace.compiling import missing
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting, Done
from travaux.workspace.handing_in import File, sponsors_of
from travaux.workspace.manifest import FileLine, Manifest
from travaux.workspace.playing import media_type

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of files: the proposals that are on record now, and what was noticed."""

    proposals: tuple[Proposal, ...]
    findings: tuple[Finding, ...]


def received(
    dossier: Dossier,
    issue: str,
    files: Iterable[File],
    lines: Manifest,
    by: Actor,
    at: datetime,
    particulars: Mapping[str, Any] | None = None,
    progress: Progress = lambda _: None,
) -> Receipt:
    """Receive files as proposals to an issue.

    Args:
        dossier: where they come on record.
        issue: the issue that they are about.
        files: as they came.
        lines: what the manifest says of them, by their names.
        by: who enters them.
        at: when.
        particulars: what is the same for all of them (`meeting`, `when`).
        progress: told the name of each file before it is read.
    """
    desk = _Desk(issue, lines, dossier.files, particulars or {}, by, at)
    return desk.taken(files, lambda one: dossier.act([one]), lambda: dossier.record, progress)


def would_be_received(
    dossier: Dossier,
    issue: str,
    files: Iterable[File],
    lines: Manifest,
    by: Actor,
    at: datetime,
    particulars: Mapping[str, Any] | None = None,
    progress: Progress = lambda _: None,
) -> Receipt:
    """Tell what `received` would come to, each file by itself, and enter nothing.

    It takes the same, and leaves no files behind.
    """
    with TemporaryDirectory() as folder:
        aside = dossier.files.aside(Path(folder))
        desk = _Desk(issue, lines, aside, particulars or {}, by, at)
        return desk.taken(
            files, lambda one: dossier.tried([one], aside), lambda: dossier.record, progress
        )


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where files come in: what is the same for all of them."""

    issue: str
    lines: Manifest
    store: FileStore
    particulars: Mapping[str, Any]
    by: Actor
    at: datetime

    def taken(
        self,
        files: Iterable[File],
        enter: Callable[[Acting], Done],
        record: Callable[[], Record],
        progress: Progress,
    ) -> Receipt:
        """Take files one by one; one that can't be taken, or came before, costs no other."""
        given = tuple(files)
        entries: list[Recorded] = []
        findings: list[Finding] = list(missing(self.lines, given))
        for file in given:
            progress(file.name)
            line = self.lines.get(file.name, FileLine(file.name))
            digest = self.store.put(file.data)
            try:
                acting = self._acting(record(), file.name, digest, line)
                before = came_before(record(), digest, acting["sponsors"], self.issue)
                if before:
                    findings.append(_passed_over(file, before))
                    continue
                done = enter(Acting("receive-proposal", acting, self.by, self.at))
            except TravauxError as error:
                findings.append(_refused(file, error))
                if digest not in {one.digest for one in files_named(record())}:
                    self.store.remove(digest)
                continue
            entries += done.entries
            findings += (*done.findings, *_withdrawn(line))
        return Receipt(_proposals(entries), tuple(findings))

    def _acting(self, record: Record, name: str, digest: str, line: FileLine) -> dict[str, Any]:
        sponsors = sponsors_of(name, standard_registry(), line)
        day = {"when": line.received.isoformat()} if line.received else {}
        return {
            "id": free_id(name, record),
            "issue": self.issue,
            "made_on": line.base,
            "sponsors": tuple(one.party for one in sponsors),
            "digest": digest,
            "name": name,
            "media_type": media_type(name),
            **_group(sponsors),
            **day,
            **self.particulars,
        }


def _proposals(entries: Iterable[Recorded]) -> tuple[Proposal, ...]:
    return tuple(one.event.proposal for one in entries if isinstance(one.event, ProposalReceived))


def _refused(file: File, error: TravauxError) -> Finding:
    code = getattr(error, "rule", "file-refused")
    return Finding(Severity.REFUSED, code, file.name, str(error))


def came_before(record: Record, digest: str, sponsors: Iterable[str], issue: str) -> str:
    """Give the proposal as which the same file came from the same sponsors on the same text."""
    asking, work = set(sponsors), work_of_issue(issue)
    for received_ in record.received.values():
        one = received_.proposal
        same = {sponsor.party for sponsor in one.sponsors} == asking
        if received_.digest == digest and same and work_of_issue(one.base) == work:
            return one.id
    return ""


def _passed_over(file: File, before: str) -> Finding:
    said = (
        f"The same file from the same sponsors is on record as {before}; it was passed over. If it "
        "was handed in a second time on purpose, enter it with “travaux do … receive-proposal”."
    )
    return Finding(Severity.NOTE, "file-passed-over", file.name, said)


def _group(sponsors: Sequence[Sponsor]) -> dict[str, Any]:
    spoken = [one for one in sponsors if one.speaker or one.without]
    return {"speaker": spoken[0].speaker, "without": spoken[0].without} if spoken else {}


def free_id(file: str, record: Record) -> str:
    """Give the id of a proposal that comes in a file: its name, with a number if that is taken."""
    name = PurePath(file).stem
    found, number = name, 1
    while found in record.received:
        number += 1
        found = f"{name} {number}"
    return found


def _withdrawn(line: FileLine) -> Iterable[Finding]:
    if line.withdrawn:
        said = (
            "The manifest says that it was withdrawn. It is on record as received; enter the "
            "withdrawal with “withdraw-proposal” and the document in which it was asked for."
        )
        yield Finding(Severity.WARNING, "withdrawn-in-manifest", line.name, said)
