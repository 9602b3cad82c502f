"""An index of pieces, in memory: SQLite's FTS5 with accents and capitals folded.

It lives as long as the record that it was made of, and nothing of it rests on a disk.
"""

from __future__ import annotations

import re
import sqlite3
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock
from typing import Any

from django.utils.functional import cached_property
from rapidfuzz import process

from travaux_web.index.pieces import Kind, Piece
from travaux_web.index.question import Order, Question

BEGIN, END = "\x02", "\x03"  # around the words that were looked for
PAGE = 20
_MOST_FACETS = 40
_ALIKE = 78  # of 100, by rapidfuzz: below it a word that is offered is more often odd than useful
_MARKS = str.maketrans("", "", BEGIN + END)
_TABLES = """
CREATE TABLE piece (n INTEGER PRIMARY KEY, kind, id, body, first, last);
CREATE TABLE of_party (n, party);
CREATE TABLE in_issue (n, issue);
CREATE INDEX party_of_piece ON of_party (n);
CREATE INDEX issue_of_piece ON in_issue (issue, n);
CREATE VIRTUAL TABLE found USING fts5 (
    symbol, title, words, names, prefix = "2 3", tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (found, row);
"""
_WEIGHTS = "bm25(found, 12.0, 6.0, 1.0, 2.0)"
_SHOWN = f"""
highlight(found, 0, '{BEGIN}', '{END}'), highlight(found, 1, '{BEGIN}', '{END}'),
snippet(found, 2, '{BEGIN}', '{END}', '…', 40), highlight(found, 3, '{BEGIN}', '{END}')
"""
_WITH_WORDS = "found CROSS JOIN piece ON piece.n = found.rowid"
_ORDERS = {
    Order.RELEVANCE: "rank, last DESC, n",
    Order.NEWEST: "last DESC, rank, n DESC",
    Order.OLDEST: "first = '', first, rank, n",
}
_DIMENSIONS = {
    "kind": "SELECT kind, count(*) FROM hit GROUP BY 1",
    "party": "SELECT party, count(*) FROM of_party WHERE n IN (SELECT n FROM hit) GROUP BY 1",
    "body": "SELECT body, count(*) FROM hit WHERE body <> '' GROUP BY 1",
}
_NOTHING = Question()


@dataclass(frozen=True, slots=True)
class Hit:
    """A piece that was found, with the words that were looked for between BEGIN and END.

    `words` is the place where most of them stand, `symbol`, `title` and `names` are whole.
    """

    piece: Piece
    symbol: str = ""
    title: str = ""
    words: str = ""
    names: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: how many in all, one page of them, and how many there are of each sort.

    `facets` counts by kind, party and body what would be found if that alone were chosen
    otherwise. `instead` are words like those of which nothing was found.
    """

    count: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, Sequence[tuple[str, int]]]
    instead: tuple[str, ...] = ()


class Index:
    """An index of pieces.

    Args:
        pieces: what can be found.
        names: gives every name of a party by its code.
    """

    def __init__(self, pieces: Iterable[Piece], names: Callable[[str], Sequence[str]]) -> None:
        self.pieces = tuple(pieces)
        self._lock = Lock()  # one connection, and many who ask
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, self._db.close)
        self._fill(names)

    def _fill(self, names: Callable[[str], Sequence[str]]) -> None:
        called: dict[str, str] = {}
        with self._db as db:
            db.executescript(_TABLES)
            for n, one in enumerate(self.pieces):
                for party in one.parties:
                    called.setdefault(party, " · ".join(dict.fromkeys(names(party))))
                db.execute("INSERT INTO piece VALUES (?, ?, ?, ?, ?, ?)", _row(n, one))
                columns = (
                    "" if one.kind is Kind.PARAGRAPH else " · ".join((one.id, *one.issues)),
                    one.title,
                    one.words,
                    " · ".join(called[party] for party in one.parties),
                )
                db.execute(
                    "INSERT INTO found (rowid, symbol, title, words, names) VALUES (?, ?, ?, ?, ?)",
                    (n, *(column.translate(_MARKS) for column in columns)),
                )
                db.executemany("INSERT INTO of_party VALUES (?, ?)", [(n, p) for p in one.parties])
                db.executemany("INSERT INTO in_issue VALUES (?, ?)", [(n, i) for i in one.issues])

    def answer(self, question: Question, page: int = 1, size: int = PAGE) -> Answer:
        """Answer a question: the given page of what was found, from 1 on."""
        with self._lock:
            ((count,),) = self._asked(question, "SELECT count(*) FROM hit")
            hits = self._hits(question, (page - 1) * size, size) if count else ()
            facets = {name: self._facet(question, name) for name in _DIMENSIONS}
        return Answer(count, hits, facets, () if count else self._instead(question))

    def _asked(self, question: Question, select: str, *more: object) -> list[tuple[Any, ...]]:
        """Ask for something of the pieces that are found."""
        hits, given = _found(question)
        return self._db.execute(
            f"WITH hit AS MATERIALIZED ({hits}) {select}", (*given, *more)
        ).fetchall()

    def _hits(self, question: Question, start: int, size: int) -> tuple[Hit, ...]:
        exact = "symbol = ? DESC, " if question.symbol else ""
        order = f"{exact}{_ORDERS[question.order]}"
        select = f"SELECT n FROM hit ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608 - ours
        first = (question.symbol,) if exact else ()
        numbers = [n for (n,) in self._asked(question, select, *first, size, start)]
        if not question.expression:
            return tuple(Hit(self.pieces[n]) for n in numbers)
        marked = self._db.execute(
            f"SELECT rowid, {_SHOWN} FROM found WHERE found MATCH ? AND rowid IN "  # noqa: S608
            f"({', '.join('?' * len(numbers))})",
            (question.expression, *numbers),
        )
        shown = {n: Hit(self.pieces[n], *map(_or_empty, words)) for n, *words in marked}
        return tuple(shown[n] for n in numbers)

    def _facet(self, question: Question, name: str) -> Sequence[tuple[str, int]]:
        """Count what would be found if a dimension were left open."""
        found = self._asked(replace(question, **{name: getattr(_NOTHING, name)}), _DIMENSIONS[name])
        return sorted(found, key=lambda one: (-one[1], one[0]))[:_MOST_FACETS]

    def _instead(self, question: Question) -> tuple[str, ...]:
        """Give words that there are for those of which nothing was found, one for each."""
        words = [word for term in question.terms for word in re.findall(r"\w{4,}", term)]
        near = (self._near(word.casefold()) for word in words if not self.answers(word))
        return tuple(filter(None, near))

    def answers(self, word: str) -> bool:
        """Tell whether a word stands anywhere."""
        with self._lock:
            asked = "SELECT 1 FROM found WHERE found MATCH ? LIMIT 1"
            return bool(self._db.execute(asked, (f'"{word}"',)).fetchall())

    def _near(self, word: str) -> str:
        found = process.extractOne(word, self._vocabulary, score_cutoff=_ALIKE)
        return found[0] if found else ""

    @cached_property
    def _vocabulary(self) -> tuple[str, ...]:
        with self._lock:
            known = self._db.execute("SELECT term FROM vocabulary ORDER BY doc DESC").fetchall()
        return tuple(word for (word,) in known if len(word) > 3 and word.isalpha())


def _found(question: Question) -> tuple[str, list[object]]:
    """Give the query for the pieces that a question finds, and what it takes."""
    said, given = [], list[object]()
    for condition, value in _conditions(question):
        said.append(condition)
        given.append(value)
    where = f"WHERE {' AND '.join(said)}" if said else ""
    # Without words the table of words isn't asked at all: to read it costs much.
    ranked, of = (_WEIGHTS, _WITH_WORDS) if question.expression else ("0", "piece")
    columns = f"n, {ranked} AS rank, id AS symbol, kind, body, first, last"
    return f"SELECT {columns} FROM {of} {where}", given  # noqa: S608 - the words are bound


def _conditions(question: Question) -> Iterator[tuple[str, object]]:
    if question.expression:
        yield "found MATCH ?", question.expression
    if question.kind:
        yield "kind = ?", question.kind
    if question.body:
        yield "body = ?", question.body
    if question.party:
        yield "piece.n IN (SELECT n FROM of_party WHERE party = ?)", question.party
    if question.within:
        yield "piece.n IN (SELECT n FROM in_issue WHERE issue = ?)", question.within
    if question.since:
        yield "last >= ?", question.since.isoformat()
    if question.until:
        yield "first <> '' AND first <= ?", question.until.isoformat()


def _row(n: int, one: Piece) -> tuple[object, ...]:
    """Give a piece's row; a date that is open on one side reaches to the end of days there."""
    when = one.when
    known = when is not None and (when.earliest or when.latest) is not None
    first = (when.earliest or date.min).isoformat() if when and known else ""
    last = (when.latest or date.max).isoformat() if when and known else ""
    return n, one.kind, one.id, one.body, first, last


def _or_empty(words: str | None) -> str:
    """Give marked words; none where nothing in them is marked."""
    return words if words and BEGIN in words else ""
