"""The pieces of texts: every paragraph, once for all the issues of a work that hold its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache

from travaux.documents import Issue, Rendition
from travaux.errors import TravauxError
from travaux.numbering import paths
from travaux.record import Record
from travaux.record.documents import dated, renditions_of, works
from travaux.record.files import destroyed_files
from travaux.store.files import FileStore
from travaux.texts import Text, Unit, readable
from travaux.workspace.anchoring import is_text, text_of
from travaux.workspace.drafters import TextsOnFile
from travaux_web.index.pieces import Kind, Piece

Paragraph = tuple[str, str, str]  # its id, its number, its words


def paragraphs_of(record: Record, texts: TextsOnFile) -> Iterator[Piece]:
    """Give the paragraphs of all texts that a record names, work by work.

    A text that can't be read is left out: what is wrong with its file is told where it is filed.
    """
    for work in works(record):
        found: dict[tuple[str, ...], Piece] = {}
        for issue in work.issues:
            for language, permanent, lines in _texts(record, texts, issue):
                for unit, label, words in lines:
                    name = (language, unit if permanent else "", words)
                    made = _piece(record, issue, language, (unit, label, words))
                    found[name] = _again(found.get(name), made)
        yield from found.values()


def _again(before: Piece | None, now: Piece) -> Piece:
    """Give a paragraph as it stands in its latest issue, with the day on which it first stood."""
    if before is None:
        return now
    issues = tuple(dict.fromkeys((*before.issues, *now.issues)))
    return replace(now, issues=issues, when=before.when or now.when)


def _piece(record: Record, issue: Issue, language: str, paragraph: Paragraph) -> Piece:
    unit, label, words = paragraph
    return Piece(
        Kind.PARAGRAPH,
        issue.id,
        words=words,
        body=issue.body,
        when=dated(record, issue),
        unit=unit,
        label=label,
        language=language,
        issues=(issue.id,),
        position=record.issues.first(issue.id),
    )


def _texts(
    record: Record, texts: TextsOnFile, issue: Issue
) -> Iterator[tuple[str, bool, tuple[Paragraph, ...]]]:
    """Give an issue's words in each language, and whether its paragraphs have permanent ids."""
    gone = destroyed_files(record)
    tabled = {one.language: one for one in record.tabled.values() if one.issue == issue.id}
    for language, one in tabled.items():
        with suppress(TravauxError):
            if one.digest not in gone and (text := texts.text(record, issue.id, language)):
                yield language, True, _lines(text)
    for rendition in renditions_of(record, issue.id):
        wanted = rendition.language not in tabled and is_text(rendition)
        if wanted and rendition.digest not in gone:
            with suppress(TravauxError):
                yield rendition.language, False, _read(rendition, texts.files)


@lru_cache(maxsize=256)
def _read(rendition: Rendition, files: FileStore) -> tuple[Paragraph, ...]:
    return _lines(text_of(files, rendition))


@lru_cache(maxsize=256)
def _lines(text: Text) -> tuple[Paragraph, ...]:
    numbers = paths(text)
    return tuple(
        (unit.id, _number(unit, numbers), readable(unit.words))
        for unit in text.all_units()
        if unit.words.strip()
    )


def _number(unit: Unit, numbers: Mapping[str, str]) -> str:
    return numbers.get(unit.id) or unit.label or ""
