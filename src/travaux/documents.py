"""Documents: works and their issues, what shares a counter, and how they descend (S5–S7).

A work is known by the symbol of its first issue, an issue by its whole symbol, never by a title
(I6). An issue that bears no symbol has a handle of its own as id. In the record symbols are kept
as they are printed; what was written stands in `as_written` (P1).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import lru_cache, total_ordering

from travaux.dates import When
from travaux.delegations import NO_NAMES, Names
from travaux.symbols import InvalidSymbol, Scheme, Symbol, parse, printed


class DocumentKind(StrEnum):
    """What a document is for."""

    RESOLUTION = "resolution"
    DRAFT_RESOLUTION = "draft resolution"
    NEGOTIATING_TEXT = "negotiating text"
    GUIDELINES = "guidelines"
    WORK_PLAN = "work plan"
    REPORT = "report"
    SUMMARY = "summary"
    NOTICE = "notice"
    ORDER_OF_BUSINESS = "order of business"
    PARTICIPANTS = "list of participants"
    COMPILATION = "compilation"
    CONTRIBUTION = "contribution"  # of a delegation or an organ, in writing or as recorded
    PAPER = "paper"  # of a panelist or an expert
    LETTER = "letter"
    OTHER = "other"


class Relation(StrEnum):
    """How one document stands to another. Revision is told by the symbols themselves (S7)."""

    DERIVES_FROM = "derives from"
    INPUT_TO = "is an input to"
    CARRIES = "carries"
    CITES = "cites"
    ADOPTS = "adopts"
    ATTACHED_TO = "is attached to"
    TRANSLATES = "translates"


@total_ordering
class Level(Enum):
    """Who may see something, from the narrowest to the widest circle (P25)."""

    AUTHOR = "author"
    SECRETARIAT = "secretariat"  # the author and the secretariat
    STATES = "states"  # a group of states
    BODY = "body"  # all members of the body
    OBSERVERS = "observers"  # and observers and organs
    PUBLIC = "public"

    def __lt__(self, other: Level) -> bool:
        """Tell whether this circle is narrower than another."""
        circles = list(Level)
        return circles.index(self) < circles.index(other)


class Release(StrEnum):
    """When an issue's level becomes the wider one that it is meant for (P25)."""

    NEVER = "never"
    ON_ISSUE = "on issue"
    ON_ADOPTION = "on adoption"
    ON_TRANSMISSION = "on transmission"
    ON_DATE = "on date"


@dataclass(frozen=True, slots=True)
class StatusNote:
    """The note in parentheses under a title: who did what with it, where and when (P6).

    `act` is a verb ("presented", "approved", "prepared", "agreed"), `by` the code of a party, a
    body or an office ("chair"), `body` where.
    """

    act: str
    by: str = ""
    body: str = ""
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue of a document: the first, a revision, an addendum, a corrigendum.

    `id` is the printed symbol, or a handle for one that has none. `body` is whose document it is;
    `author` and `presented_by` are codes of parties, bodies, or ids of persons; "" means that it
    isn't recorded (I13). `original` is the language, or several with a stroke ("es/en").
    `whole` is false for a corrigendum that only lists corrections; `affects` are the languages it
    is for, none meaning all (P4). `level` is who may see it now, `meant_for` who may after its
    release; `circle` are the codes of the parties that the level "states" means.
    """

    id: str
    kind: DocumentKind
    titles: Names = NO_NAMES
    body: str = ""
    author: str = ""
    presented_by: str = ""
    date: When | None = None
    original: str = ""
    status: StatusNote | None = None
    as_written: tuple[str, ...] = ()
    whole: bool = True
    affects: tuple[str, ...] = ()
    level: Level = Level.BODY
    meant_for: Level = Level.BODY
    release: Release = Release.NEVER
    release_date: When | None = None
    circle: tuple[str, ...] = ()

    @property
    def symbol(self) -> Symbol | None:
        """The symbol, None where the id is a handle."""
        return symbol_of(self.id)

    @property
    def work(self) -> str:
        """The id of the work: the symbol without its modifications."""
        symbol = self.symbol
        return printed(symbol.work) if symbol else self.id

    def title(self, language: str = "en") -> str:
        """Give the title in a language, in another where there is none in that one."""
        return self.titles.within(language)


@lru_cache(maxsize=4096)  # the same few are asked for at every entry
def symbol_of(id: str) -> Symbol | None:  # noqa: A002
    """Give the symbol that a document's id is; None where it is a handle."""
    try:
        return parse(id)
    except InvalidSymbol:
        return None


class RenditionState(StrEnum):
    """How far a language version has come (P22)."""

    DRAFT = "draft translation"
    ISSUED = "issued"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Rendition:
    """A file that holds an issue in one language; `digest` says which file ("sha256:…")."""

    issue: str
    language: str
    digest: str
    media_type: str
    name: str
    state: RenditionState = RenditionState.ISSUED


@dataclass(frozen=True, slots=True)
class Link:
    """One document's relation to another, by their ids; read from left to right."""

    source: str
    relation: Relation
    target: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """A series of symbols, and what it shares a counter with (P2).

    `path` is what stands before the number ("CAJP/GT/TM"), `kind` the kind within it ("" or "doc",
    "INF"). Two series with the same `counter` count together. Numbers run on; they don't begin
    again in January unless `yearly` says so.
    """

    id: str
    body: str
    path: str
    kind: str = ""
    scheme: Scheme = Scheme.OAS
    counter: str = ""
    first: int = 1
    yearly: bool = False

    @property
    def counts_in(self) -> str:
        """The counter: its own, unless it shares one."""
        return self.counter or self.id

    def symbol(self, number: int, year: int) -> Symbol:
        """Give the symbol with a number and a year (of four figures)."""
        return Symbol(self.scheme, tuple(self.path.split("/")), self.kind, number, year)
