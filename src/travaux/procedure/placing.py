"""Placing: a person finds the place in the text of what couldn't be placed by itself, or closes it.

The words that are to change are quoted as they stand, and have to stand in the paragraph once:
whoever places a change by hand doesn't count words, and nothing is guessed for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.changes import Add, Change, Modify, Suppress
from travaux.events import EntryPlaced, UnplacedSettled
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor, NotOnRecord
from travaux.procedure.proposing import agreed_paragraphs
from travaux.procedure.rules import NotAllowed, Row
from travaux.procedure.sponsoring import in_play
from travaux.proposals import EntryState, Proposal
from travaux.texts import Kind, Text, Unit, fold, new_id, readable, tokens
from travaux.texts.runs import runs

_HAND = Row("only what couldn't be placed by itself is placed by hand", "S15, S17")
_LOOSE = Row("only what has no place in the text is closed so, and it is named", "S15, S17")
_WHY = Row("whoever closes what somebody handed in says why", "S17")
_WHICH = Row("what is placed is named where there is more than one", "S15")
_WHAT = Row("a change has other words for those of a paragraph, or is a new paragraph", "P7")
_ONE_PLACE = Row("a change has one place, which the words quoted show", "P7")
_TABLED = Row("a change is placed in the words of an issue, which are on the table", "S14")

_NOT_COPIED = (Kind.TITLE, Kind.HEADING, Kind.ARTICLE, Kind.ANNEX, Kind.FORMULA)
_CLOSING = ",.;:!?)]}»”’%"  # no blank stands in front of these
_AROUND = 4  # so many words on either side show which place is meant


@act
def place_entry(
    floor: Floor,
    proposal: str,
    number: int | None = None,
    asked: str = "",
    unit: str = "",
    old: str = "",
    new: str = "",
    after: str = "",
    words: str = "",
    more: bool = False,
) -> Acted:
    """Place by hand what a proposal asks for and what couldn't be placed by itself.

    Which it is, `number` tells for a change that needs a hand, and `asked` (its words as they are
    kept) for what is unplaced; neither is needed where there is only one. What it comes to is
    either other words in a paragraph: the `unit`, the `old` words as they stand there, once, and
    the `new` ones in their place, none to delete them; or a new paragraph: its `words`, and the
    unit `after` which it stands, none for the beginning of the text. `more` says that other changes
    are still to be placed of what was asked, which stays unplaced until the last of them is.
    """
    found = in_play(floor, proposal)
    at, kept = _wanted(found, number, asked)
    text = floor.drafters.text(floor.record, found.base)
    if text is None:
        what = f"placing what {proposal} asks for in {found.base}, which isn't tabled"
        raise NotAllowed(what, _TABLED, "the same after “table-text”")
    if bool(unit) == bool(words.strip()):
        said = "either “unit”, “old” and “new”, or “words” and the unit “after” which they stand"
        raise NotAllowed(f"placing a change of {proposal}", _WHAT, said)
    change = _worded(text, unit, old, new) if unit else _added(text, found, after, words)
    if more and not kept:
        what = f"placing change {at} of {proposal} in several places"
        raise NotAllowed(what, _ONE_PLACE, "the same without “more”")
    told = tuple(agreed_paragraphs(floor, found, (change,)))
    return done(EntryPlaced(proposal, at, change, kept, more), findings=told)


@act
def close_unplaced(floor: Floor, proposal: str, reason: str, asked: str = "") -> Acted:
    """Close what has no place in the text, for it asks for nothing of the text.

    A file in prose may hold thanks beside what it asks for. The `reason` says why it asks for
    nothing. `asked` are its words as they are kept, needed where there are several. It stays on
    record with the reason, and nothing of it is open any more.
    """
    found = in_play(floor, proposal)
    loose = _loose(found)
    words = loose[0] if not asked and len(loose) == 1 else asked
    if words not in loose:
        said = f"one of these: {_quoted(loose)}" if loose else "nothing: all has its place"
        raise NotAllowed(f"closing “{asked}” of {proposal}", _LOOSE, said)
    if not reason.strip():
        what = f"closing “{words}” of {proposal} without a reason"
        raise NotAllowed(what, _WHY, "the same with a “reason”")
    return done(UnplacedSettled(proposal, words, reason))


def _loose(proposal: Proposal) -> list[str]:
    """Give the words that have no place, and that nobody closed."""
    return [one.words for one in proposal.unplaced if not one.closed]


def _wanted(proposal: Proposal, number: int | None, asked: str) -> tuple[int, str]:
    """Give the number under which something is placed, and its words if it is unplaced."""
    entries = enumerate(proposal.entries)
    hands = [n for n, one in entries if one.state is EntryState.NEEDS_A_HAND]
    loose = _loose(proposal)
    waiting = f"{', '.join(map(str, hands)) or 'none'}; and unplaced, {_quoted(loose) or 'nothing'}"
    named = (number is not None) + bool(asked)
    if named > 1 or (not named and len(hands + loose) > 1):
        said = f"one of these: number {waiting}"
        raise NotAllowed(f"placing what {proposal.id} asks for", _WHICH, said)
    if not named and (hands or loose):
        return (hands[0], "") if hands else (len(proposal.entries), loose[0])
    if number in hands:
        return number, ""
    if asked in loose:
        return len(proposal.entries), asked
    said = f"“{asked}” of" if asked else "what" if number is None else f"change {number} of"
    what = f"placing {said} {proposal.id}{'' if named else ' asks for'}"
    left = f"number {waiting}" if hands or loose else "nothing: all is placed"
    raise NotAllowed(what, _HAND, left)


def _worded(text: Text, name: str, old: str, new: str) -> Change:
    """Give the change of the words quoted, as small as it is."""
    old, new = " ".join(old.split()), " ".join(new.split())
    if not old:
        raise NotAllowed(f"a change in {name} of no words", _WHAT, "the same with the “old” words")
    parts = tokens(_unit(text, name).words)
    found = runs(parts, old)
    if len(found) != 1:
        raise NotAllowed(f"placing a change at “{old}” in {name}", _ONE_PLACE, _told(parts, found))
    start, end = found[0], found[0] + len(tokens(old))
    if not new and (start, end) == (0, len(parts)):
        return Suppress(name)
    fresh = tokens(new) if new else []
    if fresh and (not parts[start][:1].isspace() or new[0] in _CLOSING):
        fresh[0] = fresh[0].lstrip()
    while start < end and fresh and fold(fresh[0]) == fold(parts[start]):
        start, fresh = start + 1, fresh[1:]
    while start < end and fresh and fold(fresh[-1]) == fold(parts[end - 1]):
        end, fresh = end - 1, fresh[:-1]
    if start == end and not fresh:
        raise NotAllowed(f"a change at “{old}” in {name} to the same words", _WHAT, "other words")
    return Modify(name, start, end, "".join(parts[start:end]), "".join(fresh))


def _added(text: Text, proposal: Proposal, after: str, words: str) -> Add:
    """Give a new paragraph, of the kind of the one that it stands after."""
    before = _unit(text, after) if after else Unit("", Kind.PARAGRAPH, "")
    words = " ".join(words.split())
    own = {one.unit.id for one in proposal.changes if isinstance(one, Add)}
    name = new_id(words, own | {unit.id for unit in text.all_units()})
    kind = Kind.PARAGRAPH if before.kind in _NOT_COPIED else before.kind
    return Add(after, Unit(name, kind, words, before.depth))


def _unit(text: Text, name: str) -> Unit:
    found = next((one for one in text.all_units() if one.id == name), None)
    if found is None:
        raise NotOnRecord("paragraph", name, [one.id for one in text.all_units()])
    return found


def _told(parts: Sequence[str], found: Sequence[int]) -> str:
    """Say where words stand that stand more than once, or what stands there instead."""
    if not found:
        return f"words of the paragraph as they stand: “{readable(''.join(parts)).strip()}”"
    around = ("".join(parts[max(0, n - _AROUND) : n + _AROUND + 1]).strip() for n in found)
    return f"more words, so that one place is meant; they stand in {_quoted(map(readable, around))}"


def _quoted(several: Sequence[str] | Iterator[str]) -> str:
    return ", ".join(f"“{one}”" for one in several)
