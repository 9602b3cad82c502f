"""The library of agreed language on disk: which file it is, and how files get into it.

    with Library.open("library.sqlite") as library:
        shelved = shelve(library, found([Path("treaties")]))

Each document goes in by itself, whole or not at all, so that whoever is stopped half-way runs the
same again: what is there already is passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import normalize

from travaux.errors import TravauxError
from travaux.findings import Finding, Severity
from travaux.precedents import Holding
from travaux.precedents.library import Library, Outcome
from travaux.symbols import InvalidSymbol, parse
from travaux.workspace.cataloguing import Catalogue, Told
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
    wanted = _key(written)
    named = [
        one
        for one in library.holdings()
        if written == one.id or (wanted is not None and _key(one.id) == wanted)
    ]
    languages = [one.language for one in named if language in ("", one.language)]
    if len(languages) != 1:
        raise NotHeld(written, languages)
    whole = library.holding(named[0].id, languages[0])
    if whole is None:
        raise NotHeld(written)
    return whole


def _key(written: str) -> tuple[object, ...] | None:
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


def found(paths: Sequence[Path]) -> Mapping[str, Path]:
    """Give the files that paths name, folders walked, by names that tell them apart.

    Raises:
        OSError: a path isn't there.
    """
    every: dict[Path, Path] = {}
    for path in paths:
        for file in files_in(path) if path.is_dir() else [path]:
            if file.name not in MANIFESTS or file == path:
                every[file.resolve(strict=True)] = file
    return {name: path for path, name in names_apart(list(every)).items()}


def shelve(
    library: Library,
    files: Mapping[str, Path],
    given: Told | None = None,
    catalogue: Catalogue | None = None,
    progress: Progress = lambda _: None,
    shelved: Shelved | None = None,
) -> Shelved:
    """Add the documents of files to a library.

    Args:
        library: where they go.
        files: by their names (see `found`).
        given: what somebody tells of all of them; it goes before all else.
        catalogue: what a manifest tells, by file; it goes before what a file says of itself.
        progress: is told what is being read.
        shelved: where the outcome is gathered, so that it is known even if this is stopped.

    Returns:
        What it came to. A document that can't be taken is a finding, and the others go in.
    """
    outcome = shelved if shelved is not None else Shelved()
    entries = catalogue or {}
    for name, path in files.items():
        known = entries.get(normalize("NFC", name)) or entries.get(normalize("NFC", path.name))
        told = (given or Told()).over(known or Told())
        for number, document in enumerate(documents(path, name, told), start=1):
            progress(name if number == 1 else f"{name}, document {number}")
            _shelve(library, document, outcome)
    outcome.findings += _unused(entries, files)
    return outcome


def _shelve(library: Library, document: Document, outcome: Shelved) -> None:
    outcome.findings += document.findings
    holding = document.holding
    if holding is None:
        outcome.refused += 1
        return
    taken = None if document.named else library.holding(holding.id, holding.language)
    if taken and taken.digest != holding.digest and taken.origin != holding.origin:
        outcome.findings.append(_handle_taken(document.where, holding.id, taken.origin))
        outcome.refused += 1
        return
    added = library.add(holding)
    outcome.counts[added.outcome] += 1
    if added.outcome is Outcome.DUPLICATE:
        outcome.duplicates.append((document.where, added.of))


def _handle_taken(where: str, handle: str, origin: str) -> Finding:
    said = (
        f"Another document is in the library as “{handle}”, made of {origin}. This one was held "
        "back, or it would take its place. Give it an id of its own with --id, or in a manifest."
    )
    return Finding(Severity.REFUSED, "library-id-taken", where, said)


def _unused(entries: Catalogue, files: Mapping[str, Path]) -> Iterable[Finding]:
    """Say which entries of a manifest speak of no file: a slip in a name would go unseen."""
    known = {normalize("NFC", one) for name, path in files.items() for one in (name, path.name)}
    for name in entries:
        if name not in known:
            said = (
                "The manifest speaks of this file, and it isn't among those given. Mend its name."
            )
            yield Finding(Severity.WARNING, "catalogue-without-file", name, said)
