"""The persons and parties that a text names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from travaux.delegations import Registry
from travaux.delegations.registry import UnknownDelegation, folded, proper_names
from travaux.procedure.offering.marking import Mark
from travaux.procedure.offering.speech import Speech

_UPPER = "A-ZÁÉÍÓÚÑÇÂÊÔÃÕÜ"
_PART = rf"[{_UPPER}][\w’'-]+"
_PARTICLE = "de|del|la|las|los|da|do|dos|von|van|y"
NAME = rf"{_PART}(?: [{_UPPER}]\.)?(?: (?:(?:{_PARTICLE}) ){{0,2}}{_PART}){{1,4}}"


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person as the text names them; `party` is the state as written."""

    name: str
    party: str = ""
    capacity: str = ""

    @property
    def id(self) -> str:
        """A handle made of the surnames: what stands after the first names of a longer name."""
        parts = self.name.split()
        own = parts[-2:] if len(parts) > 2 else parts[-1:]
        return folded(" ".join(own)).replace(" ", "-")


@lru_cache(maxsize=4)
def _states(registry: Registry) -> str:
    names = {
        name
        for party in registry
        for name in (*proper_names(party), *party.aliases)
        if len(name) > 3 and name[0].isupper() and not name.isupper()
    }
    return "|".join(map(re.escape, sorted(names, key=lambda one: (-len(one), one))))


def person_marks(words: str, speech: Speech, registry: Registry) -> Iterator[Mark]:
    """Mark persons by their capacity and state: before the name, after it, or the state alone."""
    states = rf"(?P<party>{_states(registry)})"
    capacity = rf"(?P<capacity>{speech.capacity})"
    courtesy = rf"(?:{speech.courtesy} )?"
    name = rf"(?P<name>(?!(?:{speech.office})\b){NAME})"
    patterns = (
        rf"{capacity}{speech.of_state}{states},? {courtesy}{name}",
        rf"{courtesy}{name}, {capacity}{speech.of_state}{states}",
        rf"{courtesy}{name} \({states}\)",
    )
    for pattern in patterns:
        for match in re.finditer(pattern, words):
            given = match.groupdict()
            person = NamedPerson(match["name"], match["party"], given.get("capacity") or "")
            yield Mark("person", match.start(), match.end(), person)


def known_marks(words: str, known: tuple[NamedPerson, ...]) -> Iterator[Mark]:
    """Mark persons that were named before, where their name stands alone."""
    for person in known:
        for match in re.finditer(rf"\b{re.escape(person.name)}\b", words):
            yield Mark("person", match.start(), match.end(), person)


def party_marks(words: str, speech: Speech, registry: Registry) -> Iterator[Mark]:
    """Mark delegations: "the Permanent Mission of Mexico", "the delegation of Mexico"."""
    for match in re.finditer(rf"(?:{speech.mission})(?:{_states(registry)})\b", words):
        if party_code(match[0], registry):
            yield Mark("party", match.start(), match.end(), match[0])


def party_code(written: str, registry: Registry) -> str:
    """Give the code of a party, "" where nobody or more than one bears the name."""
    try:
        return registry.named(written).code
    except UnknownDelegation:
        return ""
