"""The Chair's report: begun, written part by part, its attachments confirmed, signed and sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify

from travaux.errors import TravauxError
from travaux.events import DocumentsTransmitted, ReportBegun
from travaux.procedure.floor import NotOnRecord
from travaux.record import Record
from travaux.record.people import Officer
from travaux.record.reports import FREE_PARTS, is_attached, route, signatories, to_attach
from travaux.reports.chair import composed
from travaux.reports.chair.composed import Composed, Part
from travaux.texts import bare
from travaux_web.desk import Asking, Desk
from travaux_web.seats import EVERYBODY, TOP_TABLE, NotYours, open_to
from travaux_web.views.affairs.entering import entered_once, fresh, tell

LANGUAGES = ("en", "es")  # those that a report is composed in


@dataclass(frozen=True, slots=True)
class Begun:
    """A report on the list: how far it has come."""

    report: ReportBegun
    signed: bool
    sent: bool


@open_to(EVERYBODY)
def reports(request: Asking) -> HttpResponse:
    """List the reports."""
    record = request.desk.record
    begun = [
        Begun(one, one.report in record.signatures, bool(sendings(record, one)))
        for one in record.reports.values()
    ]
    return render(request, "travaux/affairs/reports/list.html", {"reports": begun})


def sendings(record: Record, report: ReportBegun) -> list[DocumentsTransmitted]:
    """Give how a report was sent on."""
    return [one for one in record.transmissions.values() if report.report in one.documents]


@dataclass(frozen=True, slots=True)
class Attached:
    """A document that may be attached, and what a person said of it; None while nobody did."""

    issue: str
    answer: bool | None


@dataclass(frozen=True, slots=True)
class Editable:
    """A part of the report: what was drafted for it, and what the Chair made of it."""

    key: str
    drafted: str
    written: str
    gaps: tuple[str, ...]


def _found(request: Asking, report: str) -> ReportBegun:
    found = request.desk.record.reports.get(report)
    if found is None:
        raise NotOnRecord("report", report, request.desk.record.reports)
    return found


def _language(request: Asking) -> str:
    asked = request.GET.get("language", "") or request.POST.get("language", "")
    if asked in LANGUAGES:
        return asked
    own = request.desk.record.language
    return own if own in LANGUAGES else LANGUAGES[0]


@open_to(EVERYBODY)
def report(request: Asking, report: str) -> HttpResponse:
    """Show how far a report has come, and what it still asks for."""
    record, begun = request.desk.record, _found(request, report)
    language = _language(request)
    made = composed(record, report, language)
    shown = {
        "report": begun,
        "made": made,
        "language": language,
        "languages": LANGUAGES,
        "parts": list(_parts(made)),
        "gaps": dict.fromkeys(one.what for one in made.gaps),
        "attached": [
            Attached(one, is_attached(record, report, one)) for one in to_attach(record, begun)
        ],
        "signatories": signatories(record, begun),
        "signed": _signer(record, report),
        "signature": record.signatures.get(report),
        "sendings": sendings(record, begun),
        "to_send": urlencode(_to_send(record, begun)),
        "route": route(record, begun.body),
        "once": fresh(),
    }
    return render(request, "travaux/affairs/reports/report.html", shown)


def _parts(made: Composed) -> Iterator[Editable]:
    gaps: dict[str, list[str]] = {}
    for one in made.gaps:
        gaps.setdefault(one.unit, []).append(one.what)
    for part in made.parts:
        told = tuple(dict.fromkeys(gaps.get(part.key, ())))
        yield Editable(part.key, bare(part.drafted), part.written, told)


def _signer(record: Record, report: str) -> str:
    signature = record.signatures.get(report)
    return signature.person if signature else ""


def _to_send(record: Record, begun: ReportBegun) -> dict[str, str]:
    """Give, as the form of the act has them, the documents that go with the report."""
    own = [one for one in to_attach(record, begun) if is_attached(record, begun.report, one)]
    told = {f"documents-{n}": one for n, one in enumerate((begun.report, *own))}
    return {"sender": begun.body, "to": begun.to, **told}


@open_to(TOP_TABLE)
def part(request: Asking, report: str, part: str) -> HttpResponse:
    """Write a part of a report in one's own words, or give it back to the draft."""
    desk, begun = request.desk, _found(request, report)
    if not desk.may("write-part"):
        raise NotYours(sign_in=False)
    language = _language(request)
    found = _part(composed(desk.record, report, language), part)
    moved = request.method == "POST" and _seen(request) not in ("", _mark(found))
    fault = None
    if request.method == "POST" and not moved:
        try:
            done = entered_once(request, "write-part", _written(request, report, part, language))
        except TravauxError as failed:
            fault = failed
        else:
            tell(request, "write-part", done)
            where = reverse("report", args=[report])
            return redirect(f"{where}?language={language}#part-{slugify(part)}")
    shown = {
        "report": begun,
        "part": found,
        "language": language,
        "words": request.POST.get("words") or found.written or bare(found.drafted),
        "fault": fault,
        "moved": moved,
        "seen": _mark(found),
        "facts": found.facts,
        "once": request.POST.get("once") or fresh(),
    }
    status = 409 if moved else 422 if fault else 200
    return render(request, "travaux/affairs/reports/part.html", shown, status=status)


def _seen(request: Asking) -> str:
    return request.POST.get("seen", "")


def _mark(part: Part) -> str:
    """Give a mark of what a part says now, by which a form knows whether it was changed since."""
    return sha256(f"{part.written}\n{part.drafted}".encode()).hexdigest()[:16]


def _written(request: Asking, report: str, part: str, language: str) -> dict[str, str]:
    words = "" if "back" in request.POST else request.POST.get("words", "")
    words = words.replace("\r\n", "\n")
    return {"report": report, "part": part, "words": words, "language": language}


def _part(made: Composed, key: str) -> Part:
    found = next((one for one in made.parts if one.key == key), None)
    if found is None:
        known = [one.key for one in made.parts]
        raise NotOnRecord("part of the report", key, known or list(FREE_PARTS))
    return found


@open_to(TOP_TABLE)
def attach(request: Asking, report: str) -> HttpResponse:
    """Say whether a document is attached."""
    begun = _found(request, report)
    if request.method == "POST":
        given = {
            "report": begun.report,
            "issue": request.POST.get("issue", ""),
            "attached": request.POST.get("attached") == "yes",
        }
        tell(request, "confirm-attachment", entered_once(request, "confirm-attachment", given))
    return redirect(f"{reverse('report', args=[report])}#attachments")


def waiting_for(desk: Desk) -> Iterator[tuple[ReportBegun, Officer]]:
    """Give the reports that aren't signed, with who may sign each."""
    for one in desk.record.reports.values():
        if one.report not in desk.record.signatures:
            for officer in signatories(desk.record, one):
                yield one, officer
