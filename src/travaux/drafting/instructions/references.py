"""Items into references ("paragraph 3 (a)") and announcements ("two new paragraphs")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from travaux.drafting.instructions.asks import Block, Reference, Step
from travaux.drafting.instructions.lexing import BIS
from travaux.drafting.instructions.words import Item, Part

REFERRING = (Part.UNIT, Part.NUMBER, Part.ORDINAL, Part.THIS, Part.COUNT, Part.NEW)


@dataclass(slots=True)
class Phrase:
    """A reference or an announcement, up to the item `end`, and what was said on the way.

    `last` is true for "a new final paragraph"; `occurrence` and `times` number quoted words:
    those that follow, or those just before if `after_quoted`.
    """

    end: int
    block: Block | None = None
    reference: Reference | None = None
    last: bool = False
    occurrence: int | None = None
    after_quoted: bool = False
    times: int | None = None


def phrase_at(items: Sequence[Item], at: int, *, announcing: bool) -> Phrase:
    """Read the longest reference or announcement that begins at an item.

    `announcing` is true where something to be inserted is spoken of: there "the paragraph as
    follows" announces one.
    """
    return _Parsing(items, at, announcing=announcing).phrase()


class _Parsing:
    """A walk through the items of one phrase."""

    def __init__(self, items: Sequence[Item], at: int, *, announcing: bool) -> None:
        self.items = items
        self.at = at
        self.found = Phrase(at)
        self.announcing = announcing
        self.new = self.pointing = self.outward = False
        self.count: str | None = None
        self.this = ""
        self.steps: list[Step] = []

    def phrase(self) -> Phrase:
        start = self.at
        while self.at < len(self.items) and self._takes(self.items[self.at], self._following()):
            pass
        self._sort()
        self.found.end = max(self.at, start + 1)
        return self.found

    def _following(self) -> Item | None:
        return self.items[self.at + 1] if self.at + 1 < len(self.items) else None

    def _takes(self, item: Item, following: Item | None) -> bool:
        """Take one item, or tell that the phrase ends before it."""
        match item.part:
            case _ if self.steps and _begins_another(item, following):
                return False
            case Part.NEW:
                self.new = True
            case Part.COUNT if following and following.part is Part.OCCURRENCE:
                self.found.times = int(item.value)
                self.found.after_quoted = self._after_quoted()
                self.at += 1
            case Part.COUNT:
                self.count = item.value
            case Part.THIS:
                self.pointing = True
            case Part.ORDINAL if self._numbers_words(item, following):
                return False
            case Part.ORDINAL | Part.UNIT | Part.NUMBER:
                self._take_step()
                return True
            case Part.OF if self.steps and following and following.part in REFERRING:
                self.outward = True
            case Part.AS if self.steps and (self.announcing or self.count is not None):
                self.new = True
                return False
            case _:
                return False
        self.at += 1
        return True

    def _take_step(self) -> None:
        step = self._step()
        if self.pointing and not step.labels and step.ordinal is None:
            self.this = step.kind  # it only points back: "cet alinéa"
        else:
            self.steps.insert(0 if self.outward else len(self.steps), step)
        self.outward = self.pointing = False

    def _numbers_words(self, item: Item, following: Item | None) -> bool:
        """Take an ordinal that is said of words: "second occurrence", "the first ‘all’"."""
        if following is None or following.part not in (Part.OCCURRENCE, Part.QUOTED, Part.WORDS):
            return False
        self.found.occurrence = int(item.value)
        self.found.after_quoted = self._after_quoted()
        self.at += 2 if following.part is Part.OCCURRENCE else 1
        return True

    def _after_quoted(self) -> bool:
        return self.at > 0 and self.items[self.at - 1].part is Part.QUOTED

    def _step(self) -> Step:
        ordinal = kind = None
        labels: list[str] = []
        through = False
        while self.at < len(self.items):
            item, following = self.items[self.at], self._following()
            if item.part is Part.ORDINAL and ordinal is None and not labels:
                ordinal = int(item.value)
            elif item.part is Part.UNIT and kind is None and not labels:
                kind = item.value
            elif item.part is Part.NUMBER and (not labels or through or self._lists_on(item)):
                labels.append(_label(item.value))
            elif (
                item.part in (Part.TO, Part.AND) and labels
                and following is not None and following.part is Part.NUMBER
            ):  # fmt: skip
                through = item.part is Part.TO
            else:
                break
            self.at += 1
        return Step(kind or "number", tuple(labels), ordinal, through)

    def _lists_on(self, item: Item) -> bool:
        """Tell whether a number goes on with a list: "paragraphs 3, 4 and 6"."""
        before = self.items[self.at - 1]
        return before.part is Part.AND or (item.value.isdigit() and before.value.isdigit())

    def _sort(self) -> None:
        """Tell an announcement from a reference."""
        if not self.steps:
            self.found.reference = Reference((), self.this) if self.this else None
        elif (self.new or self.count is not None) and not self.this:
            step = self.steps[-1]
            number = int(self.count) if self.count and self.count.isdigit() else None
            self.found.block = Block(step.kind, number, step.labels[0] if step.labels else "")
            self.found.last = step.ordinal == -1
        else:
            self.found.reference = Reference(tuple(self.steps), self.this)


def _label(value: str) -> str:
    """Give a number as it is kept: no brackets, and "5 bis" for "5bis"."""
    return re.sub(rf"(?<=\d)[ -]?(?=(?:{BIS})$)", " ", value.strip("()° º").strip())


def _begins_another(item: Item, following: Item | None) -> bool:
    """Tell whether something else begins: "after paragraph 4 | two new paragraphs"."""
    if item.part is Part.COUNT:
        return True
    if following is None:
        return False
    if item.part is Part.OF:
        return following.part in (Part.COUNT, Part.NEW)
    return item.part is Part.NEW and following.part is Part.UNIT


def within(context: Reference | None, reference: Reference) -> Reference:
    """Give a reference read in its context: "the last sentence" of the paragraph named before."""
    if reference.this:
        return Reference(_pointed(context, reference.this) + reference.steps)
    if context is None or not reference.steps:
        return reference
    inner = reference.steps[0].kind
    if inner == "sentence":
        return Reference(context.paragraph.steps + reference.steps)
    if inner in ("chapeau", "sub"):
        return Reference(_outer(context.paragraph.steps) + reference.steps)
    return reference


def leans(reference: Reference) -> bool:
    """Tell a reference that can't stand alone: it names a part of the place named before."""
    kind = reference.steps[0].kind if reference.steps else "sentence"
    return bool(reference.this) or kind in ("sentence", "sub", "chapeau")


def _pointed(context: Reference | None, this: str) -> tuple[Step, ...]:
    """Give the steps that "this ..." points back to; a whole text is pointed to by none."""
    if context is None:
        return ()
    if this == "article":
        return tuple(step for step in context.steps if step.kind == "article")
    return context.steps if this == "sentence" else context.paragraph.steps


def _outer(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Leave out the sub-levels: "in (b)" after "paragraph 3 (a)" means 3 (b)."""
    kept = [n for n, step in enumerate(steps) if step.kind not in ("sub", "number", "chapeau")]
    return steps[: kept[-1] + 1] if kept else steps
