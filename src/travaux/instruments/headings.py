"""The heads of columns in status tables: which act of a state a date in that column tells.

Each treaty has columns of its own. One column often holds several acts, told apart by a letter
behind the date: "Ratification, Accession(a), Succession(d)".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from travaux.instruments.instrument import ActionKind


class Use(StrEnum):
    """What a column is for."""

    PARTICIPANT = "participant"
    ACT = "act"
    EFFECT = "effect"  # from which day an act counts
    NOTE = "note"
    OTHER = "other"  # tells nothing on who is bound


@dataclass(frozen=True, slots=True)
class Column:
    """A column: which acts its dates tell, by the letter behind them; "" is a date without one.

    Of a column of effects, the kind under "" is the act whose effect it tells.
    """

    head: str
    use: Use
    kinds: Mapping[str, ActionKind]


# How the name of an act begins. What opens with none of these tells nothing on who is bound; what
# is provisional doesn't bind, and an admission to an organisation is a consent to be bound by its
# charter.
_ACTS: tuple[tuple[str, ActionKind], ...] = (
    ("definitive signature or", ActionKind.CONSENT),
    ("definitive signature", ActionKind.DEFINITIVE_SIGNATURE),
    ("definitive acceptance", ActionKind.ACCEPTANCE),
    ("succession to signature", ActionKind.SIGNATURE),
    ("confirmation of signature", ActionKind.CONSENT),
    ("signature", ActionKind.SIGNATURE),
    ("ratification", ActionKind.RATIFICATION),
    ("acceptance", ActionKind.ACCEPTANCE),
    ("approval", ActionKind.APPROVAL),
    ("accession", ActionKind.ACCESSION),
    ("adhesion", ActionKind.ACCESSION),
    ("succession", ActionKind.SUCCESSION),
    ("formal confirmation", ActionKind.FORMAL_CONFIRMATION),
    ("consent to be bound", ActionKind.CONSENT),
    ("simplified procedure", ActionKind.CONSENT),
    ("participation", ActionKind.CONSENT),
    ("notification in respect of", ActionKind.CONSENT),
    ("application", ActionKind.CONSENT),
    ("date of adoption", ActionKind.CONSENT),
    ("deposit", ActionKind.CONSENT),
    ("denunciation", ActionKind.DENUNCIATION),
    ("withdrawal of denunciation", ActionKind.CONSENT),
    ("withdrawal of the denunciation", ActionKind.CONSENT),
    ("withdrawal", ActionKind.DENUNCIATION),
    ("reservation", ActionKind.RESERVATION),
    ("declaration", ActionKind.DECLARATION),
)
# A letter that stands for one act in every column. "p" and "P" differ from treaty to treaty.
LETTERS: Mapping[str, ActionKind] = {
    "a": ActionKind.ACCESSION,
    "d": ActionKind.SUCCESSION,
    "s": ActionKind.DEFINITIVE_SIGNATURE,
    "A": ActionKind.ACCEPTANCE,
    "AA": ActionKind.APPROVAL,
    "c": ActionKind.FORMAL_CONFIRMATION,
}
_PARTICIPANT = re.compile(r"participant|state|party|country|member", re.IGNORECASE)
_NOTE = re.compile(r"notes?|remarks?", re.IGNORECASE)
_EFFECT = re.compile(
    r"(?:entry into force|effect(?:ive)?(?: date)?)(?: of(?: the)? (?P<act>\w[\w ]*))?",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"withdrawal of (?:an? |the )?(?:reservation|declaration|objection|communication)"
)
_PARTS = re.compile(r",\s*(?=[A-Z])|/(?=[A-Z])")
_LETTER = re.compile(r"\s*\((\w{1,2})\)\s*$")


def column(head: str) -> Column:
    """Read the head of a column.

    >>> column("Ratification, Accession(a)").kinds["a"]
    <ActionKind.ACCESSION: 'accession'>
    """
    plain = " ".join(head.split())
    if _PARTICIPANT.fullmatch(plain):
        return Column(head, Use.PARTICIPANT, {})
    if _NOTE.fullmatch(plain):
        return Column(head, Use.NOTE, {})
    if effect := _EFFECT.fullmatch(plain):
        kind = _kind(effect["act"]) if effect["act"] else None
        return Column(head, Use.EFFECT, {"": kind} if kind else {})
    kinds = _kinds(plain)
    return Column(head, Use.ACT if kinds else Use.OTHER, kinds)


def _kinds(head: str) -> Mapping[str, ActionKind]:
    """Give the acts of a column by their letters.

    Where two acts have none, a date tells that a state is bound, and not by which of them.
    """
    found: dict[str, ActionKind] = {}
    for part in _PARTS.split(head):
        letter = _LETTER.search(part)
        mark = letter[1] if letter else ""
        kind = _kind(_LETTER.sub("", part))
        if kind is not None:
            twice = found.get(mark, kind) is not kind
            found[mark] = ActionKind.CONSENT if twice else kind
    return found


def _kind(act: str) -> ActionKind | None:
    begins = act.strip().casefold()
    if _SAID.match(begins):
        return None  # who takes back what it said leaves nothing
    return next((kind for opening, kind in _ACTS if begins.startswith(opening)), None)
