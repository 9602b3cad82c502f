"""What the pages on the history of a text have to say, in whatever language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.proposals import Delivery, ProposalKind
from travaux.readings import BracketKind, Disposition
from travaux.reports.history.settling import Fate


@dataclass(frozen=True, slots=True)
class HistoryPhrases:
    """Words of one language; {} takes names, an issue, a paragraph's number, a date or words."""

    # who and where
    and_: str
    chair: str
    facilitator: str
    secretariat: str
    without: str
    spoken_for: str
    nobody: str
    at_meeting: str
    part_of: str
    reason: str
    proposal: str
    marked: str
    # what was decided
    taken: str
    taken_of: str
    bridge: str
    bridge_of: str
    bridged: str
    dispositions: Mapping[Disposition, str]
    undone: str
    still_open: str
    went_open: str
    changed_since: str
    deletion: str
    division: str
    kinds: Mapping[BracketKind, str]
    between: str
    after: str
    before: str
    # why
    why_title: str
    why_of: str
    paragraph: str
    coming: str
    why_heads: tuple[str, str, str, str]
    asked_only: str
    decided_since: str
    from_text: str
    presented: str
    not_said: str
    not_said_here: str
    not_shown: str
    now: str
    open_there: str
    # one paragraph
    history_title: str
    history_from: str
    stands_now: str
    last_standing: str
    no_longer: str
    first_stood: str
    unchanged: str
    quiet: str
    outside: str
    added: str
    deleted: str
    was_numbered: str
    moved: str
    joined: str
    divided: str
    came_new: str
    gone: str
    gone_unsaid: str
    gone_unsaid_here: str
    asked_heading: str
    asked_heads: tuple[str, str, str]
    nothing_asked: str
    standings: str
    statements: str
    statement: str
    key: str
    short: str
    short_heads: tuple[str, str, str, str, str, str]
    # how an issue became the next one
    trace_title: str
    trace_about: str
    trace_heads: tuple[str, str, str, str]
    as_it_stood: str
    is_new: str
    text_of: str
    went: str
    fates_title: str
    fates_heads: tuple[str, str, str, str]
    fates: Mapping[Fate, str]
    received: str
    # the chair's list
    brackets_title: str
    brackets_about: str
    brackets_heads: tuple[str, str, str, str]
    no_brackets: str
    new_after: str
    new_first: str
    # the register of proposals
    proposals_title: str
    proposals_heads: tuple[str, str, str, str, str]
    no_proposals: str
    proposal_kinds: Mapping[ProposalKind, str]
    deliveries: Mapping[Delivery, str]
    made_on: str
    joined_on: str
    left_on: str
    withdrawn: str
    dropped: str
    changes: str
    states: Mapping[str, str]
    # tracked changes
    decided_at: str
    changes_title: str
    brought_by: str
