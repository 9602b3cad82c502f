"""Registering: the issues of documents, by symbol or handle, and what was done with them (S6).

Symbols are read however they are written, and kept as they are printed. An issue whose forerunners
aren't held is taken, and these are listed as implied; a masthead that contradicts itself is kept as
it stands and told of (P5).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from travaux.bodies import Office
from travaux.dates import When
from travaux.delegations import NO_NAMES, Names
from travaux.documents import DocumentKind, Issue, Level, Release, StatusNote, symbol_of
from travaux.events import IssueRegistered, StatusNoted
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.approving import made_stale
from travaux.procedure.floor import Floor
from travaux.procedure.releasing import circle_of, may_be_seen_so
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.counters import series_of
from travaux.record.documents import implied_by, out_of_order, renditions_of, same_title
from travaux.record.people import persons_named
from travaux.symbols import SuffixKind, Symbol, printed

_ONCE = Row("a symbol is given to one issue only", "P1")
_NUMBERED = Row("a document whose number is still blank is registered under a handle", "P1")
_LISTS = Row("only a corrigendum may hold corrections alone, or be for some languages", "P4")
_OPEN = Row("completed is what the register left open", "S6")
_STANDS = Row("what stands on the register isn't overwritten", "S32")

_FEW = 10  # so many issues can be named in one sentence

# At which level a document comes, for whom it is meant, and when it is released to them.
_COMES: Mapping[DocumentKind, tuple[Level, Level, Release]] = {
    # Before it is issued, its author and the secretariat see it; then the body (S34, P25).
    DocumentKind.CONTRIBUTION: (Level.SECRETARIAT, Level.BODY, Release.ON_ISSUE),
}


@act
def register_issue(
    floor: Floor,
    id: str,
    kind: DocumentKind,
    titles: Names = NO_NAMES,
    body: str = "",
    author: str = "",
    presented_by: str = "",
    date: When | None = None,
    original: str = "",
    status: StatusNote | None = None,
    as_written: tuple[str, ...] = (),
    whole: bool = True,
    affects: tuple[str, ...] = (),
    level: Level | None = None,
    meant_for: Level | None = None,
    release: Release | None = None,
    release_date: When | None = None,
    circle: tuple[str, ...] = (),
) -> Acted:
    """Put an issue of a document on the register (S6).

    `id` is its symbol, however it is written, or a handle where it has none. `titles` are by
    language. `body` is whose document it is, that of the series unless said; `author` and
    `presented_by` are parties, bodies, persons or an office. `date` is the masthead's; `original`
    the language or languages ("es/en"). `whole` is false for a corrigendum that only lists
    corrections, `affects` names the languages that it is for. `level` says who may see it,
    `meant_for` who may after its `release`; `circle` names the parties that the level "states"
    means.
    """
    where = floor.id_of(id)
    symbol = symbol_of(where)
    _may_be_new(floor, where, symbol)
    comes = _COMES.get(kind, (Level.BODY, Level.BODY, Release.NEVER))
    seen = level or comes[0]
    issue = Issue(
        where,
        kind,
        titles,
        _body(floor, body, symbol),
        _whose(floor, author),
        _whose(floor, presented_by),
        date,
        original,
        status and _note(floor, status),
        _spellings(where, (id, *as_written)),
        whole,
        affects,
        seen,
        meant_for or max(seen, comes[1]),
        release or (comes[2] if level is None else Release.NEVER),
        release_date,
        circle_of(floor, circle),
    )
    _may_list_corrections(issue)
    may_be_seen_so(issue)
    noticed = (*_noticed(floor, issue), *made_stale(floor, issue))
    return done(IssueRegistered(issue), findings=noticed)


@act
def complete_issue(
    floor: Floor,
    document: str,
    titles: Names = NO_NAMES,
    body: str = "",
    author: str = "",
    presented_by: str = "",
    date: When | None = None,
    original: str = "",
    status: StatusNote | None = None,
    as_written: tuple[str, ...] = (),
) -> Acted:
    """Fill in what the register left open about an issue; what stands there stays.

    Particulars are those of “register-issue”. Another spelling of the symbol is always taken.
    """
    issue = floor.issue(document)
    found: dict[str, object] = {
        "titles": titles,
        "body": _body(floor, body, None),
        "author": _whose(floor, author),
        "presented_by": _whose(floor, presented_by),
        "date": date,
        "original": original,
        "status": status and _note(floor, status),
    }
    filled = {name: _filled(issue, name, value) for name, value in found.items() if value}
    spelled = _spellings(issue.id, (*issue.as_written, *as_written))
    completed = replace(issue, **filled, as_written=spelled)
    if completed == issue:
        raise NotAllowed(f"completing {issue.id} with nothing new", _OPEN, "what isn't there yet")
    return done(IssueRegistered(completed), findings=tuple(_noticed(floor, completed)))


@act
def note_status(
    floor: Floor, document: str, act: str, by: str = "", body: str = "", when: When | None = None
) -> Acted:
    """Note what was done with an issue, as it stands in parentheses under the title (P6).

    `act` is the verb ("presented", "approved", "agreed"), `by` who did it (a party, a body, a
    person or an office such as "chair"), `body` where.
    """
    issue = floor.issue(document)
    return done(StatusNoted(issue.id, _note(floor, StatusNote(act, by, body, when))))


def _may_be_new(floor: Floor, where: str, symbol: Symbol | None) -> None:
    if where in floor.record.issues:
        said = "“complete-issue”, for what is still open, or “note-status”"
        raise NotAllowed(f"registering {where} again", _ONCE, said)
    if symbol and symbol.number is None:
        said = "a handle of your own, with the symbol as_written"
        raise NotAllowed(f"registering “{where}”", _NUMBERED, said)


def _body(floor: Floor, written: str, symbol: Symbol | None) -> str:
    """Give whose document it is: as said, or as the series says that its symbol belongs to."""
    if written:
        return floor.body(written).code
    of = series_of(floor.record, symbol) if symbol else None
    return of.body if of else ""


def _whose(floor: Floor, written: str) -> str:
    """Find an office or a person by its name, else a party; nobody stays nobody (I13)."""
    if not written or written in set(Office):
        return written
    if persons_named(floor.record, written):
        return floor.person(written).id
    return floor.party(written)


def _note(floor: Floor, status: StatusNote) -> StatusNote:
    where = floor.body(status.body).code if status.body else ""
    return replace(status, by=_whose(floor, status.by), body=where)


def _spellings(where: str, written: Iterable[str]) -> tuple[str, ...]:
    """Give each way of writing a symbol once, but the printed one (P1)."""
    clean = (one.strip() for one in written)
    return tuple(dict.fromkeys(one for one in clean if one and one != where))


def _may_list_corrections(issue: Issue) -> None:
    suffixes = issue.symbol.suffixes if issue.symbol else ()
    corrects = bool(suffixes) and suffixes[-1].kind is SuffixKind.CORR
    if issue.symbol and not corrects and (issue.affects or not issue.whole):
        raise NotAllowed(f"{issue.id} as a list of corrections", _LISTS, "its whole text")


def _filled(issue: Issue, name: str, value: Any) -> Any:
    """Fill in one particular, if it is open or says the same."""
    stands = getattr(issue, name)
    if isinstance(value, Names):
        kept = {one: getattr(stands, one) or getattr(value, one) for one in _LANGUAGES}
        differs = any(getattr(value, one) not in ("", kept[one]) for one in _LANGUAGES)
        value = Names(**kept)
    else:
        differs = stands not in ("", None, value)
    if differs:
        what = f"another “{name}” for {issue.id}"
        raise NotAllowed(what, _STANDS, "striking the entry that is wrong, and entering it anew")
    return value


_LANGUAGES = tuple(one.name for one in fields(Names))


def _noticed(floor: Floor, issue: Issue) -> Iterator[Finding]:
    yield from _versions_corrected(floor, issue)
    if missing := implied_by(floor.record, issue):
        yield Finding(
            Severity.NOTE,
            "implied-not-held",
            issue.id,
            f"It implies {_listed(missing)}, which the register doesn't hold. Register them if "
            "they are found; until then they are listed as implied.",
        )
    if others := out_of_order(floor.record, issue):
        yield Finding(
            Severity.WARNING,
            "date-against-order",
            issue.id,
            f"Its date, {issue.date}, contradicts the order of the symbols: see "
            f"{_and(f'{one.id} ({one.date})' for one in others)}. Both are kept as they stand; "
            "look which masthead is wrong.",
        )
    if others := same_title(floor.record, issue):
        works = tuple(dict.fromkeys(one.work for one in others))
        yield Finding(
            Severity.NOTE,
            "title-on-two-works",
            issue.id,
            f"Its title stands on {_and(works)} too. They are told apart by their symbols; cite it "
            "by its symbol.",
        )


def _versions_corrected(floor: Floor, issue: Issue) -> Iterator[Finding]:
    """Tell of languages that a corrigendum is for, and that what it corrects isn't held in (P4).

    Nothing is known of an issue of which no file is held.
    """
    corrected = issue.symbol.base_issue if issue.symbol else None
    base = floor.record.issues.get(printed(corrected)) if corrected else None
    held = sorted(one.language for one in renditions_of(floor.record, base.id)) if base else []
    unknown = tuple(one for one in issue.affects if one not in held)
    if base and held and unknown:
        yield Finding(
            Severity.WARNING,
            "corrects-no-version",
            issue.id,
            f"It corrects the version in {_and(unknown)}, and {base.id} is on file in {_and(held)} "
            "alone. Check the languages, or file the version that it corrects.",
        )


def _listed(issues: tuple[str, ...]) -> str:
    if len(issues) > _FEW:
        return f"{len(issues)} issues from {issues[0]} to {issues[-1]}"
    return _and(issues)


def _and(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
