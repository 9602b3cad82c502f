"""Statements for the record: in the party's own words and language, and what they are about."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from travaux.citations.printing import called
from travaux.errors import TravauxError
from travaux.findings import Finding
from travaux.procedure.floor import NotOnRecord
from travaux.record import Record
from travaux.record.documents import renditions_of
from travaux.record.instruments import instruments_of
from travaux.record.record import key
from travaux.record.statements import anchored_now, is_standing, judged
from travaux.reports.cited import differences_told, likeness_told
from travaux.reports.naming import full_labels
from travaux.statements import AnchorKind, Statement, StatementKind
from travaux.statements.occurrences import Listed, occurrences
from travaux.texts import Text
from travaux.workspace.anchoring import anchor_findings, is_text, text_of
from travaux.workspace.quoting import statement_checked
from travaux_web.desk import Asking, Desk
from travaux_web.desk.library import library_for
from travaux_web.seats import EVERYBODY, SEATED, Circle, open_to
from travaux_web.views.affairs.entering import entered_once, fresh, tell
from travaux_web.views.record.authorship import entered_by


@open_to(EVERYBODY)
def statements(request: Asking) -> HttpResponse:
    """List the statements, by kind, party, or what they are about."""
    record = request.desk.record
    wanted = {name: request.GET.get(name, "") for name in ("kind", "party", "anchor")}
    every = list(record.statements.values())
    found = [
        one
        for one in every
        if wanted["kind"] in ("", one.kind.value)
        and wanted["party"] in ("", one.party)
        and wanted["anchor"] in ("", one.anchor.kind.value)
    ]
    shown = {
        "statements": [(one, is_standing(record, one.id)) for one in found],
        "any": bool(every),
        "kinds": list(StatementKind),
        "anchors": list(AnchorKind),
        "parties": list(dict.fromkeys(one.party for one in every)),
        **wanted,
    }
    return render(request, "travaux/affairs/statements/list.html", shown)


def _found(record: Record, id: str) -> Statement:  # noqa: A002
    found = record.statements.get(id)
    if found is None:
        raise NotOnRecord("statement", id, record.statements)
    return found


@open_to(EVERYBODY)
def statement(request: Asking, statement: str) -> HttpResponse:
    """Show one statement: its words, what it is about, and where that stands now."""
    desk, record = request.desk, request.desk.record
    found = _found(record, statement)
    now = anchored_now(record, found)
    own = desk.circle is Circle.SECRETARIAT or desk.party == found.party
    shown = {
        "statement": found,
        "standing": is_standing(record, found.id),
        "decision": record.decisions.get(record.ties.get(found.id) or ""),
        "now": now,
        "places": _places(desk, found, now.issue),
        "has_text": bool(now.issue) and now.issue in record.issues,
        "checked": _checked(desk, found, now.issue),
        "quotations": quotations_of(desk, found),
        "own": own,
        "judges": own and desk.may("judge-occurrence"),
        "once": fresh(),
    }
    return render(request, "travaux/affairs/statements/statement.html", shown)


def _places(
    desk: Desk, statement: Statement, issue: str
) -> tuple[tuple[Listed, str, str, datetime | None], ...]:
    """Give where a statement's term stands in an issue, in which paragraph, who chose, and when.

    Which of them it means is a person's choice (S22).
    """
    text = _text(desk, statement, issue) if statement.anchor.term else None
    if text is None:
        return ()
    found = occurrences(text, statement.anchor.term, judged(desk.record, statement.id, issue))
    numbers = {unit: label.rstrip(".") for unit, label in full_labels(text).items()}
    return tuple(
        (one, numbers.get(one.unit, ""), *_chosen(desk, statement.id, issue, one)) for one in found
    )


def _chosen(desk: Desk, id: str, issue: str, one: Listed) -> tuple[str, datetime | None]:  # noqa: A002
    name = key(id, issue, one.unit, one.at)
    held = desk.record.occurrences
    return entered_by(desk, held.position(name)) if name in held else ("", None)


def _text(desk: Desk, statement: Statement, issue: str) -> Text | None:
    """Read an issue in the statement's language, in another where it isn't on file in that one."""
    files = [one for one in renditions_of(desk.record, issue) if is_text(one)]
    for one in sorted(files, key=lambda one: one.language != statement.language):
        with suppress(TravauxError):
            return text_of(desk.held.dossier.files, one)
    return None


def _checked(desk: Desk, statement: Statement, issue: str) -> tuple[Finding, ...]:
    """Give what somebody has to look at in the anchor; it never alters the statement (S21)."""
    return anchor_findings(desk.held.dossier.files, desk.record, [(statement, issue)])


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation of a statement as it is shown: its provision, the answer, and what differs."""

    words: str
    called: str
    answer: str
    differences: tuple[str, ...]


def quotations_of(desk: Desk, statement: Statement) -> tuple[Quoted, ...]:
    """Give what a statement quotes, held to what it cites; it never alters the statement (I19).

    Without a library, or with one that can't be read, there is nothing to hold it to.
    """
    instruments = instruments_of(desk.record)
    try:
        with library_for(desk.audience) as library:
            found = library.quotations(statement, instruments)
    except TravauxError:
        found = statement_checked(statement, None, instruments)
    return tuple(
        Quoted(
            one.check.quoted,
            called(one.citation, instruments, desk.language),
            likeness_told(one.check.likeness, desk.language),
            differences_told(one, desk.language),
        )
        for one in found
    )


@require_POST
@open_to(SEATED)
def judge(request: Asking, statement: str) -> HttpResponse:
    """Say whether a place where the term stands is one that the statement is about."""
    found = _found(request.desk.record, statement)
    offset = request.POST.get("at", "")
    given = {
        "statement": found.id,
        "issue": request.POST.get("issue", ""),
        "unit": request.POST.get("unit", ""),
        "offset": int(offset) if offset.isdecimal() else offset,
        "meant": request.POST.get("meant") == "yes",
    }
    tell(request, "judge-occurrence", entered_once(request, "judge-occurrence", given))
    return redirect(f"{reverse('statement', args=[found.id])}#places")
