"""The commands on legal instruments: what a text cites, and who is bound by it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from travaux.cli.papers import Language, put
from travaux.cli.record import AsOf, Folder, dossier_in, moment
from travaux.cli.speaking import (
    Format,
    Out,
    give,
    in_plain_words,
    now,
    say_written,
    screen,
    tell,
)
from travaux.documents import Level
from travaux.workspace.bound import citations_of_file, citations_of_issue, who_is_bound
from travaux.workspace.papers import record_of

law = typer.Typer()


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written) if written else now().date()
    except ValueError as fault:
        said = f"“{written}” isn't a day: write it as 2005-05-18."
        raise typer.BadParameter(said) from fault


@law.command("bound")
def bound_command(
    folder: Folder,
    issue: Annotated[
        str,
        typer.Option("--issue", help="Of which text, by its symbol; the statement's if left out."),
    ] = "",
    statement: Annotated[
        str, typer.Option("--statement", help="The statement that it stands beside, by its id.")
    ] = "",
    at: Annotated[
        str, typer.Option("--at", help="On which day (2005-05-18); today if left out.")
    ] = "",
    states: Annotated[
        str,
        typer.Option(
            "--states", help="Which states, with commas between; the house's if left out."
        ),
    ] = "",
    output: Out = None,
    name: Format = "",
    language: Language = "",
    as_of: AsOf = "",
    level: Annotated[
        Level | None, typer.Option("--level", help="From what readers at this level may see.")
    ] = None,
    party: Annotated[str, typer.Option("--party", help="The readers' delegation, by code.")] = "",
) -> None:
    """Say who is bound, on a day, by the instruments that a text cites.

    State by state, as data beside the text. A file that ends in .csv gets rows for a worksheet.
    """
    day, wanted = _day(at), [one.strip() for one in states.split(",") if one.strip()]
    as_rows = name == "csv" or (not name and output and output.suffix.lower() == ".csv")
    with dossier_in(folder) as dossier:
        record = record_of(dossier, moment(as_of) if as_of else "", level, party)
        made = who_is_bound(dossier, record, day, issue, statement, wanted)
        if as_rows:
            put(made.rows(), output)
        else:
            give(made.page(language), output, name)
    say_written(output)


@law.command()
def cite(
    what: Annotated[str, typer.Argument(metavar="FILE_OR_ISSUE", help="A file, or an issue.")],
    folder: Annotated[
        Path | None, typer.Option("--dossier", help="The dossier in which the issue is.")
    ] = None,
    output: Out = None,
    name: Format = "",
    language: Language = "",
) -> None:
    """List what a text cites: each citation as it is written, and the provision that it names."""
    if folder is None:
        with in_plain_words():
            made = citations_of_file(Path(what), language or "en")
    else:
        with dossier_in(folder) as dossier:
            made = citations_of_issue(dossier, dossier.record, what, language)
    tell(screen(stderr=True), made.findings)
    with in_plain_words():
        give(made.value, output, name)
    say_written(output)
