"""Texts: units with permanent ids, their words, and the signs of structure in them."""

from travaux.texts.signs import (
    Dispute,
    Head,
    Piece,
    Shade,
    Sign,
    bare,
    bracketed,
    call,
    option,
    pieces,
    readable,
)
from travaux.texts.text import Cover, Kind, Numbering, Text, UnbalancedBrackets, Unit, balance
from travaux.texts.words import fold, joined, new_id, normalised, tokens

__all__ = [
    "Cover",
    "Dispute",
    "Head",
    "Kind",
    "Numbering",
    "Piece",
    "Shade",
    "Sign",
    "Text",
    "UnbalancedBrackets",
    "Unit",
    "balance",
    "bare",
    "bracketed",
    "call",
    "fold",
    "joined",
    "new_id",
    "normalised",
    "option",
    "pieces",
    "readable",
    "tokens",
]
