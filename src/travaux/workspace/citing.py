"""What a file, an issue or a statement cites, with its quotations checked in a library (S23)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from travaux.citations.quoting import Checked
from travaux.citations.reading import cited
from travaux.findings import Finding, Outcome
from travaux.instruments.known import Instruments, known
from travaux.intake import read
from travaux.record import Record
from travaux.record.instruments import instruments_of
from travaux.reports.cited import cited_page
from travaux.texts import Kind, Text, Unit
from travaux.workspace.bound import text_on_record
from travaux.workspace.dossier import Dossier
from travaux.workspace.papers import WhichOne, registered_issue
from travaux.workspace.quoting import (
    Shelf,
    not_checked,
    quotation_findings,
    quotations_checked,
    statement_checked,
)


def citations_of_file(
    path: Path, language: str = "en", library: Shelf | None = None
) -> Outcome[Text]:
    """Give the page of what a file cites; its quotations are checked where there is a library.

    Raises:
        FileRefused: it can't be read.
    """
    made = read(path.read_bytes(), path.name)
    text = made.value.text
    checks = quotations_checked(text, library, known())
    page = _page(path.name, text, language, known(), checks, library)
    return Outcome(page.value, made.findings + page.findings)


def citations_of_issue(
    dossier: Dossier,
    record: Record,
    issue: str,
    language: str = "",
    library: Shelf | None = None,
) -> Outcome[Text]:
    """Give the page of what an issue cites; its quotations are checked where there is a library.

    Raises:
        WhichOne: no such issue.
        NoWordsToRead: no text of it is on record.
    """
    found = registered_issue(record, issue, "cite")
    text, instruments = text_on_record(dossier, record, found), instruments_of(record)
    checks = quotations_checked(text, library, instruments)
    return _page(found, text, language or record.language, instruments, checks, library)


def citations_of_statement(
    record: Record, statement: str, language: str = "", library: Shelf | None = None
) -> Outcome[Text]:
    """Give the page of what a statement cites, with what it quotes and what it is about checked.

    Raises:
        WhichOne: no such statement.
    """
    if statement not in record.statements:
        raise WhichOne("cite", "statement", statement, record.statements)
    found, instruments = record.statements[statement], instruments_of(record)
    text = Text((Unit("words", Kind.PARAGRAPH, found.words),), language=found.language)
    checks = statement_checked(found, library, instruments)
    return _page(found.id, text, language or record.language, instruments, checks, library)


def _page(
    name: str,
    text: Text,
    language: str,
    instruments: Instruments,
    checks: Sequence[Checked],
    library: Shelf | None,
) -> Outcome[Text]:
    """Make the page; without a library a finding says how to get the check, where one is due."""
    shown = checks if library else ()
    page = cited_page(name, text, cited(text, instruments), language, instruments, shown)
    findings: tuple[Finding, ...] = quotation_findings(shown, instruments, name)
    if checks and library is None:
        findings = (not_checked(name),)
    return Outcome(page, findings)
