"""What changed between any two issues of a text, each change under the name of who brought it.

Both issues are compared as texts; who brought each word is told from where its words are from, and
who took words out from the decisions on the issues in between (S16). What several brought is cut
into what each did; where nobody knows who, the issue stands for them in which it came or went.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, takewhile

from travaux.changes import Add, Change, Move, Suppress
from travaux.dates import When
from travaux.delegations import Registry
from travaux.drafting.alignment import modifications
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.compilation import compiled
from travaux.drafting.conventions import Attribution, Convention
from travaux.numbering import labels
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.readings import Disposition, Ruling
from travaux.record import Record
from travaux.reports.history.fates import by_unit, last_stood, puts_elsewhere, removed_by
from travaux.reports.history.grounds import day_of
from travaux.reports.history.line import Line, Place, moved_units
from travaux.reports.history.marks import (
    ASKED,
    Asked,
    asked_in,
    follows,
    head_of,
    is_asked,
    parts_of,
    words_in,
)
from travaux.reports.history.telling import Telling
from travaux.reports.marking import table, titled
from travaux.texts import Dispute, Head, Sign, Text, Unit, pieces, tokens
from travaux.texts.signs import CLOSE, OPEN

_LATER = "B"
_MARKS = Convention("changes", "", "", Attribution.INLINE, moved_words=True, gone_for_each=True)


@dataclass(frozen=True, slots=True)
class Hand:
    """Who brought a change, and on which day; None where that isn't on record."""

    author: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """The earlier text with what the later one deletes and adds marked in it.

    Each bracket bears a name to print, and `hands` says by that name who brought the change and
    when. Without the brackets and what they delete, it is the later text to the word.
    """

    text: Text
    hands: Mapping[str, Hand]


def changes(
    record: Record, line: Line, language: str = "", registry: Registry | None = None
) -> Changes:
    """Give what changed from the first issue of a line to its last.

    Args:
        record: who decided and asked.
        line: the two issues, and those between them.
        language: names and dates are written in it; the dossier's if left out.
        registry: who the delegations are.
    """
    one, other = line.stages[0].text, line.stages[-1].text
    entries = tuple(Entry(change, "") for change in _by_ids(one, other))
    compilation = compiled(one, [Proposal(_LATER, (Sponsor(_LATER),), entries)])
    marked = _as_changes(negotiating_text(compilation, _MARKS, lambda _: _LATER), one, other)
    return _Signing(Telling.of(record, language, registry), line).signed(marked)


def _by_ids(one: Text, other: Text) -> Iterator[Change]:
    """Give what leads from one issue to another, paragraph by paragraph, by their ids."""
    old, new = ({unit.id: unit for unit in text.all_units()} for text in (one, other))
    stays = (old.keys() & new.keys()) - moved_units(one, other)
    anchor = _leading(one, stays)
    for unit in other.units:
        if unit.id in stays:
            anchor = _behind(one, stays, unit.id)
        elif unit.id in old:
            yield Move(unit.id, anchor)
        else:
            yield Add(anchor, replace(unit, label=None))
    for name in old:
        if name not in new:
            yield Suppress(name)
        else:
            yield from modifications(name, old[name].words, new[name].words)
    yield from (Add("", note) for note in other.notes if note.id not in old)


def _leading(one: Text, stays: Collection[str]) -> str:
    """Give the last of the paragraphs at the beginning that don't stay where they are."""
    first = takewhile(lambda unit: unit.id not in stays, one.units)
    return next((unit.id for unit in reversed(list(first))), "")


def _behind(one: Text, stays: Collection[str], name: str) -> str:
    """Give the paragraph behind which something stands that follows one which stays.

    What went from behind it stands there still, marked; what is new follows that.
    """
    names = [unit.id for unit in one.units]
    for following in names[names.index(name) + 1 :]:
        if following in stays:
            return name
        name = following
    return name


def _as_changes(marked: Text, one: Text, other: Text) -> Text:
    """Mark a paragraph that was changed as a whole as one that went and one that came.

    What came bears the number that it has in the later text, and all else that of the earlier.
    """
    old, before = {unit.id for unit in one.all_units()}, labels(one)
    against, deletion = Head(Dispute.AGAINST).sign(), Head(Dispute.DELETION, _LATER).sign()
    numbers, units = labels(other), list[Unit]()
    for unit in marked.units:
        words = unit.words.replace(against, deletion)
        name, sign, _ = unit.id.replace(">", "~").partition("~")
        came = bool(sign) or name not in old
        label = (numbers.get(name) or "") if came else before.get(name, unit.label)
        units.append(replace(unit, words=words, label=label))
    return marked.with_units(tuple(units))


def change_table(changed: Changes, names: tuple[str, str], language: str = "") -> Text:
    """Put what changed in three columns: as it stood, as it stands, and who brought it.

    Paragraphs that are the same in both issues stand in the table too, so that it can be read.
    """
    text = changed.text
    telling = Telling.of(Record(), language or text.language)
    said, numbers = telling.said, labels(text)
    rows = [_row(unit, numbers.get(unit.id, "")) for unit in text.units]
    heads = (*names, said.brought_by)
    title = said.changes_title.format(*names)
    return Text(titled(title, table([heads, *rows], "c")), text.notes, telling.language)


def _row(unit: Unit, number: str) -> tuple[str, str, str]:
    hands = [
        piece.head.names
        for piece in pieces(unit.words)
        if piece.sign is Sign.OPEN and piece.head.dispute in ASKED
    ]
    sides = (_side(unit.words, dispute) for dispute in (Dispute.ADDITION, Dispute.DELETION))
    left, right = (f"{number} {words}".strip() if words else "" for words in sides)
    return left, right, "; ".join(dict.fromkeys(filter(None, hands)))


def _side(words: str, without: Dispute) -> str:
    """Give words without what is asked in one way, and with what is asked in the other unnamed."""
    said: list[str] = []
    disputes: list[Dispute] = []
    for part in parts_of(words):
        if part.startswith(OPEN):
            disputes.append(head_of(part).dispute)
        if without not in disputes:
            said.append(Head(disputes[-1]).sign() if is_asked(part) else part)
        if part == CLOSE and disputes:
            disputes.pop()
    return " ".join("".join(said).split())


@dataclass(frozen=True, slots=True)
class _Cause:
    """The issue in which a word came, or went, and the decision by which, where it is known."""

    issue: str
    ruling: Ruling | None = None


class _Signing:
    """The marked text, whose brackets are cut by who brought each word, and bear their names."""

    def __init__(self, telling: Telling, line: Line) -> None:
        self.telling, self.line = telling, line
        self.ends = line.stages[0].text, line.stages[-1].text
        self.ways = line.ways()
        self.came = _came(line, self.ways)
        self.rulings = [by_unit(telling.record, stage.issue) for stage in line.stages]
        self.later = {stage.issue for stage in line.stages[1:]}
        self.hands: dict[str, Hand] = {}

    def signed(self, marked: Text) -> Changes:
        cut: dict[tuple[int, int], _Cut] = {}
        before: tuple[Asked, _Cause] | None = None
        every = [parts_of(unit.words) for unit in marked.all_units()]
        for one in asked_in(marked, *self.ends):
            words = words_in(every[one.unit], one)
            replaced = before[1] if before and follows(one, before[0]) else None
            causes = [_replacing(each, replaced) for each in self._causes(one, words)]
            before = one, causes[-1]
            names = [self._name(self._hand(cause)) for cause in causes]
            cut[one.unit, one.part] = _cut([word for word, _ in words], names)
        signed = [
            replace(unit, words="".join(_named(every[n], n, cut)))
            for n, unit in enumerate(marked.all_units())
        ]
        units, notes = signed[: len(marked.units)], signed[len(marked.units) :]
        return Changes(marked.with_units(tuple(units), tuple(notes)), self.hands)

    def _causes(self, one: Asked, words: Sequence[tuple[str, Sequence[Place]]]) -> list[_Cause]:
        """Give why each word of a bracket came or went.

        A word that only stands beside those that changed says nothing: it goes with the one before.
        """
        why = self._brought if one.dispute is Dispute.ADDITION else self._took
        found = [
            next(filter(None, (why(*place) for place in dict.fromkeys(letters))), None)
            for _, letters in words
        ]
        last = next(filter(None, found), None) or self._respelled(one)
        causes = []
        for cause in found:
            last = cause or last
            causes.append(last)
        return causes or [last]

    def _brought(self, unit: str, token: int) -> _Cause | None:
        """Give how a word came to where it stands in the later issue; None if it stays there."""
        origin = self.line.stages[-1].provenance.of(unit, token)
        if origin.issue in self.later:
            return _Cause(origin.issue, self.telling.record.rulings.get(origin.ruling))
        first = self.came.get((unit, token), ("", 0))[0]
        return None if first in ("", unit) else self._moved(unit, first)

    def _took(self, first: str, at: int) -> _Cause | None:
        """Give how a word went out of the text, or elsewhere; None if it stays."""
        number, (unit, token) = last_stood(self.line, self.ways, (first, at))
        if number == len(self.line.stages) - 1:
            return None if unit == first else self._moved(first, unit)
        ruling = removed_by(self.rulings[number].get(unit, ()), token)
        return _Cause(self.line.stages[number + 1].issue, ruling)

    def _respelled(self, one: Asked) -> _Cause:
        """Give how words came to be written otherwise, or in another order, that are the same."""
        added = one.dispute is Dispute.ADDITION
        for place in dict.fromkeys(one.letters):
            at = self.came.get(place) if added else place
            for number, way in enumerate(self.ways):
                if at is None or at not in way:
                    break
                earlier, following = self.line.stages[number : number + 2]
                if _token(earlier.text, at) != _token(following.text, way[at]):
                    ruling = removed_by(self.rulings[number].get(at[0], ()), at[1])
                    return _Cause(following.issue, ruling)
                at = way[at]
        return self._moved(*{unit for unit, _ in one.letters})

    def _moved(self, *units: str) -> _Cause:
        """Give how words were put elsewhere: paragraphs were moved, joined or divided."""
        for number in reversed(range(len(self.ways))):
            following = self.line.stages[number + 1]
            crossed = self._crossed(number, units)
            own = (one for unit in (*units, *crossed) for one in self.rulings[number].get(unit, ()))
            ruling = next(filter(puts_elsewhere, own), None)
            if ruling or crossed or self._joined(number, units):
                return _Cause(following.issue, ruling)
        return _Cause(self.line.stages[-1].issue)

    def _joined(self, number: int, units: Collection[str]) -> bool:
        """Tell whether the issue after one has words of some paragraphs in others."""
        trace = self.line.traces[number]
        sources = ((unit, one.source) for unit in units for one in trace.get(unit, ()))
        return any(unit != source and source in units for unit, source in sources)

    def _crossed(self, number: int, units: Collection[str]) -> list[str]:
        """Give the paragraphs that stand on the other side of some in the issue after one."""
        orders = (stage.text.units for stage in self.line.stages[number : number + 2])
        old, new = ({unit.id: n for n, unit in enumerate(order)} for order in orders)
        both = [one for one in old if one in new]
        own = [unit for unit in units if unit in old and unit in new]
        return [
            one
            for one in both
            if any((old[one] < old[unit]) != (new[one] < new[unit]) for unit in own)
        ]

    def _hand(self, cause: _Cause) -> Hand:
        """Name who asked for what was decided, or where it was; the issue where nobody is known."""
        ruling = cause.ruling
        if ruling is None:
            issue = self.telling.record.issues.get(cause.issue)
            return Hand(cause.issue, _day(issue.date) if issue else None)
        where = ruling.meeting or ruling.body or ruling.id
        author = self._asking(ruling) or self.telling.said.decided_at.format(where)
        return Hand(author, day_of(self.telling.record, ruling))

    def _asking(self, ruling: Ruling) -> str:
        if ruling.disposition is Disposition.BRIDGE and ruling.proposer:
            return self.telling.name(ruling.proposer)
        return self.telling.contributors(ruling)

    def _name(self, hand: Hand) -> str:
        """Give the name that prints in a bracket, and keep the hand by it."""
        when = self.telling.date(When.on(hand.day)) if hand.day else ""
        name = ", ".join(filter(None, (hand.author, when)))
        self.hands[name] = hand
        return name


def _came(line: Line, ways: Sequence[Mapping[Place, Place]]) -> Mapping[Place, Place]:
    """Give for words of the last issue where they stood in the first one."""
    first = line.stages[0].text
    places = ((unit.id, n) for unit in first.all_units() for n in range(len(tokens(unit.words))))
    found = {}
    for place in places:
        number, last = last_stood(line, ways, place)
        if number == len(ways):
            found[last] = place
    return found


_Cut = list[tuple[str, str]]  # words in a row, with who brought them


def _replacing(cause: _Cause, before: _Cause | None) -> _Cause:
    """Let words stand under the decision that took out those in whose place they came."""
    return before if before and not cause.ruling and cause.issue == before.issue else cause


def _cut(words: Sequence[str], names: Sequence[str]) -> _Cut:
    """Put words in a row together that one hand brought."""
    both = groupby(zip(words, names, strict=False), key=lambda one: one[1])
    return [("".join(word for word, _ in own), name) for name, own in both] or [("", names[0])]


def _token(text: Text, place: Place) -> str:
    units = {unit.id: unit for unit in text.all_units()}
    return tokens(units[place[0]].words)[place[1]].strip()


def _named(parts: Sequence[str], unit: int, cut: Mapping[tuple[int, int], _Cut]) -> Iterator[str]:
    """Give the parts of a unit with names in its brackets; what several brought is in several."""
    around: list[bool] = []
    for number, part in enumerate(parts):
        own = cut.get((unit, number), [])
        if part.startswith(OPEN):
            around.append(len(own) > 1)
        if not any(around):
            yield Head(head_of(part).dispute, own[0][1]).sign() if own else part
        elif own:
            yield "".join(_bracket(head_of(part), *one) for one in own)
        if part == CLOSE:
            around.pop()


def _bracket(head: Head, words: str, name: str) -> str:
    """Put words in a bracket, the blank in front of them outside."""
    blank = words[: len(words) - len(words.lstrip())]
    return f"{blank}{Head(head.dispute, name).sign()}{words.lstrip()}{CLOSE}"


def _day(when: When | None) -> date | None:
    return (when.latest or when.earliest) if when else None
