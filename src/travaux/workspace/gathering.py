"""Gathering: from the paths that somebody names to files, each once, and the manifest's lines.

Folders are read with the folders in them. A manifest speaks for the files beside it; one that is
named by hand speaks for all. Where two files have one name, their folders tell them apart.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

from travaux.delegations import Registry
from travaux.findings import Finding, Severity
from travaux.workspace.compiling import CannotCompile
from travaux.workspace.handing_in import File
from travaux.workspace.manifest import FileLine, Manifest, manifest

MANIFESTS = ("manifest.toml", "manifest.csv")


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files to compile, and what the manifests say of them, by the files' names."""

    files: tuple[File, ...]
    lines: Manifest
    findings: tuple[Finding, ...]


def gathered(
    paths: Sequence[Path],
    registry: Registry,
    *,
    not_these: Iterable[Path] = (),
    by_hand: Path | None = None,
    sponsors: Mapping[str, Sequence[str]] | None = None,
) -> Gathered:
    """Read files and folders.

    Args:
        paths: what somebody named.
        registry: who may be named in a manifest.
        not_these: the base, earlier issues, and the folder that will be written to; they and
            what is in them aren't taken for delegations' files.
        by_hand: a manifest named by hand, which speaks for all files.
        sponsors: party codes by file name, which go before what a manifest says.

    Raises:
        OSError: a path that isn't there, or can't be read.
        CannotCompile: a manifest can't be understood.
    """
    left_out = {path.resolve() for path in not_these}
    found: dict[Path, Path] = {}
    manifests: list[Path] = [by_hand] if by_hand else []
    for path in paths:
        inside = files_in(path, left_out) if path.is_dir() else [path]
        for file in inside:
            if file.name in MANIFESTS and file != by_hand:
                manifests += [file] if file not in manifests else []
            else:
                found[file.resolve()] = file
    names = names_apart(list(found))
    lines: dict[str, FileLine] = {}
    findings: list[Finding] = []
    for one in reversed(manifests):  # the one named by hand is read last, and holds
        outcome = manifest(one.read_bytes(), one.name, registry)
        for refused in (f for f in outcome.findings if f.severity is Severity.REFUSED):
            # Without it withdrawn files would stand, and under names that are guessed.
            raise CannotCompile(f"{one.name}: {refused.message}")
        findings += outcome.findings
        beside = None if one == by_hand else one.resolve().parent
        lines.update(_spoken_for(outcome.value, names, beside))
    for name, codes in (sponsors or {}).items():
        line = lines.get(name, FileLine(name))
        lines[name] = replace(line, sponsors=tuple(codes), group="", unclear=False)
    files = tuple(File(names[resolved], path.read_bytes()) for resolved, path in found.items())
    return Gathered(files, lines, tuple(findings))


def files_in(folder: Path, left_out: AbstractSet[Path] = frozenset()) -> list[Path]:
    """Give the files in a folder and in its folders, without hidden ones and Word's own.

    Each folder is walked once, whatever links lead to it: links may go in circles. A pipe or a
    device is no file: whoever reads it may wait for ever.
    """
    return list(_walked(folder, set(left_out)))


def _walked(folder: Path, seen: set[Path]) -> Iterator[Path]:
    seen.add(_real(folder))
    for path in sorted(folder.iterdir()):
        if _real(path) in seen or path.name.startswith((".", "~$")):
            continue
        if path.is_dir():
            yield from _walked(path, seen)
        elif path.is_file() or path.is_symlink():  # a link that leads nowhere is told by its reader
            yield path


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))  # `resolve` refuses a link that leads to itself


def names_apart(resolved: Sequence[Path]) -> dict[Path, str]:
    """Name files so that no two names are the same: by name, or by folder and name."""
    counts = Counter(path.name for path in resolved)
    twice = [path for path in resolved if counts[path.name] > 1]
    common = Path(os.path.commonpath([path.parent for path in twice])) if twice else Path()
    return {
        path: path.relative_to(common).as_posix() if counts[path.name] > 1 else path.name
        for path in resolved
    }


def _spoken_for(
    lines: Manifest, names: Mapping[Path, str], beside: Path | None
) -> Iterable[tuple[str, FileLine]]:
    """Give a manifest's lines under the names of the files that they speak of."""
    for written, line in lines.items():
        meant = [
            name
            for path, name in names.items()
            if written in (name, path.name) and beside in (None, path.parent)
        ]
        for name in meant or [written]:
            yield name, replace(line, name=name)
