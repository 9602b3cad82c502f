"""Handing in: a delegation's file becomes a proposal, or a sentence that says why it can't.

The steps are those of the route: whose is it, what does it say, which issue was it made from, what
does it change. Nothing is guessed: a file without a known sponsor isn't compiled.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import PurePath

from travaux.changes import Add, Change, Modify, Suppress
from travaux.dates import When
from travaux.delegations import (
    Grouping,
    Registry,
    speaker_of_file,
    sponsor_of_file,
)
from travaux.drafting.comparison import Comparison, closeness, compared, with_notes_of
from travaux.drafting.instructions import looks_like_instructions, read_instructions
from travaux.drafting.rebasing import carried
from travaux.errors import TravauxError
from travaux.findings import Finding, Outcome, Severity
from travaux.intake import Received, read
from travaux.intake.manuscript import Comment
from travaux.languages import detected
from travaux.proposals import Entry, Mark, Proposal, Sponsor, Unplaced
from travaux.texts import Text, Unit, bare, fold, readable
from travaux.workspace.fitting import Fitted, fitted, with_notes_kept, with_tables_kept
from travaux.workspace.manifest import FileLine

STRANGER = 0.35  # closeness below which a file isn't a version of any issue
_FEW = 3  # places of what changed between two issues that are shown
AS_CLOSE = 0.002  # a later issue is preferred unless an earlier one is closer by more than this


@dataclass(frozen=True, slots=True)
class File:
    """A file as it came: its name, as the sender gave it, and its bytes.

    Where a name isn't in UTF-8, the signs that can't be read are question marks: it has to be
    printed, and kept in the compilation.
    """

    name: str
    data: bytes

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.name.encode("utf-8", "replace").decode())


@dataclass(frozen=True, slots=True)
class Issue:
    """An issued text and the name it goes by: its symbol, or its file's name."""

    name: str
    text: Text


@dataclass(frozen=True, slots=True)
class Table:
    """What is on the table: the issue that is amended, and the earlier ones of the same text."""

    base: Issue
    earlier: tuple[Issue, ...] = ()

    @property
    def issues(self) -> tuple[Issue, ...]:
        """All issues, the one on the table first."""
        return (self.base, *self.earlier)


class UnknownSponsor(TravauxError):  # noqa: N818
    """A file of which nobody says whose it is."""

    rule = "unknown-sponsor"


class _Refused(Exception):  # noqa: N818 - a way out of one file, turned into a finding at once
    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def handed_in(
    file: File, table: Table, registry: Registry, line: FileLine | None = None
) -> Outcome[Proposal | None]:
    """Make a proposal of one file; None, with the reason among the findings, if it can't be."""
    handing = _HandingIn(file, table, registry, line or FileLine(file.name))
    try:
        return Outcome(handing.proposal(), tuple(handing.findings))
    except _Refused as refused:
        finding = Finding(Severity.REFUSED, refused.code, file.name, str(refused))
    except TravauxError as error:
        code = getattr(error, "rule", "file-refused")
        finding = Finding(Severity.REFUSED, code, file.name, str(error))
    except Exception as fault:  # noqa: BLE001 - one file's fault mustn't cost the night's work
        said = (
            f"The program failed on this file ({type(fault).__name__}: {fault}). The other files "
            "were compiled. Report the fault, with the file if it may be shown."
        )
        finding = Finding(Severity.REFUSED, "program-fault", file.name, said)
    return Outcome(None, (*handing.findings, finding))


class _HandingIn:
    """The handing-in of one file."""

    def __init__(self, file: File, table: Table, registry: Registry, line: FileLine) -> None:
        self.file, self.table, self.registry, self.line = file, table, registry, line
        self.findings: list[Finding] = []

    def proposal(self) -> Proposal:
        sponsors = sponsors_of(self.file.name, self.registry, self.line)
        outcome = read(self.file.data, self.file.name)
        self.findings += outcome.findings
        received = outcome.value
        for comment in received.comments:
            self._kept(_signed(comment), f"paragraph {comment.place}")
        lines = [
            (bare(unit.words), received.places.get(unit.id, "")) for unit in received.text.units
        ]
        closest, share = self._closest(received.text)
        # The closeness first: reading every paragraph as an instruction takes far longer.
        if share < STRANGER * 2 and looks_like_instructions(lines):
            return self._instructed(sponsors, lines, received)
        issue = self._issue(received, closest, share)
        self._masthead(issue, received)
        entries, unplaced = self._changes(issue, received)
        if not entries and not unplaced:
            said = f"The file changes nothing in {issue.name}. Was the right file sent?"
            self._found(Severity.WARNING, "no-changes", said)
        return self._made(sponsors, entries, unplaced, issue.name, received)

    def _found(self, severity: Severity, code: str, message: str) -> None:
        self.findings.append(Finding(severity, code, self.file.name, message))

    def _kept(self, words: str, place: str) -> None:
        said = f"{place}: “{_short(words)}” was kept as a comment: it asks for no change."
        self._found(Severity.NOTE, "comment-kept", said)

    # --- made from which issue

    def _issue(self, received: Received, closest: Issue, share: float) -> Issue:
        """Find the issue that the file was made from."""
        named = [issue for issue in self.table.issues if issue.name == self.line.base]
        if named:
            return self._told(named[0])
        if self.line.base:
            said = (
                f"The issue {self.line.base}, which the manifest names, isn't among the texts "
                "given. The file was compared with those; give that issue with --earlier."
            )
            self._found(Severity.WARNING, "issue-not-given", said)
        started = received.started_from
        if started is not None:
            for issue in self.table.issues:
                if _same_words(issue.text, started):
                    return self._told(issue)
        if share < STRANGER and not _holds(received.text, closest.text):
            raise self._stranger(received.text, share)
        return self._told(closest)

    def _closest(self, text: Text) -> tuple[Issue, float]:
        best, most = self.table.base, closeness(self.table.base.text, text)
        for issue in self.table.earlier:
            share = closeness(issue.text, text)
            if share > most + AS_CLOSE:
                best, most = issue, share
        return best, most

    def _stranger(self, text: Text, share: float) -> _Refused:
        base = self.table.base
        words = " ".join(bare(unit.words) for unit in text.units)
        language = detected(words)
        if language and language != base.text.language:
            said = (
                f"The file is in another language ({language}) than {base.name} "
                f"({base.text.language}). Send it in the language of the text, or compile it on "
                "the issue in its own language."
            )
            return _Refused("other-language", said)
        said = (
            f"The file doesn't look like a version of {base.name}: only {share:.0%} of the words "
            "are the same. Was another document sent? If not, name the issue it was made on in "
            "the manifest, or give that issue with --earlier."
        )
        return _Refused("wrong-document", said)

    def _told(self, issue: Issue) -> Issue:
        if issue is not self.table.base:
            said = (
                f"The file was made on {issue.name}, not on {self.table.base.name}. Its changes "
                "were carried over; what changed between the two issues is not put down to it"
            )
            undone = (
                f" ({self._between(issue)}). If the delegation wants that undone, say that the "
                f"file was made on {self.table.base.name}."
            )
            self._found(Severity.WARNING, "stale-base", said + undone)
        return issue

    def _masthead(self, issue: Issue, received: Received) -> None:
        """Say if the masthead was changed: it is the secretariat's, and not compared."""
        own = asdict(received.text.cover)
        theirs = asdict(issue.text.cover)
        if any(own[name] and theirs[name] and own[name] != theirs[name] for name in own):
            said = (
                f"The masthead differs from that of {issue.name}. It is the secretariat's and was "
                "not compared: if the delegation wants it changed, see to it by hand."
            )
            self._found(Severity.NOTE, "masthead-differs", said)

    def _between(self, earlier: Issue) -> str:
        """Show a little of what changed between two issues, for a file may be about just that."""
        made = compared(earlier.text, self.table.base.text).changes
        shown = "; ".join(filter(None, (_shown(one) for one in made[:_FEW])))
        return f"{shown}; …" if len(made) > _FEW else shown or "only the order of paragraphs"

    # --- what it changes

    def _changes(
        self, issue: Issue, received: Received
    ) -> tuple[tuple[Entry, ...], tuple[Unplaced, ...]]:
        latest = self.table.base.text
        made_on = issue.text if issue is self.table.base else with_notes_of(latest, issue.text)
        fit = fitted(made_on, received.text, received.started_from)
        comparison = compared(made_on, fit.text)
        if comparison.folded:
            said = (
                f"{comparison.folded} quotation marks, apostrophes or dashes have another shape "
                "than in the base. No change was made of them."
            )
            self._found(Severity.NOTE, "typography-folded", said)
        entries = tuple(self._entries(comparison, received, made_on))
        if fit.notes:
            entries = tuple(with_notes_kept(entries, made_on))
        if fit.tables:
            entries = tuple(with_tables_kept(entries, made_on))
        self._not_carried(fit)
        if issue is self.table.base:
            return entries, ()
        moved = carried(entries, made_on, latest)
        for place in dict.fromkeys(moved.overlapping):
            said = (
                f"{place}: the words changed here were changed since {issue.name}, too. Both "
                "wordings are shown; ask the delegation whether it still wants its own."
            )
            self._found(Severity.WARNING, "overlaps-later-change", said)
        return moved.entries, moved.unplaced

    def _not_carried(self, fit: Fitted) -> None:
        kinds = [name for name, lost in (("notes", fit.notes), ("tables", fit.tables)) if lost]
        if kinds:
            holds, stand = " or ".join(kinds), " and ".join(kinds)
            said = (
                f"The file holds no {holds}, so the {stand} of the issue stand as they are. If the "
                "delegation took them out on purpose, see to it by hand."
            )
            self._found(Severity.WARNING, "not-carried", said)

    def _entries(self, comparison: Comparison, received: Received, base: Text) -> Iterable[Entry]:
        traces: dict[str, set[Mark]] = {}
        for traced in received.traces:
            mark = Mark(traced.trace.author, traced.trace.date)
            traces.setdefault(traced.place, set()).add(mark)
        units = {unit.id: unit for unit in base.all_units()}
        for change, origin in zip(comparison.changes, comparison.origins, strict=True):
            place = received.places.get(origin, "") or _absent(change, units)
            marks = sorted(traces.get(place, ()), key=lambda mark: (mark.date, mark.author))
            yield Entry(change, place, tuple(marks))

    def _instructed(
        self,
        sponsors: tuple[Sponsor, ...],
        lines: Sequence[tuple[str, str]],
        received: Received,
    ) -> Proposal:
        instructed = read_instructions(self.table.base.text, lines)
        count = len(instructed.entries)
        read = "1 change was" if count == 1 else f"{count} changes were"
        said = f"The file gives instructions in prose: {read} read from them."
        self._found(Severity.NOTE, "prose-instructions", said)
        for words, place in instructed.remarks:
            self._kept(words, place)
        base = self.table.base.name
        made = self._made(sponsors, instructed.entries, instructed.unplaced, base, received)
        return replace(made, remarks=(*made.remarks, *(words for words, _ in instructed.remarks)))

    def _made(
        self,
        sponsors: tuple[Sponsor, ...],
        entries: Sequence[Entry],
        unplaced: Sequence[Unplaced],
        base: str,
        received: Received,
    ) -> Proposal:
        return Proposal(
            id=self.file.name,
            sponsors=sponsors,
            entries=tuple(entries),
            unplaced=tuple(unplaced),
            base=base,
            source=self.file.name,
            withdrawn=self.line.withdrawn,
            remarks=tuple(map(_signed, received.comments)),
        )


def sponsors_of(name: str, registry: Registry, line: FileLine) -> tuple[Sponsor, ...]:
    """Give who asks for what a file says: by its line in the manifest, or by its name.

    Raises:
        UnknownSponsor: nobody says whose it is.
    """
    joined = When.on(line.received) if line.received else None
    if line.unclear:
        raise UnknownSponsor(
            "The manifest names somebody whom nobody knows, so it isn't clear whose file it "
            "is. Mend the name in the manifest, and give it again: a sponsor is never guessed, "
            "and none is left out."
        )
    if line.sponsors or line.group:
        groups = {party.code for party in registry.groupings}
        return tuple(
            Sponsor(code, joined, speaker=line.speaker, without=line.without)
            if code in groups
            else Sponsor(code, joined)
            for code in dict.fromkeys((*line.sponsors, *filter(None, (line.group,))))
        )
    party = sponsor_of_file(PurePath(name).name, registry)
    if party is None:
        raise UnknownSponsor(
            "The name of the file doesn't say whose it is. Name the delegation in the "
            "manifest or with --sponsor, and give it again: a sponsor is never guessed."
        )
    speaker = speaker_of_file(PurePath(name).name, registry)
    spoken = speaker.code if isinstance(party, Grouping) and speaker else line.speaker
    return (Sponsor(party.code, joined, None, spoken, line.without),)


def _signed(comment: Comment) -> str:
    return f"{comment.author}: {comment.words}" if comment.author else comment.words


def _same_words(one: Text, other: Text) -> bool:
    return [fold(u.words) for u in one.units] == [fold(u.words) for u in other.units]


def _holds(text: Text, issue: Text) -> bool:
    """Tell whether half of an issue's paragraphs stand in a text, to which much was added."""
    standing = {fold(unit.words) for unit in text.units}
    kept = sum(fold(unit.words) in standing for unit in issue.units)
    return 2 * kept >= len(issue.units)


def _absent(change: Change, units: Mapping[str, Unit]) -> str:
    """Say where something is that isn't in the file: a paragraph left out of it."""
    found = units.get(change.after if isinstance(change, Add) else change.unit)
    return f"left out: “{_short(bare(found.words))}”" if found else ""


def _shown(change: Change) -> str:
    """Show a change in a few words: "“shall” → “should”"."""
    match change:
        case Modify():
            sides = (readable(change.old), readable(change.new))
            return " → ".join(f"“{_short(one, 30)}”" if one else "nothing" for one in sides)
        case Add():
            return f"+ “{_short(bare(change.unit.words), 30)}”"
        case Suppress():
            return "a paragraph went"
        case _:
            return ""


def _short(words: str, most: int = 60) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
