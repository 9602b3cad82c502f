"""A corpus as tables of whole numbers (Parquet), which is what the mining reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from travaux.precedents.holding import Holding
from travaux.precedents.mining.corpus import PASSAGES, Numbered, TooManyPassages
from travaux.precedents.mining.shingles import shingled
from travaux.precedents.words import keys

Progress = Callable[[str], None]
_BATCH = 200_000  # words that are cut at a time


@dataclass(frozen=True, slots=True)
class Size:
    """What was read."""

    holdings: int
    passages: int
    words: int


@dataclass(slots=True)
class _Batch:
    """Passages that are written together."""

    of: list[Numbered] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    cut: list[Sequence[str]] = field(default_factory=list)
    size: int = 0


def tabulate(
    holdings: Iterable[Holding],
    numbered: Sequence[Numbered],
    folder: Path,
    least: int,
    say: Progress = lambda _: None,
) -> Size:
    """Write the tables `grams`, `passages` and `holdings` of a corpus: a folder of files each.

    Args:
        holdings: with their passages, in any order.
        numbered: the same without, as `ordered` numbers them.
        folder: where the tables go.
        least: how many words a run has.
        say: is told how far it is.

    Raises:
        TooManyPassages: a document has more than are numbered.
    """
    for name in ("grams", "passages", "holdings"):
        (folder / name).mkdir(parents=True)
    passages = words = 0
    with duckdb.connect() as connection:
        _write(connection, folder / "holdings" / "1.parquet", _held(numbered))
        for count, batch in enumerate(_batches(holdings, numbered), start=1):
            columns = _passages(batch)
            _write(connection, folder / "passages" / f"{count:06}.parquet", columns)
            grams = _grams(batch, columns["passage"], least)
            _write(connection, folder / "grams" / f"{count:06}.parquet", grams)
            passages, words = passages + len(batch.cut), words + batch.size
            say(f"{passages:,} paragraphs, {words:,} words read")
    return Size(len(numbered), passages, words)


def _batches(holdings: Iterable[Holding], numbered: Sequence[Numbered]) -> Iterator[_Batch]:
    known = {(one.holding.id, one.holding.language): one for one in numbered}
    batch = _Batch()
    for holding in holdings:
        number = known.pop((holding.id, holding.language), None)
        if number is None:
            continue  # the second of its name, of which a finding tells
        if len(holding.passages) > PASSAGES:
            raise TooManyPassages(holding)
        for place, passage in enumerate(holding.passages):
            cut = keys(passage.words)
            batch.of.append(number)
            batch.places.append(place)
            batch.labels.append(passage.label)
            batch.words.append(passage.words)
            batch.cut.append(cut)
            batch.size += len(cut)
            if batch.size >= _BATCH:
                yield batch
                batch = _Batch()
    yield batch


def _passages(batch: _Batch) -> dict[str, Any]:
    places = zip(batch.of, batch.places, strict=True)
    return {
        "passage": np.array([of.passage(place) for of, place in places], np.int64),
        "holding": np.array([of.number for of in batch.of], np.int64),
        "length": np.array([len(cut) for cut in batch.cut], np.int64),
        "label": np.array(batch.labels, object),
        "words": np.array(batch.words, object),
    }


def _grams(batch: _Batch, passages: Any, least: int) -> dict[str, Any]:
    gram, place, word = shingled(batch.cut, least)
    works = np.array([of.work for of in batch.of], np.int64)
    return {"gram": gram, "work": works[place], "passage": passages[place], "word": word}


def _held(numbered: Sequence[Numbered]) -> dict[str, Any]:
    held = [one.holding for one in numbered]
    return {
        "holding": np.array([one.number for one in numbered], np.int64),
        "work": np.array([one.work for one in numbered], np.int64),
        "body": np.array([one.body for one in numbered], np.int64),
        "id": np.array([one.id for one in held], object),
        "language": np.array([one.language for one in held], object),
        "date": np.array([str(one.date or "") for one in held], object),
        "title": np.array([one.title for one in held], object),
        "body_name": np.array([one.body for one in held], object),
        "standing": np.array([one.standing.value for one in held], object),
    }


def _write(connection: duckdb.DuckDBPyConnection, path: Path, columns: Mapping[str, Any]) -> None:
    kinds = ", ".join(
        f'"{name}"::{"VARCHAR" if column.dtype == object else "BIGINT"} AS "{name}"'
        for name, column in columns.items()
    )
    connection.register("batch", dict(columns))
    connection.table("batch").project(kinds).write_parquet(str(path), compression="zstd")
    connection.unregister("batch")
