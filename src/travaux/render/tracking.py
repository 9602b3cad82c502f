"""The base text as a Word file, with every wish as a tracked change under who asks for it.

In Word, rejecting everything gives the base, and accepting everything gives the base with every
addition and without whatever anybody wants deleted. What is asked about asked-for words keeps
both hands: words that Chile adds and Peru would delete are Chile's insertion, deleted by Peru.
An amendment to an addition stands under its own author, for Word doesn't nest insertions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from travaux.render.docx import Document
from travaux.render.look import Additions, Deletions, Look
from travaux.render.ooxml import w
from travaux.render.runs import Paragraph, Role, Run, printable
from travaux.texts import Dispute, Head, Text, Unit

_LOOK = Look(Additions.PLAIN, Deletions.STRIKE)
_SIGNS = (Role.OPENING, Role.CLOSING, Role.NAMES)
_TRACKED = (Dispute.ADDITION, Dispute.DELETION)


def tracked(text: Text, *, date: str, hands: Mapping[str, tuple[str, str]] | None = None) -> bytes:
    """Give a bracketed text as its base with tracked changes.

    Brackets that ask for words become insertions, brackets that ask for a deletion become
    deletions, each under the bracket's names; a paragraph or row that stands in one whole is
    inserted or deleted whole. Words of the base with alternatives beside them are deleted by
    everyone who asks for an alternative. Brackets that came with the base stay as they are.
    `date` is when the changes are said to be made, as in "2005-04-29T00:00:00Z". `hands` tells for
    the names in a bracket who it is that changes, and when, where that is something else.
    """
    return _Tracked(text, date, hands or {}).packed()


class _Tracked(Document):
    recording = True

    def __init__(self, text: Text, date: str, hands: Mapping[str, tuple[str, str]]) -> None:
        super().__init__(text, _LOOK)
        self.date, self.hands = date, hands
        self.joined: Head | None = None  # who wants the last paragraph to run on

    def closing(self) -> list[Any]:
        """Give an empty paragraph, for Word can't take out the last one of a file."""
        return [self.plain("Closing", "")]

    def change(self, tag: str, names: str, *children: Any) -> Any:
        """Give an insertion ("ins") or deletion ("del") in the name of who asks for it."""
        author, date = self.hands.get(names, (names, self.date))
        named = printable(author) or self.phrases.unnamed
        return w(tag, *children, id=self.annotation(), author=named, date=date)

    def paragraph(self, line: Paragraph) -> list[Any]:
        """Give a unit as a paragraph, or as several where somebody divides it."""
        whole = _whole(line)
        parts, breaks = _divided(_own_blanks(_replaced(line.runs)))
        label = line.label
        made = []
        for number, part in enumerate(parts):
            paragraph = super().filled(line.unit, label, part)
            if label:
                asked = [head for head in (whole, self.joined) if head]
                paragraph[1] = self.wrapped(paragraph[1], asked)
            made.append(paragraph)
            if number < len(breaks):
                self._mark(paragraph, breaks[number])
            label = ""
        self.joined = next((r.heads[-1] for r in line.runs if _joins(r)), None)
        self._mark(made[-1], whole or self.joined)
        self.marked(line.unit, made[0])
        return made

    def filled(self, unit: Unit, label: str, runs: Sequence[Run]) -> Any:
        """Give a note's paragraph or a cell: like any other, but nobody divides it."""
        return super().filled(unit, label, _own_blanks(_replaced(runs)))

    def _mark(self, paragraph: Any, head: Head | None) -> None:
        """Put the change on the mark that ends a paragraph."""
        if head is not None:
            tag = "ins" if head.dispute is Dispute.ADDITION else "del"
            paragraph[0].append(w("rPr", self.change(tag, head.names)))

    def row(self, row: Paragraph, widths: Sequence[str], *, head: bool) -> Any:
        """Give a row, inserted or deleted whole where one bracket holds it."""
        made = super().row(row, widths, head=head)
        whole = _whole(row)
        if whole:
            if made[0].tag != "w:trPr":
                made.insert(0, w("trPr"))
            tag = "ins" if whole.dispute is Dispute.ADDITION else "del"
            made[0].append(self.change(tag, whole.names))
        return made

    def run(self, run: Run) -> list[Any]:
        """Give a run inside the changes that it belongs to; signs of asked changes don't print."""
        if run.role in _SIGNS and run.heads[-1].dispute is not Dispute.UNNAMED:
            return []
        bare = replace(run, heads=run.heads[-1:]) if run.role in _SIGNS else run
        plain = replace(bare, heads=()) if run.role is Role.WORDS else bare
        return [self.wrapped(made, run.heads) for made in super().run(plain)]

    def wrapped(self, made: Any, heads: Sequence[Head]) -> Any:
        """Put a run into its insertion and its deletion, as the brackets around it ask."""
        asked = [head for head in heads if head.dispute in _TRACKED]
        against = list(takewhile(lambda h: h.dispute is Dispute.DELETION, reversed(asked)))
        added = asked[: len(asked) - len(against)]
        if against:
            for words in made:
                words.tag = "w:delText" if words.tag == "w:t" else words.tag
            names = [head.names for head in reversed(against) if head.names]
            made = self.change("del", ", ".join(dict.fromkeys(names)), made)
        return self.change("ins", added[-1].names, made) if added else made


def _replaced(runs: Sequence[Run]) -> list[Run]:
    """Put words that have alternatives beside them into a deletion by all who ask for one."""
    made = list(runs)
    for start, run in enumerate(runs):
        if run.role is not Role.OPENING or run.heads[-1].dispute is not Dispute.AGAINST:
            continue
        depth = len(run.heads)
        end = _closing(runs, start)
        names = _alternatives(runs, end + 1, depth)
        if names:
            deletion = (Head(Dispute.DELETION, ", ".join(dict.fromkeys(names))),)
            for n in range(start, end + 1):
                heads = made[n].heads
                made[n] = replace(made[n], heads=heads[: depth - 1] + deletion + heads[depth:])
    return made


def _closing(runs: Sequence[Run], start: int) -> int:
    """Give where the bracket that opens at `start` closes; the end if it closes further on."""
    depth = len(runs[start].heads)
    for position in range(start, len(runs)):
        if runs[position].role is Role.CLOSING and len(runs[position].heads) == depth:
            return position
    return len(runs) - 1


def _alternatives(runs: Sequence[Run], start: int, depth: int) -> list[str]:
    """Give the names of the additions that stand at `start` side by side."""
    names: list[str] = []
    while start < len(runs):
        run = runs[start]
        if run.role is Role.WORDS and not run.value.strip():
            start += 1
            continue
        beside = run.role is Role.OPENING and len(run.heads) == depth
        if not beside or run.heads[-1].dispute is not Dispute.ADDITION:
            break
        names += [run.heads[-1].names] if run.heads[-1].names else []
        start = _closing(runs, start) + 1
    return names


def _whole(line: Paragraph) -> Head | None:
    """Give the bracket of an asked change that holds the whole of a unit, if there is one.

    Where several hold it between them, all to the same end, the first stands for them.
    """
    runs = [run for run in line.runs if run.role is not Role.CELL and not _is_blank(run)]
    if not runs:
        return _outermost(line.opened)
    first, *others = (_outermost(run.heads) for run in runs)
    same = first and all(one and one.dispute is first.dispute for one in others)
    return first if same and not all(_joins(run) for run in runs) else None


def _is_blank(run: Run) -> bool:
    return run.role is Role.WORDS and not run.value.strip()


def _outermost(heads: Sequence[Head]) -> Head | None:
    return next((head for head in heads if head.dispute in _TRACKED), None)


def _joins(run: Run) -> bool:
    """Tell whether a run is the end of a paragraph that somebody wants to run on."""
    return run.role is Role.BREAK and run.dispute is Dispute.DELETION


def _divides(run: Run) -> bool:
    return run.role is Role.BREAK and run.dispute is Dispute.ADDITION


def _own_blanks(runs: Sequence[Run]) -> list[Run]:
    """Give every blank to the change it belongs to.

    A bracket prints with its first blank in front of it: that blank is changed with the words.
    """
    made: list[Run] = []
    for position, run in enumerate(runs):
        asked = run.role in _SIGNS and run.heads[-1].dispute in _TRACKED
        if asked and run.role is Role.NAMES:
            continue
        made.append(run)
        if asked and run.role is Role.OPENING and not _ends_in_blank(runs, position):
            _take_blank(made)
    return _accepted_beginning(_rejected_beginning(_join_blanks(made)))


def _join_blanks(runs: Sequence[Run]) -> list[Run]:
    """Put a blank in the place of the sign of a join: whoever joins two paragraphs inserts it."""
    kept: list[Run] = []
    for run in runs:
        if not _joins(run):
            kept.append(run)
            continue
        if kept and kept[-1].heads == run.heads and kept[-1].value == " ":
            kept.pop()
        inserted = replace(run.heads[-1], dispute=Dispute.ADDITION)
        kept.append(Run(Role.WORDS, " ", (inserted,)))
    return kept


def _ends_in_blank(runs: Sequence[Run], start: int) -> bool:
    """Tell whether the bracket has its blank at its end, as somebody may have typed it."""
    last = runs[_closing(runs, start) - 1]
    return last.role is Role.WORDS and last.value.endswith(" ")


def _take_blank(made: list[Run]) -> None:
    """Move the blank in front of the bracket that has just opened into it."""
    if len(made) < 2 or made[-2].role is not Role.WORDS or not made[-2].value.endswith(" "):
        return
    made[-2] = replace(made[-2], value=made[-2].value[:-1])
    made.append(Run(Role.WORDS, " ", made[-1].heads))


def _rejected_beginning(runs: list[Run]) -> list[Run]:
    """Give the blank after an insertion at the very beginning to it: the base begins without.

    Of several insertions there each takes the blank behind it, so that each reads alone.
    """
    made: list[Run] = []
    added: tuple[Head, ...] = ()
    for position, run in enumerate(runs):
        if run.role in _SIGNS or not run.value:
            made.append(run)
            continue
        if not any(head.dispute is Dispute.ADDITION for head in run.heads):
            return [
                *made,
                *(_with_blank_in(runs[position:], 0, added) if added else runs[position:]),
            ]
        beside = added and run.heads[0] != added[0]
        made += _with_blank_in([run], 0, added) if beside else [run]
        added = run.heads
    return made


def _accepted_beginning(runs: list[Run]) -> list[Run]:
    """Give the blank after a deletion at the very beginning to it: the result begins without."""
    deleted: tuple[Head, ...] = ()
    for position, run in enumerate(runs):
        if run.role in _SIGNS or not run.value:
            continue
        if run.dispute is Dispute.DELETION:
            deleted = _shared(deleted, run.heads) or run.heads
        elif deleted and run.dispute is Dispute.ADDITION and run.value.startswith(" "):
            # Whoever adds keeps the blank where the beginning stays, so both hands are on it.
            blank = replace(run, value=" ", heads=run.heads + deleted)
            rest = replace(run, value=run.value[1:])
            return [*runs[:position], blank, rest, *runs[position + 1 :]]
        else:
            return _with_blank_in(runs, position, deleted) if deleted else runs
    return runs


def _shared(one: tuple[Head, ...], other: tuple[Head, ...]) -> tuple[Head, ...]:
    """Give the outer brackets that two places have in common."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return tuple(head for head, _ in pairs)


def _with_blank_in(runs: list[Run], position: int, heads: tuple[Head, ...]) -> list[Run]:
    """Put the blank that begins a run into the brackets `heads`."""
    run = runs[position]
    if run.role is not Role.WORDS or not run.value.startswith(" "):
        return runs
    rest = [replace(run, value=run.value[1:])] if run.value != " " else []
    return [*runs[:position], Run(Role.WORDS, " ", heads), *rest, *runs[position + 1 :]]


def _divided(runs: Sequence[Run]) -> tuple[list[list[Run]], list[Head]]:
    """Cut runs where somebody divides the paragraph; give the parts, and who divides it.

    The blank after a division was the blank between two words: whoever divides deletes it.
    """
    parts: list[list[Run]] = [[]]
    breaks: list[Head] = []
    for run in runs:
        if _divides(run):
            breaks.append(run.heads[-1])
            parts.append([])
        elif breaks and _begins(parts[-1]) and run.role is Role.WORDS and run.value[:1] == " ":
            parts[-1] += _without_blank(run, breaks[-1])
        else:
            parts[-1].append(run)
    return parts, breaks


def _begins(part: list[Run]) -> bool:
    return all(run.role in _SIGNS for run in part)


def _without_blank(run: Run, head: Head) -> list[Run]:
    rest = replace(run, value=run.value[1:])
    if run.dispute is Dispute.ADDITION:
        return [rest]
    return [replace(run, value=" ", heads=(replace(head, dispute=Dispute.DELETION),)), rest]
