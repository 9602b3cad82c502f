"""What delegations do to a printed text before they send it back.

A file that comes back is edited as the text that a word processor shows: brackets and names are
characters there, and nothing says what they are.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from travaux.changes import apply
from travaux.delegations import standard_registry
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.conventions import CONVENTIONS
from travaux.drafting.returning.names import Parties
from travaux.drafting.returning.notes import with_names
from travaux.drafting.returning.prints import Print, printed
from travaux.drafting.returning.returning import Returned, returned
from travaux.intake.brackets import typed
from travaux.proposals import Proposal
from travaux.texts import Head, Text
from travaux.texts.signs import BAR, CLOSE, OPEN
from travaux.workspace.naming import Naming

_OPENING = re.compile(f"{OPEN}([^{BAR}]*){BAR}")


@cache
def names() -> dict[str, str]:
    """Give the codes of parties by their names in lower case."""
    return {name.casefold(): one.code for one in standard_registry() for name in one.names if name}


@dataclass(frozen=True)
class Sent:
    """A print that was sent out, in a house's convention."""

    made: Print

    @classmethod
    def out(cls, base: Text, proposals: Sequence[Proposal], house: str = "inline") -> Sent:
        """Print what is asked of a text."""
        naming = Naming(standard_registry(), base.language, proposals)
        compilation = compiled(base, proposals, naming.rank)
        return cls(printed(compilation, CONVENTIONS[house], naming, naming.groups))

    @property
    def compilation(self) -> Compilation:
        return self.made.compilation

    @property
    def shown(self) -> list[str]:
        """The paragraphs and notes as a word processor shows them."""
        return [shown(unit.words) for unit in self.made.text.all_units()]

    def back(self, *edits: tuple[str, str], sender: str = "BRA") -> Returned:
        """Give what a delegation asks that puts other words for some, once each."""
        text = self.as_read()
        units = [*text.all_units()]
        for old, new in edits:
            at = next(n for n, unit in enumerate(units) if old in shown(unit.words))
            words = shown(units[at].words).replace(old, new, 1)
            units[at] = replace(units[at], words=typed(words, names().keys()))
        notes = tuple(unit for unit in units[len(text.units) :] if unit.words)
        filed = text.with_units(tuple(u for u in units[: len(text.units)] if u.words), notes)
        return self.returned(filed, sender)

    def returned(self, filed: Text, sender: str = "BRA") -> Returned:
        """Give what a text asks that a delegation made of the print."""
        read = self.as_read()
        places = {unit.id: f"paragraph {n}" for n, unit in enumerate(filed.units, start=1)}
        return returned(self.made, read, filed, places, Parties((sender,), names()))

    def as_read(self) -> Text:
        """Give the print as it is read from a file."""
        return as_file(self.made.text)

    def wanted(self, made: Returned) -> list[str]:
        """Give the paragraphs of the base with what the delegation asks."""
        changes = tuple(entry.change for entry in made.entries)
        return [unit.words for unit in apply(self.compilation.base, changes).units]


def as_file(text: Text) -> Text:
    """Give a text as it is read from a file: of brackets what they show, notes by their number."""
    numbered = with_names(text, {note.id: f"n{n}" for n, note in enumerate(text.notes, start=1)})
    units = [
        replace(unit, words=typed(shown(unit.words), names().keys()))
        for unit in numbered.all_units()
    ]
    return text.with_units(tuple(units[: len(text.units)]), tuple(units[len(text.units) :]))


def shown(words: str) -> str:
    """Give words with brackets and the names in them as characters; other signs stay."""
    return _OPENING.sub(lambda sign: _head(Head.read(sign[1])), words).replace(CLOSE, "]")


def _head(head: Head) -> str:
    return f"[{head.names}: " if head.names and head.shown else "["


def retyped(file: bytes, *edits: tuple[str, str]) -> bytes:
    """Give a Word file in which some words are others, each within one run."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "word/document.xml":
                words = data.decode()
                for before, after in edits:
                    assert words.count(before) == 1
                    words = words.replace(before, after)
                data = words.encode()
            new.writestr(part, data)
    return made.getvalue()
