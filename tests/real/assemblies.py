"""Amendments of the French assemblies: an article, the amendments adopted, the article after.

The article after holds more than the amendments: the assembly's services renumber, write "du même
code" for "du code du travail", mend misprints, and other amendments aren't in the record. So an
instruction is judged by itself: how many of the words that it takes out and puts in does the
article after confirm? With d the number of words inserted and deleted between two texts, and the
article without the instruction (`before`) and with it (`changed`), d(before, after) - d(changed,
after) words are confirmed, of d(before, changed). All of them: it is exact. Less than half: it is
contradicted. Each is judged twice, alone and in the company of all others, and the better counts:
where two amendments insert at one point, or say the same, their order is nobody's instruction.

Compared are folded words (`texts.fold`), and besides: quotes of every shape left out, as the
record moves between « » and " and nests them by hand; blanks beside punctuation left out; accents
on capital letters left out (Etat, État); œ written oe; and the number that an amendment leaves to
the services ("... - ", "...° ") left out, with theirs.
"""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from rapidfuzz.distance import Indel

from tests.datasets import dataset
from travaux.changes import Add, Change, Modify, Suppress, apply
from travaux.drafting.instructions import read_instructions
from travaux.proposals import Unplaced
from travaux.texts import Kind, Text, Unit, fold, normalised, tokens

FILE = "A-amendments/fr-application-des-amendements/cases.jsonl"


@dataclass(frozen=True, slots=True)
class Case:
    """One article with the amendments that were adopted to it."""

    name: str
    base: Text
    amendments: tuple[tuple[str, ...], ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Instruction:
    """The changes that one instruction of one amendment became."""

    words: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a case: unplaced instructions, or instructions with how far each is right."""

    case: Case
    unplaced: tuple[Unplaced, ...] = ()
    overlapping: bool = False
    confirmed: tuple[tuple[Instruction, float], ...] = ()
    exact: bool = False  # the whole article, to the word

    @property
    def parsed(self) -> bool:
        """True if every instruction of every amendment became changes that fit together."""
        return not self.unplaced and not self.overlapping


def cases() -> Iterator[Case]:
    """Give all cases of the record; skips the test where it is missing."""
    for line in dataset(FILE).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        units = (
            Unit(f"u{n}", Kind.PARAGRAPH, words)
            for n, words in enumerate(paragraphs(record["article_avant"]), start=1)
        )
        amendments = tuple(paragraphs(a["texte"]) for a in record["amendements"])
        base = Text(tuple(units), language="fr")
        yield Case(record["case"], base, amendments, paragraphs(record["article_apres"]))


def paragraphs(words: str) -> tuple[str, ...]:
    """Give the paragraphs of a field, without its remains of HTML and Markdown."""
    words = html.unescape(words).replace("___", "\n")
    words = re.sub(r"<[^/][^>]*>", "", words)
    words = re.sub(r"</[^>]+>", " ", words)
    words = re.sub(r"(?<!\w)_([^_\n]+)_\s*", r"\1 ", words)
    return tuple(line for line in map(normalised, words.split("\n")) if line)


def judged(case: Case) -> Verdict:
    """Read the amendments of a case, apply them, and compare with the article after."""
    instructions, unplaced = _read(case)
    if unplaced:
        return Verdict(case, unplaced)
    if _overlap(instructions):
        return Verdict(case, overlapping=True)
    after = compared(case.after)
    before, whole = _with(case, ()), _with(case, instructions)
    confirmed = []
    for instruction in instructions:
        without = _with(case, [i for i in instructions if i is not instruction])
        alone = _with(case, [instruction])
        share = max(_gain(without, whole, after), _gain(before, alone, after))
        confirmed.append((instruction, share))
    return Verdict(case, confirmed=tuple(confirmed), exact=whole == after)


def _gain(before: list[str], changed: list[str], after: list[str]) -> float:
    """Give the share of the words taken out and put in that the article after confirms."""
    size = Indel.distance(before, changed)
    gain = Indel.distance(before, after) - Indel.distance(changed, after)
    return gain / size if size else 1.0


def _with(case: Case, instructions: Sequence[Instruction]) -> list[str]:
    changes = tuple(change for i in instructions for change in i.changes)
    return compared(unit.words for unit in apply(case.base, changes).units)


def _read(case: Case) -> tuple[tuple[Instruction, ...], tuple[Unplaced, ...]]:
    instructions: list[Instruction] = []
    unplaced: list[Unplaced] = []
    for number, amendment in enumerate(case.amendments):
        lines = [(line, f"{number}-{n}") for n, line in enumerate(amendment)]
        read = read_instructions(case.base, lines)
        if not read.entries and not read.unplaced:
            unplaced.append(Unplaced("\n".join(amendment), "", "Nothing was read."))
        unplaced += read.unplaced
        for place, entries in groupby(read.entries, key=lambda entry: entry.place):
            changes = tuple(_named(entry.change, number) for entry in entries)
            if _said(changes) not in [_said(i.changes) for i in instructions]:
                instructions.append(Instruction(amendment[int(place.split("-")[1])], changes))
    instructions.sort(key=_rewrites, reverse=True)
    return tuple(instructions), tuple(unplaced)


def _rewrites(instruction: Instruction) -> bool:
    """Tell a paragraph reworded as several: those stand before others put after it."""
    modified = {change.unit for change in instruction.changes if isinstance(change, Modify)}
    return any(isinstance(c, Add) and c.after in modified for c in instruction.changes)


def _named(change: Change, number: int) -> Change:
    if isinstance(change, Add):
        return replace(change, unit=replace(change.unit, id=f"{number}-{change.unit.id}"))
    return change


def _said(changes: Sequence[Change]) -> list[object]:
    """Give changes without the ids of new paragraphs: two sponsors may say the same."""
    said: list[object] = []
    for change in changes:
        if isinstance(change, Add):
            said.append((change.after, compared([change.unit.words])))
        elif isinstance(change, Modify):
            said.append((change.unit, change.start, change.end, compared([change.new])))
        else:
            said.append(change)
    return said


def _overlap(instructions: Sequence[Instruction]) -> bool:
    """Two amendments to the same words can't both be applied: the engine shows them as variants."""
    changes = [change for i in instructions for change in i.changes]
    gone = [change.unit for change in changes if isinstance(change, Suppress)]
    modified = [change for change in changes if isinstance(change, Modify)]
    return any(change.unit in gone for change in modified) or any(
        a.unit == b.unit and a.start < b.end and b.start < a.end
        for n, a in enumerate(modified)
        for b in modified[n + 1 :]
    )


_LEFT_OPEN = re.compile(r"^\.\.\.\s?(?:\.\s?-|-|°|\))\s*")


def compared(lines: Iterator[str] | Sequence[str]) -> list[str]:
    """Give the words of an article as they are compared (see the head of this file)."""
    words: list[str] = []
    for line in lines:
        bare = re.sub('[«»“”„‟"]', " ", fold(line)).replace("œ", "oe").replace("Œ", "Oe")
        bare = "".join(
            unicodedata.normalize("NFD", c)[0] if c.isupper() else c for c in bare.strip()
        )
        parts = [t.strip() for t in tokens(_LEFT_OPEN.sub("", bare)) if t.strip()]
        words += parts
    return words
