"""How wide the columns of a table are: by what stands in them, so that none is cramped."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from travaux.render.runs import Paragraph, Role, Run

_ENOUGH = 48  # letters: a column of long paragraphs isn't made wider for being longer still
_LINES = 4  # that the longest cell of a column may take before the column is made wider
_EDGES = 4  # letters that would have room in a cell's margins
_PAGE = {False: 84, True: 128}  # letters across a page, upright and on its side


def shares(rows: Sequence[Paragraph], *, across: bool = False) -> list[int]:
    """Give the columns' widths as parts of a thousand, from the first column on.

    Every column has room for its longest word, as far as the page allows; what is left goes to the
    columns in which more stands, on average or where it is longest, up to a point. `across` says
    that the page lies on its side.
    """
    words = ([_words(cell) for cell in row.cells] for row in rows)
    columns = list(zip_longest(*words, fillvalue=""))
    needed = [_longest_word(cells) + _EDGES for cells in columns]
    pairs = zip(columns, needed, strict=True)
    more = [max(0, min(_ENOUGH, _length(cells)) - least) for cells, least in pairs]
    room = max(0, _PAGE[across] - sum(needed)) / (sum(more) or 1)
    wanted = [least + room * extra for least, extra in zip(needed, more, strict=True)]
    found = [round(1000 * one / sum(wanted)) for one in wanted]
    found[-1] += 1000 - sum(found)
    return found


def _words(cell: Sequence[Run]) -> str:
    return "".join(run.value if run.role is not Role.CALL else "" for run in cell)


def _longest_word(cells: Sequence[str]) -> int:
    return min(_ENOUGH // 2, max((len(word) for cell in cells for word in cell.split()), default=0))


def _length(cells: Sequence[str]) -> int:
    filled = [len(cell) for cell in cells if cell.strip()]
    return max(sum(filled) // len(filled), max(filled) // _LINES) if filled else 0
