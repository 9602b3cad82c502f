"""What is written of the interface is what it is."""

from __future__ import annotations

from pathlib import Path

from travaux_web.api.operations import Operation
from travaux_web.api.serving import described, every_operation
from travaux_web.seats import EVERYBODY

PAGE = Path(__file__).parents[3] / "docs" / "api.md"


def row(one: Operation) -> str:
    """Give the row of an operation as it stands on the page."""
    who = "everybody" if one.circles == EVERYBODY else one.who
    return f"| `{one.method} {one.path}` | {one.summary} | {who} |"


def test_the_page_lists_every_operation_and_no_other() -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if "| `" in line]
    assert rows == [row(one) for one in every_operation()]


def test_the_description_holds_every_operation_and_no_other() -> None:
    found = {
        (method.upper(), path)
        for path, methods in described()["paths"].items()
        for method in methods
    }
    assert found == {(one.method, f"/api/1{one.path}") for one in every_operation()}


def test_every_operation_tells_what_it_does_and_whom_it_is_for() -> None:
    silent = [one.path for one in every_operation() if not one.summary or not one.circles]
    assert silent == []
