"""The drafters of a dossier: they read the texts on file for whoever acts on them.

What is decided rests on the record; what is asked rests on the record; the words rest in files, in
plain notation, each paragraph under its permanent id. Everything here is worked out from these and
kept only as long as the record is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from travaux.changes import Add
from travaux.dates import When
from travaux.delegations import Registry
from travaux.documents import Level
from travaux.drafting.brackets import Seen, brackets
from travaux.drafting.carrying import as_carried, carried_on, carried_to_filed
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.concordance.versions import aligned_versions
from travaux.drafting.disposing import is_decided, ruled
from travaux.drafting.following.succession import succeeding
from travaux.drafting.instructions import read_instructions
from travaux.drafting.nesting import Rank
from travaux.drafting.provenance import Provenance, entered, followed, packed, unpacked
from travaux.drafting.settlement import Settlement, settled
from travaux.errors import TravauxError
from travaux.events import Recorded
from travaux.findings import Finding, Outcome, Severity
from travaux.instruments import StatusTable
from travaux.instruments.registers import register
from travaux.intake import read
from travaux.intake.notation import notation
from travaux.numbering import counted_anew, labels
from travaux.procedure.drafters import Tabled
from travaux.proposals import Proposal, Sponsor, Unplaced
from travaux.readings import Bracket, Disposition, Ruling
from travaux.record import Record
from travaux.record import fold as fold_record
from travaux.record.access import record_for
from travaux.record.proposals import live_on, proposals_on
from travaux.record.record import key
from travaux.record.tabled import (
    line_of,
    on_the_table,
    rulings_on,
    tabled_issues,
    tabled_text,
)
from travaux.render.plain import printed
from travaux.store.files import FileStore
from travaux.texts import Kind, Sign, Text, Unit, balance, fold, new_id, pieces, readable
from travaux.workspace.handing_in import File, Issue, Table, handed_in
from travaux.workspace.manifest import FileLine
from travaux.workspace.naming import Naming
from travaux.workspace.outgoing import History
from travaux.workspace.recognising import made_on_a_print

_HEARD = 7  # files whose reading is kept, beside the last one


class NotTabled(TravauxError):  # noqa: N818
    """Something is asked of the words of an issue that aren't on record."""

    def __init__(self, issue: str) -> None:
        super().__init__(
            f"The words of {issue} aren't on record. Table its text first, with “table-text” and "
            "its file."
        )


class OtherLanguageFirst(TravauxError):  # noqa: N818
    """The next issue in another language, while it isn't there in that of the proposals."""

    def __init__(self, issue: str, follows: str, first: str, given: str) -> None:
        super().__init__(
            f"{issue} follows {follows}, whose words and proposals are in “{first}”, and the file "
            f"is in “{given}”. Table {issue} in “{first}” first; then this version gets the ids of "
            "its paragraphs."
        )


class TextsOnFile:
    """The texts of a dossier: what stands in its issues, and what comes of decisions on them."""

    def __init__(
        self,
        files: FileStore,
        registry: Registry,
        entries: Callable[[], Sequence[Recorded]] = tuple,
    ) -> None:
        self.files, self.registry, self.entries = files, registry, entries
        self._read = lru_cache(maxsize=64)(self._text_in)
        self._rank = lru_cache(maxsize=8)(self._ranked)
        self._seen = Seen()
        self._compiled: dict[str, tuple[tuple[object, ...], Compilation]] = {}  # by issue
        self._listed: tuple[tuple[object, ...], tuple[Bracket, ...]] | None = None
        self._living: dict[str, Compilation] = {}  # by issue, on what is decided by now
        self._heard: dict[object, tuple[tuple[object, ...], Outcome[Proposal | None]]] = {}

    # --- what stands where

    def text(self, record: Record, issue: str, language: str = "") -> Text | None:
        """Give the words of a tabled issue with permanent ids; None where it isn't tabled."""
        found = tabled_text(record, issue, language)
        return self._read(found.digest) if found else None

    def words(self, record: Record, issue: str) -> Text:
        """Give the words of an issue.

        Raises:
            NotTabled: they aren't on record.
        """
        text = self.text(record, issue)
        if text is None:
            raise NotTabled(issue)
        return text

    def _text_in(self, digest: str) -> Text:
        return notation(self.files.get(digest).decode()).value

    def provenance(self, record: Record, issue: str) -> Provenance:
        """Give where each word of an issue is from; where no more is known, from the issue."""
        text = self.words(record, issue)
        found = record.grounds.get(key(issue, text.language))
        return unpacked(self.files.get(found.digest)) if found else entered(text, issue)

    def compilation(self, record: Record, issue: str) -> Compilation:
        """Give an issue with all that is open on it, on its words as issued.

        What was compiled before is compiled again only where something else is asked by now.
        """
        text = self.words(record, issue)
        state = (text, record.proposals.things, record.standings.things)
        known, before = self._compiled.get(issue, (None, None))
        if before is not None and known and _same(known, state):
            return before
        proposals = proposals_on(record, issue)
        if before is not None and before.base is text:
            made = before.again(proposals)
        else:
            made = compiled(text, proposals, self._rank(text.language))
        self._compiled[issue] = state, made
        return made

    def _ranked(self, language: str) -> Rank:
        return Naming(self.registry, language, ()).rank

    def settlement(self, record: Record, issue: str) -> Settlement:
        """Give what has been decided on an issue so far, as the words that stand there then."""
        text, proposals = self.words(record, issue), proposals_on(record, issue)
        return settled(text, proposals, rulings_on(record, issue), self._rank(text.language))

    def living(self, record: Record, issue: str) -> Compilation:
        """Give an issue with all that is open on it, on the words that are decided by now.

        While no word is decided, only what is asked otherwise by now is compiled again.
        """
        settlement = self.settlement(record, issue)
        proposals = as_carried(settlement, proposals_on(record, issue))
        text, before = settlement.text, self._living.get(issue)
        if before is not None and before.base == text:
            made = before.again(proposals)
        else:
            made = compiled(text, proposals, self._rank(text.language))
        self._living[issue] = made
        return made

    # --- what a file comes to

    def status_table(
        self, digest: str, name: str, as_of: When, source: str, treaty: Sequence[str]
    ) -> Outcome[StatusTable | None]:
        """Read a file on who is bound, and give the table of one treaty by its ids in the file."""
        held = register(self.files.get(digest), name, as_of, source, self.registry, treaty)
        return held.then(lambda one: Outcome(one.table(*treaty)))

    def tabled(
        self, record: Record, issue: str, digest: str, name: str, follows: str
    ) -> Outcome[Tabled]:
        """Read a file of an issue and give its paragraphs their permanent ids."""
        outcome = read(self.files.get(digest), name, names=self._names())
        text = outcome.value.text
        beside = self.text(record, issue)
        if beside is not None and beside.language != text.language:
            aligned = aligned_versions(beside, text).other
            return Outcome(self._filed(aligned, Provenance({})), outcome.findings)
        if not follows:
            return Outcome(self._filed(text, entered(text, issue)), outcome.findings)
        before = self.words(record, follows)
        if text.language != before.language:
            raise OtherLanguageFirst(issue, follows, before.language, text.language)
        # What was decided on the earlier issue may be in this one: it isn't put down to the file.
        settlement = self.settlement(record, follows)
        decided = settlement.provenance(self.provenance(record, follows), issue)
        text = succeeding(settlement.text, text, self._used(record, follows))
        provenance = followed(decided, settlement.text, text, issue)
        moved = carried_to_filed(settlement, text, live_on(record, follows))
        made = replace(self._filed(text, provenance), carried=moved)
        return Outcome(made, (*outcome.findings, *_not_in(text, rulings_on(record, follows), name)))

    def _names(self) -> frozenset[str]:
        return frozenset(name for one in self.registry for name in one.names if name)

    def _used(self, record: Record, issue: str) -> set[str]:
        """Give the ids that the issues before have used: nobody gets them again."""
        texts = (self.text(record, one) for one in line_of(record, issue))
        return {unit.id for text in texts if text for unit in text.all_units()}

    def _filed(self, text: Text, provenance: Provenance) -> Tabled:
        digest = self.files.put(printed(text).encode())
        grounds = self.files.put(packed(provenance)) if provenance.units else ""
        bracketed = tuple(unit.id for unit in text.all_units() if _is_bracketed(unit))
        numbers = tuple(labels(text).items())
        return Tabled(text.language, digest, grounds, bracketed, labels=numbers)

    def proposed(
        self,
        record: Record,
        issue: str,
        digest: str,
        name: str,
        sponsors: Sequence[Sponsor],
        made_on: str = "",
    ) -> Outcome[Proposal | None]:
        """Read what a delegation's file asks to change in an issue, or in an earlier one.

        A file that was read just now, of texts on which nothing happened since, isn't read again:
        whoever reads it before entering it enters it at once.
        """
        asked = (issue, digest, name, tuple(sponsors), made_on)
        state = (
            *(record.tabled.things, record.proposals.things, record.rulings.things),
            *(record.reversed.things, record.settlements.things, record.standings.things),
        )
        known = self._heard.get(asked)
        if known is not None and _same(known[0], state):
            return known[1]
        heard = self._proposed(record, issue, File(name, self.files.get(digest)), sponsors, made_on)
        latest = list(self._heard.items())[-_HEARD:]
        self._heard = {**dict(latest), asked: (state, heard)}
        return heard

    def _proposed(
        self, record: Record, issue: str, file: File, sponsors: Sequence[Sponsor], made_on: str
    ) -> Outcome[Proposal | None]:
        last = on_the_table(record, issue)
        named = made_on or (issue if issue != last else "")
        table = self._table(record, last)
        line = FileLine(file.name, sponsors=tuple(one.party for one in sponsors), base=named)
        outcome: Outcome[Proposal | None] | None = made_on_a_print(
            file, table, self._history(record, table), self.registry, sponsors
        )
        if outcome is None or (outcome.value and made_on not in ("", outcome.value.base)):
            outcome = handed_in(file, table, self.registry, line)
        if outcome.value is None:
            return _held(outcome.findings, last, file.name)
        found = outcome.value.base if outcome.value.base != last else ""
        made = replace(outcome.value, base=last, made_on=found)
        return Outcome(self._with_ids_of_its_own(record, made), outcome.findings)

    def _with_ids_of_its_own(self, record: Record, proposal: Proposal) -> Proposal:
        """Give new paragraphs ids that no issue of the line has borne, not even one now gone."""
        used = self._used(record, proposal.base)
        entries = tuple(
            replace(one, change=Add(one.change.after, _renewed(one.change.unit, used)))
            if isinstance(one.change, Add) and one.change.unit.kind is not Kind.NOTE
            else one
            for one in proposal.entries
        )
        return replace(proposal, entries=entries)

    def _history(self, record: Record, table: Table) -> History:
        return History(record, self.entries(), [one.name for one in table.issues], self._as_open)

    def _as_open(self, record: Record, issue: str) -> Iterator[Compilation]:
        """Give an issue as it may be printed: on its own words, and on what is decided by then."""
        text, proposals = self.words(record, issue), proposals_on(record, issue)
        rank = self._rank(text.language)
        yield compiled(text, proposals, rank)
        if rulings_on(record, issue):
            settlement = self.settlement(record, issue)
            yield compiled(settlement.text, as_carried(settlement, proposals), rank)

    def _table(self, record: Record, issue: str) -> Table:
        line = list(line_of(record, issue))
        own = record.issues.get(issue)
        line += tabled_issues(record, own.work) if own else ()
        earlier = dict.fromkeys(one for one in line if one != issue)
        texts = tuple(Issue(one, self.words(record, one)) for one in earlier)
        return Table(Issue(issue, self.words(record, issue)), texts)

    def instructed(
        self, record: Record, issue: str, words: str, sponsors: Sequence[Sponsor]
    ) -> Outcome[Proposal | None]:
        """Read what somebody asks for in prose ("in paragraph 3, after X insert Y")."""
        lines = [(line, f"line {n}") for n, line in enumerate(words.splitlines(), start=1) if line]
        last = on_the_table(record, issue)
        found = read_instructions(self.words(record, last), lines)
        remarks = tuple(said for said, _ in found.remarks)
        made = Proposal("", tuple(sponsors), found.entries, found.unplaced, base=last)
        return Outcome(self._with_ids_of_its_own(record, replace(made, remarks=remarks)))

    # --- what is decided

    def brackets(self, record: Record, issue: str) -> Sequence[Bracket]:
        """Give the open brackets of an issue, in the order of the text."""
        compilation = self.compilation(record, issue)
        state = (compilation, record.rulings.things, record.reversed.things)
        if self._listed is None or not _same(self._listed[0], state):
            found, decided = brackets(compilation, self._seen), rulings_on(record, issue)
            left = tuple(one for one in found if not is_decided(one, decided))
            self._listed = state, left
        return self._listed[1]

    def as_the_body_sees(self, record: Record) -> Record:
        """Give what all members of the body may see of a record.

        Of entries that are only being tried nothing is known here, so that they don't show.
        """
        return fold_record(record_for(self.entries()[: record.size], Level.BODY))

    def ruled(
        self,
        record: Record,
        issue: str,
        bracket: str,
        disposition: Disposition,
        of: str,
        words: str,
    ) -> Ruling:
        """Give what a decision on a bracket comes to: the words, and the changes it closes."""
        found, decided = self.brackets(record, issue), rulings_on(record, issue)
        compilation = self.compilation(record, issue)
        made = ruled(compilation, found, bracket, disposition, of, words, decided)
        return replace(made, issue=issue)

    def settled(
        self, record: Record, issue: str, following: str, *, renumbered: bool
    ) -> Outcome[Tabled]:
        """Make the words of the next issue from all that was decided on one.

        Raises:
            UnbalancedBrackets: what was decided leaves one half of a bracket of the text.
        """
        settlement = self.settlement(record, issue)
        balance(settlement.text)
        cover = replace(settlement.text.cover, symbol=following, date="", status="")
        provenance = settlement.provenance(self.provenance(record, issue), following)
        text = replace(settlement.text, cover=cover)
        made = self._filed(counted_anew(text) if renumbered else text, provenance)
        return Outcome(replace(made, carried=carried_on(settlement, live_on(record, issue))))


def _same(state: Iterable[object], other: Iterable[object]) -> bool:
    """Tell whether things are the very same: whether they only look alike takes long to tell."""
    return all(one is another for one, another in zip(state, other, strict=True))


def _renewed(unit: Unit, used: set[str]) -> Unit:
    return replace(unit, id=new_id(unit.words, used)) if unit.id in used else unit


def _is_bracketed(unit: Unit) -> bool:
    """Tell whether something came with a unit that is to be decided: a bracket, or an option."""
    signs = (Sign.OPEN, Sign.CLOSE, Sign.OPTION)
    return any(piece.sign in signs for piece in pieces(unit.words))


def _not_in(text: Text, rulings: Sequence[Ruling], name: str) -> Iterator[Finding]:
    """Tell of words that were decided and that a filed text doesn't have."""
    units = {unit.id: fold(unit.words) for unit in text.all_units()}
    for one in rulings:
        words = fold(one.words.strip())
        if words and words not in units.get(one.bracket.unit, ""):
            said = (
                f"By {one.id}, “{readable(one.words)}” was decided, and the text doesn't have it "
                "there. Mend the text, or undo the decision."
            )
            where = f"{name}, paragraph {one.bracket.unit}"
            yield Finding(Severity.WARNING, "decided-words-not-in-file", where, said)


def _held(findings: tuple[Finding, ...], issue: str, name: str) -> Outcome[Proposal | None]:
    """Keep a file made on no issue on record, unplaced, with the issue that is nearest to it."""
    strange = next((one for one in findings if one.code == "wrong-document"), None)
    if strange is None:
        return Outcome(None, findings)
    reason = f"The file was made on no issue on record. {strange.message}"
    kept = (Unplaced(name, "the whole file", reason),)
    told = tuple(
        replace(one, severity=Severity.WARNING) if one is strange else one for one in findings
    )
    return Outcome(Proposal("", (), unplaced=kept, base=issue, source=name), told)
