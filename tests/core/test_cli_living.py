"""The commands on a living text, as an officer gives them."""

from __future__ import annotations

import shlex
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.texts import text
from travaux.cli import LEFT, NOTHING, TAKEN, app
from travaux.render.plain import printed

_ISSUE = "CAJP/GT/TM-24/05"
_BASE = text("1. All States may act together at once.", "2. The fund pays for it.")


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """Give a dossier with a text on the table, and Mexico's and Chile's files beside it."""
    folder = tmp_path / "group"
    (tmp_path / "base.txt").write_text(printed(_BASE))
    sent = tmp_path / "received"
    sent.mkdir()
    for name, first in (("Mexico", "shall"), ("Chile", "should")):
        wanted = text(f"1. All States {first} act together at once.", "2. The fund pays for it.")
        (sent / f"{name}.txt").write_text(printed(wanted))
    run("begin", folder, "--title", "A group")
    run("do", folder, "register-body", "code=GT/TM", "kind=working group", 'names={en="A group"}')
    run("do", folder, "register-issue", f"id={_ISSUE}", "kind=negotiating text", "body=GT/TM")
    run("do", folder, "table-text", f"issue={_ISSUE}", f"file={tmp_path / 'base.txt'}")
    return folder


def run(*words: object, code: int = TAKEN) -> str:
    """Give what a command prints; it has to end with this code."""
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exit_code == code, result.output
    return result.output


def received(dossier: Path) -> str:
    return run("receive", dossier, _ISSUE, dossier.parent / "received")


def test_files_that_come_in_are_proposals_on_record(dossier: Path) -> None:
    lines = received(dossier).splitlines()
    assert lines[-3:] == [
        f"Chile: CHL, 1 change, on {_ISSUE}",
        f"Mexico: MEX, 1 change, on {_ISSUE}",
        "2 proposals received.",
    ]


def test_a_file_of_nobody_is_told_of_and_the_code_says_so(dossier: Path) -> None:
    (dossier.parent / "received" / "notes.txt").write_text("Nothing of the kind.")
    said = run("receive", dossier, _ISSUE, dossier.parent / "received", code=LEFT)
    assert "notes.txt: The name of the file doesn't say whose it is." in " ".join(said.split())
    assert "2 proposals received." in said


def test_brackets_are_listed_with_what_decides_them(dossier: Path) -> None:
    received(dossier)
    said = run("brackets", dossier, _ISSUE)
    assert "1.  alternative  u1@2-3  mark " in said
    assert "    stands: “may”, in “… All States [ ] act together at once …”" in said
    assert "    Chile: “should”\n    Mexico: “shall”" in said
    assert f"1 bracket open in {_ISSUE}.\nTo decide the first, for example: travaux do " in said


def test_the_line_that_is_offered_decides_the_first_bracket(dossier: Path) -> None:
    received(dossier)
    said = run("brackets", dossier, _ISSUE)
    line = next(one for one in said.splitlines() if one.startswith("To decide the first"))
    _, *words = shlex.split(line.partition(": ")[2])
    told = run(*words, "id=first")
    assert "Now it reads: “All States should act together at once.”" in told
    assert f"undo: travaux do {dossier} reverse-ruling ruling=first" in told


def test_what_waits_outside_the_brackets_is_listed_with_what_undoes_it(dossier: Path) -> None:
    received(dossier)
    parked = (f"issue={_ISSUE}", "body=GT/TM", "bracket=u1@2-3", "disposition=park", "id=aside")
    run("do", dossier, "decide-bracket", *parked)
    said = run("brackets", dossier, _ISSUE)
    waiting = [line for line in said.splitlines() if line.startswith("parked: ")]
    assert [line.partition("; ")[2] for line in waiting] == [
        "taken up again by “reverse-ruling ruling=aside”"
    ] * 2


def test_the_next_issue_says_what_became_of_what_was_asked(dossier: Path) -> None:
    received(dossier)
    taken = ("bracket=u1@2-3", "disposition=take", "of=CHL")
    run("do", dossier, "decide-bracket", f"issue={_ISSUE}", "body=GT/TM", *taken)
    later = f"{_ISSUE} rev. 1"
    run("do", dossier, "register-issue", f"id={later}", "kind=negotiating text", "body=GT/TM")
    said = run("do", dossier, "settle-revision", f"issue={_ISSUE}", f"following={later}")
    assert "Changes asked for: 1 taken, 1 not taken." in said


def test_the_next_issue_is_the_basis_where_the_last_one_was(dossier: Path) -> None:
    run("do", dossier, "set-basis", "body=GT/TM", f"issue={_ISSUE}")
    later = f"{_ISSUE} rev. 1"
    run("do", dossier, "register-issue", f"id={later}", "kind=negotiating text", "body=GT/TM")
    run("do", dossier, "settle-revision", f"issue={_ISSUE}", f"following={later}")
    assert "This text is the basis of work." in run("report", dossier, "record-of-status", later)


def test_a_text_with_nothing_open_says_so(dossier: Path) -> None:
    assert run("brackets", dossier, _ISSUE).endswith(f"0 brackets open in {_ISSUE}.\n")


def test_the_text_prints_as_it_stands_and_as_it_stood(dossier: Path) -> None:
    before = run("log", dossier).count("\n")
    received(dossier)
    decided = ("issue=" + _ISSUE, "bracket=u1@2-3", "body=GT/TM", "disposition=take", "of=Mexico")
    run("do", dossier, "decide-bracket", *decided)
    now = run("text", dossier, _ISSUE, "--house", "inline")
    assert "1. All States shall act together at once." in now
    then = run("text", dossier, _ISSUE, "--house", "inline", "--as-of", before + 2)
    assert "[+Chile:: should]" in then
    first = run("text", dossier, _ISSUE, "--house", "inline", "--as-of", before)
    assert "1. All States may act together at once." in first


def test_a_decision_on_a_bracket_that_changed_is_refused_with_the_newer_text(
    dossier: Path,
) -> None:
    received(dossier)
    seen = next(line for line in run("brackets", dossier, _ISSUE).splitlines() if "@" in line)
    mark = seen.rpartition(" ")[2]
    run(
        "do",
        dossier,
        "leave-sponsors",
        "proposal=Chile",
        "party=CHL",
        "--as",
        "delegation:CHL",
        code=LEFT,
    )
    decided = ("issue=" + _ISSUE, "bracket=u1@2-3", "body=GT/TM", "disposition=take", "of=Mexico")
    said = run("do", dossier, "decide-bracket", *decided, f"mark={mark}", code=NOTHING)
    assert "Bracket u1@2-3 has changed since you read it." in " ".join(said.split())


def test_what_changed_between_two_issues_is_shown_under_the_names_of_who_brought_it(
    dossier: Path,
) -> None:
    received(dossier)
    later = f"{_ISSUE} rev. 1"
    decided = ("issue=" + _ISSUE, "bracket=u1@2-3", "body=GT/TM", "disposition=take", "of=Mexico")
    run("do", dossier, "decide-bracket", *decided, "when=2005-03-02")
    run("do", dossier, "register-issue", f"id={later}", "kind=negotiating text", "body=GT/TM")
    run("do", dossier, "settle-revision", f"issue={_ISSUE}", f"following={later}")
    said = run("changes", dossier, _ISSUE, later)
    assert "[-Mexico, March 2, 2005:: may] [+Mexico, March 2, 2005:: shall]" in said
    table = run("changes", dossier, _ISSUE, later, "--side-by-side")
    assert "| Mexico, March 2, 2005 |" in table
    word = dossier.parent / "changes.docx"
    run("changes", dossier, _ISSUE, later, "-o", word)
    assert b'w:author="Mexico" w:date="2005-03-02T00:00:00Z"' in zipfile.ZipFile(word).read(
        "word/document.xml"
    )


@pytest.mark.parametrize("kind", ["burn-down", "heat-strip", "co-sponsors"])
def test_each_picture_is_drawn(dossier: Path, kind: str) -> None:
    received(dossier)
    picture = dossier.parent / "picture.svg"
    run("picture", dossier, kind, _ISSUE, "-o", picture)
    assert picture.read_bytes().startswith(b"<?xml")
    drawn = dossier.parent / "picture.png"
    run("picture", dossier, kind, _ISSUE, "-o", drawn, "--width", "400")
    assert drawn.read_bytes().startswith(b"\x89PNG")


def test_a_picture_that_nothing_draws_is_wrong_use(dossier: Path) -> None:
    said = run("picture", dossier, "pie", _ISSUE, "-o", dossier.parent / "x.svg", code=2)
    assert "“pie” is none of the pictures: burn-down, heat-strip," in " ".join(said.split())


def test_an_issue_without_words_on_record_is_told_of(dossier: Path) -> None:
    said = run("text", dossier, "CAJP/GT/TM-99/05", code=NOTHING)
    assert "The record holds no tabled text “CAJP/GT/TM-99/05”." in " ".join(said.split())


def test_changes_name_both_issues_and_an_order_that_was_turned_is_told(dossier: Path) -> None:
    later = f"{_ISSUE} rev. 1"
    run("do", dossier, "register-issue", f"id={later}", "kind=negotiating text", "body=GT/TM")
    run("do", dossier, "settle-revision", f"issue={_ISSUE}", f"following={later}")
    told = f"{later} is the later one: shown is what changed from {_ISSUE} to it."
    inverse = run("changes", dossier, later, _ISSUE)
    right = run("changes", dossier, _ISSUE, later)
    assert f"({_ISSUE} → {later})" in right
    assert (told in inverse, told in right) == (True, False)


def test_a_bracket_is_not_decided_on_a_day_that_lies_ahead(dossier: Path) -> None:
    received(dossier)
    words = (f"issue={_ISSUE}", "body=GT/TM", "bracket=u1@2-3", "disposition=keep")
    ahead = ("when=2905-05-18", "--entered", "2905-05-01T12:00:00Z")
    said = " ".join(run("do", dossier, "decide-bracket", *words, *ahead, code=NOTHING).split())
    assert "the same from 2905-05-18 on" in said


def test_a_settled_issue_prints_as_the_body_began_to_decide_on_it(dossier: Path) -> None:
    received(dossier)
    later = f"{_ISSUE} rev. 1"
    decided = ("issue=" + _ISSUE, "bracket=u1@2-3", "body=GT/TM", "disposition=take", "of=Mexico")
    run("do", dossier, "decide-bracket", *decided)
    run("do", dossier, "register-issue", f"id={later}", "kind=negotiating text", "body=GT/TM")
    run("do", dossier, "settle-revision", f"issue={_ISSUE}", f"following={later}")
    said = run("text", dossier, _ISSUE, "--house", "inline")
    assert "[+Chile:: should] [+Mexico:: shall]" in said
    assert f"{_ISSUE} was carried on into {later}." in " ".join(said.split())
    assert "1 bracket open" in run("brackets", dossier, _ISSUE)
