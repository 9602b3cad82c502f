"""What the papers are called on the screens, and of which languages and formats they come."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

TITLES: Mapping[str, str | Promise] = {
    "chair": _("The Chair's report"),
    "trace": _("What each sentence of the Chair's report rests on"),
    "parts": _("The parts of the report that the Chair may write"),
    "status": _("Where everything stands"),
    "register": _("The register of documents"),
    "notice": _("The notice of a meeting"),
    "order": _("The order of business of a meeting"),
    "participants": _("The list of participants of a meeting"),
    "summary": _("The summary of a meeting"),
    "pack": _("The report of a special meeting with its papers"),
    "silence": _("The note with which a text goes round for silence"),
    "confirmation": _("The letter that tells how a silence came out"),
    "noting": _("The note for a meeting on what was decided by silence"),
    "statements": _("The statements for the record, and where what they are about stands"),
    "plan": _("The work plan with its progress"),
    "concordance": _("In what the language versions of a document differ"),
    "story": _("How a mandate became a document"),
    "record-of-status": _("How far each paragraph of a text has come"),
    "why": _("Where words of a text are from, or who asks for them"),
    "paragraph": _("The whole history of one paragraph"),
    "settlement": _("How an issue of a text came of the one before"),
    "brackets": _("What is open in a text"),
    "streamlining": _("What of a text can be closed, and what stands in the way"),
    "proposals": _("The register of the proposals on a text"),
    "counts": _("How many brackets each issue of a text has"),
}
# The parts of the Chair's report that may be written, by what stands before the colon.
PARTS: Mapping[str, str | Promise] = {
    "heading": _("Heading"),
    "establishment": _("How the group was established"),
    "mandate": _("The mandate"),
    "confirmations": _("How the mandate was confirmed"),
    "period": _("The period of the report"),
    "officers": _("Officers and work plan"),
    "special-basis": _("What the special meeting rests on"),
    "special": _("The special meeting"),
    "special-report": _("The report of the special meeting"),
    "meeting": _("Meeting"),
    "contributions": _("Contributions"),
    "decision": _("Decision"),
    "outcome": _("Outcome"),
    "presentation": _("Presentation to the parent body"),
    "thanks-to-states": _("Thanks to member states"),
    "thanks-to-offices": _("Thanks to offices and organs"),
    "more": _("Anything more"),
}
# Sections of the Chair's report, by what their headings are kept under.
HEADINGS: Mapping[str, Promise] = {
    "introduction": _("Introduction"),
    "proceedings": _("Proceedings"),
    "officers": _("Election of officers"),
    "plan": _("Work plan"),
    "plan-and-officers": _("Work plan and election of officers"),
    "special": _("Special meeting"),
    "product": _("Preparation of the draft"),
    "conclusions": _("Conclusions"),
    "attachments": _("Attachments"),
}
LANGUAGES = ("en", "es", "fr", "pt")
NEEDS_PART = ("why", "paragraph")


def paper_title(kind: str) -> str:
    """Give what a paper is called."""
    return str(TITLES.get(kind, kind))


def part_title(key: str) -> str:
    """Give what a part of the Chair's report is called: "Meeting: GT/TM-3" for that meeting's."""
    family, _colon, name = key.partition(":")
    title = str(PARTS.get(family, family))
    name = str(HEADINGS.get(name, name)) if family == "heading" else name
    return f"{title}: {name}" if name else title
