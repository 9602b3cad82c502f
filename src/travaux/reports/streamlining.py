"""The page that a chair reads the evening before: what can be closed, and what stands in the way.

It prints what `travaux.drafting.streamlining` tells, quoting few words, and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from travaux.drafting.accounting import Verb
from travaux.drafting.asks import UNSUPPORTED
from travaux.drafting.bracketing import Names
from travaux.drafting.compilation import Compilation, CompiledUnit
from travaux.drafting.streamlining import (
    Alike,
    Alone,
    Asked,
    Clash,
    Group,
    Holder,
    How,
    Knot,
    Place,
    Ready,
    State,
    Together,
    Why,
    streamlined,
)
from travaux.reports.marking import enclosed, table, titled
from travaux.reports.naming import full_labels
from travaux.reports.quoting import change_quoted, differences_quoted, shortened
from travaux.reports.streamlining_phrases import StreamliningPhrases, streamlining_phrases
from travaux.texts import Dispute, Kind, Text, Unit, bare, tokens

_Row = tuple[str, ...]

_BEGINS = 4  # words by which a paragraph without a number is called


def streamlining(
    compilation: Compilation,
    names: Names,
    groups: frozenset[str] = frozenset(),
    language: str = "",
) -> Text:
    """Give the page: what can be closed, what is nearly the same, compatible, rival, held alone.

    Args:
        compilation: the text with all that is asked.
        names: the name to print for a party ("MEX" → "Mexico").
        groups: the parties that are groups.
        language: the page's own words are in it; the base's where none is given.
    """
    return _Page(compilation, names, groups, language or compilation.base.language).text()


class _Page:
    """The page in the making: what paragraphs are called, and the words of its language."""

    def __init__(
        self, compilation: Compilation, names: Names, groups: frozenset[str], language: str
    ) -> None:
        self.compilation, self.names, self.language = compilation, names, language
        self.said: StreamliningPhrases = streamlining_phrases(language)
        self.told = streamlined(compilation, groups)
        self.labels: Mapping[str, str] = full_labels(compilation.base)
        self.units = {unit.id: unit for unit in compilation.base.all_units()}
        self.new = dict(_new_units(compilation))

    def text(self) -> Text:
        said, told = self.said, self.told
        three = (said.paragraph, said.asked, said.sponsors)
        left = [row for one in told.ready if one.state is State.ONE_LEFT for row in self._left(one)]
        likes = [row for group in told.alike for row in self._alike(group)]
        everything = [row for one in told.together for row in self._all(one)]
        rivals = [row for one in told.together for row in self._rivals(one)]
        held = (said.party, said.paragraph, said.asked)
        sections = (
            ("now", said.now, self._closed()),
            ("left", said.one_left, _table("left", three, left)),
            ("alike", said.alike, _table("alike", (*three, said.likeness), likes)),
            ("all", said.all_taken, _table("all", three, everything)),
            ("rivals", said.rivals, _table("rivals", three, rivals)),
            ("held", said.held, _table("held", held, self._held(told.alone))),
        )
        units = [Unit("about", Kind.PARAGRAPH, said.about)]
        for name, title, body in sections:
            units.append(Unit(f"{name}.title", Kind.HEADING, title))
            units += body or [Unit(f"{name}.none", Kind.PARAGRAPH, said.none)]
        return Text(titled(said.title, units), (), self.language, cover=self.compilation.base.cover)

    # --- sections

    def _closed(self) -> list[Unit]:
        said = self.said
        closed = [one for one in self.told.ready if one.state is State.NOTHING_OPEN]
        lines: list[str] = []
        if closed:
            lines = [said.nothing_open.format(", ".join(self._unit(one.unit) for one in closed))]
        for one in closed:
            if one.kept:
                lines.append(said.kept.format(self._unit(one.unit), self._listed(one.kept)))
            if one.beside:
                lines.append(said.beside.format(self._unit(one.unit), ", ".join(one.beside)))
        if closed and self.compilation.unplaced:
            lines.append(said.unplaced.format(len(self.compilation.unplaced)))
        return [Unit(f"now.{n}", Kind.PARAGRAPH, line) for n, line in enumerate(lines, start=1)]

    def _left(self, one: Ready) -> list[_Row]:
        open_ = [*one.free, *(ask for knot in one.knots for ask in knot.asks)]
        cells = [(self._asked(ask), self._listed(ask.voices)) for ask in open_]
        for words in one.brackets:
            said = self.said.bracket.format(shortened(words)) if words else self.said.long_bracket
            cells.append((said, ""))
        if one.option:
            cells.append((self.said.option, ""))
        return _under(self._unit(one.unit), cells)

    def _alike(self, group: Group) -> Iterator[_Row]:
        first = group.first
        yield self._place(first.place), self._asked(first), self._listed(first.voices), ""
        for other in group.others:
            place = self._place(other.asked.place) if other.asked.place != first.place else ""
            yield place, self._other(other), self._listed(other.asked.voices), self._how(other)

    def _other(self, other: Alike) -> str:
        if other.how is How.ELSEWHERE and not other.differing:
            return self._asked(other.asked)
        return differences_quoted(other.beside, other.differences)

    def _how(self, other: Alike) -> str:
        said = self.said
        return {
            How.SAME: said.same,
            How.SIGNS: said.signs,
            How.SMALL_WORDS: said.small_words,
            How.FEW_WORDS: said.few_words,
            How.ELSEWHERE: said.nearly_elsewhere if other.differing else said.elsewhere,
        }[other.how].format(other.differing, other.of)

    def _all(self, one: Together) -> list[_Row]:
        if not one.compatible or len(one.free) < 2:
            return []
        cells = [(self._asked(ask), self._listed(ask.voices)) for ask in one.free]
        return _under(self._place(one.place), [*self._leading(one), *cells])

    def _leading(self, one: Together) -> list[tuple[str, str]]:
        """Give the wording of a new paragraph that the others differ from."""
        lead = one.leading
        return [(self._asked(lead), self._listed(lead.voices))] if lead else []

    def _rivals(self, one: Together) -> list[_Row]:
        cells: list[tuple[str, str]] = []
        for knot in one.knots:
            numbers = {ask: number for number, ask in enumerate(knot.asks, start=1)}
            cells += [(f"({numbers[a]}) {self._asked(a)}", self._listed(a.voices)) for a in numbers]
            cells += [(self._clash(clash, numbers), "") for clash in knot.clashes]
            cells += [(said, "") for said in self._choices(knot, numbers)]
        for clash in one.across:
            cells += [(self._asked_there(ask, one), self._listed(ask.voices)) for ask in clash.asks]
            cells.append((self.said.neighbour, ""))
        return _under(self._place(one.place), [*self._leading(one), *cells] if cells else [])

    def _clash(self, clash: Clash, numbers: Mapping[Asked, int]) -> str:
        said = {
            Why.SAME_WORDS: self.said.same_words.format(f"“{shortened(clash.words)}”"),
            Why.SAME_PLACE: self.said.same_place,
            Why.INSIDE: self.said.inside,
            Why.WHOLE: self._whole(clash.asks[0].verb),
        }[clash.why]
        if len(clash.asks) == len(numbers):
            return said
        among = ", ".join(f"({number})" for number in sorted(numbers[a] for a in clash.asks))
        return f"{among}: {said}"

    def _whole(self, verb: Verb) -> str:
        """Say what follows if the first of a clash over the whole paragraph is taken."""
        if verb is Verb.SUPPRESS:
            return self.said.if_struck
        return self.said.if_kept if verb is Verb.KEEP else self.said.if_moved

    def _choices(self, knot: Knot, numbers: Mapping[Asked, int]) -> list[str]:
        if not knot.choices:
            return [self.said.too_many.format(len(knot.asks))]
        if all(len(choice) == 1 for choice in knot.choices):
            return []
        sets = (
            self.said.beside_each_other.join(f"({numbers[ask]})" for ask in choice)
            for choice in knot.choices
        )
        return [self.said.choices.format(self.said.either.join(sets))]

    def _held(self, alone: Iterable[Alone]) -> list[_Row]:
        by_party: dict[tuple[str, Holder], list[Asked]] = {}
        for one in alone:
            by_party.setdefault((one.party, one.holder), []).append(one.asked)
        rows: list[_Row] = []
        rank = self.compilation.rank
        for party, holder in sorted(
            by_party, key=lambda held: (not held[0], rank(held[0]) if held[0] else ())
        ):
            asks = by_party[party, holder]
            name = f"{self._holder(party, holder)}: {len(asks)}"
            cells = [(self._place(ask.place), self._asked(ask)) for ask in asks]
            rows += _under(name, cells)
        return rows

    def _holder(self, party: str, holder: Holder) -> str:
        if holder is Holder.NOBODY:
            return self.said.nobody
        name = self.names(party)
        return self.said.group.format(name) if holder is Holder.GROUP else name

    # --- what is called how

    def _listed(self, voices: Iterable[str]) -> str:
        named = (
            self.said.nobody if voice.startswith(UNSUPPORTED) else self.names(voice)
            for voice in voices
        )
        return ", ".join(named)

    def _unit(self, unit_id: str) -> str:
        """Call a unit of the base by its number, or by how it begins."""
        unit = self.units[unit_id]
        label = self.labels.get(unit_id, "").rstrip(".")
        words = bare(unit.words).split()
        begins = " ".join([*words[:_BEGINS], "…"] if len(words) > _BEGINS else words)
        if unit.kind is Kind.NOTE:
            return self.said.note.format(f"{label} {begins}".strip())
        return label or f"“{begins}”"

    def _place(self, place: Place) -> str:
        if place.slot is None:
            return self._unit(place.unit) if place.unit in self.units else self.said.new_note
        return self.said.new.format(self._unit(place.slot)) if place.slot else self.said.new_first

    def _asked_there(self, ask: Asked, one: Together) -> str:
        """Say what is asked, and of which other paragraph if it is asked of another."""
        said = self._asked(ask)
        return said if ask.place == one.place else f"{self._place(ask.place)}: {said}"

    def _asked(self, ask: Asked) -> str:
        """Say what is asked in few words, those that go and those that come marked."""
        match ask.verb:
            case Verb.SUPPRESS:
                return self.said.struck
            case Verb.MOVE:
                after = self._unit(ask.after) if ask.after else ""
                return self.said.moved.format(after) if after else self.said.moved_first
            case Verb.JOIN:
                return self.said.joined
            case Verb.KEEP:
                return self.said.stays
            case Verb.ADD:
                return enclosed(shortened(ask.new), Dispute.ADDITION)
            case _:
                parts = self._tokens(ask.place)
                return change_quoted(parts, ask.start, ask.end, ask.new)

    def _tokens(self, place: Place) -> Sequence[str]:
        """Give the tokens that a change counts: of the base, or of the leading new wording."""
        if place.slot is None and place.unit in self.units:
            return self.compilation.base_units.tokens(place.unit)
        return tokens(self.new[place].words)


def _new_units(compilation: Compilation) -> Iterator[tuple[Place, Unit]]:
    for slot, entries in compilation.slots.items():
        for entry in entries:
            if isinstance(entry, CompiledUnit):
                yield Place(entry.unit.id, slot), entry.unit
    for note in compilation.notes:
        yield Place(note.unit.id), note.unit


def _under(name: str, cells: Sequence[tuple[str, str]]) -> list[_Row]:
    """Give rows of which only the first is named."""
    return [(name if not number else "", *row) for number, row in enumerate(cells)]


def _table(name: str, heads: _Row, rows: Sequence[_Row]) -> list[Unit]:
    return table([heads, *rows], name) if rows else []
