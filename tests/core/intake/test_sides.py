"""The two sides of a manuscript."""

from __future__ import annotations

from travaux.intake.manuscript import Line, Stretch, Trace
from travaux.intake.sides import side

CHILE = Trace("Chile")
GONE = Stretch("\n", deleted=CHILE)
NEW = Stretch("\n", inserted=CHILE)


def line(words: str, place: int = 1, style: str = "", ended: Stretch | None = None) -> Line:
    return Line((Stretch(words),) if words else (), place, style, ended=ended or Stretch("\n"))


def test_lines_without_traces_stay_as_they_are() -> None:
    lines = (line("one"), line(""), line("a", style="row"))
    assert side(lines, accepted=True) == side(lines, accepted=False) == lines


def test_the_first_with_words_gives_style_and_place() -> None:
    lines = (line("", 1, "title", GONE), line("one ", 2, "heading 1", GONE), line("two", 3))
    (joined,) = side(lines, accepted=True)
    assert (joined.style, joined.place, joined.ended) == ("heading 1", 2, Stretch("\n"))
    assert joined.stretches == (Stretch("one "), Stretch("two"))


def test_an_empty_line_whose_end_was_deleted_is_gone() -> None:
    assert side((line("", ended=GONE), line("one")), accepted=True) == (line("one"),)
    assert len(side((line("", ended=GONE), line("one")), accepted=False)) == 2


def test_a_deleted_row_is_gone() -> None:
    row = Line((Stretch("a", deleted=CHILE),), 2, "row", ended=GONE)
    assert side((line("one"), row, line("two", 3)), accepted=True) == (line("one"), line("two", 3))


def test_words_that_run_on_at_the_end_are_kept() -> None:
    assert [x.stretches for x in side((line("one", ended=NEW),), accepted=False)] == [
        (Stretch("one"),)
    ]
