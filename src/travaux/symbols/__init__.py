"""Symbols of documents: read leniently, printed in the house's form, sorted by succession."""

from travaux.symbols.oas import Classification
from travaux.symbols.schemes import parse, printed
from travaux.symbols.several import parse_all
from travaux.symbols.symbol import InvalidSymbol, Scheme, Session, Suffix, SuffixKind, Symbol
from travaux.symbols.un import ORGANS

__all__ = [
    "ORGANS",
    "Classification",
    "InvalidSymbol",
    "Scheme",
    "Session",
    "Suffix",
    "SuffixKind",
    "Symbol",
    "parse",
    "parse_all",
    "printed",
]
