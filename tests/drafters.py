"""Those who handle texts, for tests of acts: with the house's own ways of reading, on texts given.

The issues are given in their order, the one on the table last; files by their digests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from travaux.dates import When
from travaux.drafting.comparison import closeness, compared
from travaux.drafting.instructions import read_instructions
from travaux.drafting.rebasing import carried
from travaux.findings import Finding, Outcome, Severity
from travaux.instruments import StatusTable
from travaux.procedure.drafters import Tabled
from travaux.proposals import Entry, Proposal, Sponsor, Unplaced
from travaux.readings import Bracket, BracketKind, Disposition, Ruling
from travaux.record import Record
from travaux.texts import Sign, Text, pieces

_STRANGER = 0.3


@dataclass(frozen=True)
class Desk:
    """Texts of issues, and of files that came in."""

    texts: Mapping[str, Text]
    files: Mapping[str, Text] = field(default_factory=dict)

    def text(self, record: Record, issue: str, language: str = "") -> Text | None:
        """Give the words of an issue that is tabled."""
        tabled = any(
            one.issue == issue and language in ("", one.language) for one in record.tabled.values()
        )
        return self.texts.get(issue) if tabled else None

    def proposed(
        self,
        record: Record,
        issue: str,
        digest: str,
        name: str,
        sponsors: Sequence[Sponsor],
        made_on: str = "",
    ) -> Outcome[Proposal | None]:
        """Compare a file with the issue that it is nearest to, and carry it to the last one."""
        del record, issue, made_on
        sent = self.files.get(digest)
        if sent is None:
            said = f"{name} can't be read."
            return Outcome(None, (Finding(Severity.REFUSED, "not-a-text", name, said),))
        base = max(self.texts, key=lambda one: closeness(self.texts[one], sent))
        whose = tuple(sponsors)
        if closeness(self.texts[base], sent) < _STRANGER:
            said = f"It was made on no issue on record; the nearest is {base}."
            words = " ".join(unit.words for unit in sent.units)
            found = Finding(Severity.WARNING, "wrong-document", name, said)
            loose = (Unplaced(words, "", said),)
            return Outcome(Proposal("", whose, unplaced=loose), (found,))
        entries = tuple(
            Entry(change, f"paragraph {n}")
            for n, change in enumerate(compared(self.texts[base], sent).changes, start=1)
        )
        return self._on_the_table(Proposal("", whose, entries, base=base), name)

    def _on_the_table(self, made: Proposal, name: str) -> Outcome[Proposal | None]:
        last = list(self.texts)[-1]
        if made.base == last:
            return Outcome(made)
        moved = carried(made.entries, self.texts[made.base], self.texts[last])
        said = f"The file was made on {made.base}, not on {last}."
        found = Finding(Severity.WARNING, "stale-base", name, said)
        carried_over = Proposal("", made.sponsors, moved.entries, moved.unplaced, base=last)
        return Outcome(carried_over, (found,))

    def instructed(
        self, record: Record, issue: str, words: str, sponsors: Sequence[Sponsor]
    ) -> Outcome[Proposal | None]:
        """Read instructions on an issue, line by line."""
        text = self.text(record, issue)
        if text is None:
            return Outcome(None)
        lines = [(line, f"line {n}") for n, line in enumerate(words.splitlines(), start=1)]
        read = read_instructions(text, lines)
        made = Proposal("", tuple(sponsors), read.entries, read.unplaced, base=issue)
        return Outcome(made)

    def tabled(
        self, record: Record, issue: str, digest: str, name: str, follows: str
    ) -> Outcome[Tabled]:
        """Not asked in these tests."""
        raise NotImplementedError

    def as_the_body_sees(self, record: Record) -> Record:
        """Give the record: here nothing is withheld."""
        return record

    def brackets(self, record: Record, issue: str) -> Sequence[Bracket]:
        """Give the brackets that came with a text, by their number in the unit."""
        text = self.text(record, issue)
        decided = {
            one.bracket.id
            for name, one in record.rulings.items()
            if one.issue == issue and name not in record.reversed
        }
        return [one for one in _typed(text) if one.id not in decided] if text else []

    def ruled(
        self,
        record: Record,
        issue: str,
        bracket: str,
        disposition: Disposition,
        of: str,
        words: str,
    ) -> Ruling:
        """Not asked in these tests."""
        raise NotImplementedError

    def settled(
        self, record: Record, issue: str, following: str, *, renumbered: bool
    ) -> Outcome[Tabled]:
        """Not asked in these tests."""
        raise NotImplementedError

    def status_table(
        self, digest: str, name: str, as_of: When, source: str, treaty: Sequence[str]
    ) -> Outcome[StatusTable | None]:
        """Not asked in these tests."""
        raise NotImplementedError


def _typed(text: Text) -> Iterator[Bracket]:
    for unit in text.all_units():
        opening = (piece for piece in pieces(unit.words) if piece.sign is Sign.OPEN)
        for number, _ in enumerate(opening):
            yield Bracket(f"{unit.id}@{number}", unit.id, BracketKind.TYPED, "", ())
