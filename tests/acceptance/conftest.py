"""The case, played once for all tests that only look at it."""

from __future__ import annotations

import pytest

from sample.enacting import Case, enacted
from tests.datasets import case as source


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return enacted(tmp_path_factory.mktemp("case") / "dossier")


@pytest.fixture(scope="session")
def sourced(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Give the case with its real source as the old report that is read in."""
    old_report = source().read_bytes()
    return enacted(tmp_path_factory.mktemp("sourced") / "dossier", old_report)
