"""Notice and order of business: what goes out before a meeting (S11)."""

from __future__ import annotations

from travaux.documents import DocumentKind
from travaux.meetings import Item, Meeting, MeetingKind, MeetingState
from travaux.record import Record
from travaux.record.mandates import mandates_of
from travaux.record.meetings import state_of
from travaux.reports.meetings.sheet import Sheet
from travaux.texts import Kind, Text


def notice(record: Record, meeting: str, language: str = "en", issue: str = "") -> Text:
    """Give the notice of a meeting, or of its cancellation where it was called off.

    `issue` is the registered document that the notice goes out as; its masthead is that issue's.
    """
    found = record.meetings[meeting]
    sheet = Sheet(record, language)
    cancelled = state_of(record, meeting) is MeetingState.CANCELLED
    sheet.add(Kind.TITLE, sheet.said.cancellation if cancelled else sheet.said.notice)
    _particulars(sheet, found)
    if cancelled:
        sheet.line("reason", record.cancelled[meeting].reason or sheet.gap("reason"))
    else:
        sheet.add(
            Kind.HEADING,
            _order(sheet, found),
        )
        numbered(sheet, record.orders.get(meeting))
    return sheet.text(found.body, issue)


def order_of_business(record: Record, meeting: str, language: str = "en", issue: str = "") -> Text:
    """Give the order of business of a meeting, each item with the documents before the body."""
    found = record.meetings[meeting]
    sheet = Sheet(record, language)
    sheet.add(Kind.TITLE, _order(sheet, found))
    _what(sheet, found)
    sheet.line("date", sheet.dated(found))
    numbered(sheet, record.orders.get(meeting))
    return sheet.text(found.body, issue)


def _order(sheet: Sheet, meeting: Meeting) -> str:
    return sheet.terms.titled(DocumentKind.ORDER_OF_BUSINESS) + sheet.order_doubt(meeting)


def numbered(sheet: Sheet, items: tuple[Item, ...] | None) -> None:
    """Add the items of an order of business under their own numbers, or the gap for them."""
    if not items:
        sheet.add(Kind.PARAGRAPH, sheet.gap("order"))
    for item in items or ():
        sheet.add(Kind.OPERATIVE, item.named(sheet.language), label=number_of(item))
        sheet.items(sheet.document(one) for one in item.documents)


def number_of(item: Item) -> str:
    """Give the number of an item as it prints."""
    return f"{item.number}." if item.number.isdecimal() else item.number


def _particulars(sheet: Sheet, meeting: Meeting) -> None:
    sheet.line("body", sheet.called(meeting.body))
    _what(sheet, meeting)
    sheet.line("convener", sheet.convener(meeting))
    sheet.line("date", sheet.dated(meeting))
    sheet.line("time", _time(sheet, meeting))
    sheet.line("place", meeting.place or sheet.gap("place"))
    if meeting.taking_part:
        sheet.line("taking part", "; ".join(map(sheet.unit, meeting.taking_part)))
    if meeting.task:
        sheet.line("pursuant to", _basis(sheet, meeting))


def _what(sheet: Sheet, meeting: Meeting) -> None:
    """Add what sort of meeting it is, with its number and title, if there is anything to say."""
    kind = sheet.terms.meeting(meeting.kind)
    number = f" {meeting.number}" if meeting.number is not None else ""
    title = meeting.title.within(sheet.language)
    quoted = f", {sheet.said.quoted.format(title)}" if title else ""
    if meeting.kind is not MeetingKind.REGULAR or number or title:
        sheet.line("kind", f"{kind[0].upper()}{kind[1:]}{number}{quoted}")


def _time(sheet: Sheet, meeting: Meeting) -> str:
    if meeting.begins is None:
        return sheet.gap("time")
    clock, zone = meeting.begins
    return f"{clock:%H:%M} ({zone})" if zone else f"{clock:%H:%M}"


def _basis(sheet: Sheet, meeting: Meeting) -> str:
    """Give the resolutions that ask for the meeting, and in what words."""
    charges = (one for given in mandates_of(sheet.record, meeting.body) for one in given.charges)
    asked = next((one for one in charges if one.task.id == meeting.task), None)
    if asked is None:
        return meeting.task
    return f"{sheet.said.and_.join(asked.basis)} ({sheet.said.quoted.format(asked.task.words)})"
