"""The commands on legal instruments: what a text cites, and who is bound by it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
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
from travaux.findings import Outcome
from travaux.precedents.library import Library
from travaux.texts import Text
from travaux.workspace.bound import who_is_bound
from travaux.workspace.citing import (
    citations_of_file,
    citations_of_issue,
    citations_of_statement,
)
from travaux.workspace.dossier import Dossier
from travaux.workspace.library import NAME, existing
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
    what: Annotated[str, typer.Argument(metavar="FILE_OR_ISSUE", help="A file, or an issue.")] = "",
    folder: Annotated[
        Path | None, typer.Option("--dossier", help="The dossier in which the issue is.")
    ] = None,
    statement: Annotated[
        str, typer.Option("--statement", help="A statement of the dossier instead, by its id.")
    ] = "",
    where: Annotated[
        Path | None,
        typer.Option(
            "--library",
            envvar="TRAVAUX_LIBRARY",
            show_envvar=False,
            help="Where quotations are checked; else TRAVAUX_LIBRARY, else library.sqlite.",
        ),
    ] = None,
    output: Out = None,
    name: Format = "",
    language: Language = "",
) -> None:
    """List what a text cites: each citation as it is written, and the provision that it names.

    Quotations beside them are held to the provision's words in the library. This advises, and
    changes nothing.
    """
    if (statement and folder is None) or bool(what) is bool(statement):
        said = "name a file; or an issue or a --statement, with the --dossier in which it is."
        raise typer.BadParameter(said)
    with in_plain_words(), _library(where) as library:
        if folder is None:
            made = citations_of_file(Path(what), language or "en", library)
        else:
            with dossier_in(folder) as dossier:
                made = _of_dossier(dossier, what, statement, language, library)
        tell(screen(stderr=True), made.findings)
        give(made.value, output, name)
    say_written(output)


def _of_dossier(
    dossier: Dossier, issue: str, statement: str, language: str, library: Library | None
) -> Outcome[Text]:
    if statement:
        return citations_of_statement(dossier.record, statement, language, library)
    return citations_of_issue(dossier, dossier.record, issue, language, library)


@contextmanager
def _library(path: Path | None) -> Iterator[Library | None]:
    """Open the library that is named, or the one that lies here; None where there is none."""
    if path is None and not Path(NAME).is_file():
        yield None
        return
    with existing(path or Path(NAME)) as held:
        yield held
        tell(screen(stderr=True), held.findings)
