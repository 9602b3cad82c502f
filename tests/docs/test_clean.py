"""Nothing in the repository depends on, or tells of, the machine it was written on."""

from __future__ import annotations

import re
import subprocess
import tomllib

from tests.docs.documentation import PACKAGE, ROOT

# In pieces, so that this file doesn't hold what it looks for.
_PATHS = re.compile("|".join((r"/wor" + r"k/", r"/tm" + r"p/", r"/hom" + r"e/\w", r"/roo" + r"t/")))
_INDEXES = re.compile(
    "|".join(
        (
            r"pypi" + r"\.org",
            r"python" + r"hosted",
            r"--(?:extra-)?index" + r"-url",
            r"find-" + r"links ",
        )
    )
)


def _tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    return [name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def _holding(pattern: re.Pattern[str], names: list[str]) -> list[str]:
    return [
        name
        for name in names
        if pattern.search((ROOT / name).read_text(encoding="utf-8", errors="ignore"))
    ]


def test_no_tracked_file_names_a_path_of_a_machine() -> None:
    assert _holding(_PATHS, [n for n in _tracked() if n != ".ci/run"]) == []


def test_no_tracked_file_names_a_package_index() -> None:
    assert _holding(_INDEXES, [n for n in _tracked() if n != "LICENSE"]) == []


def test_every_locked_package_has_hashes_and_no_address() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        lines = lock.read_text(encoding="utf-8")
        assert "://" not in lines
        packages = re.findall(r"^[a-z0-9][^\s]*==", lines, re.MULTILINE)
        assert packages
        assert len(re.findall(r"^[a-z0-9].*==.*\\\n    --hash", lines, re.MULTILINE)) == len(
            packages
        )


def test_every_data_file_of_the_package_is_packaged() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = settings["tool"]["setuptools"]["package-data"]["travaux"]
    packaged = {path for pattern in patterns for path in PACKAGE.glob(pattern)}
    data = [p for p in PACKAGE.rglob("*") if p.is_file() and p.suffix not in (".py", ".pyc", ".md")]
    assert [p.name for p in data if p not in packaged] == []
