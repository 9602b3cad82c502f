"""The form of one act: its fields, what was filled in, and what is wrong with each of them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from travaux.delegations import UnknownDelegation
from travaux.errors import TravauxError
from travaux.journal import codec
from travaux.procedure.acting import Act
from travaux.procedure.floor import NameShared, NotOnRecord
from travaux.record import Record
from travaux.sources import Source
from travaux_web.forms.acts.fields import Data, Field, Making, Said, flat, read
from travaux_web.forms.acts.suggesting import KINDS, Offer, Suggestions
from travaux_web.forms.acts.titles import act_title
from travaux_web.forms.acts.wording import label

SOURCES = "from"  # what the sources of an act are called in its form
FILE = ("digest", "name", "media_type")  # what tells of a file; somebody may upload it instead
_MAY_BE_BLANK = {("write-part", "words")}  # no words give back those that were drafted


class ActForm:
    """An act's form, as it is filled in so far.

    Args:
        act: the act.
        record: what whoever fills it in may read.
        data: what was filled in, by the names of fields.
        language: in which suggestions are named.
        grows: the list that more rows were asked for.
    """

    def __init__(
        self, act: Act, record: Record, data: Data, language: str = "en", *, grows: str = ""
    ) -> None:
        self.act, self.record, self.data = act, record, data
        self.errors: dict[str, list[Said]] = {}
        self.faults: list[Said] = []  # what isn't about one field
        self._language, self._grows = language, grows

    # --- what is shown

    @property
    def title(self) -> str:
        """What the act does, as a title."""
        return act_title(self.act.name)

    @property
    def summary(self) -> str:
        """What the act does, in its own first line."""
        return spoken(self.act.summary)

    @cached_property
    def takes_file(self) -> bool:
        """Whether a file may be uploaded for it."""
        return set(FILE) <= set(self.act.particulars)

    @property
    def told(self) -> str:
        """What the act's description says beyond its first line and the hints of its fields."""
        hinted = {one for found in self._hints.values() for one in found}
        return spoken(" ".join(one for one in self._sentences if one not in hinted))

    @property
    def named(self) -> bool:
        """Whether a source was named."""
        return bool(read(tuple[Source, ...], SOURCES, self.data))

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of what the act takes; those about a file come apart."""
        names = (one for one in self.act.particulars if not (self.takes_file and one in FILE))
        return tuple(self._field(one) for one in names)

    @property
    def of_file(self) -> tuple[Field, ...]:
        """The fields that tell of a file which is there already."""
        return tuple(self._field(one) for one in FILE) if self.takes_file else ()

    @property
    def sources(self) -> Field:
        """The field of the sources."""
        return self._making.of(tuple[Source, ...], SOURCES, SOURCES)

    @property
    def lists(self) -> tuple[tuple[str, tuple[Offer, ...]], ...]:
        """The suggestions that the fields refer to, each list once."""
        wanted = dict.fromkeys(_lists((*self.fields, *self.of_file, self.sources)))
        suggestions = Suggestions(self.record, self._language)
        return tuple((one, suggestions.of(one.removeprefix("known-"))) for one in wanted)

    # --- what was filled in

    def particulars(self) -> dict[str, Any]:
        """Give what was filled in, as plain data."""
        told: dict[str, Any] = {}
        for name, one in self.act.particulars.items():
            value = read(self.act.types[name], name, self.data)
            if value is None and (self.act.name, name) in _MAY_BE_BLANK:
                value = ""
            if value is not None:
                told[name] = value
            elif one.default is inspect.Parameter.empty:
                self._say(name, Said(_("This has to be filled in."), foreign=False))
        return told

    def from_sources(self) -> tuple[Source, ...]:
        """Give the sources that were named."""
        given = read(tuple[Source, ...], SOURCES, self.data) or []
        return codec.converted(given, tuple[Source, ...])

    def checked(self) -> tuple[dict[str, Any], tuple[Source, ...]] | None:
        """Give particulars and sources; None where something can't be read, and says so."""
        self.errors.clear()
        given = self.particulars()
        for name, value in given.items():
            self._convert(name, value, self.act.types[name])
        named = read(tuple[Source, ...], SOURCES, self.data) or []
        self._convert(SOURCES, named, tuple[Source, ...])
        return None if self.errors else (given, self.from_sources())

    def blame(self, fault: TravauxError) -> None:
        """Put a refusal beside the field that it is about, if that can be told."""
        why = fault.__cause__ if isinstance(fault.__cause__, TravauxError) else fault
        named = isinstance(why, NotOnRecord | NameShared | UnknownDelegation)
        written = getattr(why, "written", None) if named else None
        found = [
            name for name, value in self.particulars().items() if written and _holds(value, written)
        ]
        if found:
            self._say(found[0], Said(str(why)))
        else:
            self.faults.append(Said(str(fault)))

    def _convert(self, name: str, value: Any, kind: Any) -> None:
        try:
            codec.converted(value, kind)
        except TravauxError as fault:
            self._say(name, Said(str(fault)))

    def _say(self, name: str, said: Said) -> None:
        self.errors.setdefault(name, []).append(said)

    # --- how fields are made

    @cached_property
    def _making(self) -> Making:
        listed = {key: f"known-{kind}" for key, kind in KINDS.items()}
        return Making({**self._defaults, **self.data}, listed, self._grows)

    @cached_property
    def _defaults(self) -> dict[str, str]:
        told: dict[str, str] = {}
        for name, one in self.act.particulars.items():
            if isinstance(one.default, str | int | Enum) and one.default != "":
                told |= flat(name, one.default)
        return told

    def _field(self, name: str) -> Field:
        required = self.act.particulars[name].default is inspect.Parameter.empty
        required = required and (self.act.name, name) not in _MAY_BE_BLANK
        made = self._making.of(self.act.types[name], name, name, required=required)
        hint = spoken(" ".join(self._hints.get(name, ())))
        return replace(made, hint=hint, errors=tuple(self.errors.get(name, ())))

    @cached_property
    def _sentences(self) -> list[str]:
        body = (inspect.getdoc(self.act.function) or "").partition("\n")[2]
        body = " ".join(body.partition("Raises:")[0].split())
        return [one for one in re.split(r"(?<=[.!?])\s+(?=[A-Z`])", body) if one]

    @cached_property
    def _hints(self) -> Mapping[str, list[str]]:
        """Sentences of the description by the particular that they are about."""
        told: dict[str, list[str]] = {}
        for sentence in self._sentences:
            named = [one for one in re.findall(r"`(\w+)`", sentence) if one in self.act.particulars]
            if named:
                told.setdefault(named[0], []).append(sentence)
        return told


def spoken(description: str) -> str:
    """Give a description with what it names as the form calls it, and without its references."""
    plain = re.sub(r" \((?:[A-Z]\d+(?:, )?)+\)", "", description)
    return re.sub(r"`(\w+)`", lambda named: f"“{label(named[1])}”", plain)


def _holds(value: Any, written: str) -> bool:
    if isinstance(value, Mapping):
        return any(_holds(one, written) for one in value.values())
    if isinstance(value, list):
        return any(_holds(one, written) for one in value)
    return bool(value == written)


def _lists(fields: tuple[Field, ...]) -> Iterator[str]:
    for one in fields:
        if one.listed:
            yield one.listed
        yield from _lists(one.parts)
