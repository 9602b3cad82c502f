"""Keeping the record itself: opening a dossier, striking a mistake, noting what doesn't agree."""

from __future__ import annotations

import re

from travaux.dates import When
from travaux.events import (
    ContentDestroyed,
    DiscrepancyNoted,
    DiscrepancySettled,
    DossierOpened,
    EntryStruck,
    FigureAsserted,
)
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.files import files_named

_ONCE = Row("a dossier is opened once, by its first entry", "decision 0008")
_STAYS = Row(
    "an entry is taken back once; the one that opens the dossier stays, and those that destroy",
    "decision 0008",
)
_FILES = Row("a file is known by the digest of its bytes", "S36")
_SHA256 = re.compile("sha256:[0-9a-f]{64}")

_COUNTED = Row("a figure is a count of something", "I4")
_NOTED = Row("a discrepancy is noted once, under its own id", "decision 0008")


@act
def open_dossier(floor: Floor, title: str, language: str = "en", note: str = "") -> Acted:
    """Open a dossier: the first entry of every record."""
    if floor.record.opened is not None:
        said = f"“{floor.record.opened.title}” is open already; go on with it, or begin another"
        raise NotAllowed("opening the dossier again", _ONCE, said)
    return done(DossierOpened(title, language, note))


@act
def strike_entry(floor: Floor, position: int, reason: str) -> Acted:
    """Strike an entry that was made by mistake; it stays in the journal, and no longer counts.

    Entries that rest on it are named: strike what falls with it, or enter anew what it told of.
    """
    if position in floor.record.struck:
        told = (one.positions for one in floor.record.destroyed.values())
        how = "destroyed" if any(position in positions for positions in told) else "struck"
        said = f"nothing more, for it is {how} already (“{floor.record.struck[position]}”)"
        raise NotAllowed(f"striking entry {position} again", _STAYS, said)
    destruction = str(position) in floor.record.destroyed
    if not 0 < position < floor.record.size or destruction:
        last = floor.record.size - 1
        raise NotAllowed(f"striking entry {position}", _STAYS, f"an entry from 1 to {last}")
    return done(EntryStruck(position, reason))


@act
def note_discrepancy(floor: Floor, id: str, finding: str, remedy: str = "") -> Acted:
    """Note that the sources disagree, or leave something uncertain (S32)."""
    if id in floor.record.discrepancies:
        raise NotAllowed(f"noting discrepancy {id} again", _NOTED, "another id, or settling it")
    return done(DiscrepancyNoted(id, finding, remedy))


@act
def settle_discrepancy(
    floor: Floor,
    id: str,
    resolution: str,
    left_open: bool = False,
) -> Acted:
    """Say how a discrepancy was resolved, or that it is left open (S32)."""
    floor.known("discrepancy", id, floor.record.discrepancies)
    return done(DiscrepancySettled(id, resolution, left_open))


@act
def assert_figure(
    floor: Floor, what: str, body: str, value: int, span: When | None = None
) -> Acted:
    """Keep a number that a source asserts, beside what the record counts (I4)."""
    if value < 0:
        raise NotAllowed(f"the figure {value}", _COUNTED, "0 or more")
    return done(FigureAsserted(what, floor.body(body).code, value, span))


@act
def destroy_content(
    floor: Floor,
    positions: tuple[int, ...],
    authority: str,
    reason: str,
    files: tuple[str, ...] = (),
) -> Acted:
    """Destroy for good what entries say, and files, where the law demands it; their proof remains.

    `authority` names the decision or the law that demands it. It can't be undone.
    """
    told = floor.record.destroyed  # what says that something was destroyed, and by whose authority
    outside = [one for one in positions if not 0 < one < floor.record.size or str(one) in told]
    for digest in files:
        if not _SHA256.fullmatch(digest):
            allowed = "“sha256:” and 64 figures from 0 to f"
            raise NotAllowed(f"destroying the file “{digest}”", _FILES, allowed)
    if outside:
        last = floor.record.size - 1
        raise NotAllowed(f"destroying entry {outside[0]}", _STAYS, f"entries from 1 to {last}")
    filed = {one.digest for one in files_named(floor.record)}
    findings = tuple(_not_on_the_register(digest) for digest in files if digest not in filed)
    return done(ContentDestroyed(positions, authority, reason, files), findings=findings)


def _not_on_the_register(digest: str) -> Finding:
    return Finding(
        Severity.WARNING,
        "file-not-on-register",
        digest,
        "No document on the register holds this file. It is gone if it was among the dossier's "
        "files; see that the digest is the right one.",
    )
