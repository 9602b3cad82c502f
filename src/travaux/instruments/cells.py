"""The cells of status tables: a date, the letter behind it, and the brackets of who has left.

12 Mar 1973 a      acceded on that day
[24 Sep 1990]      had ratified on that day, and has left since
–                  did nothing
2008-03            a date as exactly as it is known, in any of the spellings of `travaux.dates`
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from travaux.dates import InvalidDate, When
from travaux.instruments.headings import LETTERS, Column
from travaux.instruments.instrument import ActionKind
from travaux.instruments.status import DEPOSITS, SAID

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAY = re.compile(r"(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})")
_LETTER = re.compile(r"(?<=[\d\]]) ?([A-Za-z]{1,2})$")
_DASH = re.compile(r"[-–—]+")


class UnreadableCell(Exception):  # noqa: N818 - it never leaves the reading of a row
    """A cell that holds no date, or one with a letter that its column doesn't explain."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell tells: which act, when, and whether the state has left since.

    A reservation or a declaration may be told in `words`, and without a date.
    """

    kind: ActionKind
    when: When | None
    left: bool = False
    words: str = ""


def cell(column: Column, written: str) -> Cell | None:
    """Read a cell of a column of acts; None where it tells of none.

    >>> from travaux.instruments.headings import column
    >>> str(cell(column("Ratification, Accession(a)"), "12 Mar 1973 a").when)
    '1973-03-12'

    Raises:
        UnreadableCell: it can't be read.
    """
    plain = " ".join(written.split())
    if not plain or is_dash(plain):
        return None
    if set(column.kinds.values()) <= SAID and not _is_date(plain):
        return Cell(next(iter(column.kinds.values())), None, words=plain)
    left = plain.startswith("[")
    bare = plain.strip("[]").strip() if left and ".." not in plain else plain
    left = left and ".." not in plain
    found = _LETTER.search(bare)
    letter = found[1] if found else ""
    when = date(bare[: found.start()] if found else bare, column.head)
    kind = column.kinds.get(letter) or LETTERS.get(letter) or _untold(column, letter)
    if kind is None:
        said = f"the letter “{letter}”" if letter else "no letter"
        raise UnreadableCell(f"“{plain}” has {said}, and its column doesn't tell what that means")
    return Cell(kind, when, left)


def _is_date(written: str) -> bool:
    try:
        date(written, "")
    except UnreadableCell:
        return False
    return True


def _untold(column: Column, letter: str) -> ActionKind | None:
    """Give the act of a date without a letter, in a column where each act has one.

    Where it may be any of several deposits, it is one of a kind that isn't told.
    """
    kinds = set(column.kinds.values())
    if letter or not kinds:
        return None
    if len(kinds) == 1:
        return next(iter(kinds))
    return ActionKind.CONSENT if kinds <= DEPOSITS else None


def date(written: str, head: str) -> When:
    """Read the date of a cell.

    Raises:
        UnreadableCell: it is none.
    """
    plain = " ".join(written.split())
    found = _DAY.fullmatch(plain)
    month = found[2][:3].casefold() if found else ""
    if found and month in _MONTHS:
        plain = f"{found[3]}-{_MONTHS.index(month) + 1:02}-{int(found[1]):02}"
    try:
        return When.read(plain)
    except InvalidDate:
        raise UnreadableCell(f"“{written.strip()}” under “{head}” isn't a date") from None


def is_dash(written: str) -> bool:
    """Tell whether a cell says that there was no such act, which is more than to say nothing."""
    return bool(_DASH.fullmatch(written.strip()))
