"""Wishes: what a delegation wants done, read from its TOML file and carried out on pages.

[[wish]]                     one thing that the delegation wants; `at` says where
at = "9 (b)(ii)"
delete = "words"             words to strike out
insert = "words"             words to put in: in place of `delete`, or behind `after`, or,
after = "words"                with neither, at the end
before = "words"             ... or in front of these words
rewrite = "words"            all the words of the paragraph
new = ["words", "words"]     paragraphs to put in behind it (`kind`, `depth`: if not like it)
suppress = true              strike the whole paragraph out
to = "12"                    move it behind that one ("" is the beginning)
split = "words"              begin a new paragraph at these words
join = true                  run on with the next paragraph
note = "words"               a new note, called behind `after`
comment = "words"            a comment in the margin, on the words `after`
by = 2                       which of the delegation's authors (the first is 1)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sample.pages import Hand, Ink, Line, Pages, inked
from travaux.texts import Kind, call
from travaux.texts.signs import CELL


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that a delegation wants; the head of this file says what each field means."""

    at: str
    delete: str = ""
    insert: str = ""
    after: str = ""
    before: str = ""
    rewrite: str = ""
    new: tuple[str, ...] = ()
    kind: str = ""
    depth: int | None = None
    suppress: bool = False
    to: str | None = None
    split: str = ""
    join: bool = False
    note: str = ""
    comment: str = ""
    name: str = ""
    by: int = 1


def carry_out(pages: Pages, wishes: Iterable[Wish], hands: tuple[Hand, ...]) -> Pages:
    """Write wishes into pages, each in the hand of its author, and give the pages."""
    for number, wish in enumerate(wishes, start=1):
        _Pen(pages, hands[wish.by - 1], number).write(wish)
    return pages


class _Pen:
    """One hand at work on one wish."""

    def __init__(self, pages: Pages, hand: Hand, number: int) -> None:
        self.pages = pages
        self.hand = hand
        self.number = number

    def write(self, wish: Wish) -> None:
        line = self.pages.line(wish.at)
        if wish.to is not None:
            self._move(line, wish.to)
        elif wish.new:
            self._put_in(line, wish)
        elif wish.suppress:
            self._strike(line)
        elif wish.split:
            self._split(line, wish)
        elif wish.join:
            line.ink += inked(" ", self.hand)
            line.end = replace(line.end, deleted=self.hand)
        elif wish.note:
            self._note(line, wish)
        elif wish.comment:
            self._comment(line, wish)
        else:
            self._amend(line, wish)

    def _amend(self, line: Line, wish: Wish) -> None:
        if wish.rewrite:
            self._delete(line, 0, len(line.words))
            line.ink += inked(wish.rewrite, self.hand)
        elif wish.delete:
            start = _find(line, wish.delete, wish.after)
            end = self._delete(line, start, start + len(wish.delete))
            line.ink[end:end] = inked(wish.insert, self.hand)
        else:
            place = _behind(line, wish.after) if not wish.before else _front(line, wish.before)
            line.ink[place:place] = inked(wish.insert, self.hand)

    def _delete(self, line: Line, start: int, end: int) -> int:
        """Strike out live characters; give the place behind them. One's own insertions vanish."""
        places = _live(line)[start:end]
        own = [p for p in places if line.ink[p].inserted == self.hand and not line.ink[p].moved]
        for place in reversed(places):
            if place in own:
                del line.ink[place]
            else:
                line.ink[place] = replace(line.ink[place], deleted=self.hand)
        return places[-1] + 1 - len(own) if places else 0

    def _put_in(self, line: Line, wish: Wish) -> None:
        kind = Kind(wish.kind) if wish.kind else line.kind
        alike = line.depth if kind is line.kind else 0
        depth = alike if wish.depth is None else wish.depth
        place = self.pages.lines.index(line) + 1
        cells = [words.replace(" | ", CELL) if kind is Kind.ROW else words for words in wish.new]
        self.pages.lines[place:place] = [
            Line(wish.name, kind, inked(words, self.hand), depth, end=Ink("\n", self.hand))
            for words in cells
        ]

    def _strike(self, line: Line) -> None:
        self._delete(line, 0, len(line.words))
        line.end = replace(line.end, deleted=self.hand)

    def _move(self, line: Line, to: str) -> None:
        arrival = Line(line.at, line.kind, inked(line.words, self.hand, moved=True), line.depth)
        arrival.end = Ink("\n", self.hand, moved=True)
        line.move = arrival.move = f"move{self.number}"
        line.at += " (from)"
        for place in _live(line):
            line.ink[place] = replace(line.ink[place], deleted=self.hand, moved=True)
        line.end = replace(line.end, deleted=self.hand, moved=True)
        place = self.pages.lines.index(self.pages.line(to)) + 1 if to else 0
        self.pages.lines.insert(place, arrival)

    def _split(self, line: Line, wish: Wish) -> None:
        place = _front(line, wish.split)
        rest = Line(wish.name, line.kind, line.ink[place:], line.depth, end=line.end)
        line.ink, line.end = line.ink[:place], Ink("\n", self.hand)
        if line.words.endswith(" "):
            self._delete(line, len(line.words) - 1, len(line.words))
        self.pages.lines.insert(self.pages.lines.index(line) + 1, rest)

    def _note(self, line: Line, wish: Wish) -> None:
        name = f"x{self.number}"
        place = _behind(line, wish.after)
        line.ink[place:place] = inked(call(name), self.hand)
        self.pages.notes[name] = Line(name, Kind.NOTE, inked(wish.note, self.hand))

    def _comment(self, line: Line, wish: Wish) -> None:
        number = len(self.pages.comments)
        self.pages.comments.append((self.hand, wish.comment))
        start = _front(line, wish.after) if wish.after else 0
        end = _behind(line, wish.after)
        line.ink[end:end] = [Ink("", comment=f"end {number}")]
        line.ink[start:start] = [Ink("", comment=f"start {number}")]


def _live(line: Line) -> list[int]:
    return [place for place, ink in enumerate(line.ink) if ink.live and not ink.comment]


def _find(line: Line, words: str, after: str = "") -> int:
    """Give where words stand among the live characters.

    Raises:
        LookupError: they don't stand there.
    """
    begin = line.words.find(after) + len(after)
    found = line.words.find(words, begin)
    if found < 0 or after not in line.words:
        raise LookupError(f"“{words}” doesn't stand in {line.at}: “{line.words}”")
    return found


def _front(line: Line, words: str) -> int:
    return _live(line)[_find(line, words)]


def _behind(line: Line, words: str) -> int:
    if not words:
        return len(line.ink)
    return _live(line)[_find(line, words) + len(words) - 1] + 1
