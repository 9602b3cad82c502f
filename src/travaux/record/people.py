"""Looking up people and parties: who held which office on a day, and who is meant by a name.

Where the record doesn't show who held an office the answer is None, "not recorded" (I2): nobody is
taken to have presided before the day on which they are known to have taken office.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from travaux.bodies import Office, Person, Term
from travaux.delegations import Delegation, Registry
from travaux.delegations.registry import folded
from travaux.errors import TravauxError
from travaux.record.bodies import bodies_named, names
from travaux.record.record import Record


class NotAnOffice(TravauxError):  # noqa: N818
    """It is asked who held an office of a body that isn't on record, or that is no office."""

    def __init__(self, office: str, body: str, known: Iterable[str]) -> None:
        wrong = f"“{office}” is no office" if office not in set(Office) else ""
        wrong = wrong or f"The record holds no body with the code “{body}”"
        named = ", ".join(known) or "none"
        super().__init__(f"{wrong}. Write one of these: {named}.")


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody in an office: the term, the person, and the entry that says so."""

    term: Term
    person: Person
    position: int


def officers(record: Record, body: str, day: date) -> tuple[Officer, ...] | None:
    """Give a body's officers on a day, chair first; None where none is recorded (S3, I2).

    The officers of a single meeting aren't among them: see `officers_of_meeting`.
    """
    sitting = [one for one in terms(record, body) if one.term.held_on(day)]
    found = {(one.term.office, one.person.id): one for one in sitting}  # the latest of each counts
    order = list(Office)
    return tuple(sorted(found.values(), key=lambda one: order.index(one.term.office))) or None


def holder(record: Record, body: str, office: Office, day: date) -> Officer | None:
    """Give who held an office on a day, None where that isn't recorded.

    On the day of a handover it is the one who took over; of several vice chairs, the last named.

    Raises:
        NotAnOffice: there is no such office, or no body with that code on the record.
    """
    if office not in set(Office):
        raise NotAnOffice(office, body, Office)
    if body not in record.bodies:
        raise NotAnOffice(office, body, record.bodies)
    sitting = officers(record, body, day) or ()
    return max(
        (one for one in sitting if one.term.office == office),
        key=lambda one: (one.term.start.order if one.term.start else (), one.position),
        default=None,
    )


def officers_of_meeting(record: Record, meeting: str) -> tuple[Officer, ...]:
    """Give those who serve as officers of a single meeting, such as its rapporteur."""
    every = (_officer(record, where, term) for where, term in record.terms.items())
    return tuple(one for one in every if one.term.meeting == meeting)


def terms(record: Record, body: str) -> tuple[Officer, ...]:
    """Give every term in a body's offices as they were entered, those of one meeting apart."""
    every = (_officer(record, where, term) for where, term in record.terms.items())
    return tuple(one for one in every if one.term.body == body and not one.term.meeting)


def persons_named(record: Record, written: str) -> tuple[Person, ...]:
    """Give the persons with this id, or who bear this name: none, one or several."""
    if written in record.persons:
        return (record.persons[written],)
    wanted = folded(written)
    return tuple(one for one in record.persons.values() if folded(one.name) == wanted)


def party_named(record: Record, written: str, registry: Registry) -> str:
    """Give the code of the one party that bears a name, however it is written (S4, I22).

    A party is a body or an office on the record, or a delegation or group on the register.

    Raises:
        UnknownDelegation: nobody bears the name, or several do.
    """
    bodies = bodies_named(record, written)
    return bodies[0].code if len(bodies) == 1 else registry.named(written).code


def called(record: Record, code: str, registry: Registry) -> tuple[str, ...]:
    """Give every name that a party goes by: those on its register, then those met in the record.

    Raises:
        UnknownDelegation: there is no such party.
    """
    return tuple(dict.fromkeys((*_registered(record, code, registry), *_met(record, code))))


def _registered(record: Record, code: str, registry: Registry) -> tuple[str, ...]:
    body = record.bodies.get(code)
    if body:
        return names(body)
    party = registry.of(code)
    official = tuple(party.official) if isinstance(party, Delegation) else ()
    return (party.code, *party.names, *official, *party.aliases)


def _met(record: Record, code: str) -> tuple[str, ...]:
    """Give the names as written in statements and lists of participants."""
    stated = [
        name for one in record.statements.values() if one.party == code for name in one.as_written
    ]
    listed = [
        one.as_written
        for lines in record.attendance.values()
        for one in lines
        if one.party == code and one.as_written
    ]
    return (*stated, *listed)


def _officer(record: Record, where: str, term: Term) -> Officer:
    # The entry that registered the person may have been struck: then the id is all that is known.
    person = record.persons.get(term.person) or Person(term.person, term.person)
    return Officer(term, person, record.terms.first(where))
