"""Citations read from running text: the provisions that it names, and the instruments they are of.

In English, Spanish, French and Portuguese, in one text or in several of them at once. Nothing is
guessed: a provision that no instrument is named beside is the text's own, and a name that isn't
in the table of instruments is kept as it is written. Symbols are those that `travaux.references`
finds.

    Article 29.2. of the Universal Declaration    the Universal Declaration (art. 29.2)
    └─ pinpoint ┘    └─ naming ─────────────┘     └─ naming ────────────────┘ └ pinpoint ┘
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from travaux import references
from travaux.citations.citation import Citation, Provision
from travaux.citations.defining import ShortNames
from travaux.citations.naming import Naming, after, before, namings
from travaux.citations.pinpoints import Pinpoint, numbers, pinpoints
from travaux.citations.resolutions import numbered
from travaux.instruments.known import Instruments, known
from travaux.references import Reference
from travaux.symbols import printed
from travaux.texts import Kind, Text, Unit, bare

_BESIDE = re.compile(
    r"[,;]?\s(?:(?:and|or|y|e|et|ou|o|u|as\swell\sas|así\scomo|ainsi\sque|bem\scomo)\s)?"
    r"(?:(?:the|the\s|los|las|el|la|les|os|as|o|a|of|de|del|des|do|da|du|in|en)\s|l['’]|d['’])*"
)
_SENTENCE_ENDS = re.compile(r"[.;:!?)”\"]\s+$")
_HEADED = re.compile(  # "Article 5. The", "Section 3 – Of", "ARTICLE 5 1. The", "CHAPTER I THE"
    r"\.?\s?[-–—]\s?[A-ZÀ-Þ]|[.:]\s+[A-ZÀ-Þ0-9(“\"]|\s[A-ZÀ-Þ]{3}|\s1\.\s[A-ZÀ-Þ]"
)
_AT_THE_END = re.compile(r"\.?\s?$")
_DECISIONS = frozenset({"RES", "DEC"})  # what a body adopted, by its symbol
_SPACE = re.compile(r"\s")
_HEADINGS = frozenset({Kind.ARTICLE, Kind.HEADING, Kind.ANNEX, Kind.TITLE})


@dataclass(frozen=True, slots=True)
class _Group:
    """Provisions of one instrument that are cited together, and where."""

    start: int
    end: int
    naming: Naming | None
    provisions: tuple[Provision, ...]


def cited(text: Text, instruments: Instruments | None = None) -> tuple[Citation, ...]:
    """Give every citation of a text, those in the notes after those in the units.

    An article's own heading cites nothing. `instruments` are the well-known ones if none are given.

    >>> from travaux.texts import Kind
    >>> words = "This is the language of Article 29.2. of the Universal Declaration."
    >>> [one] = cited(Text((Unit("u1", Kind.PARAGRAPH, words),)))
    >>> one.instrument, one.provision.number, one.provision.paragraph
    ('UDHR', '29', '2')
    >>> one.written
    'Article 29.2. of the Universal Declaration'
    """
    callers: dict[str, str] = {}
    for unit in text.units:
        for called in unit.calls:
            callers.setdefault(called, unit.id)
    reader = _Reader(text, instruments or known())
    found: list[Citation] = []
    for unit in text.units:
        found += reader.read(unit, unit.id)
    for note in text.notes:
        found += reader.read(note, callers.get(note.id, ""), note.id)
    return tuple(found)


def cited_in(words: str, instruments: Instruments | None = None) -> tuple[Citation, ...]:
    """Give every citation in plain words, as `cited` does for a text; `unit` is "".

    >>> [(one.instrument, one.provision.number) for one in cited_in("ICCPR, arts. 18 and 19 (3)")]
    [('ICCPR', '18'), ('ICCPR', '19')]
    """
    holder = Unit("u", Kind.PARAGRAPH, words)
    return tuple(_Reader(Text((holder,)), instruments or known()).read(holder, ""))


class _Reader:
    """Reads a text paragraph by paragraph, and keeps the short names that it gives on the way."""

    def __init__(self, text: Text, instruments: Instruments) -> None:
        self._instruments = instruments
        self._short = ShortNames()
        self._symbols: dict[str, list[Reference]] = {}
        for one in references.cited(text):
            self._symbols.setdefault(one.note or one.unit, []).append(one)

    def read(self, holder: Unit, unit: str, note: str = "") -> Iterator[Citation]:
        """Give the citations of a unit or a note, from left to right."""
        words = bare(holder.words)
        names = self._names(holder.id, words)
        self._short.learn(words, names)
        is_heading = holder.kind in _HEADINGS
        for group in _groups(words, names):
            if group.naming is None and _heads(words, group, is_heading=is_heading):
                continue
            written = words[group.start : group.end]
            named = group.naming.named if group.naming else ""
            code = self._short.means(group.naming) if group.naming else ""
            for provision in group.provisions or (None,):
                yield Citation(code, provision, written, named, unit, note, group.start, group.end)

    def _names(self, holder: str, words: str) -> list[Naming]:
        by_symbol = [_of_symbol(one) for one in self._symbols.get(holder, [])]
        known_as = [_known_as(one, self._instruments) for one in (*by_symbol, *numbered(words))]
        return namings(words, list(self._instruments.mentions(words)), known_as)


def _of_symbol(reference: Reference) -> Naming:
    """Give what a symbol names: a resolution is an instrument, another document isn't."""
    end = reference.at + len(reference.written)
    is_decision = _DECISIONS & {*reference.symbol.path, reference.symbol.kind}
    symbol = printed(reference.symbol) if is_decision else ""
    return Naming(reference.at, end, symbol, reference.written)


def _known_as(naming: Naming, instruments: Instruments) -> Naming:
    """Give a resolution under the code of the instrument that it is, if it is one."""
    known_as = instruments.bearing(naming.instrument)
    return replace(naming, instrument=known_as.code) if known_as else naming


def _groups(words: str, names: Sequence[Naming]) -> Iterator[_Group]:
    """Give what is cited together, and each instrument that is cited as a whole."""
    inside = _Spans([(one.start, one.end) for one in names if one.instrument])
    outside = [one for one in pinpoints(words) if not inside.hold(one.start)]
    pointed = sorted([*outside, *_numbered(words, names)], key=lambda one: one.start)
    groups = _together(words, pointed, _linked(words, pointed, names))
    taken = {group.naming.start for group in groups if group.naming}
    cited = _Spans([(group.start, group.end) for group in groups])
    whole = [
        _Group(one.start, one.end, one, ())
        for one in names
        if one.instrument and one.start not in taken and not cited.hold(one.start)
    ]
    yield from sorted([*groups, *whole], key=lambda one: one.start)


def _numbered(words: str, names: Sequence[Naming]) -> Iterator[Pinpoint]:
    """Give the articles whose numbers stand right behind an abbreviation: "ICCPR 19 (3)"."""
    for one in names:
        if one.instrument and one.named.isupper() and one.named.isalpha():
            gap = _SPACE.match(words, one.end)
            found = numbers(words, gap.end()) if gap else None
            if found:
                yield found


def _linked(
    words: str, pointed: Sequence[Pinpoint], names: Sequence[Naming]
) -> list[Naming | None]:
    """Give each pinpoint its instrument: its own, or that of the pinpoint beside it."""
    behind = [after(words, one.end, names) for one in pointed]
    front = [
        None if named else before(words, one.start, one.end, names)
        for one, named in zip(pointed, behind, strict=True)
    ]
    beside = [_is_beside(words, one, other) for one, other in pairwise(pointed)]
    for n in range(len(pointed) - 2, -1, -1):
        if beside[n] and not front[n]:
            behind[n] = behind[n] or behind[n + 1]
    for n in range(1, len(pointed)):
        if beside[n - 1] and not behind[n]:
            front[n] = front[n] or front[n - 1]
    return [one or other for one, other in zip(behind, front, strict=True)]


def _is_beside(words: str, one: Pinpoint, other: Pinpoint) -> bool:
    between = _BESIDE.match(words, one.end, other.start)
    return bool(between and between.end() == other.start)


def _together(
    words: str, pointed: Sequence[Pinpoint], linked: Sequence[Naming | None]
) -> list[_Group]:
    """Make one group of pinpoints that stand together and have their instrument together."""
    together: list[list[int]] = []
    for n, naming in enumerate(linked):
        if together and naming is not None and naming is linked[together[-1][-1]]:
            together[-1].append(n)
        else:
            together.append([n])
    return [_group(words, [pointed[n] for n in run], linked[run[0]]) for run in together]


def _group(words: str, run: Sequence[Pinpoint], naming: Naming | None) -> _Group:
    provisions = tuple(provision for one in run for provision in one.provisions)
    start, end = run[0].start, run[-1].end
    if naming is None:
        return _Group(start, end, None, provisions)
    if naming.start < start and words.startswith(")", end) and "(" in words[naming.end : start]:
        end += 1
    return _Group(min(start, naming.start), max(end, naming.end), naming, provisions)


def _heads(words: str, group: _Group, *, is_heading: bool) -> bool:
    """Whether it is the heading of what follows: that of a unit, or one that was run into it."""
    if is_heading and group.start == 0:
        return True
    if len(group.provisions) > 1 or words[group.start].islower():
        return False
    if group.start == 0:
        return bool(_HEADED.match(words, group.end))
    begins = _SENTENCE_ENDS.search(words, max(0, group.start - 4), group.start)
    headed = _HEADED.match(words, group.end) or _AT_THE_END.match(words, group.end)
    return bool(begins and headed)


class _Spans:
    """Stretches of words in order, and whether a place is in one of them."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def hold(self, place: int) -> bool:
        found = bisect_right(self._starts, place) - 1
        return found >= 0 and place < self._ends[found]
