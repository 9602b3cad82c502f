"""Files get into the library: of every kind, each document by itself, as often as one likes."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.intake.hostile import bomb
from tests.core.intake.test_akn import document
from tests.core.intake.test_pdf import made
from travaux.dates import When
from travaux.precedents import Standing
from travaux.precedents.library import Library, Outcome
from travaux.render.docx import rendered
from travaux.texts import Kind, Text, Unit
from travaux.workspace.cataloguing import Told
from travaux.workspace.library import (
    NoLibrary,
    NotHeld,
    Shelved,
    existing,
    found,
    holding_named,
    shelve,
)

_ENGLISH = "The ports of the states that are parties shall be open to all of them at all times."
_SPANISH = "Los puertos de los Estados que son partes estarán abiertos para todos en todo momento."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as held:
        yield held


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def lines(*rows: dict[str, object]) -> bytes:
    return "\n".join(json.dumps(row) for row in rows).encode()


def codes(shelved: Shelved) -> list[str]:
    return [finding.code for finding in shelved.findings]


def test_a_file_of_every_kind(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    word = Text((Unit("a", Kind.TITLE, "In Word"), Unit("b", Kind.OPERATIVE, _ENGLISH)))
    put(folder, "a.docx", rendered(word))
    put(folder, "b.html", f"<html><body><h1>Page</h1><p>{_ENGLISH} So.</p></body></html>")
    put(folder, "c.md", f"# Marked\n\n{_ENGLISH} Again.")
    put(folder, "d.txt", f"A/RES/60/1\n24 October 2005\n\nPlain\n\n{_ENGLISH} Too.\n")
    body = (
        "<body><article><num>Article 1</num><content><p>Les ports.</p></content></article></body>"
    )
    put(folder, "e.xml", document(body))
    put(folder, "f.pdf", made(f"= Printed\n\n{_ENGLISH} And more.\n\n{_ENGLISH}"))
    row = {"symbol": "S/RES/9 (1999)", "language": "en", "year": 1999, "text": "Decides."}
    put(folder, "deep/g.jsonl.gz", gzip.compress(lines(row)))
    shelved = shelve(library, found([folder]))
    assert codes(shelved) == []
    assert shelved.counts == {Outcome.ADDED: 7}
    held = {one.id: one for one in library.holdings()}
    assert {id_: (one.title, one.language, str(one.date or "")) for id_, one in held.items()} == {
        "a": ("In Word", "en", ""),
        "b": ("Page", "en", ""),
        "c": ("Marked", "en", ""),
        "A/RES/60/1": ("Plain", "en", "2005-10-24"),
        "e": ("Les ports.", "fr", "1999-05-04"),
        "f": ("Printed", "en", ""),
        "S/RES/9 (1999)": ("Decides.", "en", "1999"),
    }
    assert [p.label for p in (library.holding("e") or held["e"]).passages] == ["Article 1"]


def test_what_is_told_goes_before_what_a_file_says(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "f/a.md", f"# Own title\n\n{_ENGLISH}")
    manifest = '[[file]]\nname = "a.md"\ntitle = "Told"\nbody = "Port group"\nstatus = "draft"\n'
    put(tmp_path, "f/manifest.toml", manifest)
    shelve(library, found([tmp_path / "f"]), Told(id="P/1", standing=Standing.ADOPTED))
    (one,) = library.holdings()
    assert (one.id, one.title, one.body, one.standing) == (
        "P/1", "Told", "Port group", Standing.ADOPTED,
    )  # fmt: skip


def test_a_manifest_speaks_for_the_files_beside_it(library: Library, tmp_path: Path) -> None:
    for folder, words in (("one", _ENGLISH), ("other", _SPANISH)):
        put(tmp_path, f"f/{folder}/a.txt", words)
    put(tmp_path, "f/one/manifest.csv", "name,date\na.txt,2001\nb.txt,2002\n")
    shelved = shelve(library, found([tmp_path / "f"]))
    assert {one.id: str(one.date) for one in library.holdings()} == {
        "one/a": "2001", "other/a": "None",
    }  # fmt: skip
    assert codes(shelved) == ["catalogue-without-file"]


def test_an_unknown_language_is_held_back_until_it_is_told(
    library: Library, tmp_path: Path
) -> None:
    path = put(tmp_path, "a.txt", "Mayma yvypóra ou ko yvy ári iñapytyre ha eteĩcha dignidad ha.")
    assert codes(shelve(library, found([path]))) == ["language-not-recognised"]
    assert not list(library.holdings())
    assert codes(shelve(library, found([path]), Told(language="gn"))) == []
    assert [one.language for one in library.holdings()] == ["gn"]


def test_the_same_again_changes_nothing(library: Library, tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", _ENGLISH)
    shelve(library, found([path]))
    before = library.sizes()
    assert shelve(library, found([path])).counts == {Outcome.THERE: 1}
    assert library.sizes() == before


def test_the_same_words_under_another_name_are_recognised(library: Library, tmp_path: Path) -> None:
    one, other = put(tmp_path, "a.txt", _ENGLISH), put(tmp_path, "b.txt", _ENGLISH)
    shelved = shelve(library, found([one, other]))
    assert shelved.counts == {Outcome.ADDED: 1, Outcome.DUPLICATE: 1}
    assert shelved.duplicates == [("b.txt", "a")]


def test_another_document_of_the_same_name_takes_nobodys_place(
    library: Library, tmp_path: Path
) -> None:
    shelve(library, found([put(tmp_path, "x/a.txt", _ENGLISH)]))
    other = found([put(tmp_path, "y/a.txt", f"{_ENGLISH} Nearly.")])
    assert codes(shelve(library, other)) == ["library-id-taken"]
    assert [p.words for p in holding_named(library, "a").passages] == [_ENGLISH]
    assert shelve(library, other, replace=True).counts == {Outcome.REPLACED: 1}
    assert [p.words for p in holding_named(library, "a").passages] == [f"{_ENGLISH} Nearly."]


def test_lines_that_cannot_be_taken_do_not_stop_the_others(
    library: Library, tmp_path: Path
) -> None:
    good: dict[str, object] = {"id": "a", "lang": "en", "title": "A", "text": _ENGLISH}
    rows: list[dict[str, object]] = [
        good,
        {"id": "b", "lang": "en"},
        {"id": "c", "lang": "en", "text": "   "},
        {"id": "d", "lang": "en", "text": _ENGLISH, "date": "soon"},
        {"id": "e", "lang": "English", "text": _ENGLISH},
        {"id": "f", "text": "Ok."},
        {**good, "id": "g", "text": f"{_ENGLISH} G."},
    ]
    path = put(tmp_path, "rows.jsonl", lines(*rows) + b"\nnot json")
    shelved = shelve(library, found([path]))
    assert [one.id for one in library.holdings()] == ["a", "g"]
    assert codes(shelved) == [
        "document-without-words",
        "document-without-words",
        "document-field",
        "document-field",
        "language-not-recognised",
        "json-line-unreadable",
    ]
    assert shelved.documents == 8


def test_lines_broken_at_a_width_are_joined_where_blank_lines_part_paragraphs(
    library: Library, tmp_path: Path
) -> None:
    words = (
        "The Council,\n\nRecalling its words of the\nyear before,\n\n1. Decides that the ports\n"
        "stay open;\n2. Requests a\nreport.\n\nAdopted."
    )
    path = put(tmp_path, "r.jsonl", lines({"id": "r", "lang": "en", "text": words}))
    shelve(library, found([path]))
    assert [(p.label, p.words) for p in holding_named(library, "r").passages] == [
        ("", "The Council,"),
        ("preambular 1", "Recalling its words of the year before,"),
        ("1.", "Decides that the ports stay open;"),
        ("2.", "Requests a report."),
        ("", "Adopted."),
    ]


def test_hostile_files_are_refused_one_by_one(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "f"
    put(folder, "a.docx", bomb())
    put(folder, "b.xml", document("<body><p>x</p></body>", before="<!DOCTYPE a>"))
    put(folder, "c.jsonl.gz", gzip.compress(b" " * 60_000_000))
    put(folder, "d.jsonl", b'{"text": "' + b"x" * 20_000_000 + b'"}\n')
    put(folder, "e.pdf", made("#box(width: 1cm, height: 1cm, fill: red)"))
    put(folder, "f.txt", b"")
    put(folder, "g.txt", _ENGLISH)
    shelved = shelve(library, found([folder]))
    assert codes(shelved) == [
        "bomb", "xml-document-type", "bomb", "json-line-too-long", "pdf-without-text", "empty",
    ]  # fmt: skip
    assert [one.id for one in library.holdings()] == ["g"]


_SLOWLY = """
import sys, time
from pathlib import Path
from travaux.precedents.library import Library
from travaux.workspace.library import found, shelve
def progress(what):
    print(what, flush=True)
    time.sleep(0.05)
with Library.open(sys.argv[1]) as library:
    shelve(library, found([Path(sys.argv[2])]), progress=progress)
"""


def test_who_is_killed_half_way_goes_on_where_it_was(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"id": f"d{n}", "lang": "en", "text": f"{_ENGLISH} Number {n}."} for n in range(60)
    ]
    path = put(tmp_path, "rows.jsonl", lines(*rows))
    held = tmp_path / "l.sqlite"
    command = [sys.executable, "-c", _SLOWLY, str(held), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as adding:
        while "document 12" not in (adding.stdout.readline() if adding.stdout else ""):
            time.sleep(0)
        os.kill(adding.pid, signal.SIGKILL)
    with Library.open(held) as library:
        before = {one.id for one in library.holdings()}
        assert 10 <= len(before) < 60
        assert library.check() == ()
        shelved = shelve(library, found([path]))
        assert shelved.counts[Outcome.THERE] == len(before)
        assert shelved.counts[Outcome.ADDED] == 60 - len(before)
        assert library.sizes().holdings == 60


def test_a_library_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NoLibrary, match="travaux library add"):
        existing(tmp_path / "none.sqlite")
    assert not (tmp_path / "none.sqlite").exists()


def test_a_document_is_found_however_its_symbol_is_written(
    library: Library, tmp_path: Path
) -> None:
    rows: list[dict[str, object]] = [
        {"symbol": "AG/RES. 1928 (XXXIII-O/03)", "lang": "en", "text": _ENGLISH},
        {"symbol": "AG/RES. 1928 (XXXIII-O/03)", "lang": "es", "text": _SPANISH},
    ]
    shelve(library, found([put(tmp_path, "r.jsonl", lines(*rows))]))
    assert holding_named(library, "ag/res.1928 (XXXIII-O/03)", "es").language == "es"
    with pytest.raises(NotHeld, match="several languages: en, es"):
        holding_named(library, "AG/RES. 1928 (XXXIII-O/03)")
    with pytest.raises(NotHeld, match="no document"):
        holding_named(library, "AG/RES. 1 (I-O/71)")


def test_dates_of_mastheads_and_fields_are_whens(library: Library, tmp_path: Path) -> None:
    row: dict[str, object] = {"id": "a", "lang": "en", "date": "XXXX-04-16", "text": _ENGLISH}
    shelve(library, found([put(tmp_path, "r.jsonl", lines(row))]))
    assert [one.date for one in library.holdings()] == [When.read("XXXX-04-16")]


def test_half_a_character_in_a_document_or_in_its_files_name_stops_nothing(
    library: Library, tmp_path: Path
) -> None:
    row = b'{"id": "A\\ud800", "language": "en", "text": "The ports \\ud800 shall be open."}'
    put(tmp_path / "in", "rows.jsonl", row)
    (tmp_path / "in" / os.fsdecode(b"name\xff.txt")).write_text(_ENGLISH)
    assert shelve(library, found([tmp_path / "in"])).counts == {Outcome.ADDED: 2}
    assert sorted(one.id for one in library.holdings()) == ["A\ufffd", "name\ufffd"]


def test_a_folder_with_links_in_circles_is_walked_once(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    put(folder, "ports.txt", _ENGLISH)
    for name in ("one", "two", "three"):
        (folder / name).symlink_to(folder)
    assert shelve(library, found([folder])).counts == {Outcome.ADDED: 1}


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    put(tmp_path, "ports.txt", _ENGLISH)
    os.mkfifo(tmp_path / "pipe.txt")
    assert list(found([tmp_path]).paths) == ["ports.txt"]
