"""How wide the columns of a table are: by what stands in them, so that none is cramped."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from travaux.render.runs import Paragraph, Role, Run

_ENOUGH = 48  # letters: a column of long paragraphs isn't made wider for being longer still
_LEAST = 6
_LINES = 4  # that the longest cell of a column may take before the column is made wider


def shares(rows: Sequence[Paragraph]) -> list[int]:
    """Give the columns' widths as parts of a thousand, from the first column on.

    A column is as wide as what stands in it is long, on average and where it is longest, up to a
    point; and never narrower than its longest word, as far as there is room for all.
    """
    wanted = [
        max(_LEAST, _longest_word(cells), min(_ENOUGH, _length(cells)))
        for cells in zip_longest(
            *([_words(cell) for cell in row.cells] for row in rows), fillvalue=""
        )
    ]
    whole = sum(wanted)
    found = [round(1000 * one / whole) for one in wanted]
    found[-1] += 1000 - sum(found)
    return found


def _words(cell: Sequence[Run]) -> str:
    return "".join(run.value if run.role is not Role.CALL else "" for run in cell)


def _longest_word(cells: Sequence[str]) -> int:
    return min(_ENOUGH // 2, max((len(word) for cell in cells for word in cell.split()), default=0))


def _length(cells: Sequence[str]) -> int:
    filled = [len(cell) for cell in cells if cell.strip()]
    return max(sum(filled) // len(filled), max(filled) // _LINES) if filled else 0
