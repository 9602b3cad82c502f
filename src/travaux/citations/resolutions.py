"""Resolutions cited by number: "Security Council resolution 1373 (2001)" is S/RES/1373 (2001).

A number alone doesn't tell whose it is, so one without its organ gets no symbol.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.citations.naming import Naming
from travaux.symbols import InvalidSymbol, parse, printed

_ORGANS = {
    "A": r"general\sassembly|asamblea\sgeneral|assemblée\sgénérale|assembleia\sgeral",
    "S": r"security\scouncil|consejo\sde\sseguridad|conseil\sde\ssécurité|conselho\sde\ssegurança",
}
_ORGAN = "|".join(f"(?P<{{0}}_{letter}>{words})" for letter, words in _ORGANS.items())
_NUMBER = (
    r"(?:[0-9]{1,4}\s\((?:19|20)[0-9]{2}\)|[0-9]{1,4}(?:\s[A-Z](?:-[A-Z])?)?\s\([IVXL]+\)"
    r"|(?:S-)?[0-9]{1,2}/[0-9]{1,3}(?![0-9/])(?:\s[A-Z](?!\w))?)"
)
_YEAR = re.compile(r"\((?:19|20)[0-9]{2}\)")
_AND = r"(?:,?\s(?:and|y|et|e)\s|,\s)"
_RESOLUTIONS = re.compile(
    rf"(?:(?i:{_ORGAN.format('before')})\s)?(?i:resolutions?|resoluci(?:ón|ones)|résolutions?"
    rf"|resoluç(?:ão|ões))\s(?P<numbers>{_NUMBER}(?:{_AND}{_NUMBER})*)"
    rf"(?:\s(?:of|adopted\sby|de|del|du|do|da)\s(?:the\s|la\s|l['’])?(?i:{_ORGAN.format('behind')}))?"
)


def numbered(words: str) -> Iterator[Naming]:
    """Give each resolution that is cited by its number, and its symbol where its organ is named.

    >>> [one.instrument for one in numbered("General Assembly resolutions 55/2 and 60/251")]
    ['A/RES/55/2', 'A/RES/60/251']
    """
    for found in _RESOLUTIONS.finditer(words):
        organ = next(
            (name[-1] for name, said in found.groupdict().items() if said and "_" in name), ""
        )
        places = list(re.finditer(_NUMBER, found["numbers"]))
        for n, one in enumerate(places):
            start = found.start() if n == 0 else found.start("numbers") + one.start()
            end = found.end() if n == len(places) - 1 else found.start("numbers") + one.end()
            yield Naming(start, end, _symbol(organ, one[0]), words[start:end])


def _symbol(organ: str, number: str) -> str:
    """Make the symbol, "" where the organ doesn't number so: the Council numbers with the year."""
    if not organ or (organ == "S") is not bool(_YEAR.search(number)):
        return ""
    try:
        return printed(parse(f"{organ}/RES/{number}"))
    except InvalidSymbol:
        return ""
