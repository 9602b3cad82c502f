"""Compiling: the night's work, from a base text and the delegations' files to a compilation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from unicodedata import normalize

from travaux.delegations import Registry
from travaux.drafting.accounting import Account, Fate, accounted
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.conventions import Convention, phrases
from travaux.errors import TravauxError
from travaux.findings import Finding, Outcome, Severity
from travaux.intake import read
from travaux.proposals import Proposal
from travaux.symbols import InvalidSymbol, parse, printed
from travaux.texts import Text, balance
from travaux.workspace.handing_in import File, Issue, Table, handed_in
from travaux.workspace.manifest import Manifest
from travaux.workspace.naming import Naming

Progress = Callable[[str], None]


class CannotCompile(TravauxError):  # noqa: N818
    """Nothing can be compiled: the base can't be read, or no file was left."""


@dataclass(frozen=True, slots=True)
class Night:
    """A night's work: what was on the table, what was compiled, the account, and the names.

    `symbol` is the one that the compiled text is issued under, "" where it has none yet.
    """

    table: Table
    compilation: Compilation
    account: Account
    naming: Naming
    symbol: str = ""

    def text(self, convention: Convention) -> Text:
        """Give the negotiating text in a house's convention; its brackets are in balance.

        Its cover says what it is: it bears the symbol it is issued under, if there is one, and
        never that of the text it amends.
        """
        naming, base = self.naming, self.table.base
        text = negotiating_text(self.compilation, convention, naming, naming.groups)
        balance(text)
        status = phrases(text.language).compilation.format(base.name)
        return replace(
            text, cover=replace(text.cover, symbol=self.symbol, date="", status=f"({status})")
        )


def issued(file: File) -> Outcome[Issue]:
    """Read an issued text. It goes by the symbol on its cover, or by its file's name.

    Raises:
        CannotCompile: the file can't be read; nothing else can be done without it.
    """
    try:
        outcome = read(file.data, file.name)
    except TravauxError as error:
        raise CannotCompile(f"{file.name}, the text to be amended: {error}") from error
    text = outcome.value.text
    return Outcome(Issue(_name(text) or file.name, text), outcome.findings)


def _name(text: Text) -> str:
    try:
        return printed(parse(text.cover.symbol)) if text.cover.symbol else ""
    except InvalidSymbol:
        return text.cover.symbol


def compile_files(
    table: Table,
    files: Sequence[File],
    registry: Registry,
    manifest: Manifest | None = None,
    progress: Progress = lambda _: None,
) -> Outcome[Night]:
    """Compile delegations' files on the issue on the table.

    A file that can't be taken is a finding, and the others still compile. `progress` is told
    the name of each file before it is read.

    Raises:
        CannotCompile: not one file could be taken.
    """
    lines = dict(manifest or {})
    findings: list[Finding] = list(missing(lines, files))
    proposals: list[Proposal] = []
    for file in files:
        progress(file.name)
        outcome = handed_in(file, table, registry, lines.get(_composed(file.name)))
        findings += outcome.findings
        if outcome.value is not None:
            proposals.append(_apart(outcome.value, proposals))
    if not proposals:
        raise CannotCompile(_nothing_left(findings))
    night = compile_proposals(table, proposals, registry)
    findings += _same_sponsor(proposals, night.naming)
    return Outcome(night, (*findings, *_unplaced(night.account)))


def _composed(name: str) -> str:
    """Give a name with its accents as the manifest has them: some machines write them apart."""
    return normalize("NFC", name)


def _apart(proposal: Proposal, others: Iterable[Proposal]) -> Proposal:
    """Give a proposal an id of its own: the account goes by it, and two files may share a name."""
    taken = {other.id for other in others}
    number, name = 1, proposal.id
    while name in taken:
        number += 1
        name = f"{proposal.id} ({number})"
    return replace(proposal, id=name)


def compile_proposals(table: Table, proposals: Iterable[Proposal], registry: Registry) -> Night:
    """Compile proposals that were read before."""
    kept = tuple(proposals)
    naming = Naming(registry, table.base.text.language, kept)
    return night_on(table, compiled(table.base.text, kept, naming.rank), registry)


def night_on(table: Table, compilation: Compilation, registry: Registry) -> Night:
    """Give the night of what was compiled."""
    naming = Naming(registry, table.base.text.language, compilation.proposals)
    return Night(table, compilation, accounted(compilation), naming)


def _unplaced(account: Account) -> Iterable[Finding]:
    for row in account.rows:
        if row.fate is Fate.UNPLACED:
            said = f"“{row.new}” has no place in the text. {row.why}"
            yield Finding(Severity.WARNING, "unplaced", f"{row.source}, {row.place}", said)


def _nothing_left(findings: Iterable[Finding]) -> str:
    refused = [f"{f.where}: {f.message}" for f in findings if f.severity is Severity.REFUSED]
    return "\n".join(["No file was left to compile.", *refused])


def missing(lines: Manifest, files: Iterable[File]) -> Iterable[Finding]:
    """Tell of the files that a manifest names, and that weren't given."""
    given = {_composed(file.name) for file in files}
    for name in lines:
        if name not in given:
            said = "The manifest names this file, but it was not given. Add it, or take it out."
            yield Finding(Severity.WARNING, "manifest-file-missing", name, said)


def _same_sponsor(proposals: Sequence[Proposal], naming: Naming) -> Iterable[Finding]:
    counts = Counter(party for p in proposals if p.live for party in set(p.parties))
    for party, count in counts.items():
        if count > 1:
            names = [p.source for p in proposals if p.live and party in p.parties]
            said = (
                f"{count} files speak for {naming(party)}. All were compiled; where they ask for "
                f"different things at one place, the second stands as “{naming(party)} (2)”. Ask "
                "the delegation which one holds."
            )
            yield Finding(Severity.WARNING, "several-files", ", ".join(names), said)
