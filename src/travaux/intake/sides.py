"""The two sides of a manuscript: what its author wants, and what the author started from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from travaux.intake.manuscript import Line, Stretch


def side(lines: Iterable[Line], *, accepted: bool) -> tuple[Line, ...]:
    """Give the lines of one side: all changes accepted, or all rejected.

    Where the end of a paragraph doesn't stand on that side, the next paragraph runs on; the first
    of the two that has words gives the whole its style, label and place. A paragraph never runs
    on into a table's row. A line of which nothing stands is gone. On the rejected side lines have
    the numbers that they had there.
    """
    return tuple(_joined(lines, accepted=accepted))


def _joined(lines: Iterable[Line], *, accepted: bool) -> Iterator[Line]:
    waiting: Line | None = None
    for line in lines:
        here = _standing(line, accepted=accepted)
        if waiting is not None and line.style == "row":
            yield waiting
            waiting = None
        whole = here if waiting is None else _run_on(waiting, here)
        ends = line.ended.stands(accepted=accepted)
        waiting = None if ends or not says(whole) else whole
        if ends:
            yield whole
    if waiting is not None:
        yield waiting


def _standing(line: Line, *, accepted: bool) -> Line:
    if not accepted and line.former_label is not None:
        line = replace(line, label=line.former_label, former_label=None)
    if line.ended.stands(accepted=accepted) and all(
        s.stands(accepted=accepted) for s in line.stretches
    ):
        return line
    return replace(line, stretches=tuple(s for s in line.stretches if s.stands(accepted=accepted)))


def _run_on(first: Line, second: Line) -> Line:
    whole: tuple[Stretch, ...] = first.stretches + second.stretches
    return replace(first, stretches=whole, ended=second.ended)


def says(line: Line) -> str:
    """Give all words of a line, whatever side they stand on, without blanks around them."""
    return "".join(stretch.words for stretch in line.stretches).strip()
