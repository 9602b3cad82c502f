"""What was read of a draft: each change in its paragraph, before and after, and what it became."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from travaux.changes import Add, Change, Join, Keep, Modify, Move, Suppress
from travaux.numbering import labels
from travaux.proposals import Entry, EntryState, Proposal, Unplaced
from travaux.record.proposals import proposals_on
from travaux.reports.history.telling import Telling
from travaux.texts import Text, Unit, bare, readable, tokens
from travaux_web.desk import Desk

STAYS, GOES, COMES = "", "goes", "comes"
_FEW = 8  # words by which a paragraph without a number is called


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a paragraph that stay, go or come."""

    words: str
    how: str = STAYS


@dataclass(frozen=True, slots=True)
class Shown:
    """A change in its paragraph; `state` is what became of it, "" while it is open."""

    number: int
    unit: str
    paragraph: str
    asks: str
    pieces: tuple[Piece, ...]
    state: str = ""
    why: str = ""
    place: str = ""

    @property
    def before(self) -> str:
        """The paragraph as it stands."""
        return "".join(one.words for one in self.pieces if one.how != COMES).strip()

    @property
    def after(self) -> str:
        """The paragraph as it is asked for."""
        return "".join(one.words for one in self.pieces if one.how != GOES).strip()


def changes_of(desk: Desk, proposal: Proposal) -> tuple[Shown, ...]:
    """Give the changes of a proposal, each in its paragraph, in the order of the text."""
    text = desk.texts.text(desk.record, proposal.base)
    if text is None:
        return ()
    return _Showing(desk, text, _as_held(desk, proposal)).changes()


def unplaced_of(proposal: Proposal) -> tuple[Unplaced, ...]:
    """Give what was asked for and has no place in the text yet."""
    return tuple(one for one in proposal.unplaced if not one.closed)


def _as_held(desk: Desk, proposal: Proposal) -> Proposal:
    """Give a proposal with what waits until an agreed paragraph is reopened."""
    on_record = proposals_on(desk.record, proposal.base)
    return next((one for one in on_record if one.id == proposal.id), proposal)


class _Showing:
    """The showing of one proposal's changes in the words of its issue."""

    def __init__(self, desk: Desk, text: Text, proposal: Proposal) -> None:
        self.units = {one.id: one for one in text.all_units()}
        self.order = {name: number for number, name in enumerate(self.units)}
        self.numbers: Mapping[str, str] = labels(text)
        self.proposal = proposal
        self.telling = Telling.of(desk.record, desk.language, whole=False)

    def changes(self) -> tuple[Shown, ...]:
        """Give them in the order of the text."""
        found = [self._shown(number, one) for number, one in enumerate(self.proposal.entries)]
        return tuple(sorted(found, key=lambda one: (self.order.get(one.unit, -1), one.number)))

    def _shown(self, number: int, entry: Entry) -> Shown:
        change = entry.change
        unit = change.after if isinstance(change, Add) else change.unit
        said = self.telling.said
        state = "" if entry.state is EntryState.OPEN else said.states[entry.state.value]
        return Shown(
            number + 1,
            unit,
            self._called(unit),
            self._asks(change),
            tuple(self._pieces(change)),
            state,
            entry.why,
            self.telling.place(self.proposal.source, entry.place),
        )

    def _called(self, unit: str) -> str:
        found = self.units.get(unit)
        if found is None:
            return _("the beginning of the text")
        words = bare(found.words).split()
        return self.numbers.get(unit) or f"“{' '.join(words[:_FEW])}…”"

    def _asks(self, change: Change) -> str:
        match change:
            case Modify():
                return _("Other words")
            case Add():
                return _("A new paragraph after it")
            case Suppress():
                return _("The paragraph goes")
            case Move():
                return _("The paragraph moves behind %(place)s") % {
                    "place": self._called(change.after)
                }
            case Join():
                return _("It is joined with the next paragraph")
            case Keep():
                return _("The paragraph stays as it is")

    def _pieces(self, change: Change) -> Iterator[Piece]:
        if isinstance(change, Add):
            yield Piece(_plain(change.unit.words), COMES)
            return
        unit = self.units.get(change.unit)
        if unit is None:
            return
        if isinstance(change, Modify):
            yield from _modified(unit, change)
        else:
            yield Piece(_plain(unit.words), GOES if isinstance(change, Suppress) else STAYS)


def _modified(unit: Unit, change: Modify) -> Iterator[Piece]:
    found = tokens(unit.words)
    parts = (
        ("".join(found[: change.start]), STAYS),
        (change.old, GOES),
        (change.new, COMES),
        ("".join(found[change.end :]), STAYS),
    )
    for words, how in parts:
        if words:
            yield Piece(_plain(words), how)


def _plain(words: str) -> str:
    """Give words as people read them, with the blanks at their edges."""
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() and words.strip() else ""
    return f"{before}{readable(words)}{after}"
