"""Documented = done: docs/acts.md is made from the acts themselves, and is what they say now."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import pytest

from tests.docs.documentation import ROOT
from travaux.procedure.acting import Act, all_acts

_PAGE = ROOT / "docs" / "acts.md"
_HEAD = """# Acts

What can be done to a dossier: by `travaux do DOSSIER ACT NAME=VALUE…`, in a
[file of acts](how-to/acts.md), and by `travaux.procedure.perform`. `travaux acts ACT` says the
same. This page is made from the acts themselves, and a test keeps it so.

[How dates are written, and where facts are from.](how-to/acts.md#dates)
"""


def _page() -> str:
    return "\n".join((_HEAD, *_families()))


def _families() -> Iterator[str]:
    acts = all_acts().values()
    for family in sorted({act.family for act in acts}):
        yield f"## {family.capitalize()}\n"
        for act in (one for one in acts if one.family == family):
            yield from _act(act)


def _act(act: Act) -> Iterator[str]:
    yield f"### `{act.name}`\n"
    yield f"{inspect.getdoc(act.function)}\n"
    if act.particulars:
        yield "| particular | is | |\n|---|---|---|"
        for name, one in act.particulars.items():
            needed = "needed" if one.default is inspect.Parameter.empty else ""
            yield f"| `{name}` | {act.kind_of(name)} | {needed} |"
        yield ""


def test_the_page_of_acts_says_what_they_say(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        _PAGE.write_text(_page(), encoding="utf-8")
    assert _PAGE.read_text(encoding="utf-8") == _page()
