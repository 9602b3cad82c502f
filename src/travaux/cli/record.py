"""The commands on a dossier: begin, acts, do, play, log."""

from __future__ import annotations

import inspect
import re
import secrets
import shlex
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer

from travaux.bodies import Actor
from travaux.cli.speaking import LEFT, TAKEN, in_plain_words, now, screen, several, tell
from travaux.errors import TravauxError
from travaux.events import BracketDecided, Recorded, RevisionSettled
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Act, UnknownAct, all_acts
from travaux.proposals import EntryState, Proposal
from travaux.readings import Carry, Ruling
from travaux.record.describing import described
from travaux.record.proposals import proposals_on
from travaux.sources import Source
from travaux.store.files import FileStore
from travaux.texts import readable
from travaux.workspace.dossier import Dossier, entered_by
from travaux.workspace.entering import ActFailed, Acting, Done, stamp
from travaux.workspace.playing import ActsFile, filed, from_words, words_of

record = typer.Typer()

Folder = Annotated[Path, typer.Argument(metavar="DOSSIER", help="The folder of the dossier.")]
AsOf = Annotated[
    str,
    typer.Option(
        "--as-of", help="As it was: a day, a minute (2026-11-23T19:05), or after so many entries."
    ),
]
AS_HELP = "Who acts: secretariat, archivist, delegation:MEX, officer:GT/TM:chair, organ:CIM."
ENTERED_HELP = "When it is entered (ISO 8601); now if left out."


@contextmanager
def dossier_in(folder: Path) -> Iterator[Dossier]:
    """Open a dossier for one command, and say in plain words what can't be done."""
    with in_plain_words():
        dossier = Dossier.at(folder, secrets.token_bytes)
        try:
            yield dossier
        finally:
            dossier.close()


def moment(as_of: str) -> str | int:
    """Read what `--as-of` names: a number of entries, a day, or a time, which is given in UTC."""
    if re.fullmatch(r"[0-9]{1,7}", as_of):  # 20041213 is a day in another spelling
        return int(as_of)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ].+)?", as_of):
        with suppress(ValueError, TravauxError):
            at = datetime.fromisoformat(as_of)
            return (
                as_of if len(as_of) == _DAY else stamp(at if at.tzinfo else at.replace(tzinfo=UTC))
            )
    said = f"“{as_of}” is neither a day (2004-12-13), a time (2004-12-13T15:00Z) nor a number"
    raise typer.BadParameter(f"{said} of entries", param_hint="--as-of")


_DAY = len("2004-12-13")


@record.command()
def begin(
    folder: Folder,
    title: Annotated[
        str,
        typer.Option("--title", help="What it is called; else its first act is to open it."),
    ] = "",
    language: Annotated[str, typer.Option("--language", help="What it is kept in.")] = "en",
    name: Annotated[
        str, typer.Option("--name", help="The name in its checkpoints; the folder's if left out.")
    ] = "",
) -> None:
    """Begin a dossier in a new folder.

    It gets its keys, and is opened if it has a title.
    """
    with in_plain_words():
        called = (name or folder.resolve().name).replace(" ", "-").replace("+", "-")
        dossier = Dossier.begun(folder, called, secrets.token_bytes)
        if title:
            opening = {"title": title, "language": language}
            dossier.act([Acting("open-dossier", opening, Actor.read("secretariat"), now())])
        dossier.close()
    console = screen()
    console.print(f"The dossier is in {folder}.", markup=False, highlight=False)
    if not title:
        console.print("Open it by its first act, “open-dossier”.", markup=False)
    console.print("Keep a copy of its file “key” in another place.", markup=False)


@record.command()
def do(
    folder: Folder,
    act: Annotated[str, typer.Argument(help="The act; “travaux acts” lists them.")],
    particulars: Annotated[
        list[str] | None, typer.Argument(help="NAME=VALUE, as “travaux acts ACT” lists them.")
    ] = None,
    who: Annotated[str, typer.Option("--as", help=AS_HELP)] = "secretariat",
    entered: Annotated[str, typer.Option("--entered", help=ENTERED_HELP)] = "",
    source: Annotated[
        list[str] | None,
        typer.Option("--from", help="Where the facts stand: DOCUMENT, or DOCUMENT:PLACE."),
    ] = None,
    expected: Annotated[
        int | None,
        typer.Option("--expected", help="Only if the record still has so many entries."),
    ] = None,
) -> None:
    """Do one act.

    It is checked by the rules, and entered whole or not at all.
    """
    with dossier_in(folder) as dossier:
        given = _with_file(act, from_words(act, particulars or ()), dossier.files)
        sources = tuple(_source(one) for one in source or ())
        acting = Acting(act, given, actor(who), entered_at(entered), sources)
        done = dossier.act([acting], expected)
        more = tuple(_came_of_it(dossier, folder, done))
    _report(done, more)


@record.command()
def play(
    folder: Folder,
    file: Annotated[Path, typer.Argument(help="A file of acts (TOML).")],
    check: Annotated[
        bool, typer.Option("--check", help="Only say whether it could be done.")
    ] = False,
) -> None:
    """Do the acts in a file: all of them, or none."""
    with dossier_in(folder) as dossier, TemporaryDirectory() as aside:
        acts_file, at = ActsFile(file.name, words_of(file), file.parent), now()
        # Files come into the dossier only once the acts are known to be possible.
        files = dossier.files.aside(Path(aside))
        acts = acts_file.acts(files, at)
        try:
            done = dossier.tried(acts, files)
            if not check:
                done = dossier.act(acts_file.acts(dossier.files, at))
        except ActFailed as fault:
            raise acts_file.refused(fault) from fault
        passed = _passed_over(acts_file.words)
    console = screen()
    if check:
        console.print(f"{several(len(acts), 'act')} could be done; nothing was entered.")
    if passed:
        said = f"{several(passed, 'act')} passed over: “take = true” below an act has it done."
        console.print(said, markup=False)
    _report(done, checked=check)


@record.command("acts")
def acts_command(
    name: Annotated[str, typer.Argument(help="One act, to see all about it.")] = "",
) -> None:
    """List the acts, or tell what one of them takes."""
    console = screen()
    known = all_acts()
    with in_plain_words():
        if name and name not in known:
            raise UnknownAct(name)
    if name:
        console.print("\n".join(told(known[name])), markup=False, highlight=False)
        return
    for family in sorted({one.family for one in known.values()}):
        console.print(f"\n{family}", style="bold")
        for act in (one for one in known.values() if one.family == family):
            console.print(f"  {act.name:<24} {act.summary}", markup=False, highlight=False)


def told(act: Act) -> Iterator[str]:
    """Give an act's page: what it does, and what each of its particulars is."""
    yield act.name
    yield ""
    for paragraph in (inspect.getdoc(act.function) or "").split("\n\n"):
        yield " ".join(paragraph.split())
        yield ""
    for name, one in act.particulars.items():
        needed = one.default is inspect.Parameter.empty
        yield f"  {name:<18} {act.kind_of(name)}{'' if needed else ', may be left out'}"
    examples = [
        one for one in (_example(name, act.kind_of(name)) for name in act.particulars) if one
    ]
    if examples:
        yield ""
        yield "Lists and tables on the command line:"
        yield from (f"  '{one}'" for one in examples)


def _example(name: str, kind: str) -> str:
    """Show how a list or a table is written; "" for what is written as it is."""
    one = kind.removeprefix(_SEVERAL)
    field = one.removeprefix(_TABLE).partition(",")[0]
    value = f'{{{field} = "…"}}' if one.startswith(_TABLE) else '"…"'
    if kind.startswith(_SEVERAL):
        return f"{name}=[{value}, {value}]"
    return f"{name}={value}" if one.startswith(_TABLE) else ""


_SEVERAL, _TABLE = "several of: ", "a table of "


def _passed_over(words: str) -> int:
    acts = tomllib.loads(words.removeprefix("\ufeff")).get("act", ())
    return sum(one.get("take") is False for one in acts)


def _with_file(act: str, given: dict[str, Any], files: FileStore) -> dict[str, Any]:
    """Put the file that “file=PATH” names into the dossier, for an act that files one."""
    takes = "digest" in all_acts()[act].particulars
    if not takes or "file" not in given:
        return given
    name = str(given.pop("file"))
    try:
        return filed(Path(name), files) | given
    except (OSError, ValueError) as fault:
        said = f"“{name}” can't be filed: {getattr(fault, 'strerror', None) or fault}"
        raise typer.BadParameter(said, param_hint="file") from fault


@record.command()
def log(folder: Folder, as_of: AsOf = "") -> None:
    """List the entries of the journal.

    When, by whom, what, and where it is from.
    """
    with dossier_in(folder) as dossier:
        entries = dossier.entries()
        struck = dossier.record.struck
    for one in entries:
        if not as_of or entered_by(one, moment(as_of)):
            typer.echo(_line(one, struck.get(one.position)))


def _line(one: Recorded, struck: str | None) -> str:
    said = f"{one.position:>5}  {one.at}  {one.by!s:<22}  {described(one.event)}"
    places = ", ".join(f"{s.document} {s.place}".strip() for s in one.sources)
    said += f"  [{places}]" if places else ""
    return said if struck is None else f"{said}  (no longer counts: {struck})"


def _came_of_it(dossier: Dossier, folder: Path, done: Done) -> Iterator[str]:
    """Say what a decision on a bracket, or the next issue, came to."""
    for one in done.entries:
        match one.event:
            case BracketDecided(ruling):
                yield from _reads_now(dossier, ruling)
                undo = ("travaux", "do", str(folder), "reverse-ruling", f"ruling={ruling.id}")
                yield f"undo: {shlex.join(undo)}"
            case RevisionSettled(issue=issue):
                proposals = proposals_on(dossier.record, issue)
                carried = [move.carry for made in one.event.carried for move in made.carriages]
                yield _became(proposals, carried.count(Carry.REBASED))


def _reads_now(dossier: Dossier, ruling: Ruling) -> Iterator[str]:
    text = dossier.texts.settlement(dossier.record, ruling.issue).text
    unit = next((unit for unit in text.all_units() if unit.id == ruling.bracket.unit), None)
    if unit:
        yield f"Now it reads: “{readable(unit.words)}”"


def _became(proposals: Iterable[Proposal], rebased: int) -> str:
    """Count what became of the changes of proposals in the next issue."""
    states = Counter(entry.state for one in proposals for entry in one.entries)
    open_ones = states.pop(EntryState.OPEN, 0)
    counts = {"kept": open_ones - min(rebased, open_ones), "rebased": min(rebased, open_ones)}
    counts |= {state.value: states[state] for state in EntryState if states[state]}
    told = ", ".join(f"{number} {what}" for what, number in counts.items() if number)
    return f"Changes asked for: {told or 'none'}."


def _report(done: Done, more: Iterable[str] = (), *, checked: bool = False) -> None:
    console = screen()
    tell(console, done.findings)
    if not checked:
        if before := len(done.entries[:-_SHOWN]):
            console.print(f"{before} more before these:", markup=False, highlight=False)
        for one in done.entries[-_SHOWN:]:
            console.print(f"{one.position}: {described(one.event)}", markup=False, highlight=False)
        for line in more:
            console.print(line, markup=False, highlight=False, soft_wrap=True)
        console.print(f"{several(len(done.entries), 'entry', 'entries')} made.", markup=False)
    raise typer.Exit(LEFT if _waiting(done.findings) else TAKEN)


_SHOWN = 5


def _waiting(findings: Sequence[Finding]) -> bool:
    return any(finding.severity is not Severity.NOTE for finding in findings)


def actor(written: str) -> Actor:
    """Read who acts, as `--as` names them."""
    try:
        return Actor.read(written)
    except ValueError as fault:
        raise typer.BadParameter(f"“{written}”: {AS_HELP}", param_hint="--as") from fault


def entered_at(written: str) -> datetime:
    """Read when something is entered; now, if it isn't said."""
    if not written:
        return now()
    try:
        found = datetime.fromisoformat(written)
    except ValueError as fault:
        said = f"“{written}” is not a time such as 2004-09-01T15:00:00Z"
        raise typer.BadParameter(said, param_hint="--entered") from fault
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _source(written: str) -> Source:
    document, _, place = written.rpartition(":")
    return Source(document=document, place=place) if document else Source(document=place)
