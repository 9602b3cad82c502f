"""The proof of one entry: it proves that entry, and nothing proves another."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.journals import journal
from travaux.journal.checkpoints import BadSignature, Checkpoint, SigningKey, signed
from travaux.journal.lines import destroyed
from travaux.journal.proofs import (
    NotProved,
    Proof,
    ProofUnreadable,
    checked,
    proved,
    read,
    written,
)
from travaux.journal.tree import leaf_hash, root

_KEY = SigningKey("group", bytes(range(32)))


def _proof(position: int, size: int) -> Proof:
    held = journal(size)
    leaves = [leaf_hash(line.leaf) for line in held]
    return proved(held[position], leaves, signed(Checkpoint("group", size, root(leaves)), _KEY))


@given(st.integers(1, 70).flatmap(lambda n: st.tuples(st.integers(0, n - 1), st.just(n))))
def test_every_entry_of_every_record_can_be_proved(place: tuple[int, int]) -> None:
    proof = read(written(_proof(*place)))
    assert proof == _proof(*place)
    assert checked(proof, _KEY.verifier).size == place[1]


def test_an_entry_that_may_not_be_seen_is_proved_without_its_content() -> None:
    proof = _proof(2, 5)
    hidden = replace(proof, line=destroyed(proof.line))
    assert checked(read(written(hidden)), _KEY.verifier).size == 5


@pytest.mark.parametrize(
    "changed",
    [
        lambda p: replace(p, line=replace(p.line, content=b'{"other":1}')),
        lambda p: replace(p, line=replace(p.line, at="2001-01-01T00:00:00Z")),
        lambda p: replace(p, line=replace(p.line, position=3)),
        lambda p: replace(p, path=p.path[:-1]),
        lambda p: replace(p, path=(*p.path, bytes(32))),
        lambda p: replace(p, path=(bytes(32), *p.path[1:])),
    ],
)
def test_a_changed_proof_proves_nothing(changed: object) -> None:
    assert callable(changed)
    with pytest.raises(NotProved, match=r"Entry [23] isn't proved"):
        checked(changed(_proof(2, 5)), _KEY.verifier)


def test_a_changed_checkpoint_proves_nothing() -> None:
    proof = _proof(2, 5)
    with pytest.raises(BadSignature):
        checked(replace(proof, note=proof.note.replace("\n5\n", "\n6\n")), _KEY.verifier)


@pytest.mark.parametrize(
    "words",
    ["", "[]", "{}", "nothing", json.dumps({"entry": {}, "path": [], "checkpoint": ""})],
)
def test_what_is_no_proof_is_told(words: str) -> None:
    with pytest.raises(ProofUnreadable):
        read(words)


def test_a_proof_whose_checkpoint_is_no_words() -> None:
    held = json.loads(written(_proof(0, 1)))
    with pytest.raises(ProofUnreadable, match="its checkpoint isn't words"):
        read(json.dumps({**held, "checkpoint": 1}))
