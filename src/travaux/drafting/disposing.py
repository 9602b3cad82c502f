"""Disposing: what a decision on a bracket comes to, in words and for everybody who asked.

The outcome closes what is asked at the bracket. Where other words come to stand there, the brackets
inside it are closed with it; where its own words stay, what is asked inside it stays open. A change
that has pieces in other brackets is split: only the piece that was decided is closed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from travaux.changes import Add, Modify
from travaux.drafting.brackets import calls_in, calls_of, inside, spans
from travaux.drafting.compilation import Compilation
from travaux.drafting.nesting import Contested, reading
from travaux.drafting.regions import regions_of
from travaux.errors import TravauxError
from travaux.proposals import Entry, Proposal
from travaux.readings import Bracket, BracketKind, Disposition, Ruling, Split
from travaux.texts import Kind, Sign, bare, fold, pieces
from travaux.texts.signs import OPEN

_Ref = tuple[str, int]  # proposal, number of its entry
_STAYS = (Disposition.KEEP, Disposition.PARK, Disposition.DROP)
_OF_WORDS = (BracketKind.ADDITION, BracketKind.DELETION, BracketKind.ALTERNATIVE)


class NoSuchBracket(TravauxError):  # noqa: N818
    """A bracket is named that isn't open on the issue."""

    def __init__(self, bracket: str, near: Iterable[str]) -> None:
        offer = ", ".join(near)
        there = f" In that paragraph there is: {offer}." if offer else ""
        super().__init__(
            f"No bracket {bracket} is open.{there} It may have been decided, or what was asked "
            "there withdrawn; “travaux brackets” lists those that are open."
        )


class NotForThisBracket(TravauxError):  # noqa: N818
    """A decision that a bracket of this kind can't have."""

    def __init__(self, bracket: Bracket, what: str, instead: str) -> None:
        super().__init__(f"Bracket {bracket.id} ({bracket.kind}): {what}. {instead}")


def ruled(
    compilation: Compilation,
    open_brackets: Sequence[Bracket],
    bracket: str,
    disposition: Disposition,
    of: str = "",
    words: str = "",
    decided: Sequence[Ruling] = (),
) -> Ruling:
    """Give what a decision comes to: its words, and the changes that it takes up or closes.

    Args:
        compilation: the issue with all that is still open.
        open_brackets: its brackets (`drafting.brackets`).
        bracket: the id of the one that is decided.
        disposition: what is done with it.
        of: the voice whose wording is taken; may be left out where only one is asked for.
        words: what a bridge says.
        decided: the decisions that stand on the issue already.

    Raises:
        NoSuchBracket: it isn't open.
        NotForThisBracket: it can't be decided so.
    """
    found = next((one for one in open_brackets if one.id == bracket), None)
    if found is None:
        unit = bracket.rpartition("@")[0]
        raise NoSuchBracket(bracket, [one.id for one in open_brackets if one.unit == unit])
    made = _Disposing(compilation, open_brackets, found).ruling(disposition, of, words)
    _clear_of(made, decided)
    return made


def is_decided(bracket: Bracket, decided: Iterable[Ruling]) -> bool:
    """Tell whether a bracket that came with the text was decided, or its words with others.

    What proposals ask for is closed by a decision; such a bracket stands in the words of the issue
    until the next one.
    """
    if bracket.kind is not BracketKind.TYPED or bracket.start is None or bracket.end is None:
        return False
    span = bracket.start, bracket.end
    return any(
        one.bracket.id == bracket.id or any(region.covers(*span) for region in regions_of(one))
        for one in decided
        if one.bracket.unit == bracket.unit
    )


def _clear_of(ruling: Ruling, decided: Iterable[Ruling]) -> None:
    """Make sure that nothing else was decided about the same words, or the same paragraph."""
    for earlier in decided:
        if _at_odds(ruling, earlier):
            said = f"{_matter(earlier)} decided on already, by {earlier.id}"
            instead = "Undo that decision first, or bring it up on the next issue."
            raise NotForThisBracket(ruling.bracket, said, instead)


def _at_odds(one: Ruling, earlier: Ruling) -> bool:
    """Tell whether a decision can't be taken beside an earlier one without overturning it."""
    if not _about(one.bracket) & _about(earlier.bracket):
        return False
    own, before = _changes_paragraph(one), _changes_paragraph(earlier)
    if before and earlier.bracket.kind is BracketKind.SUPPRESSION:
        return True
    if own and one.bracket.kind is BracketKind.SUPPRESSION:
        return before or bool(regions_of(earlier))
    if own and before:
        return BracketKind.MOVE in (one.bracket.kind, earlier.bracket.kind)
    regions, bracket = regions_of(one), one.bracket
    if one.bracket.unit != earlier.bracket.unit or bracket.start is None or bracket.end is None:
        return False
    if not regions:  # its words stay: they have to be those that were seen
        span = bracket.start, bracket.end
        return any(region.covers(*span) for region in regions_of(earlier))
    return any(mine.clashes(region) for mine in regions for region in regions_of(earlier))


def _about(bracket: Bracket) -> set[str]:
    """Give the paragraphs that a bracket is about: of two to be joined, both."""
    joins = bracket.kind is BracketKind.JOIN
    return {bracket.unit, bracket.after} if joins else {bracket.unit}


def _changes_paragraph(ruling: Ruling) -> bool:
    """Tell whether a decision takes a paragraph out, moves it, or runs two into one."""
    if ruling.bracket.kind is BracketKind.SUPPRESSION:
        return ruling.disposition in (Disposition.TAKE, Disposition.DELETE)
    whole = (BracketKind.MOVE, BracketKind.JOIN)
    return ruling.bracket.kind in whole and ruling.disposition is Disposition.TAKE


def _matter(ruling: Ruling) -> str:
    return "the paragraph was" if ruling.bracket.start is None else "its words were"


class _Disposing:
    """The decision on one bracket of a compilation."""

    def __init__(
        self, compilation: Compilation, open_brackets: Sequence[Bracket], bracket: Bracket
    ) -> None:
        self.compilation, self.bracket = compilation, bracket
        self.beside = [one for one in open_brackets if one.unit == bracket.unit]
        self.proposals = {one.id: one for one in compilation.proposals}

    def ruling(self, disposition: Disposition, of: str, words: str) -> Ruling:
        outcome = self._outcome(disposition, of, words)
        decided = [self.bracket, *self._within(disposition)]
        asked = {ref for one in decided for wording in one.wordings for ref in wording.entries}
        taken = self._taken(disposition, of, outcome) & asked
        taken |= self._notes(outcome, {ref[0] for ref in taken})
        closed = (asked - taken) | self._notes_left(asked - taken, outcome)
        split = tuple(self._splits(sorted(taken | closed), decided))
        return Ruling(
            "",
            "",
            self.bracket,
            disposition,
            outcome,
            tuple(sorted(taken)),
            tuple(sorted(closed)),
            split,
        )

    # --- what comes to stand there

    def _outcome(self, disposition: Disposition, of: str, words: str) -> str:
        self._fits(disposition, words)
        if disposition is Disposition.BRIDGE:
            return self._whole(self._led(words.strip()))
        if disposition is Disposition.TAKE:
            return self._wording(of)
        if disposition is Disposition.KEEP and self.bracket.kind is BracketKind.TYPED:
            return self.bracket.wordings[0].words
        return self.bracket.words if disposition in _STAYS else self._whole("")

    def _fits(self, disposition: Disposition, words: str) -> None:
        kind, bridge = self.bracket.kind, disposition is Disposition.BRIDGE
        if bridge and not words.strip():
            raise NotForThisBracket(self.bracket, "a bridge says nothing", "Give its words.")
        if words.strip() and not bridge:
            said = f"“{disposition}” takes no words of its own"
            raise NotForThisBracket(self.bracket, said, "Decide “bridge” to give other words.")
        if bridge and kind in (BracketKind.SUPPRESSION, BracketKind.MOVE, BracketKind.JOIN):
            said = "no words can bridge it"
            raise NotForThisBracket(self.bracket, said, "Take it, keep the text, park or drop it.")
        if disposition is Disposition.PARK and kind is BracketKind.TYPED:
            said = "nobody's proposal is behind it that could be parked"
            raise NotForThisBracket(self.bracket, said, "Keep or delete its words, or bridge them.")

    def _led(self, words: str) -> str:
        """Give words with the blanks around them that they need: none stands before a comma."""
        start, end = self.bracket.start, self.bracket.end
        if start is None or end is None:
            return f" {words}"
        parts = self.compilation.base_units.tokens(self.bracket.unit)
        opens = start > 0 and OPEN in parts[start - 1]  # right behind a bracket's sign
        led = words if words[0] in ",.;:!?)" or opens else f" {words}"
        after = bare("".join(parts[end:]))  # a sign between may go by another decision
        glued = after[:1].isalnum() and words[-1].isalnum()
        return f"{led} " if glued else led

    def _whole(self, outcome: str) -> str:
        """Make sure that no half of a bracket of the text goes, and the other stays."""
        if _halves(outcome) != _halves(self.bracket.words):
            said = "its words hold one half of a bracket that came with the text"
            instead = "Take what a delegation asks for, or keep the text; or decide that bracket."
            raise NotForThisBracket(self.bracket, said, instead)
        return outcome

    def _wording(self, of: str) -> str:
        """Give the words of one voice at the bracket: its own, or those it leaves as they are."""
        wordings = self.bracket.wordings
        if not of and len(wordings) == 1:
            return wordings[0].words
        own = next((one.words for one in wordings if of in one.voices), None)
        if own is not None:
            return own
        node = self._node()
        voices = {voice for one in inside(self.bracket, self.beside) for voice in one.voices}
        if node is not None and of in voices:
            return reading(node.base, of)
        said = f"“{of}” asks for nothing here" if of else "several things are asked for here"
        asking = ", ".join(self.bracket.voices)
        raise NotForThisBracket(self.bracket, said, f"Say whose wording is taken, of: {asking}.")

    def _node(self) -> Contested | None:
        unit = self.compilation.units.get(self.bracket.unit)
        if unit is None or self.bracket.kind not in _OF_WORDS:
            return None
        tokens = self.compilation.base_units.tokens(unit.unit.id)
        own = (self.bracket.start, self.bracket.end)
        return next((node for start, end, node in spans(unit, tokens) if (start, end) == own), None)

    # --- what is closed by it

    def _within(self, disposition: Disposition) -> list[Bracket]:
        """Give the brackets that are decided with it, as their words go."""
        if self.bracket.kind is BracketKind.MOVE and disposition is Disposition.TAKE:
            return [one for one in self.beside if one.kind is BracketKind.MOVE]
        typed = self.bracket.kind is BracketKind.TYPED and disposition is Disposition.TAKE
        if typed or disposition in _STAYS or self.bracket.kind is BracketKind.JOIN:
            return []
        if self.bracket.kind is BracketKind.SUPPRESSION:
            return self.beside
        return inside(self.bracket, self.beside)

    def _taken(self, disposition: Disposition, of: str, outcome: str) -> set[_Ref]:
        """Give the changes that the outcome takes up: those of whoever gets what they asked for."""
        if disposition in _STAYS:
            return set()
        wordings = self.bracket.wordings
        taken = {ref for one in wordings if _same(one.words, outcome) for ref in one.entries}
        if disposition is Disposition.TAKE:
            named = [one for one in wordings if of in one.voices or not of]
            inner = [
                one
                for b in inside(self.bracket, self.beside)
                for one in b.wordings
                if of in one.voices
            ]
            taken |= {ref for one in named or inner for ref in one.entries}
        return taken

    def _notes(self, outcome: str, proposals: set[str]) -> set[_Ref]:
        """Give the new notes that come with words that call them."""
        called = set(calls_in(outcome))
        return {
            (name, number)
            for name in proposals
            for number, entry in enumerate(self.proposals[name].entries)
            if entry.open and _note(entry) in called
        }

    def _notes_left(self, closed: set[_Ref], outcome: str) -> set[_Ref]:
        """Give the new notes whose only calls were in words that fell."""
        kept, found = set(calls_in(outcome)), set[_Ref]()
        for name in {ref[0] for ref in closed}:
            proposal = self.proposals[name]
            own = {number for proposal_id, number in closed if proposal_id == name}
            still = {n for at, n in _calls(proposal) if at not in own}
            lost = {n for at, n in _calls(proposal) if at in own} - still - kept
            found |= {
                (name, number)
                for number, entry in enumerate(proposal.entries)
                if entry.open and _note(entry) in lost
            }
        return found

    # --- what of it stays open elsewhere

    def _splits(self, refs: Iterable[_Ref], decided: Sequence[Bracket]) -> Iterable[Split]:
        here = {one.id for one in decided}
        counts = {name: len(one.entries) for name, one in self.proposals.items()}
        for ref in refs:
            entry = self.proposals[ref[0]].entries[ref[1]]
            if not isinstance(entry.change, Modify):
                continue
            own = [one for one in self.beside if any(ref in w.entries for w in one.wordings)]
            rest = [one for one in own if one.id not in here]
            if rest:
                first = next(one for one in own if one.id in here)
                root = ref[1] if entry.part_of is None else entry.part_of
                pieces_left = tuple(replace(_piece(entry, one, ref), part_of=root) for one in rest)
                yield Split(*ref, _piece(entry, first, ref), pieces_left, counts[ref[0]])
                counts[ref[0]] += len(pieces_left)


def _piece(entry: Entry, bracket: Bracket, ref: _Ref) -> Entry:
    words = next(one.words for one in bracket.wordings if ref in one.entries)
    start, end = bracket.start or 0, bracket.end or 0
    return replace(entry, change=Modify(bracket.unit, start, end, bracket.words, words))


def _halves(words: str) -> list[Sign]:
    """Give the brackets that close in words without opening there, and those that open only."""
    halves: list[Sign] = []
    for piece in pieces(words):
        if piece.sign is Sign.CLOSE and halves and halves[-1] is Sign.OPEN:
            halves.pop()
        elif piece.sign in (Sign.OPEN, Sign.CLOSE):
            halves.append(piece.sign)
    return halves


def _same(one: str, other: str) -> bool:
    return fold(one.strip()) == fold(other.strip())


def _note(entry: Entry) -> str:
    """Give the id of the note that a change adds, "" if it adds none."""
    change = entry.change
    return change.unit.id if isinstance(change, Add) and change.unit.kind is Kind.NOTE else ""


def _calls(proposal: Proposal) -> Iterable[tuple[int, str]]:
    """Give the notes that open changes call, each with the number of the change."""
    for number, entry in enumerate(proposal.entries):
        if entry.open:
            yield from ((number, note) for note in calls_of(entry))
