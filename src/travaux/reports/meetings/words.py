"""What the papers of meetings have to say in every language; each language is a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.decisions import Verb


@dataclass(frozen=True, slots=True)
class MeetingPhrases:
    """The words of one language. A colon after a label is the language's own."""

    colon: str
    and_: str
    quoted: str
    missing: str  # a fact that the record doesn't hold
    facts: Mapping[str, str]  # what such facts are called
    inferred: str  # a date, or something that is listed
    written: str  # what the source says instead
    reason: str  # why, in the words of whoever entered it: quoted where they may be English
    # when something is held: a day, a month or a year; two days; longer spans
    on_day: str
    in_month: str
    on_days: str
    over_days: str
    over_months: str
    # titles
    notice: str
    cancellation: str
    held: str  # and when it was
    to_be_held: str  # as long as it isn't recorded as held
    summary: str
    pack: str
    # headings and labels
    labels: Mapping[str, str]
    # what was done
    decision: str  # method, verb and objects
    verbs: Mapping[Verb, str]  # after a colon, where most languages have no past
    vote: str
    person: str  # a person as the object of a verb
    in_office: str  # a person and the office
    proposed: str
    seconded: str
    acts: Mapping[str, str]  # what was done with a matter, in a sentence that names no body
    by: str
    # states
    draft: str
    draft_until: str
    approved: str
    approved_by: str
    taken: str
    refused: str
    waiting: str
    correction: str
    checked: str
    paragraph: str
    annex: str
    done: str
    open_: str
    late: str


def impersonal(acts: Mapping[str, str], pattern: str, several: Mapping[str, str]) -> dict[str, str]:
    """Say what meetings did without the body: "se reanudó la consideración de".

    `pattern` takes the verb; `several` holds the verb's form before things that are several.
    """
    return {act: _impersonal(words, pattern, several) for act, words in acts.items()}


def _impersonal(words: str, pattern: str, several: Mapping[str, str]) -> str:
    verb, _, rest = words.partition(" ")
    verb = several[verb] if rest.partition(" ")[0].endswith("s") else verb
    return f"{pattern.format(verb)} {rest}".strip()
