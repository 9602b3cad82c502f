"""How reports of groups are worded in a language: the data that the finding of facts rests on.

A pattern is a regular expression on a sentence in which what is named was put in braces already:
`{date}`, `{body}`, `{person}`, `{party}`, `{document}`, `{quote}`. A second name tells two of a
kind apart (`{body:giver}`), and groups such as `(?P<place>...)` are particulars of the act.

    {body} was established on {date}
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from travaux.bodies import BodyKind, Manner, Office
from travaux.decisions import Method, Verb
from travaux.documents import DocumentKind
from travaux.meetings import MeetingKind

_BRACED = re.compile(r"\{([a-z]+)(?::([a-z]+))?\}")
MARK = "⟦"  # begins what stands for something that is named


def marked(kind: str, number: int) -> str:
    """Give what stands in a sentence for something that is named there."""
    return f"{MARK}{kind} {number}⟧"


def rule(pattern: str) -> re.Pattern[str]:
    """Make a regular expression of a pattern with braces."""
    said = _BRACED.sub(lambda one: rf"(?:⟦{one[1]} (?P<{one[2] or one[1]}>\d+)⟧)", pattern)
    return re.compile(said.replace(" ", r"\s+"))


def rules(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Make several."""
    return tuple(map(rule, patterns))


Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class TakenUp:
    """What a meeting did with a matter: how it is worded, and what the act is called."""

    worded: re.Pattern[str]
    act: str


@dataclass(frozen=True, slots=True, eq=False)  # one object a language
class Speech:
    """A language of reports. Everything in it is data; what is done with it is the same for all."""

    language: str
    # dates
    months: tuple[str, ...]
    days: tuple[str, ...]  # MONTH stands for the names; groups: day, other, month, year
    through: str
    joined: str
    between: str
    same_day: str
    # bodies
    heads: Mapping[str, BodyKind]
    alone: tuple[str, ...]  # heads that mean a body named before, if they stand alone
    goes_on: str  # words by which the name of a group goes on in small letters
    inside_name: str  # small words within a name
    conjunction: str  # small words that stand within a name, but not right behind its head
    nested: str  # between the name of an office and that of the body it belongs to
    of_the_organization: str
    never_first: str  # capitalised words that begin a sentence, not a name
    # people and parties
    capacity: str
    courtesy: str
    of_state: str  # between a capacity and a state
    mission: str  # before a state's name, where the delegation is meant
    # words of the procedure
    office: str
    offices: Mapping[str, Office]
    manners: Mapping[str, Manner]
    verbs: Mapping[str, Verb]
    methods: Mapping[str, Method]
    meeting_kinds: Mapping[str, MeetingKind]
    document_kinds: Mapping[str, DocumentKind]
    languages: Mapping[str, str]  # how it calls other languages than each calls itself: codes
    numbers: tuple[str, ...]  # one, two, three ...
    # sentences
    established: Patterns
    part_of: Patterns
    basis: Patterns
    product: Patterns
    base: Patterns
    confirmed: Patterns
    task: Patterns
    period: Patterns
    titled: Patterns
    presented: Patterns
    prepared: Patterns
    office_taken: Patterns
    meeting_rapporteur: Patterns
    meeting_named: Patterns
    meeting_dated: Patterns
    meeting_convened: Patterns
    taken_up: tuple[TakenUp, ...]
    decided: Patterns
    asked: Patterns
    statement: str
    passage: str
    section: Patterns
    ordinal: Patterns
    term: Patterns
    qualifying: Patterns
    minutes: str
    figure: Patterns
    attached: Patterns
    transmitted: Patterns
