"""The case, played once for all tests that only look at it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sample.build import build
from sample.enacting import Case, enacted
from sample.negotiating import negotiated
from tests.datasets import case as source


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("case")
    build(folder / "sample")
    negotiation = negotiated(folder / "negotiation", folder / "sample")
    return replace(enacted(folder / "dossier"), negotiation=negotiation)


@pytest.fixture(scope="session")
def sourced(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Give the case with its real source as the old report that is read in."""
    old_report = source().read_bytes()
    return enacted(tmp_path_factory.mktemp("sourced") / "dossier", old_report)
