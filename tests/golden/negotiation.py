"""A golden case carried through: from what delegations send to the compiled text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.golden.cases import Case, as_written, read, word_file
from travaux.delegations import UnknownDelegation, standard_registry
from travaux.drafting.accounting import Row, accounted
from travaux.drafting.asks import UNSUPPORTED
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.comparison import closeness, compared
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.conventions import convention
from travaux.drafting.instructions import read_instructions
from travaux.drafting.rebasing import carried
from travaux.intake.docx import manuscript
from travaux.intake.structure import structured
from travaux.numbering import labels
from travaux.proposals import Entry, Proposal, Sponsor, Unplaced
from travaux.texts import Kind, Text, Unit, bare, call
from travaux.texts.signs import BREAK

_REGISTRY = standard_registry()


@dataclass(frozen=True, slots=True)
class Negotiation:
    """A case with its proposals, compiled."""

    case: Case
    proposals: tuple[Proposal, ...]
    compilation: Compilation

    def texts(self) -> dict[str, str]:
        """Give the golden files that this case should have, by name."""
        voices = [v for v in self.compilation.voices if v != UNSUPPORTED]
        return {
            "compiled.txt": as_written(self.printed()),
            "accounting.txt": "\n".join(self._accounting()) + "\n",
            **{f"readings/{v}.txt": as_written(self.compilation.reading(v)) for v in voices},
        }

    def printed(self) -> Text:
        """Give the compiled text with the names in its brackets."""
        return negotiating_text(self.compilation, convention("inline"), self._name)

    def _name(self, voice: str) -> str:
        return named(voice, self.case.base.language)

    def _accounting(self) -> Iterator[str]:
        account = accounted(self.compilation)
        yield account.sentence()
        for proposal in self.compilation.proposals:
            yield ""
            yield f"{proposal.source}: {_standing(proposal)}"
            yield from (self._row(row) for row in account.rows if row.proposal == proposal.id)

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
    """Read what everyone sends, and compile it."""
    proposals = tuple(proposal(case, path) for path in case.sources())
    return Negotiation(case, proposals, compilation(case, proposals))


def compilation(case: Case, proposals: tuple[Proposal, ...]) -> Compilation:
    """Compile in the house order: alphabetical by the names in the base's language."""
    return compiled(case.base, proposals, lambda voice: (named(voice, case.base.language), voice))


def named(voice: str, language: str) -> str:
    """Give the name of a party; codes that nobody registered stand for themselves."""
    code, _, again = voice.partition(" ")
    try:
        return f"{_REGISTRY.of(code).name(language)} {again}".strip()
    except UnknownDelegation:
        return voice


def proposal(case: Case, path: Path) -> Proposal:
    """Read what one delegation sends."""
    code = path.name.split(".")[0]
    settings = case.settings.get("proposal", {}).get(code, {})
    entries, unplaced = _entries(case, path)
    return Proposal(
        code,
        tuple(_sponsors(code, settings)),
        entries,
        unplaced,
        source=path.name,
        withdrawn=settings.get("withdrawn", False),
    )


def _entries(case: Case, path: Path) -> tuple[tuple[Entry, ...], tuple[Unplaced, ...]]:
    base = case.base
    if path.suffix == ".prose":
        lines = path.read_text(encoding="utf-8").splitlines()
        told = read_instructions(base, [(w, f"line {n}") for n, w in enumerate(lines, start=1)])
        return told.entries, told.unplaced
    text = _text(base, path)
    made_on = max(case.issues(), key=lambda issue: closeness(issue, text))
    entries = tuple(Entry(change, "") for change in compared(made_on, text).changes)
    if made_on == base:
        return entries, ()
    later = carried(entries, made_on, base)
    return later.entries, later.unplaced


def _text(base: Text, path: Path) -> Text:
    if path.suffix == ".toml":
        return structured(manuscript(word_file(base, path)).value).value.text
    return read(path)


def _sponsors(code: str, settings: Mapping[str, Any]) -> Iterator[Sponsor]:
    if "group" in settings:
        yield Sponsor(
            settings["group"], speaker=settings["speaker"], without=tuple(settings["without"])
        )
    left: Mapping[str, date] = settings.get("left", {})
    for party in settings.get("sponsors", () if "group" in settings else (code,)):
        yield Sponsor(party, left=left.get(party))


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


def _plain(words: str) -> str:
    """Give words for the account, breaks and calls of notes shown."""
    for note in Unit("", Kind.NOTE, words).calls:
        words = words.replace(call(note), "(note)")
    return bare(words.replace(BREAK, "¶"))
