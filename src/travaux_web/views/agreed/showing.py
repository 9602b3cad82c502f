"""How precedents are shown: each source once, with its words aligned to those that were asked.

What differs is told in words as well as marked, for whoever hears the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise

from travaux.borrowings import Relation
from travaux.precedents import Holding, Likeness, Place, Precedent
from travaux.precedents.comparing import Side, Stretch, compared
from travaux_web.forms.agreed import LIKENESS, STANDING


@dataclass(frozen=True, slots=True)
class Shown:
    """A precedent on a page.

    `first` is the holding of the earliest use; `uses` counts the places with the very same words,
    `again` names them. `percent` is how much of the asked words stands there.
    """

    precedent: Precedent
    holding: Holding
    label: str
    number: int
    likeness: str | Promise
    stretches: tuple[Stretch, ...]
    uses: int
    again: tuple[Place, ...]
    percent: int

    @property
    def relation(self) -> str:
        """How the words most likely stand to their source; a person says how they do."""
        same = self.precedent.likeness in (Likeness.SAME, Likeness.COMMON)
        return (Relation.VERBATIM if same else Relation.ADAPTED).value

    @property
    def standing(self) -> str | Promise:
        """What became of the document, in words."""
        return STANDING[self.holding.standing]

    @property
    def pieces(self) -> Iterator[tuple[str, str]]:
        """Give the aligned words: how each stretch stands ("both", "there", "asked"), and it."""
        for one in self.stretches:
            yield {Side.BOTH: "both", Side.THERE: "there"}.get(one.side, "asked"), one.words


def shown(asked: str, found: Iterable[Precedent]) -> tuple[Shown, ...]:
    """Give precedents as they are shown, of the words that they were asked for."""
    return tuple(_shown(asked, one) for one in found)


def _shown(asked: str, one: Precedent) -> Shown:
    return Shown(
        one,
        one.place.holding,
        one.place.label,
        one.place.number,
        LIKENESS[one.likeness],
        compared(asked, one),
        one.uses,
        one.again,
        round(one.score * 100),
    )
