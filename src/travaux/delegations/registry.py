"""The register of parties, and the finding of one by any of its names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from travaux.delegations.parties import Delegation, Grouping, Party
from travaux.errors import TravauxError

_ALIKE = 75  # rapidfuzz ratio: below it, an offered name is more often odd than useful
_OFFERED = 3

# What is said in front of a state's name, in the four languages, after folding.
_OFFICE = re.compile(
    r"^(?:(?:the|la|el|le|a|o) )?"
    r"(?:permanent (?:observer )?mission|mision (?:observadora )?permanente|mission permanente"
    r"|missao permanente|delegation|delegacion|delegacao|government|gobierno|gouvernement|governo)"
    r" (?:of|de|del|du|des|d|do|da|dos|das) "
)
_ARTICLE = re.compile(r"^(?:the|el|la|los|las|le|les|l|o|a|os|as) ")


class UnknownDelegation(TravauxError):  # noqa: N818
    """A name that nobody on the register bears, or that more than one bears."""

    def __init__(self, written: str, candidates: tuple[Party, ...], *, shared: bool) -> None:
        names = " or ".join(f"{party.name()} ({party.code})" for party in candidates)
        if shared:
            sentence = f"“{written}” may be {names}. Write which of them it is."
        elif names:
            sentence = (
                f"“{written}” is not on the register of delegations. Did you mean {names}? "
                "Write the name in full, or the code."
            )
        else:
            sentence = (
                f"“{written}” is not on the register of delegations. "
                "Write the name of the state in full, or its three-letter code."
            )
        super().__init__(sentence)
        self.written = written
        self.candidates = candidates


class Registry:
    """The parties that may take part, found by name, code or alias in any language.

    An alias that two parties share names neither of them; a name proper goes before an alias.
    """

    def __init__(
        self, delegations: Iterable[Delegation], groupings: Iterable[Grouping] = ()
    ) -> None:
        self.delegations = tuple(delegations)
        self.groupings = tuple(groupings)
        self._by_code: dict[str, Party] = {party.code: party for party in self}
        self._proper: dict[str, set[str]] = {}
        self._aliases: dict[str, set[str]] = {}
        for party in self:
            for spelling in proper_names(party):
                self._proper.setdefault(folded(spelling), set()).add(party.code)
            for spelling in party.aliases:
                self._aliases.setdefault(folded(spelling), set()).add(party.code)

    def __iter__(self) -> Iterator[Party]:
        yield from self.delegations
        yield from self.groupings

    def of(self, code: str) -> Party:
        """Give the party with this code.

        Raises:
            UnknownDelegation: no party has it.
        """
        if code not in self._by_code:
            raise UnknownDelegation(code, self._near(folded(code)), shared=False)
        return self._by_code[code]

    def named(self, written: str) -> Party:
        """Give the one party that bears this name, however it is written.

        >>> from travaux.delegations import standard_registry
        >>> standard_registry().named("Misión Permanente de México").code
        'MEX'

        Raises:
            UnknownDelegation: nobody bears the name, or several do; it offers, and never chooses.
        """
        forms = _forms(written)
        for form in forms:
            for index in (self._proper, self._aliases):
                codes = index.get(form, set())
                if len(codes) == 1:
                    return self._by_code[next(iter(codes))]
                if codes:
                    raise UnknownDelegation(written, self._parties(codes), shared=True)
        raise UnknownDelegation(written, self._near(forms[-1]), shared=False)

    def bearing(self, name: str) -> tuple[Party, ...]:
        """Give every party that a name or an alias may mean: none, one or several."""
        key = folded(name)
        return self._parties(self._proper.get(key, set()) | self._aliases.get(key, set()))

    def _parties(self, codes: Iterable[str]) -> tuple[Party, ...]:
        return tuple(self._by_code[code] for code in sorted(codes))

    def _near(self, form: str) -> tuple[Party, ...]:
        spellings = [key for key in (*self._proper, *self._aliases) if len(key) > 3]
        found: list[Party] = []
        for key, _, _ in process.extract(form, spellings, scorer=fuzz.ratio, score_cutoff=_ALIKE):
            found += [party for party in self.bearing(key) if party not in found]
        return tuple(found[:_OFFERED])


def proper_names(party: Party) -> Iterator[str]:
    """Give the codes and names that are a party's own, without aliases."""
    yield party.code
    yield from party.names
    if isinstance(party, Delegation):
        yield from party.official
        if party.alpha2:
            yield party.alpha2


def folded(written: str) -> str:
    """Give a name as names are compared: no accents, capitals, points or signs.

    >>> folded("Côte d’Ivoire"), folded("U.S.A.")
    ('cote d ivoire', 'usa')
    """
    plain = unicodedata.normalize("NFKD", written.casefold().replace(".", ""))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+|&", letters))


def _forms(written: str) -> list[str]:
    """Give the name as written, without the office in front of it, and without its article."""
    whole = folded(written)
    bare = _OFFICE.sub("", whole)
    return list(dict.fromkeys((whole, bare, without_article(bare))))


def without_article(name: str) -> str:
    """Give a folded name without the article in front of it.

    >>> without_article(folded("The Working Group"))
    'working group'
    """
    return _ARTICLE.sub("", name)
