"""The commands that make papers of a dossier: report, story, calendar."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from travaux.cli.record import AsOf, Folder, dossier_in, moment
from travaux.cli.speaking import (
    LEFT,
    TAKEN,
    Format,
    House,
    Out,
    give,
    now,
    say_written,
    screen,
    tell,
)
from travaux.documents import Level
from travaux.findings import Finding, Severity
from travaux.workspace.issuing import write
from travaux.workspace.papers import PAPERS, UnknownPaper, dates, look_of, paper, picture

papers = typer.Typer()

_LANGUAGES = ("en", "es", "fr", "pt")


def _language(given: str) -> str:
    if given and given not in _LANGUAGES:
        raise typer.BadParameter(f"“{given}” is none of {', '.join(_LANGUAGES)}.")
    return given


Language = Annotated[
    str,
    typer.Option(
        "--language",
        callback=_language,
        help=f"One of {', '.join(_LANGUAGES)}; the dossier's own if left out.",
    ),
]


@papers.command()
def report(
    folder: Folder,
    kind: Annotated[str, typer.Argument(help=f"One of {', '.join(PAPERS)}.")],
    of: Annotated[
        str,
        typer.Argument(help="Of which report, meeting, body or document."),
    ] = "",
    output: Out = None,
    name: Format = "",
    language: Language = "",
    as_of: AsOf = "",
    level: Annotated[
        Level | None, typer.Option("--level", help="From what readers at this level may see.")
    ] = None,
    party: Annotated[str, typer.Option("--party", help="The readers' delegation, by code.")] = "",
    issue: Annotated[
        str, typer.Option("--issue", help="The registered document that it goes out as.")
    ] = "",
    house: House = "oas",
    part: Annotated[
        str, typer.Option("--part", help="Which paragraph, or which words, where it is about some.")
    ] = "",
) -> None:
    """Make a paper from the record.

    The Chair's report, a register, the papers of a meeting.
    """
    if kind not in PAPERS:
        raise typer.BadParameter(str(UnknownPaper(kind)))
    with dossier_in(folder) as dossier:
        made = paper(
            dossier,
            kind,
            of,
            language,
            moment=moment(as_of) if as_of else "",
            level=level,
            party=party,
            issue=issue,
            day=None if as_of else now().date(),
            part=part,
        )
        give(made.value, output, name, look_of(kind, house))
    _report(made.findings, output)


@papers.command("story")
def story_command(
    folder: Folder,
    of: Annotated[str, typer.Argument(help="The document whose story is told, by its symbol.")],
    output: Out = None,
    name: Format = "",
    language: Language = "",
) -> None:
    """Tell how a mandate became a document, in date order.

    It is a picture if the file is an .svg.
    """
    with dossier_in(folder) as dossier:
        if (name or (output.suffix if output else "")).removeprefix(".").lower() == "svg":
            drawn = picture(dossier, of, language)
            put(drawn, output)
        else:
            give(paper(dossier, "story", of, language).value, output, name)
    say_written(output)


@papers.command("calendar")
def calendar_command(
    folder: Folder,
    of: Annotated[str, typer.Argument(help="The body; all if left out.")] = "",
    output: Out = None,
    language: Language = "",
) -> None:
    """Give meetings and deadlines as a calendar file (.ics)."""
    with dossier_in(folder) as dossier:
        made = dates(dossier, of, language)
        put(made.value, output)
    _report(made.findings, output)


def put(data: bytes, output: Path | None) -> None:
    """Write a file, or print it."""
    if output is None:
        typer.echo(data, nl=False)
    else:
        write(output.parent, {output.name: data})


def _report(findings: tuple[Finding, ...], output: Path | None) -> None:
    tell(screen(stderr=True), findings)
    say_written(output)
    waiting = any(finding.severity is not Severity.NOTE for finding in findings)
    raise typer.Exit(LEFT if waiting else TAKEN)
