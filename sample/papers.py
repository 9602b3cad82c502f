"""The papers of the sample: which there are, and each written to its files.

It does what `travaux report`, `travaux story`, `travaux calendar`, `travaux text` and `travaux
picture` do, paper by paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sample.enacting import PROGRAM, REPORT, RESOLUTION
from sample.negotiating import ISSUES
from travaux.drafting.conventions import convention
from travaux.findings import Finding
from travaux.workspace.dossier import Dossier
from travaux.workspace.issuing import ENDINGS, in_format, look, write
from travaux.workspace.living import night_of, tracked_between
from travaux.workspace.papers import dates, look_of, paper, picture, record_of
from travaux.workspace.picturing import picture_of
from travaux.workspace.viewing import view

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
    part: str = ""
    moment: str = ""


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

_EVE, _MEANWHILE = "2005-03-07", "2005-04-19"  # before the first reading, and in the midst of it
_REV_1, _REV_2, _REV_4, _REV_7 = ISSUES[1], ISSUES[2], ISSUES[4], ISSUES[7]

# Of the negotiation: the text as it lived.
LIVING = (
    Paper("brackets", "Revision 1: what is open", "brackets", _REV_1, moment=_EVE),
    Paper("streamlining", "Revision 1: what can be closed", "streamlining", _REV_1, moment=_EVE),
    Paper("settlement", "How revision 2 came of revision 1", "settlement", _REV_2),
    Paper(
        "status",
        "Revision 4: how far each paragraph has come",
        "record-of-status",
        _REV_4,
        moment=_MEANWHILE,
    ),
    Paper("silence", "Revision 6 goes round for silence", "silence", "on-revision-6"),
    Paper(
        "confirmation",
        "The letter on how it came out",
        "confirmation",
        "on-revision-6",
        issue="letter-on-the-silence",
    ),
    Paper("paragraph", "The whole history of paragraph 5", "paragraph", _REV_7, part="5"),
    Paper(
        "why",
        "Why revision 7 says “a measure of last resort”",
        "why",
        _REV_7,
        part="a measure of last resort",
    ),
    Paper(
        "concordance",
        "Resolution, revision 2: English beside Spanish",
        "concordance",
        RESOLUTION,
    ),
    Paper("counts", "How many brackets each revision had", "counts", _REV_7),
    Paper("proposals", "The register of proposals", "proposals", _REV_7),
)


@dataclass(frozen=True, slots=True)
class Written:
    """A paper in one language, and the names of its files by format."""

    paper: Paper
    language: str
    files: dict[str, str]
    findings: tuple[Finding, ...]


def written(dossier: Dossier, papers: Iterable[Paper], folder: Path) -> Iterator[Written]:
    """Write papers in every language and format, and give each as it is done."""
    for one in papers:
        for language in LANGUAGES:
            yield _written(dossier, one, language, folder)


def story_told(dossier: Dossier, folder: Path) -> None:
    """Draw the story of the Program, and write the meetings as a calendar."""
    for language in LANGUAGES:
        drawn = {f"story.{language}.svg": picture(dossier, PROGRAM, language)}
        write(folder, {**drawn, f"calendar.{language}.ics": dates(dossier, "", language).value})


def texts_shown(dossier: Dossier, folder: Path) -> None:
    """Write the negotiated text: as it lay before the group, as it came out, and what changed."""
    record, house = dossier.record, convention("oas")
    eve = record_of(dossier, _EVE)
    for name, night, kind in (
        ("revision-1", night_of(dossier, eve, _REV_1), "compiled"),
        ("revision-7", night_of(dossier, record, _REV_7), "clean"),
    ):
        text = view(night, kind, house)
        files = {ENDINGS[form]: in_format(text, form, look(house)).value for form in _READ}
        write(folder, {f"{name}{ending}": data for ending, data in files.items()})
    write(folder, {"changes.docx": tracked_between(dossier, record, _REV_1, _REV_7)})
    for language in LANGUAGES:
        drawn = {
            f"{kind}.{language}.svg": picture_of(dossier, then, kind, of, language)
            for kind, then, of in (
                ("burn-down", record, _REV_7),
                ("heat-strip", eve, _REV_1),
                ("co-sponsors", eve, _REV_1),
            )
        }
        write(folder, drawn)


def _written(dossier: Dossier, one: Paper, language: str, folder: Path) -> Written:
    made = paper(
        dossier, one.kind, one.of, language, moment=one.moment, issue=one.issue, part=one.part
    )
    names, found = {}, list(made.findings)
    for name in one.formats:
        printed = in_format(made.value, name, look_of(one.kind))
        names[name] = f"{one.name}.{language}{ENDINGS[name]}"
        found += printed.findings
        write(folder, {names[name]: printed.value})
    return Written(one, language, names, tuple(found))
