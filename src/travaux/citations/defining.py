"""Short names that a text gives to instruments: the ICCPR (hereinafter “the Covenant”).

What a text has said to be called so is called so from that paragraph on, and nowhere else. A name
that is given to two instruments is neither's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from travaux.citations.naming import Naming

_DEFINED = re.compile(
    r",?\s?\((?:[^\"“”«»()]{0,40})[\"“«]\s?(?:(?:the|la|el|le|a|o)\s|l['’])?"
    r"(?P<short>[^\"”»]{2,60}?)\s?[\"”»]\s?\)"
)


class ShortNames:
    """The short names that a text has given so far, as it is read from its beginning."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}

    def learn(self, words: str, names: Sequence[Naming]) -> None:
        """Take the short names that a paragraph gives to the instruments that it names."""
        for short, instrument in _given(words, names):
            known = self._given.setdefault(short, instrument)
            if known != instrument:
                self._given[short] = ""

    def means(self, naming: Naming) -> str:
        """Give the instrument of a name: its own, else the one that it is short for, else ""."""
        return naming.instrument or self._given.get(naming.named, "")


def _given(words: str, names: Sequence[Naming]) -> Iterator[tuple[str, str]]:
    for one in names:
        found = _DEFINED.match(words, one.end) if one.instrument else None
        if found:
            yield found["short"], one.instrument
