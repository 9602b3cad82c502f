"""Lineage: which documents one goes back to, and what came of it (S7).

Lineage is told by the links that people make. Revision is told by the symbols, and is no link: but
what a document goes back to, its revisions go back to too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date

from travaux.documents import Link, Relation, symbol_of
from travaux.record.documents import dated
from travaux.record.record import Record
from travaux.symbols import printed

# Of which relations the source is the older document; of the others it is the younger one.
_OLDER_IS_SOURCE = frozenset({Relation.INPUT_TO, Relation.ATTACHED_TO})
ALL = tuple(Relation)


def older(link: Link) -> str:
    """Give the end of a link that came first: what is derived from, put in, carried or cited."""
    return link.source if link.relation in _OLDER_IS_SOURCE else link.target


def younger(link: Link) -> str:
    """Give the other end."""
    return link.target if link.relation in _OLDER_IS_SOURCE else link.source


def origins(record: Record, issue: str, by: Collection[Relation] = ALL) -> tuple[Link, ...]:
    """Give the links by which an issue goes back to others, and these to others, in date order."""
    return _chain(record, issue, by, younger, older, _before)


def offspring(record: Record, issue: str, by: Collection[Relation] = ALL) -> tuple[Link, ...]:
    """Give the links by which others go back to an issue or its revisions, in date order."""
    return _chain(record, issue, by, older, younger, _behind)


def goes_back_to(record: Record, issue: str, other: str) -> bool:
    """Tell whether an issue derives from another, by links and through revisions (S7)."""
    reached = {older(link) for link in origins(record, issue, (Relation.DERIVES_FROM,))}
    older_issues = {issue, *reached}
    return any(other == one or other in _before(record, one) for one in older_issues)


def in_date_order(record: Record, links: Collection[Link]) -> tuple[Link, ...]:
    """Put links in the order of their older documents, then of the younger ones.

    A document without a date, and without a year in its symbol, stands right before what came
    of it.
    """
    return tuple(sorted(links, key=lambda link: _order(record, link)))


def _chain(
    record: Record,
    issue: str,
    by: Collection[Relation],
    near: Callable[[Link], str],
    far: Callable[[Link], str],
    same_text: Callable[[Record, str], frozenset[str]],
) -> tuple[Link, ...]:
    """Follow links from end to end; the issues of one text stand for each other on the way."""
    found: dict[Link, None] = {}
    waiting, seen = [issue], {issue}
    while waiting:
        at = waiting.pop()
        together = {at, *same_text(record, at)}
        for link in record.links.values():
            if link.relation in by and near(link) in together and link not in found:
                found[link] = None
                if far(link) not in seen:
                    seen.add(far(link))
                    waiting.append(far(link))
    return in_date_order(record, list(found))


def _before(_record: Record, issue: str) -> frozenset[str]:
    symbol = symbol_of(issue)
    return frozenset(printed(one) for one in symbol.implied()) if symbol else frozenset()


def _behind(record: Record, issue: str) -> frozenset[str]:
    """Give the issues that follow one and are held, or that links name."""
    wanted = symbol_of(issue)
    if wanted is None:
        return frozenset()
    work = printed(wanted.work)  # told by the eye, before a symbol is read
    near = {one for one in _named(record) if one.startswith(work)}
    return frozenset(one for one in near if issue in _before(record, one))


def _named(record: Record) -> Iterator[str]:
    yield from record.issues
    for link in record.links.values():
        yield from (link.source, link.target)


def _order(record: Record, link: Link) -> tuple[date, bool, str, date, str]:
    first, then = older(link), younger(link)
    known, later = _day(record, first), _day(record, then) or date.max
    return known or later, known is not None, first, later, then


def _day(record: Record, document: str) -> date | None:
    """Give its day; for one that has none, the beginning of the year of its symbol."""
    issue, symbol = record.issues.get(document), symbol_of(document)
    when = dated(record, issue) if issue else None
    year = date(symbol.year, 1, 1) if symbol and symbol.year else None
    return when.order[0] if when else year
