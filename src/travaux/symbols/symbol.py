"""A document's symbol as a value: path, kind, number, session, year, and its modifications.

Two documents are never told apart by their titles, only by their symbols; so a symbol is read
leniently, printed strictly (`oas`, `un`), and kept as it was written (P1). Revisions keep the year
of the first issue (P3). A modification attaches to what stands before it: "rev. 6 corr. 1" is a
corrigendum of the sixth revision (P4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum

from travaux.errors import TravauxError

_SESSION = re.compile("(?:(E?S)-)?([0-9]{1,3})")  # the General Assembly's, from 1976 on


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
    """A session: XXXIII-O is the Assembly of the OAS's thirty-third regular one, E a special one.

    In the United Nations the kind is "" for a regular one, "S" for a special one and "ES" for an
    emergency special one.
    """

    number: int
    kind: str = ""

    @property
    def is_regular(self) -> bool:
        """Whether it is one of those that are held as a rule."""
        return self.kind in ("", "O")


@dataclass(frozen=True, slots=True)
class Symbol:
    """The symbol of one issue of a document.

    `path` are the segments that name body and series ("CAJP", "GT", "TM"); `kind` is what stands
    before the number, without its separator ("doc", "RES", "PV"), "" for a plain number. `number`
    is None for a blank that awaits its number. `year` has four figures; `meeting` is the Council's
    own in "CP/RES. 760 (1217/99)"; `letters` tell apart resolutions adopted under one number
    ("61/250 B", "48/75 A-L"). `written` doesn't count when symbols are compared.

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
    letters: str = ""
    written: str = field(default="", compare=False)

    @property
    def key(self) -> tuple[object, ...]:
        """What two ways of writing one symbol have in common; symbols sort by it."""
        return (
            self.scheme,
            tuple(_natural(segment) for segment in self._path_without_council),
            self.kind.casefold(),
            -1 if self.number is None else self.number,
            self.year or 0,
            self.session or Session(0),
            self.meeting or 0,
            self.letters,
            tuple(_natural(words) for words in self.qualifiers),
            self.suffixes,
        )

    def __lt__(self, other: Symbol) -> bool:
        """Order by series, number and modification: each issue before its successors."""
        return self.key < other.key

    @property
    def work(self) -> Symbol:
        """The symbol of the first issue, which all modifications go back to."""
        return self._with(())

    @property
    def series(self) -> tuple[str, str]:
        """The path and the kind: what a counter belongs to (P2), with or without the prefix "CP/".

        >>> from travaux.symbols import parse
        >>> parse("CP/CAJP/GT/DDD-2/06").series
        ('CAJP/GT/DDD', '')
        >>> parse("AG/RES. 2027 (XXXIV-O/04)").series
        ('AG', 'RES')
        """
        return "/".join(self._path_without_council), self.kind

    @property
    def _path_without_council(self) -> tuple[str, ...]:
        optional = self.scheme is Scheme.OAS and len(self.path) > 1 and self.path[0] == "CP"
        return self.path[1:] if optional else self.path

    @property
    def base_issue(self) -> Symbol | None:
        """The issue that the last modification attaches to (P4); None for a first issue.

        >>> from travaux.symbols import parse, printed
        >>> printed(parse("CAJP/GT/TM-24/05 rev. 6 corr. 1").base_issue)
        'CAJP/GT/TM-24/05 rev. 6'
        >>> parse("CAJP/GT/TM-24/05").base_issue is None
        True
        """
        return self._with(self.suffixes[:-1]) if self.suffixes else None

    def implied(self) -> Iterator[Symbol]:
        """Give the issues that must exist before this one, in the order in which they came.

        >>> from travaux.symbols import parse, printed
        >>> [printed(issue) for issue in parse("GT/TM-24/05 add. 2 rev. 1 corr. 1").implied()]
        ... # doctest: +NORMALIZE_WHITESPACE
        ['GT/TM-24/05', 'GT/TM-24/05 add. 1', 'GT/TM-24/05 add. 2', 'GT/TM-24/05 add. 2 rev. 1']
        """
        for depth in range(len(self.suffixes)):
            yield from self._before(depth)

    def _before(self, depth: int) -> Iterator[Symbol]:
        """Give what one modification attaches to, and those of its kind with lower numbers."""
        attached_to, suffix = self.suffixes[:depth], self.suffixes[depth]
        yield self._with(attached_to)
        for number in range(1, suffix.number):
            yield self._with((*attached_to, replace(suffix, number=number)))

    def is_a_revision_of(self, other: Symbol) -> bool:
        """Whether this issue came to stand in the other's place, at once or in several steps.

        A corrigendum to an issue goes with the issue that it corrects.

        >>> from travaux.symbols import parse
        >>> rev_7 = parse("GT/TM-24/05 rev. 7")
        >>> [rev_7.is_a_revision_of(parse(f"GT/TM-24/05{of}"))
        ...  for of in ("", " rev. 6 corr. 1", " rev. 7", " add. 1")]
        [True, True, False, False]
        """
        if not self.suffixes or self.suffixes[-1].kind is not SuffixKind.REV:
            return False
        replaced = other._without(SuffixKind.REISSUED, SuffixKind.CORR).key
        return any(issue.key == replaced for issue in self._before(len(self.suffixes) - 1))

    @property
    def session_held(self) -> Session | None:
        """The session that the symbol tells of, in roman figures or as a part of the path (I26).

        >>> from travaux.symbols import parse
        >>> parse("AG/RES. 2027 (XXXIV-O/04)").session_held
        Session(number=34, kind='O')
        >>> parse("A/RES/ES-10/15").session_held
        Session(number=10, kind='ES')
        """
        if self.session or self.scheme is Scheme.OAS or self.path[0] != "A":
            return self.session
        numbered = [found for part in self.path if (found := _SESSION.fullmatch(part))]
        return Session(int(numbered[-1][2]), numbered[-1][1] or "") if numbered else None

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
        kept = list(self._without(*dropping).suffixes)
        last = kept.pop().number if kept and kept[-1].kind is kind else 0
        return self._with((*kept, Suffix(kind, last + 1)))

    def _without(self, *kinds: SuffixKind) -> Symbol:
        """Leave out the last modifications as long as they are of these kinds."""
        kept = list(self.suffixes)
        while kept and kept[-1].kind in kinds:
            kept.pop()
        return self._with(tuple(kept))

    def _with(self, suffixes: tuple[Suffix, ...]) -> Symbol:
        return replace(self, suffixes=suffixes, written="")


class InvalidSymbol(TravauxError):  # noqa: N818
    """Something that isn't a document's symbol, with a caret under the place where that shows."""

    def __init__(self, written: str, at: int, reason: str) -> None:
        super().__init__(
            f"This is not a document symbol: {reason}.\n    {written}\n    {' ' * at}^"
        )
        self.written = written
        self.at = at
        self.reason = reason


def _natural(words: str) -> tuple[tuple[int, int, str], ...]:
    """Give words so that figures sort as numbers: INC.4 before INC.12."""
    return tuple(
        (0, int(part), "") if part.isdigit() else (1, 0, part.casefold())
        for part in re.findall(r"[0-9]+|[^0-9]+", words)
    )
