"""The proof of one entry, checked by the program that shares no code with Travaux."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journals import KEY, hashes, journal
from tests.verifier.folders import stranger
from travaux.journal.checkpoints import Checkpoint, signed
from travaux.journal.proofs import proved, written
from travaux.journal.tree import root

_SIZES = (1, 2, 3, 5, 8, 13)


def _written(folder: Path, position: int, size: int) -> Path:
    held = journal(size)
    leaves = hashes(held)
    note = signed(Checkpoint(KEY.name, size, root(leaves)), KEY)
    proof = folder / "proof.json"
    proof.write_text(written(proved(held[position], leaves, note)), "utf-8")
    (folder / "key.pub").write_text(KEY.verifier.text, "utf-8")
    return proof


def test_every_place_of_small_records_is_proved(tmp_path: Path) -> None:
    for size in _SIZES:
        for position in {0, size // 2, size - 1}:
            proof = _written(tmp_path, position, size)
            assert stranger(proof, "--key", tmp_path / "key.pub")[0] == 0, (position, size)


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ('"content": {', '"content": {"more": 1, ', "What entry 3 says isn't what was entered."),
        ('"position": 3', '"position": 4', "The way from entry 4 doesn't lead to the signed root."),
    ],
)
def test_a_changed_proof_is_told(tmp_path: Path, was: str, now: str, said: str) -> None:
    proof = _written(tmp_path, 3, 8)
    words = proof.read_text("utf-8")
    assert was in words
    proof.write_text(words.replace(was, now), "utf-8")
    ended, told = stranger(proof, "--key", tmp_path / "key.pub")
    assert ended == 1
    assert said in told


def test_a_proof_without_a_key_or_of_another_record_is_not_looked_at(tmp_path: Path) -> None:
    proof = _written(tmp_path, 0, 2)
    assert stranger(proof)[0] == 2
    proof.write_text("{}", "utf-8")
    assert stranger(proof, "--key", tmp_path / "key.pub")[0] == 2
