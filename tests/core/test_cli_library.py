"""The commands on agreed language: add, list, show, remove, check, precedent."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.test_cli import run, said
from tests.docs.documentation import ROOT

_SAMPLE = ROOT / "sample" / "library"
_RIGHTS = "the rights that belong to every human being"


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the library of the sample, which the environment names."""
    path = tmp_path / "agreed.sqlite"
    monkeypatch.setenv("TRAVAUX_LIBRARY", str(path))
    result = run("library", "add", _SAMPLE)
    assert result.exit_code == 0, result.output
    assert "6 documents read: 6 added." in said(result)
    return path


def test_adding_again_adds_nothing(held: Path) -> None:
    result = run("library", "add", _SAMPLE)
    assert (result.exit_code, "6 documents read: 6 there already." in said(result)) == (0, True)
    assert held.exists()


def test_what_is_in_it_is_listed_by_date_and_by_what_is_asked(held: Path) -> None:
    assert held.exists()
    every = said(run("library", "list"))
    assert every.index("SAMPLE/DEC. 1 (1998) (en)") < every.index("SAMPLE/RES. 9 (2004) (en)")
    assert "May 21, 2002; adopted by recorded vote, 21-0-3; Invented Assembly" in every
    assert "1 document of 6 documents" in said(run("library", "list", "--status", "withdrawn"))
    later = said(run("library", "list", "--after", "2002", "--status", "adopted"))
    assert "2 documents of 6 documents" in later
    body = "Invented Conference on Persons on the Move"
    found = said(run("library", "list", "--body", body, "--language", "es", "--before", "1998"))
    assert "1 document of 6 documents" in found


def test_a_document_is_shown_passage_by_passage_and_taken_out(held: Path) -> None:
    assert held.exists()
    shown = run("library", "show", "SAMPLE/CONV. (2000)").output
    assert "Article 1 (1) (a)  wages, hours of work and weekly rest; and" in shown
    several = run("library", "remove", "SAMPLE/DEC. 1 (1998)")
    assert (several.exit_code, "several languages: en, es" in said(several)) == (3, True)
    gone = run("library", "remove", "SAMPLE/DEC. 1 (1998)", "--language", "es")
    assert "SAMPLE/DEC. 1 (1998) (es) was taken out." in said(gone)
    assert run("library", "show", "SAMPLE/DEC. 1 (1998)", "--language", "es").exit_code == 3


def test_it_is_checked_and_its_index_made_anew(held: Path) -> None:
    assert f"{held} is whole: 6 documents" in run("library", "check").output.replace("\n", " ")
    rebuilt = run("library", "check", "--rebuild")
    assert (rebuilt.exit_code, "was damaged" in said(rebuilt)) == (0, False)


def test_words_are_found_with_their_first_use_and_the_later_ones(held: Path) -> None:
    assert held.exists()
    told = said(run("precedent", f"takes along {_RIGHTS}"))
    assert "1. same words" in told
    assert "(SAMPLE/DEC. 1 (1998)), preambular 1, June 14, 1998, adopted by acclamation" in told
    assert "First used there; again in 1: SAMPLE/RES. 9 (2004), preambular 1" in told


def test_what_differs_is_shown_by_signs(held: Path) -> None:
    assert held.exists()
    asked = "The General Secretariat shall keep a public register of good practices once a year."
    told = said(run("precedent", asked, "--limit", "1"))
    assert "adapted" in told
    assert "[− words] stand only in the source, [+ words] only in yours." in told
    assert "[−" in told.partition("[− words]")[0]


def test_nothing_found_is_never_called_new(held: Path) -> None:
    assert held.exists()
    result = run("precedent", "zebras grazing beneath quiet lampposts", "--status", "adopted")
    assert said(result).strip() == "None found in 5 documents of the library (adopted)."
    assert result.exit_code == 0


def test_a_draft_is_marked_in_every_form(held: Path, tmp_path: Path) -> None:
    assert held.exists()
    base = ROOT / "sample" / "base.txt"
    for ending in ("html", "docx", "json", "txt"):
        result = run("precedent", base, "-o", tmp_path / f"marked.{ending}")
        assert result.exit_code == 0, result.output
    units = json.loads((tmp_path / "marked.json").read_text("utf-8"))["units"]
    marks = {run_["mark"] for unit in units for run_ in unit["runs"]}
    assert {"same words", "adapted", "none found"} <= marks
    assert "Of 1,086 words:" in (tmp_path / "marked.html").read_text("utf-8")


def test_without_a_library_the_sentence_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("precedent", "any words at all")
    assert (result.exit_code, "travaux library add FILES…" in said(result)) == (3, True)
    assert not (tmp_path / "library.sqlite").exists()


def test_wrong_words_of_a_command(held: Path, tmp_path: Path) -> None:
    assert held.exists()
    assert run("library", "list", "--status", "loved").exit_code == 3
    assert run("library", "list", "--after", "soon").exit_code == 3
    assert run("library", "add", _SAMPLE, "--id", "X/1").exit_code == 2
    assert run("library", "add", tmp_path / "nothing.docx").exit_code == 3


@pytest.mark.parametrize(
    ("asked", "said_of_it"),
    [
        (["drafts/nothing there.docx"], "There is no file “drafts/nothing there.docx”."),
        ([" "], "Give the words to look for"),
        ([_RIGHTS, "-o", "marked.html"], "Only a draft is written to a file"),
    ],
)
def test_what_was_not_meant_as_words_is_not_looked_for(
    held: Path, asked: list[str], said_of_it: str
) -> None:
    assert held.exists()
    result = run("precedent", *asked)
    assert (result.exit_code, said_of_it in said(result)) == (2, True)


def test_where_no_document_counts_nothing_is_said_to_be_missing(held: Path) -> None:
    assert held.exists()
    result = run("precedent", _RIGHTS, "--language", "english")
    told = "No document is as asked (english)."
    assert (result.exit_code, told in said(result)) == (3, True)
    for one in ("CONV. (2000)", "RES. 7 (2002)", "DRAFT 4 (2003)", "RES. 9 (2004)"):
        run("library", "remove", f"SAMPLE/{one}")
    for language in ("en", "es"):
        run("library", "remove", "SAMPLE/DEC. 1 (1998)", "--language", language)
    told = "The library holds no document yet."
    assert told in said(run("precedent", _RIGHTS))


def test_what_was_held_back_is_told_and_coded(held: Path, tmp_path: Path) -> None:
    assert held.exists()
    odd = tmp_path / "odd.txt"
    odd.write_text("Mayma yvypóra ou ko yvy ári iñapytyre.", "utf-8")
    result = run("library", "add", odd)
    assert result.exit_code == 1
    assert "1 document read: 1 held back." in said(result)
    assert run("library", "add", odd, "--language", "gn").exit_code == 0


def test_something_else_is_no_library(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("Notes of a meeting.", "utf-8")
    assert run("library", "list", "--library", other).exit_code == 3
    assert other.read_text("utf-8") == "Notes of a meeting."


_SLOW = """
import time
from travaux.precedents.library import Library
from travaux.cli import app
add = Library.add
def slowly(self, *given, **named):
    print("+", flush=True)
    time.sleep(0.1)
    return add(self, *given, **named)
Library.add = slowly
app()
"""


def test_who_stops_it_is_told_how_to_go_on(tmp_path: Path) -> None:
    held = tmp_path / "l.sqlite"
    command = [sys.executable, "-c", _SLOW, "library", "add", str(_SAMPLE), "--library", str(held)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as adding:
        assert adding.stdout is not None
        for _ in range(3):
            adding.stdout.readline()
        adding.send_signal(signal.SIGINT)
        told = " ".join(adding.stdout.read().split())
    assert adding.returncode == 1
    assert "Stopped. What was added stays; give the same command again to go on." in told
    told = said(run("library", "add", _SAMPLE, "--library", held))
    assert "added" in told
    assert "there already" in told
    assert "holds 6 documents" in told


def test_a_text_on_record_is_marked_by_its_symbol(held: Path, tmp_path: Path) -> None:
    assert held.exists()
    rivers = tmp_path / "rivers"
    run("begin", rivers, "--title", "Rivers")
    for symbol in ("CAJP/GT/RT-1/05", "CAJP/GT/RT-1/05 rev. 1"):
        path = tmp_path / f"{len(symbol)}.txt"
        words = f"= Draft\n\n1. Recalls {_RIGHTS} of this earth.\n"
        path.write_text(f"%travaux en running\n%symbol: {symbol}\n\n{words}", "utf-8")
        run("library", "add", path, "--status", "draft")
    for act in (
        ("register-body", "code=WG", "kind=working group", 'names={en = "Group on rivers"}'),
        ("open-series", "path=CAJP/GT/RT", "body=WG"),
        ("register-issue", f"id={symbol}", "kind=negotiating text", "body=WG", "date=2005-10-03"),
        ("table-text", f"issue={symbol}", f"file={path}"),
    ):
        result = run("do", rivers, *act)
        assert result.exit_code in (0, 1), result.output
    told = said(run("precedent", rivers, symbol))
    assert "(SAMPLE/DEC. 1 (1998)), preambular 1" in told
    assert "(CAJP/GT/RT-1/05" not in told
    assert run("precedent", rivers, "CAJP/GT/RT-9/05").exit_code == 3
