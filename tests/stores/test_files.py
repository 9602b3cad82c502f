from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from travaux.store.files import FileDamaged, FileMissing, FilesNotReached, FileStore, NotADigest

DATA = b"Proposal of the Delegation of Mexico" * 1000
DIGEST = f"sha256:{sha256(DATA).hexdigest()}"


def _names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_file_is_kept_under_the_hash_of_its_bytes(tmp_path: Path) -> None:
    files = FileStore(tmp_path / "originals")
    assert files.put(DATA) == DIGEST
    assert (files.has(DIGEST), files.get(DIGEST)) == (True, DATA)
    assert _names(tmp_path) == [f"originals/sha256/{DIGEST[7:9]}/{DIGEST[9:]}"]


def test_the_same_file_is_kept_once(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    assert files.put(DATA) == files.put(DATA)
    assert files.put(b"") != DIGEST
    assert len(_names(tmp_path)) == 2


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    assert not files.has(DIGEST)
    with pytest.raises(FileMissing) as refused:
        files.get(DIGEST)
    assert str(refused.value) == (
        f"The file {DIGEST} isn't in the folder of originals: it was removed, or never came here. "
        "Put it there again if somebody still has it."
    )


def test_an_altered_file_is_told_and_is_mended_by_the_right_one(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    files.put(DATA)
    (tmp_path / _names(tmp_path)[0]).write_bytes(DATA[:-1])
    with pytest.raises(FileDamaged) as refused:
        files.get(DIGEST)
    assert str(refused.value) == (
        f"The file {DIGEST} isn't what was kept under that name: it was damaged or altered. Put "
        "the right one there again; it is taken only if it is the same to the byte."
    )
    files.put(DATA)
    assert files.get(DIGEST) == DATA


def test_a_removed_file_is_gone(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    files.put(DATA)
    files.remove(DIGEST)
    files.remove(DIGEST)
    assert (files.has(DIGEST), _names(tmp_path)) == (False, [])


@pytest.mark.parametrize(
    "digest",
    ["", "sha256:", DIGEST[:-1], DIGEST.upper(), f"sha256:../../{'a' * 58}", f"{DIGEST}\n"],
)
def test_a_name_that_is_no_digest_leads_nowhere(tmp_path: Path, digest: str) -> None:
    files = FileStore(tmp_path)
    for use in (files.get, files.has, files.remove):
        with pytest.raises(NotADigest):
            use(digest)


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "originals").write_text("not a folder")
    with pytest.raises(FilesNotReached, match="nothing half was kept"):
        FileStore(tmp_path / "originals").put(DATA)


def test_a_file_is_kept_where_folders_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY")
    files = FileStore(tmp_path)
    assert files.get(files.put(DATA)) == DATA
