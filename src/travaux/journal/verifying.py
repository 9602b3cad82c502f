"""Is the journal still what it was? Each entry against its commitment, all against checkpoints.

What can be told depends on what is at hand. A content that was changed betrays itself, since it
no longer fits its commitment. A changed entry whose commitment was made to fit betrays itself by
the leaf hash that was kept when it was written. Where whoever changed it made that fit as well,
only a checkpoint that rests elsewhere tells, and it tells as closely as checkpoints lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from travaux.findings import Finding, Severity
from travaux.journal.checkpoints import Checkpoint
from travaux.journal.lines import SALT, Line, destroyed
from travaux.journal.order import Fault, claims, disorder, entries
from travaux.journal.tree import leaf_hash, roots


def verified(
    lines: Iterable[Line],
    checkpoint: Checkpoint | None = None,
    *,
    kept: Sequence[Checkpoint] = (),
    leaves: Iterable[bytes] = (),
) -> tuple[Finding, ...]:
    """Tell what happened to a journal, and to which entry; nothing if nothing did.

    Args:
        lines: the entries as they stand now, in their order.
        checkpoint: what somebody holds outside, opened with the key.
        kept: those that rest beside the entries, opened too: they narrow down where a fault is.
        leaves: the leaf hashes that rest beside the entries, in the same order.
    """
    found: list[Finding] = []
    bare: list[Line] = []
    hashes: list[bytes] = []
    before = ""
    for line in lines:
        found += _own_findings(line, before)
        before = line.at
        bare.append(line if line.content is None else destroyed(line))
        hashes.append(leaf_hash(line.leaf))
    numbers = claims(bare, hashes, tuple(leaves))
    displaced = tuple(disorder(numbers))
    end = max((number for number in numbers if number is not None), default=-1) + 1
    end = max(end, len(hashes))
    found += (fault.finding for fault in displaced)
    found += _held_against(hashes, end, checkpoint, kept, displaced)
    return tuple(found)


def _own_findings(line: Line, before: str) -> Iterator[Finding]:
    """Tell what is wrong with an entry by itself."""
    salt, content, where = line.salt, line.content, entries(line.position, line.position)
    if salt is None or content is None:
        if salt is not content:
            message = "Only one of salt and content is left of this entry. Compare it with a copy."
            yield Finding(Severity.REFUSED, "entry-changed", where, message)
    elif len(salt) != SALT or sha256(salt + content).hexdigest() != line.commitment:
        message = (
            f"What {where} holds isn't what was recorded: it doesn't fit its commitment. Compare "
            "it with a copy."
        )
        yield Finding(Severity.REFUSED, "entry-changed", where, message)
    if line.at < before:
        message = (
            f"This entry says that it was recorded at {line.at}, behind one of {before}. Look if "
            "the clock of the machine was set back."
        )
        yield Finding(Severity.WARNING, "time-goes-back", where, message)


def _held_against(
    hashes: Sequence[bytes],
    end: int,
    outside: Checkpoint | None,
    kept: Sequence[Checkpoint],
    displaced: Sequence[Fault],
) -> Iterator[Finding]:
    """Tell where the entries and the checkpoints part, unless a displaced entry explains it."""
    trusted = {*kept, *filter(None, [outside])}
    found = roots(hashes, (one.size for one in trusted))
    good = max((one.size for one in trusted if found.get(one.size) == one.root), default=0)
    wrong = {one.size for one in trusted if one.size <= end and found.get(one.size) != one.root}
    yield from (_contradicted(size) for size in sorted(wrong) if size <= good)
    bad = min((size for size in wrong if size > good), default=good)
    if bad > good and not any(one.last >= good and one.first < bad for one in displaced):
        yield _differs(good, bad - 1)
    reach = max((one.size for one in trusted), default=0)
    if reach > end:
        yield _short(good, end, reach, beside=max((one.size for one in kept), default=0))


def _contradicted(size: int) -> Finding:
    message = (
        f"A checkpoint over {size} entries vouches for another history than the journal's, and "
        "another checkpoint agrees with the journal: both are signed, and only one can be true. "
        "Ask whoever holds the key."
    )
    where = f"the checkpoint over {size} entries"
    return Finding(Severity.REFUSED, "checkpoints-disagree", where, message)


def _differs(first: int, last: int) -> Finding:
    where = entries(first, last)
    message = (
        f"The journal isn't what it was when its checkpoint over {last + 1} entries was signed: "
        f"something in {where} was changed, put in, taken out or moved, and what is kept beside "
        "it was made to fit. Compare it with a copy."
    )
    return Finding(Severity.REFUSED, "history-differs", where, message)


def _short(good: int, end: int, reach: int, *, beside: int) -> Finding:
    where = entries(end, reach - 1)
    there = f"{reach} entries were signed for, and {end} are there. Look for a copy that has them."
    if good < end:
        there += f" Nothing that was signed tells of what stands there from entry {good} on."
    if beside > end:
        message = f"The journal was cut off: a checkpoint that rests beside it knows more; {there}"
        return Finding(Severity.REFUSED, "journal-cut", where, message)
    message = (
        "The journal was rolled back to an older state, or cut off with what rests beside it: only "
        f"the checkpoint that is held outside knows more; {there}"
    )
    return Finding(Severity.REFUSED, "journal-rolled-back", where, message)
