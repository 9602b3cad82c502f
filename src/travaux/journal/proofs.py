"""A proof that one entry is in the record: the entry, the way to the root, the signed checkpoint.

It is given to somebody who may see that entry and nothing else. Without the entry's content it
proves that *something* was entered at that place and time, and can be held against the content
later.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from travaux.errors import TravauxError
from travaux.journal.checkpoints import Checkpoint, VerifierKey, opened
from travaux.journal.exported import exported, imported
from travaux.journal.lines import Line, commitment
from travaux.journal.tree import included, inclusion_proof, leaf_hash

_HELD = {"entry", "path", "checkpoint"}


class ProofUnreadable(TravauxError):  # noqa: N818
    """A file that should be the proof of an entry and isn't."""

    def __init__(self, why: str) -> None:
        super().__init__(f"This isn't the proof of an entry: {why}. Give the file as it was made.")


class NotProved(TravauxError):  # noqa: N818
    """A proof that doesn't prove its entry."""

    def __init__(self, position: int, why: str) -> None:
        super().__init__(
            f"Entry {position} isn't proved: {why}. The proof, or the entry in it, was changed, or "
            "the key is that of another record."
        )


@dataclass(frozen=True, slots=True)
class Proof:
    """An entry, the hashes from its leaf to the root, and the signed checkpoint with that root."""

    line: Line
    path: tuple[bytes, ...]
    note: str


def proved(line: Line, leaves: Sequence[bytes], note: str) -> Proof:
    """Make the proof of an entry in a record whose leaf hashes are given up to the checkpoint."""
    return Proof(line, inclusion_proof(line.position, leaves), note)


def checked(proof: Proof, key: VerifierKey) -> Checkpoint:
    """Make sure that a proof proves its entry, and give the checkpoint that vouches for it.

    Raises:
        NotProved: it doesn't.
        TravauxError: the checkpoint isn't signed with the key.
    """
    line, checkpoint = proof.line, opened(proof.note, key)
    told = line.content is not None and line.salt is not None
    if told and commitment(line.salt or b"", line.content or b"") != line.commitment:
        raise NotProved(line.position, "what it says isn't what was entered")
    leaf = leaf_hash(line.leaf)
    if not included(leaf, line.position, checkpoint.size, proof.path, checkpoint.root):
        raise NotProved(line.position, "its way to the signed root doesn't lead there")
    return checkpoint


def written(proof: Proof) -> str:
    """Write a proof as JSON, in a form that any program reads."""
    (entry,) = (json.loads(words) for words in exported([proof.line]))
    held = {
        "entry": entry,
        "path": [one.hex() for one in proof.path],
        "checkpoint": proof.note,
    }
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


def read(words: str) -> Proof:
    """Read a written proof; whether it is true is for `checked` to say.

    Raises:
        ProofUnreadable: it isn't one.
    """
    try:
        held: Any = json.loads(words)
        if not isinstance(held, dict) or held.keys() != _HELD:
            raise ProofUnreadable(f"it should hold {', '.join(sorted(_HELD))}")
        path = tuple(bytes.fromhex(one) for one in held["path"])
        (line,) = imported([json.dumps(held["entry"], ensure_ascii=False)])
    except (ValueError, TypeError, RecursionError, TravauxError) as fault:
        if isinstance(fault, ProofUnreadable):
            raise
        raise ProofUnreadable(str(fault).rstrip(".")) from fault
    if not isinstance(held["checkpoint"], str):
        raise ProofUnreadable("its checkpoint isn't words")
    return Proof(line, path, held["checkpoint"])
