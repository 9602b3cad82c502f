"""The commands on a whole corpus: mine, genealogy."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from travaux.cli.papers import Language, put
from travaux.cli.speaking import (
    LEFT,
    TAKEN,
    Format,
    Out,
    Telling,
    give,
    in_plain_words,
    say_written,
    screen,
    tell,
)
from travaux.findings import Severity
from travaux.languages import figure
from travaux.precedents.mining import CAP, LEAST, Mined
from travaux.precedents.mining.genealogy import Lineages
from travaux.workspace.genealogies import genealogy_picture, genealogy_text, passage_named
from travaux.workspace.mining import ENGINES, engine_of, mined_into

mining = typer.Typer()


def _engine(given: str) -> str:
    if given not in ENGINES:
        raise typer.BadParameter(f"“{given}” is none of {', '.join(ENGINES)}.")
    return given


def _memory(given: str) -> str:
    if not re.fullmatch(r"\d+ ?[KMGT]B", given):
        raise typer.BadParameter(f"“{given}” is no size of memory. Write it as in 1GB or 500MB.")
    return given


@mining.command("mine")
def mine_command(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="LIBRARY|FILES…", help="A library, or documents (JSON lines)."),
    ],
    folder: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")],
    engine: Annotated[
        str, typer.Option("--engine", callback=_engine, help=f"One of {', '.join(ENGINES)}.")
    ] = "duckdb",
    master: Annotated[
        str, typer.Option("--master", help="The cluster of Spark; this machine if left out.")
    ] = "",
    least: Annotated[
        int, typer.Option("--least", min=2, help="How many words in a row count as taken.")
    ] = LEAST,
    cap: Annotated[
        int, typer.Option("--cap", min=1, help="What stands in more places is common wording.")
    ] = CAP,
    memory: Annotated[
        str, typer.Option("--memory", callback=_memory, help="What the engine may use.")
    ] = "1GB",
    language: Language = "en",
) -> None:
    """Find all reuse in a corpus: who took which words from where.

    The folder is there when all of it is: tables, a picture, genealogies, and index.html.
    """
    with in_plain_words(), Telling(screen(stderr=True)) as say:
        on = engine_of(engine, memory, master)
        made = mined_into(
            folder, paths, on, least=least, cap=cap, language=language or "en", say=say
        )
    tell(screen(stderr=True), made.findings)
    for line in _summary(made.value):
        screen().print(line, markup=False, soft_wrap=True)
    say_written(folder / "index.html")
    waiting = any(finding.severity is not Severity.NOTE for finding in made.findings)
    raise typer.Exit(LEFT if waiting else TAKEN)


def _summary(mined: Mined) -> tuple[str, str]:
    terms, totals = mined.terms, mined.totals
    read = f"{_said(terms.holdings)} documents, {_said(terms.words)} words"
    runs = f"{read}: {_said(totals.runs)} runs of {terms.least} words or more were taken."
    takers = f"{_said(totals.takers)} paragraphs of {_said(totals.documents)} documents take"
    return runs, f"{takers}; {_said(totals.whole)} of them are another's from end to end."


def _said(number: int) -> str:
    return figure(number, "en")


@mining.command("genealogy")
def genealogy_command(
    folder: Annotated[Path, typer.Argument(help="What “travaux mine” wrote.")],
    document: Annotated[str, typer.Argument(help="The document, by its id.")],
    label: Annotated[str, typer.Argument(help="The paragraph, by its label.")] = "",
    output: Out = None,
    name: Format = "",
    language: Language = "en",
) -> None:
    """Follow a paragraph from its first use through every wording that was made of it.

    It is a timeline if the file is an .svg.
    """
    with in_plain_words():
        mined = Mined(folder)
        spot = passage_named(mined, document, label)
        told = Lineages(mined).genealogy(spot.passage)
        if output and output.suffix.lower() == ".svg":
            put(genealogy_picture(told, language or "en"), output)
        else:
            give(genealogy_text(told, language or "en"), output, name)
        mined.close()
    say_written(output)
