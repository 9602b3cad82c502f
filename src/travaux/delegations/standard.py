"""The register that comes with the package: the world's states and the commoner groups."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from travaux.delegations.parties import Delegation, Grouping, Names
from travaux.delegations.registry import Registry


@cache
def standard_registry() -> Registry:
    """Give the register made of `delegations.csv` and `groupings.csv` beside this file."""
    return Registry(
        [_delegation(row) for row in _rows("delegations.csv")],
        [_grouping(row) for row in _rows("groupings.csv")],
    )


def _rows(name: str) -> list[dict[str, str]]:
    table = files("travaux.delegations").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(table.splitlines()))


def _delegation(row: dict[str, str]) -> Delegation:
    return Delegation(
        code=row["code"],
        alpha2=row["alpha2"],
        names=_names(row),
        official=Names(row["official_en"], row["official_es"], row["official_fr"]),
        aliases=_aliases(row),
        un=row["un"],
        oas=row["oas"] == "member",
    )


def _grouping(row: dict[str, str]) -> Grouping:
    members = tuple(row["members"].split())
    return Grouping(row["code"], _names(row), _aliases(row), members, row["as_of"])


def _names(row: dict[str, str]) -> Names:
    return Names(row["en"], row["es"], row["fr"], row["pt"])


def _aliases(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row["aliases"].split("; ")) if row["aliases"] else ()
