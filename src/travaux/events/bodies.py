"""Bodies, people, offices and mandates."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.bodies import Body, Office, Person, RuleSet, Term
from travaux.dates import When
from travaux.events.event import Event
from travaux.mandates import Activity, Confirmation, Mandate


@dataclass(frozen=True, slots=True)
class BodyRegistered(Event):
    """A body, an organ or an office was put on the register."""

    body: Body


@dataclass(frozen=True, slots=True)
class BodyEstablished(Event):
    """A body was set up; `by` is None where nobody says who decided it."""

    body: str
    when: When | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class RulesSet(Event):
    """A body works under these rules from now on."""

    body: str
    rules: RuleSet


@dataclass(frozen=True, slots=True)
class PersonRegistered(Event):
    """A person was put on the register, or their particulars changed."""

    person: Person


@dataclass(frozen=True, slots=True)
class OfficerTookOffice(Event):
    """Somebody took an office."""

    term: Term


@dataclass(frozen=True, slots=True)
class OfficerLeftOffice(Event):
    """Somebody left an office."""

    body: str
    office: Office
    person: str
    when: When | None = None


@dataclass(frozen=True, slots=True)
class MandateGiven(Event):
    """A body was given a mandate."""

    mandate: Mandate


@dataclass(frozen=True, slots=True)
class MandateConfirmed(Event):
    """A later resolution confirmed a mandate without replacing it."""

    confirmation: Confirmation


@dataclass(frozen=True, slots=True)
class TaskDischarged(Event):
    """A task of a mandate was carried out, by a meeting or a document."""

    mandate: str
    task: str
    meeting: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class ActivityPlanned(Event):
    """A work plan holds an activity."""

    activity: Activity


@dataclass(frozen=True, slots=True)
class ActivityDone(Event):
    """An activity of a work plan was carried out."""

    activity: str
    meeting: str = ""
    when: When | None = None
