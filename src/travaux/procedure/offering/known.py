"""The bodies of a dossier that a text names, and the one that its title or masthead names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from travaux.bodies import Body
from travaux.delegations.registry import folded
from travaux.procedure.offering.bodies import BodiesFound, NamedBody
from travaux.procedure.offering.speech import Speech

_WORD = re.compile(r"[^\W\d_]+")


def known_bodies(
    units: Sequence[tuple[str, str]], known: Sequence[Body], speech: Speech
) -> Iterator[NamedBody]:
    """Find bodies that are on record already by any of their names, however its capitals stand.

    A name that several of them bear tells nothing, and a head alone ("Group") means too many.
    """
    borne = Counter(folded(name) for body in known for name in _names(body))
    for body in known:
        own = [one for one in _names(body) if borne[folded(one)] == 1 and one not in speech.alone]
        found = {name: places for name in own if (places := tuple(_places(units, name)))}
        if not found:
            continue
        first, *others = found
        unit, at = found[first][0]
        written = dict(units)[unit][at : at + len(first)]
        acronym = next((one for one in body.acronyms if one in found), "")
        yield NamedBody(
            written, body.kind, body.code, acronym, places=found[first], aliases=tuple(others)
        )


def _names(body: Body) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*body.names, *body.aliases, *body.acronyms)))


def _places(units: Sequence[tuple[str, str]], name: str) -> Iterator[tuple[str, int]]:
    """Give where a name stands; one that is all capitals only stands as it is."""
    capitals = re.NOFLAG if name.isupper() else re.IGNORECASE
    looked_for = re.compile(rf"(?<![\w/-]){re.escape(name)}(?![\w/-])", capitals)
    for unit, words in units:
        yield from ((unit, match.start()) for match in looked_for.finditer(words))


def in_small_letters(words: str, speech: Speech) -> str:
    """Give a line of capitals as names are written, with as many characters as it has."""
    if not words.isupper():
        return words
    small = set(re.findall(r"[a-z]+", f"{speech.inside_name}{speech.nested}"))

    def written(match: re.Match[str]) -> str:
        said = match[0].lower()
        return said if said in small else said.capitalize()

    return _WORD.sub(written, words)


def named_on_top(found: BodiesFound, title: BodiesFound, masthead: Sequence[str]) -> str:
    """Give the name, as the text has it, of the body that stands in its title or masthead.

    One that the text doesn't have elsewhere is added to those that were found, unless the text
    names another of its kind: titles shorten names, and it may well be the same.
    """
    there = {folded(name): name for name in found.by_name}
    for line in masthead:
        if folded(line) in there:
            return there[folded(line)]
    for name, body in title.by_name.items():
        same = next((own for key, own in there.items() if _alike(key, folded(name))), "")
        if same or body.kind not in {one.kind for one in found.by_name.values()}:
            return same or found.add(body).name
    return ""


def _alike(one: str, other: str) -> bool:
    """Tell whether two names are one, or one of them goes on where the other ends."""
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")
