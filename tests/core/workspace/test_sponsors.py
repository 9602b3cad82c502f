"""No name is guessed, and none is left out: what is in doubt isn't compiled."""

from __future__ import annotations

from pathlib import Path

import pytest

from travaux.delegations import standard_registry
from travaux.workspace.compiling import CannotCompile, compile_files, issued
from travaux.workspace.gathering import gathered
from travaux.workspace.handing_in import File, Table
from travaux.workspace.manifest import manifest

REGISTRY = standard_registry()
WORDS = "%travaux en running\n\n= Draft resolution\n\n1. All States shall act together at once.\n"
TABLE = Table(issued(File("base.txt", WORDS.encode())).value)
MINE = WORDS.replace("shall", "may").encode()


@pytest.mark.parametrize(
    "who",
    [
        'sponsors = ["Atlantis"]',
        'sponsors = ["Mexico", "Atlantis"]',
        'sponsors = ["Mexico"]\ngroup = "CARICM"',
        'group = "CARICOM"\nwithout = ["Jamaca"]',
    ],
)
def test_file_is_not_compiled_without_one_of_its_names(who: str) -> None:
    lines = manifest(f'[[file]]\nname = "Chile.txt"\n{who}\n'.encode(), "m.toml", REGISTRY).value
    with pytest.raises(CannotCompile, match="a sponsor is never guessed"):
        compile_files(TABLE, [File("Chile.txt", MINE)], REGISTRY, lines)


def test_names_given_by_hand_settle_a_doubt(tmp_path: Path) -> None:
    lines = b'[[file]]\nname = "a.txt"\nsponsors = ["Mexico", "Atlantis"]\n'
    (tmp_path / "manifest.toml").write_bytes(lines)
    (tmp_path / "a.txt").write_bytes(MINE)
    given = gathered([tmp_path], REGISTRY, sponsors={"a.txt": ["MEX", "CHL"]})
    night = compile_files(TABLE, given.files, REGISTRY, given.lines).value
    assert night.compilation.voices == ("CHL", "MEX")


def test_nothing_is_compiled_beside_a_manifest_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "manifest.toml").write_bytes(b'[[file]]\nname = "Chile.txt\nwithdrawn = true\n')
    (tmp_path / "Chile.txt").write_bytes(MINE)
    with pytest.raises(CannotCompile, match="The manifest can't be read"):
        gathered([tmp_path], REGISTRY)
