"""Which place in a plain text calls which note.

Where "1/" still stands in both places, the numbers decide. Else there must be as many calls as
notes, and they belong together one by one; where there aren't, nothing is guessed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.intake.lines import Raw
from travaux.intake.marks import Mark, Weight, inner, leading, only_mark


@dataclass(frozen=True, slots=True)
class Tied:
    """Calls and the notes they call, in order; `intact` if their numbers say so."""

    calls: tuple[Mark, ...]
    notes: tuple[Mark, ...]
    intact: bool = False


class Marked:
    """The lines of a plain text, and the marks in them that may be of notes."""

    def __init__(self, lines: Sequence[Raw]) -> None:
        self.lines = lines
        self.leading = tuple(leading(lines))
        marked = bool(self.leading)  # in most files no line begins with a mark: then no notes are
        self.inner = tuple(inner(lines)) if marked else ()
        self._worded = tuple(_last_worded(lines)) if marked else ()

    def tied(self) -> Tied | None:
        """Tie calls to notes; None if there are none, or if they don't fit together."""
        return self._by_number() or self._by_order()

    def doubtful(self) -> tuple[list[Mark], list[Mark]]:
        """Give the calls and the notes that stand there, for a text in which none were tied.

        Both are empty where the marks needn't be of notes at all.
        """
        calls = [mark for mark in self._led() if mark.number is None]
        notes = [mark for mark in self.leading if self._looks_like_a_note(mark)]
        if notes or any(not self.words(mark) for mark in calls):
            return calls, notes
        notes = self._numbered()
        numbers = {mark.number for mark in notes}
        calls = [mark for mark in self.inner if mark.number is not None and mark.number in numbers]
        return (calls, notes) if calls else ([], [])

    def _looks_like_a_note(self, mark: Mark) -> bool:
        """Tell whether a damaged mark can hardly be anything else than a note's."""
        if mark.lost:
            return "." in self.lines[mark.line].words[: mark.end]
        parted = mark.line == 0 or self.lines[mark.line - 1].blank
        return mark.number is None and parted and self.words(mark)[:1].isupper()

    def words(self, mark: Mark) -> str:
        """Give what stands after a mark on its line."""
        return self.lines[mark.line].words[mark.end :].strip()

    def before(self, mark: Mark) -> int | None:
        """Give the index of the line whose words a mark follows; None if there is none."""
        above = self._worded[mark.line]
        if mark.start:
            return mark.line
        return above if above >= 0 else None

    def _goes_on(self, mark: Mark) -> bool:
        """Tell whether the words after a mark go on with a sentence."""
        return self.words(mark)[:1].islower()

    def _led(self) -> Iterator[Mark]:
        """Give the marks at the start of lines that may be calls: the line before runs on.

        "1/ Decides" isn't one, but a paragraph with its number.
        """
        for mark in self.leading:
            parted = mark.number is not None or self.lines[mark.line - 1].blank
            begins = self.words(mark) and not continues(self.words(mark))
            if not mark.lost and not (parted and begins) and self.before(mark) is not None:
                yield mark

    def _numbered(self) -> list[Mark]:
        """Give the last marks at the start of lines that count on one by one."""
        notes: list[Mark] = []
        for mark in reversed(self.leading):
            if mark.number is None or self._goes_on(mark) or not self.words(mark):
                continue
            if notes and mark.number != (notes[-1].number or 0) - 1:
                break
            notes.append(mark)
        return notes[::-1]

    def _by_number(self) -> Tied | None:
        notes = self._numbered()
        numbers = [mark.number for mark in notes]
        led = [mark for mark in self._led() if mark.number is not None]
        calls = [
            mark
            for mark in _in_order([*led, *self.inner])
            if mark.number in numbers and mark.line < notes[0].line
        ]
        if not notes or [mark.number for mark in calls] != numbers:
            return None
        if any(m.number is None and m.line > notes[0].line for m in self.leading):
            return None  # a note among them lost its number
        return Tied(tuple(calls), tuple(notes), intact=True)

    def _by_order(self) -> Tied | None:
        """Tie one by one; None if there are two ways in which calls and notes are as many."""
        sure = [self._equal(weight) for weight in (Weight.NUMBERED, Weight.LEADING)]
        unsure = [self._equal(weight, several=True) for weight in Weight]
        unsure.append(self._equal(Weight.INNER))
        best = max((t for t in sure if t), key=lambda tied: len(tied.notes), default=None)
        others = [t for t in unsure if t and (best is None or len(t.notes) > len(best.notes))]
        if best is not None:
            return None if others else best
        return others[0] if len({len(tied.notes) for tied in others}) == 1 else None

    def _equal(self, weight: Weight, *, several: bool = False) -> Tied | None:
        """Find the notes that are as many as the calls above them: one run at most is.

        With `several`, each stroke of "////" is a call.
        """
        every = _in_order([*self._led(), *(mark for mark in self.inner if mark.weight <= weight)])
        calls = [mark for mark in every for _ in range(mark.strokes if several else 1)]
        at = [mark.line for mark in calls]
        for start in self._starts():
            above, notes = bisect_left(at, self.leading[start].line), len(self.leading) - start
            if above <= notes:
                fit = above == notes and self._fit(calls[:above], start)
                return Tied(tuple(calls[:above]), self.leading[start:]) if fit else None
        return None

    def _starts(self) -> Iterator[int]:
        """Give where the notes may begin among the leading marks, from the last one upwards.

        Marks that a program put for a sign it hadn't are no calls; other notes must be all that
        stands below, for a stroke may begin a line of the running text too.
        """
        unbroken, ambiguous = self._unbroken_from(), False
        for start in range(len(self.leading) - 1, -1, -1):
            mark = self.leading[start]
            ambiguous = ambiguous or not mark.lost
            broken = ambiguous and mark.line < unbroken
            if broken or self._goes_on(mark) or not self.words(mark):
                return
            yield start

    def _unbroken_from(self) -> int:
        """Give the line from which on every paragraph begins with a mark."""
        marked = {mark.line for mark in self.leading}
        for n in range(len(self.lines) - 1, 0, -1):
            if not self.lines[n].blank and self.lines[n - 1].blank and n not in marked:
                return n
        return 0

    def _fit(self, calls: Sequence[Mark], start: int) -> bool:
        """Tell whether no mark above the notes is left over, and no two numbers differ."""
        called, last = set(calls), calls[-1].line
        for mark in self.leading[:start]:
            stroke = mark.number is None and not mark.lost
            if mark not in called and (stroke or mark.line > last):
                return False
        pairs = zip(calls, self.leading[start:], strict=True)
        return all(
            call.number == note.number for call, note in pairs if call.number and note.number
        )


def continues(words: str) -> bool:
    """Tell whether words can go on with a sentence: in small letters, or in parentheses."""
    return words[:1].islower() or words[:1] in tuple("(,;.:)")


def _in_order(marks: Sequence[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: (mark.line, mark.start))


def _last_worded(lines: Sequence[Raw]) -> Iterator[int]:
    """Give for each line the index of the last one above it that has words, -1 if there is none."""
    last = -1
    for n, line in enumerate(lines):
        yield last
        if not line.blank and not only_mark(line.words):
            last = n
