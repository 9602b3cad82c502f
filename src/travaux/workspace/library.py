"""The library of agreed language on disk: which file it is, and how files get into it.

    with Library.open("library.sqlite") as library:
        shelved = shelve(library, found([Path("treaties")]))

Each document goes in by itself, whole or not at all, so that whoever is stopped half-way runs the
same again: what is there already is passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import normalize

from travaux.errors import TravauxError
from travaux.findings import Finding, Severity
from travaux.precedents import Holding
from travaux.precedents.adding import OtherWords
from travaux.precedents.library import Library, Outcome
from travaux.symbols import InvalidSymbol, parse
from travaux.workspace.cataloguing import Catalogue, Told, catalogue
from travaux.workspace.gathering import MANIFESTS, files_in, names_apart
from travaux.workspace.library_files import Document, documents

Progress = Callable[[str], None]
NAME = "library.sqlite"


class NoLibrary(TravauxError):  # noqa: N818
    """A library that is asked, and isn't there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no library in {path}. Make one with “travaux library add FILES…”, or name "
            "another with --library."
        )


def existing(path: Path) -> Library:
    """Open a library that is there.

    Raises:
        NoLibrary: there is none in that place.
    """
    if not path.is_file():
        raise NoLibrary(path)
    return Library.open(path)


class NotHeld(TravauxError):  # noqa: N818
    """A document that the library doesn't hold, or holds in several languages."""

    def __init__(self, written: str, languages: Sequence[str] = ()) -> None:
        several = f"The library holds “{written}” in several languages: {', '.join(languages)}. "
        none = f"The library holds no document “{written}”. "
        how = "Say which with --language." if languages else "“travaux library list” lists them."
        super().__init__((several if languages else none) + how)


def holding_named(library: Library, written: str, language: str = "") -> Holding:
    """Give a document by its id, however its symbol is written.

    Raises:
        NotHeld: it isn't there, or in several languages and none is named.
    """
    wanted = symbol_key(written)
    named = [
        one
        for one in library.holdings()
        if written == one.id or (wanted is not None and symbol_key(one.id) == wanted)
    ]
    languages = sorted(one.language for one in named if language in ("", one.language))
    if len(languages) != 1:
        raise NotHeld(written, languages)
    whole = library.holding(named[0].id, languages[0])
    if whole is None:
        raise NotHeld(written)
    return whole


def symbol_key(written: str) -> tuple[object, ...] | None:
    """Give what is the same for a symbol however it is written; None where it is no symbol."""
    try:
        return parse(written).key
    except InvalidSymbol:
        return None


@dataclass(slots=True)
class Shelved:
    """What adding files came to, growing as it goes on.

    `duplicates` are pairs: what was given, and the id of the holding with the same words.
    """

    counts: Counter[Outcome] = field(default_factory=Counter)
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    refused: int = 0

    @property
    def documents(self) -> int:
        """How many documents were looked at."""
        return self.counts.total() + self.refused


@dataclass(frozen=True, slots=True)
class Files:
    """Files for the library by names that tell them apart, and what manifests tell of them."""

    paths: Mapping[str, Path]
    told: Catalogue
    findings: tuple[Finding, ...] = ()


def found(paths: Sequence[Path], by_hand: Path | None = None) -> Files:
    """Give the files that paths name, folders walked.

    A manifest in a folder speaks for the files beside it, one that is named by hand for all.

    Raises:
        OSError: a path isn't there.
        CatalogueUnreadable: a manifest can't be read.
    """
    every: dict[Path, Path] = {}
    manifests: list[Path] = []
    for path in paths:
        for file in files_in(path) if path.is_dir() else [path]:
            if file.name in MANIFESTS and file != path:
                manifests.append(file)
            else:
                every[file.resolve(strict=True)] = file
    names = names_apart(list(every))
    told: dict[str, Told] = {}
    findings: list[Finding] = []
    for one in [*manifests, *([by_hand] if by_hand else [])]:  # the last holds
        beside = None if one == by_hand else one.resolve().parent
        read = catalogue(one.read_bytes(), one.name)
        findings += read.findings
        for name, what in read.value.items():
            meant = [n for path, n in names.items() if _is_meant(name, n, path, beside)]
            told |= dict.fromkeys(meant, what)
            findings += [] if meant else [_without_file(name, one.name)]
    return Files({name: every[path] for path, name in names.items()}, told, tuple(findings))


def _is_meant(written: str, name: str, path: Path, beside: Path | None) -> bool:
    named = written in (normalize("NFC", name), normalize("NFC", path.name))
    return named and beside in (None, path.parent)


def _without_file(name: str, manifest: str) -> Finding:
    said = f"{manifest} speaks of this file, and it isn't among those given. Mend its name."
    return Finding(Severity.WARNING, "catalogue-without-file", name, said)


def shelve(
    library: Library,
    files: Files,
    given: Told | None = None,
    *,
    replace: bool = False,
    progress: Progress = lambda _: None,
    shelved: Shelved | None = None,
) -> Shelved:
    """Add the documents of files to a library.

    Args:
        library: where they go.
        files: see `found`.
        given: what somebody tells of all of them; it goes before what manifests tell of each, and
            that before what a file says of itself.
        replace: put documents in the place of those that are there under the same id.
        progress: is told what is being read.
        shelved: where the outcome is gathered, so that it is known even if this is stopped.

    Returns:
        What it came to. A document that can't be taken is a finding, and the others go in.
    """
    outcome = shelved if shelved is not None else Shelved()
    outcome.findings += files.findings
    for name, path in files.paths.items():
        told = (given or Told()).over(files.told.get(name, Told()))
        progress(name)
        for number, document in enumerate(documents(path, name, told), start=1):
            progress(name if number == 1 else f"{name}, document {number}")
            _shelve(library, document, outcome, replace=replace)
    if outcome.counts[Outcome.ADDED] >= _MANY:
        progress("making the index ready")
        library.settle()
    return outcome


_MANY = 100  # documents after which the index is worth putting in order


def _shelve(library: Library, document: Document, outcome: Shelved, *, replace: bool) -> None:
    outcome.findings += document.findings
    if document.holding is None:
        outcome.refused += 1
        return
    try:
        added = library.add(document.holding, replace=replace)
    except OtherWords as fault:
        outcome.findings.append(_id_taken(document.where, str(fault)))
        outcome.refused += 1
        return
    outcome.counts[added.outcome] += 1
    if added.of:
        outcome.duplicates.append((document.where, added.of))


def _id_taken(where: str, why: str) -> Finding:
    said = f"{why} --replace does the one, --id or a manifest the other."
    return Finding(Severity.REFUSED, "library-id-taken", where, said)
