"""Symbols of the Organization of American States.

    symbol   = assembly | council | meeting | serial
    assembly = "AG/" ("RES."|"DEC.") number "(" session "/" yy ")"   AG/RES. 1928 (XXXIII-O/03)
    council  = "CP/" ("RES."|"DEC.") number "(" meeting "/" yy ")"   CP/RES. 760 (1217/99)
    meeting  = path "/" ("RES."|"DEC.") number "/" yy                MRE/RES. 1/91
    serial   = path kind number "/" yy                               CAJP/GT/TM-24/05
    kind     = "/doc." | "/INF." | "/ACTA " | "/SA." | "/OD-" | "-"
    suffix   = ("add."|"rev."|"corr.") number, stacked behind any of them

Tolerated, never printed: blanks after "doc.", a zero for the O of a session, a missing hyphen, a
blank number, parentheses around, capitals in "Rev.", the accent of "rév." (P1). The classification
of a cover ("OEA/Ser.G") is no symbol: see `Classification`.
"""

from __future__ import annotations

from dataclasses import dataclass

from travaux.symbols.reading import Reader, roman, unroman
from travaux.symbols.symbol import InvalidSymbol, Scheme, Session, SuffixKind, Symbol

_FIRST_YEAR = 1948  # of the Charter: two figures mean the hundred years from then on
_BLANK = "___"  # stands for the number of a document that awaits it
_KINDS = {"doc": ".", "INF": ".", "ACTA": " ", "SA": ".", "OD": "-", "RES": ". ", "DEC": ". "}
_SPELLED = {kind.casefold(): kind for kind in _KINDS}
_SUFFIXES = {SuffixKind.ADD: "add.", SuffixKind.REV: "rev.", SuffixKind.CORR: "corr."}


def parse(written: str) -> Symbol:
    """Read a symbol, however it is spaced and capitalised.

    Raises:
        InvalidSymbol: it isn't one; the sentence says why and shows where.
    """
    reader = Reader.of(written)
    if reader.take(r"OEA ?/ ?Ser\b"):
        reader.fail("“OEA/Ser.” begins a classification; the symbol stands beside it on the cover")
    path = _path(reader)
    kind, number = _kind_and_number(reader, path)
    if kind in ("RES", "DEC"):
        session, meeting, year = _adopted(reader)
    else:
        session, meeting, year = None, None, _year(reader, number)
    suffixes = reader.suffixes(numbered=True)
    if any(suffix.kind not in _SUFFIXES for suffix in suffixes):
        reader.fail("the OAS knows only add., rev. and corr.")
    reader.end()
    return Symbol(
        Scheme.OAS,
        path,
        kind,
        number,
        year,
        session,
        meeting,
        suffixes=suffixes,
        written=written.strip(),
    )


def printed(symbol: Symbol) -> str:
    """Print a symbol in the OAS's form."""
    number = _BLANK if symbol.number is None else str(symbol.number)
    before = f"/{symbol.kind}{_KINDS.get(symbol.kind, '.')}" if symbol.kind else "-"
    year = "" if symbol.year is None else f"{symbol.year % 100:02}"
    issue = "/".join(symbol.path) + before + number
    if symbol.session:
        issue += f" ({roman(symbol.session.number)}-{symbol.session.kind}/{year})"
    elif symbol.meeting is not None:
        issue += f" ({symbol.meeting}/{year})"
    elif year:
        issue += f"/{year}"
    return issue + "".join(f" {_SUFFIXES[s.kind]} {s.number}" for s in symbol.suffixes)


def _path(reader: Reader) -> tuple[str, ...]:
    """Read the segments before the kind of document and its number."""
    kinds = "|".join(_KINDS)
    segment = rf"(?!(?:{kinds})(?:[ .\-]|$))([A-Z]+)(?=[/\- .]|$)"
    segments = [reader.need(segment, "it must begin with the body, as in “CP/” or “GT/TM-”")[1]]
    while found := reader.take(rf" ?/ ?{segment}(?!\.)"):
        segments.append(found[1])
    return tuple(part.upper() for part in segments)


def _kind_and_number(reader: Reader, path: tuple[str, ...]) -> tuple[str, int | None]:
    kind = ""
    named = reader.take(r" ?/ ?([A-Z]+)(?=[.\- ])[.\-]? *")
    if named:
        kind = _SPELLED.get(named[1].casefold(), named[1].upper())
    elif not reader.take(r" ?-? *(?=[0-9_/])"):
        reader.fail("the number of the document is missing")
    number = reader.take(r"([0-9]{1,7})(?![0-9])|_+ *|\.\.\.+ *|…+ *")
    if not number and not reader.take(r"(?= *[/(]|$)"):
        before = "/".join((*path, f"{kind}{_KINDS.get(kind, '.').strip()}" if kind else ""))
        reader.fail(f"a number must follow “{before}”")
    return kind, int(number[1]) if number and number[1] else None


def _year(reader: Reader, number: int | None) -> int:
    example = f"{number or 24}/05"
    found = reader.need(
        r" ?/ ?([0-9]{4}|[0-9]{2})(?![0-9])",
        f"the year must follow the number, in two figures, as in “{example}”",
    )
    return _full(reader, found[1])


def _adopted(reader: Reader) -> tuple[Session | None, int | None, int | None]:
    """Read in which session (of the Assembly) or at which meeting (of the Council), and the year.

    A meeting of ministers gives the year alone; a draft resolution has none of them yet.
    """
    if reader.take(r"(?= ?/ ?[0-9])"):
        return None, None, _year(reader, None)
    if not reader.take(r" *\( ?"):
        return None, None, None
    session = _session(reader)
    meeting = None if session else reader.take(r"[0-9]{1,6}(?=/)")
    if session and not session.kind:
        reader.fail("“-O” (regular) or “-E” (special) must follow the session, as in “XXXIII-O/03”")
    if not session and not meeting:
        reader.fail("the session or the meeting must stand here, as in “(XXXIII-O/03)”")
    year = reader.need(r" ?/ ?([0-9]{4}|[0-9]{2})(?![0-9])", "the year must follow, as in “/03”")
    full = _full(reader, year[1])
    reader.need(r" ?\)", "the parenthesis must close here")
    return session, int(meeting[0]) if meeting else None, full


def _session(reader: Reader) -> Session | None:
    """Read a session in roman figures, with O for a regular one or E for a special one."""
    before = reader.at
    found = reader.take(r"([IVXLCDM]+)(?: ?[- ] ?([OE0]))?(?![A-Z0-9])")
    number = unroman(found[1].upper()) if found else 0
    if not found or not number:
        reader.at = before
        return None
    return Session(number, (found[2] or "").upper().replace("0", "O"))


def _full(reader: Reader, figures: str) -> int:
    """Give a year in four figures."""
    year = int(figures)
    if len(figures) == 2:
        return year + (1900 if year >= _FIRST_YEAR % 100 else 2000)
    if not _FIRST_YEAR <= year < _FIRST_YEAR + 100:
        reader.fail(f"the year {year} can't be: the Organization is of {_FIRST_YEAR}")
    return year


@dataclass(frozen=True, slots=True)
class Classification:
    """The other identifier on an OAS cover: the series of records a paper belongs to.

    >>> Classification.read("OEA/Ser. K/XVI")
    Classification(series='K', parts=('XVI',))
    """

    series: str
    parts: tuple[str, ...] = ()

    @classmethod
    def read(cls, written: str) -> Classification:
        """Read a classification, however it is spaced.

        Raises:
            InvalidSymbol: it isn't one.
        """
        reader = Reader.of(written)
        start = reader.need(r"OEA ?/ ?Ser\. ?([A-Z])(?![A-Z])", "it must begin as “OEA/Ser.G” does")
        parts: list[str] = []
        while found := reader.take(r" ?/ ?([A-Z0-9][A-Z0-9.\-]*)"):
            parts.append(found[1])
        if reader.at < len(reader.written):
            raise InvalidSymbol(reader.written, reader.at, "nothing is expected to follow here")
        return cls(start[1].upper(), tuple(parts))

    def printed(self) -> str:
        """Print it in the OAS's form."""
        return "/".join((f"OEA/Ser.{self.series}", *self.parts))
