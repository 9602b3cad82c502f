"""Travaux: the texts of a multilateral working group, from delegations' files to agreed words.

The names a user of the library needs; docs/route.md tells the way they follow one another.
"""

from travaux.drafting.accounting import accounted
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.comparison import compared
from travaux.drafting.compilation import compiled
from travaux.drafting.conventions import convention
from travaux.errors import TravauxError
from travaux.intake import read
from travaux.intake.notation import notation
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.render.plain import printed
from travaux.texts import Kind, Text, Unit

__all__ = [
    "Entry",
    "Kind",
    "Proposal",
    "Sponsor",
    "Text",
    "TravauxError",
    "Unit",
    "accounted",
    "compared",
    "compiled",
    "convention",
    "negotiating_text",
    "notation",
    "printed",
    "read",
]
