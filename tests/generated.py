"""Generated negotiations: paragraphs, delegations, and edits whose intention is known.

A delegation that edits a paragraph means something by it: these words go, those come. In real
files that is lost, so nobody can tell whether a compilation shows more than was meant. Here every
edit is made on purpose and kept. The paragraphs are those of real treaties where the data is at
hand, else made-up words in the same proportions. The same seed gives the same negotiation.

An intention is kept as small as it can be said: what an edit puts in begins and ends with other
words than what it takes out. Two edits that give the same paragraph are one edit with more
sponsors. The edits of one delegation in one paragraph stand at least `APART` tokens from each
other, so that it is plain which is which.
"""

# ruff: noqa: S311  (chance is no secret here: the same seed must give the same negotiation)

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from random import Random

from tests.datasets import data_folder
from travaux.changes import Modify
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.texts import Kind, Text, Unit, fold, joined, normalised, tokens

APART = 4
_TREATIES = "C-instruments/treaties-nl-verdragenbank/treaties_en.jsonl.gz"
_MODALS = (" shall", " should", " may", " must", " will", " can", " could")
_PUNCTUATION = (",", ";", ":", ".")


@dataclass(frozen=True, slots=True)
class Edit:
    """What its sponsors mean: in `unit`, the base tokens `start` to `end` become `new`."""

    unit: str
    start: int
    end: int
    new: tuple[str, ...]
    sponsors: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many tokens are meant to go or to come."""
        return self.end - self.start + len(self.new)

    def applied(self, parts: Sequence[str]) -> list[str]:
        """Give the tokens of the base paragraph with this edit alone."""
        return [*parts[: self.start], *self.new, *parts[self.end :]]


@dataclass(frozen=True, slots=True)
class Negotiation:
    """A base, its delegations, and every edit they mean.

    `wanted` holds, for each delegation, its words of the units that it changes.
    """

    base: Text
    parties: tuple[str, ...]
    edits: tuple[Edit, ...]
    wanted: dict[str, dict[str, str]]

    def text_of(self, party: str) -> Text:
        """Give the delegation's own text."""
        wanted = self.wanted[party]
        units = tuple(
            Unit(unit.id, unit.kind, wanted.get(unit.id, unit.words)) for unit in self.base.units
        )
        return self.base.with_units(units)

    def proposal(self, party: str) -> Proposal:
        """Give a delegation's intention as a proposal, as if by its own hand."""
        parts = {unit.id: tokens(unit.words) for unit in self.base.units}
        entries = tuple(
            Entry(
                Modify(
                    e.unit, e.start, e.end, "".join(parts[e.unit][e.start : e.end]), "".join(e.new)
                ),
                e.unit,
            )
            for e in self.edits
            if party in e.sponsors
        )
        return Proposal(party, (Sponsor(party),), entries)


def one_paragraph(seed: int, versions: int, words: int = 60) -> Negotiation:
    """Give one paragraph of about so many words, changed by so many delegations."""
    chance = Random(seed)
    return negotiated([chance.choice(_about(words))], [[0]] * versions, chance)


def document(
    seed: int, size: int, parties: int, share: float, edits: tuple[int, ...] = (1, 1, 1, 2, 2, 3)
) -> Negotiation:
    """Give a document in which each delegation changes its own share of the paragraphs."""
    chance = Random(seed)
    base = paragraphs(size)
    touched = [sorted(chance.sample(range(size), round(size * share))) for _ in range(parties)]
    return negotiated(base, touched, chance, edits)


def negotiated(
    base: Sequence[str],
    touched: Sequence[Sequence[int]],
    chance: Random,
    edits: tuple[int, ...] = (1, 1, 1, 2, 2, 3),
) -> Negotiation:
    """Give a negotiation in which delegation n changes the paragraphs `touched[n]`.

    `edits` are the numbers of edits in one paragraph from which one is drawn each time.
    """
    parties = tuple(f"D{n:03}" for n in range(1, len(touched) + 1))
    tables: dict[int, _Paragraph] = {}
    wanted: dict[str, dict[str, str]] = {party: {} for party in parties}
    for party, places in zip(parties, touched, strict=True):
        for place in places:
            if place not in tables:
                tables[place] = _Paragraph(chance, base[place], base)
            words = tables[place].edited_by(party, chance.choice(edits))
            if words is not None:
                wanted[party][f"u{place + 1}"] = words
    units = tuple(Unit(f"u{n}", Kind.OPERATIVE, words) for n, words in enumerate(base, start=1))
    found = tuple(e for place in sorted(tables) for e in tables[place].edits(f"u{place + 1}"))
    return Negotiation(Text(units), parties, found, wanted)


@dataclass(slots=True)
class _Draft:
    """An edit while sponsors still join it."""

    start: int
    end: int
    new: list[str]
    sponsors: list[str]


class _Paragraph:
    """One paragraph on the table: its hot places, and the edits that have been asked for."""

    def __init__(self, chance: Random, words: str, phrasebook: Sequence[str]) -> None:
        self.chance = chance
        self.parts = tokens(words)
        self.phrasebook = phrasebook
        self.drafts: dict[str, _Draft] = {}  # by the paragraph that it gives
        many = 1 + len(self.parts) // 25
        self.hot = [chance.randrange(len(self.parts)) for _ in range(many)]

    def edited_by(self, party: str, many: int) -> str | None:
        """Let a delegation make or join so many edits; give its words, None if nothing fitted."""
        mine: list[_Draft] = []
        for _ in range(many):
            draft = self._joined(mine) or self._made(mine)
            if draft is not None:
                draft.sponsors.append(party)
                mine.append(draft)
        parts = list(self.parts)
        for draft in sorted(mine, key=lambda d: d.start, reverse=True):
            parts[draft.start : draft.end] = draft.new
        return joined(parts) if mine else None

    def edits(self, unit: str) -> list[Edit]:
        """Give the edits asked for, in the order of their places."""
        drafts = sorted(self.drafts.values(), key=lambda d: (d.start, d.end, d.new))
        return [Edit(unit, d.start, d.end, tuple(d.new), tuple(d.sponsors)) for d in drafts]

    def _joined(self, mine: list[_Draft]) -> _Draft | None:
        """Join an edit of somebody else's, nearly half the times."""
        if not self.drafts or self.chance.random() > 0.45:
            return None
        draft = self.chance.choice(list(self.drafts.values()))
        return draft if _apart(draft, mine) else None

    def _made(self, mine: list[_Draft]) -> _Draft | None:
        """Make an edit of one's own; after twenty vain tries there is no room left."""
        for _ in range(20):
            draft = self._drawn()
            if not self._clean(draft) or not _apart(draft, mine):
                continue
            parts = list(self.parts)
            parts[draft.start : draft.end] = draft.new
            words = joined(parts)
            if tokens(words) == parts:
                return self.drafts.setdefault(fold(words), draft)
        return None

    def _drawn(self) -> _Draft:
        """Draw a kind of edit, a place (rather a hot one) and new words."""
        chance, size = self.chance, len(self.parts)
        start = chance.randrange(size)
        if chance.random() < 0.7:
            start = min(max(chance.choice(self.hot) + chance.randint(-2, 2), 0), size - 1)
        kind = chance.random()
        end = min(start + chance.randint(1, 6), size)
        if kind < 0.35:
            return _Draft(start, end, self._phrase(), [])
        if kind < 0.60:
            return _Draft(start, start, self._phrase(), [])
        if kind < 0.75:
            return _Draft(start, end, [], [])
        if kind < 0.95:
            return _Draft(start, start + 1, [chance.choice(_MODALS)], [])
        sign = self.parts[start] in _PUNCTUATION
        return _Draft(start, start + sign, [chance.choice(_PUNCTUATION[:3])], [])

    def _phrase(self) -> list[str]:
        """Take one to six words that stand together in some other paragraph."""
        source = tokens(self.chance.choice(self.phrasebook))
        start = self.chance.randrange(len(source))
        return source[start : start + self.chance.randint(1, 6)]

    def _clean(self, draft: _Draft) -> bool:
        """Tell whether an edit says just what it changes, and leaves a paragraph behind."""
        old, new = self.parts[draft.start : draft.end], draft.new
        after = [*self.parts[: draft.start], *new, *self.parts[draft.end :]]
        if len(after) < 3 or not after[0].startswith(" ") or (new and new[0] == " "):
            return False
        if old and new:
            return fold(old[0]) != fold(new[0]) and fold(old[-1]) != fold(new[-1])
        return True


def _apart(draft: _Draft, mine: list[_Draft]) -> bool:
    """Tell whether an edit stands well away from one's others."""
    return all(
        draft.start - other.end >= APART or other.start - draft.end >= APART for other in mine
    )


def paragraphs(many: int = 5000) -> list[str]:
    """Give paragraphs of 12 to 160 words: of real treaties, filled up with made-up ones."""
    found = _real()[:many]
    return found if len(found) == many else [*found, *made_up(many - len(found))]


@cache
def _about(words: int) -> list[str]:
    return [p for p in paragraphs() if abs(p.count(" ") + 1 - words) <= words // 10]


@cache
def _real() -> list[str]:
    path = data_folder() / _TREATIES
    if not path.exists():
        return []
    seen: dict[str, None] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for part in json.loads(line)["text"].split("\n\n"):
                words = normalised(part)
                if 11 <= words.count(" ") < 160 and _plain(words):
                    seen[words] = None
    found = list(seen)
    Random(7).shuffle(found)
    return found


def _plain(words: str) -> bool:
    """Tell an English paragraph from its twin in Dutch beside it, and from tables and headings."""
    if not words[0].isalnum() or any(sign in words for sign in "#|*"):
        return False
    parts = words.lower().split()
    return sum(map(parts.count, ("the", "of"))) > sum(map(parts.count, ("de", "van", "het", "en")))


def made_up(many: int, seed: int = 5) -> list[str]:
    """Give made-up paragraphs: a third function words, the others by falling frequency."""
    return list(islice(_made_up(Random(seed)), many))


def _made_up(chance: Random) -> Iterator[str]:
    syllables = ("ra", "ti", "on", "al", "pro", "men", "sta", "con", "de", "lu", "ex", "fer")
    content = ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(2000)]
    weights = [1 / rank for rank in range(1, len(content) + 1)]
    small = [
        "the",
        "of",
        "and",
        "to",
        "in",
        "for",
        "by",
        "with",
        "or",
        "on",
        "that",
        "as",
        "all",
        "any",
        "its",
        "shall",
        "be",
    ]
    while True:
        words = [
            chance.choice(small) if chance.random() < 0.4 else chance.choices(content, weights)[0]
            for _ in range(chance.randint(15, 120))
        ]
        for place in range(9, len(words) - 2, chance.randint(8, 15)):
            words[place] += ","
        yield " ".join(words).capitalize() + "."
