"""Offering: the facts that an old report states, as acts that a person may take (S9, S33).

    offered(text, places, registry, document) -> tuple[Offer, ...]
    fitted(offers, record)                    -> those that are new, and those it holds
    possible(offers, record, by, at)          -> those that can be entered, one after another

Nothing is entered here. What the text states is offered with its line; what is deduced is marked as
inferred, with the reason; what can't be told is left out. How reports are worded is data, one table
a language (`english`, `spanish`); `marking` puts marks where something is named, and each other
module looks at marked sentences for one family of facts.
"""

from travaux.procedure.offering.finding import LANGUAGES, offered
from travaux.procedure.offering.fitting import fitted
from travaux.procedure.offering.offer import Offer
from travaux.procedure.offering.trying import possible

__all__ = ["LANGUAGES", "Offer", "fitted", "offered", "possible"]
