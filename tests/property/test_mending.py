"""Notes of damaged plain texts: what is mended is whole, and what isn't is as it came."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from travaux.intake.lines import raw_lines
from travaux.intake.mending import mended
from travaux.intake.plain import received
from travaux.numbering import labels
from travaux.texts import bare, normalised, readable

_WORDS = ("the", "lake", "Fish", "birds", "shore", "and/or", "Council", "2005", "GT/L-3/04", "met,")
_CALLS = ("\n/ ", "\n/\n", "/ ", "//\n", "\n//\n", "{n}/ ", " {n}/ ", "[{n}]/ ", "\n{n}/\n")
_NOTES = ("\ufffd.\t", " \ufffd. ", "\ufffd/ ", "{n}/ ", "[{n}]/ ")


@dataclass(frozen=True, slots=True)
class _Report:
    """A report: its paragraphs cut where notes are called, and the notes."""

    paragraphs: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]

    def damaged(self, mark: str, head: str) -> str:
        """Write it as it is left with marks of one shape for calls and one for notes."""
        n = 0
        written = ["A title"]
        for first, *others in self.paragraphs:
            line = first
            for part in others:
                n += 1
                line += mark.format(n=n) + part
            written.append(line)
        foot = [head.format(n=n) + note for n, note in enumerate(self.notes, start=1)]
        return "\n\n".join([*written, *foot])


@st.composite
def _reports(draw: st.DrawFn) -> _Report:
    part = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5).map(" ".join)
    cut = st.lists(part.map(lambda words: f"so {words} it"), min_size=1, max_size=4).map(tuple)
    paragraphs = tuple(draw(st.lists(cut, min_size=1, max_size=4)))
    called = sum(len(parts) - 1 for parts in paragraphs)
    notes = tuple(f"See {draw(part)}" for _ in range(called))
    return _Report(paragraphs, notes)


@settings(max_examples=300)
@given(_reports(), st.sampled_from(_CALLS), st.sampled_from(_NOTES))
def test_a_damaged_report_comes_back_whole(report: _Report, mark: str, head: str) -> None:
    """Law: whatever shape its marks have, mended(damaged(report)) = report."""
    text = received(report.damaged(mark, head)).value.text
    assert [readable(unit.words) for unit in text.units[1:]] == [
        "* ".join(parts) for parts in report.paragraphs
    ]
    assert [note.words for note in text.notes] == list(report.notes)
    every = [called for unit in text.units for called in unit.calls]
    assert every == [note.id for note in text.notes]


_PIECES = (
    *_WORDS, "\n", "\n\n", "/", "//", " / ", "\n/ ", "\n/\n", "1/ ", "\n1/ ", "2/", "\n2/ See",
    "\n\ufffd.\t", "\ufffd", "[1]/", "See", "I. ", "\nA. ", "- 2 -", "\f", "Ana Ruiz", ". ",
)  # fmt: skip


def _files() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(_PIECES), max_size=30).map(
        lambda parts: " ".join(("A title\n\n", *parts))
    )


@settings(max_examples=500)
@given(_files())
def test_no_word_is_lost_or_invented_whatever_marks_stand_in_a_file(words: str) -> None:
    """Law: every word of a plain file is in the text as often as in the file; only marks go."""
    text = received(words).value.text
    printed = labels(text)
    shown = " ".join(f"{printed.get(u.id, '')} {bare(u.words)}" for u in text.all_units())
    assert _words(shown) == _words(words)


def _words(characters: str) -> Counter[str]:
    """Count words that aren't marks: of a mark's kind are figures by themselves."""
    return Counter(re.findall(r"[^\W\d_]+|\d{4}", normalised(characters)))


@settings(max_examples=500)
@given(_files())
def test_where_nothing_is_tied_the_lines_are_as_they_came(words: str) -> None:
    """Law: either there are as many calls as notes, or every line is as in the file."""
    lines = raw_lines(words)
    made = mended(lines).value
    if made.notes:
        called = re.findall("\ufdd3(note\\d+)\ufdd1", "".join(line.words for line in made.lines))
        assert called == list(made.notes)
    else:
        assert list(made.lines) == lines


@settings(max_examples=300)
@given(_files())
def test_every_unit_and_note_is_on_lines_of_the_file(words: str) -> None:
    """Law: a unit's letters are on its lines; a place in it is found on one of them (S33)."""
    read = received(words).value
    rows = re.split("\r\n|\r|\n", words)
    assert set(read.lines) == {unit.id for unit in read.text.all_units()}
    for unit in read.text.all_units():
        lines = read.lines[unit.id]
        there = " ".join(rows[lines.first - 1 : lines.last])
        assert not _words(bare(unit.words)) - _words(there)
        assert lines.first <= lines.at(unit.words) <= lines.at("") == lines.last
