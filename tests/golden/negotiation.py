"""A golden case carried through: from what delegations send to the compiled text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.golden.cases import Case, as_written, word_file
from travaux.dates import When
from travaux.delegations import standard_registry
from travaux.drafting.accounting import Row
from travaux.drafting.asks import UNSUPPORTED
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.compilation import Compilation
from travaux.drafting.conventions import convention
from travaux.findings import Finding, Outcome
from travaux.numbering import labels
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.texts import Kind, Text, Unit, bare, call
from travaux.texts.signs import BREAK, asked_divisions_shown
from travaux.workspace.compiling import Night, compile_proposals
from travaux.workspace.handing_in import File, Issue, Table, handed_in
from travaux.workspace.manifest import FileLine

_REGISTRY = standard_registry()


@dataclass(frozen=True)  # without slots: the compilation is made once, when first asked for
class Negotiation:
    """A case with its proposals, compiled."""

    case: Case
    proposals: tuple[Proposal, ...]
    findings: tuple[Finding, ...] = ()

    @cached_property
    def night(self) -> Night:
        """The compilation."""
        return compile_proposals(table(self.case), self.proposals, _REGISTRY)

    @property
    def compilation(self) -> Compilation:
        return self.night.compilation

    def texts(self) -> dict[str, str]:
        """Give the golden files that this case should have, by name."""
        voices = [v for v in self.compilation.voices if v != UNSUPPORTED]
        return {
            "compiled.txt": as_written(self.printed()),
            "accounting.txt": "\n".join(self._accounting()) + "\n",
            "findings.txt": "".join(f"{_found(finding)}\n" for finding in self.findings),
            **{f"readings/{v}.txt": as_written(self.compilation.reading(v)) for v in voices},
        }

    def printed(self) -> Text:
        """Give the compiled text with the names in its brackets, under the base's own cover."""
        naming = self.night.naming
        return negotiating_text(self.compilation, convention("inline"), naming, naming.groups)

    def _accounting(self) -> Iterator[str]:
        account = self.night.account
        yield account.sentence()
        for proposal in self.compilation.proposals:
            yield ""
            yield f"{proposal.source}: {_standing(proposal)}"
            yield from (self._row(row) for row in account.rows if row.proposal == proposal.id)
            yield from (f"  {_hands(entry)}" for entry in proposal.entries if entry.marks)

    def _row(self, row: Row) -> str:
        words = f": “{_plain(row.old)}” → “{_plain(row.new)}”" if row.old or row.new else ""
        sponsors = ", ".join(row.sponsors)
        why = f" — {row.why}" if row.why else ""
        where = f" {self._unit(row.unit)}" if row.unit else ""
        return f"  {row.fate}, {row.verb}{where}{words} ({sponsors}){why}"

    def _unit(self, unit_id: str) -> str:
        if all(unit.id != unit_id for unit in self.case.base.all_units()):
            return "new"
        label = labels(self.case.base).get(unit_id)
        return label or f"“{' '.join(_plain(self.case.base.unit(unit_id).words).split()[:4])}”"


def negotiation(case: Case) -> Negotiation:
    """Take what everyone sends, and compile it."""
    taken = [_handed_in(case, path) for path in case.sources()]
    proposals = tuple(one.value for one in taken if one.value is not None)
    findings = tuple(finding for one in taken for finding in one.findings)
    return Negotiation(case, proposals, findings)


def table(case: Case) -> Table:
    """Put a case's issues on the table."""
    base, *earlier = (Issue(text.cover.symbol or "the base", text) for text in case.issues())
    return Table(base, tuple(earlier))


def _handed_in(case: Case, path: Path) -> Outcome[Proposal | None]:
    """Take one delegation's file as it would be taken in a real compilation."""
    code = path.stem
    settings = case.settings.get("proposal", {}).get(code, {})
    name = f"{code}.docx" if path.suffix == ".toml" else path.name
    data = word_file(case.base, path) if path.suffix == ".toml" else path.read_bytes()
    line = FileLine(
        name,
        sponsors=() if "group" in settings else tuple(settings.get("sponsors", (code,))),
        group=settings.get("group", ""),
        speaker=settings.get("speaker", ""),
        without=tuple(settings.get("without", ())),
        withdrawn=settings.get("withdrawn", False),
    )
    taken = handed_in(File(name, data), table(case), _REGISTRY, line)
    for party, day in settings.get("left", {}).items():
        taken = taken.then(lambda made: Outcome(made and made.left_by(party, When.on(day))))  # noqa: B023
    return taken


def _standing(proposal: Proposal) -> str:
    parties = [_party(sponsor) for sponsor in proposal.sponsors]
    withdrawn = "; withdrawn" if proposal.withdrawn else ""
    unsupported = "" if proposal.parties else "; unsupported"
    return f"{', '.join(parties)}{withdrawn}{unsupported}"


def _party(sponsor: Sponsor) -> str:
    spoken = f" ({sponsor.speaker} speaking)" if sponsor.speaker else ""
    without = f", without {', '.join(sponsor.without)}" if sponsor.without else ""
    left = f", until {sponsor.left}" if sponsor.left else ""
    return sponsor.party + spoken + without + left


def _hands(entry: Entry) -> str:
    hands = "; ".join(f"{mark.author}, {mark.date}" for mark in entry.marks)
    return f"written at {entry.place} by {hands}"


def _found(finding: Finding) -> str:
    return f"{finding.severity}, {finding.code}, {finding.where}: {finding.message}"


def _plain(words: str) -> str:
    """Give words for the account, breaks and calls of notes shown."""
    for note in Unit("", Kind.NOTE, words).calls:
        words = words.replace(call(note), "(note)")
    return bare(asked_divisions_shown(words).replace(BREAK, "¶"))
