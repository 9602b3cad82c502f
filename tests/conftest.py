"""Options of the whole test-suite."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

# No test has a time limit: machines differ. CI tries the same cases every time, so that a change
# isn't turned back for a fault that it doesn't have; a workbench tries new ones.
settings.register_profile("bench", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("bench"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "bench")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew, to be looked through by eye before they are committed."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a skipped test is a failed one: its data or its judge is missing there."""
    report = yield
    if os.environ.get("CI") == "true" and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
    return report
