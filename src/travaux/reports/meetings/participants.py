"""The list of participants: states in the order of the language, then organs (S11)."""

from __future__ import annotations

from contextlib import suppress

from travaux.bodies import Office
from travaux.delegations import Party, Registry, UnknownDelegation, in_order, standard_registry
from travaux.documents import DocumentKind
from travaux.meetings import Attendance
from travaux.record import Record
from travaux.record.meetings import attended
from travaux.reports.calling import called
from travaux.reports.meetings.sheet import Sheet
from travaux.reports.terms import terms
from travaux.texts import Kind, Text

_OFFICES = (Office.CHAIR, Office.VICE_CHAIR)


def participants(
    record: Record,
    meeting: str,
    language: str = "en",
    issue: str = "",
    registry: Registry | None = None,
) -> Text:
    """Give the list of participants of a meeting under its title in two languages.

    The second language is English, or Spanish in a list that is in English. `issue` is the
    registered document that the list goes out as.
    """
    found = record.meetings[meeting]
    sheet = Sheet(record, language)
    other = terms("es" if language == "en" else "en").titled(DocumentKind.PARTICIPANTS)
    sheet.add(
        Kind.TITLE,
        f"{sheet.terms.titled(DocumentKind.PARTICIPANTS)} / {other}{sheet.list_doubt(found)}",
    )
    sheet.line("date", sheet.dated(found))
    sheet.heading("officers")
    for office in _OFFICES:
        named = sheet.officer(found, office, "chair" if office is Office.CHAIR else "persons")
        sheet.add(Kind.PARAGRAPH, f"{sheet.terms.offices[office]}{sheet.said.colon}{named}")
    listed = attended(record, meeting)
    if not listed:
        sheet.add(Kind.PARAGRAPH, sheet.gap("attendance"))
    states, organs = arranged(record, listed or (), language, registry or standard_registry())
    for label, group in (("states", states), ("organs", organs)):
        if group:
            sheet.heading(label)
        for one in group:
            _party(sheet, one)
    return sheet.text(found.body, issue)


def arranged(
    record: Record, listed: tuple[Attendance, ...], language: str, registry: Registry
) -> tuple[tuple[Attendance, ...], tuple[Attendance, ...]]:
    """Give who attended for states in the alphabetical order of a language, and for organs.

    Groups of states stand among the states; organs and offices in the order of their names, and
    with them whoever is no longer on any register.
    """
    known: dict[str, Party] = {}
    for one in listed:
        if one.party not in record.bodies:
            with suppress(UnknownDelegation):
                known[one.party] = registry.of(one.party)
    states = [party.code for party in in_order(known.values(), language)]
    others = [one for one in listed if one.party not in known]
    by_name = sorted(others, key=lambda one: called(record, one.party, language).casefold())
    return tuple(one for code in states for one in listed if one.party == code), tuple(by_name)


def _party(sheet: Sheet, one: Attendance) -> None:
    sheet.add(Kind.HEADING, sheet.unit(one.party), depth=1)
    for person in one.persons:
        sheet.add(Kind.PARAGRAPH, sheet.person(person))
    if not one.persons:
        sheet.add(Kind.PARAGRAPH, sheet.gap("persons"))
