"""Editing: paragraphs of an issue changed by hand, and the delegation's own text that comes of it.

What was typed becomes a whole text in the plain notation, with the ids of the issue's paragraphs,
and goes the way of any file: it is kept as it was made, and compared with the issue it was made on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from travaux.errors import TravauxError
from travaux.intake.notation import notation
from travaux.numbering import labels
from travaux.render.plain import printed
from travaux.texts import Kind, Text, Unit, bare, new_id

_HEADER = "%travaux en running"
_PARAGRAPHS = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.PARAGRAPH, Kind.ITEM)
_FIRST = 60  # letters of a paragraph by which it is recognised in a list


class Doing(StrEnum):
    """What may be done to a paragraph."""

    CHANGE = "change"
    DELETE = "delete"
    MOVE = "move"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Edit:
    """What a delegation does to one paragraph: `unit`, or a new one `after` another.

    `words` are as they were typed, in the notation of brackets and calls of notes.
    """

    unit: str = ""
    do: Doing = Doing.CHANGE
    words: str = ""
    after: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from the others: the paragraph, or after which one the new one stands."""
        return (self.unit, "" if self.unit else self.after)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is offered: its id, its number or how it begins, its words to be edited."""

    unit: str
    label: str
    begins: str
    words: str
    heading: bool
    depth: int

    @property
    def called(self) -> str:
        """Its number and how it begins."""
        return f"{self.label} {self.begins}".strip()


class NothingEdited(TravauxError):  # noqa: N818
    """A draft in which no paragraph is otherwise than in the issue."""

    def __init__(self) -> None:
        super().__init__(
            "Nothing is changed in this draft yet. Pick a paragraph and edit its words, or send a "
            "file with changes."
        )


def edits_in(content: Mapping[str, Any]) -> tuple[Edit, ...]:
    """Read the edits that a draft keeps."""
    return tuple(
        Edit(one["unit"], Doing(one["do"]), one["words"], one["after"])
        for one in content.get("edits", ())
    )


def kept(edits: Iterable[Edit]) -> list[dict[str, str]]:
    """Give edits as a draft keeps them."""
    return [asdict(one) for one in edits]


def paragraphs(text: Text) -> tuple[Paragraph, ...]:
    """Give the paragraphs and notes of a text, to be picked and edited."""
    numbers = labels(text)
    return tuple(
        Paragraph(
            one.id,
            numbers.get(one.id, ""),
            _begins(one),
            written(one.words),
            one.kind not in (*_PARAGRAPHS, Kind.NOTE, Kind.ROW),
            one.depth,
        )
        for one in text.all_units()
    )


def _begins(unit: Unit) -> str:
    words = " ".join(bare(unit.words).split())
    return words if len(words) <= _FIRST else f"{words[:_FIRST].rstrip()}…"


def written(words: str) -> str:
    """Give the words of a paragraph as they are typed: brackets as brackets, calls as [^n1].

    >>> written("To keep families together")
    'To keep families together'
    """
    unit = Unit("u1", Kind.PARAGRAPH, words)
    whole = printed(Text((unit,))).removeprefix(f"{_HEADER}\n\n").removesuffix("\n")
    return whole.removeprefix("_ ")


def typed(words: str) -> str:
    """Read the words of one paragraph as they were typed: the inverse of `written`."""
    units = notation(f"{_HEADER}\n\n_ {words}\n").value.units
    return units[0].words if units else ""


def _typed_in(words: str) -> list[str]:
    """Give the paragraphs that were typed: a new line begins another one."""
    lines = (" ".join(line.split()) for line in words.splitlines())
    return [typed(line) for line in lines if line]


def edited(text: Text, edits: Iterable[Edit]) -> Text:
    """Give the delegation's own text: the issue's, with what was edited.

    Raises:
        NothingEdited: it is the issue's, to the word.
    """
    making = _Making(text)
    for one in edits:
        making.take(one)
    made = making.text()
    if made == text:
        raise NothingEdited
    return made


class _Making:
    """The making of a delegation's text, paragraph by paragraph."""

    def __init__(self, text: Text) -> None:
        self.base = text
        self.units = {one.id: one for one in text.all_units()}
        self.taken = set(self.units)
        self.gone: set[str] = set()
        self.after: dict[str, list[Unit]] = {}

    def take(self, edit: Edit) -> None:
        """Take one edit in; one on a paragraph that isn't there does nothing."""
        unit = self.units.get(edit.unit)
        if edit.do is Doing.NEW:
            self._add(edit.after, _typed_in(edit.words), self._like(edit.after))
        elif unit is None:
            return
        elif edit.do is Doing.DELETE:
            self.gone.add(unit.id)
        elif edit.do is Doing.MOVE and edit.after not in (unit.id, self._before(unit.id)):
            self.gone.add(unit.id)
            self._change(unit, edit.words)
            self.after.setdefault(edit.after, []).append(self.units[unit.id])
        else:
            self._change(unit, edit.words)

    def _change(self, unit: Unit, words: str) -> None:
        if not words.strip() or " ".join(words.split()) == written(unit.words):
            return
        first, *more = _typed_in(words)
        self.units[unit.id] = replace(unit, words=first)
        self._add(unit.id, more, unit)

    def _add(self, after: str, every: list[str], like: Unit) -> None:
        for words in every:
            unit = Unit(new_id(words, self.taken), like.kind, words, like.depth)
            self.taken.add(unit.id)
            self.after.setdefault(after, []).append(unit)

    def _like(self, after: str) -> Unit:
        """Give the paragraph that a new one is like: the one before it, else the one after it."""
        order = [one.id for one in self.base.units]
        place = order.index(after) if after in order else -1
        near = [
            *self.base.units[max(place, 0) : place + 1],
            *self.base.units[place + 1 : place + 2],
        ]
        plain = Unit("", Kind.PARAGRAPH, "")
        return next((one for one in near if one.kind in _PARAGRAPHS), plain)

    def _before(self, unit: str) -> str:
        order = ["", *(one.id for one in self.base.units)]
        return order[order.index(unit) - 1] if unit in order else ""

    def text(self) -> Text:
        """Give the text as it has become."""
        units = tuple(self._ordered())
        notes = tuple(self.units[one.id] for one in self.base.notes if one.id not in self.gone)
        return self.base.with_units(units, notes)

    def _ordered(self) -> Iterator[Unit]:
        yield from self.after.get("", ())
        for one in self.base.units:
            if one.id not in self.gone:
                yield self.units[one.id]
            yield from self.after.get(one.id, ())


def as_file(text: Text) -> bytes:
    """Give a delegation's text as the file that is handed in."""
    return printed(text).encode()
