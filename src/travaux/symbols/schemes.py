"""Reading and printing a symbol of either organization: the organ in front tells which one."""

from __future__ import annotations

from travaux.symbols import oas, un
from travaux.symbols.symbol import Scheme, Symbol


def parse(written: str) -> Symbol:
    """Read a document's symbol of either organization.

    >>> parse("(CAJP/GT/TM-24/05 Rev.7)").suffixes
    (Suffix(kind=<SuffixKind.REV: 5>, number=7),)

    Raises:
        InvalidSymbol: it isn't a symbol; the sentence says why and shows where.
    """
    organ = written.strip().lstrip("([ ").partition("/")[0].strip().upper()
    return un.parse(written) if organ in un.ORGANS else oas.parse(written)


def printed(symbol: Symbol) -> str:
    """Print a symbol in the form of the organization that gives it.

    >>> printed(parse("cajp/gt/tm-24/05  REV 7").revised())
    'CAJP/GT/TM-24/05 rev. 8'
    """
    return un.printed(symbol) if symbol.scheme is Scheme.UN else oas.printed(symbol)
