"""Recognising: a delegation's file that was made on the printed text of an issue.

What goes out to delegations is the text with its brackets, in a house's convention. It can always
be made again from the record; whichever print of whichever issue the file is closest to, if it is
closer to one than to the words of any issue, is the print that it was made on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from math import isqrt

from travaux.delegations import Registry
from travaux.drafting.comparison import closeness, with_notes_of
from travaux.drafting.conventions import CONVENTIONS, Attribution, Convention, phrases
from travaux.drafting.rebasing import carried
from travaux.drafting.returning.names import Parties
from travaux.drafting.returning.prints import Print, printed
from travaux.drafting.returning.returning import Returned, returned
from travaux.errors import TravauxError
from travaux.findings import Finding, Outcome, Severity
from travaux.intake import Received, read
from travaux.intake.guard import Shape, shape
from travaux.intake.manuscript import Hand
from travaux.notation import HEADER
from travaux.proposals import Entry, Mark, Proposal, Sponsor, Unplaced
from travaux.texts import Cover, Sign, Text, Unit, bare, fold, pieces
from travaux.texts.signs import BAR, CALL
from travaux.workspace.handing_in import AS_CLOSE, File, Table
from travaux.workspace.issuing import in_format, look
from travaux.workspace.naming import Naming
from travaux.workspace.outgoing import History, Outgoing

NEAR = 0.1  # houses are read as files whose words are less far than this from those of the nearest
_NO_NOTES = (
    "The file was made on a print in which notes or verbs say who asks, and plain text loses which "
    "word they belong to. Ask the delegation for its changes in a Word file."
)


@dataclass(frozen=True, slots=True)
class Found:
    """The print that a file was made on: of which issue, by which house, and as files have it."""

    outgoing: Outgoing
    house: Convention
    made: Print
    read: Text
    findings: tuple[Finding, ...]
    struck: Counter[str]


def names_of(registry: Registry) -> frozenset[str]:
    """Give the names of all parties, as they may be written in brackets."""
    return frozenset(name for one in registry for name in one.names if name)


def made_on_a_print(
    file: File,
    table: Table,
    history: History,
    registry: Registry,
    sponsors: Sequence[Sponsor],
) -> Outcome[Proposal | None] | None:
    """Make a proposal of a file that was made on a print; None if it wasn't, or can't be read."""
    try:
        outcome = read(file.data, file.name, names=names_of(registry))
    except TravauxError:
        return None  # whoever reads it otherwise says why it can't be
    received = outcome.value
    if not any(map(_bracketed, _sides(received))):
        return None
    found = _Search(file, outcome, registry).closest(table, history)
    if found is None:
        return None
    if _is_copied(file) and (found.house.verbs or found.house.attribution is Attribution.NOTES):
        return _kept_whole(file, found, sponsors)
    made = _returned(received, found, registry, sponsors)
    proposal = _proposal(file, received, found, made, table, sponsors)
    # How the print itself looks (words struck by a house) is nothing to tell the sender of.
    own = [one for one in outcome.findings if replace(one, where="") not in found.findings]
    own += _struck_changed(received, found, file.name)
    told = (*own, _said(found, file.name), *(one.at(file.name) for one in made.findings))
    result: Outcome[Proposal | None] = Outcome(proposal.value, (*told, *proposal.findings))
    return result


def _is_copied(file: File) -> bool:
    """Tell whether a file is plain text that isn't in notation: copied, or saved as plain text."""
    return shape(file.data) is Shape.PLAIN and HEADER.encode() not in file.data[:20]


def _kept_whole(file: File, found: Found, sponsors: Sequence[Sponsor]) -> Outcome[Proposal | None]:
    kept = (Unplaced(file.name, "the whole file", _NO_NOTES),)
    base = found.outgoing.issue
    proposal = Proposal(file.name, tuple(sponsors), unplaced=kept, base=base, source=file.name)
    told = Finding(Severity.WARNING, "print-as-plain-text", file.name, _NO_NOTES)
    return Outcome(proposal, (_said(found, file.name), told))


def _bracketed(text: Text) -> bool:
    return any(piece.sign is Sign.OPEN for unit in text.units for piece in pieces(unit.words))


def _sides(received: Received) -> tuple[Text, ...]:
    """Give a file as its sender wants it; and where changes were tracked, as the sender began.

    What is struck or underlined by hand tells nothing of that: a house prints so, too.
    """
    hands = {traced.trace.hand for traced in received.traces}
    if received.started_from is None or Hand.REDLINE in hands:
        return (received.text,)
    return (received.text, received.started_from)


class _Search:
    """The search for the print that a file was made on."""

    def __init__(self, file: File, read: Outcome[Received], registry: Registry) -> None:
        self.form, self.ending = _form(file)
        self.sides = [_spelled(side) for side in _sides(read.value)]
        self.findings = _anywhere(read.findings)
        self.registry = registry

    def closest(self, table: Table, history: History) -> Found | None:
        """Find the print that is closer than all others, and than the words of any issue.

        As the text stands now is looked at first; unless that is the file to the word, then the
        moment of the record at which the text was likest to the file.
        """
        self.most = max(self._share(issue.text) for issue in table.issues) + AS_CLOSE
        self.best: Found | None = None
        self._closer(history.at(history.now), CONVENTIONS.values())
        houses = [self.best.house] if self.best else list(CONVENTIONS.values())
        likest = self._likest(history, houses) if self.most < 1 else history.now
        if likest != history.now:
            self._closer(history.at(likest), houses)
        return self.best

    def _likest(self, history: History, houses: Iterable[Convention]) -> int:
        """Find the moment at which the text was likest: now and then, then all round the best."""
        kept = list(houses)

        def like(moment: int) -> tuple[float, int]:
            made = (self._made(one, house) for one in history.at(moment) for house in kept)
            return max((self._share(one.text) for one in made), default=0.0), moment

        step = max(1, isqrt(history.now))
        _, nearest = max(map(like, range(history.now, -1, -step)))
        around = range(max(nearest - step + 1, 0), min(nearest + step, history.now + 1))
        return max(map(like, around))[1]

    def _closer(self, outgoing: Iterable[Outgoing], houses: Iterable[Convention]) -> None:
        """Look whether one of these prints is closer than all before.

        Two houses may print the same words with another look; a house whose words are far from the
        file's isn't looked at as closely.
        """
        kept = list(houses)
        for one in outgoing:
            made = [(self._made(one, house), house) for house in kept]
            likes = [self._share(text.text) for text, _ in made]
            near = [
                pair for pair, like in zip(made, likes, strict=True) if like > max(likes) - NEAR
            ]
            found = [self._as_file(one, house, text) for text, house in near]
            share, _, place = max(
                (self._share(each.read), each.findings == self.findings, -n)
                for n, each in enumerate(found)
            )
            if share > self.most:
                self.best, self.most = found[-place], share

    def _share(self, text: Text) -> float:
        spelled = _spelled(text)
        noteless = spelled.with_units(spelled.units, ())  # for a file that can't hold notes
        return max(closeness(spelled if side.notes else noteless, side) for side in self.sides)

    def _made(self, outgoing: Outgoing, house: Convention) -> Print:
        compilation = outgoing.compilation
        naming = Naming(self.registry, compilation.base.language, compilation.proposals)
        return printed(compilation, house, naming, naming.groups)

    def _as_file(self, outgoing: Outgoing, house: Convention, made: Print) -> Found:
        """Give a print as it reads from a file of the format that came back."""
        again = in_format(made.text, self.form, look(house)).value
        outcome = read(again, f"print{self.ending}", names=names_of(self.registry))
        found = outcome.value
        return Found(outgoing, house, made, found.text, _anywhere(outcome.findings), _struck(found))


def _form(file: File) -> tuple[str, str]:
    """Give the format in which a print looks most like a file that was made on it."""
    if shape(file.data) is Shape.HTML:
        return "html", ".html"
    plain = shape(file.data) is Shape.PLAIN and not _is_copied(file)
    return ("plain", ".txt") if plain else ("docx", ".docx")


def _own(text: Text, found: Found) -> Text:
    """Give a file without what a word processor made words of: the masthead, marks of notes."""
    cover = _cover(found)
    lines = {fold(line) for line in asdict(cover).values() if line}
    units = (unit for unit in text.units if fold(bare(unit.words)) not in lines)
    if not found.house.note_mark:
        return text.with_units(tuple(units))
    mark = re.compile(f"({CALL}[^{BAR}]*{BAR}){re.escape(found.house.note_mark)}")
    return text.with_units(
        tuple(replace(unit, words=mark.sub(r"\1", unit.words)) for unit in units)
    )


def _cover(found: Found) -> Cover:
    """Give the masthead of a print."""
    base = found.outgoing.compilation.base
    status = f"({phrases(base.language).compilation.format(found.outgoing.issue)})"
    return replace(base.cover, status=status)


def _struck(received: Received) -> Counter[str]:
    """Give the words that are struck through, and so aren't read."""
    return Counter(fold(one.words) for one in received.traces if one.deleted)


def _struck_changed(received: Received, found: Found, name: str) -> Iterator[Finding]:
    """Tell of words that the house strikes through, and that the file has otherwise."""
    for words in found.struck - _struck(received):
        said = (
            f"The house strikes “{words}” through, and the file has other words there, or none "
            "struck. What is struck isn't read: ask the delegation what it changes in them."
        )
        yield Finding(Severity.WARNING, "struck-words-changed", name, said)


def _anywhere(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(replace(one, where="") for one in findings)


def _spelled(text: Text) -> Text:
    """Give a text with its brackets and the names in them as words, numbers left out."""
    units = tuple(replace(unit, words=_words(unit)) for unit in text.units)
    return text.with_units(units)


def _words(unit: Unit) -> str:
    said = []
    for piece in pieces(unit.words):
        if piece.sign is Sign.OPEN:
            names = piece.head.names if piece.head.shown else ""
            said.append(f" [ {names} : " if names else " [ ")
        elif piece.sign is Sign.CLOSE:
            said.append(" ] ")
        elif piece.sign is Sign.WORDS:
            said.append(piece.value)
    return " ".join("".join(said).split())


def _returned(
    received: Received, found: Found, registry: Registry, sponsors: Sequence[Sponsor]
) -> Returned:
    named = {name.casefold(): one.code for one in registry for name in one.names if name}
    parties = Parties(tuple(one.party for one in sponsors), named)
    return returned(found.made, found.read, _own(received.text, found), received.places, parties)


def _said(found: Found, name: str) -> Finding:
    said = (
        f"The file was made on the text of {found.outgoing.issue} as printed with its brackets "
        f"({found.house.name}). Only what it changes there was entered."
    )
    return Finding(Severity.NOTE, "made-on-a-print", name, said)


def _proposal(
    file: File,
    received: Received,
    found: Found,
    made: Returned,
    table: Table,
    sponsors: Sequence[Sponsor],
) -> Outcome[Proposal]:
    entries = tuple(_marked(made.entries, received))
    base, unplaced, findings = found.outgoing.compilation.base, made.unplaced, list[Finding]()
    latest = table.base.text
    if base != latest:
        moved = carried(entries, with_notes_of(latest, base), latest)
        entries, unplaced = moved.entries, (*unplaced, *moved.unplaced)
        for place in dict.fromkeys(moved.overlapping):
            said = (
                f"{place}: the words changed here were changed since they were printed, too. Both "
                "wordings are shown; ask the delegation whether it still wants its own."
            )
            findings.append(Finding(Severity.WARNING, "overlaps-later-change", file.name, said))
    if not entries and not unplaced:
        said = f"The file changes nothing in {found.outgoing.issue}. Was the right file sent?"
        findings.append(Finding(Severity.WARNING, "no-changes", file.name, said))
    remarks = tuple(
        f"{one.author}: {one.words}" if one.author else one.words for one in received.comments
    )
    proposal = Proposal(
        file.name,
        tuple(sponsors),
        entries,
        tuple(unplaced),
        base=found.outgoing.issue,
        source=file.name,
        remarks=remarks,
    )
    return Outcome(proposal, tuple(findings))


def _marked(entries: Iterable[Entry], received: Received) -> Iterator[Entry]:
    """Give entries with the hands that made them in Word."""
    hands: dict[str, set[Mark]] = {}
    for traced in received.traces:
        hands.setdefault(traced.place, set()).add(Mark(traced.trace.author, traced.trace.date))
    for one in entries:
        marks = sorted(hands.get(one.place, ()), key=lambda mark: (mark.date, mark.author))
        yield replace(one, marks=tuple(marks))
