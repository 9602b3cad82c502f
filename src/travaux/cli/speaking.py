"""What every command says and gives: findings, progress, files, and what can't be done."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Self

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from travaux.drafting.conventions import CONVENTIONS, UnknownHouse
from travaux.errors import TravauxError
from travaux.findings import Finding, Severity
from travaux.render.look import Look
from travaux.symbols import InvalidSymbol
from travaux.texts import Text
from travaux.workspace.issuing import ENDINGS, UnknownFormat, in_format, write
from travaux.workspace.viewing import UnknownView

TAKEN, LEFT, NOTHING = 0, 1, 3  # 2, wrong use, is the command line's own
_WRONG_USE = (UnknownHouse, UnknownView, UnknownFormat, InvalidSymbol)
_COLOURS = {Severity.REFUSED: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}
_SAID = {Severity.REFUSED: "not taken", Severity.WARNING: "please look", Severity.NOTE: "note"}

House = Annotated[
    str, typer.Option("--house", help=f"The house's convention: {', '.join(CONVENTIONS)}.")
]
Out = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead.")]
Format = Annotated[
    str,
    typer.Option(
        "--format", help=f"One of {', '.join(ENDINGS)}; else what the file's name ends with."
    ),
]


def screen(*, stderr: bool = False) -> Console:
    """Give what is written to: words as they are, for ":mexico:" is no picture of a flag."""
    return Console(stderr=stderr, emoji=False, highlight=False)


def give(text: Text, output: Path | None, name: str, how: Look | None = None) -> None:
    """Write a text to a file in the format its name ends with, or print it."""
    outcome = in_format(text, name or _format_of(output), how or Look())
    tell(screen(stderr=True), outcome.findings)
    if output is None:
        typer.echo(outcome.value, nl=False)
    else:
        write(output.parent, {output.name: outcome.value})


def say_written(output: Path | None) -> None:
    """Say where something was written, if it wasn't printed."""
    if output:
        screen(stderr=True).print(f"Written: {output}", markup=False)


def _format_of(output: Path | None) -> str:
    """Say by a file's ending in which format it is to be; what is printed is plain."""
    if output is None or not output.suffix:
        return "plain"
    endings = {ending: known for known, ending in ENDINGS.items()}
    ending = output.suffix.lower()
    return endings.get(ending) or ending.removeprefix(".")


def tell(console: Console, findings: Iterable[Finding]) -> None:
    """Say what was noticed, what was not taken first."""
    for finding in sorted(findings, key=lambda f: list(Severity).index(f.severity), reverse=True):
        label = f"{_SAID[finding.severity]}:"
        console.print(label, style=_COLOURS[finding.severity], end=" ", markup=False)
        console.print(f"{finding.where}: {finding.message}", markup=False, highlight=False)


class Telling:
    """A line that says what is being done, on a terminal only."""

    def __init__(self, console: Console) -> None:
        columns = SpinnerColumn(), TextColumn("{task.description}", markup=False)
        self.progress = Progress(*columns, console=console, transient=True)

    def __enter__(self) -> Self:
        self.progress.start()
        self.task = self.progress.add_task("")
        return self

    def __exit__(self, *_: object) -> None:
        self.progress.stop()

    def __call__(self, what: str) -> None:
        """Say what is being done now."""
        self.progress.update(self.task, description=what)


def several(count: int, what: str, more: str = "") -> str:
    """Give a number of things: "1 change", "2 changes"; `more` where the plural isn't with an s."""
    return f"{count} {what}" if count == 1 else f"{count} {more or what + 's'}"


@contextmanager
def in_plain_words() -> Iterator[None]:
    """Turn what can't be done into a sentence and exit code 3."""
    try:
        yield
    except _WRONG_USE as error:
        raise typer.BadParameter(str(error)) from error
    except TravauxError as error:
        said = str(error)
    except OSError as error:
        said = f"{error.filename or ''}: {error.strerror or error}. Check the name and try again."
    else:
        return
    screen(stderr=True).print(said, style="red", markup=False, highlight=False)
    raise typer.Exit(NOTHING)


def now() -> datetime:
    """Give the time; SOURCE_DATE_EPOCH fixes it, so that a night's work can be repeated."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    if not fixed:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(fixed), UTC)
    except (ValueError, OverflowError, OSError) as fault:
        said = f"SOURCE_DATE_EPOCH is “{fixed}”: write seconds since 1970, or leave it out."
        raise typer.BadParameter(said) from fault
