"""Where every word of a living text is from, and what became of all that was ever asked: law 4.

Each word of the last issue is followed back, revision by revision, to where it entered, and held
against what the provenance says of it. Everything here gives sentences on what is wrong; an empty
list is what the law asks for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tests.living import LivingText, Step, issue_name
from travaux.changes import Add, Modify
from travaux.drafting.asks import BaseUnits
from travaux.drafting.provenance import Origin
from travaux.drafting.settlement import Settlement
from travaux.proposals import Entry, EntryState
from travaux.readings import Disposition, Ruling
from travaux.texts import Text, fold, tokens

_DECIDED = (EntryState.TAKEN, EntryState.NOT_TAKEN, EntryState.PARKED, EntryState.DROPPED)
_CLOSED = (EntryState.SATISFIED, EntryState.NEEDS_A_HAND)


@dataclass(slots=True)
class Followed:
    """The words of the last issue by where they are from, and what is wrong with any."""

    words: int = 0
    from_base: int = 0
    from_proposals: int = 0
    from_bridges: int = 0
    faults: list[str] = field(default_factory=list)


def followed_back(living: LivingText) -> Followed:
    """Follow every word of the issue on the table back to where it entered."""
    found = Followed()
    words = [_cut(text) for text in living.issues]
    for unit, parts in words[-1].items():
        said = [
            run.origin for run in living.provenance.units.get(unit, ()) for _ in range(run.count)
        ]
        if len(said) != len(parts):
            found.faults.append(f"{unit}: {len(parts)} words, {len(said)} with an origin")
            continue
        for at, word in enumerate(parts):
            _follow(living, words, (unit, at), word, said[at], found)
    return found


def _follow(
    living: LivingText,
    words: list[Mapping[str, list[str]]],
    place: tuple[str, int],
    word: str,
    said: Origin,
    found: Followed,
) -> None:
    found.words += 1
    number, (unit, at), ruling = len(living.steps), place, None
    while number:
        stood = living.steps[number - 1].settlement.words[unit][at]
        if stood.source is None:
            ruling = stood.ruling
            break
        number, (unit, at) = number - 1, stood.source
    where = f"{place[0]} word {place[1]} “{word}”"
    if said.issue != issue_name(number) or said.ruling != (ruling.id if ruling else ""):
        found.faults.append(f"{where}: said to be from {said}, entered in {issue_name(number)}")
    if number == 0:
        found.from_base += 1
        if not _alike(words[0][unit][at], word):
            found.faults.append(f"{where}: in the first issue, “{words[0][unit][at]}” stands there")
    elif not word:
        pass  # a blank that a bracket left behind
    elif ruling is None:
        found.faults.append(f"{where}: entered by nobody's decision")
    else:
        found.faults += [f"{where}: {fault}" for fault in _grounds(living, ruling, word, found)]


def _alike(one: str, other: str) -> bool:
    """Tell whether words are the same, or one of them is the beginning of the other.

    What stood between two words may have gone, and made one of them: it is from where it begins.
    """
    return one.startswith(other) or other.startswith(one)


def _grounds(living: LivingText, ruling: Ruling, word: str, found: Followed) -> Iterator[str]:
    """Hold a word against the decision that brought it, and those who asked for it."""
    if ruling.id not in living.record.rulings:
        yield f"from {ruling.id}, which isn't on record"
    asked = {w for ref in ruling.taken for w in _asked(_entry(living, ref))}
    if ruling.disposition is Disposition.BRIDGE:
        found.from_bridges += 1
        given = (*_words(ruling.words), *asked)
        if not any(_alike(one, word) for one in given) or not ruling.proposer:
            yield f"not in the bridge “{ruling.words}”"
    else:
        found.from_proposals += 1
        if not any(_alike(one, word) for one in asked):
            yield f"{ruling.id} took {ruling.taken}, and nobody asks for it there"


def words_lost(living: LivingText) -> list[str]:
    """Give the words that went from one issue to the next without a decision on them."""
    return [fault for step in living.steps for fault in _lost(step)]


def _lost(step: Step) -> Iterator[str]:
    settlement = step.settlement
    kept = {word.source for words in settlement.words.values() for word in words}
    decided, grown = {ruling.id for ruling in step.rulings}, _grown(settlement)
    for unit in settlement.before.all_units():
        gone = settlement.gone.get(unit.id)
        regions = settlement.regions.get(unit.id, ())
        parts = _words(unit.words)
        for at in range(len(parts)):
            by = [one.ruling.id for one in regions if one.start <= at < one.end]
            by += [gone.id] if gone else []
            stands = (unit.id, at) in kept or parts[at] in grown.get(unit.id, "")
            if not stands and not decided.intersection(by):
                yield f"{step.issue}: {unit.id} word {at} went by nobody's decision"


def _grown(settlement: Settlement) -> Mapping[str, str]:
    """Give for each unit its words that are longer now: others have run into them."""
    before = _cut(settlement.before)
    grown: dict[str, str] = {}
    for words in settlement.words.values():
        for word in words:
            now = fold(word.token.strip())
            if word.source and now != before[word.source[0]][word.source[1]]:
                grown[word.source[0]] = f"{grown.get(word.source[0], '')} {now}"
    return grown


def fates(living: LivingText) -> Counter[EntryState]:
    """Count every change that was ever received by what has become of it."""
    return Counter(one.state for p in living.record.proposals.values() for one in p.entries)


def unaccounted(living: LivingText) -> list[str]:
    """Give the changes that are neither decided by a named ruling nor open, nor say why not."""
    units = BaseUnits(living.text)
    return [
        f"{proposal.id}#{number} is {entry.state}: {fault}"
        for name, received in living.record.received.items()
        for proposal in [living.record.proposals[name]]
        for number, entry in enumerate(proposal.entries)
        for fault in [
            *_of_entry(living, units, entry),
            *_missing(len(received.proposal.entries), len(proposal.entries)),
        ]
    ]


def _of_entry(living: LivingText, units: BaseUnits, entry: Entry) -> Iterator[str]:
    ruling = living.record.rulings.get(entry.ruling)
    if entry.state in _DECIDED:
        if ruling is None or entry.ruling in living.record.reversed:
            yield f"no decision stands behind it ({entry.ruling})"
    elif entry.state in _CLOSED:
        if not entry.why:
            yield "no reason is given"
    elif misfit := units.misfit(entry.change):
        yield misfit


def _missing(received: int, now: int) -> Iterator[str]:
    if now < received:
        yield f"{received} changes came, {now} are there"


def _entry(living: LivingText, ref: tuple[str, int]) -> Entry:
    return living.record.proposals[ref[0]].entries[ref[1]]


def _asked(entry: Entry) -> list[str]:
    change = entry.change
    if isinstance(change, Modify):
        return _words(change.new)
    return _words(change.unit.words) if isinstance(change, Add) else []


def _cut(text: Text) -> Mapping[str, list[str]]:
    return {unit.id: _words(unit.words) for unit in text.all_units()}


def _words(words: str) -> list[str]:
    return [fold(part.strip()) for part in tokens(words.removeprefix(" "))]
