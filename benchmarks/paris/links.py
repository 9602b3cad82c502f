"""Links between paragraphs, and a sample of them to be judged by reading.

Which are drawn depends on nothing but what was found, so what was judged holds until
the links themselves change.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.paris.issues import Chain
from travaux.drafting.counting import PARAGRAPHS
from travaux.drafting.following.plain_words import PlainWords
from travaux.drafting.following.succession import Fate
from travaux.texts import bare, fold

SAMPLE = 40


@dataclass(frozen=True, slots=True)
class Link:
    """A paragraph of an issue that is held to be one of the issue before, in other words.

    `hard` is true if fewer than half of its words are those of the one before.
    """

    date: str
    unit: str
    before: str
    after: str
    hard: bool

    @property
    def name(self) -> str:
        """A short name made from both wordings: it changes when either does."""
        words = f"{self.date}\n{self.before}\n{self.after}"
        return hashlib.sha256(words.encode()).hexdigest()[-10:]


def links(chain: Chain) -> list[Link]:
    """Give the links whose words differ: the others need no checking."""
    found = []
    for (before, after), step in zip(pairwise(chain.issues), chain.steps, strict=True):
        kept = {s.unit: dict(s.sources).get(s.unit, 0) for s in step.successors}
        old = {unit.id: bare(unit.words) for unit in before.text.units if unit.kind in PARAGRAPHS}
        for unit in after.text.units:
            new = bare(unit.words)
            if unit.kind in PARAGRAPHS and unit.id in old and fold(old[unit.id]) != fold(new):
                hard = 2 * kept[unit.id] < len(PlainWords.of(unit).words)
                found.append(Link(after.date, unit.id, old[unit.id], new, hard))
    return found


def sample(chain: Chain, *, hard: bool) -> list[Link]:
    """Draw hard links, or others, as by lot, but the same each time: by their names."""
    some = (link for link in links(chain) if link.hard == hard)
    return sorted(some, key=lambda link: link.name)[:SAMPLE]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A paragraph of an issue that is held to be new."""

    date: str
    words: str

    @property
    def name(self) -> str:
        """A short name made from its words."""
        return hashlib.sha256(self.words.encode()).hexdigest()[:10]


def newcomers(chain: Chain) -> list[Newcomer]:
    """Draw paragraphs that are held to be new, as by lot, but the same each time."""
    every = [
        Newcomer(issue.date, bare(unit.words))
        for issue, step in zip(chain.issues[1:], chain.steps, strict=True)
        for unit, successor in zip(issue.text.all_units(), step.successors, strict=True)
        if successor.fate is Fate.NEW and unit.kind in PARAGRAPHS and PlainWords.of(unit).words
    ]
    return sorted(every, key=lambda newcomer: newcomer.name)[:SAMPLE]
