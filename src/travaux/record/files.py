"""Files: every one that the record names, by the digest of its bytes, and those destroyed (S36).

Whoever keeps, exports or checks the files of a dossier asks here which there are, so that none is
forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from travaux import events as e
from travaux.record.record import Record


@dataclass(frozen=True, slots=True)
class Filed:
    """A file that the record names: its digest, and what it is of, for a sentence."""

    digest: str
    of: str


def files_named(record: Record) -> Iterator[Filed]:
    """Give every file that the record names, one that several things name once for each.

    They hold documents, their words unit by unit, where each word is from, what was handed in, who
    is bound by an instrument, and what went round for silence, also where a later file took its
    place.
    """
    for rendition in record.renditions.values():
        yield Filed(rendition.digest, rendition.issue)
    for tabled in record.tabled.values():
        yield Filed(tabled.digest, f"{tabled.issue}, its words")
    for grounds in record.grounds.values():
        yield Filed(grounds.digest, f"{grounds.issue}, where its words are from")
    for received in record.received.values():
        if received.digest:
            yield Filed(received.digest, f"proposal {received.proposal.id}")
    for told in record.statuses.values():
        if told.digest:
            yield Filed(told.digest, f"who is bound by {told.instrument}")
    for silence in record.silences.values():
        for frozen in silence.frozen:
            yield Filed(frozen.digest, f"silence {silence.id}")


def filed_by(event: e.Event) -> tuple[str, ...]:
    """Give the digests of the files that an event puts on record."""
    match event:
        case e.RenditionFiled(rendition):
            return (rendition.digest,)
        case e.TextTabled(digest=digest) | e.GroundsFiled(digest=digest):
            return (digest,)
        case e.ProposalReceived(digest=digest) | e.StatusRecorded(digest=digest) if digest:
            return (digest,)
        case e.SilenceBegun(silence):
            return tuple(one.digest for one in silence.frozen)
        case _:
            return ()


def destroyed_files(record: Record) -> set[str]:
    """Give the digests of the files that were lawfully destroyed."""
    return {digest for one in record.destroyed.values() for digest in one.files}
