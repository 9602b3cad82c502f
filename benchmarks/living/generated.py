"""Generated negotiations over many revisions: who asks for what, and what the body decides.

The same seed gives the same negotiation. What an edit puts in shares no word with what it takes
out, so that there is no doubt which words are new.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.generated import made_up
from tests.living import LivingText
from travaux.changes import Add, Change, Join, Keep, Modify, Move, Suppress
from travaux.drafting.disposing import NoSuchBracket, NotForThisBracket
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.readings import Bracket, BracketKind, Disposition
from travaux.texts import Kind, Text, Unit, fold, new_id, tokens

_OF_UNITS = (BracketKind.SUPPRESSION, BracketKind.MOVE, BracketKind.JOIN)
_BRIDGES = [f"wherever{n} practicable{n}" for n in range(1000)]
_CHOICES = {
    Disposition.TAKE: 45,
    Disposition.KEEP: 25,
    Disposition.BRIDGE: 8,
    Disposition.DELETE: 6,
    Disposition.PARK: 8,
    Disposition.DROP: 8,
}


@dataclass(frozen=True, slots=True)
class Size:
    """How large a negotiation is: `share` of the brackets is decided on each revision."""

    paragraphs: int = 300
    delegations: int = 35
    revisions: int = 10
    proposals: int = 500  # a revision
    share: float = 0.6


class Negotiating:
    """A negotiation that goes on by itself, revision by revision."""

    def __init__(self, size: Size, seed: int = 11) -> None:
        self.size, self.chance = size, Random(seed)
        phrases = made_up(size.paragraphs, seed)
        units = tuple(
            Unit(f"u{n}", Kind.PARAGRAPH, words) for n, words in enumerate(phrases, start=1)
        )
        self.phrases = [tokens(words) for words in phrases]
        self.living = LivingText(Text(units, language="en"))
        self.parties = tuple(f"D{n:02}" for n in range(1, size.delegations + 1))
        self.received = 0

    def go_through(self) -> None:
        """Go through all revisions."""
        for _ in range(self.size.revisions):
            self.ask(self.size.proposals)
            self.come_and_go()
            self.decide()
            self.living.settle()

    # --- what is asked

    def ask(self, many: int) -> None:
        """Let so many proposals come in on the issue on the table."""
        drawing = _Drawing(self.living.text, self.chance, self.phrases)
        for _ in range(many):
            self.received += 1
            sponsors = self.chance.sample(self.parties, self.chance.choice((1, 1, 1, 2, 3)))
            changes = drawing.changes(self.chance.randint(1, 4))
            entries = tuple(Entry(one, f"change {n}") for n, one in enumerate(changes, start=1))
            named = f"p{self.received:05}"
            self.living.receive([Proposal(named, tuple(map(Sponsor, sponsors)), entries)])

    def come_and_go(self) -> None:
        """Let parties join proposals and leave them, a tenth of what is on the table each."""
        living, chance = self.living, self.chance
        on_the_table = [one for one in living.proposals if one.live]
        for one in chance.sample(on_the_table, len(on_the_table) // 10):
            party = chance.choice(self.parties)
            if party not in one.parties:
                living.join(one.id, party)
        for one in chance.sample(on_the_table, len(on_the_table) // 10):
            if one.parties:
                living.leave(one.id, one.parties[0])

    # --- what is decided

    def decide(self) -> None:
        """Decide a share of the brackets, in the order of the text."""
        for one in self.living.brackets():
            if self.chance.random() < self.size.share:
                self.decide_one(one)

    def decide_one(self, bracket: Bracket) -> bool:
        """Decide a bracket, unless it is no longer open."""
        fits = dict(_CHOICES)
        if bracket.kind in _OF_UNITS:
            del fits[Disposition.BRIDGE]
        (chosen,) = self.chance.choices([*fits], [*fits.values()])
        of = self.chance.choice(bracket.voices) if chosen is Disposition.TAKE else ""
        words = self._bridge(bracket) if chosen is Disposition.BRIDGE else ""
        try:
            self.living.decide(bracket.id, chosen, of, words)
        except (NoSuchBracket, NotForThisBracket):  # decided with another one
            return False
        return True

    def _bridge(self, bracket: Bracket) -> str:
        """Give words to meet all sides, none of which stands in the bracket already."""
        return next(
            words for words in _BRIDGES if not set(words.split()) & set(bracket.words.split())
        )


class _Drawing:
    """Changes to one issue, drawn by chance; some ask for what another asks for."""

    def __init__(self, text: Text, chance: Random, phrases: list[list[str]]) -> None:
        self.chance, self.phrases = chance, phrases
        self.units = [(unit.id, tokens(unit.words)) for unit in text.units]
        self.drawn: list[Change] = []

    def changes(self, many: int) -> list[Change]:
        """Draw so many changes, each to another paragraph."""
        found: list[Change] = []
        touched: set[str] = set()
        while len(found) < many:
            one = self._again() or self._change()
            place = one.after if isinstance(one, Add) else one.unit
            if place not in touched:
                touched.add(place)
                found.append(one)
        self.drawn += found
        return found

    def _again(self) -> Change | None:
        wanted = self.drawn and self.chance.random() < 0.2
        return self.chance.choice(self.drawn) if wanted else None

    def _change(self) -> Change:
        chance = self.chance
        unit, parts = chance.choice(self.units)
        kind = chance.random()
        if kind < 0.82:
            return self._modification(unit, parts)
        if kind < 0.91:
            words = "".join(self._phrase(12)).strip().capitalize() + "."
            return Add(unit, Unit(new_id(words), Kind.PARAGRAPH, words))
        if kind < 0.95:
            return Suppress(unit)
        if kind < 0.97:
            return Move(unit, chance.choice([name for name, _ in self.units if name != unit]))
        return Join(unit) if kind < 0.985 and unit != self.units[-1][0] else Keep(unit)

    def _modification(self, unit: str, parts: list[str]) -> Modify:
        chance = self.chance
        start = chance.randrange(len(parts))
        end = min(start + chance.choice((0, 1, 1, 2, 3, 5)), len(parts))
        old = parts[start:end]
        gone = {fold(part) for part in old}
        new = [part for part in self._phrase(5) if fold(part) not in gone]
        if old and chance.random() < 0.2:
            new = []
        new = new or ([] if old else [" moreover"])
        return Modify(unit, start, end, "".join(old), "".join(new))

    def _phrase(self, most: int) -> list[str]:
        """Take a few words that stand together in some paragraph of the first issue."""
        source = self.chance.choice(self.phrases)
        start = self.chance.randrange(len(source))
        found = source[start : start + self.chance.randint(1, most)]
        return [part for part in found if part[:1] == " "] or [" also"]
