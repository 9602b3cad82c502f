"""Bodies, their mandates and officers, and the persons on the record."""

from __future__ import annotations

from dataclasses import dataclass

from ninja import Query

from travaux.bodies import Body, Person, RuleSet, Term
from travaux.mandates import Confirmation, Mandate
from travaux_web.api.finding import one_of
from travaux_web.api.operations import Family
from travaux_web.api.paging import Page, Paging, page
from travaux_web.api.shapes import listed, shape
from travaux_web.desk import Asking
from travaux_web.seats import EVERYBODY

FAMILY = Family("Bodies and people")


@FAMILY.reads("/bodies", EVERYBODY, listed(Body))
def bodies(request: Asking, asked: Query[Paging]) -> Page[Body]:
    """List the bodies."""
    return page(request, request.desk.record.bodies.values(), asked)


@FAMILY.reads("/bodies/{issue:body}", EVERYBODY, shape(Body))
def body(request: Asking, body: str) -> Body:
    """Give a body by its code."""
    return one_of(request.desk.record.bodies, "body", body)


@FAMILY.reads("/bodies/{issue:body}/rules", EVERYBODY, shape(RuleSet))
def rules(request: Asking, body: str) -> RuleSet:
    """Give the rules that a body works under; one that isn't verified decides nothing."""
    return one_of(request.desk.record.rules, "set of rules of", body)


@FAMILY.reads("/bodies/{issue:body}/mandates", EVERYBODY, listed(Mandate))
def mandates_of_body(request: Asking, body: str, asked: Query[Paging]) -> Page[Mandate]:
    """List what a body is to do, by which words of which resolution."""
    every = request.desk.record.mandates.values()
    return page(request, [one for one in every if one.body == body], asked)


@FAMILY.reads("/bodies/{issue:body}/officers", EVERYBODY, listed(Term))
def officers(request: Asking, body: str, asked: Query[Paging]) -> Page[Term]:
    """List the terms in a body's offices; one without an end lasts."""
    every = request.desk.record.terms.values()
    return page(request, [one for one in every if one.body == body], asked)


@FAMILY.reads("/persons", EVERYBODY, listed(Person))
def persons(request: Asking, asked: Query[Paging]) -> Page[Person]:
    """List the persons on the record."""
    return page(request, request.desk.record.persons.values(), asked)


@FAMILY.reads("/mandates", EVERYBODY, listed(Mandate))
def mandates(request: Asking, asked: Query[Paging]) -> Page[Mandate]:
    """List all mandates."""
    return page(request, request.desk.record.mandates.values(), asked)


@dataclass(frozen=True, slots=True)
class MandateShown:
    """A mandate, those who confirmed it, and the tasks of it that are discharged."""

    mandate: Mandate
    confirmations: tuple[Confirmation, ...]
    discharged: tuple[str, ...]


@FAMILY.reads("/mandates/{issue:mandate}", EVERYBODY, shape(MandateShown))
def mandate(request: Asking, mandate: str) -> MandateShown:
    """Give a mandate, and how far it was carried out."""
    record = request.desk.record
    found = one_of(record.mandates, "mandate", mandate)
    confirmed = tuple(one for one in record.confirmations.values() if one.mandate == mandate)
    done = tuple(one.task for one in record.discharges.values() if one.mandate == mandate)
    return MandateShown(found, confirmed, done)
