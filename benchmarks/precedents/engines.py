"""Compare what an index of agreed language could be built on.

    python -m benchmarks.precedents.engines

Every engine gets the same passages, cut into the same words, in a process of its own with one
thread, and is asked for forty candidates to the same edited passages, every second one between
words of another document. Printed are how often the passage itself is among them, by how much it
was edited; the processor's time of a question and of building; the clock's time of adding one more
document; the size on disk, with the passages' words only where the engine holds them.

tantivy isn't needed for anything else: `pip install tantivy` to have it in the table.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import median, quantiles

import duckdb
import numpy as np

from benchmarks.precedents import corpus
from benchmarks.precedents.edits import Strength, edited
from travaux.precedents import Holding, grams
from travaux.precedents.library import ANY, Library
from travaux.precedents.words import keys

_FEW = 40  # candidates that are asked for
_RARE = 16  # of a question's words, the rarest, that an engine of words is asked for
_APART = 20  # documents that are added at last, one by one, and whose words stand around passages
_AROUND = 60  # words of a document not held, before and after a passage
_OUT = Path(__file__).resolve().parents[2] / "out"  # a real disk; the system's folder may be memory


class Engine(ABC):
    """An index of passages; their numbers are those of their order."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    def build(self, held: Sequence[Holding]) -> None:
        """Make the index of all passages."""

    @abstractmethod
    def more(self, holding: Holding) -> None:
        """Add one more document, so that it rests on the disk and is found."""

    @abstractmethod
    def ask(self, words: Sequence[str]) -> Sequence[int]:
        """Give the numbers of the likest passages."""


class Blobs(Engine):
    """The library as it is: grams in SQLite blobs, numpy; each document added by itself."""

    def build(self, held: Sequence[Holding]) -> None:
        """Add every document, and settle."""
        self.library = Library.open(self.folder / "library.sqlite")
        for holding in held:
            self.library.add(holding)
        self.library.settle()

    def more(self, holding: Holding) -> None:
        """Add it."""
        self.library.add(holding)

    def ask(self, words: Sequence[str]) -> Sequence[int]:
        """Ask for candidates."""
        return self.library.candidates(words, ANY, _FEW)


class Fts(Engine):
    """SQLite's own index of words."""

    def build(self, held: Sequence[Holding]) -> None:
        """Make a table without contents."""
        self.file = sqlite3.connect(self.folder / "fts.sqlite")
        self.file.execute("CREATE VIRTUAL TABLE held USING fts5(words, content='')")
        self.file.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(held, row)")
        every = enumerate(_cut(held))
        self.file.executemany(
            "INSERT INTO held (rowid, words) VALUES (?, ?)",
            ((number, " ".join(words)) for number, words in every),
        )
        self.file.execute("INSERT INTO held (held) VALUES ('optimize')")
        self.file.commit()

    def more(self, holding: Holding) -> None:
        """Add it in a transaction of its own."""
        every = ((" ".join(words),) for words in _cut([holding]))
        self.file.executemany("INSERT INTO held (words) VALUES (?)", every)
        self.file.commit()

    def ask(self, words: Sequence[str]) -> Sequence[int]:
        """Ask for any of the parts, the best first."""
        asked = " OR ".join(f'"{part}"' for part in self.parts(words))
        find = "SELECT rowid FROM held WHERE held MATCH ? ORDER BY rank LIMIT ?"
        return [row for (row,) in self.file.execute(find, (asked, _FEW))]

    def parts(self, words: Sequence[str]) -> list[str]:
        """Give every run of four words."""
        return sorted({" ".join(words[at : at + 4]) for at in range(max(1, len(words) - 3))})


class FtsWords(Fts):
    """SQLite's own index, asked for the rarest words."""

    def parts(self, words: Sequence[str]) -> list[str]:
        """Give the rarest words."""
        marks = ",".join("?" * len(words))
        find = f"SELECT term, doc FROM vocabulary WHERE term IN ({marks})"  # noqa: S608
        return _rarest(dict(self.file.execute(find, tuple(words)).fetchall()))


class Tantivy(Engine):
    """tantivy's index of words, asked for the rarest."""

    def build(self, held: Sequence[Holding]) -> None:
        """Write all passages with one thread."""
        import tantivy  # noqa: PLC0415  # may be missing

        self.tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("row", stored=True)
        builder.add_text_field("words", stored=False, tokenizer_name="whitespace")
        self.index = tantivy.Index(builder.build(), str(self.folder))
        self.writer = self.index.writer(128_000_000, 1)
        self._add(held)
        self.writer.wait_merging_threads()
        self.writer = self.index.writer(128_000_000, 1)

    def more(self, holding: Holding) -> None:
        """Add it, and commit."""
        self._add([holding])

    def _add(self, held: Sequence[Holding]) -> None:
        for number, words in enumerate(_cut(held)):
            self.writer.add_document(self.tantivy.Document(row=number, words=[" ".join(words)]))
        self.writer.commit()
        self.index.reload()
        self.searcher = self.index.searcher()

    def ask(self, words: Sequence[str]) -> Sequence[int]:
        """Ask for any of the rarest words, the best first."""
        counts = {word: self.searcher.doc_freq("words", word) for word in set(words)}
        query, schema = self.tantivy.Query, self.index.schema
        should = self.tantivy.Occur.Should
        terms = [(should, query.term_query(schema, "words", word)) for word in _rarest(counts)]
        found = self.searcher.search(query.boolean_query(terms), _FEW, count=False).hits
        return [self.searcher.doc(address)["row"][0] for _, address in found]


class Ducks(Engine):
    """The same grams as the library's in a table of DuckDB, in order."""

    def build(self, held: Sequence[Holding]) -> None:
        """Make the table of grams and passages."""
        self.file = duckdb.connect(str(self.folder / "grams.duckdb"), config={"threads": 1})
        entries = np.sort(grams.entries(_cut(held), 0))
        self.count = sum(len(holding.passages) for holding in held)
        columns = {
            "gram": (entries >> np.uint64(32)).astype(np.uint32),
            "row": entries.astype(np.uint32),
        }
        self.file.register("columns", columns)
        self.file.execute("CREATE TABLE grams AS SELECT gram, row FROM columns ORDER BY gram, row")
        self.file.unregister("columns")
        self.file.execute("CHECKPOINT")

    def more(self, holding: Holding) -> None:
        """Put its grams behind the others; they are no longer in order."""
        entries = grams.entries(_cut([holding]), self.count)
        rows = np.stack([entries >> np.uint64(32), entries & np.uint64(0xFFFFFFFF)], 1).tolist()
        values = ",".join(f"({gram},{row})" for gram, row in rows)
        self.file.execute(f"INSERT INTO grams VALUES {values}")  # noqa: S608

    def ask(self, words: Sequence[str]) -> Sequence[int]:
        """Weigh each gram by how rare it is, and leave out the common ones."""
        asked = ",".join(map(str, np.unique(grams.asked(grams.numbered(words))).tolist()))
        found = self.file.execute(
            f"WITH found AS (SELECT gram, row, count(*) OVER (PARTITION BY gram) AS often"  # noqa: S608
            f" FROM grams WHERE gram IN ({asked}))"
            f" SELECT row FROM found WHERE often <= 256 GROUP BY row"
            f" ORDER BY sum(log2(1 + {self.count} / often)) DESC, row LIMIT {_FEW}"
        )
        return [row for (row,) in found.fetchall()]


ENGINES: dict[str, Callable[[Path], Engine]] = {
    "grams in SQLite blobs, numpy": Blobs,
    "tantivy, rarest words": Tantivy,
    "DuckDB, the same grams": Ducks,
    "SQLite FTS5, rarest words": FtsWords,
    "SQLite FTS5, runs of four words": Fts,
}


def main() -> None:
    """Print the table; with `--engine`, measure that one and print its figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--engine", choices=ENGINES)
    parser.add_argument("--words", type=int, default=0, help="of the corpus; 0 for all")
    parser.add_argument("--asked", type=int, default=100, help="passages of each strength")
    given = parser.parse_args()
    if given.engine:
        print(json.dumps(measured(given.engine, given.words, given.asked)))
        return
    heads = ["engine", *(one.title for one in Strength), "p50 ms", "p95 ms", "s/M"]
    heads += ["one more, ms", "MB/M", "memory, MB"]
    print("| " + " | ".join(heads) + " |\n" + "|---" * len(heads) + "|")
    for name in ENGINES:
        print(f"| {name} | {' | '.join(_apart(name, given.words, given.asked))} |", flush=True)


def measured(name: str, words: int, many: int) -> list[float]:
    """Measure an engine: recall at each strength, a question's time, building, size, memory."""
    _OUT.mkdir(exist_ok=True)
    every = corpus.documents(words)
    held, apart = every[:-_APART], every[-_APART:]
    millions = corpus.counted(held) / 1e6
    with tempfile.TemporaryDirectory(dir=_OUT) as folder:
        engine = ENGINES[name](Path(folder))
        began = time.process_time()
        engine.build(held)
        took = time.process_time() - began
        size = sum(one.stat().st_size for one in Path(folder).rglob("*") if one.is_file())
        recall, times = list[float](), list[float]()
        for strength in Strength:
            asked = _questions(held, apart, strength, many)
            hits = [_hit(engine, times, *one) for one in asked]
            recall.append(sum(hits) / len(hits))
        began = time.perf_counter()
        for one in apart:
            engine.more(one)
        more = (time.perf_counter() - began) / len(apart)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    p95 = quantiles(times, n=20, method="inclusive")[-1]
    told = [median(times) * 1000, p95 * 1000, took / millions, more * 1000]
    told += [size / 1e6 / millions, memory]
    return [round(figure, 3) for figure in (*recall, *told)]


def _hit(engine: Engine, times: list[float], words: Sequence[str], number: int) -> bool:
    if not times:
        engine.ask(words)  # reads what is read once
    began = time.process_time()
    found = engine.ask(words)
    times.append(time.process_time() - began)
    return number in found


def _questions(
    held: Sequence[Holding], apart: Sequence[Holding], strength: Strength, many: int
) -> Iterator[tuple[Sequence[str], int]]:
    """Draw passages, edit them, set every second one between words of a document not held."""
    chance = Random(strength.title)
    every = [(number, words) for number, words in enumerate(_cut(held)) if 20 <= len(words) <= 200]
    vocabulary = [word for _, words in every[::50] for word in words]
    others = [words for words in _cut(apart) if len(words) >= _AROUND]
    for at, (number, words) in enumerate(chance.sample(every, many)):
        passage = edited(words, strength, vocabulary, chance)
        if at % 2:
            before, after = (chance.choice(others)[:_AROUND] for _ in range(2))
            passage = passage.between(before, after)
        yield passage.words, number


def _cut(held: Sequence[Holding]) -> Iterator[list[str]]:
    return (keys(passage.words) for holding in held for passage in holding.passages)


def _rarest(counts: dict[str, int]) -> list[str]:
    there = sorted((count, word) for word, count in counts.items() if count)
    return [word for _, word in there[:_RARE]]


def _apart(name: str, words: int, many: int) -> list[str]:
    command = [sys.executable, "-m", "benchmarks.precedents.engines", "--engine", name]
    threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(
        [*command, "--words", str(words), "--asked", str(many)],
        env=os.environ | threads,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return [done.stderr.strip().splitlines()[-1]]
    return [f"{figure:.3g}" for figure in json.loads(done.stdout)]


if __name__ == "__main__":
    main()
