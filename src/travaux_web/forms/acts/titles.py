"""How acts, what they take, and their choices are called on the screens, in the reader's language.

The record itself keeps the words on the left.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Wording = Mapping[str, "str | Promise"]


# The acts by their names.
ACTS: Wording = {
    "discuss-paragraphs": _("Discuss paragraphs"),
    "agree-paragraphs": _("Agree on paragraphs"),
    "reopen-paragraphs": _("Open paragraphs again"),
    "confirm-capital": _("Confirm for a capital"),
    "open-series": _("Open a series of symbols"),
    "allot-symbol": _("Allot a symbol"),
    "allot-next-issue": _("Allot the next issue of a document"),
    "record-attendance": _("Record who attended"),
    "take-up": _("Record what was taken up"),
    "present-paper": _("Record a paper that was presented"),
    "identify-practice": _("Record a proposal or best practice"),
    "trace-practice": _("Trace a practice into a text"),
    "set-basis": _("Set the basis of work"),
    "take-decision": _("Enter a decision"),
    "begin-silence": _("Begin a silence procedure"),
    "extend-silence": _("Extend a silence procedure"),
    "end-silence": _("Enter the end of a silence procedure"),
    "cancel-silence": _("Call off a silence procedure"),
    "confirm-silence": _("Register the letter that confirms a silence"),
    "note-silence": _("Let a meeting take note of a silence"),
    "register-body": _("Register a body"),
    "establish-body": _("Enter how a body was established"),
    "set-rules": _("Set the rules of a body"),
    "register-person": _("Register a person"),
    "convene-meeting": _("Convene a meeting"),
    "set-order-of-business": _("Set the order of business"),
    "hold-meeting": _("Enter that a meeting was held"),
    "cancel-meeting": _("Call off a meeting"),
    "take-office": _("Enter an officer"),
    "leave-office": _("Enter that an officer left"),
    "accept-exception": _("Accept an exception"),
    "file-rendition": _("File a language version"),
    "link-documents": _("Link two documents"),
    "open-dossier": _("Open the dossier"),
    "strike-entry": _("Strike an entry"),
    "note-discrepancy": _("Note a discrepancy"),
    "settle-discrepancy": _("Settle a discrepancy"),
    "assert-figure": _("Keep a figure that a source asserts"),
    "destroy-content": _("Destroy content for good"),
    "give-mandate": _("Enter a mandate"),
    "confirm-mandate": _("Enter that a mandate was confirmed"),
    "discharge-task": _("Enter that a task was discharged"),
    "raise-objection": _("Raise an objection"),
    "break-silence": _("Break a silence"),
    "withdraw-objection": _("Withdraw an objection"),
    "record-instrument": _("Enter a legal instrument"),
    "record-status": _("Enter who is bound by an instrument"),
    "confirm-borrowing": _("Confirm agreed language"),
    "withdraw-borrowing": _("Take back agreed language"),
    "begin-report": _("Begin a report"),
    "write-part": _("Write a part of a report"),
    "confirm-attachment": _("Say whether a document is attached"),
    "sign-report": _("Sign a report"),
    "transmit-documents": _("Transmit documents"),
    "set-level": _("Set who may see a document"),
    "rule-release": _("Settle when a document is released"),
    "issue-document": _("Issue a document"),
    "withdraw-document": _("Withdraw a document"),
    "release-due": _("Release what is due"),
    "join-sponsors": _("Join the sponsors"),
    "leave-sponsors": _("Leave the sponsors"),
    "step-out": _("Step out of a group's proposal"),
    "withdraw-proposal": _("Withdraw a proposal"),
    "set-deadline": _("Set a deadline for contributions"),
    "receive-proposal": _("Enter a proposal"),
    "retype-proposal": _("Correct what a contribution is"),
    "drop-proposal": _("Drop a proposal"),
    "circulate-proposals": _("Circulate proposals"),
    "place-entry": _("Place an entry by hand"),
    "close-unplaced": _("Close what has no place"),
    "plan-activity": _("Plan an activity"),
    "finish-activity": _("Enter that an activity is done"),
    "decide-bracket": _("Decide a bracket"),
    "reverse-ruling": _("Take back a ruling"),
    "register-issue": _("Register a document"),
    "complete-issue": _("Complete what is known of a document"),
    "note-status": _("Note the status of a document"),
    "record-statement": _("Enter a statement for the record"),
    "replace-statement": _("Replace the words of a statement"),
    "withdraw-statement": _("Withdraw a statement"),
    "tie-statement": _("Tie a statement to a decision"),
    "judge-occurrence": _("Judge where a term is meant"),
    "confirm-anchor": _("Confirm where a statement stands"),
    "draft-summary": _("Enter the draft summary of a meeting"),
    "request-correction": _("Ask for a correction"),
    "settle-correction": _("Settle a correction"),
    "approve-summary": _("Approve the summary of a meeting"),
    "table-text": _("Put a text on the table"),
    "settle-revision": _("Settle a revision"),
}


def act_title(name: str) -> str:
    """Give what an act is called; its name in words where nobody called it anything."""
    return str(ACTS.get(name) or name.replace("-", " ").capitalize())
