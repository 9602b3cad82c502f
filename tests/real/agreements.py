"""Real treaties and resolutions as holdings of a library, a paragraph a passage."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator

from tests.datasets import dataset
from travaux.dates import When
from travaux.precedents import Holding, Passage, Standing

_TREATIES = "C-instruments/treaties-nl-verdragenbank/treaties_{}.jsonl.gz"
_RESOLUTIONS = "C-instruments/unsc-resolutions-en/resolutions_1946-2008.jsonl.gz"
_MARKS = re.compile(r"[#*_>|\\]+")


def treaties(language: str = "en") -> Iterator[Holding]:
    """Give the treaties of the Dutch series in a language; their dates aren't told."""
    for row in _rows(_TREATIES.format(language)):
        if row["text"].strip():
            title = row["title"] or row["title_nl"]
            yield Holding(row["id"], title, language, passages(row["text"]))


def resolutions() -> Iterator[Holding]:
    """Give the resolutions of the Security Council to 2008, with their years."""
    for row in _rows(_RESOLUTIONS):
        yield Holding(
            row["symbol"],
            row["symbol"],
            "en",
            passages(row["text"]),
            When.read(str(row["year"])),
            Standing.ADOPTED,
            body="Security Council",
        )


def passages(text: str) -> tuple[Passage, ...]:
    """Cut a text at its blank lines; marks of formatting are left out."""
    found = (" ".join(_MARKS.sub(" ", part).split()) for part in re.split(r"\n\s*\n", text))
    kept = [words for words in found if words]
    return tuple(Passage(f"{number}.", words) for number, words in enumerate(kept, 1))


def _rows(relative: str) -> Iterator[dict[str, str]]:
    with gzip.open(dataset(relative), "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
