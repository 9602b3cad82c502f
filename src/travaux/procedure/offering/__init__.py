"""Offering: the facts that an old report states, as acts that a person may take (S9, S33).

    offered(text, places, registry, document) -> tuple[Offer, ...]

Nothing is entered here. What the text states is offered with its line; what is deduced is marked as
inferred, with the reason; what can't be told is left out. How reports are worded is data, one table
a language (`english`, `spanish`); `marking` puts marks where something is named, and each other
module looks at marked sentences for one family of facts.
"""

from travaux.procedure.offering.finding import LANGUAGES, offered
from travaux.procedure.offering.fitting import fitted
from travaux.procedure.offering.offer import Offer

__all__ = ["LANGUAGES", "Offer", "fitted", "offered"]
