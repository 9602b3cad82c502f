"""The manifest: what a file's name can't say, line by line, in TOML or CSV.

See docs/how-to/manifest.md. A line that can't be read is a finding; the others still hold.
"""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from unicodedata import normalize

from travaux.delegations import Grouping, Party, Registry, UnknownDelegation
from travaux.findings import Finding, Outcome, Severity
from travaux.symbols import InvalidSymbol, parse, printed

FIELDS = ("name", "sponsors", "group", "speaker", "without", "received", "base", "withdrawn")
_TRUE = {"true", "yes", "1", "x", "sí", "si", "oui", "sim"}
_FALSE = {"", "false", "no", "0", "non", "não", "nao"}


@dataclass(frozen=True, slots=True)
class FileLine:
    """What the manifest says of one file. Parties are given by their codes.

    `base` is a symbol in the house's form, "" where the manifest doesn't say. `unclear` is set
    where it names somebody whom nobody knows, alone or beside others: then the file's name doesn't
    decide, and nobody's name is left out.
    """

    name: str
    sponsors: tuple[str, ...] = ()
    group: str = ""
    speaker: str = ""
    without: tuple[str, ...] = ()
    received: date | None = None
    base: str = ""
    withdrawn: bool = False
    unclear: bool = False


Manifest = Mapping[str, FileLine]


def manifest(data: bytes, name: str, registry: Registry) -> Outcome[Manifest]:
    """Read a manifest by the ending of its name: `.toml` or `.csv`.

    In CSV, the first row names the fields and several parties are divided by semicolons.
    """
    read = _toml_rows if name.lower().endswith(".toml") else _csv_rows
    try:
        rows = read(data)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, csv.Error) as fault:
        said = f"The manifest can't be read ({fault}). Mend it and give it again."
        return Outcome({}, (Finding(Severity.REFUSED, "manifest-unreadable", name, said),))
    lines: dict[str, FileLine] = {}
    findings: list[Finding] = []
    for number, row in enumerate(rows, start=1):
        reading = _Reading(f"{name}, entry {number}", registry, findings)
        line = reading.line(row)
        if line is not None:
            reading.once(line, lines)
            lines[line.name] = line
    return Outcome(lines, tuple(findings))


def _toml_rows(data: bytes) -> list[Mapping[str, object]]:
    document = tomllib.loads(data.decode("utf-8-sig"))
    rows = document.pop("file", [])
    entries = rows if isinstance(rows, list) else [rows]
    # Whatever else stands there is an entry without a name: it is told, not passed over.
    every = [*entries, document] if document else entries
    return [row if isinstance(row, dict) else {} for row in every]


def _csv_rows(data: bytes) -> list[Mapping[str, object]]:
    words = data.decode("utf-8-sig")
    # In half the world a spreadsheet writes a semicolon where the name says a comma.
    heads = words.partition("\n")[0]
    divided = ";" if ";" in heads and "," not in heads else ","
    return [
        {key.strip(): value for key, value in row.items() if key and value}
        for row in csv.DictReader(io.StringIO(words), delimiter=divided)
    ]


class _Reading:
    """The reading of one line, which notes what is wrong with it."""

    def __init__(self, where: str, registry: Registry, findings: list[Finding]) -> None:
        self.where, self.registry, self.findings = where, registry, findings

    def line(self, row: Mapping[str, object]) -> FileLine | None:
        for key in row:
            if key not in FIELDS:
                known = ", ".join(FIELDS)
                self._found("manifest-field", f"“{key}” is not a field. The fields are: {known}.")
        name = normalize("NFC", str(row.get("name", "")).strip())
        if not name:
            self._found("manifest-no-name", "The entry names no file. Add its name.")
            return None
        sponsors, group = self._parties(row.get("sponsors")), self._group(str(row.get("group", "")))
        without = self._parties(row.get("without"))
        named = len(_several(row.get("sponsors"))) + len(_several(row.get("without")))
        return FileLine(
            name,
            sponsors=sponsors,
            group=group,
            speaker=next(iter(self._parties(row.get("speaker"))), ""),
            without=without,
            received=self._date(row.get("received")),
            base=self._symbol(str(row.get("base", ""))),
            withdrawn=self._withdrawn(str(row.get("withdrawn", "")).strip().lower()),
            unclear=len(sponsors) + len(without) < named or bool(row.get("group")) > bool(group),
        )

    def once(self, line: FileLine, lines: Mapping[str, FileLine]) -> None:
        """Say so if an earlier entry spoke of the same file."""
        if line.name in lines:
            said = f"An earlier entry names {line.name}, too. Only this one holds: make them one."
            self._found("manifest-twice", said)

    def _withdrawn(self, given: str) -> bool:
        if given not in _TRUE | _FALSE:
            said = f"“{given}” says neither yes nor no, so the file stands. Write true or false."
            self._found("manifest-yes-or-no", said)
        return given in _TRUE

    def _found(self, code: str, message: str) -> None:
        self.findings.append(Finding(Severity.WARNING, code, self.where, message))

    def _parties(self, given: object) -> tuple[str, ...]:
        named = (self._party(name) for name in _several(given))
        return tuple(party.code for party in named if party is not None)

    def _group(self, name: str) -> str:
        party = self._party(name) if name else None
        if party is not None and not isinstance(party, Grouping):
            said = f"“{name}” is a delegation, not a group. Name it under sponsors."
            self._found("manifest-not-a-group", said)
            return ""
        return party.code if party is not None else ""

    def _party(self, name: str) -> Party | None:
        try:
            return self.registry.named(name)
        except UnknownDelegation as unknown:
            self._found("unknown-sponsor", str(unknown))
            return None

    def _date(self, given: object) -> date | None:
        if isinstance(given, datetime):
            return given.date()
        if given is None or isinstance(given, date):
            return given
        try:
            return date.fromisoformat(str(given).strip())
        except ValueError:
            said = f"“{given}” is not a date. Write the year first: 2005-02-25."
            self._found("manifest-date", said)
            return None

    def _symbol(self, written: str) -> str:
        if not written:
            return ""
        try:
            return printed(parse(written))
        except InvalidSymbol as invalid:
            said = f"{invalid}\nThe issue will be found by comparing the file with the issues."
            self._found("symbol-unreadable", said)
            return ""


def _several(given: object) -> list[str]:
    if isinstance(given, list):
        return [str(one) for one in given]
    return [one.strip() for one in str(given or "").split(";") if one.strip()]
