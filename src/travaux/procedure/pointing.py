"""Pointing: the paragraphs of a text that somebody names, by their numbers or their ids.

A paragraph goes by its permanent id ("u5"), by its number ("4", "4 bis", "4 (a)"), or by what it is
and where it comes ("preambular 3", "heading 2", "article 1"). Several go by "1-9".
Where numbers begin again, the article or section is named in front ("article 2, 1").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from travaux.documents import Issue
from travaux.errors import TravauxError
from travaux.numbering import labels, paths, stem
from travaux.procedure.floor import Floor, NameShared, NotOnRecord
from travaux.procedure.rules import NotAllowed, Row
from travaux.texts import Kind, Text, Unit

_TABLED = Row("paragraphs are known by a text that is on record, unit by unit", "S16")
_LEFT_OUT = re.compile(r"\b(?:paragraphs?|paras?\.?|operative)\b|[.,;:]")
_RUN = re.compile(r"(\d{1,4})\s*[-–]\s*(\d{1,4})")
_SECTIONS = (Kind.ARTICLE, Kind.ANNEX, Kind.HEADING)


class NumberedLater(TravauxError):  # noqa: N818
    """A paragraph is named by a number that stands beside another, and that none bears yet."""

    def __init__(self, issue: str, written: str) -> None:
        super().__init__(
            f"{issue} holds no paragraph “{written}”. One that was decided gets its number with "
            "the next issue: settle that first. One that is only asked for has none yet."
        )


@dataclass(frozen=True, slots=True)
class Pointed:
    """A text with what its paragraphs are called."""

    issue: str
    text: Text
    names: Mapping[str, tuple[str, ...]]  # units by each name, as compared
    called: Mapping[str, str]  # by unit

    def unit(self, written: str) -> str:
        """Give the id of a paragraph that somebody names.

        Raises:
            NotOnRecord: the text has none of that name.
            NumberedLater: it may have one in the next issue.
            NameShared: it has several.
        """
        if written in self.called:
            return written
        found = self.names.get(_compared(written), ())
        if len(found) > 1:
            raise NameShared("paragraph", written, found)
        if not found and _compared(written) != stem(_compared(written)):
            raise NumberedLater(self.issue, written)
        if not found:
            raise NotOnRecord(f"paragraph of {self.issue}", written, self.names)
        return found[0]

    def units(self, written: Iterable[str]) -> tuple[str, ...]:
        """Give the ids of several paragraphs, each once; "1-9" are those from 1 to 9."""
        return tuple(dict.fromkeys(unit for one in written for unit in self._run(one)))

    def _run(self, written: str) -> tuple[str, ...]:
        """Give the paragraphs from one number to another with all between, or the one named."""
        ends = _RUN.fullmatch(written.strip())
        if not ends or _compared(written) in self.names:
            return (self.unit(written),)
        numbers = range(int(ends[1]), int(ends[2]) + 1)
        return tuple(self.unit(str(number)) for number in numbers) or (self.unit(written),)

    def name(self, unit: str) -> str:
        """Name a paragraph for a sentence: "paragraph 4", or its id where it has no name."""
        return self.called.get(unit) or (f"unit {unit}" if unit else "no paragraph")


def pointed(floor: Floor, issue: Issue) -> Pointed:
    """Give the paragraphs of an issue by what they are called.

    Raises:
        NotAllowed: the issue isn't tabled.
        NoDrafters: nobody is at hand who reads texts.
    """
    text = floor.drafters.text(floor.record, issue.id)
    if text is None:
        what = f"naming paragraphs of {issue.id}, which isn't tabled"
        raise NotAllowed(what, _TABLED, "the same once its text is tabled")
    return names_in(issue.id, text)


def names_in(issue: str, text: Text) -> Pointed:
    """Give the paragraphs of a text by what they are called."""
    names: dict[str, list[str]] = {}
    called: dict[str, str] = {}
    for unit, said in _named(text):
        called[unit.id] = next(iter(said), "")
        for name in said:
            names.setdefault(_compared(name), []).append(unit.id)
    return Pointed(issue, text, {name: tuple(units) for name, units in names.items()}, called)


def _named(text: Text) -> Iterator[tuple[Unit, tuple[str, ...]]]:
    """Give each unit with its names, the best one first."""
    given, cited, counted = labels(text), paths(text), dict.fromkeys(Kind, 0)
    section = ""
    for unit in text.all_units():
        counted[unit.kind] += 1
        if path := cited.get(unit.id):
            yield unit, (f"paragraph {path}", *([f"{section} {path}"] if section else ()))
            continue
        said = _by_kind(unit.kind, given.get(unit.id, "").rstrip("."), counted[unit.kind])
        section = said[0] if unit.kind in _SECTIONS else section
        yield unit, said


def _by_kind(kind: Kind, label: str, number: int) -> tuple[str, ...]:
    """Name what isn't known by its number alone: "article 2", "preambular 3", "unnumbered 1"."""
    what = "unnumbered" if kind is Kind.PARAGRAPH else kind.value
    own = label if label.casefold().startswith(what) else f"{what} {label}"
    said = (own if label else "", what if kind is Kind.TITLE else "", f"{what} {number}")
    return tuple(dict.fromkeys(filter(None, said)))


def _compared(name: str) -> str:
    plain = _LEFT_OUT.sub(" ", name.casefold())
    return " ".join(plain.replace("(", " ").replace(")", " ").split())
