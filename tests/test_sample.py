"""The sample group's files: what the demonstration and the golden cases are made of."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from sample import demo
from sample.build import HERE, Source, build, issue, made, source, sources, wanted
from sample.checks import CHECKS
from sample.enacting import acts_files
from sample.pages import Pages, pages, printed
from sample.word import clean_docx
from travaux.cli import LEFT, TAKEN, app
from travaux.delegations import standard_registry
from travaux.drafting.accounting import Fate
from travaux.findings import Outcome
from travaux.intake import read
from travaux.intake.docx import manuscript
from travaux.intake.manuscript import Hand, Line
from travaux.intake.sides import side
from travaux.texts import Kind, fold, normalised
from travaux.texts.signs import BAR, CALL, CELL
from travaux.workspace.compiling import Night, compile_files
from travaux.workspace.handing_in import File, Issue, Table, handed_in
from travaux.workspace.manifest import manifest

WORD_FILES = [each for each in sources() if each.file.endswith(".docx") and each.form != "prose"]
TRACED = [each for each in WORD_FILES if each.form in ("tracked", "redlined")]
# One made on the earlier issue, or withdrawn, reads another text than its own.
READ_BACK = [e for e in WORD_FILES if e.base == "base.txt" and not e.manifest.get("withdrawn")]
COVER = 7  # the masthead's five lines, the title and the status under it


def called(each: Source) -> str:
    return each.file


def read_lines(lines: tuple[Line, ...]) -> list[str]:
    return [plainly("".join(stretch.words for stretch in line.stretches)) for line in lines]


def written_lines(text: Pages) -> list[str]:
    return [plainly(f"{line.label or ''} {line.words}") for line in text.lines]


def plainly(words: str) -> str:
    calls = words.split(CALL)
    without = calls[0] + "".join(f"^{call.split(BAR, 1)[1]}" for call in calls[1:])
    return normalised(without.replace(CELL, " | "))


def compiled(folder: Path) -> Outcome[Night]:
    registry = standard_registry()
    lines = manifest((folder / "manifest.toml").read_bytes(), "manifest.toml", registry)
    files = [File(p.name, p.read_bytes()) for p in sorted(folder.iterdir()) if p.suffix != ".toml"]
    base, earlier = (Issue(i.cover.symbol, i) for i in map(issue, ("base.txt", "earlier.txt")))
    night = compile_files(Table(base, (earlier,)), files, registry, lines.value)
    return Outcome(night.value, (*lines.findings, *night.findings))


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    folder = tmp_path_factory.mktemp("out")
    build(folder)
    return compiled(folder / "received").value


def test_same_files_come_out_each_time(tmp_path: Path) -> None:
    build(tmp_path / "once")
    build(tmp_path / "again")
    once, again = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}
        for folder in (tmp_path / "once", tmp_path / "again")
    )
    assert once == again
    assert len(once) == 2 + 17 + 10 + 10


@pytest.mark.parametrize("each", WORD_FILES, ids=called)
def test_word_files_open_in_another_library(each: Source) -> None:
    opened = docx.Document(io.BytesIO(made(each)))
    assert opened.paragraphs[1].text == issue(each.base).cover.symbol


@pytest.mark.parametrize("each", TRACED, ids=called)
def test_accepting_everything_gives_what_the_delegation_wants(each: Source) -> None:
    lines = side(manuscript(made(each)).value.lines, accepted=True)
    assert read_lines(lines)[COVER:] == written_lines(wanted(each).accepted())[1:]


@pytest.mark.parametrize("each", TRACED, ids=called)
def test_refusing_everything_gives_the_issue(each: Source) -> None:
    lines = side(manuscript(made(each)).value.lines, accepted=False)
    assert read_lines(lines)[COVER:] == written_lines(pages(issue(each.base)))[1:]


@pytest.mark.parametrize("each", READ_BACK, ids=called)
def test_every_delegation_reads_its_own_text_in_the_compilation(each: Source, night: Night) -> None:
    """Law 2: Read one delegation's variants = that delegation's own text, to the character."""
    voice = each.manifest.get("group") or each.manifest["sponsors"][0]
    read = [
        fold(plainly(f"{unit.label or ''} {printed(unit.words)}"))
        if unit.kind is not Kind.HEADING  # counted by the word processor
        else fold(plainly(printed(unit.words)))
        for unit in night.compilation.reading(voice).units
    ]
    assert read == [fold(words) for words in written_lines(wanted(each).accepted())]


def test_everything_received_is_accounted_for(night: Night) -> None:
    account = night.account
    assert sum(account.count(fate) for fate in Fate) == account.received
    assert account.count(Fate.MERGED) == 6  # three, two, three and two ask for the same
    assert (account.count(Fate.WITHDRAWN), account.count(Fate.UNPLACED)) == (1, 2)


def test_bad_files_are_each_told_by_a_finding(tmp_path: Path) -> None:
    build(tmp_path)
    assert {(f.code, f.where) for f in compiled(tmp_path / "received-bad").findings} == {
        ("damaged", "Argentina.docx"),
        ("password", "Brazil.docx"),
        ("typography-normalised", "Chile (2).docx"),
        ("several-files", "Chile (2).docx, Chile.docx"),
        ("wrong-document", "Colombia.docx"),
        ("unknown-sponsor", "Document1.docx"),
        ("empty", "Mexico.docx"),
        ("other-language", "Peru.docx"),
        ("typography-normalised", "Uruguay.docx"),
        ("symbol-unreadable", "manifest.toml, entry 4"),
    }


@pytest.mark.parametrize("name", ["base", "earlier"])
def test_issues_read_the_same_in_word_and_in_the_notation(name: str) -> None:
    text = issue(f"{name}.txt")
    outcome = read(clean_docx(pages(text)), f"{name}.docx")
    assert (outcome.value.text, outcome.findings) == (text, ())


def test_a_redline_by_hand_is_read_as_one() -> None:
    peru = source(HERE / "delegations/peru.toml")
    read = manuscript(made(peru)).value
    hands = {
        trace.hand
        for line in read.lines
        for stretch in line.stretches
        for trace in (stretch.inserted, stretch.deleted)
        if trace
    }
    assert hands == {Hand.REDLINE}


def test_comment_in_the_margin_is_told_and_kept(tmp_path: Path) -> None:
    build(tmp_path)
    data = (tmp_path / "received" / "Mexico.docx").read_bytes()
    base = Table(Issue("base", issue("base.txt")))
    outcome = handed_in(File("Mexico.docx", data), base, standard_registry())
    told = [f.message for f in outcome.findings if f.code == "comment-kept"]
    assert len(told) == 1
    assert (
        "“Ministry, J. Ochoa: The ministry will send three examples.” was kept as a comment"
        in (told[0])
    )


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the folder that a demonstration was made in."""
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1109937600")  # the demonstration would leave it set
    out = tmp_path_factory.mktemp("demo") / "out"
    assert demo.main([str(out), "--no-serve"]) == 0
    yield out
    monkeypatch.undo()


def made_files(out: Path) -> dict[str, bytes]:
    """Give what a demonstration made, but for the databases and the key of sessions."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.suffix != ".sqlite" and path.name != "web.key"
    }


def test_the_demonstration_says_what_was_proved(
    shown: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = made_files(shown)
    assert demo.main([str(shown), "--no-serve"]) == 0
    said = capsys.readouterr().out
    assert re.findall(r"^ +(S\d+)  ", said, re.MULTILINE) == list(CHECKS)
    assert "163 entries: each is what was entered, in its place." in said
    assert made_files(shown) == before


@pytest.mark.parametrize("name", ["dossier", "negotiation"])
def test_the_demonstration_leaves_a_real_dossier_alone(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app(["begin", str(tmp_path / name), "--title", "Mine"], standalone_mode=False)
    assert demo.main([str(tmp_path), "--no-serve"]) == 2
    assert "is a dossier of your own, and stays." in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_every_link_of_the_first_page_leads_somewhere(shown: Path) -> None:
    page = (shown / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'href="([^"#]+)"', page)
    assert len(links) > 50
    assert [one for one in links if not (shown / one).is_file()] == []


@pytest.mark.parametrize("ending", ["docx", "html", "pdf", "xml"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_chairs_report_comes_in_every_format(shown: Path, ending: str, language: str) -> None:
    assert (shown / "papers" / f"report.{language}.{ending}").stat().st_size > 5000


def test_the_files_of_acts_play_by_the_command_line(tmp_path: Path) -> None:
    folder = str(tmp_path / "my-dossier")
    app(["begin", folder], standalone_mode=False)
    for path in acts_files():
        assert app(["play", folder, str(path)], standalone_mode=False) in (TAKEN, LEFT)
    report = tmp_path / "report.docx"
    app(["report", folder, "chair", "-o", str(report)], standalone_mode=False)
    said = [one.text for one in docx.Document(str(report)).paragraphs]
    assert any(one.startswith("Report of the Chair of the Working Group") for one in said)
