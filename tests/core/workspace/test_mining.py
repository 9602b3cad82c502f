"""A corpus mined into a folder, from a library and from files, whole or not at all."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from lxml import etree, html
from typer.testing import CliRunner

from tests.reused import CORPUS
from travaux.cli import app
from travaux.precedents.library import Library
from travaux.precedents.mining import DuckDB, Mined, mine
from travaux.precedents.mining.genealogy import Lineages
from travaux.precedents.mining.mined import TERMS
from travaux.render.plain import printed
from travaux.workspace.genealogies import genealogy_text
from travaux.workspace.mining import FolderTaken, mined_into

BIRTH = "all human beings are born free and equal in dignity and rights"
FILES = {
    "index.html", "network.svg", "genealogies", TERMS,
    "reuse.csv", "passages.csv", "taken.csv", "bodies.csv", "common.csv",
    "reuse.parquet", "borrowed.parquet", "lineage.parquet", "taken.parquet", "bodies.parquet",
    "common.parquet", "passages.parquet", "holdings.parquet",
}  # fmt: skip


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        for holding in CORPUS.of:
            library.add(holding)
    return path


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, [str(word) for word in words])
    return done.exit_code, done.output


def test_a_library_is_mined_into_a_folder(shelf: Path, tmp_path: Path) -> None:
    code, said = run("mine", shelf, "-o", tmp_path / "out", "--least", 4, "--cap", 2)
    assert "8 documents, 117 words: 7 runs of 4 words or more were taken." in said
    assert "7 paragraphs of 6 documents take; 1 of them are another's from end to end." in said
    assert "please look: the corpus: 1 document has no date." in said.replace("\n", " ")
    assert code == 1
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES
    assert {path.name for path in tmp_path.iterdir()} == {"library.sqlite", "out"}
    with (tmp_path / "out" / "passages.csv").open(encoding="utf-8") as file:
        rows = [
            (row["taker_id"], row["source_id"], row["percent_of_taker"], row["relation"])
            for row in csv.DictReader(file)
        ]
    assert rows[:2] == [
        ("R-1952", "D-1948", "75", "adapted"),
        ("R-1952", "D-1948", "100", "same words"),
    ]


def test_a_library_and_a_corpus_in_memory_come_to_the_same(shelf: Path, tmp_path: Path) -> None:
    one = mined_into(tmp_path / "one", [shelf], DuckDB(), least=4).value
    (tmp_path / "other").mkdir()
    other = mine(CORPUS, tmp_path / "other", least=4).value
    for path in sorted(other.folder.glob("*.parquet")):
        assert path.read_bytes() == (one.folder / path.name).read_bytes()


def test_files_are_mined_and_what_is_odd_in_them_is_told(tmp_path: Path) -> None:
    words = (
        "On peace\n\nRecalling that all States shall settle their disputes by peaceful means only"
    )
    rows = [{"id": f"R-{year}", "language": "en", "text": words, "date": year} for year in (1, 2)]
    for row, year in zip(rows, ("1950", "1960"), strict=True):
        row["date"] = year
    lines = [*map(json.dumps, rows), "{"]
    (tmp_path / "all.jsonl").write_text("\n".join(lines), "utf-8")
    code, said = run("mine", tmp_path / "all.jsonl", "-o", tmp_path / "out")
    assert code == 1
    assert "not taken: all.jsonl, line 3: The line can't be read." in " ".join(said.split())
    (taken,) = Mined(tmp_path / "out").taken()
    assert (taken.taker.id, taken.source.id, taken.words) == ("R-2", "R-1", 12)


def test_the_page_leads_to_files_that_are_there(shelf: Path, tmp_path: Path) -> None:
    for language in ("en", "es", "fr", "pt"):
        mined_into(tmp_path / "out", [shelf], DuckDB(), least=4, cap=2, language=language)
        page = html.fromstring((tmp_path / "out" / "index.html").read_bytes())
        assert page.get("lang") == language
        links = [link for _, _, link, _ in page.iterlinks() if not link.startswith("#")]
        assert links
        assert [link for link in links if not (tmp_path / "out" / link).is_file()] == []
        etree.parse(tmp_path / "out" / "network.svg")


def test_the_same_corpus_gives_the_same_bytes(shelf: Path, tmp_path: Path) -> None:
    for name in ("one", "other"):
        mined_into(tmp_path / name, [shelf], DuckDB(), least=4, cap=2)
    for path in sorted((tmp_path / "one").rglob("*.*")):
        twin = tmp_path / "other" / path.relative_to(tmp_path / "one")
        assert path.read_bytes() == twin.read_bytes()


def test_what_was_mined_before_is_replaced_and_nothing_else_is(shelf: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    mined_into(out, [shelf], DuckDB(), least=4)
    mined_into(out, [shelf], DuckDB(), least=100)
    assert Mined(out).totals.runs == 0
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "mine.docx").write_bytes(b"")
    with pytest.raises(FolderTaken, match="holds something else"):
        mined_into(tmp_path / "papers", [shelf], DuckDB())


def test_a_job_that_fails_leaves_what_was_there(shelf: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    mined_into(out, [shelf], DuckDB(), least=4)
    code, said = run("mine", shelf, "-o", out, "--memory", "1MB")
    assert code == 3
    assert "DuckDB could not finish, and nothing was written" in said
    assert Mined(out).terms.least == 4
    assert {path.name for path in tmp_path.iterdir()} == {"library.sqlite", "out"}


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["nowhere.sqlite", "-o", "out"], 3, "nowhere.sqlite"),
        (["{shelf}", "-o", "out", "--engine", "flint"], 2, "none of duckdb, spark"),
        (["{shelf}", "-o", "out", "--memory", "much"], 2, "Write it as in 1GB or 500MB"),
    ],
)
def test_what_cannot_be_done_is_said(
    shelf: Path, words: list[str], code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shelf.parent)
    told = run("mine", *(word.format(shelf=shelf) for word in words))
    assert told[0] == code
    assert said in " ".join(told[1].replace("│", " ").split())


def test_a_genealogy_follows_a_paragraph_from_its_first_use(shelf: Path, tmp_path: Path) -> None:
    mined = mined_into(tmp_path / "out", [shelf], DuckDB(), least=4).value
    (asked,) = mined.named("R-1960", "1.")[:1]
    text = genealogy_text(Lineages(mined).genealogy(asked.passage))
    assert printed(text).splitlines()[2:] == [
        "= Genealogy of D-1948, 1. {#title}",
        "",
        "It stands in 4 places, in 4 wordings. {#sum}",
        "",
        "# {} 1. D-1948, 1. (December 10, 1948) {#w1}",
        "",
        "Whereas all human beings are born free and equal in dignity and rights. {#w1.0}",
        "",
        "# {} 2. R-1952, 1. (1952): Changed from wording 1 {#w2}",
        "",
        f"[=:: Whereas] [+:: Recalling that] {BIRTH}[=:: .] [+:: and freedoms,] {{#w2.0}}",
        "",
        "# {} 3. R-1960, 1. (1960): Changed from wording 2 {#w3}",
        "",
        f"Recalling that {BIRTH} and freedoms [+:: of all], {{#w3.0}}",
        "",
        "# {} 4. X, 1. (no date): Changed from wording 3 {#w4}",
        "",
        f"[=:: Recalling] [+:: Somewhere it says] that {BIRTH} and freedoms of all, {{#w4.0}}",
    ]


def test_files_without_words_are_told_of_where_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "all.jsonl").write_text("{", "utf-8")
    code, said = run("mine", tmp_path / "all.jsonl", "-o", tmp_path / "out")
    assert code == 3
    assert "all.jsonl, line 1: The line can't be read." in " ".join(said.split())


def test_a_genealogy_is_printed_in_any_format(shelf: Path, tmp_path: Path) -> None:
    run("mine", shelf, "-o", tmp_path / "out", "--least", 4)
    asked = ["genealogy", tmp_path / "out", "R-1952", "1."]
    assert run(*asked)[1].startswith("%travaux")
    for ending in ("html", "docx", "svg"):
        code, said = run(*asked, "-o", tmp_path / f"one.{ending}", "--language", "es")
        assert (code, (tmp_path / f"one.{ending}").stat().st_size > 0) == (0, True), said
    code, said = run("genealogy", tmp_path / "out", "R-1952", "9.")
    assert (code, "Its paragraphs go by “1.”, “2.”." in " ".join(said.split())) == (3, True)
    code, said = run("genealogy", tmp_path / "out", "nobody")
    assert (code, "No such document was mined." in " ".join(said.split())) == (3, True)
    code, said = run("genealogy", tmp_path, "R-1952")
    assert (code, "doesn't hold what was mined" in " ".join(said.split())) == (3, True)
