"""Cataloguing: what somebody says of documents that go into the library, which goes before all.

By options for every file of a command, and by a manifest file by file (TOML or CSV; see
docs/how-to/agreed-language.md). What a document says of itself fills what they leave open.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from unicodedata import normalize

from travaux.dates import InvalidDate, When
from travaux.errors import TravauxError
from travaux.findings import Finding, Outcome, Severity
from travaux.precedents import Standing

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_COLUMNS = ("name", "id", "title", "date", "body", "status", "adopted_how", "language")


class NotInCatalogue(TravauxError):  # noqa: N818
    """A value that a document of the library can't have: a status, a language."""

    def __init__(self, field: str, written: str, known: str) -> None:
        super().__init__(f"“{written}” is no {field} of a document. It is {known}.")


class CatalogueUnreadable(TravauxError):  # noqa: N818
    """A manifest of the library that can't be read at all."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name} can't be read as a manifest ({why}). Mend it and give it again.")


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a document. What is empty, or None, isn't told."""

    id: str = ""
    title: str = ""
    date: When | None = None
    body: str = ""
    standing: Standing | None = None
    adopted_how: str = ""
    language: str = ""

    def over(self, other: Told) -> Told:
        """Give what is told here, and where nothing is, what is told there."""
        here = {one.name: getattr(self, one.name) for one in fields(self)}
        return replace(other, **{name: value for name, value in here.items() if value})


def told(given: Mapping[str, object]) -> Told:
    """Read what is told from words: the fields of a manifest, or those of a line of JSON.

    Raises:
        InvalidDate: the date is written in a way that isn't known.
        NotInCatalogue: the status or the language is none.
    """

    def said(name: str) -> str:
        found = given.get(name)
        return "" if found is None else " ".join(str(found).split())

    return Told(
        id=said("id"),
        title=said("title"),
        date=When.read(said("date")) if said("date") else None,
        body=said("body"),
        standing=_standing(said("status")),
        adopted_how=said("adopted_how"),
        language=_language(said("language").lower()),
    )


def _standing(written: str) -> Standing | None:
    if not written:
        return None
    try:
        return Standing(written.lower())
    except ValueError:
        known = ", ".join(one.value for one in Standing)
        raise NotInCatalogue("status", written, f"one of {known}") from None


def _language(written: str) -> str:
    if written and not _LANGUAGE.fullmatch(written):
        raise NotInCatalogue("language", written, "two or three letters, as in ISO 639: en, es, qu")
    return written


Catalogue = Mapping[str, Told]


def catalogue(data: bytes, name: str) -> Outcome[Catalogue]:
    """Read a manifest by the ending of its name: `.toml` (`[[file]]`), else CSV with named columns.

    Returns:
        What is told by the name of each file, and a finding for each entry that can't be read
        (`catalogue-entry`).

    Raises:
        CatalogueUnreadable: it is neither.
    """
    try:
        rows = _toml(data) if name.lower().endswith(".toml") else _csv(data)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, csv.Error, TypeError) as fault:
        raise CatalogueUnreadable(name, str(fault)) from fault
    found: dict[str, Told] = {}
    findings: list[Finding] = []
    for number, row in enumerate(rows, start=1):
        where = f"{name}, entry {number}"
        unknown = [key for key in row if key not in _COLUMNS]
        if unknown or not row.get("name"):
            findings.append(_entry(where, _why(unknown)))
            continue
        try:
            found[normalize("NFC", str(row["name"]).strip())] = told(row)
        except (InvalidDate, NotInCatalogue) as fault:
            findings.append(_entry(where, str(fault)))
    return Outcome(found, tuple(findings))


def _why(unknown: list[str]) -> str:
    if unknown:
        return f"“{unknown[0]}” is not a field. The fields are: {', '.join(_COLUMNS)}."
    return "It names no file. Write the file's name in “name”."


def _entry(where: str, why: str) -> Finding:
    said = f"The entry can't be read, so nothing is told of its file. {why}"
    return Finding(Severity.REFUSED, "catalogue-entry", where, said)


def _toml(data: bytes) -> list[Mapping[str, object]]:
    rows = tomllib.loads(data.decode("utf-8-sig")).get("file", [])
    return [row if isinstance(row, dict) else {} for row in rows]


def _csv(data: bytes) -> list[Mapping[str, object]]:
    words = data.decode("utf-8-sig")
    heads = words.partition("\n")[0]
    divided = ";" if ";" in heads and "," not in heads else ","
    read = csv.DictReader(io.StringIO(words), delimiter=divided, strict=True)
    return [{key.strip(): value for key, value in row.items() if key and value} for row in read]
