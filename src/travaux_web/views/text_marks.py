"""The marks of a text: of each paragraph its number, its standing, and what is open there.

They make the outline, and the filters choose by them. Those outside the body are told none but the
numbers: how far a paragraph has come is the body's own (P25).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from travaux.delegations import Grouping, UnknownDelegation, standard_registry
from travaux.documents import Level
from travaux.drafting.compilation import CompiledUnit, Placement
from travaux.numbering import labels
from travaux.readings import Bracket, BracketKind
from travaux.record.standings import standings
from travaux.reports.compendium import voices_of
from travaux.texts import Kind, Text, Unit, bare
from travaux_web.desk import Held
from travaux_web.live.pages import Viewing

HEADINGS = (Kind.TITLE, Kind.HEADING, Kind.ARTICLE, Kind.ANNEX)
_BEGINS = 9  # words by which the outline calls a paragraph


@dataclass(frozen=True, slots=True)
class Mark:
    """One paragraph in the outline.

    `standing` is "" for those whom it isn't told; `asking` are the codes of all who ask for
    something in it, `brackets` the number of its open brackets. `words` are its own, as printed.
    """

    unit: str
    label: str
    words: str
    heading: bool = False
    depth: int = 0
    standing: str = ""
    brackets: int = 0
    asking: frozenset[str] = frozenset()

    @property
    def begins(self) -> str:
        """How it begins."""
        words = self.words.split()
        return " ".join(words[:_BEGINS]) + (" …" if len(words) > _BEGINS else "")

    @property
    def called(self) -> str:
        """What a person calls it: by its number, or by how it begins."""
        return self.label or self.begins


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which paragraphs somebody wants to see whole; the others are folded to a line."""

    party: str = ""
    group: str = ""
    standing: str = ""
    open: str = ""
    find: str = ""
    _members: frozenset[str] = field(init=False, default=frozenset(), compare=False)

    def __post_init__(self) -> None:
        if self.group:
            object.__setattr__(self, "_members", members_of(self.group))

    def __bool__(self) -> bool:
        """Tell whether anything is left out at all."""
        return any((self.party, self.group, self.standing, self.open, self.find))

    def fits(self, mark: Mark) -> bool:
        """Tell whether a paragraph is wanted; a heading is, unless words are looked for."""
        if mark.heading and not self.find:
            return True
        return (
            (not self.party or self.party in mark.asking)
            and (not self.group or bool(self._members & mark.asking))
            and (not self.standing or self.standing == mark.standing)
            and (not self.open or mark.brackets > 0)
            and (not self.find or self.find.casefold() in mark.words.casefold())
        )


def members_of(group: str) -> frozenset[str]:
    """Give the codes of a group and of its members."""
    try:
        found = standard_registry().of(group)
    except UnknownDelegation:
        return frozenset({group})
    members = found.members if isinstance(found, Grouping) else ()
    return frozenset({group, *members})


def is_of_the_body(viewing: Viewing) -> bool:
    """Tell whether an audience is let into what the body has before it."""
    return viewing.audience.sees <= Level.BODY


def root(unit: str) -> str:
    """Give the paragraph that a printed one is of: wordings of the whole of it bear its id."""
    return unit.partition("~")[0]


def marks_of(held: Held, viewing: Viewing, issue: str, printed: Text) -> tuple[Mark, ...]:
    """Give the marks of the paragraphs of an issue as it is printed, in their order."""
    if not is_of_the_body(viewing):
        numbers = labels(printed)
        return tuple(_plain(unit, numbers) for unit in printed.units)
    told = held.once(("told", issue), lambda: _told(held, issue))
    return _marked(printed, told)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known of the paragraphs of an issue, by their ids."""

    standing: Mapping[str, str]
    brackets: Mapping[str, int]
    asking: Mapping[str, frozenset[str]]


def _told(held: Held, issue: str) -> _Told:
    compilation = held.night(issue).compilation
    asking: dict[str, set[str]] = {}
    for entry in compilation.entries():
        unit = entry.unit if isinstance(entry, Placement) else entry.unit.id
        asking.setdefault(unit, set()).update(map(_code, voices_of(entry)))
    units = [one.unit.id for one in compilation.entries() if isinstance(one, CompiledUnit)]
    standing = standings(held.record, issue, units)
    counted = Counter(map(unit_of, held.texts.brackets(held.record, issue)))
    return _Told(
        {unit: one.standing.value for unit, one in standing.items()},
        counted,
        {unit: frozenset(codes) for unit, codes in asking.items()},
    )


def _code(voice: str) -> str:
    return voice.partition(" (")[0]


def open_brackets(held: Held, issue: str) -> int:
    """Give how many brackets of an issue are open, wherever they stand: in headings and notes too.

    Every page that tells a number tells this one.
    """
    return len(held.texts.brackets(held.record, issue))


def unit_of(bracket: Bracket) -> str:
    """Give the paragraph that a bracket is shown at: a new one's own."""
    new = bracket.kind is BracketKind.PARAGRAPH and bracket.added
    return bracket.added.id if new and bracket.added else bracket.unit


def _marked(printed: Text, told: _Told) -> tuple[Mark, ...]:
    numbers, seen = labels(printed), set[str]()
    found = []
    for unit in printed.units:
        name = root(unit.id)
        if name in seen:
            continue
        seen.add(name)
        plain = _plain(unit, numbers)
        own = (told.standing.get(name, ""), told.brackets.get(name, 0))
        asking = told.asking.get(name, frozenset())
        found.append(Mark(name, *_of(plain), *own, asking))
    return tuple(found)


def _of(plain: Mark) -> tuple[str, str, bool, int]:
    return plain.label, plain.words, plain.heading, plain.depth


def _plain(unit: Unit, numbers: Mapping[str, str]) -> Mark:
    label = numbers.get(unit.id, "") or unit.label or ""
    heading = unit.kind in HEADINGS
    return Mark(unit.id, label, " ".join(bare(unit.words).split()), heading, unit.depth)


def open_after(marks: Iterable[Mark], unit: str) -> tuple[Mark | None, Mark | None]:
    """Give the open paragraphs before and after one; None where there is none."""
    before: Mark | None = None
    passed = False
    for one in marks:
        if one.unit == unit:
            passed = True
        elif one.brackets and passed:
            return before, one
        elif one.brackets and not passed:
            before = one
    return before, None
