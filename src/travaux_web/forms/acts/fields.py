"""Fields of a form: made from the type of a particular, and read back as plain data.

A name in a form is a path: "items-0-titles-en" is the English title of the first item. What is left
blank isn't given at all, so that an act's own default holds; a row that tells nothing is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum
from types import NoneType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from travaux.dates import When
from travaux.instants import Instant
from travaux.journal import codec
from travaux_web.forms.acts.wording import choice_label, label

Data = dict[str, str]
SPARE = 2  # blank rows at the end of a list
MOST_ROWS = 200  # of one list in a form

# Particulars that are prose, and get room for it.
PROSE = frozenset(
    {"words", "finding", "remedy", "resolution", "reason", "quotation", "instruction", "evidence",
     "was", "should_be", "decided", "why", "written", "old", "new", "message", "note"}
)  # fmt: skip
_KINDS: Mapping[Any, str] = {int: "number", When: "date", Instant: "moment"}


class Said(NamedTuple):
    """What is wrong with a field; `foreign` marks a sentence that is in English on any page."""

    words: str
    foreign: bool = True


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form, or a group of them.

    `kind` is line, prose, number, date, moment, choice, group (with `parts`) or several (with a
    part a row). `key` is the particular or column that it is of, by which suggestions are found.
    """

    name: str
    key: str
    kind: str
    label: str
    value: str = ""
    required: bool = False
    hint: str = ""
    options: tuple[tuple[str, str], ...] = ()
    listed: str = ""
    parts: tuple[Field, ...] = ()
    errors: tuple[Said, ...] = ()

    @property
    def id(self) -> str:
        """The id of its element."""
        return f"f-{self.name}"

    @property
    def described(self) -> str:
        """The ids of what describes it to whoever hears the page."""
        told = [f"{self.id}-hint"] if self.hint or self.kind in ("date", "moment") else []
        return " ".join([*told, *([f"{self.id}-error"] if self.errors else [])])

    @property
    def is_group(self) -> bool:
        """Whether it is made of other fields."""
        return self.kind in ("group", "several")


@dataclass(frozen=True, slots=True)
class Making:
    """What fields are made with: what was filled in, suggestions, and which list grows."""

    data: Data
    listed: Mapping[str, str] = field(default_factory=dict)  # key -> id of a list of suggestions
    grows: str = ""

    def of(self, kind: Any, name: str, key: str, *, required: bool = False) -> Field:
        """Make the field of a type."""
        kind = bare(kind)
        made = Field(name, key, "line", label(key), required=required)
        if inner := several(kind):
            return replace(made, kind="several", parts=self._rows(inner, name, key))
        if is_group(kind):
            types = get_type_hints(kind)
            inside = [self.of(types[f.name], f"{name}-{f.name}", f.name) for f in fields(kind)]
            return replace(made, kind="group", parts=tuple(inside))
        value = self.data.get(name, "")
        if options := _options(kind):
            return replace(made, kind="choice", value=value, options=options)
        sort = _KINDS.get(kind) or ("prose" if key in PROSE else "line")
        return replace(made, kind=sort, value=value, listed=self.listed.get(key, ""))

    def _rows(self, inner: Any, name: str, key: str) -> tuple[Field, ...]:
        told = rows(name, self.data)
        spare = SPARE * 2 if self.grows == name else SPARE
        count = min(max(told, default=-1) + 1 + spare, MOST_ROWS)
        return tuple(self.of(inner, f"{name}-{n}", key) for n in range(count))


def bare(kind: Any) -> Any:
    """Give a type without the "or nothing" of one that may be left out."""
    inside = [one for one in get_args(kind) if one is not NoneType]
    return inside[0] if len(inside) == 1 and NoneType in get_args(kind) else kind


def several(kind: Any) -> Any:
    """Give the type of what a list holds; None for what is no list."""
    return get_args(kind)[0] if get_origin(kind) is tuple else None


def is_group(kind: Any) -> bool:
    """Tell whether a type has fields of its own."""
    return is_dataclass(kind) and kind not in (When, Instant)


def rows(name: str, data: Data) -> list[int]:
    """Give the numbers of the rows of a list that hold something, in order."""
    found = re.compile(rf"{re.escape(name)}-(\d{{1,3}})(?:-|$)")
    told = {
        int(met[1]) for key, value in data.items() if value.strip() and (met := found.match(key))
    }
    return sorted(one for one in told if one < MOST_ROWS)


def read(kind: Any, name: str, data: Data) -> Any:
    """Read what was filled in as plain data; None where nothing was."""
    kind = bare(kind)
    if inner := several(kind):
        told = [read(inner, f"{name}-{n}", data) for n in rows(name, data)]
        return [one for one in told if one is not None] or None
    if is_group(kind):
        return _group(kind, name, data)
    written = data.get(name, "").replace("\r\n", "\n")
    if not written.strip():
        return None
    if kind is bool:
        return written == "yes"
    if kind is int:
        return _number(written.strip())
    return written if "\n" in written.strip() else written.strip()


def _group(kind: Any, name: str, data: Data) -> dict[str, Any] | None:
    types = get_type_hints(kind)
    told = {f.name: read(types[f.name], f"{name}-{f.name}", data) for f in fields(kind)}
    given = {key: value for key, value in told.items() if value is not None}
    telling = [key for key in given if not _options(bare(types[key]))]  # a choice is always made
    return given if telling else None


def _number(written: str) -> int | str:
    return int(written) if re.fullmatch(r"-?\d{1,9}", written) else written


def _options(kind: Any) -> tuple[tuple[str, str], ...]:
    if kind is bool:
        return (("yes", choice_label("yes")), ("no", choice_label("no")))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple((str(one.value), choice_label(str(one.value))) for one in kind)
    return ()


def flat(name: str, value: Any) -> dict[str, str]:
    """Give a value as a form has it filled in: the other way round than `read`."""
    return _flat(name, codec.plain(value))


def _flat(name: str, value: Any) -> dict[str, str]:
    if isinstance(value, Mapping):
        inside: Sequence[tuple[Any, Any]] = list(value.items())
    elif isinstance(value, list | tuple):
        inside = list(enumerate(value))
    elif value is None:
        return {}
    else:
        return {name: ("yes" if value else "no") if isinstance(value, bool) else str(value)}
    told: dict[str, str] = {}
    for key, one in inside:
        told |= _flat(f"{name}-{key}", one)
    return told
