"""What a report says of its own, in the languages that it is written in.

Each language is a module of its own, with its own patterns and its own rules: no language is made
from another. A pattern's facts are named as in `filling`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from travaux.bodies import Manner
from travaux.dates import When
from travaux.documents import DocumentKind
from travaux.meetings import FindingKind, MeetingKind
from travaux.statements import AnchorKind, StatementKind


@dataclass(frozen=True, slots=True)
class Phrases:
    """The patterns, words and rules of one language."""

    language: str
    # rules
    finish: Callable[[str], str]
    close: Callable[[str], str]  # what a quotation that ends a sentence asks for
    listed: Callable[[list[str]], str]
    ordinal: Callable[[int], str]
    pinpoint: Callable[[str], str]
    counted: Callable[[int], str]
    dated: Callable[[When, str], str]  # a date in words, with its article
    on: Callable[[When, str], str]  # and with its preposition
    place: Callable[[int], str]  # a paragraph by its place in a section
    span: Callable[[When], str]  # a period with its prepositions
    # headings
    title: str
    headings: Mapping[str, str]
    status: str  # of the note under the title
    by: str
    at: str
    # words
    missing: str
    chair_of: str
    group: str  # after its first mention
    kinds: Mapping[DocumentKind, str]  # before a title: with the article, and some capitals
    vote: str
    found: Mapping[FindingKind, str]  # several of them
    # patterns
    see: str
    entitled: str
    own: str
    document: tuple[str, str]  # one, several
    titled: str
    titled_with_symbol: str
    resolution: tuple[str, str]
    establishment: str
    mandate: str
    mandate_quoted: str
    articles: tuple[str, ...]
    base: str
    confirmation: str
    session: str
    sessions: Mapping[bool, str]  # regular or special
    of_giver: str
    period: str
    approved_in_it: str
    officers: Mapping[Manner, str]
    manners: Mapping[Manner, str]  # in office without an act of the body
    took_office: str
    member: str
    group_acted: str
    same_day: str
    plan: str
    task: str
    convened: str
    cancelled: str
    special_title: str
    at_special: str
    also_at_special: str
    identified: str
    papers: str
    panelists: str
    the_papers: str
    rapporteur: str
    meetings: Mapping[MeetingKind, str]
    also: str
    acted_on: str
    acted_by: str
    contents: str
    contents_presented: str
    member_states: str
    written_input: str
    delegations: str
    number_of_delegations: str
    asserted_meetings: str
    counted_meetings: tuple[str, str]
    approved: str
    on_a_day_between: str
    in_the_period: str
    attached: tuple[str, str]  # one document, several
    attached_of: tuple[str, str]
    asked: Mapping[StatementKind, str]
    parties: Mapping[str, str]  # a state by the office that it was named by
    anchors: Mapping[AnchorKind, str]
    in_section: str
    reads: str
    presentation: str
    in_which: tuple[str, str]  # one document, several
    nothing_approved: str
    thanks_to_states: str
    thanks_to_offices: str
    gaps: Mapping[str, str]
    first_person: str
