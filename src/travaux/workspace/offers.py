"""Offers as a file of acts: a person reads it, corrects it, and takes what is right.

Each offer is an act with `take = false`, under a comment that says whether it is stated or
inferred, and why. Nothing in the file is done until somebody writes `take = true`; then
`travaux play` does those acts, and passes over the others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from travaux.procedure.offering import Offer
from travaux.sources import Certainty, Source

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def printed(offers: Sequence[Offer], document: str, about: Sequence[str] = ()) -> str:
    """Give offers as a file of acts, none of them taken; `about` is said at its head.

    `document` is what the sources of the offers call the text that they are from.
    """
    head = [_comment(line) for line in (*about, *_HEAD)]
    top = ["", 'as = "archivist"', f"document = {_value(document)}", ""]
    acts = [
        line
        for number, one in enumerate(offers, start=1)
        for line in (*_act(number, one, document), "")
    ]
    return "\n".join([*head, *top, *acts])


_HEAD = (
    "Nothing here is entered yet. Read each act, correct it where it is wrong, and write",
    "“take = true” where it is right; then “travaux play” does those acts, and no others.",
)


def _act(number: int, offer: Offer, document: str) -> Iterator[str]:
    yield _comment(f"{number}. {_told(offer)}")
    reasons = dict.fromkeys(f"{_of(one)}{one.reason}" for one in offer.sources if one.reason)
    yield from (_comment(f"   {one}") for one in reasons)
    yield "[[act]]"
    yield "take = false"
    yield f"do = {_value(offer.act)}"
    yield from (f"{_name(name)} = {_value(value)}" for name, value in offer.particulars.items())
    yield "from = ["
    yield from (f"  {_value(_source(one, document))}," for one in offer.sources)
    yield "]"


def _comment(words: str) -> str:
    """Write a comment on one line: nothing in it may end it, or it would be read as an act."""
    return "# " + "".join(sign if sign.isprintable() else " " for sign in words)


def _told(offer: Offer) -> str:
    places = ", ".join(dict.fromkeys(one.place for one in offer.sources))
    said = "Stated" if offer.certainty is Certainty.STATED else "Inferred, or in part"
    return f"{said}: {places}"


def _of(source: Source) -> str:
    return f"{source.of}: " if source.of else ""


def _source(source: Source, document: str) -> dict[str, str]:
    given = {
        "of": source.of,
        "certainty": "" if source.certainty is Certainty.STATED else str(source.certainty),
        "document": "" if source.document == document else source.document,
        "place": source.place,
        "written": source.written,
        "reason": source.reason,
    }
    return {name: value for name, value in given.items() if value}


def _value(value: Any) -> str:
    """Write plain data as TOML, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{_name(n)} = {_value(v)}' for n, v in value.items())} }}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, value))}]"
    return str(value)


def _name(name: str) -> str:
    return name if _BARE.fullmatch(name) else _value(name)
