"""The commands that prove a dossier and carry it elsewhere: checkpoint, verify, export, restore."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from travaux.cli.record import Folder, dossier_in
from travaux.cli.speaking import (
    LEFT,
    TAKEN,
    Out,
    in_plain_words,
    say_written,
    screen,
    several,
    tell,
)
from travaux.documents import Level
from travaux.findings import Finding
from travaux.journal.checkpoints import Checkpoint, verifier_key
from travaux.journal.order import entries
from travaux.journal.proofs import NotProved, checked, read, written
from travaux.record.describing import described
from travaux.workspace.dossier import JOURNAL, Dossier, entry, words_in
from travaux.workspace.exporting import check, checkpoints_of, export, restore, write_out
from travaux.workspace.issuing import write

proof = typer.Typer()


@proof.command()
def checkpoint(folder: Folder, output: Out = None) -> None:
    """Sign what the record is now, to be kept elsewhere.

    Whoever has it can tell whether anything was changed.
    """
    with dossier_in(folder) as dossier:
        note = dossier.checkpoint()
        if output:
            write(output.parent, {output.name: note.encode()})
    if output is None:
        typer.echo(note, nl=False)
    say_written(output)


@proof.command()
def verify(
    folder: Annotated[
        Path, typer.Argument(help="A dossier, a folder that was exported, or an entry's proof.")
    ],
    note: Annotated[
        Path | None,
        typer.Option("--checkpoint", help="A checkpoint that was kept elsewhere."),
    ] = None,
    key: Annotated[
        Path | None, typer.Option("--key", help="The key to check it with, a file “key.pub”.")
    ] = None,
) -> None:
    """Check that the record is what it was.

    Every entry, and all of them against the checkpoints.
    """
    with in_plain_words():
        held = words_in(note) if note else ""
        key_line = words_in(key) if key else ""
        if folder.is_file():
            _prove(folder, key_line)
            return
        faults, size, kept = _checked(folder, held, key_line)
    console = screen()
    tell(console, faults)
    if faults:
        console.print(f"The record is not what it was: {several(len(faults), 'fault')}.")
        raise typer.Exit(LEFT)
    console.print(f"{several(size, 'entry', 'entries')}: each is what was entered, in its place.")
    console.print(_vouched(size, kept, elsewhere=bool(held)))
    raise typer.Exit(TAKEN)


def _vouched(size: int, kept: Sequence[Checkpoint], *, elsewhere: bool) -> str:
    """Say what the entries were held against, and of which of them nothing that is signed tells."""
    own = ["the record's own checkpoints"] if kept else []
    against = " and ".join([*own, *(["the checkpoint kept elsewhere"] if elsewhere else [])])
    if not against:
        return (
            "No checkpoint of the key in hand was there to hold them against: whether entries were "
            "cut off at the end, or all was made to fit, isn't told."
        )
    last = max((one.size for one in kept), default=size)
    more = f" None of its own tells of {entries(last, size - 1)} yet." if last < size else ""
    return f"They agree with {against}.{more}"


@proof.command()
def prove(
    folder: Folder,
    position: Annotated[int, typer.Argument(help="The entry, by its number in “travaux log”.")],
    output: Out = None,
) -> None:
    """Prove that one entry is in the record.

    To somebody who sees that entry and nothing else.
    """
    with dossier_in(folder) as dossier:
        words = written(dossier.proof(position))
        if output:
            write(output.parent, {output.name: words.encode()})
    if output is None:
        typer.echo(words, nl=False)


@proof.command("export")
def export_command(
    folder: Folder,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")],
    level: Annotated[
        Level | None, typer.Option("--level", help="Only what readers at this level may see.")
    ] = None,
    party: Annotated[str, typer.Option("--party", help="The readers' delegation, by code.")] = "",
) -> None:
    """Write a dossier out in open formats.

    Entries, files, proofs, and pages to read.
    """
    with dossier_in(folder) as dossier:
        count = write_out(output, export(dossier, level, party))
    console = screen()
    console.print(f"{several(count, 'file')} in {output}", markup=False, highlight=False)
    console.print(f"Begin with {output / 'index.html'}", style="bold", markup=False)


@proof.command("restore")
def restore_command(
    exported: Annotated[Path, typer.Argument(help="A folder that was exported.")],
    folder: Annotated[Path, typer.Argument(metavar="DOSSIER", help="The new dossier's folder.")],
) -> None:
    """Make a dossier of an export again.

    Entry by entry, with the same root.
    """
    with in_plain_words():
        restore(exported, folder, secrets.token_bytes)
    screen().print(f"The dossier is in {folder}.", markup=False, highlight=False)


def _prove(file: Path, key_line: str) -> None:
    """Say what a proof proves, or what is wrong with it.

    Raises:
        TravauxError: it isn't a proof, or its checkpoint isn't of this key.
    """
    if not key_line:
        raise typer.BadParameter("A proof is checked with the record's key.", param_hint="--key")
    found = read(file.read_text(encoding="utf-8"))
    line = found.line
    try:
        vouched = checked(found, verifier_key(key_line))
    except NotProved as fault:
        screen().print(str(fault), markup=False)
        raise typer.Exit(LEFT) from fault
    said = described(entry(line).event) if line.content is not None else "its content is withheld"
    screen().print(
        f"Entry {line.position} of {vouched.origin}, made at {line.at}, is proved: {said}",
        markup=False,
    )


def _checked(
    folder: Path, note: str, key_line: str
) -> tuple[tuple[Finding, ...], int, tuple[Checkpoint, ...]]:
    if not (folder / JOURNAL).is_file():
        return (*check(folder, note, key_line), checkpoints_of(folder, key_line))
    dossier = Dossier.at(folder, secrets.token_bytes)
    try:
        faults = dossier.verified(note, key_line)
        return faults, dossier.store.size(), dossier.checkpoints(key_line)
    finally:
        dossier.close()
