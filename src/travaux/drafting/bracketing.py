"""Bracketing: a compilation × a house convention → the text as that house prints it.

The result is a Text like any other: brackets are signs in its words, notes are notes. What a
reader can't see in it (which entry of which file asked) stays in the compilation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from travaux.changes import Move
from travaux.drafting.asks import UNSUPPORTED
from travaux.drafting.compilation import Compilation, CompiledUnit, Placement
from travaux.drafting.conventions import Alternatives, Attribution, Convention, phrases
from travaux.drafting.labelling import Labels
from travaux.drafting.nesting import Contested, Node, Variant, Words, reading, voices_in
from travaux.drafting.pairing import closed, paired
from travaux.texts import Dispute, Head, Kind, Text, Unit, bracketed, call
from travaux.texts.signs import BREAK, asked_divisions_shown, without_origins

Names = Callable[[str], str]


def negotiating_text(
    compilation: Compilation,
    convention: Convention,
    names: Names,
    groups: frozenset[str] = frozenset(),
) -> Text:
    """Give the compiled text in a house's convention, every bracket with all its names.

    `names` gives the name to print for a voice ("MEX" → "Mexico"); `groups` are the voices that
    no permanent mission speaks as. Paragraphs of the base keep their numbers: what is added stands
    as 5 bis, 5 ter, or as 1 ante where nothing stands before it (P9).
    """
    return _Printing(compilation, convention, names, groups).text()


class _Printing:
    """One printing: keeps the labels given out and the notes written."""

    def __init__(
        self,
        compilation: Compilation,
        convention: Convention,
        names: Names,
        groups: frozenset[str],
    ) -> None:
        self.compilation, self.convention, self.names = compilation, convention, names
        self.groups = groups
        self.phrases = phrases(compilation.base.language)
        self.labels = Labels(compilation.base)
        self.units: list[Unit] = []
        self.notes: list[Unit] = []
        self.ids: set[str] = set()

    def text(self) -> Text:
        for entry in self.compilation.entries():
            if isinstance(entry, Placement):
                for printed in self._placement(entry):
                    self._put(printed)
                continue
            unit = self.labels.labelled(entry.unit, new=bool(entry.added))
            for printed in self._printed(entry, unit):
                self._put(printed)
        own = [self._note_as_asked(note) for note in self.compilation.compiled_notes()]
        words = paired([unit.words for unit in self.units])
        units = [replace(u, words=w) for u, w in zip(self.units, words, strict=True)]
        return self.compilation.base.with_units(tuple(units), (*own, *self.notes))

    def _note_as_asked(self, entry: CompiledUnit) -> Unit:
        """Give a note with its disputes: one that is new or deleted names who asks for that."""
        words = self._as_asked(entry, self._words(entry.nodes))
        return self._fresh(replace(entry.unit, words=words.removeprefix(" ")))

    def _put(self, unit: Unit) -> None:
        self.units.append(self._fresh(unit))

    def _fresh(self, unit: Unit) -> Unit:
        """Make sure that no two printed units share an id (the same paragraph added twice)."""
        unit_id, again = unit.id, 1
        while unit_id in self.ids:
            again += 1
            unit_id = f"{unit.id}.{again}"
        self.ids.add(unit_id)
        return unit if unit_id == unit.id else replace(unit, id=unit_id)

    def _listed(self, voices: Sequence[str]) -> str:
        return ", ".join(map(self._named, voices))

    def _named(self, voice: str) -> str:
        if voice.startswith(UNSUPPORTED):
            return self.phrases.unsupported + voice.removeprefix(UNSUPPORTED)
        return self.names(voice)

    # --- units

    def _printed(self, entry: CompiledUnit, unit: Unit) -> Iterator[Unit]:
        """Give a unit as it prints, with the alternatives to the whole of it after it."""
        if self.convention.alternatives is Alternatives.PARAGRAPHS and _has_wordings(entry):
            wordings = self._every_wording(entry, unit)
        else:
            wordings = self._phrases_side_by_side(entry, unit)
        yield from wordings

    def _phrases_side_by_side(self, entry: CompiledUnit, unit: Unit) -> Iterator[Unit]:
        nodes, whole = _apart(entry.nodes)
        words = self._words(nodes)
        if whole and not entry.suppressed and not entry.moved and not entry.added:
            words = _enclosed(words, Head(Dispute.AGAINST))
        words = self._as_asked(entry, words)
        yield self._verb(replace(unit, words=words.removeprefix(" ")), entry)
        for number, variant in enumerate(whole, start=1):
            asked = self._asked(variant.words, variant.sponsors, Dispute.ADDITION)
            label = _alternative(unit.label or self.labels.current, number)
            yield replace(
                unit, id=f"{unit.id}~{number}", words=asked.removeprefix(" "), label=label
            )

    def _every_wording(self, entry: CompiledUnit, unit: Unit) -> Iterator[Unit]:
        """Print all versions of a paragraph in brackets: the first keeps its number (P7)."""
        first = not entry.added
        if first:
            words = reading(entry.nodes, None)
            if not entry.suppressed and not entry.moved:
                words = _enclosed(words, Head(Dispute.AGAINST))
            yield self._verb(replace(unit, words=self._as_asked(entry, words)[1:]), entry)
        for number, (words, voices) in enumerate(_wordings(entry)):
            printed = self._asked(words, voices, Dispute.ADDITION).removeprefix(" ")
            if not first and not number:
                yield replace(unit, words=printed)
            else:
                label = self.labels.next_to(unit)
                yield replace(unit, id=f"{unit.id}~{number + 1}", words=printed, label=label)

    def _as_asked(self, entry: CompiledUnit, words: str) -> str:
        """Put a whole unit in the brackets of those who add it, delete it or move it."""
        words += self._small(entry)
        for voices, after in self._moves(entry.unit.id):
            where = after if self.convention.verbs or not self.convention.moved_words else None
            words = self._asked(words, voices, Dispute.DELETION, where)
        if entry.suppressed:
            words = self._asked(words, entry.suppressed.voices, Dispute.DELETION)
        if entry.added:
            words = self._asked(words, entry.added.voices, Dispute.ADDITION)
        return words

    def _small(self, entry: CompiledUnit) -> str:
        """Print what is asked of a unit besides its words: to run on, or to stay as it is."""
        words = ""
        if entry.joined:
            words += self._asked(f" {BREAK}", entry.joined.voices, Dispute.DELETION)
        if entry.kept and not self.convention.verbs:
            said = f" ({self.phrases.no_change})"
            words += self._asked(said, entry.kept.voices, Dispute.ADDITION)
        return words

    def _moves(self, unit: str) -> list[tuple[list[str], str]]:
        """Give who moves a unit, and after which unit: those who agree on the place together."""
        rank = self.compilation.rank
        places: dict[str, set[str]] = {}
        for ask in self.compilation.docket.units.get(unit, ()):
            if isinstance(ask.change, Move):
                places.setdefault(ask.change.after, set()).update(ask.voices)
        moves = [(sorted(voices, key=rank), after) for after, voices in places.items()]
        return sorted(moves, key=lambda move: [rank(voice) for voice in move[0]])

    def _moving(self, who: str, after: str) -> str:
        if not after:
            return self.phrases.moves_first.format(who)
        return self.phrases.moves.format(who, self.labels.name(after))

    def _placement(self, entry: Placement) -> Iterator[Unit]:
        """Print a moved unit where it is to stand: its words, or only which one it is."""
        moved = self.compilation.units[entry.unit]
        if not self.convention.moved_words:
            said = self.phrases.placed.format(self.labels.name(entry.unit))
            words = self._asked(f" {said}", entry.moved.voices, Dispute.ADDITION)[1:]
            yield Unit(f"{entry.unit}>", Kind.PARAGRAPH, words, moved.unit.depth)
            return
        wordings = _grouped(moved.nodes, entry.moved.voices)
        for number, (words, voices) in enumerate(wordings, start=1):
            asked = self._asked(words, voices, Dispute.ADDITION)[1:]
            label = f"ADD* {self.labels.name(entry.unit)}" if self.convention.verbs else None
            yield replace(moved.unit, id=f"{entry.unit}>{number}", words=asked, label=label)

    def _verb(self, unit: Unit, entry: CompiledUnit) -> Unit:
        """Put the ITU's verb before the number: ADD, MOD, SUP, ADD* / SUP* for a move, NOC."""
        if not self.convention.verbs or not (entry.contested or entry.kept):
            return unit
        verb = "MOD"
        if entry.added:
            verb = "ADD"
        elif entry.moved:
            verb = "SUP*"
        elif entry.suppressed:
            verb = "SUP"
        elif not entry.contested:
            verb = "NOC"
        label = unit.label or ("" if entry.added else self.labels.current)
        return replace(unit, label=f"{verb} {label}".strip())

    # --- words

    def _words(self, nodes: Sequence[Node]) -> str:
        return "".join(
            node.words if isinstance(node, Words) else self._contested(node) for node in nodes
        )

    def _contested(self, node: Contested) -> str:
        base = self._words(node.base)
        each = self.convention.gone_for_each
        out = tuple(v for v in node.variants if not v.words or (each and base))
        others = [v for v in node.variants if v.words]
        words = ""
        if out:
            words = self._asked(base, _sponsors(out), Dispute.DELETION)
        elif base:
            words = _enclosed(base, Head(Dispute.AGAINST))
        for variant in others:
            words += self._asked(variant.words, variant.sponsors, Dispute.ADDITION)
        return words

    def _asked(
        self, words: str, voices: Sequence[str], dispute: Dispute, after: str | None = None
    ) -> str:
        """Put words in the bracket of those who ask for them, or for their deletion.

        Where they ask to move them, `after` is the unit after which they are to stand.
        """
        listed = self._listed(voices)
        if after is not None:
            listed = self._moving(listed, after)
        shown = self.convention.attribution is Attribution.INLINE
        printed = _enclosed(asked_divisions_shown(words), Head(dispute, listed, shown=shown))
        return printed if shown else printed + self._note(voices, dispute, after)

    def _note(self, voices: Sequence[str], dispute: Dispute, after: str | None) -> str:
        """Write the note that says who asks, and give its call."""
        who = self._missions(voices) if self.convention.mission else self._listed(voices)
        if after is not None:
            sentence = f"{self._moving(who, after)}."
        elif dispute is Dispute.DELETION:
            sentence = self.phrases.deletion.format(who)
        else:
            sentence = self.phrases.proposed.format(who)
        words = sentence[:1].upper() + sentence[1:]
        note = self._fresh(Unit(f"by{len(self.notes) + 1}", Kind.NOTE, words))
        self.notes.append(note)
        return call(note.id)

    def _missions(self, voices: Sequence[str]) -> str:
        """Name states by their missions and groups by themselves."""
        alone = {v for v in voices if v in self.groups or v.startswith(UNSUPPORTED)}
        states = [self._named(voice) for voice in voices if voice not in alone]
        groups = [self._named(voice) for voice in voices if voice in alone]
        named = [self.phrases.missions_of(states)] if states else []
        return self.phrases.listed([*named, *groups])


def _enclosed(words: str, head: Head) -> str:
    """Put words in a bracket, the blank in front of them outside."""
    if words.startswith(" "):
        return " " + bracketed(closed(words[1:]), head)
    return bracketed(closed(words), head)


def _apart(nodes: Sequence[Node]) -> tuple[tuple[Node, ...], tuple[Variant, ...]]:
    """Take the alternatives to the whole of a unit out of its tree."""
    if len(nodes) != 1 or not isinstance(nodes[0], Contested):
        return tuple(nodes), ()
    whole = tuple(v for v in nodes[0].variants if v.whole)
    rest = tuple(v for v in nodes[0].variants if not v.whole)
    if not whole:
        return tuple(nodes), ()
    return ((Contested(nodes[0].base, rest),) if rest else nodes[0].base), whole


def _sponsors(variants: Sequence[Variant]) -> tuple[str, ...]:
    return tuple(sponsor for variant in variants for sponsor in variant.sponsors)


def _has_wordings(entry: CompiledUnit) -> bool:
    return bool(entry.added) or any(isinstance(node, Contested) for node in entry.nodes)


def _wordings(entry: CompiledUnit) -> list[tuple[str, list[str]]]:
    """Give the distinct wordings of a unit, each with who asks for it, in house order."""
    return _grouped(entry.nodes, entry.added.voices or dict.fromkeys(voices_in(entry.nodes)))


def _grouped(nodes: Sequence[Node], voices: Iterable[str]) -> list[tuple[str, list[str]]]:
    wordings: dict[str, tuple[str, list[str]]] = {}
    for voice in voices:
        words = reading(nodes, voice)
        wordings.setdefault(without_origins(words), (words, []))[1].append(voice)
    return list(wordings.values())


def _alternative(label: str, number: int) -> str:
    numbered = f" {number}" if number > 1 else ""
    return f"{label.rstrip('.')} alt{numbered}".strip()
