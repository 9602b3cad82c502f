"""The shapes of answers: nouns of the core as JSON, each with the schema that follows from it.

A noun is a table of its fields, all of them, also those that are empty. Dates and moments are
words, as the journal writes them. Words of texts are written for readers: brackets as [ ], the call
of a note as *, a break as ¶; the plain notation of a text has them exactly (docs/notation.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from inspect import getdoc
from types import GenericAlias, NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ninja import Schema
from pydantic import Field, create_model

from travaux.bodies import Actor
from travaux.changes import VERB_OF, VERBS, Change
from travaux.dates import When
from travaux.instants import Instant
from travaux.texts.signs import NONCHARACTERS, Sign, pieces

_WORDS = (When, Instant, Actor)
_SHOWN = {Sign.OPEN: "[", Sign.CLOSE: "]", Sign.CALL: "*", Sign.BREAK: "¶", Sign.CELL: " | "}
_CHANGES = frozenset(get_args(Change))


def shown(value: Any) -> Any:
    """Give a noun as plain tables, lists and words.

    >>> from travaux.documents import Link, Relation
    >>> shown(Link("A", Relation.CITES, "B"))
    {'source': 'A', 'relation': 'cites', 'target': 'B', 'note': ''}
    """
    match value:
        case Enum():
            return value.value
        case str():
            return legible(value)
        case None | int() | float():
            return value
        case Mapping():
            return {str(shown(name)): shown(one) for name, one in value.items()}
        case _ if isinstance(value, _WORDS):
            return str(value)
        case _ if is_dataclass(value):
            table = {one.name: shown(getattr(value, one.name)) for one in fields(value)}
            verb = {"verb": VERB_OF[type(value)]} if type(value) in VERB_OF else {}
            return verb | table
        case Sequence() | frozenset():
            return [shown(one) for one in value]
    raise TypeError(f"{type(value).__name__} has no shape")


def legible(words: str) -> str:
    """Give words with each sign of structure as a character; the blank in front stays."""
    if not NONCHARACTERS.search(words):
        return words
    return "".join(_SHOWN.get(piece.sign, piece.value) for piece in pieces(words))


@cache
def shape(noun: type) -> type[Schema]:
    """Give the schema of a noun, a dataclass, as `shown` gives it."""
    types = get_type_hints(noun)
    given: dict[str, Any] = {one.name: (kind_of(types[one.name]), ...) for one in fields(noun)}
    if noun in VERB_OF:
        given = {"verb": (Literal[VERB_OF[noun]], ...), **given}
    said = (getdoc(noun) or "").partition("\n")[0]
    return create_model(noun.__name__, __base__=Schema, __doc__=said, **given)


@cache
def listed(noun: type) -> type[Schema]:
    """Give the schema of some of many: the items, how many there are, and where it goes on."""
    items: Any = GenericAlias(list, (shape(noun),))
    given: dict[str, Any] = {
        "items": (items, ...),
        "count": (int, Field(description="how many there are in all")),
        "next": (str | None, Field(description="the address of the next part; null at the end")),
    }
    said = "A part of a list; “next” is the address of the part after it."
    return create_model(f"{noun.__name__}List", __base__=Schema, __doc__=said, **given)


def kind_of(kind: Any) -> Any:
    """Give the type of a field in a schema."""
    origin, inside = get_origin(kind), get_args(kind)
    if kind == Change:
        return Union[tuple(shape(one) for one in VERBS.values())]  # noqa: UP007 - made of a list
    if origin in (Union, UnionType):
        return Union[tuple(kind_of(one) for one in inside)]  # noqa: UP007 - as above
    if origin is tuple and inside[1:] != (...,):
        return list[Any]
    if origin in (tuple, list, frozenset):
        return GenericAlias(list, (kind_of(inside[0]),))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return GenericAlias(dict, (str, kind_of(inside[1])))
    if kind in _WORDS:
        return str
    if isinstance(kind, type) and is_dataclass(kind):
        return shape(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return Literal[tuple(one.value for one in kind)]
    return kind if kind in (str, int, bool, float, NoneType) else Any
