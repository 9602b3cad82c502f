"""What parties, bodies, persons and documents are called in a report, in its language."""

from __future__ import annotations

import re

from travaux.bodies import Person
from travaux.dates import When
from travaux.delegations import Registry, UnknownDelegation, standard_registry
from travaux.proposals import Proposal
from travaux.record import Record
from travaux.reports.dating import spelled


def called(record: Record, code: str, language: str, registry: Registry | None = None) -> str:
    """Give the name of a body, a person or a delegation by its code; the code if nobody has it."""
    body = record.bodies.get(code)
    if body:
        return body.name(language) or code
    person = record.persons.get(code)
    if person:
        return person.name
    try:
        return (registry or standard_registry()).of(code).name(language)
    except UnknownDelegation:
        return code


def capacity(record: Record, person: Person, language: str) -> str:
    """Give in which capacity a person sits there, and for whom.

    "Alternate Representative of Panama", "Representante Alterna de Panamá"; only the party where
    no capacity is recorded, and nothing where neither is.
    """
    party = called(record, person.party, language) if person.party else ""
    if person.party and person.party not in record.bodies:
        party = with_article(party, language)
    held = person.capacity.within(language)
    return _OF.get(language, _OF["en"]).format(held, party) if held and party else held or party


def titled(record: Record, issue: str, language: str) -> str:
    """Give the title of an issue; "" where it has none or isn't registered."""
    found = record.issues.get(issue)
    return found.title(language) if found else ""


_OF = {"en": "{} of {}", "es": "{} de {}", "fr": "{} : {}", "pt": "{}: {}"}


def proposal_called(record: Record, proposal: str, language: str) -> str:
    """Give what a proposal is called: its title, or who asked first and since when.

    "Mexico, March 3, 2005"; a second one of the same day is "Mexico, March 3, 2005 (2)", and
    one without a day "Mexico (MEX-1)". One that isn't on record, or that nobody ever asked for,
    goes by its id.
    """
    found = record.proposals.get(proposal)
    if found is None or not (found.label or found.sponsors):
        return proposal
    if found.label:
        return found.label
    parties, day = origin = _origin(record, found)
    names = ", ".join(called(record, one, language) for one in parties)
    if day is None:
        return f"{names} ({proposal})"
    said = f"{names}, {spelled(day, language)}"
    alike = [one.id for one in record.proposals.values() if _origin(record, one) == origin]
    place = alike.index(proposal) + 1
    return f"{said} ({place})" if place > 1 else said


def _origin(record: Record, proposal: Proposal) -> tuple[tuple[str, ...], When | None]:
    """Give who asked for an untitled proposal first, and since when; nobody for a titled one."""
    if proposal.label or not proposal.sponsors:
        return (), None
    joined = proposal.sponsors[0].joined
    received = record.received.get(proposal.id)
    parties = tuple(one.party for one in proposal.sponsors if one.joined == joined)
    return parties, joined or (received.when if received else None)


def with_article(name: str, language: str) -> str:
    """Give the name of a state or a group as running text has it: "the United States".

    >>> with_article("Bahamas", "en"), with_article("Mexico", "en")
    ('the Bahamas', 'Mexico')
    >>> with_article("República Dominicana", "es")
    'la República Dominicana'
    """
    if language == "en":
        return f"the {name}" if _TAKES_THE.search(name) else name
    articles = _ARTICLES.get(language, {})
    article = articles.get(name) or articles.get(name.partition(" ")[0])
    return f"{article} {name}" if article else name


_TAKES_THE = re.compile(
    r"^(?:United|Russian|Holy|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Congo)\b"
    r"|\b(?:Republic|Kingdom|State|Federation|Islands|Emirates|Commonwealth|Principality)\b"
    r"|\b(?:Group|Community|Union|Alliance|Association|Movement|System|Forum|Organi[sz]ation)\b"
    r"|\b[Cc]ountries$"
)
_ARTICLES = {
    "es": {
        "Alianza": "la",
        "Asociación": "la",
        "Bahamas": "las",
        "Comoras": "las",
        "Comunidad": "la",
        "Emiratos": "los",
        "Estado": "el",
        "Estados": "los",
        "Federación": "la",
        "Foro": "el",
        "Grupo": "el",
        "Islas": "las",
        "Mercosur": "el",
        "Movimiento": "el",
        "Organización": "la",
        "Países": "los",
        "Reino": "el",
        "República": "la",
        "Santa Sede": "la",
        "Sistema": "el",
        "Unión": "la",
    },
}
