"""How common the words of agreed language are: python -m benchmarks.precedents.commonness.

Counts in how many paragraphs of real texts a word stands, language by language, and writes the
words of more than two in a thousand to `travaux/precedents/common_words.csv`. Of English, only
the documents that also set the thresholds are read (docs/decisions/0021).
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import travaux.precedents
from benchmarks.precedents.cases import in_dutch, sets_thresholds
from tests.datasets import dataset
from tests.real.agreements import passages, resolutions, treaties
from travaux.precedents.words import keys

LEAST = 2  # in a thousand paragraphs: what is rarer weighs as much as any word can
_FEW = 10  # paragraphs that a word stands in, or nothing is known of it
_FILE = Path(travaux.precedents.__file__).parent / "common_words.csv"


def main() -> None:
    """Count, and write the file."""
    common: Counter[str] = Counter()
    every = (_english(), _french(), _spanish(), _portuguese())
    for number, paragraphs in enumerate(every):
        for word, share in _counted(paragraphs, english=not number):
            common[word] = max(common[word], share)
    rows = sorted(common.items(), key=lambda row: (-row[1], row[0]))
    with _FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("word", "in a thousand"))
        writer.writerows(rows)
    print(f"{len(rows)} words")


def _counted(paragraphs: Iterable[str], *, english: bool) -> Iterator[tuple[str, int]]:
    counts: Counter[str] = Counter()
    total = 0
    for paragraph in paragraphs:
        words = keys(paragraph)
        if words and not (english and in_dutch(words)):
            counts.update(set(words))
            total += 1
    for word, count in counts.items():
        share = round(1000 * count / total)
        if share >= LEAST and count >= _FEW:
            yield word, share


def _english() -> Iterator[str]:
    for holding in chain(treaties(), resolutions()):
        if sets_thresholds(holding.id):
            yield from (passage.words for passage in holding.passages)


def _french() -> Iterator[str]:
    for holding in treaties("fr"):
        yield from (passage.words for passage in holding.passages)


def _spanish() -> Iterator[str]:
    for holding in treaties("es"):
        yield from (passage.words for passage in holding.passages)
    adopted = dataset("A-amendments/cl-convencion-2022/pleno_votaciones_final.jsonl")
    for line in adopted.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["textodefinitivo"]


def _portuguese() -> Iterator[str]:
    for path in sorted(dataset("C-instruments/treaties-pt").glob("*/*.md")):
        yield from (passage.words for passage in passages(path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
