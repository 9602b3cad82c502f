"""The line in which a text says how it was adopted.

"Adopted unanimously at the 5th meeting." stands under a resolution, or below its title. What it
says is offered as what is known of the document; whoever adds the document may tell otherwise.
"""

from __future__ import annotations

import re

from travaux.texts import Kind, Text, bare

_BELOW, _ABOVE = 8, 12  # lines at the end, and at the beginning, among which it is looked for
_LONGEST = 45  # words
_LINE = re.compile(
    r"(?:adopted|adoptad[oa]|aprobad[oa]|adoptée?|aprovad[oa]|adotad[oa]) "
    r"(?P<how>(?:unanimously|by|at the \d|at its \d|without|on \d|por|sin|en (?:su|la) \d|el \d|"
    r"à l['’]|par|sans|le \d|lors|na \d|em \d).*)",
    re.IGNORECASE | re.DOTALL,
)
# What is left behind the line: the full stop, the call of a note, or where the date broke off.
_AFTER = re.compile(r"(?:\.\s?\d{1,3}|[.\s]+|,? (?:on|el|le|em))$")


def adoption_told(text: Text) -> str:
    """Give how a text says that it was adopted; "" where it doesn't.

    >>> from travaux.texts import Unit
    >>> adoption_told(Text((Unit("u", Kind.PARAGRAPH, "Adopted at the 12th meeting by 9 to 2."),)))
    'at the 12th meeting by 9 to 2'
    """
    units = [unit for unit in text.units if unit.kind is Kind.PARAGRAPH]
    for unit in (*reversed(units[-_BELOW:]), *units[:_ABOVE]):
        words = " ".join(bare(unit.words).split())
        found = _LINE.match(words)
        if found and len(words.split()) <= _LONGEST:
            return _AFTER.sub("", found["how"])
    return ""
