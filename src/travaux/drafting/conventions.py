"""How a house shows additions, deletions, alternatives and names: data, one entry a house (P7).

Sources are those of the practice the entries follow; where a house leaves something open, the
entry says what was chosen. Nothing here changes what is proposed: every convention is a view of
one compilation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from travaux.errors import TravauxError


class Attribution(StrEnum):
    """Where the names of those who ask are printed."""

    INLINE = "inline"  # in the bracket, before the words
    NOTES = "notes"  # in a numbered note at the bracket's end


class Alternatives(StrEnum):
    """What becomes of a paragraph on which there are several wordings."""

    PHRASES = "phrases"  # the disputed phrases stand side by side in the paragraph
    PARAGRAPHS = "paragraphs"  # every wording is a paragraph of its own, in brackets


@dataclass(frozen=True, slots=True)
class Convention:
    """One house's way of printing a compiled text.

    `additions` and `deletions` name the look of disputed words ("plain", "underline", "strike");
    `verbs` puts the ITU's verb before each number; `mission` names a party in a note as its
    permanent mission; `note_mark` follows a note's number; `colours` adds a colour for each party,
    as an extra beside its name. `moved_words` prints a moved paragraph's words again where it is to
    stand; otherwise only its number stands there. `gone_for_each` names everyone who asks for
    other words among those who want the base's deleted: so one may accept one name's changes alone.
    """

    id: str
    name: str
    source: str
    attribution: Attribution
    alternatives: Alternatives = Alternatives.PHRASES
    additions: str = "plain"
    deletions: str = "plain"
    verbs: bool = False
    mission: bool = False
    note_mark: str = ""
    colours: bool = False
    moved_words: bool = False
    gone_for_each: bool = False


CONVENTIONS = {
    convention.id: convention
    for convention in (
        Convention(
            "oas",
            "Organization of American States",
            "CP/CAJP-2147/04 rev. 3: brackets with numbered notes “Proposed by ...”",
            Attribution.NOTES,
            mission=True,
            note_mark="/",
        ),
        Convention(
            "un",
            "United Nations",
            "UN Editorial Manual: every version of a disputed paragraph in brackets, the first "
            "keeps its number, the next is bis. It prescribes no attribution; names stand inline.",
            Attribution.INLINE,
            Alternatives.PARAGRAPHS,
        ),
        Convention(
            "inline",
            "UNEP, UNFCCC, BBNJ and Rio+20 style",
            "Rolling texts with nested brackets and the names in them",
            Attribution.INLINE,
        ),
        Convention(
            "itu",
            "International Telecommunication Union",
            "ITU proposals: ADD, MOD, SUP, NOC; in a MOD new words underlined, old struck through",
            Attribution.INLINE,
            additions="underline",
            deletions="strike",
            verbs=True,
            moved_words=True,
        ),
        Convention(
            "who",
            "World Health Organization, intergovernmental negotiating body",
            "INB drafts: additions underlined, deletions in brackets; colours are an extra",
            Attribution.INLINE,
            additions="underline",
            colours=True,
        ),
    )
}


class UnknownHouse(TravauxError):  # noqa: N818
    """A house convention that nobody described."""

    def __init__(self, house: str) -> None:
        known = ", ".join(CONVENTIONS)
        super().__init__(f"No house convention is called “{house}”. Choose one of: {known}.")


def convention(house: str) -> Convention:
    """Give the convention of a house by its id.

    Raises:
        UnknownHouse: no entry has that id.
    """
    try:
        return CONVENTIONS[house.lower()]
    except KeyError:
        raise UnknownHouse(house) from None


@dataclass(frozen=True, slots=True)
class Phrases:
    """The few words that a compiled text says itself, in one language.

    {} takes names or a label; `moves_first` is for what is to stand at the beginning. `mission`
    and `missions` hold one name and several.
    """

    proposed: str
    deletion: str
    mission: str
    missions: str
    moves: str
    moves_first: str
    placed: str
    no_change: str
    together: str
    unsupported: str
    compilation: str

    def missions_of(self, names: Sequence[str]) -> str:
        """Name states by their permanent missions: "the Permanent Mission of the United States"."""
        named = [f"the {name}" if _has_article(name, self) else name for name in names]
        return (self.mission if len(named) == 1 else self.missions).format(self.listed(named))

    def listed(self, names: Sequence[str]) -> str:
        """List names as a sentence does: "A, B and C"."""
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {self.together} {names[-1]}"


# English puts an article before these. The other languages join one to many names (del Perú, do
# Brasil, de la France), with usage of its own in each house; parentheses spare the guess.
_WITH_ARTICLE = frozenset(
    {
        "Bahamas",
        "Central African Republic",
        "Comoros",
        "Congo",
        "Cook Islands",
        "Democratic People’s Republic of Korea",
        "Democratic Republic of the Congo",
        "Dominican Republic",
        "Gambia",
        "Holy See",
        "Lao People’s Democratic Republic",
        "Maldives",
        "Marshall Islands",
        "Netherlands",
        "Philippines",
        "Republic of Korea",
        "Republic of Moldova",
        "Russian Federation",
        "Solomon Islands",
        "State of Palestine",
        "Sudan",
        "Syrian Arab Republic",
        "United Arab Emirates",
        "United Kingdom",
        "United Republic of Tanzania",
        "United States",
    }
)

PHRASES = {
    "en": Phrases(
        "Proposed by {}.",
        "Deletion proposed by {}.",
        "the Permanent Mission of {}",
        "the Permanent Missions of {}",
        "{}: to stand after {}",
        "{}: to stand first",
        "{} to stand here",
        "no change",
        "and",
        "no sponsor any more",
        "Compilation of the proposals received on {}",
    ),
    "es": Phrases(
        "Propuesta de {}.",
        "Supresión propuesta por {}.",
        "la Misión Permanente ({})",
        "las Misiones Permanentes ({})",
        "{}: pasa después de {}",
        "{}: pasa al principio",
        "{} pasa aquí",
        "sin cambios",
        "y",
        "ya sin patrocinador",
        "Compilación de las propuestas recibidas sobre {}",
    ),
    "fr": Phrases(
        "Proposé par {}.",
        "Suppression proposée par {}.",
        "la Mission permanente ({})",
        "les Missions permanentes ({})",
        "{} : à placer après {}",
        "{} : à placer en premier",
        "{} à placer ici",
        "aucun changement",
        "et",
        "plus d'auteur",
        "Compilation des propositions reçues sur {}",
    ),
    "pt": Phrases(
        "Proposto por {}.",
        "Supressão proposta por {}.",
        "a Missão Permanente ({})",
        "as Missões Permanentes ({})",
        "{}: passa para depois de {}",
        "{}: passa para o início",
        "{} passa para aqui",
        "sem alteração",
        "e",
        "já sem patrocinador",
        "Compilação das propostas recebidas sobre {}",
    ),
}


def _has_article(name: str, said: Phrases) -> bool:
    return said is PHRASES["en"] and name in _WITH_ARTICLE


def phrases(language: str) -> Phrases:
    """Give the phrases in a language, in English where there are none."""
    return PHRASES.get(language, PHRASES["en"])
