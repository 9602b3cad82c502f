"""States, levels and kinds of the record in the reader's language, where one word isn't enough.

The record's own word stands for several things: "held" is said of a meeting and of a change, "body"
is a kind of party and who may see a document. So each is said for the list that it belongs to.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from travaux_web.forms.acts.titles import Wording
from travaux_web.forms.acts.wording import choice_label

STATES: Mapping[str, Wording] = {
    "BracketKind": {
        "addition": _("addition"),
        "deletion": _("deletion"),
        "alternative": _("alternative"),
        "new paragraph": _("new paragraph"),
        "paragraph to go": _("paragraph to go"),
        "paragraph to move": _("paragraph to move"),
        "paragraphs to join": _("paragraphs to join"),
        "in the text": _("bracket in the text"),
    },
    "Disposition": {
        "take": pgettext_lazy("a decision on a bracket", "taken"),
        "keep": pgettext_lazy("a decision on a bracket", "kept as it stands"),
        "delete": pgettext_lazy("a decision on a bracket", "deleted"),
        "bridge": pgettext_lazy("a decision on a bracket", "decided with other words"),
        "park": pgettext_lazy("a decision on a bracket", "parked"),
        "drop": pgettext_lazy("a decision on a bracket", "dropped for want of support"),
    },
    "Fate": {
        "shown": pgettext_lazy("a change", "shown in the text"),
        "merged": pgettext_lazy("a change", "merged with another"),
        "decided": pgettext_lazy("a change", "decided"),
        "withdrawn": pgettext_lazy("a change", "withdrawn"),
        "parked": pgettext_lazy("a change", "parked"),
        "unplaced": pgettext_lazy("a change", "without a place"),
    },
    "Happened": {
        "received": pgettext_lazy("a proposal", "received"),
        "circulated": pgettext_lazy("a proposal", "circulated"),
        "sponsor joined": pgettext_lazy("a proposal", "a sponsor joined"),
        "sponsor left": pgettext_lazy("a proposal", "a sponsor left"),
        "member stepped out": pgettext_lazy("a proposal", "a member of the group stepped out"),
        "retyped": pgettext_lazy("a proposal", "its kind was corrected"),
        "withdrawn": pgettext_lazy("a proposal", "withdrawn"),
        "dropped": pgettext_lazy("a proposal", "dropped"),
        "placed by hand": pgettext_lazy("a proposal", "a change was placed by hand"),
        "closed without a change": pgettext_lazy("a proposal", "closed without a change"),
        "decided": pgettext_lazy("a proposal", "decided"),
        "decision undone": pgettext_lazy("a proposal", "the decision was undone"),
        "carried": pgettext_lazy("a proposal", "carried to the next issue"),
    },
    "Level": {
        "author": pgettext_lazy("who may see it", "its author"),
        "secretariat": pgettext_lazy("who may see it", "its author and the secretariat"),
        "states": pgettext_lazy("who may see it", "certain parties"),
        "body": pgettext_lazy("who may see it", "the body"),
        "observers": pgettext_lazy("who may see it", "the body and observers"),
        "public": pgettext_lazy("who may see it", "the public"),
    },
    "MeetingState": {
        "convened": pgettext_lazy("a meeting", "convened"),
        "held": pgettext_lazy("a meeting", "held"),
        "cancelled": pgettext_lazy("a meeting", "called off"),
    },
    "Release": {
        "never": pgettext_lazy("when it is released", "never released"),
        "on issue": pgettext_lazy("when it is released", "released when issued"),
        "on adoption": pgettext_lazy("when it is released", "released when adopted"),
        "on transmission": pgettext_lazy("when it is released", "released when transmitted"),
        "on date": pgettext_lazy("when it is released", "released on a date"),
    },
    "Role": {
        "officer": _("officer"),
        "delegation": _("delegation"),
        "archivist": _("archivist"),
        "secretariat": _("secretariat"),
    },
    "Severity": {
        "note": pgettext_lazy("what was noticed", "note"),
        "warning": pgettext_lazy("what was noticed", "warning"),
        "refused": pgettext_lazy("what was noticed", "refused"),
    },
    "SilenceOutcome": {
        "broken": pgettext_lazy("a silence", "broken"),
        "agreed": pgettext_lazy("a silence", "agreed"),
        "cancelled": pgettext_lazy("a silence", "called off"),
    },
    "SilenceState": {
        "running": pgettext_lazy("a silence", "running"),
        "objected": pgettext_lazy("a silence", "objected to"),
        "overdue": pgettext_lazy("a silence", "over, to be ended"),
        "broken": pgettext_lazy("a silence", "broken"),
        "agreed": pgettext_lazy("a silence", "agreed"),
        "cancelled": pgettext_lazy("a silence", "called off"),
    },
    "SummaryState": {
        "draft": pgettext_lazy("a summary", "draft"),
        "approved": pgettext_lazy("a summary", "approved"),
    },
    "TextStatus": {
        "basis of work": _("basis of work"),
        "parked": pgettext_lazy("a text", "parked"),
        "superseded": pgettext_lazy("a text", "superseded"),
        "adopted": pgettext_lazy("a text", "adopted"),
        "no status": pgettext_lazy("a text", "no status"),
    },
}


def state_label(value: Enum) -> str:
    """Give what a state, a level or a kind is called."""
    word = str(value.value)
    return str(STATES.get(type(value).__name__, {}).get(word) or choice_label(word))
