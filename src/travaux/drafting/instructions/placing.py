"""Asks into changes on the base, or a sentence that says why not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.changes import Add, Change, Join, Keep, Modify, Move, Suppress
from travaux.drafting.instructions.asks import Ask, Block, Quoted, Reference, Step
from travaux.drafting.instructions.targets import (
    NotPlaced,
    Place,
    Targets,
    label_before,
    without_label,
)
from travaux.drafting.instructions.wording import (
    Span,
    adjoining,
    appended,
    chosen,
    closing,
    deleted,
    inserted,
    joint,
    modified,
    occurrences,
    replaced,
    sentence_span,
    short,
    stands_at,
    where,
)
from travaux.drafting.instructions.words import Verb
from travaux.texts import Kind, Text, Unit, fold, new_id

_ANY_PARAGRAPH = ("paragraph", "operative", "preambular", "alinea", "inciso", "article", "number")


class Placing:
    """Places asks on one base."""

    def __init__(self, base: Text) -> None:
        self.base = base
        self.targets = Targets(base)
        self._taken = {unit.id for unit in base.all_units()}

    def changes(self, ask: Ask) -> tuple[Change, ...]:
        """Give the changes that an ask means.

        Raises:
            NotPlaced: it can't be placed with certainty; says why and what would help.
        """
        if ask.trouble:
            raise NotPlaced(ask.trouble)
        if ask.verb is None:
            raise NotPlaced(
                "It doesn't say what to do. Begin with a verb: insert, delete, replace, move, keep."
            )
        place = getattr(self, f"_{ask.verb.value}")
        return tuple(place(ask))

    # One method a verb.

    def _insert(self, ask: Ask) -> Iterator[Change]:
        new = _wanted(ask)
        if _is_paragraph(ask):
            yield from self._paragraphs(ask, new)
        elif ask.block is not None and ask.block.kind == "sentence":
            yield self._sentence(ask, " ".join(new))
        elif ask.anchor is not None:
            for span in self._anchored(ask):
                yield inserted(span, " ".join(new), after=ask.side != "before")
        elif ask.edge:
            for place in self._all_places(ask):
                yield self._at_edge(place, ask)
        elif block := self._unheard_of(ask):
            yield from self._paragraphs(replace(ask, block=block, context=None), new)
        else:
            raise NotPlaced(
                f"It doesn't say where to insert “{short(' '.join(new))}”. Quote the words before "
                "it, or give the paragraph."
            )

    def _delete(self, ask: Ask) -> Iterator[Change]:
        if ask.new is not None:
            raise NotPlaced(
                "It says to delete, and gives new words as well. Write two instructions."
            )
        if ask.old is not None and ask.position is None:
            for span in self._spans(ask, ask.old):
                yield deleted(span)
            return
        if ask.anchor is not None or ask.position is not None:
            raise NotPlaced(
                "It says to delete after or before something. Quote the words to delete."
            )
        if ask.context is None:
            raise NotPlaced("It doesn't say what to delete. Quote the words or give the paragraph.")
        for place in self._all_places(ask):
            if place.sentence is not None:
                yield deleted(sentence_span(place.head, place.sentence))
            else:
                yield from (Suppress(unit.id) for unit in place.units)

    def _replace(self, ask: Ask) -> Iterator[Change]:
        new = _wanted(ask)
        if ask.old is None:
            yield from self._rewrite(ask)
            return
        if ask.position is not None:
            raise NotPlaced("It says to replace after or before something: quote all the words.")
        if len(new) > 1:
            raise NotPlaced("Words are replaced by several paragraphs. Give the paragraph in full.")
        for span in self._spans(ask, ask.old):
            yield replaced(span, new[0])

    def _rewrite(self, ask: Ask) -> Iterator[Change]:
        new = _wanted(ask)
        if ask.edge:
            yield self._rest(ask, " ".join(new))
            return
        if ask.anchor is not None or ask.position is not None:
            raise NotPlaced("It isn't clear which words are to be reworded. Quote them.")
        places = self._all_places(ask)
        if ask.context is None or (ask.others and ask.verb is Verb.REWRITE):
            raise NotPlaced("It doesn't say which one paragraph is to read so. Give its number.")
        if places[0].sentence is not None:
            span = sentence_span(self.targets.place(ask.context).head, places[0].sentence)
            yield modified(span.unit, span.start, span.end, " ".join(new))
            return
        yield from self._reworded(places, new)

    def _complete(self, ask: Ask) -> Iterator[Change]:
        new = _wanted(ask)
        if ask.block is not None and ask.block.kind in _ANY_PARAGRAPH:
            place = self.targets.place(ask.context)
            yield from self._added(place.last.id, place.head, new, ask.block)
            return
        for place in self._all_places(ask):
            yield self._at_edge(place, ask, "end")

    def _move(self, ask: Ask) -> Iterator[Change]:
        if ask.context is None or ask.position is None or ask.side == "between":
            raise NotPlaced("Say which paragraph moves, and after or before which one it stands.")
        after = self._neighbour(self.targets.place(ask.position), ask.side or "after")
        for place in self._all_places(ask):
            self._not_notes(place)
            if after in {unit.id for unit in place.units}:
                raise NotPlaced("The paragraph would stand next to itself. Check the numbers.")
            yield from (Move(unit.id, after) for unit in place.units)

    def _keep(self, ask: Ask) -> Iterator[Change]:
        if ask.context is None or ask.old is not None or ask.new is not None:
            raise NotPlaced("Say which paragraph is to stay as it is.")
        for place in self._all_places(ask):
            yield from (Keep(unit.id) for unit in place.units)

    def _merge(self, ask: Ask) -> Iterator[Change]:
        self._not_notes(*self._all_places(ask))
        runs = [place.units for place in self._all_places(ask)]
        order = [unit.id for unit in self.base.units]
        if any(len(run) != 1 for run in runs) or len(runs) < 2:
            raise NotPlaced("Say which two neighbouring paragraphs are to become one.")
        places = [order.index(run[0].id) for run in runs]
        if places != list(range(places[0], places[0] + len(places))):
            raise NotPlaced("Only neighbouring paragraphs can be merged. Move one first.")
        yield from (Join(run[0].id) for run in runs[:-1])

    def _all_places(self, ask: Ask) -> tuple[Place, ...]:
        references = (ask.context, *ask.others)
        return tuple(place for r in references for place in self.targets.places(r))

    def _spans(self, ask: Ask, quoted: Quoted) -> list[Span]:
        """Find quoted words in each place named: once, or the occurrence meant, or all."""
        places = self._all_places(ask)
        found = [(place, self._candidates(ask, quoted, place)) for place in places]
        if quoted.times is not None:  # "twice" counts them in all places together
            every = [span for _, spans in found for span in spans]
            return chosen(every, quoted, places[0], every=True)
        return [
            span for place, spans in found for span in chosen(spans, quoted, place, every=ask.every)
        ]

    def _candidates(self, ask: Ask, quoted: Quoted, place: Place) -> list[Span]:
        spans = list(occurrences(place, quoted.words))
        if ask.edge:
            spans = [span for span in spans if stands_at(span, ask.edge)]
        if ask.anchor is not None and quoted is not ask.anchor:
            spans = self._beside(ask, ask.anchor, spans, place)
        return spans

    def _beside(self, ask: Ask, anchor: Quoted, spans: list[Span], place: Place) -> list[Span]:
        """Keep the spans right after or before the anchor: "after X, delete Y"."""
        anchors = chosen(list(occurrences(place, anchor.words)), anchor, place, every=True)
        if ask.side == "after":
            return [span for span in spans if any(adjoining(a, span) for a in anchors)]
        return [span for span in spans if any(adjoining(span, a) for a in anchors)]

    def _anchored(self, ask: Ask) -> list[Span]:
        if ask.anchor is not None and ask.side != "between":
            return self._spans(ask, ask.anchor)
        if ask.anchor is None or ask.second is None:
            raise NotPlaced("“Between” needs two quotations: the words before and the words after.")
        place = self.targets.place(ask.context)
        first = list(occurrences(place, ask.anchor.words))
        second = list(occurrences(place, ask.second.words))
        pairs = [a for a in first for b in second if adjoining(a, b)]
        if len(pairs) != 1:
            raise NotPlaced(
                f"“{short(ask.anchor.words)}” and “{short(ask.second.words)}” stand side by side "
                f"{len(pairs)} times{where(place)}. Quote the words as the base has them."
            )
        return pairs

    def _rest(self, ask: Ask, new: str) -> Modify:
        """Reword the end of a paragraph or sentence after words quoted from it."""
        if ask.edge != "end" or ask.anchor is None or ask.side != "after":
            raise NotPlaced("It isn't clear how far the words to be reworded go. Quote them all.")
        place = self.targets.place(ask.context)
        anchor = replace(ask.anchor, times=None)
        (span,) = chosen(list(occurrences(place, anchor.words)), anchor, place, every=False)
        end = (
            sentence_span(span.unit, place.sentence).end if place.sentence else len(span.unit.words)
        )
        end -= len(closing(span.unit.words[:end]))
        if re.search(r"[.;:,]\s*$", new):
            signs = re.match(r"(?:\s*[.;:,])*", span.unit.words[end:])
            end += len(signs[0]) if signs else 0
        return modified(span.unit, span.end, end, joint(new) + new)

    def _at_edge(self, place: Place, ask: Ask, edge: str = "") -> Modify:
        new = " ".join(_wanted(ask))
        if place.whole and len(place.units) > 1:
            raise NotPlaced(f"It doesn't say in which paragraph to put “{short(new)}”.")
        unit = place.head
        sentence = ask.block is not None and ask.block.kind == "sentence"
        if place.sentence is not None:
            span = sentence_span(unit, place.sentence)
        else:
            span = Span(unit, 0, len(unit.words))
        edge = edge or ask.edge
        if edge == "end" and len(place.units) > 1 and place.sentence is None:
            raise NotPlaced(
                "The paragraph has others below it, so its end isn't certain. Name the chapeau or "
                "the last one."
            )
        if edge == "start":
            return inserted(Span(unit, span.start, span.start), new, after=False)
        return appended(span, new, sentence=sentence)

    def _sentence(self, ask: Ask, new: str) -> Modify:
        """Insert a sentence of its own."""
        if ask.position is not None and ask.position.sentence is not None:
            unit = self.targets.place(ask.position.paragraph).head
            span = sentence_span(unit, ask.position.sentence)
            return inserted(span, new, after=ask.side == "after")
        if ask.edge:
            return self._at_edge(self.targets.place(ask.context), ask)
        raise NotPlaced("It doesn't say after which sentence the new one stands.")

    # Whole paragraphs.

    def _paragraphs(self, ask: Ask, new: tuple[str, ...]) -> Iterator[Change]:
        block = ask.block or Block("paragraph")
        if ask.position is not None:
            place = self.targets.place(ask.position)
            after = self._neighbour(place, ask.side or "after")
            yield from self._added(after, place.head, new, block)
        elif ask.edge and ask.context is not None:
            place = self.targets.place(ask.context)
            after = place.last.id if ask.edge == "end" else self._before(place)
            yield from self._added(after, place.last, new, block)
        elif block.label:
            like = self._predecessor(ask.context, block)
            yield from self._added(self.targets.run(like)[-1].id, like, new, block)
        else:
            raise NotPlaced(
                f"It doesn't say where the new paragraph “{short(new[0])}” stands. Say after which "
                "paragraph."
            )

    def _neighbour(self, place: Place, side: str) -> str:
        """Give the id of the unit after which a unit stands that is put beside a place."""
        if place.sentence is not None or place.whole:
            raise NotPlaced("It doesn't say beside which paragraph. Give its number.")
        self._not_notes(place)
        return place.last.id if side == "after" else self._before(place)

    def _before(self, place: Place) -> str:
        self._not_notes(place)
        order = [unit.id for unit in self.base.units]
        at = order.index(place.head.id)
        return order[at - 1] if at else ""

    def _not_notes(self, *places: Place) -> None:
        if any(place.head.kind is Kind.NOTE for place in places):
            raise NotPlaced("A note stands where it is called. Move its call in the text.")

    def _predecessor(self, context: Reference | None, block: Block) -> Unit:
        """Give the paragraph after which one numbered "5 bis" stands, or the next number."""
        inner = (Step(block.kind, (block.label,)),)
        outer = context.paragraph.steps if context and block.kind == "sub" else ()
        if self._exists(Reference(outer + inner)):
            raise NotPlaced(
                f"The base has a paragraph {block.label} already. Say after which paragraph the "
                "new one stands."
            )
        before = label_before(block.label)
        if before and self._exists(reference := Reference((*outer, Step(block.kind, (before,))))):
            return self.targets.place(reference).head
        raise NotPlaced(
            f"It isn't clear where paragraph {block.label} stands. Say after which paragraph."
        )

    def _unheard_of(self, ask: Ask) -> Block | None:
        """Give the new paragraph in "add paragraph 6: ...", if the base has none of that number."""
        steps = ask.context.steps if ask.context and ask.object else ()
        if len(steps) != 1 or len(steps[0].labels) != 1 or self._exists(Reference(steps)):
            return None
        return Block(steps[0].kind, None, steps[0].labels[0])

    def _exists(self, reference: Reference) -> bool:
        try:
            self.targets.place(reference)
        except NotPlaced:
            return False
        return True

    def _added(self, after: str, like: Unit, new: Sequence[str], block: Block) -> Iterator[Change]:
        if block.count is not None and block.count > 1 and block.count != len(new):
            raise NotPlaced(
                f"It announces {block.count} paragraphs and gives {len(new)}. Give each on a line "
                "of its own."
            )
        for number, words in enumerate(new):
            kind = Kind.PARAGRAPH if like.kind in _NOT_COPIED else like.kind
            if block.kind == "article" and number == 0 and words.startswith("Art"):
                kind = Kind.ARTICLE
            frozen = number == 0 and kind is Kind.OPERATIVE and not block.label.isalnum()
            label = block.label if frozen else ""
            bare = without_label(words, block.label)
            name = new_id(bare, self._taken)
            self._taken.add(name)
            yield Add(after, Unit(name, kind, bare, like.depth, label or None))

    def _reworded(self, places: tuple[Place, ...], new: tuple[str, ...]) -> Iterator[Change]:
        """Give other words to a run of units, one for one; what is left over goes or is added."""
        units = [unit for place in places for unit in _worded(place, new)]
        if not units:  # a paragraph or an article is put back where nothing was left
            yield from self._added("", Unit("", Kind.PARAGRAPH, ""), new, Block("paragraph"))
            return
        pairs = list(zip(units, new, strict=False))
        for unit, words in pairs:
            bare = without_label(words, self.targets.labels.get(unit.id, ""))
            if fold(bare) != fold(unit.words):
                yield modified(unit, 0, len(unit.words), bare)
        yield from (Suppress(unit.id) for unit in units[len(new) :])
        if len(new) > len(units):
            last = units[-1]
            yield from self._added(last.id, last, new[len(units) :], Block("paragraph"))


_NOT_COPIED = (Kind.TITLE, Kind.HEADING, Kind.ARTICLE, Kind.ANNEX, Kind.FORMULA)


def _wanted(ask: Ask) -> tuple[str, ...]:
    if ask.new is None or not any(ask.new):
        raise NotPlaced("It doesn't give the new words. Put them in quotes after the verb.")
    return ask.new


def _worded(place: Place, new: tuple[str, ...]) -> tuple[Unit, ...]:
    """Give the units whose words are to be others: an article keeps its title if none is given.

    Raises:
        NotPlaced: it isn't certain whether the sub-levels of a paragraph go.
    """
    head, *below = place.units or (Unit("", Kind.PARAGRAPH, ""),)
    if head.kind in _NOT_COPIED and below and not place.whole:
        titled = new[0].split()[:1] == head.words.split()[:1]
        return place.units if titled else tuple(below)
    if head.kind is Kind.OPERATIVE and below and not place.whole and len(new) != len(place.units):
        raise NotPlaced(
            f"The paragraph has {len(below)} others below it, and it isn't certain that they go. "
            "Name the chapeau, or give the wording of each."
        )
    return place.units


def _is_paragraph(ask: Ask) -> bool:
    if ask.block is not None and ask.block.kind not in ("words", "sentence"):
        return True
    position = ask.position
    return (
        ask.block is None and ask.anchor is None and position is not None and not position.sentence
    )
