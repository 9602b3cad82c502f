"""Offers about the report itself: period, figures, attachments, the way up, signature (S26–S30)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.dates import When
from travaux.procedure.offering.decisions import Decided
from travaux.procedure.offering.offer import Offer
from travaux.procedure.offering.people import NAME, NamedPerson
from travaux.procedure.offering.reading import Reading
from travaux.procedure.offering.statements import ordinal_number
from travaux.procedure.reporting import FOR_CONSIDERATION
from travaux.sources import Source

_PURPOSES = {
    "consider": FOR_CONSIDERATION,
    "ap": "for approval",
    "adop": "for adoption",
    "inform": "for information",
}
_LAST_UNITS = 3  # in which a signature is looked for


def period(reading: Reading) -> tuple[When, Source] | None:
    """Find the period that the report is about: the first that is named."""
    return next(periods(reading), None)


def periods(reading: Reading) -> Iterator[tuple[When, Source]]:
    """Find every period that is said to be the report's."""
    for sentence, match in reading.matches(reading.speech.period):
        when = reading.date_of(sentence, sentence.mark(match["date"]))
        if when and when.earliest != when.latest:
            yield when, reading.source(sentence, match.start(), match.end())


def report_offers(reading: Reading, report: str, to: str) -> Iterator[Offer]:
    """Offer the report, for its period."""
    found = period(reading)
    if found:
        given = {"report": report, "body": reading.group, "to": to, "period": str(found[0])}
        yield Offer("begin-report", {k: v for k, v in given.items() if v}, (found[1],))


def figures(reading: Reading) -> Iterator[Offer]:
    """Offer the numbers that the text asserts, beside what the record counts, each time (I4)."""
    for sentence, match in reading.matches(reading.speech.figure):
        value = ordinal_number(match["value"], reading.speech.numbers)
        if value is not None:
            given = {"what": "meetings", "body": reading.group, "value": value}
            yield Offer(
                "assert-figure", given, (reading.source(sentence, match.start(), match.end()),)
            )


def attachments(reading: Reading, approved: Decided | None, report: str) -> Iterator[Offer]:
    """Offer what is attached, where it can be told which document that is."""
    for sentence, match in reading.matches(reading.speech.attached):
        if approved is None:
            return
        several = bool(re.match(r"\w+s\b", match[0]))
        why = "What is attached is what was approved"
        why += "." if several else f", of which {approved.objects[0]} is named first."
        source = reading.source(sentence, match.start(), match.end())
        inferred = reading.source(sentence, match.start(), match.end(), "issue", why)
        for one in approved.objects if several else approved.objects[:1]:
            given = {"report": report, "issue": one, "attached": True}
            yield Offer("confirm-attachment", given, (source, inferred))
        return


def recipient(reading: Reading) -> str:
    """Give the body that the documents are sent to, "" where that isn't said."""
    for sentence, match in reading.matches(reading.speech.transmitted):
        code = str(sentence.mark(match["body"]).value)
        if code != reading.group:
            return code
    return ""


def transmission(reading: Reading, approved: Decided | None) -> Iterator[Offer]:
    """Offer the way up the chain."""
    to = recipient(reading)
    for sentence, match in reading.matches(reading.speech.transmitted):
        code = str(sentence.mark(match["body"]).value)
        if code != to or not to:
            continue
        named = [str(mark.value) for mark in sentence.marks("document")]
        documents = named or (approved.objects if approved else [])
        if not documents:
            return
        source = reading.source(sentence, match.start(), match.end())
        why = "The text doesn't name the documents here; those are meant that were approved."
        inferred = reading.source(sentence, match.start(), match.end(), "documents", why)
        given: dict[str, object] = {
            "sender": reading.group,
            "to": to,
            "documents": documents,
            "purpose": _purpose(match["purpose"]),
        }
        yield Offer("transmit-documents", given, (source,) if named else (source, inferred))
        return


def _purpose(said: str) -> str:
    """Give the purpose as acts call it, in whatever language it is said."""
    return next((purpose for stem, purpose in _PURPOSES.items() if stem in said), said.strip())


def signature(reading: Reading) -> tuple[NamedPerson, Source] | None:
    """Find the name that stands alone at the end."""
    for unit in reversed(reading.prose[-_LAST_UNITS:]):
        words = unit.words.strip()
        if re.fullmatch(rf"(?:{reading.speech.courtesy} )?({NAME})", words):
            known = [one for one in reading.people if one.name in words]
            person = known[0] if known else NamedPerson(words)
            return person, reading.at(unit.id, 0, len(words))
    return None


def signature_offers(reading: Reading, report: str) -> Iterator[Offer]:
    """Offer the signature, and the signer if the text names them nowhere else."""
    found = signature(reading)
    if found is None:
        return
    person, source = found
    if person not in reading.people:
        yield Offer("register-person", {"id": person.id, "name": person.name}, (source,))
    yield Offer("sign-report", {"report": report, "person": person.id}, (source,))
