"""Real instruments go into the library as they are: every document, with its passages and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import pytest

from tests.datasets import dataset
from travaux.intake.json_lines import Row, json_lines
from travaux.precedents import Holding, Likeness
from travaux.precedents.library import Library, Outcome
from travaux.precedents.searching import precedents
from travaux.precedents.words import keys
from travaux.workspace.cataloguing import Told
from travaux.workspace.library import found, shelve
from travaux.workspace.library_files import Document, documents

_ROOT = "C-instruments"
_TREATIES = f"{_ROOT}/treaties-nl-verdragenbank"


def sizes(held: Iterable[Holding]) -> tuple[int, int, int]:
    """Count documents, passages and words."""
    every = list(held)
    words = sum(len(passage.words.split()) for one in every for passage in one.passages)
    return len(every), sum(len(one.passages) for one in every), words


def read(relative: str, most: int | None = None) -> list[Document]:
    path = dataset(relative)
    return list(islice(documents(path, path.name, Told()), most))


def taken(read_documents: Iterable[Document]) -> list[Holding]:
    return [one.holding for one in read_documents if one.holding]


def titles(row: Row) -> tuple[str, ...]:
    return str(row.get("title")), str(row.get("title_nl"))


def lost(relative: str, every: list[Document]) -> int:
    """Count the words of a collection that stand in no passage, place or title.

    The letters of lists aren't words, and numbers are computed.
    """
    chunks = (dataset(relative).read_bytes(),)
    missing = 0
    for row, one in zip(json_lines(chunks, relative), every, strict=False):
        if one.holding and row.value:
            labels = dict.fromkeys(passage.label for passage in one.holding.passages)
            words = [passage.words for passage in one.holding.passages]
            kept = Counter(keys(" ".join((*words, *labels, one.holding.title, *titles(row.value)))))
            given = Counter(keys(row.value["text"]))
            gone = (given - kept).items()
            missing += sum(n for word, n in gone if len(word) > 2 and word.isalpha())
    return missing


@pytest.mark.parametrize(
    ("file", "most", "expected"),
    [
        (f"{_TREATIES}/treaties_en.jsonl.gz", 60, (60, 9325, 315_615)),
        (f"{_TREATIES}/treaties_fr.jsonl.gz", None, (52, 13_125, 432_290)),
        (f"{_TREATIES}/treaties_es.jsonl.gz", None, (1, 986, 22_929)),
        (f"{_ROOT}/unsc-resolutions-en/resolutions_1946-2008.jsonl.gz", 500, (500, 5512, 136_396)),
    ],
)
def test_collections_are_read_whole(
    file: str, most: int | None, expected: tuple[int, int, int]
) -> None:
    every = read(file, most)
    assert sizes(taken(every)) == expected
    assert lost(file, every) < expected[2] / 400
    assert {f.code for one in every for f in one.findings} <= {"document-without-words"}


def test_resolutions_bear_their_symbols_and_years() -> None:
    held = taken(read(f"{_ROOT}/unsc-resolutions-en/resolutions_1946-2008.jsonl.gz", 60))
    assert held[0].id == "S/RES/1 (1946)"
    assert all(one.date and str(one.date) in one.id for one in held)
    assert Counter(one.language for one in held) == {"en": 60}


def test_a_treaty_is_cited_by_article_paragraph_and_letter() -> None:
    held = taken(read(f"{_TREATIES}/treaties_en.jsonl.gz", 2))[1]
    assert held.id == "BWBV0004901"
    labels = [passage.label for passage in held.passages]
    assert labels[5:8] == ["Article 1 (a)", "Article 1 (b)", "Article 1 (c)"]
    assert labels[9:13] == ["Article 1 (e)", "Article 2 (1)", "Article 2 (2)", "Article 2 (3)"]


def test_folders_of_pages_and_markdown_go_in_and_words_are_found_again(tmp_path: Path) -> None:
    folders = [dataset(f"{_ROOT}/{name}") for name in ("udhr", "treaties-pt")]
    folders.append(dataset(f"{_ROOT}/un-charter-ch1-3-multilingual"))
    with Library.open(tmp_path / "library.sqlite") as library:
        shelved = shelve(library, found(folders))
        assert shelved.counts == {Outcome.ADDED: 13}
        assert [(f.code, f.where) for f in shelved.findings if f.severity == "refused"] == [
            ("language-not-recognised", "gug.html"),
            ("language-not-recognised", "quy.html"),
        ]
        languages = {one.id: one.language for one in library.holdings()}
        assert languages == {
            "eng": "en", "fra": "fr", "nld": "nl", "por_BR": "pt", "por_PT": "pt", "spa": "es",
            "1": "pt", "parteI": "pt", "parteII": "pt", "parteIII": "pt",
            "chapter1": "en", "chapter2": "en", "chapter3": "en",
        }  # fmt: skip
        (spanish,) = [one for one in library.holdings() if one.id == "spa"]
        third = next(
            p.words for p in (library.holding("spa") or spanish).passages if p.label == "Artículo 3"
        )
        answer = precedents(library, third)[0]
        assert (answer.likeness, answer.place.label) == (Likeness.SAME, "Artículo 3")
