"""The examples in docstrings work."""

from __future__ import annotations

import doctest
import importlib

import pytest

from tests.docs.documentation import PACKAGE


def _modules() -> list[str]:
    files = sorted(path for path in PACKAGE.rglob("*.py") if ">>>" in path.read_text("utf-8"))
    names = [".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in files]
    return [name.removesuffix(".__init__") for name in names]


@pytest.mark.parametrize("name", _modules())
def test_the_examples_of_a_module_work(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted > 0
    assert result.failed == 0
