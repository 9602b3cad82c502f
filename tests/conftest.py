"""Options of the whole test-suite."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew, to be looked through by eye before they are committed."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")
