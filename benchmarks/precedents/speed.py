"""What a library costs: building, its file, one paragraph, a whole draft; beside FTS5 phrases."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import median, quantiles

from benchmarks.compile.figures import Effort, Row, peak_memory, ratio_row, seconds
from benchmarks.precedents.corpus import counted, multiplied
from travaux.precedents import Holding
from travaux.precedents.aligning import aligned, summed
from travaux.precedents.drafts import marked_draft
from travaux.precedents.library import Library
from travaux.precedents.scoring import weights
from travaux.precedents.searching import CANDIDATES, precedents
from travaux.precedents.wanted import ANY
from travaux.precedents.words import keys
from travaux.texts import Kind, Text, Unit

_GRAM = 4  # words of a phrase that FTS5 is asked for
_SHORT, _LONG = 20, 200  # words of the paragraphs that are asked


def built(path: Path, held: Iterable[Holding]) -> tuple[Library, float]:
    """Build a library of documents, each added by itself; give it with the seconds."""
    library = Library.open(path)
    began = time.process_time()
    for holding in held:
        library.add(holding)
    library.settle()
    return library, time.process_time() - began


def building(library: Library, took: float, held: Sequence[Holding]) -> Iterator[Row]:
    """Give what building cost, and how large the file is."""
    millions = counted(held) / 1e6
    size = library.sizes().bytes / 1e6
    what = f"{millions:.1f} million words in {len(held):,} documents, added one by one"
    yield _at_most(f"{what}: seconds a million words", took / millions, 2, "s")
    yield _at_most("the file, documents and index: MB a million words", size / millions, 15, "MB")


def asked_of(held: Sequence[Holding], many: int, chance: Random) -> list[tuple[str, str]]:
    """Draw paragraphs of the corpus: a holding's id, and the words."""
    every = [
        (holding.id, one.words)
        for holding in held
        for one in holding.passages
        if _SHORT <= len(one.words.split()) <= _LONG
    ]
    return chance.sample(every, many)


def asking(
    library: Library, held: Sequence[Holding], effort: Effort, times: int = 1
) -> Iterator[Row]:
    """Give what one paragraph costs: finding candidates, laying them beside, the whole answer."""
    asked = asked_of(held, 40 if effort is Effort.QUICK else 400, Random(5))
    found = _searches(library, asked)
    beside = [_aligning(library, keys(words)) for _, words in asked]
    whole = [
        _seconds(lambda w=words, i=name: precedents(library, w, limit=1, leaving=(i,)))
        for name, words in asked
    ]
    size = f"one paragraph against {times * counted(held) / 1e6:.1f} million words"
    for what, taken in (("search", found), ("alignment", beside)):
        yield _within(f"{size}: {what}", taken, 0.002)
    told = f"middle {seconds(median(whole))}, p95 {seconds(_p95(whole))}"
    yield Row(f"{size}: the likest source, with its first use and all uses", told, "–", told, "–")


def _aligning(library: Library, words: Sequence[str]) -> float:
    """Give the seconds of laying a paragraph beside all its candidates."""
    held = library.passages(library.candidates(words, ANY, CANDIDATES))
    totals = summed(weights(words))
    return _seconds(lambda: [aligned(words, one.keys, totals) for one in held])


def beside_phrases(
    path: Path, library: Library, held: Sequence[Holding], effort: Effort
) -> Iterator[Row]:
    """Give the search beside FTS5 asked for all phrases of four words, on the same paragraphs."""
    peer = sqlite3.connect(path)
    peer.execute("CREATE VIRTUAL TABLE held USING fts5(words, content='', columnsize=1)")
    passages = (" ".join(keys(one.words)) for holding in held for one in holding.passages)
    peer.executemany("INSERT INTO held (words) VALUES (?)", ((one,) for one in passages))
    peer.commit()
    asked = asked_of(held, 5 if effort is Effort.QUICK else 40, Random(6))
    ours = _searches(library, asked)
    theirs = [_seconds(lambda w=words: _phrases(peer, w)) for _, words in asked]
    peer.close()
    work = "candidates of a paragraph, middle of 40"
    yield ratio_row(work, median(ours), median(theirs), "SQLite FTS5, phrases", 50)


def _phrases(peer: sqlite3.Connection, words: str) -> list[tuple[int]]:
    said = keys(words)
    grams = {" ".join(said[at : at + _GRAM]) for at in range(len(said) - _GRAM + 1)}
    asked = " OR ".join(f'"{one}"' for one in sorted(grams))
    find = "SELECT rowid FROM held WHERE held MATCH ? ORDER BY rank LIMIT ?"
    return list(peer.execute(find, (asked, CANDIDATES)))


def drafting(library: Library, held: Sequence[Holding]) -> Iterator[Row]:
    """Give what marking a draft of a hundred paragraphs costs."""
    asked = asked_of(held, 100, Random(7))
    units = tuple(Unit(f"u{n}", Kind.PARAGRAPH, words) for n, (_, words) in enumerate(asked, 1))
    took = min(_seconds(lambda: marked_draft(library, Text(units, (), "en"))) for _ in range(3))
    yield _at_most("a draft of 100 paragraphs, every passage marked", took, 0.3, "s")


def growing(folder: Path, held: Sequence[Holding], effort: Effort) -> Iterator[Row]:
    """Give how time and size grow with the corpus, and what that comes to at a billion words."""
    sizes = (1, 2) if effort is Effort.QUICK else (1, 2, 4, 8)
    points = []
    for times in sizes:
        chance, part = Random(3), held[:: 1 if effort > Effort.QUICK else 8]
        library, took = built(folder / f"{times}.sqlite", multiplied(part, times, chance))
        asked = asked_of(part, 200 if effort > Effort.QUICK else 20, Random(5))
        found = _searches(library, asked)
        points.append((library.sizes().words, took, library.sizes().bytes, _p95(found)))
        library.close()
    first, last = points[0], points[-1]
    work = f"search p95 at {last[0] / 1e6:.0f} million words beside {first[0] / 1e6:.0f}"
    ratio = last[3] / first[3]
    numbers = {
        f"{p[0]}_{n}": v for p in points for n, v in zip(("s", "bytes", "p95"), p[1:], strict=True)
    }
    told = ", ".join(f"{w / 1e6:.0f} M: {seconds(p)}" for w, _, _, p in points)
    yield Row(work, told, "–", f"{ratio:.1f} ×", "≤ 3 ×", ratio <= 3, numbers)
    yield _billion(points)


def _billion(points: Sequence[tuple[int, float, int, float]]) -> Row:
    """Go on with the shape that was measured: build and file by the word, search by its slope."""
    (words, took, size, slow), (less, _, _, quick) = points[-1], points[0]
    slope = (slow - quick) / (words - less)
    more = 1e9 - words
    said = (
        f"building {took / words * 1e9 / 3600:.1f} h, file {size / words:.0f} GB, "
        f"search p95 {seconds(slow + slope * more)}; this process {peak_memory():,.0f} MB at most"
    )
    return Row("a billion words, by the shape measured", "–", "–", said, "–")


def _searches(library: Library, asked: Sequence[tuple[str, str]]) -> list[float]:
    """Give the seconds of each search, after one that reads what is read once."""
    library.candidates(keys(asked[0][1]), ANY, CANDIDATES)
    return [
        _seconds(lambda w=words: library.candidates(keys(w), ANY, CANDIDATES)) for _, words in asked
    ]


def _seconds(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def _p95(found: Sequence[float]) -> float:
    return quantiles(found, n=20, method="inclusive")[-1]


def _within(work: str, found: Sequence[float], most: float) -> Row:
    p95 = _p95(found)
    ours = f"middle {seconds(median(found))}, most {seconds(max(found))}"
    due = f"p95 ≤ {seconds(most)}"
    return Row(work, ours, "–", f"p95 {seconds(p95)}", due, p95 <= most, {"p95_s": p95})


def _at_most(work: str, found: float, most: float, unit: str) -> Row:
    figure = f"{found:.2g} {unit}" if found < 10 else f"{found:.1f} {unit}"
    return Row(work, figure, "–", figure, f"≤ {most:g} {unit}", found <= most, {"ours": found})
