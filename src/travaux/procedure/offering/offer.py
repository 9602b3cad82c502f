"""An offer: an act that a text suggests, with where the text says so (S33)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from travaux.sources import Certainty, Source


@dataclass(frozen=True, slots=True)
class Offer:
    """An act by name, with plain particulars, as `travaux acts` lists them.

    It is entered only if a person takes it. Each source names a line and the words there; one that
    is inferred gives its reason, and `of` names the particular that is meant.
    """

    act: str
    particulars: Mapping[str, Any]
    sources: tuple[Source, ...]

    @property
    def certainty(self) -> Certainty:
        """Stated only if no part of it is inferred."""
        inferred = any(one.certainty is Certainty.INFERRED for one in self.sources)
        return Certainty.INFERRED if inferred else Certainty.STATED

    @property
    def why(self) -> str:
        """The reasons of what is inferred, in order."""
        return " ".join(dict.fromkeys(one.reason for one in self.sources if one.reason))
