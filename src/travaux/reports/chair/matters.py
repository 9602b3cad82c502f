"""What a meeting did with a document or a matter, as facts of a sentence (I11)."""

from __future__ import annotations

from travaux.events import MatterTakenUp
from travaux.reports.chair.draft import Draft
from travaux.reports.chair.filling import Fact


def act_of(draft: Draft, where: str, one: MatterTakenUp) -> Fact:
    """Give what was done: "resumed discussion of"."""
    return draft.fact("matters", where, draft.known(draft.terms.acts, one.act), "act")


def object_of(draft: Draft, where: str, one: MatterTakenUp) -> Fact:
    """Give with what: the documents, the matter, or both."""
    about = [draft.cite(name) for name in one.documents]
    if one.matter:
        about.append(draft.fact("matters", where, draft.own(one.matter), "matter"))
    return draft.listed(about)
