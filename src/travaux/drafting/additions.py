"""What delegations add, or move, between two units of the base: never three copies of one thing.

Each voice adds a sequence. The sequences are woven into one, in house order: an item equal or
nearly equal to one that stands there falls together with it, the order of every voice is kept,
and what is new stands after what that voice had before it. A paragraph that several added with
small differences becomes one paragraph with the differences in brackets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel

from travaux.changes import Add, Move
from travaux.drafting.asks import Ask
from travaux.drafting.nesting import Rank, Ref
from travaux.texts import Kind, Unit, fold

NEARLY = 0.8  # likeness from which two added paragraphs are wordings of one


@dataclass(slots=True)
class Wording:
    """One wording of an added unit, and everyone who asks for it so."""

    unit: Unit
    voices: set[str] = field(default_factory=set)
    refs: set[Ref] = field(default_factory=set)


@dataclass(slots=True)
class Addition:
    """One added unit in all its wordings, or (`moved` set) a base unit wanted here."""

    wordings: dict[str, Wording] = field(default_factory=dict)
    moved: str = ""
    voices: set[str] = field(default_factory=set)
    refs: set[Ref] = field(default_factory=set)

    @property
    def key(self) -> str:
        """What it is matched by: its first wording, or the unit that is moved."""
        return f"\0{self.moved}" if self.moved else next(iter(self.wordings))

    def take(self, ask: Ask, voice: str) -> None:
        """Count one more voice for it."""
        ref = (voice, ask.proposal, ask.entry)
        self.voices.add(voice)
        self.refs.add(ref)
        if isinstance(ask.change, Add):
            wording = self.wordings.setdefault(_key(ask), Wording(ask.change.unit))
            wording.voices.add(voice)
            wording.refs.add(ref)

    def leading(self, rank: Rank) -> Wording:
        """Give the wording that most ask for; among equals, that of the first in house order."""
        return min(
            self.wordings.values(),
            key=lambda w: (-len(w.voices), min(map(rank, w.voices)), w.unit.words),
        )


def woven(asks: Iterable[Ask], rank: Rank) -> list[Addition]:
    """Weave what all voices add at one place into one sequence."""
    sequences: dict[tuple[str, str], list[Ask]] = {}
    for ask in asks:
        for voice in ask.voices:  # two files of one voice may add the same: it is added once
            sequences.setdefault((voice, ask.proposal), []).append(ask)
    additions: list[Addition] = []
    for voice, proposal in sorted(sequences, key=lambda key: (rank(key[0]), key[1])):
        _weave(additions, voice, sequences[voice, proposal])
    return additions


def _key(ask: Ask) -> str:
    change = ask.change
    if isinstance(change, Move):
        return f"\0{change.unit}"
    assert isinstance(change, Add)  # noqa: S101 - only these two stand between units
    return f"{change.unit.kind} {change.unit.depth} {fold(change.unit.words)}"


def _weave(additions: list[Addition], voice: str, asks: list[Ask]) -> None:
    known = {key: addition.key for addition in additions for key in _keys(addition)}
    keys = [known.get(_key(ask), _key(ask)) for ask in asks]
    standing = [addition.key for addition in additions]
    result: list[Addition] = []
    own: list[Addition] = []
    for code in Indel.opcodes(standing, keys):
        there = additions[code.src_start : code.src_end]
        new = asks[code.dest_start : code.dest_end]
        if code.tag == "equal":
            for addition, ask in zip(there, new, strict=True):
                addition.take(ask, voice)
            result += [*own, *there]
            own = []
        else:  # what stands there comes first: earlier names in house order
            result += there
            own += [_new(ask, voice) for ask in new]
    additions[:] = _nearly_equal_together([*result, *own], voice)


def _keys(addition: Addition) -> Iterable[str]:
    return [addition.key] if addition.moved else addition.wordings


def _new(ask: Ask, voice: str) -> Addition:
    addition = Addition(moved=ask.change.unit if isinstance(ask.change, Move) else "")
    addition.take(ask, voice)
    return addition


def _nearly_equal_together(additions: Sequence[Addition], voice: str) -> list[Addition]:
    """Let an addition only `voice` asks for fall together with a near wording of others.

    Between two additions that the voice shares already, so that its order is kept.
    """
    result: list[Addition] = []
    run: list[Addition] = []
    for addition in additions:
        shared = voice in addition.voices and len(addition.voices) > 1
        if shared:
            result += [*_paired(run, voice), addition]
            run = []
        else:
            run.append(addition)
    return result + _paired(run, voice)


def _paired(run: list[Addition], voice: str) -> list[Addition]:
    """Lay a voice's additions among the others', those that pair as one.

    What it has before a pair stays before it, after what the others have there.
    """
    own = [addition for addition in run if voice in addition.voices]
    others = [addition for addition in run if voice not in addition.voices]
    result: list[Addition] = []
    waiting: list[Addition] = []
    at = 0
    for addition in own:
        place = next((p for p in range(at, len(others)) if _near(addition, others[p])), None)
        if place is None:
            waiting.append(addition)
        else:
            _absorb(others[place], addition)
            result += [*others[at:place], *waiting, others[place]]
            waiting, at = [], place + 1
    return [*result, *others[at:], *waiting]


def _near(one: Addition, other: Addition) -> bool:
    if one.moved or other.moved:
        return False
    mine = next(iter(one.wordings.values())).unit
    return any(_alike(mine, wording.unit) for wording in other.wordings.values())


def _alike(one: Unit, other: Unit) -> bool:
    if (one.kind is Kind.ROW) is not (other.kind is Kind.ROW):
        return False
    words = fold(one.words), fold(other.words)
    return Indel.normalized_similarity(*words, score_cutoff=NEARLY) > 0


def _absorb(addition: Addition, other: Addition) -> None:
    for key, wording in other.wordings.items():
        mine = addition.wordings.setdefault(key, Wording(wording.unit))
        mine.voices |= wording.voices
        mine.refs |= wording.refs
    addition.voices |= other.voices
    addition.refs |= other.refs
