"""Naming: the house order of voices, and the names they are printed under."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from travaux.delegations import Grouping, Registry, UnknownDelegation, in_order
from travaux.drafting.asks import UNSUPPORTED
from travaux.proposals import Proposal

_WITHOUT = {"en": "without", "es": "sin", "fr": "sans", "pt": "sem"}
# Who asks for something beside parties (P13), as a bracket names them.
_IN_OFFICE = {
    "chair": {"en": "Chair", "es": "Presidencia", "fr": "Présidence", "pt": "Presidência"},
    "facilitator": {
        "en": "Facilitator", "es": "Facilitador", "fr": "Facilitateur", "pt": "Facilitador",
    },
    "secretariat": {
        "en": "Secretariat", "es": "Secretaría", "fr": "Secrétariat", "pt": "Secretaria",
    },
}  # fmt: skip


class Naming:
    """Names of voices in one language: call it with a voice, or sort voices with `rank`.

    A voice is a party's code, with a number where a party has a second voice: "MEX (2)". A group
    whose members stepped out says so in its name: "CARICOM (without Jamaica)".
    """

    def __init__(self, registry: Registry, language: str, proposals: Iterable[Proposal]) -> None:
        self.registry, self.language = registry, language
        ordered = in_order(registry, language)
        self._places = {party.code: f"{place:05}" for place, party in enumerate(ordered)}
        self._without = _stepped_out(proposals)

    @property
    def groups(self) -> frozenset[str]:
        """The codes of the groups, which no permanent mission speaks as."""
        return frozenset(party.code for party in self.registry.groupings)

    def rank(self, voice: str) -> tuple[str, ...]:
        """Give the sort key of the house order: by name in this language, the unsupported last."""
        code = _code(voice)
        last = "~" if code == UNSUPPORTED else "99999"
        return (self._places.get(code, last), voice)

    def __call__(self, voice: str) -> str:
        """Give the name to print."""
        code = _code(voice)
        if office := _IN_OFFICE.get(code):
            return office.get(self.language, office["en"]) + voice.removeprefix(code)
        try:
            party = self.registry.of(code)
        except UnknownDelegation:
            return voice
        name = party.name(self.language) + voice.removeprefix(code)
        absent = self._without.get(code, ())
        if isinstance(party, Grouping) and absent:
            listed = ", ".join(self(member) for member in absent)
            return f"{name} ({_WITHOUT.get(self.language, 'without')} {listed})"
        return name


def _code(voice: str) -> str:
    return voice.partition(" (")[0]


def _stepped_out(proposals: Iterable[Proposal]) -> Mapping[str, tuple[str, ...]]:
    absent: dict[str, set[str]] = {}
    for proposal in proposals:
        for sponsor in proposal.sponsors if proposal.live else ():
            absent.setdefault(sponsor.party, set()).update(sponsor.without)
    return {party: tuple(sorted(members)) for party, members in absent.items()}
