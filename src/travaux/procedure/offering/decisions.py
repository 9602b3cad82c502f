"""Offers about what the group decided on texts: verb, method, exact issues, day or bounds (S19)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from travaux.dates import Shape, When
from travaux.decisions import Method, Verb
from travaux.documents import DocumentKind
from travaux.procedure.offering.marking import Sentence
from travaux.procedure.offering.meetings import MeetingFound
from travaux.procedure.offering.offer import Offer
from travaux.procedure.offering.reading import Reading
from travaux.procedure.offering.register import Cited
from travaux.sources import Source
from travaux.symbols import printed

ON_TEXTS = (Verb.APPROVED, Verb.ADOPTED)
_BOUNDED = "The text gives no day, but tells it as a part of the period that the report is about."


@dataclass
class Decided:
    """A decision on documents, with all places that tell of it."""

    id: str
    verb: Verb
    method: Method
    objects: list[str]
    sources: list[Source]
    when: When | None = None
    meeting: str = ""


def decisions(reading: Reading, meetings: Sequence[MeetingFound]) -> list[Decided]:
    """Find the decisions on documents; what is told twice of the same documents is one."""
    found: list[Decided] = []
    for sentence, match in reading.matches(reading.speech.decided):
        objects = _objects(reading, sentence, match)
        if not objects:
            continue
        one = _decided(reading, sentence, match, objects, meetings)
        same = next(
            (d for d in found if set(d.objects) == set(objects) and d.verb is one.verb), None
        )
        if same is None:
            found.append(one)
        else:
            same.sources += one.sources
            same.method = one.method if same.method is Method.NOT_RECORDED else same.method
    for number, one in enumerate(found, start=1):
        one.id = f"decision-{number}"
    return found


def _decided(
    reading: Reading, sentence: Sentence, match: re.Match[str], objects: list[str],
    meetings: Sequence[MeetingFound],
) -> Decided:  # fmt: skip
    source = reading.source(sentence, match.start(), match.end())
    one = Decided("", _verb(reading, match), _method(reading, sentence), objects, [source])
    meeting = next(
        (m for m in meetings if sentence in m.sentences and sentence.marks("date")), None
    )
    period = next((m.value for m in sentence.marks("date") if m.value), None)
    if meeting:
        one.when, one.meeting = meeting.when, meeting.id
    elif period and period.shape is Shape.SPAN:
        one.when = replace(period, shape=Shape.WITHIN)
        one.sources.append(reading.source(sentence, match.start(), match.end(), "when", _BOUNDED))
    return one


def _verb(reading: Reading, match: re.Match[str]) -> Verb:
    said = match["verb"].casefold()
    verbs = reading.speech.verbs
    return next((verb for word, verb in verbs.items() if said.startswith(word)), Verb.DECIDED)


def _method(reading: Reading, sentence: Sentence) -> Method:
    methods = reading.speech.methods
    said = (m for worded, m in methods.items() if re.search(worded, sentence.masked))
    return next(said, Method.NOT_RECORDED)


def _objects(reading: Reading, sentence: Sentence, match: re.Match[str]) -> list[str]:
    """Give the documents decided on: behind an active verb, before a passive one, or in a note."""
    at = sentence.place(match.start("verb"))
    named = [(mark.start, str(mark.value)) for mark in sentence.marks("document")]
    active, who = match.groupdict().get("who"), match.groupdict().get("body")
    if who and str(sentence.mark(who).value) != reading.group:
        return []
    chosen = [name for start, name in named if (start > at if active else start < at)]
    if not chosen and not active:
        chosen = [name for _, name in named]
    noted = [printed(one.symbol) for one in reading.noted(sentence.called(match.start()))]
    return list(dict.fromkeys(chosen or noted))


def approval(found: Sequence[Decided], cited: Mapping[str, Cited]) -> Decided | None:
    """Give the decision that the report leads to: the last one on a text that was negotiated."""
    plans = (DocumentKind.WORK_PLAN, DocumentKind.REPORT, DocumentKind.RESOLUTION)
    texts = [
        one
        for one in found
        if one.verb in ON_TEXTS and any(cited[o].kind not in plans for o in one.objects)
    ]
    return max(texts, key=lambda one: one.when.order if one.when else (date.max,) * 2, default=None)


def decision_offers(reading: Reading, found: Sequence[Decided]) -> Iterator[Offer]:
    """Offer the decisions."""
    for one in found:
        given: dict[str, object] = {
            "id": one.id,
            "body": reading.group,
            "verb": str(one.verb),
            "method": "" if one.method is Method.NOT_RECORDED else str(one.method),
            "objects": one.objects,
            "when": str(one.when) if one.when else "",
            "meeting": one.meeting,
        }
        yield Offer("take-decision", {k: v for k, v in given.items() if v}, tuple(one.sources))
