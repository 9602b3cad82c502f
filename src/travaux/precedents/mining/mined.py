"""What was mined: tables of whole numbers in a folder, and their rows with names and words.

    reuse.parquet       every run that was taken, and from where
    borrowed.parquet    passage by passage: how many words of the one are the other's
    lineage.parquet     the passage that each has most of its words from, if that is half of them
    taken.parquet       the same between documents
    bodies.parquet      the same between bodies
    common.parquet      wording that stands in so many places that it isn't paired
    passages.parquet, holdings.parquet   what the numbers stand for

The rows are in order and whole numbers, so that two minings of one corpus are the same bytes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import duckdb

from travaux.errors import TravauxError
from travaux.precedents.mining.steps import STEPS
from travaux.precedents.words import cut

TERMS = "mining.json"
_DESCRIBED = ("passages", "holdings")
_TABLES = (*_DESCRIBED, *(step.name for step in STEPS if step.kept))


class NotMined(TravauxError):  # noqa: N818
    """A folder that doesn't hold what was mined."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} doesn't hold what was mined from a corpus, or not all of it. Make it with "
            "“travaux mine”."
        )


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms a corpus was mined, and how large it was."""

    least: int
    cap: int
    holdings: int
    passages: int
    words: int


@dataclass(frozen=True, slots=True)
class Totals:
    """How much was found.

    `takers` are the passages that take, `whole` those of them that are another's from end to end.
    """

    runs: int
    takers: int
    whole: int
    documents: int
    common: int


@dataclass(frozen=True, slots=True)
class Held:
    """A document of the corpus, as its library describes it."""

    id: str
    language: str
    date: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A passage of the corpus."""

    passage: int
    of: Held
    label: str
    words: str

    @property
    def name(self) -> str:
        """How it is cited: the document, and where in it."""
        return f"{self.of.id}, {self.label}" if self.label else self.of.id


@dataclass(frozen=True, slots=True)
class Taken:
    """How much one took from another: between documents, or bodies (by their names)."""

    taker: Held
    source: Held
    passages: int
    runs: int
    words: int


@dataclass(frozen=True, slots=True)
class Borrowed:
    """How many words of a passage are another's, and how long both are.

    `whole` tells that the two are the same from end to end; else the one was adapted, or holds
    words of the other among its own.
    """

    taker: Spot
    source: Spot
    runs: int
    words: int
    taker_length: int
    source_length: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Reuse:
    """A run of words of a passage that stood before in another: half-open ranges of words."""

    taker: Spot
    begins: int
    ends: int
    source: Spot
    source_begins: int
    source_ends: int

    @property
    def words(self) -> str:
        """The words as the taker writes them."""
        return excerpt(self.taker.words, self.begins, self.ends)


@dataclass(frozen=True, slots=True)
class Common:
    """Common wording where it stands first; its rarest part in how many places, its commonest."""

    at: Spot
    words: str
    fewest: int
    most: int


def excerpt(words: str, begins: int, ends: int) -> str:
    """Give words of a passage, from the one word to before the other, as they are written."""
    places = cut(words)
    return words[places.starts[begins] : places.ends[ends - 1]]


def settled(work: Path, folder: Path, terms: Terms) -> Mined:
    """Put the tables of a job in order, each in one file, and give what was mined."""
    with duckdb.connect(str(work / "ordered.duckdb")) as connection:
        _limit(connection, work / "ordering")
        for name in _TABLES:
            rows = connection.read_parquet(str(work / name / "*.parquet"))
            if name not in _DESCRIBED:  # engines differ in how large they think a number may grow
                rows = rows.project("COLUMNS(*)::BIGINT")
            ordered = rows.order(", ".join(f"{at}" for at in range(1, len(rows.columns) + 1)))
            # Written as they come from sorting, the same rows would be parted now here, now there.
            ordered.create(name)
            path = str(folder / f"{name}.parquet")
            connection.table(name).write_parquet(path, compression="zstd")
    told = json.dumps(asdict(terms), indent=1, sort_keys=True)
    (folder / TERMS).write_text(f"{told}\n", "utf-8")
    return Mined(folder)


def _limit(connection: duckdb.DuckDBPyConnection, spill: Path) -> None:
    connection.execute("SET memory_limit = $1", [_MEMORY])
    connection.execute("SET temp_directory = $1", [str(spill)])


class Mined:
    """What was mined from a corpus, read from its folder."""

    def __init__(self, folder: Path) -> None:
        """Open the folder.

        Raises:
            NotMined: it doesn't hold what was mined.
        """
        self.folder = folder
        try:
            self.terms = Terms(**json.loads((folder / TERMS).read_text("utf-8")))
            self._connection = duckdb.connect()
            spill = f"travaux-{os.getpid()}-{id(self)}"  # the engine makes it when it must
            _limit(self._connection, Path(gettempdir()) / spill)
            self._connection.execute("SET preserve_insertion_order = false")  # all are asked for
            for name in _TABLES:
                self._connection.read_parquet(str(folder / f"{name}.parquet")).create_view(name)
        except (OSError, ValueError, TypeError, duckdb.Error) as fault:
            raise NotMined(folder) from fault
        self._held: dict[int, Held] = {
            number: Held(*rest)
            for number, *rest in self._asked(
                "SELECT holding, id, language, date, title, body_name FROM holdings"
            )
        }

    def close(self) -> None:
        """Let go of the files."""
        self._connection.close()

    @property
    def totals(self) -> Totals:
        """How much was found."""
        asked = "SELECT COUNT(*), COUNT(DISTINCT taker) FROM reuse"
        ((runs, takers),) = self._asked(asked)
        ((whole,),) = self._asked("SELECT COUNT(DISTINCT taker) FROM borrowed WHERE whole = 1")
        ((documents,),) = self._asked("SELECT COUNT(DISTINCT taker) FROM taken")
        ((common,),) = self._asked("SELECT COUNT(*) FROM common")
        return Totals(runs, takers, whole, documents, common)

    def reuse(self, limit: int | None = None) -> Iterator[Reuse]:
        """Give the runs that were taken: in order, or the longest so many."""
        order = "taker, begins, ends" if limit is None else "ends - begins DESC, taker, begins"
        asked = f"""
            SELECT r.begins, r.ends, r.source_begins, r.source_ends, {_spot("p")}, {_spot("q")}
            FROM (SELECT * FROM reuse ORDER BY {order} {_limited(limit)}) r
            JOIN passages p ON p.passage = r.taker JOIN passages q ON q.passage = r.source
            ORDER BY {order}
        """  # noqa: S608 - our own words
        for begins, ends, source_begins, source_ends, *both in self._asked(asked):
            taker, source = self._spot(*both[:4]), self._spot(*both[4:])
            yield Reuse(taker, begins, ends, source, source_begins, source_ends)

    def borrowed(self) -> Iterator[Borrowed]:
        """Give passage by passage how much was taken, in order."""
        asked = f"""
            SELECT b.runs, b.words AS count, taker_length, source_length, whole,
              {_spot("p")}, {_spot("q")}
            FROM borrowed b
            JOIN passages p ON p.passage = b.taker JOIN passages q ON q.passage = b.source
            ORDER BY b.taker, b.source
        """  # noqa: S608 - our own words
        for runs, words, long, other, whole, *both in self._asked(asked):
            taker, source = self._spot(*both[:4]), self._spot(*both[4:])
            yield Borrowed(taker, source, runs, words, long, other, bool(whole))

    def taken(self, limit: int | None = None) -> Iterator[Taken]:
        """Give how much each document took from each: in order, or the so many with most words."""
        order = "taker, source" if limit is None else "words DESC, taker, source"
        asked = f"SELECT * FROM taken ORDER BY {order} {_limited(limit)}"  # noqa: S608
        for taker, source, *counts in self._asked(asked):
            yield Taken(self._held[taker], self._held[source], *counts)

    def bodies(self) -> Iterator[Taken]:
        """Give how much each body took from each, most words first."""
        names = dict(self._asked("SELECT DISTINCT body, body_name FROM holdings"))
        for taker, source, *counts in self._asked("SELECT * FROM bodies ORDER BY words DESC, 1, 2"):
            one, other = (Held("", "", "", "", names[body]) for body in (taker, source))
            yield Taken(one, other, *counts)

    def common(self, limit: int | None = None) -> Iterator[Common]:
        """Give common wording: in order, or the commonest so much of it."""
        order = "passage, begins" if limit is None else "most_uses DESC, passage, begins"
        asked = f"""
            SELECT c.begins, c.ends, c.fewest_uses, c.most_uses, {_spot("p")}
            FROM common c JOIN passages p ON p.passage = c.passage
            ORDER BY {order.replace("passage", "c.passage")} {_limited(limit)}
        """  # noqa: S608
        for begins, ends, fewest, most, *where in self._asked(asked):
            at = self._spot(*where)
            yield Common(at, excerpt(at.words, begins, ends), fewest, most)

    def spots(self, passages: Sequence[int]) -> dict[int, Spot]:
        """Give passages by their numbers."""
        asked = f"SELECT {_spot('p')} FROM passages p WHERE list_contains($1, p.passage)"  # noqa: S608
        return {row[0]: self._spot(*row) for row in self._asked(asked, [list(passages)])}

    def named(self, id: str, label: str = "") -> list[Spot]:  # noqa: A002
        """Give the passages of a document that go by a label, in its order; all without one."""
        asked = f"""
            SELECT {_spot("p")} FROM passages p JOIN holdings h ON h.holding = p.holding
            WHERE h.id = $1 AND ($2 = '' OR p.label = $2) ORDER BY p.passage
        """  # noqa: S608
        return [self._spot(*row) for row in self._asked(asked, [id, label])]

    def lineage(self) -> dict[int, tuple[int, int]]:
        """Give the parent of each passage that has one, and how many words it has from there."""
        asked = "SELECT taker, source, words FROM lineage ORDER BY taker"
        return {taker: (source, words) for taker, source, words in self._asked(asked)}

    def _spot(self, passage: int, holding: int, label: str, words: str) -> Spot:
        return Spot(passage, self._held[holding], label, words)

    def _asked(self, sql: str, particulars: list[Any] | None = None) -> Iterator[tuple[Any, ...]]:
        rows = self._connection.cursor().execute(sql, particulars or [])
        while some := rows.fetchmany(_AT_ONCE):
            yield from some


_AT_ONCE = 2000
_MEMORY = "800MB"  # for ordering and reading; what doesn't fit goes to the disk


def _spot(of: str) -> str:
    return ", ".join(f"{of}.{column}" for column in ("passage", "holding", "label", "words"))


def _limited(limit: int | None) -> str:
    return "" if limit is None else f"LIMIT {limit:d}"
