"""Offers about meetings: kind and day, who convened and took part, what they took up (S10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from travaux.dates import When
from travaux.meetings import MeetingKind
from travaux.procedure.offering.days import year_between
from travaux.procedure.offering.marking import Mark, Sentence
from travaux.procedure.offering.offer import Offer
from travaux.procedure.offering.reading import Reading
from travaux.sources import Source
from travaux.symbols import printed

_NOT_SAID = "The text says what was done on that day, and doesn't say that it was at a meeting."


@dataclass
class MeetingFound:
    """A meeting as the text tells of it, with the sentences that belong to it."""

    id: str
    when: When
    kind: MeetingKind
    sentences: list[Sentence]
    sources: list[Source]
    convener: str = ""
    taking_part: list[str] = field(default_factory=list)
    task: str = ""
    mark: Mark | None = None


def meetings(reading: Reading) -> list[MeetingFound]:
    """Find the meetings, in the order of the text; those of one day are one."""
    found: dict[str, MeetingFound] = {}
    for sentence in reading.sentences:
        for mark in sentence.marks("date"):
            when = reading.date_of(sentence, mark)
            if when is None or _about_something_else(reading, sentence, mark):
                continue
            meeting = _meeting(reading, sentence, mark, when)
            if meeting and str(when) in found:
                found[str(when)].sources += meeting.sources
                found[str(when)].sentences += meeting.sentences
            elif meeting:
                found[str(when)] = meeting
    every = list(found.values())
    for meeting in every:
        _years(reading, meeting)
        _follow(reading, meeting)
    _ids(every)
    return every


def _about_something_else(reading: Reading, sentence: Sentence, mark: Mark) -> bool:
    """Whether a date is that of the group's establishment or of the report's period."""
    patterns = (*reading.speech.established, *reading.speech.period)
    for pattern in patterns:
        for match in pattern.finditer(sentence.masked):
            number = match.groupdict().get("date")
            if number and sentence.mark(number) is mark:
                return True
    return False


def _meeting(reading: Reading, sentence: Sentence, mark: Mark, when: When) -> MeetingFound | None:
    convened = _matched(sentence, reading.speech.meeting_convened, mark)
    if convened:
        kind = _kind(reading, convened) or _kind_named_before(reading, sentence)
        source = reading.source(sentence, convened.start(), convened.end())
        meeting = MeetingFound("", when, kind or MeetingKind.REGULAR, [sentence], [source])
        meeting.convener = str(sentence.mark(convened["convener"]).value)
        return meeting
    said = _matched(sentence, reading.speech.meeting_dated, mark)
    if said:
        source = reading.source(sentence, said.start(), said.end())
        kind = _kind(reading, said) or MeetingKind.REGULAR
        meeting = MeetingFound("", when, kind, [sentence], [source], mark=mark)
        meeting.taking_part = _with(sentence, reading.group, said)
        return meeting
    if not _something_done(reading, sentence):
        return None
    source = reading.at(sentence.of.unit, mark.start, mark.end, "", _NOT_SAID)
    return MeetingFound("", when, MeetingKind.REGULAR, [sentence], [source], mark=mark)


def _matched(
    sentence: Sentence, patterns: tuple[re.Pattern[str], ...], mark: Mark
) -> re.Match[str] | None:
    for pattern in patterns:
        for match in pattern.finditer(sentence.masked):
            if sentence.mark(match["date"]) is mark:
                return match
    return None


def _kind(reading: Reading, match: re.Match[str]) -> MeetingKind | None:
    return reading.speech.meeting_kinds.get((match.groupdict().get("kind") or "").casefold())


def _kind_named_before(reading: Reading, sentence: Sentence) -> MeetingKind | None:
    """Give the kind of "that meeting": that of the meeting last spoken of."""
    kinds = [
        (other.number, match.start(), _kind(reading, match))
        for other, match in reading.matches(reading.speech.meeting_named)
        if other.number < sentence.number
    ]
    return max(kinds, key=lambda one: one[:2])[2] if kinds else None


def _with(sentence: Sentence, group: str, match: re.Match[str]) -> list[str]:
    """Give the bodies that the group met with."""
    if not match.groupdict().get("with"):
        return []
    first, last = (sentence.place(at) for at in match.span("with"))
    marks = [m for m in sentence.marks("body") if first <= m.start < last]
    return [str(m.value) for m in marks if m.value != group]


def _something_done(reading: Reading, sentence: Sentence) -> bool:
    speech = reading.speech
    patterns = [one.worded for one in speech.taken_up]
    patterns += [*speech.decided, *speech.office_taken]
    return any(pattern.search(sentence.masked) for pattern in patterns)


def _years(reading: Reading, meeting: MeetingFound) -> None:
    """Give a date without a year the year that its neighbours leave it, with the reason."""
    if meeting.when.start is None or meeting.when.start.year is not None or not meeting.mark:
        return
    sentence = meeting.sentences[0]
    before = _neighbour(reversed(reading.sentences[: sentence.number]))
    after = _neighbour(iter(reading.sentences[sentence.number + 1 :]))
    when = year_between(meeting.when, before, after)
    if when and before and after:
        why = (
            f"The text gives no year. The date stands after one of {before} and before one of "
            f"{after}, and only {str(when)[:4]} lies between them."
        )
        mark = meeting.mark
        meeting.sources.append(reading.at(sentence.of.unit, mark.start, mark.end, "when", why))
        meeting.when = when


def _neighbour(others: Iterator[Sentence]) -> When | None:
    """Give the nearest date that has its year."""
    for sentence in others:
        dates = [m.value for m in sentence.marks("date") if m.value and m.value.earliest]
        if dates:
            return dates[0] if isinstance(dates[0], When) else None
    return None


def _follow(reading: Reading, meeting: MeetingFound) -> None:
    """Add the sentences after it in the paragraph, as long as no other day is named."""
    last = meeting.sentences[-1]
    for sentence in reading.sentences[last.number + 1 :]:
        other = [m for m in sentence.marks("date") if m.value]
        if sentence.of.unit != last.of.unit or other:
            return
        if sentence not in meeting.sentences:
            meeting.sentences.append(sentence)


def _ids(every: list[MeetingFound]) -> None:
    kinds = [one.kind for one in every]
    for meeting in every:
        only = kinds.count(meeting.kind) == 1 and meeting.kind is not MeetingKind.REGULAR
        day = str(meeting.when).replace("/", "-to-")
        meeting.id = f"{meeting.kind}-meeting" if only else day


def meeting_offers(reading: Reading, meeting: MeetingFound, tasks: list[str]) -> Iterator[Offer]:
    """Offer a meeting: called, held, and what it took up."""
    given: dict[str, object] = {
        "id": meeting.id,
        "body": reading.group,
        "kind": str(meeting.kind),
        "when": str(meeting.when),
        "convener": meeting.convener,
        "taking_part": meeting.taking_part,
        "task": meeting.id if meeting.id in tasks else "",
    }
    said = [one for one in meeting.sources if one.reason != _NOT_SAID]
    sources = tuple(dict.fromkeys(said or meeting.sources))
    yield Offer("convene-meeting", {k: v for k, v in given.items() if v}, sources)
    yield Offer("hold-meeting", {"meeting": meeting.id}, sources)
    for sentence in meeting.sentences:
        yield from _taken_up(reading, meeting, sentence)


def _taken_up(reading: Reading, meeting: MeetingFound, sentence: Sentence) -> Iterator[Offer]:
    for row in reading.speech.taken_up:
        match = row.worded.search(sentence.masked)
        if match is None:
            continue
        documents, matter = _what(reading, sentence, match)
        if not (matter or documents):
            continue
        given: dict[str, object] = {
            "meeting": meeting.id,
            "act": row.act,
            "documents": documents,
            "matter": matter,
        }
        source = reading.source(sentence, match.start(), match.end())
        yield Offer("take-up", {k: v for k, v in given.items() if v}, (source,))
        return


def _what(reading: Reading, sentence: Sentence, match: re.Match[str]) -> tuple[list[str], str]:
    """Give the documents that were taken up, or else the matter in words."""
    given = match.groupdict()
    if given.get("matter"):
        return [], sentence.words(*match.span("matter"))
    documents = _documents(reading, sentence)
    rest = sentence.words(*match.span("rest")) if given.get("rest") and not documents else ""
    return documents, rest.strip()


def _documents(reading: Reading, sentence: Sentence) -> list[str]:
    """Give the documents of a sentence; where it names none, those of the notes called in it."""
    named = [str(mark.value) for mark in sentence.marks("document")]
    noted = [printed(one.symbol) for one in reading.noted(sentence.called())]
    return list(dict.fromkeys(named or noted))
