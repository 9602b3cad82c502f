"""Canonical JSON (RFC 8785): one value has one spelling, so that a hash means the value."""

from __future__ import annotations

from typing import Any

import rfc8785

from travaux.errors import TravauxError


class NotPlain(TravauxError):  # noqa: N818
    """A value that has no canonical spelling: a fraction, an object, half a character."""

    def __init__(self, place: str, what: str) -> None:
        super().__init__(
            f"What should be recorded holds {what} at “{place}”, which has no spelling of its own. "
            "Use words, whole numbers, yes or no, lists and names with values; write a fraction "
            "as words, such as “0.25”."
        )


def canonical(value: object) -> bytes:
    """Write a value as canonical JSON.

    >>> canonical({"symbol": "OEA/Ser.G", "no": 1})
    b'{"no":1,"symbol":"OEA/Ser.G"}'

    Raises:
        NotPlain: it holds something else than dicts, lists, strings, whole numbers, booleans
            and None; fractions are refused because programs write them differently.
    """
    _check(value, "$")
    try:
        plain: Any = value
        return rfc8785.dumps(plain)
    except (rfc8785.CanonicalizationError, UnicodeEncodeError) as odd:
        raise NotPlain("$", str(odd)) from odd


def _check(value: object, place: str) -> None:
    if isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise NotPlain(place, f"the name {key!r}, which isn't words,")
            _check(item, f"{place}.{key}")
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            _check(item, f"{place}[{number}]")
    elif isinstance(value, float):
        raise NotPlain(place, f"the fraction {value!r}")
    elif value is not None and not isinstance(value, str | int):
        raise NotPlain(place, f"a thing of type {type(value).__name__}")
