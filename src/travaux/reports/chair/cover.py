"""The first page: masthead and title, as the record knows them (P6)."""

from __future__ import annotations

from travaux.bodies import Body, BodyKind
from travaux.documents import Issue, StatusNote
from travaux.findings import Finding, Severity
from travaux.record.bodies import chain
from travaux.reports.chair.draft import Draft
from travaux.reports.dating import spelled
from travaux.symbols import InvalidSymbol, parse
from travaux.texts import Cover, Kind, Unit

_ORGANS = (BodyKind.COUNCIL, BodyKind.ASSEMBLY)


def cover(draft: Draft) -> Cover:
    """Give the masthead; what the record lacks for it is a finding (I25)."""
    issue = draft.record.issues.get(draft.report.report)
    symbol, date = _symbol(draft), _date(draft, issue)
    original = _original(draft, issue)
    lacking = [name for name, held in (("symbol", symbol), ("date", date)) if not held]
    lacking += [] if issue and issue.original else ["original language"]
    if lacking:
        message = (
            f"The masthead of the report lacks its {', '.join(lacking)}. "
            "Register the report as a document, with these particulars."
        )
        draft.findings.append(
            Finding(Severity.WARNING, "report-incomplete", draft.report.report, message)
        )
    line = chain(draft.record, draft.report.body)
    organ, committee = _above(draft, line)
    return Cover(
        organ=organ,
        body=committee,
        group=_name(draft),
        classification=next((one.classification for one in line if one.classification), ""),
        symbol=symbol,
        date=date,
        original=original,
        status=_status(draft, issue.status) if issue and issue.status else "",
    )


def titled(draft: Draft) -> Unit:
    """Give the title: the report's own where it has one in this language."""
    issue = draft.record.issues.get(draft.report.report)
    own = getattr(issue.titles, draft.language, "") if issue else ""
    begun = draft.report.title if draft.record.language == draft.language else ""
    composed = draft.said.finish(
        draft.said.title.format(
            body=draft.body(draft.report.body, acronym=True).words,
            period=draft.said.span(draft.report.period),
        )
    )
    return Unit("title", Kind.TITLE, own or begun or composed)


def _name(draft: Draft) -> str:
    body = draft.record.bodies.get(draft.report.body)
    return body.name(draft.language) if body else ""


def _symbol(draft: Draft) -> str:
    try:
        parse(draft.report.report)
    except InvalidSymbol:
        return ""
    return draft.report.report


def _date(draft: Draft, issue: Issue | None) -> str:
    signature = draft.record.signatures.get(draft.report.report)
    when = (issue.date if issue else None) or (signature.when if signature else None)
    return spelled(when, draft.language) if when else ""


def _original(draft: Draft, issue: Issue | None) -> str:
    codes = issue.original.split("/") if issue and issue.original else []
    return "/".join(draft.terms.languages.get(code, code) for code in codes)


def _above(draft: Draft, line: tuple[Body, ...]) -> tuple[str, str]:
    """Give the organ and the committee that the body is under."""
    names = [body.name(draft.language) for body in line]
    organ = next((n for n, body in enumerate(line) if body.kind in _ORGANS), None)
    if organ is None:
        return (names[-1] if names else "", "")
    return names[organ], names[organ - 1] if organ else ""


def _status(draft: Draft, status: StatusNote) -> str:
    act = draft.known(draft.terms.statuses, status.act).words
    words = draft.said.status.format(act=act[:1].upper() + act[1:])
    by = draft.said.by.format(draft.named(status.by).words) if status.by else ""
    at = draft.said.at.format(draft.named(status.body).words) if status.body else ""
    when = status.when
    on = draft.said.on(when, spelled(when, draft.language)) if when else ""
    return draft.said.finish(" ".join(filter(None, (words, by, at, on))))
