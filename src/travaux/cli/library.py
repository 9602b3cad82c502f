"""The commands on agreed language: the library's own, and the search for precedents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from travaux.cli.papers import put
from travaux.cli.record import dossier_in
from travaux.cli.speaking import (
    LEFT,
    NOTHING,
    TAKEN,
    Out,
    Telling,
    give,
    in_plain_words,
    say_written,
    screen,
    several,
    tell,
)
from travaux.dates import When
from travaux.findings import Severity
from travaux.languages import figure
from travaux.precedents import Holding, Standing
from travaux.precedents.library import Library, Outcome, Sizes
from travaux.precedents.searching import precedents
from travaux.precedents.wanted import Wanted
from travaux.reports.dating import spelled
from travaux.reports.precedents import Found, differing, later, none_found, placed
from travaux.workspace.cataloguing import Told, told
from travaux.workspace.library import (
    NAME,
    Files,
    Shelved,
    existing,
    found,
    holding_named,
    shelve,
)
from travaux.workspace.marking import (
    Draft,
    draft_on_file,
    draft_on_record,
    found_of,
    marked_paper,
    searched,
)

library = typer.Typer()
shelf = typer.Typer(help="Keep the library of agreed language.", no_args_is_help=True)
library.add_typer(shelf, name="library")

Where = Annotated[
    Path,
    typer.Option(
        "--library",
        envvar="TRAVAUX_LIBRARY",
        show_envvar=False,
        help="The library's file; else that of TRAVAUX_LIBRARY, else library.sqlite.",
    ),
]
Body = Annotated[str, typer.Option("--body", help="Only documents of this body.")]
Of = Annotated[
    str, typer.Option("--status", help=f"Only documents that are {', '.join(Standing)}.")
]
In = Annotated[str, typer.Option("--language", help="Only documents in this language, by code.")]
After = Annotated[str, typer.Option("--after", help="Only of this day, month or year, or later.")]
Before = Annotated[
    str, typer.Option("--before", help="Only of this day, month or year, or earlier.")
]


def wanted(body: str, status: str, language: str, after: str, before: str) -> Wanted:
    """Give the documents that count, as the options say it."""
    standing = told({"status": status}).standing if status else None
    return Wanted(body, language, standing, _first(after), _last(before))


def _first(written: str) -> date | None:
    return When.read(written).earliest if written else None


def _last(written: str) -> date | None:
    return When.read(written).latest if written else None


@contextmanager
def opened(path: Path) -> Iterator[Library]:
    """Open a library that is there for one command, and say in plain words what can't be done."""
    with in_plain_words():
        held = existing(path)
        try:
            yield held
            tell(screen(stderr=True), held.findings)
        finally:
            held.close()


@shelf.command()
def add(
    files: Annotated[
        list[Path],
        typer.Argument(
            help="Word, HTML, plain, Akoma Ntoso, PDF with text, JSON lines; or folders."
        ),
    ],
    where: Where = Path(NAME),
    manifest: Annotated[
        Path | None, typer.Option("--manifest", help="What is known of each file (TOML or CSV).")
    ] = None,
    title: Annotated[str, typer.Option("--title", help="The title.")] = "",
    day: Annotated[str, typer.Option("--date", help="When it was adopted, or made.")] = "",
    body: Annotated[str, typer.Option("--body", help="Who adopted or discussed it.")] = "",
    status: Annotated[str, typer.Option("--status", help=f"One of {', '.join(Standing)}.")] = "",
    adopted_how: Annotated[
        str, typer.Option("--adopted-how", help="How: “by consensus”, “by vote, 87-0-45”.")
    ] = "",
    language: Annotated[
        str, typer.Option("--language", help="Its code; told by its words if left out.")
    ] = "",
    handle: Annotated[
        str, typer.Option("--id", help="Its symbol or a name of its own; for one document.")
    ] = "",
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Put them in the place of those with the same id."),
    ] = False,
) -> None:
    """Add documents to the library.

    Each whole or not at all; what is there is passed over, so a command that was stopped is run
    again. What is told goes before what a file says of itself.
    """
    shelved = Shelved()
    with in_plain_words():
        given = told(
            {
                "id": handle, "title": title, "date": day, "body": body, "status": status,
                "adopted_how": adopted_how, "language": language,
            }
        )  # fmt: skip
        named = found(files, manifest)
        if handle and len(named.paths) != 1:
            said = f"--id names one document, and {len(named.paths)} files are given."
            raise typer.BadParameter(said)
        with Library.open(where) as held:
            whole = _added(held, named, given, shelved, replace=replace)
            sizes, noticed = held.sizes(), held.findings
    tell(screen(), (*noticed, *shelved.findings))
    for line in _summary(shelved, where, sizes, whole=whole):
        screen().print(line, markup=False, soft_wrap=True)
    waiting = any(one.severity is not Severity.NOTE for one in shelved.findings)
    raise typer.Exit(TAKEN if whole and not waiting else LEFT)


def _added(held: Library, named: Files, given: Told, shelved: Shelved, *, replace: bool) -> bool:
    """Add files, and tell whether it came to its end: whoever stops it keeps what is in."""
    with Telling(screen(stderr=True)) as say:
        try:
            shelve(held, named, given, replace=replace, progress=say, shelved=shelved)
        except KeyboardInterrupt:
            return False
    return True


def _summary(shelved: Shelved, where: Path, sizes: Sizes, *, whole: bool) -> Iterator[str]:
    for name, of in shelved.duplicates:
        yield f"{name} has the same words as {of}: its uses aren't counted twice."
    counts = {name: shelved.counts[outcome] for outcome, name in _TOLD.items()}
    parts = [f"{count} {name}" for name, count in counts.items() if count]
    parts += [f"{shelved.refused} held back"] if shelved.refused else []
    yield f"{several(shelved.documents, 'document')} read: {', '.join(parts) or 'nothing new'}."
    if not whole:
        yield "Stopped. What was added stays; give the same command again to go on."
    yield f"{where} holds {_size(sizes)}."


_TOLD = {
    Outcome.ADDED: "added",
    Outcome.REPLACED: "put in the place of an earlier one",
    Outcome.THERE: "there already",
    Outcome.DUPLICATE: "with the words of another",
}


def _size(sizes: Sizes) -> str:
    return (
        f"{several(sizes.holdings, 'document')}, {figure(sizes.passages, 'en')} passages, "
        f"{figure(sizes.words, 'en')} words"
    )


@shelf.command("list")
def list_command(
    where: Where = Path(NAME),
    body: Body = "",
    status: Of = "",
    language: In = "",
    after: After = "",
    before: Before = "",
) -> None:
    """List the documents of the library, by date."""
    console = screen()
    with opened(where) as held:
        asked = wanted(body, status, language, after, before)
        every = sorted((one for one in held.holdings() if asked.counts(one)), key=_order)
        sizes = held.sizes()
    for one in every:
        console.print(f"{one.id} ({one.language})", markup=False, soft_wrap=True)
        console.print(f"    {one.title}", markup=False, soft_wrap=True)
        console.print(f"    {_described(one)}", markup=False, soft_wrap=True)
    console.print(f"{several(len(every), 'document')} of {_size(sizes)}.", markup=False)
    if not sizes.holdings:
        console.print(_EMPTY, markup=False)


_EMPTY = "The library is empty. Add documents with “travaux library add FILES…”."


def _order(one: Holding) -> tuple[tuple[date, date], str, str]:
    return one.date.order if one.date else (date.max, date.max), one.id, one.language


def _described(one: Holding) -> str:
    """Say when a document was made, what became of it, and who made it."""
    day = spelled(one.date) if one.date else "no date"
    status = "status unknown" if one.standing is Standing.UNKNOWN else one.standing.value
    parts = [day, " ".join(filter(None, (status, one.adopted_how))), one.body]
    return "; ".join(filter(None, parts))


@shelf.command()
def show(
    handle: Annotated[str, typer.Argument(metavar="ID", help="The document.")],
    where: Where = Path(NAME),
    language: In = "",
) -> None:
    """Show a document of the library, passage by passage."""
    console = screen()
    with opened(where) as held:
        one = holding_named(held, handle, language)
    console.print(one.title, markup=False, soft_wrap=True)
    console.print(f"{one.id} ({one.language}); {_described(one)}", markup=False, soft_wrap=True)
    console.print(f"From {one.origin}", markup=False, soft_wrap=True)
    for passage in one.passages:
        place = f"{passage.label}  " if passage.label else ""
        console.print(f"\n{place}{passage.words}", markup=False, soft_wrap=True)


@shelf.command()
def remove(
    handle: Annotated[str, typer.Argument(metavar="ID", help="The document.")],
    where: Where = Path(NAME),
    language: In = "",
) -> None:
    """Take a document out of the library."""
    with opened(where) as held:
        one = holding_named(held, handle, language)
        held.remove(one.id, one.language)
        sizes = held.sizes()
    screen().print(f"{one.id} ({one.language}) was taken out.", markup=False, soft_wrap=True)
    screen().print(f"{where} holds {_size(sizes)}.", markup=False, soft_wrap=True)


@shelf.command()
def check(
    where: Where = Path(NAME),
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Make the index anew from the documents.")
    ] = False,
) -> None:
    """Check that the library is whole: its documents, and the index of their words."""
    console = screen()
    with opened(where) as held:
        if rebuild:
            held.rebuild()
        ailing, sizes = held.check(), held.sizes()
    for one in ailing:
        console.print(one, markup=False, soft_wrap=True)
    if ailing:
        console.print(_AILING, markup=False, soft_wrap=True)
    else:
        console.print(f"{where} is whole: {_size(sizes)}.", markup=False, soft_wrap=True)
    raise typer.Exit(LEFT if ailing else TAKEN)


_AILING = "Make the index anew with --rebuild; if that doesn't help, put a copy back in its place."


@library.command("precedent")
def precedent_command(
    asked: Annotated[
        str, typer.Argument(metavar="WORDS", help="Words; or a file, or a dossier with an issue.")
    ],
    issue: Annotated[str, typer.Argument(help="The issue of the dossier, by its symbol.")] = "",
    where: Where = Path(NAME),
    output: Out = None,
    body: Body = "",
    status: Of = "",
    language: In = "",
    after: After = "",
    before: Before = "",
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many sources of words.")] = 5,
) -> None:
    """Tell where words have been agreed before, or mark a whole draft with it.

    In which exact words, by whom, first when and how often since. A draft is marked passage by
    passage: .html, .docx, .pdf, .json.
    """
    draft = _is_draft(asked, issue)
    if not draft:
        _words_only(asked, output)
    with opened(where) as held:
        filters = wanted(body, status, language, after, before)
        narrowed = _narrowed(body, status, language, after, before)
        if not searched(held, filters).documents:
            screen(stderr=True).print(_nothing_searched(narrowed), markup=False, soft_wrap=True)
            raise typer.Exit(NOTHING)
        if draft:
            _mark(held, _draft(asked, issue), filters, narrowed, output)
        else:
            _answer(held, asked, filters, narrowed, limit)
    say_written(output if draft else None)


def _is_draft(asked: str, issue: str) -> bool:
    """Tell whether a file or a dossier is meant, and not words that happen to be short."""
    try:
        return bool(issue) or (bool(asked.strip()) and Path(asked).exists())
    except OSError:  # more words than a name can have
        return False


def _words_only(asked: str, output: Path | None) -> None:
    """Refuse what was plainly not meant as words to look for."""
    if not asked.strip():
        raise typer.BadParameter("Give the words to look for, in quotation marks, or a file.")
    if asked.lower().endswith(_FILES):
        raise typer.BadParameter(f"There is no file “{asked}”. Check its name and its folder.")
    if output is not None:
        raise typer.BadParameter("Only a draft is written to a file: give a file, not words.")


_FILES = (".docx", ".doc", ".pdf", ".html", ".htm", ".txt", ".md", ".xml")


def _nothing_searched(narrowed: str) -> str:
    if narrowed:
        return f"No document is as asked ({narrowed}). “travaux library list” shows what there is."
    return "The library holds no document yet. Add some with “travaux library add FILES…”."


def _draft(asked: str, issue: str) -> Draft:
    if not Path(asked).is_dir():
        return draft_on_file(Path(asked))
    with dossier_in(Path(asked)) as dossier:
        return draft_on_record(dossier, issue)


def _narrowed(body: str, status: str, language: str, after: str, before: str) -> str:
    days = f"{after} – {before}".strip() if after or before else ""
    return "; ".join(filter(None, (body, status, language, days)))


def _mark(held: Library, draft: Draft, filters: Wanted, narrowed: str, output: Path | None) -> None:
    with Telling(screen(stderr=True)) as say:
        say("looking for every passage")
        made = marked_paper(held, draft, filters, narrowed)
    if output is not None and output.suffix.lower() == ".json":
        put(made.data(), output)
    else:
        give(made.page(), output, "")


def _answer(held: Library, asked: str, filters: Wanted, narrowed: str, limit: int) -> None:
    console = screen()
    answers = precedents(held, asked, filters, limit)
    told_of = found_of(asked, answers)
    for number, (answer, one) in enumerate(zip(answers, told_of, strict=True), start=1):
        console.print(f"{number}. {answer.likeness}", markup=False, style="bold")
        for line in _lines(one):
            console.print(f"   {line}", markup=False, soft_wrap=True)
    if not answers:
        none = none_found(searched(held, filters, (), narrowed))
        console.print(none, markup=False, soft_wrap=True)
    elif any(side != "=" for one in told_of for side, _ in one.compared):
        console.print(_SIDES, markup=False, style="dim")


_SIDES = "[− words] stand only in the source, [+ words] only in yours."


def _lines(one: Found) -> Iterator[str]:
    yield f"{placed(one.place)}."
    yield f"“{differing(one.compared)}”"
    yield later(one)
