"""The parties: a state's delegation, or a group that speaks for its members."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """One name in the four languages of the OAS; "" where it isn't known."""

    en: str = ""
    es: str = ""
    fr: str = ""
    pt: str = ""

    def within(self, language: str) -> str:
        """Give the name in a language, in English or else another where there is none in it."""
        own = {"es": self.es, "fr": self.fr, "pt": self.pt}.get(language)
        return own or next(iter(self), "")

    def __iter__(self) -> Iterator[str]:
        return (name for name in (self.en, self.es, self.fr, self.pt) if name)


NO_NAMES = Names()


@dataclass(frozen=True, slots=True)
class Delegation:
    """The delegation of a state, under its ISO 3166 alpha-3 code.

    `names` are the short forms that stand beside a bracket, `official` the long ones; `aliases`
    are the other spellings met in practice. `un` is "member", "observer" or "".
    """

    code: str
    names: Names
    official: Names = NO_NAMES
    alpha2: str = ""
    aliases: tuple[str, ...] = ()
    un: str = ""
    oas: bool = False

    def name(self, language: str = "en") -> str:
        """Give the short name in a language, in English where there is none."""
        return self.names.within(language)


@dataclass(frozen=True, slots=True)
class Grouping:
    """A group of states that speaks with one voice: CARICOM, the Group of 77.

    `members` are the codes of its delegations on the day `as_of` (ISO 8601); both are empty where
    the membership isn't recorded.
    """

    code: str
    names: Names
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    as_of: str = ""

    def name(self, language: str = "en") -> str:
        """Give the name that stands beside a bracket: the acronym where that is what is used."""
        return self.code if self.code in _CALLED_BY_ACRONYM else self.names.within(language)

    def may_be_spoken_for_by(self, delegation: Delegation) -> bool:
        """Tell whether the delegation is a member, or might be for all that is recorded."""
        return not self.members or delegation.code in self.members


_CALLED_BY_ACRONYM = {
    "AILAC", "ALADI", "ALBA", "AOSIS", "ASEAN", "CANZ", "CARICOM", "GRULAC", "SICA",
}  # fmt: skip

Party = Delegation | Grouping


def in_order(parties: Iterable[Party], language: str = "en") -> tuple[Party, ...]:
    """Put parties in the house order: alphabetical by their names in that language (P13).

    Accents don't count, but the Spanish ñ is a letter after n; blanks, hyphens and apostrophes
    don't count between words. An article that belongs to a name counts: El Salvador is under E.
    """
    return tuple(
        sorted(parties, key=lambda party: (_collated(party.name(language), language), party.code))
    )


def _collated(name: str, language: str) -> list[str]:
    folded = name.casefold()
    if language == "es":
        folded = folded.replace("ñ", "n\uffff")
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c)
    )
    return re.findall(r"[^\W_\uffff]+\uffff?[^\W_]*", plain)
