from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.nights import CHILE, FUND, MAY, MEXICO, REPORT, TITLE, file, night, table
from travaux.drafting.conventions import CONVENTIONS, convention
from travaux.findings import Finding, Severity
from travaux.render.look import Look
from travaux.workspace.compiling import Night
from travaux.workspace.handing_in import File
from travaux.workspace.issuing import ALL_FORMATS, UnknownFormat, in_format, issue, write

AT = datetime(2005, 3, 1, 9, tzinfo=UTC)
FORMULA = file("Peru.txt", TITLE, "1. =SUM(1) is nobody's formula.", MAY, REPORT, FUND)
ODD = File("Mexico & <co> #1 100%.txt", MEXICO.data)


def out(*files: File, formats: tuple[str, ...] = ALL_FORMATS) -> dict[str, bytes]:
    done: Night = night(*files).value
    return issue(done, convention("oas"), files, (), AT, formats).value


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found += [value or "" for name, value in attrs if name == "href"]


def links(page: bytes) -> list[str]:
    parser = _Links()
    parser.feed(page.decode())
    return [link for link in parser.found if not link.startswith("#")]


def test_everything_comes_out_by_its_path() -> None:
    paths = {
        "accounting.csv", "accounting.html", "compilation.json", "compiled.docx",
        "compiled.html", "compiled.pdf", "compiled.txt", "compiled.xml", "index.html",
        "received/Chile.txt", "received/Mexico.txt", "tracked.docx",
    }  # fmt: skip
    views = ("by-proposer", "by-paragraph", "two-columns", "three-columns")
    paths |= {f"views/{view}.{ending}" for view in views for ending in ("html", "docx")}
    assert set(out(MEXICO, CHILE)) == paths


def test_only_what_is_asked_for_comes_out() -> None:
    assert set(out(MEXICO, formats=("plain",))) == {
        "compiled.txt", "accounting.csv", "accounting.html", "received/Mexico.txt",
    }  # fmt: skip


def test_originals_are_unaltered() -> None:
    assert out(MEXICO, formats=())["received/Mexico.txt"] == MEXICO.data


@pytest.mark.parametrize("house", CONVENTIONS)
def test_same_files_give_the_same_bytes(house: str) -> None:
    formats = [name for name in ALL_FORMATS if name != "pdf"]
    once, again = (
        issue(night(MEXICO, CHILE).value, convention(house), [], (), AT, formats) for _ in range(2)
    )
    assert once == again


def test_every_link_of_the_overview_leads_to_a_file() -> None:
    files = out(ODD, CHILE)
    found = {unquote(link) for link in links(files["index.html"])}
    assert found != set()
    assert found <= set(files)


def test_cell_of_the_account_is_never_a_formula() -> None:
    sneaky = File("=cmd Peru.txt", FORMULA.data)
    words = out(sneaky, formats=())["accounting.csv"].decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(words)))
    assert len(rows) > 1
    assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t")] == []


def test_account_as_a_spreadsheet_has_a_row_for_every_change() -> None:
    words = out(MEXICO, CHILE)["accounting.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(words)))
    assert [(row["sponsors"], row["file"], row["fate"]) for row in rows][:1] == [
        ("Mexico", "Mexico.txt", "shown")
    ]
    assert len(rows) == night(MEXICO, CHILE).value.account.received


def test_markup_in_names_and_words_stays_words() -> None:
    evil = file("Peru <script>alert(1).txt", TITLE, "1. <b onload=x>Do</b> it.", MAY)
    pages = [data for path, data in out(evil).items() if path.endswith(".html")]
    assert all(b"<script>alert" not in page and b"<b onload" not in page for page in pages)


def test_unknown_format_is_told() -> None:
    with pytest.raises(UnknownFormat) as caught:
        in_format(night(MEXICO).value.compilation.base, "odt", Look())
    assert str(caught.value).startswith("No format is called “odt”. Choose among: docx,")


# --- to disk


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    write(tmp_path / "new" / "out", {"a.txt": b"a", "views/b.txt": b"b"})
    found = sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.*"))
    assert found == ["new/out/a.txt", "new/out/views/b.txt"]


def test_file_that_stands_there_is_replaced_whole(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": b"old and longer"})
    write(tmp_path, {"a.txt": b"new"})
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.txt", b"new")]


def test_name_as_long_as_the_disk_takes_is_written(tmp_path: Path) -> None:
    name = "x" * 251 + ".txt"
    write(tmp_path, {name: b"a"})
    assert [p.name for p in tmp_path.iterdir()] == [name]


# --- the overview


def overview_of(*files: File) -> str:
    return out(*files, formats=("html",))["index.html"].decode()


def test_overview_names_the_text_first_and_what_it_is_under_it() -> None:
    page = overview_of(MEXICO)
    assert "<h1>Draft resolution on migrants</h1><p>(Compilation of the proposals" in page


def test_overview_lists_a_file_that_was_not_taken_and_its_table_adds_up() -> None:
    page = overview_of(MEXICO, CHILE, File("Peru.docx", b""))
    link = '<th scope="row"><a href="received/Peru.docx">Peru.docx</a></th>'
    assert f'{link}<td colspan="7">not taken: see below why</td>' in page
    received = night(MEXICO, CHILE).value.account.received
    total = '<th scope="row" colspan="3">Total</th><td class="figure" data-head="received">'
    assert f"{total}{received}</td>" in page


def test_overview_of_a_spanish_text_marks_what_it_says_in_english() -> None:
    base = File("base.txt", b"%travaux es running\n\n1. Velar por el acceso al agua.\n")
    peru = File("Peru.txt", b"%travaux es running\n\n1. Velar por el agua potable.\n")
    done = night(peru, on=table(base=base))
    findings = [Finding(Severity.NOTE, "typography-folded", "Peru.txt", "All is well.")]
    files = issue(done.value, convention("oas"), [peru], findings, AT, ["html"]).value
    assert '<span lang="en">All is well.</span>' in files["index.html"].decode()
