"""Procedure: what may be done, and which events it makes (Record, act → events).

Each module is a family of acts. An act is a function of a `Floor` and of the act's own particulars;
it checks the rules, and gives the events, with findings where something should be looked at.
"""

from travaux.procedure.acting import ACTS, Act, Acted, perform
from travaux.procedure.floor import Floor, NameShared, NotOnRecord
from travaux.procedure.rules import NotAllowed

__all__ = ["ACTS", "Act", "Acted", "Floor", "NameShared", "NotAllowed", "NotOnRecord", "perform"]
