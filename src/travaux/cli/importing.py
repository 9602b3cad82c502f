"""The command that brings old files into a dossier: import."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from travaux.cli.record import Folder, dossier_in
from travaux.cli.speaking import LEFT, TAKEN, now, screen, several, tell
from travaux.findings import Severity
from travaux.sources import Certainty
from travaux.workspace.importing import Imported, OffersThere, imported, write_offers

importing = typer.Typer()


@importing.command("import")
def import_(
    folder: Folder,
    file: Annotated[Path, typer.Argument(help="The old file: plain text, Word or HTML.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The file of acts to write the offers to.")
    ],
    language: Annotated[
        str, typer.Option("--language", help="The file's language; told by its words if left out.")
    ] = "",
    handle: Annotated[
        str,
        typer.Option("--id", help="Its symbol or handle on the register; else its file's name."),
    ] = "",
) -> None:
    """Keep an old file, and offer the facts found in it.

    Nothing is entered by itself.
    """
    with dossier_in(folder) as dossier:
        if output.exists():
            raise OffersThere(output)
        result = imported(
            dossier, file.read_bytes(), file.name, at=now(), language=language, document=handle
        )
        write_offers(result, output)
    console = screen()
    tell(console, result.findings)
    for line in _told(result, output):
        console.print(line, markup=False, highlight=False)
    waiting = any(one.severity is not Severity.NOTE for one in result.findings)
    raise typer.Exit(LEFT if waiting or result.lost else TAKEN)


def _told(result: Imported, output: Path) -> list[str]:
    counts = ", ".join(several(count, what) for what, count in result.counts.items())
    inferred = sum(one.certainty is Certainty.INFERRED for one in result.offers)
    known = f" The record holds {len(result.known)} others already." if result.known else ""
    offers = f"{several(len(result.offers), 'offer')}, {inferred} of them inferred at least in part"
    return [
        f"Read: {counts}.",
        _words(result),
        f"{offers}, in {output}.{known}",
        "Nothing was entered. Write “take = true” below what is right, then play the file.",
    ]


def _words(result: Imported) -> str:
    if result.lost is None:
        return "The file isn't plain text, so its words weren't counted against it."
    if result.lost:
        missing = ", ".join(f"“{word}” ({count})" for word, count in result.lost.items())
        return f"Words of the file that the text doesn't hold: {missing}. Look at them."
    return "Every word of the file is in the text."
