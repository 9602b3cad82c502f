"""The commands on texts: compile, reading, view, diff."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from travaux.cli.speaking import (
    LEFT,
    TAKEN,
    Format,
    House,
    Out,
    Telling,
    give,
    in_plain_words,
    now,
    say_written,
    screen,
    several,
    tell,
)
from travaux.delegations import Registry, standard_registry
from travaux.drafting.accounting import Fate
from travaux.drafting.conventions import convention
from travaux.errors import TravauxError
from travaux.findings import Finding, Severity
from travaux.render.look import Look
from travaux.reports.differences import changed, inline, side_by_side
from travaux.symbols import parse, printed
from travaux.workspace.archive import unpacked
from travaux.workspace.compiling import Night, compile_files, issued
from travaux.workspace.gathering import Gathered, gathered
from travaux.workspace.handing_in import File, Table
from travaux.workspace.issuing import (
    ALL_FORMATS,
    issue,
    look,
    put_out,
)
from travaux.workspace.viewing import MARKED, VIEWS, view

texts = typer.Typer()


@texts.command("compile")
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
    """Compile delegations' files into one bracketed text.

    It comes in every format, with the account of every change.
    """
    console, registry = screen(), standard_registry()
    wanted = _formats(formats)
    with in_plain_words():
        style = convention(house)
        issues = [issued(_file(path)) for path in (base, *(earlier or ()))]
        table = Table(issues[0].value, tuple(one.value for one in issues[1:]))
        sponsors = by_sponsor(sponsor or (), registry)
        given = gathered(
            files,
            registry,
            not_these=(base, output, *(earlier or ())),
            by_hand=manifest_file,
            sponsors=sponsors,
        )
        check_sponsors(sponsors, given)
        with Telling(console) as say:
            compiled = compile_files(table, given.files, registry, given.lines, say)
            night = replace(compiled.value, symbol=printed(parse(symbol)) if symbol else "")
            findings = (*given.findings, *issues[0].findings, *compiled.findings)
            out = issue(night, style, given.files, findings, now(), wanted, say)
        put_out(output, out.value)
    findings = (*findings, *out.findings)
    _report(console, night, findings, output, out.value)
    refused = any(finding.severity is Severity.REFUSED for finding in findings)
    left = refused or night.account.count(Fate.UNPLACED) > 0
    raise typer.Exit(LEFT if left else TAKEN)


@texts.command()
def reading(
    compilation: Annotated[Path, typer.Argument(help="What `travaux compile` wrote.")],
    of: Annotated[str, typer.Option("--of", help="The delegation, by code or name; or “base”.")],
    output: Out = None,
    name: Format = "",
) -> None:
    """Give one delegation's own text out of a compilation.

    It is theirs to the character.
    """
    with in_plain_words():
        night = _night(compilation)
        voice = None if of == "base" else _voice(of, night)
        give(night.compilation.reading(voice), output, name)
    say_written(output)


@texts.command("view")
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
    """Give another view of a compilation.

    A compendium, columns, the account, the clean base.
    """
    with in_plain_words():
        text = view(_night(compilation), kind, convention(house))
        how = Look() if kind in MARKED else look(convention(house))
        give(text, output, name, replace(how, line_numbers=line_numbers))
    say_written(output)


@texts.command()
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
    with in_plain_words():
        first, second = issued(_file(one)).value, issued(_file(other)).value
        if columns:
            text = side_by_side(first.text, second.text, (first.name, second.name))
        else:
            text = inline(first.text, second.text)
        give(text, output, name)
        count = changed(first.text, second.text)
    said = several(count, "change") if count else "The words are the same."
    screen(stderr=True).print(said)
    raise typer.Exit(LEFT if count else TAKEN)


# --- what comes in


def _file(path: Path) -> File:
    return File(path.name, path.read_bytes())


def by_sponsor(given: Iterable[str], registry: Registry) -> dict[str, list[str]]:
    """Read FILE=DELEGATION into the codes of the delegations, by file name: one or several."""
    codes: dict[str, list[str]] = {}
    for one in given:
        name, sign, party = one.rpartition("=")
        if not sign:
            raise typer.BadParameter(f"“{one}”: write FILE=DELEGATION.", param_hint="--sponsor")
        codes.setdefault(name, []).append(registry.named(party).code)
    return codes


def check_sponsors(named: Iterable[str], files: Gathered) -> None:
    """Make sure that whoever is named sent one of the files."""
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


def _report(
    console: Console, night: Night, findings: Sequence[Finding], output: Path, out: Iterable[str]
) -> None:
    tell(console, findings)
    voices = len(night.compilation.voices)
    console.print(f"\n{several(voices, 'sponsor')}. {night.account.sentence()}", markup=False)
    counts = Counter(Path(path).parts[0] for path in out)
    console.print(f"{sum(counts.values())} files in {output}", markup=False)
    first = next((output / n for n in ("index.html", "compiled.docx") if n in counts), output)
    console.print(f"Begin with {first}", style="bold", markup=False)
