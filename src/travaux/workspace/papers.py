"""The papers of a group, made from its dossier: reports, meeting papers, registers, the story.

Each kind of paper is a row: what it is about, and how it is made. A paper is a text like any
other, and is printed in any format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from travaux.documents import Level, Rendition
from travaux.drafting.conventions import convention
from travaux.errors import TravauxError
from travaux.events import Recorded
from travaux.findings import Finding, Outcome, Severity
from travaux.record import Record, fold
from travaux.record.access import record_for
from travaux.record.bodies import bodies_named
from travaux.record.files import destroyed_files
from travaux.record.statements import standing_statements
from travaux.render.look import Look
from travaux.render.timeline import Moment, timeline
from travaux.reports.anchors import anchors
from travaux.reports.calendar import calendar
from travaux.reports.chair import composed
from travaux.reports.chair.tracing import parts_offered, traced
from travaux.reports.meetings.notice import notice, order_of_business
from travaux.reports.meetings.pack import pack
from travaux.reports.meetings.participants import participants
from travaux.reports.meetings.summary import summary
from travaux.reports.placement import misplaced
from travaux.reports.plan import work_plan
from travaux.reports.register import register_of_documents
from travaux.reports.silences import circulated, confirmed, to_note
from travaux.reports.status import status
from travaux.reports.story import page, story
from travaux.reports.story.page import dated, lane
from travaux.reports.story.phrases import story_phrases
from travaux.texts import Text
from travaux.workspace.anchoring import anchor_findings, is_text, text_of
from travaux.workspace.asking import Asked, PaperKind
from travaux.workspace.concording import concordance_on_file
from travaux.workspace.dossier import Dossier, entered_by
from travaux.workspace.entering import NotOpen
from travaux.workspace.issuing import look
from travaux.workspace.text_papers import MARKED_PAPERS, TEXT_PAPERS


class UnknownPaper(TravauxError):  # noqa: N818
    """A kind of paper that nothing here makes."""

    def __init__(self, kind: str) -> None:
        known = ", ".join((*PAPERS, "calendar"))
        super().__init__(f"“{kind}” is none of the papers: {known}.")


class WhichOne(TravauxError):  # noqa: N818
    """A paper about one thing, and the record holds none of them, or several."""

    def __init__(self, kind: str, what: str, written: str, known: Iterable[str]) -> None:
        held = ", ".join(known)
        asked = f"The record holds no {what} “{written}”" if written else f"Of which {what}?"
        none = _NONE.get(what, f"It holds no {what} yet")
        offer = f" It holds: {held}." if held else f" {none}."
        super().__init__(f"{kind}: {asked.rstrip('.')}.{offer}".replace("?.", "?"))


_NONE = {"body": "No body on record has a mandate or work plan yet"}


def paper(
    dossier: Dossier,
    kind: str,
    of: str = "",
    language: str = "",
    *,
    moment: str | int = "",
    level: Level | None = None,
    party: str = "",
    issue: str = "",
    day: date | None = None,
    part: str = "",
) -> Outcome[Text]:
    """Make a paper.

    Args:
        dossier: where it is made from.
        kind: one of `PAPERS`.
        of: the id of the meeting, report, body or issue that it is about, where it is about one;
            may be left out where there is only one.
        language: the dossier's, if left out.
        moment: as it was on that day, or after so many entries; now, if left out.
        level: made for an audience at this level: from what they may see alone (P25).
        party: the code of the audience's party.
        issue: the id of the registered document that it goes out as.
        day: what is past and what is to come is told from it; that of the last entry if left out.
        part: which part of the thing, where the paper is about one: a paragraph, or some words.

    Raises:
        UnknownPaper: no such kind.
        WhichOne: `of` names nothing on record, or there are several to choose from.
    """
    if kind not in PAPERS:
        raise UnknownPaper(kind)
    row = PAPERS[kind]
    record = record_of(dossier, moment, level, party)
    if issue:
        issue = _chosen(kind, "document", issue, record)
    asked = Asked(
        record,
        _chosen(kind, row.about, of, record) if row.about else of,
        language or record.language,
        issue,
        day or _last_day(dossier, record),
        partial(texts_of, dossier, record),
        dossier,
        level,
        part,
        partial(_entries, dossier, moment, level, party),
    )
    return row.make(asked)


def tabled_issue(record: Record, written: str) -> str:
    """Give the issue of a text on record, however its symbol is written; the only one if "".

    Raises:
        WhichOne: no text of that issue is on record, or there are several to choose from.
    """
    return _chosen("text", "tabled text", written, record)


def registered_issue(record: Record, written: str, kind: str) -> str:
    """Give an issue on the register, however its symbol is written; the only one if "".

    Raises:
        WhichOne: there is none of that symbol, or there are several to choose from.
    """
    return _chosen(kind, "document", written, record)


def look_of(kind: str, house: str = "oas") -> Look:
    """Give how a paper prints in a house: a report of a committee has its headings in capitals.

    Where a paper marks words that went and came, they print alike in every house.

    Raises:
        UnknownHouse: nobody described that house.
    """
    found = look(convention(house))
    return Look() if kind in MARKED_PAPERS else replace(found, capitals=kind == "chair")


def record_of(
    dossier: Dossier, moment: str | int = "", level: Level | None = None, party: str = ""
) -> Record:
    """Give the record at a moment, as an audience may see it.

    What they may see is settled by the levels of today: who asks about last month doesn't see what
    was closed since.
    """
    if level is None:
        return dossier.record if moment == "" else dossier.record_at(moment)
    return fold(_entries(dossier, moment, level, party))


def _entries(
    dossier: Dossier, moment: str | int, level: Level | None, party: str
) -> tuple[Recorded, ...]:
    every = dossier.entries()
    seen = every if level is None else record_for(every, level, party)
    return tuple(one for one in seen if moment == "" or entered_by(one, moment))


def _last_day(dossier: Dossier, record: Record) -> date:
    """Give the day of the last entry, the dossier's own where the record has none yet."""
    last = record.as_of or dossier.record.as_of
    if not last:
        raise NotOpen
    return date.fromisoformat(last[:10])


def texts_of(dossier: Dossier, record: Record) -> Outcome[Mapping[str, Text]]:
    """Read the texts of the issues that are on file, by their ids; the first language of each.

    One that can't be read is told of, and left out; so is one that was lawfully destroyed.
    """
    found: dict[str, Text] = {}
    findings: list[Finding] = []
    gone = destroyed_files(dossier.record)
    for one in record.renditions.values():
        wanted = one.issue not in found and is_text(one)
        if not wanted or one.digest in gone:
            continue
        try:
            found[one.issue] = text_of(dossier.files, one)
        except TravauxError as fault:
            findings.append(_not_read(one, str(fault)))
    return Outcome(found, tuple(findings))


def _not_read(one: Rendition, why: str) -> Finding:
    said = f"Its file {one.name} can't be read, so nothing was looked up in its text. {why}"
    return Finding(Severity.WARNING, "text-not-read", f"{one.issue} ({one.language})", said)


def picture(dossier: Dossier, of: str = "", language: str = "") -> bytes:
    """Draw the story of an issue as a timeline (SVG).

    Raises:
        StoryUnknown: the record doesn't hold the issue.
    """
    record = dossier.record
    language = language or record.language
    issue = _chosen("story", "document", of, record)
    say = story_phrases(language)
    moments = [
        Moment(dated(step, language), lane(step, say), step.words)
        for step in story(record, issue, language)
    ]
    return timeline(say.title.format(issue=issue), moments, language)


def dates(dossier: Dossier, of: str = "", language: str = "") -> Outcome[bytes]:
    """Give the meetings and deadlines of a body, or of all, as a calendar file (.ics).

    Raises:
        WhichOne: the record holds no such body.
    """
    record = dossier.record
    found = [one.code for one in bodies_named(record, of)] if of else [""]
    if len(found) != 1:
        raise WhichOne("calendar", "body", of, record.bodies)
    return calendar(record, found[0], language or record.language)


# --- how each kind is made


def _chair(asked: Asked) -> Outcome[Text]:
    made = composed(asked.record, asked.of, asked.language)
    texts = asked.texts()
    placed = misplaced(asked.record, {**texts.value, asked.of: made.text}, asked.of)
    own = [one for one in standing_statements(asked.record) if one.document in ("", asked.of)]
    tied = anchor_findings(
        asked.dossier.files, asked.record, [(one, one.anchor.issue) for one in own]
    )
    return Outcome(made.text, (*made.findings, *placed, *tied, *texts.findings))


def _plain(make: Callable[[Asked], Text]) -> Callable[[Asked], Outcome[Text]]:
    return lambda asked: Outcome(make(asked))


def _pack(asked: Asked) -> Outcome[Text]:
    read_texts, held = asked.texts(), asked.record.papers.values()
    texts = read_texts.value
    papers = {one.id: texts[one.document] for one in held if one.document in texts}
    own = texts.get(asked.issue)
    made = pack(asked.record, asked.of, asked.language, asked.issue, own, papers, texts)
    return Outcome(made, read_texts.findings)


def _circulated(asked: Asked) -> Outcome[Text]:
    """Make the note of a silence with the very words that went round, in its language if it can."""
    found: list[Finding] = []
    words: Text | None = None
    frozen = asked.record.silences[asked.of].frozen
    gone = destroyed_files(asked.record)
    for one in sorted(frozen, key=lambda one: one.language != asked.language):
        if words is None and is_text(one) and one.digest not in gone:
            try:
                words = text_of(asked.dossier.files, one)
            except TravauxError as fault:
                found.append(_not_read(one, str(fault)))
    made = circulated(asked.record, asked.of, asked.language, asked.issue, words)
    return Outcome(made, tuple(found))


def _statements(asked: Asked) -> Outcome[Text]:
    texts = asked.texts()
    return Outcome(anchors(asked.record, texts.value, asked.language), texts.findings)


def _concordance(asked: Asked) -> Text:
    return concordance_on_file(asked.dossier.files, asked.record, asked.of, asked.language)


PAPERS: Mapping[str, PaperKind] = {
    "chair": PaperKind("report", "the Chair's report", _chair),
    "trace": PaperKind(
        "report",
        "what each sentence of the Chair's report rests on",
        _plain(lambda a: traced(composed(a.record, a.of, a.language), a.record)),
    ),
    "parts": PaperKind(
        "report",
        "the parts of the report that the Chair may write",
        _plain(lambda a: parts_offered(composed(a.record, a.of, a.language))),
    ),
    "status": PaperKind(
        "", "where everything stands", _plain(lambda a: status(a.record, a.day, a.language))
    ),
    "register": PaperKind(
        "",
        "the register of documents",
        _plain(lambda a: register_of_documents(a.record, a.language, a.of, a.issue, whole=a.whole)),
    ),
    "notice": PaperKind(
        "meeting",
        "the notice of a meeting",
        _plain(lambda a: notice(a.record, a.of, a.language, a.issue)),
    ),
    "order": PaperKind(
        "meeting",
        "the order of business of a meeting",
        _plain(lambda a: order_of_business(a.record, a.of, a.language, a.issue)),
    ),
    "participants": PaperKind(
        "meeting",
        "the list of participants of a meeting",
        _plain(lambda a: participants(a.record, a.of, a.language, a.issue)),
    ),
    "summary": PaperKind(
        "meeting", "the summary of a meeting", _plain(lambda a: summary(a.record, a.of, a.language))
    ),
    "pack": PaperKind("meeting", "the report of a special meeting with its papers", _pack),
    "silence": PaperKind(
        "silence", "the note with which a text goes round for silence", _circulated
    ),
    "confirmation": PaperKind(
        "silence",
        "the letter that tells how a silence came out",
        _plain(lambda a: confirmed(a.record, a.of, a.language, a.issue)),
    ),
    "noting": PaperKind(
        "meeting",
        "the note for a meeting on what its body decided by silence",
        _plain(lambda a: to_note(a.record, a.of, a.language, a.issue)),
    ),
    "statements": PaperKind(
        "",
        "the statements for the record, and where what they are about stands now",
        _statements,
    ),
    "plan": PaperKind(
        "body",
        "the work plan of a body with its progress",
        _plain(lambda a: work_plan(a.record, a.of, a.language)),
    ),
    "concordance": PaperKind(
        "document", "in what the language versions of a document differ", _plain(_concordance)
    ),
    "story": PaperKind(
        "document",
        "how a mandate became an issue",
        _plain(lambda a: page(story(a.record, a.of, a.language), a.of, a.language)),
    ),
    **TEXT_PAPERS,
}


def things(kind: str, record: Record) -> tuple[str, ...]:
    """Give the ids of all that a kind of paper can be made about; none for the whole dossier's."""
    about = PAPERS[kind].about
    return tuple(_HELD[about](record)) if about else ()


def _chosen(kind: str, about: str, of: str, record: Record) -> str:
    """Give the id of the thing that a paper is about; the only one there is, if none is named."""
    known = list(_HELD[about](record))
    found = _matching(of, known) if of else known
    if len(found) != 1:
        raise WhichOne(kind, about, of, known)
    return found[0]


def _matching(of: str, known: list[str]) -> list[str]:
    if of in known:
        return [of]
    wanted = _bare(of)
    exact = [one for one in known if _bare(one) == wanted]
    return exact or [one for one in known if _bare(one) == f"cp/{wanted}"]


def _bare(name: str) -> str:
    return "".join(name.split()).casefold().strip("()")


def _bodies(record: Record) -> Iterable[str]:
    planned = {one.body for one in record.mandates.values()}
    return [code for code in record.bodies if code in planned]


_HELD: Mapping[str, Callable[[Record], Iterable[str]]] = {
    "report": lambda record: record.reports,
    "meeting": lambda record: record.meetings,
    "body": _bodies,
    "document": lambda record: record.issues,
    "silence": lambda record: record.silences,
    "tabled text": lambda record: dict.fromkeys(one.issue for one in record.tabled.values()),
}
