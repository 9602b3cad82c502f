"""Taking files in: each is kept, told whose it is, read, and entered by itself.

One that can't be read costs no other: it stays in the inbox with the sentence that says why. Whose
a file is is never guessed: what only the author of tracked changes hints at, a person confirms.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from travaux.delegations import standard_registry
from travaux.delegations.files import sponsor_of_file
from travaux.errors import TravauxError
from travaux.events import ProposalReceived
from travaux.findings import Finding
from travaux.intake import read
from travaux.proposals import Proposal, Sponsor
from travaux.record.tabled import line_of, on_the_table
from travaux.workspace.entering import Done
from travaux.workspace.gathering import MANIFESTS
from travaux.workspace.handing_in import sponsors_of
from travaux.workspace.manifest import FileLine, Manifest, manifest
from travaux.workspace.playing import media_type
from travaux.workspace.receiving import came_before, free_id
from travaux_web.desk import Desk
from travaux_web.models import InboxState, Received, Told

_WAITING = (InboxState.NEW, InboxState.READ, InboxState.REFUSED)


def inbox_of(desk: Desk, issue: str) -> list[Received]:
    """Give the files that came for a text: for this issue of it, or for one before."""
    return list(Received.objects.filter(issue__in=line_of(desk.record, issue)))


def waiting_in(rows: Iterable[Received]) -> list[Received]:
    """Give those with which something is still to be done."""
    return [row for row in rows if row.waits]


def take_in(desk: Desk, issue: str, sent: UploadedFile[Any]) -> Received:
    """Keep a file that was sent, tell whose it is, and read it."""
    name = PurePath(sent.name or "file").name
    row = Received(name=name, issue=issue, by=desk.user)
    if (sent.size or 0) > settings.MOST_BYTES:
        most = settings.MOST_BYTES // 2**20
        row.reason = _(
            "The file is larger than %(most)s MB, so it wasn't kept. Ask for it without its "
            "pictures, or in parts."
        ) % {"most": most}
        row.state = InboxState.REFUSED
        row.save()
        return row
    data = sent.read()
    row.digest = desk.held.dossier.files.put(data)
    if name.lower() in MANIFESTS:
        return _take_manifest(desk, row, data)
    before = _beside(desk, row)
    recognise(row, data, lines_for(desk, issue))
    read_again(desk, row)
    known = before and _("The same file is in the inbox already, as “%(name)s”.") % {"name": before}
    if known := known or _on_record(desk, row):
        row.state, row.reason = InboxState.ASIDE, known
    row.save()
    return row


def _beside(desk: Desk, row: Received) -> str:
    same = (one for one in inbox_of(desk, row.issue) if one.digest == row.digest)
    return next((one.name for one in same if one.state != InboxState.ASIDE), "")


def _on_record(desk: Desk, row: Received) -> str:
    before = came_before(desk.record, row.digest, row.sponsors, row.issue)
    said = _("The same file from the same sponsors is on record as %(proposal)s.")
    return said % {"proposal": before} if before else ""


# --- whose it is


def _take_manifest(desk: Desk, row: Received, data: bytes) -> Received:
    """Read a manifest, and let it speak for the files that wait."""
    outcome = manifest(data, row.name.lower(), standard_registry())
    row.state, row.reason = InboxState.ASIDE, _("Read: it says whose the other files are.")
    row.findings = [_kept(one) for one in outcome.findings]
    if not outcome.value:
        row.state = InboxState.REFUSED
        row.reason = " ".join(one.message for one in outcome.findings) or _("It names no file.")
    row.save()
    for other in waiting_in(inbox_of(desk, row.issue)):
        if other.name in outcome.value and other.told != Told.HAND and other.pk != row.pk:
            recognise(other, desk.held.dossier.files.get(other.digest), outcome.value)
            read_again(desk, other)
            other.save()
    return row


def lines_for(desk: Desk, issue: str) -> Manifest:
    """Give what the manifests in the inbox say of the files, the last one last."""
    found: dict[str, FileLine] = {}
    for row in inbox_of(desk, issue):
        if row.name.lower() in MANIFESTS and row.digest:
            data = desk.held.dossier.files.get(row.digest)
            found.update(manifest(data, row.name.lower(), standard_registry()).value)
    return found


def recognise(row: Received, data: bytes, lines: Manifest) -> None:
    """Tell whose a file is: by the manifest, by its name, or, to be confirmed, by its author."""
    line = lines.get(row.name, FileLine(row.name))
    try:
        sponsors = sponsors_of(row.name, standard_registry(), line)
    except TravauxError as fault:
        row.parties, row.told, row.reason = _author(row.name, data), Told.NOBODY, str(fault)
        if row.parties:
            row.told = Told.AUTHOR
        return
    named = bool(line.sponsors or line.group)
    row.told = Told.MANIFEST if named else Told.NAME
    row.parties = ",".join(one.party for one in sponsors)
    row.line = dict(_line_of(line, sponsors))


def _line_of(line: FileLine, sponsors: Iterable[Sponsor]) -> Iterable[tuple[str, Any]]:
    for one in sponsors:
        if one.speaker or one.without:
            yield "speaker", one.speaker
            yield "without", list(one.without)
    if line.base:
        yield "made_on", line.base
    if line.received:
        yield "when", line.received.isoformat()


def _author(name: str, data: bytes) -> str:
    """Give the one party that the authors of the tracked changes name, "" where none or several."""
    try:
        traces = read(data, name).value.traces
    except TravauxError:
        return ""
    authors = {one.trace.author for one in traces if one.trace.author}
    parties = {sponsor_of_file(f"{one}.docx", standard_registry()) for one in authors}
    known = [one.code for one in parties if one]
    return known[0] if len(known) == 1 else ""


# --- what it says


def particulars(desk: Desk, row: Received) -> dict[str, Any]:
    """Give the particulars of “receive-proposal” for a file."""
    return {
        "id": free_id(row.name, desk.record),
        "issue": on_the_table(desk.record, row.issue),
        "sponsors": row.sponsors,
        "digest": row.digest,
        "name": row.name,
        "media_type": media_type(row.name),
        **{name: tuple(one) if name == "without" else one for name, one in row.line.items()},
    }


def read_again(desk: Desk, row: Received) -> None:
    """Read a file, and note on its row what that came to; the row isn't saved here."""
    row.changes, row.unplaced = 0, 0
    row.findings = []
    if not row.parties or row.told == Told.AUTHOR:
        row.state = InboxState.NEW
        return
    try:
        done = would_be(desk, row)
    except TravauxError as fault:
        row.state, row.reason = InboxState.REFUSED, str(fault).removeprefix("receive-proposal: ")
        return
    except Exception as fault:  # noqa: BLE001 - one file's fault mustn't cost the others
        row.state = InboxState.REFUSED
        row.reason = _("The program failed on this file (%(fault)s). Report it with the file.") % {
            "fault": f"{type(fault).__name__}: {fault}"
        }
        return
    proposal = proposed(done)
    row.state, row.reason = InboxState.READ, ""
    row.changes, row.unplaced = len(proposal.entries), len(proposal.unplaced)
    row.findings = [_kept(one) for one in done.findings]


def would_be(desk: Desk, row: Received) -> Done:
    """Give what entering a file would come to.

    Raises:
        ActFailed: it can't be entered; the sentence says why.
    """
    given = particulars(desk, row)
    name = ("would be", tuple(sorted((key, str(value)) for key, value in given.items())))
    return desk.held.once(name, lambda: desk.tried([("receive-proposal", given)]))


def proposed(done: Done) -> Proposal:
    """Give the proposal that was, or would be, received."""
    return next(
        one.event.proposal for one in done.entries if isinstance(one.event, ProposalReceived)
    )


def _kept(finding: Finding) -> list[str]:
    return [str(finding.severity.value), finding.where, finding.message]


# --- onto the record, and back


def enter(desk: Desk, row: Received) -> Done | None:
    """Put a file on record as a proposal; None where it is there already.

    Raises:
        ActFailed: it can't be entered now; nothing was.
    """
    with desk.entering():
        row.refresh_from_db()
        if row.state == InboxState.ENTERED:
            return None
        done = desk.act("receive-proposal", **particulars(desk, row))
        row.state, row.proposal, row.reason = InboxState.ENTERED, proposed(done).id, ""
        row.save()
    return done


def take_back(desk: Desk, row: Received, reason: str) -> None:
    """Strike the entry of a file that was entered by mistake, and put it back into the inbox.

    Raises:
        ActFailed: other entries rest on it; nothing was struck.
    """
    with desk.entering():
        row.refresh_from_db()
        if row.state != InboxState.ENTERED:
            return
        position = desk.record.received.first(row.proposal)
        desk.act("strike-entry", position=position, reason=reason)
        row.state, row.proposal = InboxState.READ, ""
        row.save()


def put_aside(row: Received, reason: str) -> None:
    """Put a file aside, with the reason; it stays kept."""
    if row.waits:
        row.state, row.reason = InboxState.ASIDE, reason
        row.save()


def put_back(desk: Desk, row: Received) -> None:
    """Put a file that was put aside back among those that wait."""
    if row.state == InboxState.ASIDE and row.name.lower() not in MANIFESTS:
        row.reason = ""
        read_again(desk, row)
        row.save()


def correct(row: Received, given: Mapping[str, Any]) -> None:
    """Take a person's word for whose a file is, and for what it was made on."""
    row.parties, row.told = given["parties"], Told.HAND
    row.issue = given["issue"]
    kept = {name: one for name, one in row.line.items() if name == "when"}
    row.line = kept | {name: given[name] for name in ("made_on", "speaker") if given.get(name)}
    row.reason = ""
