"""What one instruction asks for, before its place is looked up in the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from travaux.drafting.instructions.words import Verb


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a reference: "paragraph 3", "the last sentence", "(a)".

    `labels` holds several for "paragraphs 3 and 5"; `through` makes them a range.
    """

    kind: str  # the value of the UNIT in the grammars; "number" for a bare label
    labels: tuple[str, ...] = ()
    ordinal: int | None = None
    through: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in the text, from the outermost step inwards.

    `this` is the kind of unit that "this paragraph" or "cet article" points back to.
    """

    steps: tuple[Step, ...] = ()
    this: str = ""

    @property
    def sentence(self) -> Step | None:
        """The step that names a sentence, which is always the innermost."""
        if self.steps and self.steps[-1].kind == "sentence":
            return self.steps[-1]
        return None

    @property
    def paragraph(self) -> Reference:
        """The reference without its sentence."""
        return Reference(self.steps[:-1], self.this) if self.sentence else self


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that an instruction quotes from the text, and which occurrence is meant."""

    words: str
    occurrence: int | None = None
    times: int | None = None  # "twice": all occurrences, of which there must be so many


@dataclass(frozen=True, slots=True)
class Block:
    """What is announced: "two new paragraphs", "a sentence", "the words"."""

    kind: str
    count: int | None = None
    label: str = ""


Side = Literal["after", "before", "between"]


@dataclass(slots=True)
class Ask:
    """One act that is asked for, filled in while the instruction is read."""

    verb: Verb | None = None
    context: Reference | None = None
    explicit: bool = False  # the context was named in this ask, not taken from the one before
    object: bool = False  # ... and after the verb: it is what the verb acts on
    side: Side | None = None
    anchor: Quoted | None = None
    second: Quoted | None = None  # the other end of "between"
    position: Reference | None = None
    old: Quoted | None = None
    new: tuple[str, ...] | None = None
    block: Block | None = None
    edge: str = ""
    every: bool = False
    others: list[Reference] = field(default_factory=list)  # "delete 3 and 5"
    trouble: str = ""
    inherited_trouble: bool = False
    lines: list[int] = field(default_factory=list)

    @property
    def started(self) -> bool:
        """True when something besides the place has been said."""
        return self.verb is not None or self.anchor is not None or self.new is not None

    @property
    def complete(self) -> bool:
        """True when the ask says all that its verb needs."""
        match self.verb:
            case Verb.INSERT:
                placed = (
                    self.anchor or self.position or self.edge or (self.block and self.block.label)
                )
                between = self.side != "between" or self.second is not None
                return self.new is not None and bool(placed) and between
            case Verb.COMPLETE | Verb.REWRITE:
                return self.new is not None
            case Verb.REPLACE:
                return self.new is not None
            case Verb.DELETE:
                return self.old is not None or self.object
            case Verb.MOVE:
                return self.position is not None or self.edge != ""
            case Verb.KEEP | Verb.MERGE:
                return self.context is not None
        return False
