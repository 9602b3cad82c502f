"""The commands on a dossier, as somebody at a keyboard meets them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from travaux.cli import app

_RUN = CliRunner()


def _said(*arguments: str) -> Result:
    return _RUN.invoke(app, list(arguments))


def _words(result: Result) -> str:
    return " ".join(result.output.split())


@pytest.fixture
def folder(tmp_path: Path) -> str:
    name = str(tmp_path / "dossier")
    assert _said("begin", name, "--title", "A group").exit_code == 0
    body = ("register-body", "code=WG", "kind=working group", 'names={en = "Working Group"}')
    assert _said("do", name, *body).exit_code == 0
    return name


def test_an_act_is_done_and_logged_with_its_source(folder: str) -> None:
    noted = ("note-discrepancy", "id=I1", "finding=Two dates", "--from", "report:L8")
    assert _said("do", folder, *noted).exit_code == 0
    lines = _said("log", folder).output.splitlines()
    assert len(lines) == 3
    assert re.fullmatch(
        r" +2  \S+Z  secretariat +discrepancy noted: I1; Two dates  \[report L8\]", lines[2]
    )
    assert len(_said("log", folder, "--as-of", "2").output.splitlines()) == 2


@pytest.mark.parametrize("as_of", ["²", "20041213", "2004-W51-1", "2004-02-30", "-1", "soon"])
def test_a_moment_that_is_neither_a_day_nor_a_number_is_refused(as_of: str, folder: str) -> None:
    for command in (("log", folder), ("report", folder, "status")):
        result = _said(*command, "--as-of", as_of)
        assert (result.exit_code, "neither a day" in _words(result)) == (2, True)


def test_a_moment_is_compared_in_one_zone(tmp_path: Path) -> None:
    name = str(tmp_path / "dossier")
    _said("begin", name)
    opened = ("do", name, "open-dossier", "title=A group", "--entered")
    assert _said(*opened, "2004-12-13T15:00:00Z").exit_code == 0
    lines = [
        len(_said("log", name, "--as-of", moment).output.splitlines())
        for moment in ("2004-12-13T10:00-06:00", "2004-12-13 15:30", "2004-12-13T08:00-06:00")
    ]
    assert lines == [1, 1, 0]


@pytest.mark.parametrize("entered", ["9999-12-31T23:59:59-10:00", "0001-01-01T00:00:00+10:00"])
def test_a_time_beyond_the_calendar_is_refused(entered: str, folder: str) -> None:
    noted = ("note-discrepancy", "id=I1", "finding=x", "--entered", entered)
    result = _said("do", folder, *noted)
    assert (result.exit_code, "the calendar doesn't reach so far" in _words(result)) == (3, True)


def test_what_the_rules_forbid_is_told_with_the_rule_and_what_is_allowed(folder: str) -> None:
    vote = ("verb=approved", "method=consensus", 'objections=["Chile"]', "decided=A plan")
    result = _said("do", folder, "take-decision", "id=d", "body=WG", *vote)
    assert result.exit_code == 3
    assert "Not allowed" in result.output
    assert "The rule is:" in _words(result)
    assert "Allowed is:" in _words(result)
    assert len(_said("log", folder).output.splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("note-discrepanci",), "Did you mean note-discrepancy"),
        (("note-discrepancy",), "“id” is missing"),
        (("note-discrepancy", "id=I1", "finding=x", "colour=red"), "it doesn't take “colour”"),
        (("note-discrepancy", "I1"), "isn't NAME=VALUE"),
        (("establish-body", "body=WG", "when=soon"), "“soon” is not a date"),
        (("establish-body", "body=WX"), "The record holds no body “WX”. Enter it first"),
    ],
)
def test_a_wrong_act_is_told_in_a_sentence(
    folder: str, arguments: tuple[str, ...], said: str
) -> None:
    result = _said("do", folder, *arguments)
    assert result.exit_code == 3
    assert said in _words(result)


def test_the_record_has_moved_on(folder: str) -> None:
    result = _said("do", folder, "note-discrepancy", "id=I1", "finding=x", "--expected", "1")
    assert result.exit_code == 3
    assert "The record has moved on" in _words(result)


def test_a_file_of_acts_is_checked_and_then_played(folder: str, tmp_path: Path) -> None:
    acts = tmp_path / "acts.toml"
    acts.write_text('[[act]]\ndo = "note-discrepancy"\nid = "I1"\nfinding = "x"\n', "utf-8")
    assert (
        "1 act could be done; nothing was entered"
        in _said("play", folder, str(acts), "--check").output
    )
    assert len(_said("log", folder).output.splitlines()) == 2
    assert _said("play", folder, str(acts)).exit_code == 0
    again = _said("play", folder, str(acts))
    assert again.exit_code == 3
    assert "Not allowed: noting discrepancy I1 again" in _words(again)


@pytest.mark.parametrize("check", [(), ("--check",)])
def test_files_of_acts_that_are_not_entered_are_not_kept(
    check: tuple[str, ...], folder: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    of = "WG-1/05" if check else "unknown"
    acts = tmp_path / "acts.toml"
    acts.write_text(
        '[[act]]\ndo = "register-issue"\nid = "WG-1/05"\nkind = "letter"\nbody = "WG"\n'
        f'[[act]]\ndo = "file-rendition"\ndocument = "{of}"\nlanguage = "en"\nfile = "a.txt"\n'
    )
    assert _said("play", folder, str(acts), *check).exit_code == (0 if check else 3)
    assert list(Path(folder, "files").rglob("*")) == []


def test_every_act_has_a_page(folder: str) -> None:
    del folder
    listed = re.findall(r"^  ([a-z-]+) ", _said("acts").output, re.MULTILINE)
    assert "take-decision" in listed
    for name in listed:
        assert _said("acts", name).output.startswith(name)
    assert _said("acts", "nothing").exit_code == 3


def test_a_dossier_is_verified_against_a_checkpoint_kept_elsewhere(
    folder: str, tmp_path: Path
) -> None:
    kept = str(tmp_path / "elsewhere.txt")
    assert _said("checkpoint", folder, "-o", kept).exit_code == 0
    result = _said("verify", folder, "--checkpoint", kept)
    assert result.exit_code == 0
    assert "2 entries: each is what was entered, in its place." in _words(result)


def test_an_export_is_verified_and_restored(folder: str, tmp_path: Path) -> None:
    out, again = str(tmp_path / "out"), str(tmp_path / "again")
    assert _said("export", folder, "-o", out).exit_code == 0
    assert _said("verify", out).exit_code == 0
    assert _said("restore", out, again).exit_code == 0
    assert _said("log", again).output == _said("log", folder).output
    (tmp_path / "out" / "journal.jsonl").write_text("{}\n", encoding="utf-8")
    assert _said("verify", out).exit_code == 3
    assert _said("restore", out, str(tmp_path / "third")).exit_code == 3


def test_a_paper_is_made_in_the_format_of_its_name(folder: str, tmp_path: Path) -> None:
    page = tmp_path / "status.html"
    assert _said("report", folder, "status", "-o", str(page)).exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert _said("report", folder, "poster").exit_code == 2
    assert _said("report", folder, "status", "--language", "sp").exit_code == 2
    result = _said("report", folder, "chair")
    assert result.exit_code == 3
    assert "chair: Of which report? It holds no report yet." in _words(result)


def test_a_folder_that_is_no_dossier(tmp_path: Path) -> None:
    result = _said("log", str(tmp_path))
    assert result.exit_code == 3
    assert "holds no dossier" in _words(result)


def test_an_entry_is_proved_to_somebody_who_sees_nothing_else(folder: str, tmp_path: Path) -> None:
    proof, key = tmp_path / "proof.json", str(Path(folder) / "key.pub")
    assert _said("prove", folder, "1", "-o", str(proof)).exit_code == 0
    result = _said("verify", str(proof), "--key", key)
    assert result.exit_code == 0
    assert "is proved: body registered: WG" in _words(result)
    proof.write_text(proof.read_text(encoding="utf-8").replace("Working", "Walking"), "utf-8")
    result = _said("verify", str(proof), "--key", key)
    assert result.exit_code == 1
    assert "Entry 1 isn't proved: what it says isn't what was entered" in _words(result)
    assert _said("verify", str(proof)).exit_code == 2
    assert _said("prove", folder, "9").exit_code == 3


def test_acts_passed_over_are_counted(folder: str, tmp_path: Path) -> None:
    acts = tmp_path / "offers.toml"
    offer = '[[act]]\ntake = {}\ndo = "note-discrepancy"\nid = "{}"\nfinding = "x"\n'
    acts.write_text(offer.format("false", "I1") + offer.format("true", "I2"), "utf-8")
    said = _words(_said("play", folder, str(acts)))
    assert "1 act passed over: “take = true” below an act has it done." in said
    assert "1 entry made." in said


def test_an_act_shows_how_its_lists_and_tables_are_written() -> None:
    said = _said("acts", "record-attendance").output
    assert """'attendance=[{party = "…"}, {party = "…"}]'""" in said
    assert """'names={en = "…"}'""" in _said("acts", "register-body").output
    assert "Lists and tables" not in _said("acts", "strike-entry").output


def test_a_file_is_filed_from_the_command_line(folder: str, tmp_path: Path) -> None:
    assert _said("do", folder, "register-issue", "id=WG-1/05", "kind=other").exit_code in (0, 1)
    draft = tmp_path / "draft.txt"
    draft.write_text("1. Every vessel has a home port.", encoding="utf-8")
    filing = ("do", folder, "file-rendition", "document=WG-1/05", "language=en")
    assert _said(*filing, f"file={draft}").exit_code == 0
    assert _said("verify", folder).exit_code == 0
    assert "it is a secret key" in _words(_said(*filing, f"file={folder}/key"))
    assert "it isn't there" in _words(_said(*filing, "file=none.txt"))


@pytest.mark.parametrize("command", [("checkpoint",), ("calendar",), ("report", "status")])
def test_what_is_written_is_said(command: tuple[str, ...], folder: str, tmp_path: Path) -> None:
    name, *rest = command
    result = _said(name, folder, *rest, "-o", str(tmp_path / "out.txt"))
    assert f"Written: {tmp_path}/out.txt" in "".join(result.output.splitlines())


def test_no_more_is_said_of_a_record_than_was_checked(folder: str, tmp_path: Path) -> None:
    other = str(tmp_path / "other")
    _said("begin", other, "--title", "Another")
    nothing = "No checkpoint of the key in hand was there"
    assert nothing in _words(_said("verify", folder))
    _said("checkpoint", folder, "-o", str(tmp_path / "note"))
    _said("do", folder, "note-discrepancy", "id=I1", "finding=x")
    assert "own checkpoints. None of its own tells of entry 2 yet." in _words(
        _said("verify", folder)
    )
    assert nothing in _words(_said("verify", folder, "--key", f"{other}/key.pub"))
    Path(folder, "key").unlink()  # it was kept elsewhere; the public one is enough
    with_note = ("verify", folder, "--checkpoint", str(tmp_path / "note"))
    assert "own checkpoints and the checkpoint kept elsewhere" in _words(_said(*with_note))
    Path(folder, "key.pub").unlink()
    result = _said(*with_note)
    assert (result.exit_code, "There is no key to check" in _words(result)) == (3, True)


def test_a_paper_goes_out_as_a_registered_document(folder: str) -> None:
    assert _said("do", folder, "register-issue", "id=WG-1/05", "kind=other").exit_code in (0, 1)
    assert _said("report", folder, "register", "WG", "--issue", "wg-1/05").exit_code == 0
    result = _said("report", folder, "register", "WG", "--issue", "WG-2/05")
    assert result.exit_code == 3
    assert "The record holds no document “WG-2/05”. It holds: WG-1/05." in _words(result)
