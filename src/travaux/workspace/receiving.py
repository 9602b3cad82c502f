"""Receiving: delegations' files come on record as proposals, each by an act of its own.

A file that can't be taken is told of, and the others still come in: the night's work isn't lost for
one of them, and nothing of a file is entered in half.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any

from travaux.bodies import Actor
from travaux.delegations import standard_registry
from travaux.errors import TravauxError
from travaux.events import ProposalReceived, Recorded
from travaux.findings import Finding, Severity
from travaux.proposals import Proposal, Sponsor
from travaux.record import Record
from travaux.record.files import files_named
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting
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
    entries: list[Recorded] = []
    findings: list[Finding] = []
    for file in files:
        progress(file.name)
        line = lines.get(file.name, FileLine(file.name))
        digest = dossier.files.put(file.data)
        try:
            given = _particulars(dossier, issue, file.name, digest, line) | dict(particulars or {})
            done = dossier.act([Acting("receive-proposal", given, by, at)])
        except TravauxError as error:
            code = getattr(error, "rule", "file-refused")
            findings.append(Finding(Severity.REFUSED, code, file.name, str(error)))
            if digest not in {one.digest for one in files_named(dossier.record)}:
                dossier.files.remove(digest)
            continue
        entries += done.entries
        findings += (*done.findings, *_withdrawn(line))
    made = [one.event.proposal for one in entries if isinstance(one.event, ProposalReceived)]
    return Receipt(tuple(made), tuple(findings))


def _particulars(
    dossier: Dossier, issue: str, name: str, digest: str, line: FileLine
) -> dict[str, Any]:
    sponsors = sponsors_of(name, standard_registry(), line)
    day = {"when": line.received.isoformat()} if line.received else {}
    return {
        "id": _free(PurePath(name).stem, dossier.record),
        "issue": line.base or issue,
        "sponsors": tuple(one.party for one in sponsors),
        "digest": digest,
        "name": name,
        "media_type": media_type(name),
        **_group(sponsors),
        **day,
    }


def _group(sponsors: Sequence[Sponsor]) -> dict[str, Any]:
    spoken = [one for one in sponsors if one.speaker or one.without]
    return {"speaker": spoken[0].speaker, "without": spoken[0].without} if spoken else {}


def _free(name: str, record: Record) -> str:
    """Give the id of a proposal that comes under a name: with a number if the name is taken."""
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
