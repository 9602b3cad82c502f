"""Documents looked up: works and their issues, what is implied, current, in which languages (S6).

The order of issues is told by their symbols, never by their dates, which are wrong at times (P5);
and a title is never a key: two works may bear the same one (I6).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from travaux.dates import When
from travaux.delegations.registry import folded
from travaux.documents import Issue, Relation, Rendition, RenditionState, symbol_of
from travaux.languages import WORKING_LANGUAGES
from travaux.record.decisions import decisions_on
from travaux.record.record import Record, key
from travaux.references import Reference, citing
from travaux.symbols import Scheme, SuffixKind, Symbol, printed


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the register: an issue, or one that another implies and that isn't held."""

    id: str
    issue: Issue | None

    @property
    def held(self) -> bool:
        """Whether it is on the register; otherwise it is implied."""
        return self.issue is not None


@dataclass(frozen=True, slots=True)
class Work:
    """A document through all its issues, in the order of their symbols."""

    id: str
    lines: tuple[Listed, ...]

    @property
    def issues(self) -> tuple[Issue, ...]:
        """The issues on the register."""
        return tuple(line.issue for line in self.lines if line.issue)

    @property
    def implied(self) -> tuple[str, ...]:
        """The issues that must exist and aren't held."""
        return tuple(line.id for line in self.lines if not line.held)


def works(record: Record) -> tuple[Work, ...]:
    """Give all works in the order of their symbols, those under a handle last as they came."""
    by_work: dict[str, list[Issue]] = {}
    for issue in record.issues.values():
        by_work.setdefault(issue.work, []).append(issue)
    symbols = {one: symbol_of(one) for one in by_work}
    numbered = sorted((symbol, one) for one, symbol in symbols.items() if symbol)
    handles = [one for one, symbol in symbols.items() if not symbol]
    return tuple(Work(one, _lines(by_work[one])) for one in (*(w for _, w in numbered), *handles))


def work_of(record: Record, written: str) -> Work | None:
    """Give the work that a symbol (of any of its issues, held or not) or a handle belongs to."""
    symbol = symbol_of(written)
    wanted = printed(symbol.work) if symbol else written
    issues = issues_of(record, wanted)
    return Work(wanted, _lines(issues)) if issues else None


def issues_of(record: Record, work: str) -> tuple[Issue, ...]:
    """Give the registered issues of a work, by its id, as they came."""
    # To read a symbol takes long: most of them show at first sight that they are of another work.
    near = (one for one in record.issues.values() if one.id.startswith(work))
    return tuple(one for one in near if one.work == work)


def implied_by(record: Record, issue: Issue) -> tuple[str, ...]:
    """Give the issues that must have come before one and aren't held: revs. 1 to 6 for rev. 7."""
    symbol = issue.symbol
    before = symbol.implied() if symbol else ()
    return tuple(one for one in map(printed, before) if one not in record.issues)


def current(record: Record, work: Work, day: date | None = None) -> Issue | None:
    """Give the issue that stood on a day: the last revision, or a corrigendum with the whole text.

    On a day only those count that were out by then for certain; without a day, all that are held.
    A corrigendum for some languages stands in these alone: see `current_in`.
    """
    return _current(record, work, (), day)


def current_in(record: Record, work: Work, language: str, day: date | None = None) -> Issue | None:
    """Give the issue that stood in one language: a corrigendum may have replaced it there (P4).

    Whether that issue is out in the language yet is another question: `missing_languages`.
    """
    return _current(record, work, (language,), day)


def own_in(record: Record, work: Work, day: date | None = None) -> Mapping[str, Issue]:
    """Give the languages in which another issue stands than in the rest, with that issue."""
    common = current(record, work, day)
    affected = dict.fromkeys(one for issue in work.issues for one in issue.affects)
    own = {language: current_in(record, work, language, day) for language in affected}
    return {language: issue for language, issue in own.items() if issue and issue != common}


def dated(record: Record, issue: Issue) -> When | None:
    """Give an issue's date, or when it had its status, or when it was decided on; None if unknown.

    The later ones only bound it: it was out by then.
    """
    return next(_dates(record, issue), None)


def out_by(record: Record, issue: Issue) -> date:
    """Give the day by which an issue was out for certain; the last of all days if none is known."""
    return min((one.latest for one in _dates(record, issue) if one.latest), default=date.max)


def renditions_of(record: Record, issue: str) -> tuple[Rendition, ...]:
    """Give the files that hold an issue, one for each language, as they came."""
    return tuple(one for one in record.renditions.values() if one.issue == issue)


def languages_due(issue: Issue) -> tuple[str, ...]:
    """Give the languages that an issue is due in: for a symbol of the OAS its four (P22).

    Of others nothing is taken for granted.
    """
    symbol = issue.symbol
    return WORKING_LANGUAGES if symbol and symbol.scheme is Scheme.OAS else ()


def missing_languages(record: Record, issue: Issue, due: Sequence[str]) -> tuple[str, ...]:
    """Give the languages, of those that are due, in which an issue isn't issued yet (P22).

    A draft translation isn't an issue. A corrigendum for some languages is due in those (P4).
    """
    wanted = [one for one in due if not issue.affects or one in issue.affects]
    return tuple(one for one in wanted if not _issued_in(record, issue.id, one))


def cited_by(
    record: Record, references: Mapping[str, Sequence[Reference]], written: str
) -> tuple[tuple[str, Reference | None], ...]:
    """Tell which issues cite one, and where: "cited by" (S8).

    Takes the references found in texts, by the id of each text's issue. A link that somebody made
    counts too, and has no place; each issue is named for it only if its text doesn't show it.
    """
    symbol = symbol_of(written)
    found = citing(references, symbol) if symbol else ()
    shown = {issue for issue, _ in found}
    linked = (
        link.source
        for link in record.links.values()
        if link.relation is Relation.CITES and link.target == written
    )
    return (*found, *((one, None) for one in linked if one not in shown))


def found(record: Record, words: str) -> tuple[Issue, ...]:
    """Give the issues whose symbol, title or other spelling holds words (I5).

    Capitals, accents and signs don't count: "including" finds "Including".
    """
    wanted = folded(words)
    return tuple(
        one
        for one in record.issues.values()
        if wanted and any(wanted in folded(name) for name in (one.id, *one.titles, *one.as_written))
    )


def same_title(record: Record, issue: Issue) -> tuple[Issue, ...]:
    """Give the issues of other works that bear one of the titles of an issue (I6)."""
    titles = {_compared(title) for title in issue.titles}
    bearing = (
        one
        for one in record.issues.values()
        if any(_compared(title) in titles for title in one.titles)
    )
    return tuple(one for one in bearing if one.work != issue.work)


def out_of_order(record: Record, issue: Issue) -> tuple[Issue, ...]:
    """Give the issues of the same work whose dates contradict the order of the symbols (P5)."""
    symbol, mine = issue.symbol, issue.date
    if symbol is None or mine is None:
        return ()
    return tuple(
        other
        for other in issues_of(record, issue.work)
        if other.symbol
        and other.date
        and (
            (_precedes(other.symbol, symbol) and _after(other.date, mine))
            or (_precedes(symbol, other.symbol) and _after(mine, other.date))
        )
    )


def _compared(title: str) -> str:
    return " ".join(title.casefold().split())


def _lines(issues: Sequence[Issue]) -> tuple[Listed, ...]:
    held = {one.id: one for one in issues}
    symbols = {one.id: one.symbol for one in issues}
    for symbol in list(symbols.values()):
        for before in symbol.implied() if symbol else ():
            symbols.setdefault(printed(before), before)
    ordered = sorted(symbols.items(), key=lambda one: one[1].key if one[1] else ())
    return tuple(Listed(one, held.get(one)) for one, _ in ordered)


def _stands_alone(issue: Issue) -> bool:
    """Whether an issue is the document itself, not an addendum to it."""
    symbol = issue.symbol
    aside = (SuffixKind.ADD, SuffixKind.SUMMARY, SuffixKind.AMEND)
    return symbol is None or not any(suffix.kind in aside for suffix in symbol.suffixes)


def _current(
    record: Record, work: Work, languages: Sequence[str], day: date | None
) -> Issue | None:
    """Give the last issue in full that is for every language, or for one of these."""
    standing = [
        one
        for one in work.issues
        if _stands_alone(one)
        and one.whole
        and (not one.affects or set(languages) & set(one.affects))
        and (day is None or out_by(record, one) <= day)
    ]
    return standing[-1] if standing else None


def _dates(record: Record, issue: Issue) -> Iterator[When]:
    if issue.date:
        yield issue.date
    if issue.status and issue.status.when:
        yield issue.status.when
    yield from (one.when for one in decisions_on(record, issue.id) if one.when)


def _issued_in(record: Record, issue: str, language: str) -> bool:
    rendition = record.renditions.get(key(issue, language))
    return rendition is not None and rendition.state is not RenditionState.DRAFT


def _precedes(one: Symbol, other: Symbol) -> bool:
    return any(one.key == before.key for before in other.implied())


def _after(one: When, other: When) -> bool:
    """Whether one certainly was after the other."""
    return bool(one.earliest and other.latest and one.earliest > other.latest)
