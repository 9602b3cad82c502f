"""What somebody should look at in a report: period, figures, attachments, edits, what is lacking.

Nothing is dropped or changed for any of these: they are findings beside the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.dates import Shape, When
from travaux.findings import Finding, Severity
from travaux.record.meetings import counted
from travaux.record.reports import is_attached, to_attach
from travaux.reports.chair.draft import Draft
from travaux.reports.chair.proceedings import officers
from travaux.reports.dating import spelled
from travaux.sources import Certainty


def checked(draft: Draft) -> None:
    """Note everything that should be looked at."""
    _gaps(draft)
    _inferred(draft)
    _periods(draft)
    _figures(draft)
    _attachments(draft)
    _edits(draft)
    _languages(draft)
    _signature(draft)


def activities(draft: Draft) -> dict[str, tuple[When, list[str]]]:
    """Give the dated activities of the body by their date, and what is recorded for each (S27)."""
    found: dict[str, tuple[When, list[str]]] = {}
    for when, what in _dated(draft):
        if when.shape is not Shape.WITHIN:
            found.setdefault(str(when), (when, []))[1].append(what)
    return found


def _dated(draft: Draft) -> Iterator[tuple[When, str]]:
    body, record = draft.report.body, draft.record
    for name, meeting in record.meetings.items():
        if meeting.body == body and meeting.when and record.held.get(name) is not False:
            yield meeting.when, f"meeting {name}"
    for _, term in officers(draft):
        if term.start:
            yield term.start, f"{term.office} {term.person}"
    for name, decision in record.decisions.items():
        if decision.body == body and decision.when:
            yield decision.when, f"decision {name}"


def _periods(draft: Draft) -> None:
    period, report = draft.report.period, draft.report.report
    for when, things in sorted(activities(draft).values(), key=lambda one: one[0].order):
        within = when.within(period)
        if within is True:
            continue
        what = f"{spelled(when)} ({', '.join(things)})"
        if within is None:
            message = f"It isn't certain whether {what} falls in the period of the report."
            draft.findings.append(
                Finding(Severity.WARNING, "period-uncertain", report, f"{message} It is kept.")
            )
            continue
        first = period.earliest
        before = first is not None and when.latest is not None and when.latest < first
        side = "before" if before else "after" if _begins_after(when, period) else "partly outside"
        message = f"{what} falls {side} the period of the report. It is kept; see that it belongs."
        draft.findings.append(Finding(Severity.WARNING, "outside-period", report, message))


def _begins_after(when: When, period: When) -> bool:
    return period.latest is not None and when.earliest is not None and when.earliest > period.latest


def _gaps(draft: Draft) -> None:
    for one in draft.gaps:
        message = f"The record lacks a fact: {one.what}. Enter it, or write the part otherwise."
        draft.findings.append(Finding(Severity.WARNING, "not-recorded", one.unit, message))


def _inferred(draft: Draft) -> None:
    for one in draft.sentences:
        if one.certainty is Certainty.INFERRED:
            why = "; ".join(reason.rstrip(".") for reason in one.reasons) or "no reason is recorded"
            message = f"A sentence rests on a fact that was inferred: {why}. See that it is right."
            draft.findings.append(Finding(Severity.NOTE, "inferred-fact", one.unit, message))


def _figures(draft: Draft) -> None:
    count = counted(draft.record, draft.report.body)
    if count.asserted and count.asserted.value != count.counted:
        message = (
            f"The report says {count.asserted.value} meetings, as a source asserts; the record "
            f"counts {count.counted} that were held. Both are kept, and neither changes the other."
        )
        draft.findings.append(
            Finding(Severity.WARNING, "figure-differs", draft.report.report, message)
        )


def _attachments(draft: Draft) -> None:
    report = draft.report
    for name in to_attach(draft.record, report):
        if is_attached(draft.record, report.report, name) is None:
            message = (
                f"Is {name} attached to the report? Nobody has said so yet: confirm it or not."
            )
            draft.findings.append(
                Finding(Severity.WARNING, "attachment-unconfirmed", report.report, message)
            )


def _edits(draft: Draft) -> None:
    """Tell of parts that the Chair wrote on older facts, in the first person, or for nothing."""
    known = {part.key for part in draft.parts}
    for part in draft.parts:
        if not part.written:
            continue
        later = [at for at in part.facts if at > draft.edited_at(part.key)]
        if later:
            message = (
                "The Chair's words for this part are older than the facts that it is about "
                f"(entries {', '.join(map(str, later))}). Compare them with the words drafted now."
            )
            draft.findings.append(
                Finding(Severity.WARNING, "part-older-than-facts", part.key, message)
            )
        if re.search(draft.said.first_person, part.written):
            message = "This part speaks in the first person; the rest of the report in the third."
            draft.findings.append(Finding(Severity.NOTE, "first-person", part.key, message))
    for one in draft.record.parts.values():
        mine = (one.report, one.language) == (draft.report.report, draft.language)
        if mine and one.part not in known:
            message = "The Chair wrote this part, and the report has no place for it any more."
            draft.findings.append(
                Finding(Severity.WARNING, "part-without-place", one.part, message)
            )


def _languages(draft: Draft) -> None:
    """Tell what prints in another language; what the Chair wrote over doesn't print."""
    first: dict[tuple[str, str], str] = {}
    for one in draft.sentences:
        for found in one.foreign:
            first.setdefault(found, one.unit)
    for (kind, what), unit in first.items():
        if kind == "title":
            message = f"The title of {what} prints in the language that it exists in."
            draft.findings.append(Finding(Severity.NOTE, "title-in-other-language", unit, message))
            continue
        message = (
            f"“{what}” prints in the language of the dossier, for the record holds it in no other. "
            "Write the part in the Chair's words."
        )
        draft.findings.append(Finding(Severity.WARNING, "words-in-other-language", unit, message))


def _signature(draft: Draft) -> None:
    if draft.report.report not in draft.record.signatures:
        message = "The report isn't signed yet."
        draft.findings.append(Finding(Severity.NOTE, "not-signed", draft.report.report, message))
