"""The page that an export begins with: what it is, what is in it, and how it is checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from travaux.dates import When
from travaux.documents import Level
from travaux.record import Record
from travaux.render.html import page
from travaux.render.runs import printable
from travaux.reports.calling import titled
from travaux.reports.dating import spelled

_SAID = {
    "en": {
        "untitled": "A dossier",
        "as_of": "The record of {entries} entries, as it was on {day}.",
        "all": "This is the whole of it.",
        "some": "It is for readers at the level “{level}”: {withheld} entries are withheld.",
        "read": "To read",
        "register": "Register of documents",
        "status": "Where everything stands",
        "held": "Documents on file",
        "none": "No file is held that these readers may see.",
        "data": "The record itself",
        "journal": "every entry, one a line, as JSON",
        "record": "what the entries come to, as JSON",
        "key": "the key that the checkpoints in “checkpoints” are checked with",
        "check": "To check it",
        "how": "With Travaux: {ours}. With Python alone, by the program in the folder “verifier” "
        "of Travaux, which shares no code with it: {theirs}. Have the key from whoever keeps the "
        "record, not from here; better still, have a checkpoint that was kept elsewhere.",
    },
    "es": {
        "untitled": "Un expediente",
        "as_of": "El registro, de {entries} asientos, al {day}.",
        "all": "Está completo.",
        "some": "Es para lectores del nivel “{level}”: se reservan {withheld} asientos.",
        "read": "Para leer",
        "register": "Registro de documentos",
        "status": "Estado de situación",
        "held": "Documentos en archivo",
        "none": "No hay archivos que estos lectores puedan ver.",
        "data": "El registro mismo",
        "journal": "cada asiento, uno por línea, en JSON",
        "record": "el resultado de los asientos, en JSON",
        "key": "la clave con que se comprueban los puntos de control de “checkpoints”",
        "check": "Para comprobarlo",
        "how": "Con Travaux: {ours}. Solo con Python, con el programa de la carpeta “verifier” de "
        "Travaux, que no comparte código con él: {theirs}. Pida la clave a quien lleva el registro "
        "y no la tome de aquí; mejor aún, tenga un punto de control guardado en otro lugar.",
    },
}


def front(
    record: Record,
    pages: Mapping[str, str],
    files: Mapping[str, str],
    level: Level | None,
    withheld: int,
) -> bytes:
    """Give the page.

    Args:
        record: as the readers may see it.
        pages: the paths of the pages "register" and "status", as far as there are any.
        files: the paths of the files in the export, by their digests.
        level: of the readers; None for those who may see all.
        withheld: how many entries they don't see.
    """
    language = record.language if record.language in _SAID else "en"
    say = _SAID[language]
    title = record.opened.title if record.opened else say["untitled"]
    parts = (
        f"<h1>{_shown(title)}</h1>",
        f"<p>{escape(_extent(record, language, level, withheld))}</p>",
        f"<h2>{say['read']}</h2>",
        _list(f'<a href="{path}">{say[name]}</a>' for name, path in pages.items()),
        f"<h2>{say['held']}</h2>",
        _list(_held(record, files, language)) or f"<p>{say['none']}</p>",
        f"<h2>{say['data']}</h2>",
        _list(
            f'<a href="{path}">{path}</a>: {say[what]}'
            for path, what in (
                ("journal.jsonl", "journal"),
                ("record.json", "record"),
                ("key.pub", "key"),
            )
        ),
        f"<h2>{say['check']}</h2>",
        "<p>{}</p>".format(
            say["how"].format(
                ours="<code>travaux verify FOLDER</code>",
                theirs="<code>python3 verify.py FOLDER --key key.pub</code>",
            )
        ),
    )
    return page(title, "\n".join(parts), language)


def _extent(record: Record, language: str, level: Level | None, withheld: int) -> str:
    say = _SAID[language]
    day = spelled(When.read(record.as_of[:10]), language) if record.as_of else "—"
    said = say["as_of"].format(entries=record.size, day=day)
    if level is None:
        return f"{said} {say['all']}"
    return f"{said} {say['some'].format(level=level.value, withheld=withheld)}"


def _held(record: Record, files: Mapping[str, str], language: str) -> Iterator[str]:
    for one in record.renditions.values():
        if one.digest in files:
            title = titled(record, one.issue, language)
            named = f"{one.issue}, “{title}”" if title else one.issue
            link = f'<a href="{files[one.digest]}" download="{_shown(one.name)}">'
            yield f"{_shown(named)}: {link}{_shown(one.name)}</a> ({_shown(one.language)})"


def _list(items: Iterable[str]) -> str:
    made = "\n".join(f"<li>{item}</li>" for item in items)
    return f"<ul>\n{made}\n</ul>" if made else ""


def _shown(words: str) -> str:
    return escape(printable(words))
