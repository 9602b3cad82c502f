"""Offers about officers: who took which office, how, and when (S3, R5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from travaux.bodies import Manner, Office
from travaux.procedure.offering.marking import Sentence
from travaux.procedure.offering.meetings import MeetingFound
from travaux.procedure.offering.offer import Offer
from travaux.procedure.offering.reading import Reading


def officers(reading: Reading, meetings: Sequence[MeetingFound]) -> Iterator[Offer]:
    """Offer the offices that were taken, each with its decision where a meeting took one."""
    decisions: dict[str, dict[str, object]] = {}
    for sentence, match in reading.matches(reading.speech.office_taken):
        person = sentence.mark(match["person"]).value
        office = _office(reading, match)
        manner, begins = _manner(reading, sentence, match)
        if office is None:
            continue
        meeting = next((one for one in meetings if sentence in one.sentences), None)
        given: dict[str, object] = {
            "body": reading.group,
            "office": str(office),
            "person": person.id,
            "manner": str(manner),
        }
        if meeting:
            given |= {"when": str(meeting.when), "decided_at": meeting.id}
        source = reading.source(sentence, begins, match.end())
        yield Offer("take-office", given, (source,))
        if meeting and str(manner) in ("elected", "ratified"):
            decided: dict[str, object] = {
                "body": reading.group,
                "verb": str(manner),
                "objects": [person.id],
                "when": str(meeting.when),
                "meeting": meeting.id,
            }
            yield Offer("take-decision", _with_id(decided, office, decisions), (source,))


def _with_id(
    decided: dict[str, object], office: Office, known: dict[str, dict[str, object]]
) -> dict[str, object]:
    """Give a decision the id of its office, with a number where another one has it."""
    plain = str(office).replace(" ", "-")
    ids = [plain, *(f"{plain}-{number}" for number in range(2, len(known) + 3))]
    id_ = next(one for one in ids if known.setdefault(one, decided) == decided)
    return {"id": id_, **decided}


def meeting_officers(reading: Reading, meetings: Sequence[MeetingFound]) -> Iterator[Offer]:
    """Offer the rapporteur of a single meeting, told by their report."""
    for sentence, match in reading.matches(reading.speech.meeting_rapporteur):
        kind = reading.speech.meeting_kinds.get(match["kind"].casefold())
        of_kind = [one for one in meetings if one.kind is kind]
        if len(of_kind) != 1:
            continue
        given = {
            "body": reading.group,
            "office": str(Office.RAPPORTEUR),
            "person": sentence.mark(match["person"]).value.id,
            "manner": str(Manner.NOT_RECORDED),
            "meeting": of_kind[0].id,
        }
        source = reading.source(sentence, match.start(), match.end())
        yield Offer("take-office", given, (source,))


def _office(reading: Reading, match: re.Match[str]) -> Office | None:
    said = match["office"].casefold()
    return next((office for word, office in reading.speech.offices.items() if word in said), None)


def _manner(reading: Reading, sentence: Sentence, match: re.Match[str]) -> tuple[Manner, int]:
    """Give how they came to it, and where that is said: in the clause, or by the verb before it."""
    manners = reading.speech.manners
    clause = match.groupdict().get("manner")
    before = sentence.masked[: match.start()].casefold()
    at, word = max((before.rfind(one), one) for one in manners)
    said, begins = (clause, match.start()) if clause else (word if at >= 0 else "", max(at, 0))
    for one in sorted(manners, key=len, reverse=True):
        if said and said.casefold().startswith(one):
            return manners[one], begins
    return Manner.NOT_RECORDED, match.start()
