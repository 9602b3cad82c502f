"""What a draft comes to as acts of the delegation: its file, its particulars, who sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from travaux.documents import Level
from travaux.events import ProposalReceived
from travaux.findings import Finding
from travaux.proposals import Proposal
from travaux.record.tabled import on_the_table
from travaux.workspace.entering import Done
from travaux.workspace.playing import media_type
from travaux_web.desk import Desk
from travaux_web.desk.preparing import would_come_of
from travaux_web.forms.proposals import ON_THE_TEXT
from travaux_web.models import Draft
from travaux_web.views.proposals.drafts import EDITS, LATER, STATEMENT, STATES, WORDS
from travaux_web.views.proposals.editing import as_file, edited, edits_in

Act = tuple[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Read:
    """What a draft would come to: the proposal, none for a statement, and what was noticed."""

    proposal: Proposal | None
    findings: tuple[Finding, ...]

    @property
    def says_nothing(self) -> bool:
        """Whether it is to change the text and asks for nothing there."""
        one = self.proposal
        return one is not None and one.kind in ON_THE_TEXT and not (one.entries or one.unplaced)


def file_of(desk: Desk, draft: Draft) -> tuple[str, str]:
    """Keep the file that a draft is handed in as, and give its digest and name; "" for words.

    Raises:
        NothingEdited: no paragraph is otherwise than in the issue.
        NotTabled: the issue's words aren't on record any more.
    """
    if draft.kind != EDITS:
        return draft.digest, draft.file_name
    text = desk.texts.words(desk.record, draft.issue)
    data = as_file(edited(text, edits_in(draft.content)))
    return desk.held.dossier.files.put(data), f"{name_of(desk, draft)}.txt"


def name_of(desk: Desk, draft: Draft) -> str:
    """Give the id that a draft has on the record: its delegation's, and which of theirs it is."""
    before = Draft.objects.filter(party=draft.party)
    own = before.filter(pk__lte=draft.pk).count() if draft.pk else before.count() + 1
    known = desk.record.statements if draft.kind == STATEMENT else desk.record.proposals
    form = _STATEMENT if draft.kind == STATEMENT else _PROPOSAL
    while (name := form.format(draft.party, own)) in known:
        own += 1
    return name


_PROPOSAL, _STATEMENT = "{}-{}", "{}-S{}"


def acts_of(desk: Desk, draft: Draft) -> list[Act]:
    """Give the acts by which a draft goes on record, all of them or none.

    Raises:
        NothingEdited: there is nothing in it.
        NotTabled: the words that it is on aren't on record.
    """
    if draft.kind == STATEMENT:
        return [("record-statement", _statement(desk, draft))]
    name = name_of(desk, draft)
    return [("receive-proposal", _proposal(desk, draft, name)), *_shown_to(draft, name)]


def _proposal(desk: Desk, draft: Draft, name: str) -> dict[str, Any]:
    now = on_the_table(desk.record, draft.issue)
    given: dict[str, Any] = {
        "id": name,
        "issue": now,
        "sponsors": (draft.party,),
        "kind": draft.content.get("kind", "proposal"),
        "label": draft.title,
    }
    if draft.kind == WORDS:
        return given | {"words": draft.content.get("words", "")}
    digest, file = file_of(desk, draft)
    made_on = draft.content.get("made_on", "")
    if draft.kind == EDITS and now != draft.issue:
        made_on = draft.issue
    return given | {
        "digest": digest,
        "name": file,
        "media_type": media_type(file),
        "made_on": made_on,
    }


def _shown_to(draft: Draft, name: str) -> list[Act]:
    """Give the act that shows it to others at once, if that is wished."""
    if draft.visibility == LATER:
        return []
    states = draft.visibility == STATES
    level = Level.STATES if states else Level.BODY
    circle = tuple(draft.content.get("circle", ())) if states else ()
    given = {"proposals": (name,), "level": level.value, "circle": circle}
    return [("circulate-proposals", given)]


def _statement(desk: Desk, draft: Draft) -> dict[str, Any]:
    given = draft.content.get("statement", {})
    return {
        **{name: value for name, value in given.items() if value not in ("", None)},
        "id": name_of(desk, draft),
        "party": draft.party,
        "issue": draft.issue,
        "received": desk.at.date().isoformat(),
    }


def read_of(desk: Desk, draft: Draft) -> Read:
    """Read what a draft would come to; nothing is entered, and nobody waits for it.

    Raises:
        NothingEdited: there is nothing in it.
        ActFailed: it can't be handed in as it is; the sentence says why.
    """
    done = would_come_of(desk, acts_of(desk, draft))
    return Read(_received(done), _told_once(done))


def _received(done: Done) -> Proposal | None:
    events = (one.event for one in done.entries)
    return next((one.proposal for one in events if isinstance(one, ProposalReceived)), None)


def _told_once(done: Done) -> tuple[Finding, ...]:
    return tuple(dict.fromkeys(done.findings))


def sees_it(draft: Draft) -> str:
    """Say who sees a draft once it is handed in."""
    if draft.visibility == LATER:
        return _("Only your delegation and the secretariat, until the secretariat circulates it.")
    if draft.visibility == STATES:
        return _("Your delegation, the secretariat, and those whom you name.")
    return _("Everybody in the group, at once.")
