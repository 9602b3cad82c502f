"""Symbols of the United Nations.

The first component is the organ (A/, S/, E/, ST/, or a series of its own such as CRC/C/); then
subsidiary bodies (AC. C. CN. CONF. ...), session or year; then the nature and number (L.77,
PV.3485, 144); in parentheses the year of a resolution, the session in roman figures, a resumed
meeting; last the modifications, in the order in which they were made (P: section 1).
"""

from __future__ import annotations

import re

from travaux.symbols.reading import Reader, roman
from travaux.symbols.symbol import Scheme, Session, Suffix, SuffixKind, Symbol

ORGANS = frozenset(
    "A BWC CAC CAT CBD CCPR CD CED CEDAW CERD CMW CRC CRPD CTOC DC DP E FCCC HRI HSP ICCD ICEF ID "
    "ISBA LC NPT PC S SC SPLOS SPT ST T TD UNEP UNW".split()
)
_BODIES = frozenset("AC C CN CONF GC INC PC SC Sub WG".split())
_SEGMENT = r"(?!(?:add|amend|corr|rev|summary)(?![A-Z]))([A-Z0-9][A-Z0-9.\-]*)"
_QUALIFIERS = (
    (re.compile(r"resumption ?([0-9IVX]*)$", re.IGNORECASE), "Resumption"),
    (re.compile(r"vol\.? ?([0-9IVX]+)$", re.IGNORECASE), "Vol."),
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
    kind, number = _kind_and_number(reader, segments.pop())
    year, session, qualifiers = _in_parentheses(reader)
    suffixes = reader.suffixes(numbered=False)
    reader.end()
    return Symbol(
        Scheme.UN,
        tuple(segments),
        kind,
        number,
        year,
        session,
        qualifiers=qualifiers,
        suffixes=suffixes,
        written=written.strip(),
    )


def printed(symbol: Symbol) -> str:
    """Print a symbol in the United Nations' form."""
    last = f"{symbol.kind}.{symbol.number}" if symbol.kind else str(symbol.number)
    inner = [roman(symbol.session.number)] if symbol.session else []
    inner += [str(symbol.year)] if symbol.year is not None else []
    issue = "/".join((*symbol.path, last))
    issue += "".join(f" ({words})" for words in (*inner, *symbol.qualifiers))
    return issue + "".join(_modified(suffix) for suffix in symbol.suffixes)


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
        segments.append(_spelled(found[1].rstrip(".")))
    if len(segments) == 1:
        reader.fail("the number of the document is missing")
    return segments


def _spelled(segment: str) -> str:
    """Give a segment in capitals, but Sub. as it is printed."""
    upper = segment.upper()
    return re.sub(r"^SUB(?=\.)", "Sub", upper)


def _kind_and_number(reader: Reader, last: str) -> tuple[str, int]:
    found = re.fullmatch(r"(?:([A-Z]+(?:\.[A-Z]+)*)\.)?([0-9]{1,7})", last, re.IGNORECASE)
    if not found:
        reader.fail(f"a number must stand at the end, not “{last}”")
    kind = found[1] or ""
    if kind in _BODIES:
        reader.fail(f"“{last}” is a body; the document's number must follow")
    return kind, int(found[2])


def _in_parentheses(reader: Reader) -> tuple[int | None, Session | None, tuple[str, ...]]:
    year: int | None = None
    session: Session | None = None
    qualifiers: list[str] = []
    while reader.take(r" *\( *"):
        if figures := reader.take(r"((?:19|20)[0-9]{2})(?![0-9])"):
            year = int(figures[1])
        elif found := reader.session():
            session = found
        else:
            qualifiers.append(_qualifier(reader))
        reader.need(r" *\)", "the parenthesis must close here")
    return year, session, tuple(qualifiers)


def _qualifier(reader: Reader) -> str:
    before = reader.at
    words = reader.need(r"[^()]*", "words must stand here")[0].strip()
    for pattern, name in _QUALIFIERS:
        if found := pattern.match(words):
            return " ".join(filter(None, (name, *(g.upper() for g in found.groups()))))
    reader.at = before
    return reader.fail(f"“{words}” is not part of a symbol")
