"""Accounting: received = shown + merged + withdrawn + unplaced, to the last change (law 6).

What is counted is a change as it was submitted: one entry of one proposal, or one thing asked for
that couldn't be turned into a change. Each has exactly one fate, and a row that leads back to the
file and the place in it. The rows are the consolidation trace that the UNFCCC's secretariat kept
by hand in 2009 (P14).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from travaux.changes import Add, Join, Keep, Modify, Move, Suppress
from travaux.drafting.asks import words_of
from travaux.drafting.compilation import Compilation, CompiledUnit
from travaux.drafting.nesting import Contested, Node, Ref
from travaux.errors import TravauxError
from travaux.proposals import Entry, EntryState, Proposal, Unplaced
from travaux.texts import readable


class Fate(StrEnum):
    """What became of a change."""

    SHOWN = "shown"  # stands in the text, under its sponsors' names
    MERGED = "merged"  # identical to one that is shown: its sponsors' names stand there too
    WITHDRAWN = "withdrawn"  # kept on record, out of the text
    DECIDED = "decided"  # taken or not, by a decision on its bracket
    PARKED = "parked"  # out of the text for now, by decision
    UNPLACED = "unplaced"  # not in the text, with the reason


class Verb(StrEnum):
    """What a change does, in the ITU's verbs where it has one."""

    MODIFY = "MOD"
    ADD = "ADD"
    SUPPRESS = "SUP"
    MOVE = "MOVE"
    JOIN = "JOIN"
    KEEP = "NOC"
    OTHER = "—"


_VERBS: dict[type, Verb] = {
    Modify: Verb.MODIFY,
    Add: Verb.ADD,
    Suppress: Verb.SUPPRESS,
    Move: Verb.MOVE,
    Join: Verb.JOIN,
    Keep: Verb.KEEP,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One submitted change and its fate.

    `unit` is the id of the unit it concerns (of the unit after which an addition stands, for one
    that isn't shown); `sponsors` everyone who asks for it as it stands in the text.
    """

    proposal: str
    source: str
    place: str
    verb: Verb
    old: str
    new: str
    unit: str
    sponsors: tuple[str, ...]
    fate: Fate
    why: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """The whole account of one compilation."""

    rows: tuple[Row, ...]

    def count(self, fate: Fate) -> int:
        """Count the changes with one fate."""
        return sum(1 for row in self.rows if row.fate is fate)

    @property
    def received(self) -> int:
        """How many changes came in."""
        return len(self.rows)

    @property
    def fates(self) -> tuple[Fate, ...]:
        """The fates that the sum names: what is decided only once something is."""
        later = (Fate.DECIDED, Fate.PARKED)
        return tuple(fate for fate in Fate if fate not in later or self.count(fate))

    def sentence(self) -> str:
        """Say the sum: "received 12 = shown 8 + merged 2 + withdrawn 1 + unplaced 1"."""
        parts = " + ".join(f"{fate} {self.count(fate)}" for fate in self.fates)
        return f"received {self.received} = {parts}"


class LostProposal(TravauxError):  # noqa: N818
    """A change that is nowhere: it must never happen, and is never passed over in silence."""

    def __init__(self, proposal: str, place: str) -> None:
        super().__init__(
            f"A change of proposal {proposal} ({place}) is neither in the compiled text nor in the "
            "list of what couldn't be placed. Don't issue this text; report the files as a fault."
        )


def accounted(compilation: Compilation) -> Account:
    """Give the account of a compilation.

    Raises:
        LostProposal: a live change has no fate.
    """
    standing = _standing(compilation)
    reasons = _reasons(compilation)
    rows: list[Row] = []
    for proposal in compilation.proposals:
        out = _out_of_text(proposal)
        for number, entry in enumerate(proposal.entries):
            if entry.part_of is None:
                rows.append(_row(proposal, entry, number, out, standing, reasons))
        rows += [_unplaced(proposal, unplaced, out) for unplaced in proposal.unplaced]
    return Account(tuple(rows))


def _out_of_text(proposal: Proposal) -> str:
    """Say why a whole proposal stays out of the text; "" if it doesn't."""
    if proposal.withdrawn:
        return "withdrawn by its sponsors"
    if proposal.dropped:
        return "dropped by decision"
    return "" if proposal.live else f"a {proposal.kind}, which doesn't enter the text"


@dataclass(frozen=True, slots=True)
class _Standing:
    unit: str
    sponsors: tuple[str, ...]
    first: str  # the proposal under which it is shown
    whole: bool
    cut: int


def _row(
    proposal: Proposal,
    entry: Entry,
    number: int,
    out: str,
    standing: dict[tuple[str, int], _Standing],
    reasons: dict[tuple[str, str, str], str],
) -> Row:
    if out:
        return _made(proposal, entry, proposal.parties, Fate.WITHDRAWN, out)
    found = _found(proposal, number, standing)
    if found is None and entry.state in _CLOSED:
        return _made(proposal, entry, proposal.parties, _CLOSED[entry.state], _closed(entry))
    if found is None:
        key = proposal.id, entry.place, words_of(entry.change)
        if key not in reasons:
            raise LostProposal(proposal.id, entry.place)
        return _made(proposal, entry, proposal.parties, Fate.UNPLACED, reasons[key])
    fate = Fate.SHOWN if found.first == proposal.id else Fate.MERGED
    return _made(proposal, entry, found.sponsors, fate, _why(found, fate), found.unit)


def _found(
    proposal: Proposal, number: int, standing: dict[tuple[str, int], _Standing]
) -> _Standing | None:
    """Find where a change stands, or a piece of one that was decided in part."""
    pieces = (n for n, one in enumerate(proposal.entries) if one.part_of == number)
    places = (standing.get((proposal.id, n)) for n in (number, *pieces))
    return next((found for found in places if found), None)


_CLOSED = {
    EntryState.TAKEN: Fate.DECIDED,
    EntryState.NOT_TAKEN: Fate.DECIDED,
    EntryState.SATISFIED: Fate.DECIDED,
    EntryState.DROPPED: Fate.DECIDED,
    EntryState.PARKED: Fate.PARKED,
    EntryState.HELD: Fate.UNPLACED,
    EntryState.NEEDS_A_HAND: Fate.UNPLACED,
}


def _closed(entry: Entry) -> str:
    """Say what closed a change: its reason, or what was decided and by which ruling."""
    return entry.why or (f"{entry.state}: {entry.ruling}" if entry.ruling else str(entry.state))


def _made(
    proposal: Proposal,
    entry: Entry,
    sponsors: tuple[str, ...],
    fate: Fate,
    why: str,
    unit: str = "",
) -> Row:
    change = entry.change
    concerned = unit or (change.after if isinstance(change, Add) else change.unit)
    old = readable(change.old) if isinstance(change, Modify) else ""
    new = readable(change.new) if isinstance(change, Modify) else words_of(change)
    verb = _VERBS[type(change)]
    return Row(
        proposal.id, proposal.source, entry.place, verb, old, new, concerned, sponsors, fate, why
    )


def _unplaced(proposal: Proposal, unplaced: Unplaced, out: str) -> Row:
    fate = Fate.WITHDRAWN if out else Fate.DECIDED if unplaced.closed else Fate.UNPLACED
    return Row(
        proposal.id,
        proposal.source,
        unplaced.place,
        Verb.OTHER,
        "",
        unplaced.words,
        "",
        proposal.parties,
        fate,
        out or unplaced.closed or unplaced.reason,
    )


def _reasons(compilation: Compilation) -> dict[tuple[str, str, str], str]:
    return {
        (proposal, unplaced.place, unplaced.words): unplaced.reason
        for proposal, unplaced in compilation.unplaced
    }


def _why(found: _Standing, fate: Fate) -> str:
    if fate is Fate.MERGED:
        return "identical to a change that is shown"
    if found.whole:
        return "changes most of the paragraph: shown as an alternative to the whole"
    if found.cut > 1:
        return f"crosses other changes: shown in {found.cut} parts"
    return ""


def _standing(compilation: Compilation) -> dict[tuple[str, int], _Standing]:
    """Find where each entry stands in the compiled text."""
    places = list(_places(compilation))
    counts = Counter(key for _, _, refs, _ in places for key in {ref[1:] for ref in refs})
    rank = compilation.rank
    standing: dict[tuple[str, int], _Standing] = {}
    for unit, sponsors, refs, whole in places:
        if not refs:
            continue
        first = min(refs, key=lambda ref: (rank(ref[0]), ref[1], ref[2]))[1]
        for _, proposal, entry in refs:
            key = proposal, entry
            known = standing.get(key)
            # A cut change counts as shown if any of its parts is shown under its own name.
            if known is None or (known.first != proposal and first == proposal):
                standing[key] = _Standing(unit, sponsors, first, whole, counts[key])
    return standing


_Place = tuple[str, tuple[str, ...], tuple[Ref, ...], bool]


def _places(compilation: Compilation) -> Iterator[_Place]:
    for entry in (*compilation.entries(), *compilation.compiled_notes()):
        if not isinstance(entry, CompiledUnit):
            continue  # a placement's entry stands under the unit that moves
        unit = entry.unit.id
        supports = entry.added, entry.suppressed, entry.moved, entry.joined, entry.kept
        for support in supports:
            yield unit, support.voices, support.refs, False
        if not entry.added:
            yield from _in_words(unit, entry.nodes)


def _in_words(unit: str, nodes: Iterable[Node]) -> Iterator[_Place]:
    for node in nodes:
        if isinstance(node, Contested):
            for variant in node.variants:
                yield unit, variant.sponsors, variant.refs, variant.whole
            yield from _in_words(unit, node.base)
