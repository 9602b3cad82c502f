"""References: the documents that a text cites, and who cites a document (S8).

A symbol in running text is looked for by its form, not by a list of bodies, so a new working
group's papers are found on its first day. What only resembles one isn't taken: "24/05" alone, a
date, an acronym, an address on the web. What was found is read by `travaux.symbols`, and what
can't be read there is no reference.

    pursuant to operative paragraph 5 (a) of resolution AG/RES. 1928 (XXXIII-O/03), document
                └── pinpoint ───────┘               └── symbol ──────────┘
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from travaux.findings import Finding, Severity
from travaux.symbols import ORGANS, InvalidSymbol, Symbol, parse_all, printed
from travaux.texts import Text, Unit, bare

# The parts of a symbol as they stand in running text; \s also means a no-break space. They say no
# more than what belongs to one symbol: what it means is read by `travaux.symbols`.
_SUFFIX = (
    r"(?:\s{0,3}[/+]?\s{0,3}(?i:add\.|amend\.?|corr\.?|r[eé]v\.?)\s{0,3}"
    r"[0-9]{1,4}(?:-[0-9]{1,4})?(?![0-9])|/(?i:summary)[0-9]{0,2})"
)
_GOES_ON = (  # "and Add.1-3"
    r",?\s(?:(?i:and|y|et|e)\s)?\s?(?i:add|amend|corr|r[eé]v)\.?\s{0,3}[0-9]{1,4}(?:-[0-9]{1,4})?"
)
_SEGMENT = (  # "C.3", "2024", "S-10", "Sub.2", "L. 77", "PV 1957", but not "Add.1"
    r"(?!(?i:add|amend|corr|r[eé]v|summary)(?![a-z]))(?:(?:CRP|INF|L|NGO|PV|SR|WP)\s?[0-9]+"
    r"|[0-9]+|E?S-[0-9]+|[A-Z][A-Za-z]*(?:\.(?:\s?[0-9]+|[A-Z]+))*)"
)
# "250 B"; but not where words in capitals go on: "RESOLUTION A/RES/1/2 A LA LUZ DE".
_LETTER = r"(?:\s?[A-Z](?:-[A-Z])?(?!\w|\s[A-Z]{2}))?"
_ORGAN = "|".join(sorted(ORGANS, key=len, reverse=True))
_SESSION = r"\s{0,2}\(\s?(?:E?S-)?[IVXLC]+\s?\)"
_ASIDE = (  # "(1994)", "(XXX)", "(Resumption 1)", "(Vol. I)"
    r"(?:\s{0,2}\(\s?(?:(?:19|20)[0-9]{2}|(?:E?S-)?[IVXLC]+|(?i:resumption\s?[0-9]*|closed"
    r"|vol\.?\s?[IVX0-9]+|part\s?[IVX0-9]+|sect\.?\s?[0-9]+))\s?\))"
)
_UN_RESOLUTION = (
    rf"(?:{_ORGAN})(?:/[A-Z]+)?/(?:RES|DEC)/(?:(?:E?S-)?[0-9]+/)?[0-9]+{_LETTER}"
    rf"(?:{_SESSION}{_LETTER})?{_ASIDE}*"
)
_UN = rf"(?:{_ORGAN})(?:\s?/\s?{_SEGMENT}){{1,12}}(?<=[0-9]){_SUFFIX}*{_ASIDE}*"
_YEAR = r"\s?/\s?(?:[0-9]{4}|[0-9]{2})"
_BODY = r"[A-Z]{2,8}(?:/[A-Z]{2,8}){0,8}"
_OAS = (
    rf"{_BODY}\s?/\s?(?i:doc|inf|acta|sa|od)[.\s\-]\s{{0,3}}[0-9]{{1,5}}{_YEAR}"
    rf"|{_BODY}/[A-Z]{{2,8}}[\s\-‐‑–]\s?[0-9]{{1,5}}{_YEAR}"
    rf"|{_BODY}/(?i:res|dec)\.?\s{{0,3}}[0-9]{{1,5}}"
    rf"(?:{_YEAR}|\s{{0,3}}\(\s?(?:[IVXLC]+[\-\s]?[OE0]|[0-9]{{1,5}}){_YEAR}\s?\))"
    r"|(?:AG|CP)/(?i:res|dec)\.?\s{0,3}[0-9]{1,5}"  # a well-known one is cited by number alone
)
_SYMBOL = re.compile(
    r"(?=[A-Z]|http|www)"  # most places are passed over at once: it is three times as quick
    r"(?:(?:https?://|www\.)\S+"  # an address is passed over whole: it may hold a symbol
    rf"|(?:(?<![\w/.@=&?#%\-])|(?<=[0-9]-))(?P<symbol>(?:{_UN_RESOLUTION}|{_UN}|{_OAS}){_SUFFIX}*"
    rf"(?:\*{{1,2}}{_SUFFIX}*)?(?:{_GOES_ON}){{0,20}})(?!\w|/\w|-[A-Z](?![\w/])))"
)
# "operative paragraph 5 (a)", "annex II, para. 3", and their like, in the four languages.
_PART = (
    r"(?:(?:(?:operative|preambular)\s)?(?:paragraphs?|paras?\.?|articles?|arts?\.|sections?|sects?\."
    r"|annex(?:es)?|appendi(?:x|ces)|chapters?|chaps?\.|rules?)|(?:puntos?|párrafos?|párrs?\."
    r"|artículos?|secci(?:ón|ones)|anexos?|apéndices?|capítulos?|paragraphes?|alinéas?|chapitres?"
    r"|annexes?|parágrafos?|artigos?|seç(?:ão|ões))"
    r"(?:\s(?:resolutiv|operativ|dispositiv)[oa]s?|\spreambular(?:es)?)?)"
)
_NUMBER = r"(?:[0-9]+|[IVXLC]+\b)(?:\s?(?:bis|ter|quater)\b)?(?:\s?\(\w{1,4}\)|\.[a-z0-9]\b)*"
_WHERE = (
    r"(?:\s(?:(?:de\sla|da)\sparte\s(?:resolutiva|dispositiva|preambular)|du\s(?:dispositif"
    r"|préambule)|d(?:el|o)\spre[áâ]mbulo))?"
)
_OF = r"\s(?:of|to|in|de|del|al|en|du|au|da|do|ao|em)\b"
_ONE = rf"(?i:{_PART})\s{_NUMBER}(?:\s?(?:,|and|y|et|e|to|-|–)\s?{_NUMBER})*{_WHERE}"
_PINPOINT = rf"\b(?P<pinpoint>{_ONE}(?:(?:,|{_OF}(?:\s(?:the|la))?)\s{_ONE}){{0,3}})"
_BEFORE = re.compile(rf"{_PINPOINT},?{_OF}[^.;:,()]{{0,80}}\(?$")
_ANNEX = r"(?P<annex>(?i:annexe?|anexo))(?!\w)"  # the only one needs no number
_AFTER = re.compile(rf"\)?,\s(?:{_PINPOINT}|{_ANNEX})(?!,?{_OF})")
_REACH = 160  # characters before a symbol that are searched for its pinpoint
# What may stand in a note beside symbols that it only repeats.
_POINTING = frozenset(
    "a also and ao cf de doc documento documentos document documents e el et et le les los o os "
    "s see the to vea veja ver véase véanse voir vid vide y".split()
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A document cited at a place of a text.

    `unit` is the id of the unit that cites it; in a note, of the first unit that calls the note
    ("" where none does), and `note` is then the note's id. `at` counts characters in the bare
    words of the note or the unit. `written` is as in the text: a list such as "S/1994/80 and
    Add.1" is written once, and cites several documents. `pinpoint` is the part of the document
    that is meant ("operative paragraph 5 (a)"), "" where none is named.
    """

    symbol: Symbol
    unit: str
    note: str = ""
    at: int = 0
    written: str = ""
    pinpoint: str = ""


def cited(text: Text) -> tuple[Reference, ...]:
    """Give every reference of a text, those in the notes after those in the units.

    >>> from travaux.texts import Kind
    >>> words = "Pursuant to operative paragraph 5 (a) of resolution AG/RES. 1928 (XXXIII-O/03)."
    >>> [one] = cited(Text((Unit("u1", Kind.PARAGRAPH, words),)))
    >>> printed(one.symbol), one.pinpoint
    ('AG/RES. 1928 (XXXIII-O/03)', 'operative paragraph 5 (a)')
    """
    callers: dict[str, str] = {}
    for unit in text.units:
        for called in unit.calls:
            callers.setdefault(called, unit.id)
    found = [reference for unit in text.units for reference in _in_words(unit, unit.id, "")]
    for note in text.notes:
        found += _in_words(note, callers.get(note.id, ""), note.id)
    return tuple(found)


def _in_words(holder: Unit, unit: str, note: str) -> Iterator[Reference]:
    if "/" not in holder.words:
        return
    words, before = bare(holder.words), 0
    for match in _SYMBOL.finditer(words):
        pinpoint = _pinpoint(words, before, match)
        for symbol in _symbols(match):
            yield Reference(symbol, unit, note, match.start(), match[0], pinpoint)
        before = match.end()


def _symbols(match: re.Match[str]) -> tuple[Symbol, ...]:
    if not match["symbol"]:
        return ()
    try:
        return parse_all(" ".join(match[0].split()))
    except InvalidSymbol:
        return ()


def _pinpoint(words: str, after: int, match: re.Match[str]) -> str:
    """Find the part of the document that is meant, before its symbol or else behind it."""
    window = words[max(after, match.start() - _REACH) : match.start()]
    if found := _BEFORE.search(window):
        return " ".join(found["pinpoint"].split())
    found = _AFTER.match(words, match.end())
    return " ".join((found["pinpoint"] or found["annex"]).split()) if found else ""


def repeated(text: Text) -> tuple[Finding, ...]:
    """Report every note that only repeats symbols of the very unit that calls it."""
    units: dict[str, set[object]] = {}
    notes: dict[str, list[Reference]] = {}
    for reference in cited(text):
        if reference.note:
            notes.setdefault(reference.note, []).append(reference)
        else:
            units.setdefault(reference.unit, set()).add(reference.symbol.key)
    findings = []
    for number, note in enumerate(text.notes, 1):
        references = notes.get(note.id, [])
        there = units.get(references[0].unit, set()) if references else set()
        if all(one.symbol.key in there for one in references) and _only_points(note, references):
            findings.append(_repeats(number, references))
    return tuple(findings)


def _only_points(note: Unit, references: list[Reference]) -> bool:
    """Whether a note says nothing but which documents to see."""
    rest = bare(note.words)
    for reference in references:
        rest = rest.replace(reference.written, " ")
    return bool(references) and _POINTING.issuperset(re.findall(r"\w+", rest.casefold()))


def _repeats(number: int, references: list[Reference]) -> Finding:
    symbols = " and ".join(printed(reference.symbol) for reference in references)
    return Finding(
        Severity.NOTE,
        "note-repeats-symbol",
        f"note {number}",
        f"The note only repeats {symbols}. The paragraph that calls it says so already. "
        "Take the note out, or leave it as it is.",
    )


def citing(
    references: Mapping[str, Iterable[Reference]], symbol: Symbol
) -> tuple[tuple[str, Reference], ...]:
    """Tell where an issue is cited, in several texts: "cited by".

    Takes the references of each text by the id of the text's own issue. An issue is cited only
    under its own symbol: who cites revision 7 doesn't cite the first issue.
    """
    return tuple(
        (issue, reference)
        for issue, found in references.items()
        for reference in found
        if reference.symbol.key == symbol.key
    )


def unresolved(references: Iterable[Reference], held: Iterable[Symbol]) -> tuple[Reference, ...]:
    """Give the references to issues that aren't among those held."""
    keys = {symbol.key for symbol in held}
    return tuple(reference for reference in references if reference.symbol.key not in keys)
