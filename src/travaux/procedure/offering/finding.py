"""All offers of one text, in an order in which they can be played: what is named comes first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from travaux.bodies import Body
from travaux.delegations import Registry
from travaux.documents import DocumentKind
from travaux.procedure.offering import closing, doubts, mandate, meetings, officers, register
from travaux.procedure.offering.decisions import (
    ON_TEXTS,
    Decided,
    approval,
    decision_offers,
    decisions,
)
from travaux.procedure.offering.english import ENGLISH
from travaux.procedure.offering.links import link_offers
from travaux.procedure.offering.offer import Offer
from travaux.procedure.offering.reading import Places, Reading
from travaux.procedure.offering.register import Cited
from travaux.procedure.offering.spanish import SPANISH
from travaux.procedure.offering.statements import statement_offers, statements
from travaux.texts import Text

LANGUAGES = {one.language: one for one in (ENGLISH, SPANISH)}


def offered(
    text: Text,
    places: Places,
    registry: Registry,
    document: str,
    raw: str = "",
    report: str = "report",
    known: tuple[Body, ...] = (),
) -> tuple[Offer, ...]:
    """Give what a report says, as acts in order.

    Args:
        text: the report, in one of `LANGUAGES`; in another nothing is found.
        places: tells where in the file a unit's words stand, such as "L12".
        registry: the states and groups that may be named.
        document: what the sources of the offers call the report.
        raw: the file's own characters: statements are taken from there, to the character.
        report: the handle under which the report is offered for the register.
        known: the bodies that the dossier has on record; they are found by their names there.
    """
    speech = LANGUAGES.get(text.language)
    if speech is None:
        return ()
    return _once(_all(Reading(text, speech, registry, places, document, raw, known), report))


def _once(offers: Iterator[Offer]) -> tuple[Offer, ...]:
    """Put offers of the same act together: what is told twice is one fact with two sources."""
    found: dict[tuple[str, str], Offer] = {}
    for one in offers:
        same = (one.act, repr(one.particulars))
        before = found.get(same)
        sources = dict.fromkeys((*(before.sources if before else ()), *one.sources))
        found[same] = replace(one, sources=tuple(sources))
    return tuple(found.values())


def _all(reading: Reading, report: str) -> Iterator[Offer]:
    mandate.set_parent(reading)
    held = meetings.meetings(reading)
    cited = register.documents(reading)
    decided = decisions(reading, held)
    begun = [*mandate.mandates(reading)]
    _approved_kinds(cited, decided, begun)
    yield from register.body_offers(reading)
    if not reading.group:
        return
    yield register.report_offer(reading, report)
    yield from islice(mandate.establishments(reading), 1)
    yield from register.series_offers(reading)
    yield from register.person_offers(reading)
    for one in cited.values():
        yield register.issue_offer(reading, one)
    yield from begun
    tasks = [str(t["id"]) for o in begun for t in o.particulars.get("tasks", []) if "id" in t]
    later: list[Offer] = []
    for meeting in held:
        later += meetings.meeting_offers(reading, meeting, tasks)
    later += officers.officers(reading, held)
    later += officers.meeting_officers(reading, held)
    later += decision_offers(reading, decided)
    later += closing.report_offers(reading, report, closing.recipient(reading))
    later += islice(closing.figures(reading), 1)
    approved = approval(decided, cited)
    yield from link_offers(later, cited, approved)  # before what is resumed (I11)
    later += statement_offers(reading, statements(reading), approved, report)
    later += closing.attachments(reading, approved, report)
    later += closing.signature_offers(reading, report)
    later += closing.transmission(reading, approved)
    later += doubts.doubts(reading, later, held, list(cited.values()), approved)
    yield from later


def _approved_kinds(cited: Mapping[str, Cited], decided: list[Decided], begun: list[Offer]) -> None:
    """Take what was approved, and what a mandate starts from, for texts under negotiation."""
    bases = [str(one.particulars.get("base", "")) for one in begun]
    approved = [name for one in decided if one.verb in ON_TEXTS for name in one.objects]
    for name in (*bases, *approved):
        one = cited.get(name)
        if one and one.kind is DocumentKind.OTHER:
            one.kind = DocumentKind.NEGOTIATING_TEXT
