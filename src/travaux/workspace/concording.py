"""Comparing the language versions on file: those of an issue, and each as it comes in (P22, S31).

It only tells, and alters nothing. Standing, decisions and provenance are kept by unit id for the
work as a whole; once the versions are aligned they are the same in all of them by construction,
and there is nothing about them to compare.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace

from travaux.delegations import standard_registry
from travaux.delegations.registry import folded
from travaux.documents import Issue
from travaux.drafting.concordance.differences import Difference, concordant
from travaux.drafting.concordance.versions import Versions, aligned_versions
from travaux.errors import TravauxError
from travaux.events import Event, RenditionFiled
from travaux.findings import Finding, Severity
from travaux.record import Record
from travaux.record.documents import renditions_of, work_of
from travaux.reports.concordance import concordance
from travaux.store.files import FileStore
from travaux.symbols import SuffixKind, Symbol
from travaux.texts import Text
from travaux.workspace.anchoring import is_text, text_of

_AND = re.compile(r"\s(?:and|y|et|e)\s")


def versions_on_file(files: FileStore, record: Record, issue: str) -> tuple[Versions, ...]:
    """Give each language version of an issue beside the original, both read from the files.

    A corrigendum for some languages is compared with the others as they stood when it came. A file
    that can't be read is left out.
    """
    return _beside(record, issue, _texts(files, record, issue))


def concordance_on_file(files: FileStore, record: Record, issue: str, language: str) -> Text:
    """Make the page on the concordance of an issue's versions, as far as they can be read."""
    texts = _texts(files, record, issue)
    only = next(iter(texts), "")
    return concordance(_beside(record, issue, texts), language, parties_named, issue, only)


def checked_versions(
    files: FileStore, record: Record, events: Iterable[Event]
) -> tuple[Finding, ...]:
    """Tell of versions that differ from the original, where one of the two was filed just now.

    Args:
        files: where the texts are.
        record: as it is after the entries.
        events: what was entered.
    """
    filed: dict[str, set[str]] = {}
    for event in events:
        if isinstance(event, RenditionFiled) and is_text(event.rendition):
            filed.setdefault(event.rendition.issue, set()).add(event.rendition.language)
    found: list[Finding] = []
    for issue, languages in filed.items():
        if len(renditions_of(record, issue)) > 1 or record.issues[issue].affects:
            for one in versions_on_file(files, record, issue):
                if {one.original.language, one.other.language} & languages:
                    found += _told(issue, one)
    return tuple(found)


def parties_named(names: str, _: str) -> frozenset[str]:
    """Give the codes of the parties that a bracket names, in whatever language.

    Whoever isn't known stands with the name, as names are compared.
    """
    return frozenset(code for name in re.split("[,;]", names) for code in _codes(name))


def _codes(names: str) -> tuple[str, ...]:
    """Give the code of a name, or of several that are joined by an "and"; none is cut in two."""
    ends = [*(found.span() for found in _AND.finditer(names)), (len(names), len(names))]
    for end, next_one in ends:
        bearing = standard_registry().bearing(names[:end])
        if len(bearing) == 1:
            return (bearing[0].code, *(_codes(names[next_one:]) if next_one < len(names) else ()))
    return (folded(names),)


def _told(issue: str, versions: Versions) -> Iterator[Finding]:
    if differences := concordant(versions, parties_named):
        yield Finding(
            Severity.WARNING,
            "versions-differ",
            f"{issue} ({versions.other.language})",
            f"It differs from the version in {versions.original.language}: "
            f"{_counted(differences)}. “travaux report DOSSIER concordance '{issue}'” prints both "
            "beside each other.",
        )


def _counted(differences: Iterable[Difference]) -> str:
    counts = Counter(one.kind.value for one in differences)
    return ", ".join(f"{kind} {count}" for kind, count in counts.items())


def _beside(record: Record, issue: str, texts: Mapping[str, Text]) -> tuple[Versions, ...]:
    original = _original(record, issue, texts)
    return tuple(
        aligned_versions(texts[original], text)
        for language, text in texts.items()
        if language != original
    )


def _original(record: Record, issue: str, texts: Mapping[str, Text]) -> str:
    """Give the language of the version that the others are held against."""
    said = record.issues[issue].original.split("/")
    return next((one for one in (*said, record.language) if one in texts), next(iter(texts), ""))


def _texts(files: FileStore, record: Record, issue: str) -> Mapping[str, Text]:
    """Read the versions of an issue, and for a corrigendum of some those that it leaves alone."""
    found: dict[str, Text] = {}
    for one in _behind(record, record.issues[issue]):
        for rendition in renditions_of(record, one.id):
            wanted = rendition.language not in found and is_text(rendition)
            if wanted and (not one.affects or rendition.language in one.affects):
                with suppress(TravauxError):
                    read = text_of(files, rendition)
                    found[rendition.language] = replace(read, language=rendition.language)
    return found


def _behind(record: Record, issue: Issue) -> Iterator[Issue]:
    """Give an issue, and if it is for some languages what it corrects, the latest first."""
    yield issue
    corrected = issue.symbol.base_issue if issue.symbol and issue.affects else None
    work = work_of(record, issue.id)
    if corrected is None or work is None:
        return
    for one in reversed(work.issues[: work.issues.index(issue)]):
        if one.whole and one.symbol and _is_or_corrects(one.symbol, corrected):
            yield one
            if not one.affects:
                return


def _is_or_corrects(symbol: Symbol, corrected: Symbol) -> bool:
    base = symbol.base_issue
    if base is None or symbol.suffixes[-1].kind is not SuffixKind.CORR:
        return symbol.key == corrected.key
    return corrected.key in (symbol.key, base.key)
