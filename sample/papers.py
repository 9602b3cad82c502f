"""The papers of the group in the sample: which there are, and each written to its files.

It does what `travaux report`, `travaux story` and `travaux calendar` do, paper by paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sample.enacting import PROGRAM, REPORT
from travaux.findings import Finding
from travaux.workspace.dossier import Dossier
from travaux.workspace.issuing import ENDINGS, in_format, write
from travaux.workspace.papers import dates, look_of, paper, picture

LANGUAGES = {"en": "English", "es": "Spanish"}
_READ, _ALL = ("html", "docx"), ("html", "docx", "pdf", "akn")
_ELECTION = "2004-09-16"


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: the name of its files, what it is called, and how it is made."""

    name: str
    title: str
    kind: str
    of: str = ""
    formats: tuple[str, ...] = _READ
    issue: str = ""


PAPERS = (
    Paper("report", "Report of the Chair", "chair", REPORT, _ALL),
    Paper("trace", "What each sentence of it rests on", "trace", REPORT),
    Paper("register", "Register of documents", "register"),
    Paper("status", "Where everything stands", "status"),
    Paper("work-plan", "Work plan with its progress", "plan", "GT/TM"),
    Paper("notice", "Notice of the meeting of September 16, 2004", "notice", _ELECTION),
    Paper("order-of-business", "Its order of business", "order", _ELECTION),
    Paper("participants", "Its list of participants", "participants", _ELECTION),
    Paper("summary", "Its summary, with three decisions", "summary", _ELECTION),
    Paper(
        "special-meeting",
        "The special meeting: the Rapporteur's report with its paper",
        "pack",
        "special-meeting",
        issue="CAJP/GT/TM-16/04",
    ),
    Paper("statements", "Statements, and where what they are about stands", "statements"),
    Paper("story", "How operative paragraph 5 (a) became revision 7", "story", PROGRAM),
)


@dataclass(frozen=True, slots=True)
class Written:
    """A paper in one language, and the names of its files by format."""

    paper: Paper
    language: str
    files: dict[str, str]
    findings: tuple[Finding, ...]


def written(dossier: Dossier, folder: Path) -> Iterator[Written]:
    """Write every paper in every language and format, and give each as it is done."""
    for one in PAPERS:
        for language in LANGUAGES:
            yield _written(dossier, one, language, folder)
    for language in LANGUAGES:
        drawn = {f"story.{language}.svg": picture(dossier, PROGRAM, language)}
        write(folder, {**drawn, f"calendar.{language}.ics": dates(dossier, "", language).value})


def _written(dossier: Dossier, one: Paper, language: str, folder: Path) -> Written:
    made = paper(dossier, one.kind, one.of, language, issue=one.issue)
    names, found = {}, list(made.findings)
    for name in one.formats:
        printed = in_format(made.value, name, look_of(one.kind))
        names[name] = f"{one.name}.{language}{ENDINGS[name]}"
        found += printed.findings
        write(folder, {names[name]: printed.value})
    return Written(one, language, names, tuple(found))
