"""Symbols of the United Nations.

The first component is the organ (A/, S/, E/, ST/, or a series of its own such as CRC/C/); then
subsidiary bodies (AC. C. CN. CONF. ...), session or year; then the nature and number (L.77,
PV.3485, 144), with a letter where several resolutions bear one number (250 B, 75 A-L); in
parentheses the year of a resolution, the session in roman figures (until the thirtieth), a resumed
meeting, a volume; last the modifications, in the order in which they were made (P: section 1).

Tolerated, never printed: blanks after a point ("A/C. 2/L. 1022") or instead of it ("A/L 208"), a
missing point ("A/L340"), a letter without its blank or in brackets, the session before the letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.symbols.reading import Reader, roman, unroman
from travaux.symbols.symbol import Scheme, Session, Suffix, SuffixKind, Symbol

ORGANS = frozenset(
    "A BWC CAC CAT CBD CCPR CD CED CEDAW CERD CMW CRC CRPD CTOC DC DP E FCCC GOV HRI HSP ICCD "
    "ICEF ID INFCIRC ISBA LC NPT PC S SC SG SPLOS SPT ST T TD UNEP UNW".split()
)
_BODIES = frozenset("AC C CN CONF GC INC PC SC Sub WG".split())
_NATURES = "(?:CRP|INF|L|NGO|PV|SR|WP)"
_SEGMENT = r"(?!(?:add|amend|corr|r[eé]v|summary)(?![A-Z]))"
_SEGMENT += rf"({_NATURES} [0-9]+|[A-Z0-9](?:[A-Z0-9.\-]|(?<=\.) (?=[0-9]))*)"
_KIND = rf"(?:([A-Z]+(?:\.[A-Z]+)*)\.|({_NATURES}))?([0-9]{{1,7}})"
_LETTERS = r" ?\[?([A-Z](?:-[A-Z])?)(?![A-Z0-9])\]?"
_QUALIFIERS = (
    (re.compile(r"resumption ?([0-9IVX]*)$", re.IGNORECASE), "Resumption"),
    (re.compile(r"vol\.? ?([0-9IVX]+)$", re.IGNORECASE), "Vol."),
    (re.compile(r"sect(?:ion|\.)? ?([0-9]+)$", re.IGNORECASE), "Sect."),
    (re.compile(r"part ?([0-9IVX]+)$", re.IGNORECASE), "Part"),
    (re.compile(r"closed$", re.IGNORECASE), "closed"),
    (re.compile(r"supp\.?$", re.IGNORECASE), "SUPP"),
)
_SUFFIXES = {
    SuffixKind.ADD: "Add.",
    SuffixKind.AMEND: "Amend.",
    SuffixKind.CORR: "Corr.",
    SuffixKind.REV: "Rev.",
    SuffixKind.SUMMARY: "Summary",
}


def parse(written: str) -> Symbol:
    """Read a symbol, however it is spaced and capitalised.

    Raises:
        InvalidSymbol: it isn't one; the sentence says why and shows where.
    """
    reader = Reader.of(written)
    segments = _segments(reader)
    kind, number = _kind_and_number(reader, segments)
    path = tuple(segments[:-1])
    letters = _letters(reader, path)
    revisions = reader.suffixes(numbered=False)  # a volume is named after them
    year, session, qualifiers = _in_parentheses(reader)
    if session and not letters:
        letters = _letters(reader, path)
    suffixes = revisions + reader.suffixes(numbered=False)
    reader.end()
    return Symbol(
        Scheme.UN,
        path,
        kind,
        number,
        year,
        session,
        qualifiers=qualifiers,
        suffixes=suffixes,
        letters=letters,
        written=written.strip(),
    )


def printed(symbol: Symbol) -> str:
    """Print a symbol in the United Nations' form."""
    last = f"{symbol.kind}.{symbol.number}" if symbol.kind else str(symbol.number)
    issue = "/".join((*symbol.path, last)) + (f" {symbol.letters}" if symbol.letters else "")
    inner = [_roman(symbol.session)] if symbol.session else []
    inner += [str(symbol.year)] if symbol.year is not None else []
    modified = [_modified(suffix) for suffix in symbol.suffixes]
    volume = any(words.startswith("Vol.") for words in symbol.qualifiers)
    before = _revisions(symbol.suffixes) if volume else 0
    between = "".join(f" ({words})" for words in (*inner, *symbol.qualifiers))
    return issue + "".join(modified[:before]) + between + "".join(modified[before:])


def _roman(session: Session) -> str:
    return f"{session.kind}-{roman(session.number)}" if session.kind else roman(session.number)


def _revisions(suffixes: tuple[Suffix, ...]) -> int:
    """Count the revisions that stand first: "Rev.1 (Vol. I)" is a volume of the revision."""
    return next((n for n, s in enumerate(suffixes) if s.kind is not SuffixKind.REV), len(suffixes))


def _modified(suffix: Suffix) -> str:
    if suffix.kind is SuffixKind.REISSUED:
        return "*"
    return f"/{_SUFFIXES[suffix.kind]}{suffix.number or ''}"


def _segments(reader: Reader) -> list[str]:
    organ = reader.need(r"([A-Z]+)(?=/)", "it must begin with the organ, as in “A/” or “S/”")[1]
    if organ.upper() not in ORGANS:
        reader.at = 0
        reader.fail(f"“{organ}” is no organ that gives symbols")
    segments = [organ.upper()]
    while found := reader.take(rf"/ ?{_SEGMENT}"):
        segment = found[1].rstrip(".")
        reader.at -= len(found[1]) - len(segment)
        segments.append(_spelled(segment))
    if len(segments) == 1:
        reader.fail("the number of the document is missing")
    return segments


def _spelled(segment: str) -> str:
    """Give a segment in capitals, but Sub. and Agenda as they are printed."""
    upper = re.sub(r"\.? ", ".", segment.upper())
    return re.sub(r"^(?:SUB(?=\.)|AGENDA$)", lambda found: found[0].capitalize(), upper)


def _kind_and_number(reader: Reader, segments: list[str]) -> tuple[str, int]:
    last = segments[-1]
    found = re.match(_KIND, last)
    rest = last[found.end() :] if found else last
    if not found or (rest and not (_lettered(segments) and re.fullmatch(_LETTERS, rest))):
        reader.at = reader.written.rfind("/", 0, reader.at) + 1
        reader.fail(f"a number must stand at the end, not “{last}”")
    reader.at -= len(rest)
    kind = found[1] or found[2] or ""
    if kind in _BODIES:
        reader.fail(f"“{last}” is a body; the document's number must follow")
    return kind, int(found[3])


def _lettered(path: Sequence[str]) -> bool:
    """Whether letters may tell apart what bears one number: resolutions and decisions."""
    return not {"RES", "DEC"}.isdisjoint(path)


def _letters(reader: Reader, path: Sequence[str]) -> str:
    found = reader.take(_LETTERS) if _lettered(path) else None
    return found[1].upper() if found else ""


def _in_parentheses(reader: Reader) -> tuple[int | None, Session | None, tuple[str, ...]]:
    year: int | None = None
    session: Session | None = None
    qualifiers: list[str] = []
    while reader.take(r" *\( *"):
        if figures := reader.take(r"((?:19|20)[0-9]{2})(?![0-9])"):
            year = int(figures[1])
        elif found := _session(reader):
            session = found
        else:
            qualifiers.append(_qualifier(reader))
        reader.need(r" *\)", "the parenthesis must close here")
    return year, session, tuple(qualifiers)


def _session(reader: Reader) -> Session | None:
    """Read a session in roman figures, with S for a special one or ES for an emergency one."""
    before = reader.at
    found = reader.take(r"(?:(E?S) ?- ?)?([IVXLCDM]+)(?= *\))")
    if found and (number := unroman(found[2].upper())):
        return Session(number, (found[1] or "").upper())
    reader.at = before
    return None


def _qualifier(reader: Reader) -> str:
    before = reader.at
    words = reader.need(r"[^()]*", "words must stand here")[0].strip()
    for pattern, name in _QUALIFIERS:
        if found := pattern.match(words):
            return " ".join(filter(None, (name, *(g.upper() for g in found.groups()))))
    reader.at = before
    return reader.fail(f"“{words}” is not part of a symbol")
