"""The command line: arguments in, files and plain sentences out. All the work is elsewhere.

Exit codes: 0, done, and every file was taken; 1, done, but a file was refused or a change has no
place (or, for `diff`, the texts differ; for `verify`, the record isn't what it was); 2, the command
was used wrongly; 3, nothing could be done.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from travaux.cli.importing import importing
from travaux.cli.law import law
from travaux.cli.library import library
from travaux.cli.living import living
from travaux.cli.mining import mining
from travaux.cli.papers import papers
from travaux.cli.proof import proof
from travaux.cli.record import record
from travaux.cli.speaking import LEFT, NOTHING, TAKEN
from travaux.cli.texts import texts

__all__ = ["LEFT", "NOTHING", "TAKEN", "app"]

_HELP = (
    "Runs a working group: from delegations' Word files to one bracketed, attributed text; from "
    "the mandate to the Chair's report; and the record of it all."
)

app = typer.Typer(help=_HELP, no_args_is_help=True, add_completion=False, rich_markup_mode=None)
for family in (texts, record, living, importing, papers, proof, library, law, mining):
    app.add_typer(family)


def _tell_version(asked: bool) -> None:  # noqa: FBT001 - what an option of the command line gives
    if asked:
        typer.echo(f"travaux {version('travaux')}")
        raise typer.Exit


@app.callback()
def main(
    *,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help="Say the version."),
    ] = False,
) -> None:
    pass
