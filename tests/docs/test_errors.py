"""The tree of errors shows every error there is, and none that there isn't."""

from __future__ import annotations

import importlib
import re

from tests.docs.documentation import PACKAGE
from travaux import errors

_SHOWN = re.findall(r"[├└]── ([\w.]+)", errors.__doc__ or "")


def test_every_error_is_in_the_tree() -> None:
    made = {
        name
        for path in PACKAGE.rglob("*.py")
        for name in re.findall(
            r"^class (\w+)\(TravauxError\)", path.read_text("utf-8"), re.MULTILINE
        )
    }
    assert {shown.rpartition(".")[2] for shown in _SHOWN} == made


def test_everything_in_the_tree_is_an_error_where_it_says() -> None:
    for shown in _SHOWN:
        module, _, name = shown.rpartition(".")
        found = getattr(importlib.import_module(f"travaux.{module}"), name)
        assert issubclass(found, errors.TravauxError)
        assert found.__doc__
