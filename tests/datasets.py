"""Where the real data lies that some tests read.

It isn't part of the repository, for not all of it may be shipped. The folder is `$TRAVAUX_DATA`,
or `../shared/data` beside the repository. Tests that need it skip where it is missing; in CI
(`CI=true`) a skipped test fails, or nobody would notice that nothing was tested.

The source of the case, a report of 2005, is a file of its own: in the folder `$TRAVAUX_CASE`, or
in `../shared/case`.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """Give the folder of the data, whether or not it exists."""
    return Path(os.environ.get("TRAVAUX_DATA") or _ROOT.parent / "shared" / "data")


def dataset(relative: str) -> Path:
    """Give the path of a file or folder of the data; skip the test if it isn't there."""
    path = data_folder() / relative
    if not path.exists():
        pytest.skip(f"{relative} is not there: set TRAVAUX_DATA to the folder of the data")
    return path


def case() -> Path:
    """Give the path of the case's source; skip the test if it isn't there."""
    folder = Path(os.environ.get("TRAVAUX_CASE") or _ROOT.parent / "shared" / "case")
    path = folder / "000_472a2bde5e486540.txt"
    if not path.exists():
        pytest.skip("the source of the case is not there: set TRAVAUX_CASE to its folder")
    return path
