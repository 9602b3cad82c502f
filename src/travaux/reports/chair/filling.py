"""Sentences from patterns and facts: nothing is said that no fact stands behind (S26).

A pattern holds facts by name, "{when}", and segments in angle brackets that are left out where a
fact in them isn't known: "was established< on {when}>." A fact that mustn't be left out is given
as a gap, and prints as one: "[not recorded: who established the Group]".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from travaux.reports.chair.composed import Sentence
from travaux.sources import Certainty

_SEGMENT = re.compile(r"<([^<>]*)>")
_NAME = re.compile(r"\{(\w+)\}")
_HELD = re.compile("\x01(\\d+)\x02")
_WEAKEST = (Certainty.INFERRED, Certainty.OUTSIDE, Certainty.STATED)


@dataclass(frozen=True, slots=True)
class Fact:
    """Words with the entries that they rest on.

    `quoted` words are somebody's own: the rules of a language for spelling and signs don't touch
    them. `gaps` say what isn't known, where the words only say that; `reasons` and `foreign` are
    those of `Sentence`.
    """

    words: str
    positions: tuple[int, ...] = ()
    certainty: Certainty = Certainty.STATED
    quoted: bool = False
    gaps: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    foreign: tuple[tuple[str, str], ...] = ()
    inside: tuple[Fact, ...] = field(default=())


Facts = Mapping[str, "Fact | str | None"]
Finish = Callable[[str], str]


def weakest(certainties: Iterable[Certainty]) -> Certainty:
    """Give the least certain of several.

    >>> weakest([Certainty.STATED, Certainty.INFERRED]).value
    'inferred'
    """
    found = set(certainties)
    return next((one for one in _WEAKEST if one in found), Certainty.STATED)


def gap(said: str, what: str) -> Fact:
    """Give the fact that something isn't known; `said` is how the language puts that."""
    return Fact(f"[{said.format(what)}]", gaps=(what,))


def together(facts: Iterable[Fact], join: Callable[[list[str]], str]) -> Fact:
    """Make one fact of several, their words joined as the language joins them."""
    held, words = _kept_whole(facts)
    return Fact(join(words), inside=tuple(held))


def phrase(pattern: str, facts: Facts) -> Fact:
    """Fill a pattern as a part of a sentence; a quoted fact in it stays whole.

    Raises:
        KeyError: a fact outside every optional segment isn't there.
    """
    given = {name: Fact(one) if isinstance(one, str) else one for name, one in facts.items()}
    before = None
    while before != pattern:
        before, pattern = pattern, _SEGMENT.sub(lambda m: _segment(m[1], given), pattern)
    used: list[Fact] = []

    def word(found: re.Match[str]) -> str:
        fact = given[found[1]]
        if fact is None:
            raise KeyError(found[1])
        used.append(fact)
        return f"\x01{len(used) - 1}\x02"

    return Fact(_NAME.sub(word, pattern), inside=tuple(used))


def finished(fact: Fact, finish: Finish, close: Finish) -> Sentence:
    """Give a fact as a sentence, by the rules of its language.

    What is quoted is put in after `finish`; `close` then sees to how quotations end.
    """
    quoted: list[str] = []
    words = finish(_opened(fact, quoted))
    whole = close(_HELD.sub(lambda found: quoted[int(found[1])], words))
    leaves = list(_leaves(fact))
    positions = tuple(sorted({one for leaf in leaves for one in leaf.positions}))
    return Sentence(
        whole[:1].upper() + whole[1:],
        positions=positions,
        certainty=weakest(leaf.certainty for leaf in leaves),
        gaps=tuple(one for leaf in leaves for one in leaf.gaps),
        reasons=tuple(dict.fromkeys(one for leaf in leaves for one in leaf.reasons)),
        foreign=tuple(dict.fromkeys(one for leaf in leaves for one in leaf.foreign)),
    )


def _segment(inside: str, given: Mapping[str, Fact | None]) -> str:
    return inside if all(given[name] is not None for name in _NAME.findall(inside)) else ""


def _kept_whole(facts: Iterable[Fact]) -> tuple[list[Fact], list[str]]:
    held = list(facts)
    return held, [f"\x01{n}\x02" for n in range(len(held))]


def _opened(fact: Fact, quoted: list[str]) -> str:
    """Give the words of a fact with those inside it, quoted ones as their number in a list."""
    if fact.quoted:
        quoted.append(fact.words)
        return f"\x01{len(quoted) - 1}\x02"
    parts = [_opened(inner, quoted) for inner in fact.inside]
    return _HELD.sub(lambda m: parts[int(m[1])], fact.words) if parts else fact.words


def _leaves(fact: Fact) -> Iterable[Fact]:
    yield fact
    for inner in fact.inside:
        yield from _leaves(inner)
