from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sample.build import build
from tests.nights import CHILE, FUND, ISSUE, MAY, MEXICO, REPORT, TITLE, file
from travaux.cli import app
from travaux.intake.notation import notation

TEXTS = ("--format", "plain,json")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def said(result: Result) -> str:
    """Give what was printed, lines run together: a terminal breaks them anywhere."""
    return " ".join(result.output.split())


def put(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Give a folder with an issue and two delegations' files."""
    files = {"base.txt": file("base.txt", *ISSUE).data}
    return put(tmp_path, {**files, "in/Mexico.txt": MEXICO.data, "in/Chile.txt": CHILE.data})


def compiled(desk: Path, *more: object, given: object = None) -> Result:
    return run(
        "compile", desk / "base.txt", given or desk / "in", "-o", desk / "out", *TEXTS, *more
    )


# --- compile


def test_all_files_taken_is_0(desk: Path) -> None:
    result = compiled(desk)
    assert result.exit_code == 0, result.output
    assert "2 sponsors. received 3 = shown 3" in said(result)
    assert sorted(p.name for p in (desk / "out").iterdir()) == [
        "accounting.csv", "accounting.html", "compilation.json", "compiled.txt", "received",
    ]  # fmt: skip


def test_file_refused_is_1_and_the_others_compile(desk: Path) -> None:
    put(desk, {"in/Peru.docx": b""})
    result = compiled(desk)
    assert result.exit_code == 1
    assert "not taken: Peru.docx: The file is empty. Send it again." in said(result)
    assert (desk / "out/compiled.txt").exists()


def test_change_without_a_place_is_1(desk: Path) -> None:
    put(desk, {"in/Peru.txt": b"Delete paragraph 9.\n\nDelete paragraph 2.\n"})
    assert compiled(desk).exit_code == 1


def test_nothing_left_is_3_and_nothing_is_written(desk: Path) -> None:
    put(desk, {"other/Peru.docx": b""})
    result = compiled(desk, given=desk / "other")
    assert result.exit_code == 3
    assert "No file was left to compile. Peru.docx: The file is empty." in said(result)
    assert not (desk / "out").exists()


def test_empty_folder_is_3(desk: Path) -> None:
    (desk / "empty").mkdir()
    assert compiled(desk, given=desk / "empty").exit_code == 3


@pytest.mark.parametrize("missing", ["nowhere.txt", "in/Nowhere.txt"])
def test_file_that_is_not_there_is_3_and_named(desk: Path, missing: str) -> None:
    result = compiled(desk, desk / missing)
    assert result.exit_code == 3
    assert "owhere.txt: No such file or directory." in said(result)
    assert not (desk / "out").exists()


def test_base_that_is_not_there_or_not_a_text_is_3(desk: Path) -> None:
    for base in (desk / "nowhere.txt", desk / "in", desk / "in/empty.txt"):
        put(desk, {"in/empty.txt": b""})
        assert run("compile", base, desk / "in/Mexico.txt", "-o", desk / "out").exit_code == 3


@pytest.mark.parametrize("option", [("--format", "odt"), ("--sponsor", "Mexico"), ("--nonsense",)])
def test_wrong_use_is_2(desk: Path, option: tuple[str, ...]) -> None:
    assert compiled(desk, *option).exit_code == 2


def test_unknown_house_is_told_with_those_that_are_known(desk: Path) -> None:
    result = compiled(desk, "--house", "efta")
    assert result.exit_code in (2, 3)
    assert "No house convention is called “efta”. Choose one of: oas," in said(result)


def test_unknown_sponsor_is_told(desk: Path) -> None:
    result = compiled(desk, "--sponsor", "Chile.txt=Atlantis")
    assert result.exit_code in (2, 3)
    assert "“Atlantis” is not on the register of delegations." in said(result)


def test_sponsor_by_hand_goes_before_the_name(desk: Path) -> None:
    put(desk, {"in/Document1.txt": file("x", TITLE, MAY, REPORT, FUND).data})
    assert compiled(desk, "--sponsor", "Document1.txt=Peru").exit_code == 0
    assert "Mexico, Peru" in (desk / "out/compiled.txt").read_text(encoding="utf-8")


def test_several_sponsors_by_hand_all_stand(desk: Path) -> None:
    by_hand = ("--sponsor", "Chile.txt=Peru", "--sponsor", "Chile.txt=Brazil")
    compiled(desk, *by_hand)
    printed = (desk / "out/compiled.txt").read_text(encoding="utf-8")
    assert ("Brazil" in printed, "Peru" in printed, "Chile" in printed) == (True, True, False)


def test_manifest_in_the_folder_is_read_and_is_no_file(desk: Path) -> None:
    lines = b'[[file]]\nname = "Chile.txt"\nsponsors = ["PER"]\n'
    put(desk, {"in/manifest.toml": lines, "in/.hidden": b"x", "in/~$Mexico.docx": b"x"})
    result = compiled(desk)
    assert result.exit_code == 0, result.output
    assert sorted(p.name for p in (desk / "out/received").iterdir()) == ["Chile.txt", "Mexico.txt"]
    assert "Peru" in (desk / "out/compiled.txt").read_text(encoding="utf-8")


def test_broken_manifest_is_told(desk: Path) -> None:
    put(desk, {"in/manifest.toml": b"[[file]\n"})
    result = compiled(desk)
    assert result.exit_code == 3
    assert "The manifest can't be read" in said(result)


def test_file_made_on_an_earlier_issue(desk: Path) -> None:
    older = REPORT.replace("on what was done", "at its seat in spring")
    put(desk, {
        "earlier.txt": file("e", TITLE, ISSUE[1], older, FUND).data,
        "in/Peru.txt": file("p", TITLE, MAY, older, FUND).data,
    })  # fmt: skip
    result = compiled(desk, "--earlier", desk / "earlier.txt")
    assert result.exit_code == 0
    assert "The file was made on earlier.txt, not on base.txt." in said(result)


def test_output_that_is_a_file_is_3(desk: Path) -> None:
    put(desk, {"out": b"x"})
    assert compiled(desk).exit_code == 3
    assert (desk / "out").read_bytes() == b"x"


def test_two_files_of_one_name_in_two_folders_are_both_kept(desk: Path) -> None:
    put(desk, {"more/Mexico.txt": file("m", TITLE, *ISSUE[1:3]).data})
    result = compiled(desk, desk / "more")
    assert result.exit_code == 0, result.output
    kept = [p.read_bytes() for p in (desk / "out/received").rglob("Mexico.txt")]
    assert sorted(kept) == sorted([MEXICO.data, (desk / "more/Mexico.txt").read_bytes()])
    assert "received 4 = shown 4" in said(result)


def test_output_inside_the_input_folder_is_not_taken_for_a_file(desk: Path) -> None:
    arguments = "compile", desk / "base.txt", desk / "in", "-o", desk / "in/out", *TEXTS
    once, again = run(*arguments), run(*arguments)
    assert (once.exit_code, again.exit_code) == (0, 0)
    assert said(once) == said(again)


@pytest.mark.parametrize(
    "name",
    ["México (propuesta) — v2.txt", "Mexico 100% #1 &.txt", "-Mexico.txt", "Mexico\n.txt",
     f"Mexico {'x' * 240}.txt", "Mexico'\".txt"],
)  # fmt: skip
def test_odd_names_are_names(desk: Path, name: str) -> None:
    put(desk, {f"odd/{name}": MEXICO.data})
    result = compiled(desk, "--format", "plain,json,html", given=desk / "odd")
    assert result.exit_code == 0, result.output
    assert (desk / "out/received" / name).read_bytes() == MEXICO.data
    assert run("reading", desk / "out", "--of", "MEX").exit_code == 0


def test_name_in_an_old_encoding_is_a_name(desk: Path) -> None:
    (desk / "old").mkdir()
    (desk / "old" / os.fsdecode(b"M\xe9xico Mexico.txt")).write_bytes(MEXICO.data)
    result = compiled(desk, given=desk / "old")
    assert result.exit_code == 0, result.output
    assert [p.read_bytes() for p in (desk / "out/received").iterdir()] == [MEXICO.data]


def test_one_paragraph_that_is_replaced(desk: Path) -> None:
    one = {"base.txt": file("b", "_ Yes.").data, "one/Mexico.txt": file("m", "_ No.").data}
    result = compiled(put(desk, one), given=desk / "one")
    assert result.exit_code == 0
    assert run("reading", desk / "out", "--of", "MEX").output.split("\n\n")[1].startswith("No.")


def test_base_with_an_id_twice(desk: Path) -> None:
    put(desk, {"base.txt": file("b", TITLE, f"{ISSUE[1]} {{#x}}", f"{REPORT} {{#x}}", FUND).data})
    result = compiled(desk)
    assert result.exit_code == 0
    assert "received 3 = shown 3" in said(result)


def test_manifests_of_two_folders_both_hold(desk: Path) -> None:
    lines = '[[file]]\nname = "{}"\nsponsors = ["{}"]\n'
    put(desk, {
        "in/manifest.toml": lines.format("Chile.txt", "BRA").encode(),
        "b/manifest.toml": lines.format("x.txt", "PER").encode(),
        "b/x.txt": file("x", TITLE, MAY, REPORT, FUND).data,
    })  # fmt: skip
    compiled(desk, desk / "b")
    printed = (desk / "out/compiled.txt").read_text(encoding="utf-8")
    assert ("Brazil" in printed, "Peru" in printed) == (True, True)


def test_sponsor_by_hand_leaves_a_withdrawn_file_withdrawn(desk: Path) -> None:
    put(desk, {"in/manifest.toml": b'[[file]]\nname = "Chile.txt"\nwithdrawn = true\n'})
    result = compiled(desk, "--sponsor", "Chile.txt=Chile")
    assert "withdrawn 2" in said(result)


def test_folder_inside_a_folder_is_read_or_told(desk: Path) -> None:
    put(desk, {"in/late/Peru.txt": file("p", TITLE, MAY, REPORT, FUND).data})
    assert "late" in said(compiled(desk)) or (desk / "out/received/Peru.txt").exists()


def test_no_old_text_lies_beside_a_new_one(desk: Path) -> None:
    compiled(desk, "--format", "plain,html")
    put(desk, {"out/notes of the officer.txt": b"kept"})
    compiled(desk, "--format", "plain")
    assert sorted(path.name for path in (desk / "out").iterdir() if path.is_file()) == [
        "accounting.csv", "accounting.html", "compiled.txt", "notes of the officer.txt",
    ]  # fmt: skip


def test_version_is_said() -> None:
    assert run("--version").output.startswith("travaux 0.")


def test_date_that_cannot_be_read_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert isinstance(compiled(desk).exception, SystemExit)


def test_files_in_folders_of_one_name_are_both_kept(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(desk, {"b/in/Mexico.txt": file("m", TITLE, *ISSUE[1:3]).data})
    monkeypatch.chdir(desk / "b")
    compiled(desk, "../in/Mexico.txt", given="in/Mexico.txt")
    assert len(list((desk / "out/received").rglob("Mexico.txt"))) == 2


def test_sample_group_compiles(tmp_path: Path) -> None:
    build(tmp_path)
    base, earlier = (tmp_path / "issued" / f"{name}.docx" for name in ("base", "earlier"))
    result = run("compile", base, tmp_path / "received", "-o", tmp_path / "out", *TEXTS,
                 "--earlier", earlier)  # fmt: skip
    assert result.exit_code in (0, 1), result.output
    assert "Traceback" not in result.output
    printed = notation((tmp_path / "out/compiled.txt").read_text(encoding="utf-8"))
    assert printed.findings == ()


def test_bad_files_of_the_sample_are_each_told(tmp_path: Path) -> None:
    build(tmp_path)
    base = tmp_path / "issued/base.docx"
    result = run("compile", base, tmp_path / "received-bad", "-o", tmp_path / "out", *TEXTS)
    assert result.exit_code == 1, result.output
    refused = {line.split(": ")[1] for line in result.output.split("\n") if "not taken" in line}
    assert {"Mexico.docx", "Peru.docx", "Document1.docx", "Brazil.docx"} <= refused


# --- reading, view, diff


@pytest.fixture
def done(desk: Path) -> Path:
    assert compiled(desk).exit_code == 0
    return desk / "out"


@pytest.mark.parametrize("of", ["MEX", "Mexico", "México", "mexico"])
def test_reading_by_code_and_by_name(done: Path, of: str) -> None:
    result = run("reading", done, "--of", of)
    assert result.exit_code == 0
    assert result.stdout_bytes == MEXICO.data


def test_reading_of_the_base(done: Path) -> None:
    result = run("reading", done / "compilation.json", "--of", "base")
    assert result.stdout_bytes == (done.parent / "base.txt").read_bytes()


def test_reading_of_somebody_who_asks_for_nothing(done: Path) -> None:
    result = run("reading", done, "--of", "Peru")
    assert result.exit_code == 3
    assert "Peru asks for nothing in this compilation. Those who do: CHL, MEX." in said(result)


def test_output_is_in_the_format_of_its_ending(done: Path) -> None:
    for name, begins in (("a.docx", b"PK"), ("a.html", b"<!DOCTYPE"), ("a.txt", b"%travaux")):
        assert run("reading", done, "--of", "MEX", "-o", done / name).exit_code == 0
        assert (done / name).read_bytes().startswith(begins)
    run("reading", done, "--of", "MEX", "-o", done / "b.txt", "--format", "html")
    assert (done / "b.txt").read_bytes().startswith(b"<!DOCTYPE")


def test_what_is_no_compilation_is_3(done: Path) -> None:
    for path in (done / "nowhere", done / "received", done / "compiled.txt"):
        result = run("reading", path, "--of", "MEX")
        assert result.exit_code == 3, result.output


def test_view_by_its_name(done: Path) -> None:
    result = run("view", done, "--as", "account")
    assert result.exit_code == 0
    assert "received 3 = shown 3" in result.output


def test_unknown_view_is_told(done: Path) -> None:
    result = run("view", done, "--as", "by-mood")
    assert result.exit_code in (2, 3)
    assert "No view is called “by-mood”." in said(result)


def test_diff_of_texts_that_differ_is_1(desk: Path) -> None:
    result = run("diff", desk / "base.txt", desk / "in/Mexico.txt")
    assert result.exit_code == 1
    assert "[=:: shall] [+:: may]" in said(result)
    side = run("diff", desk / "base.txt", desk / "in/Mexico.txt", "--side-by-side")
    assert "base.txt | Mexico.txt" in said(side)


def test_diff_of_equal_texts_is_0(desk: Path) -> None:
    result = run("diff", desk / "base.txt", desk / "base.txt")
    assert result.exit_code == 0
    assert "The words are the same." in said(result)


def test_diff_with_a_file_that_is_not_there_is_3(desk: Path) -> None:
    assert run("diff", desk / "base.txt", desk / "nowhere.txt").exit_code == 3


def test_no_arguments_show_the_help() -> None:
    assert "Usage" in run().output


def test_command_runs_as_a_program(desk: Path) -> None:
    program = Path(sys.executable).with_name("travaux")
    command = [str(program), "diff", str(desk / "base.txt"), str(desk / "in/Chile.txt")]
    ran = subprocess.run(command, capture_output=True, check=False)
    assert ran.returncode == 1
    assert ran.stdout.startswith(b"%travaux en running")
    assert ran.stderr.decode().strip() == "2 changes"
