"""The golden cases: folders that hold a base, what delegations want of it, and what must come out.

case.toml            the situation, what must come out, and what is special about proposals
base.txt             the issue, in the plain notation
proposals/CODE.txt   a delegation's whole text, in the plain notation
proposals/CODE.toml  its wishes, made into a Word file by the sample's writer
proposals/CODE.en.prose   its instructions
compiled.txt         the compiled text, names in the brackets
readings/CODE.txt    what that delegation reads in it
accounting.txt       every change and everything not placed, with its names
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sample.build import wishes
from sample.pages import Hand, Ink, Pages, pages
from sample.wishes import carry_out
from sample.word import Look, clean_docx, redlined_docx, tracked_docx
from travaux.intake.notation import notation
from travaux.render.plain import printed
from travaux.texts import Text, call

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """One folder."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def base(self) -> Text:
        return read(self.folder / "base.txt")

    def issues(self) -> list[Text]:
        """Give the issue on the table, and the one before it where the case has one."""
        earlier = self.folder / "earlier.txt"
        return [self.base, read(earlier)] if earlier.exists() else [self.base]

    @property
    def settings(self) -> dict[str, Any]:
        return tomllib.loads((self.folder / "case.toml").read_text(encoding="utf-8"))

    def sources(self) -> list[Path]:
        return sorted((self.folder / "proposals").glob("*"))


def cases() -> list[Case]:
    """Give every case, in the order of their numbers."""
    return [Case(path.parent) for path in sorted(HERE.glob("*/case.toml"))]


def read(path: Path) -> Text:
    """Read a text in the plain notation."""
    return notation(path.read_text(encoding="utf-8")).value


def word_file(base: Text, path: Path) -> bytes:
    """Make the Word file that a delegation sends, from its wishes."""
    entry = tomllib.loads(path.read_text(encoding="utf-8"))
    hands = tuple(Hand(author["name"], author["date"]) for author in entry["author"])
    wanted = carry_out(pages(base), tuple(wishes(entry["wish"])), hands)
    match entry["form"]:
        case "tracked":
            return tracked_docx(wanted)
        case "redlined":
            return redlined_docx(wanted)
        case "clean":
            return clean_docx(wanted)
        case "decomposed":
            return clean_docx(decomposed(wanted.accepted()))
    return clean_docx(wanted, Look.OTHER)


def decomposed(text: Pages) -> Pages:
    """Write every accent as a sign of its own, as some machines do."""
    for line in text.lines:
        line.ink = [Ink(unicodedata.normalize("NFD", ink.words)) for ink in line.ink]
    return text


def as_written(text: Text) -> str:
    """Print a text with ids counted anew, so that a person can compare it with a hand-made one."""
    names = dict(_names(text))
    units = tuple(
        replace(unit, id=f"u{n}", words=_called(unit.words, names))
        for n, unit in enumerate(text.units, start=1)
    )
    notes = tuple(replace(n, id=names[n.id], words=_called(n.words, names)) for n in text.notes)
    return printed(text.with_units(units, notes))


def _names(text: Text) -> Iterator[tuple[str, str]]:
    called = [note for unit in text.all_units() for note in unit.calls]
    every = dict.fromkeys([*called, *(note.id for note in text.notes)])
    for number, note in enumerate(every, start=1):
        yield note, f"n{number}"


def _called(words: str, names: dict[str, str]) -> str:
    for old, new in names.items():
        words = words.replace(call(old), call(f"\0{new}"))
    return words.replace("\0", "")
