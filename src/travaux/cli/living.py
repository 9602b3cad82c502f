"""The commands on a living text: receive, brackets, text, why, picture."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from travaux.cli.papers import Language, put
from travaux.cli.record import (
    AS_HELP,
    ENTERED_HELP,
    AsOf,
    Folder,
    actor,
    dossier_in,
    entered_at,
    moment,
)
from travaux.cli.speaking import (
    LEFT,
    TAKEN,
    Format,
    House,
    Out,
    Telling,
    give,
    say_written,
    screen,
    several,
    tell,
)
from travaux.cli.texts import by_sponsor, check_sponsors
from travaux.delegations import standard_registry
from travaux.drafting.conventions import convention
from travaux.findings import Severity
from travaux.readings import Bracket
from travaux.record import Record
from travaux.record.decisions import stands_for
from travaux.record.openings import Openness, openings
from travaux.record.tabled import settled_into
from travaux.render.look import Look
from travaux.render.raster import rasterised
from travaux.reports.history.changes import change_table
from travaux.reports.naming import full_labels
from travaux.reports.openness import openness, shades
from travaux.texts import Text, readable, tokens
from travaux.workspace.counting import as_read
from travaux.workspace.dossier import Dossier
from travaux.workspace.gathering import gathered
from travaux.workspace.issuing import look
from travaux.workspace.living import changes_between, night_of, tracked_between
from travaux.workspace.papers import record_of, tabled_issue
from travaux.workspace.picturing import PICTURES, UnknownPicture, picture_of
from travaux.workspace.receiving import received, would_be_received
from travaux.workspace.viewing import MARKED, VIEWS, view

living = typer.Typer()

Issue = Annotated[str, typer.Argument(metavar="ISSUE", help="The issue, by its symbol.")]


@living.command()
def receive(
    folder: Folder,
    issue: Issue,
    files: Annotated[
        list[Path], typer.Argument(help="The delegations' files, or folders of them.")
    ],
    manifest_file: Annotated[
        Path | None, typer.Option("--manifest", help="Who sent what (TOML or CSV).")
    ] = None,
    sponsor: Annotated[
        list[str] | None, typer.Option("--sponsor", help="FILE=DELEGATION; again for a second one.")
    ] = None,
    meeting: Annotated[str, typer.Option("--meeting", help="The meeting that they came to.")] = "",
    who: Annotated[str, typer.Option("--as", help=AS_HELP)] = "secretariat",
    entered: Annotated[str, typer.Option("--entered", help=ENTERED_HELP)] = "",
    check: Annotated[
        bool, typer.Option("--check", help="Only say what would be received.")
    ] = False,
) -> None:
    """Receive delegations' files as proposals on record.

    Each on the issue on the table, whichever it was made on. What came before is passed over.
    """
    registry, console = standard_registry(), screen()
    with dossier_in(folder) as dossier:
        sponsors = by_sponsor(sponsor or (), registry)
        given = gathered(files, registry, by_hand=manifest_file, sponsors=sponsors)
        check_sponsors(sponsors, given)
        same = {"meeting": meeting} if meeting else {}
        symbol = tabled_issue(dossier.record, issue)
        with Telling(console) as say:
            receipt = (would_be_received if check else received)(
                dossier,
                symbol,
                given.files,
                given.lines,
                actor(who),
                entered_at(entered),
                same,
                say,
            )
    findings = (*given.findings, *receipt.findings)
    tell(console, findings)
    for one in receipt.proposals:
        changes = several(len(one.entries), "change")
        lost = f", {len(one.unplaced)} without a place" if one.unplaced else ""
        said = f"{one.id}: {', '.join(one.parties)}, {changes}{lost}, on {one.base}"
        console.print(said, markup=False)
    did = "would be received; nothing was entered" if check else "received"
    console.print(f"{several(len(receipt.proposals), 'proposal')} {did}.", markup=False)
    raise typer.Exit(LEFT if any(f.severity is not Severity.NOTE for f in findings) else TAKEN)


@living.command("brackets")
def brackets_command(folder: Folder, issue: Issue, as_of: AsOf = "") -> None:
    """List what is open in an issue, bracket by bracket, to be decided.

    With the id and the mark that “decide-bracket” takes.
    """
    with dossier_in(folder) as dossier:
        record, symbol = _seen(dossier, issue, as_of)
        night = night_of(dossier, record, symbol)
        found = dossier.texts.brackets(record, symbol)
        text = dossier.texts.words(record, symbol)
    console = screen()
    for line in (*shades(openness(night.text(convention("inline"))), _WIDTH), ""):
        console.print(line, markup=False, highlight=False)
    for line in _listed(found, text, night.naming):
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    console.print(f"{several(len(found), 'bracket')} open in {symbol}.", markup=False)
    for line in (*_waiting(record, symbol), *_to_copy(folder, record, symbol, found)):
        console.print(line, markup=False, highlight=False, soft_wrap=True)


def _seen(dossier: Dossier, issue: str, as_of: str) -> tuple[Record, str]:
    """Give the record that an issue is seen in, and its symbol.

    What was open in an issue that has been settled was carried on: such an issue is shown as the
    body began to decide on it, unless a moment is asked for.
    """
    record = record_of(dossier, moment(as_of) if as_of else "")
    symbol = tabled_issue(record, issue)
    after = settled_into(record, symbol)
    if after and not as_of:
        said = f"{symbol} was carried on into {after}. This is how it was when the body began to "
        hint = "decide on it; --as-of shows it at another moment."
        screen(stderr=True).print(said + hint, style="dim", markup=False)
        record = as_read(record, dossier.entries(), symbol)
    return record, symbol


_WIDTH = 78


def _waiting(record: Record, issue: str) -> Iterator[str]:
    """Give what is open outside the brackets, each with what undoes or places it."""
    for one in openings(record, issue):
        if one.how not in _UNDONE_BY or one.number is None:
            continue
        entry = record.proposals[one.proposal].entries[one.number]
        by = _UNDONE_BY[one.how].format(
            ruling=entry.ruling, proposal=one.proposal, number=one.number, unit=one.unit
        )
        yield f"{one.how}: {one.id}, {one.place or one.unit or one.after}; {by}"


_UNDONE_BY = {
    Openness.PARKED: "taken up again by “reverse-ruling ruling={ruling}”",
    Openness.HELD: "its paragraph ({unit}) is agreed; “reopen-paragraphs” brings it back",
    Openness.NEEDS_A_HAND: "placed by “place-entry proposal={proposal} number={number}”",
}


def _to_copy(folder: Path, record: Record, issue: str, found: Sequence[Bracket]) -> Iterator[str]:
    """Give a line that decides the first bracket, to be copied, and how to have a page of all."""
    if not found:
        return
    first = found[0]
    voice = next((who for one in first.wordings for who in one.voices), "")
    how = ["disposition=take", f"of={voice}"] if voice else ["disposition=keep"]
    at = [f"issue={issue}", f"body={record.issues[issue].body}", f"bracket={first.id}"]
    words = ["travaux", "do", str(folder), "decide-bracket", *at, *how, f"mark={first.mark}"]
    yield f"To decide the first, for example: {shlex.join(words)}"
    page = ["travaux", "report", str(folder), "brackets", issue, "-o", "brackets.docx"]
    yield f"As a page: {shlex.join(page)}"


def _listed(found: Sequence[Bracket], text: Text, name: Callable[[str], str]) -> Iterator[str]:
    """Give brackets as lines: which paragraph, the id and mark, what stands, and who wants what."""
    numbers, inside = full_labels(text), dict[str, int]()
    words = {unit.id: unit.words for unit in text.all_units()}
    for one in found:
        depth = inside[one.id] = inside.get(one.inside, -1) + 1
        blank = "    " * depth
        paragraph = numbers.get(one.unit) or numbers.get(one.after) or "–"
        yield f"{blank}{paragraph}  {one.kind}  {one.id}  mark {one.mark}"
        stands = f"“{readable(one.words)}”" if one.words else "nothing"
        yield f"{blank}    stands: {stands}{_around(one, words)}"
        for wording in one.wordings:
            who = ", ".join(map(name, wording.voices)) or "nobody named"
            asks = f"“{readable(wording.words)}”" if wording.words else "to delete it"
            yield f"{blank}    {who}: {asks}"


def _around(one: Bracket, words: Mapping[str, str]) -> str:
    """Give the few words on both sides of a bracket, by which its place is seen."""
    if one.start is None or one.end is None:
        return ""
    parts = tokens(words[one.unit])
    before = "".join(parts[max(one.start - _FEW, 0) : one.start])
    after = "".join(parts[one.end : one.end + _FEW])
    return f", in “… {readable(before)} [ ] {readable(after)} …”"


_FEW = 4


@living.command()
def text(
    folder: Folder,
    issue: Issue,
    kind: Annotated[str, typer.Option("--view", help=f"One of {', '.join(VIEWS)}.")] = "compiled",
    output: Out = None,
    name: Format = "",
    house: House = "oas",
    as_of: AsOf = "",
    line_numbers: Annotated[
        bool, typer.Option("--line-numbers", help="Number the lines (Word and PDF).")
    ] = False,
) -> None:
    """Print a text as it stands: what is decided without brackets, what is open with its names.

    As the room sees it now, or saw it then.
    """
    with dossier_in(folder) as dossier:
        night = night_of(dossier, *_seen(dossier, issue, as_of))
        style = convention(house)
        how = Look() if kind in MARKED else look(style)
        give(view(night, kind, style), output, name, replace(how, line_numbers=line_numbers))
    say_written(output)


@living.command()
def changes(
    folder: Folder,
    one: Annotated[str, typer.Argument(metavar="ISSUE", help="An issue, by its symbol.")],
    other: Annotated[str, typer.Argument(metavar="LATER", help="A later issue of the text.")],
    columns: Annotated[
        bool, typer.Option("--side-by-side", help="Both issues in columns, and who brought what.")
    ] = False,
    output: Out = None,
    name: Format = "",
) -> None:
    """Show what changed between two issues, under the names of who brought it.

    In Word, as tracked changes.
    """
    with dossier_in(folder) as dossier:
        record = dossier.record
        both = before, after = tabled_issue(record, one), tabled_issue(record, other)
        if stands_for(record.issues[before], record.issues[after]):
            before, after = after, before
        tracked = output and output.suffix.lower() == ".docx" and name in ("", "docx")
        if tracked and output and not columns:
            put(tracked_between(dossier, record, *both), output)
        else:
            changed = changes_between(dossier, record, *both)
            shown = change_table(changed, (before, after)) if columns else changed.text
            status = f"({before} → {after})"
            give(replace(shown, cover=replace(shown.cover, status=status)), output, name)
    if (before, after) != both:
        said = f"{after} is the later one: shown is what changed from {before} to it."
        screen(stderr=True).print(said, markup=False, highlight=False, soft_wrap=True)
    say_written(output)


@living.command("picture")
def picture_command(
    folder: Folder,
    kind: Annotated[str, typer.Argument(help=f"One of {', '.join(PICTURES)}.")],
    issue: Issue,
    output: Annotated[Path, typer.Option("--output", "-o", help="An .svg or a .png file.")],
    language: Language = "",
    as_of: AsOf = "",
    width: Annotated[int, typer.Option("--width", help="Of a .png, in pixels.")] = 1600,
) -> None:
    """Draw how open a text is, and who asks together."""
    if kind not in PICTURES:
        raise typer.BadParameter(str(UnknownPicture(kind)))
    with dossier_in(folder) as dossier:
        record, symbol = dossier.record, tabled_issue(dossier.record, issue)
        if as_of or kind != "burn-down":  # that one goes through all moments by itself
            record, symbol = _seen(dossier, issue, as_of)
        drawn = picture_of(dossier, record, kind, symbol, language)
        put(rasterised(drawn, width) if output.suffix.lower() == ".png" else drawn, output)
    say_written(output)
