"""The commands that keep a copy of everything and bring it back: backup, restore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from travaux.cli import LEFT
from travaux.cli.speaking import in_plain_words, screen, several, tell
from travaux_web.cli.starting import Folder
from travaux_web.safekeeping import backed_up, brought_back

safekeeping = typer.Typer()


@safekeeping.command()
def backup(
    folder: Folder,
    file: Annotated[Path, typer.Argument(help="The file to write, “.tar.gz”.")],
    with_keys: Annotated[
        bool, typer.Option("--with-keys", help="Put the keys of the dossier and the site in, too.")
    ] = False,
) -> None:
    """Copy a dossier with its site into one file, while it is being written to."""
    with in_plain_words():
        made = backed_up(folder, file, with_keys=with_keys)
    told = f"{several(made.entries, 'entry', 'entries')}, {several(made.files, 'file')}"
    typer.echo(f"{file}: {told}.")
    keep = "It holds everybody's accounts: keep it where only the secretariat gets at it."
    if with_keys:
        keep += " Whoever has its keys can sign for the record."
    screen(stderr=True).print(keep, markup=False)


@safekeeping.command()
def restore(
    file: Annotated[Path, typer.Argument(help="The file that “backup” wrote.")],
    folder: Annotated[Path, typer.Argument(help="A new folder, for the dossier.")],
) -> None:
    """Bring back what “backup” kept, into a new folder; the record is checked and told of."""
    with in_plain_words():
        back = brought_back(file, folder)
    told = f"{several(back.entries, 'entry', 'entries')}, {several(back.files, 'file')}"
    typer.echo(f"{folder}: {told}, as of {back.at}.")
    tell(screen(stderr=True), back.faults)
    if not back.with_keys:
        screen(stderr=True).print(
            "The keys weren't in it: put “key” and “web.key” back, if you have them elsewhere. "
            "Without “key” no checkpoint can be signed; without “web.key” everybody signs in anew.",
            markup=False,
        )
    if back.faults:
        raise typer.Exit(LEFT)
    typer.echo("The record is what it was: its entries, its checkpoints and its files agree.")
