"""A document's symbol as a value: path, kind, number, session, year, and its modifications.

Two documents are never told apart by their titles, only by their symbols; so a symbol is read
leniently, printed strictly (`oas`, `un`), and kept as it was written (P1). Revisions keep the year
of the first issue (P3). A modification attaches to what stands before it: "rev. 6 corr. 1" is a
corrigendum of the sixth revision (P4).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum

from travaux.errors import TravauxError


class Scheme(StrEnum):
    """Whose way of making symbols it is."""

    OAS = "oas"
    UN = "un"


class SuffixKind(IntEnum):
    """What a modification does to the issue before it, in the order in which they are sorted."""

    REISSUED = 0  # "*": issued again for technical reasons
    CORR = 1
    ADD = 2
    AMEND = 3
    SUMMARY = 4
    REV = 5


@dataclass(frozen=True, slots=True, order=True)
class Suffix:
    """One modification; the number is 0 where none was given ("Corr.")."""

    kind: SuffixKind
    number: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Session:
    """A session in roman figures: XXXIII-O is the thirty-third regular one, E a special one."""

    number: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Symbol:
    """The symbol of one issue of a document.

    `path` are the segments that name body and series ("CAJP", "GT", "TM"); `kind` is what stands
    before the number, without its separator ("doc", "RES", "PV"), "" for a plain number. `number`
    is None for a blank that awaits its number. `year` has four figures; `meeting` is the Council's
    own in "CP/RES. 760 (1217/99)". `written` doesn't count when symbols are compared.

    Whether two symbols mean the same issue is told by `key`, which leaves out a prefix "CP/" that
    is written or not as it pleases.
    """

    scheme: Scheme
    path: tuple[str, ...]
    kind: str = ""
    number: int | None = None
    year: int | None = None
    session: Session | None = None
    meeting: int | None = None
    qualifiers: tuple[str, ...] = ()
    suffixes: tuple[Suffix, ...] = ()
    written: str = field(default="", compare=False)

    @property
    def key(self) -> tuple[object, ...]:
        """What two ways of writing one symbol have in common; symbols sort by it."""
        optional = self.scheme is Scheme.OAS and len(self.path) > 1 and self.path[0] == "CP"
        path = self.path[1:] if optional else self.path
        return (
            self.scheme,
            tuple(_natural(segment) for segment in path),
            self.kind.casefold(),
            -1 if self.number is None else self.number,
            self.year or 0,
            self.session or Session(0),
            self.meeting or 0,
            tuple(_natural(words) for words in self.qualifiers),
            self.suffixes,
        )

    def __lt__(self, other: Symbol) -> bool:
        """Order by series, number and modification: each issue before its successors."""
        return self.key < other.key

    @property
    def work(self) -> Symbol:
        """The symbol of the first issue, which all modifications go back to."""
        return replace(self, suffixes=(), written="")

    def revised(self) -> Symbol:
        """Give the symbol of the next revision; a revision replaces the corrigenda before it."""
        return self._followed_by(SuffixKind.REV, dropping=(SuffixKind.REISSUED, SuffixKind.CORR))

    def corrected(self) -> Symbol:
        """Give the symbol of the next corrigendum to this issue."""
        return self._followed_by(SuffixKind.CORR, dropping=())

    def continued(self) -> Symbol:
        """Give the symbol of the next addendum to this issue."""
        return self._followed_by(SuffixKind.ADD, dropping=(SuffixKind.REISSUED, SuffixKind.CORR))

    def _followed_by(self, kind: SuffixKind, *, dropping: tuple[SuffixKind, ...]) -> Symbol:
        kept = list(self.suffixes)
        while kept and kept[-1].kind in dropping:
            kept.pop()
        last = kept.pop().number if kept and kept[-1].kind is kind else 0
        return replace(self, suffixes=(*kept, Suffix(kind, last + 1)), written="")


class InvalidSymbol(TravauxError):  # noqa: N818
    """Something that isn't a document's symbol, with a caret under the place where that shows."""

    def __init__(self, written: str, at: int, reason: str) -> None:
        super().__init__(
            f"This is not a document symbol: {reason}.\n    {written}\n    {' ' * at}^"
        )
        self.written = written
        self.at = at


def _natural(words: str) -> tuple[tuple[int, int, str], ...]:
    """Give words so that figures sort as numbers: INC.4 before INC.12."""
    return tuple(
        (0, int(part), "") if part.isdigit() else (1, 0, part.casefold())
        for part in re.findall(r"[0-9]+|[^0-9]+", words)
    )
