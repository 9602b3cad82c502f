"""The command line: arguments in, files and plain sentences out. All the work is elsewhere.

Exit codes: 0, done, and every file was taken; 1, done, but a file was refused or a change has no
place (or, for `diff`, the texts differ); 2, the command was used wrongly; 3, nothing could be done.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Self

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from travaux.delegations import Registry, standard_registry
from travaux.drafting.accounting import Fate
from travaux.drafting.conventions import CONVENTIONS, UnknownHouse, convention
from travaux.errors import TravauxError
from travaux.findings import Finding, Severity
from travaux.render.look import Look
from travaux.reports.differences import changed, inline, side_by_side
from travaux.symbols import InvalidSymbol, parse, printed
from travaux.texts import Text
from travaux.workspace.archive import unpacked
from travaux.workspace.compiling import Night, compile_files, issued
from travaux.workspace.gathering import Gathered, gathered
from travaux.workspace.handing_in import File, Table
from travaux.workspace.issuing import (
    ALL_FORMATS,
    ENDINGS,
    UnknownFormat,
    in_format,
    issue,
    look,
    put_out,
    write,
)
from travaux.workspace.viewing import MARKED, VIEWS, UnknownView, view

app = typer.Typer(
    help="From delegations' Word files to one bracketed, attributed text, nothing lost.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
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
    """From delegations' Word files to one bracketed, attributed text, nothing lost."""


@app.command("compile")
def compile_command(
    base: Annotated[Path, typer.Argument(help="The issued text: Word, HTML or plain.")],
    files: Annotated[
        list[Path], typer.Argument(help="The delegations' files, or folders of them.")
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")],
    house: House = "oas",
    formats: Annotated[
        str, typer.Option("--format", help=f"Some of {', '.join(ALL_FORMATS)}, with commas.")
    ] = ",".join(ALL_FORMATS),
    manifest_file: Annotated[
        Path | None, typer.Option("--manifest", help="Who sent what (TOML or CSV).")
    ] = None,
    earlier: Annotated[
        list[Path] | None, typer.Option("--earlier", help="An earlier issue of the same text.")
    ] = None,
    sponsor: Annotated[
        list[str] | None, typer.Option("--sponsor", help="FILE=DELEGATION; again for a second one.")
    ] = None,
    symbol: Annotated[
        str, typer.Option("--symbol", help="The symbol that the compiled text is issued under.")
    ] = "",
) -> None:
    """Compile delegations' files on the issued text, in every format, with the account."""
    console, registry = Console(), standard_registry()
    wanted = _formats(formats)
    with _in_plain_words():
        style = convention(house)
        issues = [issued(_file(path)) for path in (base, *(earlier or ()))]
        table = Table(issues[0].value, tuple(one.value for one in issues[1:]))
        sponsors = _sponsors(sponsor or (), registry)
        given = gathered(
            files,
            registry,
            not_these=(base, output, *(earlier or ())),
            by_hand=manifest_file,
            sponsors=sponsors,
        )
        _check_sponsors(sponsors, given)
        with _Telling(console) as tell:
            compiled = compile_files(table, given.files, registry, given.lines, tell)
            night = replace(compiled.value, symbol=printed(parse(symbol)) if symbol else "")
            findings = (*given.findings, *issues[0].findings, *compiled.findings)
            out = issue(night, style, given.files, findings, _now(), wanted, tell)
        put_out(output, out.value)
    findings = (*findings, *out.findings)
    _report(console, night, findings, output, out.value)
    refused = any(finding.severity is Severity.REFUSED for finding in findings)
    left = refused or night.account.count(Fate.UNPLACED) > 0
    raise typer.Exit(LEFT if left else TAKEN)


@app.command()
def reading(
    compilation: Annotated[Path, typer.Argument(help="What `travaux compile` wrote.")],
    of: Annotated[str, typer.Option("--of", help="The delegation, by code or name; or “base”.")],
    output: Out = None,
    name: Format = "",
) -> None:
    """Give one delegation's own text, to the character, out of a compilation."""
    with _in_plain_words():
        night = _night(compilation)
        voice = None if of == "base" else _voice(of, night)
        _give(night.compilation.reading(voice), output, name)


@app.command("view")
def view_command(
    compilation: Annotated[Path, typer.Argument(help="What `travaux compile` wrote.")],
    kind: Annotated[str, typer.Option("--as", help=f"One of {', '.join(VIEWS)}.")],
    output: Out = None,
    name: Format = "",
    house: House = "oas",
    line_numbers: Annotated[
        bool, typer.Option("--line-numbers", help="Number the lines (Word and PDF).")
    ] = False,
) -> None:
    """Give another view of a compilation: a compendium, columns, the account, the clean base."""
    with _in_plain_words():
        text = view(_night(compilation), kind, convention(house))
        how = Look() if kind in MARKED else look(convention(house))
        _give(text, output, name, replace(how, line_numbers=line_numbers))


@app.command()
def diff(
    one: Annotated[Path, typer.Argument(help="A text: Word, HTML or plain.")],
    other: Annotated[Path, typer.Argument(help="The other text.")],
    columns: Annotated[
        bool, typer.Option("--side-by-side", help="Two columns instead of marks in one text.")
    ] = False,
    output: Out = None,
    name: Format = "",
) -> None:
    """Compare any two texts, inline or side by side."""
    with _in_plain_words():
        first, second = issued(_file(one)).value, issued(_file(other)).value
        if columns:
            text = side_by_side(first.text, second.text, (first.name, second.name))
        else:
            text = inline(first.text, second.text)
        _give(text, output, name)
        count = changed(first.text, second.text)
    said = _several(count, "change") if count else "The words are the same."
    Console(stderr=True).print(said)
    raise typer.Exit(LEFT if count else TAKEN)


# --- what comes in


def _file(path: Path) -> File:
    return File(path.name, path.read_bytes())


def _sponsors(given: Iterable[str], registry: Registry) -> dict[str, list[str]]:
    """Read FILE=DELEGATION into the codes of the delegations, by file name: one or several."""
    codes: dict[str, list[str]] = {}
    for one in given:
        name, sign, party = one.rpartition("=")
        if not sign:
            raise typer.BadParameter(f"“{one}”: write FILE=DELEGATION.", param_hint="--sponsor")
        codes.setdefault(name, []).append(registry.named(party).code)
    return codes


def _check_sponsors(named: Iterable[str], files: Gathered) -> None:
    names = {file.name for file in files.files}
    for name in named:
        if name not in names:
            said = f"“{name}” isn't among the files given."
            raise typer.BadParameter(said, param_hint="--sponsor")


def _formats(given: str) -> list[str]:
    wanted = [name.strip() for name in given.split(",") if name.strip()]
    for name in wanted:
        if name not in ALL_FORMATS:
            known = ", ".join(ALL_FORMATS)
            raise typer.BadParameter(f"“{name}” is none of {known}.", param_hint="--format")
    return wanted


def _night(path: Path) -> Night:
    file = path / "compilation.json" if path.is_dir() else path
    return unpacked(file.read_bytes(), str(path), standard_registry())


def _voice(of: str, night: Night) -> str:
    voices = night.compilation.voices
    if of in voices:
        return of
    code = night.naming.registry.named(of).code
    if code in voices:
        return code
    known = ", ".join(voices)
    raise TravauxError(f"{of} asks for nothing in this compilation. Those who do: {known}.")


def _now() -> datetime:
    """Give the time; SOURCE_DATE_EPOCH fixes it, so that a night's work can be repeated."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    if not fixed:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(fixed), UTC)
    except (ValueError, OverflowError, OSError) as fault:
        said = f"SOURCE_DATE_EPOCH is “{fixed}”: write seconds since 1970, or leave it out."
        raise typer.BadParameter(said) from fault


# --- what goes out


def _give(text: Text, output: Path | None, name: str, how: Look | None = None) -> None:
    """Write a text to a file in the format its name ends with, or print it."""
    outcome = in_format(text, name or _format_of(output), how or Look())
    _tell(Console(stderr=True), outcome.findings)
    if output is None:
        typer.echo(outcome.value, nl=False)
    else:
        write(output.parent, {output.name: outcome.value})


def _format_of(output: Path | None) -> str:
    """Say by a file's ending in which format it is to be; what is printed is plain."""
    if output is None or not output.suffix:
        return "plain"
    endings = {ending: known for known, ending in ENDINGS.items()}
    ending = output.suffix.lower()
    return endings.get(ending) or ending.removeprefix(".")


def _tell(console: Console, findings: Iterable[Finding]) -> None:
    """Say what was noticed, what was not taken first."""
    for finding in sorted(findings, key=lambda f: list(Severity).index(f.severity), reverse=True):
        label = f"{_SAID[finding.severity]}:"
        console.print(label, style=_COLOURS[finding.severity], end=" ", markup=False)
        console.print(f"{finding.where}: {finding.message}", markup=False, highlight=False)


def _report(
    console: Console, night: Night, findings: Sequence[Finding], output: Path, out: Iterable[str]
) -> None:
    _tell(console, findings)
    voices = len(night.compilation.voices)
    console.print(f"\n{_several(voices, 'sponsor')}. {night.account.sentence()}", markup=False)
    counts = Counter(Path(path).parts[0] for path in out)
    console.print(f"{sum(counts.values())} files in {output}", markup=False)
    first = next((output / n for n in ("index.html", "compiled.docx") if n in counts), output)
    console.print(f"Begin with {first}", style="bold", markup=False)


class _Telling:
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
        self.progress.update(self.task, description=what)


def _several(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


@contextmanager
def _in_plain_words() -> Iterator[None]:
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
    Console(stderr=True).print(said, style="red", markup=False, highlight=False)
    raise typer.Exit(NOTHING)
