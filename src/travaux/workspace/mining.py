"""Mining on disk: from a library's file, or files of documents, to a folder whole or not at all.

    index.html           the page to begin with
    reuse.csv, .parquet  every run that was taken, from where, and its words
    passages.csv         passage by passage: how much of the one is the other's
    taken.csv            document by document: the edges of the network
    bodies.csv           body by body
    common.csv           wording that stands in so many places that it isn't paired
    network.svg          the documents that give and take most
    genealogies/         the paragraphs with most descendants, each as page and timeline
    mining.json, *.parquet   what “travaux genealogy” reads

The folder is made beside its place under another name, and moved there when all is in it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from travaux.errors import TravauxError
from travaux.findings import Finding, Outcome
from travaux.precedents import Holding
from travaux.precedents.library import Library
from travaux.precedents.mining import (
    CAP,
    LEAST,
    Corpus,
    DuckDB,
    Engine,
    Mined,
    NothingToMine,
    mine,
)
from travaux.precedents.mining.mined import TERMS
from travaux.precedents.mining.spark import Spark
from travaux.workspace.cataloguing import Told
from travaux.workspace.library import existing, found
from travaux.workspace.library_files import Document, documents
from travaux.workspace.mined_pages import pages

Progress = Callable[[str], None]
ENGINES = ("duckdb", "spark")
_SQLITE = b"SQLite format 3\0"


class FolderTaken(TravauxError):  # noqa: N818
    """A folder for what is mined that holds something else."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} holds something else than what was mined before. Name a new folder."
        )


@dataclass(frozen=True, slots=True)
class Held:
    """A library as a corpus."""

    library: Library

    def headings(self) -> Iterator[Holding]:
        """Give every holding without its passages."""
        return self.library.holdings()

    def holdings(self) -> Iterator[Holding]:
        """Give every holding with its passages."""
        for one in list(self.library.holdings()):
            whole = self.library.holding(one.id, one.language)
            if whole:
                yield whole


class Files:
    """Files as a corpus: read twice, one document at a time."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Find the files.

        Raises:
            OSError: a path isn't there.
        """
        self._files = found(paths)
        self.findings: list[Finding] = list(self._files.findings)

    def headings(self) -> Iterator[Holding]:
        """Give every document without its passages, and keep what was noticed about them."""
        for document in self._documents():
            self.findings += document.findings
            if document.holding:
                yield replace(document.holding, passages=())

    def holdings(self) -> Iterator[Holding]:
        """Give every document with its passages."""
        return (one.holding for one in self._documents() if one.holding)

    def _documents(self) -> Iterator[Document]:
        for name, path in self._files.paths.items():
            yield from documents(path, name, self._files.told.get(name, Told()))


def engine_of(name: str, memory: str, master: str = "") -> Engine:
    """Give an engine by its name.

    Raises:
        NoSpark: Spark isn't installed, or has no Java.
    """
    if name == "spark":
        return Spark(master, memory) if master else Spark(memory=memory)
    return DuckDB(memory)


def mined_into(
    folder: Path,
    paths: Sequence[Path],
    engine: Engine,
    *,
    least: int = LEAST,
    cap: int = CAP,
    language: str = "en",
    say: Progress = lambda _: None,
) -> Outcome[Mined]:
    """Mine a library, or the documents of files, into a folder.

    What was mined into the same folder before is replaced, once all of the new is there.

    Raises:
        FolderTaken: the folder holds something else.
        NothingToMine, TooManyPassages, EngineFailed: as `mine` says.
        LibraryDamaged: the library can't be read.
        OSError: a file isn't there, or the disk is full.
    """
    with _corpus(paths) as corpus, _whole(folder) as unfinished:
        noticed = corpus.findings if isinstance(corpus, Files) else []
        try:
            made = mine(corpus, unfinished, engine=engine, least=least, cap=cap, say=say)
        except NothingToMine as fault:
            raise NothingToMine(fault.size, noticed) from fault
        for path, data in pages(made.value, language, say):
            _put(unfinished / path, data)
        made.value.close()
    return Outcome(Mined(folder), (*noticed, *made.findings))


@contextmanager
def _corpus(paths: Sequence[Path]) -> Iterator[Corpus]:
    if len(paths) == 1 and _is_library(paths[0]):
        with existing(paths[0]) as library:
            yield Held(library)
    else:
        yield Files(paths)


def _is_library(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


@contextmanager
def _whole(folder: Path) -> Iterator[Path]:
    """Give a folder that takes its place when all is in it, and is gone if anything fails."""
    if folder.exists() and any(folder.iterdir()) and not (folder / TERMS).exists():
        raise FolderTaken(folder)
    unfinished = folder.with_name(f".{folder.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)  # of one that was killed
    unfinished.mkdir(parents=True)
    try:
        yield unfinished
        if folder.exists():
            shutil.rmtree(folder)
        unfinished.replace(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _put(path: Path, data: bytes | Iterator[bytes]) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as file:
        file.writelines([data] if isinstance(data, bytes) else data)
